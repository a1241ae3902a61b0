"""The stores under test, as fixtures: test modules name this one in `pytest_plugins`."""

import asyncio
import itertools
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.store.connect import connect
from bot.store.keys import chat_shard
from bot.store.port import Commit, OutboxRow, Store
from tests.contract.test_store_servers import Server, cluster, running
from tests.fakes.store import MemoryStore

BOTS = itertools.count(1_000_000)  # every test is a bot of its own, so nothing has to be emptied
KINDS = ("memory", "single", "three", "oldest")
"""A store in memory, on a Valkey, on a cluster of three, on the oldest Redis that is taken."""
OLDEST = Path("/usr/bin/redis-check-rdb")
"""Debian 12's Redis 7.0, from the package redis-tools: it is the server's own program under another name, and brings no service."""
DEPLOYMENT = Path(__file__).parents[2] / "docs" / "deployment.md"
CHAT = 8_300_000_001
NEIGHBOUR = next(chat for chat in itertools.count(CHAT + 1) if chat_shard(chat) == chat_shard(CHAT))
STRANGER = next(chat for chat in itertools.count(CHAT + 1) if chat_shard(chat) != chat_shard(CHAT))


@dataclass(frozen=True, slots=True)
class Bench:
    """A store, and what tests need beside it."""

    store: Store
    other: Store  # the store as another process sees it
    pass_time: Callable[[int], Awaitable[None]]
    servers: Sequence[Server] = ()
    bot: int = 0

    def all_keys(self) -> set[str]:
        """The keys on all servers, from behind the tag."""
        found: set[str] = set()
        for server in self.servers:
            with server.asked() as client:
                found |= {key.decode().split("}:")[1] for key in client.scan_iter(f"todoku:{self.bot}:*")}
        return found


def commit(
    update: str = "",
    version: int = 0,
    session: bytes | None = b"session",
    rows: Sequence[str] = (),
    chat: int = CHAT,
) -> Commit:
    """A commit in few words: the body of a row is its id again."""
    return Commit(chat, update, version, session, 1000, tuple(OutboxRow(name, name.encode()) for name in rows))


async def rows_of(store: Store) -> list[tuple[int, str]]:
    return [(chat, row.id) async for chat, row in store.outbox()]


def wait_until(reached: Callable[[], bool]) -> None:
    end = time.monotonic() + 15
    while not reached():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.005)


@pytest.fixture(scope="session")
def single(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Server]]:
    with running(tmp_path_factory.mktemp("single")) as server:
        yield [server]


@pytest.fixture(scope="session")
def three(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sequence[Server]]:
    with cluster(tmp_path_factory.mktemp("cluster")) as servers:
        yield servers


@pytest.fixture(scope="session")
def oldest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Server]]:
    if not OLDEST.is_file():
        pytest.skip("the oldest Redis that is taken is not here; on Debian 12: apt-get install redis-tools")
    with running(tmp_path_factory.mktemp("oldest"), program=OLDEST) as server, server.asked() as client:
        version = str(client.info("server")["redis_version"])
        if not version.startswith("7.0."):
            pytest.skip(f"this machine's Redis is {version}, not the oldest that is taken")
        yield [server]


def entrance(servers: Sequence[Server], bot: int) -> str:
    """The URL by which a bot reaches these servers: as a user that may do what docs/deployment.md says, and nothing else."""
    in_cluster = len(servers) > 1
    for server in servers:
        with server.asked() as client:
            client.execute_command("ACL", "SETUSER", f"bot{bot}", "on", ">word", *granted(bot, in_cluster=in_cluster))  # type: ignore[no-untyped-call]
    return f"{'redis+cluster' if in_cluster else 'redis'}://bot{bot}:word@127.0.0.1:{servers[0].port}"


def granted(bot: int, *, in_cluster: bool) -> list[str]:
    """The rights that docs/deployment.md gives to a bot's user."""
    lines = re.findall(r"^ACL SETUSER todoku (.*)$", DEPLOYMENT.read_text(encoding="utf-8"), re.MULTILINE)
    rights = " ".join(lines[: 1 + in_cluster]).replace("<bot id>", str(bot)).split()
    return [right for right in rights if right not in ("on", ">PASSWORD")]


@pytest.fixture(params=KINDS)
async def bench(request: pytest.FixtureRequest) -> AsyncIterator[Bench]:
    """Every kind of store."""
    if request.param == "memory":
        yield in_memory()
        return
    async with on_servers(request.getfixturevalue(request.param)) as found:
        yield found


@pytest.fixture
async def real(single: list[Server]) -> AsyncIterator[Bench]:
    """Only the one on a single server."""
    async with on_servers(single) as found:
        yield found


def in_memory() -> Bench:
    store = MemoryStore()

    async def pass_time(seconds: int) -> None:
        store.pass_time(seconds)

    return Bench(store, store, pass_time)


@asynccontextmanager
async def on_servers(servers: Sequence[Server]) -> AsyncIterator[Bench]:
    bot = next(BOTS)
    url = entrance(servers, bot)
    store, other = connect(url, bot), connect(url, bot)

    async def pass_time(seconds: int) -> None:
        await asyncio.sleep(seconds + 0.05)

    try:
        yield Bench(store, other, pass_time, servers, bot)
    finally:
        await store.close()
        await other.close()
