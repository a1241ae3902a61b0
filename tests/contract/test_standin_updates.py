"""How the stand-in tells the bot what happened: long polling and the webhook, as T1–T10 have it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError
from aiogram.methods import SendMessage, SetWebhook
from aiogram.types import Message, Update
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from demo.server import served
from demo.telegram import Telegram
from demo.telegram_users import TelegramUser
from tests.contract.test_standin import HANA, TOKEN, Clock, client

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
SECRET = "s3cret_-"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def telegram(clock: Clock) -> AsyncIterator[Telegram]:
    async with Telegram(TOKEN, None, clock) as telegram:
        yield telegram


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    async with served(telegram) as address, client(address) as bot:
        yield bot


@pytest.fixture
def hana(telegram: Telegram) -> TelegramUser:
    return telegram.person(HANA, "はな", "ja")


def texts(updates: list[Update]) -> list[str | None]:
    return [update.message.text if update.message else update.event_type for update in updates]


@asynccontextmanager
async def receiver(answer: Answer) -> AsyncIterator[str]:
    """A web server of the bot's own, where updates arrive."""
    app = web.Application()
    app.router.add_post("/hook", answer)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


class Hook:
    """Writes down what arrived and answers with the statuses it was given, then with 200."""

    def __init__(self, *statuses: int, pause: float = 0) -> None:
        self.statuses = list(statuses)
        self.pause = pause
        self.seen: list[str | None] = []
        self.headers: list[str] = []
        self.running = 0
        self.most_running = 0

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.running += 1
        self.most_running = max(self.most_running, self.running)
        update = Update.model_validate(await request.json())
        self.seen += texts([update])
        self.headers.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""))
        await asyncio.sleep(self.pause)
        self.running -= 1
        status = self.statuses.pop(0) if self.statuses else 200
        return web.Response(status=status, headers={"Retry-After": "0"} if status == 503 else {})


async def drained(telegram: Telegram) -> None:
    await telegram.wait_for(lambda telegram: not telegram.world.updates.waiting())


# --- polling


async def test_the_next_offset_confirms(bot: Bot, hana: TelegramUser) -> None:
    hana.send("one")
    hana.send("two")
    first = await bot.get_updates()
    assert texts(first) == texts(await bot.get_updates()) == ["one", "two"]
    assert texts(await bot.get_updates(offset=first[1].update_id)) == ["two"]
    assert await bot.get_updates(offset=first[1].update_id + 1) == []


async def test_limit_and_negative_offset(bot: Bot, hana: TelegramUser) -> None:
    for number in range(105):
        hana.send(str(number))
    assert len(await bot.get_updates()) == 100
    assert texts(await bot.get_updates(limit=2)) == ["0", "1"]
    assert texts(await bot.get_updates(offset=-1)) == ["104"]
    assert texts(await bot.get_updates()) == ["104"]


async def test_a_long_poll_ends_when_something_happens(bot: Bot, hana: TelegramUser) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.05)
    assert not poll.done()
    hana.send("hello")
    assert texts(await asyncio.wait_for(poll, 2)) == ["hello"]


async def test_of_two_pollers_the_older_is_sent_away(bot: Bot, hana: TelegramUser) -> None:
    older = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(bot.get_updates(timeout=30))
    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
        await asyncio.wait_for(older, 2)
    hana.send("hello")
    assert texts(await newer) == ["hello"]


