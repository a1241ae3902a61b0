"""Plain words and digits that a sentence tells as a password: tried, typed, changed, registered, quoted, spelled out.

A word of a dictionary shows nothing by itself. Here the message has a label somewhere, and the word stands where such
messages put what was typed.
"""

import re
from collections.abc import Iterator

from flows.redact.harmless import lowered
from flows.redact.marks import Find
from flows.redact.pieces import foreign, is_plain, pairs, quoted, spelled, split
from flows.redact.sentences import ENGLISH, IN_ENGLISH, JAPANESE, LABELLED, LOCK, SPEAKS_OF_ONE, WEAK, hinted

_PIN = re.compile(r"\d{4}")


def told(text: str) -> Iterator[Find]:
    """Find what sentences around a label say was typed."""
    low = lowered(text)
    if _PIN.search(low):
        yield from _of(text, (LOCK,), low)
    labelled = hinted(low) and SPEAKS_OF_ONE.search(low) is not None
    yield from spelled(text, labelled=labelled)
    if not labelled:
        return
    if IN_ENGLISH.search(low):
        yield from _of(text, ENGLISH, low)
        yield from _of(text, WEAK, low, guessed=True)
    yield from _of(text, LABELLED, low)
    if not text.isascii():
        yield from _of(text, JAPANESE, text)
    for pieces in (quoted, split, pairs, foreign):
        yield from pieces(text)


def _of(text: str, patterns: tuple[re.Pattern[str], ...], low: str, *, guessed: bool = False) -> Iterator[Find]:
    for pattern in patterns:
        for found in pattern.finditer(low):
            span = found.span(found.lastgroup or "value")
            if is_plain(text, *span):
                yield Find(*span, "password", guessed=guessed)
