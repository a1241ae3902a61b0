"""A case as it is kept: what is true of it now, and the records of what has happened, both to and from JSON."""

import json
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from flows.case.transcript import Handoff, Priority
from flows.ids import Lang
from flows.knowledge.account import Account, AccountAnswer
from flows.redact import Redacted, redact, trusted

Status = Literal["open", "claimed", "closed"]
Who = Literal["user", "bot", "agent"]
_RecordKind = Literal["message", "edit", "note", "event", "delivery"]
EventName = Literal[
    "opened", "rejoined", "claimed", "reminded", "step", "worked", "not_worked", "given_back", "closed", "reopened",
    "unsolved", "rated", "left", "back", "assigned", "unassigned", "snoozed", "woke", "tagged", "untagged",
    "account_shown", "account_asked", "account_given", "cause_told",
]  # fmt: skip
DeliveryState = Literal["delivered", "doubtful", "failed"]
"""doubtful: delivered, and perhaps twice; an answer of Telegram was lost."""
NOTHING = redact("")


@dataclass(frozen=True, slots=True)
class Case:
    """What is true of a case now. Times are Unix seconds."""

    number: str
    chat: int
    name: Redacted
    """What the user goes by."""
    locale: Lang
    priority: Priority
    symptom: str | None
    provider: str | None
    opened_at: int
    observations: tuple[tuple[str, str], ...] = ()
    fixes: tuple[tuple[str, str, int], ...] = ()
    suspected: tuple[tuple[str, float], ...] = ()
    ruled_out: tuple[tuple[str, str], ...] = ()
    intake: tuple[tuple[str, Redacted], ...] = ()
    status: Status = "open"
    agent: str = ""
    """Whose case it is; empty until somebody has claimed it."""
    waiting: int | None = None
    """Since when the user has been waiting for an answer; None: support spoke last."""
    reminded: int = 0
    """How often support has been reminded since then."""
    step: str = ""
    """The cause whose remedy support has asked the user to try; empty: none."""
    closed_at: int | None = None
    reason: Redacted = NOTHING
    csat: int | None = None
    why: str = ""
    skipped: str = ""
    clashes: tuple[tuple[str, str], ...] = ()
    waits: tuple[tuple[str, int, bool | None], ...] = ()
    """These four: as in `flows.case.transcript.Handoff`."""
    account: str = ""
    """Which account it is about, sealed; empty: nobody said, or the case is closed."""
    holder: str = ""
    """Who claimed it in the support group, by Telegram's id and by name; empty: nobody did."""
    snoozed: int | None = None
    """Until when support has put the case off; None: it has not."""
    moved: int | None = None
    """When something last happened that whoever has the case did not do; None: not since the hand-off."""
    tags: tuple[Redacted, ...] = ()
    """Support's own words for it, as `flows.case.tags` keeps them."""
    cause: str = ""
    """What support says it was, as in `flows.case.case_events.CauseTold`; empty: nobody has said, or the case is open."""
    cause_words: Redacted = NOTHING
    """The same in support's own words; empty: none."""
    disturbed: str = ""
    """The provider, or `all`, that a disturbance was known of at the hand-off; empty: none was."""


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that happened in a case. `at` is in Unix seconds."""

    at: int
    what: _RecordKind
    who: Who = "bot"
    by: str = ""
    """The agent's name."""
    text: Redacted = NOTHING
    """What somebody wrote; of an event the reason for it; of a delivery what Telegram said against it."""
    choice: str | None = None
    """What a pressed button sends."""
    ref: str = ""
    """The message it is about, as `flows.case.case_events.Said.ref` names it."""
    media: str = ""
    """photo, document …; empty: text."""
    file: str = ""
    name: EventName | DeliveryState | None = field(default=None)
    """Of an event or a delivery."""
    cause: str = ""
    """Of an event, the cause whose remedy it is about, or what it was. An id: no text, so nothing in it is ever masked."""
    number: int | None = None
    """Of an event, the stars that were given, the minutes that the user has been waiting, or until when it is put off."""


def still_ruled_out(case: Case) -> tuple[tuple[str, str], ...]:
    """(cause, observation): what is suspected again, since nothing else helped, is not ruled out any more."""
    again = {cause for cause, _ in case.suspected}
    return tuple((cause, by) for cause, by in case.ruled_out if cause not in again)


_PAIRS = {"observations": 2, "fixes": 3, "suspected": 2, "ruled_out": 2, "clashes": 2, "waits": 3}
"""Fields that are rows, and how long a row is."""
_KINDS: dict[str, Any] = {
    "chat": int, "opened_at": int, "waiting": int | None, "reminded": int, "closed_at": int | None, "csat": int | None,
    "snoozed": int | None, "moved": int | None,
}  # fmt: skip
"""Fields that are no text."""
_OF_CAUSES, _OF_NUMBERS = ("step", "worked", "not_worked"), ("rated", "reminded")
"""Events about a cause, and those that count something."""


