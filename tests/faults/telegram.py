"""A Telegram that applies, refuses, limits, and loses its answers; and remembers who saw what."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field

from aiogram.exceptions import (
    AiogramError,
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiohttp import ClientConnectorError
from aiohttp.client_reqrep import ConnectionKey

from bot.outbox import call
from bot.outbox.call import ANSWER, BARE, EDIT, SEND, Call
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

    async def call(self, made: Call) -> int | None:
        """A call of the Bot API in a private chat; the id of the message sent or changed."""
        await asyncio.sleep(self.chance.pause())
        fate = self.chance.fate()
        self._refuse(made, fate)
        result = self._apply(made)
        await self._answer(made, lost=fate == "lost")
        return result

    async def post(self, case: str, text: str) -> int:
        """A message in the topic of a case."""
        made = call.send(0, text)
        await asyncio.sleep(self.chance.pause())
        fate = self.chance.fate()
        self._refuse(made, fate)
        self.group.setdefault(case, []).append(text)
        self._last += 1
        message = self._last
        await self._answer(made, lost=fate == "lost")
        return message

    def _refuse(self, made: Call, fate: str) -> None:
        match fate:
            case "refused":
                raise TelegramServerError(made.method(), "Internal Server Error")
            case "limited":
                seconds = self.chance.random.choice((1, 3, 12))
                raise TelegramRetryAfter(made.method(), "Too Many Requests", retry_after=seconds)
            case "unreached":
                raise _network(made, ClientConnectorError(_NOWHERE, OSError("refused")))

    async def _answer(self, made: Call, *, lost: bool) -> None:
        """It has been done; whether the caller hears of it is another matter."""
        await asyncio.sleep(self.chance.pause())
        if lost:
            self.lost[made.text if made.name == SEND else ""] += 1
            raise _network(made, ConnectionResetError())

    def _apply(self, made: Call) -> int | None:
        if made.name == ANSWER:
            return None
        if made.name == SEND:
            chat, data = made.params["chat_id"], _data(made)
            self._last += 1
            self.chats.setdefault(chat, []).append(Shown(self._last, made.text, data))
            self.cards.setdefault(chat, []).extend(data[:1])
            return self._last
        if made.name in (EDIT, BARE):
            return self._edited(made)
        raise AssertionError(f"nobody here takes a {made.name}")

    def _edited(self, made: Call) -> int:
        shown = next((one for one in self.chats.get(made.params["chat_id"], []) if one.id == made.message), None)
        if shown is None:
            raise TelegramBadRequest(made.method(), "Bad Request: message to edit not found")
        before = (shown.text, shown.data)
        shown.text = made.text if made.name == EDIT else shown.text
        shown.data = _data(made)
        if before == (shown.text, shown.data):
            raise TelegramBadRequest(made.method(), "Bad Request: message is not modified")
        return shown.id


def _network(made: Call, cause: Exception) -> AiogramError:
    trouble = TelegramNetworkError(made.method(), type(cause).__name__)
    trouble.__cause__ = cause
    return trouble


def _data(made: Call) -> tuple[str, ...]:
    rows = made.params.get("reply_markup", {}).get("inline_keyboard", [])
    return tuple(key["callback_data"] for row in rows for key in row if "callback_data" in key)
