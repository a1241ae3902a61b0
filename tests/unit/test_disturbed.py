"""A disturbance in a conversation: who is told of it, who waits for its end, and who is told then."""

import pytest
from msgspec.structs import replace

from bot.desk.packet import packet
from bot.outbox.render import render
from flows.chat import here
from flows.chat.effects import OpenCase, Show
from flows.chat.here import streams
from flows.events import DisturbanceOver, Due, Pressed, Started, Typed
from flows.incident.arrivals import ALL
from flows.incident.hit import AGAIN, FAR, waits_for
from flows.incident.record import Incident
from flows.knowledge.plan import asks_place
from flows.knowledge.session import Entry, Session, dump, load
from tests.unit.support import MINUTE, NOON, Chat, filed, guide, texts, tokyo

DOCOMO = Incident(7, "mail_missing", "docomo", NOON - 40 * MINUTE, "noticed")


def chat(*incidents: Incident, lang: str = "ja") -> Chat:
    return Chat(guide().during(incidents), Session(seed=1, lang="en" if lang == "en" else "ja", active=NOON, rev=1))


def told(one: Chat) -> str:
    """The text of the card that was shown last."""
    shown = next(effect for effect in one.turn.effects if isinstance(effect, Show))
    return render(texts(), one.session.lang, shown.card, "t.1", one.now).text


def arrived(*incidents: Incident, provider: str = "docomo") -> Chat:
    one = chat(*incidents)
    one.do(Started(f"mail_missing-{provider}"))
    return one


def test_somebody_of_the_provider_is_told_first_and_can_go_on() -> None:
    one = arrived(DOCOMO)
    assert one.session.view == "incident:7"
    assert "docomo" in told(one) or "ドコモ" in told(one)
    assert "11:20" in told(one)
    assert "ようです" in told(one)
    plain = arrived()
    one.press("nav", "resume")
    assert one.card.id == plain.card.id
    one.press(*one.card.buttons[0].data.split("=", 1))
    assert not one.session.view


def test_what_was_told_by_hand_is_plain_and_says_their_words() -> None:
    by_hand = replace(DOCOMO, how="by_hand", ja="復旧は18時ごろの見込みです。")
    text = told(arrived(by_hand))
    assert "ようです" not in text
    assert by_hand.ja in text
    english = chat(by_hand, lang="en")
    english.do(Started("mail_missing-docomo"))
    assert by_hand.ja in told(english)  # better than nothing


@pytest.mark.parametrize(
    "other", [replace(DOCOMO, provider="au"), replace(DOCOMO, symptom="sms_missing"), replace(DOCOMO, until=NOON)]
)
def test_others_are_not_held_up(other: Incident) -> None:
    assert not arrived(other).session.view


def test_one_of_all_holds_up_everybody_even_before_they_name_a_provider() -> None:
    one = chat(replace(DOCOMO, provider=ALL))
    one.do(Started("mail_missing"))
    assert one.session.view == "incident:7"


def test_who_wants_to_be_told_waits_and_is_told_once() -> None:
    one = arrived(DOCOMO)
    one.press("incident", "wait")
    assert one.turn.reminder == FAR + 7
    assert waits_for(one.turn.reminder) == 7
    assert not one.card.finds("incident", "wait")
    one.session = load(dump(one.session))
    one.guide = guide()
    one.do(DisturbanceOver(6))
    assert one.turn.effects == ()
    assert one.turn.reminder == FAR + 7
    one.do(DisturbanceOver(7))
    assert one.card.id == "over"
    assert one.turn.reminder is None
    one.do(DisturbanceOver(7))
    assert one.turn.effects == ()


def test_who_goes_on_meanwhile_still_waits_and_sees_their_step_again() -> None:
    one = arrived(DOCOMO)
    one.press("incident", "wait")
    one.press("nav", "resume")
    before = one.card
    assert one.turn.reminder == FAR + 7
    one.guide = guide()
    one.do(DisturbanceOver(7))
    one.press("nav", "resume")
    assert one.card.id == before.id


