"""What a bot uses: processor time, memory, and what it asks of its store. Linux alone tells all of it."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

from redis import Redis

TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


def tree(pid: int) -> list[int]:
    """A process and all that descend from it."""
    found = [pid]
    for at in found:
        for task in Path(f"/proc/{at}/task").glob("*/children"):
            found += [int(child) for child in task.read_text().split()]
    return found


def processor_seconds(pid: int) -> float:
    """User and system time of a process tree so far."""
    ticks = 0
    for at in tree(pid):
        fields = Path(f"/proc/{at}/stat").read_text().rpartition(")")[2].split()
        ticks += sum(map(int, fields[11:15]))  # its own, and that of children that have ended
    return ticks / TICK


def resident_bytes(pid: int) -> int:
    """Memory of a process tree that is in RAM."""
    return sum(int(Path(f"/proc/{at}/statm").read_text().split()[1]) * PAGE for at in tree(pid))


def machine_seconds() -> float:
    """Processor time of the whole machine so far."""
    user, nice, system, _idle, _wait, irq, soft = map(int, Path("/proc/stat").read_text().split()[1:8])
    return (user + nice + system + irq + soft) / TICK


@dataclass(frozen=True, slots=True)
class Asked:
    """What a store has been asked so far."""

    at: float
    commands: int
    """Those that scripts run included."""
    trips: int
    """Reads of its sockets; with one update at a time, each is a round trip."""

    @classmethod
    def of(cls, store: Redis) -> "Asked":
        """Now."""
        stats = store.info("stats")
        commands = store.info("commandstats")
        calls = sum(int(found["calls"]) for name, found in commands.items() if name != "cmdstat_info")
        return cls(time.perf_counter(), calls, int(stats["total_reads_processed"]))


def bytes_per_session(store: Redis, pattern: str, users: int) -> float:
    """What the store spends on a user's session, keys and all overhead included."""
    sizes = [store.memory_usage(key, samples=0) or 0 for key in store.scan_iter(pattern, count=1000)]
    return sum(sizes) / users
