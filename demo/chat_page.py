"""The chat page: a phone in the browser. Static files, a small JSON API for what somebody in front of it does, and live changes."""

import json
from collections.abc import AsyncIterator, Callable, Collection
from importlib.resources import files

from aiohttp import web

from demo.group_chats import Member
from demo.http_requests import THIS_MACHINE, HttpHandler, guarded, read_parts
from demo.page_view import view
from demo.records import Json
from demo.telegram import Telegram
from demo.telegram_users import TelegramUser

PAGE = files("demo").joinpath("page")
KINDS = {"html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "form-action 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
SAFE_PICTURES = {"image/jpeg", "image/png", "image/gif", "image/webp"}
QUIET_SECONDS = 5
PLACE = ("person", "chat", "topic")
MOST_BYTES = 20 * 1024 * 1024


def page_routes(telegram: Telegram, hosts: Collection[str] = THIS_MACHINE) -> list[web.RouteDef]:
    posts = [web.post(f"/demo/{action}", guarded(_action(telegram, act), hosts)) for action, act in ACTIONS.items()]
    return [
        web.get("/", guarded(_static("index.html"), hosts)),
        *(web.get(f"/page/{name}", guarded(_static(name), hosts)) for name in _page_files()),
        web.get("/demo/state", guarded(_state(telegram), hosts)),
        web.get("/demo/live", guarded(_live(telegram), hosts)),
        web.get("/demo/file/{file_id}", guarded(_file(telegram), hosts)),
        web.post("/demo/upload", guarded(_upload(telegram), hosts)),
        *posts,
    ]


def _page_files() -> list[str]:
    return sorted(entry.name for entry in PAGE.iterdir() if entry.name.rsplit(".", 1)[-1] in KINDS)


def _static(name: str) -> HttpHandler:
    kind = KINDS[name.rsplit(".", 1)[-1]]

    async def handle(_request: web.Request) -> web.StreamResponse:
        text = PAGE.joinpath(name).read_text(encoding="utf-8")
        return web.Response(text=text, content_type=kind, charset="utf-8", headers=HEADERS)

    return handle


def _state(telegram: Telegram) -> HttpHandler:
    async def handle(request: web.Request) -> web.StreamResponse:
        return web.json_response(view(telegram, _person_id(telegram, request)), headers=HEADERS)

    return handle


def _live(telegram: Telegram) -> HttpHandler:
    """Server-sent events: the whole view anew, whenever it has changed."""

    async def handle(request: web.Request) -> web.StreamResponse:
        person_id = _person_id(telegram, request)
        stream = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        await stream.prepare(request)
        try:
            async for news in _changes(telegram, person_id):
                await stream.write(news)
        except ConnectionError:
            pass  # the page was closed
        return stream

    return handle


async def _changes(telegram: Telegram, person_id: int) -> AsyncIterator[bytes]:
    sent = ""
    while not telegram.stopping:
        rung = telegram.world.bell.rung
        current = json.dumps(view(telegram, person_id))
        yield b": still here\n\n" if current == sent else f"data: {current}\n\n".encode()
        sent = current
        await telegram.world.bell.past(rung, QUIET_SECONDS)


def _person_id(telegram: Telegram, request: web.Request) -> int:
    """Who is asked for; else the first who speaks the browser's language, or English where nobody does."""
    given = request.query.get("person", "")
    if given.isdecimal() and telegram.world.users.get(given) is not None:
        return int(given)
    people = telegram.people()
    if not people:
        raise web.HTTPNotFound(text="nobody is here yet\n")
    wanted = (request.query.get("language", ""), "en")
    speaking = (person.id for language in wanted for person in people if person.language_code == language)
    return next(speaking, people[0].id)


def _file(telegram: Telegram) -> HttpHandler:
    async def handle(request: web.Request) -> web.StreamResponse:
        record = telegram.world.file(request.match_info["file_id"])
        if record is None:
            raise web.HTTPNotFound
        picture = record["mime"] in SAFE_PICTURES
        kind = record["mime"] if picture else "application/octet-stream"
        headers = HEADERS | ({} if picture else {"Content-Disposition": "attachment"})
        return web.Response(body=telegram.world.file_content(record), content_type=kind, headers=headers)

    return handle


def _upload(telegram: Telegram) -> HttpHandler:
    async def handle(request: web.Request) -> web.StreamResponse:
        if (request.content_length or 0) > MOST_BYTES:
            raise web.HTTPRequestEntityTooLarge(MOST_BYTES, request.content_length or 0)
        fields, uploads = await read_parts(await request.multipart())
        if "file" not in uploads or not fields.get("person", "").isdecimal():
            raise web.HTTPBadRequest(text="a file and a person are needed\n")
        given = {name: int(fields[name]) for name in PLACE if fields.get(name, "").removeprefix("-").isdecimal()}
        upload = uploads["file"]
        try:
            attach(
                telegram,
                given | {"caption": fields.get("caption", "")},
                upload,
                picture=upload["mime"] in SAFE_PICTURES,
            )
        except LookupError as error:
            raise web.HTTPBadRequest(text=f"{error}\n") from None
        return web.json_response({"ok": True}, headers=HEADERS)

    return handle


def _action(telegram: Telegram, act: Callable[[Telegram, Json], object]) -> HttpHandler:
    async def handle(request: web.Request) -> web.StreamResponse:
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType
        try:
            result = act(telegram, await request.json())
        except (ValueError, LookupError, TypeError) as error:
            return web.json_response({"error": str(error)}, status=400, headers=HEADERS)
        return web.json_response({"result": result}, headers=HEADERS)

    return handle


FIRST_GUEST = 3001


def known_person(telegram: Telegram, given: Json) -> TelegramUser:
    if telegram.world.users.get(given["person"]) is None:
        raise LookupError("there is no such person")
    return telegram.person(given["person"])


def _writer(telegram: Telegram, given: Json) -> TelegramUser | Member:
    """Who acts: a person in the chat with the bot, or a member in a group."""
    if not given.get("chat"):
        return known_person(telegram, given)
    group = next((group for group in telegram.groups() if group.id == given["chat"]), None)
    if group is None:
        raise LookupError("there is no such group")
    return group.member(given["person"])


def _send(telegram: Telegram, given: Json) -> object:
    writer, reply = _writer(telegram, given), given.get("reply")
    if isinstance(writer, Member):
        return writer.send(given["text"], given.get("topic"), reply_to=reply)
    return writer.send(given["text"], reply_to=reply)


def attach(telegram: Telegram, given: Json, upload: Json, *, picture: bool) -> None:
    """Sends a file; `given` as in the other actions."""
    writer, caption = _writer(telegram, given), given.get("caption", "")
    content, name, mime, topic = upload["content"], upload["name"], upload["mime"], given.get("topic")
    if isinstance(writer, Member) and picture:
        writer.photo(content, caption, topic, mime=mime)
    elif isinstance(writer, Member):
        writer.document(content, name, caption, topic, mime=mime)
    elif picture:
        writer.photo(content, caption, mime)
    else:
        writer.document(content, name, caption, mime)


def _press(telegram: Telegram, given: Json) -> object:
    return _writer(telegram, given).press(given["message"], given["data"])


def _edit(telegram: Telegram, given: Json) -> None:
    _writer(telegram, given).edit(given["message"], given["text"])


def _block(telegram: Telegram, given: Json) -> None:
    person = known_person(telegram, given)
    if given["blocked"]:
        person.block()
    else:
        person.unblock()


def _language(telegram: Telegram, given: Json) -> None:
    known_person(telegram, given).speak(given["language"])


def _add_person(telegram: Telegram, given: Json) -> object:
    number = telegram.world.shelf.next_number("guest", FIRST_GUEST)
    return telegram.person(number, given["name"].strip() or f"Guest {number}", given["language"]).id


ACTIONS: dict[str, Callable[[Telegram, Json], object]] = {
    "send": _send,
    "press": _press,
    "edit": _edit,
    "block": _block,
    "language": _language,
    "person": _add_person,
}
