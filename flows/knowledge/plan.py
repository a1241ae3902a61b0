"""The step a conversation stands at: the one that is expected to cost the least, all the way to the solution.

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

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from flows.knowledge.account import needed
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.cause_shares import CauseShares
from flows.knowledge.evidence import Belief
from flows.knowledge.evidence import overlooked as maybe_overlooked
from flows.knowledge.exploring import explored
from flows.knowledge.known import Known
from flows.knowledge.model import NOT_ASKED, GivenHints, Model
from flows.knowledge.plan_costs import KEPT, Branch, Costs, bits, outcomes

StepKind = Literal[
    "menu", "advice", "ask", "fix", "wait", "look", "arrived", "solved", "intake", "handed_off", "closed"
]
DEVICE = "device"
"""The observation that is asked where steps differ by device. It tells no causes apart."""
LOOK_CHOICES = 3
"""How many overlooked causes are offered at a time."""
NEARLY = 0.03
"""Steps whose expected cost is within this share of the least cost nearly the same."""
_NOTHING = 1e-12
"""Costs closer than this are the same; the earlier candidate stays, so that the choice never depends on rounding."""


class Step(Struct, frozen=True):
    """A state of the machine. `id` is an observation, a cause or an intake field."""

    kind: StepKind
    id: str = ""
    symptom: str = ""

    @property
    def name(self) -> str:
        """What the step is called."""
        kind = f"{self.symptom}.{self.kind}" if self.symptom else self.kind
        return f"{kind}.{self.id}" if self.id else kind

    @property
    def state(self) -> str:
        """The state of the machine: the step's name, but the intake is one state, whatever it asks next."""
        return "intake" if self.kind == "intake" else self.name


MENU = Step("menu")
SOLVED = Step("solved")
ARRIVED = Step("arrived")
"""What was missing is there; the new password still has to be set."""
HANDED_OFF = Step("handed_off")
CLOSED = Step("closed")


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


def current(
    catalogue: Catalogue, plans: dict[str, Plan], likely: CauseShares, known: Known, curious: int | None = None
) -> Step:
    """The step at which a conversation stands. `curious`: it may ask what the order never asks (`exploring`)."""
    if known.trying in catalogue.causes:
        return Step("fix", known.trying, catalogue.causes[known.trying].symptom)
    if known.case:
        return HANDED_OFF
    if known.closed:
        return SOLVED if known.closed == "solved" else CLOSED
    if known.handoff:
        urgent = known.symptom and suspected(plans[known.symptom].model, known)
        return HANDED_OFF if urgent else _intake(catalogue, likely, known)
    if known.symptom is None or known.belief is None:
        return MENU
    plan = plans[known.symptom]
    if not plan.model.causes:
        return Step("advice", symptom=known.symptom)
    if known.solved is not None:
        return SOLVED if known.entered or not catalogue.symptoms[known.symptom].then else ARRIVED
    if known.due:
        return Step("fix", known.due, known.symptom)
    if known.waits and (wait := _only_wait(catalogue, plan.model, known)):
        return Step("wait", wait, known.symptom)
    nothing_left = not (known.belief.left & ~plan.model.handoff or known.belief.rest)
    if nothing_left and maybe_overlooked(plan.model, known.belief, known.tried(plan.model)):
        return Step("look", symptom=known.symptom)
    choice = plan.choose(known.belief)
    if choice is None:
        return _intake(catalogue, likely, known)
    if curious is not None and choice.kind == "fix" and (asked := explored(plan.model, known, curious)):
        return Step("ask", asked, known.symptom)
    return _with_device(catalogue, known, Step(choice.kind, choice.id, known.symptom))


def suspected(model: Model, known: Known) -> bool:
    """Whether an unauthorized login is suspected: its remedy was shown, or it is what is left. Then nothing else is asked."""
    shown = any(model.bit(cause) & model.urgent for cause, _, _ in known.fixes if cause in model.causes)
    return shown or bool(known.belief and known.belief.left & model.urgent)


def _only_wait(catalogue: Catalogue, model: Model, known: Known) -> str:
    """The cause whose wait is all there is to do for now; empty: there is something else, or no wait."""
    waiting = [wait.cause for wait in known.waiting if catalogue.causes[wait.cause].wait]
    # Whatever else one could try while an account is locked ends in one more try, and that prolongs the lock.
    alone = [cause for cause in waiting if catalogue.causes[cause].then_support]
    if alone:
        return alone[0]
    # Support is not needed before the time is over: what is left is theirs alone.
    return waiting[0] if waiting and known.belief and not known.belief.left & ~model.handoff else ""


def asks_place(catalogue: Catalogue, symptom: str | None) -> str:
    """The observation that tells whose mailbox it is, or, where the symptom is about that, whose telephone line."""
    found = catalogue.symptoms.get(symptom or "")
    return found.place if found else "provider"


def _with_device(catalogue: Catalogue, known: Known, step: Step) -> Step:
    """The step, or, where its instructions differ by device, the question for the device."""
    provider = catalogue.providers.get(dict(known.answers).get(asks_place(catalogue, known.symptom), ""))
    if provider is None or f"{step.kind}-{step.id}" not in provider.by_device or known.counted(DEVICE) is not None:
        return step
    return Step("ask", DEVICE, step.symptom)


def overlooked(model: Model, known: Known, shares: Mapping[str, float]) -> list[str]:
    """The causes to offer for a second look, the likeliest first."""
    if known.belief is None:
        return []
    left = model.names(maybe_overlooked(model, known.belief, known.tried(model)))
    return sorted(left, key=lambda cause: -shares.get(cause, 0.0))[:LOOK_CHOICES]


def _intake(catalogue: Catalogue, likely: CauseShares, known: Known) -> Step:
    said = {field for field, _ in known.intake}
    for field, item in catalogue.intake.items():
        if field in said or known.skipped or (item.sealed and not _wants_account(catalogue, likely, known)):
            continue
        return Step("intake", field)
    return HANDED_OFF


def _wants_account(catalogue: Catalogue, likely: CauseShares, known: Known) -> bool:
    """Whether the user is asked which account it is about."""
    return not known.given and needed(catalogue, known.symptom, likely.shares(known))
