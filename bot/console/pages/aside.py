"""What could not be read and was set aside. Nothing of its content is shown; only the command line puts it back or erases it."""

from aiohttp import web

from bot.console.cases import Cases
from bot.console.visit import Visit


async def show(visit: Visit, cases: Cases) -> web.StreamResponse:
    return visit.page("aside.html", found=await cases.desk.store.quarantine.listed())
