"""What looks like a code and is none: dates, times, prices, amounts, versions, errors, case and order numbers."""

from collections.abc import Iterable

from flows.redact.ruleset import read_rules
from flows.redact.shadow import lowered

_RULES = read_rules("harmless")
DATE = _RULES.pattern("date")
UNIT = _RULES.pattern("unit")
_MOMENT = _RULES.pattern("moment")
_ORDERED = _RULES.pattern("ordered")
_OTHERS = _RULES.group("others")
_CODED = _RULES.pattern("coded")


class Harmless:
    """Where a text holds numbers that may stay."""

    def __init__(self, text: str, links: Iterable[tuple[int, int]]) -> None:
        low = lowered(text)
        self._moments = bytearray(len(text))
        for found in _MOMENT.finditer(low):
            _fill(self._moments, *found.span())
        self._all = bytearray(self._moments)
        self._orders = bytearray(len(text))
        for found in _ORDERED.finditer(low):
            _fill(self._orders, *found.span("number"))
            _fill(self._all, *found.span())
        for pattern in _OTHERS:
            for found in pattern.finditer(low):
                _fill(self._all, *found.span())
        for found in _CODED.finditer(text):
            _fill(self._all, *found.span())
        for start, end in links:
            _fill(self._all, start, end)

    def moment(self, start: int, end: int) -> bool:
        """Whether a date or a time of day lies in there."""
        return 1 in self._moments[start:end]

    def order(self, start: int, end: int) -> bool:
        """Whether a number lies in there that an order, a case or a parcel has."""
        return 1 in self._orders[start:end]

    def any(self, start: int, end: int) -> bool:
        """Whether anything harmless lies in there."""
        return 1 in self._all[start:end]


def _fill(signs: bytearray, start: int, end: int) -> None:
    signs[start:end] = b"\1" * (end - start)
