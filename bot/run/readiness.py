"""Whether this process does its work now, in one line. Whatever turns it red turns it green again by itself."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from bot.store.port import StoreDown, StoreMisconfigured
from bot.supervisor import Supervisor, bounded
from bot.telegram.polling import Hearing

WITHIN = 3.0
"""Seconds within which the store has to answer."""


@dataclass(frozen=True, slots=True)
class ReadyState:
    """`said` is one plain line; of nobody, and of no address."""

    ready: bool
    said: str


class _Store(Protocol):
    async def ping(self) -> None:
        """Raises StoreDown unless every shard takes writes."""


class Readiness:
    """Green while updates come, or another process sees to that; every kept work is alive; the store takes writes."""

    def __init__(self, store: _Store, supervisor: Supervisor, hearing: Hearing, within: float = WITHIN) -> None:
        self._store = store
        self._supervisor = supervisor
        self._hearing = hearing
        self._within = within
        self._stopping = False

    def stop(self) -> None:
        """From now on it is red."""
        self._stopping = True

    async def verdict(self) -> ReadyState:
        """As things are now; at most `within` seconds later."""
        writes = await self._takes_writes()
        stale = self._supervisor.stale()
        updates, said = self._hearing.verdict()
        looks = (
            (not self._stopping, "it is stopping"),
            (self._hearing.opened, "it is starting"),
            (writes, "the store takes no writes"),
            (not stale, f"background work is not alive: {', '.join(stale)}"),
            (updates, said),
        )
        wrong = [why for fine, why in looks if not fine]
        return (
            ReadyState(ready=False, said=f"not ready: {wrong[0]}")
            if wrong
            else ReadyState(ready=True, said=f"ready: {said}")
        )

    async def _takes_writes(self) -> bool:
        """Whatever else befalls the question is an answer, too: whoever asks shall hear "no", and not that asking failed."""
        known = (StoreDown, StoreMisconfigured, TimeoutError)
        with suppress(*known), bounded("asking whether the store takes writes", *known):
            async with asyncio.timeout(self._within):
                await self._store.ping()
            return True
        return False
