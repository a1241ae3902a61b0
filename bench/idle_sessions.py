"""What idle sessions cost, and whether an update costs more where there are many. Run: python -m bench.idle_sessions [--up-to N] [--write].

The sessions are real ones: conversations led by `advance`, saved by the product's own store into a Valkey of its own.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from redis import Redis

from bench.peers import bots
from bench.peers.report import machine, rows, say, write
from bot.run import knowledge
from bot.settings import service
from bot.store.client import RedisStore
from bot.store.connect import connect
from bot.store.port import Commit, Saved
from flows.chat.effects import Show
from flows.chat.engine import advance
from flows.events import Event, Pressed, Started
from flows.knowledge.guide import Guide
from flows.knowledge.session import Session, dump

SIZES = (1_000, 10_000, 100_000, 1_000_000)
AT_ONCE = 200
SAMPLES = 300
NOON = 1_795_489_200
PRESSES = 5
"""How far each conversation has got: in the middle."""


def conversations(guide: Guide) -> Iterator[bytes]:
    """One for each cause: the symptom, then the first answer of each card."""
    for number, cause in enumerate(guide.catalogue.causes.values()):
        session = Session(seed=number + 1, lang="ja", active=NOON)
        event: Event = Started(cause.symptom)
        for _ in range(PRESSES):
            turn = advance(guide, session, event, NOON + 60, "123-4567")
            card = next((e.card for e in turn.effects if isinstance(e, Show)), None)
            if turn.session is None or card is None or not card.buttons:
                break
            session = turn.session
            event = Pressed(session.token, card.buttons[-1].key, card.buttons[-1].value)
        yield dump(session)


async def fill(store: RedisStore, bodies: Iterator[bytes], chats: range) -> None:
    """A session for each chat."""
    for start in range(chats.start, chats.stop, AT_ONCE):
        some = range(start, min(start + AT_ONCE, chats.stop))
        saved = await asyncio.gather(
            *(
                store.save(Commit(chat, "", 0, body, 2_592_000))
                for chat, body in zip(some, islice(bodies, len(some)), strict=True)
            )
        )
        if set(saved) != {Saved.SAVED}:
            raise RuntimeError(f"a session was not saved: {saved}")


async def turn_ms(store: RedisStore, chats: int) -> float:
    """Milliseconds of a load and a save, one after the other, of chats here and there; the median."""
    took = []
    for n in range(SAMPLES):
        chat = 1 + n * 7919 % chats
        began = time.perf_counter()
        found = await store.load(chat, f"t{n}")
        await store.save(Commit(chat, f"{chats}.{n}", found.version, found.session, 2_592_000))
        took.append(time.perf_counter() - began)
    return 1000 * median(took)


def _used(client: Redis) -> int:
    """Bytes the store holds; marks of saves without an update have run out by the time it counts, so they are taken off."""
    marks = list(client.scan_iter("*:done:*", count=10_000))
    for start in range(0, len(marks), 10_000):
        client.delete(*marks[start : start + 10_000])
    return int(client.info("memory")["used_memory"])


async def measured(up_to: int) -> str:
    """The table."""
    guide = knowledge.guide(service(None))
    bodies = cycle(list(conversations(guide)))
    body = []
    with (
        tempfile.TemporaryDirectory(prefix="todoku-bench-") as folder,
        bots.store(Path(folder), bots.IN_MEMORY) as (url, client),
    ):
        store = connect(url, 1_000_001)
        empty, done = _used(client), 0
        for size in (s for s in SIZES if s <= up_to):
            await fill(store, bodies, range(done + 1, size + 1))
            done = size
            used = _used(client) - empty
            body.append([f"{size:,}", f"{used / 1e6:.1f}", f"{used / size:.0f}", f"{await turn_ms(store, size):.2f}"])
            say(f"{size} sessions are there")
        await store.close()
    return f"{machine()}\n\n" + rows(["idle sessions", "MB in the store", "bytes each", "load + save, ms"], body)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.idle_sessions", description="What idle sessions cost.")
    parser.add_argument("--up-to", type=int, default=SIZES[-1], help="how many at most: %(default)s")
    parser.add_argument("--write", action="store_true", help="write the table into docs/performance.md")
    asked = parser.parse_args()
    told = asyncio.run(measured(asked.up_to))
    say(told)
    if asked.write:
        write("sessions", told)
    return 0


if __name__ == "__main__":
    sys.exit(main())
