"""One user may not keep the bot busy: so many updates at once and so many a second, and one word when it is too much."""

import time
from collections.abc import Callable
from typing import Literal

from bot.outbox.pace import REMEMBERED, Meter
from bot.store.buckets import Rate

USER = Rate(2, 40)
"""Faster than anybody types or presses."""

FloodVerdict = Literal["fine", "tell", "drop"]


class Flood:
    """Per process: whoever floods is slowed down by each."""

    def __init__(self, rate: Rate = USER, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._users: Meter[int] = Meter(clock)
        self._told: set[int] = set()

    def judge(self, user: int) -> FloodVerdict:
        """Whether an update of a user is dealt with; `tell`: it is not, and the user should hear so, once per flood."""
        if self._users.wait(user, self._rate) > 0:
            told = user in self._told
            self._told.add(user)
            return "drop" if told else "tell"
        self._users.count(user, self._rate)
        if self._told and 2 * self._users.room(user, self._rate) >= self._rate.burst:
            self._told.discard(user)
        if len(self._told) > REMEMBERED:
            self._told = {one for one in self._told if self._users.wait(one, self._rate) > 0}
        return "fine"
