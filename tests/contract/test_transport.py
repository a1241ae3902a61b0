"""The bot's own way to Telegram against aiogram's: over real HTTP, the same calls come to the same."""

import json
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import AiogramError
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageReplyMarkup,
    EditMessageText,
    GetMe,
    SendMessage,
    TelegramMethod,
)
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    MessageId,
    ReplyParameters,
    User,
)

from bot.demo.people import Person
from bot.demo.serving import served
from bot.demo.telegram import Telegram
from bot.telegram.transport import Transport

TOKEN = "42:stand-in"
GROUP = -1001
KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="はい ✅", callback_data="a:b=c", style=None)]]
)
METHODS: tuple[TelegramMethod[Any], ...] = (
    SendMessage(chat_id=5, text="<b>再設定</b> & more\n\n1. …", reply_markup=KEYBOARD),
    SendMessage(chat_id=5, text="x", reply_parameters=ReplyParameters(message_id=1, allow_sending_without_reply=True)),
    SendMessage(chat_id=5, text="https://a.example/", link_preview_options=LinkPreviewOptions(is_disabled=True)),
    SendMessage(chat_id=5, text=" "),
    SendMessage(chat_id=5, text="x" * 4097),
    SendMessage(chat_id=6, text="nobody there"),
    SendMessage(chat_id=GROUP, text="to the group"),
    EditMessageText(chat_id=5, message_id=1, text="not ours"),
    EditMessageText(chat_id=5, message_id=2, text="changed", reply_markup=KEYBOARD),
    EditMessageReplyMarkup(chat_id=5, message_id=2),
    EditMessageReplyMarkup(chat_id=5, message_id=99),
    DeleteMessage(chat_id=5, message_id=2),
    AnswerCallbackQuery(callback_query_id="none such", text="通知"),
)


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram(TOKEN, None, lambda: 1_800_000_000) as telegram:
        telegram.group(GROUP)
        yield telegram


@pytest.fixture
def person(telegram: Telegram) -> Person:
    person = telegram.person(5, "はな", "ja")
    person.start()
    return person


async def outcome(bot: Bot, method: TelegramMethod[Any]) -> tuple[str, object]:
    """What a call comes to: the id or the value given, or the error's kind and words."""
    try:
        given = await bot(method)
    except AiogramError as error:
        return type(error).__name__, str(error)
    return "given", given.message_id if isinstance(given, Message | MessageId) else given


async def told(session: AiohttpSession, telegram: Telegram, method: TelegramMethod[Any]) -> tuple[object, ...]:
    """What the call came to, and how it reached Telegram."""
    async with Bot(TOKEN, session=session) as bot:
        await bot(SendMessage(chat_id=5, text="the message before"))
        came_to = await outcome(bot, method)
        messages = [(m.message_id, m.text, m.data()) for m in telegram.person(5).messages()]
        return came_to, {name: plain(value) for name, value in telegram.calls[-1].params.items()}, messages


def plain(value: object) -> object:
    """A parameter as it is meant: a form can carry nothing but strings, and JSON in them."""
    with suppress(ValueError):
        return json.loads(value) if isinstance(value, str) else value
    return value


@pytest.mark.parametrize("method", METHODS, ids=lambda m: f"{m.__api_method__} {METHODS.index(m)}")
async def test_a_call_comes_to_the_same(method: TelegramMethod[Any]) -> None:
    seen = []
    for kind in (AiohttpSession, Transport):
        async with Telegram(TOKEN, None, lambda: 1_800_000_000) as telegram, served(telegram) as address:
            telegram.group(GROUP)
            telegram.person(5, "はな", "ja").start()
            seen.append(await told(kind(api=TelegramAPIServer.from_base(address)), telegram, method))
    assert seen[0] == seen[1]


@pytest.mark.parametrize(
    ("code", "words", "after"),
    [(429, "Too Many Requests: retry after 3", 3), (403, "Forbidden: bot was blocked by the user", None),
     (500, "Internal Server Error", None), (401, "Unauthorized", None), (400, "Bad Request: message is not modified", None)],
)  # fmt: skip
async def test_a_refusal_is_the_same_error(
    telegram: Telegram, person: Person, code: int, words: str, after: int | None
) -> None:
    seen = []
    async with served(telegram) as address:
        for kind in (AiohttpSession, Transport):
            telegram.fail_next("sendMessage", code, words, retry_after=after)
            async with Bot(TOKEN, session=kind(api=TelegramAPIServer.from_base(address))) as bot:
                seen.append(await outcome(bot, SendMessage(chat_id=person.id, text="x")))
    assert seen[0] == seen[1]
    assert seen[0][0] != "given"


async def test_silence_is_the_same_error(telegram: Telegram, person: Person) -> None:
    telegram.delay("sendMessage", 5)
    async with served(telegram) as address:
        for kind in (AiohttpSession, Transport):
            async with Bot(TOKEN, session=kind(api=TelegramAPIServer.from_base(address))) as bot:
                try:
                    await bot(SendMessage(chat_id=person.id, text="x"), request_timeout=1)
                except AiogramError as error:
                    assert str(error) == "HTTP Client says - Request timeout error"  # noqa: PT017  # aiogram's words, of both
                else:
                    pytest.fail("silence was taken for an answer")


async def test_nobody_there_is_an_error_that_names_no_address() -> None:
    session = Transport(api=TelegramAPIServer.from_base("http://127.0.0.1:9"))
    async with Bot(TOKEN, session=session) as bot:
        kind, words = await outcome(bot, SendMessage(chat_id=5, text="x"))
    assert kind == "TelegramNetworkError"
    assert TOKEN not in str(words)


async def test_other_calls_give_whole_answers(telegram: Telegram, person: Person) -> None:
    async with (
        served(telegram) as address,
        Bot(TOKEN, session=Transport(api=TelegramAPIServer.from_base(address))) as bot,
    ):
        asked: list[tuple[TelegramMethod[Any], type]] = [
            (GetMe(), User),
            (SendMessage(chat_id=person.id, text="x"), MessageId),
            (SendMessage(chat_id=GROUP, text="x"), Message),
        ]
        for method, kind in asked:
            assert isinstance(await bot(method), kind)
