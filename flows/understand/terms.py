"""Names of companies, times and counts: each is one sign, however it is written.

What a trained reader cannot know, because no sentence had it: that "47分" is a time, and which company "ahamo" is.
"""

import re
from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from flows.understand.normalise import plain_pattern

FIRST: Final = 0xE000
"""The first of the signs that stand for a term: no text has them."""


class Term(Struct, frozen=True, forbid_unknown_fields=True):
    """What it is called, as alternatives of a regular expression in either language."""

    family: str
    """Terms of a family are used alike."""
    says: dict[str, str] = {}
    """The value that it names, of each observation that it may be told of."""
    ja: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class Marked(Struct, frozen=True):
    """A folded text in which each term is one sign."""

    kinds: str
    """A sign for its family."""
    terms: str
    """A sign for itself."""
    said: tuple[str, ...]
    """Their names, in the order in which they stand."""


class Terms:
    """All terms, compiled: where several fit, the first is meant."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self._terms = terms
        self._names = tuple(terms)
        families = list(dict.fromkeys(one.family for one in terms.values()))
        self._kinds = [chr(FIRST + families.index(one.family)) for one in terms.values()]
        self._signs = [chr(FIRST + len(families) + at) for at in range(len(terms))]
        self._find = re.compile("|".join(f"({_pattern(one)})" for one in terms.values()))

    def marked(self, text: str) -> Marked:
        """`text` is folded."""
        kinds: list[str] = []
        terms: list[str] = []
        said: list[str] = []
        at = 0
        for found in self._find.finditer(text):
            start, end = found.span()
            if start == end or found.lastindex is None:
                continue
            number = found.lastindex - 1
            kinds += (text[at:start], self._kinds[number])
            terms += (text[at:start], self._signs[number])
            said.append(self._names[number])
            at = end
        rest = text[at:]
        return Marked("".join((*kinds, rest)), "".join((*terms, rest)), tuple(said))

    def values(self, marked: Marked) -> dict[str, set[str]]:
        """What the terms of a text name: observation -> values."""
        found: dict[str, set[str]] = {}
        for name in marked.said:
            for id_, value in self._terms[name].says.items():
                found.setdefault(id_, set()).add(value)
        return found


def _pattern(term: Term) -> str:
    """An English name is no part of a word; Japanese has no words to be part of."""
    ja = [plain_pattern(one) for one in term.ja]
    en = [f"(?<![a-z])(?:{plain_pattern(one)})(?![a-z])" for one in term.en]
    return "|".join((*ja, *en))
