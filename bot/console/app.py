"""The console as an application of its own, to be hung into the process's server at /console/: routes, guard and files."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from importlib.resources import files

from aiohttp import web

from bot.console.audit import Forgetting
from bot.console.cases import Cases
from bot.console.console import Console
from bot.console.guard import guard
from bot.console.pages import (
    caller_check,
    case_list,
    case_page,
    disturbances_page,
    downloads,
    entrance,
    insight_page,
    oversight,
    own_account,
    stream,
    work,
)
from bot.console.visit import PageHandler, RequestHandler, Visit, for_agents, for_anyone, for_newcomers
from bot.run.ledger_reader import LedgerReader
from bot.supervisor import Supervisor, stopped

WITHIN = 30.0
"""Seconds within which what runs beside the pages is seen alive: at first it reads the whole audit log."""
CASE = r"/cases/{number:[1-9]\d{2}-\d{4}}"
_STATIC = files("bot.console") / "static"
_KINDS = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


def application(console: Console, cases: Cases, more: Sequence[web.RouteDef] = ()) -> web.Application:
    """Every page. `more` are routes only some processes have; they stand behind the same guard."""

    async def leave(_app: web.Application) -> None:
        cases.watch.close()

    app = web.Application(middlewares=[guard(console)])

    async def head(request: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(console.site.headers(request))

    app.on_response_prepare.append(head)
    app.on_shutdown.append(leave)
    app.cleanup_ctx.append(_running(Forgetting(console.audit, cases.desk.store), cases.watch.supervisor))
    desk = cases.desk
    reader = LedgerReader(desk.store, desk.files.guide, desk.ledger_ttl)
    insight = web.get("/insight", for_agents(lambda visit: insight_page.show(visit, reader)))
    app.add_routes([*_open_to_all(), *_for_agents(), insight, *_about_cases(cases), *more])
    return app


def _running(forgetting: Forgetting, supervisor: Supervisor) -> Callable[[web.Application], AsyncIterator[None]]:
    async def meanwhile(_app: web.Application) -> AsyncIterator[None]:
        task = supervisor.keep("forgetting", forgetting.run, WITHIN)
        yield
        await stopped([task])

    return meanwhile


def _open_to_all() -> list[web.RouteDef]:
    """Only files that were there at the start have an address."""
    names = sorted(entry.name for entry in _STATIC.iterdir() if entry.name.rpartition(".")[2] in _KINDS)
    return [
        web.get("/login", for_anyone(entrance.show)),
        web.post("/login", for_anyone(entrance.enter)),
        web.post("/language", for_anyone(entrance.choose_language)),
        *(web.get(f"/static/{name}", for_anyone(_file(name))) for name in names),
    ]


def _file(name: str) -> PageHandler:
    """Style, script or icon."""
    text, kind = (_STATIC / name).read_text(encoding="utf-8"), _KINDS[name.rpartition(".")[2]]

    async def page(_visit: Visit) -> web.StreamResponse:
        return web.Response(text=text, content_type=kind, charset="utf-8")

    return page


def _for_agents() -> list[web.RouteDef]:
    return [
        web.post("/logout", for_anyone(entrance.leave)),
        web.get("/welcome", for_newcomers(entrance.welcome)),
        web.post("/welcome", for_newcomers(entrance.choose_password)),
        web.get("/account", for_agents(own_account.show)),
        web.get("/account/password", for_agents(own_account.show_password)),
        web.post("/account/password", for_agents(own_account.change_password)),
        web.post("/account/sessions", for_agents(own_account.end_sessions)),
        web.get("/account/authenticator", for_agents(own_account.show_authenticator)),
        web.post("/account/authenticator", for_agents(own_account.begin_authenticator)),
        web.post("/account/authenticator/prove", for_agents(own_account.prove_authenticator)),
        web.get("/account/authenticator/qr", for_agents(own_account.draw_authenticator)),
        web.get("/account/recovery", for_agents(own_account.show_recovery)),
        web.post("/account/recovery", for_agents(own_account.renew_recovery)),
        web.get("/audit", for_agents(oversight.show_audit)),
    ]


def _about_cases(cases: Cases) -> list[web.RouteDef]:
    def on(page: Callable[[Visit, Cases], Awaitable[web.StreamResponse]]) -> RequestHandler:
        return for_agents(lambda visit: page(visit, cases))

    return [
        web.get("/", on(case_list.show)),
        web.get("/live", on(case_list.live)),
        web.get("/cases.csv", on(case_list.file)),
        web.get("/arrivals", on(case_list.arrived)),
        web.get("/events", on(stream.stream)),
        web.get("/aside", on(oversight.show_aside)),
        web.get("/incidents", on(disturbances_page.show)),
        web.post("/incidents", on(disturbances_page.change)),
        web.get("/caller", on(caller_check.show)),
        web.post("/caller", on(caller_check.check)),
        web.get(CASE, on(case_page.show)),
        web.get(f"{CASE}/live", on(case_page.live)),
        web.get(f"{CASE}/export.{{kind:json|md|html}}", on(downloads.file)),
        web.get(f"{CASE}/files/{{ref:[A-Za-z0-9]{{1,40}}}}/picture", on(downloads.picture)),
        web.get(f"{CASE}/erase", on(work.ask_to_erase)),
        web.post(f"{CASE}/erase", on(work.erase)),
        web.post(f"{CASE}/account", on(work.show_account)),
        web.post(f"{CASE}/{{action:{'|'.join(work.ACTIONS)}}}", on(work.do)),
    ]
