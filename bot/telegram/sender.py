"""Sends what the outbox holds, in order per chat, until Telegram has taken it."""

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    CopyMessage,
    EditMessageReplyMarkup,
    EditMessageText,
    SendMessage,
    TelegramMethod,
)
from aiogram.types import InlineKeyboardMarkup, Message, MessageId, ReplyParameters

from bot.store.port import Delivery, Row, Store, StoreDown
from bot.telegram.outgoing import SOMEWHERE, Lane, Outgoing, unpack
from flows.casefile import Record, State, dump_record
from flows.redact import redact

log = logging.getLogger(__name__)

SLOWEST = 60.0
"""Seconds between attempts at most."""
NOTICE = 200
"""Characters Telegram shows of the answer to a press."""
CARDS = 4096
"""Chats whose last card is remembered here."""
NOT_MODIFIED = "message is not modified"
GONE = "message to delete not found"


class NotTaken(Exception):  # noqa: N818  # it names a state, and `except NotTaken` reads as one
    """The support group will never take this message; the text says why."""


class Group(Protocol):
    """The support group."""

    async def chat(self) -> int:
        """Its id."""

    async def deliver(self, out: Outgoing, now: int) -> int | None:
        """Make a call there; the id of its message. Raises NotTaken, and what another attempt may mend."""


class Sender:
    """One worker per chat and lane while there is something to send."""

    def __init__(self, bot: Bot, store: Store, now: Callable[[], int]) -> None:
        self._bot = bot
        self._store = store
        self._now = now
        self.group: Group | None = None
        """Takes the calls of the support lane."""
        self.on_blocked: Callable[[int], Awaitable[None]] = _nobody
        self.on_outcome: Callable[[int, Outgoing, State, str], Awaitable[None]] = _unheard
        """Hears what became of a message of a case."""
        self._answers: set[asyncio.Task[None]] = set()
        self._shown: OrderedDict[int, int] = OrderedDict()
        """The last card sent to a chat, for the chats that were written to last."""
        self._queues: dict[tuple[int, Lane], deque[tuple[str, Outgoing]]] = {}
        self._workers: dict[tuple[int, Lane], asyncio.Task[None]] = {}
        self._under_way: dict[tuple[int, Lane], str] = {}
        """The row that each worker is at."""

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
        found: dict[int, list[Row]] = {}
        async for chat, row in self._store.outbox():
            found.setdefault(chat, []).append(row)
        for chat, rows in found.items():
            self.push(chat, tuple(rows))
        return sum(len(rows) for rows in found.values())

    def drop(self, chat: int, *lanes: Lane) -> None:
        """Forget what is still to be sent to a chat; with lanes, also what is to be sent about it."""
        for lane in lanes or ("user",):
            self._queues.pop((chat, lane), None)

    async def fail(self, chat: int, why: str) -> None:
        """Give up what is still to be sent to a chat, and note it in the cases it belongs to."""
        under_way = self._under_way.get((chat, "user"))
        for id_, out in self._queues.pop((chat, "user"), ()):
            if id_ != under_way:
                await self._confirm(chat, id_, out, None, why)

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
                self._under_way[key] = id_
                if _overtaken(out, queue):
                    await self._confirm(key[0], id_, out, None)
                else:
                    await self._deliver(key[0], id_, out)
                if queue:
                    queue.popleft()
        finally:
            self._workers.pop(key, None)
            self._under_way.pop(key, None)
            if not self._queues.get(key):
                self._queues.pop(key, None)

    async def _deliver(self, chat: int, id_: str, out: Outgoing) -> None:
        """Try until it is taken or can never be."""
        attempt = 0
        why = ""
        while True:
            attempt += 1
            try:
                message_id = await self._call(out)
            except StoreDown:
                await asyncio.sleep(1)
                continue
            except NotTaken as never:
                message_id, why = None, str(never)
            except AiogramError as trouble:
                pause = _pause(out, trouble, attempt)
                if pause is not None:
                    await asyncio.sleep(pause)
                    continue
                why = trouble.message if isinstance(trouble, TelegramAPIError) else type(trouble).__name__
                if isinstance(trouble, TelegramForbiddenError):
                    await self._refused(chat, id_, out, why)
                    return
                message_id = None
            await self._freeze_overtaken(chat, out, message_id)
            await self._report(chat, out, why)
            await self._confirm(chat, id_, out, message_id, why)
            return

    async def _report(self, chat: int, out: Outgoing, why: str) -> None:
        """Say what came of it, where the user shall know. A message that is not there any more is as good as deleted."""
        text = out.otherwise if why and GONE not in why else out.done
        if not text:
            return
        try:
            await self._bot(SendMessage(chat_id=chat, text=text))
        except AiogramError as refusal:
            log.warning("a word on a deleted message was not taken (%s)", type(refusal).__name__)

    async def _freeze_overtaken(self, chat: int, out: Outgoing, message_id: int | None) -> None:
        """A card that was still under way when the next was made could not be named then; its buttons go now."""
        if not out.card or message_id is None:
            return
        before = self._shown.pop(chat, None)
        self._shown[chat] = message_id
        while len(self._shown) > CARDS:
            self._shown.popitem(last=False)
        if before is None or before == message_id or self._freezes(chat, before):
            return
        try:
            await self._bot(EditMessageReplyMarkup(chat_id=chat, message_id=before))
        except AiogramError as refusal:
            log.info("an overtaken card keeps its buttons (%s); they do nothing", type(refusal).__name__)

    def _freezes(self, chat: int, message_id: int) -> bool:
        """Whether a call that takes this card's buttons is waiting anyway."""
        waiting = (out.method for _, out in self._queues.get((chat, "user"), ()))
        return any(isinstance(m, EditMessageReplyMarkup) and m.message_id == message_id for m in waiting)

    async def _call(self, out: Outgoing) -> int | None:
        """Make the call; the id of the message it concerns. An edit of a message that is gone becomes a new message."""
        if out.lane == "support":
            return await self.group.deliver(out, self._now()) if self.group else None
        method = await self._addressed(out)
        if method is None:
            return None
        try:
            result: Any = await self._bot(method)
        except TelegramBadRequest as refusal:
            if NOT_MODIFIED in refusal.message and isinstance(method, EditMessageText | EditMessageReplyMarkup):
                return method.message_id
            if not isinstance(method, EditMessageText) or method.chat_id is None or method.text is None:
                raise
            markup = method.reply_markup if isinstance(method.reply_markup, InlineKeyboardMarkup) else None
            result = await self._bot(SendMessage(chat_id=method.chat_id, text=method.text, reply_markup=markup))
        return result.message_id if isinstance(result, Message | MessageId) else None

    async def _addressed(self, out: Outgoing) -> TelegramMethod[Any] | None:
        """The call with the ids of the copies it is about; None where what it would edit was never delivered."""
        method = out.method
        if isinstance(method, CopyMessage) and method.from_chat_id == SOMEWHERE and self.group:
            method = method.model_copy(update={"from_chat_id": await self.group.chat()})
        if method and out.edits:
            copy = await self._store.copy_of(out.case, out.edits)
            return method.model_copy(update={"message_id": int(copy[1:])}) if copy else None
        if method and out.reply and (copy := await self._store.copy_of(out.case, out.reply)):
            reply = ReplyParameters(message_id=int(copy[1:]), allow_sending_without_reply=True)
            return method.model_copy(update={"reply_parameters": reply})
        return method

    async def _confirm(self, chat: int, id_: str, out: Outgoing, message_id: int | None, why: str = "") -> None:
        if out.ref:
            await self._delivered(chat, id_, out, message_id, why)
            return
        card = message_id if out.card else None
        lazily = not isinstance(out.method, SendMessage)
        while True:
            try:
                await self._store.confirm(chat, [id_], card, lazily=lazily)
            except StoreDown:
                await asyncio.sleep(1)
                continue
            return

    async def _delivered(self, chat: int, id_: str, out: Outgoing, message_id: int | None, why: str) -> None:
        """Note in the case what became of a message."""
        state: State = "failed" if message_id is None else "delivered"
        record = Record(self._now(), "delivery", text=redact(why), ref=out.ref, name=state)
        copy = f"{'g' if out.lane == 'support' else 'u'}{message_id}"
        copies = () if message_id is None else ((out.ref, copy), (copy, out.ref))
        delivery = Delivery(chat, id_, out.case, dump_record(record), copies)
        while True:
            try:
                noted = await self._store.delivered(delivery)
            except StoreDown:
                await asyncio.sleep(1)
                continue
            if noted:
                await self.on_outcome(chat, out, state, why)
            return

    async def _refused(self, chat: int, id_: str, out: Outgoing, why: str) -> None:
        """The user has blocked the bot."""
        await self._confirm(chat, id_, out, None, why)
        await self.fail(chat, why)
        await self.on_blocked(chat)


