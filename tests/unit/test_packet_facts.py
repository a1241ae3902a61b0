"""What a hand-off tells beyond the answers: why it was made, what was left open, what is out and why, what does not fit."""

import pytest

from flows.case.casefile import dump, load, opened, with_handoff
from flows.case.transcript import Handoff
from flows.events import Typed
from flows.ids import UNKNOWN
from flows.redact import redact_name
from tests.unit.support import Chat, guide
from tests.unit.support import opened as case_of
from tests.unit.ways import way

END_OF_ROAD = way("symptom=password_rejected", "intake-addresses")
LINK = way("symptom=link_invalid", "error_shown=none")


def handed(chat: Chat) -> Handoff:
    """The hand-off of a chat, which is asked for if need be, its intake skipped."""
    for _ in range(2):
        if (case := case_of(chat.turn)) is None:
            chat.press("nav", "human")
    case = case_of(chat.turn)
    assert case is not None
    return case


def with_words(chat: Chat, words: str) -> Handoff:
    """The hand-off of a chat whose intake ends with typed words."""
    chat.press("nav", "human")
    for field in list(guide().catalogue.intake)[:-1]:
        if chat.step == f"intake.{field}":
            chat.press(f"intake.{field}", UNKNOWN)
    chat.do(Typed(words))
    return handed(chat)


@pytest.mark.parametrize(
    ("presses", "why", "skipped"),
    [
        ((), "asked", ""),
        (("symptom=link_invalid",), "asked", ""),
        (way("symptom=link_invalid", "fix-link_expired"), "asked", "link_expired"),
        (way("symptom=link_invalid", "fix.link_expired=not_worked"), "asked", None),
        (way("symptom=login_fails", "fix.login_locked=later"), "asked", "login_locked"),
        (("symptom=account_suspicious", "changes_seen=yes"), "suspicion", "account_compromised"),
        (("symptom=account_suspicious", "changes_seen=yes", "fix.account_compromised=worked"), "suspicion", ""),
        (
            ("symptom=address_forgotten", "address_access=no", "phone_registered=no"),
            "for_support",
            "address_needs_support",
        ),
        (
            (
                "symptom=address_forgotten",
                "address_access=no",
                "phone_registered=no",
                "fix.address_needs_support=not_worked",
            ),
            "for_support",
            "",
        ),
    ],
)
def test_why_it_is_handed_over_and_what_was_left_open(presses: tuple[str, ...], why: str, skipped: str | None) -> None:
    case = handed(Chat().pressed(*presses))
    assert case.why == why
    assert skipped is None or case.skipped == skipped


def test_at_the_end_of_the_road_nothing_was_left_to_try() -> None:
    chat = Chat().pressed(*END_OF_ROAD)
    case = handed(chat)
    assert (case.why, case.skipped) == ("nothing_left", "")


@pytest.mark.parametrize(
    ("answer", "words", "clash"),
    [
        ("none", "このリンクは無効です、と出ます", (("error_shown", "invalid"),)),
        ("none", "Invalid token", (("error_shown", "invalid"),)),
        ("none", "no error at all", ()),
        ("none", "わかりません", ()),
        ("expired", "Link expired", ()),
        ("expired", "このリンクは無効です", (("error_shown", "invalid"),)),
        ("expired", "Invalid token", (("error_shown", "invalid"),)),
        (UNKNOWN, "このリンクは無効です", ()),
    ],
)
def test_the_words_of_the_page_are_held_against_the_answer(
    answer: str, words: str, clash: tuple[tuple[str, str], ...]
) -> None:
    assert with_words(Chat().pressed(*way("symptom=link_invalid", f"error_shown={answer}")), words).clashes == clash


def test_a_cause_is_out_by_the_answer_that_speaks_against_it() -> None:
    goals = ("provider=docomo", "domain_allowed=no", "fix.carrier_pc_mail_block=not_worked", "address_form=regular")
    chat = Chat().pressed(*way("symptom=mail_missing", *goals))
    out = dict(handed(chat).ruled_out)
    assert out["address_irregular"] == "address_form", "not the answer that only pointed elsewhere"
    assert "carrier_filter_overrides" not in out, "what is still to be tried is not out"


@pytest.mark.parametrize(("provider", "never"), [("docomo", "inbox_tab"), ("gmail", "address_irregular")])
def test_what_this_user_cannot_have_is_not_called_ruled_out(provider: str, never: str) -> None:
    chat = Chat().pressed(
        *way("symptom=mail_missing", f"provider={provider}", "address_access=yes", "domain_allowed=yes")
    )
    out = [cause for cause, _ in handed(chat).ruled_out]
    assert never not in out
    weights = [guide().catalogue.prior(cause, provider) for cause in out]
    assert len(out) > 1
    assert weights == sorted(weights, reverse=True), "the likeliest first"
    assert all(weights)


def test_a_later_hand_off_tells_anew_why_and_keeps_what_it_does_not_ask_again() -> None:
    first = with_words(Chat().pressed(*LINK), "このリンクは無効です")
    case = load(dump(opened(first, 1, redact_name("Kim"))))
    assert (case.why, case.clashes) == ("asked", (("error_shown", "invalid"),))
    again = handed(Chat().pressed(*END_OF_ROAD))
    more = with_handoff(case, again)
    assert (more.why, more.clashes) == ("nothing_left", case.clashes)


def test_a_case_from_before_still_opens() -> None:
    old = dump(opened(handed(Chat()), 1, redact_name("Kim"))).replace(b',"why":"asked"', b"")
    assert b"why" not in old
    assert (load(old).why, load(old).skipped, load(old).clashes) == ("", "", ())
