"""The proofs: every reachable state is looked at, and every property shown for each of them.

A proof that fails is a finding with file and id, like a slip in the catalogue.
"""

from collections.abc import Iterator

from msgspec import Struct

from flows.ids import UNKNOWN, Finding
from flows.knowledge import evidence
from flows.knowledge.guide import Guide
from flows.knowledge.known import Known
from flows.knowledge.plan import Plan, Step
from flows.proof.all_cards import all_cards
from flows.proof.explore import Exit, Explored, State, explore, goes_on, state_of
from flows.proof.walk import walk

BOUND = 60
"""Presses after which every conversation must have ended."""
CALLBACK_BYTES = 64
WAYS_OUT = (("nav", "back"), ("nav", "human"), ("nav", "more"))


class Proof(Struct, frozen=True):
    """What was looked at, and what was found wrong."""

    states: int
    moves: int
    longest: int
    """Presses on the longest way through any symptom."""
    walks: int
    findings: list[Finding]


PROPERTIES = (
    "every state ends in solved or hand-off within a bound",
    "every button of every card that can be shown moves the conversation",
    "every card has Back, a person and what stands behind the dots, and buttons Telegram can carry",
    'every cause is reached by truthful answers, also with any one answer "I don\'t know"',
    "no cause is ruled out by an answer that fits it, and none by a hint",
    "no remedy contradicts an answer; after a step that only support can do comes support",
    "the machine lets every move of the plan pass, and has no state without a way out",
)


def prove(guide: Guide) -> Proof:
    """All properties for all symptoms."""
    findings: list[Finding] = []
    longest = walks = states = moves = 0
    for symptom, plan in guide.plans.items():
        explored = explore(guide.catalogue, guide.plans, symptom)
        states, moves = states + len(explored.steps), moves + len(explored.moves)
        depth, loops = _depth(guide, symptom, explored)
        longest = max(longest, depth)
        findings += loops
        if depth > BOUND:
            findings.append(_at(symptom, symptom, f"the longest way takes {depth} presses; the bound is {BOUND}"))
        findings += _fair(guide, plan, explored)
        findings += _moved(guide, symptom, explored)
        wrong, walked = _reached(guide, plan)
        findings += wrong
        walks += walked
    findings += _left(guide)
    findings += _cards(guide)
    return Proof(states, moves, longest, walks, sorted(set(findings)))


def _at(symptom: str, id_: str, what: str) -> Finding:
    return Finding(f"flows/catalogue/{symptom}.toml", id_, what)


def _depth(guide: Guide, symptom: str, explored: Explored) -> tuple[int, list[Finding]]:
    """Presses on the longest way; a finding for each loop."""
    after = {state: [s for e in exits if (s := _next(guide, explored, e))] for state, exits in explored.exits.items()}
    depth: dict[State, int] = {}
    findings: list[Finding] = []
    for start in explored.steps:
        stack = [(start, False)]
        path: set[State] = set()
        while stack:
            state, done = stack.pop()
            if done:
                path.discard(state)
                depth[state] = 1 + max((depth.get(s, 0) for s in after[state]), default=0)
            elif state in path:
                findings.append(_at(symptom, explored.steps[state].name, "this step can come round again for ever"))
            elif state not in depth:
                path.add(state)
                stack.append((state, True))
                stack += [(s, False) for s in after[state] if s not in depth]
    return max(depth.values(), default=0), findings


def _next(guide: Guide, explored: Explored, done: Exit) -> State | None:
    """The state an exit leads to, where the diagnosis goes on."""
    state = state_of(guide.models, done.after) if goes_on(done.dest) else None
    return state if state in explored.steps else None


def _fair(guide: Guide, plan: Plan, explored: Explored) -> Iterator[Finding]:
    """No cause is ruled out by an answer that fits it."""
    model = plan.model
    for (belief, *_), step in explored.steps.items():
        if step.kind != "ask":
            continue
        if step.id == "provider":
            values = {p: model.allowed[p] for p in model.weights} | {UNKNOWN: model.allowed[UNKNOWN]}
        else:
            question = model.question.get(step.id)
            readings = question.parts if question else {}
            values = {v: readings.get(v, 0) for v in guide.catalogue.offered[model.symptom, step.id]}
            values[UNKNOWN] = model.allowed[UNKNOWN]
        for value, fits in values.items():
            kept = evidence.answer(model, belief, step.id, value)[0].left
            for cause in model.names(belief.left & fits & ~kept):
                yield _at(model.symptom, cause, f"the answer {step.id}={value} fits it and yet rules it out")


