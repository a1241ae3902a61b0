"""Erasing what is held about a case's user: asked once more, then done for good."""

from aiohttp import web

from bot.console.cases import Cases
from bot.console.pages.case import asked_for
from bot.console.pages.cases import seen
from bot.console.visit import Visit


async def ask(visit: Visit, cases: Cases) -> web.StreamResponse:
    dossier = await asked_for(visit, cases)
    return visit.page("erase.html", case=seen(visit, dossier.case))


async def erase(visit: Visit, cases: Cases) -> web.StreamResponse:
    """All of it, as if the user had asked for it. That it was done is noted; about whom is not."""
    dossier = await asked_for(visit, cases)
    await visit.desk.audit.record(visit.agent.name, "case_erase", "erased")
    await cases.erase(dossier.case)
    await visit.desk.audit.forget_case(dossier.case.number)
    return visit.go("/", done="erased")
