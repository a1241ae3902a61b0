"""What an agent does with a case. Nothing that was typed is lost when it is refused."""

import re
from collections.abc import Callable
from dataclasses import replace

from aiohttp import web

from bot.console.cases import Cases, Dossier, agent_words, once
from bot.console.pages import holding
from bot.console.pages.case_list import without_story
from bot.console.pages.case_page import ASKING, BELOW, LONGEST, Trouble, asked_for, page
from bot.console.visit import Visit
from bot.desk.case_words import plain
from flows.case.case_acts import Refusal
from flows.case.case_end import OTHER, can_be
from flows.case.case_events import (
    AccountAsked,
    CaseEvent,
    CauseTold,
    Claimed,
    Closed,
    Noted,
    Reopened,
    Returned,
    Said,
    StepChosen,
    Wrote,
)
from flows.redact import redact

ACTIONS = ("claim", "reply", "note", "step", "back", "close", "cause", "reopen", "ask_account", *holding.ACTIONS)
ONCE = re.compile(r"[0-9a-f]{16}", re.ASCII)


async def do(visit: Visit, cases: Cases) -> web.StreamResponse:
    """The action of the address."""
    action = visit.request.match_info["action"]
    dossier = await asked_for(visit, cases)
    number, text, (cause, said) = dossier.case.number, _written(visit), _cause(visit)
    problem = _problem(visit, cases, dossier, action, text) or await holding.problem(visit, action)
    if problem:
        return await page(visit, cases, dossier, Trouble(problem, 422, action, text, cause, said))
    if action == "reply" and _is_overtaken(visit, dossier):
        return await page(visit, cases, dossier, Trouble(visit.t("case.overtaken"), 409, action, text))
    given = visit.field("once")
    name = given if ONCE.fullmatch(given) else once()
    if action in holding.ACTIONS:
        event = await holding.event(visit, action)
    else:
        event = _event(action, visit.agent.shown, visit, text, name)
    done = await cases.act(number, event, f"{action}{name}")
    refused = isinstance(done, Refusal)
    await visit.console.audit.record(visit.agent.name, f"case_{action}", number, "refused" if refused else "done")
    if isinstance(done, Refusal):
        return await _refused(visit, cases, dossier, done, Trouble("", 409, action, text, cause, said))
    if action == "reopen" and text:
        # What was to be said when the case was closed is still to be said.
        return await page(visit, cases, await asked_for(visit, cases), Trouble("", 200, "reply", text))
    return visit.go(f"/cases/{number}", "composer" if action in BELOW else "", done=action)


async def _refused(
    visit: Visit, cases: Cases, dossier: Dossier, refusal: Refusal, trouble: Trouble
) -> web.StreamResponse:  # fmt: skip
    """The case as it is now, and why it was not done. Raises HTTPNotFound where it is gone."""
    now = await cases.open(dossier.case.number)
    if now is None:
        raise web.HTTPNotFound
    words = holding.refused(visit, refusal) or visit.t(f"case.refused_{refusal.why}", agent=plain(refusal.by) or "?")
    return await page(visit, cases, now, replace(trouble, words=words))


def _problem(visit: Visit, cases: Cases, dossier: Dossier, action: str, text: str) -> str:
    """What is wrong with the form, in words; empty: nothing."""
    if action in ("reply", "note") and not plain(text).strip():
        return visit.t(f"case.empty_{action}")
    longest = max(text, _cause(visit)[1], key=len)
    if len(longest) > LONGEST:
        return visit.t("case.too_long", n=len(longest), longest=LONGEST)
    if action in ASKING and not _is_answer(visit, cases, action):
        return visit.t("case.no_answer")
    if action == "step" and visit.field("cause") not in cases.desk.files.guide.catalogue.causes:
        return visit.t("case.no_cause")
    if action == "reply" and dossier.case.status == "closed":
        return visit.t("case.refused_closed", agent=plain(dossier.case.agent) or "?")
    return ""


def _is_answer(visit: Visit, cases: Cases, action: str) -> bool:
    """Whether the form says what it was, or closes the case without saying it."""
    cause, _ = _cause(visit)
    if not cause:
        return action == "close"
    return can_be(cause, cases.desk.files.guide.catalogue.causes)


def _is_overtaken(visit: Visit, dossier: Dossier) -> bool:
    """Whether a colleague has written to the user since this page was opened."""
    heard = visit.field("heard")
    return heard.isascii() and heard.isdecimal() and agent_words(dossier, visit.agent.shown) > int(heard[:9])


def _event(action: str, by: str, visit: Visit, text: str, name: str) -> CaseEvent:
    cause, said = _cause(visit)
    made: dict[str, Callable[[], CaseEvent]] = {
        "claim": lambda: Claimed(by),
        "reply": lambda: Wrote(by, Said(text, f"c{name}")),
        "note": lambda: Noted(by, redact(text)),
        "step": lambda: StepChosen(by, visit.field("cause")),
        "back": lambda: Returned(by),
        "close": lambda: Closed(by, redact(text), cause, redact(said)),
        "cause": lambda: CauseTold(by, cause, redact(said)),
        "reopen": lambda: Reopened(by),
        "ask_account": lambda: AccountAsked(by),
    }
    return made[action]()


def _cause(visit: Visit) -> tuple[str, str]:
    """What it was, and the words for it. Words alone mean that it was something else."""
    chosen, said = visit.field("cause"), plain(visit.field("cause_words")).strip()
    return chosen or (OTHER if said else ""), said


def _written(visit: Visit) -> str:
    """Browsers send lines as CR LF."""
    return visit.field("text").replace("\r\n", "\n").strip()


async def show_account(visit: Visit, cases: Cases) -> web.StreamResponse:
    """Which account a case is about, on a page of its own, to the agent whose case it is.

    Every look is noted, and every refusal. Sent again, the form leads back to the case: nothing is shown twice.
    """
    dossier = await asked_for(visit, cases)
    number, given = dossier.case.number, visit.field("once")
    shown = await cases.show_account(number, visit.agent.shown, given if ONCE.fullmatch(given) else once())
    refused = isinstance(shown, Refusal)
    await visit.console.audit.record(visit.agent.name, "case_account", number, "refused" if refused else "done")
    if isinstance(shown, Refusal):
        words = visit.t(f"case.refused_{shown.why}", agent=plain(shown.by) or "?")
        return await page(visit, cases, dossier, Trouble(words, 409, "account"))
    if shown is None:
        return visit.go(f"/cases/{number}")
    return visit.page("account_shown.html", case=without_story(visit, dossier.case), account=plain(shown))


async def ask_to_erase(visit: Visit, cases: Cases) -> web.StreamResponse:
    dossier = await asked_for(visit, cases)
    return visit.page("erase.html", case=without_story(visit, dossier.case))


async def erase(visit: Visit, cases: Cases) -> web.StreamResponse:
    """Erase all that is held about the case's user, as if the user had asked for it. That it was done is noted; about whom is not."""
    dossier = await asked_for(visit, cases)
    await visit.console.audit.record(visit.agent.name, "case_erase", "erased")
    await cases.erase(dossier.case)
    await visit.console.audit.forget_case(dossier.case.number)
    return visit.go("/", done="erased")
