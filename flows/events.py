"""What happened. Text in an event is raw: it lives for one turn and is never kept as it is."""

from dataclasses import dataclass
from typing import Literal

from flows.redact import Entity

Command = Literal["help", "back", "restart", "human", "language", "privacy", "forget", "status", "code"]
Sending = Literal["photo", "sticker", "voice", "video", "document", "contact", "location", "other"]


@dataclass(frozen=True, slots=True)
class Started:
    """/start, with the payload of a deep link."""

    payload: str = ""


@dataclass(frozen=True, slots=True)
class Commanded:
    """Any other command."""

    name: Command


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button. `token` is what precedes the last colon of its data."""

    token: str
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Typed:
    """Free text that equals no button of the live card."""

    text: str
    entities: tuple[Entity, ...] = ()
    """What Telegram marked in it; offsets in UTF-16 units."""
    message: int = 0
    """Its number in the chat."""
    edited: bool = False
    """Sent before, and now changed."""


@dataclass(frozen=True, slots=True)
class Sent:
    """Something that is no text."""

    what: Sending
    album: str = ""
    """What several of them belong to; one answer to all is enough."""
    caption: str = ""
    entities: tuple[Entity, ...] = ()
    """Of the caption."""
    file: str = ""
    """What Telegram calls it; empty where there is no file."""
    name: str = ""
    """Of the file, as the sender's device called it."""
    message: int = 0


@dataclass(frozen=True, slots=True)
class Edited:
    """An earlier message says something else now."""

    text: str
    entities: tuple[Entity, ...] = ()
    what: Sending | Literal[""] = ""
    """What it is the caption of; empty: it is a text."""
    message: int = 0
    """Its number in the chat."""


@dataclass(frozen=True, slots=True)
class HumanTook:
    """A person from support speaks with the user now."""

    case: str = ""
    """The case that was opened again; empty: the one that is open."""


@dataclass(frozen=True, slots=True)
class StepAsked:
    """Support wants the user to be led through a remedy."""

    cause: str


@dataclass(frozen=True, slots=True)
class GivenBack:
    """Support gives the user back to the bot."""


@dataclass(frozen=True, slots=True)
class CaseClosed:
    """Support has closed the case."""

    case: str


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder's time has come."""


@dataclass(frozen=True, slots=True)
class Missed:
    """The bot was away; presses made meanwhile are lost."""


@dataclass(frozen=True, slots=True)
class Blocked:
    """The user has blocked the bot."""


@dataclass(frozen=True, slots=True)
class Unblocked:
    """The user has unblocked the bot."""


FromSupport = HumanTook | StepAsked | GivenBack | CaseClosed
"""What a person from support does reaches the conversation as one of these."""
Event = Started | Commanded | Pressed | Typed | Sent | Edited | FromSupport | Due | Missed | Blocked | Unblocked
