"""Which processes run, and which one of them does what only one should do.

All processes of a bot say every few seconds that they are there. The first to say so leads, until it leaves or has not been heard
for `LIFE_MS`. The epoch grows with every change of hands. Nothing rests on there being no two leaders: what a leader does is
done once however often it is begun. It spares work, and Telegram's refusals.
"""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.store.link import Link
from bot.store.replies import count, nothing, row, text
from bot.store.scripts import Script

LIFE_MS = 8000
TRUSTED = LIFE_MS / 1000 - 1
"""Seconds, by our own clock, for which a leader takes itself for one."""
OUTAGE = 150
"""Seconds after which Telegram drops a press that nobody has taken."""


@dataclass(frozen=True, slots=True)
class Outage:
    """From when to when, Unix seconds, no process took updates."""

    since: int
    until: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How things are. `epoch` is 0 in a process that does not lead."""

    epoch: int
    processes: int
    outage: Outage | None = None
    """What the leader has yet to make good."""


class Lease(Protocol):
    """Every method may raise StoreDown."""

    async def beat(self, *, hears: bool) -> Standing:
        """Say that this process is there, and whether updates reach it; take the lead where nobody has it."""

    async def mended(self) -> None:
        """The outage has been made good."""

    async def leave(self) -> None:
        """This process ends."""


# KEYS: leader, processes, heard, outage. ARGV: process, milliseconds it counts as there, 1 if it hears, outage in ms.
_BEAT = Script(
    """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local process, life = ARGV[1], tonumber(ARGV[2])
redis.call('ZADD', KEYS[2], now + life, process)
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)

if ARGV[3] == '1' then
  local heard = tonumber(redis.call('GET', KEYS[3]) or now)
  if now - heard > tonumber(ARGV[4]) then
    local since = string.match(redis.call('GET', KEYS[4]) or '', '^(%d+) ') or string.format('%.0f', heard)
    redis.call('SET', KEYS[4], since .. ' ' .. string.format('%.0f', now))
  end
  redis.call('SET', KEYS[3], string.format('%.0f', now))
end

local leader, till, epoch = unpack(redis.call('HMGET', KEYS[1], 'process', 'until', 'epoch'))
epoch = tonumber(epoch or 0)
if leader ~= process and till and tonumber(till) > now then
  epoch = 0
else
  if leader ~= process then epoch = epoch + 1 end
  redis.call('HSET', KEYS[1], 'process', process, 'until', string.format('%.0f', now + life), 'epoch', epoch)
end
return {epoch, redis.call('ZCARD', KEYS[2]), redis.call('GET', KEYS[4]) or ''}
""",
    row(count, count, text),
)

# KEYS: leader, processes. ARGV: process. The epoch stays, so that it never comes back.
_LEAVE = Script(
    """
redis.call('ZREM', KEYS[2], ARGV[1])
if redis.call('HGET', KEYS[1], 'process') == ARGV[1] then redis.call('HDEL', KEYS[1], 'process', 'until') end
""",
    nothing,
)


class RedisLease:
    """Four keys in one slot."""

    def __init__(self, link: Link, bot: int) -> None:
        self._link = link
        self._process = secrets.token_hex(6)
        self._keys = [f"todoku:{bot}:{{lease}}:{name}" for name in ("leader", "processes", "heard", "outage")]

    async def beat(self, *, hears: bool) -> Standing:
        words = (self._process, LIFE_MS, int(hears), OUTAGE * 1000)
        epoch, processes, outage = await self._link.run(_BEAT, self._keys, words)
        since, _, until = outage.decode().partition(" ")
        return Standing(epoch, processes, Outage(int(since) // 1000, int(until) // 1000) if outage else None)

    async def mended(self) -> None:
        await self._link.ask(("DEL", self._keys[3]))

    async def leave(self) -> None:
        await self._link.run(_LEAVE, self._keys[:2], [self._process])


class Roster:
    """What this process knows of itself and the others, by its own clock."""

    def __init__(self, lease: Lease, clock: Callable[[], float] = time.monotonic) -> None:
        self._lease = lease
        self._clock = clock
        self._until = 0.0
        self.standing = Standing(0, 1)
        self.hears: Callable[[], bool] = lambda: True
        """Whether updates reach this process."""

    @property
    def leads(self) -> bool:
        """Whether this process does what only one should do."""
        return self._clock() < self._until

    @property
    def alone(self) -> bool:
        """Whether there is no other process."""
        return self.standing.processes <= 1

    async def beat(self) -> Standing:
        """Raises StoreDown."""
        asked = self._clock()
        self.standing = await self._lease.beat(hears=self.hears())
        self._until = asked + TRUSTED if self.standing.epoch else 0.0
        return self.standing

    async def mended(self) -> None:
        """The outage has been made good. Raises StoreDown."""
        await self._lease.mended()

    async def leave(self) -> None:
        """Raises StoreDown."""
        self._until = 0.0
        await self._lease.leave()
