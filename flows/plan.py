"""The cheapest next step: exact dynamic programming over the sets of causes still possible.

Costs are kept unnormalised: `cost(row, left)` is the expected minutes times the weight of `left`, so that the costs of
the branches of a question simply add up. A remedy that fits ends the search; one that does not leaves the other causes.

Two facts keep the tables small, and exact:

* Causes that no question can single out differ by weight and minutes alone. Among them the one with the greatest
  weight / minutes goes first (the exchange argument of Smith's rule: everything between two of them moves as one block).
* While the provider is not known, `known <= unknown <= known + asking`. Only steps whose lower bound beats asking at once
  can be better, so branch and bound looks at almost nothing.

After "I don't know" a question is gone. The tables do not know that; they are then a lower bound, one step ahead of which the
best remaining step is chosen.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from msgspec import Struct

from flows.evidence import Belief
from flows.model import NOT_ASKED, Model, Question
from flows.schema import UNKNOWN

_NOTHING = 1e-12
"""Costs closer than this are the same; the earlier candidate stays, so that the choice never depends on rounding."""


class Choice(Struct, frozen=True):
    """What to do next: ask an observation, or try the remedy of a cause."""

    kind: Literal["ask", "fix"]
    id: str


@dataclass(frozen=True, slots=True)
class _Option:
    choice: Choice
    minutes: float
    branches: tuple[tuple[str, int], ...]
    """(row, causes left) of everything that may still cost something afterwards."""


@dataclass(frozen=True, slots=True)
class Column:
    """Costs as an earlier process has left them: two rows of numbers take a fifth of what a dictionary of them takes, in time
    and in memory."""

    lefts: "array[int]"
    """Sets of causes, in order."""
    costs: "array[float]"

    def get(self, left: int) -> float | None:
        """What a set of causes costs, if that was worked out."""
        place = bisect_left(self.lefts, left)
        return self.costs[place] if place < len(self.lefts) and self.lefts[place] == left else None


@dataclass(frozen=True, slots=True)
class Tables:
    """What a plan has worked out so far."""

    kept: Mapping[str, Column] = field(default_factory=dict)
    """Row -> what an earlier process has worked out."""

    costs: dict[str, dict[int, float]] = field(default_factory=dict)
    """Row -> causes left -> minutes times weight."""
    choices: dict[tuple[str, int, int], Choice] = field(default_factory=dict)
    """(row, causes left, questions gone) -> the next step."""


class Plan:
    """The plan of one symptom. Tables fill as they are asked for; the same belief always gets the same choice."""

    def __init__(self, model: Model, tables: Tables | None = None) -> None:
        self.model = model
        self.tables = tables or Tables()
        self._costs = self.tables.costs
        self._kept = self.tables.kept
        for row in model.allowed:
            self._costs.setdefault(row, {})
        self._sums: dict[tuple[str, int], float] = {}
        self._choices = self.tables.choices
        self._orders: dict[str, tuple[int, ...]] = {}
        self._fix = model.fix_minutes
        self._parts = [(tuple(q.parts.values()), q.minutes) for q in model.questions]
        self._singled_out = 0
        for question in model.questions:
            for value, part in question.parts.items():
                if value != question.default:
                    self._singled_out |= part

    def choose(self, belief: Belief) -> Choice | None:
        """The next step, or None where no cause is left."""
        if not belief.left:
            return None
        key = (belief.row, belief.left, belief.gone)
        if key not in self._choices:
            self._choices[key] = self._best(belief)
        return self._choices[key]

    def minutes(self, belief: Belief) -> float:
        """Expected minutes to the solution if every question can be answered from here."""
        return self._cost(belief.row, belief.left) / self._weight(belief.row, belief.left)

    def probabilities(self, belief: Belief) -> dict[str, float]:
        """Belief over the causes still possible, the likeliest first."""
        weights = {self.model.causes[i]: self._of(belief.row)[i] for i in _bits(belief.left)}
        total = sum(weights.values())
        return {c: w / total for c, w in sorted(weights.items(), key=lambda pair: -pair[1])} if total else {}

    def likeliest(self, row: str, causes: int) -> list[str]:
        """Ids of a set of causes, the likeliest first."""
        weights = self._of(row)
        return [self.model.causes[i] for i in sorted(_bits(causes), key=lambda i: (-weights[i], i))]

    def _best(self, belief: Belief) -> Choice:
        options = list(self._options(belief.row, belief.left, belief.gone))
        urgent = belief.left & self.model.urgent
        if urgent and not any(o.choice.kind == "ask" for o in options):
            return Choice("fix", self.likeliest(belief.row, urgent)[0])
        return self._cheapest(belief.row, belief.left, options)[1]

    def _cheapest(self, row: str, left: int, options: list[_Option]) -> tuple[float, Choice]:
        weight = self._weight(row, left)
        best: tuple[float, Choice] | None = None
        for option in options:
            cost = option.minutes * weight + sum(self._cost(*branch) for branch in option.branches)
            if best is None or cost < best[0] - _NOTHING:
                best = (cost, option.choice)
        if best is None:
            raise AssertionError(f"no step for {row} {left:b}: every set of causes has a remedy")
        return best

    def _cost(self, row: str, left: int) -> float:
        if not left:
            return 0.0
        costs = self._costs[row]
        cost = costs.get(left)
        if cost is None and (kept := self._kept.get(row)):
            cost = kept.get(left)
        if cost is None:
            before_asking = row == NOT_ASKED and self.model.provider_matters
            cost = self._cost_before_asking(left) if before_asking else self._least(row, left)
            costs[left] = cost
        return cost

    def _least(self, row: str, left: int) -> float:
        """The same minimum as `_cheapest` over all options, written out: this line of code runs a million times."""
        weight = self._weight(row, left)
        costs = self._costs[row]
        best = float("inf")
        for parts, minutes in self._parts:
            cost = minutes * weight
            asked = False
            for part in parts:
                here = left & part
                if here == left:
                    break
                if here:
                    asked = True
                    cost += costs.get(here) or self._cost(row, here)
            else:
                if asked and cost < best:
                    best = cost
        for i in self._remedies(row, left):
            rest = left & ~(1 << i)
            cost = self._fix[i] * weight + (self._cost(row, rest) if rest else 0.0)
            best = min(best, cost)
        return best

    def _cost_before_asking(self, left: int) -> float:
        weight = self._weight(NOT_ASKED, left)
        best = self.model.provider_minutes * weight + self._floor(left)
        for option in self._options(NOT_ASKED, left, 0):
            here = option.minutes * weight
            floor = here + sum(self._floor(after) for _, after in option.branches)
            if floor < best - _NOTHING and option.choice.id != "provider":
                best = min(best, here + sum(self._cost(*branch) for branch in option.branches))
        return best

    def _floor(self, left: int) -> float:
        """What it would cost if the provider were known for nothing."""
        allowed = self.model.allowed
        return sum(self._cost(p, left & allowed[p]) for p in self.model.weights)

    def _options(self, row: str, left: int, gone: int) -> Iterator[_Option]:
        if row == NOT_ASKED and self.model.provider_matters:
            branches = tuple((p, left & self.model.allowed[p]) for p in self.model.weights)
            yield _Option(Choice("ask", "provider"), self.model.provider_minutes, branches)
        for question in self.model.questions:
            if not question.bit & gone and len(parts := split(question, left)) > 1:
                branches = tuple((row, part) for part in parts)
                yield _Option(Choice("ask", question.id), question.minutes, branches)
        for i in self._remedies(row, left):
            yield _Option(Choice("fix", self.model.causes[i]), self.model.fix_minutes[i], ((row, left & ~(1 << i)),))

    def _remedies(self, row: str, left: int) -> Iterator[int]:
        if row == NOT_ASKED and self.model.provider_matters:
            # Asking for the provider may come between two of them, and weighs them anew: no order holds beforehand.
            yield from _bits(left)
            return
        yield from _bits(left & self._singled_out)
        if row not in self._orders:
            weights = self._of(row)
            alike = _bits(self.model.allowed[row] & ~self._singled_out)
            self._orders[row] = tuple(sorted(alike, key=lambda i: (-weights[i] / self.model.fix_minutes[i], i)))
        for i in self._orders[row]:
            if left >> i & 1:
                yield i
                return

    def _of(self, row: str) -> tuple[float, ...]:
        return self.model.mixture if row in (NOT_ASKED, UNKNOWN) else self.model.weights[row]

    def _weight(self, row: str, left: int) -> float:
        if not left:
            return 0.0
        key = (row, left)
        if key not in self._sums:
            lowest = left & -left
            self._sums[key] = self._weight(row, left ^ lowest) + self._of(row)[lowest.bit_length() - 1]
        return self._sums[key]


def split(question: Question, left: int) -> list[int]:
    """The parts into which a question's answers would split a set of causes."""
    return [left & part for part in question.parts.values() if left & part]


def _bits(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
