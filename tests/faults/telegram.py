"""A Telegram that applies, refuses, limits, and loses its answers; and remembers who saw what."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from aiogram.exceptions import (
    AiogramError,
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import EditMessageReplyMarkup, EditMessageText, SendMessage, TelegramMethod
from aiogram.types import Chat, InlineKeyboardMarkup, Message
from aiohttp import ClientConnectorError
from aiohttp.client_reqrep import ConnectionKey

from tests.fakes.clock import TUESDAY_NOON
from tests.faults.chance import Chance

_NOWHERE = ConnectionKey("telegram", 443, is_ssl=True, ssl=True, proxy=None, proxy_auth=None, proxy_headers_hash=None)


@dataclass(slots=True)
class Shown:
    """A message in a chat."""

    id: int
    text: str
    data: tuple[str, ...] = ()


@dataclass(slots=True)
class Telegram:
    chance: Chance
    chats: dict[int, list[Shown]] = field(default_factory=dict)
    cards: dict[int, list[str]] = field(default_factory=dict)
    """The data of a button of each card that was sent, in order."""
    group: dict[str, list[str]] = field(default_factory=dict)
    """What stands in the topic of each case."""
    lost: Counter[str] = field(default_factory=Counter)
    """Of each text, how often its sender could not know that it was sent."""
    _last: int = 0

    async def call(self, method: TelegramMethod[Any]) -> Any:  # noqa: ANN401  # what methods give differs
        """A call of the Bot API in a private chat."""
        await asyncio.sleep(self.chance.pause())
        fate = self.chance.fate()
        self._refuse(method, fate)
        result = self._apply(method)
        text = method.text if isinstance(method, SendMessage) else ""
        await self._answer(method, text, lost=fate == "lost")
        return result

    async def post(self, case: str, text: str) -> int:
        """A message in the topic of a case."""
        method = SendMessage(chat_id=0, text=text)
        await asyncio.sleep(self.chance.pause())
        fate = self.chance.fate()
        self._refuse(method, fate)
        self.group.setdefault(case, []).append(text)
        self._last += 1
        message = self._last
        await self._answer(method, text, lost=fate == "lost")
        return message

    def _refuse(self, method: TelegramMethod[Any], fate: str) -> None:
        match fate:
            case "refused":
                raise TelegramServerError(method, "Internal Server Error")
            case "limited":
                raise TelegramRetryAfter(method, "Too Many Requests", retry_after=self.chance.random.choice((1, 3, 12)))
            case "unreached":
                raise _network(method, ClientConnectorError(_NOWHERE, OSError("refused")))

    async def _answer(self, method: TelegramMethod[Any], text: str, *, lost: bool) -> None:
        """It has been done; whether the caller hears of it is another matter."""
        await asyncio.sleep(self.chance.pause())
        if lost:
            self.lost[text] += 1
            raise _network(method, ConnectionResetError())

    def _apply(self, method: TelegramMethod[Any]) -> object:
        match method:
            case SendMessage(chat_id=int(chat), text=text, reply_markup=markup):
                self._last += 1
                self.chats.setdefault(chat, []).append(Shown(self._last, text, _data(markup)))
                self.cards.setdefault(chat, []).extend(_data(markup)[:1])
                at: Any = TUESDAY_NOON
                return Message(message_id=self._last, date=at, chat=Chat(id=chat, type="private"))
            case (
                EditMessageText(chat_id=int(chat), message_id=int(id_))
                | EditMessageReplyMarkup(chat_id=int(chat), message_id=int(id_))
            ):
                shown = next((one for one in self.chats.get(chat, []) if one.id == id_), None)
                if shown is None:
                    raise TelegramBadRequest(method, "Bad Request: message to edit not found")
                before = (shown.text, shown.data)
                shown.text = method.text or "" if isinstance(method, EditMessageText) else shown.text
                shown.data = _data(method.reply_markup)
                if before == (shown.text, shown.data):
                    raise TelegramBadRequest(method, "Bad Request: message is not modified")
        return True


def _network(method: TelegramMethod[Any], cause: Exception) -> AiogramError:
    trouble = TelegramNetworkError(method, type(cause).__name__)
    trouble.__cause__ = cause
    return trouble


def _data(markup: object) -> tuple[str, ...]:
    if not isinstance(markup, InlineKeyboardMarkup):
        return ()
    return tuple(key.callback_data for row in markup.inline_keyboard for key in row if key.callback_data)
