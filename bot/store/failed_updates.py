"""Updates that could not be dealt with: how often each was tried, and which were given up. Ids alone, no word of anybody."""

import json
from dataclasses import asdict, dataclass
from typing import Protocol

import msgspec

from bot.store.port import DONE_SECONDS
from bot.store.redis_link import Link

KEPT = 1000


@dataclass(frozen=True, slots=True)
class GivenUp:
    """An update nobody could deal with. `at` is in Unix seconds; `where` names a function of ours and a line."""

    update: str
    at: int
    error: str
    where: str


class FailedUpdates(Protocol):
    """Every method may raise StoreDown."""

    async def failed(self, update: str) -> int:
        """It could not be dealt with; how often that has happened."""

    async def give_up(self, what: GivenUp) -> None:
        """Keeps it, and the last thousand of them."""

    async def given_up(self) -> list[GivenUp]:
        """The newest first."""

    async def drop(self, update: str) -> bool:
        """Forgets one that was given up; whether it was there."""


class RedisFailedUpdates:
    def __init__(self, link: Link, bot: int) -> None:
        self._link = link
        self._prefix = f"todoku:{bot}:{{aside}}:"

    async def failed(self, update: str) -> int:
        key = f"{self._prefix}tries:{update}"
        tries, _ = await self._link.ask(("INCR", key), ("EXPIRE", key, DONE_SECONDS))
        return int(tries)

    async def give_up(self, what: GivenUp) -> None:
        key = f"{self._prefix}given_up"
        await self._link.ask(("LPUSH", key, json.dumps(asdict(what))), ("LTRIM", key, 0, KEPT - 1))

    async def given_up(self) -> list[GivenUp]:
        [found] = await self._link.ask(("LRANGE", f"{self._prefix}given_up", 0, -1))
        return [one for raw in found if (one := _read(raw))]

    async def drop(self, update: str) -> bool:
        key = f"{self._prefix}given_up"
        [found] = await self._link.ask(("LRANGE", key, 0, -1))
        gone = [raw for raw in found if (one := _read(raw)) and one.update == update]
        return bool(gone) and any(await self._link.ask(*(("LREM", key, 0, raw) for raw in gone)))


def _read(raw: bytes) -> GivenUp | None:
    """None where it is damaged: the others are told of all the same."""
    try:
        return msgspec.json.decode(raw, type=GivenUp)
    except msgspec.MsgspecError:
        return None
