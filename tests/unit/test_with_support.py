"""The conversation with the bot while a person from support is in it."""

from dataclasses import replace

from flows.card import Line
from flows.case.case_end import REOPEN
from flows.case.case_events import (
    CameBack,
    Left,
    Rated,
    Rejoined,
    StepTried,
    Unsolved,
)
from flows.chat.effects import Effect, Freeze, GiveCode, OpenCase, Relay, Say, ToCase
from flows.events import (
    Blocked,
    CaseClosed,
    Commanded,
    Due,
    Edited,
    GivenBack,
    HumanTook,
    Sent,
    StepAsked,
    Typed,
    Unblocked,
)
from flows.knowledge.service import Service
from tests.unit.support import Chat, guide, preface, service, show
from tests.unit.ways import way

CASE = "482-9137"


def handed_over() -> Chat:
    return Chat().pressed("symptom=mail_missing", "nav=human", "nav=human")


def to_case(chat: Chat) -> list[Effect]:
    return [effect for effect in chat.turn.effects if isinstance(effect, ToCase)]


def test_a_step_that_support_asked_for_is_shown_tried_and_reported() -> None:
    chat = handed_over()
    assert preface(chat.do(StepAsked("spam_folder"))) == ["case.step", "case.writes"]
    assert chat.step == "mail_missing.fix.spam_folder"
    chat.press("fix.spam_folder", "not_worked")
    assert to_case(chat) == [ToCase(CASE, StepTried("spam_folder", "not_worked"))]
    assert chat.step == "handed_off"


def test_a_step_may_be_of_another_symptom() -> None:
    chat = handed_over()
    chat.do(StepAsked("sms_blocked"))
    chat.press("fix.sms_blocked", "worked")
    assert to_case(chat) == [ToCase(CASE, StepTried("sms_blocked", "worked"))]
    assert chat.step == "handed_off"


def test_what_is_written_at_such_a_step_goes_to_support() -> None:
    chat = handed_over()
    chat.do(StepAsked("spam_folder"))
    assert [type(effect) for effect in chat.do(Typed("which folder?")).effects] == [Relay]


def test_such_a_step_cannot_be_taken_back_unseen_but_can_be_left_for_the_person() -> None:
    chat = handed_over()
    chat.do(StepAsked("spam_folder"))
    assert preface(chat.do(Commanded("back"))) == ["notice.no_way_back", "case.step", "case.writes"]
    chat.press("nav", "human")
    assert chat.step == "handed_off"


def test_an_unknown_step_changes_nothing() -> None:
    chat = handed_over()
    before = chat.session.log
    assert chat.do(StepAsked("no_such_cause")).effects == ()
    assert chat.session.log == before


def test_a_person_who_writes_meets_the_user_wherever_they_are() -> None:
    chat = handed_over().pressed("nav=restart", "symptom=link_invalid")
    old = chat.session.token
    assert chat.do(HumanTook()).effects == (Freeze(),)
    assert chat.step == "handed_off"
    assert chat.session.token != old, "the card's buttons act no more"
    assert [type(effect) for effect in chat.do(Typed("thank you")).effects] == [Relay]


def test_a_second_message_of_a_person_freezes_nothing() -> None:
    chat = handed_over()
    token = chat.session.token
    assert chat.do(HumanTook()).effects == ()
    assert chat.session.token == token


def test_the_end_is_asked_about_and_rated() -> None:
    chat = handed_over()
    assert show(chat.do(CaseClosed(CASE))).card.id == "closed"
    assert chat.session.case is None
    chat.press("closed", "solved")
    assert chat.card.id == "solved"
    chat.press("csat", "4")
    assert to_case(chat) == [ToCase(CASE, Rated(4))]
    assert chat.card.id == "solved"


def test_not_solved_opens_the_same_case_again() -> None:
    chat = handed_over()
    chat.do(CaseClosed(CASE))
    chat.press("closed", "not_solved")
    assert to_case(chat) == [ToCase(CASE, Unsolved())]
    assert (chat.step, chat.session.case) == ("handed_off", CASE)


