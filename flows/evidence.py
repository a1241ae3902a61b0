"""From what the user said to what can still be the cause.

A belief is what the plan looks at: the causes still possible and the questions that nobody can answer. It moves by four
pure functions, one for each thing a user can say. `Known` is the whole fold of a log, a belief among it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import reduce
from typing import Literal

from flows.model import NOT_ASKED, Model
from flows.schema import UNKNOWN
from flows.session import Entry

LOOKS = 3
"""How many causes that the answers ruled out are looked at once more before a person takes over."""


@dataclass(frozen=True, slots=True)
class Belief:
    """What can still be the cause. Sets of causes and questions are bit masks of the symptom's Model."""

    row: str
    """The provider, or `unknown`, or not asked yet."""
    left: int
    gone: int = 0
    """Questions that would still tell causes apart but whose answer told nothing."""
    rest: "Belief | None" = None
    """Where to go on if none of `left` was it: the answer that pointed there has then been repaired, or was wrong."""
    looks: int = 0


def start(model: Model, provider: str | None) -> Belief:
    """Nothing is known but, perhaps, the provider."""
    row = provider if provider in (*model.weights, UNKNOWN) else None
    return Belief(row or NOT_ASKED, model.allowed[row or NOT_ASKED])


def answer(model: Model, belief: Belief, observation: str, value: str, tried: int = 0) -> tuple[Belief, bool]:
    """The belief after an answer, and whether the answer contradicts what was said before.

    `tried`: the causes whose remedy did not help. An answer that points at one cause although earlier answers ruled it
    out is believed, since it is the newest; if that was wrong, `rest` leads back.
    """
    if observation == "provider":
        return _provider(model, belief, value)
    question = model.question.get(observation)
    if question is None:
        return belief, False
    value = question.alike.get(value, value)
    told_nothing = _settle(model, replace(belief, gone=belief.gone | question.bit))
    if value not in question.parts:
        return told_nothing, False
    part = question.parts[value]
    if hit := belief.left & part:
        others = belief.left & question.parts.get(question.default, 0) if value != question.default else 0
        rest = replace(belief, left=others) if others else belief.rest
        return _settle(model, replace(belief, left=hit, rest=rest)), False
    fits = part & model.allowed[belief.row] & ~tried
    if not belief.left or value == question.default or not fits:
        return told_nothing, bool(belief.left)
    return _settle(model, replace(belief, left=fits, rest=told_nothing)), True


def fail(model: Model, belief: Belief, cause: str) -> Belief:
    """The belief after a remedy that did not help."""
    return _settle(model, _resume(replace(belief, left=belief.left & ~model.bit(cause))))


def look_again(model: Model, belief: Belief, cause: str) -> Belief:
    """The belief after choosing a cause to look at once more, although the answers ruled it out."""
    return replace(belief, left=model.bit(cause), gone=0, rest=None, looks=belief.looks + 1)


def overlooked(model: Model, belief: Belief, tried: int = 0) -> int:
    """The causes that answers ruled out and no remedy was tried for: what may have been overlooked."""
    if belief.left or belief.looks >= LOOKS:
        return 0
    return model.allowed[belief.row] & ~tried


def _resume(belief: Belief) -> Belief:
    """Where nothing is left, go on where the last pointing answer branched off."""
    while not belief.left and belief.rest:
        belief = replace(belief, left=belief.rest.left, gone=belief.rest.gone, rest=belief.rest.rest)
    return belief


def _provider(model: Model, belief: Belief, value: str) -> tuple[Belief, bool]:
    row = value if value in model.weights else UNKNOWN

    def at(b: Belief) -> Belief:
        return replace(b, row=row, left=b.left & model.allowed[row], rest=at(b.rest) if b.rest else None)

    moved = at(belief)
    return _settle(model, _resume(moved)), bool(belief.left) and not moved.left


def _settle(model: Model, belief: Belief) -> Belief:
    """Forget unanswered questions that no longer tell anything apart, so that equal beliefs are equal values."""
    if not belief.gone:
        return belief
    gone = 0
    for question in model.questions:
        if question.bit & belief.gone:
            hits = sum(1 for part in question.parts.values() if part & belief.left)
            gone |= question.bit if hits > 1 else 0
    return replace(belief, gone=gone)


