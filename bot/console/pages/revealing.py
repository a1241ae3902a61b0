"""Which account a case is about: shown once, on a page of its own, to the agent whose case it is."""

from aiohttp import web

from bot.console.cases import Cases, once
from bot.console.pages.case import Trouble, asked_for, page
from bot.console.pages.cases import seen
from bot.console.pages.work import ONCE
from bot.console.visit import Visit
from bot.desk.words import plain
from flows.case.case_acts import Refusal


async def show(visit: Visit, cases: Cases) -> web.StreamResponse:
    """Every look is noted, and every refusal. Sent again, the form leads back to the case: nothing is shown twice."""
    dossier = await asked_for(visit, cases)
    number, given = dossier.case.number, visit.field("once")
    shown = await cases.show_account(number, visit.agent.shown, given if ONCE.fullmatch(given) else once())
    refused = isinstance(shown, Refusal)
    await visit.desk.audit.record(visit.agent.name, "case_account", number, "refused" if refused else "done")
    if isinstance(shown, Refusal):
        words = visit.t(f"case.refused_{shown.why}", agent=plain(shown.by) or "?")
        return await page(visit, cases, dossier, Trouble(words, 409, "account"))
    if shown is None:
        return visit.go(f"/cases/{number}")
    return visit.page("account_shown.html", case=seen(visit, dossier.case), account=plain(shown))
