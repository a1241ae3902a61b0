"""Versions of learned numbers, which of them is in use, and whether that may change. One small hash: nothing of anybody is in it."""

from typing import Protocol

from bot.store.quarantine import as_pairs
from bot.store.redis_link import Link

USED, FROZEN = "used", "frozen"
"""Names beside those of versions: the version in use, and whether it stays."""


class WeightsShelf(Protocol):
    """Every method may raise StoreDown."""

    async def get(self, name: str) -> bytes | None: ...

    async def all(self) -> dict[str, bytes]:
        """Everything, by name."""

    async def put(self, name: str, body: bytes) -> None: ...

    async def drop(self, *names: str) -> None: ...


class RedisShelf:
    """The same on a server."""

    def __init__(self, link: Link, bot: int) -> None:
        self._link = link
        self._key = f"todoku:{bot}:{{desk}}:weights"

    async def get(self, name: str) -> bytes | None:
        [found] = await self._link.ask(("HGET", self._key, name))
        sound = await self._link.sound(self._key, [(name.encode(), found)] if found is not None else [])
        return bytes(sound[0][1]) if sound else None

    async def all(self) -> dict[str, bytes]:
        [flat] = await self._link.ask(("HGETALL", self._key))
        return {name.decode(): bytes(body) for name, body in await self._link.sound(self._key, as_pairs(flat))}

    async def put(self, name: str, body: bytes) -> None:
        await self._link.ask(("HSET", self._key, name, body))

    async def drop(self, *names: str) -> None:
        if names:
            await self._link.ask(("HDEL", self._key, *names))