@dataclass(frozen=True, slots=True)
class Known:
    """Everything a log of facts says, folded."""

    symptom: str | None = None
    belief: Belief | None = None
    answers: tuple[tuple[str, str], ...] = ()
    """Observation and value, in the order in which they were first said; of all symptoms of this conversation."""
    fixes: tuple[tuple[str, str, int], ...] = ()
    """Cause, result and time (Unix seconds)."""
    contradicted: str | None = None
    """The observation whose answer, the last thing said, contradicts an earlier one."""
    solved: str | None = None
    looking: str | None = None
    """The cause that is being looked at once more."""
    waiting: tuple[str, int] | None = None
    """The cause and since when (Unix seconds) the bot has been waiting to ask again."""
    reminded: tuple[str, ...] = ()
    """Causes the bot has asked about again by itself."""
    advice: str | None = None
    handoff: bool = False
    intake: tuple[tuple[str, str], ...] = ()
    skipped: bool = False
    case: str | None = None
    case_at: int = 0
    csat: int | None = None
    trying: str = ""
    """The cause whose remedy support has asked for; empty: none."""
    closed: Literal["", "asked", "solved"] = ""
    """What has become of a case that support has closed: the user has been asked, or says that it is solved."""

    def tried(self, model: Model) -> int:
        """The causes of this symptom whose remedy did not help."""
        failed = {cause for cause, result, _ in self.fixes if result == "not_worked"}
        return sum(1 << i for i, cause in enumerate(model.causes) if cause in failed)

    def answered(self, observation: str) -> str | None:
        """The answer given, if any."""
        return dict(self.answers).get(observation)


def fold(models: Mapping[str, Model], log: tuple[Entry, ...]) -> Known:
    """What is known after a log of facts. Entries about things the catalogue no longer has are passed over."""
    return reduce(lambda known, entry: learn(models, known, entry), log, Known())


def learn(models: Mapping[str, Model], known: Known, entry: Entry) -> Known:
    """What is known after one more fact."""
    if known.contradicted:
        known = replace(known, contradicted=None)
    match entry.kind:
        case "symptom":
            return _symptom(models, known, entry.key)
        case "answer":
            return _answer(models, known, entry.key, entry.value)
        case "fix":
            return _fix(models, known, entry)
        case "look":
            if known.symptom is None or known.belief is None or entry.key not in models[known.symptom].causes:
                return known
            moved = look_again(models[known.symptom], known.belief, entry.key)
            return replace(known, belief=moved, looking=entry.key)
        case "reminded":
            return replace(known, waiting=None, reminded=(*known.reminded, entry.key))
        case "advice":
            return replace(known, advice=entry.key)
        case "csat":
            return replace(known, csat=int(entry.value))
        case "human" | "intake" | "skip" | "case" | "step" | "returned" | "closed":
            return _handed_over(known, entry)


def _handed_over(known: Known, entry: Entry) -> Known:
    """What is known after a step towards support, or one that support made."""
    match entry.kind:
        case "human":
            return replace(known, handoff=True, waiting=None, closed="", trying="")
        case "intake":
            return replace(known, intake=(*known.intake, (entry.key, entry.value)))
        case "skip":
            return replace(known, skipped=True)
        case "case":
            return replace(known, case=entry.key, case_at=entry.at, waiting=None, closed="", trying="")
        case "step":
            return replace(known, trying=entry.key)
        case "returned":
            return Known(answers=known.answers, fixes=known.fixes)
        case _:
            closed: Literal["asked", "solved"] = "solved" if entry.value == "solved" else "asked"
            return replace(known, case=None, trying="", csat=None, closed=closed)


def _symptom(models: Mapping[str, Model], known: Known, symptom: str) -> Known:
    if symptom not in models:
        return known
    provider = known.answered("provider")
    return Known(
        symptom=symptom,
        belief=start(models[symptom], provider),
        answers=known.answers,
        fixes=known.fixes,
    )


def _answer(models: Mapping[str, Model], known: Known, observation: str, value: str) -> Known:
    said = dict(known.answers) | {observation: value}
    known = replace(known, answers=tuple(said.items()))
    if known.symptom is None or known.belief is None:
        return known
    model = models[known.symptom]
    moved, contradicts = answer(model, known.belief, observation, value, known.tried(model))
    return replace(known, belief=moved, contradicted=observation if contradicts else None)


def _fix(models: Mapping[str, Model], known: Known, entry: Entry) -> Known:
    if known.trying == entry.key:
        return _tried_for_support(models, known, entry)
    if known.symptom is None or known.belief is None or entry.key not in models[known.symptom].causes:
        return known
    model, belief = models[known.symptom], known.belief
    if entry.value == "later":
        return replace(known, waiting=(entry.key, entry.at))
    known = replace(known, fixes=(*known.fixes, (entry.key, entry.value, entry.at)), waiting=None, looking=None)
    bit = model.bit(entry.key)
    if entry.value == "worked":
        # A suspected break-in is reported even when the user has made the account safe.
        return replace(known, handoff=True) if bit & model.urgent else replace(known, solved=entry.key)
    if bit & model.handoff and belief.left == bit:
        return replace(known, handoff=True)
    return replace(known, belief=fail(model, belief, entry.key))


def _tried_for_support(models: Mapping[str, Model], known: Known, entry: Entry) -> Known:
    """What comes of it is support's to judge; the bot only remembers not to propose it again."""
    known = replace(known, fixes=(*known.fixes, (entry.key, entry.value, entry.at)), trying="")
    if known.symptom is None or known.belief is None or entry.key not in models[known.symptom].causes:
        return known
    model, failed = models[known.symptom], entry.value == "not_worked"
    return replace(known, belief=fail(model, known.belief, entry.key)) if failed else known
