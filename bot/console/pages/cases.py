"""The first page after signing in."""

from aiohttp import web

from bot.console.visit import Visit


async def show(visit: Visit) -> web.StreamResponse:
    return visit.page("cases.html")
