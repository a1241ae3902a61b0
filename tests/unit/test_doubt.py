"""What may have been sent although nobody knows."""

import pytest
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import SendMessage
from aiohttp import ClientConnectorError, ServerDisconnectedError

from bot.outbox import call, calls
from bot.outbox.call import Outgoing
from bot.outbox.pace import OwnBuckets, Pace, Rates
from bot.outbox.sender import Sender
from bot.outbox.uncertain_sends import unsure
from tests.fakes.sealing import SEALING
from tests.fakes.store import MemoryStore
from tests.faults.telegram import _NOWHERE

METHOD = SendMessage(chat_id=1, text="x")
SEND, EDIT, DELETE = call.send(1, "x"), call.edit(1, 2, "x"), call.delete(1, 2)
COPY = call.Call(call.COPY, {"chat_id": 1, "from_chat_id": 2, "message_id": 3})


def cut(cause: Exception) -> AiogramError:
    trouble = TelegramNetworkError(METHOD, "cut")
    trouble.__cause__ = cause
    return trouble


@pytest.mark.parametrize(
    ("trouble", "doubtful"),
    [
        (cut(ServerDisconnectedError()), True),
        (cut(TimeoutError()), True),
        (TelegramServerError(METHOD, "Bad Gateway"), True),
        (ClientDecodeError("no JSON", ValueError(), "<html>"), True),
        (cut(ClientConnectorError(_NOWHERE, OSError("refused"))), False),
        (TelegramRetryAfter(METHOD, "Too Many Requests", retry_after=3), False),
        (TelegramBadRequest(METHOD, "Bad Request: chat not found"), False),
    ],
)
def test_what_may_have_been_sent(trouble: AiogramError, *, doubtful: bool) -> None:
    for made in (SEND, COPY):
        assert unsure(Outgoing(made), trouble) is doubtful
    for harmless in (EDIT, DELETE, None):
        assert not unsure(Outgoing(harmless), trouble), "done again, it changes nothing"


@pytest.mark.parametrize(("asked", "waited"), [(-1, 1), (0, 1), (5, 5), (1_000_000, 1_000_000)])
async def test_odd_times_to_wait_are_made_sense_of(asked: int, waited: float) -> None:
    refused: list[float] = []

    class Noted(Pace):
        async def refused(self, chat: int, seconds: float, *, group: bool = False) -> None:  # noqa: ARG002  # as it is called
            refused.append(seconds)

    async def nobody(_call: call.Call) -> None:
        """No Telegram."""

    pace = Noted(OwnBuckets(), lambda: True, Rates())
    sender = Sender(nobody, MemoryStore(), lambda: 0, SEALING, pace=pace)
    limit = TelegramRetryAfter(METHOD, "Too Many Requests", retry_after=asked)
    assert await sender._calls.pause(1, Outgoing(SEND), limit, 1) == 0  # noqa: SLF001  # what it makes of an answer
    assert refused == [waited]


@pytest.mark.parametrize("attempt", [1, 2, 5, 6, 100, 10**6])
def test_once_telegram_is_reached_nobody_waits_longer_than_eight_seconds(attempt: int) -> None:
    away = calls.pause(Outgoing(SEND), cut(ServerDisconnectedError()), attempt)
    refused = calls.pause(Outgoing(SEND, lane="support", case="1"), TelegramBadRequest(METHOD, "no rights"), attempt)
    assert (away, refused) == (min(8.0, 0.25 * 2 ** min(attempt, 10)), min(60.0, 2.0 ** min(attempt, 10)))
