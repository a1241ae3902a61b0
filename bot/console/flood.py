"""How many requests a minute are answered, by visitor. Counted in this process, and forgotten with the minute."""

from collections import Counter
from dataclasses import dataclass, field

MINUTE = 60
STRANGER, AGENT = 120, 600
"""Requests a minute from one address, and in one session."""
_VISITORS = 10_000
"""More of them in a minute are counted as one: memory has an end."""


@dataclass(slots=True)
class Flood:
    _minute: int = -1
    _seen: Counter[str] = field(default_factory=Counter)

    def is_too_much(self, visitor: str, most: int, now: int) -> bool:
        """Counts a request."""
        if now // MINUTE != self._minute:
            self._minute = now // MINUTE
            self._seen.clear()
        counted = visitor if visitor in self._seen or len(self._seen) < _VISITORS else ""
        self._seen[counted] += 1
        return self._seen[counted] > most
