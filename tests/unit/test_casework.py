"""What happens in a case: claims, words, steps, ends. Names say what holds."""

from dataclasses import replace

import pytest

from flows.case.alarms import alarm, promise
from flows.case.case_acts import Refusal, ShowStatus, TellChat, TellDesk, TellUser, ToDesk, ToUser, Work
from flows.case.case_end import REOPEN
from flows.case.case_events import (
    Amended,
    CameBack,
    Claimed,
    Closed,
    Left,
    Noted,
    Rang,
    Rated,
    Rejoined,
    Reopened,
    Returned,
    Said,
    StepChosen,
    StepTried,
    Unsolved,
    UserWrote,
    Wrote,
)
from flows.case.case_events import CaseEvent as Event
from flows.case.casefile import Case, dump, load
from flows.case.casework import work
from flows.events import CaseClosed, GivenBack, HumanTook, StepAsked
from flows.redact import redact
from tests.unit.support import HOUR, MINUTE, NOON, Chat, filed, opened, service, tokyo
from tests.unit.ways import way

SECRET = "kim.park@example.com"


def new() -> Case:
    """A case of somebody who asked for a person at noon."""
    handoff = opened(Chat().pressed("symptom=mail_missing", "nav=human", "nav=human").turn)
    assert handoff is not None
    return filed(handoff)[0]


def done(case: Case, *events: Event, now: int = NOON) -> Work:
    """The work of the last event; none of them is refused."""
    last = Work(case)
    for event in events:
        result = work(service(), last.case, event, now)
        assert isinstance(result, Work), result
        last = result
    return last


def case_after(*events: Event) -> Case:
    return done(new(), *events).case


def said(text: str = "hello", ref: str = "g7") -> Said:
    return Said(text, ref)


def test_the_first_claim_wins() -> None:
    claimed = done(new(), Claimed("Aoi"))
    assert (claimed.case.status, claimed.case.agent) == ("claimed", "Aoi")
    assert [r.name for r in claimed.records] == ["claimed"]
    assert work(service(), claimed.case, Claimed("Ren"), NOON) == Refusal("claimed", "Aoi")
    assert work(service(), claimed.case, Claimed("Aoi"), NOON) == Refusal("yours", "Aoi")


def test_who_claims_is_named_to_support_and_not_to_the_user() -> None:
    acts = done(new(), Claimed("Aoi")).acts
    assert [dict(a.line.args)["agent"] for a in acts if isinstance(a, TellDesk)] == ["Aoi"]
    assert [a.line.args for a in acts if isinstance(a, TellUser)] == [()]
    assert ShowStatus() in acts


def test_whoever_answers_a_case_that_is_nobodys_has_it() -> None:
    answered = done(new(), Wrote("Ren", said()))
    assert (answered.case.agent, answered.case.waiting) == ("Ren", None)
    assert [r.name or r.text for r in answered.records] == ["claimed", "hello"]
    assert [type(a) for a in answered.acts] == [TellDesk, ShowStatus, ToUser, TellChat]


def test_a_colleague_may_answer_but_does_not_take_the_case() -> None:
    answered = done(case_after(Claimed("Aoi")), Wrote("Ren", said()))
    assert answered.case.agent == "Aoi"
    assert answered.records[0].by == "Ren"


def test_an_agents_words_reach_the_user_as_written_and_are_recorded_masked() -> None:
    answered = done(new(), Wrote("Ren", said(f"write to {SECRET}")))
    assert [a.said.text for a in answered.acts if isinstance(a, ToUser)] == [f"write to {SECRET}"]
    assert SECRET not in repr(answered.records)


def test_a_users_words_are_masked_everywhere() -> None:
    wrote = done(new(), UserWrote(Said(redact(SECRET), "u3")))
    assert [a.said.ref for a in wrote.acts if isinstance(a, ToDesk)] == ["u3"]
    assert SECRET not in repr(wrote)


def test_a_note_stays_inside() -> None:
    noted = done(new(), Noted("Aoi", redact("looks like docomo")))
    assert (noted.acts, [r.what for r in noted.records]) == ((), ["note"])
    assert noted.case == new()


def test_an_edit_goes_to_the_other_side() -> None:
    assert [a.to for a in done(new(), Amended("", said("b", "u3"))).acts] == ["desk"]  # type: ignore[union-attr]  # edits make one kind of act
    assert [a.to for a in done(new(), Amended("Aoi", said("b"))).acts] == ["user"]  # type: ignore[union-attr]  # as above


def test_a_step_is_tried_and_reported() -> None:
    asked = done(new(), StepChosen("Aoi", "spam_folder"))
    assert TellChat(StepAsked("spam_folder")) in asked.acts
    assert (asked.case.step, asked.case.waiting) == ("spam_folder", None)
    tried = done(asked.case, StepTried("spam_folder", "not_worked"), now=NOON + MINUTE)
    assert tried.case.step == ""
    assert tried.case.fixes[-1] == ("spam_folder", "not_worked", NOON + MINUTE)
    assert "spam_folder" not in dict(tried.case.suspected)
    assert tried.case.waiting == NOON + MINUTE, "now it is support's turn"


