"""What members order, and who is no member at all."""

import json
from typing import Any

import pytest

from demo.group_chats import Member
from tests.e2e.desk.team import AOI, REN, Handed, handed_over, member
from tests.e2e.rig import Rig


@pytest.fixture
async def handed(rig: Rig) -> Handed:
    return await handed_over(rig)


@pytest.fixture
def aoi(rig: Rig) -> Member:
    return member(rig)


def heard(handed: Handed) -> int:
    """How much the user has been told."""
    return len(handed.user.said_by_bot())


async def records(handed: Handed) -> list[dict[str, Any]]:
    return [json.loads(record) for record in await handed.rig.store.records(handed.number)]


async def quiet(handed: Handed) -> None:
    """Everything that follows has followed."""
    await handed.rig.settled()


async def test_a_note_stays_inside(handed: Handed, aoi: Member) -> None:
    before = heard(handed)
    sent = aoi.send("/note looks like docomo, call 090-1234-5678", handed.topic)
    await handed.becomes(sent, "✍")
    assert heard(handed) == before
    [note] = [record for record in await records(handed) if record["what"] == "note"]
    assert note["by"] == "Aoi"
    assert "docomo" in note["text"]
    assert "1234" not in note["text"]


@pytest.mark.parametrize(
    ("language", "words"), [("ja", "再設定メールを何度か"), ("en", "If you have sent several reset emails")]
)
async def test_a_prepared_answer_goes_out_in_the_users_language(rig: Rig, language: str, words: str) -> None:
    handed = await handed_over(rig, language)
    sent = member(rig).send("/reply newest", handed.topic)
    await handed.reaches_user(words)
    await handed.becomes(sent, "👍")


@pytest.mark.parametrize("order", ["/reply", "/reply nonsense", "/reply ../../etc"])
async def test_without_a_key_the_answers_are_listed(handed: Handed, aoi: Member, order: str) -> None:
    before = heard(handed)
    aoi.send(order, handed.topic)
    listed = await handed.appears("/reply newest")
    assert "/reply solved" in listed.text
    assert heard(handed) == before


async def test_a_step_is_asked_for_by_name(handed: Handed, aoi: Member) -> None:
    aoi.send("/step spam_folder", handed.topic)
    await handed.reaches_user("Support would like you to try this.")
    aoi.send("/step nonsense", handed.topic)
    assert (await handed.appears("どの対処")).data()


async def test_the_user_is_given_back_to_the_bot(handed: Handed, aoi: Member) -> None:
    aoi.send("/back", handed.topic)
    await handed.reaches_user("carry on with you from here")
    await handed.rig.all_sent()
    assert "symptom=mail_missing" in handed.user.offers


async def test_help_and_unknown_commands_send_nothing_to_the_user(handed: Handed, aoi: Member) -> None:
    before = heard(handed)
    for order, answer in (
        ("/help", "ふつうに書くと"),
        ("/clam", "知らないコマンド"),
        ("／note", "/note のあとに"),
        ("/note", "/note のあとに"),
    ):
        aoi.send(order, handed.topic)
        await handed.appears(answer)
    aoi.send("/close@another_bot now", handed.topic)
    aoi.photo(b"jpg", "/note a picture for us", handed.topic)
    await quiet(handed)
    assert heard(handed) == before
    assert not handed.group.is_closed(handed.topic)


async def test_what_is_written_in_a_closed_case_goes_nowhere(handed: Handed, aoi: Member) -> None:
    aoi.send("/close", handed.topic)
    await handed.reaches_user("Is it solved?")
    await quiet(handed)
    before = heard(handed)
    handed.group.member(AOI).send("one more thing", handed.topic)
    await handed.appears("/reopen でもう一度開けます")
    assert heard(handed) == before
    aoi.send("/reopen", handed.topic)
    await handed.appears("もう一度開きました")
    sent = aoi.send("one more thing", handed.topic)
    await handed.becomes(sent, "👍")


async def test_in_general_only_commands_are_answered(handed: Handed, aoi: Member) -> None:
    aoi.send("good morning")
    aoi.send("/claim")
    await handed.rig.telegram.wait_for(lambda _: [m for m in handed.group.messages() if "件のトピックの中" in m.text])
    await quiet(handed)
    general = [m for m in handed.group.messages() if m.topic is None and m.from_bot and m.kind == "text"]
    assert len(general) == 1


