"""Faults that were found and mended. Names say what holds."""

import re
from dataclasses import replace
from random import Random

import pytest
from msgspec.structs import replace as replace_session

from bot.outbox.render import render
from bot.run import knowledge
from bot.run.knowledge import catalogue_files
from bot.settings import settings
from bot.words.files import read
from bot.words.texts import LANGS
from flows.chat.cards import live
from flows.events import Commanded, Due, Pressed, Started, Typed
from flows.ids import UNKNOWN
from flows.knowledge.evidence import start
from flows.knowledge.guide import Guide
from flows.knowledge.model import build
from flows.knowledge.plan import Choice, Plan
from flows.knowledge.schema import CARD_MINUTES, Cause
from flows.knowledge.session import Entry, SessionError, load
from flows.proof import enumeration
from flows.proof.walk import cost
from tests.unit.catalogues import SYMPTOM, catalogue
from tests.unit.support import (
    HOUR,
    NOON,
    SOUND,
    Chat,
    guide,
    mistakes,
    notice,
    opened,
    preface,
    service,
    tokyo,
    transcript_of,
)
from tests.unit.test_catalogue_changes import without_observation
from tests.unit.test_service import made

FORGOTTEN = (
    Entry("symptom", "address_forgotten", "", NOON), Entry("answer", "address_access", "no", NOON),
    Entry("answer", "phone_registered", UNKNOWN, NOON),
)  # fmt: skip
"""Nobody can read the address any more, and whether there is a telephone number is not known."""


def at(*log: Entry) -> Chat:
    """A chat in which this was said, in whatever order it was asked."""
    return Chat(session=replace_session(Chat().session, log=log))


def within_the_hand_off() -> Chat:
    """Support has been asked for, one of its questions answered; then what had been said is changed."""
    chat = at(*FORGOTTEN, Entry("fix", "address_needs_support", "not_worked", NOON))
    field, item = next(iter(guide().catalogue.intake.items()))
    assert chat.step == f"intake.{field}"
    chat.press(f"intake.{field}", (*item.values, UNKNOWN)[0])
    chat.do(Commanded("status"))
    return chat.pressed("edit=address_access", "address_access=yes")


def test_after_an_edit_within_the_hand_off_every_button_and_a_person_can_be_reached() -> None:
    for number in range(len(within_the_hand_off().card.buttons)):
        chat = within_the_hand_off()
        button = chat.card.buttons[number]
        chat.press(button.key, button.value)
        assert notice(chat.turn) is None, button.data
    chat = within_the_hand_off()
    person = chat.do(Commanded("human"))
    assert chat.step.startswith(("intake", "handed_off")), "Human does nothing"
    assert person.effects


def test_after_an_edit_the_remedy_that_the_new_answer_points_at_is_next_and_not_worked_acts() -> None:
    chat = at(*FORGOTTEN, Entry("fix", "address_use_phone", "not_worked", NOON))
    chat.do(Commanded("status"))
    chat.pressed("edit=address_access", "address_access=yes")
    assert chat.step == "address_forgotten.fix.address_recall"
    chat.press("fix.address_recall", "not_worked")
    assert notice(chat.turn) is None
    assert chat.step != "address_forgotten.fix.address_recall"


def test_after_an_edit_a_wait_for_another_cause_goes_on_beside_the_next_step() -> None:
    """What it waits for may still be the answer; the card says so, and the bot asks again."""
    chat = at(
        Entry("symptom", "link_invalid", "", NOON), Entry("answer", "error_shown", "server", NOON),
        Entry("fix", "link_system_error", "later", NOON),
    )  # fmt: skip
    chat.do(Commanded("status"))
    chat.pressed("edit=error_shown", "error_shown=expired")
    assert chat.step.split(".")[1] in ("ask", "fix")
    assert chat.turn.reminder is not None
    assert [line.id for line in chat.card.preface][:1] == ["meanwhile"]
    for _ in range(2):
        button = chat.card.buttons[-1]
        chat.press(button.key, button.value)
        assert notice(chat.turn) is None


