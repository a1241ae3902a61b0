"""Histories of whole processes, from the request for updates to the message in the chat, in bad weather and calm; every
half second each process is asked whether it is ready, and what it says is held against what its users see.

What is true of a process is judged by messages that users write all the time:

- *Deaf and green*: for more than `PRETENCE` seconds on end it said "ready" at every look, while it was the one to take
  updates (or nobody was), and a message of a user was not taken, that is, not committed in the store.
- *Mute and green*: the same with a message that was taken, and whose answer did not come. Telegram takes 25 calls a
  second: where many messages wait, it may take as much longer.
- *No verdict*: asking it failed.
- *Late*: for `RECOVERY` seconds nothing has been wrong any more, and as much longer as many messages cost, and what was
  written before is unanswered.
- *False alarm*: for `RECOVERY` seconds nothing has been wrong any more, and it says "not ready".
- At the end every message was answered once, and in order; only those that were set aside after five tries need not be.

What nobody can know is not counted as pretence, as long as it is so and no longer (docs/monitoring.md tells of it):

- *silence*: a request for updates hangs, with no error. The way to Telegram gives it up after 60 s; then it is an error,
  and counts. Where it does not, the process has to notice after `SILENCE`.
- *no messages taken*: Telegram refuses the chat's messages or lets them hang, or has named a time for which it wants
  none. `/readyz` does not speak of it, the gauges of the outbox do. Over as soon as that time is, or the sender's pause,
  `REST` at most.
- *a chat's sender rests*: it has died of an error that no store has promised, and begins again `REST` seconds later at
  most.
- *the store hangs*: a call of the store on the way of a message hangs. It is given up after 5 s; then it is an error,
  and counts.
"""

import asyncio
from collections import Counter, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from random import Random
from typing import Any, Literal

import msgspec
from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramConflictError, TelegramRetryAfter
from aiogram.methods import GetUpdates, TelegramMethod
from aiogram.types import WebhookInfo

from bot.outbox.call import SEND, Call
from bot.outbox.pace import OwnBuckets
from bot.run.assembly import assembled
from bot.run.knowledge import Knowledge
from bot.run.process import LATER, _take_in, works
from bot.run.readiness import ReadyState
from bot.run.upkeep import Upkeep
from bot.settings import Settings, SettingsError
from bot.store.port import Taken
from bot.store.store_server import StoreServer
from bot.supervisor import Alive, begin
from bot.words.texts import LANGS
from tests.fakes.incidents import MemoryIncidents
from tests.fakes.lease import MemoryLease
from tests.fakes.shelf import MemoryShelf
from tests.fakes.store import MemoryStore
from tests.faults import virtual
from tests.faults.chance import Chance
from tests.faults.telegram import Telegram as Chats
from tests.faults.unforeseen import MemoryAside
from tests.faults.weather import Exposed, Frail, Weather, past
from tests.faults.wire import Wire, age
from tests.faults.world import clock
from tests.unit.support import guide, texts

PRETENCE = 5.0
"""Seconds for which a message may wait while a process calls itself ready."""
RECOVERY = 10.0
"""Seconds of calm after which everything must be as if nothing had been."""
SILENCE = 90.0
"""Seconds for which a request for updates may hang without being noticed."""
REST = 8.0
"""Seconds at most between two tries of a message that Telegram has not taken."""
LOOK = 0.5
"""Seconds between two looks at a process."""
START = 15.0
"""Seconds from the start of a history until the weather worsens."""
USERS = 40
Flaw = Literal[
    "", "always ready", "restarts nothing", "hears always", "unsupervised intake", "sees no death", "waits for ever"
]
KINDS = ("deaf and green", "mute and green", "no verdict", "late", "false alarm", "lost", "doubled", "out of order")


class Steady(Chance):
    """A chance by which nothing happens but that calls take a little."""

    def pause(self) -> float:
        """Seconds that a call takes."""
        return self.random.choice((0.0, 0.0, 0.001, 0.005, 0.05))

    def happens(self, name: str, share: float) -> bool:  # noqa: ARG002  # as a chance is asked
        return False


