"""What shall happen, as values. The shell carries it out."""

from dataclasses import dataclass
from typing import Literal

from flows.card import Card, Line
from flows.case_events import Happening
from flows.redact import Redacted
from flows.transcript import Handoff

Pasting = Literal["address", "link", "phishing", "secret"]


@dataclass(frozen=True, slots=True)
class Show:
    """Make this the live card: edit the card that was pressed, or send a new one and freeze the old."""

    card: Card
    fresh: bool


@dataclass(frozen=True, slots=True)
class Notice:
    """The answer to a press, shown for a moment; the chat stays as it is."""

    line: Line


@dataclass(frozen=True, slots=True)
class Say:
    """A message without buttons."""

    line: Line


@dataclass(frozen=True, slots=True)
class OpenCase:
    """Hand over to support."""

    handoff: Handoff


@dataclass(frozen=True, slots=True)
class Freeze:
    """Take the buttons off the live card: somebody speaks now."""


@dataclass(frozen=True, slots=True)
class Erase:
    """Take the user's message off the chat, and say whether that worked: it holds what nobody should read there."""

    what: Pasting


@dataclass(frozen=True, slots=True)
class Relay:
    """What the user sent goes to support. `media`, `file`: as in `events.Sent`."""

    text: Redacted
    media: str = ""
    file: str = ""
    name: str = ""
    """What the file shall be called, since its own name says too much; empty: that may stay."""
    edited: bool = False
    """Whether it takes the place of what the user had sent."""


@dataclass(frozen=True, slots=True)
class ToCase:
    """Something the user did concerns the case."""

    number: str
    happening: Happening


@dataclass(frozen=True, slots=True)
class GiveCode:
    """The user proves on the phone with a code that the case is theirs."""

    case: str


Effect = Show | Notice | Say | OpenCase | Freeze | Erase | Relay | ToCase | GiveCode
