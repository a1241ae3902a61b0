"""What a chat has to do with disturbances: what it was counted with, what it was told, what it waits for."""

from msgspec import Struct

AGAIN = 6 * 3600
"""Seconds within which somebody with the same problem is the same one, however often they begin."""
FAR = 10**11
"""A reminder's time that stands for the end of a disturbance: this, and its id."""


class Hit(Struct, frozen=True, array_like=True):
    """Kept with the session, and forgotten with it."""

    counted: str = ""
    """Symptom and provider, with which it was counted last; no provider: that was not known."""
    at: int = 0
    """When, Unix seconds."""
    told: int = 0
    """The id of the disturbance whose card was shown last."""
    waits: int = 0
    """The id of the one whose end is to be told; 0: none."""
    about: str = ""
    """The symptom that it is about."""
    named: int = 0
    """When the symptom was named with which it was told: whoever names it anew is told again."""


def waits_for(reminder: int) -> int | None:
    """The id of the disturbance whose end a reminder's time stands for."""
    return reminder - FAR if reminder >= FAR else None
