"""Which rows that the store holds are ours to send: those of chats for which nobody sends, and those that other processes commit."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Literal

from bot.outbox.call import RowError, unpack
from bot.outbox.lanes import Key, Lanes
from bot.outbox.uncertain_sends import OLD, age
from bot.store.port import OutboxRow, Store, StoreDown, Taken
from bot.supervisor import Alive, Backoff, each

log = logging.getLogger(__name__)

Old = Literal["hold", "send"]
MOST = 500
"""Chats sent to at a time; more of them wait in the store."""
ASKING = 64
"""Chats the store is asked about at a time."""


class Takeover:
    """Takes rows over from the store. `begin` is told of each lane that has something to send, `lost` of each row that could not be
    read and was set aside; `old`: what becomes of messages that are older than a day when they are found."""

    def __init__(
        self, store: Store, lanes: Lanes, now: Callable[[], int], alone: Callable[[], bool], old: Old,
        begin: Callable[[Key], None], lost: Callable[[int, str], Awaitable[object]],
    ) -> None:  # fmt: skip
        self._store = store
        self._lanes = lanes
        self._now = now
        self._alone = alone
        self._old = old
        self._begin = begin
        self._lost = lost
        self.incomplete: set[int] = set()
        """Chats for which the store holds rows that we have not seen."""
        self.asked = [asyncio.Lock() for _ in range(ASKING)]
        """The store is asked about a chat by one at a time: of two answers the older one would undo the newer."""
        self._left_alone: set[str] = set()
        """Rows that are too old to be sent unasked."""
        self._failing: Backoff[int] = Backoff()
        """Chats whose rows could not be taken over."""

    async def more(self, key: Key) -> bool:
        """Whether there is something to send after all: what other processes have committed is looked for."""
        while not self._lanes.queues.get(key):
            self._lanes.queues.pop(key, None)
            if key[0] not in self.incomplete and self._alone():
                return False
            self.incomplete.discard(key[0])
            try:
                await self.take(key[0])
            except StoreDown:
                self.incomplete.add(key[0])
                await asyncio.sleep(1)
                continue
            if not self._lanes.queues.get(key):
                return False
        return True

    async def tend(self, busy: set[int], alive: Alive) -> None:
        """Go on sending for these chats, which are ours, and take over those that nobody sends for. Raises StoreDown."""
        if busy:
            await self._store.hold(sorted(busy))
        # More, by those that fail: else they would take the places of all behind them.
        orphans = await self._store.orphans(max(0, MOST - len(busy)) + len(self._failing))
        self.incomplete |= busy & set(orphans)
        fresh = [chat for chat in orphans if chat not in busy]
        await each("taking over a chat's messages", fresh, self.take, self._failing, StoreDown, alive=alive)

    async def take(self, chat: int) -> Taken:
        """What the store holds for a chat, where it is ours to send. Raises StoreDown."""
        async with self.asked[chat % ASKING]:
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
            self._lanes.keep(chat, {row.id for row in fresh} | self._lanes.loose)
            for key in self._lanes.add(chat, fresh, doubtful=taken.doubtful):
                self._begin(key)
        for row_id in lost:
            await self._lost(chat, row_id)
        return taken

    async def ours(self, chat: int, id_: str) -> bool:
        """Whether a row is still ours to send: our claim may have run out, its user may have been forgotten."""
        if id_ in self._lanes.loose:
            return True
        if self._store.holds(chat) and (self._alone() or not await self._store.hold([chat])):
            return True
        return any(row.id == id_ for row in (await self.take(chat)).rows)

    def _too_old(self, row: OutboxRow) -> bool:
        """Whether it is left alone, because a restored backup may hold what was sent long ago."""
        if self._old == "send" or age(row.id, self._now()) <= OLD:
            return False
        if row.id not in self._left_alone:
            self._left_alone.add(row.id)
            log.error("a message is more than a day old and is not sent; set UNSENT_OLD=send if it shall be")
        return True
