"""The way to Telegram: aiogram's, and a short one for the calls that every turn makes.

aiogram's own session takes a call apart field by field into a form, and reads every answer into a whole model; the schema
of that model is made anew whenever it has been forgotten, which takes milliseconds. A `Call` goes out as the JSON it is,
and of the answer only what is needed is read: whether it was taken, and the message's id. Refusals are read aiogram's way.
"""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import msgspec
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError
from aiogram.methods import GetUpdates, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Message, MessageId
from aiohttp import ClientError, ClientTimeout
from yarl import URL

from bot.outbox.call import DOCUMENT, Call

_HEADERS = {"Content-Type": "application/json"}


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
    """How the bot reaches Telegram."""

    def __init__(self, api: TelegramAPIServer, timeout: float = 60.0) -> None:  # aiogram's own
        super().__init__(api=api, timeout=timeout)
        self._limit = ClientTimeout(total=timeout)
        self._urls: dict[tuple[str, str], URL] = {}
        self._held: set[type[Response[Any]]] = set()
        """Models of answers. pydantic remembers them only while somebody does, and takes milliseconds to make one."""

    async def make(self, bot: Bot, call: Call) -> int | None:
        """Make a call; the id of the message it sent or changed, where Telegram names it. Raises what aiogram's session
        raises."""
        if call.name == DOCUMENT:
            sent = await bot(call.method())
            return sent.message_id if isinstance(sent, Message) else None
        status, answer = await self._post(bot, call.name, call.body, call.method)
        if status == HTTPStatus.OK:
            try:
                read = _READ(answer)
            except msgspec.MsgspecError:
                read = None
            if read and read.ok:
                return read.result.message_id if isinstance(read.result, _Result) else None
        result = self.check_response(bot, call.method(), status, answer.decode("utf-8", "replace")).result
        return result.message_id if isinstance(result, Message | MessageId) else None

    async def updates(self, bot: Bot, offset: int | None, wait: int, kinds: list[str]) -> list[bytes]:
        """What has happened, each update as Telegram wrote it: of one that cannot be read the others know nothing.
        Raises what aiogram's session raises."""
        method = GetUpdates(offset=offset, timeout=wait, allowed_updates=kinds)
        body = method.model_dump_json(exclude_unset=True, exclude_none=True).encode()
        status, answer = await self._post(bot, method.__api_method__, body, lambda: method)
        if status == HTTPStatus.OK:
            try:
                return [bytes(raw) for raw in _READ_UPDATES(answer).result]
            except msgspec.MsgspecError as error:
                raise ClientDecodeError("the answer holds no updates", error, None) from error
        self.check_response(bot, method, status, answer.decode("utf-8", "replace"))
        return []

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        """As aiogram's session does it."""
        self._held.add(Response[method.__returning__])  # type: ignore[name-defined]  # made at run time
        return super().check_response(bot, method, status_code, content)

    async def _post(
        self, bot: Bot, name: str, body: bytes, method: Callable[[], TelegramMethod[Any]]
    ) -> tuple[int, bytes]:
        http = await self.create_session()
        try:
            async with http.post(self._url(bot, name), data=body, headers=_HEADERS, timeout=self._limit) as response:
                return response.status, await response.read()
        except TimeoutError as late:
            raise TelegramNetworkError(method(), "Request timeout error") from late
        except ClientError as trouble:
            raise TelegramNetworkError(method(), type(trouble).__name__) from trouble

    def _url(self, bot: Bot, called: str) -> URL:
        """Read once: a URL takes longer to read than a call to write."""
        key = (bot.token, called)
        if key not in self._urls:
            self._urls[key] = URL(self.api.api_url(token=bot.token, method=called))
        return self._urls[key]