def test_asking_for_the_provider_costs_its_minutes_and_then_the_plan_is_exact() -> None:
    made_up = catalogue(
        {
            "c0": Cause(symptom=SYMPTOM, prior=3, prior_for={"p0": 1, "p1": 2}, fix_minutes=5),
            "c1": Cause(symptom=SYMPTOM, prior=2, prior_for={"p0": 1, "p1": 5}, only=("p0", "p1"), fix_minutes=0.2),
            "c2": Cause(
                symptom=SYMPTOM, prior=24, prior_for={"p0": 5, "p1": 5, "p2": 11}, only=("p0",), fix_minutes=3.5
            ),
            "c3": Cause(symptom=SYMPTOM, prior=1, prior_for={"p0": 1, "p2": 1}, fix_minutes=0.5),
        },
        {},
        {"p0": 11, "p1": 1, "p2": 11},
        0.5,
    )
    plan = Plan(build(made_up, SYMPTOM), nearly=0.0)
    assert plan.choose(start(plan.model, None)) == Choice("ask", "provider")
    for provider in made_up.providers:
        optimum = enumeration.optimum(made_up, SYMPTOM, provider)
        assert cost(made_up, plan, provider, known=True).minutes == pytest.approx(optimum, abs=1e-9)
        asked = cost(made_up, plan, provider, known=False).minutes
        assert asked == pytest.approx(optimum + 0.5 + CARD_MINUTES, abs=1e-9)


def test_a_long_log_folds_after_a_restart() -> None:
    fresh = Guide(guide().catalogue, service())
    log = (Entry("symptom", "advice", "", 0), *(Entry("advice", "habits", "", i) for i in range(1500)))
    assert fresh.known(log).advice == "habits"


def test_mistakes_name_the_file_in_which_they_stand() -> None:
    files = catalogue_files()
    assert "docomo = " in files["mail_missing.toml"]
    files["mail_missing.toml"] = files["mail_missing.toml"].replace("docomo = ", "docomoo = ", 1)
    assert {(file, what) for file, _, what in mistakes(files)} == {
        ("mail_missing.toml", "no provider `docomoo`; see providers.toml")
    }


def test_words_typed_at_the_hand_off_are_redacted_before_they_are_cut() -> None:
    chat = Chat().pressed("nav=human", *(f"intake.{f}=unknown" for f in list(guide().catalogue.intake)[:5]))
    chat.do(Typed("あ" * 991 + " 090-1234-5678"))
    assert "1234" not in chat.session.log[-1].value
    assert "090" not in chat.session.log[-1].value


def test_a_reminder_that_is_late_is_not_sent_by_night() -> None:
    chat = at(Entry("symptom", "mail_missing", "", NOON), Entry("answer", "error_shown", "too_many", NOON))
    chat.now = tokyo(24, 20, 30)
    while chat.step != "mail_missing.fix.rate_limited":
        chat.press(chat.card.buttons[-1].key, UNKNOWN)
    chat.press("fix.rate_limited", "later")
    chat.now = tokyo(24, 23)
    turn = chat.do(Due())
    assert (turn.effects, turn.reminder) == ((), tokyo(25, 8))


def test_who_begins_anew_by_a_deep_link_is_not_told_here_is_where_we_were() -> None:
    chat = Chat().pressed("symptom=link_invalid")
    chat.now += 7 * HOUR
    assert preface(chat.do(Started("mail_missing-docomo")))[:1] != ["notice.welcome_back"]


def test_an_answer_to_an_earlier_symptom_can_be_changed_to_any_of_its_values() -> None:
    chat = at(
        Entry("symptom", "mail_missing", "", NOON), Entry("answer", "domain_allowed", "yes", NOON),
        Entry("answer", "error_shown", "none", NOON), Entry("fix", "spam_folder", "worked", NOON),
        Entry("symptom", "link_invalid", "", NOON),
    )  # fmt: skip
    chat.pressed("nav=answers", "edit=domain_allowed")
    assert [b.value for b in chat.card.buttons] == ["yes", "no", "unknown"]


def test_an_answer_that_counts_as_another_rules_out_what_that_one_does() -> None:
    chat = at(Entry("symptom", "mail_missing", "", NOON), Entry("answer", "waited", "days", NOON))
    case = opened(chat.pressed("nav=human", "nav=human").turn)
    assert case is not None
    assert ("delivery_delay", "waited") in case.ruled_out


def test_the_transcript_of_a_deep_link_and_of_topics_is_in_words() -> None:
    chat = Chat()
    chat.do(Started("mail_missing-docomo"))
    case = opened(chat.pressed("nav=human", "nav=human").turn)
    assert case is not None
    said = [m["text"] for m in transcript_of(case)["messages"]]
    assert "provider=docomo" not in said


def test_choices_in_a_transcript_are_what_the_buttons_send() -> None:
    case = opened(Chat().pressed("nav=human", "nav=human").turn)
    assert case is not None
    choices = [m["choice"] for m in transcript_of(case)["messages"] if m["from"] == "user"]
    assert choices == ["nav=human", "nav=human"]


