"""A stream that says when an open page is out of date. What has changed, the page asks for itself.

`changed`: the page itself. `arrived`: on the page of a case, that something happened in any case. `over`: nobody is signed in.
"""

import asyncio
import re
from contextlib import suppress

from aiohttp import web

from bot.console.browsers import SESSION
from bot.console.cases import Cases
from bot.console.visit import Visit
from bot.console.watch import LIST, Watch
from bot.store.port import StoreDown

BEAT = 15.0
"""Seconds after which a quiet stream shows that it lives, and looks whether the agent is still signed in."""
_NUMBER = re.compile(r"[1-9][0-9]{2}-[0-9]{4}", re.ASCII)


async def stream(visit: Visit, cases: Cases) -> web.StreamResponse:
    """`case`: its number, without it the list is meant. `since`: the mark of the page."""
    topic = visit.request.query.get("case", LIST)
    if topic != LIST and not _NUMBER.fullmatch(topic):
        raise web.HTTPNotFound
    last = visit.request.headers.get("Last-Event-ID") or visit.request.query.get("since", "")
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream; charset=utf-8"})
    await response.prepare(visit.request)
    with suppress(ConnectionResetError):  # the page was closed
        async with cases.watch.listening(*{topic, LIST}) as bell:
            await _follow(visit, response, cases.watch, topic, last, bell)
    return response


async def _follow(
    visit: Visit, response: web.StreamResponse, watch: Watch, topic: str, last: str, bell: asyncio.Event
) -> None:  # fmt: skip
    everything = ""
    while not watch.closing:
        if not await _is_still_in(visit):
            await response.write(b"event: over\ndata:\n\n")
            return
        mark = await _mark(watch, topic, last)
        said = f"id: {mark}\nevent: changed\ndata:\n\n" if mark != last else ":\n\n"
        last = mark
        if topic != LIST and (now := await _mark(watch, LIST, everything)) != everything:
            everything = now
            said += "event: arrived\ndata:\n\n"
        await response.write(said.encode())
        bell.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(BEAT):
                await bell.wait()


async def _mark(watch: Watch, topic: str, otherwise: str) -> str:
    try:
        return await watch.current(topic)
    except StoreDown:
        return otherwise


async def _is_still_in(visit: Visit) -> bool:
    """Nobody is thrown out because the store is away for a moment."""
    try:
        return await visit.console.sessions.find(visit.cookies.value(SESSION), quietly=True) is not None
    except StoreDown:
        return True
