"""The updates that aiogram reads: it routes, and a handler says what happened and hands it to the turn."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Dispatcher
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, MessageEntity, TelegramObject, Update

from bot.chat.turn import Turns
from bot.desk.reception import Reception
from bot.desk.router import group_router
from bot.happening import Happening
from bot.telegram.updates import pressed, said
from flows.events import Blocked, Edited, Event, Sending, Sent, Typed, Unblocked
from flows.redact import TextEntity

_SENDINGS: dict[str, Sending] = {
    "photo": "photo", "sticker": "sticker", "voice": "voice", "audio": "voice", "video": "video",
    "video_note": "video", "animation": "video", "document": "document", "contact": "contact",
    "location": "location", "venue": "location",
}  # fmt: skip
_OTHER = ("dice", "poll", "game", "story", "checklist", "paid_media", "rich_message", "giveaway")


def dispatcher(turns: Turns, reception: Reception | None = None) -> Dispatcher:
    """The routing tree. What no handler takes (channels, other groups, reactions …) is met with silence."""
    made = Dispatcher(disable_fsm=True, turns=turns)
    made.update.outer_middleware(_remember_update_id)
    made.message.register(on_message, _in_private)
    made.edited_message.register(on_edit, _in_private)
    made.callback_query.register(on_press, _on_private_card)
    made.my_chat_member.register(on_membership, _in_private)
    if reception:
        made["reception"] = reception
        made.include_router(group_router())
    return made


async def _in_private(event: Message | ChatMemberUpdated) -> bool:
    """A coroutine, as all filters here: aiogram gives what is none to a thread, for each update."""
    return event.chat.type == ChatType.PRIVATE


async def _on_private_card(press: CallbackQuery) -> bool:
    return press.message is not None and press.message.chat.type == ChatType.PRIVATE


async def on_message(message: Message, turns: Turns, update_id: str) -> None:
    """A private message of a person."""
    event = event_of(message)
    if event and _by_person(message):
        replied = message.reply_to_message.message_id if message.reply_to_message else None
        await turns.take(
            Happening(
                message.chat.id, update_id, event, _language(message), _name(message),
                message=message.message_id, replied=replied,
            )
        )  # fmt: skip


async def on_edit(message: Message, turns: Turns, update_id: str) -> None:
    """A person has changed what they had written."""
    event = edited(event_of(message))
    if event and _by_person(message):
        await turns.take(
            Happening(message.chat.id, update_id, event, _language(message), _name(message), message=message.message_id)
        )


async def on_press(press: CallbackQuery, turns: Turns, update_id: str) -> None:
    """A button in a private chat. One that cannot be the bot's own there states nothing the core would act upon."""
    if message := press.message:
        event, language = pressed(press.data or ""), press.from_user.language_code
        name = press.from_user.full_name
        await turns.take(
            Happening(message.chat.id, update_id, event, language, name, pressed=message.message_id, press=press.id)
        )


async def on_membership(change: ChatMemberUpdated, turns: Turns, update_id: str) -> None:
    """The user blocked or unblocked the bot."""
    gone = change.new_chat_member.status in (ChatMemberStatus.KICKED, ChatMemberStatus.LEFT)
    event: Event = Blocked() if gone else Unblocked()
    await turns.take(Happening(change.chat.id, update_id, event, change.from_user.language_code))


def event_of(message: Message) -> Event | None:
    """What a message says. None: nothing that wants an answer (a service message, say)."""
    if message.text is not None:
        return said(message.text, _entities(message.entities), message.message_id)
    for field, sending in _SENDINGS.items():
        if given := getattr(message, field, None):
            file = given[-1] if isinstance(given, list) else given
            return Sent(
                sending, message.media_group_id or "", message.caption or "", _entities(message.caption_entities),
                getattr(file, "file_id", ""), getattr(file, "file_name", None) or "",
                message.message_id,
            )  # fmt: skip
    return Sent("other") if any(getattr(message, field, None) for field in _OTHER) else None


def edited(event: Event | None) -> Edited | None:
    """What a message says since it was changed; None where that is nobody's business."""
    if isinstance(event, Typed):
        return Edited(event.text, event.entities, message=event.message)
    captioned = isinstance(event, Sent) and event.what in ("photo", "video", "document", "voice")
    return Edited(event.caption, event.entities, event.what) if isinstance(event, Sent) and captioned else None


def _entities(given: list[MessageEntity] | None) -> tuple[TextEntity, ...]:
    return tuple(TextEntity(e.type, e.offset, e.length, e.url) for e in given or ())


def _by_person(message: Message) -> bool:
    return message.from_user is not None and not message.from_user.is_bot


def _name(message: Message) -> str:
    return message.from_user.full_name if message.from_user else ""


def _language(message: Message) -> str | None:
    return message.from_user.language_code if message.from_user else None


async def _remember_update_id(
    handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]], update: TelegramObject, data: dict[str, Any]
) -> Any:  # noqa: ANN401  # aiogram hands handlers' results through untyped
    if isinstance(update, Update):
        data["update_id"] = str(update.update_id)
    return await handler(update, data)