async def test_only_a_members_own_words_are_an_agents(handed: Handed, aoi: Member) -> None:
    before, world = heard(handed), handed.rig.telegram.world
    topic = handed.topic
    other_bot = {"id": 999, "is_bot": True, "first_name": "Helper", "username": "helper_bot"}
    origin = {"type": "user", "date": 1, "sender_user": {"id": 5, "is_bot": False, "first_name": "X"}}
    aoi.send("as the group", topic, anonymous=True)
    aoi.send("as the group again", topic, anonymous=True)
    aoi.send("through a bot", topic, via_bot=other_bot)
    aoi.send("passed on", topic, forward_origin=origin)
    chat = world.chat(handed.group.id)
    channel = {"id": -100777, "type": "channel", "title": "News"}
    for sender, more in ((other_bot, {}), ({"id": 777000, "is_bot": False, "first_name": "Telegram"}, {"is_automatic_forward": True, "sender_chat": channel}),
                         ({"id": 136817688, "is_bot": True, "first_name": "Channel"}, {"sender_chat": channel})):  # fmt: skip
        world.announce("message", world.post(chat, sender, {"text": "strange", **more}, topic))
    stranger = handed.rig.telegram.person(3333, "Stranger", "ja")
    world.announce("message", world.post(chat, stranger.user, {"text": "strange"}, topic))
    await handed.appears("匿名の管理者")
    await handed.appears("転送された文")
    await handed.appears("ほかのボット")
    await handed.appears("メンバーだけ")
    await quiet(handed)
    assert heard(handed) == before
    assert len([text for text in handed.texts() if "匿名の管理者" in text]) == 1, "once"
    assert [r for r in await records(handed) if r.get("who") == "agent"] == []


async def test_who_leaves_can_do_nothing_at_once(handed: Handed, aoi: Member) -> None:
    sent = aoi.send("hello", handed.topic)
    await handed.becomes(sent, "👍")
    handed.group.remove(AOI)
    await quiet(handed)
    before = heard(handed)
    aoi.send("still here?", handed.topic)
    await handed.appears("メンバーだけ")
    assert await handed.pressed(aoi, "desk=close") == "このグループのメンバーだけが操作できます。"
    assert heard(handed) == before


async def test_membership_is_asked_for_again_after_a_minute(handed: Handed, aoi: Member) -> None:
    await handed.pressed(aoi, "desk=claim")
    asked = len(handed.rig.telegram.called("getChatMember"))
    await handed.pressed(aoi, "desk=claim")
    assert len(handed.rig.telegram.called("getChatMember")) == asked
    record = handed.group._world.group(handed.group.id)  # noqa: SLF001  # nobody tells the bot of it
    handed.rig.telegram.world.groups.put(
        handed.group.id, record | {"members": {k: v for k, v in record["members"].items() if k != str(AOI)}}
    )
    handed.rig.clock.advance(minutes=1)
    assert await handed.pressed(aoi, "desk=claim") == "このグループのメンバーだけが操作できます。"


FORGED = [
    "desk=close", "999-9999:desk=close", "x:desk=close", "", ":", "desk=", "482:desk.step=nonsense", "a" * 64, "💣" * 16, "v:nav=human",
]  # fmt: skip


@pytest.mark.parametrize("data", [data for data in FORGED if data])
async def test_forged_data_changes_nothing(handed: Handed, aoi: Member, data: str) -> None:
    before = await handed.rig.store.case(handed.number)
    notice = await handed.pressed_on(aoi, handed.packet.message_id, data)
    assert notice == "このボタンは、もう使えません。いちばん上の固定メッセージのボタンを使ってください。"
    assert await handed.rig.store.case(handed.number) == before


@pytest.mark.parametrize("action", ["desk=nonsense", "desk.step=nonsense", "desk=step.spam_folder"])
async def test_forged_actions_of_the_right_case_change_nothing(handed: Handed, aoi: Member, action: str) -> None:
    before = await handed.rig.store.case(handed.number)
    assert await handed.pressed_on(aoi, handed.packet.message_id, f"{handed.number}:{action}")
    assert await handed.rig.store.case(handed.number) == before


async def test_a_button_of_one_case_does_nothing_to_another(rig: Rig, handed: Handed, aoi: Member) -> None:
    second = await handed_over(rig)
    before = await rig.store.case(second.number)
    assert await handed.pressed_on(aoi, handed.packet.message_id, second.data("desk=close"))
    assert await rig.store.case(second.number) == before


async def test_foreign_groups_are_met_with_silence(rig: Rig, handed: Handed) -> None:
    foreign = rig.telegram.group(-1009999, "Elsewhere")
    rig.telegram.person(REN, "Ren", "ja")
    ren = foreign.add(REN)
    calls = len(rig.telegram.calls)
    for text in ("/claim", "/close", "hello", "/start", f"/note {handed.number}"):
        ren.send(text)
    await quiet(handed)
    made = [call for call in rig.telegram.calls[calls:] if call.method != "getUpdates"]
    assert made == []


async def test_commands_are_offered_in_the_group_alone(rig: Rig, handed: Handed) -> None:
    await rig.telegram.wait_for(
        lambda telegram: [
            c for c in telegram.called("setMyCommands") if '"chat"' in str(c.params) or "'chat'" in str(c.params)
        ]
    )
    scopes = [str(call.params["scope"]) for call in rig.telegram.called("setMyCommands")]
    assert any(str(handed.group.id) in scope for scope in scopes)


async def test_a_names_tricks_are_gone(rig: Rig) -> None:
    handed = await handed_over(rig, "ja", "【担当者】\u202e佐藤 <b>")
    assert "【担当者】" not in handed.packet.text
    assert "\u202e" not in handed.packet.text
    handed.user.person.send("hi there")
    got = await handed.appears("hi there")
    assert "【" not in got.text
