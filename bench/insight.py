"""How long the console's first page takes over many conversations. Run: python -m bench.insight [--rows N].

The rows are made up, by a seed, and written into a Valkey of its own over a year; then the page's figures are asked for, by a
reader that knows nothing yet, as in a process that has just started.
"""

import argparse
import asyncio
import resource
import tempfile
import time
from itertools import groupby
from pathlib import Path
from secrets import token_urlsafe

from redis import Redis

from bench.made_up_ledger import made_up_rows
from bench.peers.report import say
from bot.run import knowledge
from bot.run.ledger_reader import LedgerReader
from bot.settings import service
from bot.store.client import RedisStore
from bot.store.connect import connect
from bot.store.embedded import Embedded
from bot.store.keys import SHARDS, Keys
from flows.knowledge.guide import Guide
from flows.knowledge.ledger_row import DAY, HOUR, dump_row
from flows.ledger.insight_figures import InsightFilter

BOT, SEED, DAYS = 5, 1, 365
NOON = 1_795_489_200
TTL = 400 * DAY
VIEWS = (7, 30, 90, 365)


def fill(client: Redis, guide: Guide, rows: int) -> int:
    """Straight into the store; how many there are."""
    keys, number = Keys(BOT), 0
    made = made_up_rows(guide.catalogue, NOON, DAYS, round(rows / DAYS), SEED)
    for day, of_day in groupby(made, lambda row: row.hour * HOUR // DAY):
        pipe = client.pipeline(transaction=False)
        for place, row in enumerate(of_day):
            pipe.hset(keys.ledger(place % len(SHARDS), day), token_urlsafe(12), dump_row(row))
            number += 1
        pipe.execute()
    return number


async def measure(store: RedisStore, client: Redis, guide: Guide) -> None:
    """Everything once, and what it weighs."""
    before = client.info("memory")["used_memory"]
    begun = time.perf_counter()
    await LedgerReader(store, guide, TTL).keep(NOON, lambda: None)
    say(f"kept for the first time, in the background: {time.perf_counter() - begun:.1f} s")
    names = list(client.scan_iter("*:summary:*", count=10_000))
    bodies = [len(client.get(name) or b"") for name in names]
    memory = client.info("memory")["used_memory"] - before
    say(
        f"summaries: {len(names)}, {sum(bodies) / 1e6:.1f} MB, the largest {max(bodies) / 1e3:.0f} kB; memory {memory / 1e6:.1f} MB"
    )
    say("| days | conversations | cold, s | warm, s |")
    say("| --- | --- | --- | --- |")
    for days in VIEWS:
        reader = LedgerReader(store, guide, TTL)
        taken = []
        for _ in range(3):
            begun = time.perf_counter()
            found = await reader.insight(days, InsightFilter(), NOON + 60)
            taken.append(time.perf_counter() - begun)
        say(f"| {days} | {found.counts[0].count} | {taken[0]:.2f} | {min(taken[1:]):.2f} |")
    say(f"memory of this process at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB")


def main() -> None:
    """As the docstring of the module says."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rows", type=int, default=1_000_000)
    rows = asked.parse_args().rows
    guide = knowledge.guide(service(None))
    with (
        tempfile.TemporaryDirectory() as folder,
        Embedded(Path(folder)) as embedded,
        Redis.from_url(embedded.url) as client,
    ):
        say(
            f"seed {SEED}; {fill(client, guide, rows)} rows over {DAYS} days, {client.info('memory')['used_memory'] / 1e6:.0f} MB"
        )

        async def ask() -> None:
            store = connect(embedded.url, BOT)
            try:
                await measure(store, client, guide)
            finally:
                await store.close()

        asyncio.run(ask())


if __name__ == "__main__":
    main()
