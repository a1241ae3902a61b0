"""Background work that dies is told of, and begins anew."""

import asyncio
import logging

import pytest

from bot.store.port import StoreDown
from bot.supervisor import FIRST, LONGEST, bounded, supervised


class _Clock:
    """Time that passes while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.mark.parametrize("error", [RuntimeError, KeyError, ValueError, TimeoutError, OSError])
async def test_whatever_ends_it_is_told_in_a_line_and_it_begins_anew(
    error: type[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    clock, deaths = _Clock(), iter([error("a user's own words"), None])

    async def work() -> None:
        if death := next(deaths):
            raise death

    with caplog.at_level(logging.ERROR):
        await supervised("reminders", work, clock.sleep, clock)
    (line,) = caplog.messages
    assert line.startswith(f"reminders has died ({error.__name__} at test_supervisor.py:")
    assert "own words" not in line
    assert clock.slept == [FIRST]


async def test_deaths_in_a_row_are_waited_out_longer_and_longer_up_to_a_bound() -> None:
    clock, left = _Clock(), iter(range(10))

    async def work() -> None:
        if next(left) < 9:
            raise RuntimeError

    await supervised("upkeep", work, clock.sleep, clock)
    assert clock.slept == [1, 2, 4, 8, 16, 32, 60, 60, 60]


async def test_after_a_long_life_it_begins_again_soon() -> None:
    clock, left = _Clock(), iter(range(5))

    async def work() -> None:
        n = next(left)
        if n == 3:
            clock.now += LONGEST + 1
        if n < 4:
            raise RuntimeError

    await supervised("upkeep", work, clock.sleep, clock)
    assert clock.slept == [1, 2, 4, 1]


async def test_who_is_stopped_stops() -> None:
    task = asyncio.create_task(supervised("lag", asyncio.Event().wait))  # type: ignore[arg-type]  # it waits for ever
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


def test_an_item_that_fails_does_not_stop_the_others(caplog: pytest.LogCaptureFixture) -> None:
    done = []
    for item in ("1", "damaged", "3"):
        with bounded("a reminder", StoreDown):
            done.append(int(item))
    assert done == [1, 3]
    assert caplog.messages[0].startswith("a reminder fails (ValueError at test_supervisor.py:")
    assert "damaged" not in caplog.text


def test_what_concerns_all_items_passes() -> None:
    with pytest.raises(StoreDown), bounded("a reminder", StoreDown):
        raise StoreDown("the store is down")
