"""After "I don't know" the plan does as if that question were not in the catalogue, and with many causes it reckons well."""

from itertools import islice
from random import Random
from statistics import mean

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.ids import UNKNOWN
from flows.knowledge import evidence
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.model import build
from flows.knowledge.plan import Plan
from flows.knowledge.plan_costs import FEW
from flows.proof import enumeration
from flows.proof.walk import cost
from tests.unit.catalogues import SYMPTOM, catalogues, parts, without
from tests.unit.support import guide

WORST, MEAN = 1.05, 1.005
"""What is asked of the plan where more causes are left than it looks at every order of."""


@given(catalogues(), st.data())
@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_who_cannot_answer_is_led_as_if_nobody_could_be_asked(made_up: Catalogue, data: st.DataObject) -> None:
    model = build(made_up, SYMPTOM)
    if not model.questions:
        return
    question = data.draw(st.sampled_from(model.questions))
    poorer = without(made_up, question.id)
    plan, other = Plan(model, nearly=0.0), Plan(build(poorer, SYMPTOM), nearly=0.0)
    for provider in made_up.providers:
        belief = evidence.answer(model, evidence.start(model, provider), question.id, UNKNOWN)[0]
        optimum = enumeration.optimum(poorer, SYMPTOM, provider)
        least = cost(poorer, other, provider, known=True).minutes
        assert (
            least == pytest.approx(optimum) if len(model.causes) <= other.costs.few else least >= optimum * (1 - 1e-9)
        )
        if len(model.causes) <= min(plan.costs.few, other.costs.few):
            assert cost(made_up, plan, provider, known=True, start=belief).minutes == pytest.approx(optimum)


def test_with_more_causes_than_it_tries_every_order_of_the_plan_is_nearly_as_good_as_the_optimum() -> None:
    found = []
    for part, symptom, provider in islice(parts(guide().catalogue, Random(3), FEW + 1, least=FEW + 1), 6):  # noqa: S311  # a sample
        plan = Plan(build(part, symptom), nearly=0.0)
        found.append(cost(part, plan, provider, known=True).minutes / enumeration.optimum(part, symptom, provider))
    assert min(found) >= 1 - 1e-9, "nothing is better than the optimum"
    assert max(found) <= WORST
    assert mean(found) <= MEAN


def test_where_a_break_in_is_suspected_safety_costs_what_it_was_decided_to_cost() -> None:
    """Nobody can tell whether something changed: the account is made safe first, though the other remedy may be cheaper."""
    catalogue, plan = guide().catalogue, guide().plans["account_suspicious"]
    begun = evidence.answer(plan.model, evidence.start(plan.model, "gmail"), "changes_seen", UNKNOWN)[0]
    first = plan.choose(begun)
    assert first is not None
    assert catalogue.causes[first.id].urgent
