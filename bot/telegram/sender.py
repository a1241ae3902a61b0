"""Sends what the outbox holds, in order per chat, until Telegram has taken it."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
)
from aiogram.methods import AnswerCallbackQuery, EditMessageReplyMarkup, EditMessageText, SendMessage
from aiogram.types import InlineKeyboardMarkup, Message

from bot.store.port import Row, Store, StoreDown
from bot.telegram.outgoing import Lane, Outgoing, unpack

log = logging.getLogger(__name__)

SLOWEST = 60.0
"""Seconds between attempts at most."""
UNREADABLE = 3
"""Answers nobody can read after which a call counts as taken."""
NOTICE = 200
"""Characters Telegram shows of the answer to a press."""
NOT_MODIFIED = "message is not modified"


class Sender:
    """One worker per chat and lane while there is something to send."""

    def __init__(self, bot: Bot, store: Store) -> None:
        self._bot = bot
        self._store = store
        self.on_blocked: Callable[[int], Awaitable[None]] = _nobody
        self._answers: set[asyncio.Task[None]] = set()
        self._queues: dict[tuple[int, Lane], deque[tuple[str, Outgoing]]] = {}
        self._workers: dict[tuple[int, Lane], asyncio.Task[None]] = {}

    def push(self, chat: int, rows: tuple[Row, ...]) -> None:
        """Take over rows that the store has committed."""
        for row in rows:
            out = unpack(row)
            key = (chat, out.lane)
            self._queues.setdefault(key, deque()).append((row.id, out))
            if key not in self._workers:
                self._workers[key] = asyncio.create_task(self._drain(key))

    def answer(self, press: str, text: str | None) -> None:
        """Answer a press, at once and beside everything else: a spinner stands on the button until then."""
        task = asyncio.create_task(self._answer(press, text))
        self._answers.add(task)
        task.add_done_callback(self._answers.discard)

    @property
    def waiting(self) -> int:
        """Rows not yet taken by Telegram."""
        return sum(len(queue) for queue in self._queues.values())

    async def resume(self) -> int:
        """Take over everything an earlier process left unsent. The number of rows."""
        found = 0
        async for chat, row in self._store.outbox():
            self.push(chat, (row,))
            found += 1
        return found

    def drop(self, chat: int) -> None:
        """Forget what is still to be sent to a chat."""
        self._queues.pop((chat, "user"), None)

    async def close(self, grace: float) -> None:
        """Finish what can be finished in so many seconds; the rest stays in the store."""
        workers = [*self._workers.values(), *self._answers]
        if workers:
            await asyncio.wait(workers, timeout=grace)
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)

    async def idle(self) -> None:
        """Wait until everything is sent."""
        while tasks := [*self._workers.values(), *self._answers]:
            await asyncio.wait(tasks)

    async def _answer(self, press: str, text: str | None) -> None:
        try:
            await self._bot(AnswerCallbackQuery(callback_query_id=press, text=text[:NOTICE] if text else None))
        except AiogramError as refusal:
            log.info("a press could not be answered (%s); what it did stands", type(refusal).__name__)

    async def _drain(self, key: tuple[int, Lane]) -> None:
        try:
            while queue := self._queues.get(key):
                id_, out = queue[0]
                await self._deliver(key[0], id_, out)
                if queue:
                    queue.popleft()
        finally:
            self._workers.pop(key, None)
            if not self._queues.get(key):
                self._queues.pop(key, None)

    async def _deliver(self, chat: int, id_: str, out: Outgoing) -> None:
        """Try until it is taken or can never be."""
        attempt = 0
        while True:
            attempt += 1
            try:
                message_id = await self._call(out)
            except TelegramRetryAfter as limit:
                await asyncio.sleep(limit.retry_after)
                continue
            except TelegramForbiddenError:
                await self._refused(chat, id_, out)
                return
            except TelegramBadRequest as refusal:
                if out.lane == "support":
                    log.error("the support chat refused a summary: %s; check SUPPORT_CHAT_ID", refusal.message)
                    await asyncio.sleep(SLOWEST)
                    continue
                log.warning("Telegram refused a %s: %s", out.method.__api_method__, refusal.message)
                message_id = None
            except AiogramError as trouble:
                log.warning("could not send yet (%s), attempt %d", type(trouble).__name__, attempt)
                if not isinstance(trouble, ClientDecodeError) or attempt < UNREADABLE:
                    await asyncio.sleep(min(SLOWEST, 0.25 * 2**attempt))
                    continue
                # It may well have been taken each time: rather stop than write the same for ever.
                message_id = None
            await self._confirm(chat, id_, out, message_id)
            return

    async def _call(self, out: Outgoing) -> int | None:
        """Make the call; the id of the message it concerns. An edit of a message that is gone becomes a new message."""
        method = out.method
        try:
            result: Any = await self._bot(method)
        except TelegramBadRequest as refusal:
            if NOT_MODIFIED in refusal.message and isinstance(method, EditMessageText | EditMessageReplyMarkup):
                return method.message_id
            if not isinstance(method, EditMessageText) or method.chat_id is None or method.text is None:
                raise
            markup = method.reply_markup if isinstance(method.reply_markup, InlineKeyboardMarkup) else None
            result = await self._bot(SendMessage(chat_id=method.chat_id, text=method.text, reply_markup=markup))
        return result.message_id if isinstance(result, Message) else None

    async def _confirm(self, chat: int, id_: str, out: Outgoing, message_id: int | None) -> None:
        card = message_id if out.card else None
        lazily = not isinstance(out.method, SendMessage)
        while True:
            try:
                await self._store.confirm(chat, [id_], card, lazily=lazily)
            except StoreDown:
                await asyncio.sleep(1)
                continue
            return

    async def _refused(self, chat: int, id_: str, out: Outgoing) -> None:
        if out.lane == "support":
            log.error("the bot may not write to the support chat; add it there and check SUPPORT_CHAT_ID")
            await asyncio.sleep(SLOWEST)
            return
        self.drop(chat)
        await self._confirm(chat, id_, out, None)
        await self.on_blocked(chat)


async def _nobody(_chat: int) -> None:
    """Nobody wants to know yet that a user has blocked the bot."""
