"""The bot waits, and asks again by itself: once, not by night, and only while there is something to ask."""

import pytest

from flows.events import Blocked, Commanded, Due, Started, Typed, Unblocked
from tests.unit.support import DAY, HOUR, MINUTE, NOON, Chat, guide, preface, show, tokyo

LIMITED = ("symptom=mail_missing", "error_shown=too_many")
HOUR_LONG = guide().service.wait("rate_limit")


def waiting(at: int = NOON) -> Chat:
    """A user who was told at this time to wait an hour."""
    return Chat(now=at).pressed(*LIMITED, "fix.rate_limited=later")


def test_later_makes_the_bot_wait_and_says_until_when() -> None:
    chat = waiting()
    assert HOUR_LONG == HOUR
    assert chat.step == "mail_missing.wait.rate_limited"
    assert chat.turn.reminder == NOON + HOUR
    assert dict(chat.card.args)["until"] == NOON + HOUR
    assert [b.data for b in chat.card.buttons] == ["fix.rate_limited=worked", "fix.rate_limited=not_worked"]


def test_when_the_wait_is_over_the_bot_asks_again_on_a_new_card() -> None:
    chat = waiting()
    chat.now = NOON + HOUR
    turn = chat.do(Due())
    assert show(turn).fresh
    assert show(turn).card.id == "again-rate_limit"
    assert turn.reminder is None
    assert [b.value for b in chat.card.buttons] == ["worked", "not_worked"], "it waits once only"


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
        (("fix.rate_limited=worked",), "solved"),
        (("fix.rate_limited=not_worked",), "mail_missing"),
        (("nav=back",), "mail_missing.fix.rate_limited"),
        (("nav=human",), "intake.addresses"),
        (("nav=restart", "symptom=link_invalid"), "link_invalid.ask.error_shown"),
    ],
)
def test_a_reminder_that_is_moot_does_nothing(presses: tuple[str, ...], step: str) -> None:
    chat = waiting().pressed(*presses)
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
    chat.do(Typed("hello"))
    assert chat.card.id == "fix-rate_limited"
    assert chat.step == "mail_missing.wait.rate_limited"


def test_who_presses_the_waiting_card_after_the_wait_gets_what_they_pressed() -> None:
    chat = waiting()
    chat.now += 2 * HOUR
    assert chat.pressed("fix.rate_limited=worked").card.id == "solved"


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
    assert chat.step.startswith("mail_missing.")
    assert "rate_limited" not in chat.step


def test_every_wait_of_the_catalogue_offers_to_wait() -> None:
    causes = {c: cause for c, cause in guide().catalogue.causes.items() if cause.wait}
    assert causes
    for id_, cause in causes.items():
        chat = Chat()
        chat.do(Started(cause.symptom))
        chat.answer_until(f"fix-{id_}", **cause.shows)
        chat.press(f"fix.{id_}", "later")
        assert chat.step == f"{cause.symptom}.wait.{id_}"
        assert cause.wait is not None
        assert chat.turn.reminder == NOON + guide().service.wait(cause.wait)
