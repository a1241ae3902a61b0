"""advance(): beginnings, presses, Back, restart, edits, language."""

import pytest

from flows.chat.cards import live
from flows.events import Commanded, Pressed, Started
from flows.ids import UNKNOWN
from flows.knowledge.plan import Step
from flows.knowledge.session import Entry, Session
from tests.unit.support import HOUR, NOON, Chat, buttons, guide, notice, preface, show
from tests.unit.ways import truth, way

AT_A_REMEDY = way("symptom=link_invalid", "fix-link_expired")
SOLVED = way("symptom=link_invalid", "fix.link_expired=worked", "fix.link_expired=worked")
ANSWERED = way("symptom=link_invalid", "fix-link_phishing")
"""Several questions have been answered, and remedies were tried in vain."""


def entries(chat: Chat) -> list[tuple[str, str, str]]:
    return [(e.kind, e.key, e.value) for e in chat.session.log]


def test_start_shows_the_menu_with_every_symptom() -> None:
    chat = Chat()
    card = show(chat.do(Started())).card
    assert card.id == "menu"
    assert [b.value for b in card.buttons] == list(guide().catalogue.symptoms)
    assert [b.value for b in card.navigation] == ["human", "language", "more"], "there is nothing to resume yet"
    assert show(chat.turn).fresh


@pytest.mark.parametrize("symptom", [s for s in guide().catalogue.symptoms if s != "advice"])
def test_a_deep_link_begins_with_its_symptom_and_provider(symptom: str) -> None:
    chat = Chat()
    chat.do(Started(f"{symptom}-softbank"))
    assert entries(chat) == [("answer", "provider", "softbank"), ("symptom", symptom, "")]
    assert chat.card.symptom == symptom
    known = guide().known(chat.session.log)
    assert known.belief is not None
    assert known.belief.row == ("softbank" if guide().models[symptom].provider_matters else "")
    assert known.answered("provider") == "softbank"
    chat.do(Started(symptom))
    assert entries(chat) == [("symptom", symptom, "")]


@pytest.mark.parametrize(
    "payload", ["link_invalid-", "link_invalid-unknown", "link_invalid-nobody", "link_invalid-docomo-au"]
)
def test_a_deep_link_with_no_provider_begins_with_its_symptom(payload: str) -> None:
    chat = Chat()
    chat.do(Started(payload))
    assert entries(chat) == [("symptom", "link_invalid", "")]


@pytest.mark.parametrize(
    "payload",
    [
        "x",
        "-",
        "mail_melted",
        "mail_missing ",
        "MAIL_MISSING",
        "docomo",
        "0" * 64,
        "あ" * 21,
        "\x00",
        "nav=human",
        "a=b:c",
    ],
)
def test_a_deep_link_of_rubbish_shows_the_menu(payload: str) -> None:
    assert len(payload.encode()) <= 64
    chat = Chat()
    assert show(chat.do(Started(payload))).card.id == "menu"
    assert chat.session.log == ()


def test_a_press_adds_a_fact_and_edits_the_card_in_place() -> None:
    chat = Chat(now=NOON + 5).pressed("symptom=link_invalid")
    asked, step = chat.card.buttons[0], chat.step
    chat.press(asked.key, asked.value)
    assert chat.session.log == (
        Entry("symptom", "link_invalid", "", NOON + 5),
        Entry("answer", asked.key, asked.value, NOON + 5),
    )
    assert chat.step != step
    assert not show(chat.turn).fresh


def test_a_press_on_an_old_card_changes_nothing_and_says_so() -> None:
    chat = Chat().pressed("symptom=link_invalid")
    old, (one, other, *_) = chat.session.token, chat.card.buttons
    chat.press(one.key, one.value)
    before = chat.session
    assert notice(chat.do(Pressed(old, other.key, other.value))) == "notice.stale"
    assert chat.session == before


def test_a_press_of_a_chat_erased_since_changes_nothing() -> None:
    chat = Chat().pressed("symptom=link_invalid")
    before, button = chat.session, chat.card.buttons[0]
    stranger = "zzz." + chat.session.token.split(".")[1]
    assert notice(chat.do(Pressed(stranger, button.key, button.value))) == "notice.stale"
    assert chat.session == before


def test_a_press_of_a_chat_that_has_no_card_yet_shows_the_menu() -> None:
    chat = Chat(session=Session(seed=5, lang="en", active=NOON))
    turn = chat.do(Pressed("zzz.9", "error_shown", "expired"))
    assert notice(turn) == "notice.gone"
    assert show(turn).card.id == "menu"
    assert show(turn).fresh
    assert chat.session.log == ()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("error_shown", "too_many"),
        ("fix.link_expired", "worked"),
        ("fix.link_expired", "later"),
        ("symptom", "mail_missing"),
        ("look", "link_expired"),
        ("csat", "5"),
        ("nav", "resume"),
        ("nav", "nowhere"),
        ("edit", "provider"),
        ("lang", "en"),
        ("intake.device", "iphone"),
        ("", ""),
        ("provider", "gmail"),
    ],
)
def test_a_forged_press_with_the_right_token_changes_nothing(key: str, value: str) -> None:
    chat = Chat().pressed("symptom=link_invalid")
    before = chat.session
    assert notice(chat.do(Pressed(before.token, key, value))) == "notice.stale"
    assert chat.session == before


