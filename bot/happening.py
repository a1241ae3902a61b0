"""What comes in for a chat, whichever way it came."""

from msgspec import Struct

from flows.events import Event


class Happening(Struct, frozen=True):
    """An event, and where it came from."""

    chat: int
    update: str
    """Its id; the same id is never acted upon twice. Empty: none."""
    event: Event
    language: str | None = None
    name: str = ""
    """What the user goes by, as Telegram says it."""
    message: int | None = None
    """The user's message that says it."""
    replied: int | None = None
    """The message it answers."""
    pressed: int | None = None
    """The message whose button was pressed."""
    press: str | None = None
    """The press itself, to be answered."""
