"""Updates that Telegram brings: taken with the secret alone, acknowledged when they are kept."""

import asyncio
import json
import re
from typing import Any

import aiohttp
import pytest

from tests.e2e.rig import SECRET, Rig
from tests.e2e.walker import complaints, everybody, fates

HEADER = "X-Telegram-Bot-Api-Secret-Token"


async def post(rig: Rig, body: str | bytes, *secrets: str) -> tuple[int, dict[str, str]]:
    """Bring an update as Telegram does, which carries out the call that the answer brings."""
    headers = [(HEADER, secret) for secret in secrets] + [("Content-Type", "application/json")]
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{rig.url}/telegram/webhook", data=body, headers=headers) as response,
    ):
        brought = await response.json() if response.content_type == "application/json" else {}
        if brought:
            method = brought.pop("method")
            await http.post(f"{rig.settings.telegram_api_url}/bot{rig.settings.token}/{method}", json=brought)
        return response.status, dict(response.headers)


def message(number: int, text: str = "/start mail_missing", user: int = 6001) -> str:
    person = {"id": user, "is_bot": False, "first_name": "Kim", "language_code": "en"}
    chat = {"id": user, "type": "private", "first_name": "Kim"}
    return json.dumps(
        {
            "update_id": number,
            "message": {"message_id": number, "date": 1, "chat": chat, "from": person, "text": text},
        }
    )


async def test_the_walk_works_by_webhook_too(hooked: Rig) -> None:
    sample = fates(hooked.knowledge.guide.catalogue)[::31]
    assert complaints(await everybody(hooked, sample)) == []
    assert hooked.telegram.called("getUpdates") == []


async def test_a_press_is_answered_with_its_update(hooked: Rig) -> None:
    user = hooked.user()
    card = await user.starts("mail_missing")
    person = {"id": user.id, "is_bot": False, "first_name": "Kim", "language_code": "en"}
    chat = {"id": user.id, "type": "private", "first_name": "Kim"}
    press = {
        "id": "77", "from": person, "chat_instance": "1", "data": card.data()[0],
        "message": {"message_id": card.message_id, "date": 1, "chat": chat, "text": "-"},
    }  # fmt: skip
    headers = {HEADER: SECRET}
    async with aiohttp.ClientSession() as http:
        for update, notice in ((901, None), (902, "stale")):
            body = {"update_id": update, "callback_query": press}
            async with http.post(f"{hooked.url}/telegram/webhook", json=body, headers=headers) as response:
                answer = await response.json()
            assert (answer["method"], answer["callback_query_id"]) == ("answerCallbackQuery", "77")
            assert answer.get("text") == (notice and hooked.knowledge.texts.text("en", "notice", notice))
    await hooked.settled()
    assert hooked.telegram.called("answerCallbackQuery") == []


async def test_the_card_before_loses_its_buttons_with_the_answer_to_an_update(hooked: Rig) -> None:
    user = hooked.user()
    before = await user.starts("mail_missing")
    async with aiohttp.ClientSession() as http:
        body, headers = message(903, user=user.id), {HEADER: SECRET}
        async with http.post(f"{hooked.url}/telegram/webhook", data=body, headers=headers) as response:
            answer = await response.json()
    assert answer == {"method": "editMessageReplyMarkup", "chat_id": user.id, "message_id": before.message_id}
    await hooked.settled()
    assert hooked.telegram.called("editMessageReplyMarkup") == []


async def test_the_address_is_set_with_secret_and_kinds(hooked: Rig) -> None:
    [call] = hooked.telegram.called("setWebhook")
    assert call.params["url"] == f"{hooked.url}/telegram/webhook"
    assert call.params["secret_token"] == SECRET
    assert "callback_query" in call.params["allowed_updates"]
    assert "drop_pending_updates" not in call.params


async def raw(rig: Rig, head: bytes) -> bytes:
    """What the server says to bytes that a client library would not send."""
    reader, writer = await asyncio.open_connection("127.0.0.1", rig.settings.http_port)
    body = message(1).encode()
    writer.write(
        b"POST /telegram/webhook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        + head + b"Content-Length: %d\r\nConnection: close\r\n\r\n" % len(body) + body
    )  # fmt: skip
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer.split(b"\r\n")[0]


@pytest.mark.parametrize(
    "secrets", [(), ("wrong",), ("",), (SECRET, SECRET), (SECRET, "wrong"), (SECRET[:-1],), (SECRET + "x",)]
)
async def test_without_the_one_secret_an_update_is_refused(hooked: Rig, secrets: tuple[str, ...]) -> None:
    assert (await post(hooked, message(1), *secrets))[0] == 401
    assert (await post(hooked, "not json", *secrets))[0] == 401
    assert await hooked.store.load(6001, "1") == await hooked.store.load(6002, "1")


@pytest.mark.parametrize("value", [b"\xff\xfe", "\u79d8\u5bc6".encode(), b"\xe3\x81", SECRET.encode() + b"\xff"])
async def test_a_secret_that_is_not_ascii_is_refused(hooked: Rig, value: bytes) -> None:
    status = await raw(hooked, HEADER.encode() + b": " + value + b"\r\n")
    assert status.split()[1] in (b"400", b"401")
    assert not (await hooked.store.load(6001, "1")).done


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", "null", "1", '"x"', "{}", '{"update_id": "x"}', '{"update_id": 1, "message": 5}', "\x00",
     '{"update_id": 1, "message": {"message_id": 1}}', "[" * 50_000, b"\xff\xfe", '{"update_id": 1e400}'],
)  # fmt: skip
async def test_what_cannot_be_read_is_set_aside_with_200(hooked: Rig, body: str | bytes) -> None:
    assert (await post(hooked, body, SECRET))[0] == 200
    assert (await hooked.get("/healthz"))[0] == 200


