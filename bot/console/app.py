"""The console as an application of its own, to be hung into the process's server at /console/."""

from collections.abc import AsyncIterator, Callable, Sequence

from aiohttp import web

from bot.console.cases import Cases
from bot.console.casework import routes
from bot.console.desk import Desk
from bot.console.forgetting import Forgetting
from bot.console.guard import guard
from bot.console.pages import account, audit, authenticator, language, login, recovery, static, welcome
from bot.console.visit import for_agents, for_anyone, for_newcomers
from bot.supervisor import Supervisor, stopped

WITHIN = 30.0
"""Seconds within which what runs beside the pages is seen alive: at first it reads the whole audit log."""


def application(desk: Desk, cases: Cases, more: Sequence[web.RouteDef] = ()) -> web.Application:
    """Every page. `more` are routes only some processes have; they stand behind the same guard."""

    async def leave(_app: web.Application) -> None:
        cases.watch.close()

    app = web.Application(middlewares=[guard(desk)])

    async def head(request: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(desk.site.headers(request))

    app.on_response_prepare.append(head)
    app.on_shutdown.append(leave)
    app.cleanup_ctx.append(_running(Forgetting(desk.audit, cases.desk.store), cases.watch.supervisor))
    app.add_routes([*_open_to_all(), *_for_agents(), *routes(cases), *more])
    return app


def _running(forgetting: Forgetting, supervisor: Supervisor) -> Callable[[web.Application], AsyncIterator[None]]:
    async def meanwhile(_app: web.Application) -> AsyncIterator[None]:
        task = supervisor.keep("forgetting", forgetting.run, WITHIN)
        yield
        await stopped([task])

    return meanwhile


def _open_to_all() -> list[web.RouteDef]:
    return [
        web.get("/login", for_anyone(login.show)),
        web.post("/login", for_anyone(login.enter)),
        web.post("/language", for_anyone(language.choose)),
        *(web.get(f"/static/{name}", for_anyone(static.file(name))) for name in static.names()),
    ]


def _for_agents() -> list[web.RouteDef]:
    return [
        web.post("/logout", for_anyone(login.leave)),
        web.get("/welcome", for_newcomers(welcome.show)),
        web.post("/welcome", for_newcomers(welcome.choose)),
        web.get("/account", for_agents(account.show)),
        web.get("/account/password", for_agents(account.show_password)),
        web.post("/account/password", for_agents(account.change_password)),
        web.post("/account/sessions", for_agents(account.end_sessions)),
        web.get("/account/authenticator", for_agents(authenticator.show)),
        web.post("/account/authenticator", for_agents(authenticator.begin)),
        web.post("/account/authenticator/prove", for_agents(authenticator.prove)),
        web.get("/account/authenticator/qr", for_agents(authenticator.picture)),
        web.get("/account/recovery", for_agents(recovery.show)),
        web.post("/account/recovery", for_agents(recovery.renew)),
        web.get("/audit", for_agents(audit.show)),
    ]
