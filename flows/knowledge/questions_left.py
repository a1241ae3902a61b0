"""How many questions are still to be expected on a conversation's likeliest way."""

from flows.ids import UNKNOWN
from flows.knowledge.guide import BEGINNINGS, Guide
from flows.knowledge.known import Known
from flows.knowledge.session import Entry

MOST_QUESTIONS = 12
"""Questions after which counting ends."""


def questions_left(guide: Guide, known: Known) -> int:
    """How many questions are to be expected up to a remedy, the one that is asked now included; 0 where none is asked. Kept for whoever
    stands there next."""
    kept = guide.questions
    if len(kept) >= BEGINNINGS:
        kept.clear()
    kept[known] = round(_expected(guide, known))
    return kept[known]


def _expected(guide: Guide, known: Known) -> float:
    """The questions on the likeliest way, each weighed by how many people are still asked it: an answer that points at a cause
    leads to its remedy at once."""
    count, asked = 0.0, 1.0
    for _ in range(MOST_QUESTIONS):
        step = guide.step(known)
        if step.kind != "ask":
            break
        count += asked
        answers = _answered_by(guide, known, step.id)
        after = {value: guide.learnt(known, Entry("answer", step.id, value, 0)) for value in answers}
        asked_on = {value: then for value, then in after.items() if guide.step(then).kind == "ask"}
        if not asked_on:
            break
        asked *= sum(answers[value] for value in asked_on)
        known = asked_on[max(asked_on, key=lambda value: answers[value])]
    return count


def _answered_by(guide: Guide, known: Known, observation: str) -> dict[str, float]:
    """What is answered, and by which share of people; for a question that tells no causes apart, one answer that stands for all."""
    catalogue = guide.catalogue
    if observation == "provider":
        return {max(catalogue.providers, key=lambda id_: catalogue.providers[id_].weight): 1.0}
    weights: dict[str, float] = {}
    for cause, share in guide.likely.shares(known).items():
        for value, often in catalogue.likelihood(cause, observation).items():
            weights[value] = weights.get(value, 0.0) + share * often
    whole = sum(weights.values())
    return {value: weight / whole for value, weight in weights.items()} if whole else {UNKNOWN: 1.0}
