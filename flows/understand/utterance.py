"""A message taken apart once: a turn reads it several times, as it is and as an answer, and most is found the first
time."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from msgspec import Struct

from flows.understand.lexicon import ConceptLine, Lexicon
from flows.understand.matches import Matches
from flows.understand.normalise import Folded
from flows.understand.reading import Reading
from flows.understand.unclaimed import Span, supposed, unclaimed

STRETCH: Final = 400
"""Signs of a long text that are read at once, so that the time grows with the length and no faster."""
_ENDS: Final = re.compile(r"[。!?\n]|\. ")


class Stretch(Struct, frozen=True):
    """A piece of a text, as lines: whole, and left blank where nothing is claimed, or where a problem is only
    supposed."""

    folded: Folded
    line: ConceptLine
    claimed: ConceptLine
    asserted: ConceptLine
    circumstances: ConceptLine
    """What is claimed, in the lexicon of the user's circumstances."""
    supposed: list[Span]


def cut(folded: Folded) -> Iterator[Folded]:
    """A text whole, or, when it is long, cut where sentences end."""
    size = len(folded.text)
    start = 0
    while size - start > STRETCH:
        ends = [found.end() for found in _ENDS.finditer(folded.text, start, start + STRETCH)]
        stop = ends[-1] if ends else start + STRETCH
        yield folded.part(start, stop)
        start = stop
    if start < size:
        yield folded.part(start, size) if start else folded


def stretches(lexicon: Lexicon, circumstances: Lexicon, folded: Folded) -> Iterator[Stretch]:
    """The text, piece by piece."""
    for piece in cut(folded):
        line, spans, blank = lexicon.line(piece), supposed(piece), unclaimed(piece)
        wider = circumstances.line(piece).without([*blank, *spans])
        yield Stretch(piece, line, line.without(blank), line.without(spans), wider, spans)


@dataclass(slots=True)
class Utterance:
    """What was found in a message. Only the last one is remembered, and only by the reader."""

    start: str
    """As much of the text as is read."""
    size: int
    """Signs of the whole text."""
    folded: Folded
    stretches: list[Stretch]
    alone: tuple[str, ...]
    """The wishes it can be when nothing else is in it."""
    marked: str | None
    """The wish it says in so many words."""
    matches: Matches
    beside: Reading | None
    """What it says, where a clause of its own holds a wish."""
    plain: Reading | None = None
    """Read for itself, as no answer; None until somebody asks."""
    votes: Counter[str] | None = None
    """The examples' votes; None until somebody asks."""

    def is_of(self, text: str) -> bool:
        """Whether this is what would be found in a text."""
        return len(text) == self.size and text.startswith(self.start)

    @property
    def stretch(self) -> Stretch | None:
        """The text in one piece; None where it is too long, or empty."""
        return self.stretches[0] if len(self.stretches) == 1 else None
