"""The user that docs/deployment.md gives to the bot may do what the bot does, and nothing else: each right is missed if it is gone.

The contract tests of the store run as this user, on every kind of server (`entrance` in test_store_bench).
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

import pytest
from redis.exceptions import MovedError

from bot.store import acl as rights
from bot.store import connect as connecting
from bot.store.agent_client import RedisAgentStore
from bot.store.agent_port import Tries, Window
from bot.store.buckets import Rate
from bot.store.client import RedisStore
from bot.store.connect import connect_both
from bot.store.failed_updates import GivenUp
from bot.store.fitness import examine
from bot.store.keys import case_number, chat_shard
from bot.store.places import Place
from bot.store.port import KEEP, CaseWrite, Commit, Delivery, LedgerWrite, StoreDown, StoreMisconfigured
from bot.store.port import OutboxRow as Sent
from tests.contract.test_store_bench import BOTS, CHAT, entrance, granted
from tests.contract.test_store_servers import Server

pytest_plugins = ["tests.contract.test_store_bench"]
CASE = case_number(CHAT, 1)
PLACE = Place(-100, 7, 8, "topic")


def test_the_line_in_the_documentation_names_the_rights_that_the_code_knows() -> None:
    assert set(granted(1, in_cluster=False)) == {
        *("~todoku:1:*", "resetchannels", "-@all"),
        *(f"+{command}" for command in (*rights.NEEDED, *rights.HELPFUL)),
    }
    more = set(granted(1, in_cluster=True)) - set(granted(1, in_cluster=False))
    assert more == {f"+{command}" for command in rights.CLUSTER}


@asynccontextmanager
async def both(servers: Sequence[Server], *taken: str) -> AsyncIterator[tuple[RedisStore, RedisAgentStore]]:
    """Both stores, as the bot's user, without some of its rights. They are made anew: a server forgets no script it knows."""
    bot = next(BOTS)
    url = entrance(servers, bot)
    for server in servers:
        with server.asked() as client:
            client.script_flush()
            client.execute_command("ACL", "SETUSER", f"bot{bot}", *(f"-{command}" for command in taken))  # type: ignore[no-untyped-call]
    store, agents = connect_both(url, bot)
    try:
        yield store, agents
    finally:
        await store.close()


async def everything(store: RedisStore, agents: RedisAgentStore, servers: Sequence[Server]) -> None:
    """Each thing that can be done with a store, once."""
    await store.ping()
    await _talk(store)
    await _work_on_a_case(store)
    await _set_aside(store, servers)
    await _settle_a_place(store)
    await _lead(store)
    await _sign_in(agents)
    await store.forget(CHAT)


async def _talk(store: RedisStore) -> None:
    loaded = await store.load(CHAT, "1")
    rows = (Sent("a", b"a"), Sent("b", b"b"))
    await store.save(Commit(CHAT, "1", loaded.version, b"x", 1000, rows, reminder=5))
    await store.save(Commit(CHAT, "2", (await store.load(CHAT, "2")).version, None, 1000, reminder=None))
    await store.save(Commit(CHAT, "3", 0, b"y", 1000, reminder=KEEP))
    await store.take(CHAT)
    await store.hold([CHAT])
    await store.leave()
    await store.orphans(5)
    await store.confirm(CHAT, ["a"], 7, lazily=False)
    assert [row.id async for _, row in store.outbox()] == ["b"]
    await store.recent(0, 2**33)
    await store.fill_ledger([LedgerWrite(2, "a", b"row", 9)])
    assert await store.thin_ledger(2, 2, b"row".__eq__) == 1
    await store.ledger(0, 3)
    await store.ledger_sizes(0, 3)
    await store.keep_summary("d3", b"{}", 9)
    assert await store.summaries(["d3"]) == [b"{}"]
    await store.due(10, 5)


async def _work_on_a_case(store: RedisStore) -> None:
    version = (await store.load(CHAT, "4")).version
    case = CaseWrite(CASE, b"case", records=(b"one",), alarm=9)
    await store.save(Commit(CHAT, "4", version, b"z", 1000, (Sent("c", b"c"),), case=case))
    await store.delivered(Delivery(CHAT, "c", CASE, b"sent", (("1", "2"),)))
    await store.alarms(10, 5)
    assert await store.case(CASE) == b"case"
    await store.cases()
    await store.missing([CASE])
    await store.records(CASE)
    await store.pulse(CASE)
    await store.copy_of(CASE, "1")
    version = (await store.load(CHAT, "5")).version
    closed = CaseWrite(CASE, b"closed", expected=b"case", ttl=1000)
    await store.save(Commit(CHAT, "5", version, b"z", 1000, case=closed))
    await store.places.tried(CASE, "sato", 5, 3)
    await store.places.tried(CASE, "sato", None, 3)


async def _set_aside(store: RedisStore, servers: Sequence[Server]) -> None:
    """What is damaged, in a key of each kind."""
    keys, damaged = store.keys, b'{"a":1,"z":"1.00000000"}'
    for server in servers:
        with server.asked() as client, suppress(MovedError):
            client.rpush(keys.records(CASE), damaged.decode())
            client.zadd(keys.reminders(chat_shard(CHAT)), {"whoever": 1})
    assert await store.records(CASE)
    await store.due(10, 5)
    await store.quarantine.session(CHAT)
    found = await store.quarantine.listed()
    assert [one.what for one in found if one.what in ("record", "reminder", "session")]
    assert [await store.quarantine.retry(one.id) for one in found if one.what == "session"] == ["back"]
    await store.quarantine.drop(found[0].id)


