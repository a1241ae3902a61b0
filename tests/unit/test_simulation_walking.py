"""Walks through a small catalogue that can be followed by hand."""

import pytest

from bot.simulation.people import draw
from bot.simulation.phrasebook import sentences
from bot.simulation.simulated_walk import SimulatedWalk
from bot.simulation.walking import walk
from bot.simulation.world import load
from tests.unit import support
from tests.unit.made_up import guide, person, world

SYMPTOMS = [s for s, model in support.guide().models.items() if model.causes]
OFTEN = {"asked": {"often": 1.0}}
"""Everybody says that they asked often, which the core takes for the limit."""


def way(
    cause: str, *, says: dict[str, dict[str, float]] | None = None, success: float = 1, obeys: bool = True
) -> SimulatedWalk:  # fmt: skip
    return walk(guide(), world(says=says or {}, success=success), sentences(), person(cause, obeys=obeys))


def test_who_tells_the_truth_is_led_to_their_own_remedy() -> None:
    found = way("eaten")
    assert (found.end, found.remedies, found.useless, found.useless_waits, found.idle) == (
        "solved",
        ["eaten"],
        0,
        {},
        0,
    )
    assert found.steps[0] == "menu: presses symptom=lost"
    assert found.steps[-1] == "fix-eaten: presses fix.eaten=worked"
    assert found.presses == len(found.steps)
    assert found.minutes == pytest.approx(0.1 + 2)


def test_remedies_of_other_causes_are_useless_and_take_their_time() -> None:
    found = way("hidden")
    assert (found.end, found.remedies, found.useless) == ("solved", ["eaten", "hidden"], 1)
    assert found.minutes == pytest.approx(0.1 + 2 + 4)


def test_who_only_support_can_help_ends_there() -> None:
    found = way("gone")
    assert (found.end, found.handoff, found.remedies[-1]) == ("handed_over", True, "gone")
    assert "gone" in dict(found.suspected)


def test_a_wait_that_is_the_own_cause_helps_once_its_time_is_over() -> None:
    found = walk(guide(), world(), sentences(), person("slow", symptom="late"))
    assert (found.end, found.idle, found.useless_waits, found.cut_short) == ("solved", 0, {}, False)
    assert found.minutes == pytest.approx(10)
    assert [step.partition(": ")[2] or step for step in found.steps] == [
        "presses symptom=late", "presses fix.slow=later", "waits 10 min", "presses fix.slow=worked",
    ]  # fmt: skip


def test_who_claims_to_have_waited_is_not_helped_by_the_wait() -> None:
    found = way("limit", obeys=False)
    assert found.end == "handed_over"
    assert "fix-limit: presses fix.limit=not_worked" in found.steps
    assert found.minutes < 60


def test_a_wait_for_another_cause_is_told_and_only_what_passes_idle_counts() -> None:
    found = way("eaten", says=OFTEN)
    assert (found.end, found.useless_waits, found.useless_wait_first, found.useless) == (
        "solved",
        {"limit": 60.0},
        True,
        1,
    )
    assert found.idle == 60 * found.steps.count("waits 60 min")
    assert found.minutes == pytest.approx(0.1 + 2 + found.idle)


def test_who_does_not_obey_is_told_the_wait_and_waits_for_nothing() -> None:
    found = way("eaten", says=OFTEN, obeys=False)
    assert (found.end, found.useless_waits, found.idle) == ("solved", {"limit": 60.0}, 0)


def test_a_card_that_calls_its_cause_the_one_is_a_verdict() -> None:
    found = way("eaten", says=OFTEN)
    assert [verdict.cause for verdict in found.verdicts][:1] == ["limit"]
    assert 0 < found.verdicts[0].stated <= 1


def test_a_remedy_that_never_helps_leads_to_support() -> None:
    found = way("eaten", success=0)
    assert found.end == "handed_over"
    assert "fix-eaten: presses fix.eaten=not_worked" in found.steps


def test_who_is_in_no_hurry_says_at_the_intake_that_they_do_not_know() -> None:
    shipped = support.guide()
    someone = person("account_missing", symptom="mail_missing", provider="gmail", hurried=False)
    found = walk(shipped, world(), sentences(), someone)
    assert [step for step in found.steps if "intake" in step] == [
        f"intake-{field}: presses intake.{field}=unknown" for field in shipped.catalogue.intake
    ]
    hurried = person("account_missing", symptom="mail_missing", provider="gmail")
    pressed = walk(shipped, world(), sentences(), hurried).steps[-1]
    assert pressed == f"intake-{next(iter(shipped.catalogue.intake))}: presses nav=human"


def test_who_writes_begins_with_a_sentence_that_the_reader_reads() -> None:
    tells = {"share": 1, "tells": {"provider": 1, "spam_folder": 1}, "tells_other": 0, "answers": 0}
    made = world(writing=tells)
    someone = person("address_typo", symptom="mail_missing", provider="gmail", writes=True)
    found = walk(support.guide(), made, sentences(), someone)
    first = sentences().first(support.guide().catalogue, made, someone)
    assert found.steps[0] == f"menu: writes {first}"
    assert any(name in first for name in sentences().mailbox.names["gmail"].en)
    assert any(fact in first for fact in sentences().facts["spam_folder", "checked_not_there"].en)
    asked = {step.partition(":")[0] for step in found.steps[1:]}
    assert not asked & {"ask-provider", "ask-spam_folder", "menu"}
    assert found.end == "solved"


def test_who_answers_in_words_writes_where_there_are_words() -> None:
    made = world(writing={"share": 1, "tells": {}, "tells_other": 0, "answers": 1})
    someone = person("sms_spam_folder", symptom="sms_missing", provider="gmail", writes=True)
    found = walk(support.guide(), made, sentences(), someone)
    assert any(step.startswith("ask-") and ": writes " in step for step in found.steps)
    assert found.end == "solved"


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_nobody_in_the_packaged_world_gets_stuck(symptom: str) -> None:
    shipped = support.guide()
    made = load(None, shipped.catalogue)
    people = [draw(shipped.catalogue, made, 5, number, symptom) for number in range(40)]
    ways = [walk(shipped, made, sentences(), someone) for someone in people]
    assert [w.steps for w in ways if w.end == "stuck"] == []
    assert {w.end for w in ways} <= {"solved", "handed_over"}


def test_a_walk_is_the_same_every_time_and_knows_nothing_of_the_walks_before() -> None:
    shipped = support.guide()
    made = load(None, shipped.catalogue)
    people = [draw(shipped.catalogue, made, 9, number) for number in range(12)]
    forth = [walk(shipped, made, sentences(), someone) for someone in people]
    back = [walk(shipped, made, sentences(), someone) for someone in reversed(people)]
    assert forth == back[::-1]
