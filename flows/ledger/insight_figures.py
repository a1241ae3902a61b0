"""Every number that the console's first page, `todoku report` and its files show: made here from summaries, and nowhere else."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Literal

from msgspec import Struct

from flows.knowledge.ledger_row import MADE_UP, minutes_of
from flows.ledger.day_summary import NONE, PROMISES, Cells, Counts, PromiseState, add, added, parted_name
from flows.ledger.outcome_classes import CLASSES, GROUPS, OutcomeClass, OutcomeCount, Share, wilson

SourceKind = Literal["all", "real", "made_up"]
BACK_IN: tuple[OutcomeClass, ...] = ("verified", "claimed")
"""Who got back in by themselves, as far as is known."""
WEEKLY = 45
"""More days than these are told in weeks from Monday, the last of which may not be over."""
_TOLD = ("worked", "came_back", "not_worked")


class InsightFilter(Struct, frozen=True):
    """Which conversations are meant: those with these names, None: with any."""

    symptom: str | None = None
    provider: str | None = None
    language: str | None = None
    version: str | None = None
    source: SourceKind = "all"

    def fits(self, cell: str) -> bool:
        """Whether the conversations of a cell are meant."""
        names = parted_name(cell)
        made_up = names[-1].startswith(MADE_UP)
        wanted = (self.symptom, self.provider, self.language, self.version)
        told = all(one in (None, name) for one, name in zip(wanted, names, strict=True))
        return told and self.source in ("all", "made_up" if made_up else "real")


class DayBlock(Struct, frozen=True):
    """Days that are told as one. Days are counted from year 1, as `date.toordinal` does, where the service is."""

    first: int
    days: int
    cells: Cells
    damaged: int = 0


class Period(Struct, frozen=True):
    """A stretch of time: how many conversations, how they ended, and the share that got back in by themselves, None: nobody came."""

    first: int
    days: int
    count: int
    classes: dict[OutcomeClass, int]
    back_in: Share | None


class NamedCount(Struct, frozen=True):
    """How many, of what."""

    name: str
    count: int


class RemedyCount(Struct, frozen=True):
    """What came of a cause's remedy. `share`: of those who told, whom it helped for good; None where nobody told."""

    cause: str
    worked: int
    came_back: int
    not_worked: int
    later: int
    offered: int
    share: Share | None


class Expectation(Struct, frozen=True):
    """What the plan expects until the remedy, or the hand-off, on average."""

    presses: float
    minutes: float


class Effort(Struct, frozen=True):
    """What it took those who came to an end: medians, beside what the plan expects."""

    symptom: str
    count: int
    acts: float
    """Presses and messages."""
    minutes: float
    expected: Expectation | None


class HandOffs(Struct, frozen=True):
    """Hand-offs against the time promised; `wait`: the median of minutes until support spoke, None: it has not yet."""

    states: dict[PromiseState, int]
    wait: float | None
    kept: Share | None
    """Of those whose promise was kept, or was not."""


class Stars(Struct, frozen=True):
    """One to five, how often; their mean, None: there are none."""

    counts: tuple[int, int, int, int, int]
    mean: float | None


class Insight(Struct, frozen=True):
    """All figures. `counts` begins with all conversations, and is empty where there are none."""

    first: int
    last: int
    counts: list[OutcomeCount]
    periods: list[Period]
    week: Period
    """The last seven days …"""
    before: Period
    """… and the seven before, as far as they are among what was asked for."""
    efforts: list[Effort]
    left: list[NamedCount]
    remedies: list[RemedyCount]
    causes: list[NamedCount]
    began: list[NamedCount]
    handoffs: HandOffs
    stars: Stars
    made_up: int
    """Of all conversations counted, how many are made up."""
    damaged: int
    choices: dict[str, list[str]]
    """By what can be filtered: all names there are, the most frequent first."""


def insight(
    blocks: Sequence[DayBlock], wanted: InsightFilter, expected: Callable[[str, str | None], Expectation | None]
) -> Insight:
    """The figures of blocks that follow each other. `expected` is asked with a symptom and a provider, None: any."""
    cells = added(block.cells for block in blocks)
    mine = {name: counts for name, counts in cells.items() if wanted.fits(name)}
    total: Counts = {}
    for counts in mine.values():
        add(total, counts)
    groups = {by: _grouped(mine, place) for place, by in enumerate(GROUPS)}
    last = blocks[-1].first + blocks[-1].days - 1
    return Insight(
        blocks[0].first, last,
        [*_counts("", {"all": total} if total else {}), *(one for by, named in groups.items() for one in _counts(by, named))],
        [_period(part, wanted) for part in _parted(blocks)],
        _period([b for b in blocks if b.first > last - 7], wanted),
        _period([b for b in blocks if last - 14 < b.first <= last - 7], wanted),
        _efforts(groups["symptom"], wanted, expected), _named(total, "left:"), _remedies(total), _named(total, "cause:"),
        _named(total, "began:"), _handoffs(total), _stars(total),
        sum(number_of(counts) for name, counts in mine.items() if parted_name(name)[-1].startswith(MADE_UP)),
        sum(block.damaged for block in blocks), _choices(cells),
    )  # fmt: skip