def test_not_solved_after_three_days_opens_a_new_case() -> None:
    chat = handed_over()
    chat.do(CaseClosed(CASE))
    chat.now += REOPEN + 1
    chat.number = "999-9999"
    chat.press("closed", "not_solved")
    assert [e.handoff.number for e in chat.turn.effects if isinstance(e, OpenCase)] == ["999-9999"]
    assert chat.session.case == "999-9999"


def test_an_end_finds_the_user_in_the_middle_of_something_else() -> None:
    chat = handed_over().pressed("nav=restart", *way("symptom=link_invalid", "fix-link_expired"))
    assert show(chat.do(CaseClosed(CASE))).card.id == "closed"


def test_who_is_given_back_chooses_anew_and_is_read_by_the_bot() -> None:
    chat = handed_over()
    assert preface(chat.do(GivenBack()))[0] == "case.given_back"
    assert chat.step == "menu"
    assert chat.session.case == CASE
    assert not any(isinstance(effect, Relay) for effect in chat.do(Typed("hello")).effects)
    chat.press("symptom", "link_invalid")
    chat.press("nav", "human")
    assert isinstance(to_case(chat)[0].happening, Rejoined)  # type: ignore[union-attr]  # to_case gives nothing else
    assert chat.step == "handed_off"


def test_nothing_from_support_reaches_somebody_without_a_case() -> None:
    chat = Chat().pressed("symptom=link_invalid")
    for event in (HumanTook(), StepAsked("spam_folder"), GivenBack(), CaseClosed(CASE)):
        assert chat.do(event).effects == ()
    assert chat.step.startswith("link_invalid")


def test_a_person_may_open_a_closed_case_again() -> None:
    chat = handed_over()
    chat.do(CaseClosed(CASE))
    chat.do(HumanTook(CASE))
    assert (chat.step, chat.session.case) == ("handed_off", CASE)


def test_no_reminder_disturbs_a_talk_with_a_person() -> None:
    chat = Chat().pressed(*way("symptom=mail_missing", "fix.rate_limited=later"))
    over = chat.turn.reminder
    assert over is not None
    chat.pressed("nav=human", "nav=human")
    assert chat.turn.reminder is None
    chat.now = over
    assert chat.do(Due()).effects == ()


def test_an_edit_reaches_support_masked_and_only_support() -> None:
    chat = Chat().pressed("symptom=mail_missing")
    assert not any(isinstance(e, Relay) for e in chat.do(Edited("no, kim.park@example.com")).effects)
    chat = handed_over()
    [relay] = chat.do(Edited("no, kim.park@example.com")).effects
    assert isinstance(relay, Relay)
    assert relay.edited
    assert "kim.park" not in relay.text


def test_a_file_is_renamed_only_where_its_name_says_too_much() -> None:
    names = []
    for name in ("", "IMG_0042.png", "山田花子_免許証.pdf"):
        relay, _ = handed_over().do(Sent("document", name=name)).effects
        assert isinstance(relay, Relay)
        names.append(str(relay.name))
    assert names == ["", "", "〔file〕.pdf"]


def test_a_code_for_the_phone_is_for_those_who_have_a_case() -> None:
    called = replace(guide(), service=Service.model_validate({**service().model_dump(), "phone": "03-1234-5678"}))
    assert Chat(guide=called, session=handed_over().session).do(Commanded("code")).effects == (GiveCode(CASE),)
    assert Chat(guide=called).do(Commanded("code")).effects == (Say(Line("code", "no_case")),)


def test_support_hears_once_that_the_user_has_gone_and_come_back() -> None:
    chat = handed_over()
    assert chat.do(Blocked()).effects == (ToCase(CASE, Left()),)
    assert chat.do(Blocked()).effects == ()
    assert chat.do(Unblocked()).effects == (ToCase(CASE, CameBack()),)
    assert chat.do(Unblocked()).effects == ()
