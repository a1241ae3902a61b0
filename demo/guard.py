"""Keeps other web sites out: the demo runs on a laptop whose browser visits strangers.

DNS rebinding fails at the Host header, cross-site posts at Origin and Sec-Fetch-Site.
"""

from collections.abc import Awaitable, Callable, Collection
from urllib.parse import urlsplit

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
READING = {"GET", "HEAD"}
OWN_SITE = {"same-origin", "none"}


def guarded(handler: Handler, hosts: Collection[str] = THIS_MACHINE) -> Handler:
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
