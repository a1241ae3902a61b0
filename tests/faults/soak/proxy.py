"""Stands on the wire between a process and its store, and cuts it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


class Proxy:
    def __init__(self, listens: int, server: int) -> None:
        self.port = listens
        self._server = server
        self._ends: set[asyncio.StreamWriter] = set()
        self._lose = False
        self.lost = 0
        """Replies that never came back."""

    def cut(self) -> int:
        """Cuts every connection, whatever is under way; how many there were."""
        ends, self._ends = self._ends, set()
        for end in ends:
            end.transport.abort()
        return len(ends) // 2

    def lose_reply(self) -> None:
        """The next request is done, and its connection cut before the reply."""
        self._lose = True

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        async with await asyncio.start_server(self._carry, "127.0.0.1", self.port) as server:
            yield
            server.close()
            self.cut()

    async def _carry(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        try:
            far, on = await asyncio.open_connection("127.0.0.1", self._server)
        except OSError:
            back.transport.abort()
            return
        self._ends |= {back, on}
        try:
            await asyncio.gather(self._pump(near, on, replies=False), self._pump(far, back, replies=True))
        finally:
            self._ends -= {back, on}

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, *, replies: bool) -> None:
        with suppress(OSError):
            while piece := await source.read(2**16):
                if replies and self._lose:
                    self._lose, self.lost = False, self.lost + 1
                    break
                sink.write(piece)
                await sink.drain()
        sink.transport.abort()