class Doubting(Wire):
    """Notes when a process takes over a chat from one that gave no word: its first message may have gone out."""

    world: "World"

    async def take(self, chat: int) -> Taken:
        taken = await super().take(chat)
        self.world.doubts[chat] += taken.doubtful
        return taken


class Updates:
    """Telegram's queue of updates: asked by one at a time, and emptied by the next request."""

    def __init__(self) -> None:
        self._ids = count(1)
        self._waiting: deque[tuple[int, bytes]] = deque()
        self._come = asyncio.Event()
        self._asking = 0

    def bring(self, chat: int, text: str) -> int:
        """A message of a user; its id."""
        update = next(self._ids)
        person = {"id": chat, "is_bot": False, "first_name": "Kim", "language_code": "en"}
        message = {
            "message_id": update,
            "date": 0,
            "chat": {"id": chat, "type": "private"},
            "from": person,
            "text": text,
        }
        self._waiting.append((update, msgspec.json.encode({"update_id": update, "message": message})))
        self._come.set()
        return update

    async def given(self, offset: int | None, wait: int) -> list[bytes]:
        """What waits from `offset` on; what stands before it is confirmed. Whoever asked before is turned away."""
        self._asking += 1
        mine = self._asking
        self._come.set()
        while offset is not None and self._waiting and self._waiting[0][0] < offset:
            self._waiting.popleft()
        until = virtual.now() + wait
        while not self._waiting and virtual.now() < until:
            self._come.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(until - virtual.now()):
                    await self._come.wait()
            if mine != self._asking:
                raise TelegramConflictError(GetUpdates(), "terminated by other getUpdates request")
        return [body for _, body in list(self._waiting)[:100]]


@dataclass
class Probe:
    """A message of a user."""

    chat: int
    update: int
    said: str
    written: float


