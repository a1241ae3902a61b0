"""What is measured: the phases that each bot goes through in each round."""

import asyncio
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from statistics import quantiles

from bench.peers.bare_telegram import BareTelegram
from bench.peers.bots import Bot
from bench.peers.load import Seen
from bench.peers.meters import Asked, bytes_per_session, machine_seconds, processor_seconds, resident_bytes

IN_FLIGHT = 32
SLOW = 0.05
"""Seconds that a call takes where Telegram is far away."""


@dataclass(frozen=True, slots=True)
class PhasePlan:
    """How long, how much."""

    users: int
    rounds: int
    seconds: float
    rate: float
    slow_rate: float
    one_by_one: int
    starts: int


# Long enough for the pauses that some bots make every few seconds: a shorter phase may see none of them, or
# nothing else.
WHOLE = PhasePlan(users=2000, rounds=5, seconds=8.0, rate=150, slow_rate=100, one_by_one=200, starts=3)
QUICK = PhasePlan(users=60, rounds=1, seconds=0.5, rate=40, slow_rate=40, one_by_one=16, starts=1)


@dataclass
class PhaseFigures:
    """What one bot has shown: a list for each figure, one value a round."""

    values: dict[str, list[float]] = field(default_factory=dict)
    faults: int = 0
    updates: int = 0

    def add(self, name: str, value: float) -> None:
        self.values.setdefault(name, []).append(value)

    def count(self, seen: Seen) -> None:
        self.faults += seen.faults
        self.updates += seen.updates


@dataclass(frozen=True, slots=True)
class _Spent:
    """Processor seconds so far."""

    at: float
    bot: float
    others: float
    """Of everything that has nothing to do with the bench."""

    @classmethod
    def now(cls, bot: Bot) -> "_Spent":
        spent, store = processor_seconds(bot.process.pid), processor_seconds(bot.store_pid)
        return cls(time.perf_counter(), spent, machine_seconds() - spent - store - time.process_time())


async def saturated(bot: Bot, plan: PhasePlan, figures: PhaseFigures) -> None:
    """A closed loop: as many as it can take."""
    before = _Spent.now(bot)
    seen = await bot.load.closed(IN_FLIGHT, plan.seconds)
    after = _Spent.now(bot)
    used = after.bot - before.bot
    figures.count(seen)
    figures.add("cpu ms", 1000 * used / max(1, seen.updates))
    figures.add("updates/s", seen.updates / seen.seconds)
    figures.add("cores", used / (after.at - before.at))
    figures.add("neighbours", max(0.0, after.others - before.others) / (after.at - before.at))
    _latencies(figures, "saturated", seen.all_replies)


async def opened(bot: Bot, plan: PhasePlan, figures: PhaseFigures) -> None:
    """An open loop at a rate that every bot can take."""
    seen = await bot.load.open(plan.rate, plan.seconds)
    figures.count(seen)
    _latencies(figures, "open", seen.all_replies)


async def far_away(bot: Bot, telegram: BareTelegram, plan: PhasePlan, figures: PhaseFigures) -> None:
    """An open loop while every call to Telegram takes its time."""
    telegram.delay = SLOW
    seen = await bot.load.open(plan.slow_rate, plan.seconds)
    telegram.delay = 0
    figures.count(seen)
    for kind, times in seen.replies.items():
        _latencies(figures, f"slow {kind}", sorted(times))


async def one_by_one(bot: Bot, plan: PhasePlan, figures: PhaseFigures) -> None:
    """One update at a time, to count what each asks of the store; what a resting bot asks is taken off."""
    rested = Asked.of(bot.store)
    await asyncio.sleep(plan.seconds / 2)
    before = Asked.of(bot.store)
    seen = await bot.load.closed(1, 60, plan.one_by_one)
    after = Asked.of(bot.store)
    figures.count(seen)
    share = (after.at - before.at) / (before.at - rested.at)
    for name, field_ in (("commands", "commands"), ("trips", "trips")):
        resting = (getattr(before, field_) - getattr(rested, field_)) * share
        asked = getattr(after, field_) - getattr(before, field_)
        figures.add(name, (asked - resting) / max(1, seen.updates))
    _latencies(figures, "alone", seen.all_replies)


async def at_rest(bot: Bot, _plan: PhasePlan, figures: PhaseFigures) -> None:
    """What it keeps."""
    spoken = sum(1 for user in bot.load.users if user.card)
    figures.add("bytes", bytes_per_session(bot.store, bot.kind.sessions, spoken))
    figures.add("rss mb", resident_bytes(bot.process.pid) / 1e6)


Phase = Callable[[Bot, PhasePlan, PhaseFigures], Coroutine[None, None, None]]


def phases(telegram: BareTelegram, names: Sequence[str] = ()) -> tuple[Phase, ...]:
    """Those that are named, or all of them, in order."""

    async def slow(bot: Bot, plan: PhasePlan, figures: PhaseFigures) -> None:
        await far_away(bot, telegram, plan, figures)

    every: tuple[Phase, ...] = (saturated, opened, slow, one_by_one, at_rest)
    return tuple(phase for phase in every if not names or phase.__name__ in names)


def _latencies(figures: PhaseFigures, name: str, times: list[float]) -> None:
    """Milliseconds: p50, p95, p99."""
    if len(times) > 1:
        cuts = quantiles(times, n=100, method="inclusive")
        for percent in (50, 95, 99):
            figures.add(f"{name} p{percent}", 1000 * cuts[percent - 1])
