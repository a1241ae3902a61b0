"""Which account it is, told while the case is open: asked for where that helps, sealed on its way, and never in clear."""

from dataclasses import replace

import pytest
from msgspec import structs

from bot.desk.controls import controls
from flows.card import Line
from flows.case.case_acts import Refusal, ShowStatus, TellChat, TellDesk, Work
from flows.case.case_events import AccountAsked, AccountGiven
from flows.case.casefile import Case, load
from flows.case.casefile import dump as dump_case
from flows.case.casework import work
from flows.chat.effects import Erase, Freeze, Relay, Say, ToCase
from flows.chat.engine import Turn
from flows.events import AccountWanted, CaseClosed, Commanded, Edited, GivenBack, HumanTook, Sent, Started, Typed
from flows.ids import UNKNOWN
from flows.knowledge.account import Account, Sealed
from flows.knowledge.guide import Guide
from flows.knowledge.session import dump
from flows.knowledge.session import load as load_session
from flows.redact import redact
from tests.unit.casebook import fresh
from tests.unit.support import NOON, Chat, preface, service, show, texts

ADDRESS, NAME = "zaunkoenig.7731@docomo.ne.jp", "goldammer_58x"
URGENT = ("symptom=account_suspicious", "nav=human")
ASKS = "intake-account"


def urgent() -> Chat:
    """Somebody whose case was opened at once, since a stranger may be in the account."""
    chat = Chat().pressed(*URGENT)
    assert (chat.card.id, chat.session.urgent) == ("handed_off", True)
    return chat


def plain() -> Chat:
    """Somebody whose case is open and not urgent, the account not told."""
    chat = Chat().pressed("symptom=mail_missing", "nav=human", "nav=human")
    assert (chat.card.id, chat.session.urgent) == ("handed_off", False)
    return chat


def given(turn: Turn) -> list[AccountGiven]:
    return [e.happening for e in turn.effects if isinstance(e, ToCase) and isinstance(e.happening, AccountGiven)]


def relayed(turn: Turn) -> list[str]:
    return [str(e.text) for e in turn.effects if isinstance(e, Relay)]


def offers(chat: Chat) -> bool:
    return chat.card.finds("nav", "account")


# --- the card


def test_an_urgent_case_offers_to_tell_it_and_others_do_not() -> None:
    assert offers(urgent())
    assert not offers(plain())


def test_the_card_of_an_open_case_offers_it_too() -> None:
    chat = urgent()
    chat.do(Started())
    assert (chat.card.id, offers(chat)) == ("open_case", True)


def test_once_support_has_asked_any_open_case_offers_it() -> None:
    chat = plain()
    chat.do(AccountWanted())
    assert chat.card.id == ASKS
    chat.press("nav", "resume")
    assert (chat.card.id, offers(chat)) == ("handed_off", True)


def test_where_it_was_told_before_the_hand_off_nothing_is_offered() -> None:
    chat = Chat().pressed("symptom=mail_missing", "nav=human")
    chat.do(Typed(ADDRESS))
    chat.pressed("nav=human")
    chat.session = structs.replace(chat.session, urgent=True)
    assert not offers(chat)


def test_the_view_asks_as_the_intake_does_and_can_be_skipped() -> None:
    asked, intake = urgent(), Chat().pressed("symptom=mail_missing", "nav=human")
    asked.press("nav", "account")
    assert (asked.card.id, asked.card.parts) == (ASKS, intake.card.parts)
    assert [b.label for b in intake.card.buttons] == [b.label for b in asked.card.buttons] == [Line(ASKS, UNKNOWN)]
    turn = asked.press("nav", "resume")
    assert (asked.card.id, given(turn), asked.session.account) == ("handed_off", [], None)


def test_what_lay_beneath_is_shown_again() -> None:
    chat = urgent()
    chat.do(Started("link_invalid"))
    assert chat.card.finds("symptom", "link_invalid")
    chat.pressed("nav=account", "nav=resume")
    assert (chat.card.id, chat.card.finds("symptom", "link_invalid")) == ("open_case", True)


# --- the answer


@pytest.mark.parametrize("said", [ADDRESS, NAME])
def test_the_answer_goes_to_the_case_and_nowhere_else(said: str) -> None:
    chat = urgent().pressed("nav=account")
    turn = chat.do(Typed(said, message=7))
    assert given(turn) == [AccountGiven(Account(said))]
    assert Erase("account") in turn.effects
    assert (chat.session.account, relayed(turn)) == (None, [])
    assert (show(turn).card.id, offers(chat)) == ("handed_off", False)
    assert said.encode() not in dump(chat.session)
    assert said not in repr((turn, chat.session))


