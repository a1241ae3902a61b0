"""An agent's own account: password, sessions, another authenticator app, fresh recovery codes.

For another app: the old factor first, then a QR code, then a code that proves it was read.
"""

import io

import segno
from aiohttp import web

from bot.console import second_factor
from bot.console.proof import chosen, confirmed, trouble
from bot.console.sessions import ConsoleSession
from bot.console.signin import SignInRefused
from bot.console.visit import Visit

MINUTES = 10
"""How long a new authenticator app may take until it is proven."""
NOTICES = ("password", "authenticator", "sessions")


async def show(visit: Visit) -> web.StreamResponse:
    console = visit.console
    found = await console.sessions.all_of(visit.agent)
    done = visit.request.query.get("done", "")
    return visit.page(
        "account.html",
        left=await console.store.recovery_left(visit.agent.name),
        sessions=[_row(visit, hashed, it) for hashed, it in found],
        notice=done if done in NOTICES else "",
    )


def _row(visit: Visit, hashed: str, session: ConsoleSession) -> dict[str, object]:
    """A session as the page shows it; it is named by something else than what the store calls it."""
    return {"id": _public_id(visit, hashed), "session": session, "here": hashed == visit.signed_in.digest}


def _public_id(visit: Visit, hashed: str) -> str:
    return visit.console.keys.mark("shown session", hashed)[:16]


async def show_password(visit: Visit) -> web.StreamResponse:
    return visit.page("password.html", problem="")


async def change_password(visit: Visit) -> web.StreamResponse:
    """Ends all other sessions."""
    password, problem = chosen(visit)
    if problem:
        return visit.page("password.html", 422, problem=problem)
    found = await confirmed(visit)
    if isinstance(found, SignInRefused):
        status, problem = trouble(visit, found)
        return visit.page("password.html", status, problem=problem)
    changed = await visit.console.agents.with_password(found, password)
    if changed is None:
        raise web.HTTPConflict
    visit = await visit.renewed(changed)
    await visit.console.sessions.end_others(visit.signed_in)
    await visit.console.audit.record(changed.name, "password_changed")
    return visit.go("/account", done="password")


async def end_sessions(visit: Visit) -> web.StreamResponse:
    """One of the own sessions, or all but this one."""
    console, wanted = visit.console, visit.field("session")
    for hashed, _ in await console.sessions.all_of(visit.agent):
        others = wanted == "others" and hashed != visit.signed_in.digest
        if others or _public_id(visit, hashed) == wanted:
            await console.store.end_session(visit.agent.name, hashed)
    await console.audit.record(visit.agent.name, "sessions_ended")
    return visit.go("/account", done="sessions")


async def show_authenticator(visit: Visit) -> web.StreamResponse:
    return visit.page("authenticator.html", problem="")


async def begin_authenticator(visit: Visit) -> web.StreamResponse:
    found = await confirmed(visit)
    if isinstance(found, SignInRefused):
        status, problem = trouble(visit, found)
        return visit.page("authenticator.html", status, problem=problem)
    return await _enrolment(visit, second_factor.new_seed())


async def _enrolment(visit: Visit, seed: str, status: int = 200, problem: str = "") -> web.Response:
    """The page with the QR code; the picture can be fetched once, by this session."""
    sealed = visit.console.keys.seal(seed, _about(visit)).encode()
    for note in (_pending(visit), _picture(visit)):
        await visit.console.store.put_note(note, sealed, MINUTES * 60)
    groups = [seed[place : place + 4] for place in range(0, len(seed), 4)]
    return visit.page("authenticator_new.html", status, problem=problem, key=" ".join(groups), minutes=MINUTES)


async def draw_authenticator(visit: Visit) -> web.StreamResponse:
    sealed = await visit.console.store.take_note(_picture(visit))
    if sealed is None:
        raise web.HTTPNotFound
    seed = visit.console.keys.open(sealed.decode(), _about(visit))
    drawn = io.BytesIO()
    address = second_factor.enrolment(seed, visit.agent.name, visit.console.agents.issuer)
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=4, dark="#000", light="#fff")
    return web.Response(body=drawn.getvalue(), content_type="image/svg+xml")


async def prove_authenticator(visit: Visit) -> web.StreamResponse:
    """The old app's codes are worth nothing from here on; other sessions are over."""
    console = visit.console
    sealed = await console.store.note(_pending(visit))
    if sealed is None:
        return visit.page("authenticator.html", 422, problem=visit.t("authenticator.late"))
    seed = console.keys.open(sealed.decode(), _about(visit))
    step = second_factor.step_of(seed, visit.field("code"), console.now())
    if not step:
        return await _enrolment(visit, seed, 422, visit.t("authenticator.wrong"))
    await console.store.take_note(_pending(visit))
    await console.store.take_note(_picture(visit))
    account = await console.agents.with_seed(visit.agent, seed, step)
    if account is None:
        raise web.HTTPConflict
    visit = await visit.renewed(account)
    await console.sessions.end_others(visit.signed_in)
    await console.audit.record(account.name, "authenticator_changed")
    return visit.go("/account", done="authenticator")


def _about(visit: Visit) -> str:
    return f"pending {visit.agent.name}"


def _pending(visit: Visit) -> str:
    return f"seed:{visit.signed_in.digest}"


def _picture(visit: Visit) -> str:
    return f"qr:{visit.signed_in.digest}"


async def show_recovery(visit: Visit) -> web.StreamResponse:
    return visit.page("recovery.html", problem="")


async def renew_recovery(visit: Visit) -> web.StreamResponse:
    """The old ones are worth nothing from here on."""
    found = await confirmed(visit)
    if isinstance(found, SignInRefused):
        status, problem = trouble(visit, found)
        return visit.page("recovery.html", status, problem=problem)
    visit = await visit.renewed(found)
    fresh = await visit.console.agents.new_recovery(found)
    await visit.console.audit.record(found.name, "recovery_renewed")
    return visit.page("recovery_codes.html", codes=fresh, first=False)
