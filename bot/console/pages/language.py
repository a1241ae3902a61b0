"""The language of the pages."""

from aiohttp import web

from bot.console.cookies import LANGUAGE
from bot.console.visit import Visit, inside
from bot.words.texts import LANGS

_YEAR = 365 * 86400


async def choose(visit: Visit) -> web.StreamResponse:
    """Keep it in a cookie, and show the same page again."""
    lang = visit.field("language")
    if lang not in LANGS:
        raise web.HTTPBadRequest
    response = visit.go(inside(visit.field("next")))
    visit.cookies.set(response, LANGUAGE, lang, _YEAR)
    return response
