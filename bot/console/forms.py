"""What a form sends: few short fields, each once."""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from aiohttp import web

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
