"""The audit log must not outlive a case by its number: whoever erased it, and wherever, the number goes and the fact stays."""

import logging
from dataclasses import dataclass, field

from bot.console.audit import ERASED, Audit
from bot.store.port import Store, StoreDown
from bot.supervisor import Alive, Backoff, each, rest

log = logging.getLogger(__name__)

EVERY = 20.0
"""Seconds between looks; erasing is promised within a minute."""
_PAGE = 500
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
