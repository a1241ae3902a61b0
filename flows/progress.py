"""About how many questions are left: the plan followed along the likeliest answers, as far as the next remedy."""

from flows.guide import Guide
from flows.known import Known
from flows.schema import UNKNOWN
from flows.session import Entry

MOST = 12
"""Questions after which counting ends."""


def questions_left(guide: Guide, known: Known) -> int:
    """Questions up to the next remedy, the one that is asked now included; 0 where none is asked."""
    count = 0
    while count < MOST:
        step = guide.step(known)
        if step.kind != "ask":
            break
        count += 1
        known = guide.learnt(known, Entry("answer", step.id, _likeliest(guide, known, step.id), 0))
    return count


def _likeliest(guide: Guide, known: Known, observation: str) -> str:
    """The answer that most people would give here."""
    catalogue = guide.catalogue
    if observation == "provider":
        return max(catalogue.providers, key=lambda id_: catalogue.providers[id_].weight)
    weights: dict[str, float] = {}
    for cause, share in guide.likely.shares(known).items():
        for value, often in catalogue.likelihood(cause, observation).items():
            weights[value] = weights.get(value, 0.0) + share * often
    return max(weights, key=lambda value: weights[value], default=UNKNOWN)
