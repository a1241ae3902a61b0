"""Words in both directions while the bot dies and comes back and Telegram says that it is too much: all arrive, in order."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

import pytest

from bot.run.process import running
from bot.store.connect import connect
from demo.telegram import Telegram
from tests.e2e.desk.team import Handed, handed_over, member
from tests.e2e.rig import BOT, Rig

WORDS = 40
STARTS = 4


@asynccontextmanager
async def process(bare: Rig) -> AsyncIterator[None]:
    """A bot with a store of its own, as after a restart."""
    store = connect(bare.embedded.url, BOT)
    try:
        async with running(bare.settings, bare.knowledge, store, store.places, bare.clock):
            yield
    finally:
        await store.close()


def tokens(texts: list[str], kind: str) -> list[int]:
    return [int(text.rpartition(kind)[2]) for text in texts if kind in text]


async def test_relay_under_restarts_and_limits_loses_nothing_and_keeps_order(
    bare: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.desk.group.PER_MINUTE", 10_000)
    monkeypatch.setattr("bot.run.process.DRAIN", 0.05)
    monkeypatch.setattr("bot.run.process.BEST_EFFORT", 0.05)
    async with process(bare):
        handed = await handed_over(bare)
    aoi = member(bare)
    for start in range(STARTS):
        for _ in range(2):
            bare.telegram.fail_next("sendMessage", 429, "Too Many Requests", retry_after=1)
        async with process(bare):
            for n in range(start * WORDS // STARTS, (start + 1) * WORDS // STARTS):
                handed.user.person.send(f"user word {n}")
                aoi.send(f"agent word {n}", handed.topic)
                if n % 5 == 0:
                    await asyncio.sleep(0)  # so that the bot is stopped in the middle of its work
            enough = start * 5
            await bare.telegram.wait_for(partial(_more_than, handed, enough), 30)
    async with process(bare):
        await handed.appears(f"user word {WORDS - 1}")
        await handed.reaches_user(f"agent word {WORDS - 1}")
        await bare.all_sent()
    seen = tokens(handed.texts(), "user word ")
    heard = tokens([m.text for m in handed.user.said_by_bot()], "agent word ")
    # A word whose answer the stopped bot did not hear may stand there twice, next to itself.
    assert list(dict.fromkeys(seen)) == list(dict.fromkeys(heard)) == list(range(WORDS))
    assert max(len(seen), len(heard)) <= WORDS + STARTS


def _more_than(handed: Handed, enough: int, _: Telegram) -> bool:
    return len(tokens(handed.texts(), "user word ")) > enough
