"""The support group as a chat: its id, which may change, whether it has topics, and how much may be written there."""

import asyncio
import logging
import re
import time
from contextlib import nullcontext
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramMigrateToChat, TelegramRetryAfter
from aiogram.methods import CopyMessage, CreateForumTopic, DeleteMessage, SendDocument, SendMessage, TelegramMethod
from aiogram.types import Message

from bot.outbox.pace import Pace
from bot.store.places import Places

log = logging.getLogger(__name__)

PER_MINUTE = 18
"""Messages a group is sent in a minute; Telegram allows 20."""
COMPLAIN_EVERY = 60.0
"""Seconds between two lines in the log about the same trouble."""
UPLOAD = 300
"""Seconds that sending a file may take."""
OFF = "topics are switched off; switch them on again"
GONE = re.compile(r"thread not found|TOPIC_DELETED|TOPIC_ID_INVALID|TOPIC_NOT_FOUND", re.IGNORECASE)
CLOSED = re.compile(r"TOPIC_CLOSED")
NO_FORUM = re.compile(r"not a forum|CHANNEL_FORUM_MISSING", re.IGNORECASE)
GROUP_TROUBLE = re.compile(
    r"rights|chat not found|kicked|not a member|CHAT_ADMIN_REQUIRED|CHAT_WRITE_FORBIDDEN|deactivated|CHAT_RESTRICTED",
    re.IGNORECASE,
)
"""Refusals that speak of the group, not of the message: it waits until somebody has mended the group."""
_WRITING = (SendMessage, CopyMessage, SendDocument, CreateForumTopic)


class TopicsOff(TelegramBadRequest):
    """A case lives in a topic, but the group has none any more: what is written would land before everybody."""


class SupportGroup:
    """One call at a time, so that a limit is met by all of them and order is kept. Only files go beside it: sending one may
    take long, and words do not wait for it."""

    def __init__(self, bot: Bot, places: Places, configured: int, pace: Pace) -> None:
        self.bot = bot
        self.id = configured
        self._configured = configured
        self._places = places
        self._has_topics: bool | None = None
        self._one = asyncio.Lock()
        self._pace = pace
        self._complained = -COMPLAIN_EVERY

    async def chat(self) -> int:
        """Its id now. Raises StoreDown."""
        self.id = await self._places.group(self._configured)
        return self.id

    async def thread(self, number: str) -> int | None:
        """The topic of a case. Raises StoreDown."""
        place = await self._places.place(number)
        return place.thread if place and place.chat == self.id else None

    def is_here(self, chat: int) -> bool:
        """Whether this chat is the support group, under its old id or its new one."""
        return chat in (self.id, self._configured)

    async def moved(self, to: int) -> None:
        """It has another id from now on. Raises StoreDown."""
        if to != await self.chat():
            log.warning("the support group has moved to %d; SUPPORT_CHAT_ID may be changed at leisure", to)
            await self._places.moved(self.id, to)
            self.id, self._has_topics = to, None

    async def has_topics(self, *, anew: bool = False) -> bool:
        """Whether cases can have topics of their own. Raises AiogramError."""
        if anew or self._has_topics is None:
            chat = await self.bot.get_chat(self.id)
            self._has_topics = bool(chat.is_forum)
        return self._has_topics

    async def call(self, method: TelegramMethod[Any]) -> Any:  # noqa: ANN401  # what methods give back differs
        """Make a call when there is room for it. Raises AiogramError, but never that there were too many, and StoreDown."""
        file = isinstance(method, SendDocument)
        async with nullcontext() if file else self._one:
            while True:
                await self._room(method)
                try:
                    return await self.bot(method, UPLOAD if file else None)
                except TelegramRetryAfter as limit:
                    await self._pace.refused(self.id, max(1.0, limit.retry_after), group=True)
                except TelegramMigrateToChat as move:
                    await self.moved(move.migrate_to_chat_id)
                    raise

    async def write(self, method: TelegramMethod[Any], thread: int | None) -> Any:  # noqa: ANN401  # as above
        """The same for what must land in a topic. Outside of forums Telegram ignores the topic and says nothing:
        what has leaked before everybody is taken back. Raises TopicsOff then."""
        if thread and not isinstance(method, SendMessage) and not await self.has_topics(anew=True):
            raise TopicsOff(method, OFF)  # a copy does not say where it has landed
        result = await self.call(method)
        if thread and isinstance(result, Message) and result.message_thread_id != thread:
            await self.call(DeleteMessage(chat_id=result.chat.id, message_id=result.message_id))
            self._has_topics = None
            raise TopicsOff(method, OFF)
        return result

    def complain(self, trouble: str) -> None:
        """Say in the log what keeps the group from hearing of its cases; once a minute is enough."""
        if time.monotonic() - self._complained >= COMPLAIN_EVERY:
            self._complained = time.monotonic()
            log.error("support hears nothing in chat %d: %s; see docs/deployment.md", self.id, trouble)

    async def _room(self, method: TelegramMethod[Any]) -> None:
        if isinstance(method, _WRITING):
            await self._pace.wait(self.id, group=True)