def test_who_has_it_or_has_gone_to_support_is_not_told() -> None:
    came = arrived(DOCOMO)
    came.press("incident", "wait")
    came.press("incident", "came")
    assert came.card.id == "arrived"
    assert came.turn.reminder is None
    handed = arrived(DOCOMO)
    handed.press("incident", "wait")
    handed.press("nav", "human")
    assert handed.turn.reminder is None
    handed.do(DisturbanceOver(7))
    assert not [effect for effect in handed.turn.effects if isinstance(effect, Show)]


def test_nobody_is_woken_and_the_reminder_tells_in_the_morning() -> None:
    one = arrived(DOCOMO)
    one.press("incident", "wait")
    one.guide, one.now = guide(), tokyo(24, 23)
    one.do(DisturbanceOver(7))
    assert not [effect for effect in one.turn.effects if isinstance(effect, Show)]
    assert one.turn.reminder
    assert one.turn.reminder < FAR
    one.now = one.turn.reminder
    one.do(Due())
    assert one.card.id == "over"


def test_a_button_of_what_is_over_changes_nothing() -> None:
    one = arrived(DOCOMO)
    one.guide = guide()
    one.do(Pressed(one.session.token, "incident", "wait"))
    assert one.session.hit
    assert not one.session.hit.waits


@pytest.mark.parametrize("text", ["今サーバー落ちてますか", "障害ですか？"])
def test_whoever_asks_gets_an_answer(text: str) -> None:
    one = chat(DOCOMO)
    one.do(Started("link_invalid"))
    one.do(Typed(text))
    assert "はい。" in told(one)
    none = chat()
    none.do(Started("link_invalid"))
    none.do(Typed(text))
    assert "障害の情報は入っていません" in told(none)


def after(session: Session, now: int, symptom: str, named: int, provider: str | None = None) -> Session:
    """The session when somebody has named a symptom at a time, and perhaps a provider, as it is counted `now`."""
    entries = [Entry("symptom", symptom, "", named)]
    if provider:
        entries.append(Entry("answer", asks_place(guide().catalogue, symptom) or "", provider, now))
    return here.arrived(guide(), replace(session, log=tuple(entries)), now)


def test_each_person_counts_once_for_the_problem_and_once_for_the_provider() -> None:
    none = chat().session
    begun = after(none, NOON, "mail_missing", NOON)
    assert streams(none, begun) == ("mail_missing.all",)
    at = after(begun, NOON + 60, "mail_missing", NOON, "docomo")
    assert streams(begun, at) == ("mail_missing.docomo",)
    for provider in ("docomo", "gmail", None):
        assert after(at, NOON + 100, "mail_missing", NOON + 90, provider).hit == at.hit
    assert after(at, NOON + AGAIN, "mail_missing", NOON, "docomo").hit == at.hit  # named long ago
    later = after(at, NOON + AGAIN, "mail_missing", NOON + AGAIN, "docomo")
    assert streams(at, later) == ("mail_missing.all", "mail_missing.docomo")
    other = after(at, NOON + 100, "sms_missing", NOON + 90, "unknown")
    assert streams(at, other) == ("sms_missing.all",)
    assert after(at, NOON + 100, "link_invalid", NOON + 90, "docomo").hit == at.hit
    assert streams(at, at) == ()


@pytest.mark.parametrize(("incident", "said"), [(DOCOMO, "docomo"), (replace(DOCOMO, provider=ALL), ALL), (None, "")])
def test_support_reads_that_there_was_one(incident: Incident | None, said: str) -> None:
    one = arrived(*([incident] if incident else []))
    one.press("nav", "human")
    while not one.session.case:
        one.press("nav", "human_now" if one.card.finds("nav", "human_now") else "human")
    opened = next(effect.handoff for effect in one.turn.effects if isinstance(effect, OpenCase))
    assert opened.disturbed == said
    case, _ = filed(opened)
    assert ("障害が続いていました" in packet(texts(), case, NOON)) == bool(said)


def test_whoever_begins_anew_is_told_again_and_waits_on() -> None:
    one = arrived(DOCOMO)
    one.press("nav", "resume")
    assert one.session.view == ""
    for _ in range(2):
        one.now += MINUTE
        one.do(Started())
        one.do(Started("mail_missing-docomo"))
        assert one.card.id == "incident"
    one.press("incident", "wait")
    one.now += MINUTE
    one.do(Started())
    one.do(Started("mail_missing-docomo"))
    assert one.card.parts[-1] == "waiting"
