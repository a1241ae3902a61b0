"""Tells open pages that something has changed. One look a second for all of them together, and none while nobody looks."""

import asyncio
import hashlib
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.store.port import Store, StoreDown
from bot.supervisor import Alive, Backoff, Supervisor, each, rest

log = logging.getLogger(__name__)

EVERY = 1.0
"""Seconds between looks."""
WITHIN = 30.0
"""Seconds within which it is seen alive: a list of very many cases takes long to read."""
SHARE = 10
"""A look may take a tenth of the time at most: a store with very many cases is looked at less often."""
LIST = ""
"""The topic of the list; every other topic is a case's number."""


@dataclass(slots=True)
class Watch:
    """Looks at the store while pages are open, and rings their bells."""

    store: Store
    supervisor: Supervisor = field(default_factory=Supervisor)
    closing: bool = False
    _bells: dict[str, set[asyncio.Event]] = field(default_factory=dict)
    _marks: dict[str, str] = field(default_factory=dict)
    _looking: "asyncio.Task[None] | None" = None
    _failing: Backoff[str] = field(default_factory=Backoff)

    @asynccontextmanager
    async def listening(self, *topics: str) -> AsyncIterator[asyncio.Event]:
        """A bell that rings when the mark of one of the topics may have changed."""
        bell = asyncio.Event()
        for topic in topics:
            self._bells.setdefault(topic, set()).add(bell)
        if self._looking is None:
            self._looking = self.supervisor.keep("open pages", self._look_for_ever, WITHIN)
        try:
            yield bell
        finally:
            for topic in topics:
                self._leave(topic, bell)
            if not self._bells and self._looking is not None:
                self._looking.cancel()
                self._looking = None

    def _leave(self, topic: str, bell: asyncio.Event) -> None:
        self._bells[topic].discard(bell)
        if not self._bells[topic]:
            del self._bells[topic]
            self._marks.pop(topic, None)

    async def mark(self, topic: str) -> str:
        """What a page that is up to date would show, as a mark. Raises StoreDown."""
        if topic != LIST:
            body, records = await self.store.pulse(topic)
            return _digest([body or b"", str(records).encode()])
        return _digest(sorted(await self.store.cases()))

    @property
    def is_looking(self) -> bool:
        """Whether any page is open."""
        return self._looking is not None

    async def current(self, topic: str) -> str:
        """The mark as of the last look, without another one where there has been any. Raises StoreDown."""
        return self._marks.get(topic) or await self.mark(topic)

    def close(self) -> None:
        """Let all listeners go."""
        self.closing = True
        for bells in self._bells.values():
            for bell in bells:
                bell.set()

    async def _look_for_ever(self, alive: Alive) -> None:
        loop = asyncio.get_running_loop()
        while True:
            began = loop.time()
            try:
                await each("an open page", list(self._bells), self._look, self._failing, StoreDown, alive=alive)
            except StoreDown as down:
                log.info("open pages wait: %s", down)
            await rest(max(EVERY, SHARE * (loop.time() - began)), alive)

    async def _look(self, topic: str) -> None:
        mark = await self.mark(topic)
        if self._marks.get(topic) != mark:
            self._marks[topic] = mark
            for bell in self._bells.get(topic, ()):
                bell.set()


def _digest(parts: list[bytes]) -> str:
    digest = hashlib.blake2b(digest_size=12)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
