"""A store that talks nonsense for seconds at a time, and is well again: nothing is lost, and the bot never pretends.

`EPISODES=100 FIRST_SEED=1 pytest tests/faults/test_babel.py` has as many of them as one likes, on one process after another.
"""

import asyncio
import os
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from random import Random

import pytest

from demo.group_chats import Member
from tests.contract.test_store_servers import running
from tests.e2e.process import World, world
from tests.e2e.rig import SUPPORT
from tests.faults.babel import Babel
from tests.faults.soak.people import Talk, opened, word
from tests.faults.soak.verdict import Verdict, judge

EPISODES = int(os.environ.get("EPISODES", "2"))
FIRST = int(os.environ.get("FIRST_SEED", "1"))
EACH = 10
"""Episodes that one process goes through."""
SLACK = float(os.environ.get("SLACK", "3"))
"""How many times longer everything may take: on a machine that has other things to do, seconds say little. `SLACK=1` measures."""
PRETENCE = 5.0 * SLACK
"""Seconds for which an update may go unanswered while the bot calls itself ready."""
RECOVERY = 10.0 * SLACK
"""Seconds of calm after which it must be ready, and everything answered."""
PATIENCE = 30.0 * SLACK
"""Seconds after which what has not come right never will."""
DURABLE = ("--appendonly", "yes", "--appendfsync", "always")


class Missed(Exception):  # noqa: N818  # it names what happened
    """Something did not come right."""


class Watch:
    """Asks `/readyz` all the time, and knows since when it has been green and an update unanswered."""

    def __init__(self, there: World) -> None:
        self._there = there
        self.oldest: Callable[[], str | None] = lambda: None
        """The update that has gone unanswered for longest."""
        self.pretended = 0.0
        """The longest time for which it was green at every look while an update went unanswered."""
        self.green = True
        self.recoveries: list[float] = []
        """Seconds of calm until everything was answered and it was green."""

    async def look(self) -> None:
        """For ever."""
        began, waiting = 0.0, None
        while True:
            asked = time.monotonic()
            status = await self._there.process.status("/readyz")
            self.green = status == 200
            before, waiting = waiting, self.oldest() if self.green else None
            if waiting and waiting == before:
                self.pretended = max(self.pretended, asked - began)
            else:
                began = asked
            await asyncio.sleep(0.2)


def unanswered(talk: Talk) -> str | None:
    """The first word that has not arrived."""
    heard = talk.heard()
    arrived = "\n".join((*heard.in_topic, *heard.in_chat))
    return next((one for one in (*talk.said, *talk.told) if one not in arrived), None)


@asynccontextmanager
async def bot(folder: Path, seed: int) -> AsyncIterator[tuple[World, Babel]]:
    """A bot whose store is behind a Babel."""
    with running(folder / "server", *DURABLE) as server:  # which makes the folder
        async with (
            Babel(server.port, seed).listening() as babel,
            world(folder, REDIS_URL=f"redis://127.0.0.1:{babel.port}") as there,
        ):
            yield there, babel


async def episode(babel: Babel, talk: Talk, agent: Member, watch: Watch, random: Random, numbers: "count[int]") -> None:
    """Nonsense for seconds, words meanwhile; then calm, in which everything arrives."""
    babel.mad = True
    until = time.monotonic() + random.uniform(1, 6)
    talk.said.append(word(next(numbers)))  # one of them: into a group not more than eighteen a minute are sent
    talk.user.person.send(talk.said[-1])
    while time.monotonic() < until:
        talk.told.append(word(next(numbers)))
        agent.send(talk.told[-1], talk.topic)
        await asyncio.sleep(random.uniform(0.3, 1.5))
    babel.mad = False
    calm = time.monotonic()
    while not (talk.arrived() and watch.green and time.monotonic() > calm + 1) and time.monotonic() < calm + PATIENCE:  # noqa: ASYNC110  # it is looked at
        await asyncio.sleep(0.1)
    took = time.monotonic() - calm
    if not talk.arrived():
        raise Missed("lost")
    watch.recoveries.append(took)


async def many(folder: Path, first: int, episodes: int, *, unsent: bool = False) -> Counter[str]:
    """So many episodes on one process; what the store said."""
    numbers, random = count(1), Random(first)  # noqa: S311  # by a seed
    async with bot(folder, first) as (there, babel):
        talk = await opened(there.telegram, there.user())
        agent = there.telegram.group(SUPPORT).add(there.user().id)
        watch = Watch(there)
        watch.oldest = lambda: unanswered(talk)
        looking = asyncio.create_task(watch.look())
        try:
            for number in range(episodes):
                try:
                    talk.said += [word(next(numbers))] * unsent
                    await episode(babel, talk, agent, watch, random, numbers)
                except Missed as missed:
                    ready = f"ready for {watch.pretended:.1f} s without answering"
                    raise AssertionError(f"FIRST_SEED={first}, episode {number}: {missed}; {ready}") from None
        finally:
            looking.cancel()
        verdict = Verdict(first)
        judge(verdict, [talk.heard()], [], [], [])
        assert not verdict.examples, str(verdict)
        for one in (*talk.said, *talk.told):
            texts = [text for text in (*talk.heard().in_topic, *talk.heard().in_chat) if one in text]
            assert len(texts) == 1, f"FIRST_SEED={first}: {one} stands {len(texts)} times"
        recoveries = [round(one, 1) for one in watch.recoveries]
        print({"seed": first, "recovered in": recoveries, "pretended": watch.pretended})  # noqa: T201  # figures
        assert watch.pretended <= PRETENCE, f"FIRST_SEED={first}: ready for {watch.pretended:.1f} s without answering"
        assert max(watch.recoveries) <= RECOVERY, f"FIRST_SEED={first}: well again only {recoveries} s after the store"
        assert "Traceback" not in there.process.log.read_text()
        return babel.seen


async def test_nonsense_from_the_store_loses_nothing_and_the_bot_never_pretends(tmp_path: Path) -> None:
    seen: Counter[str] = Counter()
    for first in range(FIRST, FIRST + EPISODES, EACH):
        seen += await many(tmp_path / str(first), first, min(EACH, FIRST + EPISODES - first))
    print({"episodes": EPISODES, "first seed": FIRST, **seen})  # noqa: T201  # so that a run tells its seeds
    assert seen.total() > EPISODES


async def test_a_word_that_never_arrives_is_found_out(tmp_path: Path) -> None:
    """And that the bot called itself ready meanwhile: nobody told it."""
    with pytest.raises(AssertionError, match=r"episode 0: lost; ready for [0-9.]+ s without answering") as caught:
        await many(tmp_path / "bot", FIRST, 1, unsent=True)
    assert float(str(caught.value).partition("ready for ")[2].split()[0]) > PRETENCE
