"""Everything `advance` needs to know that does not change while the bot runs."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from flows import compiled, steps
from flows.known import Known, fold, learn
from flows.likely import Likely
from flows.machine import Act, Machine
from flows.model import Model, build
from flows.plan import Plan
from flows.schema import Catalogue
from flows.service import Service
from flows.session import Entry
from flows.steps import Step
from flows.understand import Reader
from flows.understand.examples import parse
from flows.understand.prefilter import Requirements

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

    ways: compiled.Known | None = None
    """What an earlier process has worked out about the reader's patterns; None: it is worked out when it is asked for."""

    @cached_property
    def reader(self) -> Reader:
        """Reads free text. Raises ExampleError."""
        return Reader(parse(self.examples), Requirements(self.ways) if self.ways else None)

    @cached_property
    def models(self) -> dict[str, Model]:
        """Symptoms as bit masks."""
        return {id_: build(self.catalogue, id_) for id_ in self.catalogue.symptoms}

    @cached_property
    def plans(self) -> dict[str, Plan]:
        """The plan of each symptom."""
        return {id_: Plan(model) for id_, model in self.models.items()}

    @cached_property
    def likely(self) -> Likely:
        """How likely each cause is."""
        return Likely(self.catalogue)

    @cached_property
    def machine(self) -> Machine:
        """The one state machine."""
        return Machine(self.catalogue, self.models)

    @cached_property
    def _folds(self) -> OrderedDict[tuple[Entry, ...], Known]:
        return OrderedDict()

    @cached_property
    def questions(self) -> dict[Known, int]:
        """How many questions are to be expected, where that was worked out before."""
        return {}

    @cached_property
    def _alike(self) -> dict[tuple[Known, str, str, str], Known]:
        return {}

    def known(self, log: tuple[Entry, ...]) -> Known:
        """The fold of a log."""
        found = self._folds.get(log)
        if found is None:
            before = self._folds.get(log[:-1])
            found = self.learnt(before, log[-1]) if before and log else fold(log, self.learnt)
            self._folds[log] = found
            while len(self._folds) > FOLDS:
                self._folds.popitem(last=False)
        return found

    def learnt(self, known: Known, entry: Entry) -> Known:
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
        return steps.current(self.catalogue, self.plans, self.likely, known)

    def permits(self, before: Known, act: Act, after: Known) -> bool:
        """Whether the machine lets this act lead from where the conversation stands to where the plan would have it."""
        return self.machine.permits(self.step(before), act, self.step(after), after)
