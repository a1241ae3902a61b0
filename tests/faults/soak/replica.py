"""A `todoku run` that is started again whenever it ends, as its service manager would."""

import asyncio
import os
import signal
from dataclasses import dataclass

from tests.e2e.process import Process
from tests.e2e.rig import PATIENCE

NO_STORE = 2
"""The code with which a process ends that finds no store at its start."""


@dataclass
class Replica(Process):
    refused: int = 0
    """Starts that ended for want of a store."""

    async def up(self) -> None:
        """Starts it, as often as it takes, and waits until it takes updates."""
        await self.start()
        async with asyncio.timeout(4 * PATIENCE):
            while await self.status("/readyz") != 200:
                assert self.running
                if self.running.returncode is not None:
                    assert self.running.returncode == NO_STORE, self.log.read_text()
                    self.refused += 1
                    await self.start()
                await asyncio.sleep(0.1)

    async def freeze(self, seconds: float) -> bool:
        """Stops it in the middle of what it does, and lets it go on; whether it stood still."""
        assert self.running
        self.running.send_signal(signal.SIGSTOP)
        await asyncio.sleep(seconds)
        stood = _stands(self.running.pid)
        self.running.send_signal(signal.SIGCONT)
        return stood


def _stands(process: int) -> bool:
    return os.waitid(os.P_PID, process, os.WSTOPPED | os.WNOHANG | os.WNOWAIT) is not None
