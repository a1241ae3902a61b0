"""How many requests a minute are answered, by visitor. Counted in this process, and forgotten with the minute.

Whoever shows a cookie of ours has a count of their own; strangers are counted by address, in a memory of fixed size,
so that no number of them is ever in anybody else's way.
"""

import hashlib
import secrets
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

MINUTE = 60
STRANGER, AGENT = 120, 600
"""Requests a minute from one address, and of one session or known browser."""
_ROWS, _PLACES = 3, 1 << 16
_FULL = (1 << 16) - 1


class Sketch:
    """Counts any number of names in fixed memory; never too little, and too much only where names meet in every row.

    (A count-min sketch.) For somebody within the limit to be refused, others' requests must fill up a place of theirs
    in each of the rows: about a hundred thousand a second. Which places a name has is a secret of this process.
    """

    def __init__(self) -> None:
        self._key = secrets.token_bytes(16)
        self.clear()

    def clear(self) -> None:
        """Forget all counts."""
        self._rows = [array("H", bytes(2 * _PLACES)) for _ in range(_ROWS)]

    def count(self, name: str) -> int:
        """Counts it, and tells how often it has been counted."""
        places = list(zip(self._rows, self._places(name), strict=True))
        counted = min(min(row[place] for row, place in places) + 1, _FULL)
        for row, place in places:
            row[place] = max(row[place], counted)
        return counted

    def _places(self, name: str) -> Iterator[int]:
        drawn = hashlib.blake2b(name.encode("utf-8", "replace"), key=self._key, digest_size=2 * _ROWS).digest()
        return (int.from_bytes(drawn[2 * row : 2 * row + 2], "big") for row in range(_ROWS))


@dataclass(slots=True)
class RequestLimits:
    """The counts of the minute that is now."""

    _minute: int = -1
    _ours: Counter[str] = field(default_factory=Counter)
    _strangers: Sketch = field(default_factory=Sketch)

    def is_too_much(self, mark: str, most: int, now: int) -> bool:
        """Counts a request of a session or browser whose cookie we made: there are no more of them than sign-ins."""
        self._begin(now)
        self._ours[mark] += 1
        return self._ours[mark] > most

    def is_too_much_from(self, address: str, most: int, now: int) -> bool:
        """Counts a stranger's request."""
        self._begin(now)
        return self._strangers.count(address) > most

    def _begin(self, now: int) -> None:
        if now // MINUTE != self._minute:
            self._minute = now // MINUTE
            self._ours.clear()
            self._strangers.clear()