def test_a_double_press_counts_once() -> None:
    chat = Chat().pressed("symptom=link_invalid")
    button = chat.card.buttons[0]
    press = Pressed(chat.session.token, button.key, button.value)
    chat.do(press)
    once = chat.session
    assert notice(chat.do(press)) == "notice.stale"
    assert chat.session == once


WAYS = {
    "a remedy that helps": (*SOLVED, "csat=4"),
    "what arrived": SOLVED[:-1],
    "a hand-off": way("symptom=link_invalid", "fix.link_expired=not_worked", "nav=human", "intake.account=unknown"),
    "a wait and what goes on meanwhile": way("symptom=mail_missing", "fix.rate_limited=later", "ask-address_access"),
    "a second look": way("symptom=link_invalid", "look"),
    "advice": ("symptom=advice", "advice=two_step", "nav=topics", "advice=habits"),
    "asked for a person": ("nav=human", "intake.account=unknown", "intake.addresses=unknown", "intake.since=years"),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_back_leads_from_anywhere_to_the_beginning_and_the_same_presses_forward_again(way: str) -> None:
    chat, cards = Chat(), [Chat().card]
    cards += [chat.pressed(data).card for data in WAYS[way]]
    for card in reversed(cards[:-1]):
        chat.press("nav", "back")
        assert chat.card == card
    assert chat.session.log == ()
    for data, card in zip(WAYS[way], cards[1:], strict=True):
        assert chat.pressed(data).card == card


def test_the_command_back_does_what_the_button_does() -> None:
    one, two = (Chat().pressed(*ANSWERED) for _ in range(2))
    one.press("nav", "back")
    assert show(two.do(Commanded("back"))).fresh
    assert one.session == two.session


def test_back_at_the_beginning_says_that_there_is_no_way_back() -> None:
    assert preface(Chat().do(Commanded("back"))) == ["notice.no_way_back"]


def test_back_after_a_deep_link_leads_to_an_empty_beginning() -> None:
    chat = Chat()
    chat.do(Started("mail_missing-docomo"))
    chat.press("nav", "back")
    assert chat.session.log == ()


def test_restart_keeps_the_progress_until_a_new_symptom_is_chosen() -> None:
    chat = Chat().pressed(*ANSWERED)
    log, card = chat.session.log, chat.card
    chat.press("nav", "restart")
    assert chat.card.id == "menu"
    assert chat.session.log == log
    assert chat.pressed("nav=resume").card == card
    chat.pressed("nav=restart", "symptom=sms_missing")
    assert entries(chat) == [("symptom", "sms_missing", "")]


@pytest.mark.parametrize("event", [Commanded("restart"), Started()])
def test_commands_that_lead_to_the_menu_keep_the_progress_too(event: Commanded | Started) -> None:
    chat = Chat().pressed(*ANSWERED)
    card = chat.card
    assert show(chat.do(event)).card.id == "menu"
    assert chat.pressed("nav=resume").card == card


def test_an_earlier_answer_is_changed_and_later_ones_stay() -> None:
    chat = Chat().pressed(*ANSWERED)
    before = guide().known(chat.session.log).answers
    (asked, value), *others = before
    assert others
    chat.press("nav", "answers")
    assert [b.data for b in chat.card.buttons] == [f"edit={id_}" for id_, _ in before]
    chat.press("edit", asked)
    assert chat.card.id == f"ask-{asked}"
    assert [b.value for b in chat.card.navigation] == ["resume", "human", "more"]
    log, other = chat.session.log, next(b.value for b in chat.card.buttons if b.value not in (value, UNKNOWN))
    chat.press(asked, other)
    assert chat.session.view == ""
    assert [(e.kind, e.key) for e in chat.session.log] == [(e.kind, e.key) for e in log]
    assert [e for e, was in zip(chat.session.log, log, strict=True) if e != was] == [
        Entry("answer", asked, other, NOON)
    ]
    assert guide().known(chat.session.log).answers == ((asked, other), *others)


def test_an_edit_equals_having_said_it_at_once() -> None:
    edited = Chat().pressed(*ANSWERED)
    first = edited.session.log[1]
    assert first.kind == "answer"
    edited.pressed("nav=answers", f"edit={first.key}", f"{first.key}={UNKNOWN}")
    at_once = Chat().pressed(ANSWERED[0], f"{first.key}={UNKNOWN}")
    at_once.session = at_once.session.said(*edited.session.log[2:])
    assert edited.session.log == at_once.session.log
    assert edited.card == at_once.card


def test_an_edit_can_be_left_without_changing_anything() -> None:
    chat = Chat().pressed(*ANSWERED)
    log, card = chat.session.log, chat.card
    chat.pressed("nav=answers", f"edit={chat.session.log[1].key}", "nav=resume")
    assert (chat.session.log, chat.card) == (log, card)


def test_an_edit_that_contradicts_is_pointed_out() -> None:
    """Two answers, each of which is of one cause only."""
    chat = Chat().pressed(*ANSWERED)
    assert chat.session.log[-1].key == "link_host"
    chat.pressed("nav=answers", "edit=link_age", "link_age=over_limit")
    assert preface(chat.turn) == ["notice.contradiction"]
    assert chat.step == "link_invalid.fix.link_phishing", "the newest answer is believed, and that is the host"


def test_the_language_changes_and_nothing_else() -> None:
    chat = Chat().pressed(*ANSWERED)
    card, log = chat.card, chat.session.log
    chat.do(Commanded("language"))
    assert [b.value for b in chat.card.buttons] == ["ja", "en"]
    chat.press("lang", "en")
    assert chat.session.lang == "en"
    assert (chat.card, chat.session.log) == (card, log)
    chat.do(Commanded("language"))
    assert chat.pressed("lang=ja").session.lang == "ja"


@pytest.mark.parametrize("name", ["help", "privacy", "language", "status"])
def test_a_command_lies_over_the_step_and_resume_lifts_it(name: str) -> None:
    chat = Chat().pressed(*ANSWERED)
    card = chat.card
    commands = {"help": Commanded("help"), "privacy": Commanded("privacy"), "language": Commanded("language")}
    assert show(chat.do(commands.get(name, Commanded("status")))).fresh
    assert chat.card.id == ("answers" if name == "status" else name)
    assert chat.pressed("nav=resume").card == card
    chat.do(commands.get(name, Commanded("status")))
    chat.do(Commanded("back"))
    assert chat.card == card, "Back lifts what lies over the step, and goes no further"


def test_advice_shows_a_card_of_each_topic() -> None:
    chat = Chat().pressed("symptom=advice")
    assert [b.value for b in chat.card.buttons] == list(guide().catalogue.advice)
    for topic in guide().catalogue.advice:
        assert chat.pressed(f"advice={topic}").card.id == f"advice-{topic}"
        chat.press("nav", "topics")
        assert chat.card.id == "topics"


def test_a_rating_is_given_once() -> None:
    chat = Chat().pressed(*SOLVED)
    assert [b.value for b in chat.card.buttons if b.key == "csat"] == list("12345")
    chat.press("csat", "4")
    assert guide().known(chat.session.log).csat == 4
    assert chat.card.parts == ("title", "thanks")
    assert [line.id for line in chat.card.notes].count("aftercare-two_step") == 1, "stars take nothing away"
    assert not [b for b in chat.card.buttons if b.key == "csat"]


def test_after_a_solution_the_next_symptom_follows_with_the_provider_known() -> None:
    chat = Chat()
    chat.do(Started("mail_missing-docomo"))
    chat.answer_until("fix-spam_folder", **truth("spam_folder"))
    chat.press("fix.spam_folder", "worked")
    assert chat.card.id == "arrived"
    chat.press("nav", "onward")
    onward = ["symptom=link_invalid", "symptom=password_rejected", "symptom=login_fails"]
    assert [b.data for b in chat.card.buttons] == onward
    chat.press("symptom", "link_invalid")
    known = guide().known(chat.session.log)
    assert (known.symptom, known.answered("provider")) == ("link_invalid", "docomo")
    assert "fix" in [e.kind for e in chat.session.log], "what was solved before stays in the log"


def test_a_press_after_a_month_still_acts() -> None:
    chat = Chat().pressed(*AT_A_REMEDY[:-1])
    chat.now += 30 * 24 * HOUR
    chat.pressed(AT_A_REMEDY[-1])
    assert preface(chat.turn) == []
    assert chat.step == Step("fix", "link_expired", "link_invalid").name


def test_each_card_has_a_token_of_its_own() -> None:
    chat, tokens = Chat(), set()
    for data in WAYS["a remedy that helps"]:
        chat.pressed(data)
        tokens.add(chat.session.token)
    assert len(tokens) == len(WAYS["a remedy that helps"])


def test_what_a_turn_shows_is_the_live_card() -> None:
    for presses in WAYS.values():
        chat = Chat()
        for data in presses:
            chat.pressed(data)
            assert show(chat.turn).card == live(guide(), chat.session)
            assert len({b.data for b in buttons(chat.card)}) >= 2
