"""About how many questions are left: the plan followed along the likeliest answers, as far as the next remedy."""

from flows.guide import ALIKE, Guide
from flows.known import Known
from flows.schema import UNKNOWN
from flows.session import Entry

MOST = 12
"""Questions after which counting ends."""


def questions_left(guide: Guide, known: Known) -> int:
    """How many questions are to be expected up to a remedy, the one that is asked now included; 0 where none is asked. An answer
    out of the ordinary leads to a remedy at once, or nearly so."""
    kept = guide.questions
    if known not in kept:
        if len(kept) >= ALIKE:
            kept.clear()
        kept[known] = _counted(guide, known)
    return kept[known]


def _counted(guide: Guide, known: Known) -> int:
    count, here = 0.0, 1.0
    for _ in range(MOST):
        step = guide.step(known)
        if step.kind != "ask":
            break
        count += here
        value, share = _likeliest(guide, known, step.id)
        here *= share
        known = guide.learnt(known, Entry("answer", step.id, value, 0))
    return round(count)


def _likeliest(guide: Guide, known: Known, observation: str) -> tuple[str, float]:
    """The answer that most people would give here, and how many of them."""
    catalogue = guide.catalogue
    if observation == "provider":
        return max(catalogue.providers, key=lambda id_: catalogue.providers[id_].weight), 1.0
    weights: dict[str, float] = {}
    for cause, share in guide.likely.shares(known).items():
        for value, often in catalogue.likelihood(cause, observation).items():
            weights[value] = weights.get(value, 0.0) + share * often
    if not weights:
        return UNKNOWN, 1.0
    likeliest = max(weights, key=lambda value: weights[value])
    return likeliest, weights[likeliest] / sum(weights.values())
