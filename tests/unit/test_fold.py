"""What a log of facts says."""

import pytest
from msgspec.structs import replace

from flows.known import Known
from flows.schema import UNKNOWN
from flows.session import Entry, Kind
from tests.unit.support import folded, guide


def log_of(*facts: str) -> tuple[Entry, ...]:
    """Facts written `kind key value`, a minute apart."""
    entries = []
    for i, fact in enumerate(facts):
        kind, key, value = (*fact.split(" "), "", "")[:3]
        kinds: dict[str, Kind] = {k: k for k in ("symptom", "answer", "fix", "look", "reminded", "advice", "human")}
        kinds |= {"intake": "intake", "skip": "skip", "case": "case", "csat": "csat"}
        entries.append(Entry(kinds[kind], key, value, 60 * i))
    return tuple(entries)


def known(*facts: str) -> Known:
    return folded(log_of(*facts))


def step(*facts: str) -> str:
    return guide().step(known(*facts)).name


def test_an_empty_log_says_nothing() -> None:
    assert known() == Known()
    assert step() == "menu"


def test_the_guide_folds_as_plain_folding_does() -> None:
    log = log_of(
        "symptom link_invalid", "answer provider gmail", "answer link_age over_limit", "fix link_expired not_worked"
    )
    for length in (4, 2, 3, 0, 1, 4):
        assert guide().known(log[:length]) == folded(log[:length])


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
    assert step("symptom link_invalid", "fix browser_state worked") == "solved"


def test_the_last_remedy_that_ends_in_the_hand_off_hands_over() -> None:
    facts = ("symptom address_forgotten", "answer address_access no", "answer phone_registered no")
    assert step(*facts) == "address_forgotten.fix.address_needs_support"
    assert step(*facts, "fix address_needs_support not_worked") == "intake.addresses"
    assert step(*facts, "fix address_needs_support worked") == "solved"


def test_a_remedy_that_ends_in_the_hand_off_goes_on_where_others_are_left() -> None:
    facts = ("answer provider gmail", "symptom mail_missing", "fix sender_suppressed not_worked")
    assert not known(*facts).handoff
    assert "sender_suppressed" not in guide().models["mail_missing"].names(known(*facts).belief.left)  # type: ignore[union-attr]


def test_an_urgent_remedy_that_worked_is_handed_over_all_the_same() -> None:
    said = known("symptom account_suspicious", "answer changes_seen yes", "fix account_compromised worked")
    assert said.handoff
    assert said.solved is None


def test_a_wait_holds_until_it_is_over_or_something_came_of_it() -> None:
    waiting = ("symptom mail_missing", "answer waited minutes", "fix delivery_delay later")
    assert known(*waiting).waiting == ("delivery_delay", 120)
    assert step(*waiting) == "mail_missing.wait.delivery_delay"
    assert known(*waiting, "reminded delivery_delay").waiting is None
    assert known(*waiting, "reminded delivery_delay").reminded == ("delivery_delay",)
    assert known(*waiting, "fix delivery_delay not_worked").waiting is None
    assert known(*waiting, "human").waiting is None


def test_the_provider_is_carried_to_the_next_symptom_and_nothing_else_is() -> None:
    first = (
        "symptom mail_missing",
        "answer provider docomo",
        "answer requests_sent several",
        "fix rate_limited worked",
    )
    then = known(*first, "symptom link_invalid")
    assert then.belief is not None
    assert then.belief.row == "docomo"
    assert then.belief == guide().known(log_of("answer provider docomo", "symptom link_invalid")).belief
    assert then.solved is None
    assert then.answers == (("provider", "docomo"), ("requests_sent", "several")), "support reads all of them"


def test_a_second_look_is_at_one_cause_and_over_when_its_remedy_fails() -> None:
    looked = known("symptom login_fails", "look login_typo")
    assert looked.looking == "login_typo"
    assert looked.belief is not None
    assert guide().models["login_fails"].names(looked.belief.left) == ["login_typo"]
    assert known("symptom login_fails", "look login_typo", "fix login_typo not_worked").looking is None


def test_a_contradiction_is_named_only_while_it_is_the_last_thing_said() -> None:
    facts = ("symptom link_invalid", "answer link_age within_limit", "answer error_shown expired")
    assert known(*facts).contradicted == "error_shown"
    assert known(*facts, "answer link_copied yes").contradicted != "error_shown"
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
    assert with_it.waiting is None
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
