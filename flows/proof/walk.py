"""Truthful users: what the plan costs them, and whether it leads them to their cause."""

from msgspec import Struct

from flows.ids import UNKNOWN
from flows.knowledge import evidence
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.evidence import Belief
from flows.knowledge.plan import Plan
from flows.knowledge.schema import CARD_MINUTES

LONGEST = 200
"""Steps after which a walk is called endless."""


class Walk(Struct, frozen=True):
    """One user's way."""

    reached: bool
    """To the remedy of their own cause, or, where only support can mend it, to the hand-off with it among what is left."""
    minutes: float
    presses: int
    asked: tuple[str, ...]


def walk(
    catalogue: Catalogue, plan: Plan, start: Belief, *, cause: str, provider: str, cannot_say: str | None = None
) -> Walk:
    """The way of a user whose cause and provider are these, who answers one question with "I don't know" and any other with
    what it most often reads under this cause."""
    belief, minutes = start, 0.0
    asked: list[str] = []
    bit = plan.model.bit(cause)
    for presses in range(1, LONGEST):
        choice = plan.choose(belief)
        if choice is None:
            return Walk(reached=False, minutes=minutes, presses=presses - 1, asked=tuple(asked))
        if choice.kind == "fix":
            minutes += plan.model.minutes(belief.hints)[plan.model.causes.index(choice.id)]
            ends = bool(plan.model.bit(choice.id) & plan.model.handoff)
            if choice.id == cause or ends:
                reached = choice.id == cause or bool(bit & belief.left)
                return Walk(reached=reached, minutes=minutes, presses=presses, asked=tuple(asked))
            belief = evidence.fail(plan.model, belief, choice.id)
            continue
        minutes += catalogue.observations[choice.id].minutes + CARD_MINUTES
        asked.append(choice.id)
        truth = provider if choice.id == "provider" else catalogue.reading(cause, choice.id) or UNKNOWN
        belief = evidence.answer(plan.model, belief, choice.id, UNKNOWN if choice.id == cannot_say else truth)[0]
    return Walk(reached=False, minutes=minutes, presses=LONGEST, asked=tuple(asked))


class Cost(Struct, frozen=True):
    """What it costs the users of a provider, on average over their causes and over what they answer to hints."""

    minutes: float
    presses: float
    longest: int
    """Presses on the longest way."""


def cost(catalogue: Catalogue, plan: Plan, provider: str, *, known: bool, start: Belief | None = None) -> Cost:
    """The plan's cost, from a start at which the provider is known or still to be found out, or from a belief that answers have
    told nothing to yet."""
    weights = tuple(catalogue.prior(c, provider) for c in plan.model.causes)
    begun = start or evidence.start(plan.model, provider if known else None)
    minutes, presses, longest = _expected(plan, begun, weights, provider)
    total = sum(weights)
    return Cost(minutes / total, presses / total, longest)


def _expected(plan: Plan, belief: Belief, weights: tuple[float, ...], provider: str) -> tuple[float, float, int]:
    """Minutes and presses, times weight, and the presses of the longest way, of users with these weights of causes."""
    choice, model, whole = plan.choose(belief), plan.model, sum(weights)
    if choice is None or not whole:
        return 0.0, 0.0, 0
    if choice.kind == "fix":
        takes = model.minutes(belief.hints)
        own = model.causes.index(choice.id)
        if model.handoff >> own & 1:
            return sum(w * m for w, m in zip(weights, takes, strict=True)), whole, 1
        others = (*weights[:own], 0.0, *weights[own + 1 :])
        minutes, presses, longest = _expected(plan, evidence.fail(model, belief, choice.id), others, provider)
        return minutes + whole * takes[own], presses + whole, longest + 1
    if choice.id == "provider":
        after = evidence.answer(model, belief, "provider", provider)[0]
        minutes, presses, longest = _expected(plan, after, weights, provider)
        return minutes + whole * model.provider_minutes, presses + whole, longest + 1
    question = model.question[choice.id]
    minutes, presses, longest = whole * question.minutes, whole, 0
    for value, part in question.parts.items():
        shares = question.shares.get(value)
        fitting = tuple(w * (shares[i] if shares else 1.0) if part >> i & 1 else 0.0 for i, w in enumerate(weights))
        after = evidence.answer(model, belief, choice.id, value)[0]
        more = _expected(plan, after, fitting, provider)
        minutes, presses, longest = minutes + more[0], presses + more[1], max(longest, more[2])
    return minutes, presses, longest + 1
