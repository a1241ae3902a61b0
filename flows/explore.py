"""Every state the plan can reach, "I don't know" included, and every move between them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from msgspec import Struct

from flows import evidence
from flows.evidence import Belief
from flows.plan import Plan
from flows.schema import UNKNOWN, Catalogue
from flows.steps import CLOSED, HANDED_OFF, MENU, SOLVED, Step, of_belief


class Move(Struct, frozen=True):
    """An edge of the machine: names of steps, and what the user or the bot does."""

    source: str
    trigger: str
    dest: str


@dataclass
class Explored:
    """What was reached: beliefs with their step, and the moves out of each."""

    steps: dict[Belief, Step] = field(default_factory=dict)
    exits: dict[Belief, list[tuple[Move, Belief | None]]] = field(default_factory=dict)

    @property
    def moves(self) -> set[Move]:
        """All edges."""
        return {move for exits in self.exits.values() for move, _ in exits}


def explore(catalogue: Catalogue, plan: Plan, starts: Iterable[Belief], explored: Explored | None = None) -> Explored:
    """Walk every answer from the beliefs given; what `explored` already holds is not walked again."""
    explored = explored or Explored()
    todo = list(starts)
    while todo:
        belief = todo.pop()
        if belief in explored.steps:
            continue
        step = of_belief(plan, belief) or Step("intake")
        explored.steps[belief] = step
        explored.exits[belief] = list(exits(catalogue, plan, belief, step))
        todo += [after for _, after in explored.exits[belief] if after is not None]
    return explored


def beginnings(catalogue: Catalogue, plans: dict[str, Plan], symptom: str) -> list[Belief]:
    """Every belief that buttons can begin a symptom with: the provider known or not, lasting answers carried or not."""
    model = plans[symptom].model
    if not model.causes:
        return []
    begun = [evidence.start(model, provider) for provider in (None, UNKNOWN, *model.weights)]
    for question in model.questions:
        if question.lasting and any(question.id in plans[s].model.question for s in _earlier(catalogue, symptom)):
            told = [evidence.answer(model, b, question.id, v)[0] for b in begun for v in (question.default, UNKNOWN)]
            begun = [*begun, *told]
    return list(dict.fromkeys(begun))


def _earlier(catalogue: Catalogue, symptom: str) -> set[str]:
    """The symptoms after which this one may come."""
    ones = {id_ for id_, other in catalogue.symptoms.items() if symptom in other.then}
    return ones.union(*(_earlier(catalogue, one) for one in ones))


def frame(catalogue: Catalogue, plans: dict[str, Plan]) -> set[Move]:
    """The moves outside the diagnosis: into it, and through the hand-off."""
    ends = _ends(catalogue)
    moves = {Move(source, "human", end) for source in ("menu", "solved") for end in ends}
    moves.add(Move("solved", "csat", "solved"))
    for id_, plan in plans.items():
        begin = Step("advice", symptom=id_)
        if not plan.model.causes:
            moves |= {Move(begin.name, "advice", begin.name), *(Move(begin.name, "human", end) for end in ends)}
        firsts = {of_belief(plan, b) or begin for b in beginnings(catalogue, plans, id_)} or {begin}
        moves |= {Move(source, f"symptom={id_}", first.name) for first in firsts for source in ("menu", "solved")}
    moves |= {Move("intake", "intake", end) for end in ends} | {Move("intake", "skip", HANDED_OFF.name)}
    moves.add(Move(HANDED_OFF.name, "case", HANDED_OFF.name))
    return moves | _support(catalogue)


def _support(catalogue: Catalogue) -> set[Move]:
    """What a person from support can do with a user who has been handed over."""
    moves = {
        Move(HANDED_OFF.name, "returned", MENU.name),
        Move(HANDED_OFF.name, "closed", CLOSED.name),
        Move(CLOSED.name, "closed=solved", SOLVED.name),
        Move(CLOSED.name, "closed=not_solved", HANDED_OFF.name),
    }
    for id_, cause in catalogue.causes.items():
        remedy = Step("fix", id_, cause.symptom).name
        moves |= {Move(HANDED_OFF.name, f"step={id_}", remedy), Move(remedy, "human", HANDED_OFF.name)}
        moves |= {Move(remedy, result, HANDED_OFF.name) for result in ("worked", "not_worked")}
    return moves


def _ends(catalogue: Catalogue) -> set[str]:
    """Where the hand-off begins: with what support needs to know, or, if that has been said before, with the case."""
    return {Step("intake").name, HANDED_OFF.name} if catalogue.intake else {HANDED_OFF.name}


def exits(catalogue: Catalogue, plan: Plan, belief: Belief, step: Step) -> Iterator[tuple[Move, Belief | None]]:
    """Every move out of a belief whose step that is, and the belief it leads to; None: out of the diagnosis."""
    if step.kind in ("intake", "handed_off"):
        return
    for end in _ends(catalogue):
        yield Move(step.name, "human", end), None
    for trigger, after in _outcomes(catalogue, plan, belief, step):
        for dest in _dests(catalogue, plan, after):
            yield Move(step.name, trigger, dest), after
    if step.kind == "fix":
        yield from _remedy(catalogue, plan, belief, step)


def _outcomes(catalogue: Catalogue, plan: Plan, belief: Belief, step: Step) -> Iterator[tuple[str, Belief]]:
    model = plan.model
    if step.kind == "ask":
        for value in (*catalogue.offered(model.symptom, step.id), UNKNOWN):
            # What was tried before decides whether a contradicting answer is followed: both are possible.
            for tried in {0, model.allowed[belief.row]}:
                yield f"{step.id}={value}", evidence.answer(model, belief, step.id, value, tried)[0]
    if step.kind == "look":
        for cause in model.names(evidence.overlooked(model, belief)):
            yield f"look={cause}", evidence.look_again(model, belief, cause)


def _remedy(catalogue: Catalogue, plan: Plan, belief: Belief, step: Step) -> Iterator[tuple[Move, Belief | None]]:
    model, bit = plan.model, plan.model.bit(step.id)
    ends = _ends(catalogue)
    sources = [step.name]
    if catalogue.causes[step.id].wait:
        waiting = Step("wait", step.id, step.symptom).name
        yield Move(step.name, "later", waiting), None
        yield Move(waiting, "reminded", step.name), None
        for end in ends:
            yield Move(waiting, "human", end), None
        sources.append(waiting)
    for source in sources:
        for dest in ends if bit & model.urgent else {SOLVED.name}:
            yield Move(source, "worked", dest), None
        if bit & model.handoff and belief.left == bit:
            for end in ends:
                yield Move(source, "not_worked", end), None
            continue
        after = evidence.fail(model, belief, step.id)
        for dest in _dests(catalogue, plan, after):
            yield Move(source, "not_worked", dest), after


def _dests(catalogue: Catalogue, plan: Plan, after: Belief) -> set[str]:
    """Where a belief leads. With nothing left it depends on what was tried whether something is worth a second look."""
    step = of_belief(plan, after)
    dests = {step.name} if step else set()
    return dests if after.left else dests | _ends(catalogue)


def unasked(source: Step, trigger: str, dest: Step) -> Move | None:
    """The move that a fact makes which nothing asked for; None where the step leaves no room for it.

    At the frame's own steps a fact is only noted, for a symptom that will ask for it.
    """
    if source.kind in ("handed_off", "closed"):
        return None
    begins = trigger.startswith("symptom=") and source.kind != "intake"
    if source.kind in ("menu", "advice", "solved", "intake") and not begins and dest.state != source.state:
        return None
    return Move(source.state, f"told.{trigger}", dest.state)
