"""A lease in memory: tests/contract/test_lease.py holds it and the real one to the same."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.store.lease import LIFE_MS, OUTAGE, Outage, Standing

PROCESSES = itertools.count(1)


@dataclass(slots=True)
class _Shared:
    leader: int = 0
    until: float = 0
    epoch: int = 0
    heard: float | None = None
    outage: Outage | None = None
    processes: dict[int, float] = field(default_factory=dict)


@dataclass(slots=True)
class MemoryLease:
    now: Callable[[], float]
    """Unix seconds."""
    process: int = field(default_factory=lambda: next(PROCESSES))
    _shared: _Shared = field(default_factory=_Shared)

    def beside(self) -> "MemoryLease":
        """The same lease as another process sees it."""
        return MemoryLease(self.now, _shared=self._shared)

    async def beat(self, *, hears: bool) -> Standing:
        it, now = self._shared, self.now()
        it.processes[self.process] = now + LIFE_MS / 1000
        it.processes = {process: until for process, until in it.processes.items() if until > now}
        if hears:
            heard, it.heard = it.heard if it.heard is not None else now, now
            if now - heard > OUTAGE:
                it.outage = Outage(it.outage.since if it.outage else int(heard), int(now))
        epoch = 0
        if it.leader == self.process or it.until <= now:
            it.epoch += it.leader != self.process
            it.leader, it.until, epoch = self.process, now + LIFE_MS / 1000, it.epoch
        return Standing(epoch, len(it.processes), it.outage, it.until - now)

    async def mended(self) -> None:
        self._shared.outage = None

    async def leave(self) -> None:
        self._shared.processes.pop(self.process, None)
        if self._shared.leader == self.process:
            self._shared.leader, self._shared.until = 0, 0
