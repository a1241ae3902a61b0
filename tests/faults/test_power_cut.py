"""The machine loses its power: what was acknowledged is on the disk; a store that writes once a second loses it, as it must."""

import asyncio
import random
import time
from pathlib import Path

import pytest

from bot.store.connect import connect
from bot.store.port import Saved
from tests.contract.test_store_bench import commit
from tests.contract.test_store_servers import running


def tail(folder: Path) -> Path:
    """The file that the server appends to."""
    return max((folder / "appendonlydir").glob("*.incr.aof"), key=lambda path: path.stat().st_mtime_ns)


async def acknowledged(folder: Path, fsync: str, cut: "Cut") -> int:
    """How many of forty acknowledged updates a server knows after its power was cut."""
    options = ("--appendonly", "yes", "--appendfsync", fsync)
    with running(folder, *options) as server:
        store = connect(server.url, bot=1)
        for update in range(40):
            assert await store.save(commit(str(update), chat=update)) is Saved.SAVED
            cut.note(tail(folder).stat().st_size)
        size = tail(folder).stat().st_size
        await store.close()
        server.process.kill()
        server.process.wait()
    with tail(folder).open("r+b") as file:
        file.truncate(cut.at(size))
    with running(folder, *options) as server:
        store = connect(server.url, bot=1)
        known = [(await store.load(update, str(update))).done for update in range(40)]
        await store.close()
    return sum(known)


class Cut:
    """Where the file ends after the cut: all that was certainly on the disk, and perhaps a little more."""

    def __init__(self, seed: int, *, flushed_every: float) -> None:
        self._random = random.Random(seed)  # noqa: S311  # the same cut every time
        self._every = flushed_every
        self._flushed, self._last = 0, time.monotonic()

    def note(self, size: int) -> None:
        """The server has acknowledged something and the file is so long."""
        if time.monotonic() - self._last >= self._every:
            self._flushed, self._last = size, time.monotonic()

    def at(self, size: int) -> int:
        return self._random.randint(self._flushed, size)


@pytest.mark.parametrize("seed", range(5))
async def test_what_was_acknowledged_survives_a_power_cut(tmp_path: Path, seed: int) -> None:
    assert await acknowledged(tmp_path, "always", Cut(seed, flushed_every=0)) == 40


async def test_a_store_that_writes_once_a_second_is_found_out(tmp_path: Path) -> None:
    """The control: the same cut must show a loss here, or the test above proves nothing."""
    await asyncio.sleep(0)
    assert await acknowledged(tmp_path, "everysec", Cut(1, flushed_every=60)) < 40
