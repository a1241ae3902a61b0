"""Tables of patterns over a line of concepts, and how they are read."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from flows.understand.lexicon import Lexicon, Line
from flows.understand.needs import Patterns

Facts = Mapping[tuple[str, str], tuple[str, ...]]
"""(id, value) -> patterns, any of which says so."""
NONE: Mapping[str, str] = MappingProxyType({})
NOTHING: Facts = MappingProxyType({})
_SENTENCE_END = re.compile(r"[。!?\n]|\. ")


class Hit(Struct, frozen=True):
    """A pattern found: in the line, from start to end."""

    id: str
    value: str
    start: int
    end: int


Settling = Callable[[Hit, Line], Hit | None]


def last(hit: Hit, line: Line) -> Hit:
    """A hit without the sentences before its last: patterns that begin with the text reach over what was told before."""
    ends = [found.end() for found in _SENTENCE_END.finditer(line.signs, hit.start, max(hit.start, hit.end - 1))]
    return replace(hit, start=ends[-1]) if ends and not hit.start else hit


def joined(*tables: Facts) -> Facts:
    """Several tables as one: what any of them says."""
    return {
        key: tuple(rule for table in tables for rule in table.get(key, ()))
        for key in dict.fromkeys(key for table in tables for key in table)
    }


class Table:
    """A table of facts, compiled: some patterns for each value, and some that are tried only where nothing is Japanese."""

    def __init__(
        self,
        lexicon: Lexicon,
        facts: Facts,
        strangers: Mapping[str, str] = NONE,
        *,
        english: Facts = NOTHING,
        kind: str = "line",
    ) -> None:
        """`strangers`: what no statement of an id reaches across ("許可はしてある、迷惑メールにもない" tells of two things).

        `kind`: of the lines it is held against; each lexicon makes lines of its own kind.
        """
        self._strangers = {id_: re.compile(lexicon.pattern(names)) for id_, names in strangers.items()}
        self._patterns, self._english = (
            Patterns(
                ((key, rule) for key, rules in table.items() for rule in rules),
                lexicon.ways,
                lexicon.index,
                kind=kind,
                pattern=lexicon.pattern,
            )
            for table in (facts, english)
        )

    def hits(self, line: Line) -> Iterator[Hit]:
        """Everything found, every value with its last place."""
        best: Hit | None = None
        for (id_, value), pattern in chain(self._patterns.likely(line.signs), self._only_english(line)):
            if best and (best.id, best.value) != (id_, value):
                yield best
                best = None
            stranger = self._strangers.get(id_)
            for found in pattern.finditer(line.signs):
                if stranger and stranger.search(line.signs, *found.span()):
                    continue
                if found.end() > found.start() and (best is None or found.end() > best.end):
                    best = Hit(id_, value, *found.span())
        if best:
            yield best

    def _only_english(self, line: Line) -> Iterator[tuple[tuple[str, str], re.Pattern[str]]]:
        """What might be found where nothing is Japanese."""
        return iter(()) if line.japanese else self._english.likely(line.signs)

    def latest(self, line: Line, settled: Settling | None = None) -> dict[str, Hit]:
        """For every id the value said last; of two that end together the one that says more.

        `settled` has the last word on each hit before they are compared.
        """
        said: dict[str, Hit] = {}
        for found in self.hits(line):
            hit = settled(found, line) if settled else found
            if hit is None:
                continue
            other = said.get(hit.id)
            if other is None or (hit.end, hit.end - hit.start) > (other.end, other.end - other.start):
                said[hit.id] = hit
        return said
