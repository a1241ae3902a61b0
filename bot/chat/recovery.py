"""After an outage: cards whose buttons may have been pressed in vain are shown again. Telegram drops a press after 150 seconds."""

import asyncio
import logging

from bot.chat.turn import Turns
from bot.happening import Happening
from bot.store.lease import Outage, Roster
from bot.store.port import Store, StoreDown
from bot.supervisor import Alive, bounded
from flows.events import Missed

log = logging.getLogger(__name__)

LATELY = 1800
"""Whoever did something so many seconds before the outage may have been about to press."""
EVERY = 2.0


async def recover(turns: Turns, store: Store, roster: Roster, alive: Alive) -> None:
    """For ever: make good each outage, in the leading process."""
    while True:
        await asyncio.sleep(EVERY)
        alive()
        outage = roster.standing.outage
        if not outage or not roster.leads:
            continue
        try:
            await make_good(turns, store, outage, alive)
            await roster.mended()
            await roster.beat()
        except StoreDown as down:
            log.warning("cards wait to be shown again: %s", down)


async def make_good(turns: Turns, store: Store, outage: Outage, alive: Alive = lambda: None) -> int:
    """Show again what was on the screen of everybody who was there when it began. How many; done twice, it shows once."""
    chats = await store.recent(outage.since - LATELY, outage.until)
    log.warning("no updates for %d s; cards are shown again in %d chats", outage.until - outage.since, len(chats))
    for chat in chats:
        with bounded("showing a card again", StoreDown):
            await turns.take(Happening(chat, f"missed{outage.until}", Missed()))
        alive()
    return len(chats)
