"""The address that Telegram brings updates to: announced, and announced anew when somebody else has changed it."""

import asyncio
import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramConflictError, TelegramRetryAfter
from aiogram.types import WebhookInfo

from bot.settings import SettingsError
from bot.supervisor import Alive, rest
from bot.telegram.polling import Hearing

log = logging.getLogger(__name__)

LOOK_EVERY = 600.0
"""Seconds between two looks at what Telegram knows."""
SOON = 2.0


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
