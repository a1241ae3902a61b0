"""Cases, their numbers, and forgetting; of every kind of store."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from redis.crc import key_slot

from bot.store.keys import SHARDS, Keys, case_number, case_shard, chat_shard
from bot.store.port import CaseWrite, Commit, Delivery, Loaded, Saved
from tests.contract.test_store_bench import CHAT, NEIGHBOUR, Bench, commit, rows_of

pytest_plugins = ["tests.contract.test_store_bench"]

NUMBER, SECOND = case_number(CHAT, 1), case_number(CHAT, 2)
CHATS = st.integers(min_value=-(2**52), max_value=2**52)


def opening(number: str, update: str = "1", version: int = 0, chat: int = CHAT) -> Commit:
    return replace(commit(update, version, chat=chat), case=CaseWrite(number, number.encode()))


async def change(
    bench: Bench, number: str, body: bytes, expected: bytes, ttl: int | None = None, **more: object
) -> Saved:
    """Another body for a case; the session stays what it is."""
    loaded = await bench.store.load(CHAT, "")
    write = CaseWrite(number, body, expected, ttl=ttl)
    return await bench.store.save(replace(commit("", loaded.version), case=replace(write, **more)))


async def test_a_case_is_found_by_its_number(bench: Bench) -> None:
    assert await bench.store.case(NUMBER) is None
    assert await bench.store.save(opening(NUMBER)) is Saved.SAVED
    await bench.store.save(opening(SECOND, "2", (await bench.store.load(CHAT, "")).version))
    assert await bench.other.case(NUMBER) == NUMBER.encode()
    assert sorted(await bench.other.cases()) == sorted([NUMBER.encode(), SECOND.encode()])


async def test_the_pulse_of_a_case_changes_with_its_body_and_with_its_records(bench: Bench) -> None:
    assert await bench.store.pulse(NUMBER) == (None, 0)
    await bench.store.save(opening(NUMBER))
    assert await bench.other.pulse(NUMBER) == (NUMBER.encode(), 0)
    await change(bench, NUMBER, b"claimed", NUMBER.encode(), records=(b"one", b"two"))
    assert await bench.other.pulse(NUMBER) == (b"claimed", 2)
    with pytest.raises(ValueError, match="is not a case number"):
        await bench.store.pulse("nonsense")


async def test_a_number_is_given_once(bench: Bench) -> None:
    await bench.store.save(opening(NUMBER, chat=NEIGHBOUR))
    refused = replace(opening(NUMBER), session=b"refused", reminder=7)
    assert await bench.store.save(refused) is Saved.NUMBER_TAKEN
    assert await bench.store.load(CHAT, "1") == Loaded(session=None, version=0, done=False, card=None)
    assert await bench.store.due(10, 10) == []
    assert await bench.store.save(opening(SECOND)) is Saved.SAVED


async def test_a_case_changes_only_if_it_is_as_expected(bench: Bench) -> None:
    await bench.store.save(opening(NUMBER))
    assert await change(bench, NUMBER, b"claimed", b"something else") is Saved.STALE
    assert await change(bench, NUMBER, b"claimed", NUMBER.encode()) is Saved.SAVED
    assert await change(bench, NUMBER, b"claimed by another", NUMBER.encode()) is Saved.STALE
    assert await bench.store.case(NUMBER) == b"claimed"
    assert await change(bench, SECOND, b"claimed", b"it never was") is Saved.STALE


async def test_a_case_changes_where_there_is_no_session(bench: Bench) -> None:
    await bench.store.save(opening(NUMBER))
    version = (await bench.store.load(CHAT, "")).version
    await bench.store.save(commit("2", version, None))
    write = CaseWrite(NUMBER, b"claimed", NUMBER.encode())
    assert await bench.store.save(replace(commit("", 0, None), case=write)) is Saved.SAVED
    assert await bench.store.case(NUMBER) == b"claimed"


async def test_what_happens_is_recorded_in_order(bench: Bench) -> None:
    await bench.store.save(opening(NUMBER))
    assert await bench.store.records(NUMBER) == []
    await change(bench, NUMBER, b"1", NUMBER.encode(), records=(b"a", b"b"))
    await change(bench, NUMBER, b"2", b"1", records=(b"c",))
    assert await change(bench, NUMBER, b"3", b"1", records=(b"refused",)) is Saved.STALE
    assert await bench.other.records(NUMBER) == [b"a", b"b", b"c"]


async def test_what_was_delivered_is_noted_once(bench: Bench) -> None:
    await bench.store.save(replace(opening(NUMBER), rows=commit(rows=["a", "b"]).rows))
    delivery = Delivery(CHAT, "a", NUMBER, b"delivered", (("u1", "g7"), ("g7", "u1")))
    assert await bench.store.delivered(delivery)
    assert not await bench.other.delivered(delivery), "sent twice"
    assert await bench.other.records(NUMBER) == [b"delivered"]
    assert await bench.store.copy_of(NUMBER, "u1") == "g7"
    assert await bench.store.copy_of(NUMBER, "g7") == "u1"
    assert await bench.store.copy_of(NUMBER, "u2") is None
    assert await rows_of(bench.store) == [(CHAT, "b")]


async def test_nothing_is_noted_about_a_case_that_is_gone(bench: Bench) -> None:
    await bench.store.save(replace(opening(NUMBER), rows=commit(rows=["a"]).rows))
    assert not await bench.store.delivered(Delivery(CHAT, "a", SECOND, b"delivered", (("u1", "g7"),)))
    assert await rows_of(bench.store) == []
    assert (await bench.store.records(SECOND), await bench.store.copy_of(SECOND, "u1")) == ([], None)


async def test_a_case_rings_when_its_time_has_come(bench: Bench) -> None:
    await bench.store.save(replace(opening(NUMBER), case=CaseWrite(NUMBER, b"open", alarm=20)))
    assert await bench.store.alarms(19, 10) == []
    assert await bench.other.alarms(20, 10) == [(NUMBER, 20)]
    await change(bench, NUMBER, b"claimed", b"open", alarm=30)
    assert await bench.store.alarms(29, 10) == []
    await change(bench, NUMBER, b"closed", b"claimed")
    assert await bench.store.alarms(99, 10) == []


async def test_cases_that_are_gone_are_named(bench: Bench) -> None:
    await bench.store.save(opening(NUMBER))
    assert await bench.store.missing([]) == []
    assert await bench.other.missing([NUMBER, SECOND]) == [SECOND]
    await bench.store.forget(CHAT)
    assert await bench.store.missing([SECOND, NUMBER]) == [SECOND, NUMBER]


async def test_a_closed_case_runs_out(bench: Bench) -> None:
    await bench.store.save(opening(NUMBER))
    await bench.store.save(opening(SECOND, chat=NEIGHBOUR))
    await change(bench, NUMBER, b"closed", NUMBER.encode(), ttl=1, records=(b"closed",))
    assert len(await bench.store.cases()) == 2
    await bench.pass_time(1)
    assert await bench.store.case(NUMBER) is None
    assert await bench.store.records(NUMBER) == []
    assert await bench.store.cases() == [SECOND.encode()]
    assert await bench.store.save(opening(NUMBER, "2", (await bench.store.load(CHAT, "")).version)) is Saved.SAVED


async def test_what_is_delivered_late_runs_out_with_its_case(bench: Bench) -> None:
    await bench.store.save(replace(opening(NUMBER), rows=commit(rows=["a"]).rows))
    await change(bench, NUMBER, b"closed", NUMBER.encode(), ttl=1)
    assert await bench.store.delivered(Delivery(CHAT, "a", NUMBER, b"late", (("u1", "g7"),)))
    await bench.pass_time(1)
    assert (await bench.store.records(NUMBER), await bench.store.copy_of(NUMBER, "u1")) == ([], None)


async def test_a_reopened_case_stays(bench: Bench) -> None:
    await bench.store.save(opening(NUMBER))
    await change(bench, NUMBER, b"closed", NUMBER.encode(), ttl=1, records=(b"closed",))
    await change(bench, NUMBER, b"open again", b"closed")
    await bench.pass_time(1)
    assert await bench.store.cases() == [b"open again"]
    assert await bench.store.records(NUMBER) == [b"closed"]


async def test_a_case_that_ran_out_leaves_no_trace(real: Bench) -> None:
    await real.store.save(opening(NUMBER))
    await change(real, NUMBER, b"closed", NUMBER.encode(), ttl=1)
    await real.pass_time(1)
    assert "cases" in real.all_keys()
    assert await real.store.cases() == []
    assert "cases" not in real.all_keys()


async def test_forgetting_leaves_nothing_but_marks(bench: Bench) -> None:
    full = replace(opening(NUMBER), rows=commit(rows=["a", "b"]).rows, reminder=10)
    await bench.store.save(full)
    version = (await bench.store.load(CHAT, "")).version
    await bench.store.save(replace(full, update="2", version=version, case=CaseWrite(SECOND, b"")))
    await change(bench, NUMBER, b"claimed", NUMBER.encode(), records=(b"claimed",), alarm=10)
    await bench.store.delivered(Delivery(CHAT, "b", NUMBER, b"delivered", (("u1", "g7"),)))
    await bench.store.confirm(CHAT, ["a"], 4711, lazily=True)
    await bench.store.forget(CHAT)
    await bench.store.flush()
    assert await bench.store.load(CHAT, "") == Loaded(session=None, version=0, done=False, card=None)
    assert (await rows_of(bench.store), await bench.store.due(10, 10), await bench.store.cases()) == (
        [],
        [],
        [],
    )
    assert (await bench.store.alarms(10, 10), await bench.store.records(NUMBER)) == ([], [])
    assert (await bench.store.load(CHAT, "1")).done
    assert {key.split(":")[0] for key in bench.all_keys()} <= {"done"}
    assert not any(str(CHAT) in key or ":1" in key for key in bench.all_keys())


async def test_a_late_card_does_not_outlive_forgetting(bench: Bench) -> None:
    await bench.store.save(commit("1"))
    await bench.store.confirm(CHAT, [], 4711, lazily=True)
    await bench.store.forget(CHAT)
    await bench.other.save(commit("2"))
    assert (await bench.store.load(CHAT, "")).card is None


async def test_forgetting_one_leaves_the_others(bench: Bench) -> None:
    for chat in (CHAT, NEIGHBOUR):
        full = opening(case_number(chat, chat), chat=chat)
        await bench.store.save(replace(full, rows=commit(rows=["a"]).rows, reminder=10))
    await bench.store.forget(CHAT)
    assert (await bench.store.load(NEIGHBOUR, "")).session == b"session"
    assert await rows_of(bench.store) == [(NEIGHBOUR, "a")]
    assert await bench.store.due(10, 10) == [(NEIGHBOUR, 10)]
    assert len(await bench.store.cases()) == 1


async def test_forgetting_a_stranger_does_nothing(bench: Bench) -> None:
    await bench.store.forget(CHAT)
    assert bench.all_keys() == set()


@given(CHATS, st.integers())
def test_a_number_leads_to_the_shard_of_its_chat(chat: int, entropy: int) -> None:
    number = case_number(chat, entropy)
    assert case_shard(number) == chat_shard(chat) in SHARDS
    first, last = number.split("-")
    assert (len(first), len(last)) == (3, 4)
    assert number[0] in "123456789"
    assert number.replace("-", "").isascii()
    assert number.replace("-", "").isdecimal()


@given(CHATS, st.integers(0, 562_499), st.integers(0, 562_499))
def test_every_entropy_gives_another_number(chat: int, one: int, two: int) -> None:
    assert (case_number(chat, one) == case_number(chat, two)) == (one == two)


@pytest.mark.parametrize(
    "number", ["", "12", "4829137", "082-9137", "482-91370", "482-913", "４８２-９１３７", "482-9137\n"]
)
async def test_what_is_no_number_is_refused(bench: Bench, number: str) -> None:
    with pytest.raises(ValueError, match="is not a case number"):
        await bench.store.case(number)


@given(st.integers(min_value=1), CHATS, st.text(max_size=20), st.integers(0))
def test_all_keys_of_a_chat_lie_in_one_slot(bot: int, chat: int, update: str, entropy: int) -> None:
    keys, shard = Keys(bot), chat_shard(chat)
    found = [
        *(keys.session(chat), keys.done(chat, update), keys.operation(chat, entropy)),
        *(
            keys.outbox(shard),
            keys.reminders(shard),
            keys.cases(shard),
            keys.case(case_number(chat, entropy)),
        ),
    ]
    assert len(set(found)) == len(found)
    assert len({key_slot(key.encode()) for key in found}) == 1
    assert all(key.startswith(f"todoku:{bot}:{{s{shard:02}}}:") for key in found)


def test_shards_lie_in_slots_of_their_own_and_get_even_shares() -> None:
    assert len({key_slot(Keys(1).outbox(shard).encode()) for shard in SHARDS}) == len(SHARDS)
    shares = [sum(chat_shard(chat) == shard for chat in range(8_300_000_000, 8_300_016_000)) for shard in SHARDS]
    assert min(shares) > 800
