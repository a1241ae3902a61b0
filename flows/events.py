"""What happened. Text in an event is raw: it lives for one turn and is never kept as it is."""

from typing import Literal

from msgspec import Struct

from flows.redact import TextEntity

Command = Literal["help", "back", "restart", "human", "language", "privacy", "forget", "status", "code", "mydata"]
Sending = Literal["photo", "sticker", "voice", "video", "document", "contact", "location", "other"]


class Started(Struct, frozen=True):
    """/start, with the payload of a deep link."""

    payload: str = ""


class Commanded(Struct, frozen=True):
    """Any other command."""

    name: Command


class Pressed(Struct, frozen=True):
    """A button. `token` is what precedes the last colon of its data."""

    token: str
    key: str
    value: str


class Typed(Struct, frozen=True):
    """Free text that equals no button of the live card."""

    text: str
    entities: tuple[TextEntity, ...] = ()
    """What Telegram marked in it; offsets in UTF-16 units."""
    message: int = 0
    """Its number in the chat."""
    edited: bool = False
    """Sent before, and now changed."""


class Sent(Struct, frozen=True):
    """Something that is no text."""

    what: Sending
    album: str = ""
    """What several of them belong to; one answer to all is enough."""
    caption: str = ""
    entities: tuple[TextEntity, ...] = ()
    """Of the caption."""
    file: str = ""
    """What Telegram calls it; empty where there is no file."""
    name: str = ""
    """Of the file, as the sender's device called it."""
    message: int = 0


class Edited(Struct, frozen=True):
    """An earlier message says something else now."""

    text: str
    entities: tuple[TextEntity, ...] = ()
    what: Sending | Literal[""] = ""
    """What it is the caption of; empty: it is a text."""
    message: int = 0
    """Its number in the chat."""


class HumanTook(Struct, frozen=True):
    """A person from support speaks with the user now."""

    case: str = ""
    """The case that was opened again; empty: the one that is open."""


class StepAsked(Struct, frozen=True):
    """Support wants the user to be led through a remedy."""

    cause: str


class AccountWanted(Struct, frozen=True):
    """Support wants to know which account it is about."""


class GivenBack(Struct, frozen=True):
    """Support gives the user back to the bot."""


class CaseClosed(Struct, frozen=True):
    """Support has closed the case."""

    case: str


class Due(Struct, frozen=True):
    """A reminder's time has come."""


class DisturbanceOver(Struct, frozen=True):
    """A disturbance whose end the user wants to be told of is over."""

    incident: int
    """Its id."""


class Missed(Struct, frozen=True):
    """Something did not come through: a press that was made while the bot was away, or a message to the user."""

    what: Literal["press", "message"] = "press"


class Blocked(Struct, frozen=True):
    """The user has blocked the bot."""


class Unblocked(Struct, frozen=True):
    """The user has unblocked the bot."""


FromSupport = HumanTook | StepAsked | AccountWanted | GivenBack | CaseClosed
"""What a person from support does reaches the conversation as one of these."""
Event = (
    Started
    | Commanded
    | Pressed
    | Typed
    | Sent
    | Edited
    | FromSupport
    | Due
    | DisturbanceOver
    | Missed
    | Blocked
    | Unblocked
)
