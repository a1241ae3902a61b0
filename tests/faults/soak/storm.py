"""What happens to processes and servers, by a seed: each kind once before any comes again."""

import asyncio
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from random import Random

from tests.e2e.rig import PATIENCE
from tests.faults.soak.deck import Deck
from tests.faults.soak.replica import Replica
from tests.faults.soak.store import Servers

PAUSE = (0.3, 2.5)
STORE_PAUSE = (1.0, 8.0)
"""Longer: a process starts only while the whole store is there."""
FREEZE = (2.0, 11.0)
"""Seconds: some are shorter than a claim lasts, some longer."""
STORE_AWAY = (0.0, 3.0)

Mishap = Callable[[], Awaitable[None]]


class Storm:
    """`doubts` are the times at which an answer of Telegram may have been lost with whoever waited for it, or with what
    was to keep it."""

    def __init__(self, seed: int, replicas: list[Replica], servers: Servers) -> None:
        self.seen: Counter[str] = Counter()
        self.doubts: list[tuple[float, float]] = []
        self._replicas = replicas
        self._servers = servers
        self._random = Random(f"{seed} storm")  # noqa: S311  # it shall come out the same every time
        cut: list[Mishap] = [self._cut, self._lose_reply, self._kill_store]
        moves: list[Mishap] = [self._move_a_slot] if len(servers.nodes) > 1 else []
        self._hands: list[tuple[Deck[Mishap], tuple[float, float]]] = [
            (Deck(self._chance("processes"), [self._kill, self._term, self._freeze]), PAUSE),
            (Deck(self._chance("store"), [*cut, *moves]), STORE_PAUSE),
        ]

    def _chance(self, what: str) -> Random:
        return Random(f"{self._random.random()} {what}")  # noqa: S311  # as above

    async def rages(self, seconds: float) -> None:
        """Until the time is over and everything has happened."""
        end = time.monotonic() + seconds
        await asyncio.gather(*(self._deals(deck, pause, end) for deck, pause in self._hands))

    async def _deals(self, deck: Deck[Mishap], pause: tuple[float, float], end: float) -> None:
        random = self._chance("pauses")
        while time.monotonic() < end or not deck.rounds:
            await asyncio.sleep(random.uniform(*pause))
            await deck.draw()()

    @asynccontextmanager
    async def _doubt(self) -> AsyncIterator[None]:
        began = time.monotonic()
        yield
        self.doubts.append((began, time.monotonic()))

    async def _kill(self) -> None:
        replica = self._random.choice(self._replicas)
        async with self._doubt():
            running = replica.running
            await replica.kill()
        assert running
        self.seen["process killed"] += running.returncode == -signal.SIGKILL
        await replica.up()

    async def _term(self) -> None:
        replica = self._random.choice(self._replicas)
        assert await replica.stop() == 0, replica.log.read_text()
        self.seen["process stopped"] += 1
        await replica.up()

    async def _freeze(self) -> None:
        replica = self._random.choice(self._replicas)
        async with self._doubt():
            self.seen["process frozen"] += await replica.freeze(self._random.uniform(*FREEZE))

    async def _cut(self) -> None:
        self.seen["store's connections cut"] += sum(node.proxy.cut() for node in self._servers.nodes) > 0

    async def _lose_reply(self) -> None:
        proxy = self._random.choice(self._servers.nodes).proxy
        before = proxy.lost
        proxy.lose_reply()
        async with asyncio.timeout(PATIENCE):
            while proxy.lost == before:  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(0.1)
        self.seen["store's reply lost"] += 1

    async def _kill_store(self) -> None:
        node = self._random.choice(self._servers.nodes)
        async with self._doubt():
            self.seen["store killed"] += node.kill()
            await asyncio.sleep(self._random.uniform(*STORE_AWAY))
            await asyncio.to_thread(node.start)
            await self._servers.whole()

    async def _move_a_slot(self) -> None:
        moved = await asyncio.to_thread(self._servers.move_a_slot, self._random)
        self.seen["slot moved"] += moved > 0
