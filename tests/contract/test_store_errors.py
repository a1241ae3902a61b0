"""Every trouble with the server is one clear sentence, and none of them shows the password."""

import asyncio
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from redis.exceptions import ConnectionError as NoConnection
from redis.exceptions import MasterDownError, ResponseError, TryAgainError

from bot.store.connect import connect
from bot.store.failures import told_plainly
from bot.store.port import StoreDown, StoreMisconfigured
from tests.contract.test_store_bench import CHAT, commit, wait_until
from tests.contract.test_store_servers import cluster, running
from tests.e2e.process import Process

PASSWORD = "a-word-in-confidence"


async def test_a_server_that_hangs_is_down_within_six_seconds(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        store = connect(server.url, bot=1)
        await store.ping()
        server.process.send_signal(signal.SIGSTOP)
        begun = time.monotonic()
        with pytest.raises(StoreDown, match=r"does not answer in time$"):
            await store.load(CHAT, "")
        assert time.monotonic() - begun < 6
        server.process.send_signal(signal.SIGCONT)
        await store.ping()
        await store.close()


@pytest.mark.parametrize(
    ("setting", "value", "sentence"),
    [
        ("maxmemory", "1", r"is out of memory \(maxmemory\)"),
        ("min-replicas-to-write", "1", r"has too few replicas to take writes \(min-replicas-to-write\)"),
        ("replicaof", "127.0.0.1 1", "is a read-only replica: REDIS_URL must name the primary"),
    ],
)
async def test_a_server_that_takes_no_writes_is_down(tmp_path: Path, setting: str, value: str, sentence: str) -> None:
    with running(tmp_path) as server, server.asked() as client:
        store = connect(server.url, bot=1)
        await store.save(commit("1"))
        if setting == "replicaof":
            client.replicaof(*value.split())
        else:
            client.config_set(setting, value)
        with pytest.raises(StoreDown, match=rf"^the store at 127\.0\.0\.1:{server.port} {sentence}$"):
            await store.save(commit("2", chat=CHAT + 1))
        with pytest.raises(StoreDown, match=sentence):
            await store.ping()
        await store.close()


async def test_a_server_that_is_not_let_near_its_disk_is_down(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    with running(folder, "--stop-writes-on-bgsave-error", "yes") as server, server.asked() as client:
        store = connect(server.url, bot=1)
        client.config_set("save", "1 1")
        (folder / "valkey.log").unlink()
        folder.rmdir()
        await store.save(commit("1"))
        wait_until(lambda: client.info("persistence")["rdb_last_bgsave_status"] == "err")
        with pytest.raises(StoreDown, match="cannot write to its disk"):
            await store.ping()
        await store.close()


async def test_a_cluster_that_lost_a_server_is_down(tmp_path: Path) -> None:
    with cluster(tmp_path) as servers:
        store = connect(f"redis+cluster://127.0.0.1:{servers[0].port}", bot=1)
        await store.ping()
        servers[1].process.kill()
        begun = time.monotonic()
        with pytest.raises(StoreDown, match=f"the store at 127.0.0.1:{servers[0].port} "):
            await store.ping()
        assert time.monotonic() - begun < 6
        await store.close()


async def test_a_cluster_that_is_not_there_is_down(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        pass
    store = connect(f"redis+cluster://127.0.0.1:{server.port}", bot=1)
    with pytest.raises(StoreDown):
        await store.ping()
    await store.close()


async def test_a_cluster_and_a_server_are_not_mistaken_for_each_other(tmp_path: Path) -> None:
    with running(tmp_path / "single") as server, cluster(tmp_path) as servers:
        alone = connect(f"redis+cluster://127.0.0.1:{server.port}", bot=1)
        with pytest.raises(StoreMisconfigured, match="is no cluster: REDIS_URL must begin with redis://"):
            await alone.ping()
        together = connect(servers[0].url, bot=1)
        with pytest.raises(StoreMisconfigured, match=r"is a cluster: REDIS_URL must begin with redis\+cluster://"):
            await together.ping()
        await alone.close()
        await together.close()


@pytest.mark.parametrize("scheme", ["redis", "redis+cluster"])
@pytest.mark.parametrize("credentials", ["", f":{PASSWORD}@", f"somebody:{PASSWORD}@"])
async def test_a_wrong_password_is_a_wrong_setting(tmp_path: Path, scheme: str, credentials: str) -> None:
    with running(tmp_path) as server, server.asked() as client:
        client.config_set("requirepass", "right")
        store = connect(f"{scheme}://{credentials}127.0.0.1:{server.port}", bot=1)
        with pytest.raises(StoreMisconfigured, match=r"wants a password|does not accept the user name or") as caught:
            await store.ping()
        assert PASSWORD not in str(caught.value)
        await store.close()


async def test_the_right_password_opens(tmp_path: Path) -> None:
    with running(tmp_path) as server, server.asked() as client:
        client.config_set("requirepass", "r:i@g/h%t")
        store = connect(f"redis://:r%3Ai%40g%2Fh%25t@127.0.0.1:{server.port}/3", bot=1)
        await store.ping()
        await store.close()


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (TryAgainError("Multiple keys request during rehashing of slot"), "is moving slots about"),
        (MasterDownError("Link with MASTER is down"), "is a replica that has lost its primary"),
        (ResponseError("BUSY Valkey is busy running a script"), "is busy with a script"),
        (NoConnection(f"Error 111 connecting with {PASSWORD}"), "cannot be reached"),
        (AttributeError("'NoneType' object has no attribute 'writelines'"), "cannot be reached"),
        (ConnectionResetError(104, "Connection reset by peer"), "cannot be reached"),
    ],
)
def test_other_troubles_are_told_as_plainly(error: Exception, sentence: str) -> None:
    with pytest.raises(StoreDown, match=f"^the store at here {sentence}$"), told_plainly("here"):
        raise error


def test_a_mistake_of_ours_is_not_hidden() -> None:
    mistake = ResponseError("WRONGTYPE Operation against a key holding the wrong kind of value")
    with pytest.raises(ResponseError, match="WRONGTYPE"), told_plainly("here"):
        raise mistake


@pytest.mark.parametrize(
    "url",
    [
        *(
            "",
            "localhost",
            "localhost:6379",
            "http://localhost",
            "REDIS://",
            "redis://",
            "redis:///0",
            "redis://:6379",
        ),
        *(
            f"redis://:{PASSWORD}@host:port",
            f"redis://:{PASSWORD}@host:99999",
            "redis://host:0",
            "redis://[::1",
        ),
        *(f"redis://:{PASSWORD}#2@host", f"redis://:{PASSWORD}/2@host:1", f"redis://:{PASSWORD}?2@host"),
        *(
            "redis://host/one",
            "redis://host/-1",
            "redis://host/1/2",
            "redis+cluster://host/1",
            "redis+sentinel://host",
        ),
        *("redis://host?decode_responses=yes", "redis://host?socket_timeout=60", "redis://host?db=x"),
        *(
            "unix://",
            "unix://relative/path",
            "unix:///",
            "redis://host?ssl_ca_certs=x",
            "rediss://host?ssl_ca_certs=/x",
        ),
    ],
)
def test_a_url_that_cannot_be_is_one_clear_line(url: str) -> None:
    with pytest.raises(StoreMisconfigured, match=r"^REDIS_URL [^\n]+$") as caught:
        connect(url, bot=1)
    assert PASSWORD not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        *(
            "redis://host",
            "redis://host:1/",
            "redis://host/15",
            "redis://host?db=3",
            "redis://user:pass@[::1]:1/2",
        ),
        *(
            f"rediss://host:1?ssl_ca_certs={__file__}",
            "redis+cluster://host",
            "rediss+cluster://user:pass@host:1/0",
        ),
        *("unix:///run/valkey.sock", "unix:///run/a%20b.sock?db=2&password=p"),
    ],
)
async def test_a_url_that_can_be_is_taken(url: str) -> None:
    await connect(url, bot=1).close()


