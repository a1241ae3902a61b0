"""What an answer, a failed remedy and a second look do to a belief, in the states that the plan can reach."""

from collections.abc import Iterator
from itertools import islice

import pytest

from flows.evidence import LOOKS, Belief, answer, fail, look_again, overlooked, start
from flows.model import NOT_ASKED, Model
from flows.schema import UNKNOWN
from tests.unit.support import guide

MANY = 5000
SYMPTOMS = [s for s, m in guide().models.items() if m.causes]


def reached(symptom: str) -> Iterator[Belief]:
    """The beliefs that a conversation about a symptom can come to; where they are thousands, every seventh."""
    beliefs = guide().explored[symptom].steps
    yield from islice(beliefs, 0, None, 7 if len(beliefs) > MANY else 1)


def belief_of(model: Model, provider: str | None, *answers: str) -> Belief:
    """The belief after answers written as in callback data."""
    belief = start(model, provider)
    for said in answers:
        observation, _, value = said.partition("=")
        belief = answer(model, belief, observation, value)[0]
    return belief


def test_a_provider_that_is_unknown_or_no_provider_leaves_all_causes() -> None:
    model = guide().models["mail_missing"]
    assert start(model, None) == Belief(NOT_ASKED, model.allowed[NOT_ASKED])
    assert start(model, "nobody's") == start(model, None)
    assert start(model, UNKNOWN) == Belief(UNKNOWN, model.allowed[UNKNOWN])
    assert model.names(start(model, "gmail").left) == [
        c for c in model.causes if guide().catalogue.prior(c, "gmail") > 0
    ]


def test_an_answer_keeps_the_causes_that_read_it() -> None:
    model = guide().models["link_invalid"]
    assert model.names(belief_of(model, "gmail", "link_age=over_limit").left) == ["link_expired"]
    assert "link_expired" not in model.names(belief_of(model, "gmail", "link_age=within_limit").left)


def test_an_answer_that_counts_as_another_does_what_that_one_does() -> None:
    model = guide().models["mail_missing"]
    assert belief_of(model, "au", "waited=days") == belief_of(model, "au", "waited=hours")
    assert belief_of(model, "au", "waited=days") != belief_of(model, "au", "waited=minutes")


def test_i_do_not_know_keeps_every_cause_and_asks_no_more() -> None:
    model, plan = guide().models["link_invalid"], guide().plans["link_invalid"]
    begun = start(model, "gmail")
    after, contradicts = answer(model, begun, "error_shown", UNKNOWN)
    assert (after.left, contradicts) == (begun.left, False)
    assert after.gone == model.question["error_shown"].bit
    choice = plan.choose(after)
    assert choice is not None
    assert choice.id != "error_shown"


def test_an_answer_that_no_cause_reads_tells_nothing() -> None:
    model = guide().models["link_invalid"]
    begun = start(model, "gmail")
    assert answer(model, begun, "error_shown", "invalid") == answer(model, begun, "error_shown", UNKNOWN)


def test_an_answer_about_something_else_changes_nothing() -> None:
    model = guide().models["link_invalid"]
    begun = start(model, "gmail")
    assert answer(model, begun, "sms_blocked", "yes") == (begun, False)
    assert answer(model, begun, "colour", "red") == (begun, False)


def test_a_contradicting_answer_is_believed_and_forgotten_when_its_remedy_fails() -> None:
    model = guide().models["link_invalid"]
    before = belief_of(model, "gmail", "link_age=within_limit")
    after, contradicts = answer(model, before, "error_shown", "expired")
    assert contradicts
    assert model.names(after.left) == ["link_expired"]
    back = fail(model, after, "link_expired")
    assert back.left == before.left
    assert back.rest is None


def test_a_contradicting_answer_whose_remedies_all_failed_is_not_followed() -> None:
    model = guide().models["link_invalid"]
    before = belief_of(model, "gmail", "link_age=within_limit")
    after, contradicts = answer(model, before, "error_shown", "expired", model.bit("link_expired"))
    assert contradicts
    assert after.left == before.left