async def _settle_a_place(store: RedisStore) -> None:
    places = store.places
    await places.moved(-100, -200)
    assert await places.group(-100) == -200
    await places.begin(CASE)
    assert await places.settle(CASE, PLACE, None)
    await places.remember(CASE, -100, 9)
    assert await places.place(CASE) == PLACE
    assert await places.case_at(-100, 9) == CASE
    assert await places.messages(CASE)
    await places.numbers()
    await places.drop(CASE)


async def _lead(store: RedisStore) -> None:
    assert (await store.lease.beat(hears=True)).epoch
    await store.lease.mended()
    await store.lease.leave()
    await store.lease.look()
    await store.buckets.draw("all", Rate(5, 5), 1)
    await store.buckets.shut("all", 5)
    await store.failed_updates.failed("9")
    await store.failed_updates.give_up(GivenUp("9", 1, "Error", "somewhere"))
    assert len(await store.failed_updates.given_up()) == 1


async def _sign_in(agents: RedisAgentStore) -> None:
    assert await agents.write_agent("sato", b"body", None)
    assert len(await agents.agents()) == 1
    await agents.take_step("sato", "seed", 5)
    await agents.last_step("sato", "seed")
    await agents.put_recovery("sato", ["d"])
    assert await agents.take_recovery("sato", "d")
    await agents.recovery_left("sato")
    assert await agents.open_session("sato", "digest", b"s", 1000, b"body")
    await agents.touch_session("digest", b"t", 1000)
    await agents.sessions("sato")
    await agents.put_note("n", b"note", 60)
    assert await agents.take_note("n") == b"note"
    assert await agents.attempt(Tries("r", (1,), 5, 100), [Window("w", 5, 60)], 1) == 0
    await agents.forgive("r")
    await agents.record(1, b"old", 0)
    await agents.rerecord(b"old", b"new")
    assert await agents.recorded(5) == [(1, b"new")]
    await agents.remove_agent("sato")


@pytest.fixture(params=["single", "three", "oldest"])
def servers(request: pytest.FixtureRequest) -> Sequence[Server]:
    found: Sequence[Server] = request.getfixturevalue(request.param)
    return found


async def test_nothing_is_missing(servers: Sequence[Server], caplog: pytest.LogCaptureFixture) -> None:
    async with both(servers) as (store, agents):
        await everything(store, agents, servers)
        await examine(store.server, accept_loss=True)
    assert not [record for record in caplog.records if "is refused" in record.getMessage()]


@pytest.mark.parametrize("command", [one for one in rights.NEEDED if one != "ping"])
async def test_each_right_is_needed_and_named_where_it_is_missing(single: list[Server], command: str) -> None:
    async with both(single, command) as (store, agents):
        with pytest.raises((StoreDown, StoreMisconfigured)) as caught:
            await everything(store, agents, single)
    assert f"keeps this user from {command.upper()}: grant +{command} (ACL SETUSER; docs/deployment.md" in str(
        caught.value
    )


async def test_a_connection_that_has_rested_is_tried_with_a_ping(
    single: list[Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = connecting._settings()  # noqa: SLF001  # a rest is fifteen seconds there
    monkeypatch.setattr(connecting, "_settings", lambda: settings | {"health_check_interval": 0.01})
    async with both(single, "ping") as (store, agents):
        await agents.agent("sato")
        await asyncio.sleep(0.05)
        with pytest.raises(StoreDown, match=r"from PING: grant \+ping "):
            await store.ping()


@pytest.mark.parametrize("command", [one for one in rights.CLUSTER if one != "asking"])  # that is for slots that move
async def test_each_right_for_a_cluster_is_needed(three: list[Server], command: str) -> None:
    async with both(three, command) as (store, agents):
        with pytest.raises((StoreDown, StoreMisconfigured)) as caught:
            await everything(store, agents, three)
    assert f"grant +{command} (ACL SETUSER" in str(caught.value)


async def test_a_database_needs_one_more(single: list[Server]) -> None:
    bot = next(BOTS)
    url = f"{entrance(single, bot)}/3"
    store, _ = connect_both(url, bot)
    with pytest.raises(StoreMisconfigured, match=r"from SELECT: grant \+select "):
        await store.ping()
    with single[0].asked() as client:
        client.execute_command("ACL", "SETUSER", f"bot{bot}", "+select")  # type: ignore[no-untyped-call]
    await store.ping()
    await store.close()


@pytest.mark.parametrize("servers", ["single", "oldest"], indirect=True)
async def test_the_keys_of_others_are_out_of_reach_and_named(servers: Sequence[Server]) -> None:
    bot = next(BOTS)
    store, _ = connect_both(entrance(servers, bot), bot + 500_000)
    with pytest.raises(StoreMisconfigured, match=r"from the bot's keys: grant ~todoku:<bot id>:\* \(ACL SETUSER"):
        await store.ping()
    await store.close()


@pytest.mark.parametrize(
    ("taken", "told"),
    [
        ("info", "INFO is refused): make sure that it is Redis 7.0, Valkey 7.2 or newer; +info lets"),
        ("config|get", "CONFIG GET is refused): make sure that maxmemory-policy is noeviction, appendonly yes"),
    ],
)
@pytest.mark.parametrize("servers", ["single", "three", "oldest"], indirect=True)
async def test_a_server_that_does_not_tell_is_taken_with_a_warning_that_names_the_command(
    servers: Sequence[Server], taken: str, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with both(servers, taken) as (store, _):
        await examine(store.server, accept_loss=True)
    assert [told in record.getMessage() for record in caplog.records if "is refused" in record.getMessage()] == [True]


async def test_redis_7_0_does_not_name_a_command_within_a_script_so_the_whole_line_is(oldest: list[Server]) -> None:
    async with both(oldest, "zrangebylex") as (store, _):
        with pytest.raises(
            StoreDown, match=r"from a command that the bot needs: compare its rights \(ACL GETUSER; docs/"
        ):
            await _talk(store)
