"""With a case open, no message is lost: it goes to support and is acknowledged, or the bot reads it and answers."""

from collections.abc import Callable
from typing import Literal

import pytest

from bot.chat.recognition import recognised
from flows.case.case_events import Rejoined
from flows.chat.effects import Effect, Erase, Freeze, Relay, Say, Show, ToCase
from flows.events import CaseClosed, Commanded, Edited, Event, GivenBack, HumanTook, Sent, Started, StepAsked, Typed
from flows.knowledge.session import dump, load
from tests.unit.support import DAY, HOUR, MINUTE, NOON, Chat, guide, preface, show, texts
from tests.unit.ways import way as made

CASE = "482-9137"
STILL = "まだですか"
"""What was once swallowed."""


def handed_over() -> Chat:
    return Chat().pressed("symptom=mail_missing", "nav=human", "nav=human")


def elsewhere() -> Chat:
    """Somebody with a case who has begun another problem."""
    return handed_over().pressed("nav=restart", "symptom=link_invalid")


def given_back() -> Chat:
    chat = handed_over()
    chat.do(GivenBack())
    return chat


def relayed(chat: Chat, event: Event) -> list[Relay]:
    return [effect for effect in chat.do(event).effects if isinstance(effect, Relay)]


def told(effects: tuple[Effect, ...]) -> list[str]:
    return [f"{e.line.id}.{e.line.attr}" for e in effects if isinstance(e, Say)]


LAID_OVER: dict[str, tuple[Event, ...]] = {
    "/start": (Started(),), "/start twice": (Started(), Started()), "a deep link": (Started("link_invalid-docomo"),),
    "/restart": (Commanded("restart"),), "/help": (Commanded("help"),), "/privacy": (Commanded("privacy"),),
    "/language": (Commanded("language"),), "/status": (Commanded("status"),), "/human": (Commanded("human"),),
    "/back": (Commanded("back"),), "/code": (Commanded("code"),), "a step": (StepAsked("spam_folder"),),
    "/start over a step": (StepAsked("spam_folder"), Started()), "an answer": (HumanTook(),),
    "/start, then an answer": (Started(), HumanTook()),
}  # fmt: skip
"""Whatever may have been shown or pressed since the hand-off."""


@pytest.mark.parametrize("before", LAID_OVER.values(), ids=LAID_OVER.keys())
def test_whatever_was_shown_before_what_is_written_or_sent_goes_to_support(before: tuple[Event, ...]) -> None:
    chat = handed_over()
    for event in before:
        chat.do(event)
    for event in (Typed(STILL), Sent("photo", file="f1"), Sent("document", file="f2", name="a.pdf"), Edited("まだ？")):
        assert len(relayed(chat, event)) == 1
        assert not any(isinstance(effect, Show) for effect in chat.turn.effects)


@pytest.mark.parametrize("opened", ["menu", "language", "edit"])
def test_whatever_was_pressed_too(opened: Literal["menu", "language", "edit"]) -> None:
    chat = handed_over()
    if opened == "edit":
        chat.do(Commanded("human"))
        chat = Chat().pressed(*made("symptom=mail_missing", "provider=gmail"), "nav=human", "nav=human")
        chat.do(Commanded("status"))
        chat.pressed("edit=provider")
    else:
        chat.pressed({"menu": "nav=restart", "language": "nav=language"}[opened])
    assert "case.writes" in [f"{line.id}.{line.attr}" for line in chat.card.preface]
    assert len(relayed(chat, Typed(STILL))) == 1


@pytest.mark.parametrize("way", [Started(), Started("nonsense"), Commanded("restart")])
@pytest.mark.parametrize("chat", [handed_over, elsewhere, given_back])
def test_whoever_starts_again_sees_the_case_first(way: Event, chat: Callable[[], Chat]) -> None:
    one = chat()
    card = show(one.do(way)).card
    assert card.id == "open_case"
    assert dict(card.args)["case"] == CASE
    assert dict(card.args)["promise"] == NOON + 3 * HOUR
    assert not any(button.key == "symptom" for button in card.buttons)
    assert len(relayed(one, Typed(STILL))) == 1
    one.press("nav", "restart")
    assert one.card.finds("symptom", "link_invalid")


def test_restart_pressed_elsewhere_shows_the_case_first() -> None:
    chat = elsewhere()
    chat.press("nav", "restart")
    assert chat.card.id == "open_case"
    chat.press("nav", "resume")
    assert chat.step.startswith("link_invalid")
    chat = handed_over()
    chat.do(StepAsked("spam_folder"))
    chat.pressed("nav=restart", "nav=resume")
    assert chat.step == "mail_missing.fix.spam_folder"


def test_a_link_to_a_problem_offers_it_below_the_case() -> None:
    chat = handed_over()
    card = show(chat.do(Started("link_invalid-docomo"))).card
    assert [button.data for button in card.buttons] == ["symptom=link_invalid"]
    chat.press("symptom", "link_invalid")
    assert chat.step.startswith("link_invalid")
    assert "case.reads" in preface(chat.turn)


