"""What an answer, a failed remedy and a second look do to a belief, in beliefs that people can come to and in any others."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from flows.ids import UNKNOWN
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.evidence import (
    LOOKS,
    LOOKS_BEFORE_SUPPORT,
    Belief,
    answer,
    answered,
    fail,
    look_again,
    overlooked,
    start,
)
from flows.knowledge.model import NOT_ASKED, Model, Question, build
from tests.unit.catalogues import SYMPTOM, catalogues
from tests.unit.support import guide

SYMPTOMS = [s for s, m in guide().models.items() if m.causes]
HINTED = [s for s in SYMPTOMS if any(q.shares for q in guide().models[s].questions)]


def belief_of(model: Model, provider: str | None, *answers: str) -> Belief:
    """The belief after answers written as in callback data."""
    belief = start(model, provider)
    for said in answers:
        observation, _, value = said.partition("=")
        belief = answer(model, belief, observation, value)[0]
    return belief


def facts(model: Model) -> list[Question]:
    """The questions whose answers rule causes out and say no more."""
    return [q for q in model.questions if not q.shares]


def pointing(model: Model) -> list[tuple[str, str, str]]:
    """Question, answer and cause: the answers out of the ordinary that point at one cause."""
    ones = [(q, v, part) for q in facts(model) for v, part in q.parts.items() if q.default and v != q.default]
    return [(q.id, v, model.names(part)[0]) for q, v, part in ones if part.bit_count() == 1]


def apart(model: Model) -> list[tuple[str, str, str]]:
    """The same, one for each cause."""
    return list({cause: (observation, value, cause) for observation, value, cause in pointing(model)}.values())


def rests(belief: Belief) -> list[Belief]:
    """A belief and where it may go on later."""
    return [belief, *(rests(belief.rest) if belief.rest else [])]


@st.composite
def beliefs(draw: st.DrawFn, model: Model) -> Belief:
    """What a model's user can come to: from any provider, by any answers, remedies that fail and second looks."""
    belief = start(model, draw(st.sampled_from([None, UNKNOWN, *model.weights])))
    said = [(q.id, v) for q in model.questions for v in (*q.parts, UNKNOWN)] or [("provider", UNKNOWN)]
    said += [("provider", p) for p in model.weights]
    for _ in range(draw(st.integers(0, 6))):
        match draw(st.sampled_from(["answer", "answer", "answer", "fail", "look"])):
            case "answer":
                belief = answer(model, belief, *draw(st.sampled_from(said)))[0]
            case "fail" if belief.left:
                belief = fail(model, belief, draw(st.sampled_from(model.names(belief.left))))
            case "look" if ruled_out := model.allowed[belief.row] & ~belief.left:
                belief = look_again(model, belief, draw(st.sampled_from(model.names(ruled_out))))
    return belief


@st.composite
def situations(draw: st.DrawFn) -> tuple[Catalogue, Model, Belief]:
    """Catalogue, model and belief: of a shipped symptom, or of a catalogue made up."""
    symptom = draw(st.sampled_from([*SYMPTOMS, "made up"]))
    made_up = draw(catalogues()) if symptom == "made up" else None
    model = build(made_up, SYMPTOM) if made_up else guide().models[symptom]
    return made_up or guide().catalogue, model, draw(beliefs(model))


def test_a_provider_that_is_unknown_or_no_provider_leaves_all_causes() -> None:
    model = guide().models["mail_missing"]
    assert start(model, None) == Belief(NOT_ASKED, model.allowed[NOT_ASKED])
    assert start(model, "nobody's") == start(model, None)
    assert start(model, UNKNOWN) == Belief(UNKNOWN, model.allowed[UNKNOWN])
    assert model.names(start(model, "gmail").left) == [
        c for c in model.causes if guide().catalogue.prior(c, "gmail") > 0
    ]


@given(situations(), st.data())
def test_an_answer_keeps_every_cause_that_can_read_it(
    situation: tuple[Catalogue, Model, Belief], data: st.DataObject
) -> None:
    """And of those it rules out none can."""
    catalogue, model, belief = situation
    if not model.questions:
        return
    question = data.draw(st.sampled_from(model.questions))
    value = data.draw(st.sampled_from([*question.parts, *question.alike, UNKNOWN]))
    after, contradicts = answer(model, belief, question.id, value)
    meant = question.alike.get(value, value)
    fitting = {c for c in model.names(belief.left) if meant in catalogue.likelihood(c, question.id)}
    if fitting:
        assert set(model.names(after.left)) == fitting
        assert not contradicts
    if meant not in question.parts:
        assert after.left == belief.left


