"""Where disturbances stand, for all processes: a hash in the support group's slot, id -> record. Nothing in it is about a person."""

from typing import Protocol

from bot.store.quarantine import as_pairs
from bot.store.redis_link import Link
from bot.store.reply_types import flag
from bot.store.scripts import Script


class Incidents(Protocol):
    """Every method may raise StoreDown."""

    async def listed(self) -> list[bytes]:
        """All records, in no order."""

    async def put(self, number: int, record: bytes, before: bytes | None) -> bool:
        """The record of a disturbance, if it was `before` until now (None: if there was none); whether it is."""

    async def drop(self, number: int) -> None:
        """Forgets one."""


# KEYS: incidents. ARGV: id, record, record before or ''.
_PUT = Script(
    """
local now = redis.call('HGET', KEYS[1], ARGV[1]) or ''
if now ~= ARGV[3] and now ~= ARGV[2] then return 0 end  -- ARGV[2]: it was this script, sent once more
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
""",
    flag,
)


class RedisIncidents:
    """One hash."""

    def __init__(self, link: Link, bot: int) -> None:
        self._link = link
        self._key = f"todoku:{bot}:{{desk}}:incidents"

    async def listed(self) -> list[bytes]:
        [flat] = await self._link.ask(("HGETALL", self._key))
        return [bytes(record) for _, record in await self._link.sound(self._key, as_pairs(flat))]

    async def put(self, number: int, record: bytes, before: bytes | None) -> bool:
        return bool(await self._link.run(_PUT, [self._key], (number, record, before or b"")))

    async def drop(self, number: int) -> None:
        await self._link.ask(("HDEL", self._key, number))
