"""From a log of facts to what is known: what each fact adds, one after another."""

from collections.abc import Callable, Mapping
from functools import reduce
from typing import Literal

from msgspec.structs import replace

from flows.ids import UNKNOWN
from flows.knowledge.account import GIVEN
from flows.knowledge.evidence import Belief, answer, answered, fail, look_again, start
from flows.knowledge.known import ENTERED, Known, Wait
from flows.knowledge.model import Model
from flows.knowledge.session import Entry


def fold(log: tuple[Entry, ...], learnt: Callable[[Known, Entry], Known]) -> Known:
    """What is known after a log of facts, by what each fact adds. Entries about things the catalogue no longer has are passed
    over."""
    return reduce(learnt, log, Known())


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
        case "read":
            return known
        case "solved":
            solved = known.solved or "" if entry.key == ENTERED else ""
            return replace(known, solved=solved, entered=entry.key == ENTERED, due="")
        case "reminded":
            waits = tuple(replace(w, reminded=True) if w.cause == entry.key else w for w in known.waits)
            return replace(known, waits=waits, due=entry.key if waits != known.waits else known.due)
        case "advice":
            return replace(known, advice=entry.key)
        case "csat":
            return replace(known, csat=int(entry.value), csat_why=entry.key)
        case "human" | "intake" | "skip" | "case" | "step" | "returned" | "closed":
            return _handed_over(known, entry)


def _handed_over(known: Known, entry: Entry) -> Known:
    """What is known after a step towards support, or one that support made."""
    match entry.kind:
        case "human":
            return replace(known, handoff=True, due="", closed="", trying="")
        case "intake":
            intake = (*known.intake, (entry.key, entry.value))
            return replace(known, intake=intake, given=known.given or entry.value == GIVEN)
        case "skip":
            return replace(known, skipped=True)
        case "case":
            return replace(known, case=entry.key, case_at=entry.at, due="", closed="", trying="", reported="")
        case "step":
            return replace(known, trying=entry.key, reported="")
        case "returned":
            return Known(answers=known.answers, fixes=known.fixes, kept=known.kept, given=known.given)
        case _:
            closed: Literal["asked", "solved"] = "solved" if entry.value == "solved" else "asked"
            # With the case goes the account: where it is needed again, it is asked for again.
            intake = tuple(pair for pair in known.intake if pair[1] != GIVEN)
            return replace(known, case=None, trying="", csat=None, closed=closed, intake=intake, given=False)


def _symptom(models: Mapping[str, Model], known: Known, symptom: str) -> Known:
    """A symptom, with everything said before that holds for it as well."""
    if symptom not in models:
        return known
    model = models[symptom]
    held = {o: v for o, v in known.answers if _holds(models, known, o, v)}
    begun = Known(
        symptom=symptom,
        answers=known.answers,
        fixes=known.fixes,
        given=known.given,
        here=tuple(o for o in held if o in model.question),
        kept=tuple(o for o in held if o not in model.question),
    )
    belief = start(model, known.answered("provider"))
    for observation in begun.here:
        against = _ruled_out(model, begun, observation)
        belief = answer(model, belief, observation, held[observation], begun.tried(model), against)[0]
    for cause in model.names(begun.tried(model) & belief.left):
        belief = fail(model, belief, cause)
    return replace(begun, belief=_asked(model, belief, begun.here))


def _ruled_out(model: Model, known: Known, observation: str) -> int:
    """The causes that read something else where the user has said that nothing is out of the ordinary."""
    against = 0
    for other in known.here:
        question = model.question.get(other)
        if question and other != observation and known.answered(other) == question.default:
            against |= ~question.parts.get(question.default, 0)
    return against


def _holds(models: Mapping[str, Model], known: Known, observation: str, value: str) -> bool:
    """Whether an answer still holds when the user is stuck at something else."""
    if observation in known.kept:
        return observation != "provider"
    question = models[known.symptom].question.get(observation) if known.symptom else None
    return question is not None and question.lasting and (not question.default or value in (question.default, UNKNOWN))


def _asked(model: Model, belief: Belief, here: tuple[str, ...]) -> Belief:
    """Nothing that was answered is asked again."""
    return answered(model, belief, sum(model.question[o].bit for o in here if o in model.question))


def _answer(models: Mapping[str, Model], known: Known, observation: str, value: str) -> Known:
    said = dict(known.answers) | {observation: value}
    known = replace(known, answers=tuple(said.items()))
    model = models[known.symptom] if known.symptom else None
    if model is None or known.belief is None or (observation != "provider" and observation not in model.question):
        return replace(known, kept=tuple(dict.fromkeys((*known.kept, observation))))
    against = _ruled_out(model, known, observation)
    moved, contradicts = answer(model, known.belief, observation, value, known.tried(model), against)
    here = tuple(dict.fromkeys((*known.here, observation)))
    moved = _asked(model, moved, here) if contradicts else moved
    return replace(known, belief=moved, here=here, contradicted=observation if contradicts else None)


def _fix(models: Mapping[str, Model], known: Known, entry: Entry) -> Known:
    if known.trying == entry.key:
        return _tried_for_support(models, known, entry)
    if known.symptom is None or known.belief is None or entry.key not in models[known.symptom].causes:
        return _kept_fix(models, known, entry)
    model, belief = models[known.symptom], known.belief
    if entry.value == "later":
        waits = (*(w for w in known.waits if w.cause != entry.key), Wait(entry.key, entry.at))
        return replace(known, belief=fail(model, belief, entry.key), waits=waits, looking=None, due="")
    known = replace(
        known, fixes=(*known.fixes, (entry.key, entry.value, entry.at)), waits=_ended(known.waits, entry),
        looking=None, due="" if known.due == entry.key else known.due,
    )  # fmt: skip
    bit = model.bit(entry.key)
    if entry.value == "worked":
        # A suspected break-in is reported even when the user has made the account safe.
        return replace(known, handoff=True) if bit & model.urgent else replace(known, solved=entry.key)
    if bit & (model.handoff | model.then_support):
        return replace(known, handoff=True)
    return replace(known, belief=fail(model, belief, entry.key))


def _ended(waits: tuple[Wait, ...], entry: Entry) -> tuple[Wait, ...]:
    """What became of a wait has been told."""
    return tuple(replace(w, ended=entry.at) if w.cause == entry.key and w.ended is None else w for w in waits)


def _kept_fix(models: Mapping[str, Model], known: Known, entry: Entry) -> Known:
    """A remedy tried before the symptom it is for has been told; one that the catalogue no longer has is passed over."""
    if entry.value != "not_worked" or not any(entry.key in model.causes for model in models.values()):
        return known
    return replace(known, fixes=(*known.fixes, (entry.key, entry.value, entry.at)))


def _tried_for_support(models: Mapping[str, Model], known: Known, entry: Entry) -> Known:
    """What comes of it is support's to judge; the bot only remembers not to propose it again."""
    known = replace(known, fixes=(*known.fixes, (entry.key, entry.value, entry.at)), trying="", reported=entry.value)
    if known.symptom is None or known.belief is None or entry.key not in models[known.symptom].causes:
        return known
    model, failed = models[known.symptom], entry.value == "not_worked"
    return replace(known, belief=fail(model, known.belief, entry.key)) if failed else known
