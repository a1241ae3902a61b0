"""The stand-in on a port of this machine: the Bot API, and the chat page beside it."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

from aiohttp import web

from demo.bot_api import routes
from demo.chat_page import page_routes
from demo.guard import THIS_MACHINE
from demo.telegram import Telegram


def mount(app: web.Application, telegram: Telegram, hosts: Collection[str] = THIS_MACHINE) -> None:
    """Adds the stand-in to an application: its addresses, and its beginning and end."""

    async def begin(_app: web.Application) -> None:
        telegram.resume()

    async def end(_app: web.Application) -> None:
        telegram.stop_waiting()

    app.add_routes([*routes(telegram, hosts), *page_routes(telegram, hosts)])
    app.on_startup.append(begin)
    app.on_shutdown.append(end)


@asynccontextmanager
async def served(telegram: Telegram, port: int = 0) -> AsyncIterator[str]:
    """Serves on 127.0.0.1, on a free port unless one is given; the address without a slash at its end."""
    app = web.Application()
    mount(app, telegram)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
