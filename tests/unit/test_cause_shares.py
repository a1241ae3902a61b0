"""How likely causes are: what may be told to users and to support."""

from functools import partial, reduce

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.ids import UNKNOWN
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.cause_shares import CauseShares
from flows.knowledge.fold import learn
from flows.knowledge.known import Known
from flows.knowledge.model import build
from flows.knowledge.schema import IN_VAIN, Cause, Observation
from flows.knowledge.session import Entry
from tests.unit.catalogues import SYMPTOM, catalogue, catalogues
from tests.unit.support import guide

CLOSE = 1e-12
thorough = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def known(made_up: Catalogue, *said: Entry) -> Known:
    """What is known after these facts about the one symptom."""
    begun = Entry("symptom", SYMPTOM, "", 0)
    return reduce(partial(learn, {SYMPTOM: build(made_up, SYMPTOM)}), (begun, *said), Known())


def answers(made_up: Catalogue) -> st.SearchStrategy[list[Entry]]:
    """Some questions with an answer each, the mailbox's provider among them."""
    pairs = [
        (id_, value)
        for id_, item in made_up.observations.items()
        for value in (*(v for v in item.values if v != "nobodys"), UNKNOWN)
    ]
    entry = st.sampled_from(pairs).map(lambda pair: Entry("answer", *pair, 0))
    return st.lists(entry, max_size=5, unique_by=lambda one: one.key)


@given(catalogues(), st.data())
@thorough
def test_shares_leave_room_for_what_nobody_has_thought_of(made_up: Catalogue, data: st.DataObject) -> None:
    said = data.draw(answers(made_up))
    shares = CauseShares(made_up).shares(known(made_up, *said))
    assert all(share > 0 for share in shares.values())
    assert sum(shares.values()) < 1
    assert list(shares.values()) == sorted(shares.values(), reverse=True), "the likeliest first"
    provider = {e.key: e.value for e in said}.get("provider")
    if provider is not None and provider in made_up.providers:
        assert set(shares) == {c for c in made_up.causes if made_up.prior(c, provider) > 0}
    else:
        assert set(shares) == set(made_up.causes)


def test_before_a_symptom_is_known_nothing_is_likely() -> None:
    assert guide().likely.shares(Known()) == {}
    assert guide().likely.ground(Known(), "spam_folder") is None


@given(catalogues(), st.data())
@thorough
def test_an_answer_that_fits_a_cause_best_makes_it_likelier_and_one_that_fits_worst_less_likely(
    made_up: Catalogue, data: st.DataObject
) -> None:
    model = build(made_up, SYMPTOM)
    if not model.questions:
        return
    question = data.draw(st.sampled_from(model.questions))
    value = data.draw(st.sampled_from(sorted(question.parts)))
    said = [e for e in data.draw(answers(made_up)) if e.key != question.id]
    likely = CauseShares(made_up)
    before = likely.shares(known(made_up, *said))
    after = likely.shares(known(made_up, *said, Entry("answer", question.id, value, 0)))
    reads = {c: made_up.likelihood(c, question.id).get(value, 0.0) for c in before}
    whatever = made_up.usual(SYMPTOM, question.id).get(value, float(question.default == value))
    for cause, fit in reads.items():
        if fit >= max(*reads.values(), whatever):
            assert after[cause] >= before[cause] - CLOSE
        if fit <= min(*reads.values(), whatever):
            assert after[cause] <= before[cause] + CLOSE


@given(catalogues(), st.data())
@thorough
def test_what_nobody_knows_tells_nothing(made_up: Catalogue, data: st.DataObject) -> None:
    said = data.draw(answers(made_up))
    likely = CauseShares(made_up)
    without = likely.shares(known(made_up, *(e for e in said if e.value != UNKNOWN)))
    assert likely.shares(known(made_up, *said)) == pytest.approx(without)


@given(catalogues(), st.data())
@thorough
def test_a_remedy_in_vain_makes_its_cause_less_likely_and_every_other_likelier(
    made_up: Catalogue, data: st.DataObject
) -> None:
    said = data.draw(answers(made_up))
    likely = CauseShares(made_up)
    before = likely.shares(known(made_up, *said))
    cause = data.draw(st.sampled_from(sorted(before)))
    after = likely.shares(known(made_up, *said, Entry("fix", cause, "not_worked", 0)))
    if made_up.causes[cause].handoff:
        assert after == before, "nobody has said that what support does had not helped"
        return
    assert after[cause] < before[cause]
    others = {c: share for c, share in after.items() if c != cause}
    assert all(share > before[c] for c, share in others.items())
    for other, share in others.items():
        assert after[cause] / share == pytest.approx(IN_VAIN * before[cause] / before[other])


