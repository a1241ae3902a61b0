"""Calls that are not kept: reactions, hints, answers that are worth nothing later. In order per chat, best effort."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter

from bot.outbox.call import CLOSE, REACT, REOPEN, Call, Make
from bot.supervisor import begin, bounded, stopped

log = logging.getLogger(__name__)

ATTEMPTS = 4
LONGEST = 30.0
"""Seconds that anybody waits for such a call to be allowed."""


@dataclass(frozen=True, slots=True)
class _Entry:
    call: Call
    otherwise: Call | None = None
    sent: Callable[[int], Awaitable[None]] | None = None


class BestEffort:
    """One worker per chat while there is something to do."""

    def __init__(self, make: Make) -> None:
        self._make = make
        self._queues: dict[int, deque[_Entry]] = {}
        self._workers: dict[int, asyncio.Task[None]] = {}

    @property
    def waiting(self) -> int:
        """Calls not made yet."""
        return sum(len(queue) for queue in self._queues.values())

    def push(
        self, call: Call, otherwise: Call | None = None, sent: Callable[[int], Awaitable[None]] | None = None
    ) -> None:
        """Make a call when its turn comes; `otherwise` is made where Telegram refuses it, `sent` hears which message it made."""
        chat = int(call.params["chat_id"])
        self._queues.setdefault(chat, deque()).append(_Entry(call, otherwise, sent))
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

    async def _do(self, entry: _Entry) -> None:
        try:
            message = await self._opened(entry.call)
            if entry.sent and message is not None:
                await entry.sent(message)
        except (TelegramBadRequest, TelegramForbiddenError) as refusal:
            log.info("Telegram refused a %s: %s", entry.call.name, refusal.message)
            if entry.otherwise:
                await self._do(_Entry(entry.otherwise))
        except AiogramError as trouble:
            log.warning("a %s was given up (%s)", entry.call.name, type(trouble).__name__)

    async def _opened(self, call: Call) -> int | None:
        """The call, and where its topic is closed, as that of an ended case is, between opening and closing it."""
        try:
            return await self._tried(call)
        except TelegramBadRequest as refusal:
            thread = call.params.get("message_thread_id")
            if "TOPIC_CLOSED" not in refusal.message or not thread:
                raise
        topic = {"chat_id": call.params["chat_id"], "message_thread_id": thread}
        await self._tried(Call(REOPEN, topic))
        try:
            return await self._tried(call)
        finally:
            await self._tried(Call(CLOSE, topic))

    async def _tried(self, call: Call) -> int | None:
        for attempt in range(1, ATTEMPTS):
            try:
                return await self._make(call)
            except (TelegramBadRequest, TelegramForbiddenError):
                raise
            except TelegramRetryAfter as limit:
                await asyncio.sleep(min(limit.retry_after, LONGEST))
            except AiogramError:
                await asyncio.sleep(0.25 * 2**attempt)
        return await self._make(call)


def _overtaken(queue: deque[_Entry]) -> bool:
    """Whether a later reaction to the same message waits: a message bears one."""
    first, *later = (entry.call for entry in queue)
    return first.name == REACT and any(one.name == REACT and one.message == first.message for one in later)
