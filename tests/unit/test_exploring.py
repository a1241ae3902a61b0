"""What the order never asks, in a declared share of conversations."""

from collections import Counter
from functools import cache

import pytest

from bot.simulation.people import draw
from bot.simulation.phrasebook import sentences
from bot.simulation.visiting import NOON
from bot.simulation.walking import Walker
from bot.simulation.world import load
from flows.chat.here import Here, curiosity
from flows.knowledge.exploring import explored, never_asked
from flows.knowledge.guide import Guide
from flows.knowledge.session import Entry, Session
from tests.unit.support import guide, service


@cache
def curious() -> Guide:
    """In every conversation."""
    return Guide(guide().catalogue, service(), explores=1.0)


def test_the_share_is_kept_and_a_conversation_is_always_the_same() -> None:
    drawn = [curiosity(seed, 0.02) for seed in range(20_000)]
    assert 320 < sum(pick is not None for pick in drawn) < 480
    assert drawn == [curiosity(seed, 0.02) for seed in range(20_000)]
    assert {curiosity(seed, 0.0) for seed in range(1000)} == {None}
    more = {seed for seed in range(2000) if curiosity(seed, 0.1) is not None}
    assert {seed for seed in range(2000) if curiosity(seed, 0.02) is not None} <= more


def test_one_hint_before_the_first_remedy_and_nobody_gets_stuck() -> None:
    catalogue, world, said = guide().catalogue, load(None, guide().catalogue), sentences()
    asked = Counter[tuple[str, str]]()
    for number in range(150):
        person = draw(catalogue, world, 5, number)
        walker = Walker(curious(), world, said, person)
        assert walker.whole().end != "stuck"
        never = {q.id for q in never_asked(guide().models[person.symptom])}
        here = {step.partition(": presses ")[0].removeprefix("ask-") for step in walker.way.steps}
        mine = [o for o in never if o in here]
        assert len(mine) <= 1
        asked.update((person.symptom, o) for o in mine)
    assert {symptom for symptom, _ in asked} == {"mail_missing", "link_invalid", "sms_missing", "code_rejected"}
    assert len({o for symptom, o in asked if symptom == "mail_missing"}) == 4


def test_the_order_is_as_it_was_where_nothing_is_explored() -> None:
    session = Session(seed=7, lang="ja", active=NOON, log=(Entry("symptom", "sms_missing", "", NOON),))
    off = Guide(guide().catalogue, service(), explores=0.0)
    assert Here.of(off, session).step == Here.of(guide(), session).step


@pytest.mark.parametrize("symptom", ["account_suspicious", "login_fails"])
def test_never_where_safety_decides(symptom: str) -> None:
    model = guide().models[symptom]
    known = guide().known((Entry("symptom", symptom, "", NOON),))
    assert model.urgent or model.then_support
    assert explored(model, known, 0) is None


def test_never_after_a_remedy() -> None:
    log = (Entry("symptom", "sms_missing", "", NOON), Entry("answer", "requests_sent", "one", NOON))
    assert explored(guide().models["sms_missing"], guide().known(log), 0) is None
    log = (log[0], Entry("fix", "sms_spam_folder", "not_worked", NOON))
    assert explored(guide().models["sms_missing"], guide().known(log), 0) is None
    assert explored(guide().models["sms_missing"], guide().known(log[:1]), 0) == "requests_sent"
