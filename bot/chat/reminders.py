"""Raises reminders when their time has come."""

import logging
from collections.abc import Callable

from bot.chat.turn import Turns
from bot.desk.acting import Desk
from bot.happening import Happening
from bot.store.port import Store, StoreDown
from bot.supervisor import Alive, Backoff, each, rest
from bot.words.texts import TextError
from flows.case.case_events import Rang
from flows.events import Due

log = logging.getLogger(__name__)

EVERY = 1.0
"""Seconds between looks."""
AT_ONCE = 100
"""Reminders taken at a time, so that a night's backlog does not come as one flood."""
LATE, MOST = 60, 1000
"""Seconds after which a reminder that has not rung is overdue, and how many of these are counted at most."""


def _always() -> bool:
    """Where there is one process alone."""
    return True


def _quiet() -> None:
    """Nobody asks whether it is alive."""


async def remind(
    turns: Turns, store: Store, now: Callable[[], int], leads: Callable[[], bool] = _always, alive: Alive = _quiet
) -> None:
    """Look for ever. A reminder has an id of its own, so it is acted upon once however often it is found."""
    failing: Backoff[tuple[int, int]] = Backoff()
    while True:
        try:
            if leads():
                await ring(turns, store, now(), failing, alive)
        except (StoreDown, TextError, RuntimeError) as trouble:
            log.warning("reminders wait: %s", trouble)
        await rest(EVERY, alive)


async def alarm(
    desk: Desk, store: Store, now: Callable[[], int], leads: Callable[[], bool] = _always, alive: Alive = _quiet
) -> None:
    """Look for ever after cases in which somebody waits too long."""
    failing: Backoff[tuple[str, int]] = Backoff()

    async def act(alarmed: tuple[str, int]) -> None:
        number, due = alarmed
        await desk.act(number, Rang(), f"alarm{due}")

    while True:
        try:
            # More, by those that fail: else a hundred of them would take the places of all behind them.
            due = await store.alarms(now(), AT_ONCE + len(failing)) if leads() else []
            await each("an alarm", due, act, failing, StoreDown, alive=alive)
        except (StoreDown, TextError, RuntimeError) as trouble:
            log.warning("alarms wait: %s", trouble)
        await rest(EVERY, alive)


async def ring(
    turns: Turns, store: Store, now: int, failing: Backoff[tuple[int, int]] | None = None, alive: Alive = _quiet
) -> int:
    """Act upon what is due, but for what failed a moment ago. How many were found."""
    failing = Backoff() if failing is None else failing

    async def take(reminder: tuple[int, int]) -> None:
        chat, at = reminder
        await turns.take(Happening(chat, f"due{at}", Due()))

    due = await store.due(now, AT_ONCE + len(failing))
    await each("a reminder", due, take, failing, StoreDown, alive=alive)
    return len(due)


async def overdue(store: Store, now: int) -> int:
    """How many reminders should have rung a minute ago; `MOST` stands for more as well. Raises StoreDown."""
    return len(await store.due(now - LATE, MOST))
