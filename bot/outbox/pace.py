"""As fast as Telegram lets a bot send, and no faster. What is answered to a press does not wait here."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import NamedTuple

from bot.store.buckets import Buckets, Grant, Meter, Rate

ALL, GROUP = "all", "group"
GRANT = 5
"""Calls of the limit over all that a process draws at a time …"""
KEPT = 0.5
"""… and for how many seconds it may keep them."""
LONGEST = 60.0
"""Seconds after which a closed scope is looked at anew."""
ALARMED, WITHIN = 3, 5.0
"""So many chats refused within so many seconds: it is not the chats, it is the bot."""


class OwnBuckets:
    """For a process that is alone: what the store shares, without asking anybody."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._meter: Meter[str] = Meter(clock)
        self._shut: dict[str, float] = {}

    async def draw(self, scope: str, rate: Rate, want: int) -> Grant:
        """Up to `want`."""
        now = self._clock()
        if (closed := self._shut.get(scope, now) - now) > 0:
            return Grant(0, closed)
        granted = min(self._meter.room(scope, rate), want)
        if granted < 1:
            return Grant(0, self._meter.wait(scope, rate))
        self._meter.count(scope, rate, granted)
        return Grant(granted)

    async def shut(self, scope: str, seconds: float) -> None:
        """Nothing of the scope for so long."""
        self._shut[scope] = self._clock() + seconds


class Rates(NamedTuple):
    """Telegram's limits with some air: 30 a second over all, 20 a minute in a group, about one a second in a chat."""

    everything: Rate = Rate(25, 25)
    group: Rate = Rate(18 / 60, 18)
    chat: Rate = Rate(1, 5)


class Pace:
    """One per process. The limits over all and of the group are shared through the store; a chat has one sender anyway."""

    def __init__(
        self, shared: Buckets, alone: Callable[[], bool], rates: Rates, clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:  # fmt: skip
        self._shared = shared
        self._own = OwnBuckets(clock)
        self._alone = alone
        self._rates = rates
        self._clock = clock
        self._sleep = sleep
        self._granted, self._granted_until = 0, 0.0
        self._chats: Meter[int] = Meter(clock)
        self._closed: dict[int, float] = {}
        self._refused: deque[tuple[float, int]] = deque()

    async def wait(self, chat: int, *, group: bool = False, edit: bool = False) -> None:
        """Return when a call may be made. An edit in a private chat waits for a limit that was hit, not for its turn. Raises StoreDown."""
        while pause := self._closed.get(chat, 0.0) - self._clock():
            if pause <= 0:
                self._closed.pop(chat, None)
                break
            await self._sleep(min(pause, LONGEST))
        if group:
            await self._draw(GROUP, self._rates.group, 1)
        elif not edit:
            await self._chat(chat)
        await self._over_all()

    async def refused(self, chat: int, seconds: float, *, group: bool = False) -> None:
        """Telegram wants no more for so long: of this chat, of the group, or of anything. Raises StoreDown."""
        now = self._clock()
        self._refused.append((now, chat))
        while self._refused[0][0] < now - WITHIN:
            self._refused.popleft()
        if len({one for _, one in self._refused}) >= ALARMED:
            await self._buckets.shut(ALL, seconds)
        if group:
            await self._buckets.shut(GROUP, seconds)
        else:
            self._closed[chat] = now + seconds

    @property
    def _buckets(self) -> Buckets:
        return self._own if self._alone() else self._shared

    async def _over_all(self) -> None:
        if not self._granted or self._clock() > self._granted_until:
            self._granted = await self._draw(ALL, self._rates.everything, GRANT)
            self._granted_until = self._clock() + KEPT
        self._granted -= 1

    async def _draw(self, scope: str, rate: Rate, want: int) -> int:
        while True:
            grant = await self._buckets.draw(scope, rate, want)
            if grant.count:
                return grant.count
            await self._sleep(min(grant.wait, LONGEST))

    async def _chat(self, chat: int) -> None:
        pause = self._chats.wait(chat, self._rates.chat)
        self._chats.count(chat, self._rates.chat)
        if pause > 0:
            await self._sleep(pause)
