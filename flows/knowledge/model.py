"""A symptom as bit masks: which causes there are, what each question tells them apart by, how likely each is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from flows.ids import UNKNOWN
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.schema import CARD_MINUTES, IN_VAIN

NOT_ASKED = ""
"""The provider has not been asked yet. (`unknown` as a provider: asked, and nobody knows.)"""
GivenHints = tuple[tuple[str, str], ...]
"""Hints that were given: observations and their values, in the order of their names."""


@dataclass(frozen=True, slots=True)
class Question:
    """An observation, as this symptom sees it."""

    id: str
    bit: int
    minutes: float
    parts: Mapping[str, int]
    """Value -> the causes that can read it; the others are ruled out by it. Hints have parts that overlap."""
    default: str
    """What it reads when nothing is out of the ordinary; empty where there is no such thing."""
    alike: Mapping[str, str]
    """Value -> the value it counts as."""
    shares: Mapping[str, tuple[float, ...]]
    """Value -> how often each cause reads it. Empty where each cause reads one value and no time is told: it is a fact, no hint."""
    same: Mapping[str, str]
    """Value of a hint -> the first value that weighs the causes as it does."""
    least_minutes: Mapping[str, float]
    """Value -> how many minutes have passed at least."""
    lasting: bool = False
    """Whether an answer still holds when the user is stuck at something else."""
    desk: int = 50


@dataclass(frozen=True)
class Model:
    """One symptom. A set of causes is an int, bit i standing for `causes[i]`."""

    symptom: str
    causes: tuple[str, ...]
    fix_minutes: tuple[float, ...]
    """Of the user's attention."""
    wait_minutes: tuple[float, ...]
    """How long each remedy has to be waited for; 0 for most."""
    questions: tuple[Question, ...]
    weights: Mapping[str, tuple[float, ...]]
    """Provider -> weight of each cause, scaled by how often users of that provider come. Sums to 1 over all."""
    provider_minutes: float
    urgent: int
    handoff: int
    """The causes that only support can mend."""
    then_support: int
    """The causes after whose remedy only support may follow."""
    desk: tuple[int, ...]
    """Each cause's place in the order of a help desk."""
    provider_desk: int

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

    def weighted(self, row: str, hints: GivenHints) -> tuple[float, ...]:
        """Weight of each cause for a provider's users who have given these hints."""
        weights = self.mixture if row in (NOT_ASKED, UNKNOWN) else self.weights[row]
        for observation, value in hints:
            shares = self.question[observation].shares[value]
            weights = tuple(weight * share for weight, share in zip(weights, shares, strict=True))
        return weights

    def asks(self, question: Question, left: int) -> bool:
        """Whether it is worth asking: whether an answer can rule out some of these causes and leave others, or can say that a wait is
        over. What could only make some likelier is never asked: it is taken when somebody tells it."""
        if question.least_minutes and left & self.waits:
            return True
        return any(left & part and left & ~part for part in question.parts.values())

    def matters(self, left: int, hint: tuple[str, str]) -> bool:
        """Whether a hint weighs these causes differently, or says how long one of them has been waited for."""
        observation, value = hint
        question = self.question[observation]
        if question.least_minutes.get(value) and left & self.waits:
            return True
        shares = question.shares[value]
        mine = {shares[i] for i in range(len(shares)) if left >> i & 1}
        return len(mine) > 1

    @cached_property
    def waits(self) -> int:
        """The causes whose remedy is to wait."""
        return sum(1 << i for i, minutes in enumerate(self.wait_minutes) if minutes)

    def minutes(self, hints: GivenHints) -> tuple[float, ...]:
        """What each remedy takes; time that has been waited already counts."""
        waited = max((self.question[o].least_minutes.get(value, 0.0) for o, value in hints), default=0.0)
        return tuple(max(fix, wait - waited) for fix, wait in zip(self.fix_minutes, self.wait_minutes, strict=True))

    @cached_property
    def provider_matters(self) -> bool:
        """Whether knowing the provider can change anything."""
        shares = {tuple(round(w / sum(row), 9) for w in row) if any(row) else () for row in self.weights.values()}
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
    for id_ in catalogue.observations:
        if question := _question(catalogue, causes, symptom, id_, 1 << len(questions)):
            questions.append(question)
    return Model(
        symptom=symptom,
        causes=causes,
        fix_minutes=tuple(catalogue.causes[c].fix_minutes + CARD_MINUTES for c in causes),
        wait_minutes=tuple(catalogue.waits.get(catalogue.causes[c].wait or "", 0.0) for c in causes),
        questions=tuple(questions),
        weights={p: _weights(catalogue, causes, p) for p in catalogue.providers},
        provider_minutes=catalogue.observations["provider"].minutes + CARD_MINUTES,
        urgent=sum(1 << i for i, c in enumerate(causes) if catalogue.causes[c].urgent),
        handoff=sum(1 << i for i, c in enumerate(causes) if catalogue.causes[c].handoff),
        then_support=sum(1 << i for i, c in enumerate(causes) if catalogue.causes[c].then_support),
        desk=tuple(catalogue.causes[c].desk for c in causes),
        provider_desk=catalogue.observations["provider"].desk,
    )


def _question(catalogue: Catalogue, causes: tuple[str, ...], symptom: str, id_: str, bit: int) -> Question | None:
    """An observation as these causes see it; None where they all read the same."""
    observation = catalogue.observations[id_]
    likely = [catalogue.likelihood(cause, id_) for cause in causes]
    kinds: set[tuple[tuple[str, float], ...]] = set()
    parts: dict[str, int] = {}
    for i, read in enumerate(likely):
        kinds.add(tuple(sorted((value, round(share, 9)) for value, share in read.items())))
        for value in read:
            parts[value] = parts.get(value, 0) | 1 << i
    if len(kinds) < 2:  # noqa: PLR2004  # nothing to tell apart
        return None
    hint = any(len(read) > 1 for read in likely) or bool(observation.least_minutes)
    shares = {v: tuple(read.get(v, 0.0) for read in likely) for v in observation.values if v in parts} if hint else {}
    usual = catalogue.usual(symptom, id_)
    return Question(
        id=id_,
        bit=bit,
        minutes=observation.minutes + CARD_MINUTES,
        parts={v: parts[v] for v in observation.values if v in parts},
        default="" if usual else observation.default or "",
        alike=observation.alike,
        shares=shares,
        same=_same(shares, observation.least_minutes),
        least_minutes=observation.least_minutes,
        lasting=observation.lasting,
        desk=observation.desk,
    )


def _same(shares: Mapping[str, tuple[float, ...]], least: Mapping[str, float]) -> Mapping[str, str]:
    firsts: dict[tuple[object, ...], str] = {}
    return {
        value: firsts.setdefault((least.get(value, 0.0), *(round(s / max(row), 9) for s in row)), value)
        for value, row in shares.items()
    }


def _weights(catalogue: Catalogue, causes: tuple[str, ...], provider: str) -> tuple[float, ...]:
    # Whom a remedy does not help goes through everything else in any order: the order is for those whom it does.
    priors = [catalogue.prior(c, provider) * ((1 - catalogue.causes[c].in_vain) / (1 - IN_VAIN)) for c in causes]
    users = catalogue.providers[provider].weight / sum(p.weight for p in catalogue.providers.values())
    total = sum(priors)
    return tuple(users * prior / total if total else 0.0 for prior in priors)
