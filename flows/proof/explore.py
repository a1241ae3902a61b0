"""Every state that pressing buttons can lead to, "I don't know" included, and what can be done in each.

A state is what is known of a diagnosis: the causes left, the hints, the questions nobody can answer, and the clocks that run. What was
said in which order is left out: a state is walked once, by the first log that leads to it.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial, reduce

from flows.chat.moves import act_of
from flows.ids import UNKNOWN
from flows.knowledge import evidence
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.cause_shares import CauseShares
from flows.knowledge.evidence import Belief
from flows.knowledge.fold import learn
from flows.knowledge.known import Known
from flows.knowledge.machine import Act
from flows.knowledge.model import Model
from flows.knowledge.plan import DEVICE, Plan, Step, current
from flows.knowledge.session import Entry

State = tuple[Belief, frozenset[str], frozenset[str], str, bool]
"""The belief, the causes that are waited for, those tried in vain, the one that is asked about again, and whether the device has been
asked."""


@dataclass(frozen=True, slots=True)
class Exit:
    """Something that can be done in a state."""

    entry: Entry
    act: Act
    after: Known
    dest: Step


@dataclass
class Explored:
    """What was reached: for each state what is known there, where it stands, and what can be done."""

    known: dict[State, Known] = field(default_factory=dict)
    steps: dict[State, Step] = field(default_factory=dict)
    exits: dict[State, list[Exit]] = field(default_factory=dict)
    logs: dict[State, tuple[Entry, ...]] = field(default_factory=dict)
    """The first log that led there."""

    @property
    def moves(self) -> set[tuple[str, Act, str]]:
        """All edges that were walked."""
        return {(self.steps[s].state, e.act, e.dest.state) for s, exits in self.exits.items() for e in exits}


def explore(catalogue: Catalogue, plans: dict[str, Plan], symptom: str) -> Explored:
    """Walk every answer and every outcome from every beginning of a symptom. "Ask me later" is walked from the beginnings at which
    nothing was told: to the plan it is the same as a remedy that did not help."""
    explored = Explored()
    plain, told = beginnings(catalogue, plans, symptom)
    _walk(catalogue, plans, plain, explored, later=True)
    _walk(catalogue, plans, told, explored, later=False)
    return explored


def _walk(
    catalogue: Catalogue, plans: dict[str, Plan], logs: Iterable[tuple[Entry, ...]], explored: Explored, *, later: bool
) -> None:
    models, likely = {id_: plan.model for id_, plan in plans.items()}, CauseShares(catalogue)
    todo: deque[tuple[Known, Step, tuple[Entry, ...]]] = deque()
    for log in logs:
        known = reduce(partial(learn, models), log, Known())
        todo.append((known, current(catalogue, plans, likely, known), log))
    while todo:
        known, step, log = todo.popleft()
        state = state_of(models, known)
        if state is None or state in explored.steps:
            continue
        explored.known[state], explored.steps[state], explored.logs[state] = known, step, log
        explored.exits[state] = [
            Exit(entry, act_of(step, entry), after, current(catalogue, plans, likely, after))
            for entry in done_at(catalogue, models, known, step)
            if later or entry.value != "later"
            for after in [learn(models, known, entry)]
        ]
        todo += [(e.after, e.dest, (*log, e.entry)) for e in explored.exits[state] if goes_on(e.dest)]


def goes_on(step: Step) -> bool:
    """Whether the diagnosis is not over there."""
    return step.kind in ("ask", "fix", "wait", "look")


def state_of(models: Mapping[str, Model], known: Known) -> State | None:
    """The state of a diagnosis; None where there is none."""
    belief = known.belief
    if belief is None or known.symptom is None:
        return None
    tried: frozenset[str] = frozenset()
    if not belief.left & ~models[known.symptom].handoff:
        # What was tried decides what is offered for a second look, once nothing else is left.
        tried = frozenset(cause for cause, result, _ in known.fixes if result == "not_worked")
    waiting = frozenset(w.cause for w in known.waiting)
    return belief, waiting, tried, known.due, known.counted(DEVICE) is not None


_Logs = list[tuple[Entry, ...]]


def beginnings(catalogue: Catalogue, plans: Mapping[str, Plan], symptom: str) -> tuple[_Logs, _Logs]:
    """Logs with which a symptom begins: those where nothing but perhaps the provider is known; and, for one provider of each kind (whose
    users can have the same causes), those with a lasting answer from before, or with a hint that is told and that no card asks for."""
    model = plans[symptom].model
    if not model.causes:
        return [], []
    facts: list[Entry] = []
    for question in model.questions:
        if question.shares and not model.asks(question, model.allowed[UNKNOWN]):
            usual = catalogue.usual(symptom, question.id)
            unusual = [v for v, shares in question.shares.items() if max(shares) > usual.get(v, 0.0)]
            facts += [Entry("answer", question.id, value, 0) for value in unusual]
        if question.lasting and any(question.id in plans[s].model.question for s in _earlier(catalogue, symptom)):
            held = (question.default, UNKNOWN) if question.default else (*question.parts, UNKNOWN)
            facts += [Entry("answer", question.id, value, 0) for value in held]
    begun = Entry("symptom", symptom, "", 0)
    starts = [(begun,), *((Entry("answer", "provider", p, 0), begun) for p in (UNKNOWN, *model.weights))]
    kinds = {model.allowed[provider]: provider for provider in model.weights}
    some = [(Entry("answer", "provider", provider, 0), begun) for provider in kinds.values()]
    return list(starts), [(*start, fact) for start in some for fact in facts]


def _earlier(catalogue: Catalogue, symptom: str) -> set[str]:
    """The symptoms after which this one may come."""
    ones = {id_ for id_, other in catalogue.symptoms.items() if symptom in other.then}
    return ones.union(*(_earlier(catalogue, one) for one in ones))


def done_at(catalogue: Catalogue, models: Mapping[str, Model], known: Known, step: Step) -> Iterator[Entry]:
    """Everything the buttons of a step's card state, and the reminder where one is due."""
    match step.kind:
        case "ask":
            offered = catalogue.offered[step.symptom, step.id] or catalogue.observations[step.id].values
            for value in (*offered, UNKNOWN):
                yield Entry("answer", step.id, value, 0)
        case "fix" | "wait":
            yield Entry("fix", step.id, "worked", 0)
            yield Entry("fix", step.id, "not_worked", 0)
            cause = catalogue.causes[step.id]
            if step.kind == "fix" and cause.wait and step.id not in known.reminded and not known.waiting:
                yield Entry("fix", step.id, "later", 0)
        case "look" if known.symptom and known.belief:
            model = models[known.symptom]
            for cause_id in model.names(evidence.overlooked(model, known.belief, known.tried(model))):
                yield Entry("look", cause_id, "", 0)
    if goes_on(step):
        yield Entry("human", "", "", 0)
        if known.waiting and not known.due:
            yield Entry("reminded", known.waiting[0].cause, "", 0)
