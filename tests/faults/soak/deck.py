"""Chance that leaves nothing out: what may be drawn is drawn once before anything is drawn again."""

from collections.abc import Sequence
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class Deck(Generic[T]):
    """The same seed is the same order."""

    def __init__(self, random: Random, cards: Sequence[T]) -> None:
        self._random = random
        self._cards = list(cards)
        self._left: list[T] = []
        self.rounds = 0
        """How often all of them have been drawn."""

    def draw(self) -> T:
        if not self._left:
            self._left = self._random.sample(self._cards, len(self._cards))
        card = self._left.pop()
        self.rounds += not self._left
        return card
