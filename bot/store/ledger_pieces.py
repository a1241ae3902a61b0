"""Rows of the ledger that come with no turn, and those that are taken out again. Whatever is done twice is done once."""

import zlib
from collections.abc import Callable, Sequence

from bot.store.keys import SHARDS, Keys
from bot.store.port import LedgerWrite
from bot.store.quarantine import as_pairs
from bot.store.redis_link import Link
from bot.store.scripts import RedisCommand

AT_ONCE = 500
"""Rows written in a round trip at most."""


async def filled(link: Link, keys: Keys, rows: Sequence[LedgerWrite]) -> None:
    """As `Store.fill_ledger`."""
    for first in range(0, len(rows), AT_ONCE):
        some: dict[str, list[LedgerWrite]] = {}
        for one in rows[first : first + AT_ONCE]:
            some.setdefault(keys.ledger(zlib.crc32(one.id.encode()) % len(SHARDS), one.day), []).append(one)
        commands: list[RedisCommand] = []
        for key, those in some.items():
            commands.append(("HSET", key, *(word for one in those for word in (one.id, one.body))))
            commands.append(("EXPIRE", key, those[-1].ttl))
        await link.ask(*commands)


async def thinned(link: Link, keys: Keys, since: int, until: int, goes: Callable[[bytes], bool]) -> int:
    """As `Store.thin_ledger`."""
    gone = 0
    for day in range(since, until + 1):
        those = [keys.ledger(shard, day) for shard in SHARDS]
        commands: list[RedisCommand] = []
        for key, flat in zip(those, await link.ask(*(("HGETALL", key) for key in those)), strict=True):
            ids = [id_ for id_, body in as_pairs(flat) if goes(bytes(body))]
            commands += [("HDEL", key, *ids)] if ids else []
            gone += len(ids)
        await link.ask(*commands)
    return gone
