"""Processes that run the real core on one store, and die; people who write to them; Telegram between the two."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any

from bot.chat.reminders import ring
from bot.chat.turn import Turns
from bot.desk.acting import Desk
from bot.desk.filing import CaseFiles
from bot.happening import Happening
from bot.metrics import Metrics
from bot.outbox.call import Call, Outgoing
from bot.outbox.calls import Outcomes
from bot.outbox.sender import Sender
from bot.store.port import StoreDown
from flows.events import Blocked
from tests.fakes.clock import TUESDAY_NOON
from tests.fakes.sealing import SEALING
from tests.fakes.store import MemoryStore
from tests.faults import virtual
from tests.faults.chance import Chance
from tests.faults.telegram import Telegram
from tests.faults.wire import Wire, age
from tests.unit.support import guide, texts

SUPPORT = -100
TEND = 2.0
METRICS = Metrics()


def clock() -> int:
    """Unix seconds of a history."""
    return TUESDAY_NOON + int(virtual.now())


@dataclass(slots=True)
class Flaws:
    """What a broken core would do: with any of these, the checker must cry out."""

    acknowledges_first: bool = False
    sends_first: bool = False
    knows_no_update: bool = False
    claims_nothing: bool = False
    resumes_nothing: bool = False
    confirms_nothing: bool = False


class Process:
    """One process of the bot, from its start to its death."""

    def __init__(self, world: "World") -> None:
        self.world = world
        self.wire = world.wired(self)
        self._tasks: list[asyncio.Task[Any]] = []
        self.sender = Sender(
            self._make, self.wire, clock, SEALING, Outcomes(blocked=lambda chat: turns.take(Happening(chat, "", Blocked()))), group=self,
            alone=lambda: len(world.processes) == 1,
        )  # fmt: skip
        files = CaseFiles(guide(), texts(), self.wire, SUPPORT, 10**6, SEALING)
        self.turns = turns = Turns(files, self.sender, METRICS, now=clock, session_ttl=10**6, erased=lambda: None)
        self.desk = Desk(self.turns.files, self.wire, self.sender, clock, 10**6)
        self.begin(self._tend())

    def begin(self, work: Coroutine[Any, Any, Any]) -> "asyncio.Task[Any]":
        """Work that dies with the process."""
        task = asyncio.create_task(work)
        self._tasks.append(task)
        return task

    def die(self) -> None:
        """SIGKILL: nothing more is done, not even in `finally`."""
        self.wire.dead = True
        self.world.bury(self)
        for task in (*self._tasks, *self.sender._workers.values(), *self.sender._answers):  # noqa: SLF001  # a kill asks nobody
            task.cancel()

    async def stop(self) -> None:
        """SIGTERM: what is under way may end."""
        self.world.bury(self)
        for task in self._tasks:
            task.cancel()
        await self.sender.close(10)
        self.wire.dead = True

    async def chat(self) -> int:
        return SUPPORT

    def ready(self, out: Outgoing) -> AbstractAsyncContextManager[None]:  # noqa: ARG002  # nobody sends files here
        return nullcontext()

    async def deliver(self, out: Outgoing, now: int) -> int | None:  # noqa: ARG002  # as the sender calls it
        """A call of the support lane."""
        await self._alive()
        text = out.call.params.get("text") if out.call else None
        if text is None:
            return None
        sent = await self.world.telegram.post(out.case, text)
        await self._alive()
        return sent

    async def _make(self, call: Call) -> int | None:
        await self._alive()
        answer = await self.world.telegram.call(call)
        await self._alive()
        return answer

    async def _alive(self) -> None:
        if not self.wire.dead and self.world.chance.happens(
            "killed at a call of Telegram", self.world.chance.deaths / 3
        ):
            self.die()
        if self.wire.dead:
            await asyncio.get_running_loop().create_future()

    async def _tend(self) -> None:
        while True:
            try:
                await self.wire.flush()
                await self.sender.tend()
                await ring(self.turns, self.wire, clock())
                for number, due in await self.wire.alarms(clock(), 10):
                    await self.desk.act(number, self.world.rang, f"alarm{due}")
            except StoreDown:
                self.world.chance.note("upkeep without a store")
            await asyncio.sleep(TEND)


@dataclass
class World:
    """Everything in one history."""

    chance: Chance
    flaws: Flaws
    telegram: Telegram
    store: MemoryStore = field(default_factory=MemoryStore)
    processes: list[Process] = field(default_factory=list)
    rang: Any = None
    _ages: Callable[[], None] = lambda: None
    _later: list["asyncio.Task[Any]"] = field(default_factory=list)

    def open(self, how_many: int) -> None:
        """The first processes."""
        self._ages = age(self.store)
        for _ in range(how_many):
            self.processes.append(self.begun())

    def begun(self) -> Process:
        """Another process."""
        return Process(self)

    def wired(self, process: Process) -> Wire:
        from tests.faults.flawed import flawed  # noqa: PLC0415  # it knows wires

        wire = flawed(self.flaws, self.store.beside(), self.chance, self._ages, process)
        wire.die = process.die
        wire.doubted = self._doubted
        return wire

    def _doubted(self, text: str) -> None:
        self.telegram.lost[text] += 1

    def bury(self, process: Process) -> None:
        """Another one starts a little later."""
        if process in self.processes:
            self.processes.remove(process)
            self._later.append(asyncio.create_task(self._start_later()))

    async def _start_later(self) -> None:
        await asyncio.sleep(self.chance.random.choice((0.0, 0.5, 3.0, 12.0)))
        self.processes.append(self.begun())

    async def somebody(self) -> Process:
        """A process that lives."""
        while not self.processes:  # noqa: ASYNC110  # as Telegram does: it tries again
            await asyncio.sleep(0.1)
        return self.chance.random.choice(self.processes)
