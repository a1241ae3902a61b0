"""Towards a person: from every step, through the questions support needs, to one case."""

import pytest

from flows.card import Line
from flows.chat.effects import Relay
from flows.events import Blocked, Commanded, Due, Pressed, Sent, Started, Typed
from flows.ids import UNKNOWN
from flows.knowledge.session import Entry, Session, dump
from flows.redact import redact
from tests.unit.support import NOON, Chat, guide, notice, opened, preface, show
from tests.unit.ways import usual, way

FIELDS = list(guide().catalogue.intake)
OPEN = FIELDS[1:]
"""All but which account it is: that is asked only where support has to look it up, and stands in the case by itself."""
GENERAL = ("advice", "a topic")
STATES = {
    "the menu": (),
    "a question": ("symptom=link_invalid",),
    "a remedy": way("symptom=link_invalid", "fix-link_expired"),
    "a remedy that only support has": way("symptom=address_forgotten", "fix-address_needs_support"),
    "a solution": way("symptom=link_invalid", "fix.link_expired=worked"),
    "a rating": way("symptom=link_invalid", "fix.link_expired=worked", "fix.link_expired=worked", "csat=1"),
    "advice": ("symptom=advice",),
    "a topic": ("symptom=advice", "advice=habits"),
    "the menu over a question": ("symptom=link_invalid", "nav=restart"),
    "a wait": way("symptom=login_fails", "fix.login_locked=later"),
    "what goes on during a wait": way("symptom=mail_missing", "fix.rate_limited=later"),
    "a second look": way("symptom=link_invalid", "look"),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("way", ["button", "command"])
def test_a_person_can_be_asked_for_from_every_step(state: str, way: str) -> None:
    chat = Chat().pressed(*STATES[state])
    if way == "button":
        chat.press("nav", "human")
    else:
        chat.do(Commanded("human"))
    assert chat.step == f"intake.{(OPEN if state in GENERAL else FIELDS)[0]}"
    assert [line for line in preface(chat.turn) if line != "meanwhile.note"] == ["handoff.start"]


def test_the_states_above_are_of_every_kind() -> None:
    kinds = {Chat().pressed(*presses).step.split(".")[-2:][0] for presses in STATES.values()}
    kinds |= {Chat().pressed(*presses).step.rsplit(".", 1)[-1] for presses in STATES.values()}
    assert kinds >= {"menu", "ask", "fix", "wait", "look", "solved", "advice"}
    assert {state.split(".")[1] for state in guide().machine.states if "." in state} <= kinds


def test_the_hand_off_asks_everything_and_opens_one_case() -> None:
    chat = Chat().pressed("symptom=link_invalid", "nav=human")
    for i, field in enumerate(FIELDS):
        assert chat.card.id == f"intake-{field}"
        assert opened(chat.turn) is None
        chat.press(f"intake.{field}", UNKNOWN if i % 2 else (*guide().catalogue.intake[field].values, UNKNOWN)[0])
    case = opened(chat.turn)
    assert case is not None
    assert case.number == chat.session.case == "482-9137"
    assert [field for field, _ in case.intake] == OPEN
    assert case.opened_at == NOON
    assert case.priority == "normal"
    assert chat.card.id == "handed_off"
    assert dict(chat.card.args)["case"] == "482-9137"
    assert [b.value for b in chat.card.navigation] == ["restart", "more"]


def test_only_the_first_question_of_the_hand_off_says_what_this_is() -> None:
    chat = Chat().pressed("nav=human", "intake.account=unknown")
    assert preface(chat.turn) == []


def test_when_all_is_tried_the_hand_off_says_so() -> None:
    chat = Chat().pressed(*way("symptom=password_rejected", f"intake-{OPEN[0]}"))
    assert preface(chat.turn) == ["handoff.end_of_road"]


def test_after_three_second_looks_a_person_takes_over() -> None:
    chat, looks = Chat(), 0
    chat.pressed(*way("symptom=link_invalid", "look"))
    assert len(chat.card.buttons) == 3, "more are ruled out than are offered at a time"
    while chat.card.id == "look":
        looks += 1
        chat.press("look", chat.card.buttons[0].value)
        chat.press(chat.card.buttons[0].key, "not_worked")
    assert looks == 3
    assert preface(chat.turn) == ["handoff.end_of_road"]


@pytest.mark.parametrize("answered", range(len(FIELDS)))
def test_the_questions_can_be_skipped_at_any_of_them(answered: int) -> None:
    chat = Chat().pressed("nav=human", *(f"intake.{field}={UNKNOWN}" for field in FIELDS[:answered]))
    chat.press("nav", "human")
    case = opened(chat.turn)
    assert case is not None
    assert case.intake == tuple((field, UNKNOWN) for field in OPEN[: max(0, answered - 1)])
    assert chat.step == "handed_off"


def test_typed_words_are_taken_redacted_where_they_were_asked_for() -> None:
    chat = Chat().pressed("nav=human", *(f"intake.{field}={UNKNOWN}" for field in FIELDS[:5]))
    chat.do(Typed("5.2.1, call 090-1234-5678"))
    chat.do(Typed("It says: unknown user taro.yamada@example.com"))
    case = opened(chat.turn)
    assert case is not None
    words = dict(case.intake)
    assert words["app_version"].startswith("5.2.1")
    assert words["error_words"].startswith("It says: unknown user")
    stored = dump(chat.session).decode()
    for secret in ("1234-56", "taro", "yamada"):
        assert secret not in stored
        assert secret not in repr(case)


def test_typed_words_are_not_taken_where_buttons_were_asked_for() -> None:
    chat = Chat().pressed("nav=human", "intake.account=unknown")
    log = chat.session.log
    chat.do(Typed("I have got two of them"))
    assert preface(chat.turn)[0] == "typed.intake"
    assert chat.session.log == log


def test_typed_words_are_not_taken_while_something_lies_over_the_question() -> None:
    chat = Chat().pressed("nav=human", *(f"intake.{field}={UNKNOWN}" for field in FIELDS[:5]))
    log = chat.session.log
    chat.do(Commanded("help"))
    chat.do(Typed("5.2.1"))
    assert chat.session.log == log


EVERYWHERE = {
    **STATES,
    "the hand-off": ("nav=human", "intake.account=unknown"),
    "after the hand-off": ("nav=human", "nav=human"),
}


@pytest.mark.parametrize("state", EVERYWHERE)
def test_typed_words_are_kept_nowhere_in_the_session(state: str) -> None:
    chat = Chat().pressed(*EVERYWHERE[state])
    log = chat.session.log
    for words in ("Blauwal-42", "/Blauwal-42", "symptom=Blauwal-42", "Blauwal-42" * 400):
        chat.do(Typed(words))
    assert b"Blauwal" not in dump(chat.session)
    assert "Blauwal" not in repr(chat.turn)
    assert chat.session.log == log


def test_what_is_written_after_the_hand_off_goes_to_support_masked() -> None:
    chat = Chat().pressed("nav=human", "nav=human")
    log = chat.session.log
    assert chat.do(Typed("I am kim.park@example.com")).effects[0] == Relay(redact("I am kim.park@example.com"))
    assert "kim.park" not in repr(chat.turn)
    assert chat.session.log == log


def test_a_photo_after_the_hand_off_goes_to_support_with_its_masked_words() -> None:
    chat = Chat().pressed("nav=human", "nav=human")
    sent = chat.do(Sent("photo", caption="call 090-1234-5678", file="f1"))
    assert sent.effects[0] == Relay(redact("call 090-1234-5678"), "photo", "f1")


def test_nothing_leads_back_from_a_case() -> None:
    chat = Chat().pressed("nav=human", "nav=human")
    log = chat.session.log
    assert preface(chat.do(Commanded("back"))) == ["notice.no_way_back"]
    assert chat.session.log == log


def test_a_second_hand_off_joins_the_open_case() -> None:
    chat = Chat().pressed("nav=human", "nav=human", "nav=restart", "symptom=sms_missing")
    chat.number = "999-9999"
    assert chat.session.case == "482-9137"
    chat.press("nav", "human")
    assert opened(chat.turn) is None
    assert chat.card.id == "handed_off"
    assert dict(chat.card.args)["case"] == "482-9137"
    assert chat.session.case == "482-9137"


def test_a_second_end_of_the_road_joins_the_open_case_too() -> None:
    chat = Chat().pressed("nav=human", "nav=human", "nav=restart", "symptom=login_fails")
    chat.number = "999-9999"
    chat.answer_until("handed_off")
    assert opened(chat.turn) is None
    assert guide().known(chat.session.log).case == "482-9137"


def test_a_double_press_opens_one_case() -> None:
    chat = Chat().pressed("nav=human")
    press = Pressed(chat.session.token, "nav", "human")
    assert opened(chat.do(press)) is not None
    assert notice(chat.do(press)) == "notice.stale"
    assert opened(chat.turn) is None


@pytest.mark.parametrize(
    "event", [Started(), Commanded("human"), Typed("x"), Sent("photo"), Due(), Blocked(), Commanded("restart")]
)
def test_after_the_hand_off_no_event_opens_another_case(
    event: Started | Commanded | Typed | Sent | Due | Blocked,
) -> None:
    chat = Chat().pressed("nav=human", "nav=human")
    assert opened(chat.do(event)) is None
    assert chat.session.case == "482-9137"


def test_the_status_names_the_case() -> None:
    chat = Chat().pressed("nav=human", "nav=human")
    [note] = show(chat.do(Commanded("status"))).card.preface
    assert (note.attr, note.args) == ("writes", (("case", "482-9137"),))
    assert dict(show(chat.do(Started())).card.args)["case"] == "482-9137"


def test_a_suspected_break_in_asks_first_then_secures_then_hands_over_with_priority() -> None:
    chat = Chat().pressed("symptom=account_suspicious")
    assert chat.card.id == "ask-changes_seen"
    chat.press("changes_seen", "yes")
    assert chat.card.id == "fix-account_compromised"
    chat.press("fix.account_compromised", "worked")
    assert chat.step == "handed_off", "nothing else is asked"
    case = opened(chat.turn)
    assert case is not None
    assert case.priority == "high"


@pytest.mark.parametrize("result", ["worked", "not_worked"])
def test_who_cannot_say_whether_something_changed_is_told_to_secure_first(result: str) -> None:
    chat = Chat().pressed("symptom=account_suspicious", "changes_seen=unknown")
    assert chat.card.id == "fix-account_compromised"
    chat.press("fix.account_compromised", result)
    assert chat.step == "handed_off", "only support can help with it, whatever came of the user's part"
    case = opened(chat.turn)
    assert case is not None
    assert case.priority == "high"


def test_who_asks_for_a_person_before_answering_is_given_priority_while_a_break_in_is_possible() -> None:
    case = opened(Chat().pressed("symptom=account_suspicious", "nav=human").turn)
    assert case is not None
    assert case.priority == "high"
    harmless = opened(Chat().pressed("symptom=account_suspicious", "changes_seen=no", "nav=human", "nav=human").turn)
    assert harmless is not None
    assert harmless.priority == "normal"


def test_the_question_about_changes_says_first_how_to_be_safe() -> None:
    card = show(Chat().pressed("symptom=account_suspicious").turn).card
    assert [line.id for line in card.preface] == ["symptom-account_suspicious"]
    assert "steps" in card.parts


@pytest.mark.parametrize("cause", [id_ for id_, cause in guide().catalogue.causes.items() if cause.handoff])
def test_what_only_support_can_mend_leads_there_from_its_own_card(cause: str) -> None:
    log = (
        Entry("answer", "provider", usual("", "provider", cause), NOON),
        Entry("symptom", guide().catalogue.causes[cause].symptom, "", NOON),
        Entry("look", cause, "", NOON),
    )
    chat = Chat(session=Session(seed=1, lang="ja", active=NOON, rev=1, log=log))
    assert chat.card.id == f"fix-{cause}"
    first, *_ = chat.card.buttons
    if not guide().catalogue.causes[cause].urgent:
        assert (first.data, first.label) == (f"fix.{cause}=not_worked", Line("nav", "hand_over"))
    assert {b.value for b in chat.card.buttons} == {"not_worked", "worked"}
    chat.press(first.key, first.value)
    if guide().catalogue.causes[cause].urgent:
        assert chat.step == "handed_off"
        return
    assert chat.step == f"intake.{FIELDS[0]}"
    assert preface(chat.turn) == ["handoff.start"]
