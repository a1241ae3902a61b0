"""Everything `advance` needs to know that does not change while the bot runs."""

from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property

from flows import explore, steps
from flows.evidence import Known, fold, learn
from flows.explore import Explored
from flows.machine import Flow
from flows.model import Model, build
from flows.plan import Plan
from flows.schema import Catalogue
from flows.service import Service
from flows.session import Entry
from flows.steps import Step

FOLDS = 64
"""Folds kept at hand: a turn folds nearly the same log several times. Few, so that nobody's answers stay in memory long."""


@dataclass(frozen=True)
class Guide:
    """The catalogue, compiled, and the service it is used for."""

    catalogue: Catalogue
    service: Service

    @cached_property
    def models(self) -> dict[str, Model]:
        """Symptoms as bit masks."""
        return {id_: build(self.catalogue, id_) for id_ in self.catalogue.symptoms}

    @cached_property
    def plans(self) -> dict[str, Plan]:
        """The plan of each symptom."""
        return {id_: Plan(model) for id_, model in self.models.items()}

    @cached_property
    def explored(self) -> dict[str, Explored]:
        """Every state of every symptom."""
        return {
            id_: explore.explore(self.catalogue, plan, explore.beginnings(plan)) for id_, plan in self.plans.items()
        }

    @cached_property
    def flow(self) -> Flow:
        """The one machine."""
        moves = explore.frame(self.catalogue, self.plans)
        return Flow(moves.union(*(explored.moves for explored in self.explored.values())))

    @cached_property
    def _folds(self) -> OrderedDict[tuple[Entry, ...], Known]:
        return OrderedDict()

    def known(self, log: tuple[Entry, ...]) -> Known:
        """The fold of a log."""
        if log not in self._folds:
            before = self._folds.get(log[:-1])
            self._folds[log] = learn(self.models, before, log[-1]) if before and log else fold(self.models, log)
            while len(self._folds) > FOLDS:
                self._folds.popitem(last=False)
        return self._folds[log]

    def step(self, known: Known) -> Step:
        """The step a conversation stands at."""
        return steps.current(self.catalogue, self.plans, known)

    def permits(self, before: Known, trigger: str, after: Known) -> bool:
        """Whether the machine has this move. A state that only an edited or outdated log can reach is explored first."""
        source, dest = self.step(before).state, self.step(after).state
        if self.flow.fire(source, trigger, dest) == dest:
            return True
        if before.symptom is None or before.belief is None:
            return False
        plan = self.plans[before.symptom]
        explore.explore(self.catalogue, plan, [before.belief], self.explored[before.symptom])
        self.flow.learn(self.explored[before.symptom].moves)
        return self.flow.fire(source, trigger, dest) == dest