def test_the_first_message_is_acknowledged_with_the_promise_and_only_the_first() -> None:
    chat = handed_over()
    chat.now += 10 * MINUTE
    chat.do(Typed(STILL))
    assert told(chat.turn.effects) == ["case.received"]
    [said] = [e.line for e in chat.turn.effects if isinstance(e, Say)]
    assert dict(said.args)["promise"] == NOON + 3 * HOUR
    for event in (Typed(STILL), Sent("photo", file="f1")):
        assert told(chat.do(event).effects) == []


def test_a_promise_that_could_not_be_kept_is_not_said_again() -> None:
    chat = handed_over()
    chat.now += DAY
    [said] = [e.line for e in chat.do(Typed(STILL)).effects if isinstance(e, Say)]
    assert dict(said.args)["promise"] == guide().service.promised(chat.now) > chat.now


def test_whoever_has_an_answer_is_promised_the_next_one() -> None:
    chat = handed_over()
    chat.now += HOUR
    chat.do(HumanTook())
    chat.now += HOUR
    card = show(chat.do(Started())).card
    assert "next" in card.parts
    assert dict(card.args)["promise"] == guide().service.promised(chat.now)
    assert told(chat.do(Typed("thank you")).effects) == []
    assert "why" in show(chat.do(Started())).card.parts


def test_a_step_that_was_tried_is_answered_from_then_on() -> None:
    chat = handed_over()
    chat.now += 5 * HOUR
    chat.do(StepAsked("spam_folder"))
    chat.now += HOUR
    chat.press("fix.spam_folder", "worked")
    card = show(chat.turn).card
    assert (card.id, dict(card.args)["promise"]) == ("handed_off", guide().service.promised(chat.now))


@pytest.mark.parametrize("chat", [elsewhere, given_back])
def test_what_the_bot_cannot_read_goes_to_support_and_it_says_so(chat: Callable[[], Chat]) -> None:
    one = chat()
    card = one.card
    assert "case.reads" in [f"{line.id}.{line.attr}" for line in card.preface]
    for _ in range(3):
        [relay] = relayed(one, Typed("zzz qqq xxx"))
        assert not relay.edited
        assert told(one.turn.effects) == ["case.passed_on"]
    assert one.card == card
    [relay] = relayed(one, Edited("zzz qqq yyy"))
    assert relay.edited
    assert told(one.turn.effects) == ["case.passed_on"]


@pytest.mark.parametrize("chat", [elsewhere, given_back])
def test_what_the_bot_cannot_look_at_goes_to_support_and_it_says_so_once_an_album(chat: Callable[[], Chat]) -> None:
    one = chat()
    said = []
    for n in range(3):
        [relay] = relayed(one, Sent("photo", album="a", caption="call 090-1234-5678", file=f"f{n}"))
        assert (relay.file, "1234" in relay.text) == (f"f{n}", False)
        said += told(one.turn.effects)
    assert said == ["case.passed_on_unseen"]


def test_what_the_bot_reads_is_answered_and_stays_with_it() -> None:
    chat = elsewhere()
    assert relayed(chat, Typed("It says the link has expired")) == []
    assert show(chat.turn).card.heard
    assert relayed(chat, Typed("hello")) == []
    assert "typed.greeting" in preface(chat.turn)


def test_a_password_in_what_the_bot_cannot_read_is_masked_and_taken_off_the_chat() -> None:
    chat = elsewhere()
    secret = "my password: Sakura2024!"
    chat.do(Typed(secret))
    assert any(isinstance(effect, Erase) for effect in chat.turn.effects)
    assert "Sakura2024" not in repr(chat.turn)


def test_from_another_problem_a_person_is_the_same_case() -> None:
    chat = elsewhere()
    chat.press("nav", "human")
    [joined] = [effect for effect in chat.turn.effects if isinstance(effect, ToCase)]
    assert isinstance(joined.happening, Rejoined)
    assert told(chat.do(Typed(STILL)).effects) == ["case.received"]


def test_after_the_end_of_the_case_the_bot_reads_again() -> None:
    chat = handed_over()
    chat.do(Started())
    chat.do(CaseClosed(CASE))
    assert relayed(chat, Typed("zzz qqq xxx")) == []
    assert show(chat.do(Started())).card.id == "menu"


def test_a_person_who_writes_takes_off_whatever_lay_over_another_problem() -> None:
    chat = elsewhere()
    chat.do(Commanded("help"))
    assert chat.do(HumanTook()).effects == (Freeze(),)
    assert chat.session.view == ""


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_with_support_the_words_of_a_button_are_words(lang: Literal["ja", "en"]) -> None:
    chat = handed_over().pressed("nav=language", f"lang={lang}", "nav=restart")
    for id_ in guide().catalogue.symptoms:
        event = Typed(texts().text(lang, f"symptom-{id_}", "label"))
        assert recognised(guide(), texts(), chat.session, event) == event
    chat.do(StepAsked("spam_folder"))
    words = texts().text(lang, "fix-spam_folder", "not_worked")
    assert recognised(guide(), texts(), chat.session, Typed(words)) != Typed(words)


def test_what_is_waited_for_outlives_a_restart() -> None:
    chat = handed_over()
    chat.do(Typed(STILL))
    assert load(dump(chat.session)) == chat.session
    assert chat.session.waiting == NOON
    assert chat.session.acknowledged
