"""Rings at every change, so that long polls, the live page and tests wait without asking again and again."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class ChangeSignal:
    """`rung`: how often it has rung."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()
        self.rung = 0

    def ring(self) -> None:
        self.rung += 1
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)

    async def past(self, rung: int, at_most: float) -> None:
        """Returns once it has rung more often than `rung` times, or after so many seconds."""
        if self.rung == rung:
            await self.next(at_most)

    async def next(self, at_most: float | None = None) -> None:
        """Returns at the next ring, or after so many seconds without one."""
        waiting = asyncio.get_running_loop().create_future()
        self._waiting.add(waiting)
        try:
            await asyncio.wait([waiting], timeout=at_most)
        finally:
            self._waiting.discard(waiting)

    async def until(self, look: Callable[[], T], seconds: float | None = None) -> T:
        """The first value of `look` that is true; TimeoutError when it stays untrue."""
        async with asyncio.timeout(seconds):
            while not (seen := look()):
                await self.next()
        return seen
