"""From a session to what support reads: facts first, then the conversation."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from flows import evidence
from flows.known import Known
from flows.plan import Plan
from flows.redact import Redacted, trusted
from flows.schema import UNKNOWN, Catalogue
from flows.session import Entry, Lang

Priority = Literal["high", "normal"]


@dataclass(frozen=True, slots=True)
class Scene:
    """One exchange: the log as it was when the bot showed its card, and what the user did then."""

    log: tuple[Entry, ...]
    entry: Entry
    read: tuple[Entry, ...] = ()
    """The facts that were read in a message."""


@dataclass(frozen=True, slots=True)
class Handoff:
    """A case as the core sees it: ids and redacted words only."""

    number: str
    opened_at: int
    """Unix seconds."""
    priority: Priority
    locale: Lang
    symptom: str | None
    provider: str | None
    observations: tuple[tuple[str, str], ...]
    fixes: tuple[tuple[str, str, int], ...]
    """Cause, result, Unix seconds."""
    suspected: tuple[tuple[str, float], ...]
    """Causes still possible and how likely each is, the likeliest first."""
    ruled_out: tuple[tuple[str, str], ...]
    """Causes that are out, and the observation whose answer put them out."""
    intake: tuple[tuple[str, Redacted], ...]
    scenes: tuple[Scene, ...]


def handoff(
    catalogue: Catalogue, plans: dict[str, Plan], known: Known, log: tuple[Entry, ...], *,
    number: str, now: int, locale: Lang,
) -> Handoff:  # fmt: skip
    """The case that a log of facts makes."""
    plan = plans[known.symptom] if known.symptom else None
    return Handoff(
        number=number,
        opened_at=now,
        priority="high" if plan and _urgent(plan, known) else "normal",
        locale=locale,
        symptom=known.symptom,
        provider=known.answered("provider"),
        observations=known.answers,
        fixes=known.fixes,
        suspected=_suspected(plan, known) if plan else (),
        ruled_out=tuple(_ruled_out(catalogue, plan, known)) if plan else (),
        intake=tuple((field, trusted(value)) for field, value in known.intake),
        scenes=tuple(_scenes(log)),
    )


def _scenes(log: tuple[Entry, ...]) -> Iterator[Scene]:
    """The exchanges of a log; what one message said is one exchange."""
    at = 0
    while at < len(log):
        read = int(log[at].value) if log[at].kind == "read" and log[at].value.isdigit() else 0
        yield Scene(log[:at], log[at], log[at + 1 : at + 1 + read])
        at += 1 + read


def _urgent(plan: Plan, known: Known) -> bool:
    """Whether a break-in is suspected: its remedy was shown, or it is what is left."""
    model = plan.model
    shown = any(model.bit(cause) & model.urgent for cause, _, _ in known.fixes if cause in model.causes)
    return shown or bool(known.belief and known.belief.left & model.urgent)


def _suspected(plan: Plan, known: Known) -> tuple[tuple[str, float], ...]:
    belief = known.belief
    if belief is None:
        return ()
    if not belief.left:
        # Everything that fits was tried: what is left to suspect is what an answer ruled out, perhaps by mistake.
        untried = plan.model.allowed[belief.row] & ~known.tried(plan.model)
        belief = evidence.Belief(belief.row, untried)
    return tuple((cause, round(p, 3)) for cause, p in plan.probabilities(belief).items())


def _ruled_out(catalogue: Catalogue, plan: Plan, known: Known) -> list[tuple[str, str]]:
    out: list[tuple[str, str]] = []
    failed = {cause for cause, result, _ in known.fixes if result == "not_worked"}
    for cause in plan.model.causes:
        for observation, value in known.answers:
            if cause in failed or value == UNKNOWN or observation == "provider":
                continue
            question = plan.model.question.get(observation)
            meant = question.alike.get(value, value) if question else value
            if question and meant in question.parts and catalogue.reading(cause, observation) != meant:
                out.append((cause, observation))
                break
    return out
