"""Rows of the ledger of outcomes, of every kind of store."""

from typing import Any

from msgspec.structs import replace

from bot.store.port import LedgerWrite, Saved
from tests.contract.test_store_bench import CHAT, NEIGHBOUR, STRANGER, Bench, commit

pytest_plugins = ["tests.contract.test_store_bench"]

DAY = 20_600
ROW = LedgerWrite(DAY, "q7zk39dkq0pw", b"one", 1000)


async def test_a_row_is_written_with_the_turn_and_overwritten_by_the_next(bench: Bench) -> None:
    assert await bench.store.ledger(DAY, DAY) == []
    assert await bench.store.save(replace(commit("1"), ledger=(ROW,))) is Saved.SAVED
    version = (await bench.store.load(CHAT, "2")).version
    assert await bench.store.save(replace(commit("2", version), ledger=(replace(ROW, body=b"two"),))) is Saved.SAVED
    assert await bench.other.ledger(DAY, DAY) == [b"two"]


async def test_what_is_refused_writes_no_row(bench: Bench) -> None:
    await bench.store.save(replace(commit("1"), ledger=(ROW,)))
    again = (replace(ROW, body=b"again"), replace(ROW, id="other", body=b"other"))
    version = (await bench.store.load(CHAT, "1")).version
    assert await bench.other.save(replace(commit("1", version), ledger=again)) is Saved.DUPLICATE
    assert await bench.other.save(replace(commit("2"), ledger=again)) is Saved.STALE
    assert await bench.store.ledger(DAY, DAY) == [b"one"]


async def test_rows_of_several_days_and_chats_stand_side_by_side(bench: Bench) -> None:
    earlier = replace(ROW, day=DAY - 40, id="a", body=b"earlier")
    await bench.store.save(replace(commit("1", rows=["1.0"]), ledger=(earlier, ROW)))
    await bench.store.save(replace(commit("1", chat=NEIGHBOUR), ledger=(replace(ROW, id="b", body=b"next door"),)))
    await bench.store.save(replace(commit("1", chat=STRANGER), ledger=(replace(ROW, id="c", body=b"far away"),)))
    assert sorted(await bench.store.ledger(DAY - 100, DAY)) == [b"earlier", b"far away", b"next door", b"one"]
    assert await bench.store.ledger(DAY - 40, DAY - 1) == [b"earlier"]
    assert await bench.store.ledger(DAY + 1, DAY + 100) == []
    sizes = await bench.store.ledger_sizes(DAY - 100, DAY + 1)
    assert (len(sizes), sizes[60], sizes[100], sum(sizes)) == (102, 1, 3, 4)


async def test_rows_may_come_without_a_turn_and_come_again(bench: Bench) -> None:
    made = [replace(ROW, day=DAY - at % 300, id=f"made{at}", body=b"%d" % at) for at in range(1200)]
    await bench.store.fill_ledger(made)
    await bench.other.fill_ledger([replace(made[7], body=b"seven")])
    await bench.store.save(replace(commit("1"), ledger=(ROW,)))
    found = await bench.store.ledger(DAY - 300, DAY)
    assert sorted(found) == sorted([b"one", b"seven", *(one.body for one in made if one.id != "made7")])
    await bench.store.fill_ledger([])


async def test_rows_can_be_taken_out_by_what_is_in_them(bench: Bench) -> None:
    made = [replace(ROW, day=DAY - at, id=f"made{at}", body=b"%d" % (at % 2)) for at in range(20)]
    await bench.store.fill_ledger(made)
    await bench.store.save(replace(commit("1"), ledger=(replace(ROW, day=DAY - 19),)))
    assert await bench.other.thin_ledger(DAY - 17, DAY, b"1".__eq__) == 9
    assert sorted(await bench.store.ledger(DAY - 20, DAY)) == [*[b"0"] * 10, b"1", b"one"]


async def test_rows_without_a_turn_run_out(bench: Bench) -> None:
    await bench.store.fill_ledger([replace(ROW, ttl=1)])
    assert await bench.store.ledger(DAY, DAY) == [b"one"]
    await bench.pass_time(1)
    assert await bench.store.ledger(DAY, DAY) == []


async def test_a_row_outlives_its_session_and_runs_out(bench: Bench) -> None:
    await bench.store.save(replace(commit("1"), ttl=1, ledger=(replace(ROW, ttl=2),)))
    await bench.pass_time(1)
    assert (await bench.store.load(CHAT, "")).session is None
    assert await bench.store.ledger(DAY, DAY) == [b"one"]
    await bench.pass_time(1)
    assert await bench.store.ledger(DAY, DAY) == []


async def test_erasing_leaves_the_row_and_no_way_to_it(bench: Bench) -> None:
    session = b'{"j":["' + ROW.id.encode() + b'"]}'
    await bench.store.save(replace(commit("1", session=session), ledger=(ROW,)))
    await bench.store.forget(CHAT)
    assert await bench.store.ledger(DAY, DAY) == [b"one"]
    for server in bench.servers:
        with server.asked() as client:
            values = {key: client.get(key) for key in client.scan_iter(f"todoku:{bench.bot}:*", _type="string")}
            assert not [key for key, value in values.items() if ROW.id.encode() in (value or b"")]
            assert not [key for key in values if str(CHAT).encode() in key]


async def test_confirmations_travel_with_a_save_that_writes_rows(bench: Bench) -> None:
    await bench.store.save(commit("1", rows=["1.0"]))
    await bench.store.confirm(CHAT, ["1.0"], 55, lazily=True)
    version = (await bench.store.load(CHAT, "2")).version
    await bench.store.confirm(CHAT, [], 56, lazily=True)
    await bench.store.save(replace(commit("2", version, rows=["2.0"]), ledger=(ROW,)))
    assert (await bench.store.load(CHAT, "")).card == 56
    assert [row.id async for _, row in bench.store.outbox()] == ["2.0"]


async def test_summaries_are_kept_under_their_names_in_place_of_earlier_ones_and_run_out(bench: Bench) -> None:
    names = [f"d{DAY + n}" for n in range(40)]
    assert await bench.store.summaries([]) == []
    assert await bench.store.summaries(names) == [None] * 40
    for n, name in enumerate(names):
        await bench.store.keep_summary(name, b'{"at":%d}' % n, 2)
    await bench.store.keep_summary(names[3], b'{"at":99}', 1000)
    await bench.store.keep_summary("w3", b'{"at":7}', 1000)
    found = await bench.other.summaries(names)
    assert found == [b'{"at":99}' if n == 3 else b'{"at":%d}' % n for n in range(40)]
    await bench.pass_time(2)
    assert await bench.store.summaries([*names[:4], "w3"]) == [None, None, None, b'{"at":99}', b'{"at":7}']


async def test_erasing_changes_no_summary(bench: Bench) -> None:
    await bench.store.save(replace(commit("1"), ledger=(ROW,)))
    await bench.store.keep_summary("d1", b'{"at":1}', 1000)
    await bench.store.forget(CHAT)
    assert await bench.store.summaries(["d1"]) == [b'{"at":1}']


async def test_a_summary_that_bears_anothers_name_is_not_taken(bench: Bench) -> None:
    await bench.store.keep_summary("d1", b'{"at":1}', 1000)
    for server in bench.servers:
        with server.asked() as client:
            for key in client.scan_iter(f"todoku:{bench.bot}:*:summary:d1"):
                value: Any = client.get(key)
                assert value
                client.set(key, value.replace(b'"at":1', b'"at":2'))
    assert await bench.store.summaries(["d1"]) == ([None] if bench.servers else [b'{"at":1}'])
