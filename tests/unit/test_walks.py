"""Long walks through the shipped catalogue, made up at random but the same every time, and every truthful user."""

from random import Random

import pytest

from flows import explore, walk
from flows.check import BOUND
from flows.events import Due, Pressed, Started
from flows.evidence import start
from flows.schema import UNKNOWN
from flows.session import dump, load
from tests.unit.support import HOUR, Chat, folded, guide, notice, opened

CATALOGUE = guide().catalogue
SYMPTOMS = [s for s, m in guide().models.items() if m.causes]
ENTRIES, BYTES = 25, 1200
MEANS_HELP = 0.1
"""How often a remedy helps a random user."""


def edges() -> set[tuple[str, str, str]]:
    """The machine's, as it is built at the start: what it learns later does not count."""
    moves = explore.frame(CATALOGUE, guide().plans).union(*(e.moves for e in guide().explored.values()))
    return {(m.source, m.trigger, m.dest) for m in moves}


def trigger(key: str, value: str) -> str:
    """The machine's name of a press."""
    if key == "nav":
        return "human"
    return (
        value
        if key.startswith("fix.")
        else key.partition(".")[0]
        if key in ("csat", "advice") or "." in key
        else f"{key}={value}"
    )


@pytest.mark.parametrize("seed", range(6))
def test_every_button_of_a_long_walk_acts_along_an_edge_of_the_machine(seed: int) -> None:
    random, known = Random(seed), edges()  # noqa: S311  # a walk, not a secret
    for _ in range(60):
        chat = Chat()
        chat.do(Started(f"{random.choice(SYMPTOMS)}-{random.choice([*CATALOGUE.providers, ''])}"))
        for _ in range(60):
            if not chat.card.buttons:
                break
            button = random.choice(chat.card.buttons)
            if button.value == "worked" and random.random() > MEANS_HELP:
                continue
            before = chat.step
            chat.do(Pressed(chat.session.token, button.key, button.value))
            assert notice(chat.turn) is None, (before, button.data)
            after = "intake" if chat.step.startswith("intake") else chat.step
            move = (before, trigger(button.key, button.value), after)
            # A hand-off that joins an open case goes past the questions.
            assert move in known or chat.step == "handed_off" or before.startswith("intake"), move
            if ".wait." in chat.step and random.random() < 1 / 2:
                chat.now += 24 * HOUR
                chat.do(Due())
            session = chat.session
            assert load(dump(session)) == session
            assert folded(session.log) == guide().known(session.log)
            if len(session.log) <= ENTRIES:
                assert len(dump(session)) <= BYTES


def test_the_walks_above_see_every_kind_of_step_and_end() -> None:
    random, seen = Random(1), set()  # noqa: S311  # a walk, not a secret
    for _ in range(60):
        chat = Chat()
        chat.do(Started(random.choice(SYMPTOMS)))
        while chat.card.buttons and len(chat.session.log) < 60:
            button = random.choice(chat.card.buttons)
            chat.press(button.key, button.value)
            seen |= {
                kind for kind in ("ask", "fix", "wait", "look", "solved", "intake", "handed_off") if kind in chat.step
            }
    assert seen == {"ask", "fix", "wait", "look", "solved", "intake", "handed_off"}


@pytest.mark.parametrize("symptom", SYMPTOMS)
@pytest.mark.parametrize("provider", ["docomo", "gmail", "other"])
def test_every_truthful_user_comes_to_the_remedy_of_their_cause(symptom: str, provider: str) -> None:
    for cause in CATALOGUE.causes_of(symptom):
        if CATALOGUE.prior(cause, provider) <= 0:
            continue
        chat = Chat()
        chat.do(Started(symptom))
        for _ in range(BOUND):
            first = chat.card.buttons[0]
            if first.key.startswith("fix."):
                right = first.key == f"fix.{cause}"
                chat.press(first.key, "worked" if right else "not_worked")
                if right:
                    break
            else:
                truth = provider if first.key == "provider" else CATALOGUE.reading(cause, first.key)
                offered = {b.value for b in chat.card.buttons}
                chat.press(first.key, truth if truth and truth in offered else UNKNOWN)
        urgent = CATALOGUE.causes[cause].urgent
        assert chat.step == ("intake.addresses" if urgent else "solved"), cause


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_who_knows_nothing_comes_to_an_end_within_the_bound(symptom: str) -> None:
    chat = Chat()
    chat.do(Started(symptom))
    presses = 0
    while presses < BOUND:
        if opened(chat.turn):
            break
        first, presses = chat.card.buttons[0], presses + 1
        if first.key.startswith("fix."):
            chat.press(first.key, "not_worked")
        else:
            chat.press(first.key, first.value if first.key == "look" else UNKNOWN)
    assert chat.step == "handed_off"
    assert presses > len(CATALOGUE.intake)


def test_a_walk_tells_minutes_presses_and_questions_of_one_user() -> None:
    plan = guide().plans["account_suspicious"]
    begun = start(plan.model, "gmail")
    told = walk.walk(CATALOGUE, plan, begun, cause="account_compromised", provider="gmail")
    assert told == walk.Walk(reached=True, minutes=5.5, presses=2, asked=("changes_seen",))
    silent = walk.walk(
        CATALOGUE, plan, begun, cause="unrequested_reset_mail", provider="gmail", cannot_say="changes_seen"
    )
    assert silent == walk.Walk(reached=True, minutes=7.5, presses=3, asked=("changes_seen",))
    cost = walk.cost(CATALOGUE, plan, "gmail", known=True)
    assert cost.minutes == pytest.approx(0.5 + 0.4 * 5 + 0.6 * 2)
    assert cost.presses == pytest.approx(2)
    assert cost.longest == 2


def test_a_user_whose_cause_is_none_of_the_plans_is_not_led_anywhere() -> None:
    plan = guide().plans["account_suspicious"]
    lost = walk.walk(CATALOGUE, plan, start(plan.model, "gmail"), cause="link_expired", provider="gmail")
    assert not lost.reached
