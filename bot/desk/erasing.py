"""A topic must not outlive its case, whether that was forgotten or has run out: the group holds a copy of what was said."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from aiogram.exceptions import AiogramError

from bot.desk.topics import Topics
from bot.store.places import Places
from bot.store.port import Store, StoreDown

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

    def at_once(self) -> None:
        """A case has just been erased: look now."""
        self._asked.set()

    async def run(self) -> None:
        """Look for ever."""
        while True:
            try:
                await self.sweep()
            except (StoreDown, AiogramError) as trouble:
                log.warning("topics of erased cases wait: %s", type(trouble).__name__)
            try:
                async with asyncio.timeout(EVERY):
                    await self._asked.wait()
            except TimeoutError:
                continue
            self._asked.clear()

    async def sweep(self) -> int:
        """Delete the topics of cases that are gone. How many. Raises StoreDown, AiogramError."""
        done = 0
        for number in await self.store.missing(await self.places.numbers()):
            done += await self.topics.erased(number)
        if done:
            await asyncio.to_thread(self.compact)
        return done
