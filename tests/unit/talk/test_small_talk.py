"""What is said back to somebody who puts it off, has had enough, or asks something of the bot itself."""

import json

import pytest
from msgspec.structs import replace

from bot.outbox.own_data import own_data
from flows.chat.effects import GiveData, Relay, Say, Show
from flows.events import Commanded
from flows.ids import Lang
from flows.knowledge.session import Entry, dump, load
from tests.unit.support import HOUR, NOON, guide, opened, preface, texts, tokyo
from tests.unit.talk.typing import Writer, timeless, writer
from tests.unit.ways import way

AT_A_QUESTION = ("symptom=mail_missing",)
AT_A_REMEDY = way("symptom=link_invalid", "fix-link_expired")
HANDED_OFF = ("nav=human", "nav=human")


def says(*presses: str, text: str, lang: Lang = "ja") -> Writer:
    chat = writer(*presses, lang=lang)
    chat.says(text)
    return chat


def spoken(chat: Writer) -> list[str]:
    """What was said without a card."""
    return [f"{e.line.id}.{e.line.attr}" for e in chat.turn.effects if isinstance(e, Say)]


@pytest.mark.parametrize("presses", [(), AT_A_QUESTION, AT_A_REMEDY])
@pytest.mark.parametrize("text", ["あとでやります", "今は時間がないので後にします", "later", "I'll do it tomorrow"])
def test_whoever_puts_it_off_gets_a_word_and_no_card(presses: tuple[str, ...], text: str) -> None:
    chat = writer(*presses)
    before = chat.session
    chat.says(text)
    assert spoken(chat) == ["typed.cancel"]
    assert not any(isinstance(e, Show) for e in chat.turn.effects)
    assert (chat.session.token, timeless(chat.session)) == (before.token, timeless(before))


def test_a_card_that_asks_back_stays_alive_when_it_is_put_off() -> None:
    chat = says(text="エラーって出る")
    button = chat.card.buttons[0]
    chat.says("あとで")
    assert chat.card.finds(button.key, button.value)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("めんどくさい、よくわからない", "fed_up"), ("so frustrating", "fed_up"), ("難しすぎます", "fed_up"),
        ("I give up", "gives_up"), ("諦めました", "gives_up"),
        ("障害ですか？", "outage"), ("is it down?", "outage"),
        ("本当に送られましたか", "was_it_sent"), ("was it really sent?", "was_it_sent"),
        ("何ができるの", "abilities"), ("what can you do", "abilities"),
        ("あなたは人間ですか", "who"), ("are you a bot?", "who"),
    ],
)  # fmt: skip
def test_one_sentence_and_the_way_to_a_person(text: str, line: str) -> None:
    for presses in ((), AT_A_QUESTION, AT_A_REMEDY):
        chat = writer(*presses)
        log = chat.session.log
        chat.says(text)
        assert preface(chat.turn)[:2].count(f"typed.{line}") == 1
        assert chat.shown.finds("nav", "human")
        assert (chat.session.log, chat.session.missed) == (log, 0)


@pytest.mark.parametrize("presses", [(), AT_A_QUESTION, AT_A_REMEDY, ("symptom=mail_missing", "provider=docomo")])
@pytest.mark.parametrize(
    ("text", "device"), [("iPhoneです", "iphone"), ("アンドロイド使ってます", "android"), ("on an iPhone", "iphone")]
)
def test_a_device_told_unasked_is_noted(presses: tuple[str, ...], text: str, device: str) -> None:
    chat = says(*presses, text=text)
    assert chat.heard == [f"ask-device.known-{device}"]
    assert chat.facts["device"] == device
    assert chat.shown.device == device


def test_a_device_written_where_support_asks_for_it_answers() -> None:
    chat = writer("nav=human")
    while chat.card.id != "intake-device":
        chat.press(*chat.choose({}))
    chat.says("iPhoneです")
    assert chat.session.log[-1] == Entry("intake", "device", "iphone", chat.now)


@pytest.mark.parametrize(("at", "line"), [(NOON, "hours.open"), (tokyo(24, 23), "hours.closed")])
@pytest.mark.parametrize("text", ["いつ返事もらえますか", "今やってますか", "what are your opening hours?"])
def test_when_support_answers_is_told_as_it_is(at: int, line: str, text: str) -> None:
    chat = writer(*AT_A_QUESTION)
    chat.now = at
    chat.says(text)
    assert line in preface(chat.turn)
    assert chat.session.missed == 0


def test_a_case_is_told_its_promise_once_a_message() -> None:
    chat = writer(*AT_A_QUESTION, *HANDED_OFF)
    for lines in (["case.received"], ["hours.promise"]):
        chat.says("いつ返事もらえますか")
        assert spoken(chat) == lines
        assert any(isinstance(e, Relay) for e in chat.turn.effects)
    chat.says("よろしくお願いします")
    assert spoken(chat) == []


@pytest.mark.parametrize("phone", [None, "0120-000-000"])
def test_who_waits_for_a_call_is_told_that_none_will_come(phone: str | None) -> None:
    called = "calls.phone" if phone else "calls.none"
    made = guide()
    made = type(made)(made.catalogue, made.service.model_copy(update={"phone": phone}))
    chat = writer(*AT_A_QUESTION)
    chat.guide = made
    chat.says("090-1234-5678に電話ください")
    assert preface(chat.turn)[0] == called
    assert chat.step.startswith("intake")
    chat.says("電話で話したい")
    assert (preface(chat.turn)[0], opened(chat.turn)) == (called, None)
    chat.says("担当者につないで")
    chat.says("call me please")
    assert called in spoken(chat)


