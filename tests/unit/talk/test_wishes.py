"""What people want of the conversation itself, in words."""

import pytest

from flows.chat.effects import OpenCase, Say
from flows.ids import UNKNOWN
from tests.unit.support import guide, opened, preface, show
from tests.unit.talk.typing import timeless, writer
from tests.unit.ways import way

AT_A_QUESTION = ("symptom=mail_missing",)
WAITING = way("symptom=login_fails", "fix.login_locked=later")
"""Nothing is left but to wait."""
AT_A_REMEDY = way("symptom=link_invalid", "fix-link_expired")


def test_why_tells_the_reason_and_the_meaning_and_then_the_card_again() -> None:
    chat = writer(*AT_A_QUESTION)
    card, log = chat.card, chat.session.log
    for text in ("なんでそんなこと聞くの", "それってどういう意味", "why do you ask?"):
        chat.says(text)
        lines = preface(chat.turn)
        assert [line for line in lines if "intro" not in line and "tongue" not in line] == [
            f"{card.id}.meaning",
            f"{card.id}.why",
            "why.ask",
        ]
        assert chat.shown.id == card.id
        assert "why" not in chat.shown.parts
        assert chat.session.log == log


@pytest.mark.parametrize(
    ("presses", "line"),
    [(AT_A_REMEDY, "fix-link_expired.why"), (("nav=human",), "why.intake"), ((), "why.other")],
)
def test_why_at_other_steps(presses: tuple[str, ...], line: str) -> None:
    chat = writer(*presses)
    chat.says("なんでそんなこと聞くの")
    assert line in preface(chat.turn)


@pytest.mark.parametrize("wish", ["greeting", "thanks", "abuse", "out_of_scope"])
def test_one_sentence_and_the_card_again(wish: str) -> None:
    said = {
        "greeting": "こんにちは", "thanks": "ありがとう", "abuse": "くそボット",
        "out_of_scope": "今日の天気は？",
    }  # fmt: skip
    for presses in ((), AT_A_QUESTION, AT_A_REMEDY):
        chat = writer(*presses)
        before, card = timeless(chat.session), chat.card.id
        chat.says(said[wish])
        assert preface(chat.turn)[0] == f"typed.{wish}"
        assert chat.shown.id == card
        assert chat.shown.finds("nav", "human")
        assert timeless(chat.session) == before


@pytest.mark.parametrize("text", ["担当者につないで", "I want to talk to a human"])
def test_a_person_may_be_asked_for(text: str) -> None:
    chat = writer(*AT_A_QUESTION)
    chat.says(text)
    assert chat.step.startswith("intake")
    chat.says(text)
    assert opened(chat.turn) is not None


def test_a_person_asked_for_together_with_facts_gets_the_facts() -> None:
    chat = writer(*AT_A_QUESTION)
    chat.says("ドコモです。人間と話したい")
    assert chat.step.startswith("intake")
    chat.says("担当者につないで")
    case = opened(chat.turn)
    assert case is not None
    assert case.provider == "docomo"


def test_restart_back_and_language() -> None:
    chat = writer(*AT_A_REMEDY)
    chat.says("一つ前に戻って")
    assert chat.card == writer(*AT_A_REMEDY[:-1]).card
    chat.says("English please")
    tongues = [chat.session.lang]
    for text in ("英語でお願いします", "日本語で"):
        chat.says(text)
        tongues.append(chat.session.lang)
    assert tongues == ["en", "en", "ja"], "what is there already stays"
    chat.says("最初からやり直したい")
    assert chat.card.id == "menu"


def test_forgetting_is_confirmed_once() -> None:
    chat = writer(*AT_A_QUESTION)
    log = chat.session.log
    chat.says("私のデータを消して")
    assert chat.card.id == "forget"
    chat.press("nav", "resume")
    assert chat.session.log == log
    chat.says("私のデータを消して")
    turn = chat.press("nav", "forget")
    assert turn.session is None
    assert [type(e) for e in turn.effects] == [Say]


@pytest.mark.parametrize(("answer", "gone"), [("はい", True), ("いいえ", False)])
def test_forgetting_may_be_confirmed_in_writing(answer: str, *, gone: bool) -> None:
    chat = writer(*AT_A_QUESTION)
    chat.says("私のデータを消して")
    assert (chat.says(answer).session is None) == gone


@pytest.mark.parametrize(
    "text", ["はい", "できました", "解決しました", "yes", "it worked", "キャッシュは関係なかったけど開けました"]
)
def test_at_a_remedy_good_news_means_that_it_helped(text: str) -> None:
    chat = writer(*AT_A_REMEDY)
    chat.says(text)
    assert chat.step == "arrived"
    chat.press("nav", "back")
    assert chat.step == "link_invalid.fix.link_expired"


@pytest.mark.parametrize("text", ["だめでした", "いいえ", "no", "it didn't work"])
def test_at_a_remedy_bad_news_means_that_it_did_not_help(text: str) -> None:
    chat = writer(*AT_A_REMEDY)
    chat.says(text)
    assert guide().known(chat.session.log).fixes[0][:2] == ("link_expired", "not_worked")
    assert chat.heard == ["heard.fix"]