def _overtaken(out: Outgoing, queue: deque[tuple[str, Outgoing]]) -> bool:
    """Whether a later edit of the same message waits: nobody need see this one any more."""
    if out.method is None:
        return any(later.method is None for _, later in list(queue)[1:])
    if not isinstance(out.method, EditMessageText):
        return False
    edits = (later.method for _, later in list(queue)[1:] if isinstance(later.method, EditMessageText))
    return not out.edits and any(edit.message_id == out.method.message_id for edit in edits)


def _pause(out: Outgoing, trouble: AiogramError, attempt: int) -> float | None:
    """Seconds until the next attempt; None where another would be no use."""
    if isinstance(trouble, TelegramRetryAfter):
        return float(trouble.retry_after)
    if isinstance(trouble, TelegramBadRequest | TelegramForbiddenError):
        if out.lane == "support":
            return min(SLOWEST, float(2 ** min(attempt, 10)))
        called = out.method.__api_method__ if out.method else "call"
        log.warning("Telegram refused a %s: %s", called, trouble.message)
        return None
    if isinstance(trouble, ClientDecodeError) and isinstance(trouble.data, dict):
        return None  # it was taken; only the answer is not what it should be
    log.warning("could not send yet (%s), attempt %d", type(trouble).__name__, attempt)
    return min(SLOWEST, 0.25 * float(2 ** min(attempt, 10)))


async def _unheard(_chat: int, _out: Outgoing, _state: State, _why: str) -> None:
    """Nobody listens yet."""


async def _nobody(_chat: int) -> None:
    """Nobody wants to know yet that a user has blocked the bot."""
