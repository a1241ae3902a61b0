"""What a set of causes costs until the last of them is settled: expected minutes times weight, by an order of actions (`plan`)."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod

from flows.ids import UNKNOWN
from flows.knowledge.model import GivenHints, Model, Question

FEW, ORDERS = 6, 20_000
"""Every order is looked at of so many causes, where hints do not make them more than so many sets of causes and answers."""
KEPT = 100_000
"""How many costs and weights are kept at hand; some 20 MB of each."""
_WeightRow = tuple[str, GivenHints]
"""The provider and the hints given: together they choose the weights."""
Branch = tuple[float, _WeightRow, int]
"""By how much the row's weights are to be multiplied, the row, and the causes left."""


@dataclass(frozen=True, slots=True)
class _Action:
    """A remedy, or a question that tells facts apart."""

    minutes: float
    settles: int
    """The causes that it mends or singles out."""
    asked: int = 0
    """The question's bit; 0: a remedy."""
    parts: tuple[int, ...] = ()
    """What the answers out of the ordinary leave."""
    others: int = 0
    """What the ordinary answer leaves."""
    own: float = 0.0
    """Minutes for those whom it settles, beside what it costs everybody."""


class Costs:
    """The costs of one symptom's sets of causes; what was worked out is kept."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._rows: dict[_WeightRow, tuple[tuple[float, ...], tuple[float, ...]]] = {}
        self._weights: dict[tuple[_WeightRow, int], float] = {}
        self._asks: dict[int, int] = {}
        self._costs: dict[tuple[_WeightRow, int, int], float] = {}
        self._orders: dict[_WeightRow, list[_Action]] = {}
        self._questions = [_asking(q) for q in model.questions if not q.shares]
        self.few = _few(model)
        self._hints = [q for q in model.questions if q.shares and model.asks(q, model.allowed[UNKNOWN])]

    def forget(self) -> None:
        """Make room where much is kept."""
        for kept in (self._costs, self._weights):
            if len(kept) > KEPT:
                kept.clear()

    def reckon(self, row: _WeightRow, left: int, gone: int) -> float:
        """Minutes times weight of an order of actions from here."""
        if not left:
            return 0.0
        key = (row, left, gone & self._worth_asking(left))
        cost = self._costs.get(key)
        if cost is None:
            exact = left.bit_count() <= self.few
            cost = self._costs[key] = self._least(row, left, gone) if exact else self._in_order(row, left, gone)
        return cost

    def _worth_asking(self, left: int) -> int:
        """The questions of which it says anything that they were asked."""
        found = self._asks.get(left)
        if found is None:
            found = self._asks[left] = sum(q.bit for q in self._model.questions if self._model.asks(q, left))
        return found

    def _least(self, row: _WeightRow, left: int, gone: int) -> float:
        """The same for a few causes, where every order can be looked at."""
        weights, minutes = self.row(row)
        mine = left & ~self._model.handoff
        if not mine:
            return sum(weights[i] * minutes[i] for i in bits(left))
        whole = self.weight(row, left)
        best = min(minutes[i] * whole + self.reckon(row, left & ~(1 << i), gone) for i in bits(mine))
        for question in self._questions:
            parts = [left & part for part in (*question.parts, question.others) if left & part]
            if len(parts) > 1 and not question.asked & gone:
                best = min(best, question.minutes * whole + sum(self.reckon(row, part, gone) for part in parts))
        for hint in self._hints:
            cost = hint.minutes * whole
            if cost < best and not hint.bit & gone and self._model.asks(hint, left):
                cost += sum(
                    share * self.reckon(then, part, gone | hint.bit)
                    for share, then, part in outcomes(self._model, hint, row, left)
                )
                best = min(best, cost)
        return best

    def _in_order(self, row: _WeightRow, left: int, gone: int) -> float:
        weights, minutes = self.row(row)
        whole, cost = self.weight(row, left), 0.0
        for action in self._order(row):
            if not left & action.settles or action.asked & gone or (action.asked and not left & action.others):
                continue
            hits = left & action.settles
            cost += action.minutes * whole + action.own * self.weight(row, hits)
            if action.parts:
                cost += sum(self.reckon(row, left & part, gone) for part in action.parts if left & part)
            left &= ~hits
            whole -= self.weight(row, hits)
            if left.bit_count() <= self.few:
                return cost + self.reckon(row, left, gone)
        return cost + sum(weights[i] * minutes[i] for i in bits(left))

    def row(self, row: _WeightRow) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Weight and minutes of each cause."""
        found = self._rows.get(row)
        if found is None:
            found = self._rows[row] = self._model.weighted(*row), self._model.minutes(row[1])
        return found

    def _order(self, row: _WeightRow) -> list[_Action]:
        """Questions and remedies, the one that settles the most weight in a minute first."""
        found = self._orders.get(row)
        if found is None:
            weights, minutes = self.row(row)
            actions = [
                _Action(minutes[i], 1 << i)
                for i in range(len(weights))
                if not self._model.handoff >> i & 1
            ]  # fmt: skip
            actions += self._questions
            actions += (action for hint in self._hints for action in self._excluding(hint, row))
            actions.sort(key=lambda action: -self.weight(row, action.settles) / action.minutes)
            found = self._orders[row] = actions
        return found

    def _excluding(self, hint: Question, row: _WeightRow) -> Iterator[_Action]:
        """A hint as an action, for each cause that some answers rule out: with the other answers, its remedy is tried next."""
        weights, minutes = self.row(row)
        whole = sum(weights)
        for i in range(len(weights)):
            fits = [shares for value, shares in hint.shares.items() if hint.parts[value] >> i & 1]
            if len(fits) < len(hint.shares) and whole > weights[i] and not self._model.handoff >> i & 1:
                others = sum(
                    w * s for shares in fits for j, (w, s) in enumerate(zip(weights, shares, strict=True)) if j != i
                )
                in_vain = others / (whole - weights[i])
                yield _Action(
                    hint.minutes + in_vain * minutes[i], 1 << i, hint.bit, (), ~(1 << i), (1 - in_vain) * minutes[i]
                )

    def weight(self, row: _WeightRow, left: int) -> float:
        key = (row, left)
        found = self._weights.get(key)
        if found is None:
            weights, _ = self.row(row)
            found = self._weights[key] = sum(weights[i] for i in bits(left))
        return found


