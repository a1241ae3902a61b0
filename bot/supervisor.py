"""Background work that cannot die unseen: whatever ends it is told of in one line, and it begins anew."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

log = logging.getLogger(__name__)

Work = Callable[[], Awaitable[None]]
FIRST, LONGEST = 1.0, 60.0
"""Seconds before work that has died begins again: at first, and at most. Each death in a row doubles them."""


async def supervised(
    name: str,
    work: Work,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    now: Callable[[], float] | None = None,
) -> None:
    """Let work run for ever. Work that returns by itself is done. `now`: seconds of a clock that never goes back."""
    clock = now or asyncio.get_running_loop().time
    pause = FIRST
    while True:
        began = clock()
        try:
            await work()
        except Exception as error:  # noqa: BLE001  # the boundary of background work: what dies unseen makes a bot deaf
            pause = FIRST if clock() - began > LONGEST else pause
            log.error(
                "%s has died (%s at %s); it begins again in %.0f s",
                name,
                type(error).__name__,
                _where(error.__traceback__),
                pause,
            )
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
    except Exception as error:  # noqa: BLE001  # the boundary of an item: one that is damaged must not stop those behind it
        log.error("%s fails (%s at %s); the others go on", what, type(error).__name__, _where(error.__traceback__))


def _where(place: TracebackType | None) -> str:
    """File and line of the last frame: the error's own words may hold a user's."""
    while place and place.tb_next:
        place = place.tb_next
    return f"{place.tb_frame.f_code.co_filename.rpartition('/')[2]}:{place.tb_lineno}" if place else "?"
