"""Where the store lives, and who looks after it."""

from collections.abc import Callable
from dataclasses import dataclass


def _nothing() -> None:
    """A server of the operator's own is looked after by the operator."""


@dataclass(frozen=True, slots=True)
class StoreServer:
    """A store's address; for the embedded server also its care."""

    url: str
    revive: Callable[[], None] = _nothing
    """Starts the server again if it has died."""
    compact: Callable[[], None] = _nothing
    """Rewrites its file, so that what was erased leaves the disk."""


ELSEWHERE = StoreServer("")
"""A store that is not ours to look after."""
