"""The embedded server: started, shared, found again, stopped, and never losing what it acknowledged."""

import os
import signal
import stat
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from redis import Redis

from bot.store.connect import connect
from bot.store.embedded import Embedded
from bot.store.port import Saved, StoreDown, StoreMisconfigured
from tests.contract.test_store_bench import CHAT, commit, wait_until

OWNER = """
import sys, time
from pathlib import Path
from bot.store.embedded import Embedded
with Embedded(Path(sys.argv[1])):
    print("ready", flush=True)
    sys.stdin.read()
"""


def server_of(data_dir: Path) -> int:
    """Its process id."""
    return int((data_dir / "store" / "valkey.pid").read_text())


def is_running(process: int) -> bool:
    with suppress(FileNotFoundError):
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    return False


def kill(process: int) -> None:
    os.kill(process, signal.SIGKILL)
    wait_until(lambda: not is_running(process))


def owner_of(data_dir: Path) -> subprocess.Popen[bytes]:
    """Another process with the same data folder, up and running."""
    command = [sys.executable, "-c", OWNER, str(data_dir)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - our own
    assert process.stdout
    assert process.stdout.readline() == b"ready\n"
    return process


def test_it_starts_fast_and_stops_with_its_owner(tmp_path: Path) -> None:
    begun = time.monotonic()
    with Embedded(tmp_path):
        assert time.monotonic() - begun < 1
        process = server_of(tmp_path)
        assert is_running(process)
    assert not is_running(process)


async def test_it_keeps_what_it_acknowledged_over_a_kill(tmp_path: Path) -> None:
    with Embedded(tmp_path) as embedded:
        store = connect(embedded.url, bot=1)
        for chat in range(50):
            assert await store.save(commit("1", chat=chat, rows=["a"])) is Saved.SAVED
        kill(server_of(tmp_path))
        with pytest.raises(StoreDown):
            await store.ping()
        embedded.ensure()
        assert all([(await store.load(chat, "1")).done for chat in range(50)])
        assert len([row async for row in store.outbox()]) == 50
        await store.close()


async def test_it_is_found_again_after_its_owner_was_killed(tmp_path: Path) -> None:
    with owner_of(tmp_path) as owner:
        owner.kill()
    orphan = server_of(tmp_path)
    assert is_running(orphan)
    with Embedded(tmp_path) as embedded:
        assert server_of(tmp_path) == orphan
        store = connect(embedded.url, bot=1)
        await store.ping()
        await store.close()
    assert not is_running(orphan)


def test_it_is_shared_and_the_last_one_out_stops_it(tmp_path: Path) -> None:
    with Embedded(tmp_path):
        process = server_of(tmp_path)
        with owner_of(tmp_path) as other:
            assert server_of(tmp_path) == process
            other.communicate(b"")
        assert other.returncode == 0
        assert is_running(process)
        other = owner_of(tmp_path)
    assert is_running(process)
    with other:
        other.communicate(b"")
    assert not is_running(process)


def test_many_starting_at_once_get_one_server(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OWNER, str(tmp_path)]
    owners = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - our own
        for _ in range(6)
    ]
    for owner in owners:
        assert owner.stdout
        assert owner.stdout.readline() == b"ready\n"
    process = server_of(tmp_path)
    for owner in owners:
        assert is_running(process)
        owner.communicate(b"")
    assert not is_running(process)


def test_a_socket_left_behind_is_no_obstacle(tmp_path: Path) -> None:
    with Embedded(tmp_path):
        kill(server_of(tmp_path))
        assert (tmp_path / "store" / "valkey.sock").exists()
    with Embedded(tmp_path):
        assert is_running(server_of(tmp_path))


async def test_a_path_too_long_for_a_socket_will_do(tmp_path: Path) -> None:
    data_dir = tmp_path / ("深い フォルダ" * 5) / ("d" * 60)
    with Embedded(data_dir) as embedded:
        assert len(embedded.url.removeprefix("unix://")) < 100
        store = connect(embedded.url, bot=1)
        await store.ping()
        await store.close()


async def test_a_path_with_every_odd_sign_will_do(tmp_path: Path) -> None:
    with Embedded(tmp_path / "a b#?%41'\"日") as embedded:
        store = connect(embedded.url, bot=1)
        await store.ping()
        await store.close()


def test_nobody_else_can_read_it(tmp_path: Path) -> None:
    with Embedded(tmp_path):
        assert stat.S_IMODE((tmp_path / "store").stat().st_mode) == 0o700
        assert stat.S_IMODE((tmp_path / "store" / "valkey.sock").stat().st_mode) == 0o700


def test_it_writes_through_to_the_disk(tmp_path: Path) -> None:
    with Embedded(tmp_path) as embedded:
        wanted = {
            "appendonly": "yes",
            "appendfsync": "always",
            "maxmemory-policy": "noeviction",
            "port": "0",
            "save": "",
        }
        with Redis.from_url(embedded.url) as client:
            found = client.config_get("*")
        assert {name: found[name] for name in wanted} == wanted


async def test_what_was_erased_leaves_the_disk(tmp_path: Path) -> None:
    def on_disk(words: bytes) -> bool:
        with suppress(FileNotFoundError):  # the server has just put another file in its place
            return any(words in file.read_bytes() for file in (tmp_path / "store" / "appendonlydir").iterdir())
        return True

    with Embedded(tmp_path) as embedded:
        store = connect(embedded.url, bot=1)
        await store.save(commit("1", session=b"a word in confidence"))
        assert on_disk(b"a word in confidence")
        await store.forget(CHAT)
        embedded.compact()
        await store.close()
        wait_until(lambda: not on_disk(b"a word in confidence"))


def test_a_folder_that_cannot_be_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreMisconfigured, match=r"^cannot use the data folder .*file/store: Not a directory$"):
        Embedded(tmp_path / "file").__enter__()


def test_a_server_that_cannot_read_its_file_is_one_clear_line(tmp_path: Path) -> None:
    folder = tmp_path / "store" / "appendonlydir"
    folder.mkdir(parents=True)
    (folder / "appendonly.aof.manifest").write_text("nonsense")
    with pytest.raises(StoreDown, match=r"^the embedded store does not start: .+valkey\.log\)$"):
        Embedded(tmp_path).__enter__()
