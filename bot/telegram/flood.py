"""One user may not keep the bot busy: so many updates at once and so many a second, and one word when it is too much."""

import time
from collections.abc import Callable
from typing import Literal

from bot.store.buckets import Rate

USER = Rate(2, 40)
"""Faster than anybody types or presses."""
REMEMBERED = 10_000

FloodVerdict = Literal["fine", "tell", "drop"]


class Flood:
    """Per process: whoever floods is slowed down by each."""

    def __init__(self, rate: Rate = USER, clock: Callable[[], float] = time.monotonic) -> None:
        self._interval = rate.interval / 1_000_000
        self._burst = rate.burst
        self._clock = clock
        self._full: dict[int, float] = {}
        self._told: set[int] = set()

    def judge(self, user: int) -> FloodVerdict:
        """Whether an update of a user is dealt with; `tell`: it is not, and the user should hear so, once per flood."""
        now = self._clock()
        full = max(self._full.get(user, 0.0), now) + self._interval
        if full > now + self._burst * self._interval:
            told = user in self._told
            self._told.add(user)
            return "drop" if told else "tell"
        self._full[user] = full
        if full <= now + self._burst * self._interval / 2:
            self._told.discard(user)
        if len(self._full) > REMEMBERED:
            self._full = {one: until for one, until in self._full.items() if until > now}
            self._told &= self._full.keys()
        return "fine"
