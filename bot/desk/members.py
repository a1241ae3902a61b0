"""Who may act in the support group: its members, as Telegram knows them at this minute."""

import asyncio
from collections.abc import Callable

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import ChatMemberRestricted, ChatMemberUpdated, ResultChatMemberUnion

from bot.store.port import StoreDown

TRUSTED_SECONDS = 60
"""For so long an answer of Telegram's is believed."""
INSIDE = ("creator", "administrator", "member")
_ATTEMPTS = 5
_KNOWN = 1000


class MembersUnknown(StoreDown):
    """Telegram does not say who is a member. The update is not done with: it comes again."""


class Members:
    """Answers are remembered for a minute; news of a change counts at once."""

    def __init__(self, bot: Bot, now: Callable[[], int]) -> None:
        self._bot = bot
        self._now = now
        self._known: dict[tuple[int, int], tuple[bool, int]] = {}

    async def may_act(self, chat: int, user: int) -> bool:
        """Whether somebody is a member now. Raises MembersUnknown."""
        inside, asked = self._known.get((chat, user), (False, -TRUSTED_SECONDS))
        if self._now() - asked < TRUSTED_SECONDS:
            return inside
        return self._note(chat, user, inside=await self._ask(chat, user))

    def changed(self, change: ChatMemberUpdated) -> None:
        """Somebody has come, gone, or become something else."""
        self._note(change.chat.id, change.new_chat_member.user.id, inside=_inside(change.new_chat_member))

    def _note(self, chat: int, user: int, *, inside: bool) -> bool:
        if len(self._known) >= _KNOWN:
            self._known.clear()
        self._known[chat, user] = (inside, self._now())
        return inside

    async def _ask(self, chat: int, user: int) -> bool:
        for attempt in range(_ATTEMPTS):
            try:
                return _inside(await self._bot.get_chat_member(chat, user))
            except (TelegramBadRequest, TelegramForbiddenError):
                return False
            except TelegramRetryAfter as limit:
                await asyncio.sleep(min(limit.retry_after, TRUSTED_SECONDS))
            except AiogramError:
                await asyncio.sleep(0.25 * 2**attempt)
        raise MembersUnknown("Telegram does not say who is in the support group; trying again")


def _inside(member: ResultChatMemberUnion) -> bool:
    return member.status in INSIDE or (isinstance(member, ChatMemberRestricted) and member.is_member)
