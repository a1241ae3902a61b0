"""How a conversation ends: being in, a summary with its stars, a person."""

from flows.card import Line, Tool
from flows.chat.effects import Show, ToCase
from flows.chat.endings import MISSING
from flows.events import StepAsked
from flows.knowledge.guide import Guide
from flows.knowledge.session import dump, load
from tests.unit.support import NOON, Chat, guide, opened, service, show
from tests.unit.ways import way

ARRIVED = way("symptom=mail_missing", "fix.spam_folder=worked")


def known(chat: Chat) -> object:
    return guide().known(chat.session.log)


def test_what_arrived_is_not_the_end() -> None:
    chat = Chat().pressed(*ARRIVED)
    assert (chat.step, chat.card.id) == ("arrived", "arrived")
    assert chat.card.finds("fix.spam_folder", "worked")
    assert not chat.card.finds("csat", "5")


def test_who_is_in_reads_what_it_was_and_keeps_that_under_the_stars() -> None:
    chat = Chat().pressed(*ARRIVED, "fix.spam_folder=worked")
    assert chat.step == "solved"
    before = (chat.card.reason, chat.card.notes)
    id_ = "fix-spam_folder"
    assert chat.card.reason == Line("solved", "was", (("cause", Line(id_, "name")), ("again", Line(id_, "again"))))
    chat.press("csat", "5")
    assert (chat.card.reason, chat.card.notes) == before
    assert not chat.card.buttons


def test_a_symptom_that_ends_in_the_account_needs_no_second_question() -> None:
    chat = Chat().pressed(*way("symptom=login_fails", "fix.login_typo=worked"))
    assert chat.step == "solved"


def test_few_stars_ask_one_question_and_one_answer_ends_it() -> None:
    chat = Chat().pressed(*ARRIVED, "fix.spam_folder=worked", "csat=2")
    assert [b.data for b in chat.card.buttons] == [f"csat.why={why}.2" for why in MISSING]
    chat.press("csat.why", "slow.2")
    folded = guide().known(chat.session.log)
    assert (folded.csat, folded.csat_why) == (2, "slow")
    assert not chat.card.buttons


def test_three_stars_ask_nothing() -> None:
    assert not Chat().pressed(*ARRIVED, "fix.spam_folder=worked", "csat=3").card.buttons


def test_back_from_the_end_leads_to_what_arrived() -> None:
    chat = Chat().pressed(*ARRIVED, "fix.spam_folder=worked", "nav=back")
    assert chat.step == "arrived"


def test_a_former_version_reads_that_somebody_is_in() -> None:
    """It knows the kind of entry, and takes it for a solution that nobody explained."""
    log = load(dump(Chat().pressed(*ARRIVED, "fix.spam_folder=worked").session)).log
    assert (log[-1].kind, log[-1].key) == ("solved", "entered")


def test_a_suspected_unauthorized_login_is_answered_sooner_and_can_be_stopped_at_once() -> None:
    chat = Chat().pressed("symptom=account_suspicious", "nav=human")
    case = opened(chat.turn)
    assert case is not None
    assert case.priority == "high"
    assert chat.card.parts == ("title_urgent",)
    assert chat.card.tools == (Tool("emergency", str(service().emergency), style="danger"),)
    promise = dict(chat.card.args)["promise"]
    assert promise == service().promised(NOON, urgent=True)
    assert service().promised(NOON, urgent=True) < service().promised(NOON)
    assert load(dump(chat.session)).urgent


def test_a_profile_without_an_emergency_route_promises_none() -> None:
    bare = Guide(guide().catalogue, service().model_copy(update={"emergency": None}))
    card = Chat(guide=bare).pressed("symptom=account_suspicious", "nav=human").card
    assert (card.tools, card.reason) == ((), None)


def test_a_screenshot_is_asked_for_where_an_error_was_seen() -> None:
    seen = Chat().pressed(*way("symptom=link_invalid", "error_shown=expired"), "nav=human", "nav=human")
    assert "screenshot" in [line.attr for line in seen.card.notes]
    assert "screenshot" not in [line.attr for line in Chat().pressed("nav=human", "nav=human").card.notes]


def test_a_remedy_that_was_tried_leaves_a_trace_and_the_next_card_is_a_message_of_its_own() -> None:
    chat = Chat().pressed(*way("symptom=link_invalid", "fix-link_expired"))
    effect = next(e for e in chat.press("fix.link_expired", "not_worked").effects if isinstance(e, Show))
    assert effect.trace is not None
    assert [line.attr for _, line in effect.trace.args if isinstance(line, Line)] == ["title", "not_worked"]


def test_a_remedy_that_opens_the_case_at_once_leaves_its_trace_too() -> None:
    chat = Chat().pressed(*way("symptom=account_suspicious", "fix-account_compromised"))
    turn = chat.press("fix.account_compromised", "not_worked")
    assert chat.card.id == "handed_off"
    trace = show(turn).trace
    assert trace is not None
    assert dict(trace.args)["result"] == Line("fix-account_compromised", "not_worked")


def test_an_answer_to_a_question_leaves_no_trace() -> None:
    chat = Chat().pressed("symptom=account_suspicious")
    assert show(chat.press("changes_seen", "no")).trace is None


def test_what_support_asked_for_and_helped_is_said_on_the_case() -> None:

    chat = Chat().pressed("nav=human", "nav=human")
    chat.do(StepAsked("spam_folder"))
    turn = chat.press("fix.spam_folder", "worked")
    assert chat.card.parts == ("title_worked",)
    assert any(isinstance(effect, ToCase) for effect in turn.effects)