async def test_kinds_nobody_asked_for_are_taken_in_silence(hooked: Rig) -> None:
    kinds: dict[str, Any] = {
        "edited_message": json.loads(message(5))["message"] | {"edit_date": 2},
        "channel_post": {
            "message_id": 1,
            "date": 1,
            "chat": {"id": -1009, "type": "channel", "title": "x"},
            "text": "x",
        },
        "something_new": {"id": 1},
    }
    for number, (kind, content) in enumerate(kinds.items()):
        assert (await post(hooked, json.dumps({"update_id": 900 + number, kind: content}), SECRET))[0] == 200
    await hooked.all_sent()
    assert hooked.telegram.called("sendMessage") == []


async def test_an_update_brought_again_is_acknowledged_and_does_nothing(hooked: Rig) -> None:
    user = hooked.user()
    await user.starts("mail_missing")
    await user.presses(user.offers[0])
    hooked.telegram.repeat_last_update()
    card, sent = user.card, len(hooked.telegram.called("editMessageText"))
    await hooked.telegram.wait_for(lambda telegram: telegram.world.updates.waiting() == [])
    await hooked.all_sent()
    assert user.card == card
    assert len(hooked.telegram.called("editMessageText")) == sent


async def test_the_same_update_many_times_at_once_acts_once(hooked: Rig) -> None:
    hooked.telegram.person(6001, "Kim", "en")
    hooked.telegram.world.change_user(6001, started=True)
    answers = await asyncio.gather(*(post(hooked, message(77), SECRET) for _ in range(12)))
    assert {status for status, _ in answers} == {200}
    await hooked.all_sent()
    assert len(hooked.telegram.called("sendMessage")) == 1


async def test_an_update_is_acknowledged_only_when_it_is_kept(hooked: Rig) -> None:
    hooked.telegram.person(6001, "Kim", "en")
    hooked.telegram.world.change_user(6001, started=True)
    with hooked.valkey() as client:
        client.config_set("min-replicas-to-write", 1)  # a server that takes no writes
        status, headers = await post(hooked, message(78), SECRET)
        assert (status, headers["Retry-After"].isdecimal()) == (503, True)
        assert (await hooked.get("/readyz"))[0] == 503
        assert (await hooked.get("/healthz"))[0] == 200
        client.config_set("min-replicas-to-write", 0)
    assert (await hooked.get("/readyz"))[0] == 200
    assert (await post(hooked, message(78), SECRET))[0] == 200
    assert (await hooked.store.load(6001, "78")).done
    await hooked.telegram.wait_for(lambda telegram: telegram.called("sendMessage"))


async def test_presses_wait_out_a_store_that_takes_no_writes(hooked: Rig) -> None:
    user = hooked.user()
    await user.starts("mail_missing")
    offer = user.offers[0]
    with hooked.valkey() as client:
        client.config_set("min-replicas-to-write", 1)
        data = user.data(offer)
        query = user.person.press(user.card.message_id, data)
        await user.answered(query)
        assert "busy" in user.notice(query)
        client.config_set("min-replicas-to-write", 0)
    await user.moves_on(data)


async def test_health_and_metrics(hooked: Rig) -> None:
    user = hooked.user()
    await user.starts()
    assert await hooked.get("/healthz") == (200, "ok\n")
    assert (await hooked.get("/readyz"))[0] == 200
    status, text = await hooked.get("/metrics")
    assert status == 200
    assert 'todoku_turn_seconds_count{event="started"} 1.0' in text
    for part in ("load", "advance", "render", "save"):
        assert f'todoku_turn_part_seconds_count{{part="{part}"}} 1.0' in text
    assert "todoku_event_loop_lag_seconds_count" in text
    assert not re.search(rf"(?<![\d.]){user.id}(?!\d)", text)
    assert (await hooked.get("/telegram/webhook"))[0] == 405
    assert (await hooked.get("/nowhere"))[0] == 404


async def test_only_the_webhook_mode_has_the_webhook(rig: Rig) -> None:
    assert (await post(rig, message(1), SECRET))[0] == 404


async def test_a_restart_sends_what_was_left_once(hooked_twice: Rig) -> None:
    """An update that comes while the bot starts is sent once, not by its turn and by the start as well."""
    rig = hooked_twice
    async with rig.bot():
        user = rig.user()
        await user.starts("mail_missing")
    before = len(user.said_by_bot())
    user.person.send("while you were away")
    rig.telegram.delay("getMe", 0.4)
    rig.telegram.delay("sendMessage", 0.8)
    async with rig.bot():
        await user.person.wait_for(lambda _person: len(user.said_by_bot()) > before, 10)
        rig.telegram.delay("sendMessage", 0)
        await rig.all_sent()
    assert len(user.said_by_bot()) == before + 1


async def test_ids_that_begin_anew_lower_are_taken(hooked: Rig) -> None:
    user = hooked.user()
    await user.starts("mail_missing")
    for number, text in ((900, "/help"), (5, "/privacy"), (900, "/help")):
        assert (await post(hooked, message(number, text, user.id), SECRET))[0] == 200
    await user.person.wait_for(lambda _person: len(user.said_by_bot()) >= 3)
    await user.says("/status")
    assert len(user.said_by_bot()) == 4
