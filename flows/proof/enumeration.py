"""The optimum by plain enumeration: every order of every question and remedy, nothing clever, nothing shared with plan.py.

It is there to be compared with, on small catalogues: the number of orders grows fast. The same rules hold: what only support
can mend comes last, and is the end; nobody is asked twice, nor what could only make some causes likelier.
"""

from collections.abc import Mapping
from functools import cache
from math import prod

from flows.knowledge.catalogue import Catalogue
from flows.knowledge.schema import CARD_MINUTES

_Weights = tuple[float, ...]


def optimum(catalogue: Catalogue, symptom: str, provider: str, causes: tuple[str, ...] | None = None) -> float:
    """Least expected minutes to the solution for a user of a known provider; `causes` restricts the model."""
    everybodys = causes or tuple(catalogue.causes_of(symptom))
    priors = {c: catalogue.prior(c, provider) for c in everybodys}
    names = tuple(c for c, w in priors.items() if w > 0)
    fixes = [catalogue.causes[c].fix_minutes + CARD_MINUTES for c in names]
    waits = [catalogue.waits.get(catalogue.causes[c].wait or "", 0.0) for c in names]
    handoff = [catalogue.causes[c].handoff for c in names]
    questions = [
        (item.minutes + CARD_MINUTES, table, [item.least_minutes.get(v, 0.0) for v in item.values])
        for o, item in catalogue.observations.items()
        if len(set(zip(*_table(catalogue, everybodys, o), strict=True))) > 1
        for table in [_table(catalogue, names, o)]
    ]

    @cache
    def least(left: frozenset[int], said: frozenset[tuple[int, int]]) -> float:
        """Expected minutes times weight, for users who can have these causes and have answered so (question, value). An answer
        that only leaves some causes is not kept: it tells nothing more. Nobody is asked the same twice."""
        weights = {i: priors[names[i]] * prod(questions[q][1][v][i] for q, v in sorted(said)) for i in sorted(left)}
        waited = max((questions[q][2][v] for q, v in said), default=0.0)
        takes = {i: max(fixes[i], waits[i] - waited) for i in left}
        mine = [i for i in left if not handoff[i]]
        if not mine:
            return sum(weights[i] * takes[i] for i in left)
        whole = sum(weights.values())
        candidates = [takes[i] * whole + least(left - {i}, said) for i in mine]
        for q, (minutes, table, passed) in enumerate(questions):
            fitting = [frozenset(i for i in left if likely[i]) for likely in table]
            met = [v for v, some in enumerate(fitting) if some]
            hint = any(passed) or any(0 < share < 1 for likely in table for share in likely)
            tells = any(some != left for some in fitting if some) or (any(passed) and any(waits[i] for i in left))
            if tells and q not in {asked for asked, _ in said}:
                then = [least(fitting[v], said | {(q, v)} if hint else said) for v in met]
                candidates.append(minutes * whole + sum(then))
        return min(candidates)

    found = least(frozenset(range(len(names))), frozenset()) / sum(priors[c] for c in names)
    least.cache_clear()
    return found


def _table(catalogue: Catalogue, names: tuple[str, ...], observation: str) -> list[_Weights]:
    """For each value, how often each cause reads it."""
    likely: list[Mapping[str, float]] = [catalogue.likelihood(c, observation) for c in names]
    return [tuple(one.get(v, 0.0) for one in likely) for v in catalogue.observations[observation].values]


def in_order_of_priors(catalogue: Catalogue, symptom: str, provider: str) -> float:
    """Expected minutes of a help page that lists remedies by prior / minutes, what only support can do last, and asks nothing."""
    weights = {c: w for c in catalogue.causes_of(symptom) if (w := catalogue.prior(c, provider)) > 0}
    takes = {
        c: max(it.fix_minutes + CARD_MINUTES, catalogue.waits.get(it.wait or "", 0.0))
        for c, it in catalogue.causes.items()
    }
    mine = [c for c in weights if not catalogue.causes[c].handoff]
    mine.sort(key=lambda c: -weights[c] / takes[c])
    left = sum(weights.values())
    expected = sum(weights[c] * takes[c] for c in weights if catalogue.causes[c].handoff)
    for cause in mine:
        expected += takes[cause] * left
        left -= weights[cause]
    return expected / sum(weights.values())
