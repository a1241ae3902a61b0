"""A press costs two round trips. A lost reply or a dead server neither loses nor doubles anything."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.store.connect import connect
from bot.store.keys import case_number, chat_shard
from bot.store.memory import Acknowledgement, Acknowledgements
from bot.store.port import CaseWrite, Saved, StoreDown
from tests.contract.test_store_bench import CHAT, Bench, commit, rows_of
from tests.contract.test_store_servers import Server, running
from tests.free_port import free_port

pytest_plugins = ["tests.contract.test_store_bench"]


class Wire:
    """Stands between client and server, keeps the requests, can lose a reply with the connection."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.requests: list[bytes] = []
        self.lose_reply_to = b""
        self.before_reply_to = b""
        self.happens: Callable[[], Awaitable[object]] = lambda: asyncio.sleep(0)

    async def carry(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        far, on = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            while request := await near.read(2**20):
                self.requests.append(request)
                on.write(request)
                reply = await far.read(2**20)
                if self.before_reply_to and self.before_reply_to in request:
                    self.before_reply_to = b""
                    await self.happens()
                if self.lose_reply_to and self.lose_reply_to in request:
                    self.lose_reply_to = b""
                    return
                back.write(reply)
        finally:
            on.close()
            back.close()


@asynccontextmanager
async def wired(server: Server) -> AsyncIterator[tuple[Wire, str]]:
    wire, port = Wire(server.port), free_port()
    async with await asyncio.start_server(wire.carry, "127.0.0.1", port):
        yield wire, f"redis://127.0.0.1:{port}"


async def test_a_press_is_two_round_trips(single: list[Server]) -> None:
    async with wired(single[0]) as (wire, url):
        store = connect(url, bot=1)
        await store.save(commit("0", version=(await store.load(CHAT, "0")).version, rows=["0.0"]))
        wire.requests.clear()
        for update in ("1", "2", "3"):
            loaded = await store.load(CHAT, update)
            await store.save(commit(update, loaded.version, rows=[f"{update}.0", f"{update}.1"]))
            await store.confirm(CHAT, [f"{update}.0", f"{update}.1"], 4711, lazily=True)
        assert len(wire.requests) == 6
        assert all(b"EVALSHA" in request for request in wire.requests)
        await store.close()


@pytest.mark.parametrize("update", ["1", ""])
@pytest.mark.parametrize("session", [b"session", None])
async def test_a_save_whose_reply_was_lost_has_saved_once(real: Bench, update: str, session: bytes | None) -> None:
    async with wired(real.servers[0]) as (wire, url):
        store = connect(url, real.bot)
        await store.save(commit("0"))
        version = (await store.load(CHAT, "")).version
        wire.requests.clear()
        wire.lose_reply_to = b"EVALSHA"
        assert await store.save(commit(update, version, session, rows=["a", "b"])) is Saved.SAVED
        assert sum(b"EVALSHA" in request for request in wire.requests) == 2
        assert await rows_of(real.other) == [(CHAT, "a"), (CHAT, "b")]
        await store.close()


async def test_a_save_whose_reply_was_lost_does_not_send_past_what_another_process_has_saved(real: Bench) -> None:
    async with wired(real.servers[0]) as (wire, url):
        store = connect(url, real.bot)
        await store.save(commit("0", rows=["a"]))
        await real.other.save(commit("1", (await store.load(CHAT, "")).version, rows=["b"]))
        version = (await store.load(CHAT, "")).version
        wire.lose_reply_to = b"EVALSHA"
        assert await store.save(commit("2", version, rows=["c"])) is Saved.SAVED
        assert not store.holds(CHAT), "b comes before c, and this process has not seen it"
        assert [row.id for row in (await store.take(CHAT)).rows] == ["a", "b", "c"]
        await store.close()


async def test_confirms_whose_reply_was_lost_are_confirmed(real: Bench) -> None:
    async with wired(real.servers[0]) as (wire, url):
        store = connect(url, real.bot)
        await store.save(commit("0", rows=["a", "b"]))
        await store.confirm(CHAT, ["a"], 5, lazily=True)
        wire.lose_reply_to = b"EVALSHA"
        assert (await store.load(CHAT, "")).card == 5
        assert await rows_of(real.other) == [(CHAT, "b")]
        await store.close()


async def test_a_case_opened_while_its_chat_is_forgotten_is_forgotten_too(real: Bench) -> None:
    async with wired(real.servers[0]) as (wire, url):
        store, number = connect(url, real.bot), case_number(CHAT, 1)
        late = replace(commit("1"), case=CaseWrite(number, b"late"))
        wire.before_reply_to, wire.happens = b"HGETALL", lambda: real.other.save(late)
        await store.forget(CHAT)
        assert await real.other.case(number) is None
        assert {key.split(":")[0] for key in real.all_keys()} == {"done"}
        await store.close()


async def test_a_queue_of_another_type_keeps_no_other_waiting(real: Bench) -> None:
    others = [chat for chat in range(CHAT, CHAT + 40) if chat_shard(chat) != chat_shard(CHAT)]
    for chat in (CHAT, others[0]):
        await real.store.save(replace(commit("1", rows=["a"]), chat=chat))
        await real.store.confirm(chat, ["a"], 5, lazily=True)
    with real.servers[0].asked() as client:
        client.set(f"todoku:{real.bot}:{{s{chat_shard(CHAT):02}}}:outbox", "no queue")
    await real.store.flush()
    assert [one.why for one in await real.store.quarantine.listed()] == ["its type is string and not zset"]
    assert await rows_of(real.other) == []


async def test_a_server_that_forgot_the_scripts_learns_them_again(real: Bench) -> None:
    with real.servers[0].asked() as client:
        client.script_flush()
    assert await real.store.save(commit("1")) is Saved.SAVED


def test_confirms_that_come_back_stand_before_newer_ones() -> None:
    """So that the newest card is the one that stays."""
    confirms, shard = Acknowledgements(), chat_shard(CHAT)
    confirms.add(Acknowledgement(CHAT, ("a",), 1))
    taken = confirms.take(shard)
    confirms.add(Acknowledgement(CHAT, ("b",), 2))
    confirms.put_back(shard, taken)
    assert [confirm.card for confirm in confirms.take(shard)] == [1, 2]
    assert confirms.shards() == []


async def test_a_dead_server_is_down_at_once_and_lazy_confirms_are_kept(tmp_path: Path) -> None:
    durable = ("--appendonly", "yes", "--appendfsync", "always")
    with running(tmp_path, *durable) as server:
        port, store = server.port, connect(server.url, bot=1)
        await store.save(commit("1", rows=["a", "b"]))
        await store.confirm(CHAT, ["a"], 5, lazily=True)
    begun = time.monotonic()
    with pytest.raises(StoreDown, match=rf"^the store at 127\.0\.0\.1:{port} cannot be reached$"):
        await store.load(CHAT, "")
    with pytest.raises(StoreDown):
        await store.confirm(CHAT, ["b"], 6, lazily=False)
    assert time.monotonic() - begun < 6
    with running(tmp_path, *durable, port=port):
        assert (await store.load(CHAT, "1")).card == 6
        assert await rows_of(store) == []
        await store.close()
