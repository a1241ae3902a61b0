"""How much may be sent, after the generic cell rate algorithm: measured in this process, or shared by all through the store, one
bucket per scope."""

import math
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from bot.store.redis_link import Link
from bot.store.reply_types import count, row
from bot.store.scripts import Script

REMEMBERED = 10_000
"""Keys of which so much is remembered; of more, only those that still matter."""
_NOTHING = 1e-6
"""Part of one that is due to rounding."""
_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True)
class Rate:
    """So many per second, and so many at once after a rest."""

    per_second: float
    burst: int

    @property
    def interval(self) -> int:
        """Microseconds from one to the next."""
        return max(1, round(1_000_000 / self.per_second))

    @cached_property
    def seconds(self) -> float:
        """The same in seconds."""
        return self.interval / 1_000_000


class Meter(Generic[_Key]):
    """How much of late, by key, after the generic cell rate algorithm: what is kept of a key is the time at which all would have gone,
    had it gone evenly. `clock`: seconds, never going back."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._full: dict[_Key, float] = {}

    def room(self, key: _Key, rate: Rate) -> int:
        """How many more may go now."""
        return math.floor(rate.burst - self._ahead(key) / rate.seconds + _NOTHING)

    def wait(self, key: _Key, rate: Rate) -> float:
        """Seconds until one may go."""
        late = self._ahead(key) - (rate.burst - 1) * rate.seconds
        return late if late > _NOTHING * rate.seconds else 0.0

    def count(self, key: _Key, rate: Rate, number: int = 1) -> None:
        """So many go, now or when there is room."""
        now = self._clock()
        self._full[key] = now + self._ahead(key) + number * rate.seconds
        if len(self._full) > REMEMBERED:
            self._full = {one: until for one, until in self._full.items() if until > now}

    def _ahead(self, key: _Key) -> float:
        return max(0.0, self._full.get(key, 0.0) - self._clock())


@dataclass(frozen=True, slots=True)
class Grant:
    """So many may go now; where none may, one may after `wait` seconds."""

    count: int
    wait: float = 0.0


class Buckets(Protocol):
    """Every method may raise StoreDown."""

    async def draw(self, scope: str, rate: Rate, want: int) -> Grant:
        """Up to `want`."""

    async def shut(self, scope: str, seconds: float) -> None:
        """Nothing of the scope for so long."""


# KEYS: bucket, shut. ARGV: interval in microseconds, burst, how many are wanted.
# The bucket is the time at which it would be empty again, had everything been sent evenly. One that lies further ahead
# than a bucket can be full is left over from a clock that was put back.
_DRAW = Script(
    """
local closed = redis.call('PTTL', KEYS[2])
if closed > 0 then return {0, closed * 1000} end
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local interval, burst, want = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local full = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now)
if full > now + (burst + 1) * interval then full = now end
local room = math.floor((now + burst * interval - full) / interval)
if room < 1 then return {0, full - (burst - 1) * interval - now} end
local count = math.min(room, want)
full = full + count * interval
redis.call('SET', KEYS[1], string.format('%.0f', full), 'PX', math.ceil((full - now) / 1000))
return {count, 0}
""",
    row(count, count),
)


class RedisBuckets:
    """Two keys per scope, all in one slot."""

    def __init__(self, link: Link, bot: int) -> None:
        self._link = link
        self._prefix = f"todoku:{bot}:{{pace}}:"

    async def draw(self, scope: str, rate: Rate, want: int) -> Grant:
        keys = [f"{self._prefix}{scope}", f"{self._prefix}{scope}:shut"]
        count, wait = await self._link.run(_DRAW, keys, [rate.interval, rate.burst, want])
        return Grant(count, wait / 1_000_000)

    async def shut(self, scope: str, seconds: float) -> None:
        await self._link.ask(("SET", f"{self._prefix}{scope}:shut", 1, "PX", max(1, round(seconds * 1000))))
