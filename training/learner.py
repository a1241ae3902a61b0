"""The learner: a logistic regression for each thing that may be said, over the features of a text.

Each is learnt for itself (scikit-learn's liblinear): deterministic, minutes for all of them on two cores.
"""

import warnings
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Final, NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from flows.understand.features import features
from flows.understand.normalise import fold
from flows.understand.rulebook import Answers, rulebook
from flows.understand.terms import Terms
from flows.understand.weights import length_share
from training.voices import TRIED, Row

STRENGTH: Final = 3.0
"""Inverse of the regularisation."""
FEWEST: Final = 4
"""Sentences that say a thing; with fewer there is nothing to learn."""
SEEN: Final = 2
"""Sentences in which a feature must stand."""
HELD: Final = 5.0
"""How much more a sentence counts that must be read in any version."""
UNKNOWN: Final = "unknown"
_ANSWERS: Final = frozenset({"yes", "no", "unknown_answer", "solved", "not_solved"})
"""Wishes that are an answer where a question is asked."""
_EVERY: Final = 3
Floats = npt.NDArray[np.float64]


class HeadName(NamedTuple):
    """Of a head."""

    kind: str
    id: str
    value: str


class Learnt(NamedTuple):
    """The weights of one head, one for each column of the matrix, and its bias."""

    name: HeadName
    weights: Floats
    bias: float


class Corpus:
    """Sentences as a matrix: a row a sentence, a column a feature."""

    def __init__(self, rows: Sequence[Row], terms: Terms, columns: Sequence[int] | None = None) -> None:
        seen = [features(text := fold(row.text), terms.marked(text), row.asked) for row in rows]
        if columns is None:
            counts = Counter(feature for each in seen for feature in each)
            columns = sorted(feature for feature, count in counts.items() if count >= SEEN)
        self.rows = rows
        self.columns = list(columns)
        place = {feature: at for at, feature in enumerate(self.columns)}
        data, indices, begin = [], [], [0]
        for each in seen:
            known = sorted(place[feature] for feature in each if feature in place)
            indices += known
            data += [length_share(len(each))] * len(known)
            begin.append(len(indices))
        self.matrix = sparse.csr_matrix((data, indices, begin), shape=(len(rows), len(self.columns)))


def in_context(rows: Sequence[Row]) -> list[Row]:
    """The sentences, and every so many of those without a question once more beside one that they do not answer: a wish
    stays a wish, and a problem a problem, whatever the card asks."""
    asked = sorted({row.asked for row in rows if row.asked})
    beside = []
    for row in rows:
        number = crc32(row.text.encode())
        if asked and row.asked is None and number % _EVERY == 0 and row.wish not in _ANSWERS:
            question = asked[number // _EVERY % len(asked)]
            if question not in row.facts and question not in {id_ for id_, _ in row.also_facts}:
                beside.append(replace(row, asked=question))
    return [*rows, *beside]


def names(rows: Sequence[Row]) -> list[HeadName]:
    """Everything that enough sentences say."""
    counts: Counter[HeadName] = Counter()
    for row in rows:
        counts.update(_said(row))
    return sorted(name for name, count in counts.items() if count >= FEWEST)


def learn(corpus: Corpus, heads: Sequence[HeadName]) -> list[Learnt]:
    """All heads, on all cores."""
    with ProcessPoolExecutor(initializer=_take, initargs=(corpus,)) as pool:
        return list(pool.map(_learn, heads, chunksize=4))


def scores(corpus: Corpus, learnt: Sequence[Learnt]) -> Floats:
    """How much speaks for each head, a row a sentence."""
    weights = np.column_stack([one.weights for one in learnt])
    table: Floats = np.asarray(corpus.matrix @ weights) + np.array([one.bias for one in learnt])
    return table


def told(row: Row, name: HeadName) -> bool | None:
    """Whether a sentence says a thing; None where it counts neither for nor against."""
    if name in _said(row):
        return True
    if name.kind == "symptom" and name.value in row.also_symptoms:
        return None
    if name.kind == "wish" and name.value in row.also_wishes:
        return None
    if name.kind == "fact" and row.tolerates(name.id, name.value):
        return None
    return False


def _said(row: Row) -> set[HeadName]:
    found = {HeadName("fact", id_, value) for id_, value in row.observations.items() if value != UNKNOWN}
    if row.symptom:
        found.add(HeadName("symptom", "symptom", row.symptom))
    if row.wish:
        found.add(HeadName("wish", "intent", row.wish))
    if TRIED in row.facts:
        found.add(HeadName(TRIED, TRIED, row.facts[TRIED]))
    if row.asked and row.asked in row.facts:
        said = row.facts[row.asked]
        means = rulebook().answers.get(row.asked, Answers())
        answer = {means.yes: "yes", means.no: "no", UNKNOWN: UNKNOWN}.get(said)
        if answer:
            found.add(HeadName("answer", "answer", answer))
    return found


_taken: list[Corpus] = []
"""What a worker learns from."""


def _take(corpus: Corpus) -> None:
    warnings.simplefilter("ignore")  # scikit-learn's word about liblinear, once a head
    _taken[:] = [corpus]


def _learn(name: HeadName) -> Learnt:
    corpus = _taken[0]
    said = [told(row, name) for row in corpus.rows]
    counts = np.array([one is not None for one in said])
    truth = np.array([bool(one) for one in said])
    model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-2, random_state=0)
    weights = np.array([HELD if row.voice.startswith("held-") else 1.0 for row in corpus.rows])
    model.fit(corpus.matrix[counts], truth[counts], weights[counts])
    return Learnt(name, model.coef_[0], float(model.intercept_[0]))
