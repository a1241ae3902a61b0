"""What is looked up in the store on a Redis or Valkey server: cases and their records, what is due, how the server is."""

from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

from bot.store import key_shapes
from bot.store.keys import FORMAT, SHARDS, Keys, case_shard, chat_shard, opened, sealed
from bot.store.port import OutboxRow, StoreMisconfigured
from bot.store.quarantine import RedisQuarantine, as_pairs
from bot.store.redis_link import Link
from bot.store.scripts import PRUNE_CASES, Word

_PAGE = 500  # outbox rows fetched at a time from a shard
_DAYS = 30  # of the ledger, at a time


class Lookups:
    """The part of `RedisStore` that changes nothing of what people do; what has run out or cannot be read is put away."""

    def __init__(self, link: Link, bot: int) -> None:
        self._link = link
        self.keys = Keys(bot)
        self.quarantine = RedisQuarantine(link.raw, bot)

    async def recent(self, since: int, until: int) -> list[int]:
        keys = [self.keys.active(shard) for shard in SHARDS]
        await self._link.ask(*(("ZREMRANGEBYSCORE", key, "-inf", f"({since}") for key in keys))
        found = await self._link.ask(*(("ZRANGEBYSCORE", key, since, until) for key in keys))
        sound = [
            await self._link.sound(key, [(chat, b"0") for chat in chats])
            for key, chats in zip(keys, found, strict=True)
        ]
        return [int(chat) for chats in sound for chat, _ in chats]

    async def due(self, now: int, limit: int) -> list[tuple[int, int]]:
        found = sorted((due, int(chat)) for chat, due in await self._due(self.keys.reminders, now, limit))
        return [(chat, due) for due, chat in found[:limit]]

    async def later(self, since: int, limit: int) -> list[tuple[int, int]]:
        found = await self._scored(self.keys.reminders, since, "+inf", limit)
        return [(chat, due) for due, chat in sorted((due, int(chat)) for chat, due in found)[:limit]]

    async def alarms(self, now: int, limit: int) -> list[tuple[str, int]]:
        found = sorted((due, number.decode()) for number, due in await self._due(self.keys.alarms, now, limit))
        return [(number, due) for due, number in found[:limit]]

    async def _due(self, key: Callable[[int], str], now: int, limit: int) -> list[tuple[bytes, int]]:
        """What is due in a sorted set of every shard, the oldest `limit` of each."""
        return await self._scored(key, "-inf", now, limit)

    async def _scored(self, key: Callable[[int], str], since: Word, until: Word, limit: int) -> list[tuple[bytes, int]]:
        commands: list[tuple[Word, ...]] = [
            ("ZRANGEBYSCORE", key(shard), since, until, "LIMIT", 0, limit, "WITHSCORES") for shard in SHARDS
        ]
        found: list[tuple[bytes, int]] = []
        for shard, flat in zip(SHARDS, await self._link.ask(*commands), strict=True):
            pairs = list(zip(flat[::2], flat[1::2], strict=True))
            found += [(member, int(float(due))) for member, due in await self._link.sound(key(shard), pairs)]
        return found

    async def case(self, number: str) -> bytes | None:
        [body] = await self._link.ask(("GET", self.keys.case(number)))
        return await self._opened(number, body)

    async def _opened(self, number: str, body: bytes | None) -> bytes | None:
        """A case as it was written; one that is damaged is set aside."""
        found = None if body is None else opened(bytes(body), number)
        if body is not None and found is None:
            await self.quarantine.case(number)
        return found

    async def cases(self) -> list[bytes]:
        keys = [self.keys.cases(shard) for shard in SHARDS]
        flats = await self._link.ask(*(("HGETALL", key) for key in keys))
        known: list[str] = []
        for key, flat in zip(keys, flats, strict=True):
            known += [number for number, _ in await self._owners(key, flat)]
        bodies = await self._link.ask(*(("GET", self.keys.case(number)) for number in known))
        await self._prune([number for number, body in zip(known, bodies, strict=True) if body is None])
        found = [await self._opened(number, body) for number, body in zip(known, bodies, strict=True)]
        return [body for body in found if body is not None]

    async def cases_of(self, chat: int) -> list[str]:
        key = self.keys.cases(chat_shard(chat))
        [flat] = await self._link.ask(("HGETALL", key))
        return [number for number, owner in await self._owners(key, flat) if owner == chat]

    async def _owners(self, key: str, flat: Any) -> list[tuple[str, int]]:  # noqa: ANN401  # as `as_pairs` takes it
        """Numbers of cases, and their chats."""
        return [(number.decode(), int(chat)) for number, chat in await self._link.sound(key, as_pairs(flat))]

    async def missing(self, numbers: Sequence[str]) -> list[str]:
        found = await self._link.ask(*(("EXISTS", self.keys.case(number)) for number in numbers))
        return [number for number, there in zip(numbers, found, strict=True) if not there]

    async def records(self, number: str) -> list[bytes]:
        key = self.keys.records(number)
        [found] = await self._link.ask(("LRANGE", key, 0, -1))
        records = [opened(bytes(record), number) for record in found]
        if None in records:
            await self._link.examined([key])
        return [record for record in records if record is not None]

    async def pulse(self, number: str) -> tuple[bytes | None, int]:
        body, records = await self._link.ask(("GET", self.keys.case(number)), ("LLEN", self.keys.records(number)))
        return await self._opened(number, body), int(records)

    async def copy_of(self, number: str, message: str) -> str | None:
        copies = self.keys.copies(number)
        [found] = await self._link.ask(("HGET", copies, message))
        sound = await self._link.sound(copies, [(message.encode(), found)] if found is not None else [])
        return str(sound[0][1], "utf-8") if sound else None

    async def ledger(self, since: int, until: int) -> list[bytes]:
        found: list[bytes] = []
        for first in range(since, until + 1, _DAYS):
            days = range(first, min(first + _DAYS, until + 1))
            keys = [self.keys.ledger(shard, day) for day in days for shard in SHARDS]
            for rows in await self._link.ask(*(("HVALS", key) for key in keys)):
                found += [bytes(row) for row in rows]
        return found

    async def ledger_sizes(self, since: int, until: int) -> list[int]:
        found: list[int] = []
        for first in range(since, until + 1, _DAYS):
            days = range(first, min(first + _DAYS, until + 1))
            sizes = await self._link.ask(*(("HLEN", self.keys.ledger(shard, day)) for day in days for shard in SHARDS))
            found += [sum(map(int, sizes[at : at + len(SHARDS)])) for at in range(0, len(sizes), len(SHARDS))]
        return found

    async def keep_summary(self, name: str, body: bytes, ttl: int) -> None:
        await self._link.ask(("SET", self.keys.summary(name), sealed(body, name), "EX", ttl))

    async def summaries(self, names: Sequence[str]) -> list[bytes | None]:
        found = await self._link.ask(*(("GET", self.keys.summary(name)) for name in names))
        return [None if one is None else opened(bytes(one), name) for name, one in zip(names, found, strict=True)]

    async def arrivals(self, since: int, until: int) -> list[tuple[int, dict[bytes, bytes]]]:
        days = [day for day in range(since, until + 1) for _ in SHARDS]
        keys = [self.keys.arrivals(shard, day) for day in range(since, until + 1) for shard in SHARDS]
        flats = await self._link.ask(*(("HGETALL", key) for key in keys))
        return [
            (day, {bytes(field): bytes(number) for field, number in as_pairs(flat)})
            for day, flat in zip(days, flats, strict=True)
            if flat
        ]

    async def ping(self) -> None:
        # Writing nothing at the start of a key that does not exist changes nothing; yet a server that is
        # read-only, out of memory, without its disk or its replicas refuses it like any other write.
        await self._link.ask(*(("SETRANGE", self.keys.probe(shard), 0, b"") for shard in SHARDS))

    async def agree(self) -> None:
        """Raises StoreMisconfigured where a newer version has written what this one cannot read; StoreDown."""
        found = await self._format()
        if found > FORMAT:
            raise StoreMisconfigured(
                f"the store was written by a newer todoku (format {found}, this one reads up to {FORMAT}): start that "
                "version again, or restore a backup from before it"
            )
        if found < FORMAT:
            await self._link.ask(("SET", self.keys.format(), FORMAT))

    async def _format(self) -> int:
        key = self.keys.format()
        [found] = await self._link.ask(("GET", key))
        sound = await self._link.sound(key, [(b"", found)] if found is not None else [])
        return int(sound[0][1]) if sound else 0

    def _of_case(self, number: str) -> tuple[str, str, str]:
        return self.keys.case(number), self.keys.records(number), self.keys.copies(number)

    async def _prune(self, numbers: list[str]) -> None:
        for number in numbers:
            keys = [self.keys.cases(case_shard(number)), self.keys.case(number)]
            await self._link.run(PRUNE_CASES, keys, [number])

    async def _rows(self) -> AsyncIterator[tuple[int, OutboxRow]]:
        """Everything in the outbox."""
        first_pages = await self._link.ask(*(self._outbox_page(shard, "-") for shard in SHARDS))
        for shard, first_page in zip(SHARDS, first_pages, strict=True):
            page = first_page
            while page:
                for member in page:
                    if found := key_shapes.row(member):
                        yield found[0], OutboxRow(*found[1:])
                [page] = await self._link.ask(self._outbox_page(shard, b"(" + page[-1]))

    def _outbox_page(self, shard: int, after: str | bytes) -> tuple[Word, ...]:
        return ("ZRANGEBYLEX", self.keys.outbox(shard), after, "+", "LIMIT", 0, _PAGE)
