"""The next step that is expected to cost the least, all the way to the solution.

Costs are kept unnormalised: expected minutes times the weight of the causes left, so that the costs of the branches of a
question simply add up. A remedy that fits ends the search; one that does not leaves the other causes.

What a set of causes costs is reckoned by an order of actions that anybody could follow (`_reckon`): a remedy costs everybody who
is left its minutes and settles one cause; a question costs everybody its minutes and settles the causes that it singles
out. Actions of both kinds go in the order of weight settled / minutes (the exchange argument of Smith's rule), so this is what the
conversation would cost from there: an upper bound. The next step is then chosen one step ahead of it, hints and provider
included. How near to the exact optimum that comes is measured against `brute`, which enumerates small catalogues.

Three rules stand above the cost. A cause that only support can mend comes last of what is left: its remedy is the hand-off. A
suspected break-in goes first where no question can tell any more. And among steps that cost nearly the same, the one that a
person at a help desk would take first is taken.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from typing import Literal

from msgspec import Struct

from flows.ids import UNKNOWN
from flows.knowledge.evidence import Belief
from flows.knowledge.model import NOT_ASKED, Model, Question, Told

NEARLY = 0.03
"""Steps whose expected cost is within this share of the least cost nearly the same."""
FEW, ORDERS = 6, 20_000
"""Every order is looked at of so many causes, where hints do not make them more than so many sets of causes and answers."""
KEPT = 100_000
"""How many choices, costs and weights are kept at hand; some 20 MB of each."""
_NOTHING = 1e-12
"""Costs closer than this are the same; the earlier candidate stays, so that the choice never depends on rounding."""
Row = tuple[str, Told]
"""The provider and the hints given: together they choose the weights."""
Branch = tuple[float, Row, int]
"""By how much the row's weights are to be multiplied, the row, and the causes left."""


class Choice(Struct, frozen=True):
    """What to do next: ask an observation, or try the remedy of a cause."""

    kind: Literal["ask", "fix"]
    id: str


@dataclass(frozen=True, slots=True)
class _Option:
    choice: Choice
    minutes: float
    desk: int
    branches: tuple["Branch", ...]
    """Everything that may still cost something afterwards."""
    asked: int = 0
    """The question's bit: it is not asked once more."""


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


