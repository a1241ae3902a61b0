"""When Telegram refuses, stumbles or falls silent: the card arrives in the end, once, and in order."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
import pytest
from aiohttp import web

from tests.e2e.rig import Rig, User

PAGE = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


@dataclass
class Gateway:
    """What stands between the bot and Telegram, and answers in its own words when it cannot get through."""

    address: str = ""
    failing: int = 0
    """So many calls of these methods get a page of HTML instead."""
    failed: int = 0
    methods: tuple[str, ...] = ("sendMessage", "editMessageText")

    def fails(self, method: str) -> bool:
        if not self.failing or method not in self.methods:
            return False
        self.failing -= 1
        self.failed += 1
        return True


@asynccontextmanager
async def gateway_to(address: str) -> AsyncIterator[Gateway]:
    gateway = Gateway()
    async with aiohttp.ClientSession() as http:

        async def pass_on(request: web.Request) -> web.Response:
            if gateway.fails(request.match_info["method"]):
                return web.Response(status=502, text=PAGE, content_type="text/html")
            body = await request.read()
            kind = {"Content-Type": request.headers.get("Content-Type", "")}
            async with http.post(address + request.path, data=body, headers=kind) as response:
                return web.Response(status=response.status, body=await response.read(), content_type="application/json")

        app = web.Application()
        app.router.add_route("*", "/{bot}/{method}", pass_on)
        runner = web.AppRunner(app, shutdown_timeout=0.1, handler_cancellation=True)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        gateway.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield gateway
        finally:
            await runner.cleanup()


@pytest.fixture
async def gateway(bare: Rig) -> AsyncIterator[Gateway]:
    async with gateway_to(bare.settings.telegram_api_url) as gateway:
        bare.settings = bare.settings.model_copy(update={"telegram_api_url": gateway.address})
        yield gateway


async def somebody(rig: Rig) -> User:
    user = rig.user()
    await user.starts("mail_missing")
    return user


def texts(user: User) -> list[str]:
    return [message.text for message in user.said_by_bot()]


Fault = Callable[[Rig, str], None]
FAULTS: dict[str, Fault] = {
    "too many requests": lambda rig, method: rig.telegram.fail_next(method, 429, "Too Many Requests", retry_after=1),
    "internal error": lambda rig, method: rig.telegram.fail_next(method, 500, "Internal Server Error"),
    "bad gateway": lambda rig, method: rig.telegram.fail_next(method, 502, "Bad Gateway"),
    "restart": lambda rig, method: rig.telegram.fail_next(method, 500, "Internal Server Error: restart"),
    "lost answer": lambda rig, method: rig.telegram.drop_answer_next(method),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_card_that_is_edited_arrives_in_the_end(rig: Rig, fault: str) -> None:
    user, other = await somebody(rig), await somebody(rig)
    FAULTS[fault](rig, "editMessageText")
    await user.presses(user.offers[0])
    await other.presses(other.offers[0])
    assert user.card.text == other.card.text
    await rig.all_sent()
    assert len(user.said_by_bot()) == 1


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_card_that_is_sent_arrives_in_the_end(rig: Rig, fault: str) -> None:
    user = await somebody(rig)
    FAULTS[fault](rig, "sendMessage")
    await user.says("/help")
    await rig.all_sent()
    # Telegram gives a send no name, so one whose answer is lost may be seen twice; never more often.
    assert len(user.said_by_bot()) == (3 if fault == "lost answer" else 2)


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
@pytest.mark.parametrize("fault", FAULTS)
async def test_the_card_after_a_remedy_and_what_stays_of_the_remedy_arrive_in_the_end(
    rig: Rig, fault: str, method: str
) -> None:
    user, other = rig.user(), rig.user()
    for one in (other, user):
        await one.starts("mail_missing-docomo")
    await other.presses("fix.spam_folder=not_worked")
    await rig.all_sent()
    FAULTS[fault](rig, method)
    await user.presses("fix.spam_folder=not_worked")
    await rig.all_sent()
    assert list(dict.fromkeys(texts(user))) == texts(other)
    twice = (fault, method) == ("lost answer", "sendMessage")
    assert len(user.said_by_bot()) == (3 if twice else 2)
    assert user.said_by_bot()[0].data() == []


@pytest.mark.parametrize("fault", FAULTS)
async def test_order_is_kept_over_a_fault(rig: Rig, fault: str) -> None:
    user = await somebody(rig)
    FAULTS[fault](rig, "sendMessage")
    FAULTS[fault](rig, "sendMessage")
    for command in ("/help", "/privacy", "/status", "/language"):
        user.person.send(command)
    await user.person.wait_for(lambda _person: "lang=ja" in user.offers, 30)
    await rig.all_sent()
    calm = await somebody(rig)
    for command in ("/help", "/privacy", "/status", "/language"):
        await calm.says(command)
    seen = list(dict.fromkeys(texts(user)))
    assert seen == texts(calm)


async def test_a_limit_on_one_chat_holds_up_no_other(rig: Rig) -> None:
    slow, quick = await somebody(rig), await somebody(rig)
    rig.telegram.fail_next("editMessageText", 429, "Too Many Requests", retry_after=3)
    data = slow.data(slow.offers[0])
    slow.person.press(slow.card.message_id, data)
    await rig.telegram.wait_for(lambda telegram: telegram.called("editMessageText"))
    for _ in range(3):
        await quick.presses(quick.offers[0])
    assert data in slow.card.data()
    await slow.moves_on(data)


async def test_a_press_whose_answer_fails_still_counts(rig: Rig) -> None:
    user = await somebody(rig)
    for code in (400, 429, 500):
        rig.telegram.fail_next("answerCallbackQuery", code, "no")
        await user.presses(next(offer for offer in user.offers if not offer.startswith("nav=")))


async def test_updates_are_asked_for_again_after_a_fault(rig: Rig) -> None:
    user = await somebody(rig)
    for code in (500, 502, 429):
        retry = {"retry_after": 1} if code == 429 else {}
        rig.telegram.fail_next("getUpdates", code, "no", **retry)
    rig.telegram.drop_answer_next("getUpdates")
    for _ in range(6):
        await user.says("/help")
    assert len(user.said_by_bot()) == 7


async def test_an_update_shown_twice_acts_once(rig: Rig) -> None:
    user = await somebody(rig)
    await user.presses(user.offers[0])
    card, edits = user.card, len(rig.telegram.called("editMessageText"))
    for _ in range(3):
        rig.telegram.repeat_last_update()
    await rig.telegram.wait_for(lambda telegram: telegram.world.updates.waiting() == [])
    await somebody(rig)
    await rig.all_sent()
    assert user.card == card
    assert len(rig.telegram.called("editMessageText")) == edits


async def starts(rig: Rig) -> User:
    """The bot, from its start to a first card."""
    async with rig.bot():
        return await somebody(rig)


@pytest.mark.parametrize("method", ["getMe", "getWebhookInfo", "setMyCommands", "getMyDescription"])
@pytest.mark.parametrize("fault", ["too many requests", "bad gateway", "lost answer"])
async def test_a_fault_at_the_start_is_outlived(bare: Rig, method: str, fault: str) -> None:
    FAULTS[fault](bare, method)
    assert (await starts(bare)).card.data()


@pytest.mark.parametrize("calls", [1, 4])
async def test_pages_of_a_gateway_do_not_lose_a_card(bare: Rig, gateway: Gateway, calls: int) -> None:
    async with bare.bot():
        user, other = await somebody(bare), await somebody(bare)
        gateway.failing = calls
        data = user.data(user.offers[0])
        user.person.press(user.card.message_id, data)
        await user.person.wait_for(lambda _person: data not in user.card.data(), 12)
        await other.presses(other.offers[0])
        assert user.card.text == other.card.text
    assert gateway.failed == calls


async def test_pages_of_a_gateway_at_the_start_are_outlived(bare: Rig, gateway: Gateway) -> None:
    gateway.methods, gateway.failing = ("getMe", "getMyCommands", "getWebhookInfo", "getUpdates"), 4
    assert (await starts(bare)).card.data()


async def test_an_unsent_card_is_sent_by_the_next_process(bare: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.run.process.DRAIN", 0.1)
    async with bare.bot():
        user = await somebody(bare)
        bare.telegram.fail_next("editMessageText", 429, "Too Many Requests", retry_after=600)
        data = user.data(user.offers[0])
        user.person.press(user.card.message_id, data)
        await bare.telegram.wait_for(lambda telegram: telegram.called("editMessageText"))
        user.person.send("/help")
        user.person.send("/privacy")
        await bare.telegram.wait_for(lambda telegram: telegram.world.updates.waiting() == [])
    assert len(user.said_by_bot()) == 1
    async with bare.bot():
        await user.person.wait_for(lambda _person: len(user.said_by_bot()) == 3)
        await bare.all_sent()
    assert data not in [data for message in user.said_by_bot() for data in message.data()]
