"""A running bot: store, dispatcher, sender, reminders and the HTTP server, started and stopped in order."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramUnauthorizedError
from aiohttp import web

from bot import lag
from bot.assembly import Knowledge, Parts, assembled
from bot.doorway import opened
from bot.recovery import recover
from bot.reminders import alarm, remind
from bot.settings import Settings, SettingsError
from bot.store.client import RedisStore
from bot.store.fitness import examine
from bot.store.home import ELSEWHERE, Home
from bot.store.places import Places
from bot.supervisor import Work, supervised
from bot.telegram.announcing import Webhook
from bot.telegram.intake import BODY, Feed, poll, webhook
from bot.telegram.profile import introduce
from bot.telegram.rights import examine_group
from bot.telegram.texts import Texts
from bot.telegram.transport import Transport
from bot.telegram.updates import ALLOWED
from bot.upkeep import Upkeep
from bot.web import application

__all__ = ["Knowledge", "running"]

log = logging.getLogger(__name__)

DRAIN = 10.0
"""Seconds a stopping process goes on sending."""
ASIDES = 3.0
"""Seconds it goes on with what is worth nothing later."""
STOPS = 5
TEND_EVERY = 2.0


@asynccontextmanager
async def running(
    settings: Settings, knowledge: Knowledge, store: RedisStore, places: Places, now: Callable[[], int],
    routes: Iterable[web.RouteDef] = (), largest_body: int = BODY, at: Home = ELSEWHERE,
    console: Callable[[Parts], web.Application] | None = None,
) -> AsyncIterator["asyncio.Task[None]"]:  # fmt: skip
    """The whole bot; the task given fails when the intake fails. Raises SettingsError, StoreDown."""
    transport = Transport(api=TelegramAPIServer.from_base(settings.telegram_api_url))
    async with _bot(settings, transport) as bot:
        parts = assembled(bot, partial(transport.make, bot), settings, knowledge, store, places, now, at)
        upkeep = Upkeep(store, parts.roster, parts.sender, at)
        routes = [*routes, *_webhook_routes(settings, bot, parts.feed)]
        await store.ping()
        await examine(store.server, accept_loss=settings.accept_store_loss)
        # Compiled now: later it would make the first user, and all others, wait for seconds.
        _ = (knowledge.guide.machine, knowledge.guide.reader)
        if parts.group:
            await parts.group.chat()
        # Before anything new can come in: what is new is handed to the sender by its own turn.
        await upkeep.once()
        made = console(parts) if console else None
        async with _served(
            settings, application(store, parts.metrics.text, routes, largest_body, made, parts.hearing.deaf)
        ):
            await _check_token(bot)
            works: dict[str, Work] = {
                "reminders": partial(remind, parts.turns, store, now, parts.leads),
                "alarms": partial(alarm, parts.desk, store, now, parts.leads),
                "upkeep": partial(upkeep.run, TEND_EVERY),
                "recovery": partial(recover, parts.turns, store, parts.roster),
                "lag": partial(lag.watch, parts.metrics),
                **({"erasing": parts.eraser.run} if parts.eraser else {}),
            }
            tasks = [asyncio.create_task(supervised(name, work)) for name, work in works.items()]
            intake = asyncio.create_task(_take_in(settings, bot, transport, parts, knowledge.texts))
            try:
                yield intake
            finally:
                await _stopped([intake, *tasks])
                await upkeep.leave()
                await parts.sender.close(DRAIN)
                await parts.asides.close(ASIDES)


@asynccontextmanager
async def _bot(settings: Settings, transport: Transport) -> AsyncIterator[Bot]:
    bot = Bot(settings.token, session=transport)
    try:
        yield bot
    finally:
        await bot.session.close()


@asynccontextmanager
async def _served(settings: Settings, app: web.Application) -> AsyncIterator[None]:
    async with AsyncExitStack() as stack:
        try:
            await stack.enter_async_context(opened(app, settings.http_host, settings.http_port))
        except OSError as error:
            where = f"{settings.http_host}:{settings.http_port}"
            raise SettingsError(
                f"HTTP_HOST, HTTP_PORT: cannot listen on {where} ({error.strerror}); choose another"
            ) from None
        yield


def _webhook_routes(settings: Settings, bot: Bot, feed: Feed) -> list[web.RouteDef]:
    if not settings.webhook_url or not settings.webhook_secret:
        return []
    return [webhook(bot, feed, settings.webhook_secret.get_secret_value())]


async def _check_token(bot: Bot) -> None:
    """Ask who we are, as long as it takes. Raises SettingsError where Telegram does not know the token."""
    while True:
        try:
            await bot.me()
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise SettingsError("BOT_TOKEN: Telegram does not know it; copy it anew from @BotFather") from None
        except AiogramError as trouble:
            log.warning("Telegram cannot be reached (%s); trying again", type(trouble).__name__)
            await asyncio.sleep(2)
        else:
            return


async def _take_in(settings: Settings, bot: Bot, transport: Transport, parts: Parts, texts: Texts) -> None:
    if parts.group:
        await examine_group(bot, parts.group.id)
    # Nobody waits for the bot's description.
    introduction = introduce(bot, texts, parts.group.id if parts.group else None)
    await asyncio.gather(_hear(settings, bot, transport, parts), introduction)


async def _hear(settings: Settings, bot: Bot, transport: Transport, parts: Parts) -> None:
    """Take updates, for ever."""
    if not settings.webhook_url:
        await _refuse_foreign_webhook(bot)
        await poll(bot, transport, parts.feed, parts.hearing)
        return
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else None
    await Webhook(bot, f"{settings.webhook_url}/telegram/webhook", secret, ALLOWED).keep(parts.leads)


async def _refuse_foreign_webhook(bot: Bot) -> None:
    """With a webhook set, Telegram gives no updates to those who ask; removing it is not ours to decide."""
    try:
        found = await bot.get_webhook_info()
    except AiogramError as trouble:
        log.warning("could not ask whether a webhook is set (%s)", type(trouble).__name__)
        return
    if found.url:
        raise SettingsError("WEBHOOK_URL: a webhook is set for this bot; set WEBHOOK_URL, or remove the webhook first")


async def _stopped(tasks: list["asyncio.Task[None]"]) -> None:
    """Cancel, and again where a library has swallowed it; how they end no longer matters."""
    for _ in range(STOPS):
        for task in tasks:
            task.cancel()
        _, running = await asyncio.wait(tasks, timeout=1)
        if not running:
            break
    for task in tasks:
        if task.done() and not task.cancelled():
            task.exception()
