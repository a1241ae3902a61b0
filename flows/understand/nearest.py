"""The nearest examples, where the rules have read nothing. They may name a problem or a wish, never a fact:
by letters alone, "it is there" and "it is not there" are neighbours."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from flows.understand.examples import NONE, Example
from flows.understand.normalise import Folded

NEIGHBOURS = 7
SURE = 0.20
"""The least lead over the next group; below it nothing is said. Measured in bench/understand.py."""
WORTH_ASKING = 0.10
"""The least weight of a group that is worth a "did you mean"."""
LONGEST = 160
"""Longer messages resemble no example, and would only cost time."""
_GAPS = re.compile(r"[\s、。,.!?]+")
_COMMON = 1.0


def pieces(folded: Folded) -> set[str]:
    """Runs of two and three signs."""
    text = f"^{_GAPS.sub(' ', folded.text).strip()}$"
    return {text[i : i + n] for n in (2, 3) for i in range(len(text) - n + 1)}


class Nearest:
    """An index of the examples by their pieces, rare pieces weighing more."""

    def __init__(self, examples: Iterable[tuple[Example, Folded]]) -> None:
        rows = [(example.group, pieces(folded)) for example, folded in examples]
        seen = Counter(piece for _, found in rows for piece in found)
        self._groups = [group for group, _ in rows]
        self._weights = {piece: math.log(len(rows) / count) for piece, count in seen.items()}
        self._index: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for row, (_, found) in enumerate(rows):
            size = self._size(found)
            for piece in found:
                weight = self._weights[piece]
                if weight > _COMMON:
                    self._index[piece].append((row, weight / size))

    def _size(self, found: Iterable[str]) -> float:
        return math.sqrt(sum(self._weights.get(piece, 0.0) ** 2 for piece in found)) or 1.0

    def _alike(self, found: set[str]) -> Iterator[tuple[int, float]]:
        size = self._size(found)
        alike: defaultdict[int, float] = defaultdict(float)
        for piece in found:
            for row, weight in self._index.get(piece, ()):
                alike[row] += weight * self._weights[piece] / size
        return iter(Counter(alike).most_common(NEIGHBOURS))

    def votes(self, folded: Folded) -> Counter[str]:
        """How much the nearest examples of each group resemble the text."""
        votes: Counter[str] = Counter()
        if len(folded.text) > LONGEST:
            return votes
        for row, likeness in self._alike(pieces(folded)):
            votes[self._groups[row]] += likeness * likeness  # type: ignore[assignment] # in fractions
        return votes


def leading(votes: Counter[str]) -> tuple[str, float]:
    """The group of the nearest examples, and its lead over the next."""
    (first, most), (_, next_most) = [*votes.most_common(2), (NONE, 0), (NONE, 0)][:2]
    return first, most - next_most


def worth_asking(votes: Counter[str]) -> list[str]:
    """The groups of the nearest examples that resemble the text enough to be asked about, the likeliest first."""
    return [group for group, weight in votes.most_common() if weight >= WORTH_ASKING]
