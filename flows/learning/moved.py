"""What a new version of the numbers changes."""

from collections.abc import Iterator

from msgspec import Struct

from flows.knowledge.catalogue import Catalogue

HALF = 0.5
"""A weight has moved far that is more than half as much again, or less than half."""
POINTS = 0.05
"""Shares of hints and of failures that move less are not told."""


class MovedNumber(Struct, frozen=True):
    """A number before and after."""

    kind: str
    """weight, fails, minutes, hint."""
    symptom: str
    cause: str
    """Empty where it holds for everybody who is stuck there."""
    before: float
    after: float
    answer: str = ""
    """Of a hint: `OBSERVATION=VALUE`."""


def moved(before: Catalogue, after: Catalogue) -> list[MovedNumber]:
    """Weights that moved by more than half, as shares of the symptom's causes over all providers, the largest first; then the rest."""
    weights = [one for symptom in after.symptoms for one in _weights(before, after, symptom)]
    return [*sorted(weights, key=lambda one: (-max(one.before, one.after), one.cause)), *_strengths(before, after)]


def _weights(before: Catalogue, after: Catalogue, symptom: str) -> Iterator[MovedNumber]:
    was, now = shares(before, symptom), shares(after, symptom)
    for cause, share in now.items():
        ratio = share / was[cause] if was.get(cause) else 1.0
        if not 1 - HALF <= ratio <= 1 + HALF:
            yield MovedNumber("weight", symptom, cause, was[cause], share)


def shares(catalogue: Catalogue, symptom: str) -> dict[str, float]:
    """Cause -> its share among a symptom's causes, over the users of all providers. Sums to 1."""
    causes = catalogue.causes_of(symptom)
    found = dict.fromkeys(causes, 0.0)
    for provider, item in catalogue.providers.items():
        whole = sum(catalogue.prior(c, provider) for c in causes)
        for cause in causes if whole else ():
            found[cause] += item.weight * catalogue.prior(cause, provider) / whole
    users = sum(found.values())
    return {cause: share / users for cause, share in found.items()} if users else found


def _strengths(before: Catalogue, after: Catalogue) -> Iterator[MovedNumber]:
    for id_, cause in after.causes.items():
        was = before.causes[id_]
        if abs(cause.in_vain - was.in_vain) >= POINTS:
            yield MovedNumber("fails", cause.symptom, id_, was.in_vain, cause.in_vain)
        if not 1 - HALF <= cause.fix_minutes / was.fix_minutes <= 1 + HALF:
            yield MovedNumber("minutes", cause.symptom, id_, was.fix_minutes, cause.fix_minutes)
        for observation, leaning in cause.leans.items():
            for value, share in leaning.items():
                old = was.leans.get(observation, {}).get(value, 0.0)
                if abs(share - old) >= POINTS:
                    yield MovedNumber("hint", cause.symptom, id_, old, share, f"{observation}={value}")
    for symptom, item in after.symptoms.items():
        for observation, usual in item.usual.items():
            for value, share in usual.items():
                old = before.usual(symptom, observation).get(value, 0.0)
                if abs(share - old) >= POINTS:
                    yield MovedNumber("hint", symptom, "", old, share, f"{observation}={value}")
