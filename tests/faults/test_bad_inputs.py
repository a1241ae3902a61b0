"""Updates that nobody should ever see: none is an error, none is kept as it is, and the next message works."""

import io
import json
import logging
from typing import Any

import aiohttp
import pytest

from tests.e2e.rig import SECRET, Rig
from tests.e2e.test_webhook import HEADER, message, post

CHAT = 6001
PERSON = {"id": CHAT, "is_bot": False, "first_name": "Kim", "language_code": "en"}
PRIVATE = {"id": CHAT, "type": "private", "first_name": "Kim"}


def said(**content: Any) -> dict[str, Any]:  # noqa: ANN401  # whatever Telegram might say
    return {"message": {"message_id": 5, "date": 1, "chat": PRIVATE, "from": PERSON, **content}}


def pressed(**content: Any) -> dict[str, Any]:  # noqa: ANN401  # as above
    return {"callback_query": {"id": "1", "from": PERSON, "chat_instance": "1", **content}}


ODD: dict[str, dict[str, Any]] = {
    "6 lone surrogate": said(text="\ud800 here"),
    "6 lone surrogate in a name": said(text="x") | {"_name": "\udc00"},
    "17 a link to a user": said(text="look", entities=[{"type": "text_link", "offset": 0, "length": 4, "url": "tg://user?id=1"}]),
    "19 entity beyond the end": said(text="ab", entities=[{"type": "url", "offset": 1, "length": 400}]),
    "19 entity before the beginning": said(text="ab", entities=[{"type": "url", "offset": -3, "length": 2}]),
    "20 unknown entity": said(text="ab", entities=[{"type": "brand_new", "offset": 0, "length": 2}]),
    "22 another bot's command": said(text="/start@OtherBot"),
    "22 wide command": said(text="／start"),
    "24 cancel": said(text="/cancel"),
    "25 command in a caption": said(
        caption="/forget", photo=[{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    ),
    "44 story": said(story={"chat": PRIVATE, "id": 1}),
    "45 forward of somebody hidden": said(
        text="x", forward_origin={"type": "hidden_user", "date": 1, "sender_user_name": "Nobody"}
    ),
    "46 reply from elsewhere": said(text="x", external_reply={"origin": {"type": "hidden_user", "date": 1, "sender_user_name": "N"}}),
    "47 by way of a bot": said(text="x", via_bot={"id": 9, "is_bot": True, "first_name": "gif"}),
    "48 rich message": said(rich_message={"blocks": []}),
    "49 message without a number": said(text="x", message_id=0),
    "50 guest message": {"guest_message": said(text="x")["message"]},
    "53 reaction": {
        "message_reaction": {
            "chat": PRIVATE, "message_id": 1, "user": PERSON, "date": 1, "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": "👍"}],
        }
    },
    "57 no data": pressed(message={"message_id": 1, "date": 1, "chat": PRIVATE}),
    "57 odd data": pressed(data="\u0000あ:::=", message={"message_id": 1, "date": 1, "chat": PRIVATE}),
    "58 no message": pressed(data="x:nav=back"),
    "58 message that cannot be seen": pressed(data="x:nav=back", message={"message_id": 1, "date": 0, "chat": PRIVATE}),
    "58 inline": pressed(data="x:nav=back", inline_message_id="1"),
    "65 large numbers": said(text="x", chat=PRIVATE | {"id": 2**52 - 1}, **{"from": PERSON | {"id": 2**52 - 1}}),
    "66 nobody": {"message": {"message_id": 5, "date": 1, "chat": PRIVATE, "text": "x"}},
    "66 telegram itself": said(text="x", **{"from": PERSON | {"id": 777000}}),
    "67 no time": said(text="x", date=0),
    "67 far away": said(text="x", date=4_102_444_800),
    "71 two at once": said(text="x") | pressed(data="x:nav=back"),
}  # fmt: skip


@pytest.mark.parametrize("what", ODD)
async def test_odd_updates_do_no_harm(hooked: Rig, what: str, caplog: pytest.LogCaptureFixture) -> None:
    hooked.telegram.person(CHAT, "Kim", "en")
    hooked.telegram.world.change_user(CHAT, started=True)
    update = {name: part for name, part in ODD[what].items() if not name.startswith("_")}
    assert (await post(hooked, json.dumps({"update_id": 900, **update}), SECRET))[0] == 200
    assert (await post(hooked, message(901, "/start mail_missing"), SECRET))[0] == 200
    await hooked.telegram.wait_for(lambda telegram: [c for c in telegram.called("sendMessage") if not c.error], 30)
    await hooked.all_sent()
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


BODIES: dict[str, tuple[bytes, int]] = {
    "68 not a number": (b'{"update_id": NaN}', 200),
    "69 the same key twice": (b'{"update_id": 1, "update_id": 2}', 200),
    "69 a hundred thousand deep": (b'{"update_id":1,"message":' + b"[" * 100_000, 200),
    "70 half an id": (b'{"update_id": 1.5}', 200),
    "70 an id beyond reason": (b'{"update_id": 10000000000000000000000}', 200),
    "70 a negative id": (b'{"update_id": -5}', 200),
    "72 another encoding": ('{"update_id": 1}'.encode("utf-16"), 200),
    "72 a mark of order": (b"\xef\xbb\xbf" + b'{"update_id": 1}', 200),
    "78 two megabytes": (b" " * (2 << 20), 413),
}


@pytest.mark.parametrize("what", BODIES)
async def test_odd_bodies_do_no_harm(hooked: Rig, what: str) -> None:
    body, status = BODIES[what]
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{hooked.url}/telegram/webhook", data=io.BytesIO(body), headers={HEADER: SECRET}) as response,
    ):
        assert response.status == status
    for method in ("GET", "PUT", "OPTIONS", "TRACE"):
        async with (
            aiohttp.ClientSession() as http,
            http.request(method, f"{hooked.url}/telegram/webhook", headers={HEADER: SECRET}) as response,
        ):
            assert response.status == 405
    assert (await hooked.get("/healthz"))[0] == 200


async def test_an_update_that_cannot_be_read_holds_up_nobody_who_polls(
    rig: Rig, caplog: pytest.LogCaptureFixture
) -> None:
    user = rig.user()
    await user.starts()
    rig.telegram.world.updates.add("message", {"chat": "not a chat", "text": "kotoba"}, queue="nobody")
    assert (await user.says("/help")).data()
    await rig.settled()
    assert [record.getMessage() for record in caplog.records if "could not be read" in record.getMessage()] == [
        "an update could not be read; it is set aside"
    ]
    assert "kotoba" not in caplog.text
