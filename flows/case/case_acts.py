"""What follows from something that happened in a case: what the user, support and the conversation with the bot shall hear."""

from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from flows.card import Line
from flows.case.case_events import Said
from flows.case.casefile import NOTHING, Case, EventName, Record, Who
from flows.events import AccountWanted, CaseClosed, GivenBack, HumanTook, StepAsked
from flows.redact import Redacted

RefusalReason = Literal[
    "claimed", "yours", "closed", "not_closed", "too_late", "gone", "promised", "full", "not_yours", "no_account", "named",
    "unopened",
]  # fmt: skip


class ToUser(Struct, frozen=True):
    """An agent's words, to the user."""

    said: Said


class ToDesk(Struct, frozen=True):
    """A user's words, to the support group."""

    said: Said


class Amend(Struct, frozen=True):
    """Change the copy of a message that was edited."""

    to: Literal["user", "desk"]
    said: Said


class TellUser(Struct, frozen=True):
    line: Line


class TellDesk(Struct, frozen=True):
    line: Line


class ShowStatus(Struct, frozen=True):
    """Name and packet of the case say how it stands now."""


class TellChat(Struct, frozen=True):
    """What the conversation with the bot learns of it."""

    event: HumanTook | StepAsked | AccountWanted | GivenBack | CaseClosed


CaseAct = ToUser | ToDesk | Amend | TellUser | TellDesk | ShowStatus | TellChat


@dataclass(frozen=True, slots=True)
class Work:
    """What a happening led to."""

    case: Case
    records: tuple[Record, ...] = ()
    acts: tuple[CaseAct, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Nothing has changed, and why."""

    why: RefusalReason
    by: str = ""


def event(
    case: Case, now: int, name: EventName, *,
    by: str = "", text: Redacted = NOTHING, cause: str = "", number: int | None = None, who: str = "",
) -> Work:  # fmt: skip
    """A case that has changed, recorded, and shown to support. Only `text` is words; nothing else is ever masked."""
    author: Who = "user" if who == "user" else "agent" if by else "bot"
    record = Record(now, "event", author, by, text, name=name, cause=cause, number=number)
    said = cause or (text if number is None else str(number))
    line = Line("desk", name, (("agent", by), ("text", said)))
    return Work(case, (record,), (TellDesk(line), ShowStatus()))


def together(one: Work, two: Work, *acts: CaseAct) -> Work:
    """Two pieces of work as one; the state of the case is shown once, and these acts come last."""
    merged = [*one.acts, *two.acts]
    if merged.count(ShowStatus()) > 1:
        merged.remove(ShowStatus())
    return Work(two.case, (*one.records, *two.records), (*merged, *acts))
