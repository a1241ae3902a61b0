"""The short way for what most updates are: a text or a press in a private chat, read straight from its bytes.

aiogram's models and routing cost twenty times what the turn itself does. What is not plainly one of the two (another kind of
chat, a photo, a field of a type that is not expected) is left to aiogram, which has the last word on all of it.
"""

import msgspec

from bot.telegram.updates import pressed, said
from bot.turn import Happening
from flows.redact import TextEntity


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
