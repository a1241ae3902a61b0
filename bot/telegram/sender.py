"""Sends what the outbox holds, in order per chat, until Telegram has taken it."""

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import Any, Literal, Protocol

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

from bot import crash
from bot.store.port import Delivery, Row, Store, StoreDown, Taken
from bot.telegram.doubt import OLD, age, unsure
from bot.telegram.lanes import LANES, Key, Lanes
from bot.telegram.outgoing import SOMEWHERE, Lane, Outgoing
from bot.telegram.pace import Pace
from flows.casefile import Record, State, dump_record
from flows.redact import redact

log = logging.getLogger(__name__)

Old = Literal["hold", "send"]
MOST = 500
"""Chats sent to at a time; more of them wait in the store."""
ASKING = 64
"""Chats the store is asked about at a time."""
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
        self.alone: Callable[[], bool] = lambda: True
        """Whether no other process might send for the same chats."""
        self.pace: Pace | None = None
        self.old: Old = "hold"
        """What becomes of messages that are older than a day when they are found."""
        self.on_doubt: Callable[[], None] = lambda: None
        """Hears of each message that may have been sent twice."""
        self._closed = False
        self._lanes = Lanes()
        self._workers: dict[Key, asyncio.Task[None]] = {}
        self._under_way: dict[Key, str] = {}
        """The row each lane is at."""
        self._calling: set[int] = set()
        """Chats to which a call is under way."""
        self._incomplete: set[int] = set()
        """Chats for which the store holds rows that we have not seen."""
        self._asked = [asyncio.Lock() for _ in range(ASKING)]
        self._loose: set[str] = set()
        """Rows that the store does not keep."""
        self._left_alone: set[str] = set()
        """Rows that are too old to be sent unasked."""

    def push(self, chat: int, rows: tuple[Row, ...], *, kept: bool = True) -> None:
        """Take over rows that a turn has committed, or rows that are sent though nobody keeps them."""
        if not kept:
            self._loose |= {row.id for row in rows}
        elif rows and self._unseen(chat):
            self._incomplete.add(chat)  # their turn comes when the store is asked, in the order it keeps
            for lane in LANES:
                self._start((chat, lane))
            return
        self._add(chat, rows)

    def _unseen(self, chat: int) -> bool:
        """Whether the store may hold older rows than those just committed: another process sends, or we are asking."""
        return chat in self._incomplete or not self._store.holds(chat) or self._asking(chat).locked()

    def _asking(self, chat: int) -> asyncio.Lock:
        """The store is asked about a chat by one at a time: of two answers the older one would undo the newer."""
        return self._asked[chat % len(self._asked)]

    def _add(self, chat: int, rows: Iterable[Row], *, doubtful: bool = False) -> None:
        for key in self._lanes.add(chat, rows, doubtful=doubtful):
            self._start(key)

    def _start(self, key: Key) -> None:
        if key not in self._workers and not self._closed:
            self._workers[key] = asyncio.create_task(self._drain(key))

    def answer(self, press: str, text: str | None) -> None:
        """Answer a press, at once and beside everything else: a spinner stands on the button until then."""
        task = asyncio.create_task(self._answer(press, text))
        self._answers.add(task)
        task.add_done_callback(self._answers.discard)

    @property
    def waiting(self) -> int:
        """Rows not yet taken by Telegram."""
        return len(self._lanes)

    async def tend(self) -> None:
        """Go on sending for the chats that are ours, and take over those that nobody sends for. Raises StoreDown."""
        busy = {chat for chat, _ in self._workers}
        if busy:
            await self._store.hold(sorted(busy))
        for chat in await self._store.orphans(max(0, MOST - len(busy))):
            if chat in busy:
                self._incomplete.add(chat)
            else:
                await self._take(chat)

    def drop(self, chat: int, *lanes: Lane) -> None:
        """Forget what is still to be sent to a chat; with lanes, also what is to be sent about it."""
        self._lanes.drop(chat, *(lanes or ("user",)))

    async def fail(self, chat: int, why: str) -> None:
        """Give up what is still to be sent to a chat, and note it in the cases it belongs to."""
        rows = list(self._lanes.queues.pop((chat, "user"), ()))
        for id_, out in rows:
            if id_ != self._under_way.get((chat, "user")):
                await self._confirm(chat, id_, out, None, why)

    async def close(self, grace: float) -> None:
        """Finish what can be finished in so many seconds; the rest stays in the store, for whoever comes next."""
        with suppress(TimeoutError):
            async with asyncio.timeout(grace):
                await self.idle()
        self._closed = True
        doubtful, workers = sorted(self._calling), [*self._workers.values(), *self._answers]
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        with suppress(StoreDown):  # then our claims run out
            await self._store.leave(doubtful)

    async def idle(self) -> None:
        """Wait until everything is sent."""
        while tasks := [*self._workers.values(), *self._answers]:
            await asyncio.wait(tasks)

    async def _answer(self, press: str, text: str | None) -> None:
        try:
            await self._bot(AnswerCallbackQuery(callback_query_id=press, text=text[:NOTICE] if text else None))
        except AiogramError as refusal:
            log.info("a press could not be answered (%s); what it did stands", type(refusal).__name__)

    async def _drain(self, key: Key) -> None:
        chat = key[0]
        try:
            while await self._more(key):
                queue = self._lanes.queues[key]
                id_, out = queue[0]
                self._under_way[key] = id_
                if _overtaken(out, queue):
                    await self._confirm(chat, id_, out, None)
                elif not await self._deliver(chat, id_, out):
                    continue
                if id_ in self._lanes.doubts:
                    self.on_doubt()
                self._lanes.settle(key, id_)
                self._loose.discard(id_)
        finally:
            self._workers.pop(key, None)
            self._under_way.pop(key, None)
            if not any((chat, lane) in self._workers for lane in LANES):
                self._lanes.rest(chat)

    async def _more(self, key: Key) -> bool:
        """Whether there is something to send. Before a lane ends, what other processes have committed is looked for."""
        while not self._lanes.queues.get(key):
            self._lanes.queues.pop(key, None)
            if key[0] not in self._incomplete and self.alone():
                return False
            self._incomplete.discard(key[0])
            try:
                await self._take(key[0])
            except StoreDown:
                self._incomplete.add(key[0])
                await asyncio.sleep(1)
                continue
            if not self._lanes.queues.get(key):
                return False
        return True

    async def _take(self, chat: int) -> Taken:
        """What the store holds for a chat, where it is ours to send. Raises StoreDown."""
        async with self._asking(chat):
            taken = await self._store.take(chat)
            fresh = [row for row in taken.rows if not self._too_old(row)]
            self._lanes.keep(chat, {row.id for row in fresh} | self._loose)
            self._add(chat, fresh, doubtful=taken.doubtful)
            return taken

    async def _ours(self, chat: int, id_: str) -> bool:
        """Whether a row is still ours to send: our claim may have run out, its user may have been forgotten."""
        if id_ in self._loose:
            return True
        if self._store.holds(chat) and (self.alone() or not await self._store.hold([chat])):
            return True
        return any(row.id == id_ for row in (await self._take(chat)).rows)

    async def _deliver(self, chat: int, id_: str, out: Outgoing) -> bool:
        """Try until it is taken or can never be. False: it is not ours to send any more."""
        attempt = 0
        why = ""
        while True:
            attempt += 1
            try:
                await self._paced(chat, out)
                if not await self._ours(chat, id_):
                    return False
                seen = (
                    _pressed(out, self._lanes.queues.get((chat, out.lane), ())) if id_ in self._lanes.doubts else None
                )
                message_id = seen or await self._called(chat, out)
            except StoreDown:
                await asyncio.sleep(1)
                continue
            except NotTaken as never:
                message_id, why = None, str(never)
            except AiogramError as trouble:
                if unsure(out, trouble):
                    self._lanes.doubts.add(id_)
                pause = await self._pause(chat, out, trouble, attempt)
                if pause is not None:
                    await asyncio.sleep(pause)
                    continue
                why = trouble.message if isinstance(trouble, TelegramAPIError) else type(trouble).__name__
                if isinstance(trouble, TelegramForbiddenError):
                    await self._refused(chat, id_, out, why)
                    return True
                message_id = None
            await self._freeze_overtaken(chat, out, message_id)
            await self._report(chat, out, why)
            await self._confirm(chat, id_, out, message_id, why)
            self._calling.discard(chat)
            return True

    async def _called(self, chat: int, out: Outgoing) -> int | None:
        """The call, between the marks by which an end in the middle of it is known."""
        crash.point("send.before")
        self._calling.add(chat)
        try:
            message_id = await self._call(out)
        except Exception:
            self._calling.discard(chat)
            raise
        crash.point("send.after")
        return message_id

    async def _paced(self, chat: int, out: Outgoing) -> None:
        """Wait until Telegram's limits allow it. Raises StoreDown."""
        if self.pace:
            edit = isinstance(out.method, EditMessageText | EditMessageReplyMarkup)
            await self.pace.wait(chat, group=out.lane == "support", edit=edit)

    async def _pause(self, chat: int, out: Outgoing, trouble: AiogramError, attempt: int) -> float | None:
        """Seconds until the next attempt; None where another would be no use."""
        if not isinstance(trouble, TelegramRetryAfter) or not self.pace:
            return _pause(out, trouble, attempt)
        seconds = max(1.0, float(trouble.retry_after))
        with suppress(StoreDown):
            await self.pace.refused(chat, seconds, group=out.lane == "support")
            return 0.0
        return seconds

    def _too_old(self, row: Row) -> bool:
        """Whether it is left alone, because a restored backup may hold what was sent long ago."""
        if self.old == "send" or age(row.id, self._now()) <= OLD:
            return False
        if row.id not in self._left_alone:
            self._left_alone.add(row.id)
            log.error("a message is more than a day old and is not sent; set UNSENT_OLD=send if it shall be")
        return True

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
        waiting = (out.method for _, out in self._lanes.queues.get((chat, "user"), ()))
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
        lazily = self.alone() and not isinstance(out.method, SendMessage)
        while True:
            try:
                await self._store.confirm(chat, [id_], card, lazily=lazily)
            except StoreDown:
                await asyncio.sleep(1)
                continue
            return

    async def _delivered(self, chat: int, id_: str, out: Outgoing, message_id: int | None, why: str) -> None:
        """Note in the case what became of a message."""
        state: State = "failed" if message_id is None else "doubtful" if id_ in self._lanes.doubts else "delivered"
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
                await self.on_outcome(chat, out, "failed" if message_id is None else "delivered", why)
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


def _pressed(out: Outgoing, queue: Iterable[tuple[str, Outgoing]]) -> int | None:
    """The message of a card on which a button has been pressed since: nobody can press what has not arrived."""
    if not out.card or not isinstance(out.method, SendMessage):
        return None
    later = (one.method for _, one in list(queue)[1:] if one.card)
    following = next(later, None)
    return following.message_id if isinstance(following, EditMessageText) else None


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
