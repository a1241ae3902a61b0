"""Learned numbers over the catalogue: within bounds, and nothing but numbers."""

from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.knowledge.catalogue_checks import mistakes
from flows.knowledge.learned_weights import (
    LearnedWeights,
    WeightsDamaged,
    dump_weights,
    is_held,
    load_weights,
    overlaid,
)
from flows.knowledge.model import build
from tests.unit.support import guide

SHIPPED = guide().catalogue
CAUSES = [*SHIPPED.causes, "gone"]
ANY = st.floats(-10, 5000, allow_nan=False)
HINTS = {
    (id_, o): shares for id_, cause in SHIPPED.causes.items() for o, shares in cause.leans.items()
}  # fmt: skip


@st.composite
def _weights(draw: st.DrawFn) -> LearnedWeights:
    providers = st.sampled_from([*SHIPPED.providers, "gone"])
    some = st.dictionaries(st.sampled_from(CAUSES), ANY, max_size=8)
    leans: dict[str, dict[str, dict[str, float]]] = defaultdict(dict)
    for cause, observation in draw(st.lists(st.sampled_from(list(HINTS)), max_size=4)):
        leans[cause][observation] = {value: draw(ANY) for value in HINTS[cause, observation]}
    usual = {
        o: {value: draw(ANY) for value in item.usual} for o, item in SHIPPED.observations.items() if item.usual
    }  # fmt: skip
    return LearnedWeights(
        weights=draw(st.dictionaries(st.sampled_from(CAUSES), st.dictionaries(providers, ANY), max_size=8)),
        in_vain=draw(some), minutes=draw(some), leans=leans,
        usual={draw(st.sampled_from([*SHIPPED.symptoms, "gone"])): {**usual, "gone": {"yes": 1.0}}},
    )  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(_weights())
def test_whatever_was_learned_the_catalogue_holds(learned: LearnedWeights) -> None:
    made = overlaid(SHIPPED, load_weights(dump_weights(learned)))
    assert list(mistakes(made, defaultdict(lambda: "file"))) == []
    for id_, cause in made.causes.items():
        shipped = SHIPPED.causes[id_]
        kept = {"prior_for", "in_vain", "fix_minutes", "leans"}
        assert cause.model_dump(exclude=kept) == shipped.model_dump(exclude=kept)
        assert not is_held(shipped) or cause == shipped
        assert 0 < cause.in_vain < 1
        assert 0 < cause.fix_minutes <= 60
        for provider in made.providers:
            assert 0 <= made.prior(id_, provider) <= 1000
            assert (made.prior(id_, provider) > 0) is (SHIPPED.prior(id_, provider) > 0)
        for observation in made.observations:
            likely = made.likelihood(id_, observation)
            assert set(likely) == set(SHIPPED.likelihood(id_, observation))
            assert sum(likely.values()) == pytest.approx(1 if likely else 0)


def test_a_model_keeps_its_rules() -> None:
    learned = LearnedWeights(weights={"spam_folder": {"docomo": 900}}, in_vain={"spam_folder": 0.5})
    before, after = (build(one, "mail_missing") for one in (SHIPPED, overlaid(SHIPPED, learned)))
    assert (before.urgent, before.handoff, before.then_support) == (after.urgent, after.handoff, after.then_support)
    assert before.allowed == after.allowed
    assert [q.parts for q in before.questions] == [q.parts for q in after.questions]
    assert before.weights["docomo"] != after.weights["docomo"]


def test_the_same_numbers_are_the_same_version() -> None:
    learned = LearnedWeights(minutes={"spam_folder": 2.0})
    first, second = (overlaid(SHIPPED, LearnedWeights("x", at, at, minutes=learned.minutes)) for at in (1, 2))
    assert first.hash == second.hash != SHIPPED.hash
    assert overlaid(SHIPPED, LearnedWeights(minutes={"spam_folder": 2.5})).hash != first.hash


def test_a_remedy_that_often_fails_is_worth_less() -> None:
    learned = LearnedWeights(in_vain={"spam_folder": 0.5})
    weights = [
        build(one, "mail_missing").weights["docomo"][0] / build(one, "mail_missing").weights["docomo"][2]
        for one in (SHIPPED, overlaid(SHIPPED, learned))
    ]
    assert weights[1] / weights[0] == pytest.approx(0.5 / 0.95)


def test_damaged_weights_say_so() -> None:
    for spoilt in (b"", b"{", b'{"weights":3}'):
        with pytest.raises(WeightsDamaged):
            load_weights(spoilt)
