"""Truthful users: what the plan costs them, and whether it leads them to their cause."""

from dataclasses import dataclass

from flows import evidence
from flows.evidence import Belief
from flows.plan import Plan
from flows.schema import UNKNOWN, Catalogue

LONGEST = 200
"""Steps after which a walk is called endless."""


@dataclass(frozen=True, slots=True)
class Walk:
    """One user's way."""

    reached: bool
    minutes: float
    presses: int
    asked: tuple[str, ...]


def walk(
    catalogue: Catalogue, plan: Plan, start: Belief, *, cause: str, provider: str, cannot_say: str | None = None
) -> Walk:
    """The way of a user whose cause and provider are these, who answers one question with "I don't know"."""
    belief, minutes = start, 0.0
    asked: list[str] = []
    for presses in range(1, LONGEST):
        choice = plan.choose(belief)
        if choice is None:
            return Walk(reached=False, minutes=minutes, presses=presses - 1, asked=tuple(asked))
        if choice.kind == "fix":
            minutes += catalogue.causes[choice.id].fix_minutes
            if choice.id == cause:
                return Walk(reached=True, minutes=minutes, presses=presses, asked=tuple(asked))
            belief = evidence.fail(plan.model, belief, choice.id)
            continue
        minutes += catalogue.observations[choice.id].minutes
        asked.append(choice.id)
        truth = provider if choice.id == "provider" else catalogue.reading(cause, choice.id) or UNKNOWN
        belief = evidence.answer(plan.model, belief, choice.id, UNKNOWN if choice.id == cannot_say else truth)[0]
    return Walk(reached=False, minutes=minutes, presses=LONGEST, asked=tuple(asked))


@dataclass(frozen=True, slots=True)
class Cost:
    """What it costs the users of a provider, on average over their causes."""

    minutes: float
    presses: float
    longest: int
    """Presses on the longest way."""


def cost(catalogue: Catalogue, plan: Plan, provider: str, *, known: bool) -> Cost:
    """The plan's cost, from a start at which the provider is known or still to be found out."""
    start = evidence.start(plan.model, provider if known else None)
    weights = {c: catalogue.prior(c, provider) for c in plan.model.causes}
    total = sum(weights.values())
    walks = {c: walk(catalogue, plan, start, cause=c, provider=provider) for c, w in weights.items() if w > 0}
    return Cost(
        minutes=sum(weights[c] * w.minutes for c, w in walks.items()) / total,
        presses=sum(weights[c] * w.presses for c, w in walks.items()) / total,
        longest=max(w.presses for w in walks.values()),
    )
