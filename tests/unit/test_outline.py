"""The likeliest way through a symptom, and where answers leave it."""

from collections.abc import Iterator

import pytest

from flows.drawing.outline import Arrow, Outline, Phrase, Rung, outline, stops
from flows.knowledge.catalogue_files import parse
from flows.knowledge.guide import Guide
from tests.unit.support import SOUND, guide, service

SYMPTOMS = list(guide().catalogue.symptoms)
PROVIDERS = [None, *guide().catalogue.providers]


def way(of: Outline) -> list[str]:
    """The states of the middle."""
    return [rung.stop.state.id for rung in of.rungs]


def said(phrases: tuple[Phrase, ...]) -> list[str]:
    return [phrase.line.attr for phrase in phrases]


def arrows(rung: Rung) -> Iterator[Arrow]:
    """All arrows aside from a stop and from what they lead to."""
    for stop in stops(rung.stop):
        yield from stop.aside


def leaving(of: Outline, state: str) -> dict[str, tuple[str, ...]]:
    """Where a stop of the way is left to, and by which answers."""
    (rung,) = [rung for rung in of.rungs if rung.stop.state.id == state]
    return {arrow.to.state.id: tuple(said(arrow.answers)) for arrow in rung.stop.aside}


def slow() -> Guide:
    """The small catalogue with remedies so slow that asking pays."""
    lost = (
        SOUND["lost.toml"].replace("fix_minutes = 2", "fix_minutes = 30").replace("fix_minutes = 1", "fix_minutes = 30")
    )
    return Guide(parse({**SOUND, "lost.toml": lost}), service())


def test_the_way_gives_each_question_its_likeliest_answer_and_lets_each_remedy_fail() -> None:
    found = outline(slow(), "lost")
    assert way(found) == [
        "start", "lost.ask.provider", "lost.ask.seen", "lost.fix.hidden", "lost.look", "handed_off",
    ]  # fmt: skip
    assert [said(rung.onward) for rung in found.rungs] == [
        [], ["blue", "unknown"], ["no", "perhaps"], ["not_worked"], ["human"], [],
    ]  # fmt: skip


def test_answers_that_lead_elsewhere_leave_the_way() -> None:
    found = outline(slow(), "lost")
    assert leaving(found, "lost.ask.provider") == {"lost.fix.eaten": ("green",)}
    assert leaving(found, "lost.ask.seen") == {"lost.fix.eaten": ("yes", "unknown")}
    assert leaving(found, "lost.fix.hidden") == {"arrived": ("worked",)}
    assert leaving(found, "lost.look") == {"lost.fix.eaten": ("name",)}
    assert leaving(found, "handed_off") == {}


def test_a_remedy_is_drawn_once_and_pointed_to_from_elsewhere() -> None:
    aside = [arrow for rung in outline(slow(), "lost").rungs for arrow in rung.stop.aside]
    assert [arrow.elsewhere for arrow in aside if arrow.to.state.id == "lost.fix.eaten"] == [False, True, True]


def test_a_provider_that_is_known_is_not_asked_for() -> None:
    found = outline(slow(), "lost", "green")
    assert way(found) == ["start", "lost.fix.eaten", "handed_off"]
    assert {rung.stop.state.words.provider for rung in found.rungs[:-1]} == {"green"}


def test_a_remedy_that_is_to_wait_leads_to_the_wait_and_to_the_end() -> None:
    (remedy,) = [
        stop
        for rung in outline(guide(), "mail_missing").rungs
        for stop in stops(rung.stop)
        if stop.state.id == "mail_missing.fix.rate_limited" and stop.aside
    ]
    assert {arrow.to.state.kind: said(arrow.answers) for arrow in remedy.aside} == {
        "solved": ["worked"],
        "wait": ["later"],
    }


def test_a_suspected_break_in_ends_with_a_person_whatever_came_of_the_remedy() -> None:
    found = outline(guide(), "account_suspicious")
    ends = {
        arrow.to.state.kind: said(arrow.answers)
        for rung in found.rungs
        for stop in stops(rung.stop)
        if stop.state.id == "account_suspicious.fix.account_compromised"
        for arrow in stop.aside
    }
    assert ends.keys() == {"handoff"}
    assert {"worked", "not_worked"} <= set(ends["handoff"])


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_every_symptom_has_a_way_to_a_person_that_passes_no_state_twice(symptom: str, provider: str | None) -> None:
    found = outline(guide(), symptom, provider)
    states = way(found)
    assert found.rungs[0].stop.state.kind == "start"
    assert found.rungs[-1].stop.state.kind == "handoff"
    assert len(states) == len(set(states))


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_what_leads_elsewhere_is_drawn_there_and_all_else_is_drawn_to_its_end(symptom: str) -> None:
    found = outline(guide(), symptom)
    drawn = set(way(found))
    for rung in found.rungs:
        for arrow in arrows(rung):
            assert (arrow.to.state.id in drawn) is arrow.elsewhere or arrow.to.state.kind in ("handoff", "solved")
            assert arrow.elsewhere or arrow.to.aside or arrow.to.state.kind not in ("ask", "fix")
        drawn |= {stop.state.id for stop in stops(rung.stop)}


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_every_button_of_a_stop_is_on_exactly_one_arrow(symptom: str) -> None:
    for rung in outline(guide(), symptom).rungs:
        lines = [phrase.line for phrase in (*rung.onward, *(p for arrow in rung.stop.aside for p in arrow.answers))]
        assert len(lines) == len(set(lines))
        if rung.stop.state.kind == "ask":
            observation = rung.stop.state.id.rpartition(".")[2]
            values = {*guide().catalogue.offered[symptom, observation], "unknown"}
            assert {line.attr for line in lines} == values or observation == "provider"
