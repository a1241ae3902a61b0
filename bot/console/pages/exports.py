"""A case as a file."""

import json

from aiohttp import web

from bot.console.cases import Cases
from bot.console.pages.case import asked_for
from bot.console.pages.cases import download
from bot.console.visit import Visit
from bot.desk.exports import as_html, as_markdown
from bot.desk.transcript import transcript

KINDS = {"json": "application/json", "md": "text/markdown", "html": "text/html"}


async def file(visit: Visit, cases: Cases) -> web.StreamResponse:
    """With `notes=no`: without what colleagues wrote for each other."""
    dossier, kind = await asked_for(visit, cases), visit.request.match_info["kind"]
    case, records = dossier.case, list(dossier.records)
    notes = visit.request.query.get("notes") != "no"
    await visit.desk.audit.record(visit.agent.name, "case_exported", case.number)
    if kind == "json":
        text = json.dumps(transcript(case, records, notes=notes), ensure_ascii=False, indent=2)
    else:
        make = as_html if kind == "html" else as_markdown
        text = make(visit.t.texts, visit.t.lang, case, records, visit.desk.now(), notes=notes)
    return download(text, KINDS[kind], f"{case.number}.{kind}")
