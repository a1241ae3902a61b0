"""Which processes run, and which one of them does what only one should do.

All processes of a bot say every few seconds that they are there. The first to say so leads, until it leaves or has not been heard
for `LIFE_MS`. The epoch grows with every change of hands. Nothing rests on there being no two leaders: what a leader does is
done once however often it is begun. It spares work, and Telegram's refusals.
"""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from bot.store.redis_link import Link
from bot.store.reply_types import count, integer, nothing, row, text
from bot.store.scripts import Script

LIFE_MS = 8000
TRUSTED = LIFE_MS / 1000 - 1
"""Seconds, by our own clock, for which a leader takes itself for one."""
FRESH = 5.0
"""Seconds after which one that has not said so again no longer counts as there."""
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
    lead: float = field(default=0.0, compare=False)
    """Seconds for which the lead is still held, by whoever has it."""


@dataclass(frozen=True, slots=True)
class Leader:
    """Who leads, as anybody can see it."""

    process: str
    """Empty: nobody."""
    heard: float
    """Seconds since it last said so."""
    processes: int
    """How many there are."""


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
local latest = now + 2 * life -- what ends later than this was not written by this script, or the clock has been put back

local function whole(text)
  return text and #text < 16 and string.match(text, '^%d+$') and tonumber(text) or nil
end

redis.call('ZADD', KEYS[2], now + life, process)
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
redis.call('ZREMRANGEBYSCORE', KEYS[2], latest, '+inf')

local outage = redis.call('GET', KEYS[4]) or ''
if not string.match(outage, '^%d+ %d+$') or #outage > 31 then outage = '' end
if ARGV[3] == '1' then
  local heard = whole(redis.call('GET', KEYS[3])) or now
  if now - heard > tonumber(ARGV[4]) then
    local since = string.match(outage, '^(%d+) ') or string.format('%.0f', heard)
    outage = since .. ' ' .. string.format('%.0f', now)
    redis.call('SET', KEYS[4], outage)
  end
  redis.call('SET', KEYS[3], string.format('%.0f', now))
end

local leader, till, epoch = unpack(redis.call('HMGET', KEYS[1], 'process', 'until', 'epoch'))
till, epoch = whole(till) or 0, whole(epoch) or 0
if leader ~= process and till > now and till < latest then
  epoch = 0
else
  if leader ~= process then epoch = epoch + 1 end
  till = now + life
  redis.call('HSET', KEYS[1], 'process', process, 'until', string.format('%.0f', till), 'epoch', epoch)
end
return {epoch, redis.call('ZCARD', KEYS[2]), outage, till - now}
""",
    row(count, count, text, integer),
)

# KEYS: leader, processes. ARGV: process. The epoch stays, so that it never comes back.
_LEAVE = Script(
    """
redis.call('ZREM', KEYS[2], ARGV[1])
if redis.call('HGET', KEYS[1], 'process') == ARGV[1] then redis.call('HDEL', KEYS[1], 'process', 'until') end
""",
    nothing,
)


# KEYS: leader, processes. ARGV: milliseconds a process counts as there. Changes nothing.
_LOOK = Script(
    """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local processes = redis.call('ZCOUNT', KEYS[2], now, '+inf')
local leader, till = unpack(redis.call('HMGET', KEYS[1], 'process', 'until'))
till = till and #till < 16 and string.match(till, '^%d+$') and tonumber(till) or 0
if not leader or till <= now then return {'', 0, processes} end
return {leader, math.max(0, now + tonumber(ARGV[1]) - till), processes}
""",
    row(text, integer, count),
)


class RedisLease:
    """Four keys in one slot."""

    def __init__(self, link: Link, bot: int) -> None:
        self._link = link
        self._process = secrets.token_hex(6)
        self._keys = [f"todoku:{bot}:{{lease}}:{name}" for name in ("leader", "processes", "heard", "outage")]

    async def beat(self, *, hears: bool) -> Standing:
        words = (self._process, LIFE_MS, int(hears), OUTAGE * 1000)
        epoch, processes, outage, lead = await self._link.run(_BEAT, self._keys, words)
        since, _, until = outage.decode().partition(" ")
        left = Outage(int(since) // 1000, int(until) // 1000) if outage else None
        return Standing(epoch, processes, left, lead / 1000)

    async def look(self) -> Leader:
        """Who leads, without a word of our own. Raises StoreDown."""
        process, heard, processes = await self._link.run(_LOOK, self._keys[:2], [LIFE_MS])
        return Leader(process.decode("utf-8", "replace"), heard / 1000, processes)

    async def mended(self) -> None:
        await self._link.ask(("DEL", self._keys[3]))

    async def leave(self) -> None:
        await self._link.run(_LEAVE, self._keys[:2], [self._process])


class Roster:
    """What this process knows of itself and the others, by its own clock."""

    def __init__(
        self, lease: Lease, clock: Callable[[], float] = time.monotonic, hears: Callable[[], bool] = lambda: True
    ) -> None:
        """`hears`: whether updates reach this process."""
        self._lease = lease
        self._hears = hears
        self._clock = clock
        self._until = 0.0
        self._leader_heard: float | None = None
        """When whoever leads last said so."""
        self.standing = Standing(0, 1)
        self.alone = True
        """Whether there is no other process."""

    @property
    def leads(self) -> bool:
        """Whether this process does what only one should do."""
        return self._clock() < self._until

    @property
    def led(self) -> bool:
        """Whether a process leads, this or another, and has said so lately."""
        return self._leader_heard is not None and self._clock() - self._leader_heard < FRESH

    async def beat(self) -> Standing:
        """Raises StoreDown."""
        asked = self._clock()
        self.standing = await self._lease.beat(hears=self._hears())
        self.alone = self.standing.processes <= 1
        self._until = asked + TRUSTED if self.standing.epoch else 0.0
        self._leader_heard = asked + self.standing.lead - LIFE_MS / 1000
        return self.standing

    async def mended(self) -> None:
        """The outage has been made good. Raises StoreDown."""
        await self._lease.mended()

    async def leave(self) -> None:
        """Raises StoreDown."""
        self._until = 0.0
        await self._lease.leave()
