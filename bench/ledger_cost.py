"""What the ledger of outcomes costs: time of a turn, bytes of a row, trips to the store. Run: python -m bench.ledger_cost.

Made-up people of the packaged world walk to their end and leave their rows, first without being counted, then counted; times are processor
time, of the second half of them. The store is an embedded server of its own, which is thrown away.
"""

import asyncio
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean, median
from tempfile import TemporaryDirectory

from redis import Redis

from bench.peers.report import say
from bot.outbox.commit import LEDGER_TTL, ledger_writes
from bot.run import knowledge
from bot.settings import service
from bot.simulation.people import draw
from bot.simulation.phrasebook import sentences
from bot.simulation.visiting import NOON
from bot.simulation.walking import Walker
from bot.simulation.world import load
from bot.store.connect import connect
from bot.store.embedded import Embedded
from bot.store.port import Commit, LedgerWrite
from flows.events import Event
from flows.knowledge.guide import Guide
from flows.knowledge.session import Session, dump
from flows.ledger.tallying import counted

PEOPLE = 800
SAVES = 300
YEAR = 365


@dataclass(slots=True)
class CostedTurn:
    """Counts a walk as the shell does, and how long that takes."""

    guide: Guide
    whose: str
    seconds: list[float] = field(default_factory=list)
    """Of each turn."""
    rows: dict[str, LedgerWrite] = field(default_factory=dict)

    def counts(self, before: Session, after: Session, event: Event, now: int, shown: str) -> Session:
        """The counted session; its rows are kept."""
        began = time.process_time()
        session = counted(self.guide, before, after, event, now, f"{self.whose:>016}", shown)
        written = ledger_writes(self.guide.catalogue, before, session, now, LEDGER_TTL)
        self.seconds.append(time.process_time() - began)
        self.rows |= {one.id: one for one in written}
        return session


def walked() -> tuple[list[CostedTurn], list[float]]:
    """What counting took and left, person by person; and the whole walks of the same people without it, seconds a turn."""
    guide = knowledge.guide(service(None))
    world, said = load(None, guide.catalogue), sentences()
    ledgers, bare = [], []
    for number in range(PEOPLE):
        person = draw(guide.catalogue, world, 1, number)
        began = time.process_time()
        walk = Walker(guide, world, said, person).whole()
        bare.append((time.process_time() - began) / (walk.presses + 1))
        one = CostedTurn(guide, str(number))
        Walker(guide, world, said, person, counts=one.counts).whole()
        ledgers.append(one)
    return ledgers[PEOPLE // 2 :], bare[PEOPLE // 2 :]


def told(ledgers: Sequence[CostedTurn], bare: Sequence[float]) -> Iterator[str]:
    """Time and bytes."""
    turns = sorted(1e3 * one for ledger in ledgers for one in ledger.seconds)
    whole = [1e3 * sum(ledger.seconds) for ledger in ledgers]
    sizes = [len(row.body) for ledger in ledgers for row in ledger.rows.values()]
    yield f"a turn of the core without it: {1e3 * fmean(bare):.3f} ms on average"
    yield (
        f"what it adds to a turn: median {median(turns):.3f} ms, mean {fmean(turns):.3f} ms, "
        f"99 % below {turns[len(turns) * 99 // 100]:.3f} ms, of {len(turns)}"
    )
    yield f"in a whole conversation of {fmean(len(one.seconds) for one in ledgers):.1f} turns: mean {fmean(whole):.3f} ms"
    yield f"a row as JSON: mean {fmean(sizes):.0f} bytes, most {max(sizes)}, of {len(sizes)}"


async def stored(rows: Sequence[LedgerWrite], session: bytes, folder: Path) -> list[str]:
    """Bytes a row takes in a server, spread over a year; and the commands of a save."""
    with Embedded(folder) as embedded, Redis.from_url(embedded.url) as client:
        store = connect(embedded.url, 1)
        await store.ping()
        before = _used(client)
        copies = [
            LedgerWrite(row.day - at % YEAR, f"{at:016}", row.body, row.ttl) for at, row in enumerate(list(rows) * 250)
        ]
        await store.fill_ledger(copies)
        size = (_used(client) - before) / len(copies)
        found = [f"a row in the server: {size:.0f} bytes, keys of days and shards included, of {len(copies)} in a year"]
        for name, ledger in (("without", ()), ("with", (rows[0],))):
            client.config_resetstat()
            for number in range(SAVES):
                await store.save(Commit(number, name, 0, session, 9999, ledger=ledger))
                await store.load(number, "2")
            stats = {key.removeprefix("cmdstat_"): one["calls"] for key, one in client.info("commandstats").items()}
            found.append(f"a load and a save {name} it: {_shown(stats)}")
            for number in range(SAVES):
                await store.forget(number)
        await store.close()
    return found


def _used(client: Redis) -> int:
    return int(client.info("memory")["used_memory"])


def _shown(stats: Mapping[str, int]) -> str:
    trips = sum(stats.get(name, 0) for name in ("evalsha", "eval")) / SAVES
    inside = {name: stats.get(name, 0) / SAVES for name in ("hset", "expire")}
    return f"{trips:.2f} trips; " + ", ".join(f"{count:.1f} {name}" for name, count in inside.items())


def main() -> int:
    ledgers, bare = walked()
    for line in told(ledgers, bare):
        say(line)
    rows = [row for ledger in ledgers for row in ledger.rows.values()]
    session = dump(Session(seed=1, lang="ja", active=int(NOON)))
    with TemporaryDirectory() as folder:
        for line in asyncio.run(stored(rows, session, Path(folder))):
            say(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
