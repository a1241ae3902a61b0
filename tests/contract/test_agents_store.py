"""What the console remembers, of every kind of store."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redis.crc import key_slot

from bot.store.agent_keys import AgentKeys
from bot.store.agent_port import CLOSED, AgentStore, Tries, Window
from bot.store.connect import connect_both
from tests.contract.test_store_bench import BOTS, KINDS, entrance
from tests.contract.test_store_servers import Server
from tests.fakes.agents import MemoryAgentStore

pytest_plugins = ["tests.contract.test_store_bench"]

HOUR = 3600
ALL_BYTES = bytes(range(256)) + b"\r\n {desk} %s"
ROW = Tries("account", (0, 0, 60, 120), 6, HOUR)


@dataclass(frozen=True, slots=True)
class Desk:
    """A store, and the same as another process sees it."""

    store: AgentStore
    other: AgentStore
    pass_time: Callable[[int], Awaitable[None]]
    servers: Sequence[Server] = ()
    bot: int = 0

    def left(self) -> set[str]:
        found: set[str] = set()
        for server in self.servers:
            with server.asked() as client:
                found |= {key.decode().split("}:")[1] for key in client.scan_iter(f"todoku:{self.bot}:*")}
        return found


@pytest.fixture(params=KINDS)
async def desk(request: pytest.FixtureRequest) -> AsyncIterator[Desk]:
    if request.param == "memory":
        memory = MemoryAgentStore()

        async def age(seconds: int) -> None:
            memory.pass_time(seconds)

        yield Desk(memory, memory, age)
        return
    servers: Sequence[Server] = request.getfixturevalue(request.param)
    bot = next(BOTS)
    url = entrance(servers, bot)
    (one, store), (two, other) = connect_both(url, bot), connect_both(url, bot)

    async def wait(seconds: int) -> None:
        await asyncio.sleep(seconds + 0.05)

    try:
        yield Desk(store, other, wait, servers, bot)
    finally:
        await one.close()
        await two.close()


async def test_nobody_is_there_at_first(desk: Desk) -> None:
    assert await desk.store.agents() == []
    assert await desk.store.agent("kana") is None
    assert await desk.store.sessions("kana") == []
    assert await desk.store.recorded(10) == []
    assert not await desk.store.remove_agent("kana")


async def test_an_agent_is_written_once_and_changed_only_as_expected(desk: Desk) -> None:
    assert await desk.store.write_agent("kana", ALL_BYTES, None)
    assert await desk.other.write_agent("kana", ALL_BYTES, None), "sent twice"
    assert not await desk.other.write_agent("kana", b"another", None)
    assert not await desk.other.write_agent("kana", b"another", b"something else")
    assert await desk.other.agent("kana") == ALL_BYTES
    assert await desk.other.write_agent("kana", b"two", ALL_BYTES)
    assert not await desk.store.write_agent("sato", b"sato", b"there was none")
    assert await desk.store.write_agent("abe", b"abe", None)
    assert await desk.store.agents() == [("abe", b"abe"), ("kana", b"two")]


async def test_of_two_who_change_an_agent_at_once_one_wins(desk: Desk) -> None:
    await desk.store.write_agent("kana", b"0", None)
    bodies = [str(number).encode() for number in range(1, 9)]
    done = await asyncio.gather(*(desk.store.write_agent("kana", body, b"0") for body in bodies))
    assert sum(done) == 1


async def test_a_step_is_taken_once_and_never_goes_back(desk: Desk) -> None:
    assert await desk.store.last_step("kana", "s1") == 0
    assert await desk.store.take_step("kana", "s1", 100)
    assert not await desk.other.take_step("kana", "s1", 100)
    assert not await desk.store.take_step("kana", "s1", 99)
    assert await desk.store.take_step("kana", "s1", 101)
    assert await desk.store.last_step("kana", "s1") == 101
    assert await desk.store.take_step("kana", "s2", 50), "a new seed begins anew"
    assert await desk.store.take_step("sato", "s1", 50)
    assert not await desk.store.take_step("abe", "s1", 0), "no step at all is never given"


async def test_of_many_who_take_a_step_at_once_one_gets_it(desk: Desk) -> None:
    stores = [desk.store, desk.other] * 10
    assert sum(await asyncio.gather(*(store.take_step("kana", "s1", 7) for store in stores))) == 1


async def test_a_recovery_code_is_taken_once(desk: Desk) -> None:
    assert not await desk.store.take_recovery("kana", "a")
    await desk.store.put_recovery("kana", ["a", "b", "c"])
    assert await desk.store.recovery_left("kana") == 3
    takes = [store.take_recovery("kana", "a") for store in (desk.store, desk.other) * 5]
    assert sum(await asyncio.gather(*takes)) == 1
    assert not await desk.store.take_recovery("kana", "z")
    assert not await desk.store.take_recovery("sato", "b")
    assert await desk.other.recovery_left("kana") == 2
    await desk.store.put_recovery("kana", ["d"])
    assert not await desk.store.take_recovery("kana", "b")
    assert await desk.store.recovery_left("kana") == 1


async def test_a_session_opens_only_while_the_account_is_as_it_was(desk: Desk) -> None:
    assert not await desk.store.open_session("kana", "d1", b"one", 60, b"account")
    await desk.store.write_agent("kana", b"account", None)
    assert await desk.store.open_session("kana", "d1", ALL_BYTES, 60, b"account")
    await desk.store.write_agent("kana", b"changed", b"account")
    assert not await desk.store.open_session("kana", "d2", b"two", 60, b"account")
    assert await desk.other.session("d1") == ALL_BYTES
    assert await desk.other.session("d2") is None
    assert await desk.store.sessions("kana") == [("d1", ALL_BYTES)]


async def test_a_session_that_has_ended_stays_ended(desk: Desk) -> None:
    await desk.store.write_agent("kana", b"account", None)
    for digest in ("d1", "d2", "d3"):
        await desk.store.open_session("kana", digest, b"body", 60, b"account")
    assert await desk.store.touch_session("d1", b"seen", 60)
    await desk.other.end_session("sato", "d1")
    assert await desk.store.session("d1") == b"seen", "it is none of theirs"
    await desk.other.end_session("kana", "d1")
    assert not await desk.store.touch_session("d1", b"seen", 60)
    assert await desk.store.session("d1") is None
    assert sorted(digest for digest, _ in await desk.store.sessions("kana")) == ["d2", "d3"]
    await desk.store.end_sessions("kana")
    assert await desk.store.sessions("kana") == []


async def test_removing_an_agent_ends_everything(desk: Desk) -> None:
    for name in ("kana", "sato"):
        await desk.store.write_agent(name, b"account", None)
        await desk.store.open_session(name, f"d-{name}", b"body", 60, b"account")
        await desk.store.put_recovery(name, ["a"])
    assert await desk.store.remove_agent("kana")
    assert not await desk.store.remove_agent("kana")
    assert (await desk.store.session("d-kana"), await desk.store.recovery_left("kana")) == (None, 0)
    assert await desk.store.agents() == [("sato", b"account")]
    assert await desk.store.session("d-sato") == b"body"
    assert not any("kana" in key for key in desk.left())


async def test_sessions_and_notes_run_out(desk: Desk) -> None:
    await desk.store.write_agent("kana", b"account", None)
    await desk.store.open_session("kana", "d1", b"body", 1, b"account")
    await desk.store.open_session("kana", "d2", b"body", 60, b"account")
    await desk.store.put_note("n", b"note", 1)
    await desk.pass_time(1)
    assert await desk.store.session("d1") is None
    assert await desk.store.sessions("kana") == [("d2", b"body")]
    assert await desk.store.note("n") is None


async def test_a_note_is_taken_once(desk: Desk) -> None:
    await desk.store.put_note("n", ALL_BYTES, 60)
    assert await desk.other.note("n") == ALL_BYTES
    taken = await asyncio.gather(*(store.take_note("n") for store in (desk.store, desk.other) * 3))
    assert sorted(body is not None for body in taken) == [False] * 5 + [True]


async def test_waits_grow_with_the_tries_until_no_more_are_taken(desk: Desk) -> None:
    tries = [
        (0, 0),
        (0, 0),
        (0, 0),
        (0, 60),
        (59, 1),
        (60, 0),
        (60, 120),
        (180, 0),
        (300, 0),
        (420, CLOSED),
        (10**6, CLOSED),
    ]
    assert [await desk.store.attempt(ROW, [], at) for at, _ in tries] == [said for _, said in tries]
    await desk.other.forgive(ROW.name)
    assert await desk.store.attempt(ROW, [], 420) == 0


async def test_a_window_counts_the_tries_of_all_rows(desk: Desk) -> None:
    window = Window("ip:1", 3, 600)
    rows = [Tries(str(number), (0,), 100, HOUR) for number in range(5)]
    assert [await desk.store.attempt(row, [window], 0) for row in rows] == [0, 0, 0, 600, 600]
    assert await desk.store.attempt(rows[0], [Window("ip:2", 3, 600)], 0) == 0
    assert await desk.store.attempt(rows[0], [], 0) == 0


async def test_what_is_refused_counts_nowhere(desk: Desk) -> None:
    full, free = Window("full", 0, 600), Window("free", 1, 600)
    assert await desk.store.attempt(ROW, [free, full], 0) == 600
    assert await desk.store.attempt(Tries("other", (0,), 1, HOUR), [free], 0) == 0


async def test_guesses_at_once_are_counted_before_they_are_looked_at(desk: Desk) -> None:
    row = Tries("r", (0, 0, 0, 0, 900), 100, HOUR)
    said = await asyncio.gather(*(store.attempt(row, [], 0) for store in (desk.store, desk.other) * 20))
    assert sorted(said) == [0] * 5 + [900] * 35


async def test_the_audit_log_comes_newest_first_and_drops_what_is_old(desk: Desk) -> None:
    for at in range(10, 16):
        await desk.store.record(at, f"entry {at}".encode(), keep_from=12)
    assert [at for at, _ in await desk.other.recorded(100)] == [15, 14, 13, 12]
    assert await desk.other.recorded(2, skip=1) == [(14, b"entry 14"), (13, b"entry 13")]
    await desk.store.record(15, b"entry 15", keep_from=12)
    assert len(await desk.store.recorded(100)) == 4, "sent twice"


async def test_an_entry_can_be_put_in_anothers_place(desk: Desk) -> None:
    await desk.store.record(10, b"read 482-9137", 0)
    await desk.store.record(11, b"after", 0)
    await desk.other.rerecord(b"read 482-9137", b"read -")
    await desk.other.rerecord(b"never was", b"made up")
    assert await desk.store.recorded(10) == [(11, b"after"), (10, b"read -")]


async def test_everything_lies_under_the_tag_of_the_desk(desk: Desk) -> None:
    await desk.store.write_agent("kana", b"account", None)
    await desk.store.open_session("kana", "d", b"body", 60, b"account")
    for server in desk.servers:
        with server.asked() as client:
            assert all(
                key.startswith(f"todoku:{desk.bot}:{{desk}}:".encode()) for key in client.scan_iter(f"*:{desk.bot}:*")
            )
    assert not desk.servers or desk.left() == {"agents", "agent:kana", "session:d", "sessions:kana"}


@given(st.integers(min_value=1), st.text("abcz09._-", min_size=2, max_size=32))
def test_all_keys_lie_in_one_slot(bot: int, name: str) -> None:
    keys = AgentKeys(bot)
    found = [
        *(keys.agents(), keys.agent(name), keys.step(name, "s"), keys.recovery(name), keys.session("d")),
        *(keys.sessions(name), keys.note("n"), keys.row("r"), keys.window("w"), keys.audit()),
    ]
    assert len(set(found)) == len(found)
    assert len({key_slot(key.encode()) for key in found}) == 1
