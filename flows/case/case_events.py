"""What can happen in a case: what an agent does, what the user does, and what time does."""

from typing import Literal

from msgspec import Struct

from flows.case.transcript import Handoff
from flows.knowledge.account import AccountAnswer
from flows.redact import Redacted, redact

_NOTHING = redact("")


class Said(Struct, frozen=True):
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


class Claimed(Struct, frozen=True):
    by: str


class Wrote(Struct, frozen=True):
    """An agent wrote to the user."""

    by: str
    said: Said


class Amended(Struct, frozen=True):
    """A message was edited; `by` is empty where it is the user's own."""

    by: str
    said: Said


class Noted(Struct, frozen=True):
    """An agent wrote for colleagues alone."""

    by: str
    text: Redacted


class StepChosen(Struct, frozen=True):
    """An agent wants the user to be led through a remedy."""

    by: str
    cause: str


class Returned(Struct, frozen=True):
    """An agent gives the user back to the bot; the case stays open."""

    by: str


class Closed(Struct, frozen=True):
    """An agent ends the case, and may say at once what it was: `cause` and `words` as in `CauseTold`, empty where they do not."""

    by: str
    reason: Redacted
    cause: str = ""
    words: Redacted = _NOTHING


class CauseTold(Struct, frozen=True):
    """An agent says what it was in a case that is closed."""

    by: str
    cause: str
    """A cause's id, `flows.case.case_end.OTHER` or UNKNOWN."""
    words: Redacted = _NOTHING


class Assigned(Struct, frozen=True):
    """An agent gives the case to a colleague, to themselves, or, where `to` is empty, back to nobody."""

    by: str
    to: str


class Snoozed(Struct, frozen=True):
    """An agent puts the case off."""

    by: str
    until: int
    """Unix seconds."""


class Woken(Struct, frozen=True):
    """An agent takes up again what was put off."""

    by: str


class Tagged(Struct, frozen=True):
    """An agent puts a tag on the case, or takes it off."""

    by: str
    tag: Redacted
    off: bool = False


class Reopened(Struct, frozen=True):
    by: str


class UserWrote(Struct, frozen=True):
    said: Said


class StepTried(Struct, frozen=True):
    """The user has tried the remedy."""

    cause: str
    result: Literal["worked", "not_worked"]


class Rejoined(Struct, frozen=True):
    """The user went on with the bot and comes back with more facts."""

    handoff: Handoff


class Unsolved(Struct, frozen=True):
    """The user says after the end that it is not solved."""


class Rated(Struct, frozen=True):
    stars: int


class AccountShown(Struct, frozen=True):
    """An agent looks at the account the user named. `holder`: as in `flows.case.casefile.Case`, where it is the support group."""

    by: str
    holder: str = ""


class AccountAsked(Struct, frozen=True):
    """An agent asks the user which account it is about. `holder`: as above."""

    by: str
    holder: str = ""


class AccountGiven(Struct, frozen=True):
    """The user tells it while the case is open. Kept only as `Sealed`."""

    account: AccountAnswer


class Left(Struct, frozen=True):
    """The user has blocked the bot."""


class CameBack(Struct, frozen=True):
    """The user takes messages again."""


class Rang(Struct, frozen=True):
    """The case's alarm."""


AgentEvent = (
    Claimed | Wrote | Noted | StepChosen | Returned | Closed | Reopened | Assigned | Snoozed | Woken | Tagged | AccountShown
    | AccountAsked | CauseTold
)  # fmt: skip
UserEvent = AccountGiven | UserWrote | StepTried | Rejoined | Unsolved | Rated | Left | CameBack
CaseEvent = AgentEvent | UserEvent | Amended | Rang
