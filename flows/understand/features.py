"""What the trained reader sees of a text: which runs of signs and which words stand in it, and in what kind of clause,
each as a number. The same numbers when it learns and when it reads.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final
from zlib import crc32

from flows.understand.rulebook import rulebook
from flows.understand.terms import FIRST, Marked

RUN: Final = 4
"""Signs of the longest run."""
SHORT_RUN: Final = 3
"""Signs of the longest run that is seen together with the question, or with how its clause is told."""
_WORD: Final = re.compile(r"[a-z0-9']+")
_LENGTH, _LONGEST = 6, 8
"""Texts of so many signs more or less are of one length, up to so many lengths."""
_STATED: Final = ("stated",)


def features(text: str, marked: Marked, asked: str | None) -> set[int]:
    """Of a folded text, its terms and the observation that the card asks for: 32-bit numbers."""
    found = {f"c{run}" for run in _runs(f" {text} ", 1, RUN)}
    found.update(f"t{run}" for run in _around_terms(marked.kinds))
    found.update(f"t{run}" for run in _around_terms(marked.terms))
    words = ["^", *_WORD.findall(text), "$"]
    found.update(f"w{word}" for word in words)
    found.update(f"w{one} {two}" for one, two in zip(words, words[1:], strict=False))
    found.update(f"s{one} {two}" for one, two in zip(words, words[2:], strict=False))
    found.add(f"l{min(_LONGEST, len(text) // _LENGTH)}")
    told = set(_by_clause(text))
    if asked:
        close = [one for one in found if one[0] != "c" or len(one) <= SHORT_RUN + 1]
        found.update(f"?{one}" for one in close)
        found.update(f"?{asked} {one}" for one in close)
        found.add(f"?{asked}")
    return {crc32(one.encode()) for one in found | told}


def _by_clause(text: str) -> Iterator[str]:
    """Short runs and words, with each way in which their clause is told."""
    for clause in _clauses(text):
        kinds = tuple(name for name, pattern in _polarity().items() if pattern.search(clause)) or _STATED
        seen = (*_runs(clause, 2, SHORT_RUN), *_WORD.findall(clause))
        for kind in (*kinds, "+".join(kinds)) if len(kinds) > 1 else kinds:
            yield from (f"{kind} {one}" for one in seen)


def _clauses(text: str) -> Iterable[str]:
    """The text in pieces, each with what ends it."""
    start = 0
    for found in _ending().finditer(text):
        yield text[start : found.end()]
        start = found.end()
    yield text[start:]


def _runs(text: str, shortest: int, longest: int) -> Iterator[str]:
    size = len(text)
    for length in range(shortest, longest + 1):
        for at in range(size - length + 1):
            yield text[at : at + length]


def _around_terms(text: str) -> Iterator[str]:
    """Runs that hold a term."""
    for at, sign in enumerate(text):
        if ord(sign) >= FIRST:
            for start in range(max(0, at - RUN + 1), at + 1):
                for end in range(at + 1, min(len(text), start + RUN) + 1):
                    yield text[start:end]


@cache
def _ending() -> re.Pattern[str]:
    return rulebook().clause.folded


@cache
def _polarity() -> dict[str, re.Pattern[str]]:
    return {name: pattern.folded for name, pattern in rulebook().polarity.items()}
