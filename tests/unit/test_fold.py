"""What a log of facts says."""

import pytest
from msgspec.structs import replace

from flows.chat.here import Here
from flows.ids import UNKNOWN
from flows.knowledge.known import Known, Wait
from flows.knowledge.session import Entry, EntryKind, Session
from tests.unit.support import folded, guide
from tests.unit.test_evidence import apart


def log_of(*facts: str) -> tuple[Entry, ...]:
    """Facts written `kind key value`, a minute apart."""
    entries = []
    for i, fact in enumerate(facts):
        kind, key, value = (*fact.split(" "), "", "")[:3]
        kinds: dict[str, EntryKind] = {
            k: k for k in ("symptom", "answer", "fix", "look", "reminded", "advice", "human")
        }
        kinds |= {"intake": "intake", "skip": "skip", "case": "case", "csat": "csat", "solved": "solved"}
        entries.append(Entry(kinds[kind], key, value, 60 * i))
    return tuple(entries)


def known(*facts: str) -> Known:
    return folded(log_of(*facts))


def step(*facts: str) -> str:
    return guide().step(known(*facts)).name


def test_an_empty_log_says_nothing() -> None:
    assert known() == Known()
    assert step() == "menu"


def test_a_conversation_folds_as_plain_folding_does() -> None:
    log = log_of(
        "symptom link_invalid", "answer provider gmail", "answer link_age over_limit", "fix link_expired not_worked",
        "answer error_shown none",
    )  # fmt: skip
    for length in (4, 2, 3, 0, 1, 4):
        here = Here.of(guide(), Session(seed=1, lang="ja", active=0, log=log[:length]))
        assert here.known == folded(log[:length])
        assert here.said(log[length]).known == folded(log[: length + 1])


def test_answers_stand_in_the_order_in_which_they_were_said() -> None:
    said = known("symptom link_invalid", "answer error_shown none", "answer link_age over_limit").answers
    assert said == (("error_shown", "none"), ("link_age", "over_limit"))


def test_a_failed_remedy_is_a_fact_with_its_time() -> None:
    said = known("symptom link_invalid", "fix browser_state not_worked")
    assert said.fixes == (("browser_state", "not_worked", 60),)
    model = guide().models["link_invalid"]
    assert said.tried(model) == model.bit("browser_state")


def test_a_remedy_that_worked_solves_it() -> None:
    assert known("symptom link_invalid", "fix browser_state worked").solved == "browser_state"
    assert step("symptom link_invalid", "fix browser_state worked") == "arrived"
    assert step("symptom link_invalid", "fix browser_state worked", "solved entered ") == "solved"


def test_the_last_remedy_that_ends_in_the_hand_off_hands_over() -> None:
    facts = ("symptom address_forgotten", "answer address_access no", "answer phone_registered no")
    assert step(*facts) == "address_forgotten.fix.address_needs_support"
    assert step(*facts, "fix address_needs_support not_worked") == "intake.account"
    assert step(*facts, "fix address_needs_support worked") == "arrived"


@pytest.mark.parametrize("symptom", [s for s, m in guide().models.items() if m.handoff | m.then_support])
def test_what_only_support_can_do_leads_to_support_even_where_other_causes_are_left(symptom: str) -> None:
    model = guide().models[symptom]
    for cause in model.names(model.handoff | model.then_support):
        said = known(f"symptom {symptom}", f"fix {cause} not_worked")
        assert said.handoff
        asked = "handed_off" if guide().catalogue.causes[cause].urgent else "intake"
        assert step(f"symptom {symptom}", f"fix {cause} not_worked").startswith(asked)


def test_an_urgent_remedy_that_worked_is_handed_over_all_the_same() -> None:
    said = known("symptom account_suspicious", "answer changes_seen yes", "fix account_compromised worked")
    assert said.handoff
    assert said.solved is None


