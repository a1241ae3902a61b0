"""Files on their way to the group under another name: brought, tried again, or given up."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from aiogram import Bot
from aiogram.methods import CopyMessage, SendDocument, SendMessage, TelegramMethod
from aiogram.types import BufferedInputFile

from bot.desk.filing import CaseFiles
from bot.outbox.call import Outgoing
from bot.outbox.calls import FileNotReady
from bot.outbox.fetching import NotFetched, TooBig, fetch, pause

NOT_FETCHED = "not fetched"
"""How the reason begins that is written down where a file was given up."""
AT_ONCE = 2
"""Files held in memory at a time."""


class _MessageKey(NamedTuple):
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
    files: CaseFiles
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))
    _tries: dict[_MessageKey, int] = field(default_factory=dict)
    _lost: dict[_MessageKey, Lost] = field(default_factory=dict)
    _brought: dict[_MessageKey, Brought] = field(default_factory=dict)

    @asynccontextmanager
    async def ready(self, out: Outgoing) -> AsyncIterator[None]:
        """Have a message's file at hand while this lasts. Raises NotYet, TelegramNetworkError."""
        key = _MessageKey(out.case, out.ref)
        async with self._room:
            self._brought[key] = await self._bring(key, out.file)
            try:
                yield
            finally:
                del self._brought[key]

    def brought(self, out: Outgoing) -> Brought:
        """The file of a message that is ready."""
        return self._brought[_MessageKey(out.case, out.ref)]

    def renamed(self, method: TelegramMethod[Any], out: Outgoing) -> TelegramMethod[Any]:
        """The file under another name: its own says who somebody is. A file that is too big is only mentioned."""
        content = self.brought(out)
        if not isinstance(content, bytes):
            return self.withheld(method, out)
        caption = method.caption if isinstance(method, CopyMessage) else None
        return SendDocument(chat_id=0, document=BufferedInputFile(content, out.name), caption=caption)

    def withheld(self, method: TelegramMethod[Any], out: Outgoing) -> SendMessage:
        """That there is a file which cannot be passed on, under a name that says nothing."""
        caption = method.caption if isinstance(method, CopyMessage | SendDocument) else None
        return SendMessage(chat_id=0, text=self.files.withheld(out.name, str(caption or "")))

    def done(self, out: Outgoing) -> None:
        """Nothing more is to be remembered of it."""
        self._tries.pop(_MessageKey(out.case, out.ref), None)
        self._lost.pop(_MessageKey(out.case, out.ref), None)

    async def _bring(self, key: _MessageKey, file: str) -> Brought:
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
