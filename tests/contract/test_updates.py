"""Both ways from an update to what happened say the same, wherever the short one says anything."""

import json
from typing import Any, cast

import pytest
from aiogram import Bot
from aiogram.types import Update
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.chat.turn import Turns
from bot.happening import Happening
from bot.telegram.routing import dispatcher
from bot.telegram.updates import read
from flows.events import Commanded, Pressed, Started, Typed
from flows.redact import TextEntity

USER = {"id": 5, "is_bot": False, "first_name": "Hana", "last_name": "Sato", "language_code": "ja"}
CHAT = {"id": 5, "type": "private", "first_name": "Hana"}
MESSAGE = {"message_id": 7, "date": 1795000000, "chat": CHAT, "from": USER, "text": "hello"}
PRESS = {"id": "42", "from": USER, "chat_instance": "1", "data": "a.1:symptom=mail_missing", "message": MESSAGE}


class Noting:
    """Takes turns by writing them down."""

    def __init__(self) -> None:
        self.taken: list[Happening] = []

    async def take(self, happening: Happening) -> None:
        self.taken.append(happening)


async def through_aiogram(update: object) -> Happening | None:
    noting = Noting()
    bot = Bot("4242:a-bot-for-routing-alone")
    await dispatcher(cast("Turns", noting)).feed_update(bot, Update.model_validate(update, context={"bot": bot}))
    return noting.taken[0] if noting.taken else None


def of(**parts: object) -> dict[str, object]:
    return {"update_id": 99, **parts}


def test_a_text_is_read() -> None:
    entities = [{"type": "text_link", "offset": 0, "length": 5, "url": "https://a.example/"}]
    update = of(message=MESSAGE | {"entities": entities, "reply_to_message": MESSAGE | {"message_id": 3}})
    said = Typed("hello", (TextEntity("text_link", 0, 5, "https://a.example/"),), 7)
    assert read(json.dumps(update).encode()) == Happening(5, "99", said, "ja", "Hana Sato", message=7, replied=3)


def test_a_press_is_read() -> None:
    pressed = Pressed("a.1", "symptom", "mail_missing")
    found = read(json.dumps(of(callback_query=PRESS)).encode())
    assert found == Happening(5, "99", pressed, "ja", "Hana Sato", pressed=7, press="42")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("/start mail_missing", Started("mail_missing")),
        ("/BACK@some_bot", Commanded("back")),
        ("/what", Typed("/what", (), 7)),
    ],
)
def test_commands_are_read(text: str, event: object) -> None:
    found = read(json.dumps(of(message=MESSAGE | {"text": text})).encode())
    assert found
    assert found.event == event


@pytest.mark.parametrize(
    "update",
    [
        of(message=MESSAGE | {"chat": {"id": -100, "type": "supergroup", "title": "t"}}),
        of(message=MESSAGE | {"from": USER | {"is_bot": True}}),
        of(message={k: v for k, v in MESSAGE.items() if k != "from"}),
        of(message={k: v for k, v in MESSAGE.items() if k != "text"} | {"photo": []}),
        of(message=MESSAGE | {"text": 5}),
        of(message=MESSAGE, callback_query=PRESS),
        of(edited_message=MESSAGE),
        of(my_chat_member={}),
        of(callback_query={k: v for k, v in PRESS.items() if k != "message"}),
        of(callback_query=PRESS | {"message": MESSAGE | {"chat": {"id": -1, "type": "group", "title": "t"}}}),
        of(message=MESSAGE) | {"update_id": "99"},
        {"message": MESSAGE},
        [],
        None,
    ],
)
def test_everything_else_is_left_to_aiogram(update: object) -> None:
    assert read(json.dumps(update).encode()) is None


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe", b'{"update_id": NaN}', b"[" * 100_000, b'{"update_id":1,"update_id":2}']
)
def test_what_is_no_update_is_left_to_aiogram(body: bytes) -> None:
    assert read(body) is None


WORDS = st.text(max_size=12)
IDS = st.integers(1, 2**52)
PEOPLE = st.fixed_dictionaries(
    {"id": IDS, "is_bot": st.booleans(), "first_name": WORDS},
    optional={"last_name": WORDS | st.none(), "language_code": WORDS, "username": WORDS, "is_premium": st.booleans()},
)
CHATS = st.fixed_dictionaries({"id": IDS, "type": st.sampled_from(["private", "private", "group"])})
ENTITIES = st.lists(
    st.fixed_dictionaries(
        {"type": st.sampled_from(["url", "text_link", "bot_command"]), "offset": st.integers(0, 9), "length": IDS},
        optional={"url": WORDS},
    ),
    max_size=2,
)
TEXTS = WORDS | st.sampled_from(["/start", "/start a b", "/help@bot", "/forget x", "/", "/ start", "\u3000"])
BARE = st.fixed_dictionaries({"message_id": IDS, "date": st.integers(0, 2**31), "chat": CHATS})
MESSAGES = st.fixed_dictionaries(
    {"message_id": IDS, "date": st.integers(0, 2**31), "chat": CHATS},
    optional={"from": PEOPLE, "text": TEXTS, "entities": ENTITIES, "reply_to_message": BARE, "caption": WORDS},
)
PRESSES = st.fixed_dictionaries(
    {"id": WORDS, "from": PEOPLE, "chat_instance": WORDS},
    optional={"data": WORDS | st.just("a.1:nav=back"), "message": BARE},
)
PARTS = {"message": MESSAGES, "callback_query": PRESSES, "edited_message": BARE}
UPDATES = st.sampled_from(
    [("message",), ("callback_query",), ("message", "callback_query"), ("edited_message",)]
).flatmap(lambda kinds: st.fixed_dictionaries({"update_id": IDS} | {kind: PARTS[kind] for kind in kinds}))


@settings(max_examples=100, deadline=None)
@given(UPDATES)
async def test_the_short_way_says_what_aiogram_says(update: dict[str, Any]) -> None:
    short = read(json.dumps(update).encode())
    try:
        long = await through_aiogram(update)
    except ValidationError:
        assert short is None
        return
    assert short in (None, long)


@settings(max_examples=50, deadline=None)
@given(st.fixed_dictionaries({"update_id": IDS, "callback_query": PRESSES}))
async def test_what_it_leaves_is_left_for_a_reason(update: dict[str, Any]) -> None:
    """Of presses in private chats it leaves none."""
    if update["callback_query"].get("message", {}).get("chat", {}).get("type") == "private":
        assert read(json.dumps(update).encode()) is not None
