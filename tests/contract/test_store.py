"""Sessions, updates, outbox and reminders, of every kind of store."""

import asyncio

import pytest
from msgspec.structs import replace

from bot.store.port import DONE_SECONDS, CaseWrite, Commit, Loaded, OutboxRow, Saved
from tests.contract.test_store_bench import CHAT, NEIGHBOUR, STRANGER, Bench, commit, rows_of

pytest_plugins = ["tests.contract.test_store_bench"]

ALL_BYTES = bytes(range(256)) + b"\r\n:1:2: {s00} %s"


async def test_nothing_is_there_at_first(bench: Bench) -> None:
    assert await bench.store.load(CHAT, "1") == Loaded(session=None, version=0, done=False, card=None)
    assert await rows_of(bench.store) == []
    assert await bench.store.due(2**40, 10) == []


async def test_what_was_saved_is_loaded(bench: Bench) -> None:
    assert await bench.store.save(commit("1", session=ALL_BYTES)) is Saved.SAVED
    loaded = await bench.other.load(CHAT, "1")
    assert loaded.session == ALL_BYTES
    assert loaded.version != 0
    assert loaded.done
    assert not (await bench.other.load(CHAT, "2")).done
    assert not (await bench.other.load(NEIGHBOUR, "1")).done


async def test_an_empty_session_is_a_session(bench: Bench) -> None:
    await bench.store.save(commit(session=b""))
    assert (await bench.store.load(CHAT, "")).session == b""


async def test_a_session_can_be_deleted(bench: Bench) -> None:
    await bench.store.save(commit())
    loaded = await bench.store.load(CHAT, "")
    assert await bench.store.save(commit("2", loaded.version, session=None)) is Saved.SAVED
    assert await bench.store.load(CHAT, "2") == Loaded(session=None, version=0, done=True, card=None)


async def test_an_update_is_committed_once(bench: Bench) -> None:
    await bench.store.save(commit("1", rows=["1.0"]))
    version = (await bench.store.load(CHAT, "1")).version
    again = replace(commit("1", version, b"again", ["1.1"]), reminder=7)
    assert await bench.other.save(again) is Saved.DUPLICATE
    await nothing_of(again, bench)


async def test_a_session_that_changed_is_left_alone(bench: Bench) -> None:
    await bench.store.save(commit("1"))
    late = replace(commit("2", 0, b"late", ["2.0"]), reminder=7)
    assert await bench.other.save(late) is Saved.STALE
    await nothing_of(late, bench)
    assert not (await bench.store.load(CHAT, "2")).done


async def nothing_of(refused: Commit, bench: Bench) -> None:
    assert (await bench.store.load(CHAT, "")).session != refused.session
    assert not {row.id for row in refused.rows} & {name for _, name in await rows_of(bench.store)}
    assert await bench.store.due(2**40, 10) == []


async def test_a_version_never_comes_back(bench: Bench) -> None:
    """Else a turn begun before /forget could bring the old session back."""
    await bench.store.save(commit("1"))
    before = await bench.store.load(CHAT, "2")
    await bench.store.forget(CHAT)
    await bench.store.save(commit("3", session=b"new"))
    assert await bench.store.save(commit("2", before.version, b"old")) is Saved.STALE


async def test_of_two_at_once_one_wins(bench: Bench) -> None:
    outcomes = await asyncio.gather(*(bench.store.save(commit(str(update))) for update in range(20)))
    assert sorted(outcome.name for outcome in outcomes) == ["SAVED"] + ["STALE"] * 19


async def test_saves_without_an_update_are_told_apart_by_the_version(bench: Bench) -> None:
    assert await bench.store.save(commit("")) is Saved.SAVED
    assert await bench.store.save(commit("")) is Saved.STALE
    version = (await bench.store.load(CHAT, "")).version
    assert await bench.store.save(commit("", version)) is Saved.SAVED
    assert not (await bench.store.load(CHAT, "")).done


async def test_a_session_runs_out(bench: Bench) -> None:
    await bench.store.save(replace(commit("1"), ttl=1))
    await bench.pass_time(1)
    assert await bench.store.load(CHAT, "1") == Loaded(session=None, version=0, done=True, card=None)


async def test_marks_and_sessions_have_their_times_to_live(real: Bench) -> None:
    await real.store.save(commit("1", rows=["1.0"]))
    await real.store.save(commit("", (await real.store.load(CHAT, "")).version))
    await real.store.confirm(CHAT, ["1.0"], 55, lazily=False)
    with real.servers[0].asked() as client:
        times = {key: client.ttl(key) for key in client.scan_iter(f"todoku:{real.bot}:*")}
    day = pytest.approx(86_400, abs=2)
    assert sorted(times.values()) == [pytest.approx(600, abs=2), pytest.approx(1000, abs=2), day, DONE_SECONDS]


async def test_rows_come_out_in_the_order_of_their_commits(bench: Bench) -> None:
    await bench.store.save(commit("9", rows=["z", "a"]))
    await bench.store.save(commit("1", rows=["m"], chat=STRANGER))
    version = (await bench.store.load(CHAT, "")).version
    await bench.other.save(commit("1", version, rows=[f"1.{place}" for place in range(12)]))
    found = await rows_of(bench.store)
    assert [name for chat, name in found if chat == CHAT] == [
        "z",
        "a",
        *(f"1.{place}" for place in range(12)),
    ]
    assert [name for chat, name in found if chat == STRANGER] == ["m"]