@given(situations(), st.data())
def test_a_hint_moves_weights_and_rules_out_only_what_cannot_read_it(
    situation: tuple[Catalogue, Model, Belief], data: st.DataObject
) -> None:
    catalogue, model, belief = situation
    hints = [q for q in model.questions if q.shares]
    if not hints or not belief.left:
        return
    hint = data.draw(st.sampled_from(hints))
    value = data.draw(st.sampled_from(list(hint.parts)))
    after, _ = answer(model, belief, hint.id, value)
    impossible = [c for c in model.names(belief.left) if value not in catalogue.likelihood(c, hint.id)]
    if all(share > 0 for share in hint.shares[value]):
        assert after.left == belief.left
    if len(impossible) < belief.left.bit_count():
        assert set(model.names(belief.left & ~after.left)) == set(impossible)
    for bit in (1 << i for i in range(len(model.causes)) if after.left >> i & 1):
        assert model.weighted(after.row, after.hints)[bit.bit_length() - 1] >= 0


@pytest.mark.parametrize("symptom", HINTED)
def test_a_fact_beats_any_number_of_hints(symptom: str) -> None:
    """Whatever hints were told before or after: what a fact rules out stays out, and what it leaves stays in."""
    model, compared = guide().models[symptom], 0
    hints = [q for q in model.questions if q.shares and all(all(row) for row in q.shares.values())]
    for question, value, cause in pointing(model):
        against = [
            (hint.id, min(hint.shares, key=lambda v, hint=hint: hint.shares[v][model.causes.index(cause)]))  # type: ignore[misc]
            for hint in hints
        ]
        begun = start(model, None)
        for said in ([*against, (question, value)], [(question, value), *against]):
            belief = begun
            for observation, one in said:
                belief = answer(model, belief, observation, one)[0]
            assert model.names(belief.left) == [cause], said
            compared += 1
    assert compared or not pointing(model)


def test_hints_change_the_order_and_not_the_set() -> None:
    model, plan = guide().models["mail_missing"], guide().plans["mail_missing"]
    begun = start(model, "outlook")
    after = answer(model, begun, "hide_my_email", "yes")[0]
    before, now = plan.likeliest(begun, begun.left), plan.likeliest(after, after.left)
    assert set(before) == set(now)
    assert now.index("apple_relay_off") < before.index("apple_relay_off")


def test_the_newest_of_two_hints_to_one_question_counts() -> None:
    model = guide().models["mail_missing"]
    twice = belief_of(model, "gmail", "requests_sent=several", "requests_sent=one")
    assert twice == belief_of(model, "gmail", "requests_sent=one")


@given(situations(), st.data())
def test_a_remedy_that_failed_comes_back_by_no_way(
    situation: tuple[Catalogue, Model, Belief], data: st.DataObject
) -> None:
    """Neither now, nor where the conversation may go on later, nor by an answer that would point at it."""
    _, model, belief = situation
    if not belief.left:
        return
    cause = data.draw(st.sampled_from(model.names(belief.left)))
    failed = model.bit(cause)
    after = fail(model, belief, cause)
    assert all(not one.left & failed for one in rests(after))
    said = [(q.id, v) for q in model.questions for v in (*q.parts, UNKNOWN)]
    for _ in range(data.draw(st.integers(0, 5)) if said else 0):
        after = answer(model, after, *data.draw(st.sampled_from(said)), tried=failed)[0]
        assert all(not one.left & failed for one in rests(after))


@given(situations(), st.data())
def test_nothing_brings_in_causes_that_are_impossible_with_the_provider(
    situation: tuple[Catalogue, Model, Belief], data: st.DataObject
) -> None:
    _, model, belief = situation
    said = [(q.id, v) for q in model.questions for v in (*q.parts, UNKNOWN)]
    said += [("provider", p) for p in (*model.weights, UNKNOWN)]
    after = answer(model, belief, *data.draw(st.sampled_from(said)))[0]
    for one in chain(rests(belief), rests(after)):
        assert one.left & ~model.allowed[one.row] == 0


@given(situations(), st.data())
def test_what_has_been_answered_is_asked_no_more(
    situation: tuple[Catalogue, Model, Belief], data: st.DataObject
) -> None:
    """A hint that told something stays among the questions only as long as it can still rule something out."""
    _, model, belief = situation
    if not model.questions:
        return
    question = data.draw(st.sampled_from(model.questions))
    for one in rests(answered(model, belief, question.bit)):
        assert one.gone & question.bit or not model.asks(question, one.left)


def test_an_answer_that_counts_as_another_does_what_that_one_does() -> None:
    model = guide().models["mail_missing"]
    assert belief_of(model, "au", "waited=days") == belief_of(model, "au", "waited=hours")
    assert belief_of(model, "au", "waited=days") != belief_of(model, "au", "waited=minutes")


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_i_do_not_know_keeps_every_cause_and_asks_no_more(symptom: str) -> None:
    model = guide().models[symptom]
    begun = start(model, "gmail")
    for question in model.questions:
        after, contradicts = answer(model, begun, question.id, UNKNOWN)
        assert (after.left, after.hints, contradicts) == (begun.left, (), False)
        assert after.gone == (question.bit if model.asks(question, begun.left) else 0)


