"""What /readyz says while the store, Telegram or another process fails, and that it says so no longer than that."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from redis import Redis

from bot.run.process import running
from bot.settings import SettingsError
from bot.store.connect import connect
from bot.store.lease import FRESH, LIFE_MS
from tests.contract.test_store_servers import running as store_running
from tests.e2e.process import Process, World, world
from tests.e2e.rig import BOT, PATIENCE, Rig
from tests.faults.test_replicas import Replicas
from tests.free_port import free_port

REFUSAL = b"-ERR upstream failure\r\n"


@dataclass
class Upstream:
    """Stands before a server; while it is ill, every command is answered with an error of its own."""

    server: int
    port: int = field(default_factory=free_port)
    ill: bool = False
    refused: int = 0

    async def carry(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        far, on = await asyncio.open_connection("127.0.0.1", self.server)
        try:
            while command := await whole(near):
                if self.ill:
                    self.refused += 1
                    back.write(REFUSAL)
                else:
                    on.write(command)
                    back.write(await whole(far))
        except (ConnectionError, asyncio.IncompleteReadError):
            return
        finally:
            on.close()
            back.close()


async def whole(stream: asyncio.StreamReader) -> bytes:
    """One command, or one answer, as it is written; nothing at the end."""
    line = await stream.readline()
    kind, rest = line[:1], line[1:-2]
    if kind == b"$" and int(rest) >= 0:
        return line + await stream.readexactly(int(rest) + 2)
    if kind == b"*":
        for _ in range(int(rest)):
            line += await whole(stream)
    return line


@asynccontextmanager
async def behind(folder: Path, *, webhook: bool) -> AsyncIterator[tuple[World, Upstream]]:
    """A bot whose store is reached by way of an upstream."""
    durable = ("--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction")
    with store_running(folder / "server", *durable) as server:
        upstream = Upstream(server.port)
        async with (
            await asyncio.start_server(upstream.carry, "127.0.0.1", upstream.port),
            world(folder, webhook=webhook, REDIS_URL=f"redis://127.0.0.1:{upstream.port}/0") as there,
        ):
            yield there, upstream


async def until(process: Process, status: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while await process.status("/readyz") != status:  # noqa: ASYNC110  # nobody announces it: that it is asked is the test
            await asyncio.sleep(0.05)


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_a_store_that_answers_with_errors_nobody_knows_is_outlived(tmp_path: Path, *, webhook: bool) -> None:
    async with behind(tmp_path, webhook=webhook) as (there, upstream):
        user = there.user()
        await user.starts("mail_missing")
        upstream.ill = True
        user.person.send("/help")
        await until(there.process, 503)
        await asyncio.sleep(3)
        upstream.ill = False
        await until(there.process, 200)
        await user.says("/status")
        assert upstream.refused > 3
        assert await there.process.stop() == 0
        assert "Traceback" not in there.process.log.read_text()


async def said(rig: Rig, status: int, sentence: str) -> None:
    """Wait until the bot says so of itself."""
    async with asyncio.timeout(PATIENCE):
        while await rig.get("/readyz") != (status, f"{sentence}\n"):  # noqa: ASYNC110  # as above
            await asyncio.sleep(0.05)


async def test_telegrams_errors_are_seen_at_once_and_so_is_their_end(bare: Rig) -> None:
    fine = "ready: Telegram gives updates when it is asked"
    async with bare.bot():
        await said(bare, 200, fine)
        for _ in range(3):
            bare.telegram.fail_next("getUpdates", 500, "no")
        await bare.user().starts()  # the long poll ends, and the next one fails
        await said(bare, 503, "not ready: no updates: Telegram does not answer")
        await said(bare, 200, fine)


async def test_who_stands_by_is_not_ready_once_nobody_leads(bare: Rig) -> None:
    other = connect(bare.embedded.url, BOT)
    assert (await other.lease.beat(hears=True)).epoch
    async with bare.bot():
        await other.lease.beat(hears=True)
        await said(bare, 200, "ready: it stands by; another process leads")
        # The other one is gone; its lead has not run out yet.
        assert LIFE_MS / 1000 > FRESH
        await said(bare, 503, "not ready: no process leads")
        await said(bare, 200, "ready: Telegram gives updates when it is asked")
    await other.close()


async def test_both_processes_are_ready_and_the_one_that_stops_is_not(bare: Rig) -> None:
    replicas = Replicas(bare, None, None)
    try:
        ports = [await replicas.start(), await replicas.start()]
        for port in ports:
            process = Process(Path(), {}, port=port)
            await until(process, 200)
        await replicas.stop(ports[0])
        assert await Process(Path(), {}, port=ports[0]).status("/readyz") == 0
        await until(Process(Path(), {}, port=ports[1]), 200)
    finally:
        await replicas.stop_all()


async def test_a_wrong_token_is_never_ready(bare: Rig) -> None:
    bare.telegram.fail_next("getMe", 401, "Unauthorized")
    seen: list[int] = []

    async def look() -> None:
        while True:
            seen.append(await Process(Path(), {}, port=bare.settings.http_port).status("/readyz"))
            await asyncio.sleep(0)

    looking = asyncio.create_task(look())
    with pytest.raises(SettingsError, match="BOT_TOKEN"):
        async with running(bare.settings, bare.knowledge, bare.store, bare.store.places, bare.clock):
            pass
    looking.cancel()
    assert 200 not in seen


GARBAGE = (
    ("hset", {"process": "x", "until": "inf", "epoch": "nan"}), ("hset", {"process": "x", "until": "9" * 300}),
    ("hset", {"until": "-1", "epoch": "1e400"}), ("set", b"\xff\x00"), ("rpush", b"a list"), ("zadd", {"x": "inf"}),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "value"), GARBAGE, ids=lambda value: str(value)[:20])
@pytest.mark.parametrize("name", ["leader", "processes", "heard", "outage"])
async def test_whatever_lies_in_the_leases_keys_a_process_leads(bare: Rig, name: str, kind: str, value: object) -> None:
    with bare.valkey() as client:
        spoil(client, f"todoku:{BOT}:{{lease}}:{name}", kind, value)
    assert (await bare.store.lease.look()).process in ("", "x"), "looked at, it changes nothing and fails nowhere"
    first = await bare.store.lease.beat(hears=True)
    assert first.epoch >= 1
    assert (await bare.store.lease.beat(hears=True)).epoch == first.epoch
    assert (first.processes, first.outage, first.lead) == (1, None, LIFE_MS / 1000)
    assert (await bare.store.lease.look()).processes == 1


def spoil(client: Redis, key: str, kind: str, value: object) -> None:
    match kind, value:
        case "hset", dict():
            client.hset(key, mapping=value)
        case "zadd", dict():
            client.zadd(key, value)
        case "set", bytes():
            client.set(key, value)
        case "rpush", bytes():
            client.rpush(key, value)
