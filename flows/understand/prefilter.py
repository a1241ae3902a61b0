"""What a text must hold for a pattern to be found in it, read off the pattern: most need a concept few texts have.

Asking a set whether it holds a sign takes a fiftieth of trying a pattern, and there are hundreds of patterns.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import chain
from re import _parser as parser  # type: ignore[attr-defined]  # the only reader of patterns there is; a test compares
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from flows.understand.normalise import alternatives

T = TypeVar("T")
Need = frozenset[str]
"""Runs of one to three signs, of which a text must hold one."""
Needs = tuple[Need, ...]
"""All of them must be met."""
_Node = Any
"""A step of a parsed pattern, and what belongs to it: each kind has a form of its own."""
_Parsed = Iterable[tuple[_Node, _Node]]
_WIDEST = 64
"""A need that more runs than these would meet says too little."""
_LONGEST = 3
_LINES = 8
"""Lines remembered: those of one message, and no more of what people write than that."""
_COMMON = frozenset(" .,?!、。etaoinshrdlucmいのにてしたがなでるはまとすをもっかりれうん")
"""Signs that every other text has; a concept or a Chinese character stands in one of thirty."""
_REPEATS = frozenset({parser.MAX_REPEAT, parser.MIN_REPEAT, parser.POSSESSIVE_REPEAT})


class _Waiting(Generic[T]):
    def __init__(self, meaning: T, rule: str, pattern: Callable[[str], str]) -> None:
        self.meaning = meaning
        self._rule = rule
        self._pattern = pattern

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern(self._rule))


class Requirements:
    """What patterns need, as an earlier process has worked it out, or as it is worked out now: reading two thousand
    of them takes a third of a second."""

    def __init__(self, known: Mapping[str, Mapping[str, list[Needs]]] = MappingProxyType({})) -> None:
        self.known: dict[str, dict[str, list[Needs]]] = {kind: dict(each) for kind, each in known.items()}
        """Kind of rule -> rule -> its ways."""

    def of(self, kind: str, rule: str, worked_out: Callable[[str], list[Needs]]) -> list[Needs]:
        """The ways of a rule; rules of a kind are worked out alike."""
        kept = self.known.setdefault(kind, {})
        if rule not in kept:
            kept[rule] = worked_out(rule)
        return kept[rule]

    def begin(self, pattern: str) -> Need | None:
        """As `firsts`."""
        found = self.of("begin", pattern, _begins)
        return found[0][0] if found else None


def _begins(pattern: str) -> list[Needs]:
    begin = firsts(pattern)
    return [] if begin is None else [(begin,)]


class Index:
    """Which runs meet which needs, for many tables at once: a line is looked through once, however many tables it is
    held against. Everything that is met is a bit in one number."""

    def __init__(self) -> None:
        self._size = 0
        self._always = 0
        """What is always met."""
        self._by_run: dict[str, int] = {}
        self._runs: frozenset[str] | None = frozenset()
        """The runs that matter; None: there are more since."""
        self.met = lru_cache(_LINES)(self._met)
        """What a text meets. The same line is held against many tables."""

    def add(self, needs: Iterable[Need | None]) -> int:
        """Needs, a bit for each; None is always met. The place of the first bit."""
        first = self._size
        for need in needs:
            bit = 1 << self._size
            self._size += 1
            self._always |= bit if need is None else 0
            for run in need or ():
                self._by_run[run] = self._by_run.get(run, 0) | bit
        self._runs = None
        self.met.cache_clear()
        return first

    def _met(self, text: str) -> int:
        if self._runs is None:
            self._runs = frozenset(self._by_run)
        met = self._always
        for run in runs_of(text) & self._runs:
            met |= self._by_run[run]
        return met


class Patterns(Generic[T]):
    """Patterns, each standing for something; only those that might be found in a text are tried.

    Each is made and compiled when it is tried first: all at once would take half a second of every start.
    """

    def __init__(
        self,
        rules: Iterable[tuple[T, str]],
        known: Requirements | None = None,
        index: Index | None = None,
        *,
        kind: str = "",
        pattern: Callable[[str], str] = str,
    ) -> None:
        """`pattern`: what makes a pattern of a rule of this kind. `index`: shared with other tables that are held
        against the same lines."""
        self._ways: list[tuple[_Waiting[T], tuple[Need, ...]]] = []
        """Each pattern, once for each way in which it may be met, and what this way needs beside its first need."""
        first: list[Need | None] = []
        known = known or Requirements()
        for meaning, rule in rules:
            one = _Waiting(meaning, rule, pattern)
            for way in known.of(kind, rule, lambda rule: ways(pattern(rule))):
                self._ways.append((one, way[1:]))
                first.append(way[0] if way else None)
        self._index = index or Index()
        self._place = self._index.add(first)
        self._mask = (1 << len(first)) - 1

    def likely(self, text: str) -> Iterator[tuple[T, re.Pattern[str]]]:
        """Those whose needs the text meets, in their order."""
        left = self._index.met(text) >> self._place & self._mask
        if not left:
            return
        runs = runs_of(text)
        last = None
        while left:
            lowest = left & -left
            left ^= lowest
            one, others = self._ways[lowest.bit_length() - 1]
            if one is last:
                continue
            for need in others:
                if runs.isdisjoint(need):
                    break
            else:
                last = one
                yield one.meaning, one.compiled

    def found(self, text: str) -> set[T]:
        """What stands in the text, wherever."""
        there: set[T] = set()
        for meaning, pattern in self.likely(text):
            if meaning not in there and pattern.search(text):
                there.add(meaning)
        return there


@lru_cache(_LINES)
def runs_of(text: str) -> frozenset[str]:
    """Every run of one to three signs in a text."""
    return frozenset(text[i : i + n] for n in range(1, _LONGEST + 1) for i in range(len(text) - n + 1))


def needs(pattern: str) -> tuple[Need, ...]:
    """All of them must be met, the one met least often first."""
    return tuple(sorted(set(_needs(parser.parse(pattern))), key=lambda need: (_often(need), sorted(need))))


def ways(pattern: str) -> list[Needs]:
    """What it needs; of a pattern that needs nothing by itself, what each of its alternatives needs."""
    needed = needs(pattern)
    if needed:
        return [needed]
    each = [needs(one) for one in alternatives(pattern)]
    return each if all(each) else [()]


def firsts(pattern: str) -> Need | None:
    """The signs with which what is found can begin; None where it can begin with any."""
    found, _ = _firsts(parser.parse(pattern))
    return found


def _often(need: Need) -> float:
    """How often it is met, roughly."""
    return sum(map(_share, need))


def _share(run: str) -> float:
    """In how many texts a run stands, of all."""
    if len(run) > 1:
        return 0.06 if len(run) == 2 else 0.02  # noqa: PLR2004  # pairs of letters, and longer
    return 0.03 if run >= "一" else 0.5 if run in _COMMON else 0.12


def _needs(code: _Parsed) -> Iterator[Need]:
    run = ""
    for kind, what in code:
        if kind is parser.LITERAL:
            run += chr(what)
            continue
        yield from _of_run(run)
        run = ""
        if kind is parser.IN:
            signs = _signs(what)
            if signs:
                yield signs
        elif kind is parser.BRANCH:
            arms = [min(_needs(arm), key=_often, default=None) for arm in what[1]]
            if None not in arms:
                union = frozenset(chain.from_iterable(arm for arm in arms if arm))
                if len(union) <= _WIDEST:
                    yield union
        elif kind is parser.SUBPATTERN:
            yield from _needs(what[3])
        elif kind in _REPEATS:
            if what[0]:
                yield from _needs(what[2])
        elif kind is parser.ASSERT:
            yield from _needs(what[1])
    yield from _of_run(run)


def _of_run(run: str) -> Iterator[Need]:
    """Signs that stand side by side: where they begin, and where they end."""
    if run:
        yield frozenset((run[:_LONGEST],))
    if len(run) > _LONGEST:
        yield frozenset((run[-_LONGEST:],))


def _firsts(code: _Parsed) -> tuple[Need | None, bool]:
    """The signs it can begin with, and whether it may be empty, so that what follows begins."""
    found: set[str] = set()
    for kind, what in code:
        begin, empty = _first(kind, what)
        if begin is None:
            return None, False
        found |= begin
        if not empty:
            return frozenset(found), False
    return frozenset(found), True


def _first(kind: _Node, what: _Node) -> tuple[Need | None, bool]:
    if kind is parser.LITERAL:
        return frozenset(chr(what)), False
    if kind is parser.IN:
        return _signs(what), False
    if kind is parser.SUBPATTERN:
        return _firsts(what[3])
    if kind in _REPEATS:
        begin, empty = _firsts(what[2])
        return begin, empty or not what[0]
    if kind is parser.BRANCH:
        arms = [_firsts(arm) for arm in what[1]]
        begins = [begin for begin, _ in arms if begin is not None]
        if len(begins) < len(arms):
            return None, False
        return frozenset(chain.from_iterable(begins)), any(empty for _, empty in arms)
    if kind in {parser.ASSERT, parser.ASSERT_NOT, parser.AT}:
        return frozenset(), True
    return None, False


def _signs(members: _Parsed) -> Need | None:
    """The signs of a set in brackets; None where it names no few."""
    signs: set[str] = set()
    for kind, what in members:
        if kind is parser.LITERAL:
            signs.add(chr(what))
        elif kind is parser.RANGE and what[1] - what[0] < _WIDEST:
            signs.update(map(chr, range(what[0], what[1] + 1)))
        else:
            return None
    return frozenset(signs)
