"""What the console asks of a store: agents, their second factor, sessions, guesses and the audit log.

All of it lies under one hash tag, so that a script can change several of these things at once, in a cluster too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

CLOSED = -1
"""What `attempt` says when no more tries are taken, however long one waits."""


@dataclass(frozen=True, slots=True)
class Tries:
    """Tries in a row: how long after the n-th one must wait, and how many there may be at all."""

    name: str
    waits: tuple[int, ...]
    """Seconds after the first try, the second …; the last holds for all that follow."""
    most: int
    remembered: int
    """Seconds after which a row without a new try is forgotten."""


@dataclass(frozen=True, slots=True)
class Window:
    """Tries within a span of time, whoever made them."""

    name: str
    """Carries the span's number, so that the next span counts anew."""
    most: int
    seconds: int


class AgentStore(Protocol):
    """Every method may raise StoreDown. Names and ids are plain ASCII without spaces."""

    async def agent(self, name: str) -> bytes | None: ...

    async def agents(self) -> list[tuple[str, bytes]]:
        """Name and body of all, by name."""

    async def write_agent(self, name: str, body: bytes, expected: bytes | None) -> bool:
        """Writes if it still is as expected; None: if there is no agent of that name."""

    async def remove_agent(self, name: str) -> bool:
        """Account, recovery codes and sessions; whether there was one."""

    async def set_aside(self, name: str) -> None:
        """The account cannot be read: `todoku aside` has it, and there is no such agent."""

    async def take_step(self, name: str, seed: str, step: int) -> bool:
        """Uses up a one-time code: only a step later than the last one taken for that seed is given, and only once."""

    async def last_step(self, name: str, seed: str) -> int:
        """The last step taken; 0 where none was."""

    async def put_recovery(self, name: str, digests: Sequence[str]) -> None:
        """These instead of all earlier ones."""

    async def take_recovery(self, name: str, digest: str) -> bool:
        """Uses up a recovery code; given once."""

    async def recovery_left(self, name: str) -> int: ...

    async def open_session(self, name: str, digest: str, body: bytes, seconds: int, expected: bytes) -> bool:
        """Only while the account is as expected: a login that is overtaken by a removal opens nothing."""

    async def session(self, digest: str) -> bytes | None: ...

    async def touch_session(self, digest: str, body: bytes, seconds: int) -> bool:
        """A new body and time to live, if it is still there."""

    async def sessions(self, name: str) -> list[tuple[str, bytes]]:
        """Digest and body of an agent's open sessions, in no order."""

    async def end_session(self, name: str, digest: str) -> None: ...

    async def end_sessions(self, name: str) -> None:
        """All of an agent's."""

    async def put_note(self, name: str, body: bytes, seconds: int) -> None:
        """Something kept for a few minutes."""

    async def note(self, name: str) -> bytes | None: ...

    async def take_note(self, name: str) -> bytes | None:
        """The note, for the last time."""

    async def attempt(self, row: Tries, windows: Sequence[Window], now: int) -> int:
        """Counts a try before it is looked at: 0, or the seconds until one will be, or CLOSED; then nothing is counted."""

    async def forgive(self, row: str) -> None:
        """Ends a row."""

    async def record(self, at: int, entry: bytes, keep_from: int) -> None:
        """Adds to the audit log and drops what is older. Entries must differ."""

    async def recorded(self, limit: int, skip: int = 0) -> list[tuple[int, bytes]]:
        """(at, entry), the newest first."""

    async def rerecord(self, old: bytes, new: bytes) -> None:
        """Puts an entry in another's place."""
