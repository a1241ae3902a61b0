"""Background work that cannot die unseen. Nothing else in `bot` begins a task.

`Supervisor.keep` is for work that never ends: it begins again when it has died, and has to show that it is alive. `supervised` is
for work that ends when there is nothing left to do; `begin` for what is done once. `bounded` and `each` keep the failure of one
item to that item.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Collection, Coroutine, Hashable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Generic, TypeVar

log = logging.getLogger(__name__)

EndlessWork = Callable[[], Awaitable[None]]
Alive = Callable[[], None]
"""To be called by work that is kept, once for each thing done, and while there is nothing to do."""
Sleep = Callable[[float], Awaitable[None]]
Item = TypeVar("Item", bound=Hashable)

FIRST, LONGEST = 1.0, 8.0
"""Seconds before work that has died begins again: at first, and at most. Each death in a row doubles them."""
PATIENCE = 300.0
"""Seconds at most between two tries of an item that fails."""
STEP = 1.0
"""Seconds between two signs of life of work that rests."""
STOPS = 5


class Ended(Exception):  # noqa: N818  # it names a state: work that should go on for ever has returned
    """Kept work has returned by itself."""


@dataclass(slots=True)
class _Kept:
    within: float
    """Seconds within which it has to be seen alive."""
    seen: float
    """When it was, by the supervisor's clock."""
    dead: bool = False
    """It has died, and has not been seen alive since."""
    task: "asyncio.Task[None] | None" = None


class Supervisor:
    """The kept work of one process, by name."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, sleep: Sleep = asyncio.sleep) -> None:
        self._clock = clock
        self._sleep = sleep
        self._kept: dict[str, _Kept] = {}

    def keep(
        self, name: str, work: Callable[[Alive], Awaitable[None]], within: float, *ends: type[Exception]
    ) -> "asyncio.Task[None]":
        """Let work run for ever, alive within so many seconds. The task given fails with one of `ends`, and with nothing else."""
        kept = self._kept[name] = _Kept(within, self._clock())

        def alive() -> None:
            kept.seen, kept.dead = self._clock(), False

        def died() -> None:
            kept.dead = True

        async def run() -> None:
            await work(alive)
            raise Ended

        def over(_task: "asyncio.Task[None]") -> None:
            if self._kept.get(name) is kept:  # the same work may have been begun anew meanwhile
                del self._kept[name]

        kept.task = begin(name, supervised(name, run, self._sleep, self._clock, died=died, ends=ends), over, *ends)
        return kept.task

    def stale(self) -> list[str]:
        """Work that has died and not been seen alive since, or not within its time."""
        now = self._clock()
        return sorted(name for name, kept in self._kept.items() if kept.dead or now - kept.seen > kept.within)

    def ages(self) -> dict[str, float]:
        """Seconds since each was seen alive."""
        now = self._clock()
        return {name: now - kept.seen for name, kept in sorted(self._kept.items())}

    async def close(self) -> None:
        """Stop everything that is kept."""
        await stopped([kept.task for kept in self._kept.values() if kept.task])


def begin(
    name: str,
    work: Coroutine[object, object, None],
    ended: Callable[["asyncio.Task[None]"], object] | None = None,
    *passing: type[Exception],
) -> "asyncio.Task[None]":
    """Do something beside everything else; its death is told of in one line, unless it is of a kind that whoever awaits it hears
    of. `ended` is called however it ends. Whoever begins it holds the task."""
    task = asyncio.create_task(work, name=name)

    def told(done: "asyncio.Task[None]") -> None:
        error = None if done.cancelled() else done.exception()
        if error and not isinstance(error, passing):
            log.error("%s has died (%s)", name, _named(error))

    task.add_done_callback(told)
    if ended:
        task.add_done_callback(ended)
    return task


async def supervised(
    name: str,
    work: EndlessWork,
    sleep: Sleep = asyncio.sleep,
    now: Callable[[], float] | None = None,
    *,
    died: Callable[[], None] = lambda: None,
    ends: tuple[type[Exception], ...] = (),
) -> None:
    """Let work run until it returns, or fails with one of `ends`; whatever else kills it is told of, and it begins again.
    `now`: seconds of a clock that never goes back. `died` hears of each death."""
    clock = now or asyncio.get_running_loop().time
    pause = FIRST
    while True:
        began = clock()
        try:
            await work()
        except ends:
            raise
        except (asyncio.CancelledError, Exception) as error:  # the boundary of work: what dies unseen makes a bot deaf
            if _is_stop(error):
                raise
            pause = FIRST if clock() - began > LONGEST else pause
            died()
            log.error("%s has died (%s); it begins again in %.0f s", name, _named(error), pause)
            await sleep(pause)
            pause = min(2 * pause, LONGEST)
        else:
            return


@contextmanager
def bounded(what: str, *passing: type[Exception]) -> Iterator[None]:
    """The failure of one item stays that item's: it is told of, and the others go on. What is `passing` concerns all of them."""
    try:
        yield
    except passing:
        raise
    except (
        asyncio.CancelledError,
        Exception,
    ) as error:  # the boundary of an item: a damaged one must not stop the others
        if _is_stop(error):
            raise
        log.error("%s fails (%s); the others go on", what, _named(error))