def test_it_is_told_once_and_stays_told_over_a_round_trip() -> None:
    chat = urgent().pressed("nav=account")
    chat.do(Typed(ADDRESS))
    chat.session = load_session(dump(chat.session))
    assert not offers(chat)
    assert load_session(dump(plain().session)).naming == ""


def test_what_a_later_version_writes_there_is_as_if_it_were_not() -> None:
    chat = plain()
    chat.do(AccountWanted())
    kept = dump(chat.session)
    assert b'"n":"asked"' in kept
    assert load_session(kept.replace(b'"n":"asked"', b'"n":"newer"')).naming == ""


def test_the_user_waits_for_support_from_then_on() -> None:
    chat = plain()
    chat.do(AccountWanted())
    assert chat.session.waiting is None
    chat.now += 60
    chat.do(Typed(ADDRESS))
    assert chat.session.waiting == chat.now


def test_a_password_is_refused_kindly_and_taken_off_the_chat() -> None:
    chat = urgent().pressed("nav=account")
    turn = chat.do(Typed("password: Rotkehlchen77!", message=7))
    assert Erase("secret") in turn.effects
    assert f"{ASKS}.secret" in preface(turn)
    assert (chat.card.id, given(turn), relayed(turn)) == (ASKS, [], [])


@pytest.mark.parametrize("said", ["メールが届きません", f"たぶん {NAME} だったはず", "わからない", "/unknown"])
def test_what_is_no_account_is_kept_back_and_says_so(said: str) -> None:
    chat = urgent().pressed("nav=account")
    turn = chat.do(Typed(said))
    assert f"{ASKS}.unsent" in preface(turn)
    assert (chat.card.id, given(turn), relayed(turn)) == (ASKS, [], [])


def test_a_word_that_is_a_wish_is_no_name() -> None:
    chat = urgent().pressed("nav=account")
    assert given(chat.do(Typed("back"))) == []


def test_an_attempt_that_is_put_right_is_taken_and_does_not_reach_the_topic() -> None:
    chat = urgent().pressed("nav=account")
    chat.do(Typed(f"たぶん {NAME} だったはず", message=7))
    turn = chat.do(Edited(NAME, message=7))
    assert (given(turn), relayed(turn)) == ([AccountGiven(Account(NAME))], [])


def test_with_the_view_closed_an_address_goes_to_support_masked() -> None:
    for chat in (urgent(), urgent().pressed("nav=account", "nav=resume")):
        turn = chat.do(Typed(ADDRESS))
        assert given(turn) == []
        assert relayed(turn) == [str(redact(ADDRESS))]
        assert "zaunkoenig" not in relayed(turn)[0]


@pytest.mark.parametrize("way", [Commanded("back"), Commanded("status"), Started(), Commanded("restart")])
def test_whatever_else_is_opened_closes_the_view(way: Commanded | Started) -> None:
    chat = urgent().pressed("nav=account")
    chat.do(way)
    assert given(chat.do(Typed(ADDRESS))) == []


def test_a_photo_in_the_view_goes_to_support_as_always() -> None:
    chat = urgent().pressed("nav=account")
    turn = chat.do(Sent("photo", caption=ADDRESS, message=8))
    assert (given(turn), relayed(turn)) == ([], [str(redact(ADDRESS))])


# --- support asks


def test_the_user_is_asked_at_once_with_a_word_and_the_question() -> None:
    chat = plain()
    turn = chat.do(AccountWanted())
    assert Say(Line(ASKS, "asked")) in turn.effects
    assert (show(turn).fresh, show(turn).card.id) == (True, ASKS)
    assert given(chat.do(Typed(ADDRESS))) == [AccountGiven(Account(ADDRESS))]
    assert chat.card.id == "handed_off"


def test_a_step_that_is_being_tried_goes_on_below() -> None:
    chat = plain()
    chat.do(GivenBack())
    step = chat.step
    chat.do(AccountWanted())
    turn = chat.do(Typed(ADDRESS))
    assert (len(given(turn)), chat.step) == (1, step)


