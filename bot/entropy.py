"""Numbers that nobody can guess, drawn from the system by the page: asking it for each takes longer than a turn's whole bookkeeping."""

import os
from collections.abc import Iterator

PAGE = 4096
_BYTES = 8
BITS = 8 * _BYTES


def _numbers() -> Iterator[int]:
    while True:
        page = os.urandom(PAGE)
        for start in range(0, PAGE, _BYTES):
            yield int.from_bytes(page[start : start + _BYTES])


_ALL = _numbers()


def random_bits(count: int) -> int:
    """A number of so many random bits, 64 at most. Each page is used once."""
    return next(_ALL) >> (BITS - count)
