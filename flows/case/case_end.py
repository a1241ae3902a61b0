"""How a case ends: it is closed, somebody says what it was, and it may be opened again. Pure, as `flows.case.casework` is."""

from collections.abc import Container
from dataclasses import replace

from flows.case.case_acts import Refusal, TellChat, Work, event, together
from flows.case.case_events import CauseTold, Closed, Reopened
from flows.case.casefile import NOTHING, Case
from flows.events import CaseClosed, HumanTook
from flows.ids import UNKNOWN

REOPEN = 72 * 3600
"""Seconds for which a closed case can be opened again; after that a new one begins."""
OTHER = "other"
"""The answer that it was something else; the agent's words may say what."""
OFFERED = 6
"""Causes that are offered when a case is closed."""


def offered(case: Case) -> tuple[str, ...]:
    """The causes that it may have been, the likeliest first: what helped last, then what is suspected."""
    results = {cause: result for cause, result, _ in case.fixes}
    helped = [cause for cause, _, _ in reversed(case.fixes) if results[cause] == "worked"]
    return tuple(dict.fromkeys((*helped, *(cause for cause, _ in case.suspected))))[:OFFERED]


def answers(case: Case) -> tuple[str, ...]:
    """All that is offered as an answer: the causes, something else, not known."""
    return (*offered(case), OTHER, UNKNOWN)


def can_be(cause: str, causes: Container[str]) -> bool:
    """Whether that answers what it was. `causes`: those of the catalogue."""
    return cause in causes or cause in (OTHER, UNKNOWN)


def ended(case: Case, what: Closed | CauseTold | Reopened, now: int) -> Work | Refusal:
    """What an agent does about the end of a case."""
    if isinstance(what, Closed):
        return _closed(case, what, now)
    if isinstance(what, CauseTold):
        return _told(case, what, now)
    return _reopened(case, now, what.by)


def _closed(case: Case, what: Closed, now: int) -> Work:
    done = replace(
        case, status="closed", agent=case.agent or what.by, closed_at=now, reason=what.reason, waiting=None, reminded=0,
        step="", account="",
    )  # fmt: skip
    ended = event(done, now, "closed", by=what.by, text=what.reason)
    if what.cause:
        ended = together(ended, _named(done, CauseTold(what.by, what.cause, what.words), now))
    return together(Work(case), ended, TellChat(CaseClosed(case.number)))


def _told(case: Case, what: CauseTold, now: int) -> Work | Refusal:
    """A later answer stands in the place of an earlier one."""
    if case.status != "closed":
        return Refusal("not_closed", case.agent)
    if (case.cause, case.cause_words) == (what.cause, what.words):
        return Work(case)
    return _named(case, what, now)


def _named(case: Case, what: CauseTold, now: int) -> Work:
    known = replace(case, cause=what.cause, cause_words=what.words)
    return event(known, now, "cause_told", by=what.by, text=what.words, cause=what.cause)


def _reopened(case: Case, now: int, by: str) -> Work | Refusal:
    if case.status != "closed":
        return Refusal("not_closed", case.agent)
    if now - (case.closed_at or 0) > REOPEN:
        return Refusal("too_late")
    again = replace(_undone(case), status="claimed", agent=by)
    return together(Work(case), event(again, now, "reopened", by=by), TellChat(HumanTook(case.number)))


def unsolved(case: Case, now: int) -> Work | Refusal:
    """The user says so; where the case is open that is no news."""
    if case.status != "closed":
        return Work(case)
    if now - (case.closed_at or 0) > REOPEN:
        return Refusal("too_late")
    again = replace(_undone(case), status="claimed" if case.agent else "open", waiting=now)
    return event(again, now, "unsolved", who="user")


def _undone(case: Case) -> Case:
    """The case without its end: what it was is not known any more."""
    return replace(case, closed_at=None, cause="", cause_words=NOTHING)
