"""The log of facts of one chat, to and from JSON."""

import json
from typing import Any, Literal, cast, get_args

from msgspec import Struct
from msgspec.structs import replace

Kind = Literal[
    "symptom", "answer", "fix", "look", "reminded", "advice", "human", "intake", "skip", "case", "csat",
    "step", "returned", "closed", "read", "solved",
]  # fmt: skip
Lang = Literal["ja", "en"]

FORMAT = 1


class Entry(Struct, frozen=True):
    """One fact: what the user said or did, or what the bot did by itself. `at` is in Unix seconds."""

    kind: Kind
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
    view: str = ""
    """What lies over the step's card: the menu, help, a list of answers … Empty: the step itself."""

    @property
    def token(self) -> str:
        """What the live card's buttons carry."""
        return f"{base36(self.seed)}.{base36(self.rev)}"

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


def dump(session: Session) -> bytes:
    """Compact JSON. Times are seconds since the first entry."""
    start = session.log[0].at if session.log else 0
    value: dict[str, object] = {
        "v": FORMAT,
        "s": session.seed,
        "l": session.lang,
        "a": session.active,
        "r": session.rev,
    }
    if session.log:
        value["t"] = start
        value["e"] = [[e.kind, e.key, e.value, e.at - start] for e in session.log]
    if session.case:
        value["c"] = session.case
    if session.blocked:
        value["b"] = 1
    if session.view:
        value["w"] = session.view
    if session.album:
        value["g"] = session.album
    if session.missed:
        value["m"] = session.missed
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def load(data: bytes) -> Session:
    """Read what `dump` wrote. Raises SessionError, whose text holds nothing of the data."""
    try:
        return _read(json.loads(data))
    except SessionError:
        raise
    except (KeyError, TypeError, AttributeError, ValueError, OverflowError, RecursionError) as error:
        raise SessionError(f"a stored session is damaged ({type(error).__name__})") from None


def _read(value: dict[str, Any]) -> Session:
    if value["v"] != FORMAT:
        raise SessionError(f"a session of another format cannot be read by format {FORMAT}")
    start = value.get("t", 0)
    if int(value["s"]) < 0 or int(value["r"]) < 0:
        raise SessionError("a stored session is damaged (a negative number)")
    return Session(
        seed=int(value["s"]),
        lang="en" if value["l"] == "en" else "ja",
        active=int(value["a"]),
        rev=int(value["r"]),
        log=tuple(_entry(start, *fields) for fields in value.get("e", ())),
        case=value.get("c"),
        blocked=bool(value.get("b")),
        view=str(value.get("w", "")),
        album=str(value.get("g", "")),
        missed=int(value.get("m", 0)),
    )


def _entry(start: int, kind: object, key: object, value: object, at: int) -> Entry:
    if kind == "csat" and value not in ("1", "2", "3", "4", "5"):
        raise SessionError("a stored session is damaged (no such rating)")
    return Entry(_kind(kind), str(key), str(value), int(at) + start)


def _kind(value: object) -> Kind:
    if value not in get_args(Kind):
        raise SessionError("a stored session is damaged (unknown kind of entry)")
    return cast("Kind", value)


def base36(number: int) -> str:
    """A number in digits and small letters."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = ""
    while True:
        number, rest = divmod(number, 36)
        text = digits[rest] + text
        if not number:
            return text
