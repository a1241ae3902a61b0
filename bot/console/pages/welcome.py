"""The first sign-in: an own password, then the recovery codes."""

from aiohttp import web

from bot.console.choice import chosen
from bot.console.visit import Visit


async def show(visit: Visit) -> web.StreamResponse:
    return visit.page("welcome.html", problem="")


async def choose(visit: Visit) -> web.StreamResponse:
    """From here on the account is the agent's own: name, code and first password have been proven by signing in."""
    desk = visit.desk
    password, problem = chosen(visit)
    if problem:
        return visit.page("welcome.html", 422, problem=problem)
    account = await desk.agents.with_password(visit.agent, password)
    if account is None:
        return visit.go("/login")
    visit = await visit.renewed(account)
    fresh = await desk.agents.new_recovery(account)
    await desk.audit.record(account.name, "enrolled")
    return visit.page("recovery_codes.html", codes=fresh, first=True)
