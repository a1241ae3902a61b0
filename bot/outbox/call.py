"""A call to Telegram as it goes over the wire: the name of a method, and its parameters as JSON has them.

aiogram's models check and convert every field of every button. What the core shows needs none of that; where a model is
wanted all the same (the support group, an error), `Call.method` gives it. A call that is kept until it has been made is a row of the
outbox: `outgoing` says which an effect needs, `packed` makes rows of them.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from secrets import randbits
from typing import Any, Literal, get_args

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

from bot.outbox.own_data import own_data
from bot.outbox.render import Keyboard, ShownEntity, line, render, stays
from bot.store.port import OutboxRow
from bot.words.texts import Texts
from flows.chat.effects import Effect, Erase, Freeze, GiveData, Say, Show
from flows.knowledge.session import Session
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
Lane = Literal["user", "support", "files"]
"""To the user, to the support group, and to the group what has to be fetched first: words never wait for it."""
SOMEWHERE = 0
"""The support group, as a chat, and the copy of a message, as a message: both are found out when the call is made."""
_TEXTS = (
    ("n", "case"), ("f", "ref"), ("e", "edits"), ("r", "reply"), ("d", "done"), ("o", "otherwise"), ("i", "file"),
    ("a", "name"), ("s", "sealed"),
)  # fmt: skip
NOTICE = 200
"""Characters Telegram shows of the answer to a press."""
as_json = msgspec.json.Encoder(enc_hook=as_string).encode
"""Parameters as they go over the wire."""


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


def send(chat: int, text: str, keyboard: Keyboard | None = None, entities: Sequence[ShownEntity] = ()) -> Call:
    """A new message."""
    return Call(SEND, {"chat_id": chat, "text": text, **_formatted(entities), **_with(keyboard)})


def document(chat: int, name: str, content: str, caption: str) -> Call:
    """A text as a file."""
    return Call(DOCUMENT, {"chat_id": chat, "document": content, "name": name, "caption": caption})


def edit(
    chat: int, message: int, text: str, keyboard: Keyboard | None = None, entities: Sequence[ShownEntity] = ()
) -> Call:
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
    shown = {"text": text[:NOTICE], **({"show_alert": True} if alert else {})} if text else {}
    return Call(ANSWER, {"callback_query_id": press, **shown})


def _formatted(entities: Sequence[ShownEntity]) -> dict[str, Any]:
    return {"entities": list(entities)} if entities else {}


def _with(keyboard: Keyboard | None) -> dict[str, Any]:
    return {"reply_markup": {"inline_keyboard": keyboard}} if keyboard else {}


class Outgoing(msgspec.Struct, frozen=True):
    """One call to make. `card`: its message becomes the live card."""

    call: Call | None
    """None: show in the support group how the case stands now."""
    card: bool = False
    lane: Lane = "user"
    case: str = ""
    """The case it belongs to; a call to the support group finds its place by it."""
    ref: str = ""
    """The message that this is the copy of, as `flows.case.casework.Said.ref` names it."""
    edits: str = ""
    """The message whose copy is to be edited."""
    reply: str = ""
    """The message whose copy is answered."""
    done: str = ""
    """What is said once Telegram has done it."""
    otherwise: str = ""
    """What is said where Telegram refuses."""
    file: str = ""
    """A file that cannot be copied as it is, because its name says too much …"""
    name: str = ""
    """… and what it shall be called instead."""
    sealed: str = ""
    """The words of the call, where no store may hold them: `bot.outbox.sealing` opens them when the call is made."""

    @property
    def trace(self) -> bool:
        """Whether it is what stays of a card that was pressed: an edit for the user that is no card and no word of an agent."""
        return self.call is not None and self.call.name == EDIT and not (self.to_group or self.card or self.edits)

    @property
    def plain(self) -> bool:
        """Whether the call goes out as it is: to the user, without a copy to be looked up or words to be opened."""
        return not (self.to_group or self.sealed or self.edits or self.reply) and not (
            self.call and self.call.name == COPY
        )

    @property
    def to_group(self) -> bool:
        """Whether it goes to the support group."""
        return self.lane != "user"


def outgoing(texts: Texts, session: Session, chat: int, effect: Effect, now: int, *, pressed: int | None,
             shown: int | None, message: int | None = None) -> list[Outgoing]:  # fmt: skip
    """The calls an effect needs. `pressed`: the message whose button was pressed; `shown`: the live card so far;
    `message`: what the user wrote."""
    match effect:
        case Show(card=card, fresh=fresh, trace=trace):
            rendered = render(texts, session.lang, card, session.token, now)
            looks = (rendered.text, rendered.keyboard, rendered.entities)
            sent = Outgoing(send(chat, *looks), card=True)
            if trace and pressed:
                return [sent, Outgoing(edit(chat, pressed, stays(texts, session.lang, card, trace, now)))]
            if not fresh and pressed:
                return [Outgoing(edit(chat, pressed, *looks), card=True)]
            freeze = [Outgoing(bare(chat, shown))] if shown else []
            return [sent, *freeze]
        case Erase(what=what) if message:
            done, otherwise = (texts.text(session.lang, "erased", f"{what}{how}") for how in ("", "_not"))
            return [Outgoing(delete(chat, message), done=done, otherwise=otherwise)]
        case Freeze():
            return [Outgoing(bare(chat, shown))] if shown else []
        case GiveData():
            name, caption = (texts.text(session.lang, "mydata", part) for part in ("file", "caption"))
            return [Outgoing(document(chat, name, own_data(texts, session, now), caption))]
        case Say(line=what):
            return [Outgoing(send(chat, line(texts, session.lang, what, now)))]
        case _:
            return []


def carried_along(outs: list[Outgoing]) -> Call | None:
    """The call that takes the buttons of the card before, taken out of what is to be sent: nothing rests on it, since a press
    of such a button does nothing either way."""
    for place, out in enumerate(outs):
        if out.lane == "user" and out.call and out.call.name == BARE:
            return outs.pop(place).call
    return None


class RowError(ValueError):
    """A row that cannot be read. The text holds nothing of it."""


class _Fresh(OutboxRow, frozen=True):
    """A row that this process has just made; it need not be read again."""

    out: Outgoing


def pack(id_: str, out: Outgoing) -> OutboxRow:
    """A row of the outbox. It names the chat it goes to: that it waits for a file, its file says."""
    value: dict[str, Any] = {"c": int(out.card), "l": "support" if out.to_group else "user"}
    if out.call:
        value |= {"m": out.call.name, "p": msgspec.Raw(out.call.body)}
    value |= {name: text for name, field in _TEXTS if (text := getattr(out, field))}
    return _Fresh(id_, as_json(value), out)


def packed(outs: list[Outgoing], now: int) -> tuple[OutboxRow, ...]:
    """Rows for a commit, in this order."""
    stem = f"{now:x}-{randbits(32):08x}"
    return tuple(pack(f"{stem}.{i}", out) for i, out in enumerate(outs))


def unpack(row: OutboxRow) -> Outgoing:
    """What `pack` packed. Raises RowError."""
    if isinstance(row, _Fresh):
        return row.out
    try:
        value = msgspec.json.decode(row.body)
        made = Call(value["m"], dict(value["p"])) if "m" in value else None
        lane: Lane = "files" if value["l"] == "support" and value.get("i") else value["l"]
        out = Outgoing(made, bool(value["c"]), lane, **{field: value.get(name, "") for name, field in _TEXTS})
    except (msgspec.MsgspecError, KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise RowError(f"a message that was to be sent is damaged ({type(error).__name__})") from None
    if out.lane not in get_args(Lane):
        raise RowError("a message that was to be sent is meant for a lane that is not known")
    return out