def _moved(guide: Guide, symptom: str, explored: Explored) -> Iterator[Finding]:
    """Each state can be left, each of its buttons moves it, and the machine lets it pass."""
    for state, step in explored.steps.items():
        exits = explored.exits[state]
        if goes_on(step) and not exits:
            yield _at(symptom, step.name, "a state of this step cannot be left")
        own = guide.catalogue.causes.get(step.id) if step.kind == "fix" else None
        for observation, value in _contradicted(guide, explored.known[state], step):
            yield _at(
                symptom, step.id, f"its remedy is shown although the answer {observation}={value} speaks against it"
            )
        for done in exits:
            if not guide.machine.permits(step, done.act, done.dest, done.after):
                what = (
                    f"the machine refuses the move {done.act} ({done.entry.key} {done.entry.value}) to {done.dest.name}"
                )
                yield _at(symptom, step.name, what)
            if goes_on(done.dest) and done.act != "remind" and state_of(guide.models, done.after) == state:
                yield _at(symptom, step.name, f"the button {done.entry.key}={done.entry.value} changes nothing")
            if own and (own.handoff or own.then_support) and done.act == "not_worked" and goes_on(done.dest):
                yield _at(symptom, step.id, f"only support can do this, and yet {done.dest.name} comes after it")


def _contradicted(guide: Guide, known: Known, step: Step) -> Iterator[tuple[str, str]]:
    """The answers that a remedy contradicts, unless somebody wants it looked at once more. An answer out of the ordinary is put right by
    the remedy it points at."""
    if step.kind != "fix" or known.looking or known.due or known.trying:
        return
    for observation, value in known.answers:
        question = guide.models[step.symptom].question.get(observation)
        if question is None or observation not in known.here:
            continue
        meant, reads = question.alike.get(value, value), guide.catalogue.likelihood(step.id, observation)
        if meant in question.parts and meant not in reads and question.default not in reads:
            yield observation, value


def _reached(guide: Guide, plan: Plan) -> tuple[list[Finding], int]:
    """Every cause of every provider, with every answer given, and with each one answer withheld."""
    findings: list[Finding] = []
    walks = 0
    for provider in plan.model.weights:
        for cause in plan.model.causes:
            if guide.catalogue.prior(cause, provider) <= 0:
                continue
            for known in (None, provider):
                start = evidence.start(plan.model, known)
                told = walk(guide.catalogue, plan, start, cause=cause, provider=provider)
                ways = [told] + [
                    walk(guide.catalogue, plan, start, cause=cause, provider=provider, cannot_say=question)
                    for question in told.asked
                ]
                walks += len(ways)
                if not all(way.reached for way in ways):
                    findings.append(_at(plan.model.symptom, cause, f"truthful users of {provider} are not led to it"))
    return findings, walks


def _left(guide: Guide) -> Iterator[Finding]:
    """Each state of the machine can be left."""
    sources = {source for source, _, _ in guide.machine.moves()}
    for state in guide.machine.states:
        if state not in sources:
            yield Finding("flows/knowledge/machine.py", state, "a state without a way out")


def _cards(guide: Guide) -> Iterator[Finding]:
    for name, card in all_cards(guide):
        buttons = {(b.key, b.value) for b in (*card.buttons, *card.navigation)}
        over = card.id == "menu" or ("nav", "resume") in buttons or card.id == "closed"
        ended = card.id in ("handed_off", "rated")
        if not over and not ended and not buttons.issuperset(WAYS_OUT):
            yield Finding("flows/chat/cards.py", name, "a card without Back, a person and the dots")
        for button in (*card.buttons, *card.navigation):
            size = len(f"{'z' * 6}.{'z' * 6}:{button.data}".encode())
            if size > CALLBACK_BYTES:
                yield Finding(
                    "flows/chat/cards.py", name, f"{button.data}: {size} bytes, Telegram takes {CALLBACK_BYTES}"
                )
