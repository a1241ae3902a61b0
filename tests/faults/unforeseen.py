"""A history in which every call of a port may fail in a way that nobody has foreseen; then calm, then the checker."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass, field
from itertools import count
from types import SimpleNamespace
from typing import Any

from bot.chat.poison import NotYet, Poison
from bot.chat.reminders import ring
from bot.happening import Happening as Turned
from bot.outbox.call import SEND, Call, Outgoing
from bot.run.upkeep import Upkeep
from bot.store.failed_updates import GivenUp
from bot.store.lease import Roster
from bot.store.port import StoreDown
from bot.store.store_server import ELSEWHERE
from bot.supervisor import supervised
from flows.case.case_events import CaseEvent as AtWork
from flows.case.case_events import Rang, Wrote
from flows.events import Typed
from tests.fakes.lease import MemoryLease
from tests.faults import virtual
from tests.faults.chance import Chance
from tests.faults.checker import check
from tests.faults.history import CALM, Outcome
from tests.faults.moods import Moody
from tests.faults.people import Mail, Somebody, Support
from tests.faults.telegram import Telegram
from tests.faults.wire import Wire
from tests.faults.world import METRICS, TEND, Flaws, Process, World, clock
from tests.unit.support import texts

SHARES = (0.005, 0.02, 0.05, 0.1)
"""The share of calls that fail, before or after they are done: one of these in a history."""


@dataclass
class MemoryAside:
    """Updates that failed; one for all processes."""

    tries: dict[str, int] = field(default_factory=dict)
    given: list[GivenUp] = field(default_factory=list)

    async def failed(self, update: str) -> int:
        self.tries[update] = self.tries.get(update, 0) + 1
        return self.tries[update]

    async def give_up(self, what: GivenUp) -> None:
        self.given.append(what)

    async def given_up(self) -> list[GivenUp]:
        return self.given


class Kept(Process):
    """A process whose work is supervised, and whose updates are set aside after some tries, as the real one does it."""

    def __init__(self, world: "MoodyWorld") -> None:
        self.moody = world
        self.roster = Roster(world.moody(world.lease.beside(), "lease"), virtual.now)
        super().__init__(world)
        self.upkeep = Upkeep(self.wire, self.roster, self.sender, ELSEWHERE)
        self.poison = Poison(self.wire, world.moody(world.aside, "aside"), texts(), self.sender, METRICS, clock, 10**6)
        self._turns, self._desk = self.turns, self.desk
        guarded: Any = SimpleNamespace(take=self._take, act=self._act)
        self.turns, self.desk = guarded, guarded  # what stands before them in the real one

    async def _take(self, what: Turned) -> None:
        said = what.event.text if isinstance(what.event, Typed) else ""
        await self._judged(self._turns.take(what), what.update, what.chat, said)

    async def _act(self, case: str, what: AtWork, update: str) -> None:
        said = what.said.text if isinstance(what, Wrote) else ""
        await self._judged(self._desk.act(case, what, update), update, -1, said)

    async def _judged(self, work: Awaitable[Any], update: str, chat: int, said: str) -> None:
        """As the feed does it; whatever else fails is a 500, and the update comes again."""
        try:
            await work
        except StoreDown:
            raise
        except Exception as error:  # noqa: BLE001  # the error boundary of the feed
            try:
                await self.poison.failed(update, chat, error)
            except StoreDown:
                raise
            except Exception:  # noqa: BLE001  # aiohttp's own boundary
                raise NotYet(update) from None
            self.moody.excused.add(said)

    async def deliver(self, out: Outgoing, now: int) -> int | None:
        self._fails("before")
        sent = await super().deliver(out, now)
        self._fails("after", str(out.call.params.get("text") or "") if out.call else "")
        return sent

    async def _make(self, call: Call) -> int | None:
        self._fails("before")
        sent = await super()._make(call)
        self._fails("after", call.text if call.name == SEND else "")
        return sent

    def _fails(self, when: str, text: str | None = None) -> None:
        try:
            self.moody.telegram_fails(when)
        except BaseException:
            if text is not None:
                self.world.telegram.lost[text] += 1
            raise

    async def _tend(self) -> None:
        work = {"upkeep": self._keep, "reminders": self._ring, "alarms": self._alarm}
        await asyncio.gather(*(supervised(name, one) for name, one in work.items()))

    async def _keep(self) -> None:
        while True:
            await asyncio.sleep(TEND)
            try:
                await self.upkeep.once()
            except StoreDown:
                self.world.chance.note("upkeep without a store")

    async def _ring(self) -> None:
        while True:
            await asyncio.sleep(TEND)
            try:
                await ring(self._turns, self.wire, clock())
            except StoreDown:
                self.world.chance.note("reminders without a store")

    async def _alarm(self) -> None:
        while True:
            await asyncio.sleep(TEND)
            try:
                for number, due in await self.wire.alarms(clock(), 10):
                    await self._desk.act(number, self.world.rang, f"alarm{due}")
            except StoreDown:
                self.world.chance.note("alarms without a store")


class Unsupervised(Kept):
    """A broken core: what dies stays dead."""

    async def _tend(self) -> None:
        await asyncio.gather(self._keep(), self._ring(), self._alarm(), return_exceptions=True)


@dataclass
class MoodyWorld(World):
    """A world all of whose ports may fail."""

    share: float = 0.0
    process: type[Kept] = Kept
    lease: MemoryLease = field(default_factory=lambda: MemoryLease(virtual.now))
    aside: MemoryAside = field(default_factory=MemoryAside)
    excused: set[str] = field(default_factory=set)
    """What was said in updates that were set aside: their senders were told."""

    def begun(self) -> Process:
        return self.process(self)

    def wired(self, process: Process) -> Wire:
        wire = super().wired(process)
        moody: Any = Moody(wire, self.chance, "store", self.share, lambda what: _lose_reply(wire, what))
        return moody  # type: ignore[no-any-return]  # it is a store to all who ask

    def moody(self, inner: object, name: str) -> Any:  # noqa: ANN401  # it is whatever the inner one is
        return Moody(inner, self.chance, name, self.share, lambda _what: None)

    def telegram_fails(self, when: str) -> None:
        Moody(None, self.chance, "Telegram", self.share, lambda _what: None)._fails("call", when, ())  # noqa: SLF001  # as it fails itself


def _lose_reply(wire: Wire, what: Any) -> None:  # noqa: ANN401  # a commit, a delivery or a chat
    wire.kept.lose_reply(what if isinstance(what, int) else what.chat)


def unforeseen(seed: int, flaws: Flaws | None = None, process: type[Kept] = Kept) -> Outcome:
    """Run it; the same seed is the same history."""
    return virtual.run(_unforeseen(seed, flaws or Flaws(), process))


async def _unforeseen(seed: int, flaws: Flaws, process: type[Kept]) -> Outcome:
    chance = Chance(seed)
    chance.trouble, chance.deaths = chance.random.choice((0.0, 0.0, 0.02)), chance.random.choice((0.0, 0.0, 0.01))
    world = MoodyWorld(
        chance, flaws, Telegram(chance), rang=Rang(), share=chance.random.choice(SHARES), process=process
    )
    world.open(chance.random.choice((1, 1, 2)))
    mail, updates = Mail(world), count(1)
    users = [Somebody(world, mail, 1000 + n, updates) for n in range(chance.random.choice((1, 2)))]
    support = Support(world, mail, updates)
    lives = [user.lives(chance.random.randrange(1, 5)) for user in users]
    answers = [support.answers(user, chance.random.randrange(1, 4)) for user in users]
    await asyncio.wait([asyncio.create_task(one) for one in (*lives, *answers)], timeout=300)
    chance.calm = True
    until = virtual.now() + CALM
    while virtual.now() < until and not (mail.empty and not any(world.store._outbox.values()) and world.processes):  # noqa: SLF001, ASYNC110  # nobody else may look
        await asyncio.sleep(5)
    for user in users:
        user.said = [text for text in user.said if text not in world.excused]
    support.said = {case: [one for one in said if one not in world.excused] for case, said in support.said.items()}
    chance.seen["set aside"] = len(world.aside.given)
    shown = sum(map(len, world.telegram.chats.values())) + sum(map(len, world.telegram.group.values()))
    return Outcome(seed, check(world, mail, users, support), chance.seen, sum(world.telegram.lost.values()), shown)
