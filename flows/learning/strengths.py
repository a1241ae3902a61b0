"""How strong hints are, how often remedies help, and how long they take: counted over what the causes probably were, and shrunk towards
the catalogue's numbers as so many conversations that were there before.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import exp, log
from statistics import median

from flows.knowledge.catalogue import Catalogue
from flows.knowledge.cause_shares import WRONG
from flows.knowledge.learned_weights import is_held
from flows.knowledge.schema import CARD_MINUTES
from flows.learning.likelihoods import Likelihoods
from flows.learning.priors import Posterior
from flows.learning.told import RemedyTime

HINT_ROWS = 30.0
"""The catalogue's shares of answers count as so many."""
REMEDY_ROWS = 40.0
"""How often it says that a remedy fails counts as so many tries."""
MINUTES_ROWS = 20.0
"""What it says of a remedy's time counts as so many times."""
FARTHEST = 4.0
"""A single time counts as at most so many times as long, or as short, as expected: people go to dinner."""
_Key = tuple[str, str]


@dataclass
class StrengthCounts:
    """Expected counts. Only conversations in which every answer was asked for count for hints."""

    catalogue: Catalogue
    likelihoods: Likelihoods
    leans: dict[_Key, dict[str, float]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(float)))
    usual: dict[_Key, dict[str, float]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(float)))
    helped: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    failed: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, symptom: str, causes: tuple[str, ...], posterior: Posterior) -> None:
        """Count one conversation, and those like it."""
        told, n, likely = posterior
        for tried in told.results:
            cause = self.catalogue.causes[tried.cause]
            if tried.cause in causes and not cause.wait and not is_held(cause):
                weight = n * likely[causes.index(tried.cause)]
                (self.helped if tried.helped else self.failed)[tried.cause] += weight
        for observation, value in told.answers if told.asked else ():
            if usual := self.catalogue.usual(symptom, observation):
                self._hint(symptom, causes, observation, value, [n * share for share in likely], usual.keys())

    def _hint(
        self, symptom: str, causes: tuple[str, ...], observation: str, value: str, weights: list[float],
        usual: Iterable[str],
    ) -> None:  # fmt: skip
        """An answer counts for each cause as far as it is the cause, and as far as it was no slip."""
        slips = self.likelihoods.slips(symptom, observation)
        for cause, weight in zip(causes, weights, strict=True):
            item = self.catalogue.causes[cause]
            mean = (1.0 - WRONG) * self.catalogue.likelihood(cause, observation).get(value, 0.0)
            true = weight * mean / (mean + slips) if mean else 0.0
            if observation in item.leans and not is_held(item):
                self.leans[cause, observation][value] += true
            elif observation not in item.shows and value in usual:
                self.usual[symptom, observation][value] += true

    def in_vain(self) -> dict[str, float]:
        """Cause -> how often its remedy fails."""
        found = {}
        for cause in sorted({*self.helped, *self.failed}):
            tries = self.helped[cause] + self.failed[cause]
            was = self.catalogue.causes[cause].in_vain
            found[cause] = _short((REMEDY_ROWS * was + self.failed[cause]) / (REMEDY_ROWS + tries))
        return found

    def hints_of_causes(self) -> dict[str, dict[str, dict[str, float]]]:
        """Cause -> observation -> value -> share."""
        found: dict[str, dict[str, dict[str, float]]] = defaultdict(dict)
        for (cause, observation), counts in sorted(self.leans.items()):
            found[cause][observation] = _shrunk(self.catalogue.causes[cause].leans[observation], counts)
        return dict(found)

    def hints_of_everybody(self) -> dict[str, dict[str, dict[str, float]]]:
        """Symptom -> observation -> value -> share."""
        found: dict[str, dict[str, dict[str, float]]] = defaultdict(dict)
        for (symptom, observation), counts in sorted(self.usual.items()):
            found[symptom][observation] = _shrunk(self.catalogue.usual(symptom, observation), counts)
        return dict(found)


def minutes(catalogue: Catalogue, taken: Iterable[RemedyTime]) -> dict[str, float]:
    """Cause -> minutes of its remedy, against those of all others: how fast people are on the whole is not learned, since of questions
    no times are known. The mean of logarithms is near the median, and a long one does not move it far."""
    logs: dict[str, list[float]] = defaultdict(list)
    for one in taken:
        item = catalogue.causes[one.cause]
        if not item.wait and not item.handoff and not is_held(item):
            logs[one.cause].append(_beside(one, item.fix_minutes))
    pace = median([ratio for ratios in logs.values() for ratio in ratios]) if logs else 0.0
    found = {}
    for cause, ratios in sorted(logs.items()):
        moved = sum(sorted(ratios)) - pace * len(ratios)
        whole = (catalogue.causes[cause].fix_minutes + CARD_MINUTES) * exp(moved / (MINUTES_ROWS + len(ratios)))
        found[cause] = _short(max(0.1, whole - CARD_MINUTES))
    return found


def _beside(one: RemedyTime, expected: float) -> float:
    """The logarithm of how many times as long it took. A row tells whole minutes, and how long a card was read is not known: within
    these bounds, a time says nothing else than was expected."""
    if one.least >= expected + CARD_MINUTES:
        return min(log(FARTHEST), log(one.least / (expected + CARD_MINUTES)))
    return max(-log(FARTHEST), log(one.most / expected)) if one.most <= expected else 0.0


def _shrunk(shipped: Mapping[str, float], counts: dict[str, float]) -> dict[str, float]:
    """Shares of the values that the catalogue gives a share; of those it gives none, the rest."""
    whole = sum(counts.values())
    return {v: _short((HINT_ROWS * share + counts.get(v, 0.0)) / (HINT_ROWS + whole)) for v, share in shipped.items()}


def _short(number: float) -> float:
    return float(f"{number:.4g}")
