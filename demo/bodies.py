"""Reads what a bot sends: JSON, a form, or a form with files. Files are {"content", "name", "mime"}."""

import json

from aiohttp import BodyPartReader, MultipartReader, web

from demo.refusal import bad_request
from demo.shelf import Json

Body = tuple[Json, Json]


async def read_request(request: web.Request) -> Body:
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


async def read_parts(parts: MultipartReader) -> Body:
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
