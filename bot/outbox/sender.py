"""Sends what the outbox holds, in order per chat, until Telegram has taken it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Literal

import msgspec
from aiogram.exceptions import AiogramError, TelegramAPIError, TelegramForbiddenError, TelegramRetryAfter

from bot import crash
from bot.outbox.call import BARE, DOCUMENT, EDIT, SEND, Call, Lane, Make, Outgoing, RowError, unpack
from bot.outbox.calls import Calls, Group, NotTaken, pause
from bot.outbox.doubt import OLD, age, unsure
from bot.outbox.lanes import LANES, Key, Lanes, overtaken, pressed
from bot.outbox.pace import Pace
from bot.outbox.sealing import Sealing
from bot.store.port import Delivery, OutboxRow, Store, StoreDown, Taken
from bot.supervisor import Alive, Backoff, begin, bounded, each, stopped, supervised
from flows.case.casefile import DeliveryState, Record, dump_record
from flows.redact import redact

log = logging.getLogger(__name__)

Old = Literal["hold", "send"]
MOST = 500
"""Chats sent to at a time; more of them wait in the store."""
REMEMBERED = 10_000
"""Messages of which it is known that they have been dealt with: more than are sent while an answer of the store is waited for."""
ASKING = 64
"""Chats the store is asked about at a time."""


async def _unheard(*_what: object) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Who hears what became of messages. Each may raise StoreDown."""

    of_case: Callable[[int, Outgoing, DeliveryState, str], Awaitable[None]] = _unheard
    """A message of a case was delivered, or never will be: chat, message, which of the two, what Telegram said."""
    blocked: Callable[[int], Awaitable[object]] = _unheard
    """A user does not take messages any more: their chat."""
    lost: Callable[[int, str], Awaitable[object]] = _unheard
    """A message could not be read and was set aside: its chat and its row."""
    doubtful: Callable[[], None] = lambda: None
    """A message may have been sent twice."""