class Backoff(Generic[Item]):
    """Items that failed, each with the time of its next try: a damaged one is not tried, and told of, at each look."""

    def __init__(self, now: Callable[[], float] | None = None) -> None:
        self._clock = now
        self._waiting: dict[Item, tuple[float, float]] = {}
        """When each is tried again, and how long that is after the last try."""

    def __len__(self) -> int:
        return len(self._waiting)

    def waits(self, item: Item) -> bool:
        """Whether it is not to be tried yet."""
        until, _ = self._waiting.get(item, (0.0, 0.0))
        return self._now() < until

    def failed(self, item: Item) -> None:
        """It waits twice as long as the last time."""
        _, pause = self._waiting.get(item, (0.0, FIRST / 2))
        pause = min(2 * pause, PATIENCE)
        self._waiting[item] = (self._now() + pause, pause)

    def done(self, item: Item) -> None:
        """It went well."""
        self._waiting.pop(item, None)

    def _now(self) -> float:
        return self._clock() if self._clock else asyncio.get_running_loop().time()

    def only(self, items: Collection[Item]) -> None:
        """What else failed is not there any more."""
        if self._waiting:
            there = set(items)
            self._waiting = {item: value for item, value in self._waiting.items() if item in there}


async def each(
    what: str,
    items: Collection[Item],
    act: Callable[[Item], Awaitable[object]],
    backoff: Backoff[Item],
    *passing: type[Exception],
    alive: Alive = lambda: None,
) -> int:
    """Act upon all that there are; one that fails is told of, and tried again later and later. How many went well. Raises what is
    `passing`, which concerns all of them."""
    backoff.only(items)
    well = 0
    for item in items:
        if backoff.waits(item):
            continue
        fine = False
        with bounded(what, *passing):
            await act(item)
            fine = True
        if fine:
            backoff.done(item)
        else:
            backoff.failed(item)
        well += fine
        alive()
    return well


async def rest(seconds: float, alive: Alive, sleep: Sleep = asyncio.sleep) -> None:
    """Do nothing, and show that it is on purpose."""
    while seconds > 0:
        await sleep(min(STEP, seconds))
        alive()
        seconds -= STEP


async def stopped(tasks: Iterable["asyncio.Task[None]"]) -> None:
    """Cancel, and again where a library has swallowed it; how they end no longer matters."""
    left = {task for task in tasks if not task.done()}
    for _ in range(STOPS):
        if not left:
            return
        for task in left:
            task.cancel()
        _, left = await asyncio.wait(left, timeout=1)


def _is_stop(error: BaseException) -> bool:
    """Whether this task itself is told to stop: what it waits for may have been cancelled instead."""
    task = asyncio.current_task() if isinstance(error, asyncio.CancelledError) else None
    return task is not None and task.cancelling() > 0


def _named(error: BaseException) -> str:
    """Kind, file and line of an error: its own words may hold a user's."""
    return f"{type(error).__name__} at {_where(error.__traceback__)}"


def _where(place: TracebackType | None) -> str:
    while place and place.tb_next:
        place = place.tb_next
    return f"{place.tb_frame.f_code.co_filename.rpartition('/')[2]}:{place.tb_lineno}" if place else "?"