@pytest.mark.parametrize(
    "said", ["ERR upstream failure", "LIMIT quota exceeded", "ERR max daily request limit exceeded", "-"]
)
def test_an_error_that_nobody_has_met_is_down(said: str) -> None:
    with pytest.raises(StoreDown, match=r"^the store at somewhere answers with an error$"), told_plainly("somewhere"):
        raise ResponseError(said)


@pytest.mark.parametrize(
    "said", ["WRONGTYPE Operation against a key", "ERR wrong number of arguments for 'get' command"]
)
def test_a_bug_of_ours_is_no_trouble_with_the_store(said: str) -> None:
    with pytest.raises(ResponseError), told_plainly("somewhere"):
        raise ResponseError(said)


@asynccontextmanager
async def saying(answer: bytes, *, closes: bool = False) -> AsyncIterator[int]:
    """The port of something that says the same to everything."""

    async def talk(near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while await near.read(2**16):
                back.write(answer)
                await back.drain()
                if closes:
                    break
        back.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


HTTP = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
PROTECTED = b"-DENIED Redis is running in protected mode because protected mode is enabled\r\n"


@pytest.mark.parametrize(
    ("scheme", "answer", "told"),
    [
        ("redis", HTTP, "answers in another language than Redis: REDIS_URL must name the host and port of a"),
        ("redis+cluster", HTTP, "answers in another language than Redis: REDIS_URL must name"),
        ("rediss", HTTP, r"does not speak TLS: REDIS_URL must begin with redis://"),
        ("redis", PROTECTED, r"takes callers on its own machine only \(protected-mode\): set a password there"),
        ("redis", b"", r"cannot be reached; if it speaks TLS alone, REDIS_URL must begin with rediss://"),
    ],
)
async def test_what_is_no_such_server_is_told_at_the_start(scheme: str, answer: bytes, told: str) -> None:
    async with saying(answer, closes=True) as port:
        store = connect(f"{scheme}://somebody:{PASSWORD}@127.0.0.1:{port}", bot=1)
        with pytest.raises(
            (StoreMisconfigured, StoreDown), match=rf"^the store at 127\.0\.0\.1:{port} {told}"
        ) as caught:
            await store.ping()
        assert PASSWORD not in str(caught.value)
        await store.close()


async def test_a_server_without_tls_is_told_of_where_tls_is_wanted(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        store = connect(f"rediss://127.0.0.1:{server.port}", bot=1)
        with pytest.raises(StoreDown, match=r"in time; if it does not speak TLS, REDIS_URL must begin with redis://"):
            await store.ping()
        await store.close()


async def test_a_database_that_is_not_there_ends_a_command_with_one_line(tmp_path: Path) -> None:
    with running(tmp_path / "store") as server:
        process = Process(tmp_path, {"REDIS_URL": f"redis://127.0.0.1:{server.port}/99"})
        for command in (["run"], ["cases"]):
            code, _, said = await process.command(*command)
            assert (code, said.count("\n")) == (2, 1)
            assert "has no database of that number: REDIS_URL must end in a smaller one" in said


ILLEGAL = [
    *(b"", b"\r\n", b"*-1\r\n", b"$-5\r\n", b":x\r\n", b"$3\r\nabcdef\r\n", b"%1\r\n+a\r\n+b\r\n", b"+\xff\r\n", b"-\r\n"),
    *(b"-\xff\xfe\r\n", b"-MOVED\r\n", b"-MOVED x y z\r\n", b"-ASK 1\r\n", b"(123\r\n", b"*" + b"1\r\n*" * 50 + b"1\r\n:1\r\n"),
    *(b":-7\r\n", b"+WHAT\r\n", b"$-1\r\n", b"*2\r\n:1\r\n:2\r\n", b"_\r\n", b",1.5\r\n", b"#t\r\n", b"=15\r\ntxt:Some string\r\n"),
    *(b">3\r\n+a\r\n+b\r\n+c\r\n", b"~1\r\n+a\r\n", b"$18446744073709551616\r\n", b"*9223372036854775807\r\n", bytes(range(256))),
]  # fmt: skip


@pytest.mark.parametrize("answer", ILLEGAL)
async def test_illegal_answers_are_trouble_with_the_store(answer: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it is: to a script, to a command, and to many of them at once."""
    monkeypatch.setattr("bot.store.redis_link.DEADLINE", 0.5)
    async with saying(answer * 20) as port:
        store = connect(f"redis://127.0.0.1:{port}", bot=1)
        asked = [store.ping(), store.due(1, 1), store.places.numbers(), *(store.load(CHAT + n, "1") for n in range(3))]
        for found in await asyncio.wait_for(asyncio.gather(*asked, return_exceptions=True), 5):
            assert isinstance(found, StoreDown | StoreMisconfigured), repr(found)
        await store.close()


async def test_a_right_that_is_taken_later_is_the_store_being_down(tmp_path: Path) -> None:
    with running(tmp_path) as server, server.asked() as client:
        client.execute_command("ACL", "SETUSER", "bot", "on", ">word", "~*", "+@all")  # type: ignore[no-untyped-call]
        store = connect(f"redis://bot:word@127.0.0.1:{server.port}", bot=1)
        await store.ping()
        for change in ("-setrange", "-evalsha", "off"):
            client.execute_command("ACL", "SETUSER", "bot", change)  # type: ignore[no-untyped-call]
        for call in (store.ping, lambda: store.load(CHAT, "1")):
            with pytest.raises(StoreDown, match=r"keeps this user from|does not accept the user name"):
                await call()
        client.execute_command("ACL", "SETUSER", "bot", "on", "+@all")  # type: ignore[no-untyped-call]
        await store.ping()
        await store.save(commit("1"))
        await store.close()
