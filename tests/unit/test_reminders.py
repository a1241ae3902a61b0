"""The bot waits, and asks again by itself: once, not by night, and only while there is something to ask."""

import pytest

from bot.outbox.render import render
from bot.words.texts import LANGS
from flows.card import Line
from flows.events import Blocked, Commanded, Due, Sent, Started, Typed, Unblocked
from flows.ids import Lang
from tests.unit.support import DAY, HOUR, MINUTE, NOON, Chat, guide, preface, show, texts, tokyo
from tests.unit.ways import way

LIMITED = way("symptom=mail_missing", "fix-rate_limited")
LOCKED = way("symptom=login_fails", "fix.login_locked=later")
HOUR_LONG, LOCK = guide().service.wait("rate_limit"), guide().service.wait("lock")


def waiting(at: int = NOON) -> Chat:
    """A user who was told at this time to wait an hour."""
    return Chat(now=at).pressed(*LIMITED, "fix.rate_limited=later")


def locked(at: int = NOON) -> Chat:
    """A user for whom nothing is left but to wait, since this time."""
    return Chat(now=at).pressed(*LOCKED)


def offered(chat: Chat) -> list[tuple[str, Line]]:
    return [(b.data, b.label) for b in chat.card.buttons]


def test_later_goes_on_at_once_and_says_until_when() -> None:
    chat = waiting()
    assert HOUR_LONG == HOUR
    assert chat.turn.reminder == NOON + HOUR
    assert chat.step.split(".")[1] in ("ask", "fix")
    assert "rate_limited" not in chat.step
    assert show(chat.turn).card.preface[0] == Line("meanwhile", "note", (("until", NOON + HOUR),))
    assert [w.cause for w in guide().known(chat.session.log).waiting] == ["rate_limited"]


def test_every_card_meanwhile_says_until_when_and_none_after_it() -> None:
    chat, cards = waiting(), 0
    while not chat.step.startswith(("intake", "handed_off")) and ".wait." not in chat.step:
        assert chat.step.split(".")[1] in ("ask", "fix", "look")
        assert chat.card.preface[0] == Line("meanwhile", "note", (("until", NOON + HOUR),)), chat.step
        assert not chat.card.finds("fix.rate_limited", "worked")
        chat.press(*chat.choose({"error_shown": "too_many"}))
        cards += 1
    assert cards > 3
    asked = waiting()
    asked.now = NOON + HOUR
    asked.do(Due())
    assert preface(asked.turn) == []
    asked.press("fix.rate_limited", "not_worked")
    assert "meanwhile.note" not in preface(asked.turn)


def test_where_nothing_else_is_left_the_bot_waits_and_says_until_when() -> None:
    chat = locked()
    assert chat.step == "login_fails.wait.login_locked"
    assert chat.turn.reminder == NOON + LOCK
    assert dict(chat.card.args)["until"] == NOON + LOCK
    assert preface(chat.turn) == []
    assert [data for data, _ in offered(chat)] == ["fix.login_locked=worked", "fix.login_locked=not_worked"]


@pytest.mark.parametrize(
    "goals",
    [
        ("symptom=login_fails", "error_shown=too_many", "fix.login_locked=later"),
        ("symptom=login_fails", "error_shown=unknown", "fix.login_locked=later"),
        ("symptom=login_fails", "error_shown=invalid", "look", "look=login_locked", "fix.login_locked=later"),
    ],
)
def test_a_lock_is_waited_for_alone_whatever_else_is_still_possible(goals: tuple[str, ...]) -> None:
    assert guide().catalogue.causes["login_locked"].then_support
    chat = Chat().pressed(*way(*goals))
    assert chat.step == "login_fails.wait.login_locked"
    chat.now = NOON + LOCK
    assert show(chat.do(Due())).card.id == "again-lock"
    chat.press("fix.login_locked", "not_worked")
    assert chat.step.startswith("intake")


@pytest.mark.parametrize("lang", LANGS)
def test_a_locked_login_is_never_told_to_log_in_while_the_wait_runs(lang: Lang) -> None:
    """Each try prolongs the lock: there is no remedy and no question beside the wait, and after it only support."""
    chat = locked()
    first = render(texts(), lang, Chat().pressed(*LOCKED[:-1]).card, "t", NOON).text
    assert texts().text(lang, "fix-login_locked", "title") in first
    steps = {chat.step}
    for event in (Typed("まだです"), Commanded("help"), Commanded("status"), Sent("photo"), Typed("ありがとう")):
        chat.now += MINUTE
        chat.do(event)
        steps.add(chat.step)
    assert steps == {"login_fails.wait.login_locked"}
    chat.do(Commanded("back"))
    chat.pressed("fix.login_locked=not_worked")
    assert chat.step.startswith("intake")
    again = locked()
    again.now = NOON + LOCK
    assert show(again.do(Due())).card.id == "again-lock"
    again.press("fix.login_locked", "not_worked")
    assert again.step.startswith("intake")