def test_the_problem_told_again_at_a_remedy_is_asked_back() -> None:
    chat = writer(*AT_A_REMEDY)
    chat.says("リンクが開けません")
    assert chat.card.id == "doubt"
    chat.press("fix.link_expired", "not_worked")
    assert chat.step != "link_invalid.fix.link_expired"


def test_a_yes_somewhere_in_a_long_message_is_asked_back() -> None:
    chat = writer(*AT_A_REMEDY)
    chat.says("it is like that and that all the way down")
    assert chat.step == "link_invalid.fix.link_expired"


def test_while_waiting_not_yet_is_no_answer_until_it_is_confirmed() -> None:
    chat = writer(*WAITING)
    assert chat.step.startswith("login_fails.wait.")
    step, reminder = chat.step, chat.turn.reminder
    assert reminder is not None
    chat.says("まだです")
    assert (chat.step, chat.turn.reminder) == (step, reminder)
    assert not guide().known(chat.session.log).fixes
    chat.says("解決しました")
    assert chat.step == "solved"


def test_it_may_be_solved_at_a_question() -> None:
    chat = writer(*AT_A_QUESTION)
    chat.says("解決しました")
    assert chat.step == "arrived"
    assert chat.heard == ["heard.solved"]
    chat.press("nav", "back")
    assert chat.step.startswith("mail_missing.ask")


def test_what_was_solved_may_turn_out_not_to_be() -> None:
    chat = writer(*AT_A_REMEDY, "fix.link_expired=worked", "fix.link_expired=worked", "csat=5")
    chat.says("やっぱりだめでした")
    assert chat.step == "arrived"
    chat.says("やっぱりだめでした")
    assert chat.card.id == "onward", "it came, and what is in the way now is asked"


def test_not_knowing_answers_a_question_and_helps_at_a_remedy() -> None:
    chat = writer(*AT_A_QUESTION)
    asked = chat.card.buttons[0].key
    chat.says("わからないです")
    assert guide().known(chat.session.log).answered(asked) == UNKNOWN
    chat = writer(*AT_A_REMEDY)
    chat.says("わからないです")
    assert preface(chat.turn)[0] == "typed.cannot"


def test_in_the_intake_words_are_answers_and_wishes_are_wishes() -> None:
    chat = writer("nav=human", *(f"intake.{field}=unknown" for field in list(guide().catalogue.intake)[:5]))
    assert chat.card.id == "intake-app_version"
    chat.says("戻る")
    assert chat.card.id == "intake-device"
    chat.says("アンドロイドの携帯")
    assert guide().known(chat.session.log).intake[-1] == ("device", "android")
    chat.says("5.2.1 taro@example.com")
    assert guide().known(chat.session.log).intake[-1] == ("app_version", "5.2.1 t***@example.com")
    chat.says("わかりません")
    assert guide().known(chat.session.log).intake[-1] == ("error_words", UNKNOWN)
    assert any(isinstance(e, OpenCase) for e in chat.turn.effects)


def test_a_button_may_be_typed_loosely() -> None:
    chat = writer("nav=human", "intake.account=unknown")
    for text in ("１つ", "1年以内です", "‹ 戻る", "1つ。"):
        chat.says(text)
    assert [v for _, v in guide().known(chat.session.log).intake] == [UNKNOWN, "one"] or chat.card.id.startswith(
        "intake"
    )


def test_there_is_an_answer_to_every_wish_at_every_kind_of_step() -> None:
    """The wish alone is looked at here; how it is read is tested elsewhere."""
    ways = (
        (),
        AT_A_QUESTION,
        AT_A_REMEDY,
        (*AT_A_REMEDY, "fix.link_expired=worked"),
        ("symptom=advice",),
        ("nav=human",),
    )
    for wish in sorted(head.value for head in guide().reader.heads if head.kind == "wish"):
        example = next(text for text, label in WORDS if label == wish)
        for presses in ways:
            chat = writer(*presses)
            turn = chat.says(example)
            assert turn.effects
            if turn.session is not None and wish not in QUIET:
                assert show(turn).card.navigation


QUIET = ("cancel", "my_data")
"""Wishes that need no card: what stands there stays."""
WORDS = (
    ("めんどくさい", "fed_up"), ("障害ですか？", "outage"), ("本当に送られましたか", "was_it_sent"), ("何ができるの", "abilities"),
    ("いつ返事もらえますか", "support_hours"), ("私の何を保存してますか", "my_data"),
    ("担当者につないで", "human"), ("最初からやり直したい", "restart"), ("一つ前に戻って", "back"), ("ありがとう", "thanks"),
    ("解決しました", "solved"), ("だめでした", "not_solved"), ("はい", "yes"), ("いいえ", "no"), ("わからないです", "unknown_answer"),
    ("こんにちは", "greeting"), ("English please", "language_switch"), ("私のデータを消して", "forget_me"),
    ("くそボット", "abuse"), ("今日の天気は？", "out_of_scope"), ("やめます", "cancel"), ("なんで聞くの", "why"),
)  # fmt: skip
