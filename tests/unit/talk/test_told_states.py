"""Whatever one fact is told before anything is asked: from there, too, everything comes to an end."""

from dataclasses import replace

import pytest

from flows import check
from flows.explore import Logs, explore
from flows.guide import Guide
from flows.schema import UNKNOWN
from flows.session import Entry
from tests.unit.support import guide, service

SYMPTOMS = [s for s, model in guide().models.items() if model.causes]


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_a_fact_told_unasked_leads_to_an_end_within_the_bound(symptom: str) -> None:
    catalogue, plans = guide().catalogue, guide().plans
    begun = Entry("symptom", symptom, "", 0)
    told: Logs = [
        (begun, Entry("answer", question.id, value, 0))
        for question in plans[symptom].model.questions
        for value in (*catalogue.observations[question.id].values, UNKNOWN)
    ]
    explored = explore(catalogue, plans, symptom, told)
    longest, loops = check.depth(guide(), symptom, explored)
    assert loops == []
    assert longest <= check.BOUND
    for log in told:
        belief = guide().known(log).belief
        assert belief is not None
        assert belief.left, "no single fact leaves nothing to try"