class World:
    """Everything in one history."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311  # the same seed is the same history
        self.weather = Weather(self.random)
        self.steady = Steady(seed)
        self.steady.random = self.random
        self.chats = Chats(self.steady)
        self.updates = Updates()
        self.store = MemoryStore()
        self.ages = age(self.store)
        self.lease, self.failed_updates, self.buckets = MemoryLease(virtual.now), MemoryAside(), OwnBuckets(virtual.now)
        self.probes: dict[int, list[Probe]] = {chat: [] for chat in range(1000, 1000 + USERS)}
        self.weather.chats = list(self.probes)
        self.lost: Counter[str] = Counter()
        """Of each card, how often its sender could not know that it was sent."""
        self.doubts: Counter[int] = Counter()
        """Of each chat, how often a process took it over whose last call nobody knew the outcome of."""
        self.untaken: dict[int, float] = {}
        """Until when a chat waits because Telegram has not taken a message for it."""
        self.limited = 0.0
        """Until when Telegram wants no more messages, whosever they are."""
        self.sending: Counter[int] = Counter()
        """Messages for a chat that are under way."""
        self.cards: dict[int, list[tuple[str, str]]] = {chat: [] for chat in self.probes}
        """Token and text of each answer that was shown in a chat: a card has a token of its own."""
        self.incidents = MemoryIncidents()
        self._troubles: Counter[int] = Counter()
        """How often a chat was told that an update was set aside."""

    def wired(self, who: object) -> Any:  # noqa: ANN401  # it is a store to all who ask
        """The store as one process reaches it."""
        wire: Any = Doubting(self.store.beside(), self.steady, self.ages)
        wire.world = self
        ports = {"lease": self.lease.beside(), "aside": self.failed_updates, "store": self.buckets}
        wire.lease, wire.failed_updates, wire.buckets = (
            Exposed(one, self.weather, port, who) for port, one in ports.items()
        )
        wire.shelf = Exposed(MemoryShelf(), self.weather, "store", who)
        wire.incidents = Exposed(self.incidents, self.weather, "store", who)
        return Exposed(wire, self.weather, "store", who)

    async def write(self) -> None:
        """Users write one after another, for ever; now and then one writes several messages at once."""
        while True:
            chat = self.random.choice(list(self.probes))
            for _ in range(self.random.choice((1, 1, 1, 1, 1, 1, 1, 1, 2, 3))):
                said = self.random.choice(("help", "status")) if self.probes[chat] else "start"
                update = self.updates.bring(chat, f"/{said}")
                self.probes[chat].append(Probe(chat, update, said, virtual.now()))
            await asyncio.sleep(self.random.choice((0.5, 1.0, 1.5)))

    def taken(self, probe: Probe) -> bool:
        """Whether it is committed."""
        return (probe.chat, str(probe.update)) in self.store._done  # noqa: SLF001  # the judge may look anywhere

    def owed(self, chat: int) -> list[Probe]:
        """What is to be answered in a chat: what was set aside was told of instead."""
        return [one for one in self.probes[chat] if not self.given_up(one) or self.taken(one)]

    def given_up(self, probe: Probe) -> bool:
        """Whether it was set aside."""
        return any(one.update == str(probe.update) for one in self.failed_updates.given)

    def answers(self, chat: int) -> list[str]:
        """What each answer in a chat is an answer to, in order."""
        return [self._said(text) for text in dict(self.cards[chat]).values()]

    def _said(self, text: str) -> str:
        """Empty: it may be an answer to anything."""
        return "" if text in TROUBLE else next((said for said, by in SAID.items() if by in text), "start")

    def token(self, call: Call) -> str:
        """What tells an answer from another; empty where it is none."""
        chat, rows = call.params["chat_id"], call.params.get("reply_markup", {}).get("inline_keyboard", [])
        if call.name != SEND or call.text.startswith(AWAY):
            return ""
        if call.text in TROUBLE:
            token = f"trouble {self._troubles[chat]}"
            self._troubles[chat] += token in dict(self.cards[chat]) and not self.lost[token]
            return f"trouble {self._troubles[chat]}"
        return next((key["callback_data"].partition(":")[0] for row in rows for key in row), "")

    def unanswered(self) -> list[Probe]:
        """Of all users, the oldest of each first."""
        return [probe for chat in self.probes for probe in self.owed(chat)[len(dict(self.cards[chat])) :]]


SAID = {said: texts().text("en", card, "title") for said, card in (("help", "help"), ("status", "answers"))}
"""By which words an answer is known: the title of the card that a command leads to."""
TROUBLE = {texts().text(lang, "notice", "trouble") for lang in LANGS}
"""What is said instead of an answer."""
AWAY = tuple(texts().text(lang, "notice", "missed") for lang in LANGS)
"""What is said to everybody after an outage, and is no answer."""


class Session(BaseSession):
    """One process's way to Telegram."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world

    async def close(self) -> None:
        """Nothing is open."""

    async def stream_content(self, *_args: Any, **_kwargs: Any) -> Any:  # noqa: ANN401  # as aiogram has it
        raise NotImplementedError
        yield b""

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ANN401, ARG002, ASYNC109  # as above
        await self._world.weather.meets("questions", "before", self)
        found = WebhookInfo(url="", has_custom_certificate=False, pending_update_count=0)
        await self._world.weather.meets("questions", "after", self)
        return found

    async def updates(self, bot: Bot, offset: int | None, wait: int, kinds: list[str]) -> list[bytes]:  # noqa: ARG002  # as the transport has it
        """What has happened."""
        await self._world.weather.meets("updates", "before", self)
        found = await self._world.updates.given(offset, wait)
        await self._world.weather.meets("updates", "after", self)
        return found

    async def make(self, call: Call) -> int | None:
        """A call of the Bot API in a private chat."""
        world, chat = self._world, call.params["chat_id"]
        world.sending[chat] += 1
        sent = taken = False
        token = world.token(call)
        try:
            await world.weather.meets("sends", "before", self)
            answer = await world.chats.call(call)
            if sent := token != "":
                world.cards[chat].append((token, call.text))
            await world.weather.meets("sends", "after", self)
            taken = True
        except TelegramRetryAfter as limit:
            world.limited = max(world.limited, virtual.now() + limit.retry_after)
            raise
        finally:
            world.sending[chat] -= 1
            if not taken:
                world.untaken[chat] = virtual.now() + REST
                world.lost[token] += sent
        return answer


