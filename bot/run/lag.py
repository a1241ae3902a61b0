"""How late the event loop is: whatever blocks it makes everybody wait, and nothing else would show it."""

import asyncio

from bot.metrics import Metrics
from bot.supervisor import Alive

EVERY = 0.5
"""Seconds between two looks."""


async def watch(metrics: Metrics, alive: Alive) -> None:
    """Look for ever."""
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + EVERY
        await asyncio.sleep(EVERY)
        metrics.lag.observe(max(0.0, loop.time() - due))
        alive()
