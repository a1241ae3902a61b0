"""The one HTTP server: webhook, console, health, metrics."""

from collections.abc import Awaitable, Callable, Iterable

from aiohttp import web

from bot.run.readiness import Verdict

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Server": "todoku",
}
"""What every answer of the process carries, where its page says nothing else."""


def application(
    ready: Callable[[], Awaitable[Verdict]],
    metrics: Callable[[], Awaitable[str]],
    routes: Iterable[web.RouteDef],
    body: int,
    console: web.Application | None = None,
) -> web.Application:
    """The routes every process has, those given, and the console under its own path."""
    app = web.Application(client_max_size=body)
    app.on_response_prepare.append(_headers)
    app.router.add_get("/healthz", _alive)
    app.router.add_get("/readyz", _ready(ready))
    app.router.add_get("/metrics", _metrics(metrics))
    app.add_routes(list(routes))
    if console is not None:
        app.router.add_get("/console", _to_the_console)
        app.add_subapp("/console/", console)
    return app


async def _to_the_console(_request: web.Request) -> web.StreamResponse:
    return web.Response(status=308, headers={"Location": "/console/"})


async def _headers(_request: web.Request, response: web.StreamResponse) -> None:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers["Server"] = "todoku"


async def _alive(_request: web.Request) -> web.Response:
    return web.Response(text="ok\n")


def _ready(ready: Callable[[], Awaitable[Verdict]]) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def show(_request: web.Request) -> web.Response:
        verdict = await ready()
        return web.Response(status=200 if verdict.ready else 503, text=f"{verdict.said}\n")

    return show


def _metrics(metrics: Callable[[], Awaitable[str]]) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def show(_request: web.Request) -> web.Response:
        return web.Response(text=await metrics(), content_type="text/plain", charset="utf-8")

    return show
