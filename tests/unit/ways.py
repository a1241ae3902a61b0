"""Ways through a conversation by their purpose: which question comes when is the plan's business and may change."""

from functools import cache

from flows.ids import UNKNOWN
from tests.unit.support import Chat, guide

MOST = 80
"""Presses after which a way is not found."""
_CATALOGUE = guide().catalogue


@cache
def way(*goals: str) -> tuple[str, ...]:
    """The presses that lead from the menu past each goal in turn. A goal is a button (`KEY=VALUE`), which is pressed, or a card's id.

    What is asked on the way gets the answer that is among the goals; else what somebody says who has the cause of the next remedy
    among them; else what is usual. Remedies on the way do not help. Raises AssertionError where a goal is not reached.
    """
    chat = Chat()
    made: list[str] = []
    for at, goal in enumerate(goals):
        key, _, value = goal.partition("=")
        while goal not in made and not (chat.card.finds(key, value) if value else chat.card.id == goal):
            assert len(made) < MOST, f"{goal} was not reached: {made}"
            made.append(_onward(chat, goals, at))
            chat.pressed(made[-1])
        if value and not (goal in made and key in _CATALOGUE.observations):
            made.append(goal)
            chat.pressed(goal)
    return tuple(made)


def usual(symptom: str, observation: str, cause: str = "") -> str:
    """What is most often answered at a symptom, or by somebody whose cause this is; "I don't know" where nothing says so."""
    if observation == "provider":
        return max(_CATALOGUE.providers, key=lambda provider: _users(provider, cause))
    likely = _CATALOGUE.likelihood(cause, observation) if cause else _CATALOGUE.usual(symptom, observation)
    return max(likely, key=lambda value: likely[value], default=_CATALOGUE.observations[observation].default or UNKNOWN)


def _users(provider: str, cause: str) -> float:
    """How many users of a provider there are, or how many of them have a cause."""
    return _CATALOGUE.providers[provider].weight * (_CATALOGUE.prior(cause, provider) if cause else 1.0)


def truth(cause: str) -> dict[str, str]:
    """What somebody whose cause this is answers to every question of its symptom."""
    symptom = _CATALOGUE.causes[cause].symptom
    asked = ["provider", *(question.id for question in guide().models[symptom].questions)]
    return {observation: usual(symptom, observation, cause) for observation in asked}


def _onward(chat: Chat, goals: tuple[str, ...], at: int) -> str:
    """The press of somebody who is on the way to a goal."""
    assert chat.card.buttons, f"{chat.card.id} has no button to go on with"
    key = chat.card.buttons[0].key
    if key.startswith("fix."):
        return f"{key}=not_worked"
    given = {k: v for k, _, v in (goal.partition("=") for goal in goals)}
    remedies = (goal.partition("=")[0].replace("fix-", "fix.").partition("fix.")[2] for goal in goals[at:])
    cause = next((name for name in remedies if name in _CATALOGUE.causes), "")
    symptom = guide().known(chat.session.log).symptom or ""
    mine = cause if cause and _CATALOGUE.causes[cause].symptom == symptom else ""
    if key not in _CATALOGUE.observations:
        return chat.card.buttons[0].data
    return f"{key}={given.get(key) or usual(symptom, key, mine)}"
