"""Takes updates in, by polling or webhook, and acknowledges each only after it is committed."""

import asyncio
import hmac
import json
import logging
from collections.abc import Iterable
from itertools import groupby

from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import Update
from aiohttp import web
from pydantic import ValidationError

from bot.logs import place_of
from bot.metrics import Metrics
from bot.store.port import StoreDown
from bot.telegram.updates import ALLOWED

log = logging.getLogger(__name__)

LONG_POLL = 25
"""Seconds one call for updates may wait."""
RETRY_AFTER = 5
"""Seconds after which Telegram shall bring an update again that could not be stored."""
BODY = 1 << 20
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # a header's name


class Feed:
    """One update at a time per chat, many chats at once."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher, metrics: Metrics) -> None:
        self._bot = bot
        self._metrics = metrics
        self._dispatcher = dispatcher

    async def one(self, update: Update) -> None:
        """Handle an update. Raises StoreDown; anything else wrong with it is set aside, so that the chat goes on."""
        try:
            await self._dispatcher.feed_update(self._bot, update)
        except StoreDown:
            raise
        except Exception as error:  # noqa: BLE001  # the one error boundary: an update must never stop those behind it
            self._metrics.set_aside.inc()
            log.error("update %s set aside: %s at %s", update.update_id, type(error).__name__, place_of(error))

    async def many(self, updates: Iterable[Update]) -> None:
        """Handle a batch; order is kept within each chat. Raises StoreDown, after every chat has come to rest."""
        ordered = sorted(updates, key=lambda u: (_chat(u), u.update_id))
        chats = [self._chat(list(group)) for _, group in groupby(ordered, key=_chat)]
        for outcome in await asyncio.gather(*chats, return_exceptions=True):
            if isinstance(outcome, BaseException):
                raise outcome

    async def _chat(self, updates: list[Update]) -> None:
        for update in updates:
            await self.one(update)


async def poll(bot: Bot, feed: Feed) -> None:
    """Ask for updates for ever. The next call, which confirms a batch, is made after the batch is committed."""
    offset: int | None = None
    pause = 0.5
    while True:
        try:
            updates = await bot.get_updates(offset=offset, timeout=LONG_POLL, allowed_updates=ALLOWED)
            await feed.many(updates)
        except TelegramUnauthorizedError:
            raise
        except TelegramConflictError:
            log.error("another process asks for this bot's updates, or a webhook is set; stop it or remove it")
            await asyncio.sleep(5)
        except TelegramRetryAfter as limit:
            await asyncio.sleep(limit.retry_after)
        except (AiogramError, StoreDown) as trouble:
            said = str(trouble) if isinstance(trouble, StoreDown) else type(trouble).__name__
            log.warning("no updates for %.1f s: %s", pause, said)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 30)
        else:
            pause = 0.5
            if updates:
                offset = updates[-1].update_id + 1


def webhook(bot: Bot, feed: Feed, secret: str) -> web.RouteDef:
    """The route Telegram posts updates to."""

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.getall(SECRET_HEADER, [])
        if len(given) != 1 or not hmac.compare_digest(given[0].encode("utf-8", "surrogateescape"), secret.encode()):
            return web.Response(status=401)
        try:
            update = Update.model_validate(json.loads(await request.read()), context={"bot": bot})
        except (ValidationError, ValueError, RecursionError):
            log.error("an update could not be read; it is set aside")
            return web.Response()
        try:
            await feed.one(update)
        except StoreDown as down:
            log.warning("%s", down)
            return web.Response(status=503, headers={"Retry-After": str(RETRY_AFTER)})
        return web.Response()

    return web.post("/telegram/webhook", receive)


def _chat(update: Update) -> int:
    for one in (update.message, update.edited_message, update.my_chat_member, update.chat_member):
        if one:
            return one.chat.id
    if update.callback_query:
        return update.callback_query.from_user.id
    return 0
