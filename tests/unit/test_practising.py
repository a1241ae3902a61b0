"""Practising waits until nobody else wants the event loop."""

import asyncio
from collections.abc import Iterator

import pytest

from bot.commands import serving


class Clock:
    """A loop that wakes its sleeper late, now and then."""

    def __init__(self, late: list[float]) -> None:
        self.now = 0.0
        self.sleeps = 0
        self._late: Iterator[float] = iter(late)

    def time(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.sleeps += 1
        self.now += seconds + next(self._late, 0.0)


@pytest.mark.parametrize(
    ("late", "sleeps"),
    [
        ([], 1),
        ([0.001], 1),
        ([0.004], 1 + serving.CALM),
        ([0.004, 0.0, 0.0, 0.1], 4 + serving.CALM),
    ],
)
async def test_it_goes_on_when_the_loop_has_been_in_time(
    late: list[float], sleeps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock(late)
    monkeypatch.setattr(asyncio, "sleep", clock.sleep)
    monkeypatch.setattr(asyncio, "get_running_loop", lambda: clock)
    await serving._leisure()  # noqa: SLF001  # nobody can see it from outside
    assert clock.sleeps == sleeps
