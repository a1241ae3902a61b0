"""Figures of walks made by hand."""

import pytest

from bot.simulation.figures import Bin, calibration, figures, percentile
from bot.simulation.simulated_walk import CauseVerdict, SimulatedWalk
from tests.unit.made_up import person

SUSPECTS = (("eaten", 0.5), ("limit", 0.3), ("slow", 0.1), ("hidden", 0.1))


def solved(**changed: object) -> SimulatedWalk:
    return made("eaten", end="solved", **changed)


def handed(cause: str, **changed: object) -> SimulatedWalk:
    return made(cause, end="handed_over", **changed)


def made(cause: str, **changed: object) -> SimulatedWalk:
    way = SimulatedWalk(person(cause))
    for name, value in changed.items():
        setattr(way, name, value)
    return way


def test_ends_are_shares_of_everybody() -> None:
    told = figures([solved(), solved(), handed("gone", handoff=True), handed("eaten"), made("eaten")])
    assert (told.users, told.solved, told.handed_over, told.right_end, told.stuck) == (5, 0.4, 0.4, 0.6, 1)


def test_suspects_count_among_those_handed_over_alone() -> None:
    told = figures([solved(), *(handed(cause, suspected=SUSPECTS) for cause in ("eaten", "limit", "hidden", "gone"))])
    assert (told.suspected_first, told.suspected_first_three, told.suspected_any) == (0.25, 0.5, 0.75)


def test_handoffs_that_came_before_the_own_wait_was_over() -> None:
    told = figures([handed("limit", cut_short=True), handed("limit"), handed("eaten"), handed("eaten"), solved()])
    assert told.cut_short == 0.25


def test_presses_and_minutes_are_means_and_the_ninetieth_percentile() -> None:
    told = figures([solved(presses=n, minutes=2.0 * n) for n in range(1, 11)])
    assert (told.presses_mean, told.presses_90, told.minutes_mean) == (5.5, 9, 11)


@pytest.mark.parametrize(("values", "found"), [([3], 3), ([2, 1], 2), (list(range(100)), 89), ([], None)])
def test_the_percentile_is_one_of_the_values(values: list[float], found: float | None) -> None:
    assert percentile(values, 90) == found


def test_waits_and_remedies_that_were_none_of_theirs() -> None:
    told = figures([
        solved(idle=60.0, useless_waits={"limit": 60.0}, remedies=["limit", "eaten"]),
        solved(useless_waits={"limit": 60.0, "slow": 10.0}, remedies=["hidden", "limit", "slow", "eaten"]),
        solved(remedies=["eaten"]),
        solved(),
    ])  # fmt: skip
    assert (told.useless_wait_minutes, told.told_wait_minutes) == (15, 32.5)
    assert (told.told_useless_wait, told.told_useless_wait_first) == (0.5, 0.25)
    assert told.useless_remedies == 1


def test_verdicts_that_were_wrong() -> None:
    right, wrong = CauseVerdict("eaten", 0.95), CauseVerdict("limit", 0.85)
    told = figures([solved(verdicts=[wrong, right]), solved(verdicts=[right]), solved(verdicts=[right])])
    assert (told.verdicts, told.verdicts_wrong, told.verdicts_wrong_share) == (4, 1, 0.25)
    assert told.calibration_verdicts.error == pytest.approx(100 * (3 * 0.05 + 0.85) / 4)


def test_handoffs_that_call_one_cause_certain() -> None:
    sure, unsure = (("eaten", 0.9), ("limit", 0.1)), (("eaten", 0.89), ("limit", 0.11))
    told = figures([handed("eaten", suspected=sure), handed("gone", suspected=sure), handed("gone", suspected=unsure)])
    assert (told.certain_handoffs, told.certain_handoffs_right) == (2, 0.5)
    assert told.calibration_handoffs.n == 3


def test_a_handoff_without_suspects_states_nothing() -> None:
    told = figures([handed("eaten")])
    assert (told.suspected_any, told.certain_handoffs, told.calibration_handoffs.n) == (0, 0, 0)
    assert told.calibration_handoffs.error is None


def test_well_advised_is_led_right_and_never_told_a_useless_wait() -> None:
    told = figures([
        solved(), solved(useless_waits={"limit": 60.0}), handed("limit", suspected=SUSPECTS), handed("hidden", suspected=SUSPECTS),
        handed("limit", suspected=SUSPECTS, useless_waits={"slow": 10.0}), made("eaten"),
    ])  # fmt: skip
    assert told.well_advised == pytest.approx(2 / 6, abs=1e-4)


def test_the_calibration_error_is_the_gap_in_each_bin_weighted_by_its_size() -> None:
    found = calibration([(0.2, False), (0.2, True), (0.25, False), (0.25, False), (1.0, True), (1.0, True)])
    assert found.bins == (Bin(0.2, 0.3, 4, 0.225, 0.25), Bin(0.9, 1.0, 2, 1.0, 1.0))
    assert found.error == pytest.approx(100 * 0.025 * 4 / 6, abs=0.01)
    assert calibration([(0.7, i < 7) for i in range(10)]).error == 0


def test_nobody_has_no_figures() -> None:
    told = figures([])
    assert (told.users, told.solved, told.presses_mean, told.verdicts_wrong_share, told.well_advised) == (
        0, None, None, None, None,
    )  # fmt: skip
