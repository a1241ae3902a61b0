"""The proofs: every reachable state is looked at, and every property shown for each of them.

A proof that fails is a finding with file and id, like a slip in the catalogue.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from flows import evidence, explore
from flows.asking import written
from flows.card import CONFLICT, DOUBT, Card
from flows.cards import live
from flows.explore import Explored
from flows.guide import Guide
from flows.model import NOT_ASKED
from flows.plan import Plan
from flows.schema import UNKNOWN, Finding
from flows.session import Entry, Session
from flows.steps import Step
from flows.walk import walk

BOUND = 60
"""Presses after which every conversation must have ended."""
CALLBACK_BYTES = 64
WAYS_OUT = (("nav", "back"), ("nav", "restart"), ("nav", "human"))


@dataclass(frozen=True, slots=True)
class Proof:
    """What was looked at, and what was found wrong."""

    states: int
    moves: int
    longest: int
    """Presses on the longest way through any symptom."""
    walks: int
    findings: list[Finding]


PROPERTIES = (
    "every state ends in solved or hand-off within a bound",
    "every card has Back, Restart and Human, and buttons Telegram can carry",
    'every cause is reached by truthful answers, also with any one answer "I don\'t know"',
    "no cause is ruled out by an answer that fits it",
    "the machine has an edge for every move, and no state without a way out",
)


def prove(guide: Guide) -> Proof:
    """All properties for all symptoms."""
    findings: list[Finding] = []
    longest = walks = 0
    for symptom, plan in guide.plans.items():
        explored = guide.explored[symptom]
        depth, loops = _depth(symptom, explored)
        longest = max(longest, depth)
        findings += loops
        if depth > BOUND:
            findings.append(_at(symptom, symptom, f"the longest way takes {depth} presses; the bound is {BOUND}"))
        findings += _fair(guide, plan, explored)
        wrong, walked = _reached(guide, plan)
        findings += wrong
        walks += walked
    findings += _edges(guide)
    findings += _cards(guide)
    states = sum(len(e.steps) for e in guide.explored.values())
    return Proof(states, len(guide.flow.moves), longest, walks, sorted(set(findings)))


def _at(symptom: str, id_: str, what: str) -> Finding:
    return Finding(f"flows/catalogue/{symptom}.toml", id_, what)


def _depth(symptom: str, explored: Explored) -> tuple[int, list[Finding]]:
    """Presses on the longest way; a finding for each loop. Every state is left by its exits only, so no exit is no end."""
    depth: dict[evidence.Belief, int] = {}
    findings: list[Finding] = []
    for start in explored.steps:
        stack = [(start, False)]
        path: set[evidence.Belief] = set()
        while stack:
            belief, done = stack.pop()
            if done:
                path.discard(belief)
                after = [depth.get(b, 0) for _, b in explored.exits[belief] if b is not None]
                depth[belief] = 1 + max(after, default=0)
            elif belief in path:
                findings.append(_at(symptom, explored.steps[belief].name, "this step can come round again for ever"))
            elif belief not in depth:
                path.add(belief)
                stack.append((belief, True))
                stack += [(b, False) for _, b in explored.exits[belief] if b is not None and b not in depth]
    return max(depth.values(), default=0), findings


def _fair(guide: Guide, plan: Plan, explored: Explored) -> Iterator[Finding]:
    """No cause is ruled out by an answer that fits it."""
    model = plan.model
    for belief, step in explored.steps.items():
        if step.kind != "ask":
            continue
        if step.id == "provider":
            values = {p: model.allowed[p] for p in model.weights} | {UNKNOWN: model.allowed[UNKNOWN]}
        else:
            readings = model.question[step.id].parts
            values = {v: readings.get(v, 0) for v in guide.catalogue.offered(model.symptom, step.id)}
            values[UNKNOWN] = model.allowed[UNKNOWN]
        for value, fits in values.items():
            kept = evidence.answer(model, belief, step.id, value)[0].left
            for cause in model.names(belief.left & fits & ~kept):
                yield _at(model.symptom, cause, f"the answer {step.id}={value} fits it and yet rules it out")


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


def _edges(guide: Guide) -> Iterator[Finding]:
    """Each state but the last one can be left, and the machine makes each of its moves."""
    for symptom, explored in guide.explored.items():
        for move in explored.moves - guide.flow.moves:
            yield Finding("flows/machine.py", move.source, f"the machine lacks the move {move.trigger} to {move.dest}")
        for belief, step in explored.steps.items():
            if step.kind != "intake" and not explored.exits[belief]:
                yield _at(symptom, step.name, "a state of this step cannot be left")
    sources = {move.source for move in guide.flow.moves}
    for state in guide.flow.states:
        if state not in sources:
            yield Finding("flows/machine.py", state, "a state without a way out")
    for move in guide.flow.moves:
        if guide.flow.fire(move.source, move.trigger, move.dest) != move.dest:
            yield Finding("flows/machine.py", move.source, f"the machine does not make the move {move.trigger}")


def cards(guide: Guide) -> Iterator[tuple[str, Card]]:
    """Every card a user can meet, for every provider, by the name of its step: the texts are checked against these."""
    for symptom, plan in guide.plans.items():
        for provider in (None, *plan.model.weights):
            yield from _cards_of(guide, symptom, provider)
    symptom, *others = guide.plans
    for view in ("menu", "lost", "language", "answers", "help", "privacy", "status", "forget", "case"):
        yield (
            view,
            live(guide, Session(seed=1, lang="ja", active=0, log=(Entry("symptom", symptom, "", 0),), view=view)),
        )
    yield from _asking_back(guide, symptom, others)


def _asking_back(guide: Guide, symptom: str, others: list[str]) -> Iterator[tuple[str, Card]]:
    """What is said back to somebody who writes: every question with two answers, every problem, every remedy."""
    observations = guide.catalogue.observations
    facts = tuple(Entry("answer", id_, found.values[0], 0) for id_, found in observations.items())
    begun = (Entry("symptom", symptom, "", 0),)
    read = (*begun, Entry("read", "1", str(len(facts)), 0), *facts)
    yield "read", live(guide, Session(seed=1, lang="ja", active=0, log=read))
    views = [f"{CONFLICT}{id_}={found.values[-1]}" for id_, found in observations.items()]
    views += [f"{CONFLICT}symptom={other}" for other in others[:1]]
    views += [DOUBT + written(("symptom", id_) for id_ in guide.plans), f"{DOUBT}nav=human"]
    for view in views:
        yield view, live(guide, Session(seed=1, lang="ja", active=0, log=(*begun, *facts), view=view))


def _cards_of(guide: Guide, symptom: str, provider: str | None) -> Iterator[tuple[str, Card]]:
    start = (Entry("answer", "provider", provider, 0),) if provider else ()
    begun = (*start, Entry("symptom", symptom, "", 0))
    logs: list[tuple[Entry, ...]] = [(), begun]
    model = guide.models[symptom]
    for cause in model.names(model.allowed[provider or NOT_ASKED]):
        look = (*begun, Entry("look", cause, "", 0))
        logs += [look, (*look, Entry("fix", cause, "worked", 0))]
        if guide.catalogue.causes[cause].wait:
            later = (*look, Entry("fix", cause, "later", 0))
            logs += [later, (*later, Entry("reminded", cause, "", 0))]
    logs += [(*begun, Entry("advice", card, "", 0)) for card in guide.catalogue.advice if not model.causes]
    intake = (*begun, Entry("human", "", "", 0))
    for field in guide.catalogue.intake:
        logs.append(intake)
        intake = (*intake, Entry("intake", field, UNKNOWN, 0))
    logs.append((*intake, Entry("case", "482-9137", "", 0)))
    for log in logs:
        session = Session(seed=1, lang="ja", active=0, log=log)
        yield guide.step(guide.known(log)).name, live(guide, session)
    for observation in [*(q.id for q in model.questions), "provider"] if model.causes else []:
        session = Session(seed=1, lang="ja", active=0, log=begun, view=f"edit:{observation}")
        yield Step("ask", observation, symptom).name, live(guide, session)


def _cards(guide: Guide) -> Iterator[Finding]:
    for name, card in cards(guide):
        buttons = {(b.key, b.value) for b in (*card.buttons, *card.navigation)}
        over = card.id == "menu" or ("nav", "resume") in buttons
        ended = card.id in ("handed_off", "rated")
        if not over and not ended and not buttons.issuperset(WAYS_OUT):
            yield Finding("flows/cards.py", name, "a card without Back, Restart and Human")
        for button in (*card.buttons, *card.navigation):
            size = len(f"{'z' * 6}.{'z' * 6}:{button.data}".encode())
            if size > CALLBACK_BYTES:
                yield Finding("flows/cards.py", name, f"{button.data}: {size} bytes, Telegram takes {CALLBACK_BYTES}")


def reachable(guide: Guide) -> set[str]:
    """The names of all steps the plan can lead to."""
    frame = {m.dest for m in explore.frame(guide.catalogue, guide.plans)}
    return frame | {step.name for explored in guide.explored.values() for step in explored.steps.values()}
