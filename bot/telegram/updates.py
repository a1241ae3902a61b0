"""Updates as Telegram brings them.

What most of them are, a text or a press in a private chat, is read straight from the bytes: aiogram's models and routing cost
twenty times what the turn itself does. What is not plainly one of the two (another kind of chat, a photo, a field of a type
that is not expected) is left to aiogram, which has the last word on all of it.
"""

import json
from typing import get_args

import msgspec
from aiogram import Bot
from aiogram.types import Update
from aiogram.types.update import UpdateTypeLookupError

from bot.happening import Happening
from flows import events
from flows.events import Commanded, Event, Pressed, Started, Typed
from flows.redact import TextEntity

ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
"""The kinds of update the bot asks Telegram for."""
COMMANDS: tuple[events.Command, ...] = get_args(events.Command)


class Arrived(msgspec.Struct, frozen=True):
    """An update as it came in."""

    id: int
    chat: int
    said: Happening | Update
    """What it says, where it need not be left to aiogram."""


class _Person(msgspec.Struct):
    first_name: str
    last_name: str | None = None
    language_code: str | None = None
    is_bot: bool = True

    @property
    def name(self) -> str:
        """First and last name, as aiogram joins them."""
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name


class _Chat(msgspec.Struct):
    id: int
    type: str


class _Entity(msgspec.Struct):
    type: str
    offset: int
    length: int
    url: str | None = None


class _Named(msgspec.Struct):
    """A message of which only the id matters."""

    message_id: int


class _Message(msgspec.Struct):
    message_id: int
    chat: _Chat
    text: str
    sender: _Person = msgspec.field(name="from")
    entities: list[_Entity] = []
    reply_to_message: _Named | None = None


class _Card(msgspec.Struct):
    message_id: int
    chat: _Chat


class _Press(msgspec.Struct):
    id: str
    message: _Card
    sender: _Person = msgspec.field(name="from")
    data: str = ""


class _Update(msgspec.Struct, forbid_unknown_fields=True):
    update_id: int
    message: _Message | None = None
    callback_query: _Press | None = None


_READ = msgspec.json.Decoder(_Update).decode


def arrived(bot: Bot, body: bytes) -> Arrived | None:
    """An update, by the short way where there is one; None where it is of a kind that there is not: aiogram would print all of
    it in a warning. Raises ValueError and RecursionError where it cannot be read."""
    if happening := read(body):
        return Arrived(int(happening.update), happening.chat, happening)
    update = Update.model_validate(json.loads(body), context={"bot": bot})
    try:
        return Arrived(update.update_id, _chat(update), update) if update.event_type else None
    except UpdateTypeLookupError:
        return None


def _chat(update: Update) -> int:
    for one in (update.message, update.edited_message, update.my_chat_member, update.chat_member):
        if one:
            return one.chat.id
    if update.callback_query:
        return update.callback_query.from_user.id
    return 0


def read(body: bytes) -> Happening | None:
    """What an update says; None where aiogram has to read it."""
    try:
        update = _READ(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    match update.message, update.callback_query:
        case (_Message() as message, None) if message.chat.type == "private" and not message.sender.is_bot:
            return _written(str(update.update_id), message)
        case (None, _Press() as press) if press.message.chat.type == "private":
            return _press(str(update.update_id), press)
    return None


def _written(update: str, message: _Message) -> Happening:
    person = message.sender
    entities = tuple(TextEntity(e.type, e.offset, e.length, e.url) for e in message.entities)
    return Happening(
        message.chat.id, update, said(message.text, entities, message.message_id), person.language_code, person.name,
        message=message.message_id, replied=message.reply_to_message.message_id if message.reply_to_message else None,
    )  # fmt: skip


def _press(update: str, press: _Press) -> Happening:
    person, card = press.sender, press.message
    return Happening(
        card.chat.id, update, pressed(press.data), person.language_code, person.name,
        pressed=card.message_id, press=press.id,
    )  # fmt: skip


def pressed(data: str) -> Pressed:
    """A button's data: what precedes the last colon, and KEY=VALUE."""
    token, _, last = data.rpartition(":")
    key, _, value = last.partition("=")
    return Pressed(token, key, value)


def said(text: str, entities: tuple[TextEntity, ...], message: int) -> Event:
    """What a text says: a command, or words."""
    if not text.startswith("/"):
        return Typed(text, entities, message)
    word, _, rest = text[1:].partition(" ")
    name = word.partition("@")[0].lower()
    if name == "start":
        return Started(rest.strip())
    command = next((c for c in COMMANDS if c == name), None)
    return Commanded(command) if command else Typed(text, entities, message)
