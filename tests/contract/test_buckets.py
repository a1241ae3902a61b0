"""Limits that all processes share: so many at once, then so many a second; a scope that is shut stays shut."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest

from bot.outbox.pace import OwnBuckets
from bot.store.buckets import Buckets, Grant, Rate
from bot.store.client import RedisStore
from tests.contract.test_store_bench import Bench, on_servers

pytest_plugins = ["tests.contract.test_store_bench"]

SLOW = Rate(1 / 60, 5)
QUICK = Rate(10, 5)


@dataclass(frozen=True, slots=True)
class Pair:
    one: Buckets
    two: Buckets
    pass_time: Callable[[float], Awaitable[None]]


@pytest.fixture(params=["memory", "single", "oldest"])
async def pair(request: pytest.FixtureRequest) -> AsyncIterator[Pair]:
    if request.param == "memory":
        seconds = [1000.0]

        async def later(more: float) -> None:
            seconds[0] += more

        buckets = OwnBuckets(lambda: seconds[0])
        yield Pair(buckets, buckets, later)
        return
    async with on_servers(request.getfixturevalue(request.param)) as bench:
        assert isinstance(bench.store, RedisStore)
        assert isinstance(bench.other, RedisStore)
        yield Pair(bench.store.buckets, bench.other.buckets, asyncio.sleep)


async def test_a_full_bucket_gives_a_burst_and_no_more(pair: Pair) -> None:
    assert await pair.one.draw("all", SLOW, 3) == Grant(3)
    assert await pair.two.draw("all", SLOW, 3) == Grant(2)
    empty = await pair.one.draw("all", SLOW, 1)
    assert empty.count == 0
    assert empty.wait == pytest.approx(60, abs=1)


async def test_it_fills_again(pair: Pair) -> None:
    await pair.one.draw("all", QUICK, 5)
    await pair.pass_time(0.25)
    assert (await pair.two.draw("all", QUICK, 5)).count >= 2
    await pair.pass_time(1)
    assert await pair.one.draw("all", QUICK, 9) == Grant(5)


async def test_scopes_are_apart(pair: Pair) -> None:
    await pair.one.draw("all", SLOW, 5)
    assert await pair.one.draw("group", SLOW, 5) == Grant(5)


async def test_a_scope_that_is_shut_opens_again(pair: Pair) -> None:
    await pair.one.shut("all", 0.3)
    shut = await pair.two.draw("all", QUICK, 1)
    assert shut.count == 0
    assert 0 < shut.wait <= 0.3
    assert await pair.two.draw("group", QUICK, 1) == Grant(1)
    await pair.pass_time(0.35)
    assert await pair.one.draw("all", QUICK, 1) == Grant(1)


async def test_of_many_at_once_no_more_than_the_burst_go(pair: Pair) -> None:
    grants = await asyncio.gather(*(bucket.draw("all", SLOW, 1) for bucket in (pair.one, pair.two) * 10))
    assert sum(grant.count for grant in grants) == 5


async def test_a_clock_that_was_put_back_shuts_nothing(real: Bench) -> None:
    assert isinstance(real.store, RedisStore)
    with real.servers[0].asked() as client:
        client.set(f"todoku:{real.bot}:{{pace}}:all", str(2**53))
    assert await real.store.buckets.draw("all", SLOW, 1) == Grant(1)