def number_of(counts: Mapping[str, int]) -> int:
    """How many conversations."""
    return sum(counts.get(one, 0) for one in CLASSES)


def _grouped(cells: Cells, place: int) -> dict[str, Counts]:
    """By the name that stands at that place."""
    found: dict[str, Counts] = {}
    for name, counts in cells.items():
        add(found.setdefault(parted_name(name)[place], {}), counts)
    return found


def _counts(by: str, named: Mapping[str, Counts]) -> list[OutcomeCount]:
    """The most frequent first."""
    found = []
    for name, counts in named.items():
        number = number_of(counts)
        found.append(OutcomeCount(
            by, name, number, {one: wilson(counts.get(one, 0), number) for one in CLASSES}, counts.get("durable", 0),
            _median(_numbers(counts, "presses:", float)), _median(_numbers(counts, "messages:", float)),
            _median(_numbers(counts, "minutes:", minutes_of)),
        ))  # fmt: skip
    return sorted(found, key=lambda one: (-one.count, one.name))


def _parted(blocks: Sequence[DayBlock]) -> Iterable[list[DayBlock]]:
    """Day by day, or week by week where there are many days."""
    days = sum(block.days for block in blocks)
    return [list(part) for _, part in groupby(blocks, lambda one: (one.first - 1) // 7 if days > WEEKLY else one.first)]


def _period(blocks: Sequence[DayBlock], wanted: InsightFilter) -> Period:
    classes = dict.fromkeys(CLASSES, 0)
    for block in blocks:
        for name, counts in block.cells.items():
            if wanted.fits(name):
                for one in CLASSES:
                    classes[one] += counts.get(one, 0)
    number, back = sum(classes.values()), sum(classes[one] for one in BACK_IN)
    first = blocks[0].first if blocks else 0
    return Period(first, sum(block.days for block in blocks), number, classes, wilson(back, number) if number else None)


def _efforts(
    symptoms: Mapping[str, Counts], wanted: InsightFilter, expected: Callable[[str, str | None], Expectation | None]
) -> list[Effort]:
    found = []
    for symptom, counts in symptoms.items():
        acts, time = _numbers(counts, "acts:", float), _numbers(counts, "time:", minutes_of)
        if acts and symptom != NONE:
            count = sum(number for _, number in acts)
            found.append(Effort(symptom, count, _median(acts), _median(time), expected(symptom, wanted.provider)))
    return sorted(found, key=lambda one: (-one.count, one.symptom))


def _named(counts: Counts, prefix: str) -> list[NamedCount]:
    """What stands under a prefix, the most frequent first."""
    found = [NamedCount(name.removeprefix(prefix), n) for name, n in counts.items() if name.startswith(prefix)]
    return sorted(found, key=lambda one: (-one.count, one.name))


def _remedies(counts: Counts) -> list[RemedyCount]:
    """Those that helped most people first."""
    results: dict[str, Counts] = {}
    for one in _named(counts, "fix:"):
        cause, _, result = one.name.partition("=")
        results.setdefault(cause, {})[result] = one.count
    found = []
    for cause, of in results.items():
        told = sum(of.get(one, 0) for one in _TOLD)
        worked = of.get("worked", 0)
        found.append(RemedyCount(
            cause, worked, of.get("came_back", 0), of.get("not_worked", 0), of.get("later", 0), of.get("offered", 0),
            wilson(worked, told) if told else None,
        ))  # fmt: skip
    return sorted(found, key=lambda one: (-one.worked, -one.came_back - one.not_worked, one.cause))


def _handoffs(counts: Counts) -> HandOffs:
    states = {state: counts.get(f"promise:{state}", 0) for state in PROMISES}
    waits = _numbers(counts, "wait:", minutes_of)
    judged = states["kept"] + states["late"] + states["overdue"]
    return HandOffs(states, _median(waits) if waits else None, wilson(states["kept"], judged) if judged else None)


def _stars(counts: Counts) -> Stars:
    given = [counts.get(f"stars:{n}", 0) for n in range(1, 6)]
    number = sum(given)
    mean = sum(n * times for n, times in enumerate(given, start=1)) / number if number else None
    return Stars((given[0], given[1], given[2], given[3], given[4]), mean)


def _choices(cells: Cells) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for place, by in enumerate(GROUPS):
        numbers: Counts = {}
        for name, counts in cells.items():
            one = parted_name(name)[place]
            numbers[one] = numbers.get(one, 0) + number_of(counts)
        found[by] = sorted(numbers, key=lambda name: (-numbers[name], name))
    return found


def _numbers(counts: Counts, prefix: str, read: Callable[[str], float]) -> list[tuple[float, int]]:
    """Numbers and how often there is each, in order."""
    at = len(prefix)
    return sorted((read(name[at:]), n) for name, n in counts.items() if name.startswith(prefix))


def _median(numbers: Iterable[tuple[float, int]]) -> float:
    """Of numbers that each stand for so many, at least one, in order."""
    held = list(numbers)
    total = sum(times for _, times in held)
    low, high, seen = 0.0, 0.0, 0
    for number, times in held:
        if seen <= (total - 1) // 2 < seen + times:
            low = number
        if seen <= total // 2 < seen + times:
            high = number
            break
        seen += times
    return (low + high) / 2
