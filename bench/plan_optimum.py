"""How near the plan comes to the optimum. Run: python -m bench.plan_optimum [CASES].

Each case is a catalogue of at most six causes and one provider: what the plan's users spend on average, over the least that any order of
questions and remedies can come to (`flows.proof.enumeration`, which shares nothing with the plan). Half of them are made up at random, half are parts
of the shipped catalogue; with desk order switched off, and as shipped.
"""

import sys
from random import Random
from statistics import mean

from hypothesis import HealthCheck, given, seed, settings

from flows.knowledge.catalogue import Catalogue
from flows.knowledge.model import build
from flows.knowledge.plan import NEARLY, Plan
from flows.proof import enumeration, walk
from tests.unit.catalogues import SYMPTOM, catalogues, parts
from tests.unit.support import guide

MOST = 6
"""Causes of a part: with more, enumeration takes long."""
_Case = tuple[Catalogue, str, str]
"""Catalogue, symptom and provider."""


def ratio(case: _Case, nearly: float) -> float:
    """The plan's cost over the optimum's."""
    catalogue, symptom, provider = case
    plan = Plan(build(catalogue, symptom), nearly=nearly)
    return walk.cost(catalogue, plan, provider, known=True).minutes / enumeration.optimum(catalogue, symptom, provider)


def made_up(cases: int) -> list[_Case]:
    """Catalogues made up at random, the same every time."""
    found: list[_Case] = []

    @seed(1)
    @settings(max_examples=cases, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(catalogues())
    def collect(catalogue: Catalogue) -> None:
        found.extend((catalogue, SYMPTOM, provider) for provider in catalogue.providers)

    collect()
    return found[:cases]


def main(cases: int) -> None:
    """Print worst and mean."""
    shipped = parts(guide().catalogue, Random(1), MOST)  # noqa: S311  # a sample, not a secret
    for name, them in (("made up", made_up(cases)), ("shipped", [next(shipped) for _ in range(cases)])):
        for nearly in (0.0, NEARLY):
            found = [ratio(case, nearly) for case in them]
            far = sum(one > 1.05 for one in found)  # noqa: PLR2004
            print(  # noqa: T201
                f"{name}, steps within {nearly:.0%} in desk order: mean {mean(found):.5f}, worst {max(found):.4f}, "
                f"least {min(found):.4f}, above 1.05: {far} of {len(found)}"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
