"""One process at a time sends for a chat, in every kind of store."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from bot.store.client import RedisStore
from bot.store.keys import case_number
from bot.store.memory import CLAIM_MS, TRUSTED, Claims
from bot.store.port import KEEP, CaseWrite, Delivery, Saved, Store, Taken
from tests.contract.test_store_bench import CHAT, KINDS, NEIGHBOUR, STRANGER, Bench, commit, in_memory, on_servers
from tests.fakes.store import MemoryStore

pytest_plugins = ["tests.contract.test_store_bench"]


@dataclass(frozen=True, slots=True)
class Pair:
    """The same store as two processes see it; time passes for both."""

    one: Store
    two: Store
    pass_time: Callable[[int], Awaitable[None]]


@pytest.fixture(params=KINDS)
async def pair(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Pair]:
    for place in ("client", "save_arguments"):
        monkeypatch.setattr(f"bot.store.{place}.CLAIM_MS", 1500)
    monkeypatch.setattr("tests.fakes.store.CLAIM_MS", 1500)
    if request.param == "memory":
        bench = in_memory()
        assert isinstance(bench.store, MemoryStore)
        yield Pair(bench.store, bench.store.beside(), bench.pass_time)
        return
    async with on_servers(request.getfixturevalue(request.param)) as found:
        yield Pair(found.store, found.other, found.pass_time)


def names(taken: Taken) -> list[str]:
    return [row.id for row in taken.rows]


async def save(store: Store, update: str, *rows: str, chat: int = CHAT) -> None:
    version = (await store.load(chat, update)).version
    assert await store.save(commit(update, version, rows=rows, chat=chat)) is Saved.SAVED


async def test_who_commits_first_sends(pair: Pair) -> None:
    await save(pair.one, "1", "a")
    assert (pair.one.holds(CHAT), pair.two.holds(CHAT)) == (True, False)
    assert await pair.two.take(CHAT) == Taken()
    assert await pair.two.orphans(10) == []


async def test_a_commit_without_rows_claims_nothing(pair: Pair) -> None:
    await save(pair.one, "1")
    assert not pair.one.holds(CHAT)


async def test_what_others_commit_meanwhile_comes_back_in_order(pair: Pair) -> None:
    await save(pair.one, "1", "a")
    await save(pair.two, "2", "b")
    assert not pair.two.holds(CHAT)
    await save(pair.one, "3", "c")
    assert not pair.one.holds(CHAT), "there is a row it does not know"
    assert names(await pair.one.take(CHAT)) == ["a", "b", "c"]
    await save(pair.one, "4", "d")
    assert pair.one.holds(CHAT)


async def test_what_others_commit_after_the_newest_row_was_sent_is_not_taken_for_a_known_one(pair: Pair) -> None:
    """The two lanes of a chat go at different speeds: the newest row may be gone while an older one waits."""
    await save(pair.one, "1", "slow", "quick")
    await pair.one.confirm(CHAT, ["quick"], None, lazily=False)
    await save(pair.two, "2", "b")
    await save(pair.one, "3", "c")
    assert not pair.one.holds(CHAT), "there is a row it does not know"
    assert names(await pair.one.take(CHAT)) == ["slow", "b", "c"]


async def test_who_knows_all_that_is_left_needs_not_ask(pair: Pair) -> None:
    await save(pair.one, "1", "slow", "quick")
    await pair.one.confirm(CHAT, ["quick"], None, lazily=False)
    await save(pair.one, "2", "b")
    assert pair.one.holds(CHAT)


@pytest.mark.parametrize("lazily", [True, False])
async def test_the_last_row_takes_the_claim_with_it(pair: Pair, *, lazily: bool) -> None:
    await save(pair.one, "1", "a", "b")
    await pair.one.confirm(CHAT, ["a"], None, lazily=lazily)
    await pair.one.flush()
    assert await pair.two.take(CHAT) == Taken()
    await pair.one.confirm(CHAT, ["b"], None, lazily=lazily)
    await pair.one.flush()
    await save(pair.two, "2", "c")
    assert pair.two.holds(CHAT)


async def test_a_delivered_message_of_a_case_takes_the_claim_with_it(pair: Pair) -> None:
    number = case_number(CHAT, 1)
    write = replace(commit("1", rows=["a"]), case=CaseWrite(number, b"case"))
    await pair.one.save(write)
    assert await pair.one.delivered(Delivery(CHAT, "a", number, b"record"))
    await save(pair.two, "2", "b")
    assert pair.two.holds(CHAT)


async def test_when_a_claim_has_run_out_another_takes_over_and_doubts(pair: Pair) -> None:
    await save(pair.one, "1", "a", "b")
    await save(pair.one, "1", "x", chat=STRANGER)
    assert await pair.two.orphans(10) == []
    await pair.pass_time(2)
    assert sorted(await pair.two.orphans(10)) == sorted([CHAT, STRANGER])
    assert len(await pair.two.orphans(1)) == 1
    taken = await pair.two.take(CHAT)
    assert (names(taken), taken.doubtful, pair.two.holds(CHAT)) == (["a", "b"], True, True)
    assert await pair.one.hold([CHAT, STRANGER]) == [CHAT]
    assert await pair.one.take(CHAT) == Taken()


async def test_a_doubt_is_told_again_until_it_was_heard(pair: Pair) -> None:
    await save(pair.one, "1", "a")
    await pair.pass_time(2)
    assert (await pair.two.take(CHAT)).doubtful
    deaf = heard_nothing(pair.two)
    assert (await deaf.take(CHAT)).doubtful
    assert not (await deaf.take(CHAT)).doubtful


def heard_nothing(store: Store) -> Store:
    """The same process, to which the answer of the last call got lost."""
    if isinstance(store, MemoryStore):
        store.lose_reply(CHAT)
    elif isinstance(store, RedisStore):
        store._claims.lost(CHAT)  # noqa: SLF001  # what a lost reply leaves
    return store


async def test_a_commit_after_a_death_does_not_overtake_what_lies_there(pair: Pair) -> None:
    await save(pair.one, "1", "a")
    await pair.pass_time(2)
    await save(pair.two, "2", "b")
    assert not pair.two.holds(CHAT)
    assert names(await pair.two.take(CHAT)) == ["a", "b"]


async def test_a_claim_that_is_renewed_goes_on(pair: Pair) -> None:
    await save(pair.one, "1", "a")
    assert await pair.one.hold([CHAT]) == []
    assert await pair.two.take(CHAT) == Taken()
    assert pair.one.holds(CHAT)


async def test_who_leaves_in_good_order_is_followed_at_once_and_without_doubt(pair: Pair) -> None:
    await save(pair.one, "1", "a")
    await save(pair.one, "1", "b", chat=NEIGHBOUR)
    await pair.one.leave(doubtful=[NEIGHBOUR])
    assert not pair.one.holds(CHAT)
    assert await pair.two.orphans(10) == [CHAT]
    assert (await pair.two.take(CHAT)).doubtful is False


async def test_what_is_forgotten_is_nobodys(pair: Pair) -> None:
    await save(pair.one, "1", "a")
    await pair.two.forget(CHAT)
    assert await pair.one.hold([CHAT]) == [CHAT]
    assert await pair.one.take(CHAT) == Taken()
    assert not pair.one.holds(CHAT)
    await save(pair.two, "2", "b")
    assert pair.two.holds(CHAT)


async def test_a_reminder_can_be_kept(pair: Pair) -> None:
    await pair.one.save(replace(commit("1"), reminder=50))
    version = (await pair.one.load(CHAT, "")).version
    await pair.one.save(replace(commit("2", version), reminder=KEEP))
    assert await pair.one.due(100, 10) == [(CHAT, 50)]


async def test_recent_chats_are_known(pair: Pair) -> None:
    await save(pair.one, "1", chat=CHAT)
    await save(pair.one, "1", chat=STRANGER)
    assert sorted(await pair.two.recent(0, 2**40)) == sorted([CHAT, STRANGER])
    await pair.one.forget(CHAT)
    assert await pair.two.recent(0, 2**40) == [STRANGER]
    assert await pair.two.recent(2**39, 2**40) == []


async def test_a_save_whose_reply_was_lost_knows_its_claim(real: Bench) -> None:
    store = real.store
    assert isinstance(store, RedisStore)
    await save(store, "1", "a")
    assert store.holds(CHAT)
    assert not real.other.holds(CHAT)


def test_a_claim_is_trusted_for_less_long_than_it_lasts() -> None:
    seconds = [100.0]
    held = Claims(lambda: seconds[0])
    held.add([CHAT, STRANGER], asked=100.0)
    held.drop([STRANGER])
    assert held.chats() == [CHAT]
    seconds[0] += TRUSTED
    assert CHAT not in held
    assert held.chats() == []
    assert TRUSTED * 1000 < CLAIM_MS
