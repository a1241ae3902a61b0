"""A symptom as bit masks: which causes there are, what each question tells them apart by, how likely each is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from flows.schema import UNKNOWN, Catalogue

NOT_ASKED = ""
"""The provider has not been asked yet. (`unknown` as a provider: asked, and nobody knows.)"""


@dataclass(frozen=True, slots=True)
class Question:
    """An observation, as this symptom sees it."""

    id: str
    bit: int
    minutes: float
    parts: Mapping[str, int]
    """Value -> the causes that read it."""
    default: str
    alike: Mapping[str, str]
    """Value -> the value it counts as."""
    lasting: bool = False
    """Whether an answer still holds when the user is stuck at something else."""


@dataclass(frozen=True)
class Model:
    """One symptom. A set of causes is an int, bit i standing for `causes[i]`."""

    symptom: str
    causes: tuple[str, ...]
    fix_minutes: tuple[float, ...]
    questions: tuple[Question, ...]
    weights: Mapping[str, tuple[float, ...]]
    """Provider -> weight of each cause, scaled by how often users of that provider come. Sums to 1 over all."""
    provider_minutes: float
    urgent: int
    handoff: int
    """The causes whose remedy is, or ends in, the hand-off."""

    @cached_property
    def allowed(self) -> Mapping[str, int]:
        """Provider -> the causes its users can have; also for `unknown` and not asked: all."""
        masks = {row: sum(1 << i for i, weight in enumerate(w) if weight > 0) for row, w in self.weights.items()}
        everything = (1 << len(self.causes)) - 1
        return {**masks, UNKNOWN: everything, NOT_ASKED: everything}

    @cached_property
    def mixture(self) -> tuple[float, ...]:
        """Weight of each cause over all providers."""
        return tuple(sum(column) for column in zip(*self.weights.values(), strict=True))

    @cached_property
    def provider_matters(self) -> bool:
        """Whether knowing the provider can change anything."""
        shares = {tuple(round(w / sum(row), 9) for w in row) for row in self.weights.values()} if self.causes else set()
        return len(shares) > 1

    @cached_property
    def question(self) -> Mapping[str, Question]:
        """Questions by id."""
        return {q.id: q for q in self.questions}

    def names(self, mask: int) -> list[str]:
        """The ids in a set of causes."""
        return [id_ for i, id_ in enumerate(self.causes) if mask >> i & 1]

    def bit(self, cause: str) -> int:
        """The set of this one cause."""
        return 1 << self.causes.index(cause)


def build(catalogue: Catalogue, symptom: str) -> Model:
    """Compile a symptom of the catalogue."""
    causes = tuple(catalogue.causes_of(symptom))
    questions: list[Question] = []
    for id_, observation in catalogue.observations.items():
        if observation.default is None:
            continue
        parts: dict[str, int] = {}
        for i, cause in enumerate(causes):
            value = catalogue.reading(cause, id_) or observation.default
            parts[value] = parts.get(value, 0) | 1 << i
        if len(parts) > 1:
            questions.append(
                Question(
                    id_, 1 << len(questions), observation.minutes, parts, observation.default, observation.alike,
                    observation.lasting,
                )
            )  # fmt: skip
    return Model(
        symptom=symptom,
        causes=causes,
        fix_minutes=tuple(catalogue.causes[c].fix_minutes for c in causes),
        questions=tuple(questions),
        weights={p: _weights(catalogue, causes, p) for p in catalogue.providers},
        provider_minutes=catalogue.observations["provider"].minutes,
        urgent=sum(1 << i for i, c in enumerate(causes) if catalogue.causes[c].urgent),
        handoff=sum(1 << i for i, c in enumerate(causes) if catalogue.causes[c].handoff),
    )


def _weights(catalogue: Catalogue, causes: tuple[str, ...], provider: str) -> tuple[float, ...]:
    priors = [catalogue.prior(cause, provider) for cause in causes]
    users = catalogue.providers[provider].weight / sum(p.weight for p in catalogue.providers.values())
    total = sum(priors)
    return tuple(users * prior / total if total else 0.0 for prior in priors)