class CaseError(ValueError):
    """A stored case that cannot be read."""


def opened(handoff: Handoff, chat: int, name: Redacted) -> Case:
    """The case that a hand-off opens."""
    case = Case(
        handoff.number, chat, name, handoff.locale, handoff.priority, handoff.symptom, handoff.provider,
        opened_at=handoff.opened_at, waiting=handoff.opened_at,
    )  # fmt: skip
    return with_handoff(case, handoff)


def with_handoff(case: Case, handoff: Handoff) -> Case:
    """The case with what a later hand-off of the same user says."""
    return replace(
        case,
        priority="high" if "high" in (case.priority, handoff.priority) else "normal",
        symptom=handoff.symptom or case.symptom,
        provider=handoff.provider or case.provider,
        observations=handoff.observations,
        fixes=tuple(dict.fromkeys((*case.fixes, *handoff.fixes))),
        suspected=handoff.suspected,
        ruled_out=handoff.ruled_out,
        intake=handoff.intake or case.intake,
        why=handoff.why,
        skipped=handoff.skipped,
        waits=tuple({one[0]: one for one in (*case.waits, *handoff.waits)}.values()),
        clashes=handoff.clashes or (() if handoff.intake else case.clashes),
        account=sealed(handoff.account) or case.account,
        disturbed=handoff.disturbed or case.disturbed,
    )


def sealed(account: AccountAnswer) -> str:
    """An account as a case keeps it; empty: none. Raises TypeError where it is not sealed."""
    if isinstance(account, Account):
        raise TypeError("an account is sealed before it is kept")
    return account.text if account else ""


def dump(case: Case) -> bytes:
    """Compact JSON."""
    value = {name: getattr(case, name) for name in Case.__slots__}
    return _json({name: given for name, given in value.items() if given not in (None, "", ())})


def load(data: bytes) -> Case:
    """Read what `dump` wrote. Raises CaseError, whose text holds nothing of the data."""
    try:
        value = {"symptom": None, "provider": None, "name": "", **json.loads(data)}
        return Case(**{name: _field(name, given) for name, given in value.items() if name in Case.__slots__})
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as error:
        raise CaseError(f"a stored case is damaged ({type(error).__name__})") from None


def dump_record(record: Record) -> bytes:
    """Compact JSON."""
    value = {name: getattr(record, name) for name in Record.__slots__}
    return _json({name: given for name, given in value.items() if given not in (None, "")})


def load_record(data: bytes) -> Record:
    """Read what `dump_record` wrote. Raises CaseError."""
    try:
        value: dict[str, Any] = json.loads(data)
        value |= _renewed(value)
        if not isinstance(value.get("cause", ""), str) or not isinstance(value.get("number"), int | None):
            raise CaseError("a stored record is damaged (cause or number)")
        value["text"] = trusted(str(value.get("text", "")))
        return Record(**{name: given for name, given in value.items() if name in Record.__slots__})
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as error:
        raise CaseError(f"a stored record is damaged ({type(error).__name__})") from None


def _renewed(value: dict[str, Any]) -> dict[str, Any]:
    """Causes, stars and minutes of an event that was kept when they still stood among the words."""
    name, text = value.get("name"), value.get("text")
    if value.get("what") != "event" or not isinstance(text, str) or "cause" in value or "number" in value:
        return {}
    if name in _OF_CAUSES:
        return {"cause": text, "text": ""}
    if name in _OF_NUMBERS and text.isascii() and text.isdecimal():
        return {"number": int(text[:6]), "text": ""}
    return {}


def _field(name: str, value: Any) -> Any:  # noqa: ANN401  # JSON's values become each field's own
    if name in ("name", "reason", "cause_words"):
        return trusted(str(value))
    if name == "intake":
        return tuple((str(key), trusted(str(said))) for key, said in value)
    if name == "tags":
        return tuple(trusted(str(each)) for each in value)
    if name in _PAIRS:
        return tuple(_row(row, _PAIRS[name]) for row in value)
    if not isinstance(value, _KINDS.get(name, str | None)) or isinstance(value, bool):
        raise CaseError(f"a stored case is damaged ({name})")
    if name == "status" and value not in get_args(Status):
        raise CaseError("a stored case is damaged (unknown status)")
    return value


def _row(row: Any, size: int) -> tuple[Any, ...]:  # noqa: ANN401  # JSON's values
    if len(row) != size or not isinstance(row[0], str):
        raise CaseError("a stored case is damaged (row)")
    return tuple(row)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
