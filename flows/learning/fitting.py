"""A new version of the numbers from rows of the ledger."""

from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from flows.knowledge.catalogue import Catalogue
from flows.knowledge.learned_weights import LearnedWeights, overlaid
from flows.knowledge.ledger_row import LedgerRow
from flows.knowledge.model import build
from flows.learning.likelihoods import Likelihoods
from flows.learning.priors import CauseShareFit
from flows.learning.strengths import StrengthCounts, minutes
from flows.learning.told import RemedyTime, RowReader, Told

PASSES = 2
"""How often hints and remedies are counted anew with the causes' shares that they lead to."""
LEAST_ROWS = 5
"""A symptom of which there are fewer conversations is left as it is."""


def reader_of(catalogue: Catalogue) -> RowReader:
    """What reads rows by a catalogue."""
    return RowReader(catalogue, {id_: build(catalogue, id_) for id_ in catalogue.symptoms})


def fitted(catalogue: Catalogue, rows: Iterable[LedgerRow], now: int) -> LearnedWeights:
    """What the rows say. `catalogue`: as it is shipped; `now`: Unix seconds."""
    reader = reader_of(catalogue)
    counted = Counter[Told]()
    taken: list[RemedyTime] = []
    for row in rows:
        if told := reader.told(row, now):
            counted[told] += 1
            taken += reader.taken(row)
    many = Counter[str]()
    for told, n in counted.items():
        many[told.symptom] += n
    enough = {told: n for told, n in sorted(counted.items(), key=repr) if many[told.symptom] >= LEAST_ROWS}
    learned = LearnedWeights(made=now, rows=sum(enough.values()))
    for _ in range(PASSES):
        learned = _passed(catalogue, learned, enough)
    learned = replace(learned, minutes=minutes(catalogue, taken))
    return replace(learned, id=overlaid(catalogue, learned).hash[:8])


def _passed(catalogue: Catalogue, learned: LearnedWeights, counted: dict[Told, int]) -> LearnedWeights:
    """One more pass over all conversations."""
    likelihoods = Likelihoods(overlaid(catalogue, learned))
    counts = StrengthCounts(catalogue, likelihoods)
    weights: dict[str, dict[str, float]] = {}
    for symptom in dict.fromkeys(told.symptom for told in counted):
        fit = CauseShareFit(catalogue, symptom)
        mine = {told: n for told, n in counted.items() if told.symptom == symptom}
        fit.learn(likelihoods, mine)
        weights |= fit.weights()
        for posterior in fit.posteriors(likelihoods, mine):
            counts.add(symptom, fit.causes, posterior)
    return replace(
        learned, weights=weights, in_vain=counts.in_vain(), leans=counts.hints_of_causes(),
        usual=counts.hints_of_everybody(),
    )  # fmt: skip


def probable(catalogue: Catalogue, told: Iterable[Told]) -> dict[Told, dict[str, float]]:
    """How likely each cause was in these conversations, by a catalogue's numbers. Sums to 1 for each."""
    likelihoods, found = Likelihoods(catalogue), {}
    counted = dict.fromkeys(told, 1)
    for symptom in dict.fromkeys(one.symptom for one in counted):
        fit = CauseShareFit(catalogue, symptom)
        for one, _, likely in fit.posteriors(likelihoods, counted):
            found[one] = dict(zip(fit.causes, likely, strict=True))
    return found
