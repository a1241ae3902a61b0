"""Tables of rules over a line of concepts, and how they are read."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from flows.understand.lexicon import ConceptLine, Lexicon
from flows.understand.prefilter import Patterns
from flows.understand.rulebook import Facts, engine_patterns

NONE: Final[Facts] = MappingProxyType({})
_SENTENCE_END: Final = re.compile(r"[。!?\n]|\. ")
_QUARTER: Final = re.compile(engine_patterns("message")["quarter"])
"""A quarter of an hour at the most."""


class Hit(Struct, frozen=True):
    """A rule found: in the line, from start to end."""

    id: str
    value: str
    start: int
    end: int


Settling = Callable[[Hit, ConceptLine], Hit | None]


def last(hit: Hit, line: ConceptLine) -> Hit:
    """A hit without the sentences before its last: rules that begin with the text reach over what was told before."""
    ends = [found.end() for found in _SENTENCE_END.finditer(line.signs, hit.start, max(hit.start, hit.end - 1))]
    return replace(hit, start=ends[-1]) if ends and not hit.start else hit


def finer(id_: str, value: str, text: str) -> str:
    """The value of an observation, told more closely where the folded words are of the last quarter of an hour."""
    return "just_now" if (id_, value) == ("waited", "minutes") and _QUARTER.search(text) else value


class RuleTable:
    """A table of facts, compiled: some rules for each value, and some that are tried only where nothing is Japanese."""

    def __init__(
        self,
        lexicon: Lexicon,
        facts: Facts,
        strangers: Mapping[str, str] = MappingProxyType({}),
        *,
        english: Facts = NONE,
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

    def hits(self, line: ConceptLine) -> Iterator[Hit]:
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

    def _only_english(self, line: ConceptLine) -> Iterator[tuple[tuple[str, str], re.Pattern[str]]]:
        """What might be found where nothing is Japanese."""
        return iter(()) if line.japanese else self._english.likely(line.signs)

    def latest(self, line: ConceptLine, settled: Settling | None = None) -> dict[str, Hit]:
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
