"""Everything `advance` needs to know that does not change while the bot runs."""

from dataclasses import dataclass, field
from functools import cached_property

from flows import explore, steps
from flows.evidence import Known, fold
from flows.explore import Explored
from flows.machine import Flow
from flows.model import Model, build
from flows.plan import Plan
from flows.schema import Catalogue
from flows.service import Service
from flows.session import Entry
from flows.steps import Step


@dataclass(frozen=True)
class Guide:
    """The catalogue, compiled, and the service it is used for."""

    catalogue: Catalogue
    service: Service
    models: dict[str, Model] = field(init=False)
    plans: dict[str, Plan] = field(init=False)

    def __post_init__(self) -> None:
        models = {id_: build(self.catalogue, id_) for id_ in self.catalogue.symptoms}
        object.__setattr__(self, "models", models)
        object.__setattr__(self, "plans", {id_: Plan(model) for id_, model in models.items()})

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

    def known(self, log: tuple[Entry, ...]) -> Known:
        """The fold of a log."""
        return fold(self.models, log)

    def step(self, known: Known) -> Step:
        """The step a conversation stands at."""
        return steps.current(self.catalogue, self.plans, known)

    def permits(self, before: Known, trigger: str, after: Known) -> bool:
        """Whether the machine has this move. A state that only an edited or outdated log can reach is explored first."""
        source, dest = self.step(before).name, self.step(after).name
        if self.flow.fire(source, trigger, dest) == dest:
            return True
        if before.symptom is None or before.belief is None:
            return False
        plan = self.plans[before.symptom]
        explore.explore(self.catalogue, plan, [before.belief], self.explored[before.symptom])
        self.flow.learn(self.explored[before.symptom].moves)
        return self.flow.fire(source, trigger, dest) == dest
