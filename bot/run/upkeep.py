"""What a process does all the time: say that it is there, look after the store, send what nobody sends."""

import asyncio
import logging

from bot.outbox.sender import Sender
from bot.store.lease import Roster
from bot.store.port import Store, StoreDown
from bot.store.store_server import StoreServer
from bot.supervisor import Alive, rest

log = logging.getLogger(__name__)


class Upkeep:
    """`once` before anything comes in, `beat` and `run` from then on, `leave` at the end."""

    def __init__(self, store: Store, roster: Roster, sender: Sender, at: StoreServer) -> None:
        self._store = store
        self._roster = roster
        self._sender = sender
        self._at = at
        self.set_aside = 0
        """How many things could not be read and wait for somebody to look."""

    async def once(self) -> None:
        """Raises StoreDown."""
        await self._roster.beat()
        await self._store.flush()
        await self._sender.tend()

    async def beat(self, every: float, alive: Alive) -> None:
        """Say for ever that this process is there. By itself: whatever else takes long or fails must not cost the lead."""
        while True:
            try:
                await self._roster.beat()
            except StoreDown as down:
                log.warning("%s", down)
            await rest(every, alive)

    async def run(self, every: float, alive: Alive) -> None:
        """Look after the store for ever. One that is away is told of, and waited for."""
        while True:
            await rest(every, alive)
            try:
                await asyncio.to_thread(self._at.revive)
                alive()
                await self._store.flush()
                alive()
                await self._sender.tend(alive)
                alive()
                self.set_aside = len(await self._store.quarantine.listed())
            except StoreDown as down:
                log.warning("%s", down)

    async def leave(self) -> None:
        """Others need not wait until we are missed."""
        try:
            await self._roster.leave()
        except StoreDown as down:
            log.warning("%s", down)
