"""The next step that is expected to cost the least, all the way to the solution.

Costs are kept unnormalised: expected minutes times the weight of the causes left, so that the costs of the branches of a
question simply add up. A remedy that fits ends the search; one that does not leaves the other causes.

What a set of causes costs is reckoned by an order of actions that anybody could follow (`_reckon`): a remedy costs everybody who
is left its minutes and settles one cause; a question costs everybody its minutes and settles the causes that it singles
out. Actions of both kinds go in the order of weight settled / minutes (the exchange argument of Smith's rule), so this is what the
conversation would cost from there: an upper bound. The next step is then chosen one step ahead of it, hints and provider
included. Where few causes are left, every order of everything is looked at instead, and the cost is exact. How near to the optimum
all of it comes is measured against `brute`, which enumerates small catalogues (`python -m bench.plan`).

Three rules stand above the cost. A cause that only support can mend comes last of what is left: its remedy is the hand-off. A
suspected break-in goes first where no question can tell any more. And among steps that cost nearly the same, the one that a
person at a help desk would take first is taken.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from flows.evidence import Belief
from flows.model import NOT_ASKED, Model, Question, Told
from flows.schema import UNKNOWN

NEARLY = 0.03
"""Steps whose expected cost is within this share of the least cost nearly the same."""
FEW = 6
"""Causes of which every order is looked at."""
_NOTHING = 1e-12
"""Costs closer than this are the same; the earlier candidate stays, so that the choice never depends on rounding."""
Row = tuple[str, Told]
"""The provider and the hints given: together they choose the weights."""


class Choice(Struct, frozen=True):
    """What to do next: ask an observation, or try the remedy of a cause."""

    kind: Literal["ask", "fix"]
    id: str


@dataclass(frozen=True, slots=True)
class _Option:
    choice: Choice
    minutes: float
    desk: int
    branches: tuple[tuple[Row, int], ...]
    """Weights and causes left of everything that may still cost something afterwards."""
    asked: int = 0
    """The question, which is not asked once more."""


class Plan:
    """The plan of one symptom. The same belief always gets the same choice; what was worked out is kept."""

    def __init__(self, model: Model, *, nearly: float = NEARLY) -> None:
        self.model = model
        self._nearly = nearly
        self._choices: dict[tuple[str, Told, int, int], Choice] = {}
        self._rows: dict[Row, tuple[tuple[float, ...], tuple[float, ...]]] = {}
        self._weights: dict[tuple[Row, int], float] = {}
        self._splits: dict[int, int] = {}
        self._costs: dict[tuple[Row, int, int], float] = {}
        self._actions = [
            (q.bit, q.minutes, tuple(part for value, part in q.parts.items() if value != default), q.parts[default])
            for q in model.questions
            if not q.shares
            for default in [_most(q)]
        ]
        self._hints = [q for q in model.questions if q.shares]

    def choose(self, belief: Belief) -> Choice | None:
        """The next step, or None where no cause is left."""
        if not belief.left:
            return None
        key = (belief.row, belief.told, belief.left, belief.gone)
        found = self._choices.get(key)
        if found is None:
            found = self._choices[key] = self._best(belief)
        return found

    def likeliest(self, belief: Belief, causes: int) -> list[str]:
        """Ids of a set of causes, the likeliest first."""
        weights, _ = self._row((belief.row, belief.told))
        return [self.model.causes[i] for i in sorted(_bits(causes), key=lambda i: (-weights[i], i))]

    def _best(self, belief: Belief) -> Choice:
        options = list(self._options(belief))
        urgent = belief.left & self.model.urgent
        if urgent and not any(o.choice.kind == "ask" for o in options):
            return Choice("fix", self.likeliest(belief, urgent)[0])
        weight = self._weight((belief.row, belief.told), belief.left)
        costs = [
            option.minutes * weight
            + sum(self._reckon(row, left, belief.gone | option.asked) for row, left in option.branches)
            for option in options
        ]
        bound = min(costs) * (1 + self._nearly) + _NOTHING
        near = [pair for pair in zip(options, costs, strict=True) if pair[1] <= bound]
        return min(near, key=lambda pair: (pair[0].desk, round(pair[1], 9)))[0].choice

    def _options(self, belief: Belief) -> Iterator[_Option]:
        model, left, row = self.model, belief.left, (belief.row, belief.told)
        if belief.row == NOT_ASKED and model.provider_matters:
            branches = tuple(((p, belief.told), left & model.allowed[p]) for p in model.weights)
            yield _Option(Choice("ask", "provider"), model.provider_minutes, model.provider_desk, branches)
        for question in model.questions:
            if not question.bit & belief.gone and question.splits(left):
                branches = tuple(_outcomes(question, row, left))
                yield _Option(Choice("ask", question.id), question.minutes, question.desk, branches, question.bit)
        if not left & ~model.handoff:
            first = self.likeliest(belief, left)[0]
            yield _Option(Choice("fix", first), 0.0, model.desk[model.causes.index(first)], ())
            return
        _, minutes = self._row(row)
        for i in _bits(left & ~model.handoff):
            after = left & ~(1 << i)
            branches = ((row, after),) if after else ()
            yield _Option(Choice("fix", model.causes[i]), minutes[i], model.desk[i], branches)

    def _reckon(self, row: Row, left: int, gone: int) -> float:
        """Minutes times weight of an order of actions from here."""
        if not left:
            return 0.0
        key = (row, left, gone & self._splitting(left))
        cost = self._costs.get(key)
        if cost is None:
            exact = left.bit_count() <= FEW
            cost = self._costs[key] = self._least(row, left, gone) if exact else self._in_order(row, left, gone)
        return cost

    def _splitting(self, left: int) -> int:
        """The questions that can tell some of these causes apart."""
        found = self._splits.get(left)
        if found is None:
            found = self._splits[left] = sum(q.bit for q in self.model.questions if q.splits(left))
        return found

    def _least(self, row: Row, left: int, gone: int) -> float:
        """The same for a few causes, where every order can be looked at, so that it is exact."""
        weights, minutes = self._row(row)
        mine = left & ~self.model.handoff
        if not mine:
            return sum(weights[i] * minutes[i] for i in _bits(left))
        whole = self._weight(row, left)
        best = min(minutes[i] * whole + self._reckon(row, left & ~(1 << i), gone) for i in _bits(mine))
        for bit, asking, others, usual in self._actions:
            parts = [left & part for part in (*others, usual) if left & part]
            if len(parts) > 1 and not bit & gone:
                best = min(best, asking * whole + sum(self._reckon(row, part, gone) for part in parts))
        for hint in self._hints:
            if not hint.bit & gone and hint.splits(left):
                after = sum(self._reckon(*to, gone | hint.bit) for to in _outcomes(hint, row, left))
                best = min(best, hint.minutes * whole + after)
        if row[0] == NOT_ASKED and self.model.provider_matters:
            known = (
                ((p, row[1]), left & allowed) for p, allowed in self.model.allowed.items() if p in self.model.weights
            )
            best = min(best, self.model.provider_minutes * whole + sum(self._reckon(*to, gone) for to in known))
        return best

    def _in_order(self, row: Row, left: int, gone: int) -> float:
        (weights, minutes), handoff = self._row(row), self.model.handoff
        cost = 0.0
        while left:
            whole = self._weight(row, left)
            mine = left & ~handoff
            if not mine:
                return cost + sum(weights[i] * minutes[i] for i in _bits(left))
            best = -1.0
            chosen: tuple[float, int, list[int]] = (0.0, left, [])
            for i in _bits(mine):
                rate = weights[i] / minutes[i]
                if rate > best:
                    best, chosen = rate, (minutes[i], left & ~(1 << i), [])
            for bit, asking, others, usual in self._actions:
                hits: list[int] = [left & part for part in others if left & part]
                if not hits or bit & gone or not left & usual:
                    continue
                rate = sum(self._weight(row, hit) for hit in hits) / asking
                if rate > best:
                    best, chosen = rate, (asking, left & usual, hits)
            spent, left, settled = chosen
            cost += spent * whole + sum(self._reckon(row, hit, gone) for hit in settled)
        return cost

    def _row(self, row: Row) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Weight and minutes of each cause."""
        found = self._rows.get(row)
        if found is None:
            found = self._rows[row] = self.model.weighted(*row), self.model.minutes(row[1])
        return found

    def _weight(self, row: Row, left: int) -> float:
        key = (row, left)
        found = self._weights.get(key)
        if found is None:
            weights, _ = self._row(row)
            found = self._weights[key] = sum(weights[i] for i in _bits(left))
        return found


def _most(question: Question) -> str:
    """The answer that leaves the most to do: the default, or the one that most causes read."""
    if question.default in question.parts:
        return question.default
    return max(question.parts, key=lambda value: question.parts[value].bit_count())


def _outcomes(question: Question, row: Row, left: int) -> Iterator[tuple[Row, int]]:
    """The weights and causes that each answer leaves."""
    for value, part in question.parts.items():
        if left & part:
            told = tuple(sorted({**dict(row[1]), question.id: value}.items())) if question.shares else row[1]
            yield (row[0], told), left & part


def _bits(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


__all__ = ["UNKNOWN", "Choice", "Plan"]