def test_the_plan_asks_nothing_that_nobody_could_answer() -> None:
    model, plan = guide().models["link_invalid"], guide().plans["link_invalid"]
    belief, asked = start(model, None), set[str]()
    while (choice := plan.choose(belief)) and choice.kind == "ask":
        assert choice.id not in asked
        asked.add(choice.id)
        belief = answer(model, belief, choice.id, UNKNOWN)[0]
    assert asked


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_an_answer_that_no_cause_reads_tells_nothing(symptom: str) -> None:
    model = guide().models[symptom]
    begun = start(model, "gmail")
    for question in model.questions:
        assert answer(model, begun, question.id, "never_heard_of") == answer(model, begun, question.id, UNKNOWN)


def test_an_answer_about_something_else_changes_nothing() -> None:
    model = guide().models["link_invalid"]
    begun = start(model, "gmail")
    assert answer(model, begun, "sms_blocked", "yes") == (begun, False)
    assert answer(model, begun, "colour", "red") == (begun, False)


POINTED = [s for s in SYMPTOMS if len(apart(guide().models[s])) > 1]


@pytest.mark.parametrize("symptom", POINTED)
def test_a_contradicting_answer_is_believed_and_forgotten_when_its_remedy_fails(symptom: str) -> None:
    model = guide().models[symptom]
    (one, value, cause), (other, against, instead) = apart(model)[:2]
    before = belief_of(model, None, f"{one}={value}")
    assert model.names(before.left) == [cause]
    after, contradicts = answer(model, before, other, against)
    assert contradicts
    assert model.names(after.left) == [instead]
    back = fail(model, after, instead)
    assert model.names(back.left) == [cause]
    assert not any(b.left & model.bit(instead) for b in rests(back))


@pytest.mark.parametrize("symptom", POINTED)
def test_a_contradicting_answer_whose_remedies_all_failed_is_not_followed(symptom: str) -> None:
    model = guide().models[symptom]
    (one, value, _), (other, against, instead) = apart(model)[:2]
    before = belief_of(model, None, f"{one}={value}")
    assert answer(model, before, other, against, tried=model.bit(instead))[0].left == before.left


@pytest.mark.parametrize("symptom", POINTED)
def test_where_nothing_asked_what_the_user_s_own_words_speak_against_is_not_gone_back_to(symptom: str) -> None:
    model = guide().models[symptom]
    (one, value, _), (other, against, instead) = apart(model)[:2]
    before = belief_of(model, None, f"{one}={value}")
    assert not model.asks(model.question[other], before.left)
    assert answer(model, before, other, against, ruled_out=model.bit(instead))[0].left == before.left


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_when_the_remedy_of_a_pointing_answer_fails_the_others_are_as_if_the_default_had_been_answered(
    symptom: str,
) -> None:
    model, compared = guide().models[symptom], 0
    for provider in (None, UNKNOWN, *model.weights):
        begun = start(model, provider)
        for question, value, cause in pointing(model):
            if not begun.left & model.bit(cause):
                continue
            pointed = fail(model, answer(model, begun, question, value)[0], cause)
            usual = answer(model, begun, question, model.question[question].default)[0]
            assert pointed.left == usual.left & ~model.bit(cause)
            assert pointed.rest is None
            compared += 1
    assert compared or not pointing(model)


def test_an_answer_is_not_asked_for_again_after_the_remedy_of_another_one_failed() -> None:
    model = guide().models["mail_missing"]
    pointed = belief_of(model, "gmail", "spam_folder=found_there")
    told = answer(model, pointed, "mailbox_full", "no")[0]
    resumed = fail(model, told, "spam_folder")
    assert not resumed.left & model.bit("mailbox_full")
    assert resumed.left


def test_a_hint_told_meanwhile_holds_where_the_conversation_goes_on() -> None:
    model = guide().models["mail_missing"]
    pointed = belief_of(model, "outlook", "spam_folder=found_there")
    told = answer(model, pointed, "hide_my_email", "yes")[0]
    assert told.hints == (), "it tells nothing of the one cause that is left"
    assert fail(model, told, "spam_folder").hints == (("hide_my_email", "yes"),)


def test_a_contradicting_default_with_nowhere_to_go_back_to_rules_nothing_out() -> None:
    model = guide().models["link_invalid"]
    one, value, cause = pointing(model)[0]
    before = Belief(NOT_ASKED, model.bit(cause))
    after, contradicts = answer(model, before, one, model.question[one].default)
    assert not contradicts, "nothing asked for it"
    assert after.left == before.left
    assert answer(model, before, one, value)[0].left == before.left


