"""What a turn leads to, as values: a session, and what shall happen. The shell carries it out."""

from typing import Literal

from msgspec import Struct

from flows.card import Card, Line
from flows.case.case_events import CaseEvent
from flows.case.transcript import Handoff
from flows.knowledge.session import Session
from flows.redact import Redacted

Pasting = Literal["address", "link", "phishing", "secret", "account"]


class Show(Struct, frozen=True):
    """Make this the live card: edit the card that was pressed, or send a new one and freeze the old."""

    card: Card
    fresh: bool
    trace: Line | None = None
    """What becomes of the card that was pressed, to scroll back to; then the new one is a message of its own."""


class Notice(Struct, frozen=True):
    """The answer to a press, shown for a moment; the chat stays as it is."""

    line: Line


class Say(Struct, frozen=True):
    """A message without buttons."""

    line: Line


class OpenCase(Struct, frozen=True):
    """Hand over to support."""

    handoff: Handoff


class Freeze(Struct, frozen=True):
    """Take the buttons off the live card: somebody speaks now."""


class Erase(Struct, frozen=True):
    """Take the user's message off the chat, and say whether that worked: it holds what nobody should read there."""

    what: Pasting


class Relay(Struct, frozen=True):
    """What the user sent goes to support. `media`, `file`: as in `events.Sent`."""

    text: Redacted
    media: str = ""
    file: str = ""
    name: str = ""
    """What the file shall be called, since its own name says too much; empty: that may stay."""
    edited: bool = False
    """Whether it takes the place of what the user had sent."""


class ToCase(Struct, frozen=True):
    """Something the user did concerns the case."""

    number: str
    happening: CaseEvent


class GiveCode(Struct, frozen=True):
    """The user proves on the phone with a code that the case is theirs."""

    case: str


class GiveData(Struct, frozen=True):
    """The user gets a copy of what is kept of the conversation, as a file in this chat. Nothing of support's is in it."""


Effect = Show | Notice | Say | OpenCase | Freeze | Erase | Relay | ToCase | GiveCode | GiveData


class Turn(Struct, frozen=True):
    """What an event led to."""

    session: Session | None
    """None: erase everything about the chat."""
    effects: tuple[Effect, ...] = ()
    reminder: int | None = None
    """When to raise `Due`, Unix seconds."""
