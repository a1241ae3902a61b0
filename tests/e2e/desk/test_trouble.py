"""When something is wrong with the group: nothing is lost, and nothing stands where it should not."""

import pytest

from tests.e2e.desk.team import AOI, Handed, handed_over, member
from tests.e2e.rig import SUPPORT, Rig

NEW = -1009876543210


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits for the group to be mended are short here."""
    monkeypatch.setattr("bot.outbox.calls.SLOWEST", 0.05)


async def says(handed: Handed, text: str) -> None:
    handed.user.person.send(text)


def general(rig: Rig) -> list[str]:
    """What stands in the open chat."""
    return [m.text for m in rig.support.messages() if m.topic is None and m.kind != "service"]


async def test_a_deleted_topic_is_made_anew_and_nothing_is_lost(rig: Rig) -> None:
    handed = await handed_over(rig)
    rig.support.delete_topic(handed.topic)
    for n in range(3):
        await says(handed, f"word {n}")
    await rig.telegram.wait_for(lambda _: any("word 2" in m.text for m in rig.support.messages()), 15)
    await rig.all_sent()
    [topic] = rig.support.topics()
    again = Handed(rig, handed.user, topic, handed.number)
    texts = again.texts()
    assert handed.number in texts[0]
    assert "ここで続けます" in texts[1]
    assert [text for text in texts if "word" in text] == [f"Kim: word {n}" for n in range(3)]
    sent = member(rig).send("hello", topic)
    await handed.reaches_user("hello")
    await again.becomes(sent, "👍")


async def test_a_topic_closed_by_hand_is_opened(rig: Rig) -> None:
    handed = await handed_over(rig)
    rig.support.close_topic(handed.topic)
    await says(handed, "anybody there?")
    await handed.appears("anybody there?")
    assert not rig.support.is_closed(handed.topic)


async def test_without_rights_a_case_waits_and_the_user_is_told_once(rig: Rig) -> None:
    rig.support.grant("can_delete_messages")
    user = rig.user("en", "Kim")
    await user.starts("mail_missing")
    await user.presses("nav=human")
    await user.presses("nav=human")
    await user.person.wait_for(lambda p: any("Support is hard to reach" in m.text for m in p.messages()), 15)
    user.person.send("still waiting")
    rig.support.grant("can_manage_topics", "can_delete_messages", "can_pin_messages")
    await rig.telegram.wait_for(lambda _: any("still waiting" in m.text for m in rig.support.messages()), 15)
    assert len(rig.support.topics()) == 1
    assert len([m for m in user.person.messages() if "hard to reach" in m.text]) == 1


async def test_a_kicked_bot_waits(rig: Rig) -> None:
    handed = await handed_over(rig)
    rig.support.remove(rig.telegram.world.bot["id"])
    await says(handed, "hello?")
    await handed.reaches_user("Support is hard to reach")
    rig.telegram.world.groups.put(
        SUPPORT, rig.telegram.world.group(SUPPORT) | {"members": {str(rig.telegram.world.bot["id"]): "administrator"}}
    )
    await handed.appears("hello?")


@pytest.mark.parametrize("told", [True, False], ids=["with the message", "by the refusal alone"])
async def test_a_group_that_moves_is_followed(bare: Rig, *, told: bool) -> None:
    async with bare.bot():
        handed = await handed_over(bare)
        if not told:
            bare.telegram.world.updates.want(["edited_message"])
        new = bare.support.move_to(NEW)
        await says(handed, "did you move?")
        if not told:
            bare.telegram.world.updates.want(["message", "callback_query"])
            handed.user.person.send("did you move?")
        await bare.telegram.wait_for(lambda _: any("did you move?" in m.text for m in new.messages()), 15)
        await bare.all_sent()
    assert await bare.store.places.group(SUPPORT) == NEW
    async with bare.bot():
        await says(handed, "and now?")
        await bare.telegram.wait_for(lambda _: any("and now?" in m.text for m in new.messages()), 15)
        topic = next(iter(new.topics()))
        bare.telegram.person(AOI, "Aoi", "ja")
        new.add(AOI).send("yes", topic)
        await handed.reaches_user("yes")
    posted = [m.text for m in bare.telegram.group(SUPPORT).messages()]
    assert not any("did you" in text or "and now" in text for text in posted)


async def test_switched_off_topics_leak_nothing(rig: Rig) -> None:
    handed = await handed_over(rig)
    rig.support.switch_topics(on=False)
    await says(handed, "private words")
    await handed.reaches_user("Support is hard to reach")
    handed.user.person.photo(b"jpg", "private picture")
    await rig.telegram.wait_for(lambda t: t.called("deleteMessage"), 15)
    assert general(rig) == []
    rig.support.switch_topics(on=True)
    await handed.appears("private picture")
    assert [text for text in handed.texts() if "private" in text] == ["Kim: private words", "Kim: private picture"]
    assert general(rig) == []


async def test_a_topic_whose_making_was_not_answered_is_adopted(rig: Rig) -> None:
    rig.telegram.drop_answer_next("createForumTopic")
    handed = await handed_over(rig)
    await says(handed, "hello")
    await handed.appears("hello")
    assert len(rig.support.topics()) == 1


async def test_of_two_topics_the_one_without_a_case_goes(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.desk.topics.ADOPT_SECONDS", 0.0)
    rig.telegram.drop_answer_next("createForumTopic")
    user = rig.user("en", "Kim")
    await user.starts("mail_missing")
    await user.presses("nav=human")
    await user.presses("nav=human")
    await rig.telegram.wait_for(lambda _: rig.support.pinned(), 15)
    await rig.settled()
    assert len(rig.support.topics()) == 1


async def test_a_deleted_packet_is_sent_again(rig: Rig) -> None:
    handed = await handed_over(rig)
    packet = handed.packet.message_id
    message = rig.telegram.world.message(SUPPORT, packet)
    assert message
    rig.telegram.world.remove(message)
    member(rig).send("/claim", handed.topic)
    await rig.telegram.wait_for(lambda _: len(rig.support.pinned()) == 2, 15)
    await rig.all_sent()
    assert any("対応中（Aoi）" in text for text in handed.texts())


async def test_a_plain_group_works_with_answers(rig: Rig) -> None:
    rig.support.switch_topics(on=False)
    first, second = rig.user("en", "Kim"), rig.user("ja", "はな")
    for user in (first, second):
        await user.starts("mail_missing")
        await user.presses("nav=human")
        await user.presses("nav=human")
    await rig.telegram.wait_for(lambda _: len(rig.support.pinned()) == 2, 15)
    await rig.all_sent()
    packets = {m.text.split()[2].rstrip(":"): m for m in rig.support.messages() if "📋" in m.text}
    assert len(packets) == 2
    numbers = {
        user.id: user.card.text.partition("(case ")[2][:8] or user.card.text.partition("受付番号 ")[2][:8]
        for user in (first, second)
    }
    aoi = member(rig)
    aoi.send("to Kim", reply_to=packets[numbers[first.id]].message_id)
    await first.person.wait_for(lambda p: any("to Kim" in m.text for m in p.messages()), 15)
    second.person.send("はなの質問")
    await rig.telegram.wait_for(lambda _: any("はなの質問" in m.text for m in rig.support.messages()), 15)
    await rig.all_sent()
    question = next(m for m in rig.support.messages() if "はなの質問" in m.text)
    assert question.reply_to == packets[numbers[second.id]].message_id
    aoi.send("はなさんへ", reply_to=question.message_id)
    await second.person.wait_for(lambda p: any("はなさんへ" in m.text for m in p.messages()), 15)
    aoi.send("/note for us", reply_to=question.message_id)
    aoi.send("just talking")
    await rig.settled()
    assert not any("はなさんへ" in m.text or "talking" in m.text for m in first.person.messages())
    aoi.press(packets[numbers[first.id]].message_id, packets[numbers[first.id]].data()[0])
    await rig.telegram.wait_for(lambda _: any("Aoi さんが担当します" in m.text for m in rig.support.messages()), 15)


async def test_a_limit_on_the_group_is_waited_for(rig: Rig) -> None:
    handed = await handed_over(rig)
    rig.telegram.fail_next("sendMessage", 429, "Too Many Requests", retry_after=1)
    for n in range(4):
        await says(handed, f"word {n}")
    await handed.appears("word 3")
    assert [text for text in handed.texts() if "word" in text] == [f"Kim: word {n}" for n in range(4)]
