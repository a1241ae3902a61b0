"""Learned numbers taken up while the bot runs: whichever version is in use, in every process, without a restart. A conversation goes on
from its log of facts, so that the next card follows from the numbers that are in use then.
"""

import asyncio
import logging

from bot.desk.filing import CaseFiles
from bot.store.port import StoreDown
from bot.store.weights_shelf import USED, WeightsShelf
from bot.supervisor import Alive, rest
from flows.knowledge.guide import Guide
from flows.knowledge.learned_weights import LearnedWeights, WeightsDamaged, load_weights

log = logging.getLogger(__name__)
SHIPPED = "shipped"
"""What is in use where nothing learned is."""


async def learned_in_use(shelf: WeightsShelf) -> LearnedWeights | None:
    """The numbers in use; None: the shipped ones, also where those in use cannot be read. Raises StoreDown."""
    used = (await shelf.get(USED) or SHIPPED.encode()).decode()
    body = None if used == SHIPPED else await shelf.get(used)
    try:
        found = load_weights(body) if body is not None else None
    except WeightsDamaged as damaged:
        log.warning("%s (version %s); the shipped ones are used", damaged, used)
        return None
    if used != SHIPPED and found is None:
        log.warning("learned weights %s are not there; the shipped ones are used", used)
    return found


class WeightsInUse:
    """`once` before anything comes in, `run` from then on."""

    def __init__(self, files: CaseFiles, shelf: WeightsShelf) -> None:
        self._files = files
        self._shelf = shelf
        self._shipped = files.guide
        self._used = ""

    async def once(self) -> None:
        """Take up what is in use. Raises StoreDown."""
        learned = await learned_in_use(self._shelf)
        used = learned.id if learned else ""
        if used == self._used:
            return
        # It takes a second to compile: conversations go on meanwhile, with the numbers there were.
        made = await asyncio.to_thread(_compiled, self._shipped, learned) if learned else self._shipped
        self._files.guide, self._used = made.during(self._files.guide.incidents), used
        log.info("the weights in use are %s", used or SHIPPED)

    async def run(self, every: float, alive: Alive) -> None:
        """Look again for ever."""
        while True:
            await rest(every, alive)
            try:
                await self.once()
            except StoreDown as down:
                log.warning("%s", down)


def _compiled(shipped: Guide, learned: LearnedWeights) -> Guide:
    made = shipped.relearned(learned)
    _ = (made.machine, made.plans)
    return made
