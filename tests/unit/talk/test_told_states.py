"""Whatever one fact is told before anything is asked: from there, too, everything comes to an end."""

from itertools import cycle

import pytest

from flows import check
from flows.explore import Logs, explore
from flows.schema import UNKNOWN
from flows.session import Entry
from tests.unit.support import guide

SYMPTOMS = [s for s, model in guide().models.items() if model.causes]


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_a_fact_told_unasked_leads_to_an_end_within_the_bound(symptom: str) -> None:
    catalogue, plans = guide().catalogue, guide().plans
    facts = [
        Entry("answer", question.id, value, 0)
        for question in plans[symptom].model.questions
        for value in (*catalogue.observations[question.id].values, UNKNOWN)
    ]
    # Each with another mailbox: all facts with all mailboxes are a hundred thousand states.
    mailboxes = cycle(Entry("answer", "provider", provider, 0) for provider in catalogue.providers)
    told: Logs = [(mailbox, Entry("symptom", symptom, "", 0), fact) for mailbox, fact in zip(mailboxes, facts)]  # noqa: B905  # one has no end
    explored = explore(catalogue, plans, symptom, told)
    longest, loops = check._depth(guide(), symptom, explored)  # noqa: SLF001  # the proof itself, for other beginnings
    assert loops == []
    assert longest <= check.BOUND
    for log in told:
        belief = guide().known(log).belief
        assert belief is not None
        assert belief.left, "no single fact leaves nothing to try"
