"""A message taken apart once: a turn reads it several times, as it is and as an answer, and most is found the first time."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from msgspec import Struct

from flows.understand.lexicon import Lexicon, Line
from flows.understand.normalise import Folded
from flows.understand.pieces import pieces
from flows.understand.reading import Reading
from flows.understand.told import Told
from flows.understand.unasserted import Span, supposed, unclaimed


class Part(Struct, frozen=True):
    """A piece of a text, as lines: whole, and left blank where nothing is claimed, or where a problem is only supposed."""

    folded: Folded
    line: Line
    claimed: Line
    asserted: Line
    circumstances: Line
    """What is claimed, in the lexicon of the user's circumstances."""
    supposed: list[Span]


def parts(lexicon: Lexicon, circumstances: Lexicon, folded: Folded) -> Iterator[Part]:
    """The text, piece by piece."""
    for piece in pieces(folded):
        line, spans, blank = lexicon.line(piece), supposed(piece), unclaimed(piece)
        wider = circumstances.line(piece).without([*blank, *spans])
        yield Part(piece, line, line.without(blank), line.without(spans), wider, spans)


@dataclass(slots=True)
class Looked:
    """What was found in a message. Only the last one is remembered, and only by the reader."""

    start: str
    """As much of the text as is read."""
    size: int
    """Signs of the whole text."""
    folded: Folded
    parts: list[Part]
    alone: tuple[str, ...]
    strong: str | None
    told: Told
    apart: Reading | None
    plain: Reading | None = None
    """Read for itself, as no answer; None until somebody asks."""
    votes: Counter[str] | None = None
    """The examples' votes; None until somebody asks."""

    def is_of(self, text: str) -> bool:
        """Whether this is what would be found in a text."""
        return len(text) == self.size and text.startswith(self.start)

    @property
    def part(self) -> Part | None:
        """The text in one piece; None where it is too long, or empty."""
        return self.parts[0] if len(self.parts) == 1 else None