def test_who_has_waited_that_long_already_is_asked_at_once() -> None:
    """Nobody waits twice for the same thing."""
    chat = Chat().pressed(*way("symptom=mail_missing", "waited=days", "error_shown=too_many", "again-rate_limit"))
    assert chat.step == "mail_missing.fix.rate_limited"
    assert offered(chat) == [
        ("fix.rate_limited=worked", Line("again-rate_limit", "worked")),
        ("fix.rate_limited=not_worked", Line("again-rate_limit", "not_worked")),
    ]
    assert chat.turn.reminder is None


def test_two_waits_are_asked_about_one_after_the_other() -> None:
    both = way(
        "symptom=mail_missing", "error_shown=too_many", "waited=just_now",
        "fix.rate_limited=later", "fix.delivery_delay=later",
    )  # fmt: skip
    chat = Chat().pressed(*both)
    first = NOON + guide().service.wait("delivery")
    assert first < NOON + HOUR_LONG
    assert chat.turn.reminder == first, "that was begun last, and is over first"
    assert chat.card.preface[0] == Line("meanwhile", "note", (("until", first),))
    chat.now = first
    assert show(chat.do(Due())).card.id == "again-delivery"
    chat.press("fix.delivery_delay", "not_worked")
    assert chat.turn.reminder == NOON + HOUR_LONG
    chat.now = NOON + HOUR_LONG
    assert show(chat.do(Due())).card.id == "again-rate_limit"
    assert chat.turn.reminder is None


def test_when_the_wait_is_over_the_bot_asks_again_on_a_new_card() -> None:
    chat = waiting()
    chat.now = NOON + HOUR
    turn = chat.do(Due())
    assert show(turn).fresh
    assert show(turn).card.id == "again-rate_limit"
    assert turn.reminder is None
    assert offered(chat) == [
        ("fix.rate_limited=worked", Line("again-rate_limit", "worked")),
        ("fix.rate_limited=not_worked", Line("again-rate_limit", "not_worked")),
    ], "it waits once only, and what it asks has answers of its own"


def test_a_reminder_that_comes_twice_asks_once() -> None:
    chat = waiting()
    chat.now = NOON + HOUR
    chat.do(Due())
    asked = chat.session
    assert chat.do(Due()).effects == ()
    assert chat.session == asked


def test_a_reminder_that_comes_too_early_is_put_off() -> None:
    chat = waiting()
    before = chat.session
    chat.now = NOON + HOUR - 1
    turn = chat.do(Due())
    assert turn.effects == ()
    assert turn.reminder == NOON + HOUR
    assert chat.session == before


def test_a_reminder_is_no_sign_of_life() -> None:
    chat = waiting()
    chat.now = NOON + HOUR
    chat.do(Due())
    assert chat.session.active == NOON


@pytest.mark.parametrize(
    ("presses", "step"),
    [
        (("fix.login_locked=worked",), "solved"),
        (("fix.login_locked=not_worked",), "intake.account"),
        (("nav=back",), "login_fails.fix.login_locked"),
        (("nav=human",), "intake.account"),
        (("nav=restart", "symptom=link_invalid"), "link_invalid.ask."),
    ],
)
def test_a_reminder_that_is_moot_does_nothing(presses: tuple[str, ...], step: str) -> None:
    chat = locked()
    assert chat.turn.reminder is not None
    chat.pressed(*presses)
    assert chat.turn.reminder is None
    before = chat.session
    chat.now = NOON + HOUR
    turn = chat.do(Due())
    assert (turn.effects, turn.reminder, chat.session) == ((), None, before)
    assert chat.step.startswith(step)


@pytest.mark.parametrize("event", [Typed("hello"), Commanded("help"), Commanded("restart"), Started()])
def test_what_else_happens_meanwhile_does_not_lose_the_reminder(event: Typed | Commanded | Started) -> None:
    chat = waiting()
    chat.now += MINUTE
    assert chat.do(event).reminder == NOON + HOUR


def test_by_night_the_bot_waits_for_the_morning() -> None:
    chat = waiting(tokyo(24, 21, 30))
    assert chat.turn.reminder == tokyo(25, 8)
    chat.now = tokyo(24, 22, 30)
    assert chat.do(Due()).effects == ()
    assert chat.turn.reminder == tokyo(25, 8)
    chat.now = tokyo(25, 8)
    assert show(chat.do(Due())).card.id == "again-rate_limit"


