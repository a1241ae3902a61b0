"""The bench beside peers works: every bot answers every update once."""

import asyncio
import json

import pytest

from bench.peers import bots
from bench.peers.__main__ import run
from bench.peers.bare_telegram import BareTelegram, BotReply
from bench.peers.phases import QUICK, PhaseFigures
from bench.peers.report import summary
from bench.peers.users import User


@pytest.fixture(scope="module")
def figures() -> dict[str, PhaseFigures]:
    return asyncio.run(run((bots.AIOGRAM, bots.FLOOR, bots.OURS), QUICK, pin=False))


def test_nothing_is_lost_or_doubled(figures: dict[str, PhaseFigures]) -> None:
    assert {name: found.faults for name, found in figures.items()} == {"aiogram": 0, "floor": 0, "ours": 0}
    assert all(found.updates > QUICK.one_by_one for found in figures.values())


def test_the_tables_name_every_bot(figures: dict[str, PhaseFigures]) -> None:
    told = summary(figures, {name: f"the bot {name}" for name in figures}, QUICK, "")
    assert all(told.count(f"| the bot {name} |") >= 2 for name in figures)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (
            "form",
            b"chat_id=5&text=a&reply_markup=%7B%22inline_keyboard%22%3A+%5B%5B%7B%22callback_data%22%3A+%22a.1%3Ax%3Dy%22%7D%5D%5D%7D",
        ),
        ("json", b'{"text":"a","chat_id":5,"reply_markup":{"inline_keyboard":[[{"callback_data":"a.1:x=y"}]]}}'),
        ("spaced json", b'{"chat_id": 5, "reply_markup": {"inline_keyboard": [[{"callback_data": "a.1:x=y"}]]}}'),
        (
            "json in json",
            b'{"chat_id":5,"reply_markup":"{\\"inline_keyboard\\":[[{\\"callback_data\\":\\"a.1:x=y\\"}]]}"}',
        ),
    ],
)
def test_a_call_is_understood_however_it_is_written(kind: str, body: bytes) -> None:
    seen: list[BotReply] = []
    telegram = BareTelegram()
    telegram.on_reply = seen.append
    answer = json.loads(telegram.call("sendmessage", body))
    assert [(reply.chat, reply.buttons) for reply in seen] == [(5, ("a.1:x=y",))], kind
    assert answer["result"]["message_id"] == seen[0].message


def test_a_user_presses_what_leads_on_and_speaks_every_other_time() -> None:
    user = User(7)
    kinds = []
    for n in range(8):
        kinds.append(user.kind)
        query, body = user.update()
        update = json.loads(body)
        assert bool(query) == (user.kind == "press")
        if query:
            assert update["callback_query"]["data"] == "a.1:x=y"
            assert update["callback_query"]["message"]["message_id"] == 90 + n
        user.saw(BotReply(7, 91 + n, ("a.1:nav=back", "a.1:x=y")))
    assert kinds == ["message", "press", "message", "press"] * 2