def test_a_default_that_speaks_against_what_was_pointed_at_leads_back_whatever_came_first() -> None:
    model = guide().models["mail_missing"]
    one_way = belief_of(model, "docomo", "requests_sent=several", "error_shown=none")
    other_way = belief_of(model, "docomo", "error_shown=none")
    against = ~model.question["error_shown"].parts["none"]
    assert one_way == answer(model, other_way, "requests_sent", "several", ruled_out=against)[0]
    assert not one_way.left & model.bit("rate_limited")


def test_an_answer_is_not_asked_for_again_after_the_remedy_of_another_one_failed() -> None:
    model = guide().models["mail_missing"]
    pointed = belief_of(model, "gmail", "spam_folder=found_there")
    told = answer(model, pointed, "mailbox_full", "no")[0]
    resumed = fail(model, told, "spam_folder")
    assert not resumed.left & model.question["mailbox_full"].parts["yes"]


def test_a_contradicting_default_with_nowhere_to_go_back_to_rules_nothing_out() -> None:
    model = guide().models["link_invalid"]
    before = Belief("gmail", model.bit("link_expired"))
    after, contradicts = answer(model, before, "error_shown", "none")
    assert not contradicts, "nothing asked for it"
    assert after.left == before.left


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_when_the_remedy_of_a_pointing_answer_fails_it_is_as_if_the_default_had_been_answered(symptom: str) -> None:
    model = guide().models[symptom]
    compared = 0
    for belief in reached(symptom):
        for question in model.questions:
            usual = belief.left & question.parts.get(question.default, 0)
            for value, part in question.parts.items():
                hit = belief.left & part
                if value == question.default or hit.bit_count() != 1 or not usual:
                    continue
                (cause,) = model.names(hit)
                pointed = fail(model, answer(model, belief, question.id, value)[0], cause)
                assert pointed == answer(model, belief, question.id, question.default)[0]
                compared += 1
    assert compared > 0 or symptom == "login_fails", "there was nothing to compare"


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_a_failed_remedy_is_not_tried_again(symptom: str) -> None:
    model = guide().models[symptom]
    for belief in reached(symptom):
        for cause in model.names(belief.left):
            after = fail(model, belief, cause)
            assert not after.left & model.bit(cause) or belief.rest, (belief, cause)


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_an_answer_never_brings_in_causes_of_other_providers(symptom: str) -> None:
    model = guide().models[symptom]
    for belief in reached(symptom):
        for question in model.questions:
            for value in (*question.parts, UNKNOWN):
                after = answer(model, belief, question.id, value)[0]
                assert after.left & ~model.allowed[belief.row] == 0


def test_a_provider_that_does_not_fit_what_was_said_is_a_contradiction() -> None:
    model = guide().models["mail_missing"]
    before = belief_of(model, None, "inbox_tabs=found_there")
    assert model.names(before.left) == ["inbox_tab"]
    after, contradicts = answer(model, before, "provider", "docomo")
    assert contradicts
    assert after.row == "docomo"
    assert answer(model, before, "provider", "gmail") == (
        Belief("gmail", before.left, rest=Belief("gmail", after_default(model, "gmail"))),
        False,
    )


def after_default(model: Model, provider: str) -> int:
    """The causes left to users of a provider who found nothing in their tabs."""
    return belief_of(model, provider, "inbox_tabs=checked_not_there").left


def test_a_provider_no_longer_shipped_counts_as_unknown() -> None:
    model = guide().models["mail_missing"]
    assert answer(model, start(model, None), "provider", "closed_down")[0].row == UNKNOWN


def test_only_when_nothing_is_left_is_anything_overlooked() -> None:
    model = guide().models["link_invalid"]
    assert overlooked(model, start(model, "gmail")) == 0
    tried = model.bit("link_expired") | model.bit("browser_state")
    nothing = Belief("gmail", 0)
    assert overlooked(model, nothing, tried) == model.allowed["gmail"] & ~tried


def test_after_a_few_second_looks_nothing_more_is_offered() -> None:
    model = guide().models["link_invalid"]
    belief = Belief("gmail", 0)
    for looks in range(LOOKS):
        assert overlooked(model, belief), looks
        belief = look_again(model, belief, "link_expired")
        assert model.names(belief.left) == ["link_expired"]
        belief = fail(model, belief, "link_expired")
    assert belief == Belief("gmail", 0, looks=LOOKS)
    assert overlooked(model, belief) == 0