class Process:
    """One process, put together as the real one is."""

    def __init__(self, world: World, flaw: Flaw) -> None:
        self.session = Session(world)
        self._flaw = flaw
        self._weather = world.weather
        bot = Bot(SETTINGS.token, session=self.session)
        store = world.wired(self.session)
        home = StoreServer("", revive=self._ensure)
        none: Any = None
        self.parts = assembled(bot, self.session.make, SETTINGS, KNOWN, store, none, clock, home, virtual.now)
        self._upkeep = Upkeep(store, self.parts.roster, self.parts.sender, home)
        self._store, self._bot = store, bot
        self._within = LATER
        if flaw == "waits for ever":
            self.parts.hearing.hears = lambda: True  # type: ignore[method-assign]  # that is the flaw
            self._within = 10**9
        if flaw == "hears always":
            self.parts.hearing.verdict = lambda: (True, "always")  # type: ignore[method-assign]  # that is the flaw

    async def start(self) -> None:
        """As `running` does it."""
        await self._upkeep.once()
        for name, (work, within) in works(self.parts, self._store, self._upkeep, clock).items():
            self.parts.supervisor.keep(name, self._frail(work), within)
        transport: Any = self.session
        intake = self._frail(partial(_take_in, SETTINGS, self._bot, transport, self.parts))
        if self._flaw == "unsupervised intake":
            self._intake = begin("intake", _begun(intake))
        else:
            self._intake = self.parts.supervisor.keep("intake", intake, self._within, SettingsError)

    async def verdict(self) -> ReadyState:
        """What it says of itself."""
        if self._flaw == "always ready":
            return ReadyState(ready=True, said="ready: always")
        return await self.parts.readiness.verdict()

    def _frail(self, work: Callable[[Alive], Any]) -> Callable[[Alive], Any]:
        async def kept(alive: Alive) -> None:
            try:
                await Frail(work(alive), self._weather)
            except Exception:
                if self._flaw == "restarts nothing":
                    await asyncio.get_running_loop().create_future()
                if self._flaw == "sees no death":
                    alive()
                    while True:
                        await asyncio.sleep(1)
                        alive()
                raise

        return kept

    def _ensure(self) -> None:
        if error := self._weather.strikes("home"):
            raise error


async def _begun(work: Callable[[Alive], Any]) -> None:
    await work(lambda: None)


@dataclass
class Judge:
    """Looks at one process all the time."""

    world: World
    process: Process
    others: list[Process]
    found: "Findings"
    _since: float = 0.0
    """Since when it is green and the one to hear."""
    _crowds: dict[int, int] = field(default_factory=dict)
    """Of each message, how many waited for their answers with it, at most."""
    _excused: dict[int, float] = field(default_factory=dict)
    """Of each message, until when it was nobody's to know."""

    async def look(self) -> None:
        """For ever."""
        while True:
            asked = virtual.now()
            try:
                verdict = await self.process.verdict()
            except Exception as error:  # noqa: BLE001  # nobody is told anything then
                self.found("no verdict", f"{type(error).__name__} at {asked:.1f}")
                verdict = ReadyState(ready=False, said="")
            self._judge(asked, verdict)
            await asyncio.sleep(LOOK)

    def _judge(self, asked: float, verdict: ReadyState) -> None:
        self.found.seen["looks"] += 1
        self.found.seen["green"] += verdict.ready
        roster = self.process.parts.roster
        answers = roster.leads or not any(other.parts.roster.leads for other in self.others)
        waiting = self.world.unanswered()
        if not verdict.ready or not answers:
            self._since = virtual.now()
        excuses: set[str] = set()
        for probe in waiting:
            if excuse := self._excuse(probe):
                self._excused[probe.update] = virtual.now()
                excuses |= {excuse} if asked - max(probe.written, self._since) > PRETENCE else set()
            waited = asked - max(probe.written, self._since, self._excused.get(probe.update, 0.0))
            kind = "mute and green" if self.world.taken(probe) else "deaf and green"
            self.found.longest[kind] = max(self.found.longest[kind], waited)
            self._crowds[probe.update] = max(self._crowds.get(probe.update, 0), len(waiting))
            if waited > PRETENCE + (self._crowded(probe) if self.world.taken(probe) else 0.0):
                self.found(kind, f"{probe.said} in {probe.chat} at {asked:.1f} for {waited:.1f} s; {verdict.said}")
        self.found.seen += Counter(f"green looks excused: {excuse}" for excuse in excuses)
        calm = asked - self.world.weather.over
        if calm > RECOVERY:
            self.found.seen["calm looks"] += 1
            if not verdict.ready:
                self.found("false alarm", f"at {asked:.1f}: {verdict.said}")
            for probe in waiting:
                if min(calm, asked - probe.written) > RECOVERY + self._crowded(probe):
                    self.found("late", f"{probe.said} in {probe.chat} at {asked:.1f}, {calm:.1f} s after it was over")

    def _crowded(self, probe: Probe) -> float:
        """Seconds that Telegram's limits cost a message: as many answers were to be sent, of two calls each."""
        return 2 * self._crowds.get(probe.update, 0) / SETTINGS.sends_per_second

    def _excuse(self, probe: Probe) -> str:
        hung = self.world.weather.hung
        taken = self.world.taken(probe)
        silent = virtual.now() - self.world.weather.silent.get(self.process.session, 0.0)
        if not taken and hung["updates", self.process.session] and silent <= SILENCE:
            return "silence"
        untaken = max(self.world.untaken.get(probe.chat, 0.0), self.world.limited)
        if taken and (self.world.sending[probe.chat] or untaken > virtual.now()):
            return "no messages taken"
        if taken and self.world.weather.struck.get(probe.chat, -REST) + REST > virtual.now():
            return "a chat's sender rests"
        if hung["store", self.process.session] or hung["aside", self.process.session]:
            return "the store hangs"
        return ""


