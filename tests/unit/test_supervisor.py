"""Background work that dies is told of, and begins anew."""

import asyncio
import logging

import pytest

from bot.store.port import StoreDown
from bot.supervisor import (
    FIRST,
    LONGEST,
    PATIENCE,
    Alive,
    Backoff,
    Supervisor,
    begin,
    bounded,
    each,
    rest,
    stopped,
    supervised,
)


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
    assert clock.slept == [1, 2, 4, 8, 8, 8, 8, 8, 8]


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


class _Surprise(Exception):  # noqa: N818  # it names what it is
    """Nobody has met it before."""


async def _never(_alive: Alive) -> None:
    await asyncio.Event().wait()


async def test_kept_work_that_dies_is_told_of_is_stale_and_begins_again(caplog: pytest.LogCaptureFixture) -> None:
    clock, deaths, again = _Clock(), iter([_Surprise("a user's own words")]), asyncio.Event()
    supervisor, stale = Supervisor(clock, clock.sleep), []

    async def work(alive: Alive) -> None:
        for death in deaths:
            raise death
        stale.append(supervisor.stale())
        alive()
        again.set()
        await asyncio.Event().wait()

    supervisor.keep("reminders", work, 5)
    await again.wait()
    assert stale == [["reminders"]], "until it has been seen alive again"
    assert supervisor.stale() == []
    [line] = caplog.messages
    assert line.startswith("reminders has died (_Surprise at test_supervisor.py:")
    await supervisor.close()
    assert supervisor.ages() == {}


async def test_kept_work_that_returns_has_died(caplog: pytest.LogCaptureFixture) -> None:
    clock, lives, again = _Clock(), iter(range(2)), asyncio.Event()

    async def work(_alive: Alive) -> None:
        if next(lives):
            again.set()
            await asyncio.Event().wait()

    supervisor = Supervisor(clock, clock.sleep)
    supervisor.keep("lag", work, 5)
    await again.wait()
    assert caplog.messages[0].startswith("lag has died (Ended")
    await supervisor.close()


async def test_kept_work_that_hangs_is_stale_after_its_time() -> None:
    clock = _Clock()
    supervisor = Supervisor(clock, clock.sleep)
    supervisor.keep("reminders", _never, 5)
    supervisor.keep("intake", _never, 90)
    clock.now = 6
    assert supervisor.stale() == ["reminders"]
    assert supervisor.ages() == {"intake": 6, "reminders": 6}
    clock.now = 91
    assert supervisor.stale() == ["intake", "reminders"]
    await supervisor.close()


async def test_what_ends_kept_work_is_heard_by_whoever_waits_and_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    async def work(_alive: Alive) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        await Supervisor().keep("intake", work, 5, KeyError)
    assert caplog.messages == []


async def test_somebody_elses_cancellation_is_a_death(caplog: pytest.LogCaptureFixture) -> None:
    """What work waits for is cancelled, not the work: it must not end without a word."""
    clock, left = _Clock(), iter([1, 0])

    async def work() -> None:
        if next(left):
            gone: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            gone.cancel()
            await gone

    await supervised("upkeep", work, clock.sleep, clock)
    assert caplog.messages[0].startswith("upkeep has died (CancelledError")


async def test_work_that_is_begun_is_told_of_when_it_dies(caplog: pytest.LogCaptureFixture) -> None:
    ended: list[str] = []

    async def work() -> None:
        raise _Surprise("a user's own words")

    task = begin("an answer", work(), lambda _task: ended.append("it"))
    await asyncio.wait([task])
    assert ended == ["it"]
    [line] = caplog.messages
    assert line.startswith("an answer has died (_Surprise at test_supervisor.py:")


async def test_what_is_told_to_stop_stops_though_a_library_swallows_it_once() -> None:
    async def stubborn() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            await asyncio.Event().wait()

    task = begin("a lane", stubborn())
    await asyncio.sleep(0)
    await stopped([task])
    assert task.cancelled()


async def test_an_item_that_fails_waits_twice_as_long_each_time_and_the_others_do_not() -> None:
    clock = _Clock()
    failing: Backoff[str] = Backoff(clock)
    tried: list[tuple[str, float]] = []

    async def act(item: str) -> None:
        tried.append((item, clock.now))
        if item == "damaged":
            raise _Surprise

    for second in range(1000):
        clock.now = second
        well = await each("a reminder", ["damaged", "2"], act, failing, StoreDown)
        assert well == 1
    assert [at for item, at in tried if item == "damaged"] == [0, 1, 3, 7, 15, 31, 63, 127, 255, 511, 811]
    assert PATIENCE == 811 - 511
    assert len([item for item, _ in tried if item == "2"]) == 1000


async def test_an_item_that_is_mended_or_gone_is_forgotten() -> None:
    clock, broken = _Clock(), [True]
    failing: Backoff[int] = Backoff(clock)

    async def act(_item: int) -> None:
        if broken[0]:
            raise _Surprise

    await each("a reminder", [1, 2], act, failing)
    assert len(failing) == 2
    broken[0], clock.now = False, 2
    await each("a reminder", [1], act, failing)
    assert len(failing) == 0


async def test_who_rests_shows_that_it_is_alive() -> None:
    clock, seen = _Clock(), []
    await rest(3.5, lambda: seen.append(clock.now), clock.sleep)
    assert clock.slept == [1, 1, 1, 0.5]
    assert seen == [1, 2, 3, 3.5]
