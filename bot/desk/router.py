"""Updates of the support group -> reception. Of any other group nothing is heard."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from bot.desk.reception import Reception


def group_router() -> Router:
    """The routes; the dispatcher gives `reception` to the handlers by its name."""
    router = Router(name="support group")
    router.message.register(on_message, _here)
    router.edited_message.register(on_edit, _here)
    router.callback_query.register(on_press, _here_too)
    router.chat_member.register(on_member, _here)
    return router


async def on_message(message: Message, reception: Reception, update_id: str) -> None:
    """Somebody wrote, or Telegram tells of a change."""
    await reception.message(message, f"m{update_id}")


async def on_edit(message: Message, reception: Reception, update_id: str) -> None:
    """Somebody changed what they had written."""
    await reception.edited(message, f"m{update_id}")


async def on_press(press: CallbackQuery, reception: Reception, update_id: str) -> None:
    """Somebody pressed a button."""
    await reception.pressed(press, f"m{update_id}")


async def on_member(change: ChatMemberUpdated, reception: Reception) -> None:
    """Somebody came or went."""
    reception.members.changed(change)


async def _here(event: Message | ChatMemberUpdated, reception: Reception, **_: Any) -> bool:  # noqa: ANN401  # aiogram's own
    return reception.group.is_here(event.chat.id)


async def _here_too(press: CallbackQuery, reception: Reception, **_: Any) -> bool:  # noqa: ANN401  # as above
    return press.message is not None and reception.group.is_here(press.message.chat.id)