def test_an_answer_that_only_fits_what_support_can_mend_points_at_it() -> None:
    model = guide().models["code_rejected"]
    only = model.question["code_from"].parts["app_lost"]
    assert only == model.handoff
    after = belief_of(model, None, "code_from=app_lost")
    assert after.left == only
    assert after.rest is not None
    assert after.rest.left == model.allowed[NOT_ASKED] & ~only


def test_a_provider_that_does_not_fit_what_was_said_is_a_contradiction() -> None:
    model = guide().models["mail_missing"]
    before = belief_of(model, None, "inbox_tabs=found_there")
    assert model.names(before.left) == ["inbox_tab"]
    after, contradicts = answer(model, before, "provider", "docomo")
    assert contradicts
    assert after.row == "docomo"
    assert after.left == belief_of(model, "docomo", "inbox_tabs=checked_not_there").left
    fits, contradicts = answer(model, before, "provider", "gmail")
    assert (fits.left, contradicts) == (before.left, False)
    assert fits.rest is not None
    assert fits.rest.left == belief_of(model, "gmail", "inbox_tabs=checked_not_there").left


def test_a_provider_no_longer_shipped_counts_as_unknown() -> None:
    model = guide().models["mail_missing"]
    assert answer(model, start(model, None), "provider", "closed_down")[0].row == UNKNOWN


@given(situations())
def test_only_when_nothing_but_support_is_left_is_anything_overlooked(
    situation: tuple[Catalogue, Model, Belief],
) -> None:
    _, model, belief = situation
    found = overlooked(model, belief)
    if belief.left & ~model.handoff or belief.rest:
        assert found == 0
    assert not found & (belief.left | ~model.allowed[belief.row])
    if belief.left:
        assert not found & model.handoff, "support is next anyway"
    assert overlooked(model, belief, tried=found) == 0


def test_what_no_remedy_was_tried_for_is_overlooked_once_nothing_is_left() -> None:
    model = guide().models["link_invalid"]
    one, other, *_ = model.causes
    tried = model.bit(one) | model.bit(other)
    nothing = Belief(NOT_ASKED, 0)
    assert overlooked(model, nothing, tried) == model.allowed[NOT_ASKED] & ~tried


def test_after_a_few_second_looks_nothing_more_is_offered() -> None:
    model = guide().models["link_invalid"]
    cause = next(c for c in model.causes if not model.bit(c) & model.handoff)
    belief = Belief(NOT_ASKED, 0)
    for looks in range(LOOKS):
        assert overlooked(model, belief), looks
        belief = look_again(model, belief, cause)
        assert model.names(belief.left) == [cause]
        belief = fail(model, belief, cause)
    assert belief == Belief(NOT_ASKED, 0, looks=LOOKS)
    assert overlooked(model, belief) == 0


@pytest.mark.parametrize("symptom", [s for s in SYMPTOMS if guide().models[s].handoff])
def test_a_second_look_keeps_what_only_support_can_mend(symptom: str) -> None:
    """Where that was all that was left, it comes after the look; and before it there are fewer looks."""
    model = guide().models[symptom]
    mine = model.names(model.allowed[NOT_ASKED] & ~model.handoff)
    belief = Belief(NOT_ASKED, model.handoff & model.allowed[NOT_ASKED])
    for looks in range(LOOKS_BEFORE_SUPPORT):
        assert overlooked(model, belief), looks
        looked = look_again(model, belief, mine[0])
        assert model.names(looked.left) == mine[:1]
        belief = fail(model, looked, mine[0])
        assert belief.left == model.handoff & model.allowed[NOT_ASKED]
    assert overlooked(model, belief) == 0


@given(situations(), st.data())
def test_a_second_look_is_at_one_cause_and_loses_nothing_that_was_left(
    situation: tuple[Catalogue, Model, Belief], data: st.DataObject
) -> None:
    _, model, belief = situation
    found = overlooked(model, belief)
    if not found:
        return
    cause = data.draw(st.sampled_from(model.names(found)))
    looked = look_again(model, belief, cause)
    assert model.names(looked.left) == [cause]
    assert fail(model, looked, cause).left == belief.left


@given(situations())
def test_a_belief_without_a_way_back_is_the_same_whatever_was_asked_in_vain(
    situation: tuple[Catalogue, Model, Belief],
) -> None:
    """Questions that can no longer tell anything apart are not remembered: equal beliefs are equal values."""
    _, model, belief = situation
    for one in rests(belief):
        assert all(model.asks(q, one.left) for q in model.questions if q.bit & one.gone)
        assert all(model.matters(one.left, hint) for hint in one.hints)
    assert answered(model, replace(belief, rest=None), 0) == replace(belief, rest=None)