def test_after_support_has_written_only_an_address_is_taken() -> None:
    """Their words may ask something else: "iPhone" is an answer to them then, and no name."""
    chat = plain()
    chat.do(AccountWanted())
    turn = chat.do(HumanTook())
    assert Freeze() not in turn.effects
    assert chat.card.id == ASKS
    said = chat.do(Typed("iPhone"))
    assert (given(said), relayed(said), chat.card.id) == ([], ["iPhone"], "handed_off")
    again = plain()
    for event in (AccountWanted(), HumanTook(), HumanTook()):
        again.do(event)
    assert given(again.do(Typed(ADDRESS))) == [AccountGiven(Account(ADDRESS))]


def test_nothing_is_asked_of_somebody_without_a_case() -> None:
    chat = Chat().pressed("symptom=mail_missing")
    assert chat.do(AccountWanted()).effects == ()


def test_knowledge_that_does_not_have_the_question_leaves_everything_as_it_is() -> None:
    chat = plain()
    chat.do(AccountWanted())
    shipped = chat.guide
    fields = {id_: item for id_, item in shipped.catalogue.intake.items() if not item.sealed}
    chat.guide = Guide(replace(shipped.catalogue, intake=fields), shipped.service)
    assert (chat.card.id, offers(chat)) == ("handed_off", False)
    assert relayed(chat.do(Typed(ADDRESS))) == [str(redact(ADDRESS))]
    assert chat.do(AccountWanted()).effects == ()


def test_with_the_case_the_question_is_gone() -> None:
    chat = plain()
    chat.do(AccountWanted())
    chat.do(CaseClosed(chat.number))
    assert (chat.session.naming, chat.card.finds("nav", "account")) == ("", False)
    assert given(chat.do(Typed(ADDRESS))) == []
    chat.press("closed", "not_solved")
    assert not offers(chat)


# --- the case


def case(**more: object) -> Case:
    """A case taken by Aoi in the console; nobody has told its account."""
    return replace(fresh("en", "Kim")[0], **{"status": "claimed", "agent": "Aoi", **more})  # type: ignore[arg-type]  # values of any field


def test_a_case_takes_it_sealed_only() -> None:
    with pytest.raises(TypeError, match="sealed"):
        work(service(), case(), AccountGiven(Account(ADDRESS)), NOON)


def test_that_it_was_given_is_recorded_and_told_and_never_what() -> None:
    done = work(service(), case(waiting=None), AccountGiven(Sealed("s")), NOON)
    assert isinstance(done, Work)
    assert [(r.name, r.who, str(r.text)) for r in done.records] == [("account_given", "user", "")]
    assert done.acts == (TellDesk(Line("desk", "account_given", (("agent", ""), ("text", "")))), ShowStatus())
    assert (load(dump_case(done.case)).account, done.case.waiting) == ("s", NOON)


@pytest.mark.parametrize(
    ("more", "what", "why"),
    [
        ({}, AccountAsked("Aoi"), None),
        ({}, AccountAsked("Ren"), "not_yours"),
        ({"status": "open", "agent": ""}, AccountAsked(""), "not_yours"),
        ({"account": "s"}, AccountAsked("Aoi"), "named"),
        ({"status": "closed"}, AccountAsked("Aoi"), "closed"),
        ({"holder": "2001 Aoi"}, AccountAsked("Aoi", "2001 Aoi"), None),
        ({}, AccountAsked("Aoi", "2001 Aoi"), "not_yours"),
        ({"status": "closed"}, AccountGiven(Sealed("s")), "closed"),
    ],
)
def test_only_the_one_who_has_the_case_asks_and_only_where_there_is_none(
    more: dict[str, object], what: AccountAsked | AccountGiven, why: str | None
) -> None:
    done = work(service(), case(**more), what, NOON)
    assert (done.why if isinstance(done, Refusal) else None) == why


def test_asking_is_recorded_and_is_support_having_spoken() -> None:
    done = work(service(), case(waiting=NOON - 60, reminded=1), AccountAsked("Aoi"), NOON)
    assert isinstance(done, Work)
    assert [(r.name, r.who, r.by) for r in done.records] == [("account_asked", "agent", "Aoi")]
    assert TellChat(AccountWanted()) in done.acts
    assert (done.case.waiting, done.case.reminded) == (None, 0)


def test_the_topic_has_one_button_or_the_other() -> None:
    def actions(one: Case) -> list[str]:
        data = [str(button.callback_data) for row in controls(texts(), one).inline_keyboard for button in row]
        return [each.partition("=")[2] for each in data if "account" in each]

    assert actions(case()) == ["account_ask"]
    assert actions(case(account="s")) == ["account"]
    for other in (case(status="open", agent=""), case(status="closed")):
        assert actions(other) == []
