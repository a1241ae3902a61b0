"""The bot's own face on Telegram: command menu and descriptions, per language; set only where they differ."""

import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.desk.commands import NAMES
from bot.words.texts import Texts
from flows.ids import Lang

log = logging.getLogger(__name__)

ORDER = ("start", "status", "back", "restart", "human", "language", "code", "help", "privacy", "mydata", "forget")
DEFAULT: Lang = "en"
"""The language for users whose own has no texts."""


async def introduce(bot: Bot, texts: Texts, group: int | None = None) -> None:
    """Set what differs, for private chats and for the support group. The bot works without; so a refusal is only logged."""
    for code, lang in (("", DEFAULT), ("ja", "ja"), ("en", "en")):
        try:
            await _commands(bot, texts, lang, code)
            await _descriptions(bot, texts, lang, code)
            if group is not None:
                await _orders(bot, texts, group, lang if code else texts.service.desk_language, code)
        except AiogramError as refusal:
            log.warning("the bot's profile could not be set (%s)", type(refusal).__name__)
            return


async def _commands(bot: Bot, texts: Texts, lang: Lang, code: str) -> None:
    scope = BotCommandScopeAllPrivateChats()
    offered = [c for c in ORDER if texts.service.phone or c != "code"]
    wanted = [BotCommand(command=c, description=texts.text(lang, "command", c)) for c in offered]
    if await bot.get_my_commands(scope=scope, language_code=code or None) != wanted:
        await bot.set_my_commands(wanted, scope=scope, language_code=code or None)


async def _orders(bot: Bot, texts: Texts, group: int, lang: Lang, code: str) -> None:
    """What can be ordered in a case's topic."""
    scope = BotCommandScopeChat(chat_id=group)
    wanted = [BotCommand(command=name, description=texts.text(lang, "order", name)) for name in NAMES]
    if await bot.get_my_commands(scope=scope, language_code=code or None) != wanted:
        await bot.set_my_commands(wanted, scope=scope, language_code=code or None)


async def _descriptions(bot: Bot, texts: Texts, lang: Lang, code: str) -> None:
    description, short = texts.text(lang, "bot", "description"), texts.text(lang, "bot", "short")
    if (await bot.get_my_description(language_code=code or None)).description != description:
        await bot.set_my_description(description, language_code=code or None)
    if (await bot.get_my_short_description(language_code=code or None)).short_description != short:
        await bot.set_my_short_description(short, language_code=code or None)