def test_the_choice_after_two_misses_and_a_person_first_after_three() -> None:
    chat = writer(*AT_A_QUESTION)
    cards = [(chat.says("ほげほげぴよ"), chat.shown)[1] for _ in range(4)]
    assert [card.id for card in cards[1:]] == ["lost", "stuck", "stuck"]
    assert cards[1].buttons[0].key == "symptom"
    assert cards[2].buttons[0].data == "nav=human"
    assert cards[2].finds("symptom", "link_invalid")
    chat.press("nav", "human")
    assert chat.step.startswith("intake")


ENGLISH = "Nothing is in my spam folder, I use Gmail"


def test_another_language_is_understood_and_offered_once() -> None:
    chat = writer(*AT_A_QUESTION)
    chat.says(ENGLISH)
    assert chat.facts["provider"] == "gmail"
    assert "tongue.en" in preface(chat.turn)
    assert chat.session.lang == "ja"
    assert chat.card.finds("lang", "en")
    chat.restarts()
    assert chat.card.finds("lang", "en")
    chat.says("It is still not there, please help me")
    assert "tongue.en" not in preface(chat.turn)
    assert not chat.card.finds("lang", "en")


def test_the_offer_taken_changes_the_language_and_nothing_else() -> None:
    chat = says(*AT_A_QUESTION, text=ENGLISH)
    step, log = chat.step, chat.session.log
    chat.press("lang", "en")
    assert (chat.session.lang, chat.step, chat.session.log) == ("en", step, log)
    chat.says("迷惑メールにはありませんでした")
    assert not chat.card.finds("lang", "ja")


@pytest.mark.parametrize("text", ["it said the mail was sent", "I use Gmail, and it is not in the spam folder. no"])
def test_the_offer_taken_on_a_card_that_asks_back_is_no_answer_to_it(text: str) -> None:
    chat = says(text=text)
    view, log = chat.session.view, chat.session.log
    chat.press("lang", "en")
    assert (chat.session.lang, chat.session.view, chat.session.log) == ("en", view, log)


@pytest.mark.parametrize("text", ["Gmail", "OK", "iPhone", "spam folder", "docomo", "12345", "hello", "thank you"])
def test_a_word_is_no_language(text: str) -> None:
    assert not says(*AT_A_QUESTION, text=text).card.finds("lang", "en")


def test_japanese_in_an_english_chat_is_offered_too() -> None:
    assert says(*AT_A_QUESTION, text="迷惑メールは見ました", lang="en").card.finds("lang", "ja")


def test_who_asks_for_the_language_is_not_offered_the_one_before() -> None:
    chat = says(*AT_A_QUESTION, text="please speak English with me")
    assert chat.session.lang == "en"
    assert not chat.card.finds("lang", "ja")


@pytest.mark.parametrize("text", ["さっき届いた", "たった今届きました", "it came just now", "昨日来た"])
def test_it_has_come_ends_the_wait_for_it(text: str) -> None:
    assert says(*AT_A_QUESTION, text=text).shown.id == "arrived"


def test_it_has_come_tells_those_whose_link_fails_how_old_it_is() -> None:
    assert says("symptom=link_invalid", text="さっき届いた").facts == {
        "symptom": "link_invalid",
        "link_age": "within_limit",
    }


@pytest.mark.parametrize("text", ["画面が白くなる", "blank page"])
def test_a_white_page_is_a_dead_link(text: str) -> None:
    assert says(text=text).facts == {"symptom": "link_invalid"}


@pytest.mark.parametrize("text", ["エラーって出る", "it says error"])
def test_an_error_of_no_kind_is_asked_about(text: str) -> None:
    chat = says(text=text)
    assert [b.value for b in chat.shown.buttons] == ["link_invalid", "mail_missing", "login_fails", "resume"]
    chat = says(*AT_A_QUESTION, text=text)
    assert {b.key for b in chat.shown.buttons} == {"error_shown", "nav"}
    assert (chat.session.missed, chat.facts) == (0, {"symptom": "mail_missing"})
    chat.press("error_shown", "server")
    assert chat.facts["error_shown"] == "server"


@pytest.mark.parametrize("asked", ["/mydata", "私の何を保存してますか", "show me what you keep about me"])
def test_a_copy_of_what_is_kept_leaves_everything_as_it_is(asked: str) -> None:
    for presses in ((), AT_A_QUESTION, HANDED_OFF if asked == "/mydata" else AT_A_REMEDY):
        chat = writer(*presses)
        before = timeless(chat.session)
        if asked == "/mydata":
            chat.do(Commanded("mydata"))
        else:
            chat.says(asked)
        assert chat.turn.effects == (GiveData(),)
        assert replace(timeless(chat.session), offered=0) == before


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_copy_says_in_words_and_in_json_what_is_kept(lang: Lang) -> None:
    chat = writer(*AT_A_QUESTION, "provider=docomo", *HANDED_OFF, lang=lang)
    content = own_data(texts(), chat.session, NOON + HOUR)
    assert texts().text(lang, "ask-provider", "known-docomo") in content
    assert "482-9137" in content
    kept = json.loads(content[content.index("{\n") :])
    assert (kept["language"], kept["case"]) == (lang, "482-9137")
    assert [(one["kind"], one["id"], one["value"]) for one in kept["facts"]] == [
        (one.kind, one.key, one.value) for one in chat.session.log
    ]


def test_the_copy_of_a_fact_that_nobody_knows_any_more_names_it_by_its_id() -> None:
    chat = writer()
    old = load(dump(chat.session.said(Entry("answer", "colour", "blue", NOON))))
    assert "colour: blue" in own_data(texts(), old, NOON)