@given(catalogues(), st.data())
@thorough
def test_what_is_waited_for_has_not_failed(made_up: Catalogue, data: st.DataObject) -> None:
    cause = data.draw(st.sampled_from(sorted(made_up.causes)))
    likely = CauseShares(made_up)
    assert likely.shares(known(made_up, Entry("fix", cause, "later", 0))) == likely.shares(known(made_up))


@given(catalogues(), st.data())
@thorough
def test_the_ground_is_an_answer_that_fits_this_cause_better_than_most(made_up: Catalogue, data: st.DataObject) -> None:
    said = data.draw(answers(made_up))
    likely, facts = CauseShares(made_up), known(made_up, *said)
    provider = facts.answered("provider")
    alone = known(made_up, *(e for e in said if e.key == "provider"))
    for cause in likely.shares(facts):
        ground = likely.ground(facts, cause)
        told = {(e.key, e.value) for e in said if e.key != "provider" and e.value != UNKNOWN}
        better = {
            pair: with_it[cause] / likely.shares(alone)[cause]
            for pair in told
            if pair[0] in facts.here
            for with_it in [likely.shares(known(made_up, *_of(provider), Entry("answer", *pair, 0)))]
        }
        assert ground is None or ground in told
        if ground is not None:
            fits = made_up.likelihood(cause, ground[0]).get(ground[1], 0.0)
            assert fits >= min(made_up.likelihood(c, ground[0]).get(ground[1], 0.0) for c in likely.shares(facts))
            assert better[ground] >= max(better.values()) * (1 - WITHOUT_THE_REST)


WITHOUT_THE_REST = 0.05
"""The ground is chosen among the causes known; the share also counts what nobody has thought of."""


def _of(provider: str | None) -> list[Entry]:
    return [Entry("answer", "provider", provider, 0)] if provider else []


def test_the_ground_is_the_fact_and_not_the_hint_beside_it() -> None:
    made_up = catalogue(
        {
            "limit": Cause(
                symptom=SYMPTOM, prior=1, fix_minutes=1, shows={"error": ("too_many",)}, leans={"often": {"many": 0.9}}
            ),
            "spam": Cause(symptom=SYMPTOM, prior=9, fix_minutes=1),
        },
        {
            "error": Observation(values=("none", "too_many"), default="none", minutes=0.2),
            "often": Observation(values=("once", "many"), usual={"once": 0.5, "many": 0.5}, minutes=0.2),
        },
        {"blue": 1},
        0.2,
    )
    likely = CauseShares(made_up)
    both = known(made_up, Entry("answer", "often", "many", 0), Entry("answer", "error", "too_many", 0))
    assert likely.ground(both, "limit") == ("error", "too_many")
    assert likely.ground(known(made_up, Entry("answer", "often", "many", 0)), "limit") == ("often", "many")
    against = known(made_up, Entry("answer", "often", "once", 0), Entry("answer", "error", "none", 0))
    assert likely.ground(against, "limit") is None
    assert likely.ground(known(made_up), "limit") is None


@pytest.mark.parametrize("symptom", [s for s, m in guide().models.items() if m.causes])
def test_of_shipped_causes_the_one_that_a_fact_points_at_is_named_by_that_fact(symptom: str) -> None:
    """Whatever a single cause reads out of the ordinary speaks for it the most."""
    catalogue_, model = guide().catalogue, guide().models[symptom]
    pointed = 0
    for question in model.questions:
        for value, part in question.parts.items():
            if question.default and value != question.default and part.bit_count() == 1:
                (cause,) = model.names(part)
                log = (Entry("symptom", symptom, "", 0), Entry("answer", question.id, value, 0))
                facts = guide().known(log)
                pointed += 1
                assert guide().likely.ground(facts, cause) == (question.id, value)
                if not catalogue_.causes[cause].only:
                    shares = guide().likely.shares(facts)
                    assert shares[cause] > guide().likely.shares(guide().known(log[:1]))[cause]
    assert pointed or symptom in ("login_fails", "password_rejected")