async def test_a_row_keeps_its_bytes(bench: Bench) -> None:
    row = OutboxRow("1.0", ALL_BYTES)
    await bench.store.save(replace(commit("1"), rows=(row,), chat=-1_002_003_004_005))
    assert [found async for found in bench.store.outbox()] == [(-1_002_003_004_005, row)]


async def test_a_long_outbox_comes_whole(bench: Bench) -> None:
    """Longer than a page, of several chats in the same shard."""
    names = [str(place) for place in range(700)]
    for chat in (CHAT, NEIGHBOUR):
        await bench.store.save(commit("1", rows=names, chat=chat))
    found = await rows_of(bench.store)
    assert sorted(found) == sorted((chat, name) for chat in (CHAT, NEIGHBOUR) for name in names)
    assert [name for chat, name in found if chat == CHAT] == names


async def test_delivered_rows_are_gone_for_everybody(bench: Bench) -> None:
    await bench.store.save(commit("1", rows=["a", "b", "c"]))
    await bench.store.save(commit("1", rows=["a"], chat=NEIGHBOUR))
    await bench.store.confirm(CHAT, ["c", "a", "never seen"], None, lazily=False)
    assert sorted(await rows_of(bench.other)) == sorted([(CHAT, "b"), (NEIGHBOUR, "a")])


async def test_the_card_stays_beside_the_session(bench: Bench) -> None:
    await bench.store.save(commit("1", session=ALL_BYTES, rows=["a"]))
    version = (await bench.store.load(CHAT, "")).version
    await bench.store.confirm(CHAT, ["a"], 4711, lazily=False)
    assert await bench.other.load(CHAT, "1") == Loaded(ALL_BYTES, version, done=True, card=4711)
    await bench.store.confirm(CHAT, [], None, lazily=False)
    await bench.store.save(commit("2", version, b"next"))
    loaded = await bench.other.load(CHAT, "")
    assert (loaded.session, loaded.card) == (b"next", 4711)


async def test_there_is_no_card_without_a_session(bench: Bench) -> None:
    await bench.store.confirm(CHAT, [], 4711, lazily=False)
    assert bench.all_keys() == set()
    await bench.store.save(commit("1"))
    assert (await bench.store.load(CHAT, "")).card is None


@pytest.mark.parametrize("carrier", ["load", "save", "flush", "outbox", "close"])
async def test_lazy_confirms_travel_with_the_next_call(bench: Bench, carrier: str) -> None:
    await bench.store.save(commit("1", rows=["a", "b"]))
    await bench.store.confirm(CHAT, ["a"], 1, lazily=True)
    await bench.store.confirm(CHAT, ["b"], 2, lazily=True)
    if carrier == "load":
        assert (await bench.store.load(NEIGHBOUR, "")).card is None
    elif carrier == "save":
        await bench.store.save(commit("1", chat=NEIGHBOUR))
    elif carrier == "outbox":
        assert await rows_of(bench.store) == []
    elif carrier == "flush":
        await bench.store.flush()
    else:
        await bench.store.close()
    assert await rows_of(bench.other) == []
    assert (await bench.other.load(CHAT, "")).card == 2


async def test_a_lazy_confirm_waits(real: Bench) -> None:
    await real.store.save(commit("1", rows=["a"]))
    await real.store.confirm(CHAT, ["a"], 1, lazily=True)
    await real.store.load(STRANGER, "")
    assert await rows_of(real.other) == [(CHAT, "a")]
    assert (await real.store.load(CHAT, "")).card == 1


async def test_reminders_come_when_they_are_due(bench: Bench) -> None:
    for place, chat in enumerate((CHAT, NEIGHBOUR, STRANGER, -100_123)):
        await bench.store.save(replace(commit("1", chat=chat), reminder=1_800_000_000 - place))
    assert await bench.store.due(1_799_999_996, 10) == []
    assert await bench.store.due(1_799_999_998, 10) == [(-100_123, 1_799_999_997), (STRANGER, 1_799_999_998)]
    assert [chat for chat, _ in await bench.store.due(1_800_000_000, 3)] == [-100_123, STRANGER, NEIGHBOUR]


async def test_a_save_replaces_or_drops_the_reminder(bench: Bench) -> None:
    await bench.store.save(replace(commit("1"), reminder=10))
    version = (await bench.store.load(CHAT, "")).version
    await bench.store.save(replace(commit("2", version), reminder=20))
    assert await bench.store.due(100, 10) == [(CHAT, 20)]
    version = (await bench.store.load(CHAT, "")).version
    await bench.store.save(commit("3", version))
    assert await bench.store.due(100, 10) == []


async def test_an_idle_store_answers(bench: Bench) -> None:
    await bench.store.ping()
    await bench.store.flush()
    assert bench.all_keys() == set()


@pytest.mark.parametrize(
    "mistake",
    [{"ttl": 0}, {"rows": (OutboxRow("a b", b""),)}, {"rows": (OutboxRow("", b""),)}, {"case": CaseWrite("12", b"")}],
)
def test_a_commit_that_would_spoil_the_store_cannot_be_made(mistake: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"a session needs|the id of a row|case number"):
        replace(commit("1"), **mistake)
