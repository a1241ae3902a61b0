"""Whether the support group is there, has topics, and lets the bot do what the desk needs: asked at the start."""

import logging

from aiogram import Bot
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import AiogramError, TelegramBadRequest
from aiogram.types import ChatMemberAdministrator, ChatMemberOwner

from bot.settings import SettingsError

log = logging.getLogger(__name__)

NEEDED = ("can_manage_topics", "can_pin_messages", "can_delete_messages")


async def examine_group(bot: Bot, group: int) -> list[str]:
    """What is missing, each a sentence, logged as well; cases wait until it is mended. Raises SettingsError where there is no
    such group."""
    try:
        chat = await bot.get_chat(group)
        me = await bot.get_chat_member(group, (await bot.me()).id)
    except TelegramBadRequest as refusal:
        raise SettingsError(
            f"SUPPORT_CHAT_ID: Telegram knows no chat {group} with the bot in it ({refusal.message}); correct it or add the bot"
        ) from None
    except AiogramError as trouble:
        missing = [f"the support group could not be looked at ({type(trouble).__name__})"]
    else:
        missing = [] if chat.is_forum else ["the support group has no topics; switch them on in its settings"]
        missing += _rights(me)
    for sentence in missing:
        log.warning("%s; cases wait until it is mended", sentence)
    return missing


def _rights(me: object) -> list[str]:
    if isinstance(me, ChatMemberOwner):
        return []
    if not isinstance(me, ChatMemberAdministrator):
        status = getattr(me, "status", ChatMemberStatus.LEFT)
        return [f"the bot is no administrator of the support group (it is {status}); make it one"]
    lacking = [right for right in NEEDED if not getattr(me, right)]
    return [f"in the support group the bot lacks {', '.join(lacking)}; grant it"] if lacking else []
