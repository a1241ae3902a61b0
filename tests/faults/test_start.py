"""What is wrong at the start is said in a sentence; what can be mended later stops nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.settings import SettingsError
from bot.store.connect import connect
from bot.telegram.rights import examine_group
from demo.group_chats import GroupChat
from tests.contract.test_store_bench import CHAT, commit
from tests.contract.test_store_servers import running as store_running
from tests.e2e.process import world
from tests.e2e.rig import PATIENCE, SUPPORT, TOKEN, Rig
from tests.free_port import free_port

LACKS: dict[str, tuple[Callable[[GroupChat], object], str]] = {
    "nothing": (lambda _group: None, ""),
    "rights": (lambda group: group.grant("can_pin_messages"), "lacks can_manage_topics, can_delete_messages"),
    "everything": (lambda group: group.grant(), "lacks can_manage_topics, can_pin_messages, can_delete_messages"),
}


async def looked_at(rig: Rig, group: int) -> list[str]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(rig.settings.telegram_api_url))
    async with Bot(TOKEN, session=session) as bot:
        return await examine_group(bot, group)


@pytest.mark.parametrize("what", LACKS)
async def test_what_the_group_lacks_is_said(bare: Rig, what: str, caplog: pytest.LogCaptureFixture) -> None:
    change, sentence = LACKS[what]
    change(bare.support)
    found = await looked_at(bare, SUPPORT)
    assert len(found) == bool(sentence)
    assert all(sentence in one for one in found)
    assert sentence in caplog.text


async def test_a_group_without_topics_is_said(bare: Rig) -> None:
    bare.telegram.group(-100777, forum=False)
    assert "no topics" in (await looked_at(bare, -100777))[0]


async def test_a_group_that_is_not_there_ends_the_start(bare: Rig) -> None:
    with pytest.raises(SettingsError, match=r"SUPPORT_CHAT_ID: Telegram knows no chat -1009999"):
        await looked_at(bare, -1009999)


async def test_a_webhook_that_is_set_is_not_removed(bare: Rig) -> None:
    await bare.telegram.call("setWebhook", {"url": "https://elsewhere.example/hook"})
    person = bare.user().person
    person.start()
    from bot.run.process import running  # noqa: PLC0415  # for this alone

    async with running(bare.settings, bare.knowledge, bare.store, bare.store.places, bare.clock) as intake:
        with pytest.raises(SettingsError, match="a webhook is set"):
            await intake
    assert bare.telegram.called("deleteWebhook") == []
    assert len(bare.telegram.world.updates.waiting()) == 1


async def test_two_bots_on_one_store_know_nothing_of_each_other(bare: Rig) -> None:
    one, two = (connect(bare.embedded.url, bot) for bot in (1, 2))
    await one.save(commit("1", rows=["a"]))
    assert await two.orphans(10) == []
    assert (await two.load(CHAT, "1")).session is None
    assert (await one.lease.beat(hears=True)).epoch == 1
    assert (await two.lease.beat(hears=True)).processes == 1
    await one.close()
    await two.close()


async def test_without_a_store_it_ends_in_one_sentence_and_the_next_start_answers(tmp_path: Path) -> None:
    port = free_port()
    async with world(tmp_path, start=False, REDIS_URL=f"redis://127.0.0.1:{port}") as there:
        user = there.user()
        user.person.start()
        code, _, said = await there.process.command("run")
        assert (code, said.count("\n")) == (2, 1)
        assert f"the store at 127.0.0.1:{port} cannot be reached" in said
        with store_running(tmp_path / "server", "--appendonly", "yes", "--appendfsync", "always", port=port):
            await there.process.start()
            await user.person.wait_for(lambda _person: user.said_by_bot(), PATIENCE)
            assert await there.process.stop() == 0
