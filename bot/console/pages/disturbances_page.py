"""Disturbances: those that go on, those of the past, and a form that opens one."""

from aiohttp import web

from bot.console.cases import Cases
from bot.console.visit import Visit
from bot.desk.disturbances import begun, fault, finished, listed, places_of, since_when, where
from flows.incident.arrivals import ALL, WATCHED
from flows.incident.record import Incident
from flows.knowledge.plan import asks_place

SHOWN = 50
"""Of the past, at most."""


async def show(visit: Visit, cases: Cases) -> web.StreamResponse:
    return await _page(visit, cases)


async def change(visit: Visit, cases: Cases) -> web.StreamResponse:
    """Closes the one that `close` names; else opens one."""
    if number := visit.field("close"):
        return await _close(visit, cases, number)
    one = _asked_for(visit)
    if one is None:
        return await _page(visit, cases, "wrong")
    await visit.console.audit.record(visit.agent.name, "incident_opened")
    found = await begun(cases.incidents, one, visit.console.now())
    return visit.go("/incidents", done="opened") if found else await _page(visit, cases, "changed")


async def _close(visit: Visit, cases: Cases, number: str) -> web.StreamResponse:
    known = await listed(cases.incidents)
    one = next((it for it in known if it.until is None and str(it.id) == number), None)
    if one is None:
        return await _page(visit, cases, "changed")
    await visit.console.audit.record(visit.agent.name, "incident_closed")
    closed = await finished(cases.incidents, one, "by_hand", visit.console.now())
    return visit.go("/incidents", done="closed") if closed else await _page(visit, cases, "changed")


def _asked_for(visit: Visit) -> Incident | None:
    """What the form says; None where it cannot be."""
    guide, now = visit.console.knowledge.guide, visit.console.now()
    symptom, _, provider = visit.field("which").partition(".")
    ja, en = (visit.field(f"words_{lang}").strip() for lang in ("ja", "en"))
    when = visit.field("when").strip()
    since = since_when(guide.service, when, now) if when else now
    known = symptom in WATCHED and provider in places_of(guide.catalogue, symptom)
    if not known or since is None or fault(ja) or fault(en):
        return None
    return Incident(now, symptom, provider, since, "by_hand", ja=ja, en=en)


async def _page(visit: Visit, cases: Cases, problem: str = "") -> web.Response:
    texts, lang, guide = visit.t.texts, visit.t.lang, visit.console.knowledge.guide
    found = [(one, where(texts, guide.catalogue, lang, one)) for one in await listed(cases.incidents)]
    done = visit.request.query.get("done", "")
    choices = [
        (f"{symptom}.{place}", where(texts, guide.catalogue, lang, Incident(0, symptom, place, 0, "by_hand")))
        for symptom in WATCHED
        for place in places_of(guide.catalogue, symptom)
        if place == ALL or texts.has(lang, f"ask-{asks_place(guide.catalogue, symptom)}", place)
    ]
    return visit.page(
        "incidents.html", 422 if problem else 200, problem=visit.t(f"incidents.{problem}") if problem else "",
        current=[pair for pair in found if pair[0].until is None],
        past=[pair for pair in found if pair[0].until is not None][:SHOWN], choices=choices,
        done=done if done in ("opened", "closed") else "",
    )  # fmt: skip
