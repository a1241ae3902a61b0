"""The list of cases, and the same as a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from aiohttp import web

from bot.console.cases import Cases, once
from bot.console.listing import ORDERS, SHOWN, WHOSE, Wanted, arrivals, chosen, found, is_of, matching, wanted
from bot.console.pages.downloads import download
from bot.console.visit import Visit
from bot.console.watch import LIST
from bot.desk.case_view import CaseView, case_view
from bot.desk.case_words import searchable, symptom
from bot.desk.exports import as_csv
from flows.case.casefile import Case

BOM = "\ufeff"
"""Without it spreadsheets take Japanese for something else."""


async def show(visit: Visit, cases: Cases) -> web.StreamResponse:
    return await _page(visit, cases, "cases.html")


async def live(visit: Visit, cases: Cases) -> web.StreamResponse:
    """Only what changes by itself."""
    return await _page(visit, cases, "cases_live.html")


async def arrived(visit: Visit, cases: Cases) -> web.StreamResponse:
    """What there is to notice, for the page of a case."""
    now = visit.console.now()
    return visit.page("arrivals.html", arrivals=arrivals_shown(visit, await cases.all(), now))


async def file(visit: Visit, cases: Cases) -> web.StreamResponse:
    """All that match, on however many pages, for a spreadsheet."""
    rows = _chosen(visit, await cases.all(), wanted(visit.request.query))
    await visit.console.audit.record(visit.agent.name, "cases_exported")
    return download(BOM + as_csv(rows), "text/csv", "cases.csv")


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in the list."""

    case: CaseView
    left: int | None
    """Seconds until the answer that was promised; below zero: since then. None where nobody waits."""
    at: int
    """When something last happened in it, Unix seconds."""


async def _page(visit: Visit, cases: Cases, template: str) -> web.Response:
    it, mark = wanted(visit.request.query), await cases.watch.mark(LIST)
    everything, now, me = await cases.all(), visit.console.now(), visit.agent.shown
    fitting = matching(everything, it, now, _described(visit))
    here = found([case for case in fitting if is_of(case, it.whose, me, now)], it.page)
    return visit.page(
        template,
        it=replace(it, page=here.page),
        found=here,
        rows=[_row(visit, case, now) for case in here.rows],
        any=bool(everything),
        waiting=sum(case.waiting is not None for case in everything),
        mark=mark,
        shown=SHOWN,
        orders=ORDERS,
        views=[(name, sum(is_of(case, name, me, now) for case in fitting)) for name in WHOSE],
        tags=sorted(
            {str(tag) for case in everything if case.status != "closed" for tag in case.tags} | {it.tag} - {""}
        ),
        nobodys=next((c.number for c in _by_urgency(everything, now) if is_of(c, "nobody", me, now)), ""),
        arrivals=arrivals_shown(visit, everything, now),
        once=once(),
        now=now,
        aside=len(await cases.desk.store.quarantine.listed()),
        done="erased" if visit.request.query.get("done") == "erased" else "",
    )


def _chosen(visit: Visit, everything: list[Case], it: Wanted) -> list[Case]:
    return chosen(everything, it, visit.agent.shown, visit.console.now(), _described(visit))


def _described(visit: Visit) -> Callable[[Case], str]:
    texts = visit.t.texts
    return lambda case: searchable(texts, visit.t.lang, case)


def _by_urgency(everything: list[Case], now: int) -> list[Case]:
    return matching(everything, Wanted(), now, lambda _case: "")


def _row(visit: Visit, case: Case, now: int) -> CaseRow:
    due = None if case.waiting is None else visit.t.texts.service.promised(case.waiting, urgent=case.priority == "high")
    return CaseRow(
        without_story(visit, case),
        None if due is None else due - now,
        case.opened_at if case.moved is None else case.moved,
    )


def arrivals_shown(visit: Visit, everything: Sequence[Case], now: int) -> list[dict[str, str | int | bool]]:
    """What there is to notice, as the script of a page reads it."""
    texts, lang = visit.t.texts, visit.t.lang
    return [
        {
            "number": it.number, "at": it.at, "mine": it.mine, "urgent": it.urgent, "rings": it.rings,
            "about": symptom(texts, lang, it.symptom),
        }
        for it in arrivals(everything, visit.agent.shown, now)
    ]  # fmt: skip


def without_story(visit: Visit, case: Case) -> CaseView:
    """A case without its story."""
    return case_view(visit.t.texts, visit.t.lang, case, (), visit.console.now())