@pytest.mark.parametrize(
    ("since", "asked"),
    [
        (tokyo(24, 20, 59), tokyo(24, 21, 59)),
        (tokyo(24, 21, 0), tokyo(25, 8)),
        (tokyo(25, 0, 10), tokyo(25, 8)),
        (tokyo(25, 6, 59), tokyo(25, 8)),
        (tokyo(25, 7, 0), tokyo(25, 8)),
        (tokyo(25, 7, 30), tokyo(25, 8, 30)),
    ],
)
def test_quiet_hours_begin_at_ten_and_end_at_eight(since: int, asked: int) -> None:
    assert waiting(since).turn.reminder == asked


def test_a_user_who_is_there_after_the_wait_is_asked_at_once_even_by_night() -> None:
    chat = waiting(tokyo(24, 21, 30))
    chat.now = tokyo(24, 22, 31)
    turn = chat.do(Typed("hello"))
    assert show(turn).card.id == "again-rate_limit"
    assert preface(turn) == ["typed.greeting"]
    assert turn.reminder is None
    chat.now = tokyo(25, 8)
    assert chat.do(Due()).effects == (), "asked once"


def test_a_user_who_is_there_before_the_wait_is_over_is_not_asked() -> None:
    chat = waiting()
    chat.now += HOUR - 1
    step = chat.step
    chat.do(Typed("hello"))
    assert chat.step == step
    assert preface(chat.turn) == ["typed.greeting", "meanwhile.note"]


def test_who_presses_the_waiting_card_after_the_wait_gets_what_they_pressed() -> None:
    chat = locked()
    chat.now += 2 * HOUR
    assert chat.pressed("fix.login_locked=worked").card.id == "solved"


def test_who_presses_another_card_after_the_wait_gets_what_they_pressed_and_is_asked_after_it() -> None:
    chat = waiting()
    chat.now += 2 * HOUR
    key, value = chat.choose({})
    chat.press(key, value)
    assert (chat.session.log[-1].key, chat.session.log[-1].value) in ((key, value), (key.removeprefix("fix."), value))
    assert show(chat.do(Due())).card.id == "again-rate_limit"


def test_who_has_blocked_the_bot_is_not_asked_and_is_after_unblocking() -> None:
    chat = waiting()
    assert chat.do(Blocked()).reminder is None
    assert chat.session.blocked
    chat.now = NOON + HOUR
    assert chat.do(Due()).effects == ()
    assert chat.turn.reminder is None
    assert chat.do(Unblocked()).reminder == NOON + HOUR
    assert not chat.session.blocked
    assert show(chat.do(Due())).card.id == "again-rate_limit"


def test_blocking_and_unblocking_show_nothing_and_change_nothing() -> None:
    chat = Chat().pressed("symptom=link_invalid")
    before = chat.session
    assert chat.do(Blocked()).effects == ()
    assert chat.do(Unblocked()).effects == ()
    assert chat.session == before


def test_whoever_writes_has_unblocked_the_bot() -> None:
    chat = waiting()
    chat.do(Blocked())
    assert chat.do(Typed("hello")).reminder == NOON + HOUR
    assert not chat.session.blocked


def test_back_from_the_second_question_leads_to_the_remedy() -> None:
    chat = waiting()
    chat.now = NOON + HOUR
    chat.do(Due())
    chat.press("nav", "back")
    assert chat.step == "mail_missing.fix.rate_limited"
    assert chat.card.id == "fix-rate_limited"
    assert chat.pressed("fix.rate_limited=later").turn.reminder == NOON + 2 * HOUR


def test_forgetting_ends_the_wait() -> None:
    assert waiting().do(Commanded("forget")).reminder is None


def test_after_the_wait_the_next_cause_follows_where_it_did_not_help() -> None:
    chat = waiting()
    chat.now = NOON + DAY
    chat.do(Due())
    chat.press("fix.rate_limited", "not_worked")
    assert chat.step == waiting().step, "where it went on meanwhile"
    assert not guide().known(chat.session.log).waiting


def test_every_wait_of_the_catalogue_offers_to_wait() -> None:
    causes = {c: cause for c, cause in guide().catalogue.causes.items() if cause.wait}
    assert causes
    for id_, cause in causes.items():
        chat = Chat().pressed(*way(f"symptom={cause.symptom}", f"fix.{id_}=later"))
        assert cause.wait is not None
        until = NOON + guide().service.wait(cause.wait)
        assert chat.turn.reminder == until
        said = [dict(line.args).get("until") for line in show(chat.turn).card.preface]
        assert until in (*said, dict(chat.card.args).get("until"))
        chat.now = until
        assert show(chat.do(Due())).card.id == f"again-{cause.wait}"
