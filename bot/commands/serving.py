"""`todoku run` and `todoku demo`."""

import asyncio
import gc
import signal
from collections.abc import Coroutine
from contextlib import suppress

from aiohttp import web
from pydantic import SecretStr

from bot.commands.opened import now
from bot.commands.printing import say
from bot.console.app import application
from bot.console.cases import cases
from bot.console.console import console_from
from bot.console.site import site
from bot.run.assembly import Parts
from bot.run.console_secret import console_secret
from bot.run.knowledge import Knowledge
from bot.run.process import running
from bot.settings import DEMO_TOKEN, Settings, SettingsError
from bot.store.client import RedisStore
from bot.store.connect import connect_both
from bot.store.store_server import StoreServer
from bot.supervisor import begin, stopped
from demo import chat_page, seeds, server
from demo.demo_agent import NAME, DemoAgent, trial
from demo.telegram import Telegram
from flows.knowledge.guide import Guide

DEMO_SUPPORT_CHAT = -1001000000001
YOUNG = 5_000
"""Objects more than at the last look after which the collector looks for rings among the new ones. A turn makes hundreds, and
they are gone by themselves when it is over; Python's 700 would have it look during many a turn, and to look through these
takes three milliseconds."""


async def run(settings: Settings, knowledge: Knowledge, at: StoreServer) -> None:
    """The bot, until it is told to stop. Raises SettingsError, StoreDown."""
    if not settings.bot_token:
        raise SettingsError("BOT_TOKEN: is not set; get one from @BotFather, or try `todoku demo` without any")
    await _until_told_to_stop(_run(settings, knowledge, at))


async def _run(settings: Settings, knowledge: Knowledge, at: StoreServer) -> None:
    gc.set_threshold(YOUNG)
    gc.enable()
    store, remembered = connect_both(at.url, settings.bot_id)
    try:
        pages = console_from(settings, knowledge, remembered, now)

        def console(parts: Parts) -> web.Application:
            return application(pages, cases(parts, store.places, console_secret(settings)))

        async with running(settings, knowledge, store, store.places, now, at=at, console=console) as intake:
            _settle()
            where = f"http://{settings.http_host}:{settings.http_port}"
            say(f"todoku runs; health at {where}/healthz, console at {site(settings).public or where}/console/")
            await intake
    finally:
        await store.close()


async def demo(settings: Settings, knowledge: Knowledge, at: StoreServer, *, empty: bool = False) -> None:
    """The whole product on this machine: the same bot, talking to a Telegram of our own. Raises SettingsError, StoreDown.

    Where it listens is `settings`' to say. Unless it is to be `empty`, some people have been there before and left their cases.
    """
    here = settings.model_copy(
        update={
            "bot_token": SecretStr(DEMO_TOKEN),
            "telegram_api_url": f"http://127.0.0.1:{settings.http_port}",
            "webhook_url": None,
            "console_url": None,
            "support_chat_id": DEMO_SUPPORT_CHAT,
        }
    )
    await _until_told_to_stop(_demo(here, knowledge, at, empty=empty))


async def _demo(here: Settings, knowledge: Knowledge, at: StoreServer, *, empty: bool) -> None:
    port = here.http_port
    store, remembered = connect_both(at.url, here.bot_id)
    name = knowledge.guide.service.name
    try:
        async with Telegram(DEMO_TOKEN, here.data_dir / "demo", now, name=f"todoku · {name.ja}") as telegram:
            seeds.enter_cast(telegram, DEMO_SUPPORT_CHAT)
            routes = [*server.api_routes(telegram), *chat_page.page_routes(telegram)]
            await store.ping()
            shown = await trial(here, console_from(here, knowledge, remembered, now))

            def console(parts: Parts) -> web.Application:
                return application(shown.console, cases(parts, store.places, console_secret(here)), shown.routes)

            async with running(
                here, knowledge, store, store.places, now, routes, chat_page.MOST_BYTES, at, console
            ) as intake:
                say(f"todoku demo: chat at http://127.0.0.1:{port}/  (stop with Ctrl+C; nothing leaves this machine)")
                say(f"             support console at http://127.0.0.1:{port}/console/  ({_papers(shown)})")
                sowing = (
                    []
                    if empty
                    else [begin("what the demo begins with", _filled(here, knowledge.guide, store, telegram))]
                )
                try:
                    await intake
                finally:
                    telegram.stop_waiting()
                    await stopped(sowing)
    finally:
        await store.close()


async def _filled(here: Settings, guide: Guide, store: RedisStore, telegram: Telegram) -> None:
    """The demo's cases, then a year of made-up conversations."""
    await seeds.sow(telegram, telegram.group(DEMO_SUPPORT_CHAT))
    from bot.commands.ledger_filling import fill_once  # noqa: PLC0415  # nothing of it is needed at the start

    await fill_once(telegram.world.shelf.table("seeds"), store, guide, here.ledger_ttl, now())


def _papers(shown: DemoAgent) -> str:
    return f"name {NAME}, password {shown.password}; the code is filled in by a button there"


def loop(work: Coroutine[None, None, None]) -> None:
    """Run it in the faster event loop, where the system has it."""
    try:
        import uvloop  # noqa: PLC0415  # not on Windows
    except ImportError:
        asyncio.run(work)
    else:
        uvloop.run(work)


def _settle() -> None:
    """What is there after the start stays: the collector need not look at it ever again, a tenth of a second each time. Not
    even once before: two thousand of half a million objects are all it would find."""
    gc.freeze()


async def _until_told_to_stop(work: Coroutine[None, None, None]) -> None:
    """Do it until a signal says that it is enough; then it is cancelled, and unwinds in order."""
    loop = asyncio.get_running_loop()
    if this := asyncio.current_task():
        for sign in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(sign, this.cancel)
    with suppress(asyncio.CancelledError):
        await work
