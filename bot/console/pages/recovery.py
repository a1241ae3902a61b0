"""Fresh recovery codes."""

from aiohttp import web

from bot.console.proof import confirmed, trouble
from bot.console.signin import Refused
from bot.console.visit import Visit


async def show(visit: Visit) -> web.StreamResponse:
    return visit.page("recovery.html", problem="")


async def renew(visit: Visit) -> web.StreamResponse:
    """The old ones are worth nothing from here on."""
    found = await confirmed(visit)
    if isinstance(found, Refused):
        status, problem = trouble(visit, found)
        return visit.page("recovery.html", status, problem=problem)
    visit = await visit.renewed(found)
    fresh = await visit.desk.agents.new_recovery(found)
    await visit.desk.audit.record(found.name, "recovery_renewed")
    return visit.page("recovery_codes.html", codes=fresh, first=False)
