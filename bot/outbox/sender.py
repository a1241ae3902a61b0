"""Sends what the outbox holds, in order per chat, until Telegram has taken it."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import nullcontext, suppress
from functools import partial
from itertools import count

import msgspec
from aiogram.exceptions import (
    AiogramError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
)

from bot import crash
from bot.outbox.call import BARE, DOCUMENT, EDIT, SEND, Call, Lane, Make, Outgoing
from bot.outbox.calls import UNHEARD, Calls, Group, NotTaken, Outcomes
from bot.outbox.lanes import LANES, Key, Lanes, overtaken, pressed
from bot.outbox.pace import Pace
from bot.outbox.sealing import Sealing
from bot.outbox.takeover import ASKING, Old, Takeover
from bot.outbox.uncertain_sends import age, unsure
from bot.store.port import OutboxRow, Store, StoreDown
from bot.supervisor import Alive, begin, bounded, stopped, supervised

log = logging.getLogger(__name__)


class Sender:
    """One worker per chat and lane while there is something to send. `pace` holds back what would be too much for Telegram; `alone`:
    whether no other process might send for the same chats; `old`: what becomes of messages of days ago; `group` takes the calls of
    the support lane."""

    def __init__(
        self, make: Make, store: Store, now: Callable[[], int], sealing: Sealing, outcomes: Outcomes = UNHEARD,
        *, pace: Pace | None = None, group: Group | None = None, alone: Callable[[], bool] = lambda: True, old: Old = "hold",
    ) -> None:  # fmt: skip
        self._store = store
        self._now = now
        self._outcomes = outcomes
        self._alone = alone
        self._pace = pace
        self._answers: set[asyncio.Task[None]] = set()
        self._closed = False
        self._lanes = Lanes()
        self._make = make
        self._calls = Calls(make, store, now, sealing, group, pace)
        self._takeover = Takeover(store, self._lanes, now, alone, old, self._start, outcomes.lost)
        self._workers: dict[Key, asyncio.Task[None]] = {}
        self._under_way: dict[Key, str] = {}
        """The row each lane is at."""
        self._calling: set[Key] = set()
        """Lanes in which a call is under way, or made and not yet written down."""
        self._made: dict[str, int | None] = {}
        """Messages of rows that were sent and are not written down yet: a failure there must not send them again."""

    def push(self, chat: int, rows: tuple[OutboxRow, ...], *, kept: bool = True) -> None:
        """Take over rows of a turn, or rows that nobody keeps."""
        if not kept:
            self._lanes.loose |= {row.id for row in rows}
        elif rows and self._unseen(chat):
            self._takeover.incomplete.add(chat)  # their turn comes when the store is asked, in the order it keeps
            for lane in LANES:
                self._start((chat, lane))
            return
        for key in self._lanes.add(chat, [row for row in rows if row.id not in self._lanes.dealt_with]):
            self._start(key)

    def _unseen(self, chat: int) -> bool:
        """Whether the store may hold older rows than those just committed: another process sends, or we are asking."""
        takeover = self._takeover
        return chat in takeover.incomplete or not self._store.holds(chat) or takeover.asked[chat % ASKING].locked()

    def _start(self, key: Key) -> None:
        if key not in self._workers and not self._closed:
            self._workers[key] = begin("a lane", self._sent(key))

    def answer(self, call: Call) -> None:
        """Answer a press, at once and beside everything else: until then its button spins."""
        self._answers.add(begin("the answer to a press", self._answered(call), self._answers.discard))

    async def _answered(self, call: Call) -> None:
        try:
            await self._make(call)
        except AiogramError as refusal:
            log.info("a press could not be answered (%s); what it did stands", type(refusal).__name__)

    def stands(self, chat: int, card: int) -> None:
        """Another process has sent this card."""
        self._lanes.stands(chat, card)

    def bared(self, call: Call) -> None:
        """A card loses its buttons by a call that somebody else makes."""
        self._lanes.bared(call)

    @property
    def waiting(self) -> int:
        """Rows not taken yet."""
        return len(self._lanes)

    @property
    def oldest(self) -> int:
        """Seconds since the oldest of them was made; 0 where there is none."""
        now = self._now()
        return max((age(queue[0][0], now) for queue in self._lanes.queues.values() if queue), default=0)

    async def tend(self, alive: Alive = lambda: None) -> None:
        """Go on sending for the chats that are ours, and take over those that nobody sends for. Raises StoreDown."""
        await self._takeover.tend({chat for chat, _ in self._workers}, alive)

    def drop(self, chat: int, *lanes: Lane) -> None:
        """Forget what is still to be sent to a chat; with lanes, also what is about it."""
        self._lanes.drop(chat, *(lanes or ("user",)))

    async def fail(self, chat: int, why: str) -> None:
        """Give up what is still to be sent to a chat, and note it in its cases."""
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
            self._made.pop(id_, None)

    async def _more(self, key: Key) -> bool:
        """Whether there is something to send. Before a lane ends, what other processes have committed is looked for."""
        if self._lanes.queues.get(key):
            return True
        if key[0] in self._takeover.incomplete or not self._alone():
            return await self._takeover.more(key)
        self._lanes.queues.pop(key, None)
        return False

    async def _deliver(self, chat: int, id_: str, out: Outgoing) -> bool:
        """Try until it is taken or can never be. False: it is not ours to send any more."""
        why = ""
        for attempt in count(1):
            try:
                if self._pace and not out.to_group:  # the group keeps its own pace, call by call
                    await self._pace.wait(chat, edit=out.call is not None and out.call.name in (EDIT, BARE))
                async with self._calls.ready(out) if out.lane == "files" else nullcontext():
                    if not ((self._alone() and self._store.holds(chat)) or await self._takeover.ours(chat, id_)):
                        return False
                    if id_ not in self._made:
                        waiting = self._lanes.queues.get((chat, out.lane), ()) if id_ in self._lanes.doubts else ()
                        self._made[id_] = pressed(out, waiting) or await self._called(chat, out)
                    message_id = self._made[id_]
            except StoreDown:
                await asyncio.sleep(1)
                continue
            except NotTaken as never:
                message_id, why = None, str(never)
            except AiogramError as trouble:
                if unsure(out, trouble):
                    self._lanes.doubts.add(id_)
                if (seconds := await self._calls.pause(chat, out, trouble, attempt)) is not None:
                    await asyncio.sleep(seconds)
                    continue
                why = trouble.message if isinstance(trouble, TelegramAPIError) else type(trouble).__name__
                if isinstance(trouble, TelegramForbiddenError):  # the user has blocked the bot
                    await self._confirm(chat, id_, out, None, why)
                    await self.fail(chat, why)
                    await self._outcomes.blocked(chat)
                    break
                message_id = None
            if out.card and message_id is not None and (before := self._lanes.shown(chat, message_id)):
                await self._calls.freeze(chat, before)
            if out.done or out.otherwise:
                await self._calls.report(chat, out, why)
            await self._confirm(chat, id_, out, message_id, why)
            self._calling.discard((chat, out.lane))
            break
        return True

    async def _called(self, chat: int, out: Outgoing) -> int | None:
        """The call, between the marks by which an end in the middle of it is known."""
        crash.point("send.before")
        self._calling.add((chat, out.lane))
        try:
            message_id = await self._carried_out(out)
        except Exception:  # a cancellation leaves the mark: the call may have been carried out
            self._calling.discard((chat, out.lane))
            raise
        crash.point("send.after")
        return message_id

    async def _carried_out(self, out: Outgoing) -> int | None:
        if out.call is None or not out.plain:
            return await self._calls.make(out)
        try:
            return await self._make(out.call)
        except TelegramBadRequest as refusal:
            return await self._calls.instead(out.call, out, refusal)

    async def _confirm(self, chat: int, id_: str, out: Outgoing, message_id: int | None, why: str = "") -> None:
        if out.ref:
            doubtful = id_ in self._lanes.doubts
            if await self._calls.noted(chat, id_, out, message_id, why, doubtful=doubtful):
                await self._outcomes.of_case(chat, out, "failed" if message_id is None else "delivered", why)
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
