"""A store seen through a wire that is slow, breaks, and dies with its process."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import TypeVar

from bot.outbox.call import unpack
from bot.outbox.uncertain_sends import makes_message
from bot.store.port import Commit, Delivery, LedgerWrite, Loaded, OutboxRow, Saved, StoreDown, Taken
from tests.fakes.sealing import SEALING
from tests.fakes.store import MemoryQuarantine, MemoryStore
from tests.faults import virtual
from tests.faults.chance import Chance

T = TypeVar("T")


class Wire:
    """Each call is a step, at which the process may be killed: before the store hears of it, or after."""

    def __init__(self, store: MemoryStore, chance: Chance, ages: Callable[[], None]) -> None:
        self.kept = store
        self._chance = chance
        self._ages = ages
        self.dead = False
        self.die: Callable[[], None] = lambda: None
        self.doubted: Callable[[str], None] = lambda _text: None
        """Hears of each text that another process may have sent before."""

    async def load(self, chat: int, update: str) -> Loaded:
        return await self._step(lambda: self.kept.load(chat, update))

    def remembered(self, chat: int) -> Loaded | None:
        self._ages()
        return self.kept.remembered(chat)

    async def save(self, commit: Commit) -> Saved:
        try:
            return await self._step(lambda: self.kept.save(commit))
        except StoreDown:
            self.kept.lose_reply(commit.chat)
            raise

    async def confirm(self, chat: int, rows: Sequence[str], card: int | None, *, lazily: bool) -> None:
        if lazily:
            await self.kept.confirm(chat, rows, card, lazily=True)
        else:
            await self._step(lambda: self.kept.confirm(chat, rows, card, lazily=False))

    async def flush(self) -> None:
        await self._step(self.kept.flush)

    def holds(self, chat: int) -> bool:
        self._ages()
        return self.kept.holds(chat)

    async def take(self, chat: int) -> Taken:
        try:
            taken = await self._step(lambda: self.kept.take(chat))
        except StoreDown:
            self.kept.lose_reply(chat)
            raise
        if taken.doubtful:
            heads = {out.lane: out for out in map(unpack, reversed(taken.rows)) if makes_message(out)}
            for out in heads.values():
                self.doubted(made.text if (made := SEALING.opened(out).call) else "")
        return taken

    async def hold(self, chats: Sequence[int]) -> list[int]:
        return await self._step(lambda: self.kept.hold(chats))

    async def orphans(self, limit: int) -> list[int]:
        return await self._step(lambda: self.kept.orphans(limit))

    async def leave(self, doubtful: Sequence[int] = ()) -> None:
        await self._step(lambda: self.kept.leave(doubtful))

    async def recent(self, since: int, until: int) -> list[int]:
        return await self._step(lambda: self.kept.recent(since, until))

    async def due(self, now: int, limit: int) -> list[tuple[int, int]]:
        return await self._step(lambda: self.kept.due(now, limit))

    async def case(self, number: str) -> bytes | None:
        return await self._step(lambda: self.kept.case(number))

    async def cases(self) -> list[bytes]:
        return await self.kept.cases()

    async def cases_of(self, chat: int) -> list[str]:
        return await self._step(lambda: self.kept.cases_of(chat))

    @property
    def quarantine(self) -> MemoryQuarantine:
        return self.kept.quarantine

    async def missing(self, numbers: Sequence[str]) -> list[str]:
        return await self.kept.missing(numbers)

    async def records(self, number: str) -> list[bytes]:
        return await self.kept.records(number)

    async def pulse(self, number: str) -> tuple[bytes | None, int]:
        return await self.kept.pulse(number)

    async def copy_of(self, number: str, message: str) -> str | None:
        return await self.kept.copy_of(number, message)

    async def delivered(self, delivery: Delivery) -> bool:
        return await self._step(lambda: self.kept.delivered(delivery))

    async def alarms(self, now: int, limit: int) -> list[tuple[str, int]]:
        return await self._step(lambda: self.kept.alarms(now, limit))

    async def fill_ledger(self, rows: Sequence[LedgerWrite]) -> None:
        await self._step(lambda: self.kept.fill_ledger(rows))

    async def thin_ledger(self, since: int, until: int, goes: Callable[[bytes], bool]) -> int:
        return await self._step(lambda: self.kept.thin_ledger(since, until, goes))

    async def ledger(self, since: int, until: int) -> list[bytes]:
        return await self._step(lambda: self.kept.ledger(since, until))

    async def arrivals(self, since: int, until: int) -> list[tuple[int, dict[bytes, bytes]]]:
        return await self._step(lambda: self.kept.arrivals(since, until))

    async def later(self, since: int, limit: int) -> list[tuple[int, int]]:
        return await self._step(lambda: self.kept.later(since, limit))

    async def ledger_sizes(self, since: int, until: int) -> list[int]:
        return await self._step(lambda: self.kept.ledger_sizes(since, until))

    async def keep_summary(self, name: str, body: bytes, ttl: int) -> None:
        await self._step(lambda: self.kept.keep_summary(name, body, ttl))

    async def summaries(self, names: Sequence[str]) -> list[bytes | None]:
        return await self._step(lambda: self.kept.summaries(names))

    async def forget(self, chat: int) -> None:
        await self._step(lambda: self.kept.forget(chat))

    async def ping(self) -> None:
        await self.kept.ping()

    async def close(self) -> None:
        await self.kept.close()

    async def outbox(self) -> AsyncIterator[tuple[int, OutboxRow]]:
        async for entry in self.kept.outbox():
            yield entry

    async def _step(self, do: Callable[[], Awaitable[T]]) -> T:
        """The call, with what may happen to it."""
        await self._alive("before")
        await asyncio.sleep(self._chance.pause())
        await self._alive("before")
        self._ages()
        if self._chance.happens("store unreached", self._chance.trouble / 3):
            raise StoreDown("unreached")
        try:
            answer = await do()
        finally:
            await self._alive("after")
        if self._chance.happens("store reply lost", self._chance.trouble / 3):
            raise StoreDown("reply lost")
        return answer

    async def _alive(self, when: str) -> None:
        """Does not return in a process that is dead, or that dies now."""
        if not self.dead and self._chance.happens(f"killed {when} a call of the store", self._chance.deaths / 3):
            self.die()
        if self.dead:
            await asyncio.get_running_loop().create_future()


def age(store: MemoryStore) -> Callable[[], None]:
    """Lets the store's time pass as the history's does."""
    last = [0.0]

    def ages() -> None:
        passed = virtual.now() - last[0]
        last[0] += passed
        if passed:
            store.pass_time(passed)

    return ages
