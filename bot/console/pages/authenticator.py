"""Another authenticator app: the old factor first, then a QR code, then a code that proves it was read."""

import io

import segno
from aiohttp import web

from bot.console import codes
from bot.console.proof import confirmed, trouble
from bot.console.signin import Refused
from bot.console.visit import Visit

MINUTES = 10
"""How long a new app may take until it is proven."""


async def show(visit: Visit) -> web.StreamResponse:
    return visit.page("authenticator.html", problem="")


async def begin(visit: Visit) -> web.StreamResponse:
    found = await confirmed(visit)
    if isinstance(found, Refused):
        status, problem = trouble(visit, found)
        return visit.page("authenticator.html", status, problem=problem)
    return await _shown(visit, codes.new_seed())


async def _shown(visit: Visit, seed: str, status: int = 200, problem: str = "") -> web.Response:
    """The page with the QR code; the picture can be fetched once, by this session."""
    sealed = visit.desk.keys.seal(seed, _about(visit)).encode()
    for note in (_pending(visit), _picture(visit)):
        await visit.desk.store.put_note(note, sealed, MINUTES * 60)
    groups = [seed[place : place + 4] for place in range(0, len(seed), 4)]
    return visit.page("authenticator_new.html", status, problem=problem, key=" ".join(groups), minutes=MINUTES)


async def picture(visit: Visit) -> web.StreamResponse:
    sealed = await visit.desk.store.take_note(_picture(visit))
    if sealed is None:
        raise web.HTTPNotFound
    seed = visit.desk.keys.open(sealed.decode(), _about(visit))
    drawn = io.BytesIO()
    address = codes.enrolment(seed, visit.agent.name, visit.desk.agents.issuer)
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=4, dark="#000", light="#fff")
    return web.Response(body=drawn.getvalue(), content_type="image/svg+xml")


async def prove(visit: Visit) -> web.StreamResponse:
    """The old app's codes are worth nothing from here on; other sessions are over."""
    desk = visit.desk
    sealed = await desk.store.note(_pending(visit))
    if sealed is None:
        return visit.page("authenticator.html", 422, problem=visit.t("authenticator.late"))
    seed = desk.keys.open(sealed.decode(), _about(visit))
    step = codes.step_of(seed, visit.field("code"), desk.now())
    if not step:
        return await _shown(visit, seed, 422, visit.t("authenticator.wrong"))
    await desk.store.take_note(_pending(visit))
    await desk.store.take_note(_picture(visit))
    account = await desk.agents.with_seed(visit.agent, seed, step)
    if account is None:
        raise web.HTTPConflict
    visit = await visit.renewed(account)
    await desk.sessions.end_others(visit.signed_in)
    await desk.audit.record(account.name, "authenticator_changed")
    return visit.go("/account", done="authenticator")


def _about(visit: Visit) -> str:
    return f"pending {visit.agent.name}"


def _pending(visit: Visit) -> str:
    return f"seed:{visit.signed_in.digest}"


def _picture(visit: Visit) -> str:
    return f"qr:{visit.signed_in.digest}"
