"""What may have been sent although nobody knows."""

from typing import Any

import pytest
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import CopyMessage, DeleteMessage, EditMessageText, SendMessage, TelegramMethod
from aiohttp import ClientConnectorError, ServerDisconnectedError

from bot.store.buckets import OwnBuckets
from bot.telegram.doubt import unsure
from bot.telegram.outgoing import Outgoing
from bot.telegram.pace import Pace, Rates
from bot.telegram.sender import Sender
from tests.fakes.store import MemoryStore
from tests.faults.telegram import _NOWHERE

SEND = SendMessage(chat_id=1, text="x")
COPY = CopyMessage(chat_id=1, from_chat_id=2, message_id=3)
EDIT = EditMessageText(chat_id=1, message_id=2, text="x")
DELETE = DeleteMessage(chat_id=1, message_id=2)


def cut(cause: Exception) -> AiogramError:
    trouble = TelegramNetworkError(SEND, "cut")
    trouble.__cause__ = cause
    return trouble


@pytest.mark.parametrize(
    ("trouble", "doubtful"),
    [
        (cut(ServerDisconnectedError()), True),
        (cut(TimeoutError()), True),
        (TelegramServerError(SEND, "Bad Gateway"), True),
        (ClientDecodeError("no JSON", ValueError(), "<html>"), True),
        (cut(ClientConnectorError(_NOWHERE, OSError("refused"))), False),
        (TelegramRetryAfter(SEND, "Too Many Requests", retry_after=3), False),
        (TelegramBadRequest(SEND, "Bad Request: chat not found"), False),
    ],
)
def test_what_may_have_been_sent(trouble: AiogramError, *, doubtful: bool) -> None:
    for method in (SEND, COPY):
        assert unsure(Outgoing(method), trouble) is doubtful
    for harmless in (EDIT, DELETE, None):
        assert not unsure(Outgoing(harmless), trouble), "done again, it changes nothing"


@pytest.mark.parametrize(("asked", "waited"), [(-1, 1), (0, 1), (5, 5), (1_000_000, 1_000_000)])
async def test_odd_times_to_wait_are_made_sense_of(asked: int, waited: float) -> None:
    refused: list[float] = []

    class Noted(Pace):
        async def refused(self, chat: int, seconds: float, *, group: bool = False) -> None:  # noqa: ARG002  # as it is called
            refused.append(seconds)

    async def nobody(_method: TelegramMethod[Any]) -> None:
        """No Telegram."""

    sender = Sender(nobody, MemoryStore(), lambda: 0)  # type: ignore[arg-type]  # it is not called
    sender.pace = Noted(OwnBuckets(), lambda: True, Rates())
    limit = TelegramRetryAfter(SEND, "Too Many Requests", retry_after=asked)
    assert await sender._pause(1, Outgoing(SEND), limit, 1) == 0  # noqa: SLF001  # what it makes of an answer
    assert refused == [waited]