@pytest.mark.parametrize("event", [
    Claimed("Ren"), Wrote("Ren", said()), StepChosen("Ren", "spam_folder"), Closed("Ren", redact("")),
    Returned("Ren"), UserWrote(said()),
])  # fmt: skip
def test_a_closed_case_takes_no_more(event: Event) -> None:
    assert work(service(), case_after(Closed("Aoi", redact("solved"))), event, NOON) == Refusal("closed", "Aoi")


def test_an_end_reaches_the_conversation_with_the_bot() -> None:
    ended = done(new(), Closed("Aoi", redact(f"it was {SECRET}")))
    assert TellChat(CaseClosed(ended.case.number)) in ended.acts
    assert (ended.case.status, ended.case.closed_at, ended.case.waiting) == ("closed", NOON, None)
    assert SECRET not in repr(ended)


def test_a_closed_case_is_opened_again_within_three_days() -> None:
    closed = case_after(Closed("Aoi", redact("")))
    again = done(closed, Reopened("Ren"), now=NOON + REOPEN)
    assert (again.case.status, again.case.agent, again.case.closed_at) == ("claimed", "Ren", None)
    assert TellChat(HumanTook(closed.number)) in again.acts
    assert work(service(), closed, Reopened("Ren"), NOON + REOPEN + 1) == Refusal("too_late")
    assert work(service(), new(), Reopened("Ren"), NOON) == Refusal("not_closed")


def test_a_user_who_says_not_solved_waits_for_the_same_agent() -> None:
    again = done(case_after(Closed("Aoi", redact(""))), Unsolved(), now=NOON + HOUR)
    assert (again.case.status, again.case.agent, again.case.waiting) == ("claimed", "Aoi", NOON + HOUR)
    assert work(service(), case_after(Closed("Aoi", redact(""))), Unsolved(), NOON + REOPEN + 1) == Refusal("too_late")


def test_a_rating_is_kept_after_the_end() -> None:
    assert done(case_after(Closed("Aoi", redact(""))), Rated(4)).case.csat == 4


def test_giving_back_leaves_the_case_open_and_nobody_waiting() -> None:
    back = done(new(), Returned("Aoi"))
    assert (back.case.status, back.case.waiting) == ("claimed", None)
    assert TellChat(GivenBack()) in back.acts


def test_who_comes_back_with_more_facts_brings_the_packet_up_to_date() -> None:
    chat = Chat().pressed(*way("symptom=link_invalid", "fix.link_expired=not_worked"), "nav=human", "nav=human")
    handoff = opened(chat.turn)
    assert handoff is not None
    case = done(case_after(Returned("Aoi")), Rejoined(replace(handoff, number=new().number)), now=NOON + HOUR).case
    assert (case.symptom, case.fixes[-1][0], case.waiting) == ("link_invalid", "link_expired", NOON + HOUR)


# --- somebody waits


def test_support_is_reminded_three_times_and_the_user_told_once() -> None:
    case, told = new(), []
    for _ in range(3):
        due = alarm(service(), case)
        assert due is not None
        rang = done(case, Rang(), now=due)
        told += [a for a in rang.acts if isinstance(a, TellUser)]
        assert [a.line.attr for a in rang.acts if isinstance(a, TellDesk)] == ["reminded"]
        case = rang.case
    assert (alarm(service(), case), case.reminded, len(told)) == (None, 3, 1)


def test_an_alarm_that_rings_too_early_or_for_nothing_does_nothing() -> None:
    for case in (new(), case_after(Wrote("Aoi", said())), case_after(Closed("Aoi", redact("")))):
        assert done(case, Rang()) == Work(case)


def test_outside_the_support_hours_nobody_is_reminded() -> None:
    evening = replace(new(), opened_at=tokyo(24, 17, 50), waiting=tokyo(24, 17, 50))
    assert alarm(service(), evening) == tokyo(25, 10, 20), "ten minutes that day, twenty the next"


def test_an_answer_and_a_new_question_begin_the_waiting_anew() -> None:
    answered = case_after(Wrote("Aoi", said()))
    assert alarm(service(), answered) is None
    asked = done(answered, UserWrote(said()), now=NOON + HOUR).case
    assert alarm(service(), asked) == NOON + HOUR + 30 * MINUTE
    assert done(asked, UserWrote(said()), now=NOON + 2 * HOUR).case.waiting == NOON + HOUR, "the oldest question counts"


def test_who_blocks_the_bot_waits_for_nothing_and_support_knows() -> None:
    left = done(new(), Left())
    assert (left.case.waiting, alarm(service(), left.case)) == (None, None)
    assert [a.line.attr for a in left.acts if isinstance(a, TellDesk)] == ["left"]
    back = done(left.case, CameBack())
    assert [(r.name, r.who) for r in back.records] == [("back", "user")]


def test_a_promise_that_cannot_be_kept_is_not_repeated() -> None:
    case = new()
    assert promise(service(), case, NOON + HOUR) == NOON + 3 * HOUR
    assert promise(service(), case, NOON + 4 * HOUR) == tokyo(25, 11), "two hours today and one tomorrow"


def test_a_case_survives_its_stored_form() -> None:
    case = case_after(Claimed("Aoi"), StepChosen("Aoi", "spam_folder"), UserWrote(Said(redact("ああ"), "u3")))
    assert load(dump(case)) == case
