"""What contradicts, what is not sure, what cannot be read."""

import pytest
from msgspec.structs import replace

from flows.card import CONFLICT, DOUBT
from flows.chat.cards import live
from flows.events import Commanded
from flows.knowledge.session import Session
from flows.understand.reading import SURE
from tests.unit.support import NOON, guide, preface
from tests.unit.talk.typing import timeless, writer
from tests.unit.ways import way
from training import voices

AT_THE_ERROR = way("symptom=link_invalid", "ask-error_shown")


def test_a_contradiction_asks_once_which_is_right() -> None:
    chat = writer(*way("symptom=mail_missing", "provider=docomo"))
    chat.says("迷惑メールは見たけど無かった")
    chat.says("迷惑メールに入っていました")
    assert chat.shown.id == "conflict"
    assert [(b.key, b.value) for b in chat.shown.buttons] == [
        ("spam_folder", "checked_not_there"), ("spam_folder", "found_there"),
    ]  # fmt: skip
    chat.restarts()
    chat.press("spam_folder", "found_there")
    assert chat.facts["spam_folder"] == "found_there"
    assert chat.step == "mail_missing.fix.spam_folder"
    assert [e.key for e in chat.session.log if e.kind == "answer"] == ["provider", "spam_folder"]


def test_of_two_answers_the_earlier_one_may_stay() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("auです")
    before = timeless(chat.session)
    chat.says("ドコモです")
    chat.press("provider", "au")
    assert timeless(chat.session) == before
    assert chat.card.id.startswith("ask-")


def test_a_contradiction_may_be_settled_in_writing() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("auです")
    chat.says("ドコモです")
    chat.says("ドコモのほうです")
    assert chat.facts["provider"] == "docomo"
    assert chat.session.view == ""


def test_two_contradictions_are_asked_one_after_the_other() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("auです。迷惑メールは見たけど無かった")
    chat.says("ドコモです。迷惑メールに入っていました")
    first = chat.shown.buttons[0].key
    chat.press(first, chat.shown.buttons[1].value)
    assert chat.card.id == "conflict"
    second = chat.card.buttons[0].key
    assert second != first
    chat.press(second, chat.card.buttons[1].value)
    assert (chat.facts["provider"], chat.facts["spam_folder"]) == ("docomo", "found_there")
    assert chat.card.id != "conflict"


def test_another_problem_is_asked_about_and_takes_the_message_with_it() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("2回頼んだけど、リンクが開けません")
    assert chat.shown.id == "other_symptom"
    chat.press("symptom", "link_invalid")
    assert chat.facts == {"symptom": "link_invalid", "requests_sent": "several"}
    assert "requests_sent" not in chat.step
    chat.press("nav", "back")
    assert chat.facts == {"symptom": "link_invalid"}


def test_a_correction_may_be_short() -> None:
    chat = writer("symptom=sms_missing")
    chat.says("2回頼んだ")
    chat.says("いや1回だった")
    assert chat.shown.id == "conflict"
    assert {b.value for b in chat.shown.buttons} == {"one", "several"}


@pytest.mark.parametrize("text", ["たぶん合ってると思う", "maybe it was right"])
def test_a_probable_answer_is_asked_back_at_its_own_question(text: str) -> None:
    chat = writer(*way("symptom=mail_missing", "ask-address_typo"))
    log = chat.session.log
    chat.says(text)
    assert preface(chat.turn)[0] == "doubt.answer"
    assert chat.session.log == log
    assert chat.card.id == "ask-address_typo"
    chat.press("address_typo", "yes")
    assert chat.facts["address_typo"] == "yes"


def test_yes_confirms_what_was_asked_back() -> None:
    chat = writer(*AT_THE_ERROR)
    chat.says("期限切れって出たと思う")
    assert preface(chat.turn)[0] == "doubt.answer"
    chat.says("はい")
    assert chat.facts["error_shown"] == "expired"


def test_no_denies_it_and_the_question_stays() -> None:
    chat = writer(*AT_THE_ERROR)
    chat.says("期限切れって出たと思う")
    chat.says("違います")
    assert preface(chat.turn)[0] == "doubt.denied"
    assert "error_shown" not in chat.facts
    assert chat.card.id == "ask-error_shown"


def test_back_at_a_doubt_goes_back() -> None:
    chat = writer(*AT_THE_ERROR)
    chat.says("期限切れって出たと思う")
    chat.press("nav", "back")
    assert chat.card == writer(*AT_THE_ERROR[:-1]).card


