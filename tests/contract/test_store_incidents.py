"""Counts of arrivals, reminders that wait for the end of a disturbance, and its record, of every kind of store."""

from msgspec.structs import replace

from bot.store.client import RedisStore
from bot.store.incidents import Incidents
from bot.store.port import ArrivalCount, Saved
from tests.contract.test_store_bench import CHAT, NEIGHBOUR, STRANGER, Bench, commit
from tests.fakes.incidents import MemoryIncidents

pytest_plugins = ["tests.contract.test_store_bench"]

DAY = 20_600
ONE = ArrivalCount(DAY, "7 mail_missing.docomo", 1000)


async def counted(bench: Bench, since: int = DAY, until: int = DAY) -> dict[tuple[int, bytes], int]:
    found: dict[tuple[int, bytes], int] = {}
    for day, fields in await bench.other.arrivals(since, until):
        for field, number in fields.items():
            found[day, field] = found.get((day, field), 0) + int(number)
    return found


async def test_who_comes_is_counted_with_the_turn_and_added_over_all_chats(bench: Bench) -> None:
    for chat in (CHAT, NEIGHBOUR, STRANGER):
        assert await bench.store.save(replace(commit("1", chat=chat), arrivals=(ONE,))) is Saved.SAVED
    await bench.store.save(replace(commit("9", chat=STRANGER + 999), arrivals=(replace(ONE, day=DAY + 1), ONE)))
    assert await counted(bench, DAY - 1, DAY + 1) == {(DAY, ONE.field.encode()): 4, (DAY + 1, ONE.field.encode()): 1}
    assert await counted(bench, DAY + 2, DAY + 9) == {}


async def test_what_is_refused_counts_nobody(bench: Bench) -> None:
    await bench.store.save(replace(commit("1"), arrivals=(ONE,)))
    version = (await bench.store.load(CHAT, "1")).version
    assert await bench.other.save(replace(commit("1", version), arrivals=(ONE,))) is Saved.DUPLICATE
    assert await bench.other.save(replace(commit("2"), arrivals=(ONE,))) is Saved.STALE
    assert await counted(bench) == {(DAY, ONE.field.encode()): 1}


async def test_counts_run_out_and_erasing_leaves_them(bench: Bench) -> None:
    await bench.store.save(replace(commit("1"), arrivals=(replace(ONE, ttl=2),)))
    await bench.store.forget(CHAT)
    assert await counted(bench) == {(DAY, ONE.field.encode()): 1}
    await bench.pass_time(2)
    assert await counted(bench) == {}


async def test_a_count_that_is_damaged_begins_anew(real: Bench) -> None:
    await real.store.save(replace(commit("1"), arrivals=(ONE,)))
    with real.servers[0].asked() as client:
        for key in client.scan_iter(f"todoku:{real.bot}:*arrivals:*"):
            client.hset(key, ONE.field, "rot")
    version = (await real.store.load(CHAT, "2")).version
    assert await real.store.save(replace(commit("2", version), arrivals=(ONE,))) is Saved.SAVED
    assert await counted(real) == {(DAY, ONE.field.encode()): 1}


async def test_reminders_that_are_due_late_are_found_from_a_time_on(bench: Bench) -> None:
    await bench.store.save(replace(commit("1"), reminder=10**11 + 7))
    await bench.store.save(replace(commit("1", chat=NEIGHBOUR), reminder=50))
    await bench.store.save(replace(commit("1", chat=STRANGER), reminder=10**11 + 3))
    assert await bench.store.later(10**11, 9) == [(STRANGER, 10**11 + 3), (CHAT, 10**11 + 7)]
    assert await bench.store.later(10**11, 1) == [(STRANGER, 10**11 + 3)]
    assert await bench.store.due(4 * 10**9, 9) == [(NEIGHBOUR, 50)]
    await bench.store.forget(STRANGER)
    assert await bench.store.later(0, 9) == [(NEIGHBOUR, 50), (CHAT, 10**11 + 7)]


async def test_a_record_is_only_changed_by_whoever_knows_it(bench: Bench) -> None:
    one: Incidents = bench.store.incidents if isinstance(bench.store, RedisStore) else MemoryIncidents()
    assert await one.listed() == []
    assert await one.put(5, b'{"id":5}', None)
    assert await one.put(5, b'{"id":5}', None)  # the same once more: its answer was lost
    assert not await one.put(5, b'{"id":5,"a":1}', None)
    assert await one.put(5, b'{"id":5,"a":1}', b'{"id":5}')
    assert await one.put(6, b'{"id":6}', None)
    assert sorted(await one.listed()) == [b'{"id":5,"a":1}', b'{"id":6}']
    await one.drop(6)
    await one.drop(6)
    assert await one.listed() == [b'{"id":5,"a":1}']
