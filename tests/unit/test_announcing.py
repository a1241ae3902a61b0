"""Only the leader announces the webhook; what others do at the same time is outlived, and drift is mended."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError, TelegramNetworkError, TelegramRetryAfter
from aiogram.methods import SetWebhook
from aiogram.types import WebhookInfo

from bot.settings import SettingsError
from bot.telegram.polling import DEAF, SLOW, Hearing
from bot.telegram.webhook import LOOK_EVERY, Webhook
from tests.faults import virtual

ADDRESS = "https://bot.example.jp/telegram/webhook"
KINDS = ["message", "callback_query"]
METHOD = SetWebhook(url=ADDRESS)
TROUBLES = (
    TelegramRetryAfter(METHOD, "Too Many Requests", retry_after=1),
    TelegramConflictError(METHOD, "Conflict: terminated by other setWebhook"),
    TelegramNetworkError(METHOD, "gone"),
)


class Teller(Bot):
    """A bot whose Telegram answers as told."""

    def __init__(self, *answers: Exception | None, info: WebhookInfo | None = None) -> None:
        super().__init__("123456:a-token-for-the-tests")
        self.answers = list(answers)
        self.info = info or known()
        self.set_at: list[float] = []

    async def set_webhook(self, *_args: Any, **_given: Any) -> bool:  # noqa: ANN401  # as a bot takes them
        self.set_at.append(virtual.now())
        if self.answers and (trouble := self.answers.pop(0)):
            raise trouble
        return True

    async def get_webhook_info(self, *_args: Any, **_given: Any) -> WebhookInfo:  # noqa: ANN401  # as above
        return self.info


def known(url: str = ADDRESS, kinds: list[str] | None = None) -> WebhookInfo:
    return WebhookInfo(
        url=url, has_custom_certificate=False, pending_update_count=0, allowed_updates=kinds or list(reversed(KINDS))
    )


def kept(bot: Teller, seconds: float, *, leads: bool = True) -> list[float]:
    """When the webhook was set in so many seconds."""

    async def keep() -> None:
        webhook = Webhook(bot, ADDRESS, "secret", KINDS)
        hearing = Hearing(lambda: leads, polls=False, clock=virtual.now)
        keeping = asyncio.create_task(webhook.keep(hearing, lambda: None))
        await asyncio.wait([keeping], timeout=seconds)
        if keeping.done():
            await keeping
        keeping.cancel()

    virtual.run(keep())
    return bot.set_at


def test_it_is_announced_once() -> None:
    assert kept(Teller(), 3 * LOOK_EVERY) == [0]


def test_who_does_not_lead_says_nothing() -> None:
    assert kept(Teller(), LOOK_EVERY, leads=False) == []


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: type(trouble).__name__)
def test_trouble_is_outlived(trouble: Exception) -> None:
    assert len(kept(Teller(trouble, None), 15)) == 2


@pytest.mark.parametrize("info", [known("https://elsewhere.example"), known(""), known(kinds=["message"])])
def test_drift_is_mended(info: WebhookInfo, caplog: pytest.LogCaptureFixture) -> None:
    assert kept(Teller(info=info), LOOK_EVERY + 1) == [0, LOOK_EVERY]
    assert "not what was set" in caplog.text


def test_an_address_that_telegram_refuses_ends_the_start() -> None:
    with pytest.raises(SettingsError, match=r"WEBHOOK_URL: Telegram refused"):
        kept(Teller(TelegramBadRequest(METHOD, "Bad Request: bad webhook")), 5)


def test_a_poller_hears_while_telegram_answers() -> None:
    seconds = [0.0]
    hearing = Hearing(lambda: True, polls=True, clock=lambda: seconds[0])
    hearing.open()
    assert (hearing.hears(), hearing.sure, hearing.verdict()[0]) == (False, False, False)
    hearing.answered()
    seconds[0] = DEAF - 1
    assert (hearing.hears(), hearing.sure) == (True, True)
    assert hearing.verdict() == (True, "Telegram gives updates when it is asked")
    seconds[0] = DEAF + 1
    assert not hearing.hears()
    assert hearing.verdict() == (False, "no updates: Telegram has not answered for 90 s")


def test_a_failure_is_seen_at_once_and_so_is_its_end() -> None:
    hearing = Hearing(lambda: True, polls=True, clock=lambda: 0.0)
    hearing.open()
    hearing.answered()
    hearing.failed("Telegram does not answer")
    assert (hearing.sure, hearing.verdict()) == (False, (False, "no updates: Telegram does not answer"))
    hearing.answered()
    assert (hearing.sure, hearing.verdict()[0]) == (True, True)


def test_updates_that_are_long_in_being_kept_are_as_if_they_did_not_come() -> None:
    seconds = [0.0]
    hearing = Hearing(lambda: True, polls=True, clock=lambda: seconds[0])
    hearing.open()
    hearing.answered()
    hearing.came()
    seconds[0] = SLOW
    assert hearing.verdict()[0]
    seconds[0] = SLOW + 0.1
    assert hearing.verdict() == (False, "no updates: what came is not kept yet")
    hearing.answered()
    assert hearing.verdict()[0]


@pytest.mark.parametrize("ended", [Hearing.open, Hearing.stands_by])
def test_what_came_before_is_not_waited_for_by_who_begins_anew(ended: Callable[[Hearing], None]) -> None:
    seconds = [0.0]
    hearing = Hearing(lambda: True, polls=True, clock=lambda: seconds[0])
    hearing.open()
    hearing.came()
    ended(hearing)
    seconds[0] = SLOW + 0.1
    assert hearing.verdict() == (False, "no updates: Telegram has not answered yet")


def test_who_stands_by_is_ready_while_another_leads_and_asks_anew_when_it_leads_itself() -> None:
    leading, led = [True], [True]
    hearing = Hearing(lambda: leading[0], polls=True, clock=lambda: 0.0, led=lambda: led[0])
    hearing.open()
    hearing.answered()
    leading[0] = False
    hearing.stands_by()
    assert hearing.verdict() == (True, "it stands by; another process leads")
    led[0] = False
    assert hearing.verdict() == (False, "no process leads")
    leading[0] = True
    assert hearing.verdict() == (False, "no updates: Telegram has not answered yet")


def test_by_webhook_updates_come_once_it_is_announced_and_while_it_stands() -> None:
    hearing = Hearing(lambda: True, polls=False, clock=lambda: 0.0)
    hearing.open()
    assert hearing.hears()
    assert hearing.verdict() == (False, "no updates: the webhook is not announced yet")
    hearing.answered()
    assert hearing.verdict() == (True, "by webhook, which stands")
    hearing.failed("the webhook is not what was set")
    assert not hearing.verdict()[0]
