"""Files on their way to the group under another name: brought, tried again, or given up."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from aiogram import Bot

from bot.outbox.call import Outgoing
from bot.outbox.calls import FileNotReady
from bot.outbox.fetching import NotFetched, TooBig, fetch, pause

NOT_FETCHED = "not fetched"
"""How the reason begins that is written down where a file was given up."""
AT_ONCE = 2
"""Files held in memory at a time."""


class Key(NamedTuple):
    """A user's message."""

    case: str
    ref: str


@dataclass(slots=True)
class Lost:
    """A file that was given up."""

    why: str
    support_told: bool = False


class Withheld:
    """A file that is too large."""


Brought = bytes | Lost | Withheld


@dataclass(slots=True)
class Attachments:
    """What is known of the files that are on their way. A restart begins their tries anew."""

    bot: Bot
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))
    _tries: dict[Key, int] = field(default_factory=dict)
    _lost: dict[Key, Lost] = field(default_factory=dict)
    _brought: dict[Key, Brought] = field(default_factory=dict)

    @asynccontextmanager
    async def ready(self, out: Outgoing) -> AsyncIterator[None]:
        """Have a message's file at hand while this lasts. Raises NotYet, TelegramNetworkError."""
        key = Key(out.case, out.ref)
        async with self._room:
            self._brought[key] = await self._bring(key, out.file)
            try:
                yield
            finally:
                del self._brought[key]

    def brought(self, out: Outgoing) -> Brought:
        """The file of a message that is ready."""
        return self._brought[Key(out.case, out.ref)]

    def done(self, out: Outgoing) -> None:
        """Nothing more is to be remembered of it."""
        self._tries.pop(Key(out.case, out.ref), None)
        self._lost.pop(Key(out.case, out.ref), None)

    async def _bring(self, key: Key, file: str) -> Brought:
        if lost := self._lost.get(key):
            return lost
        try:
            return await fetch(self.bot, file)
        except TooBig:
            return Withheld()
        except NotFetched as trouble:
            self._tries[key] = self._tries.get(key, 0) + 1
            seconds = pause(trouble, self._tries[key])
            if seconds is not None:
                raise FileNotReady(str(trouble), seconds) from None
            self._lost[key] = Lost(str(trouble))
            return self._lost[key]