@pytest.mark.parametrize(
    "name", ["HTTP_PORT", "HTTP_HOST", "TELEGRAM_API_URL", "DATA_DIR", "SESSION_TTL_DAYS", "LOG_FORMAT"]
)
def test_an_empty_variable_counts_as_unset(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "")
    settings()


@pytest.mark.parametrize(
    "data",
    [b"[" * 100_000, b'{"v":1,"s":Infinity,"l":"en","a":9,"r":2}',
     b'{"v":1,"s":1,"l":"en","a":9,"r":2,"e":[["csat","","x",0]]}', b'{"v":1,"s":-1,"l":"en","a":9,"r":2}'],
    ids=["nested", "infinite", "rating", "negative"],
)  # fmt: skip
def test_any_damaged_session_is_a_session_error(data: bytes) -> None:
    with pytest.raises(SessionError):
        load(data)


@pytest.mark.parametrize(
    "changes",
    [
        {"hours__open": {"mon": ["10:00", "10:01"]}},
        {"reset": "https://jmail.example.jp:x@evil.jp/reset"},
        {"hours__open": {"mon": ["10:00+09:00", "18:00"]}},
        {"hours__open": {"tue": ["10:00+09:00", "18:00+09:00"]}},
        {"hours__zone": "Asia"},
        {"hours__zone": "x" * 300},
    ],
    ids=[
        "promise never kept",
        "address leads elsewhere",
        "one time with a zone",
        "times with a zone",
        "zone is a folder",
        "zone too long",
    ],
)
def test_a_profile_that_cannot_work_is_refused_in_words(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="validation error"):
        made(**changes)


def test_a_symptom_cites_a_source_too() -> None:
    assert mistakes({**SOUND, "late.toml": SOUND["late.toml"].replace('order = 2\nsource = "a test"', "order = 2")})


def without_words(o: str) -> Guide:
    return Guide(without_observation(o), service())


ASKED = (
    Entry("symptom", "link_invalid", "", NOON), Entry("answer", "error_shown", "none", NOON),
    Entry("answer", "requests_sent", "one", NOON),
)  # fmt: skip


def test_a_card_shown_over_a_question_that_is_gone_does_not_crash() -> None:
    chat = at(*ASKED).pressed("nav=answers", "edit=error_shown")
    assert live(without_words("error_shown"), chat.session).navigation


def test_answers_to_a_question_that_is_gone_can_be_rendered() -> None:
    chat = at(*ASKED)
    files = knowledge.locale_files()
    for lang in LANGS:
        files[lang]["observations.ftl"] = re.sub(
            r"^ask-error_shown =\n(    .*\n|\n(?=    ))+", "", files[lang]["observations.ftl"], flags=re.MULTILINE
        )
    words = read(files, service(), session_days=1, retention_days=1)
    newer = Guide(without_observation("error_shown"), service())
    assert render(words, "en", live(newer, chat.session), "t", NOON).text


def test_a_wait_for_a_cause_that_no_longer_waits_can_be_left() -> None:
    chat = at(
        Entry("symptom", "link_invalid", "", NOON), Entry("answer", "error_shown", "server", NOON),
        Entry("fix", "link_system_error", "later", NOON),
    )  # fmt: skip
    causes = dict(guide().catalogue.causes)
    causes["link_system_error"] = causes["link_system_error"].model_copy(update={"wait": None})
    newer = Chat(guide=Guide(replace(guide().catalogue, causes=causes), service()), session=chat.session)
    newer.press("nav", "human")
    assert newer.step.startswith("intake")


def test_the_order_of_answers_is_that_in_which_they_were_first_said() -> None:
    log = (
        Entry("symptom", "link_invalid", "", 0),
        Entry("answer", "error_shown", "none", 0),
        Entry("answer", "link_age", "over_limit", 0),
        Entry("answer", "error_shown", "used", 0),
    )
    assert [o for o, _ in guide().known(log).answers] == ["error_shown", "link_age"]


def test_a_suspicious_provider_share_edit_walk() -> None:
    """Random walks with edits: no button that is there is refused."""
    random = Random(1)  # noqa: S311  # a repeatable walk
    for _ in range(80):
        chat = Chat()
        chat.do(
            Started(random.choice(["account_suspicious", "address_forgotten", "code_rejected", "password_rejected"]))
        )
        for _ in range(40):
            if random.random() < 0.15 and len(guide().known(chat.session.log).answers) > 1:
                chat.do(Commanded("status"))
                edit = random.choice(chat.card.buttons)
                chat.press(edit.key, edit.value)
            if not chat.card.buttons:
                break
            button = random.choice(chat.card.buttons)
            before = chat.step
            chat.do(Pressed(chat.session.token, button.key, button.value))
            assert notice(chat.turn) is None, (before, button.data)
