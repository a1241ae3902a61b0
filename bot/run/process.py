"""A running bot: store, dispatcher, sender, reminders and the HTTP server, started and stopped in order."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import partial

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramUnauthorizedError
from aiohttp import web

from bot.chat.recovery import recover
from bot.chat.reminders import alarm, overdue, remind
from bot.outbox.fetching import server
from bot.run import lag
from bot.run.assembly import Parts, assembled
from bot.run.knowledge import Knowledge
from bot.run.readiness import WITHIN
from bot.run.upkeep import Upkeep
from bot.run.web import application, opened
from bot.settings import Settings, SettingsError
from bot.store.client import RedisStore
from bot.store.fitness import examine
from bot.store.places import Places
from bot.store.port import Store, StoreDown, StoreMisconfigured
from bot.store.store_server import ELSEWHERE, StoreServer
from bot.supervisor import Alive, begin, stopped
from bot.telegram.feed import BODY, Feed, webhook
from bot.telegram.polling import poll
from bot.telegram.profile import introduce
from bot.telegram.rights import examine_group
from bot.telegram.transport import Transport
from bot.telegram.updates import ALLOWED
from bot.telegram.webhook import Webhook

log = logging.getLogger(__name__)

DRAIN = 10.0
"""Seconds a stopping process goes on sending."""
BEST_EFFORT = 3.0
"""Seconds it goes on with what is worth nothing later."""
BEAT_EVERY, TEND_EVERY, WEIGHTS_EVERY = 1.0, 2.0, 10.0
SOON = 5.0
"""Seconds within which work that asks the store alone is seen alive …"""
LATER = 90.0
"""… and work that may wait for Telegram: one call may take a minute."""


@asynccontextmanager
async def running(
    settings: Settings, knowledge: Knowledge, store: RedisStore, places: Places, now: Callable[[], int],
    routes: Iterable[web.RouteDef] = (), largest_body: int = BODY, at: StoreServer = ELSEWHERE,
    console: Callable[[Parts], web.Application] | None = None,
) -> AsyncIterator["asyncio.Task[None]"]:  # fmt: skip
    """The whole bot; the task given fails when the intake fails. Raises SettingsError, StoreDown."""
    transport = Transport(api=server(settings.telegram_api_url))
    async with _bot(settings, transport) as bot:
        parts = assembled(bot, partial(transport.make, bot), settings, knowledge, store, places, now, at)
        upkeep = Upkeep(store, parts.roster, parts.sender, at)
        parts.metrics.watch_set_aside(lambda: upkeep.set_aside)
        routes = [*routes, *_webhook_routes(settings, parts.feed)]
        await _ready(settings, store, knowledge)
        await parts.weights.once()
        if parts.group:
            await parts.group.chat()
        # Before anything new can come in: what is new is handed to the sender by its own turn.
        await upkeep.once()
        made = console(parts) if console else None
        page = partial(_metrics, parts, store, now)
        async with _served(settings, application(parts.readiness.verdict, page, routes, largest_body, made)):
            await _check_token(bot)
            for name, (work, within) in works(parts, store, upkeep, now).items():
                parts.supervisor.keep(name, work, within)
            # Nobody waits for the bot's description.
            introduction = introduce(bot, knowledge.texts, parts.group.id if parts.group else None)
            introducing = begin("the bot's description", introduction)
            intake = parts.supervisor.keep(
                "intake", partial(_take_in, settings, bot, transport, parts), LATER, SettingsError
            )
            try:
                yield intake
            finally:
                parts.readiness.stop()
                await stopped([introducing])
                await parts.supervisor.close()
                await upkeep.leave()
                await parts.sender.close(DRAIN)
                await parts.best_effort.close(BEST_EFFORT)


async def _ready(settings: Settings, store: RedisStore, knowledge: Knowledge) -> None:
    """The store is fit and of this version, and what is compiled once is compiled: later it would make the first user, and all
    others, wait for seconds."""
    await store.ping()
    await examine(store.server, accept_loss=settings.accept_store_loss)
    await store.agree()
    _ = (knowledge.guide.machine, knowledge.guide.reader)


Kept = tuple[Callable[[Alive], Awaitable[None]], float]
"""Work, and the seconds within which it is seen alive."""


def works(parts: Parts, store: Store, upkeep: Upkeep, now: Callable[[], int]) -> dict[str, Kept]:
    """Everything that goes on for ever beside the intake."""

    def reminders(alive: Alive) -> Awaitable[None]:
        return remind(parts.turns, store, now, parts.leads, alive)

    def alarms(alive: Alive) -> Awaitable[None]:
        return alarm(parts.desk, store, now, parts.leads, alive)

    made: dict[str, Kept] = {
        "lease": (partial(upkeep.beat, BEAT_EVERY), SOON),
        "upkeep": (partial(upkeep.run, TEND_EVERY), SOON),
        "reminders": (reminders, SOON),
        "alarms": (alarms, SOON),
        "recovery": (partial(recover, parts.turns, store, parts.roster), SOON),
        "weights": (partial(parts.weights.run, WEIGHTS_EVERY), LATER),
        "lag": (partial(lag.watch, parts.metrics), SOON),
    }
    return made | ({"erasing": (parts.eraser.run, LATER)} if parts.eraser else {})


async def _metrics(parts: Parts, store: Store, now: Callable[[], int]) -> str:
    """The page `/metrics`: what only the store knows is looked up for it, and is as it was while the store is away."""
    parts.metrics.ready.set(float((await parts.readiness.verdict()).ready))
    with suppress(StoreDown, StoreMisconfigured, TimeoutError):
        async with asyncio.timeout(WITHIN):
            parts.metrics.reminders.set(await overdue(store, now()))
    return parts.metrics.text()


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


def _webhook_routes(settings: Settings, feed: Feed) -> list[web.RouteDef]:
    if not settings.webhook_url or not settings.webhook_secret:
        return []
    return [webhook(feed, settings.webhook_secret.get_secret_value())]


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


async def _take_in(settings: Settings, bot: Bot, transport: Transport, parts: Parts, alive: Alive) -> None:
    """Take updates, for ever. Raises SettingsError."""
    parts.hearing.shut()  # whatever it knew when it died: what is asked first may take a minute
    if parts.group:
        await examine_group(bot, parts.group.id)
    alive()
    try:
        if settings.webhook_url:
            secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else None
            address = f"{settings.webhook_url}/telegram/webhook"
            parts.hearing.open()
            await Webhook(bot, address, secret, ALLOWED).keep(parts.hearing, alive)
        else:
            await _refuse_foreign_webhook(bot)
            parts.hearing.open()
            await poll(bot, transport, parts.feed, parts.hearing, alive)
    except TelegramUnauthorizedError:
        parts.hearing.failed("Telegram does not know the token any more")
        raise SettingsError("BOT_TOKEN: Telegram does not know it any more; copy it anew from @BotFather") from None


async def _refuse_foreign_webhook(bot: Bot) -> None:
    """With a webhook set, Telegram gives no updates to those who ask; removing it is not ours to decide."""
    try:
        found = await bot.get_webhook_info()
    except AiogramError as trouble:
        log.warning("could not ask whether a webhook is set (%s)", type(trouble).__name__)
        return
    if found.url:
        raise SettingsError("WEBHOOK_URL: a webhook is set for this bot; set WEBHOOK_URL, or remove the webhook first")
