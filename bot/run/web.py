"""The one HTTP server: webhook, console, health, metrics; and its door, which says how long a request may take to come in and
how many connections may stand about. Without it a stranger who opens connections and says nothing uses up all the files the
process may open.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from aiohttp import StreamReader, web
from aiohttp.typedefs import Handler, Middleware

from bot.logs import place_of
from bot.run.readiness import ReadyState

log = logging.getLogger(__name__)

HEAD_WITHIN = 20.0
"""Seconds for the head of a connection's first or next request; what trickles in does not lengthen them."""
BODY_WITHIN = 20.0
"""Seconds until a request's body has come, counted from its head."""
WAITING = 500
"""Connections without a whole request. Beyond that the one that has waited longest is closed, not the newest."""
STOP_WITHIN = 5
_BACKLOG = 128
"""So many are taken in at a time, far fewer than may wait: nobody is closed before we have looked at what they say."""
_INTERNAL = 500
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Server": "todoku",
}
"""What every answer of the process carries, where its page says nothing else."""


def application(
    ready: Callable[[], Awaitable[ReadyState]],
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


def _ready(ready: Callable[[], Awaitable[ReadyState]]) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def show(_request: web.Request) -> web.Response:
        verdict = await ready()
        return web.Response(status=200 if verdict.ready else 503, text=f"{verdict.said}\n")

    return show


def _metrics(metrics: Callable[[], Awaitable[str]]) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def show(_request: web.Request) -> web.Response:
        return web.Response(text=await metrics(), content_type="text/plain", charset="utf-8")

    return show


@asynccontextmanager
async def opened(
    app: web.Application, host: str, port: int, head_within: float = HEAD_WITHIN, body_within: float = BODY_WITHIN,
    waiting: int = WAITING,
) -> AsyncIterator[int]:  # fmt: skip
    """Serves an application that has not been started; the port. Raises OSError where it cannot listen there."""
    queue = Queue(waiting)
    app.middlewares.insert(0, _timed(queue, body_within))
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=STOP_WITHIN)
    await runner.setup()
    try:
        loop = asyncio.get_running_loop()
        connection = partial(
            Connection, queue, runner.server, loop=loop, access_log=None, keepalive_timeout=head_within
        )
        server = await loop.create_server(connection, host, port, backlog=_BACKLOG)
        try:
            yield server.sockets[0].getsockname()[1]
        finally:
            server.close()
            await asyncio.sleep(0)  # those that were being taken in are there now
    finally:
        await runner.cleanup()
        queue.close()


class Queue:
    """Connections that wait for a whole request, the one that has waited longest first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._waiting: dict[web.RequestHandler, None] = {}

    def waits(self, connection: web.RequestHandler) -> None:
        """From now on."""
        self.goes(connection)
        self._waiting[connection] = None
        if len(self._waiting) > self._most:
            longest = next(iter(self._waiting))
            self.goes(longest)
            longest.force_close()

    def close(self) -> None:
        """Close those that are left."""
        for connection in list(self._waiting):
            connection.force_close()

    def goes(self, connection: web.RequestHandler) -> None:
        """It has sent a whole request, or is closed."""
        self._waiting.pop(connection, None)


class Connection(web.RequestHandler):
    """aiohttp's own; it closes a connection whose next head has not come within its `keepalive_timeout`."""

    __slots__ = ("_queue",)

    def __init__(self, queue: Queue, *given: Any, **options: Any) -> None:  # noqa: ANN401 - aiohttp's
        super().__init__(*given, **options)
        self._queue = queue

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self._queue.waits(self)

    def connection_lost(self, exc: BaseException | None) -> None:
        self._queue.goes(self)
        super().connection_lost(exc)

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = _INTERNAL,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """What is said to a request that is no HTTP, or that broke outside the console; nothing of it is repeated."""
        _ = message
        if exc and status >= _INTERNAL:
            log.error("http: %s at %s", type(exc).__name__, place_of(exc))
        if request.writer.output_size:
            raise ConnectionError("an answer has begun already")
        response = web.Response(status=status, text=f"{status}\n", headers=HEADERS)
        response.force_close()
        return response


def _give_up(body: StreamReader, late: TimeoutError) -> None:
    if not body.is_eof():
        body.set_exception(late)


def _timed(queue: Queue, body_within: float) -> Middleware:
    """A middleware: the body of a request comes in time, or 408 is the answer."""

    @web.middleware
    async def handle(request: web.Request, handler: Handler) -> web.StreamResponse:
        connection, body = request.protocol, request.content
        body.on_eof(partial(queue.goes, connection))
        late = TimeoutError()
        timer = asyncio.get_running_loop().call_later(body_within, _give_up, body, late)
        try:
            return await handler(request)
        except TimeoutError as error:
            if error is not late:
                raise
            raise web.HTTPRequestTimeout from None
        finally:
            timer.cancel()
            if request.transport:
                queue.waits(connection)

    return handle
