"""Where a conversation stands: a pure function of what is known."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from flows.knowledge import account, evidence
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.cause_shares import CauseShares
from flows.knowledge.known import Known
from flows.knowledge.model import Model
from flows.knowledge.plan import Plan

StepKind = Literal[
    "menu", "advice", "ask", "fix", "wait", "look", "arrived", "solved", "intake", "handed_off", "closed"
]
DEVICE = "device"
"""The observation that is asked where steps differ by device. It tells no causes apart."""
LOOK_CHOICES = 3
"""How many overlooked causes are offered at a time."""


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


def current(catalogue: Catalogue, plans: dict[str, Plan], likely: CauseShares, known: Known) -> Step:
    """The step at which a conversation stands."""
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
    if wait := _nothing_else(catalogue, plan.model, known):
        return Step("wait", wait, known.symptom)
    nothing_left = not (known.belief.left & ~plan.model.handoff or known.belief.rest)
    if nothing_left and evidence.overlooked(plan.model, known.belief, known.tried(plan.model)):
        return Step("look", symptom=known.symptom)
    choice = plan.choose(known.belief)
    if choice is None:
        return _intake(catalogue, likely, known)
    return _with_device(catalogue, known, Step(choice.kind, choice.id, known.symptom))


def suspected(model: Model, known: Known) -> bool:
    """Whether an unauthorized login is suspected: its remedy was shown, or it is what is left. Then nothing else is asked."""
    shown = any(model.bit(cause) & model.urgent for cause, _, _ in known.fixes if cause in model.causes)
    return shown or bool(known.belief and known.belief.left & model.urgent)


def _nothing_else(catalogue: Catalogue, model: Model, known: Known) -> str:
    """The cause whose wait is all there is to do for now; empty: there is something else, or no wait."""
    waiting = [wait.cause for wait in known.waiting if catalogue.causes[wait.cause].wait]
    # Whatever else one could try while an account is locked ends in one more try, and that prolongs the lock.
    alone = [cause for cause in waiting if catalogue.causes[cause].then_support]
    if alone:
        return alone[0]
    # Support is not needed before the time is over: what is left is theirs alone.
    return waiting[0] if waiting and known.belief and not known.belief.left & ~model.handoff else ""


def _with_device(catalogue: Catalogue, known: Known, step: Step) -> Step:
    """The step, or, where its instructions differ by device, the question for the device."""
    provider = catalogue.providers.get(known.place(catalogue) or "")
    if provider is None or f"{step.kind}-{step.id}" not in provider.by_device or known.counted(DEVICE) is not None:
        return step
    return Step("ask", DEVICE, step.symptom)


def overlooked(model: Model, known: Known, shares: Mapping[str, float]) -> list[str]:
    """The causes to offer for a second look, the likeliest first."""
    if known.belief is None:
        return []
    left = model.names(evidence.overlooked(model, known.belief, known.tried(model)))
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
    return not known.given and account.needed(catalogue, known.symptom, likely.shares(known))
