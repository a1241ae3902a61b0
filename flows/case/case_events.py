"""What can happen in a case: what an agent does, what the user does, and what time does."""

from dataclasses import dataclass
from typing import Literal

from flows.case.transcript import Handoff
from flows.knowledge.account import AccountAnswer
from flows.redact import Redacted


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody sent. Of a user `text` is Redacted, and so is a prepared answer, which is ours; what an agent has
    written is as it was written, and only the record is masked."""

    text: str
    ref: str
    """Which message it was: `u12` in the user's chat, `g34` in the support group, `c…` in the console."""
    media: str = ""
    """photo, document, voice, video, sticker; empty: text."""
    file: str = ""
    name: str = ""
    """Of the file."""
    reply: str = ""
    """The message it answers."""


@dataclass(frozen=True, slots=True)
class Claimed:
    by: str


@dataclass(frozen=True, slots=True)
class Wrote:
    """An agent wrote to the user."""

    by: str
    said: Said


@dataclass(frozen=True, slots=True)
class Amended:
    """A message was edited; `by` is empty where it is the user's own."""

    by: str
    said: Said


@dataclass(frozen=True, slots=True)
class Noted:
    """An agent wrote for colleagues alone."""

    by: str
    text: Redacted


@dataclass(frozen=True, slots=True)
class StepChosen:
    """An agent wants the user to be led through a remedy."""

    by: str
    cause: str


@dataclass(frozen=True, slots=True)
class Returned:
    """An agent gives the user back to the bot; the case stays open."""

    by: str


@dataclass(frozen=True, slots=True)
class Closed:
    by: str
    reason: Redacted


@dataclass(frozen=True, slots=True)
class Assigned:
    """An agent gives the case to a colleague, to themselves, or, where `to` is empty, back to nobody."""

    by: str
    to: str


@dataclass(frozen=True, slots=True)
class Snoozed:
    """An agent puts the case off."""

    by: str
    until: int
    """Unix seconds."""


@dataclass(frozen=True, slots=True)
class Woken:
    """An agent takes up again what was put off."""

    by: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """An agent puts a tag on the case, or takes it off."""

    by: str
    tag: Redacted
    off: bool = False


@dataclass(frozen=True, slots=True)
class Reopened:
    by: str


@dataclass(frozen=True, slots=True)
class UserWrote:
    said: Said


@dataclass(frozen=True, slots=True)
class StepTried:
    """The user has tried the remedy."""

    cause: str
    result: Literal["worked", "not_worked"]


@dataclass(frozen=True, slots=True)
class Rejoined:
    """The user went on with the bot and comes back with more facts."""

    handoff: Handoff


@dataclass(frozen=True, slots=True)
class Unsolved:
    """The user says after the end that it is not solved."""


@dataclass(frozen=True, slots=True)
class Rated:
    stars: int


@dataclass(frozen=True, slots=True)
class AccountShown:
    """An agent looks at the account the user named. `holder`: as in `flows.case.casefile.Case`, where it is the support group."""

    by: str
    holder: str = ""


@dataclass(frozen=True, slots=True)
class AccountAsked:
    """An agent asks the user which account it is about. `holder`: as above."""

    by: str
    holder: str = ""


@dataclass(frozen=True, slots=True)
class AccountGiven:
    """The user tells it while the case is open. Kept only as `Sealed`."""

    account: AccountAnswer


@dataclass(frozen=True, slots=True)
class Left:
    """The user has blocked the bot."""


@dataclass(frozen=True, slots=True)
class CameBack:
    """The user takes messages again."""


@dataclass(frozen=True, slots=True)
class Rang:
    """The case's alarm."""


AgentEvent = (
    Claimed | Wrote | Noted | StepChosen | Returned | Closed | Reopened | Assigned | Snoozed | Woken | Tagged | AccountShown
    | AccountAsked
)  # fmt: skip
UserEvent = AccountGiven | UserWrote | StepTried | Rejoined | Unsolved | Rated | Left | CameBack
CaseEvent = AgentEvent | UserEvent | Amended | Rang
