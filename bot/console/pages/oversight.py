"""Who did what, and what could not be read."""

from aiohttp import web

from bot.console.cases import Cases
from bot.console.visit import Visit

PER_PAGE = 100


async def show_audit(visit: Visit) -> web.StreamResponse:
    given = visit.request.query.get("page", "1")
    page = int(given) if given.isascii() and given.isdecimal() and 0 < len(given) <= 4 else 1  # noqa: PLR2004 - far beyond any log
    found = await visit.console.audit.recent(PER_PAGE + 1, (max(page, 1) - 1) * PER_PAGE)
    return visit.page("audit.html", entries=found[:PER_PAGE], page=max(page, 1), more=len(found) > PER_PAGE)


async def show_aside(visit: Visit, cases: Cases) -> web.StreamResponse:
    """What was set aside. Nothing of its content is shown; only the command line puts it back or erases it."""
    return visit.page("aside.html", found=await cases.desk.store.quarantine.listed())
