"""What a log of facts says, folded: what is known, and the belief that follows from it."""

from collections.abc import Callable, Mapping
from functools import reduce
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from flows.ids import UNKNOWN
from flows.knowledge.account import GIVEN
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.evidence import Belief, answer, answered, fail, look_again, start
from flows.knowledge.model import Model
from flows.knowledge.session import Entry

ENTERED = "entered"
"""The key of a fact `solved` that says: I am in."""


class Wait(Struct, frozen=True):
    """A remedy that takes its time. Times are Unix seconds."""

    cause: str
    since: int
    reminded: bool = False
    """Whether the bot has asked again by itself, since the time was over."""
    ended: int | None = None
    """When the user said what became of it; None: not yet."""


class Known(Struct, frozen=True):
    """Everything a log of facts says, folded."""

    symptom: str | None = None
    belief: Belief | None = None
    answers: tuple[tuple[str, str], ...] = ()
    """Observation and value, in the order in which they were first said; of all symptoms of this conversation."""
    fixes: tuple[tuple[str, str, int], ...] = ()
    """Cause, result and time (Unix seconds)."""
    contradicted: str | None = None
    """The observation whose answer, the last thing said, contradicts an earlier one."""
    here: tuple[str, ...] = ()
    """Observations whose answers count for this symptom."""
    kept: tuple[str, ...] = ()
    """Observations that were told before anything asked for them: they wait for a symptom that does."""
    solved: str | None = None
    """The cause whose remedy helped; empty: it was solved in a way nobody told of."""
    entered: bool = False
    """Whether the user is in, and not only has the mail, the code or the page they were waiting for."""
    looking: str | None = None
    """The cause that is being looked at once more."""
    waits: "tuple[Wait, ...]" = ()
    """Remedies of this symptom that take their time, in the order in which the user was asked to wait."""
    due: str = ""
    """The cause the bot is asking about again, since its wait is over; empty: none."""
    advice: str | None = None
    handoff: bool = False
    intake: tuple[tuple[str, str], ...] = ()
    given: bool = False
    """Whether the user has told which account it is about, and no case that is closed has had it."""
    skipped: bool = False
    case: str | None = None
    case_at: int = 0
    csat: int | None = None
    csat_why: str = ""
    """What was missing, said by those who gave few stars."""
    trying: str = ""
    """The cause whose remedy support has asked for; empty: none."""
    reported: str = ""
    """What came of the remedy that support asked for last: worked, or not_worked; empty: support has spoken since."""
    closed: Literal["", "asked", "solved"] = ""
    """What has become of a case that support has closed: the user has been asked, or says that it is solved."""

    def tried(self, model: Model) -> int:
        """The causes of this symptom whose remedy did not help."""
        if not self.fixes:
            return 0
        failed = {cause for cause, result, _ in self.fixes if result == "not_worked"}
        return sum(1 << i for i, cause in enumerate(model.causes) if cause in failed)

    @property
    def waiting(self) -> tuple[Wait, ...]:
        """The waits that are still running."""
        return tuple(w for w in self.waits if w.ended is None and not w.reminded)

    @property
    def reminded(self) -> tuple[str, ...]:
        """Causes the bot has asked about again by itself."""
        return tuple(w.cause for w in self.waits if w.reminded)

    def answered(self, observation: str) -> str | None:
        """The answer given, if any."""
        return next((value for name, value in self.answers if name == observation), None)

    def place(self, catalogue: Catalogue) -> str | None:
        """Whose mailbox it is, or, where the symptom is about that, whose telephone line."""
        symptom = catalogue.symptoms.get(self.symptom or "")
        return self.answered(symptom.place if symptom else "provider")

    def counted(self, observation: str) -> str | None:
        """The answer that counts now: one given when something else was the matter may not."""
        return self.answered(observation) if observation in ("provider", *self.here, *self.kept) else None


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
