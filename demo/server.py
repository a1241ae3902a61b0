"""The stand-in on a port of this machine: the Bot API as /bot<token>/<method> and /file/bot<token>/<path>, the chat page beside it."""

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

from aiohttp import web

from demo.chat_page import page_routes
from demo.http_requests import THIS_MACHINE, HttpHandler, guarded, read_request
from demo.refusal import AnswerLost, CallRefused
from demo.telegram import Telegram


def api_routes(telegram: Telegram, hosts: Collection[str] = THIS_MACHINE) -> list[web.RouteDef]:
    """`hosts` are the names under which the bot may reach this server."""
    return [
        web.route("*", "/bot{token}/{method}", guarded(_method(telegram), hosts)),
        web.get("/file/bot{token}/{path:.+}", guarded(_file(telegram), hosts)),
    ]


def _method(telegram: Telegram) -> HttpHandler:
    async def handle(request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != telegram.token:
            return _refused(CallRefused(401, "Unauthorized"))
        try:
            params, uploads = await read_request(request)
            result = await telegram.call(request.match_info["method"], params, uploads)
        except CallRefused as refused:
            return _refused(refused)
        except AnswerLost:
            return await _cut(request)
        return web.json_response({"ok": True, "result": result})

    return handle


def _file(telegram: Telegram) -> HttpHandler:
    async def handle(request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != telegram.token:
            return _refused(CallRefused(401, "Unauthorized"))
        try:
            record = await telegram.file(request.match_info["path"])
        except CallRefused as refused:
            return _refused(refused)
        body = await asyncio.to_thread(telegram.world.file_content, record)
        return web.Response(body=body, content_type="application/octet-stream")

    return handle


def _refused(refused: CallRefused) -> web.Response:
    headers = {}
    if "retry_after" in refused.parameters:
        headers["Retry-After"] = str(refused.parameters["retry_after"])
    return web.json_response(refused.answer(), status=refused.code, headers=headers)


async def _cut(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def mount(app: web.Application, telegram: Telegram, hosts: Collection[str] = THIS_MACHINE) -> None:
    """Adds the stand-in to an application: its addresses, and its beginning and end."""

    async def begin(_app: web.Application) -> None:
        telegram.resume()

    async def end(_app: web.Application) -> None:
        telegram.stop_waiting()

    app.add_routes([*api_routes(telegram, hosts), *page_routes(telegram, hosts)])
    app.on_startup.append(begin)
    app.on_shutdown.append(end)


@asynccontextmanager
async def served(telegram: Telegram, port: int = 0) -> AsyncIterator[str]:
    """Serves on 127.0.0.1, on a free port unless one is given; the address without a slash at its end."""
    app = web.Application()
    mount(app, telegram)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
