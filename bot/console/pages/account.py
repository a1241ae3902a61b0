"""An agent's own account: password, sessions, and the way to the rest."""

from aiohttp import web

from bot.console.choice import chosen
from bot.console.proof import confirmed, trouble
from bot.console.sessions import Session
from bot.console.signin import Refused
from bot.console.visit import Visit

NOTICES = ("password", "authenticator", "sessions")


async def show(visit: Visit) -> web.StreamResponse:
    desk = visit.desk
    found = await desk.sessions.all_of(visit.agent)
    done = visit.request.query.get("done", "")
    return visit.page(
        "account.html",
        left=await desk.store.recovery_left(visit.agent.name),
        sessions=[_row(visit, hashed, it) for hashed, it in found],
        notice=done if done in NOTICES else "",
    )


def _row(visit: Visit, hashed: str, session: Session) -> dict[str, object]:
    """A session as the page shows it; it is named by something else than what the store calls it."""
    return {"id": _shown(visit, hashed), "session": session, "here": hashed == visit.signed_in.digest}


def _shown(visit: Visit, hashed: str) -> str:
    return visit.desk.keys.mark("shown session", hashed)[:16]


async def show_password(visit: Visit) -> web.StreamResponse:
    return visit.page("password.html", problem="")


async def change_password(visit: Visit) -> web.StreamResponse:
    """Ends all other sessions."""
    password, problem = chosen(visit)
    if problem:
        return visit.page("password.html", 422, problem=problem)
    found = await confirmed(visit)
    if isinstance(found, Refused):
        status, problem = trouble(visit, found)
        return visit.page("password.html", status, problem=problem)
    changed = await visit.desk.agents.with_password(found, password)
    if changed is None:
        raise web.HTTPConflict
    visit = await visit.renewed(changed)
    await visit.desk.sessions.end_others(visit.signed_in)
    await visit.desk.audit.record(changed.name, "password_changed")
    return visit.go("/account", done="password")


async def end_sessions(visit: Visit) -> web.StreamResponse:
    """One of the own sessions, or all but this one."""
    desk, wanted = visit.desk, visit.field("session")
    for hashed, _ in await desk.sessions.all_of(visit.agent):
        others = wanted == "others" and hashed != visit.signed_in.digest
        if others or _shown(visit, hashed) == wanted:
            await desk.store.end_session(visit.agent.name, hashed)
    await desk.audit.record(visit.agent.name, "sessions_ended")
    return visit.go("/account", done="sessions")