async def test_polling_and_webhook_exclude_each_other(bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.05)
    await bot.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(TelegramConflictError, match="terminated by setWebhook"):
        await poll
    with pytest.raises(TelegramConflictError, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == []


async def test_allowed_updates_stay_as_they_were_set(bot: Bot, hana: TelegramUser) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    hana.send("unheard")
    hana.press(1, "a=b")
    assert texts(await bot.get_updates()) == ["callback_query"]
    await bot.get_updates(allowed_updates=[])
    hana.send("heard")
    assert texts(await bot.get_updates()) == ["callback_query", "heard"]


async def test_undelivered_updates_die(bot: Bot, hana: TelegramUser, clock: Clock) -> None:
    hana.send("a day")
    hana.press(1, "two=minutes")
    clock.seconds += 149
    assert len(await bot.get_updates()) == 2
    clock.seconds += 2
    assert texts(await bot.get_updates()) == ["a day"]
    clock.seconds += 24 * 3600
    assert await bot.get_updates() == []


async def test_an_update_can_come_twice(telegram: Telegram, bot: Bot, hana: TelegramUser) -> None:
    hana.send("again")
    (first,) = await bot.get_updates()
    assert await bot.get_updates(offset=first.update_id + 1) == []
    telegram.repeat_last_update()
    assert await bot.get_updates(offset=first.update_id + 1) == [first]
    assert await bot.get_updates(offset=first.update_id + 1) == []


# --- webhook


async def test_the_webhook_carries_the_secret(telegram: Telegram, bot: Bot, hana: TelegramUser) -> None:
    hook = Hook()
    async with receiver(hook.answer) as url:
        await bot.set_webhook(url, secret_token=SECRET)
        hana.send("hello")
        await drained(telegram)
        await bot.delete_webhook()
    assert (hook.seen, hook.headers) == (["hello"], [SECRET])


async def test_what_was_not_taken_comes_again_in_order(telegram: Telegram, bot: Bot, hana: TelegramUser) -> None:
    hook = Hook(500, 503, 503)
    async with receiver(hook.answer) as url:
        await bot.set_webhook(url)
        hana.send("one")
        hana.send("two")
        await drained(telegram)
        info = await bot.get_webhook_info()
        await bot.delete_webhook()
    assert hook.seen == ["one", "one", "one", "one", "two"]
    assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"
    assert (info.url, info.pending_update_count) == (url, 0)


async def test_one_in_flight_per_queue(telegram: Telegram, bot: Bot, hana: TelegramUser) -> None:
    hook = Hook(pause=0.05)
    async with receiver(hook.answer) as url:
        await bot.set_webhook(url)
        for number in range(3):
            hana.send(str(number))
        await drained(telegram)
        assert (hook.seen, hook.most_running) == (["0", "1", "2"], 1)
        hana.send("text")
        hana.press(1, "and=press")
        await drained(telegram)
        assert hook.most_running == 2
        await bot.delete_webhook()


async def test_one_connection_is_one_connection(telegram: Telegram, bot: Bot, hana: TelegramUser) -> None:
    hook = Hook(pause=0.02)
    async with receiver(hook.answer) as url:
        await bot.set_webhook(url, max_connections=1)
        for person in (hana, telegram.person(2, "B"), telegram.person(3, "C")):
            person.send("hello")
        await drained(telegram)
        await bot.delete_webhook()
    assert (len(hook.seen), hook.most_running) == (3, 1)


async def test_a_method_in_the_answer_is_executed(bot: Bot, hana: TelegramUser) -> None:
    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.json_response({"method": "sendMessage", "chat_id": HANA, "text": "by the way"})

    async with receiver(answer) as url:
        await bot.set_webhook(url)
        hana.send("hello")
        await hana.wait_for(lambda hana: hana.messages()[-1].text == "by the way")
        await bot.delete_webhook()


async def test_aiograms_own_webhook_answers_are_understood(telegram: Telegram, bot: Bot, hana: TelegramUser) -> None:
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> SendMessage:
        return message.answer(f"echo {message.text}")

    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=SECRET)
    async with receiver(handler.handle) as url:
        await bot.set_webhook(url, secret_token=SECRET)
        hana.send("hello")
        await hana.wait_for(lambda hana: hana.messages()[-1].text == "echo hello")
        await drained(telegram)
        await bot.delete_webhook()


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        (SetWebhook(url="ftp://a.jp"), "invalid webhook URL"),
        (SetWebhook(url="https://a.jp", secret_token="no spaces"), "unallowed characters"),
        (SetWebhook(url="https://a.jp", max_connections=101), "max_connections"),
    ],
)
async def test_settings_a_webhook_cannot_have(bot: Bot, settings: SetWebhook, reason: str) -> None:
    with pytest.raises(TelegramBadRequest, match=reason):
        await bot(settings)


async def test_pending_updates_can_be_dropped(bot: Bot, hana: TelegramUser) -> None:
    hana.send("old news")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == []
