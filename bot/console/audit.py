"""The audit log: who did what when, with which case and how it ended. Never what was said.

It must not outlive a case by its number: whoever erased it, and wherever, the number goes and the fact stays.
"""

import itertools
import logging
import secrets
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.store.agent_port import AgentStore
from bot.store.port import Store, StoreDown
from bot.supervisor import Alive, Backoff, each, rest

log = logging.getLogger(__name__)

OPERATOR = "todoku agent"
"""Whoever has the command line. An agent's name has no space in it."""
UNKNOWN = "?"
"""Somebody who gave no agent's name."""
ERASED = "erased"
_PAGE = 500
_count = itertools.count()


class AuditEntry(BaseModel):
    """`what` is an id; its words are `console-audit.<what>`, those of `outcome` are `console-outcome.<outcome>`."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    order: str
    """Tells entries of the same second apart, and puts them in order."""
    who: str
    what: str
    case: str = ""
    about: str = ""
    """The agent it was done to, where that is another."""
    outcome: str = "done"


@dataclass(frozen=True, slots=True)
class Audit:
    """Writes and reads the log. Every method may raise StoreDown."""

    store: AgentStore
    now: Callable[[], int]
    keep_days: float

    async def record(self, who: str, what: str, case: str = "", outcome: str = "done", about: str = "") -> None:
        """Raises StoreDown: what cannot be written down does not happen."""
        order = f"{next(_count):09}{secrets.token_hex(4)}"
        entry = AuditEntry(order=order, who=who, what=what, case=case, about=about, outcome=outcome)
        at = self.now()
        await self.store.record(at, entry.model_dump_json().encode(), at - round(self.keep_days * 86400))

    async def recent(self, limit: int, skip: int = 0) -> list[tuple[int, AuditEntry]]:
        """(at, entry), the newest first."""
        return [(at, entry) for at, body in await self.store.recorded(limit, skip) if (entry := _read(body))]

    async def forget_case(self, case: str) -> None:
        """Takes the case's number out of the log; that something was done, and by whom, stays."""
        async for body in self._bodies():
            entry = _read(body)
            if entry and entry.case == case:
                await self.store.rerecord(body, entry.model_copy(update={"case": ERASED}).model_dump_json().encode())

    async def _bodies(self) -> AsyncIterator[bytes]:
        skip = 0
        while page := await self.store.recorded(_PAGE, skip):
            for _, body in page:
                yield body
            skip += _PAGE


def _read(entry: bytes) -> AuditEntry | None:
    """None where it is damaged: the others are shown all the same."""
    try:
        return AuditEntry.model_validate_json(entry)
    except ValidationError:
        return None


EVERY = 20.0
"""Seconds between looks; erasing is promised within a minute."""
_LATE = 300
"""Seconds by which another process's entry may come in behind our own."""


@dataclass(slots=True)
class Forgetting:
    """Looks for ever after numbers whose case is gone. Nothing has to be noted that a crash could lose."""

    audit: Audit
    store: Store
    _numbers: set[str] = field(default_factory=set)
    _read_until: int = -_LATE
    _failing: Backoff[str] = field(default_factory=Backoff)

    async def run(self, alive: Alive) -> None:
        """Look for ever."""
        while True:
            try:
                await self.sweep(alive)
            except StoreDown as down:
                log.warning("the audit log waits: %s", down)
            await rest(EVERY, alive)

    async def sweep(self, alive: Alive = lambda: None) -> int:
        """How many numbers were taken out. Raises StoreDown."""
        await self._read_on()
        gone = await self.store.missing(sorted(self._numbers)) if self._numbers else []
        return await each("an erased case's number", gone, self._forget, self._failing, StoreDown, alive=alive)

    async def _forget(self, number: str) -> None:
        await self.audit.forget_case(number)
        self._numbers.discard(number)

    async def _read_on(self) -> None:
        """Learn the numbers of entries that have come since the last look; at first, of all."""
        skip, newest = 0, self._read_until
        while page := await self.audit.recent(_PAGE, skip):
            self._numbers |= {entry.case for _, entry in page} - {"", ERASED}
            newest = max(newest, page[0][0])
            if page[-1][0] < self._read_until - _LATE:
                break
            skip += _PAGE
        self._read_until = newest
