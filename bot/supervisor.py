"""Background work that cannot die unseen: whatever ends it is told of in one line, and it begins anew."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

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
            place = error.__traceback__
            while place and place.tb_next:
                place = place.tb_next
            where = f"{place.tb_frame.f_code.co_filename.rpartition('/')[2]}:{place.tb_lineno}" if place else "?"
            pause = FIRST if clock() - began > LONGEST else pause
            log.error("%s has died (%s at %s); it begins again in %.0f s", name, type(error).__name__, where, pause)
            await sleep(pause)
            pause = min(2 * pause, LONGEST)
        else:
            return
