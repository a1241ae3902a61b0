"""The alarm of a case: when support is reminded that a user waits, and when a case that was put off comes back. Pure: `now` comes in."""

from dataclasses import replace

from flows.card import Line
from flows.case.case_acts import ShowStatus, TellDesk, TellUser, Work, event, together
from flows.case.casefile import Case, Record
from flows.case.snooze import cut
from flows.knowledge.service import Service

REMINDERS = 3
"""Of one wait."""


def alarm(service: Service, case: Case) -> int | None:
    """When support is to be reminded that the user waits, or of a case that was put off, Unix seconds; None: not at all."""
    if case.status == "closed":
        return None
    if case.snoozed is not None:
        return cut(service, case, case.snoozed)
    if case.waiting is None or case.reminded >= REMINDERS:
        return None
    return service.late(case.waiting, case.reminded + 1)


def promise(service: Service, case: Case, now: int) -> int:
    """By when the user is answered: what was promised, as long as that can still be kept."""
    urgent = case.priority == "high"
    promised = service.promised(case.opened_at if case.waiting is None else case.waiting, urgent=urgent)
    return promised if promised > now else service.promised(now, urgent=urgent)


def rang(service: Service, case: Case, now: int) -> Work:
    """What the alarm leads to; nothing where it is not due."""
    due = alarm(service, case)
    if due is None or now < due:
        return Work(case)
    if case.snoozed is not None:
        return _woken(service, case, now)
    return _reminded(service, case, now)


def _woken(service: Service, case: Case, now: int) -> Work:
    """Back from being put off. Of the reminders that rested meanwhile one is given; the others count as given."""
    awake = event(replace(case, snoozed=None), now, "woke")
    missed = sum(
        service.late(case.waiting, times) <= now for times in range(case.reminded + 1, REMINDERS + 1)
    ) if case.waiting is not None else 0  # fmt: skip
    if not missed:
        return awake
    reminded = _reminded(service, awake.case, now)
    return together(awake, replace(reminded, case=replace(reminded.case, reminded=case.reminded + missed)))


def _reminded(service: Service, case: Case, now: int) -> Work:
    if case.waiting is None:
        return Work(case)
    minutes = max(1, (now - case.waiting) // 60)
    record = Record(now, "event", name="reminded", number=minutes)
    desk = TellDesk(Line("desk", "reminded", (("minutes", minutes),)))
    late = TellUser(Line("case", "late", (("promise", promise(service, case, now)),)))
    first = (late,) if case.reminded == 0 else ()
    return Work(replace(case, reminded=case.reminded + 1), (record,), (desk, ShowStatus(), *first))
