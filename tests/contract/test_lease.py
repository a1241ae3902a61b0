"""One of many processes leads; who dies is followed, who leaves is followed at once; an outage is noticed."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest

from bot.store.client import RedisStore
from bot.store.lease import Lease, Outage, Roster, Standing
from tests.contract.test_store_bench import on_servers
from tests.fakes.lease import MemoryLease

pytest_plugins = ["tests.contract.test_store_bench"]


@dataclass(frozen=True, slots=True)
class Pair:
    one: Lease
    two: Lease
    pass_time: Callable[[float], Awaitable[None]]


@pytest.fixture(params=["memory", "single", "oldest"])
async def pair(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Pair]:
    """A process counts as there for 0.3 s, and after 0.5 s there was an outage."""
    for module in ("bot.store.lease", "tests.fakes.lease"):
        monkeypatch.setattr(f"{module}.LIFE_MS", 300)
        monkeypatch.setattr(f"{module}.OUTAGE", 0.5)
    if request.param == "memory":
        seconds = [1000.0]

        async def later(more: float) -> None:
            seconds[0] += more

        lease = MemoryLease(lambda: seconds[0])
        yield Pair(lease, lease.beside(), later)
        return
    async with on_servers(request.getfixturevalue(request.param)) as bench:
        assert isinstance(bench.store, RedisStore)
        assert isinstance(bench.other, RedisStore)
        yield Pair(bench.store.lease, bench.other.lease, asyncio.sleep)


async def test_the_first_leads_and_goes_on_leading(pair: Pair) -> None:
    assert await pair.one.beat(hears=True) == Standing(1, 1)
    assert await pair.two.beat(hears=True) == Standing(0, 2)
    assert await pair.one.beat(hears=True) == Standing(1, 2)


async def test_of_many_at_once_one_leads(pair: Pair) -> None:
    standings = await asyncio.gather(*(lease.beat(hears=True) for lease in (pair.one, pair.two)))
    assert sorted(standing.epoch for standing in standings) == [0, 1]


async def test_who_is_not_heard_any_more_is_followed(pair: Pair) -> None:
    await pair.one.beat(hears=True)
    await pair.pass_time(0.4)
    assert await pair.two.beat(hears=True) == Standing(2, 1)
    assert (await pair.one.beat(hears=True)).epoch == 0


async def test_who_leaves_is_followed_at_once(pair: Pair) -> None:
    await pair.one.beat(hears=True)
    await pair.two.leave()
    assert (await pair.one.beat(hears=True)).epoch == 1
    await pair.one.leave()
    assert await pair.two.beat(hears=True) == Standing(2, 1)


async def test_an_outage_is_noticed_once_and_stands_until_it_is_mended(pair: Pair) -> None:
    await pair.one.beat(hears=True)
    await pair.pass_time(0.8)
    assert (await pair.two.beat(hears=False)).outage is None, "it is not over before updates come again"
    found = (await pair.two.beat(hears=True)).outage
    assert isinstance(found, Outage)
    assert found.since <= found.until
    assert (await pair.one.beat(hears=True)).outage == found
    await pair.one.mended()
    assert (await pair.one.beat(hears=True)).outage is None


async def test_a_second_outage_begins_where_the_first_did(pair: Pair) -> None:
    await pair.one.beat(hears=True)
    await pair.pass_time(1.2)
    first = (await pair.one.beat(hears=True)).outage
    await pair.pass_time(1.2)
    second = (await pair.one.beat(hears=True)).outage
    assert first
    assert second
    assert second.since == first.since
    assert second.until > first.until


async def test_a_leader_believes_in_itself_for_less_long_than_others_do() -> None:
    seconds = [0.0]
    one = Roster(MemoryLease(lambda: seconds[0]), lambda: seconds[0])
    assert not one.leads
    await one.beat()
    assert (one.leads, one.alone) == (True, True)
    seconds[0] = 6.9
    assert one.leads
    seconds[0] = 7.0
    assert not one.leads
    await one.beat()
    await one.leave()
    assert not one.leads
