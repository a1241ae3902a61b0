"""The bot's own way to Telegram against aiogram's: over real HTTP, the same calls come to the same."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import AiogramError
from aiogram.methods import GetMe, SendMessage, TelegramMethod
from aiogram.types import Message, MessageId, User

from bot.outbox import call
from bot.outbox.call import Call
from bot.outbox.render import Keyboard
from bot.telegram.transport import Transport
from demo.server import served
from demo.telegram import Telegram
from demo.telegram_users import TelegramUser

TOKEN = "42:stand-in"
GROUP = -1001
KEYBOARD: Keyboard = [
    [{"text": "はい ✅", "callback_data": "a:b=c"}, {"text": "No", "callback_data": "a:b=d", "style": "danger"}],
    [{"text": "📋 jmail.example", "copy_text": {"text": "jmail.example"}}],
]
CALLS = (
    call.send(5, "<b>再設定</b> & more\n\n1. …", KEYBOARD),
    call.send(5, "x").but(reply_parameters={"message_id": 1, "allow_sending_without_reply": True}),
    call.send(5, "https://a.example/").but(link_preview_options={"is_disabled": True}),
    call.send(5, " "),
    call.send(5, "x" * 4097),
    call.send(6, "nobody there"),
    call.edit(5, 1, "not ours"),
    call.edit(5, 2, "changed", KEYBOARD),
    call.bare(5, 2),
    call.bare(5, 99),
    call.delete(5, 2),
    call.answer("none such", "通知"),
    Call(call.COPY, {"chat_id": 5, "from_chat_id": 5, "message_id": 2, "caption": "x"}),
    Call(call.CAPTION, {"chat_id": 5, "message_id": 2, "caption": "no picture"}),
)


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram(TOKEN, None, lambda: 1_800_000_000) as telegram:
        telegram.group(GROUP)
        yield telegram


@pytest.fixture
def person(telegram: Telegram) -> TelegramUser:
    person = telegram.person(5, "はな", "ja")
    person.start()
    return person


Way = Callable[[Bot, Call], Awaitable[int | None]]


async def aiograms(bot: Bot, made: Call) -> int | None:
    """aiogram's way to make a call."""
    given = await bot(made.method())
    return given.message_id if isinstance(given, Message | MessageId) else None


async def ours(bot: Bot, made: Call) -> int | None:
    """The short way."""
    assert isinstance(bot.session, Transport)
    return await bot.session.make(bot, made)


WAYS: tuple[Way, ...] = (aiograms, ours)


@asynccontextmanager
async def bot_at(address: str, timeout: float = 60) -> AsyncIterator[Bot]:  # noqa: ASYNC109  # aiogram's own
    async with Bot(TOKEN, session=Transport(TelegramAPIServer.from_base(address), timeout)) as bot:
        yield bot


async def outcome(way: Way, bot: Bot, made: Call) -> tuple[str, object]:
    """What a call comes to: the id of its message, or the error's kind and words."""
    try:
        return "given", await way(bot, made)
    except AiogramError as error:
        return type(error).__name__, str(error)


async def told(way: Way, telegram: Telegram, bot: Bot, made: Call) -> tuple[object, ...]:
    """What the call came to, and how it reached Telegram."""
    await way(bot, call.send(5, "the message before"))
    came_to = await outcome(way, bot, made)
    messages = [(m.message_id, m.text, m.data()) for m in telegram.person(5).messages()]
    return came_to, {name: plain(value) for name, value in telegram.calls[-1].params.items()}, messages


def plain(value: object) -> object:
    """A parameter as it is meant: a form can carry nothing but strings, and JSON in them."""
    with suppress(ValueError):
        return json.loads(value) if isinstance(value, str) else value
    return value


@pytest.mark.parametrize("made", CALLS, ids=lambda made: f"{made.name} {CALLS.index(made)}")
async def test_a_call_comes_to_the_same(made: Call) -> None:
    seen = []
    for way in WAYS:
        async with Telegram(TOKEN, None, lambda: 1_800_000_000) as telegram, served(telegram) as address:
            telegram.person(5, "はな", "ja").start()
            async with bot_at(address) as bot:
                seen.append(await told(way, telegram, bot, made))
    assert seen[0] == seen[1]


async def test_a_text_goes_out_as_a_file_under_its_name(telegram: Telegram, person: TelegramUser) -> None:
    async with served(telegram) as address, bot_at(address) as bot:
        number = await ours(bot, call.document(person.id, "chat-data.txt", "残っているもの", "the caption"))
        seen = person.messages()[-1]
        assert (seen.message_id, seen.kind, seen.file_name) == (number, "document", "chat-data.txt")
        kept = telegram.world.file(str(seen.file_id))
        assert kept is not None
        assert telegram.world.file_content(kept).decode() == "残っているもの"
        refused = await outcome(ours, bot, call.document(6, "chat-data.txt", "nobody there", ""))
        assert refused[0] != "given"


@pytest.mark.parametrize(
    ("code", "words", "after"),
    [(429, "Too Many Requests: retry after 3", 3), (403, "Forbidden: bot was blocked by the user", None),
     (500, "Internal Server Error", None), (401, "Unauthorized", None), (400, "Bad Request: message is not modified", None)],
)  # fmt: skip
async def test_a_refusal_is_the_same_error(
    telegram: Telegram, person: TelegramUser, code: int, words: str, after: int | None
) -> None:
    seen = []
    async with served(telegram) as address, bot_at(address) as bot:
        for way in WAYS:
            telegram.fail_next("sendMessage", code, words, retry_after=after)
            seen.append(await outcome(way, bot, call.send(person.id, "x")))
    assert seen[0] == seen[1]
    assert seen[0][0] != "given"


async def test_silence_is_the_same_error(telegram: Telegram, person: TelegramUser) -> None:
    telegram.delay("sendMessage", 5)
    async with served(telegram) as address, bot_at(address, timeout=1) as bot:
        seen = [await outcome(way, bot, call.send(person.id, "x")) for way in WAYS]
    assert seen == [("TelegramNetworkError", "HTTP Client says - Request timeout error")] * 2


async def test_nobody_there_is_an_error_that_names_no_address() -> None:
    async with bot_at("http://127.0.0.1:9") as bot:
        kind, words = await outcome(ours, bot, call.send(5, "x"))
    assert kind == "TelegramNetworkError"
    assert TOKEN not in str(words)


async def test_calls_of_aiogram_s_give_whole_answers(telegram: Telegram, person: TelegramUser) -> None:
    async with served(telegram) as address, bot_at(address) as bot:
        asked: list[tuple[TelegramMethod[Any], type]] = [
            (GetMe(), User),
            (SendMessage(chat_id=person.id, text="x"), Message),
            (SendMessage(chat_id=GROUP, text="x"), Message),
        ]
        for method, kind in asked:
            assert isinstance(await bot(method), kind)
