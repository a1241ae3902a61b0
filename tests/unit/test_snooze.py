"""Putting a case off: nobody's promise is slept through, and whoever writes is heard."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.case.alarms import alarm
from flows.case.case_acts import Refusal, ShowStatus, TellDesk, TellUser, Work
from flows.case.case_events import (
    Assigned,
    CaseEvent,
    Claimed,
    Closed,
    Noted,
    Rang,
    Said,
    Snoozed,
    StepChosen,
    StepTried,
    Tagged,
    UserWrote,
    Woken,
    Wrote,
)
from flows.case.casefile import Case, dump, load
from flows.case.casework import work
from flows.case.snooze import asleep, cut, ends, latest
from flows.redact import redact
from tests.unit.casebook import fresh
from tests.unit.support import DAY, HOUR, MINUTE, NOON, service, tokyo

NEW = replace(fresh()[0], opened_at=NOON, waiting=NOON)
LEAD = 30 * MINUTE


def done(case: Case, what: CaseEvent, now: int) -> Work:
    found = work(service(), case, what, now)
    assert isinstance(found, Work), found
    return found


def answered() -> Case:
    return done(NEW, Wrote("kana", Said("hello", "c1")), NOON + MINUTE).case


def said(text: str = "still nothing") -> UserWrote:
    return UserWrote(Said(redact(text), "u9"))


def lines(found: Work) -> list[str]:
    return [act.line.attr for act in found.acts if isinstance(act, TellDesk)]


def test_what_can_be_chosen_is_still_to_come_and_in_the_services_zone() -> None:
    assert ends(service(), NOON) == {
        "hour": NOON + HOUR, "evening": tokyo(24, 17), "tomorrow": tokyo(25, 9), "monday": tokyo(30, 9),
    }  # fmt: skip
    assert "evening" not in ends(service(), tokyo(24, 17))


def test_on_a_sunday_tomorrow_is_monday_and_offered_once() -> None:
    assert ends(service(), tokyo(29, 12))["tomorrow"] == tokyo(30, 9)
    assert "monday" not in ends(service(), tokyo(29, 12))


@given(st.integers(0, 40 * 365 * DAY))
def test_every_choice_lies_ahead_and_none_twice(now: int) -> None:
    found = list(ends(service(), now).values())
    assert min(found) > now
    assert max(found) <= now + 8 * DAY
    assert len(found) == len(set(found))


def test_a_case_whose_user_waits_comes_back_before_the_promised_time() -> None:
    put_off = done(NEW, Snoozed("kana", tokyo(25, 9)), NOON).case
    promised = service().promised(NOON)
    assert put_off.snoozed == promised - LEAD == latest(service(), NEW)
    assert put_off.agent == "", "who puts a case off has not taken it"


def test_a_case_whose_user_does_not_wait_may_be_put_off_at_will() -> None:
    assert latest(service(), answered()) is None
    assert done(answered(), Snoozed("kana", tokyo(30, 9)), NOON + HOUR).case.snoozed == tokyo(30, 9)


@pytest.mark.parametrize("now", [service().promised(NOON) - LEAD, service().promised(NOON), NOON + 3 * DAY])
def test_where_the_promise_is_due_a_case_is_not_put_off(now: int) -> None:
    assert work(service(), NEW, Snoozed("kana", now + HOUR), now) == Refusal("promised")


def test_reminders_rest_while_a_case_is_put_off_and_one_is_given_when_it_comes_back() -> None:
    put_off = done(NEW, Snoozed("kana", NOON + 2 * HOUR), NOON + MINUTE).case
    assert alarm(service(), put_off) == NOON + 2 * HOUR
    assert done(put_off, Rang(), NOON + HOUR) == Work(put_off), "three reminders would have been given by then"
    back = done(put_off, Rang(), NOON + 2 * HOUR)
    assert (back.case.snoozed, back.case.moved) == (None, NOON + 2 * HOUR)
    assert lines(back) == ["woke", "reminded"]
    assert [act.line.attr for act in back.acts if isinstance(act, TellUser)] == ["late"]
    assert back.acts.count(ShowStatus()) == 1
    assert alarm(service(), back.case) is None, "all three count as given: the next is the promise itself"


def test_a_case_nobody_waits_in_comes_back_without_a_reminder() -> None:
    put_off = done(answered(), Snoozed("kana", tokyo(25, 9)), NOON + HOUR).case
    back = done(put_off, Rang(), tokyo(25, 9))
    assert lines(back) == ["woke"]
    assert (back.case.snoozed, alarm(service(), back.case)) == (None, None)


@pytest.mark.parametrize("what", [said(), StepTried("mailbox_full", "not_worked"), Closed("kana", redact("")),
                                  Claimed("sato"), Assigned("kana", "sato"), Woken("kana")])  # fmt: skip
def test_who_is_heard_ends_the_putting_off(what: CaseEvent) -> None:
    put_off = done(NEW, Snoozed("kana", NOON + HOUR), NOON).case
    after = done(put_off, what, NOON + MINUTE)
    assert after.case.snoozed is None
    assert ShowStatus() in after.acts


def test_a_reply_a_note_and_a_tag_leave_it_put_off() -> None:
    put_off = done(answered(), Snoozed("kana", tokyo(25, 9)), NOON + HOUR).case
    for what in (Wrote("kana", Said("more", "c2")), Noted("kana", redact("n")), Tagged("kana", redact("vip"))):
        assert done(put_off, what, NOON + HOUR).case.snoozed == tokyo(25, 9)


HAPPENINGS: st.SearchStrategy[CaseEvent] = st.one_of(
    st.integers(1, 10 * DAY).map(lambda ahead: Snoozed("kana", NOON + ahead)),
    st.sampled_from([
        said(), Claimed("kana"), Claimed("sato"), Assigned("kana", "sato"), Assigned("sato", ""), Wrote("kana", Said("a", "c1")),
        StepChosen("kana", "mailbox_full"), StepTried("mailbox_full", "not_worked"), Noted("sato", redact("n")), Woken("sato"),
        Rang(), Tagged("kana", redact("vip")),
    ]),
)  # fmt: skip


@given(st.lists(st.tuples(HAPPENINGS, st.integers(0, 6 * HOUR)), max_size=12))
def test_however_a_case_goes_no_promise_is_slept_through(story: list[tuple[CaseEvent, int]]) -> None:
    case, now = NEW, NOON
    for what, later in story:
        now += later
        found = work(service(), case, what, now)
        case = found.case if isinstance(found, Work) else case
        assert load(dump(case)) == case
        assert bool(case.agent) == (case.status == "claimed")
        if case.snoozed is None:
            continue
        rings = alarm(service(), case)
        assert rings == cut(service(), case, case.snoozed)
        if case.waiting is not None:
            assert rings <= service().promised(case.waiting) - LEAD
        if isinstance(what, UserWrote):
            assert not asleep(case, now)


# --- whose it is


def test_a_case_is_given_to_a_colleague_and_the_topic_says_so() -> None:
    given_on = done(NEW, Assigned("kana", "sato"), NOON + MINUTE)
    assert (given_on.case.status, given_on.case.agent) == ("claimed", "sato")
    assert lines(given_on) == ["assigned"]
    assert [(r.name, r.by, r.text) for r in given_on.records] == [("assigned", "kana", "sato")]
    assert not [act for act in given_on.acts if isinstance(act, TellUser)], "nobody looks at it yet"
    assert given_on.case.moved == NOON + MINUTE, "it is news to the colleague"


def test_a_case_is_given_back_to_nobody() -> None:
    mine = done(NEW, Claimed("kana"), NOON).case
    free = done(mine, Assigned("kana", ""), NOON + MINUTE)
    assert (free.case.status, free.case.agent, lines(free)) == ("open", "", ["unassigned"])
    assert work(service(), mine, Assigned("sato", "kana"), NOON) == Refusal("claimed", "kana")
    assert work(service(), mine, Assigned("kana", "kana"), NOON) == Refusal("yours", "kana")


def test_a_closed_case_is_neither_assigned_nor_put_off() -> None:
    closed = done(NEW, Closed("kana", redact("")), NOON).case
    for what in (Assigned("kana", "sato"), Snoozed("kana", NOON + HOUR), Woken("kana")):
        assert work(service(), closed, what, NOON) == Refusal("closed", "kana")


def test_what_others_do_is_news_and_what_one_does_oneself_is_none() -> None:
    mine = done(NEW, Claimed("kana"), NOON).case
    assert mine.moved is None
    assert done(mine, Noted("kana", redact("n")), NOON + 5).case.moved is None
    assert done(mine, Noted("sato", redact("n")), NOON + 5).case.moved == NOON + 5
    assert done(mine, said(), NOON + 6).case.moved == NOON + 6


def test_a_case_from_before_has_neither_tags_nor_a_time_to_which_it_was_put_off() -> None:
    old = dump(NEW)
    assert not [name for name in (b"snoozed", b"tags", b"moved") if name in old]
    assert (load(old).snoozed, load(old).tags, load(old).moved) == (None, (), None)