def test_a_wait_runs_until_the_bot_asked_again_or_something_came_of_it() -> None:
    facts = ("symptom mail_missing", "answer waited minutes", "fix delivery_delay later")
    (wait,) = known(*facts).waiting
    assert wait == Wait("delivery_delay", 120)
    reminded = known(*facts, "reminded delivery_delay")
    assert (reminded.waiting, reminded.reminded, reminded.due) == ((), ("delivery_delay",), "delivery_delay")
    over = known(*facts, "fix delivery_delay not_worked")
    assert (over.waiting, over.reminded) == ((), ())
    assert over.waits == (Wait("delivery_delay", 120, ended=180),)
    answered = known(*facts, "reminded delivery_delay", "fix delivery_delay not_worked")
    assert (answered.waiting, answered.due) == ((), "")


def test_a_wait_never_blocks_the_conversation_goes_on_at_once() -> None:
    facts = ("symptom mail_missing", "answer waited minutes", "fix delivery_delay later")
    model = guide().models["mail_missing"]
    on = known(*facts)
    assert on.belief is not None
    assert not on.belief.left & model.bit("delivery_delay"), "as if it had failed for now"
    assert not on.fixes, "and yet nobody has said that it failed"
    assert step(*facts).split(".")[1] in ("ask", "fix")
    stuck = ("symptom mail_missing", "answer provider docomo", "look delivery_delay", "answer waited unknown")
    assert step(*stuck) == "mail_missing.fix.delivery_delay"
    assert step(*stuck, "fix delivery_delay later").split(".")[2] != "delivery_delay"


def test_when_the_time_is_over_its_remedy_is_the_step_until_it_is_answered() -> None:
    facts = ("symptom mail_missing", "answer waited minutes", "fix delivery_delay later")
    before = step(*facts)
    assert step(*facts, "reminded delivery_delay") == "mail_missing.fix.delivery_delay"
    assert step(*facts, "reminded delivery_delay", "answer requests_sent one") == "mail_missing.fix.delivery_delay"
    assert step(*facts, "reminded delivery_delay", "fix delivery_delay worked") == "arrived"
    assert step(*facts, "reminded delivery_delay", "fix delivery_delay not_worked") == before


def test_only_where_nothing_else_is_left_the_wait_itself_is_the_step() -> None:
    model = guide().models["link_invalid"]
    (waits,) = (c for c in model.causes if model.wait_minutes[model.causes.index(c)])
    facts = ["symptom link_invalid", f"fix {waits} later"]
    for _ in range(len(model.causes) + len(model.questions)):
        kind, id_ = step(*facts).split(".")[1:]
        if kind == "wait":
            break
        facts.append(f"answer {id_} unknown" if kind == "ask" else f"fix {id_} not_worked")
    assert step(*facts) == f"link_invalid.wait.{waits}"
    assert step(*facts, f"reminded {waits}") == f"link_invalid.fix.{waits}"


def test_several_waits_run_side_by_side_in_the_order_in_which_they_were_begun() -> None:
    facts = ("symptom mail_missing", "fix rate_limited later", "fix delivery_delay later")
    assert known(*facts).waiting == (Wait("rate_limited", 60), Wait("delivery_delay", 120))
    assert known(*facts, "reminded rate_limited").waiting == (Wait("delivery_delay", 120),)
    anew = known(*facts, "reminded rate_limited", "fix rate_limited later")
    assert anew.waiting == (Wait("delivery_delay", 120), Wait("rate_limited", 240))
    assert anew.due == ""


def test_towards_the_hand_off_no_wait_is_asked_about_any_more() -> None:
    facts = ("symptom mail_missing", "fix delivery_delay later", "reminded delivery_delay", "human")
    assert known(*facts).due == ""
    assert step(*facts).startswith("intake")


def test_of_what_was_said_about_one_symptom_only_what_lasts_counts_for_the_next() -> None:
    lasting = {o for o, item in guide().catalogue.observations.items() if item.lasting}
    shared = guide().models["mail_missing"].question.keys() & guide().models["link_invalid"].question.keys()
    assert shared - lasting
    assert shared & lasting
    first = ["symptom mail_missing", "answer provider docomo"]
    first += [f"answer {o} {guide().models['mail_missing'].question[o].default or UNKNOWN}" for o in sorted(shared)]
    then = known(*first, "fix rate_limited worked", "symptom link_invalid")
    assert then.belief is not None
    assert then.answered("provider") == "docomo"
    assert set(then.here) == shared & lasting
    assert then.belief == known("symptom link_invalid", *(f for f in first if f.split()[1] in lasting)).belief
    assert then.solved is None
    assert {o for o, _ in then.answers} == {"provider", *shared}, "support reads all of them"


