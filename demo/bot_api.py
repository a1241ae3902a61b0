"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

import asyncio
import logging
from collections.abc import Collection

from aiohttp import web

from demo.bodies import read_request
from demo.guard import THIS_MACHINE, Handler, guarded
from demo.refusal import AnswerLost, Refused
from demo.telegram import Telegram

log = logging.getLogger(__name__)


def routes(telegram: Telegram, hosts: Collection[str] = THIS_MACHINE) -> list[web.RouteDef]:
    """`hosts` are the names under which the bot may reach this server."""
    return [
        web.route("*", "/bot{token}/{method}", guarded(_method(telegram), hosts)),
        web.get("/file/bot{token}/{path:.+}", guarded(_file(telegram), hosts)),
    ]


def _method(telegram: Telegram) -> Handler:
    async def handle(request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != telegram.token:
            return _refused(Refused(401, "Unauthorized"))
        try:
            params, uploads = await read_request(request)
            result = await telegram.call(request.match_info["method"], params, uploads)
        except Refused as refused:
            return _refused(refused)
        except AnswerLost:
            return await _cut(request)
        return web.json_response({"ok": True, "result": result})

    return handle


def _file(telegram: Telegram) -> Handler:
    async def handle(request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != telegram.token:
            return _refused(Refused(401, "Unauthorized"))
        try:
            record = await telegram.file(request.match_info["path"])
        except Refused as refused:
            return _refused(refused)
        body = await asyncio.to_thread(telegram.world.file_content, record)
        return web.Response(body=body, content_type="application/octet-stream")

    return handle


def _refused(refused: Refused) -> web.Response:
    headers = {}
    if "retry_after" in refused.parameters:
        headers["Retry-After"] = str(refused.parameters["retry_after"])
    return web.json_response(refused.answer(), status=refused.code, headers=headers)


async def _cut(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