@dataclass
class Findings:
    """Complaints by kind, figures, and the longest pretence of each kind in seconds."""

    found: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)
    longest: dict[str, float] = field(default_factory=lambda: {"deaf and green": 0.0, "mute and green": 0.0})

    def __call__(self, kind: str, what: str) -> None:
        self.found[kind] += 1
        if self.found[kind] <= 3:
            self.examples.append(f"{kind}: {what}")


def pretending(seed: int, flaw: Flaw = "") -> Findings:
    """Run it; the same seed is the same history."""
    return virtual.run(_history(seed, flaw))


async def _history(seed: int, flaw: Flaw) -> Findings:
    world, found = World(seed), Findings()
    processes = [Process(world, flaw) for _ in range(world.random.choice((1, 1, 2)))]
    for process in processes:
        await process.start()
    looks = [Judge(world, one, [other for other in processes if other is not one], found).look() for one in processes]
    writing = asyncio.create_task(world.write())
    looking = [asyncio.create_task(look) for look in looks]
    await asyncio.sleep(START)
    for _ in range(world.random.choice((2, 3, 4))):
        world.weather.worsens()
        await asyncio.sleep(world.random.choice((2, 5, 10, 20, 40)))
        world.weather.clears()
        while virtual.now() - world.weather.over <= 2 * RECOVERY:  # noqa: ASYNC110  # nobody tells of calm
            await asyncio.sleep(1)
    await past(writing)
    await asyncio.sleep(RECOVERY + LOOK)
    for task in looking:
        await past(task)
    _ended(world, found)
    found.seen += world.weather.seen
    found.seen["virtual seconds"] = round(virtual.now())
    return found


def _ended(world: World, found: Findings) -> None:
    """Everything was answered, once, in order."""
    for chat in world.probes:
        owed, answers = [one.said for one in world.owed(chat)], world.answers(chat)
        found.seen["messages"] += len(owed)
        found.seen["set aside"] += len(world.probes[chat]) - len(owed)
        if len(answers) != len(owed):
            found("lost" if len(answers) < len(owed) else "doubled", f"{len(answers)} answers to {len(owed)} in {chat}")
        elif [said or was for said, was in zip(answers, owed, strict=True)] != owed and not any(
            map(world.given_up, world.probes[chat])
        ):
            found("out of order", f"{answers} instead of {owed} in {chat}")
        times = Counter(token for token, _ in world.cards[chat])
        for token, how_often in times.items():
            if how_often > 1 + world.lost[token] + world.doubts[chat]:
                found("doubled", f"a card {how_often} times, {world.lost[token]} answers lost, in {chat}")


SETTINGS = Settings(_env_file=None)
KNOWN = Knowledge(guide(), texts())
