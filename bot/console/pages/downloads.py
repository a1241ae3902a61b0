"""A case as a file, and the pictures in it."""

import json

from aiohttp import web

from bot.console.cases import Cases
from bot.console.pages.case_page import asked_for
from bot.console.pictures import NoPicture, NotBrought, file_of
from bot.console.visit import Visit
from bot.desk.case_json import transcript
from bot.desk.exports import as_html, as_markdown

KINDS = {"json": "application/json", "md": "text/markdown", "html": "text/html"}


def download(text: str, kind: str, name: str) -> web.Response:
    """A file to be kept, not to be opened as a page of ours."""
    kept = {"Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(text=text, content_type=kind, charset="utf-8", headers=kept)


async def file(visit: Visit, cases: Cases) -> web.StreamResponse:
    """With `notes=no`: without what colleagues wrote for each other."""
    dossier, kind = await asked_for(visit, cases), visit.request.match_info["kind"]
    case, records = dossier.case, list(dossier.records)
    notes = visit.request.query.get("notes") != "no"
    await visit.console.audit.record(visit.agent.name, "case_exported", case.number)
    if kind == "json":
        text = json.dumps(transcript(case, records, notes=notes), ensure_ascii=False, indent=2)
    else:
        make = as_html if kind == "html" else as_markdown
        text = make(visit.t.texts, visit.t.lang, case, records, visit.console.now(), notes=notes)
    return download(text, KINDS[kind], f"{case.number}.{kind}")


async def picture(visit: Visit, cases: Cases) -> web.StreamResponse:
    """A picture that came with a message. Looking at it is reading the case, and noted as that. Raises HTTPNotFound, HTTPUnsupportedMediaType and
    HTTPServiceUnavailable."""
    dossier = await asked_for(visit, cases)
    file = file_of(dossier.records, visit.request.match_info["ref"])
    if not file:
        raise web.HTTPNotFound
    if cases.is_news(visit.signed_in.digest, dossier.case.number):
        await visit.console.audit.record(visit.agent.name, "case_read", dossier.case.number)
    try:
        found = await cases.pictures.bring(file)
    except NoPicture:
        raise web.HTTPUnsupportedMediaType from None
    except NotBrought:
        raise web.HTTPServiceUnavailable from None
    return web.Response(body=found.content, content_type=found.kind, headers={"Content-Disposition": "inline"})
