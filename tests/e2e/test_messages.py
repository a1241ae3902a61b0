"""Whatever else people send: a fitting answer or silence, never an error."""

import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.e2e.rig import SUPPORT, Rig, User

FILE = {"file_id": "demo-file-1", "file_unique_id": "demo1", "file_size": 4}
RAW: dict[str, dict[str, Any]] = {
    "video": {"video": FILE | {"width": 1, "height": 1, "duration": 1}},
    "video note": {"video_note": FILE | {"length": 1, "duration": 1}},
    "animation": {"animation": FILE | {"width": 1, "height": 1, "duration": 1}},
    "audio": {"audio": FILE | {"duration": 1}},
    "dice": {"dice": {"emoji": "x", "value": 3}},
    "venue": {
        "venue": {"location": {"latitude": 35.0, "longitude": 139.0}, "title": "t", "address": "a"},
        "location": {"latitude": 35.0, "longitude": 139.0},
    },
    "poll": {
        "poll": {
            "id": "1", "question": "q", "options": [{"text": "a", "voter_count": 0, "persistent_id": "1"}],
            "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular",
            "allows_multiple_answers": False, "allows_revoting": False, "members_only": False,
        }
    },
}  # fmt: skip
SERVICE: dict[str, dict[str, Any]] = {
    "pinned message": {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}},
    "timer": {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}},
}


def send(rig: Rig, user: User, content: dict[str, Any]) -> int:
    """What the stand-in's people have no gesture for."""
    message = rig.telegram.world.post(rig.telegram.world.chat(user.id), user.person.user, content)
    rig.telegram.world.announce("message", message)
    return int(message["message_id"])


@pytest.fixture(autouse=True)
def nothing_is_set_aside(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_media_get_an_answer_of_their_own_and_the_card_anew(rig: Rig, language: str) -> None:
    user = rig.user(language)
    await user.starts("mail_missing")
    offers = user.offers
    seen = set()
    gestures: tuple[Callable[[], int], ...] = (
        lambda: user.person.photo(b"\xff\xd8", "look"),
        user.person.sticker,
        user.person.voice,
        lambda: user.person.document(b"%PDF", "bill.pdf", "here"),
        lambda: user.person.contact("090-1234-5678"),
        lambda: user.person.location(35.0, 139.0),
    )
    for gesture in gestures:
        card = await user.shown_after(gesture())
        assert user.offers == offers
        seen.add(card.text)
    assert len(seen) == 6


@pytest.mark.parametrize("kind", RAW)
async def test_rarer_things_get_an_answer(rig: Rig, kind: str) -> None:
    user = rig.user()
    await user.starts("mail_missing")
    offers, before = user.offers, user.card.text
    card = await user.shown_after(send(rig, user, RAW[kind]))
    assert user.offers == offers
    assert card.text != before


@pytest.mark.parametrize("kind", SERVICE)
async def test_service_messages_are_met_with_silence(rig: Rig, kind: str) -> None:
    user = rig.user()
    await user.starts("mail_missing")
    card = user.card
    send(rig, user, SERVICE[kind])
    await rig.settled()
    assert user.card == card


async def test_an_album_gets_one_answer(rig: Rig) -> None:
    user = rig.user()
    await user.starts("mail_missing")
    before = len(user.said_by_bot())
    photo = {"photo": [FILE | {"width": 1, "height": 1}], "media_group_id": "77"}
    last = [send(rig, user, photo) for _ in range(5)][-1]
    await user.shown_after(last)
    await rig.settled()
    assert len(user.said_by_bot()) == before + 1
    assert rig.refused() == []


async def test_the_next_album_gets_an_answer_again(rig: Rig) -> None:
    user = rig.user()
    await user.starts("mail_missing")
    for number in ("77", "78"):
        photo = {"photo": [FILE | {"width": 1, "height": 1}], "media_group_id": number}
        await user.shown_after(send(rig, user, photo))


async def test_a_command_is_not_given_twice_by_an_edit(rig: Rig) -> None:
    user = rig.user()
    message = user.person.start()
    card = await user.shown_after(message)
    user.person.edit(message, "/human")
    await rig.settled()
    assert user.card == card
    assert len(user.said_by_bot()) == 1


async def test_what_is_said_in_groups_and_channels_is_met_with_silence(rig: Rig) -> None:
    somebody = rig.user("ja")
    member = rig.support.add(somebody.id)
    for text in ("/start", "hello", "/human", "@todoku_demo_bot hi", "/start@todoku_demo_bot"):
        member.send(text)
    rig.telegram.channel(-1009999999999).post("/start")
    await rig.settled()
    assert [message for message in rig.support.messages() if message.from_bot] == []
    assert SUPPORT not in [call.params.get("chat_id") for call in rig.telegram.called("sendMessage")]


async def test_other_bots_are_met_with_silence(rig: Rig) -> None:
    user = rig.user()
    rig.telegram.world.users.put(
        user.id, {"user": user.person.user | {"is_bot": True}, "started": True, "blocked": False}
    )
    user.person.send("/start")
    await rig.settled()
    assert user.said_by_bot() == []


async def test_names_that_look_like_markup_do_no_harm(rig: Rig) -> None:
    user = rig.user(name='<b>&"\u202e\n{"level"')
    assert (await user.starts()).data()


async def test_hundreds_of_texts_at_once_are_all_answered(rig: Rig) -> None:
    users = [rig.user() for _ in range(20)]
    for user in users:
        await user.starts("mail_missing")
    lasts = [[user.person.send(f"{number}") for number in range(10)][-1] for user in users]
    for user, last in zip(users, lasts, strict=True):
        await all_answered(user, last)


async def all_answered(user: User, last: int) -> None:
    await user.person.wait_for(lambda _person: user.card.message_id > last and len(user.said_by_bot()) == 11, 30)
