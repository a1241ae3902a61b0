"""Plots as numbers: what a template draws into a box of 100 by 100 that is stretched to the width of the page. Zero is at the top."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

KindOfPart = TypeVar("KindOfPart", bound=str)
GAP = 0.14
"""Of a column's width."""
SIDE = 100.0


@dataclass(frozen=True, slots=True)
class PlotPart:
    """A piece of a column or of a bar. `kind`: of what, a class of the style sheet."""

    kind: str
    at: float
    length: float


@dataclass(frozen=True, slots=True)
class PlotColumn:
    """A column; its parts stand on each other. `said`: what it shows, in words."""

    x: float
    width: float
    parts: tuple[PlotPart, ...]
    said: str


@dataclass(frozen=True, slots=True)
class PlotDot:
    """A share with its interval."""

    x: float
    y: float
    low: float
    high: float
    said: str


@dataclass(frozen=True, slots=True)
class PlotBar:
    """A line of a list: a label, a bar and a number. `mark`: where something else would end."""

    label: str
    value: str
    parts: tuple[PlotPart, ...]
    low: float | None = None
    high: float | None = None
    mark: float | None = None


def ceiling(most: float) -> int:
    """The round number up to which a scale goes that has room for `most`."""
    step = 1
    while step * 10 < most:
        step *= 10
    return next(times * step for times in (1, 2, 3, 4, 5, 6, 8, 10) if times * step >= most)


def columns(counts: Sequence[tuple[str, Mapping[KindOfPart, int]]], top: int) -> list[PlotColumn]:
    """Side by side, each of (words, kind -> how many); `top` is how many a whole column stands for."""
    width, found = SIDE / max(1, len(counts)), []
    for place, (said, numbers) in enumerate(counts):
        parts, above = [], SIDE
        for kind, number in numbers.items():
            length = SIDE * number / top
            above -= length
            if number:
                parts.append(PlotPart(kind, round(above, 3), round(length, 3)))
        x = round((place + GAP / 2) * width, 3)
        found.append(PlotColumn(x, round(width * (1 - GAP), 3), tuple(parts), said))
    return found


def dots(shares: Sequence[tuple[str, tuple[float, float, float] | None]]) -> list[PlotDot]:
    """Side by side, each of (words, (share, low, high)); None leaves its place empty."""
    width = SIDE / max(1, len(shares))
    found = []
    for place, (said, share) in enumerate(shares):
        if share is not None:
            y, low, high = (round(SIDE * (1 - one), 3) for one in share)
            found.append(PlotDot(round((place + 0.5) * width, 3), y, low, high, said))
    return found


def stacked(numbers: Mapping[KindOfPart, float], whole: float) -> tuple[PlotPart, ...]:
    """The parts of a bar, one behind the other; `whole` is what a full bar stands for."""
    parts, at = [], 0.0
    for kind, number in numbers.items():
        length = SIDE * number / whole if whole else 0.0
        if length:
            parts.append(PlotPart(kind, round(at, 3), round(length, 3)))
        at += length
    return tuple(parts)


def most_of(numbers: Iterable[float]) -> float:
    """The largest of them, at least 1."""
    return max([1.0, *numbers])