def test_the_provider_is_carried_to_the_next_symptom() -> None:
    then = known("symptom link_invalid", "answer provider docomo", "symptom mail_missing")
    assert then.belief is not None
    assert then.belief.row == "docomo"
    assert then.belief == known("answer provider docomo", "symptom mail_missing").belief


def test_a_remedy_that_failed_is_not_tried_again_for_the_next_symptom_either() -> None:
    for symptom, model in guide().models.items():
        for cause in model.causes:
            before = known(f"fix {cause} not_worked", f"symptom {symptom}")
            assert before.belief is not None
            assert not before.belief.left & model.bit(cause)


def test_a_second_look_is_at_one_cause_and_over_when_its_remedy_fails() -> None:
    looked = known("symptom login_fails", "look login_typo")
    assert looked.looking == "login_typo"
    assert looked.belief is not None
    assert guide().models["login_fails"].names(looked.belief.left) == ["login_typo"]
    assert known("symptom login_fails", "look login_typo", "fix login_typo not_worked").looking is None


def test_a_contradiction_is_named_only_while_it_is_the_last_thing_said() -> None:
    model = guide().models["link_invalid"]
    one, other, third = (f"answer {o} {value}" for o, value, _ in apart(model)[:3])
    facts = ("symptom link_invalid", one, other)
    assert known(*facts).contradicted == other.split()[1]
    assert known(*facts, third).contradicted == third.split()[1]
    assert known(*facts, "answer requests_sent one").contradicted is None
    assert known(*facts, "human").contradicted is None


def test_the_hand_off_asks_each_question_once_and_a_skip_ends_it() -> None:
    fields = list(guide().catalogue.intake)
    facts = ["human"]
    for field in fields:
        assert step(*facts) == f"intake.{field}"
        assert step(*facts, "skip") == "handed_off"
        facts.append(f"intake {field} {UNKNOWN}")
    assert step(*facts) == "handed_off"
    assert step(*facts, "case 1") == "handed_off"


ELSEWHERE = {
    "a symptom": ("symptom mail_melted",),
    "a question": ("symptom link_invalid", "answer colour red"),
    "a value": ("symptom link_invalid", "answer link_age ancient"),
    "a remedy": ("symptom link_invalid", "fix turn_it_off not_worked"),
    "a remedy that worked": ("symptom link_invalid", "fix turn_it_off worked"),
    "a wait": ("symptom link_invalid", "fix turn_it_off later"),
    "a second look": ("symptom link_invalid", "look turn_it_off"),
    "an advice card": ("symptom advice", "advice turn_it_off"),
    "a remedy before any symptom": ("fix turn_it_off not_worked",),
    "a second look before any symptom": ("look link_expired",),
}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_what_the_catalogue_no_longer_has_is_passed_over(name: str) -> None:
    facts = ELSEWHERE[name]
    with_it, before = known(*facts), known(*facts[:-1])
    assert guide().step(with_it) == guide().step(before) or name in ("a value", "a question")
    assert with_it.solved is None
    assert with_it.waits == ()
    assert with_it.looking is None
    assert with_it.fixes == ()


def test_a_question_the_catalogue_no_longer_has_moves_no_belief() -> None:
    with_it, before = known("symptom link_invalid", "answer colour red"), known("symptom link_invalid")
    assert with_it.belief == before.belief


def test_a_value_the_catalogue_no_longer_has_counts_as_i_do_not_know() -> None:
    assert (
        known("symptom link_invalid", "answer link_age ancient").belief
        == known("symptom link_invalid", "answer link_age unknown").belief
    )


def test_folding_does_not_depend_on_the_times() -> None:
    log = log_of("symptom link_invalid", "answer link_age over_limit", "fix link_expired not_worked")
    later = tuple(replace(entry, at=entry.at + 10_000) for entry in log)
    assert folded(log).belief == folded(later).belief
