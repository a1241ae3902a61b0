"""Under which addresses the console answers, what a request must show to come from its own pages, and what a form may bring."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from aiohttp import web

from bot.run.web import HEADERS
from bot.settings import THIS_MACHINE, Settings, is_safe

BASE = "/console"
OWN = "same-origin"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
)
_OURS = HEADERS | {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_FOR_YEARS = "max-age=63072000"
_USUAL_PORTS = {"https": ":443", "http": ":80"}


@dataclass(frozen=True, slots=True)
class Site:
    """`public` is the address agents use; None where the console is reached on its own machine alone."""

    public: str | None

    def is_ours(self, request: web.Request) -> bool:
        """Whether the request names us as its host: another name is somebody else's page that points here."""
        return _host_name(request) in THIS_MACHINE or self._is_public(request)

    def is_secure(self, request: web.Request) -> bool:
        """Whether agents see it under https. What a proxy may claim in a header does not count."""
        return self._is_public(request) and bool(self.public) and urlsplit(self.public).scheme == "https"

    def is_from_own_page(self, request: web.Request) -> bool:
        """Browsers say where a form was sent from, in one of two headers at least."""
        origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
        if origin is None and site is None:
            return False
        scheme = "https" if self.is_secure(request) else "http"
        return origin in (None, f"{scheme}://{request.host}") and site in (None, OWN)

    def headers(self, request: web.Request) -> dict[str, str]:
        """What every answer carries."""
        return _OURS | ({"Strict-Transport-Security": _FOR_YEARS} if self.is_secure(request) else {})

    def _is_public(self, request: web.Request) -> bool:
        if not self.public or not is_safe(self.public):
            return False
        parts = urlsplit(self.public)
        return request.host.lower() in (parts.netloc, parts.netloc.removesuffix(_USUAL_PORTS[parts.scheme]))


def site(settings: Settings) -> Site:
    """The site of CONSOLE_URL, else of WEBHOOK_URL."""
    url = settings.console_url or settings.webhook_url
    return Site(url.lower() if url else None)


def _host_name(request: web.Request) -> str | None:
    try:
        return urlsplit(f"//{request.host}").hostname
    except ValueError:
        return None


LARGEST = 64 * 1024
"""Bytes of a form: the longest reply, three bytes a sign, written as %XX."""
_FIELDS = 40
_KIND = "application/x-www-form-urlencoded"


async def read_form(request: web.Request) -> Mapping[str, str]:
    """Name -> value. Raises HTTPException for anything that none of our pages sends."""
    if request.content_type != _KIND:
        raise web.HTTPUnsupportedMediaType
    body = await _body(request)
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=_FIELDS, errors="strict")
    except ValueError:
        raise web.HTTPBadRequest from None
    form = dict(pairs)
    if len(form) != len(pairs) or any("\0" in part for pair in pairs for part in pair):
        raise web.HTTPBadRequest
    return form


async def _body(request: web.Request) -> bytes:
    """Refused as soon as it is too long, not once it has been read."""
    body = b""
    try:
        async for piece in request.content.iter_chunked(LARGEST):
            body += piece
            if len(body) > LARGEST:
                raise web.HTTPRequestEntityTooLarge(LARGEST, len(body))
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    return body