class Sender:
    """One worker per chat and lane while there is something to send. `pace` holds back what would be too much for Telegram; `alone`:
    whether no other process might send for the same chats; `old`: what becomes of messages that are older than a day when they are
    found; `group` takes the calls of the support lane."""

    def __init__(
        self, make: Make, store: Store, now: Callable[[], int], sealing: Sealing, outcomes: Outcomes = Outcomes(),
        *, pace: Pace | None = None, group: Group | None = None, alone: Callable[[], bool] = lambda: True, old: Old = "hold",
    ) -> None:  # fmt: skip
        self._store = store
        self._now = now
        self._outcomes = outcomes
        self._alone = alone
        self._pace = pace
        self._old = old
        self._answers: set[asyncio.Task[None]] = set()
        self._closed = False
        self._lanes = Lanes()
        self._calls = Calls(make, store, now, self._lanes, sealing, group)
        self._workers: dict[Key, asyncio.Task[None]] = {}
        self._under_way: dict[Key, str] = {}
        """The row each lane is at."""
        self._calling: set[Key] = set()
        """Lanes in which a call is under way, or made and not yet written down."""
        self._incomplete: set[int] = set()
        """Chats for which the store holds rows that we have not seen."""
        self._asked = [asyncio.Lock() for _ in range(ASKING)]
        self._dealt_with: dict[str, None] = {}
        """Rows that were sent, or never will be; the last of them. A commit whose answer came late may bring them once more: upkeep
        has found and sent them meanwhile."""
        self._loose: set[str] = set()
        """Rows that the store does not keep."""
        self._left_alone: set[str] = set()
        """Rows that are too old to be sent unasked."""
        self._made: dict[str, int | None] = {}
        """Messages of rows that were sent and are not written down yet: what fails there must not send them again."""
        self._failing: Backoff[int] = Backoff()
        """Chats whose rows could not be taken over."""

    def push(self, chat: int, rows: tuple[OutboxRow, ...], *, kept: bool = True) -> None:
        """Take over rows that a turn has committed, or rows that are sent though nobody keeps them."""
        if not kept:
            self._loose |= {row.id for row in rows}
        elif rows and self._unseen(chat):
            self._incomplete.add(chat)  # their turn comes when the store is asked, in the order it keeps
            for lane in LANES:
                self._start((chat, lane))
            return
        self._add(chat, [row for row in rows if row.id not in self._dealt_with])

    def _unseen(self, chat: int) -> bool:
        """Whether the store may hold older rows than those just committed: another process sends, or we are asking."""
        return chat in self._incomplete or not self._store.holds(chat) or self._asking(chat).locked()

    def _asking(self, chat: int) -> asyncio.Lock:
        """The store is asked about a chat by one at a time: of two answers the older one would undo the newer."""
        return self._asked[chat % len(self._asked)]

    def _add(self, chat: int, rows: Iterable[OutboxRow], *, doubtful: bool = False) -> None:
        for key in self._lanes.add(chat, rows, doubtful=doubtful):
            self._start(key)

    def _start(self, key: Key) -> None:
        if key not in self._workers and not self._closed:
            self._workers[key] = begin("a lane", self._sent(key))

    def answer(self, call: Call) -> None:
        """Answer a press, at once and beside everything else: a spinner stands on the button until then."""
        self._answers.add(begin("the answer to a press", self._calls.answer(call), self._answers.discard))

    def bared(self, call: Call) -> None:
        """A card loses its buttons by a call that somebody else makes."""
        self._calls.bared(call)

    @property
    def waiting(self) -> int:
        """Rows not yet taken by Telegram."""
        return len(self._lanes)

    @property
    def oldest(self) -> int:
        """Seconds since the oldest of them was made; 0 where there is none."""
        now = self._now()
        return max((age(queue[0][0], now) for queue in self._lanes.queues.values() if queue), default=0)

    async def tend(self, alive: Alive = lambda: None) -> None:
        """Go on sending for the chats that are ours, and take over those that nobody sends for. Raises StoreDown."""
        busy = {chat for chat, _ in self._workers}
        if busy:
            await self._store.hold(sorted(busy))
        # More, by those that fail: else they would take the places of all behind them.
        orphans = await self._store.orphans(max(0, MOST - len(busy)) + len(self._failing))
        self._incomplete |= busy & set(orphans)
        fresh = [chat for chat in orphans if chat not in busy]
        await each("taking over a chat's messages", fresh, self._take, self._failing, StoreDown, alive=alive)

    def drop(self, chat: int, *lanes: Lane) -> None:
        """Forget what is still to be sent to a chat; with lanes, also what is to be sent about it."""
        self._lanes.drop(chat, *(lanes or ("user",)))

    async def fail(self, chat: int, why: str) -> None:
        """Give up what is still to be sent to a chat, and note it in the cases it belongs to."""
        rows = list(self._lanes.queues.pop((chat, "user"), ()))
        for id_, out in rows:
            if id_ != self._under_way.get((chat, "user")):
                with bounded("giving up a message", StoreDown):
                    await self._confirm(chat, id_, out, None, why)

    async def close(self, grace: float) -> None:
        """Finish what can be finished in so many seconds; the rest stays in the store, for whoever comes next."""
        with suppress(TimeoutError):
            async with asyncio.timeout(grace):
                await self.idle()
        self._closed = True
        doubtful = sorted({chat for chat, _ in self._calling})
        await stopped([*self._workers.values(), *self._answers])
        with suppress(StoreDown):  # then our claims run out
            await self._store.leave(doubtful)

    async def idle(self) -> None:
        """Wait until everything is sent."""
        while tasks := [*self._workers.values(), *self._answers]:
            await asyncio.wait(tasks)

    async def _sent(self, key: Key) -> None:
        """Until nothing is left to send; whatever kills it, the row it was at is tried again."""
        chat = key[0]
        try:
            await supervised("sending to a chat", partial(self._drain, key))
        finally:
            self._workers.pop(key, None)
            self._under_way.pop(key, None)
            if not any((chat, lane) in self._workers for lane in LANES):
                self._lanes.rest(chat)

    async def _drain(self, key: Key) -> None:
        chat = key[0]
        while await self._more(key):
            queue = self._lanes.queues[key]
            id_, out = queue[0]
            self._under_way[key] = id_
            if overtaken(out, queue):
                await self._confirm(chat, id_, out, None)
            elif not await self._deliver(chat, id_, out):
                self._made.pop(id_, None)
                continue
            if id_ in self._lanes.doubts:
                self._outcomes.doubtful()
            self._lanes.settle(key, id_)
            self._dealt_with[id_] = None
            if len(self._dealt_with) > REMEMBERED:
                del self._dealt_with[next(iter(self._dealt_with))]
            self._loose.discard(id_)
            self._made.pop(id_, None)

    async def _more(self, key: Key) -> bool:
        """Whether there is something to send. Before a lane ends, what other processes have committed is looked for."""
        while not self._lanes.queues.get(key):
            self._lanes.queues.pop(key, None)
            if key[0] not in self._incomplete and self._alone():
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
            fresh, lost = [], list(taken.lost)
            for row in taken.rows:
                if self._too_old(row):
                    continue
                try:
                    unpack(row)
                except RowError:
                    await self._store.quarantine.row(chat, row.id)
                    lost.append(row.id)
                else:
                    fresh.append(row)
            self._lanes.keep(chat, {row.id for row in fresh} | self._loose)
            self._add(chat, fresh, doubtful=taken.doubtful)
        for row_id in lost:
            await self._outcomes.lost(chat, row_id)
        return taken

    async def _ours(self, chat: int, id_: str) -> bool:
        """Whether a row is still ours to send: our claim may have run out, its user may have been forgotten."""
        if id_ in self._loose:
            return True
        if self._store.holds(chat) and (self._alone() or not await self._store.hold([chat])):
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
                async with self._calls.ready(out):
                    if not await self._ours(chat, id_):
                        return False
                    waiting = self._lanes.queues.get((chat, out.lane), ())
                    seen = pressed(out, waiting) if id_ in self._lanes.doubts else None
                    if id_ not in self._made:
                        self._made[id_] = seen or await self._called(chat, out)
                    message_id = self._made[id_]
            except StoreDown:
                await asyncio.sleep(1)
                continue
            except NotTaken as never:
                message_id, why = None, str(never)
            except AiogramError as trouble:
                if unsure(out, trouble):
                    self._lanes.doubts.add(id_)
                seconds = await self._pause(chat, out, trouble, attempt)
                if seconds is not None:
                    await asyncio.sleep(seconds)
                    continue
                why = trouble.message if isinstance(trouble, TelegramAPIError) else type(trouble).__name__
                if isinstance(trouble, TelegramForbiddenError):
                    await self._refused(chat, id_, out, why)
                    return True
                message_id = None
            await self._calls.freeze_overtaken(chat, out, message_id)
            await self._calls.report(chat, out, why)
            await self._confirm(chat, id_, out, message_id, why)
            self._calling.discard((chat, out.lane))
            return True

    async def _called(self, chat: int, out: Outgoing) -> int | None:
        """The call, between the marks by which an end in the middle of it is known."""
        crash.point("send.before")
        self._calling.add((chat, out.lane))
        try:
            message_id = await self._calls.make(out)
        except Exception:  # a cancellation leaves the mark: the call may have been carried out
            self._calling.discard((chat, out.lane))
            raise
        crash.point("send.after")
        return message_id

    async def _paced(self, chat: int, out: Outgoing) -> None:
        """Wait until Telegram's limits allow it. Raises StoreDown."""
        if self._pace and out.lane == "user":  # the group keeps its own pace, call by call
            edit = out.call is not None and out.call.name in (EDIT, BARE)
            await self._pace.wait(chat, edit=edit)

    async def _pause(self, chat: int, out: Outgoing, trouble: AiogramError, attempt: int) -> float | None:
        """Seconds until the next attempt; None where another would be no use."""
        if not isinstance(trouble, TelegramRetryAfter) or not self._pace or out.to_group:
            return pause(out, trouble, attempt)
        seconds = max(1.0, float(trouble.retry_after))
        with suppress(StoreDown):
            await self._pace.refused(chat, seconds)
            return 0.0
        return seconds

    def _too_old(self, row: OutboxRow) -> bool:
        """Whether it is left alone, because a restored backup may hold what was sent long ago."""
        if self._old == "send" or age(row.id, self._now()) <= OLD:
            return False
        if row.id not in self._left_alone:
            self._left_alone.add(row.id)
            log.error("a message is more than a day old and is not sent; set UNSENT_OLD=send if it shall be")
        return True

    async def _confirm(self, chat: int, id_: str, out: Outgoing, message_id: int | None, why: str = "") -> None:
        if out.ref:
            await self._delivered(chat, id_, out, message_id, why)
            return
        card = message_id if out.card else None
        lazily = self._alone() and not (out.call and out.call.name in (SEND, DOCUMENT))
        while True:
            try:
                await self._store.confirm(chat, [id_], card, lazily=lazily)
            except StoreDown:
                await asyncio.sleep(1)
                continue
            break
        if why and out.edits and out.lane == "user":
            # Otherwise its author takes an edit that was refused for one that was made.
            await self._outcomes.of_case(chat, msgspec.structs.replace(out, ref=out.edits), "failed", why)

    async def _delivered(self, chat: int, id_: str, out: Outgoing, message_id: int | None, why: str) -> None:
        """Note in the case what became of a message."""
        state: DeliveryState = (
            "failed" if message_id is None else "doubtful" if id_ in self._lanes.doubts else "delivered"
        )
        record = Record(self._now(), "delivery", text=redact(why), ref=out.ref, name=state)
        copy = f"{'g' if out.to_group else 'u'}{message_id}"
        copies = () if message_id is None else ((out.ref, copy), (copy, out.ref))
        delivery = Delivery(chat, id_, out.case, dump_record(record), copies)
        while True:
            try:
                noted = await self._store.delivered(delivery)
            except StoreDown:
                await asyncio.sleep(1)
                continue
            if noted:
                await self._outcomes.of_case(chat, out, "failed" if message_id is None else "delivered", why)
            return

    async def _refused(self, chat: int, id_: str, out: Outgoing, why: str) -> None:
        """The user has blocked the bot."""
        await self._confirm(chat, id_, out, None, why)
        await self.fail(chat, why)
        await self._outcomes.blocked(chat)
