"""The stand-in in a bad mood: it limits, fails, hangs, or does what it is told and loses the answer."""

import asyncio
import time
from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import Literal

from demo.records import Json
from demo.refusal import AnswerLost, CallRefused
from demo.telegram import Telegram
from tests.e2e.process import now
from tests.e2e.rig import TOKEN
from tests.faults.soak.deck import Deck

Fate = Literal["fine", "limited", "failed", "hanging", "lost"]
TROUBLES: tuple[Fate, ...] = ("limited", "failed", "hanging", "lost")
FINE: tuple[Fate, ...] = ("fine",) * 36


@dataclass(frozen=True, slots=True)
class Copy:
    """A message that came into a chat."""

    text: str
    began: float
    """Seconds of the monotonic clock at which the call came in."""
    in_doubt: bool
    """Whether its sender could not hear at once, or at all, that it had been sent."""


class Moody(Telegram):
    """A Telegram whose calls meet one fate in ten that is not fine, while it is `stormy`."""

    def __init__(self, random: Random) -> None:
        super().__init__(TOKEN, None, now)
        self.stormy = False
        self.seen: Counter[str] = Counter()
        self.copies: list[Copy] = []
        self._random = random
        self._fates = Deck(random, TROUBLES + FINE)

    async def call(self, method: str, params: Json, uploads: Json | None = None) -> object:
        began, fate = time.monotonic(), self._fates.draw() if self.stormy else "fine"
        if fate != "fine":
            self.seen[f"telegram {fate}"] += 1
        if fate == "limited":
            raise CallRefused(429, "Too Many Requests", retry_after=self._random.choice((1, 2)))
        if fate == "failed":
            raise CallRefused(500, "Internal Server Error")
        if fate == "hanging":
            await asyncio.sleep(self._random.uniform(1, 6))
        result = await super().call(method, params, uploads)
        if method == "sendMessage":
            self.copies.append(Copy(str(params["text"]), began, fate != "fine"))
        if fate == "lost":
            raise AnswerLost
        return result
