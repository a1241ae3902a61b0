"""A small catalogue, a world without chance, and people in it: walks that can be worked out by hand."""

from dataclasses import replace
from functools import cache
from typing import Any

from bot.simulation.people import Person
from bot.simulation.world import World
from flows.knowledge.catalogue_files import parse
from flows.knowledge.guide import Guide
from tests.unit.support import service

FILES = {
    "observations.toml": """
[observation.provider]
values = ["blue", "green"]
minutes = 0.2
source = "a test"
[observation.seen]
values = ["yes", "no", "perhaps"]
default = "no"
minutes = 1
source = "a test"
[observation.asked]
values = ["once", "often"]
default = "once"
minutes = 0.1
source = "a test"
""",
    "providers.toml": """
[provider.blue]
weight = 3
[provider.green]
weight = 1
""",
    "lost.toml": """
[symptom]
id = "lost"
order = 1
source = "a test"
[cause.eaten]
prior = 5
fix_minutes = 2
shows = { seen = "yes" }
source = "a test"
[cause.limit]
prior = 3
fix_minutes = 1
shows = { asked = "often" }
wait = "rate_limit"
source = "a test"
[cause.hidden]
prior = 2
fix_minutes = 4
source = "a test"
[cause.gone]
prior = 1
fix_minutes = 5
handoff = true
source = "a test"
""",
    "late.toml": """
[symptom]
id = "late"
order = 2
source = "a test"
[cause.slow]
prior = 1
fix_minutes = 1
wait = "delivery"
source = "a test"
""",
}
"""Of what is lost, one cause is a wait of an hour and one is for support; what is late can only be waited for, ten minutes."""
CERTAIN: dict[str, Any] = {
    "noise": 0, "unknown": 0, "success": 1, "obeys": 1, "hurried": 1,
    "symptoms": {}, "providers": {}, "causes": {}, "languages": {"en": 1}, "says": {},
    "writing": {"share": 0, "tells": {}, "tells_other": 0, "answers": 0},
    "minutes": {"press": 0, "write": 0, "question": 1, "remedy": 1},
    "traffic": {
        "growth": 1, "unrest": 0, "weekdays": [1] * 7, "hours": [1] * 24, "holidays": [], "holiday": 1, "links": 0,
    },
    "aftermath": {
        "leaves": 0, "patience": 1, "again_silent": 0, "again_solved": 0, "again_days": 1, "rates": 0, "stars": [1] * 5,
        "in_time": 1, "writes": 0, "named": 1, "right": 1,
    },
}  # fmt: skip
"""Everybody tells the truth, every remedy helps, pressing takes no time, and nobody comes again."""


@cache
def guide() -> Guide:
    """The small catalogue, and the packaged service."""
    return Guide(parse(FILES), service())


def world(**changed: object) -> World:
    """The world without chance, with something changed."""
    return World.model_validate({**CERTAIN, **changed})


def person(cause: str, number: int = 7, **changed: object) -> Person:
    """Somebody who presses, tells the truth and waits when told to."""
    plain = Person(
        seed=1,
        number=number,
        symptom="lost",
        cause=cause,
        provider="blue",
        lang="en",
        writes=False,
        obeys=True,
        hurried=True,
    )
    return replace(plain, **changed)  # type: ignore[arg-type]  # the names are those of a person's fields