def _few(model: Model) -> int:
    """The most causes of which every order is looked at: each answer to a hint is a row of weights of its own."""
    answers = prod(len(set(q.same.values())) + 1 for q in model.questions if q.shares and model.asks(q, ~0))
    return max((n for n in range(FEW + 1) if answers << n <= ORDERS), default=0)


def _asking(question: Question) -> _Action:
    """A question as an action. Its ordinary answer is the default, or the one that most causes read."""
    usual = question.default
    if usual not in question.parts:
        usual = max(question.parts, key=lambda value: question.parts[value].bit_count())
    parts = tuple(part for value, part in question.parts.items() if value != usual)
    return _Action(question.minutes, sum(parts), question.bit, parts, question.parts[usual])


def outcomes(model: Model, question: Question, row: _WeightRow, left: int) -> Iterator[Branch]:
    """What each answer leaves. A hint that weighs what is left alike only says how many give that answer."""
    for value, part in question.parts.items():
        after = left & part
        if not after:
            continue
        if not question.shares:
            yield 1.0, row, after
            continue
        first, same = next(bits(after)), question.same[value]
        hint = (question.id, same)
        if model.matters(after, hint):
            hints = tuple(sorted((*(one for one in row[1] if one[0] != question.id), hint)))
            yield question.shares[value][first] / question.shares[same][first], (row[0], hints), after
        else:
            yield question.shares[value][first], row, after


def bits(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
