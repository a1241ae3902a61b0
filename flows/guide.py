"""Everything `advance` needs to know that does not change while the bot runs."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from flows import explore, steps
from flows.compiled import Compiled
from flows.evidence import Belief
from flows.explore import Explored, Move
from flows.known import Known, fold, learn
from flows.machine import Flow
from flows.model import Model, build
from flows.plan import Plan
from flows.schema import Catalogue
from flows.service import Service
from flows.session import Entry
from flows.steps import Step
from flows.understand import Reader
from flows.understand.examples import parse
from flows.understand.needs import Ways

DRAWN = 10_000
"""Beliefs whose edges are known to have been drawn."""
ALIKE = 10_000
"""Beginnings of conversations kept at hand: a problem and some answers, nobody's in particular."""
FOLDS = 64
"""Folds kept at hand: a turn folds nearly the same log several times. Few, so that nobody's answers stay in memory long."""


@dataclass(frozen=True)
class Guide:
    """The catalogue, compiled, and the service it is used for."""

    catalogue: Catalogue
    service: Service
    examples: Mapping[str, str] = field(default_factory=dict)
    """What people say, with what it means: file name -> TOML."""

    compiled: Compiled | None = None
    """What an earlier process has worked out; None: all of it is worked out when it is asked for."""

    @cached_property
    def reader(self) -> Reader:
        """Reads free text. Raises ExampleError."""
        return Reader(parse(self.examples), Ways(self.compiled.ways) if self.compiled else None)

    @cached_property
    def models(self) -> dict[str, Model]:
        """Symptoms as bit masks."""
        return {id_: build(self.catalogue, id_) for id_ in self.catalogue.symptoms}

    @cached_property
    def plans(self) -> dict[str, Plan]:
        """The plan of each symptom."""
        tables = self.compiled.tables if self.compiled else {}
        return {id_: Plan(model, tables.get(id_)) for id_, model in self.models.items()}

    @cached_property
    def explored(self) -> dict[str, Explored]:
        """Every state of every symptom."""
        return {
            id_: explore.explore(self.catalogue, plan, explore.beginnings(self.catalogue, self.plans, id_))
            for id_, plan in self.plans.items()
        }

    @cached_property
    def flow(self) -> Flow:
        """The one machine."""
        if self.compiled:
            return Flow(self.compiled.moves)
        moves = explore.frame(self.catalogue, self.plans)
        return Flow(moves.union(*(explored.moves for explored in self.explored.values())))

    @cached_property
    def _folds(self) -> OrderedDict[tuple[Entry, ...], Known]:
        return OrderedDict()

    @cached_property
    def _alike(self) -> dict[tuple[Known, str, str, str], Known]:
        return {}

    @cached_property
    def _steps(self) -> dict[int, tuple[Known, Step]]:
        """Steps at hand, by the identity of what is known: a turn asks five times, and comparing would cost more."""
        return {}

    @cached_property
    def _drawn(self) -> set[tuple[str, Belief, str]]:
        return set()

    def known(self, log: tuple[Entry, ...]) -> Known:
        """The fold of a log."""
        found = self._folds.get(log)
        if found is None:
            before = self._folds.get(log[:-1])
            found = self._learnt(before, log[-1]) if before and log else fold(log, self._learnt)
            self._folds[log] = found
            while len(self._folds) > FOLDS:
                self._folds.popitem(last=False)
        return found

    def _learnt(self, known: Known, entry: Entry) -> Known:
        """What is known after one more fact. Most conversations begin alike, whoever has them; what is anybody's own (words,
        times, a case) is worked out anew each time."""
        if entry.kind not in ("symptom", "answer") or known.intake or known.fixes or known.waiting or known.case:
            return learn(self.models, known, entry)
        key = (known, entry.kind, entry.key, entry.value)
        found = self._alike.get(key)
        if found is None:
            if len(self._alike) >= ALIKE:
                self._alike.clear()
            found = self._alike[key] = learn(self.models, known, entry)
        return found

    def step(self, known: Known) -> Step:
        """The step a conversation stands at."""
        found = self._steps.get(id(known))
        if found is None or found[0] is not known:
            if len(self._steps) >= FOLDS:
                self._steps.clear()
            found = self._steps[id(known)] = known, steps.current(self.catalogue, self.plans, known)
        return found[1]

    def permits(self, before: Known, trigger: str, after: Known) -> bool:
        """Whether the machine has this move. The edges of a state that only an edited log, or facts told unasked, can
        reach are drawn when they are first needed."""
        source, dest = self.step(before), self.step(after)
        if self.flow.fire(source.state, trigger, dest.state) == dest.state:
            return True
        if before.belief is not None and before.symptom:
            self._draw(before.symptom, before.belief, source)
        if trigger.startswith("symptom=") and source.kind in ("menu", "solved"):
            self.flow.learn([Move(source.state, trigger, dest.state)])
        return self.flow.fire(source.state, trigger, dest.state) == dest.state

    def _draw(self, symptom: str, belief: Belief, source: Step) -> None:
        """The edges out of a state, once for each belief that leads to it."""
        key = (symptom, belief, source.state)
        if key in self._drawn:
            return
        self.flow.learn(move for move, _ in explore.exits(self.catalogue, self.plans[symptom], belief, source))
        if len(self._drawn) >= DRAWN:
            self._drawn.clear()
        self._drawn.add(key)

    def takes(self, before: Known, trigger: str, after: Known) -> bool:
        """Whether the machine has the move for a fact that nothing asked for. Its edge is drawn when it is first told:
        all facts told in all orders lead to far more states than the plan's own questions do."""
        source, dest = self.step(before), self.step(after)
        move = explore.unasked(source, trigger, dest)
        if move is None:
            return False
        self.flow.learn([move])
        return self.flow.fire(move.source, move.trigger, move.dest) == move.dest
