"""Whatever one fact is told before anything is asked: from there, too, everything comes to an end."""

import pytest

from flows.ids import UNKNOWN
from flows.knowledge.model import NOT_ASKED
from flows.knowledge.session import Entry
from flows.proof import check, explore
from tests.unit.support import guide

SYMPTOMS = [s for s, model in guide().models.items() if model.causes]


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_a_fact_told_unasked_leads_to_an_end_within_the_bound(symptom: str) -> None:
    it, begun = guide(), Entry("symptom", symptom, "", 0)
    told = [
        (begun, Entry("answer", question.id, value, 0))
        for question in it.models[symptom].questions
        for value in (*it.catalogue.observations[question.id].values, UNKNOWN)
    ]
    explored = explore.Explored()
    explore._walk(it.catalogue, it.plans, told, explored, later=False)  # noqa: SLF001  # the walk itself, from other beginnings
    longest, loops = check._depth(it, symptom, explored)  # noqa: SLF001  # the proof itself, for other beginnings
    assert loops == []
    assert longest <= check.BOUND
    for log in told:
        belief = it.known(log).belief
        assert belief is not None
        assert belief.row == NOT_ASKED
        assert belief.left, "no single fact leaves nothing to try"
