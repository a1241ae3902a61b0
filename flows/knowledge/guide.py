"""Everything `advance` needs to know that does not change while the bot runs, but for what is disturbed: then another guide
takes its place."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, partial

from flows.incident.record import Incident
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.cause_shares import CauseShares
from flows.knowledge.fold import fold, learn
from flows.knowledge.known import Known
from flows.knowledge.learned_weights import LearnedWeights, overlaid
from flows.knowledge.machine import Machine
from flows.knowledge.model import Model, build
from flows.knowledge.plan import Plan, Step, current
from flows.knowledge.service import Service
from flows.knowledge.session import Entry
from flows.understand import Reader

BEGINNINGS = 10_000
"""Beginnings of conversations kept at hand: a problem and some answers, nobody's in particular."""
Beginning = tuple[tuple[str, str, str], ...]
"""Kind, key and value of each entry."""


@dataclass(frozen=True)
class Guide:
    """The catalogue, compiled, and the service it is used for."""

    catalogue: Catalogue
    service: Service
    explores: float = 0.0
    """The share of conversations in which something is asked that the order never asks."""
    incidents: tuple[Incident, ...] = ()
    """Disturbances that go on."""

    def during(self, incidents: tuple[Incident, ...]) -> "Guide":
        """The same guide while these go on; what was worked out stays."""
        if incidents == self.incidents:
            return self
        other = replace(self, incidents=incidents)
        vars(other).update({name: made for name, made in vars(self).items() if name != "incidents"})
        return other

    @cached_property
    def reader(self) -> Reader:
        """Reads free text. Raises RuleError, WeightsError."""
        return Reader()

    def relearned(self, learned: LearnedWeights) -> "Guide":
        """The same with learned numbers over the catalogue; what reads free text is shared."""
        made = Guide(overlaid(self.catalogue, learned), self.service, self.explores)
        vars(made)["reader"] = self.reader  # where `cached_property` keeps it
        return made

    @cached_property
    def models(self) -> dict[str, Model]:
        """Symptoms as bit masks."""
        return {id_: build(self.catalogue, id_) for id_ in self.catalogue.symptoms}

    @cached_property
    def plans(self) -> dict[str, Plan]:
        """The plan of each symptom."""
        return {id_: Plan(model) for id_, model in self.models.items()}

    @cached_property
    def likely(self) -> CauseShares:
        """How likely each cause is."""
        return CauseShares(self.catalogue)

    @cached_property
    def machine(self) -> Machine:
        """The one state machine."""
        return Machine(self.catalogue, self.models)

    @cached_property
    def beginnings(self) -> dict[Beginning, Known]:
        """What is known where a conversation has begun so. It halves a press's time: 47 µs, 95 without (median)."""
        return {}

    @cached_property
    def questions(self) -> dict[Known, int]:
        """How many questions are to be expected, where that was worked out before. Without it a press takes 234 µs, with it 68 (mean)."""
        return {}

    @cached_property
    def learnt(self) -> Callable[[Known, Entry], Known]:
        """What is known after one more fact."""
        return partial(learn, self.models)

    def known(self, log: tuple[Entry, ...]) -> Known:
        """The fold of a log."""
        return fold(log, self.learnt)

    def step(self, known: Known) -> Step:
        """The step a conversation stands at in which nothing is explored."""
        return current(self.catalogue, self.plans, self.likely, known)
