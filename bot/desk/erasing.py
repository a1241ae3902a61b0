"""A topic must not outlive its case, whether that was forgotten or has run out: the group holds a copy of what was said."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from aiogram.exceptions import AiogramError, TelegramNetworkError, TelegramRetryAfter

from bot.desk.topics import Topics
from bot.store.places import Places
from bot.store.port import Store, StoreDown
from bot.supervisor import STEP, Alive, Backoff, each

log = logging.getLogger(__name__)

EVERY = 20.0
"""Seconds between looks; erasing is promised within a minute."""


@dataclass(slots=True)
class Eraser:
    """A place whose case is gone is a topic to be deleted. So nothing has to be noted that a crash could lose."""

    store: Store
    places: Places
    topics: Topics
    compact: Callable[[], None]
    """Rewrites the store's file, so that what was erased leaves the disk."""
    _asked: asyncio.Event = field(default_factory=asyncio.Event)
    _failing: Backoff[str] = field(default_factory=Backoff)

    def at_once(self) -> None:
        """A case has just been erased: look now."""
        self._asked.set()

    async def run(self, alive: Alive) -> None:
        """Look for ever."""
        while True:
            try:
                await self.sweep(alive)
            except (StoreDown, AiogramError) as trouble:
                log.warning("topics of erased cases wait: %s", type(trouble).__name__)
            for _ in range(round(EVERY / STEP)):
                alive()
                with suppress(TimeoutError):
                    async with asyncio.timeout(STEP):
                        await self._asked.wait()
                    break
            self._asked.clear()

    async def sweep(self, alive: Alive = lambda: None) -> int:
        """Delete the topics of cases that are gone. How many. Raises StoreDown, AiogramError."""
        done = 0

        async def erase(number: str) -> None:
            nonlocal done
            done += await self.topics.erased(number)

        gone = await self.store.missing(await self.places.numbers())
        all_of_them = (StoreDown, TelegramNetworkError, TelegramRetryAfter)
        await each("erasing a topic", gone, erase, self._failing, *all_of_them, alive=alive)
        if done:
            await asyncio.to_thread(self.compact)
        return done
