"""What a pattern needs is never more than what it is found in has."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.understand.lexicon import Lexicon
from flows.understand.normalise import alternatives, fold, plain
from flows.understand.prefilter import Patterns, firsts, needs, ways
from flows.understand.rulebook import rulebook

BOOK = rulebook()
LEXICON = Lexicon(BOOK.concepts)
PATTERNS = [
    *(LEXICON.pattern(rule) for problem in BOOK.problems.values() for rule in problem.rules),
    *(LEXICON.pattern(rule) for wish in BOOK.wishes.values() for rule in (*wish.rules, *wish.topics)),
    *(one for wish in BOOK.wishes.values() for rule in wish.phrases for one in alternatives(plain(rule))),
]
TRIED_ONLY_IF_LIKELY = Patterns((place, pattern) for place, pattern in enumerate(PATTERNS))
COMPILED = [re.compile(pattern) for pattern in PATTERNS]
ROWS = Path(__file__).parent / "data"
TEXTS = [json.loads(row)["text"] for row in (ROWS / "round12.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("ab+c?", [["a"], ["b"]]),
        ("a|b", [["a", "b"]]),
        ("(?:a|bc)d", [["d"], ["a", "bc"]]),
        ("x{0,3}[yz]", [["y", "z"]]),
        ("(?=a)(?!b)(?<=c)", [["a"], ["c"]]),
        ("abcdef.g", [["abc"], ["def"], ["g"]]),
        ("a*|b", []),
        ("[^a].", []),
    ],
)
def test_what_a_pattern_needs(pattern: str, expected: list[list[str]]) -> None:
    assert sorted(map(sorted, needs(pattern))) == sorted(expected)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [("ab", "a"), ("a?b", "ab"), ("(?<!x)(?:a|b?c)", "abc"), ("[a-c]x", "abc"), (".a", None), ("[^a]", None)],
)
def test_what_a_find_begins_with(pattern: str, expected: str | None) -> None:
    assert firsts(pattern) == (None if expected is None else frozenset(expected))


WIDE = "|".join(2 * chr(sign) for sign in range(0x4E00, 0x4E80))
"""More alternatives than a need has runs."""


def test_a_pattern_that_needs_nothing_is_met_in_the_ways_of_its_alternatives() -> None:
    assert [sorted(map(sorted, way)) for way in ways("ab|c")] == [[["ab", "c"]]]
    assert ways("a*|b") == ways(WIDE + "|a*") == [()]
    *_, one, last = ways(WIDE + "|(?:c|de)f")
    assert (sorted(map(sorted, one)), sorted(map(sorted, last))) == ([["乿乿"]], [["c", "de"], ["f"]])


def test_a_pattern_met_in_two_ways_is_tried_once() -> None:
    assert [meaning for meaning, _ in Patterns([("wide", WIDE), ("no", "x")]).likely("丁丁丂丂")] == ["wide"]


def found(text: str) -> set[int]:
    return {place for place, pattern in enumerate(COMPILED) if pattern.search(text)}


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3), st.integers(0, 40), st.integers(0, 40))
def test_nothing_is_overlooked(texts: list[str], first: int, last: int) -> None:
    folded = fold("".join(text[first : len(text) - last] for text in texts))
    for text in (folded.text, LEXICON.line(folded).signs):
        assert TRIED_ONLY_IF_LIKELY.found(text) == found(text)


def test_the_texts_hold_something_to_find() -> None:
    hits = [found(LEXICON.line(fold(text)).signs) for text in TEXTS]
    assert sum(map(bool, hits)) > len(TEXTS) / 8
