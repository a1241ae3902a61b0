"""Style, script and icon. Only files that were there at the start have an address."""

from importlib.resources import files

from aiohttp import web

from bot.console.visit import Page, Visit

_FOLDER = files("bot.console") / "static"
_KINDS = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


def names() -> list[str]:
    return sorted(entry.name for entry in _FOLDER.iterdir() if entry.name.rpartition(".")[2] in _KINDS)


def file(name: str) -> Page:
    text, kind = (_FOLDER / name).read_text(encoding="utf-8"), _KINDS[name.rpartition(".")[2]]

    async def page(_visit: Visit) -> web.StreamResponse:
        return web.Response(text=text, content_type=kind, charset="utf-8")

    return page
