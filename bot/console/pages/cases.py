"""The list of cases, and the same as a file."""

from dataclasses import replace

from aiohttp import web

from bot.console.cases import Cases
from bot.console.listing import ORDERS, SHOWN, Wanted, chosen, found, wanted
from bot.console.visit import Visit
from bot.console.watch import LIST
from bot.desk.view import CaseView, view
from bot.desk.words import searchable
from bot.exports import as_csv
from flows.casefile import Case

BOM = "\ufeff"
"""Without it spreadsheets take Japanese for something else."""


async def show(visit: Visit, cases: Cases) -> web.StreamResponse:
    return await _page(visit, cases, "cases.html")


async def live(visit: Visit, cases: Cases) -> web.StreamResponse:
    """Only what changes by itself."""
    return await _page(visit, cases, "cases_found.html")


async def file(visit: Visit, cases: Cases) -> web.StreamResponse:
    """All that match, on however many pages, for a spreadsheet."""
    rows = _chosen(visit, await cases.all(), wanted(visit.request.query))
    await visit.desk.audit.record(visit.agent.name, "cases_exported")
    return download(BOM + as_csv(rows), "text/csv", "cases.csv")


def download(text: str, kind: str, name: str) -> web.Response:
    """A file to be kept, not to be opened as a page of ours."""
    kept = {"Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(text=text, content_type=kind, charset="utf-8", headers=kept)


async def _page(visit: Visit, cases: Cases, template: str) -> web.Response:
    it, mark = wanted(visit.request.query), await cases.watch.mark(LIST)
    everything = await cases.all()
    here = found(_chosen(visit, everything, it), it.page)
    return visit.page(
        template,
        it=replace(it, page=here.page),
        found=here,
        rows=[seen(visit, case) for case in here.rows],
        any=bool(everything),
        waiting=sum(case.waiting is not None for case in everything),
        mark=mark,
        shown=SHOWN,
        orders=ORDERS,
        aside=len(await cases.desk.store.quarantine.listed()),
        done="erased" if visit.request.query.get("done") == "erased" else "",
    )


def _chosen(visit: Visit, everything: list[Case], it: Wanted) -> list[Case]:
    texts = visit.t.texts
    return chosen(everything, it, visit.agent.shown, lambda case: searchable(texts, visit.t.lang, case))


def seen(visit: Visit, case: Case) -> CaseView:
    """A case without its story."""
    return view(visit.t.texts, visit.t.lang, case, (), visit.desk.now())
