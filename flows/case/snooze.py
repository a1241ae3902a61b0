"""Until when a case may be put off. Whoever waits for a promised answer comes back before it is due. Pure: `now` comes in."""

from datetime import datetime, time, timedelta
from typing import Literal, get_args

from flows.case.casefile import Case
from flows.knowledge.service import Service

SnoozeChoice = Literal["hour", "evening", "tomorrow", "monday"]
CHOICES: tuple[SnoozeChoice, ...] = get_args(SnoozeChoice)
MORNING, EVENING = time(9, 0), time(17, 0)
"""In the service's time zone."""
_MONDAY = 7


def asleep(case: Case, now: int) -> bool:
    """Whether the case is put off at `now`, Unix seconds."""
    return case.status != "closed" and case.snoozed is not None and case.snoozed > now


def latest(service: Service, case: Case) -> int | None:
    """The last moment to which the case may be put off, Unix seconds: `claim_minutes` before the answer that its user was
    promised. None where nobody waits, so that any moment will do."""
    if case.waiting is None:
        return None
    return service.promised(case.waiting, urgent=case.priority == "high") - round(service.hours.claim_minutes * 60)


def cut(service: Service, case: Case, until: int) -> int:
    """The asked-for moment, or the last possible one where that is earlier."""
    last = latest(service, case)
    return until if last is None else min(until, last)


def ends(service: Service, now: int) -> dict[SnoozeChoice, int]:
    """What can be chosen at `now` -> when that is, Unix seconds; no moment twice. An evening that has begun is none."""
    local = service.local(now)

    def at(days: int, clock: time) -> int:
        return int(datetime.combine(local.date() + timedelta(days=days), clock, local.tzinfo).timestamp())

    found: dict[SnoozeChoice, int] = {
        "hour": now + 3600,
        "evening": at(0, EVENING),
        "tomorrow": at(1, MORNING),
        "monday": at(_MONDAY - local.weekday(), MORNING),
    }
    first = {end: name for name, end in reversed(found.items()) if end > now}
    return {name: end for name, end in found.items() if first.get(end) == name}