class Plan:
    """The plan of one symptom. The same belief always gets the same choice; what was worked out is kept."""

    def __init__(self, model: Model, *, nearly: float = NEARLY) -> None:
        self.model = model
        self._nearly = nearly
        self._choices: dict[tuple[str, Told, int, int], Choice] = {}
        self._rows: dict[Row, tuple[tuple[float, ...], tuple[float, ...]]] = {}
        self._weights: dict[tuple[Row, int], float] = {}
        self._asks: dict[int, int] = {}
        self._costs: dict[tuple[Row, int, int], float] = {}
        self._orders: dict[Row, list[_Action]] = {}
        self._questions = [_asking(q) for q in model.questions if not q.shares]
        self.few = _few(model)
        self._hints = [q for q in model.questions if q.shares and model.asks(q, model.allowed[UNKNOWN])]

    def choose(self, belief: Belief) -> Choice | None:
        """The next step, or None where no cause is left."""
        if not belief.left:
            return None
        key = (belief.row, belief.told, belief.left, belief.gone)
        found = self._choices.get(key)
        if found is None:
            for kept in (self._choices, self._costs, self._weights):
                if len(kept) > KEPT:
                    kept.clear()
            found = self._choices[key] = self._best(belief)
        return found

    def likeliest(self, belief: Belief, causes: int) -> list[str]:
        """Ids of a set of causes, the likeliest first."""
        weights, _ = self._row((belief.row, belief.told))
        return [self.model.causes[i] for i in sorted(_bits(causes), key=lambda i: (-weights[i], i))]

    def _best(self, belief: Belief) -> Choice:
        options = list(self._options(belief))
        if options[0].choice.id == "provider":
            return options[0].choice
        urgent = belief.left & self.model.urgent
        if urgent and not any(o.choice.kind == "ask" for o in options):
            return Choice("fix", self.likeliest(belief, urgent)[0])
        weight = self._weight((belief.row, belief.told), belief.left)
        costs = [
            option.minutes * weight
            + sum(share * self._reckon(row, left, belief.gone | option.asked) for share, row, left in option.branches)
            for option in options
        ]
        bound = min(costs) * (1 + self._nearly) + _NOTHING
        near = [pair for pair in zip(options, costs, strict=True) if pair[1] <= bound]
        return min(near, key=lambda pair: (pair[0].desk, round(pair[1], 9)))[0].choice

    def _options(self, belief: Belief) -> Iterator[_Option]:
        model, left, row = self.model, belief.left, (belief.row, belief.told)
        if belief.row == NOT_ASKED and model.provider_matters:
            branches: tuple[Branch, ...] = tuple(
                (1.0, (p, belief.told), left & model.allowed[p]) for p in model.weights
            )
            yield _Option(Choice("ask", "provider"), model.provider_minutes, model.provider_desk, branches)
        for question in model.questions:
            if not question.bit & belief.gone and model.asks(question, left):
                branches = tuple(_outcomes(model, question, row, left))
                yield _Option(Choice("ask", question.id), question.minutes, question.desk, branches, question.bit)
        if not left & ~model.handoff:
            first = self.likeliest(belief, left)[0]
            yield _Option(Choice("fix", first), 0.0, model.desk[model.causes.index(first)], ())
            return
        _, minutes = self._row(row)
        for i in _bits(left & ~model.handoff):
            after = left & ~(1 << i)
            branches = ((1.0, row, after),) if after else ()
            yield _Option(Choice("fix", model.causes[i]), minutes[i], model.desk[i], branches)

    def _reckon(self, row: Row, left: int, gone: int) -> float:
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
            found = self._asks[left] = sum(q.bit for q in self.model.questions if self.model.asks(q, left))
        return found

    def _least(self, row: Row, left: int, gone: int) -> float:
        """The same for a few causes, where every order can be looked at."""
        weights, minutes = self._row(row)
        mine = left & ~self.model.handoff
        if not mine:
            return sum(weights[i] * minutes[i] for i in _bits(left))
        whole = self._weight(row, left)
        best = min(minutes[i] * whole + self._reckon(row, left & ~(1 << i), gone) for i in _bits(mine))
        for question in self._questions:
            parts = [left & part for part in (*question.parts, question.others) if left & part]
            if len(parts) > 1 and not question.asked & gone:
                best = min(best, question.minutes * whole + sum(self._reckon(row, part, gone) for part in parts))
        for hint in self._hints:
            cost = hint.minutes * whole
            if cost < best and not hint.bit & gone and self.model.asks(hint, left):
                outcomes = _outcomes(self.model, hint, row, left)
                cost += sum(share * self._reckon(told, part, gone | hint.bit) for share, told, part in outcomes)
                best = min(best, cost)
        return best

    def _in_order(self, row: Row, left: int, gone: int) -> float:
        weights, minutes = self._row(row)
        whole, cost = self._weight(row, left), 0.0
        for action in self._order(row):
            if not left & action.settles or action.asked & gone or (action.asked and not left & action.others):
                continue
            hits = left & action.settles
            cost += action.minutes * whole + action.own * self._weight(row, hits)
            if action.parts:
                cost += sum(self._reckon(row, left & part, gone) for part in action.parts if left & part)
            left &= ~hits
            whole -= self._weight(row, hits)
            if left.bit_count() <= self.few:
                return cost + self._reckon(row, left, gone)
        return cost + sum(weights[i] * minutes[i] for i in _bits(left))

    def _row(self, row: Row) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Weight and minutes of each cause."""
        found = self._rows.get(row)
        if found is None:
            found = self._rows[row] = self.model.weighted(*row), self.model.minutes(row[1])
        return found

    def _order(self, row: Row) -> list[_Action]:
        """Questions and remedies, the one that settles the most weight in a minute first."""
        found = self._orders.get(row)
        if found is None:
            weights, minutes = self._row(row)
            actions = [
                _Action(minutes[i], 1 << i)
                for i in range(len(weights))
                if not self.model.handoff >> i & 1
            ]  # fmt: skip
            actions += self._questions
            actions += (action for hint in self._hints for action in self._excluding(hint, row))
            actions.sort(key=lambda action: -self._weight(row, action.settles) / action.minutes)
            found = self._orders[row] = actions
        return found

    def _excluding(self, hint: Question, row: Row) -> Iterator[_Action]:
        """A hint as an action, for each cause that some answers rule out: with the other answers, its remedy is tried next."""
        weights, minutes = self._row(row)
        whole = sum(weights)
        for i in range(len(weights)):
            fits = [shares for value, shares in hint.shares.items() if hint.parts[value] >> i & 1]
            if len(fits) < len(hint.shares) and whole > weights[i] and not self.model.handoff >> i & 1:
                others = sum(
                    w * s for shares in fits for j, (w, s) in enumerate(zip(weights, shares, strict=True)) if j != i
                )
                in_vain = others / (whole - weights[i])
                yield _Action(
                    hint.minutes + in_vain * minutes[i], 1 << i, hint.bit, (), ~(1 << i), (1 - in_vain) * minutes[i]
                )

    def _weight(self, row: Row, left: int) -> float:
        key = (row, left)
        found = self._weights.get(key)
        if found is None:
            weights, _ = self._row(row)
            found = self._weights[key] = sum(weights[i] for i in _bits(left))
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


def _outcomes(model: Model, question: Question, row: Row, left: int) -> Iterator[Branch]:
    """What each answer leaves. A hint that weighs what is left alike only says how many give that answer."""
    for value, part in question.parts.items():
        after = left & part
        if not after:
            continue
        if not question.shares:
            yield 1.0, row, after
            continue
        first, same = next(_bits(after)), question.same[value]
        hint = (question.id, same)
        if model.matters(after, hint):
            told = tuple(sorted((*(one for one in row[1] if one[0] != question.id), hint)))
            yield question.shares[value][first] / question.shares[same][first], (row[0], told), after
        else:
            yield question.shares[value][first], row, after


def _bits(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
