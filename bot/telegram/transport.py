"""Calls to Telegram, made for the few that every turn makes.

aiogram's own session takes a call apart field by field into a form, and reads every answer into a whole model; the schema
of that model is made anew whenever it has been forgotten, which takes milliseconds. Here the frequent calls of private
chats go out as one JSON body, and of the answer only what is needed is read: whether it was taken, and the message's id.
Everything else, refusals included, goes aiogram's way.
"""

from http import HTTPStatus
from typing import Any, cast

import msgspec
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageReplyMarkup,
    EditMessageText,
    GetUpdates,
    Response,
    SendMessage,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiogram.types import MessageId
from aiohttp import ClientError, ClientTimeout
from yarl import URL

FREQUENT = (AnswerCallbackQuery, DeleteMessage, EditMessageReplyMarkup, EditMessageText, SendMessage)
_HEADERS = {"Content-Type": "application/json"}
# Held, so that they are made once: pydantic remembers such models only while somebody uses them.
HELD = tuple(Response[method.__returning__] for method in FREQUENT)  # type: ignore[name-defined]  # made at run time


class _Result(msgspec.Struct):
    message_id: int


class _Updates(msgspec.Struct):
    ok: bool
    result: list[msgspec.Raw]


class _Answer(msgspec.Struct):
    """What Telegram says to a call that it has taken."""

    ok: bool
    result: bool | _Result


_READ = msgspec.json.Decoder(_Answer).decode
_READ_UPDATES = msgspec.json.Decoder(_Updates).decode


class Transport(AiohttpSession):
    """How the bot reaches Telegram. A message sent or edited in a private chat is answered with its id alone."""

    def __init__(self, api: TelegramAPIServer) -> None:
        super().__init__(api=api)
        self._limit = ClientTimeout(total=self.timeout)
        self._urls: dict[tuple[str, str], URL] = {}

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109  # aiogram's own
    ) -> TelegramType:
        """Make a call. Raises what aiogram's session raises."""
        if not isinstance(method, FREQUENT) or not _private(method):
            return await super().make_request(bot, method, timeout)
        status, answer = await self._post(bot, method, timeout)
        taken = _taken(answer) if status == HTTPStatus.OK else None
        if taken is None:
            said = answer.decode("utf-8", "replace")
            return cast("TelegramType", self.check_response(bot, _method(method), status, said).result)
        return cast("TelegramType", taken)

    async def updates(self, bot: Bot, offset: int | None, wait: int, kinds: list[str]) -> list[bytes]:
        """What has happened, each update as Telegram wrote it: of one that cannot be read the others know nothing.
        Raises what aiogram's session raises."""
        method = GetUpdates(offset=offset, timeout=wait, allowed_updates=kinds)
        status, answer = await self._post(bot, method, None)
        if status == HTTPStatus.OK:
            try:
                return [bytes(raw) for raw in _READ_UPDATES(answer).result]
            except msgspec.MsgspecError as error:
                raise ClientDecodeError("the answer holds no updates", error, None) from error
        self.check_response(bot, method, status, answer.decode("utf-8", "replace"))
        return []

    async def _post(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None) -> tuple[int, bytes]:  # noqa: ASYNC109  # aiogram's own
        http = await self.create_session()
        url = self._url(bot, method.__api_method__)
        body = method.model_dump_json(exclude_unset=True, exclude_none=True).encode()
        limit = ClientTimeout(total=timeout) if timeout else self._limit
        try:
            async with http.post(url, data=body, headers=_HEADERS, timeout=limit) as response:
                return response.status, await response.read()
        except TimeoutError as late:
            raise TelegramNetworkError(_method(method), "Request timeout error") from late
        except ClientError as trouble:
            raise TelegramNetworkError(_method(method), type(trouble).__name__) from trouble

    def _url(self, bot: Bot, called: str) -> URL:
        """Read once: a URL takes longer to read than a call to write."""
        key = (bot.token, called)
        if key not in self._urls:
            self._urls[key] = URL(self.api.api_url(token=bot.token, method=called))
        return self._urls[key]


def _taken(answer: bytes) -> bool | MessageId | None:
    """What an answer gives; None where it is no plain yes."""
    try:
        read = _READ(answer)
    except msgspec.MsgspecError:
        return None
    if not read.ok:
        return None
    return MessageId(message_id=read.result.message_id) if isinstance(read.result, _Result) else read.result


def _method(method: TelegramMethod[Any]) -> TelegramMethod[Any]:
    """What a method gives back does not matter where it has been refused."""
    return method


def _private(method: TelegramMethod[Any]) -> bool:
    """Groups have negative ids; their answers say more than an id (the topic, for one)."""
    chat = getattr(method, "chat_id", 1)
    return isinstance(chat, int) and chat > 0
