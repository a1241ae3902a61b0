"""A case's topic: what is in it, and how it follows the case."""

import pytest

from tests.e2e.desk.team import REN, handed_over, member
from tests.e2e.rig import Rig


async def test_a_hand_off_makes_a_topic_with_a_pinned_packet(rig: Rig) -> None:
    handed = await handed_over(rig, "ja", "はな")
    name = rig.support.topics()[handed.topic]
    assert name.startswith("🆕 未対応 · ")
    assert name.endswith(f" · {handed.number}")
    assert len(name) <= 128
    assert rig.support.pinned() == [handed.packet.message_id]
    assert handed.number in handed.packet.text
    assert "はな" in handed.packet.text
    assert "👉 最初にすること" in handed.packet.text
    assert "引き継ぎの理由: 利用者が担当者を希望" in handed.packet.text
    assert [data.rpartition(":")[2] for data in handed.packet.data()] == [
        "desk=claim",
        "desk=step",
        "desk=transcript",
        "desk=close",
    ]
    assert [m for m in rig.support.messages() if m.topic is None] == []


async def test_no_topic_before_the_hand_off(rig: Rig) -> None:
    user = rig.user()
    await user.starts("mail_missing")
    await rig.all_sent()
    assert rig.support.topics() == {}


async def test_a_claim_is_shown_everywhere_and_the_second_one_is_told_who(rig: Rig) -> None:
    handed = await handed_over(rig)
    aoi, ren = member(rig), member(rig, REN, "Ren")
    assert await handed.pressed(aoi, "desk=claim") == ""
    await handed.appears("Aoi さんが担当します")
    await handed.reaches_user("A person from support is looking")
    await rig.all_sent()
    assert "対応中（Aoi）" in handed.packet.text
    assert rig.support.topics()[handed.topic].startswith("🙋 対応中")
    assert "Aoi" in await handed.pressed(ren, "desk=claim")
    assert await handed.pressed(aoi, "desk=claim") == "もうあなたの担当です。"
    assert not any("Aoi" in m.text for m in handed.user.said_by_bot()), "agents' names stay inside"


async def test_topic_and_case_are_closed_and_opened_together(rig: Rig) -> None:
    handed = await handed_over(rig)
    aoi = member(rig)
    aoi.send("/close it was the spam folder", handed.topic)
    await handed.appears("it was the spam folder")
    await rig.telegram.wait_for(lambda _: rig.support.is_closed(handed.topic))
    await rig.all_sent()
    assert rig.support.topics()[handed.topic].startswith("🏁 完了")
    assert [data.rpartition(":")[2] for data in handed.packet.data()] == ["desk=reopen", "desk=transcript"]
    await handed.pressed(aoi, "desk=reopen")
    await handed.appears("もう一度開きました")
    await rig.all_sent()
    assert not rig.support.is_closed(handed.topic)


async def test_the_end_is_asked_about_and_the_stars_reach_topic_and_transcript(rig: Rig) -> None:
    handed = await handed_over(rig)
    member(rig).send("/close", handed.topic)
    await handed.reaches_user("Is it solved?")
    await rig.all_sent()
    await handed.user.presses("closed=solved")
    await handed.user.presses("csat=4")
    await handed.appears("⭐ 利用者の評価: 4 / 5")
    await rig.all_sent()
    assert rig.support.is_closed(handed.topic), "it was only opened for the line"
    assert "評価: 4 / 5" in handed.packet.text
    found = await rig.store.case(handed.number)
    assert found
    assert b'"csat":4' in found


async def test_not_solved_opens_the_case_again(rig: Rig) -> None:
    handed = await handed_over(rig)
    member(rig).send("/close", handed.topic)
    await handed.reaches_user("Is it solved?")
    await rig.all_sent()
    await handed.user.presses("closed=not_solved")
    await handed.appears("まだ解決していない")
    await rig.all_sent()
    assert not rig.support.is_closed(handed.topic)


async def test_a_step_is_chosen_by_button_led_through_and_reported(rig: Rig) -> None:
    handed = await handed_over(rig)
    aoi = member(rig)
    await handed.pressed(aoi, "desk=step")
    choice = await handed.appears("どの対処")
    cause = choice.data()[0].rpartition("=")[2]
    assert all(len(data.encode()) <= 64 for data in choice.data())
    await handed.pressed_on(aoi, choice.message_id, choice.data()[0])
    await handed.appears("試してほしいと伝えました")
    await handed.reaches_user("Support would like you to try this.")
    await rig.all_sent()
    await handed.user.presses(f"fix.{cause}=not_worked")
    await handed.appears("うまくいかなかったそうです")
    assert choice.message_id not in [m.message_id for m in handed.messages()], "the choice has been made"


async def test_a_user_who_waits_too_long_is_brought_to_mind(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.chat.reminders.EVERY", 0.05)
    handed = await handed_over(rig)
    rig.clock.advance(minutes=31)
    await handed.appears("31分待っています")
    await handed.reaches_user("Sorry to keep you waiting")


async def test_a_user_who_blocks_the_bot_is_noticed(rig: Rig) -> None:
    handed = await handed_over(rig)
    handed.user.person.block()
    await handed.appears("ブロックしました")
    aoi = member(rig)
    sent = aoi.send("hello?", handed.topic)
    failed = await handed.appears("❌ 届きませんでした: 利用者がボットをブロック")
    assert failed.reply_to == sent
    handed.user.person.unblock()
    await handed.appears("ブロックを解除しました")
    again = aoi.send("hello again", handed.topic)
    await handed.reaches_user("hello again")
    await handed.becomes(again, "👍")
