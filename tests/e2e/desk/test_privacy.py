"""What is forgotten is gone from the group, the store and the logs; codes for the phone are written down nowhere."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.desk.caller import check
from bot.run.console_secret import console_secret
from tests.e2e.desk.team import Handed, handed_over, member
from tests.e2e.process import world
from tests.e2e.rig import PATIENCE, PHONE, SUPPORT, Rig, load_knowledge, stage

CANARY = "canaryword"


async def kept(rig: Rig) -> bytes:
    """Every key and value of the store."""
    with rig.valkey() as client:
        found = b""
        for key in client.scan_iter("*"):
            found += key + (client.dump(key) or b"")
        return found


async def noted(rig: Rig) -> None:
    """Waits until it is written down that the group is rid of everything: that follows the group itself."""
    async with asyncio.timeout(PATIENCE):
        while await rig.store.places.numbers():  # noqa: ASYNC110  # the store tells nobody of its changes
            await asyncio.sleep(0.02)


async def told(rig: Rig) -> Handed:
    """A case with words, a note and an answer in it."""
    handed = await handed_over(rig, "en", f"Kim {CANARY}")
    handed.user.person.send(f"{CANARY} one")
    await handed.appears(f"{CANARY} one")
    aoi = member(rig)
    aoi.send(f"/note {CANARY} two", handed.topic)
    sent = aoi.send(f"{CANARY} three", handed.topic)
    await handed.becomes(sent, "👍")
    return handed


async def test_forget_erases_topic_case_and_places(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    handed = await told(rig)
    assert handed.number.encode() in await kept(rig)
    handed.user.person.send("/forget")
    await handed.reaches_user("Everything kept about this chat is erased")
    await rig.telegram.wait_for(lambda _: not rig.support.topics(), 15)
    await rig.all_sent()
    await noted(rig)
    assert not any(CANARY in m.text for m in rig.support.messages())
    left = await kept(rig)
    assert [bit for bit in (CANARY.encode(), handed.number.encode(), str(handed.user.id).encode()) if bit in left] == []
    assert CANARY not in caplog.text


async def test_a_late_word_in_an_erased_topic_goes_nowhere(rig: Rig) -> None:
    handed = await told(rig)
    rig.telegram.delay("deleteForumTopic", 1)
    handed.user.person.send("/forget")
    await handed.reaches_user("Everything kept about this chat is erased")
    before = len(handed.user.said_by_bot())
    member(rig).send("one more thing", handed.topic)
    await rig.telegram.wait_for(
        lambda t: any("消去された" in str(c.params.get("text")) for c in t.called("sendMessage")), 15
    )
    rig.telegram.delay("deleteForumTopic", 0)
    await rig.telegram.wait_for(lambda _: not rig.support.topics(), 15)
    assert len(handed.user.said_by_bot()) == before


async def test_a_topic_that_cannot_be_deleted_now_is_deleted_later(bare: Rig) -> None:
    async with bare.bot():
        handed = await told(bare)
        bare.support.grant("can_manage_topics")
        handed.user.person.send("/forget")
        await handed.reaches_user("Everything kept about this chat is erased")
        await bare.telegram.wait_for(lambda t: t.called("deleteForumTopic"), 15)
        assert bare.support.topics()
    bare.support.grant("can_manage_topics", "can_delete_messages", "can_pin_messages")
    async with bare.bot():
        await bare.telegram.wait_for(lambda _: not bare.support.topics(), 15)


async def test_a_case_that_runs_out_takes_its_topic_with_it(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.desk.erasing.EVERY", 0.1)
    handed = await told(rig)
    with rig.valkey() as client:
        [key] = client.keys(f"*:case:{handed.number}")
        client.expire(key, 1)
    await rig.telegram.wait_for(lambda _: not rig.support.topics(), 15)


async def test_a_plain_group_is_emptied_of_what_the_bot_may_delete(rig: Rig) -> None:
    rig.support.switch_topics(on=False)
    user = rig.user("en", f"Kim {CANARY}")
    await user.starts("mail_missing")
    await user.presses("nav=human")
    await user.presses("nav=human")
    await rig.telegram.wait_for(lambda _: rig.support.pinned(), 15)
    user.person.send(f"{CANARY} one")
    await rig.telegram.wait_for(lambda _: any(f"{CANARY} one" in m.text for m in rig.support.messages()), 15)
    await rig.all_sent()
    rig.clock.advance(hours=49)
    user.person.send(f"{CANARY} two")
    await rig.telegram.wait_for(lambda _: any(f"{CANARY} two" in m.text for m in rig.support.messages()), 15)
    user.person.send("/forget")
    await rig.telegram.wait_for(lambda _: not any(CANARY in m.text for m in rig.support.messages()), 15)
    await noted(rig)


async def test_forget_on_the_command_line_reaches_the_running_bots_group(tmp_path: Path) -> None:
    async with world(tmp_path) as there:
        user = there.user("en")
        await user.starts("mail_missing")
        await user.presses("nav=human")
        await user.presses("nav=human")
        group = there.telegram.group(SUPPORT)
        await there.telegram.wait_for(lambda _: group.topics(), 15)
        code, _, errors = await there.process.command("forget", str(user.id))
        assert (code, errors) == (0, "")
        await there.telegram.wait_for(lambda _: not group.topics(), 60)


@pytest.fixture
async def called(tmp_path: Path) -> AsyncIterator[Rig]:
    """The bot of a service whose support can be called."""
    async with stage(load_knowledge(PHONE), tmp_path) as rig, rig.bot():
        yield rig


async def test_a_code_for_the_phone_is_right_and_written_down_nowhere(called: Rig) -> None:
    rig = called
    handed = await handed_over(rig)
    handed.user.person.send("/code")
    got = await handed.reaches_user("Code: ")
    [code] = re.findall(r"Code: (\d{6})", got.text)
    assert handed.number in got.text
    await rig.all_sent()
    assert code.encode() not in await kept(rig)
    secret = console_secret(rig.settings)
    assert await check(rig.store.places, secret, handed.number, code, "Aoi", rig.clock()) == "fine"
    assert await check(rig.store.places, secret, handed.number, code, "Aoi", rig.clock()) == "wrong"


async def test_without_a_case_there_is_no_code(called: Rig) -> None:
    user = called.user("en")
    await user.starts()
    user.person.send("/code")
    await user.person.wait_for(lambda p: any("To talk to a person, send /human" in m.text for m in p.messages()), 15)


async def test_without_a_phone_there_is_a_word_instead_of_a_code(rig: Rig) -> None:
    handed = await handed_over(rig)
    handed.user.person.send("/code")
    await handed.reaches_user("Support answers here, in this chat.")


async def test_what_is_kept_is_said_before_and_at_the_hand_off(rig: Rig) -> None:
    user = rig.user("en")
    await user.starts()
    privacy = (await user.says("/privacy")).text
    for words in ("masked", "90 days", "30 days", "/forget"):
        assert words in privacy
    handed = await handed_over(rig)
    for words in ("masked", "90 days", "/forget"):
        assert words in handed.user.card.text
