"""What made-up conversations leave in the ledger."""

from collections import Counter
from functools import cache

import pytest

from bot.simulation.conversing import SimulatedLedger
from bot.simulation.phrasebook import sentences
from bot.simulation.traffic import SimulatedArrival
from bot.simulation.world import SimulatedIncident, World, load
from flows.knowledge.catalogue_files import parse
from flows.knowledge.guide import Guide
from flows.knowledge.ledger_row import DAY, HOUR, LedgerRow, dump_row, load_row, made_up
from flows.ledger.outcome_classes import Codebook, class_of
from tests.unit import made_up as small
from tests.unit.support import NOON, guide

LONGEST = 300
MONTH = 30 * DAY
PEOPLE = 300


def changed(world: World, **aftermath: object) -> World:
    return world.model_copy(update={"aftermath": world.aftermath.model_copy(update=aftermath)})


def ledger(world: World, until: int = NOON) -> SimulatedLedger:
    return SimulatedLedger((small.guide(),), world, sentences(), 1, NOON - MONTH, until)


def rows(world: World, at: float = NOON - 10 * DAY, until: int = NOON, numbers: int = 20) -> list[LedgerRow]:
    """What some people leave who lost something."""
    made = ledger(world, until)
    return [one.row for number in range(numbers) for one in made.conversation(number, SimulatedArrival(at), "lost")]


@cache
def packaged() -> tuple[LedgerRow, ...]:
    """What people of the packaged world leave who come all over a month."""
    world = load(None, guide().catalogue)
    made = SimulatedLedger((guide(), guide()), world, sentences(), 1, NOON - MONTH, NOON)
    come = [SimulatedArrival(NOON - MONTH + MONTH * number / PEOPLE) for number in range(PEOPLE)]
    return tuple(one.row for number, at in enumerate(come) for one in made.conversation(number, at))


def test_every_row_can_be_read_fits_and_says_that_it_is_made_up() -> None:
    for row in packaged():
        assert len(dump_row(row)) <= LONGEST
        assert load_row(dump_row(row)) == row
        assert made_up(row)
        assert row.knowledge == f"~{guide().catalogue.hash[:8]}"
    assert {Codebook(guide().catalogue).facts(row).unread for row in packaged()} == {0}


def test_it_ends_in_every_way_and_mostly_well() -> None:
    shares = {name: count / len(packaged()) for name, count in Counter(class_of(r, NOON) for r in packaged()).items()}
    assert set(shares) == {"verified", "claimed", "handed_over", "silent", "returned"}
    assert 0.4 < shares["verified"] < 0.9
    assert 0.05 < shares["handed_over"] < 0.4
    assert 0.03 < shares["silent"] < 0.4


def test_every_field_is_filled_somewhere_and_times_are_in_order() -> None:
    for field in LedgerRow.__struct_fields__:
        assert {getattr(row, field) for row in packaged()} - {None, "", 0}, field
    for row in packaged():
        assert (row.hour + 1) * HOUR + row.last * 60 <= NOON + HOUR
        if row.answered is not None:
            assert row.handed is not None
            assert row.handed <= row.answered
        if row.closed is not None:
            assert row.answered is not None
            assert row.answered <= row.closed
        if row.stars is not None:
            assert (row.solved is not None or row.closed is not None, 1 <= row.stars <= 5) == (True, True)


def test_the_same_seed_leaves_the_same_rows_under_the_same_ids() -> None:
    world = small.world()
    found = [ledger(world).conversation(number, SimulatedArrival(NOON - DAY)) for number in range(5)]
    assert found == [ledger(world).conversation(number, SimulatedArrival(NOON - DAY)) for number in range(5)]
    assert len({one.id for those in found for one in those}) == 5


def test_whoever_leaves_says_nothing_more() -> None:
    assert {(row.solved, row.handed) for row in rows(changed(small.world(), leaves=1))} == {(None, None)}
    assert {class_of(row, NOON) for row in rows(changed(small.world(), leaves=1))} == {"silent"}


@pytest.mark.parametrize("share", [{"leaves": 1, "patience": 4, "again_silent": 1}, {"again_solved": 1}])
def test_who_comes_again_is_told_of_in_the_row_before(share: dict[str, int]) -> None:
    found = [row for row in rows(changed(small.world(), **share)) if row.back is not None]
    assert len(found) > 5
    assert all(60 <= (row.back or 0) - row.last <= 24 * 60 + 60 for row in found)


def test_support_answers_in_time_closes_and_says_what_it_was() -> None:
    found = [row for row in rows(small.world(), numbers=60) if row.handed is not None]
    assert len(found) > 2
    assert all((row.answered or 0) <= (row.promised or 0) for row in found)
    assert {row.cause for row in found} <= {"gone", "hidden", "eaten", "limit"}
    assert all(row.closed is not None for row in found)
    late = [row for row in rows(changed(small.world(), in_time=0, named=0), numbers=60) if row.handed is not None]
    assert all((row.answered or 0) >= (row.promised or 0) for row in late)
    assert {row.cause for row in late} == {None}


def test_stars_are_given_after_a_remedy_and_after_support() -> None:
    found = rows(changed(small.world(), rates=1, stars=[0, 0, 0, 1, 0]), numbers=60)
    assert {row.stars for row in found} == {4}
    assert {row.handed is None for row in found} == {True, False}


def test_nothing_is_told_of_what_has_not_happened_yet() -> None:
    found = rows(changed(small.world(), leaves=0), at=NOON - 90)
    assert all(row.last <= 1 for row in found)
    assert {row.closed for row in found} == {None}


def test_an_incident_brings_its_own_people_and_its_remedy_helps_them_as_it_says() -> None:
    incident = SimulatedIncident(
        symptom="late", provider="green", cause="slow", days_before=1, hour=0, hours=1, people=1, success=0
    )
    made = ledger(small.world())
    found = [one.row for n in range(5) for one in made.conversation(n, SimulatedArrival(NOON - 9 * DAY, incident))]
    assert {row.symptom for row in found} == {"late"}
    assert all(row.solved is None for row in found)


def test_each_part_of_the_time_has_its_version() -> None:
    before = Guide(parse(small.FILES, {"eaten": 1}), small.guide().service)
    made = SimulatedLedger((before, small.guide()), small.world(), sentences(), 1, NOON - 2 * DAY, NOON)
    found = [
        [one.row.knowledge for one in made.conversation(1, SimulatedArrival(NOON - at * DAY), "lost")]
        for at in (1.5, 0.5)
    ]
    assert found == [[f"~{it.catalogue.hash[:8]}"] for it in (before, small.guide())]
