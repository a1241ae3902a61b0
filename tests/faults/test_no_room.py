"""A process that may open no more files: whoever comes then waits, and when there is room again nothing has been lost."""

import asyncio
import resource
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path

from tests.e2e.process import Process, world
from tests.e2e.rig import PATIENCE

FILES = 96
"""More than a process needs, and less than so many visitors want."""
VISITORS = 200


@contextmanager
def few_files() -> Iterator[None]:
    """Whoever is started meanwhile may open no more than that."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def visited(process: Process, stack: AsyncExitStack) -> None:
    """Somebody comes, says nothing, and stays."""
    _, writer = await asyncio.open_connection("127.0.0.1", process.port)
    stack.callback(writer.close)


async def test_with_no_file_left_to_open_nothing_is_lost(tmp_path: Path) -> None:
    async with world(tmp_path, start=False) as there, AsyncExitStack() as visits:
        with few_files():
            await there.process.start()
        await there.process.ready()
        user = there.user()
        await user.starts("mail_missing")
        for _ in range(VISITORS):
            await visited(there.process, visits)
        assert await there.process.status("/healthz") == 0
        user.person.send("/help")
        await visits.aclose()
        await there.process.ready()
        await user.person.wait_for(lambda _person: len(user.said_by_bot()) == 2, PATIENCE)
        assert await there.process.stop() == 0
        assert "Traceback" not in there.process.log.read_text()
