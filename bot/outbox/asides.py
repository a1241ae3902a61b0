"""Calls beside the outbox: reactions, hints, answers that are worth nothing later. In order per chat, best effort."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.methods import CloseForumTopic, ReopenForumTopic, SetMessageReaction, TelegramMethod
from aiogram.types import Message

from bot.supervisor import begin, bounded, stopped

log = logging.getLogger(__name__)

ATTEMPTS = 4
LONGEST = 30.0
"""Seconds that anybody waits for such a call to be allowed."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A call, what to do where Telegram refuses it, and who wants to know of the message it made."""

    method: TelegramMethod[Any]
    otherwise: TelegramMethod[Any] | None = None
    then: Callable[[Message], Awaitable[None]] | None = None


class Asides:
    """One worker per chat while there is something to do."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._queues: dict[int, deque[Aside]] = {}
        self._workers: dict[int, asyncio.Task[None]] = {}

    @property
    def waiting(self) -> int:
        """Calls not made yet."""
        return sum(len(queue) for queue in self._queues.values())

    def push(self, chat: int, aside: Aside) -> None:
        """Do it when its turn comes."""
        self._queues.setdefault(chat, deque()).append(aside)
        if chat not in self._workers:
            self._workers[chat] = begin("calls beside the outbox", self._drain(chat))

    async def close(self, grace: float) -> None:
        """Finish what can be finished in so many seconds; the rest is given up."""
        workers = [*self._workers.values()]
        if workers:
            await asyncio.wait(workers, timeout=grace)
        await stopped(workers)

    async def _drain(self, chat: int) -> None:
        queue = self._queues[chat]
        try:
            while queue:
                with bounded("a call beside the outbox"):
                    if not _overtaken(queue):
                        await self._do(queue[0])
                queue.popleft()
        finally:
            self._workers.pop(chat, None)
            self._queues.pop(chat, None)

    async def _do(self, aside: Aside) -> None:
        try:
            made = await self._opened(aside.method)
            if aside.then and isinstance(made, Message):
                await aside.then(made)
        except (TelegramBadRequest, TelegramForbiddenError) as refusal:
            log.info("Telegram refused a %s: %s", aside.method.__api_method__, refusal.message)
            if aside.otherwise:
                await self._do(Aside(aside.otherwise))
        except AiogramError as trouble:
            log.warning("a %s was given up (%s)", aside.method.__api_method__, type(trouble).__name__)

    async def _opened(self, method: TelegramMethod[Any]) -> object:
        """The call, and where its topic is closed, as that of an ended case is, between opening and closing it."""
        try:
            return await self._call(method)
        except TelegramBadRequest as refusal:
            thread = getattr(method, "message_thread_id", None)
            if "TOPIC_CLOSED" not in refusal.message or not thread:
                raise
        where: dict[str, Any] = {"chat_id": getattr(method, "chat_id", 0), "message_thread_id": thread}
        await self._call(ReopenForumTopic(**where))
        try:
            return await self._call(method)
        finally:
            await self._call(CloseForumTopic(**where))

    async def _call(self, method: TelegramMethod[Any]) -> object:
        for attempt in range(1, ATTEMPTS):
            try:
                return await self._bot(method)
            except (TelegramBadRequest, TelegramForbiddenError):
                raise
            except TelegramRetryAfter as limit:
                await asyncio.sleep(min(limit.retry_after, LONGEST))
            except AiogramError:
                await asyncio.sleep(0.25 * 2**attempt)
        return await self._bot(method)


def _overtaken(queue: deque[Aside]) -> bool:
    """Whether a later reaction to the same message waits: a message bears one."""
    first, *later = (aside.method for aside in queue)
    if not isinstance(first, SetMessageReaction):
        return False
    return any(isinstance(one, SetMessageReaction) and one.message_id == first.message_id for one in later)
