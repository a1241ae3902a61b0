"""The routes of the pages about cases."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.console.cases import Cases
from bot.console.pages import aside, caller, case, cases, erasing, events, exports, pictures, revealing, work
from bot.console.visit import Handler, Visit, for_agents

CASE = r"/cases/{number:[1-9]\d{2}-\d{4}}"
Page = Callable[[Visit, Cases], Awaitable[web.StreamResponse]]


def routes(kept: Cases) -> list[web.RouteDef]:
    def on(page: Page) -> Handler:
        return for_agents(lambda visit: page(visit, kept))

    return [
        web.get("/", on(cases.show)),
        web.get("/live", on(cases.live)),
        web.get("/cases.csv", on(cases.file)),
        web.get("/arrivals", on(cases.arrived)),
        web.get("/events", on(events.stream)),
        web.get("/aside", on(aside.show)),
        web.get("/caller", on(caller.show)),
        web.post("/caller", on(caller.check)),
        web.get(CASE, on(case.show)),
        web.get(f"{CASE}/live", on(case.live)),
        web.get(f"{CASE}/export.{{kind:json|md|html}}", on(exports.file)),
        web.get(f"{CASE}/files/{{ref:[A-Za-z0-9]{{1,40}}}}/picture", on(pictures.show)),
        web.get(f"{CASE}/erase", on(erasing.ask)),
        web.post(f"{CASE}/erase", on(erasing.erase)),
        web.post(f"{CASE}/account", on(revealing.show)),
        web.post(f"{CASE}/{{action:{'|'.join(work.ACTIONS)}}}", on(work.do)),
    ]
