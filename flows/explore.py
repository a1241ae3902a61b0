"""Every state the plan can reach, "I don't know" included, and every move between them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from flows import evidence
from flows.evidence import Belief
from flows.plan import Plan
from flows.schema import UNKNOWN, Catalogue
from flows.steps import HANDED_OFF, SOLVED, Step, of_belief


@dataclass(frozen=True, slots=True)
class Move:
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
        step = of_belief(plan, belief) or _end(catalogue)
        explored.steps[belief] = step
        exits = list(_exits(catalogue, plan, belief, step))
        explored.exits[belief] = exits
        todo += [after for _, after in exits if after is not None]
    return explored


def beginnings(plan: Plan) -> list[Belief]:
    """Every belief a conversation about the symptom can begin with: the provider known or not."""
    if not plan.model.causes:
        return []
    return [evidence.start(plan.model, provider) for provider in (None, UNKNOWN, *plan.model.weights)]


def frame(catalogue: Catalogue, plans: dict[str, Plan]) -> set[Move]:
    """The moves outside the diagnosis: into it, and through the hand-off."""
    moves = {Move("menu", "human", _end(catalogue).name), Move("solved", "human", _end(catalogue).name)}
    moves.add(Move("solved", "csat", "solved"))
    for id_, plan in plans.items():
        begin = Step("advice", symptom=id_)
        if not plan.model.causes:
            moves |= {Move(begin.name, "advice", begin.name), Move(begin.name, "human", _end(catalogue).name)}
        firsts = {of_belief(plan, b) or begin for b in beginnings(plan)} or {begin}
        moves |= {Move("menu", f"symptom={id_}", first.name) for first in firsts}
        moves |= {Move("solved", f"symptom={id_}", first.name) for first in firsts}
    fields = [Step("intake", f).name for f in catalogue.intake] + [HANDED_OFF.name]
    for here, after in pairwise(fields):
        moves |= {Move(here, "intake", after), Move(here, "skip", HANDED_OFF.name)}
    moves.add(Move(HANDED_OFF.name, "case", HANDED_OFF.name))
    return moves


def _end(catalogue: Catalogue) -> Step:
    """The first step of the hand-off."""
    return next((Step("intake", f) for f in catalogue.intake), HANDED_OFF)


def _exits(catalogue: Catalogue, plan: Plan, belief: Belief, step: Step) -> Iterator[tuple[Move, Belief | None]]:
    end = _end(catalogue).name
    if step.kind in ("intake", "handed_off"):
        return
    yield Move(step.name, "human", end), None
    for trigger, after in _outcomes(catalogue, plan, belief, step):
        for dest in _dests(catalogue, plan, after):
            yield Move(step.name, trigger, dest), after
    if step.kind == "fix":
        yield from _remedy(catalogue, plan, belief, step, end)


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


def _remedy(
    catalogue: Catalogue, plan: Plan, belief: Belief, step: Step, end: str
) -> Iterator[tuple[Move, Belief | None]]:
    model, bit = plan.model, plan.model.bit(step.id)
    yield Move(step.name, "worked", end if bit & model.urgent else SOLVED.name), None
    sources = [step.name]
    if catalogue.causes[step.id].wait:
        waiting = Step("wait", step.id, step.symptom).name
        yield Move(step.name, "later", waiting), None
        yield Move(waiting, "reminded", step.name), None
        yield Move(waiting, "worked", SOLVED.name), None
        yield Move(waiting, "human", end), None
        sources.append(waiting)
    for source in sources:
        if bit & model.handoff and belief.left == bit:
            yield Move(source, "not_worked", end), None
            continue
        after = evidence.fail(model, belief, step.id)
        for dest in _dests(catalogue, plan, after):
            yield Move(source, "not_worked", dest), after


def _dests(catalogue: Catalogue, plan: Plan, after: Belief) -> set[str]:
    """Where a belief leads. With nothing left it depends on what was tried whether something is worth a second look."""
    dests = {(of_belief(plan, after) or _end(catalogue)).name}
    return dests if after.left else dests | {_end(catalogue).name}
