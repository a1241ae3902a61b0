"""The next step that is expected to cost the least, all the way to the solution.

Costs are kept unnormalised: expected minutes times the weight of the causes left, so that the costs of the branches of a
question simply add up. A remedy that fits ends the search; one that does not leaves the other causes.

What a set of causes costs is reckoned by an order of actions that anybody could follow (`Costs.reckon`): a remedy costs everybody who
is left its minutes and settles one cause; a question costs everybody its minutes and settles the causes that it singles
out. Actions of both kinds go in the order of weight settled / minutes (the exchange argument of Smith's rule), so this is what the
conversation would cost from there: an upper bound. The next step is then chosen one step ahead of it, hints and provider
included. How near to the exact optimum that comes is measured against `enumeration`, which enumerates small catalogues.

Three rules stand above the cost. A cause that only support can mend comes last of what is left: its remedy is the hand-off. A
suspected break-in goes first where no question can tell any more. And among steps that cost nearly the same, the one that a
person at a help desk would take first is taken.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from flows.knowledge.evidence import Belief
from flows.knowledge.model import NOT_ASKED, GivenHints, Model
from flows.knowledge.plan_costs import KEPT, Branch, Costs, bits, outcomes

NEARLY = 0.03
"""Steps whose expected cost is within this share of the least cost nearly the same."""
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
    desk: int
    branches: tuple[Branch, ...]
    """Everything that may still cost something afterwards."""
    asked: int = 0
    """The question's bit: it is not asked once more."""


class Plan:
    """The plan of one symptom. The same belief always gets the same choice; what was worked out is kept."""

    def __init__(self, model: Model, *, nearly: float = NEARLY) -> None:
        self.model = model
        self.costs = Costs(model)
        self._nearly = nearly
        self._choices: dict[tuple[str, GivenHints, int, int], Choice] = {}

    def choose(self, belief: Belief) -> Choice | None:
        """The next step, or None where no cause is left."""
        if not belief.left:
            return None
        key = (belief.row, belief.hints, belief.left, belief.gone)
        found = self._choices.get(key)
        if found is None:
            self.costs.forget()
            if len(self._choices) > KEPT:
                self._choices.clear()
            found = self._choices[key] = self._best(belief)
        return found

    def likeliest(self, belief: Belief, causes: int) -> list[str]:
        """Ids of a set of causes, the likeliest first."""
        weights, _ = self.costs.row((belief.row, belief.hints))
        return [self.model.causes[i] for i in sorted(bits(causes), key=lambda i: (-weights[i], i))]

    def _best(self, belief: Belief) -> Choice:
        options = list(self._options(belief))
        if options[0].choice.id == "provider":
            return options[0].choice
        urgent = belief.left & self.model.urgent
        if urgent and not any(o.choice.kind == "ask" for o in options):
            return Choice("fix", self.likeliest(belief, urgent)[0])
        weight, reckon = self.costs.weight((belief.row, belief.hints), belief.left), self.costs.reckon
        costs = [
            option.minutes * weight
            + sum(share * reckon(row, left, belief.gone | option.asked) for share, row, left in option.branches)
            for option in options
        ]
        bound = min(costs) * (1 + self._nearly) + _NOTHING
        near = [pair for pair in zip(options, costs, strict=True) if pair[1] <= bound]
        return min(near, key=lambda pair: (pair[0].desk, round(pair[1], 9)))[0].choice

    def _options(self, belief: Belief) -> Iterator[_Option]:
        model, left, row = self.model, belief.left, (belief.row, belief.hints)
        if belief.row == NOT_ASKED and model.provider_matters:
            branches: tuple[Branch, ...] = tuple(
                (1.0, (p, belief.hints), left & model.allowed[p]) for p in model.weights
            )
            yield _Option(Choice("ask", "provider"), model.provider_minutes, model.provider_desk, branches)
        for question in model.questions:
            if not question.bit & belief.gone and model.asks(question, left):
                branches = tuple(outcomes(model, question, row, left))
                yield _Option(Choice("ask", question.id), question.minutes, question.desk, branches, question.bit)
        if not left & ~model.handoff:
            first = self.likeliest(belief, left)[0]
            yield _Option(Choice("fix", first), 0.0, model.desk[model.causes.index(first)], ())
            return
        _, minutes = self.costs.row(row)
        for i in bits(left & ~model.handoff):
            after = left & ~(1 << i)
            branches = ((1.0, row, after),) if after else ()
            yield _Option(Choice("fix", model.causes[i]), minutes[i], model.desk[i], branches)
