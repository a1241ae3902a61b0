"""The log of facts of one chat, to and from JSON, and the count of it for the ledger of outcomes."""

from typing import Literal, get_args

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from flows.ids import Lang
from flows.incident.hit import Hit
from flows.knowledge.account import Account, AccountAnswer, Sealed
from flows.knowledge.ledger_row import Tally
from flows.redact import LASTS, Announced, as_string

EntryKind = Literal[
    "symptom", "answer", "fix", "look", "reminded", "advice", "human", "intake", "skip", "case", "csat",
    "step", "returned", "closed", "read", "solved",
]  # fmt: skip
Naming = Literal["", "asked", "given"]
"""Of the open case's account: whether support has asked for it, or has it."""

FORMAT = 1
_RATINGS = frozenset("12345")


class Entry(Struct, frozen=True):
    """One fact: what the user said or did, or what the bot did by itself. `at` is in Unix seconds."""

    kind: EntryKind
    key: str
    value: str
    at: int


class Session(Struct, frozen=True):
    """All the bot keeps about a chat that has no case. Everything else is a fold of `log`."""

    seed: int
    """Random at birth: makes buttons of an erased session strangers, and case numbers unguessable."""
    lang: Lang
    active: int
    """When the user last did something, Unix seconds."""
    rev: int = 0
    """Counts the cards shown. Only the latest card's buttons act."""
    log: tuple[Entry, ...] = ()
    case: str | None = None
    """The number of the open case."""
    blocked: bool = False
    album: str = ""
    """The album whose first part was answered last."""
    missed: int = 0
    """How many messages in a row could not be read."""
    waiting: int | None = None
    """Since when the user has been waiting for support, Unix seconds; None: support spoke last, or there is no case."""
    acknowledged: bool = False
    """Whether the user has been told, since the hand-off, that their messages reach support."""
    view: str = ""
    """What lies over the step's card: the menu, help, a list of answers … Empty: the step itself."""
    urgent: bool = False
    """Whether the open case is about a suspected unauthorized login, which is answered sooner."""
    account: AccountAnswer = None
    """Which account it is about, from the answer to the hand-off. Kept only as `Sealed`."""
    naming: Naming = ""
    offered: int = 0
    """The card (`rev`) on which another language was offered: once in a conversation; 0: not yet."""
    announced: tuple[Announced, int] | None = None
    """The kind of secret that the last message announced and did not hold, and when, Unix seconds."""
    hit: Hit | None = None
    """What it has to do with disturbances; None: nothing."""
    tally: Tally | None = None
    """For the ledger of outcomes; None: the conversation is older than the ledger."""

    @property
    def token(self) -> str:
        """What the live card's buttons carry."""
        return f"{base36(self.seed)}.{base36(self.rev)}"

    def awaits(self, now: int) -> Announced | None:
        """What a message that comes now is the other half of."""
        return self.announced[0] if self.announced and 0 <= now - self.announced[1] <= LASTS else None

    def said(self, *entries: Entry) -> "Session":
        """The session after more facts."""
        return replace(self, log=(*self.log, *entries))


def latest_read(log: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The facts read in the user's last message; empty where the last thing done was something else."""
    for read in range(1, len(log)):
        head = log[-read - 1]
        if head.kind == "read":
            return log[-read:] if head.value == str(read) else ()
    return ()


class SessionError(ValueError):
    """A stored session that cannot be read."""


class _Entry(Struct, array_like=True, forbid_unknown_fields=True):
    kind: EntryKind
    key: str
    value: str
    after: int


class _Kept(Struct, omit_defaults=True):
    """A session as it is kept: short names, and times in seconds since the first entry."""

    format: int = field(name="v")
    seed: int = field(name="s")
    lang: str = field(name="l")
    active: int = field(name="a")
    rev: int = field(name="r")
    start: int = field(name="t", default=0)
    log: tuple[_Entry, ...] = field(name="e", default=())
    case: str | None = field(name="c", default=None)
    blocked: int = field(name="b", default=0)
    view: str = field(name="w", default="")
    album: str = field(name="g", default="")
    missed: int = field(name="m", default=0)
    waiting: int | None = field(name="q", default=None)
    acknowledged: int = field(name="k", default=0)
    announced: tuple[str, int] | None = field(name="h", default=None)
    urgent: int = field(name="u", default=0)
    sealed: str = field(name="y", default="")
    offered: int = field(name="o", default=0)
    naming: str = field(name="n", default="")
    tally: Tally | None = field(name="j", default=None)
    hit: Hit | None = field(name="i", default=None)


_ENCODE, _DECODE = msgspec.json.Encoder(enc_hook=as_string).encode, msgspec.json.Decoder(_Kept).decode


def dump(session: Session) -> bytes:
    """Compact JSON. Raises TypeError where an account is not sealed."""
    if isinstance(session.account, Account):
        raise TypeError("an account is sealed before it is kept")
    start = session.log[0].at if session.log else 0
    return _ENCODE(
        _Kept(
            FORMAT, session.seed, session.lang, session.active, session.rev, start,
            tuple([_Entry(e.kind, e.key, e.value, e.at - start) for e in session.log]),
            session.case, int(session.blocked), session.view, session.album, session.missed,
            session.waiting, int(session.acknowledged), session.announced, int(session.urgent),
            session.account.text if session.account else "", session.offered, session.naming, session.tally, session.hit,
        )
    )  # fmt: skip


def load(data: bytes) -> Session:
    """Read what `dump` wrote. Raises SessionError, whose text holds nothing of the data."""
    try:
        kept = _DECODE(data)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise SessionError(f"a stored session is damaged ({type(error).__name__})") from None
    if kept.format != FORMAT:
        raise SessionError(f"a session of another format cannot be read by format {FORMAT}")
    if kept.seed < 0 or kept.rev < 0:
        raise SessionError("a stored session is damaged (a negative number)")
    start = kept.start
    log = tuple([Entry(e.kind, e.key, e.value, e.after + start) for e in kept.log])
    if any(e.kind == "csat" and e.value not in _RATINGS for e in log):
        raise SessionError("a stored session is damaged (no such rating)")
    return Session(
        seed=kept.seed, lang="en" if kept.lang == "en" else "ja", active=kept.active, rev=kept.rev, log=log,
        case=kept.case, blocked=bool(kept.blocked), view=kept.view, album=kept.album, missed=kept.missed,
        waiting=kept.waiting, acknowledged=bool(kept.acknowledged),
        announced=_announced(kept), urgent=bool(kept.urgent), account=Sealed(kept.sealed) if kept.sealed else None,
        offered=kept.offered,
        # One that only a later version knows is none.
        naming=next((known for known in get_args(Naming) if known == kept.naming), ""), tally=kept.tally, hit=kept.hit,
    )  # fmt: skip


def _announced(kept: _Kept) -> tuple[Announced, int] | None:
    """None, too, for a kind that only a later version knows."""
    kind, at = kept.announced or ("", 0)
    return next(((known, at) for known in get_args(Announced) if known == kind), None)


def base36(number: int) -> str:
    """A number in digits and small letters."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = ""
    while True:
        number, rest = divmod(number, 36)
        text = digits[rest] + text
        if not number:
            return text
