"""Requests that the stand-in takes in: from whom, and what is in them: JSON, a form, or a form with files.

Other web sites stay out, since the demo runs on a laptop whose browser visits strangers: DNS rebinding fails at the Host header,
cross-site posts at Origin and Sec-Fetch-Site. Files are {"content", "name", "mime"}.
"""

import json
from collections.abc import Awaitable, Callable, Collection
from urllib.parse import urlsplit

from aiohttp import BodyPartReader, MultipartReader, web

from demo.records import Json
from demo.refusal import bad_request

HttpHandler = Callable[[web.Request], Awaitable[web.StreamResponse]]
THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
READING = {"GET", "HEAD"}
OWN_SITE = {"same-origin", "none"}


def guarded(handler: HttpHandler, hosts: Collection[str] = THIS_MACHINE) -> HttpHandler:
    async def handle(request: web.Request) -> web.StreamResponse:
        if _host_name(f"//{request.host}") not in hosts:
            raise web.HTTPForbidden(text="This page answers under the address of its own machine only.\n")
        if request.method not in READING and not _from_own_site(request):
            raise web.HTTPForbidden(text="Another site may not send anything here.\n")
        return await handler(request)

    return handle


def _from_own_site(request: web.Request) -> bool:
    """Programs send neither header; browsers send them with every post."""
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        return False
    return request.headers.get("Sec-Fetch-Site", "none") in OWN_SITE


def _host_name(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


_Body = tuple[Json, Json]


async def read_request(request: web.Request) -> _Body:
    """The fields and the files of a call, those of the address line included."""
    query: Json = dict(request.query)
    if request.content_type == "application/json":
        return query | read_json(await request.read()), {}
    if request.content_type.startswith("multipart/"):
        fields, uploads = await read_parts(await request.multipart())
        return query | fields, uploads
    form = await request.post()
    return query | {name: value for name, value in form.items() if isinstance(value, str)}, {}


def read_json(body: bytes) -> Json:
    try:
        parsed = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(parsed, dict):
        raise bad_request("object expected as the request body")
    return parsed


async def read_parts(parts: MultipartReader) -> _Body:
    fields: Json = {}
    uploads: Json = {}
    async for part in parts:
        if not isinstance(part, BodyPartReader) or part.name is None:
            raise bad_request("nested multipart is not understood")
        content = bytes(await part.read(decode=True))
        if part.filename is None:
            fields[part.name] = _utf8(content)
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            uploads[part.name] = {"content": content, "name": part.filename, "mime": mime}
    return fields, uploads


def _utf8(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
