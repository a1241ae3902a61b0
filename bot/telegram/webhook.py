"""Where Telegram brings updates: the route, and the address that it is told, and told anew when somebody else has told it otherwise."""

import asyncio
import hmac
import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramConflictError, TelegramRetryAfter
from aiogram.types import WebhookInfo
from aiohttp import web

from bot import crash
from bot.chat.poison import NotYet
from bot.outbox.call import as_json
from bot.settings import SettingsError
from bot.store.port import StoreDown
from bot.supervisor import Alive, rest
from bot.telegram.feed import Feed
from bot.telegram.polling import Hearing

log = logging.getLogger(__name__)

LOOK_EVERY = 600.0
"""Seconds between two looks at what Telegram knows."""
SOON = 2.0
RETRY_AFTER = 5
"""Seconds after which Telegram shall bring an update again that could not be stored."""
BODY = 1 << 20
MOST = 200
"""Updates under way at a time; Telegram keeps the others."""
_JSON = {"Content-Type": "application/json"}
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # a header's name


class Webhook:
    """The address of one bot. Only the leading process announces it."""

    def __init__(self, bot: Bot, address: str, secret: str | None, kinds: list[str]) -> None:
        self._bot = bot
        self._address = address
        self._secret = secret
        self._kinds = kinds

    async def keep(self, hearing: Hearing, alive: Alive) -> None:
        """Announce it at the start, since the secret cannot be read back, and whenever it has drifted. Raises SettingsError."""
        announced = False
        while True:
            if not hearing.leads():
                await rest(SOON, alive)
                continue
            if announced and await self._drifted():
                hearing.failed("the webhook is not what was set")
                announced = False
            if not announced and (announced := await self._announce()):
                hearing.answered()
            alive()
            await rest(LOOK_EVERY if announced else SOON, alive)

    async def _announce(self) -> bool:
        """Whether Telegram knows it now. Pending updates stay."""
        try:
            await self._bot.set_webhook(self._address, secret_token=self._secret, allowed_updates=self._kinds)
        except TelegramBadRequest as refusal:
            raise SettingsError(f"WEBHOOK_URL: Telegram refused {self._address}: {refusal.message}") from None
        except TelegramRetryAfter as limit:
            await asyncio.sleep(limit.retry_after)
        except TelegramConflictError:
            log.info("another process announces the webhook at the same time")
        except AiogramError as trouble:
            log.warning("the webhook could not be announced (%s); trying again", type(trouble).__name__)
        else:
            return True
        return False

    async def _drifted(self) -> bool:
        try:
            found = await self._bot.get_webhook_info()
        except AiogramError:
            return False
        if difference := self._difference(found):
            log.error("Telegram's webhook is not what was set (%s); setting it again", difference)
        return bool(difference)

    def _difference(self, found: WebhookInfo) -> str:
        if found.url != self._address:
            return "another address"
        return "other kinds of update" if set(found.allowed_updates or ()) != set(self._kinds) else ""


def webhook(feed: Feed, secret: str) -> web.RouteDef:
    """The route Telegram posts updates to."""

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.getall(SECRET_HEADER, [])
        if len(given) != 1 or not hmac.compare_digest(given[0].encode("utf-8", "surrogateescape"), secret.encode()):
            return web.Response(status=401)
        update = next(feed.readable([await request.read()]), None)
        if update is None:
            return web.Response()
        if feed.under_way >= MOST:
            return web.Response(status=503, headers={"Retry-After": str(RETRY_AFTER)})
        try:
            carried = await feed.one(update, carries=True)
        except StoreDown as down:
            log.warning("%s", down)
            return web.Response(status=503, headers={"Retry-After": str(RETRY_AFTER)})
        except NotYet:
            return web.Response(status=500)
        crash.point("webhook.before_2xx")
        if carried is None:
            return web.Response()
        return web.Response(body=as_json({"method": carried.name, **carried.params}), headers=_JSON)

    return web.post("/telegram/webhook", receive)