UNSURE = [
    (row.text, reading.symptom)
    for row in voices.read(voices.APART)
    if (reading := guide().reader.read(row.text)).said
    if reading.symptom and all(one.confidence < SURE for one in reading.said)
]
"""Strangers' sentences in which a problem is heard, and nothing for sure."""


def test_what_is_only_likely_is_asked_back_with_one_press_to_confirm() -> None:
    assert UNSURE
    for text, symptom in UNSURE:
        chat = writer()
        chat.says(text)
        assert (chat.card.id, chat.facts) == ("doubt", {}), text
        assert 1 <= len(chat.card.buttons) <= 3
        assert chat.card.buttons[0].value == symptom
        chat.press("symptom", chat.card.buttons[0].value)
        assert chat.facts["symptom"] == symptom


def test_the_first_thing_not_read_is_said_the_second_shows_the_menu_and_a_person() -> None:
    chat = writer(*way("symptom=mail_missing", "provider=gmail"))
    log, card = chat.session.log, chat.card.id
    chat.says("ふにゃららほげ")
    assert preface(chat.turn) == ["typed.out_of_scope"]
    assert chat.card.id == card
    chat.restarts()
    chat.says("ぴよぴよぴ")
    assert chat.card.id == "lost"
    assert {b.value for b in chat.card.buttons} >= {"mail_missing", "link_invalid", "human"}
    assert chat.session.log == log
    chat.press("nav", "resume")
    assert chat.card.id == card


def test_a_problem_chosen_after_two_things_not_read_loses_nothing() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("ドコモです")
    for text in ("ふにゃららほげ", "ぴよぴよぴ"):
        chat.says(text)
    chat.press("symptom", "link_invalid")
    assert chat.facts == {"symptom": "link_invalid", "provider": "docomo"}


def test_a_command_nobody_knows_says_nothing_whatever_its_name() -> None:
    chat = writer("symptom=mail_missing")
    log = chat.session.log
    chat.says("/unknown")
    assert preface(chat.turn)[0] == "typed.unread"
    assert chat.session.log == log


def test_somebody_who_is_read_again_is_not_lost() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("ふにゃららほげ")
    chat.says("ドコモです")
    chat.says("ぴよぴよぴ")
    assert preface(chat.turn) == ["typed.out_of_scope"]


@pytest.mark.parametrize("between", ["press", "command"])
def test_a_button_or_a_command_between_counts_as_understood(between: str) -> None:
    chat = writer("symptom=mail_missing")
    chat.says("ふにゃららほげ")
    if between == "press":
        chat.press(*chat.choose({}))
    else:
        chat.do(Commanded("status"))
    chat.says("ぴよぴよぴ")
    assert preface(chat.turn)[0] == "typed.out_of_scope"


@pytest.mark.parametrize(
    "view",
    [
        f"{CONFLICT}colour=red", f"{CONFLICT}provider=nobody", f"{CONFLICT}provider=docomo", f"{DOUBT}symptom=melted",
        DOUBT, CONFLICT, f"{DOUBT}fix.turn_it_off=worked", f"{CONFLICT}=,=", f"{DOUBT}nav=forget",
    ],
)  # fmt: skip
def test_a_question_about_what_the_catalogue_no_longer_has_is_dropped(view: str) -> None:
    log = writer("symptom=mail_missing").session.log
    plain = live(guide(), Session(seed=1, lang="ja", active=NOON, log=log))
    assert live(guide(), Session(seed=1, lang="ja", active=NOON, log=log, view=view)) == plain


def test_what_a_message_tells_of_the_problem_it_begins_contradicts_nothing_said_of_the_one_before() -> None:
    chat = writer("symptom=login_fails", "error_shown=none", "fix.login_typo=worked")
    chat.says("it says the link has expired")
    assert chat.facts["symptom"] == "link_invalid"
    assert chat.facts["error_shown"] == "expired"
    assert chat.session.view == ""


@pytest.mark.parametrize("view", [f"{CONFLICT}error_shown=expired", f"{CONFLICT}colour=red", CONFLICT])
def test_where_there_is_nothing_to_ask_back_the_card_s_own_buttons_act(view: str) -> None:
    chat = writer("symptom=password_rejected", "fix.password_mismatch")
    chat.session = replace(chat.session, view=view)
    assert chat.card.id == "fix-password_mismatch"
    chat.press("fix.password_mismatch", "not_worked")
    assert guide().known(chat.session.log).fixes == (("password_mismatch", "not_worked", NOON),)
    assert chat.session.view == ""
