"""Whatever one fact is told before anything is asked: from there, too, everything comes to an end."""

import pytest

from flows import check, evidence, explore
from flows.model import NOT_ASKED
from flows.schema import UNKNOWN
from tests.unit.support import guide

SYMPTOMS = [s for s, model in guide().models.items() if model.causes]


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_a_fact_told_unasked_leads_to_an_end_within_the_bound(symptom: str) -> None:
    plan, catalogue = guide().plans[symptom], guide().catalogue
    start = evidence.start(plan.model, None)
    told = {
        evidence.answer(plan.model, start, question.id, value)[0]
        for question in plan.model.questions
        for value in (*catalogue.observations[question.id].values, UNKNOWN)
    }
    explored = explore.explore(catalogue, plan, told)
    longest, loops = check._depth(symptom, explored)  # noqa: SLF001  # the proof itself, for other beginnings
    assert loops == []
    assert longest <= check.BOUND
    assert start.row == NOT_ASKED
    for belief in told:
        assert belief.left, "no single fact leaves nothing to try"
