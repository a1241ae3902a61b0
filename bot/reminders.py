"""Raises reminders when their time has come."""

import asyncio
import logging
from collections.abc import Callable

from bot.desk.acting import Desk
from bot.store.port import Store, StoreDown
from bot.supervisor import bounded
from bot.telegram.texts import TextError
from bot.turn import Happening, Turns
from flows.case_events import Rang
from flows.events import Due

log = logging.getLogger(__name__)

EVERY = 1.0
"""Seconds between looks."""
AT_ONCE = 100
"""Reminders taken at a time, so that a night's backlog does not come as one flood."""


def _always() -> bool:
    """Where there is one process alone."""
    return True


async def remind(turns: Turns, store: Store, now: Callable[[], int], leads: Callable[[], bool] = _always) -> None:
    """Look for ever. A reminder has an id of its own, so it is acted upon once however often it is found."""
    while True:
        try:
            if leads():
                await ring(turns, store, now())
        except (StoreDown, TextError, RuntimeError) as trouble:
            log.warning("reminders wait: %s", trouble)
        await asyncio.sleep(EVERY)


async def alarm(desk: Desk, store: Store, now: Callable[[], int], leads: Callable[[], bool] = _always) -> None:
    """Look for ever after cases in which somebody waits too long."""
    while True:
        try:
            for number, due in await store.alarms(now(), AT_ONCE) if leads() else ():
                with bounded("an alarm", StoreDown):
                    await desk.act(number, Rang(), f"alarm{due}")
        except (StoreDown, TextError, RuntimeError) as trouble:
            log.warning("alarms wait: %s", trouble)
        await asyncio.sleep(EVERY)


async def ring(turns: Turns, store: Store, now: int) -> int:
    """Act upon what is due. How many."""
    due = await store.due(now, AT_ONCE)
    for chat, at in due:
        with bounded("a reminder", StoreDown):
            await turns.take(Happening(chat, f"due{at}", Due()))
    return len(due)
