"""Who walks in the simulation, and what they say when they are asked."""

from collections import Counter

import pytest

from bot.simulation.people import answer, draw, truth
from flows.ids import UNKNOWN
from tests.unit.made_up import guide, person, world

CATALOGUE = guide().catalogue
MANY = 400


def answers(observation: str, cause: str, offered: tuple[str, ...], **changed: object) -> Counter[str]:
    """What many people with a cause answer."""
    made = world(**changed)
    return Counter(answer(CATALOGUE, made, person(cause, number), observation, offered) for number in range(MANY))


def test_the_same_seed_and_number_are_the_same_person() -> None:
    first = [draw(CATALOGUE, world(), 3, number) for number in range(50)]
    assert first == [draw(CATALOGUE, world(), 3, number) for number in range(50)]
    assert first != [draw(CATALOGUE, world(), 4, number) for number in range(50)]


def test_causes_come_as_often_as_they_weigh_for_a_provider() -> None:
    people = [draw(CATALOGUE, world(symptoms={"late": 0}), 1, number) for number in range(2000)]
    causes, providers = Counter(p.cause for p in people), Counter(p.provider for p in people)
    assert set(causes) == {"eaten", "limit", "hidden", "gone"}
    assert causes["eaten"] / 2000 == pytest.approx(5 / 11, abs=0.04)
    assert providers["blue"] / 2000 == pytest.approx(3 / 4, abs=0.04)


def test_a_world_replaces_weights() -> None:
    made = world(symptoms={"late": 0}, providers={"blue": 0}, causes={"eaten": 0, "limit": 0, "hidden": 0})
    people = [draw(CATALOGUE, made, 1, number) for number in range(50)]
    assert {(p.cause, p.provider) for p in people} == {("gone", "green")}


def test_everybody_is_stuck_at_the_symptom_asked_for_and_is_otherwise_the_same() -> None:
    assert {draw(CATALOGUE, world(), 1, number, "late").cause for number in range(20)} == {"slow"}


@pytest.mark.parametrize(
    ("cause", "observation", "value"),
    [("eaten", "seen", "yes"), ("hidden", "seen", "no"), ("limit", "asked", "often"), ("gone", "provider", "blue")],
)
def test_the_truth_is_what_the_catalogue_reads_under_the_cause(cause: str, observation: str, value: str) -> None:
    someone = person(cause)
    assert truth(CATALOGUE, world(), someone.chance("a test"), someone, observation) == value


def test_a_habit_goes_before_the_default_but_not_before_what_the_cause_itself_shows() -> None:
    habit = {"asked": {"often": 0.5}, "seen": {"perhaps": 1}}
    asked = answers("asked", "eaten", ("once", "often"), says=habit)
    assert asked["often"] / MANY == pytest.approx(0.5, abs=0.08)
    assert answers("asked", "limit", ("once", "often"), says=habit) == {"often": MANY}
    assert answers("seen", "eaten", ("yes", "no", "perhaps"), says=habit) == {"yes": MANY}
    assert answers("seen", "hidden", ("yes", "no", "perhaps"), says=habit) == {"perhaps": MANY}


def test_what_a_habit_leaves_out_is_shared_evenly() -> None:
    seen = answers("seen", "hidden", ("yes", "no", "perhaps"), says={"seen": {"perhaps": 0.2}})
    assert seen["yes"] / MANY == pytest.approx(0.4, abs=0.08)
    assert seen["no"] / MANY == pytest.approx(0.4, abs=0.08)


def test_a_slip_is_another_of_the_answers_offered() -> None:
    assert answers("asked", "eaten", ("once", "often"), noise=1) == {"often": MANY}
    slips = answers("seen", "eaten", ("yes", "no", "perhaps", UNKNOWN), noise=1)
    assert set(slips) == {"no", "perhaps"}
    some = answers("asked", "eaten", ("once", "often"), noise=0.1)
    assert some["often"] / MANY == pytest.approx(0.1, abs=0.05)


def test_some_do_not_know_and_what_is_not_offered_is_not_known_either() -> None:
    assert answers("asked", "eaten", ("once", "often"), unknown=1) == {UNKNOWN: MANY}
    assert answers("seen", "hidden", ("yes", "perhaps")) == {UNKNOWN: MANY}


def test_a_person_says_the_same_however_often_they_are_asked() -> None:
    made, someone = world(noise=0.5, unknown=0.2), [person("eaten", number) for number in range(40)]
    first = [answer(CATALOGUE, made, one, "asked", ("once", "often")) for one in someone]
    assert first == [answer(CATALOGUE, made, one, "asked", ("once", "often")) for one in someone]
    assert len(set(first)) == 3
