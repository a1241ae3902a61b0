"""One history: people, processes and Telegram under a seed; faults, then calm, then the checker."""

import asyncio
from dataclasses import dataclass, field
from itertools import count

from flows.case.case_events import Rang
from tests.faults import virtual
from tests.faults.chance import Chance
from tests.faults.checker import Findings, check
from tests.faults.people import Mail, Somebody, Support
from tests.faults.telegram import Telegram
from tests.faults.world import Flaws, World

CALM = 600.0
"""Seconds after the last fault in which everything must come right."""


@dataclass
class Outcome:
    seed: int
    findings: Findings
    faults: dict[str, int] = field(default_factory=dict)
    doubts: int = 0
    messages: int = 0


def history(seed: int, flaws: Flaws | None = None, *, remedies: int = 0) -> Outcome:
    """Run it; the same seed is the same history. `remedies`: steps that users go with the bot before they ask for a person."""
    return virtual.run(_history(seed, flaws or Flaws(), remedies))


async def _history(seed: int, flaws: Flaws, remedies: int) -> Outcome:
    chance = Chance(seed)
    world = World(chance, flaws, Telegram(chance), rang=Rang())
    world.open(chance.random.choice((1, 1, 2, 3)))
    mail, updates = Mail(world), count(1)
    users = [Somebody(world, mail, 1000 + n, updates) for n in range(chance.random.choice((1, 1, 2)))]
    support = Support(world, mail, updates)
    ends = asyncio.create_task(_restarts(world)) if chance.deaths else None
    lives = [user.lives(chance.random.randrange(1, 5), remedies) for user in users]
    answers = [support.answers(user, chance.random.randrange(1, 4)) for user in users]
    await asyncio.wait([asyncio.create_task(one) for one in (*lives, *answers)], timeout=300)
    chance.calm = True
    if ends:
        ends.cancel()
    await _settled(world, mail)
    return Outcome(
        seed, check(world, mail, users, support), chance.seen, sum(world.telegram.lost.values()),
        sum(map(len, world.telegram.chats.values())) + sum(map(len, world.telegram.group.values())),
    )  # fmt: skip


async def _restarts(world: World) -> None:
    """Somebody stops a process in good order now and then."""
    while True:
        await asyncio.sleep(world.chance.random.choice((2, 10, 30)))
        if world.chance.happens("stopped in good order", 0.3) and world.processes:
            await world.processes[0].stop()


async def _settled(world: World, mail: Mail) -> None:
    until = virtual.now() + CALM
    while virtual.now() < until:
        await asyncio.sleep(5)
        if mail.empty and not any(world.store._outbox.values()) and world.processes:  # noqa: SLF001  # nobody else may look
            return
