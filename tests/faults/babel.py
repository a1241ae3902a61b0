"""Stands between a process and its store, and for a while answers anything: errors nobody knows, answers of other kinds, halves of
answers, garbage, lengths that cannot be, silence. By a seed."""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from random import Random

_COMMAND = re.compile(rb"\*\d+\r\n\$\d+\r\n([A-Z]+)\r\n")
# Errors with which servers, and what stands before them, say "not now" or "not you"; and some that nobody has heard of.
_ERRORS = (
    "ERR upstream failure", "LOADING Redis is loading the dataset in memory", "READONLY You can't write against a read only replica.",
    "MISCONF Errors writing to the AOF file: No space left on device", "OOM command not allowed when used memory > 'maxmemory'.",
    "BUSY Redis is busy running a script.", "MASTERDOWN Link with MASTER is down", "CLUSTERDOWN The cluster is down",
    "TRYAGAIN Multiple keys request during rehashing of slot", "MOVED 3999 127.0.0.1:1", "ASK 3999 127.0.0.1:1", "MOVED", "ASK x",
    "NOAUTH Authentication required.", "WRONGPASS invalid username-password pair or user is disabled.",
    "NOPERM User bot has no permissions to run the 'evalsha' command", "NOPERM No permissions to access a key",
    "ERR max number of clients reached", "ERR unknown command 'EVALSHA', with args beginning with: ", "ERR DB index is out of range",
    "NOREPLICAS Not enough good replicas to write.", "NOSCRIPT No matching script.", "UNKILLABLE", "LIMIT quota exceeded", "-", "",
    "ERR", "\ufffd\u30a8\u30e9\u30fc", "DENIED Redis is running in protected mode", "IOERR disk", "INPROG Failover already in progress",
)  # fmt: skip
# Answers of a kind that no command of ours has: a smaller lie nobody could tell from the truth.
_FOREIGN = (
    b":-7\r\n",
    b"*1\r\n*1\r\n:1\r\n",
    b"*3\r\n:-1\r\n:-2\r\n$-1\r\n",
    b"*-1\r\n",
    b"*2\r\n*0\r\n*0\r\n",
    b",1.5\r\n",
    b"#t\r\n",
    b"_\r\n",
)
_ILLEGAL = (
    b"$-5\r\n", b":x\r\n", b"*9223372036854775807\r\n", b"$99999999999\r\nx", b"$3\r\nabcdef\r\n", b"\r\n\r\n", b"%1\r\n*0\r\n+b\r\n",
    b"HTTP/1.1 502 Bad Gateway\r\n\r\n", b"+\xff\xfe\r\n", b">2\r\n+a\r\n+b\r\n", b"*" + b"1\r\n*" * 30 + b"1\r\n:1\r\n", b"(1x\r\n",
)  # fmt: skip


class Babel:
    """While `mad`, most answers are made up. What it did is counted."""

    def __init__(self, server: int, seed: int) -> None:
        self.seen: Counter[str] = Counter()
        self.mad = False
        self.port = 0
        self._server = server
        self._random = Random(seed)  # noqa: S311  # the same seed is to be as alike as a real clock lets it
        self._ends: set[asyncio.StreamWriter] = set()

    @asynccontextmanager
    async def listening(self) -> AsyncIterator["Babel"]:
        server = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        async with server:
            yield self
            server.close()
            for end in self._ends:
                end.transport.abort()

    async def _carry(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        try:
            far, on = await asyncio.open_connection("127.0.0.1", self._server)
        except OSError:
            back.transport.abort()
            return
        self._ends |= {back, on}
        try:
            await asyncio.gather(self._requests(near, back, on), self._replies(far, back))
        finally:
            self._ends -= {back, on}

    async def _requests(self, near: asyncio.StreamReader, back: asyncio.StreamWriter, on: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while request := await near.read(2**20):
                if not await self._answered(request, back):
                    on.write(request)
                    await on.drain()
        on.transport.abort()
        back.transport.abort()

    async def _replies(self, far: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while reply := await far.read(2**16):
                if self.mad and self._random.random() < 0.3:  # done, and nobody hears of it
                    self.seen["lost"] += 1
                    break
                back.write(reply)
                await back.drain()
        back.transport.abort()

    async def _answered(self, request: bytes, back: asyncio.StreamWriter) -> bool:
        """Whether nonsense was the answer. Raises OSError where the connection is over."""
        if not self.mad or self._random.random() < 0.25:
            return False
        commands = _COMMAND.findall(request)
        how = self._random.choice(
            ("errors", "errors", "foreign", "illegal", "garbage", "half", "silence", "close", "few")
        )
        self.seen[how] += 1
        count = max(1, len(commands))
        if how == "silence":
            await asyncio.sleep(self._random.uniform(0.1, 3))
            raise ConnectionResetError
        if how == "close":
            raise ConnectionResetError
        back.write(self._nonsense(how, count))
        await back.drain()
        if how in ("half", "few", "garbage"):
            await asyncio.sleep(self._random.uniform(0, 1))
            raise ConnectionResetError
        return True

    def _nonsense(self, how: str, count: int) -> bytes:
        random = self._random
        match how:
            case "errors":
                return b"".join(f"-{random.choice(_ERRORS)}\r\n".encode() for _ in range(count))
            case "foreign":
                return random.choice(_FOREIGN) * count
            case "illegal":
                return random.choice(_ILLEGAL) * count
            case "garbage":
                return random.randbytes(random.choice((1, 10, 1000)))
            case "half":
                return b"$100\r\nhalf of it"
            case _:
                return random.choice(_FOREIGN) * (count - 1)
