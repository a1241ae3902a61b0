"""A picture that came with a message of a case, for its page."""

from aiohttp import web

from bot.console.cases import Cases
from bot.console.pages.case import asked_for
from bot.console.pictures import NoPicture, NotBrought, file_of
from bot.console.visit import Visit


async def show(visit: Visit, cases: Cases) -> web.StreamResponse:
    """Looking at it is reading the case, and noted as that. Raises HTTPNotFound, HTTPUnsupportedMediaType and
    HTTPServiceUnavailable."""
    dossier = await asked_for(visit, cases)
    file = file_of(dossier.records, visit.request.match_info["ref"])
    if not file:
        raise web.HTTPNotFound
    if cases.is_news(visit.signed_in.digest, dossier.case.number):
        await visit.desk.audit.record(visit.agent.name, "case_read", dossier.case.number)
    try:
        picture = await cases.pictures.bring(file)
    except NoPicture:
        raise web.HTTPUnsupportedMediaType from None
    except NotBrought:
        raise web.HTTPServiceUnavailable from None
    return web.Response(body=picture.content, content_type=picture.kind, headers={"Content-Disposition": "inline"})
