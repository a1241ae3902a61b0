"""When made-up people come."""

from collections import Counter
from math import sqrt

from bot.simulation.traffic import SimulatedArrival, arrivals
from bot.simulation.world import SimulatedTraffic, World, load
from flows.knowledge.ledger_row import DAY, HOUR
from tests.unit import made_up
from tests.unit.support import NOON, guide, service

SERVICE = service()
PACKAGED: World = load(None, guide().catalogue)
SINCE = NOON - 365 * DAY
PEOPLE = 20_000
INCIDENT = {
    "symptom": "lost", "provider": "blue", "cause": "limit", "days_before": 3, "hour": 13, "hours": 4, "people": 0.01,
    "success": 1,
}  # fmt: skip


def even(**changed: object) -> SimulatedTraffic:
    """At every hour as many as at any other, with something changed."""
    return SimulatedTraffic.model_validate(made_up.world().traffic.model_dump() | changed)


def coming(traffic: SimulatedTraffic, people: int = PEOPLE, seed: int = 1) -> list[SimulatedArrival]:
    return arrivals(traffic, SERVICE, seed, people, SINCE, NOON)


def by_hour(found: list[SimulatedArrival]) -> Counter[int]:
    return Counter(SERVICE.local(int(one.at)).hour for one in found)


def test_the_same_seed_brings_the_same_people_and_another_one_others() -> None:
    assert coming(PACKAGED.traffic) == coming(PACKAGED.traffic)
    assert coming(PACKAGED.traffic) != coming(PACKAGED.traffic, seed=2)


def test_as_many_come_as_were_asked_for_and_all_of_them_in_time() -> None:
    found = coming(PACKAGED.traffic)
    assert len(found) == PEOPLE
    assert all(SINCE <= one.at <= NOON for one in found)
    assert len(coming(PACKAGED.traffic, people=1)) == 1


def test_where_every_hour_is_like_any_other_counts_differ_as_chance_makes_them() -> None:
    days = Counter(int(one.at - SINCE) // DAY for one in coming(even()))
    mean = PEOPLE / 365
    spread = sum((days[day] - mean) ** 2 for day in range(365)) / 365
    assert 0.75 < spread / mean < 1.3  # a Poisson process: the variance is the mean; five standard errors are 0.37
    assert max(abs(count - mean) for count in days.values()) < 5 * sqrt(mean)


def test_hours_and_weekdays_have_their_weights() -> None:
    hours = [0] * 24
    hours[9], hours[21] = 1, 3
    found = by_hour(coming(even(hours=hours)))
    assert set(found) == {9, 21}
    assert 2.8 < found[21] / found[9] < 3.2
    days = Counter(SERVICE.local(int(one.at)).weekday() for one in coming(even(weekdays=[2, 1, 1, 1, 1, 1, 0])))
    assert days[6] == 0
    assert 1.8 < days[0] / days[1] < 2.2


def test_more_come_at_the_end_and_fewer_on_holidays() -> None:
    grown = Counter(int(one.at - SINCE) * 4 // (NOON - SINCE + 1) for one in coming(even(growth=3)))
    assert grown[0] < grown[1] < grown[2] < grown[3]
    assert 1.9 < grown[3] / grown[0] < 2.4
    quiet = Counter(f"{SERVICE.local(int(one.at)):%m-%d}" for one in coming(even(holidays=["01-01"], holiday=0)))
    assert (quiet["01-01"], quiet["01-02"] > 0) == (0, True)


def test_an_incident_brings_many_within_hours() -> None:
    found = [one for one in coming(even(incidents=[INCIDENT])) if one.incident]
    assert len(found) == 200
    begin = SERVICE.local(NOON - 3 * DAY).replace(hour=13, minute=0, second=0).timestamp()
    assert all(begin <= one.at <= begin + 4 * HOUR for one in found)
    early = arrivals(even(incidents=[INCIDENT]), SERVICE, 1, PEOPLE, NOON - DAY, NOON)
    assert [one for one in early if one.incident] == []


def test_the_first_people_are_as_they_all_are() -> None:
    found = coming(PACKAGED.traffic)
    first = [one for one in found[: PEOPLE // 4] if one.incident]
    assert 40 < len(first) < 120  # of 320
    assert 0.4 < sum(one.at < SINCE + (NOON - SINCE) / 2 for one in found[:2000]) * 2 / 2000 < 1


def test_an_hour_in_which_nobody_would_come_has_its_people_all_the_same() -> None:
    nobody = even(weekdays=[1, 0, 0, 0, 0, 0, 0])
    assert len(arrivals(nobody, SERVICE, 1, 3, NOON - HOUR, NOON)) == 3
