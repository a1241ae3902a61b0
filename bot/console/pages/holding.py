"""Whose a case is, until when it is put off, and its tags: what the forms offer, and what they ask for."""

from dataclasses import dataclass

from bot.console.accounts import AgentAccount
from bot.console.cases import Cases
from bot.console.visit import Visit
from flows.case import tags
from flows.case.case_acts import Refusal
from flows.case.case_events import Assigned, CaseEvent, Snoozed, Tagged, Woken
from flows.case.casefile import Case
from flows.case.snooze import SnoozeChoice, asleep, cut, ends, latest

ACTIONS = ("assign", "snooze", "wake", "tag", "untag")
NOBODY = "-"
"""No agent can be called that."""


@dataclass(frozen=True, slots=True)
class SnoozeEnd:
    """A moment to which a case can be put off, Unix seconds."""

    choice: SnoozeChoice
    at: int
    is_cut: bool
    """Whether it comes earlier than its name says, for the sake of the promise."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What the forms of a case offer."""

    colleagues: tuple[AgentAccount, ...]
    """Everybody but the one who has the case."""
    ends: tuple[SnoozeEnd, ...]
    last: int | None
    """The last moment to which the case can be put off, where its user was promised an answer."""
    asleep: bool
    full: bool
    """Whether no more tags fit."""


async def holding(visit: Visit, cases: Cases, case: Case) -> Holding:
    """Raises StoreDown."""
    now, service = visit.console.now(), cases.desk.files.guide.service
    there = [it for it in await visit.console.agents.all() if not it.is_new and it.shown != case.agent]
    return Holding(
        tuple(sorted(there, key=lambda it: (it.name != visit.agent.name, it.shown))),
        tuple(_ends(visit, cases, case)),
        latest(service, case),
        asleep(case, now),
        len(case.tags) >= tags.MOST,
    )


def _ends(visit: Visit, cases: Cases, case: Case) -> list[SnoozeEnd]:
    """Those that are still to come. Where the promise cuts several to the same moment, the first of them."""
    now, service = visit.console.now(), cases.desk.files.guide.service
    found: dict[int, SnoozeEnd] = {}
    for name, asked in ends(service, now).items():
        at = cut(service, case, asked)
        if at > now:
            found.setdefault(at, SnoozeEnd(name, at, at < asked))
    return list(found.values())


async def problem(visit: Visit, action: str) -> str:
    """What is wrong with the form, in words; empty: nothing. Raises StoreDown."""
    if action == "assign" and visit.field("to") != NOBODY and await _colleague(visit) is None:
        return visit.t("hold.no_colleague")
    if action == "snooze" and visit.field("until") not in ends(visit.t.texts.service, visit.console.now()):
        return visit.t("hold.no_end")
    if action in ("tag", "untag") and tags.tag(visit.field("tag")) is None:
        return visit.t("hold.no_tag")
    return ""


async def event(visit: Visit, action: str) -> CaseEvent:
    """What a form without a problem asks for. Raises StoreDown."""
    by = visit.agent.shown
    if action == "assign":
        to = await _colleague(visit)
        return Assigned(by, to.shown if to else "")
    if action == "snooze":
        until = {str(name): at for name, at in ends(visit.t.texts.service, visit.console.now()).items()}
        return Snoozed(by, until[visit.field("until")])
    if action == "wake":
        return Woken(by)
    return Tagged(by, tags.tag(visit.field("tag")) or tags.NONE, off=action == "untag")


def refused(visit: Visit, refusal: Refusal) -> str:
    """Why nothing has changed, where that is about putting off or tags; empty otherwise."""
    return visit.t(f"hold.refused_{refusal.why}", most=tags.MOST) if refusal.why in ("promised", "full") else ""


async def _colleague(visit: Visit) -> AgentAccount | None:
    """The agent whom the form names, if there is one who can sign in."""
    return next((it for it in await visit.console.agents.all() if it.name == visit.field("to") and not it.is_new), None)
