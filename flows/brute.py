"""The optimum by plain enumeration: every order of every question and remedy, nothing clever, nothing shared with plan.py.

It is there to be compared with. It takes seconds where the plan takes milliseconds.
"""

from collections.abc import Mapping
from functools import cache

from flows.schema import Catalogue


def optimum(catalogue: Catalogue, symptom: str, provider: str, causes: tuple[str, ...] | None = None) -> float:
    """Least expected minutes to the solution for a user of a known provider; `causes` restricts the model."""
    weights = {c: catalogue.prior(c, provider) for c in causes or catalogue.causes_of(symptom)}
    weights = {c: w for c, w in weights.items() if w > 0}
    names = tuple(weights)
    readings = {
        o: [catalogue.reading(c, o) for c in names] for o, item in catalogue.observations.items() if item.default
    }
    questions = [(catalogue.observations[o].minutes, r) for o, r in readings.items() if len(set(r)) > 1]
    fixes = [catalogue.causes[c].fix_minutes for c in names]

    @cache
    def least(left: frozenset[int]) -> float:
        """Expected minutes times weight."""
        if not left:
            return 0.0
        weight = sum(weights[names[i]] for i in left)
        candidates = [fixes[i] * weight + least(left - {i}) for i in left]
        for minutes, reading in questions:
            parts = _parts(left, reading)
            if len(parts) > 1:
                candidates.append(minutes * weight + sum(least(part) for part in parts.values()))
        return min(candidates)

    everything = frozenset(range(len(names)))
    return least(everything) / sum(weights.values())


def _parts(left: frozenset[int], reading: list[str | None]) -> Mapping[str | None, frozenset[int]]:
    parts: dict[str | None, frozenset[int]] = {}
    for i in left:
        parts[reading[i]] = parts.get(reading[i], frozenset()) | {i}
    return parts


def in_order_of_priors(catalogue: Catalogue, symptom: str, provider: str) -> float:
    """Expected minutes of a help page that lists remedies by prior / minutes and asks nothing."""
    causes = [c for c in catalogue.causes_of(symptom) if catalogue.prior(c, provider) > 0]
    causes.sort(key=lambda c: -catalogue.prior(c, provider) / catalogue.causes[c].fix_minutes)
    left = sum(catalogue.prior(c, provider) for c in causes)
    total, expected = left, 0.0
    for cause in causes:
        expected += catalogue.causes[cause].fix_minutes * left
        left -= catalogue.prior(cause, provider)
    return expected / total
