"""A call to Telegram as it goes over the wire: the name of a method, and its parameters as JSON has them.

aiogram's models check and convert every field of every button. What the core shows needs none of that; where a model is
wanted all the same (the support group, an error), `Call.method` gives it.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec
from aiogram.methods import (
    AnswerCallbackQuery,
    CloseForumTopic,
    CopyMessage,
    DeleteMessage,
    EditMessageCaption,
    EditMessageReplyMarkup,
    EditMessageText,
    ReopenForumTopic,
    SendDocument,
    SendMessage,
    SetMessageReaction,
    TelegramMethod,
)
from aiogram.types import BufferedInputFile

from flows.redact import as_string

SEND, EDIT, CAPTION = "sendMessage", "editMessageText", "editMessageCaption"
BARE = "editMessageReplyMarkup"
"""Takes the buttons of a card."""
DOCUMENT = "sendDocument"
"""A file that is made of text; it goes out as a form, and waits as text."""
COPY, DELETE, ANSWER = "copyMessage", "deleteMessage", "answerCallbackQuery"
REACT, REOPEN, CLOSE = "setMessageReaction", "reopenForumTopic", "closeForumTopic"
_METHODS: dict[str, type[TelegramMethod[Any]]] = {
    m.__api_method__: m
    for m in (
        SendMessage, EditMessageText, EditMessageCaption, EditMessageReplyMarkup, CopyMessage, DeleteMessage,
        AnswerCallbackQuery, SetMessageReaction, ReopenForumTopic, CloseForumTopic,
    )
}  # fmt: skip
as_json = msgspec.json.Encoder(enc_hook=as_string).encode
"""Parameters as they go over the wire."""
InlineButton = Mapping[str, Any]
Keyboard = list[list[InlineButton]]


@dataclass(frozen=True)
class Call:
    """One call."""

    name: str
    params: Mapping[str, Any]

    @cached_property
    def body(self) -> bytes:
        """The parameters as JSON."""
        return as_json(self.params)

    def but(self, **changes: object) -> "Call":
        """The same with other parameters."""
        return Call(self.name, {**self.params, **changes})

    def below(self, message: int, thread: int | None = None) -> "Call":
        """The same as an answer to a message, in its topic; sent all the same where that message is gone."""
        topic = {"message_thread_id": thread} if thread else {}
        return self.but(reply_parameters={"message_id": message, "allow_sending_without_reply": True}, **topic)

    def method(self) -> TelegramMethod[Any]:
        """As aiogram has it."""
        if self.name == DOCUMENT:
            given = {name: value for name, value in self.params.items() if name != "name"}
            file = BufferedInputFile(given["document"].encode(), self.params["name"])
            return SendDocument.model_validate(given | {"document": file})
        return _METHODS[self.name].model_validate(self.params)

    @property
    def text(self) -> str:
        """The words it brings; empty where it brings none."""
        return str(self.params.get("text", ""))

    @property
    def message(self) -> int | None:
        """The message it changes."""
        found = self.params.get("message_id")
        return None if found is None else int(found)


Make = Callable[[Call], Awaitable[int | None]]
"""Makes a call; the id of the message it sent or changed, where Telegram names it. Raises AiogramError."""


Entities = Sequence[Mapping[str, Any]]
"""What is bold or set apart in a text, as `bot.outbox.formatting` makes it."""


def send(chat: int, text: str, keyboard: Keyboard | None = None, entities: Entities = ()) -> Call:
    """A new message."""
    return Call(SEND, {"chat_id": chat, "text": text, **_formatted(entities), **_with(keyboard)})


def document(chat: int, name: str, content: str, caption: str) -> Call:
    """A text as a file."""
    return Call(DOCUMENT, {"chat_id": chat, "document": content, "name": name, "caption": caption})


def edit(chat: int, message: int, text: str, keyboard: Keyboard | None = None, entities: Entities = ()) -> Call:
    """A message says something else."""
    return Call(EDIT, {"chat_id": chat, "message_id": message, "text": text, **_formatted(entities), **_with(keyboard)})


def bare(chat: int, message: int) -> Call:
    """A card loses its buttons."""
    return Call(BARE, {"chat_id": chat, "message_id": message})


def delete(chat: int, message: int) -> Call:
    """A message goes."""
    return Call(DELETE, {"chat_id": chat, "message_id": message})


def react(chat: int, message: int, sign: str) -> Call:
    """A message bears a sign, and no other of ours."""
    reaction = [{"type": "emoji", "emoji": sign}]
    return Call(REACT, {"chat_id": chat, "message_id": message, "reaction": reaction})


def answer(press: str, text: str | None, *, alert: bool = False) -> Call:
    """A press is answered; `text` is shown over the chat for a moment, as an alert until it is dismissed."""
    shown = {"text": text, **({"show_alert": True} if alert else {})} if text else {}
    return Call(ANSWER, {"callback_query_id": press, **shown})


def _formatted(entities: Entities) -> dict[str, Any]:
    return {"entities": list(entities)} if entities else {}


def _with(keyboard: Keyboard | None) -> dict[str, Any]:
    return {"reply_markup": {"inline_keyboard": keyboard}} if keyboard else {}
