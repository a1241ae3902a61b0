"""What an agent shall notice: the cases that are theirs or nobody's, and when something last happened in them. Pure.

The page compares it with what it was told before, and says what is new; what it has shown is kept in the agent's browser.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from flows.case.casefile import Case
from flows.case.snooze import asleep

MOST = 300
"""Cases that a page looks after; of more, those in which something happened last."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A case as an open page knows it."""

    number: str
    at: int
    """When something last happened in it, Unix seconds."""
    mine: bool
    urgent: bool
    rings: bool
    """Whether somebody waits: only then there is something to be heard."""
    symptom: str | None


def arrivals(cases: Iterable[Case], me: str, now: int) -> list[Arrival]:
    """The newest first; nothing of colleagues' cases, of those put off, and of closed ones."""
    found = [_arrival(case, me) for case in cases if case.status != "closed" and case.agent in ("", me)
             and not asleep(case, now)]  # fmt: skip
    return sorted(found, key=lambda it: (-it.at, it.number))[:MOST]


def _arrival(case: Case, me: str) -> Arrival:
    at = case.opened_at if case.moved is None else case.moved
    mine, urgent = bool(case.agent) and case.agent == me, case.priority == "high"
    return Arrival(case.number, at, mine, urgent, case.waiting is not None, case.symptom)
