"""The process, or its store, dies at the worst moment: conversations go on where they were, and nothing is done twice."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from bot.run.knowledge import Knowledge
from bot.store.port import StoreDown
from flows.knowledge.catalogue import Catalogue
from tests.e2e.process import World, world
from tests.e2e.rig import PATIENCE, SECRET, Rig, User, stage
from tests.e2e.test_webhook import message, post
from tests.e2e.walker import Fate, Way, comes_to_remedy, complaints, fates, walk
from tests.free_port import free_port


def kill_store(folder: Path) -> None:
    os.kill(int((folder / "store" / "valkey.pid").read_text()), signal.SIGKILL)


async def reaches(there: World, calls: int) -> None:
    """Until the bot has made so many more calls that say something."""

    def said() -> int:
        return sum(call.method in ("sendMessage", "editMessageText") for call in there.telegram.calls)

    goal = said() + calls
    await there.telegram.wait_for(lambda _telegram: said() >= goal, PATIENCE)


async def test_users_do_not_notice_that_the_process_dies(knowledge: Knowledge, tmp_path: Path) -> None:
    catalogue = knowledge.guide.catalogue
    sample = fates(catalogue)[::22]
    async with world(tmp_path) as there:
        calm = [await walk(there.user(fate.language), catalogue, fate) for fate in sample[:3]]
        waiting = await waits(there, catalogue)
        asked = waiting.card

        async def one(fate: Fate) -> Way:
            return await walk(there.user(fate.language), catalogue, fate)

        everybody = asyncio.gather(*(one(fate) for fate in sample))
        for calls in (20, 35):
            await reaches(there, calls)
            await there.process.kill()
            await there.process.start()
            await there.process.ready()
        ways = await everybody
        assert complaints(ways) == []
        # A message whose answer was lost in the crash may come twice, and be answered twice: never fewer steps, none left out.
        assert all(set(way.asked) >= set(quiet.asked) for way, quiet in zip(ways, calm, strict=False))
        await waiting.shown_after(asked.message_id)
        # Once; a copy of it, should its answer have been lost in the crash, has the same data.
        shown = [data for message in waiting.said_by_bot() for data in message.data()]
        assert len({data for data in shown if "fix.sms_delay=worked" in data}) == 1
        assert await there.process.stop() == 0
        log = there.process.log.read_text()
        assert "Traceback" not in log
        assert "set aside" not in log


async def waits(there: World, catalogue: Catalogue) -> User:
    """Somebody who will be reminded in three seconds."""
    user = there.user()
    await user.starts("sms_missing")
    await comes_to_remedy(user, catalogue, Fate("sms_delay", "other", "en"))
    await user.presses("fix.sms_delay=later")
    return user


async def test_users_do_not_notice_that_the_store_dies(knowledge: Knowledge, tmp_path: Path) -> None:
    catalogue = knowledge.guide.catalogue
    sample = fates(catalogue, ["en"])[::60]
    async with world(tmp_path) as there:
        everybody = asyncio.gather(*(walk(there.user(), catalogue, fate) for fate in sample))
        await reaches(there, 15)
        there.process.kill_store()
        assert complaints(await everybody) == []
        assert await there.process.stop() == 0
        assert "Traceback" not in there.process.log.read_text()


async def test_sigterm_ends_a_bot_that_cannot_reach_telegram(tmp_path: Path) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}"
    async with world(tmp_path, start=False, TELEGRAM_API_URL=nowhere) as there:
        there.process.settings["TELEGRAM_API_URL"] = nowhere
        await there.process.start()
        await there.process.ready("/healthz")
        assert await there.process.status("/readyz") == 503
        assert await there.process.stop() == 0


async def test_a_webhook_waits_for_a_store_that_died(knowledge: Knowledge, tmp_path: Path) -> None:
    async with stage(knowledge, tmp_path, webhook=True) as rig, rig.bot():
        rig.telegram.person(6001, "Kim", "en")
        rig.telegram.world.change_user(6001, started=True)
        kill_store(tmp_path)
        status, headers = await post(rig, message(9), SECRET)
        assert (status, headers["Retry-After"].isdecimal()) == (503, True)
        assert (await rig.get("/readyz"))[0] == 503
        rig.embedded.ensure()
        assert (await post(rig, message(9), SECRET))[0] == 200
        await rig.telegram.wait_for(lambda telegram: telegram.called("sendMessage"))


async def test_polling_waits_for_a_store_that_died(bare: Rig, tmp_path: Path) -> None:
    async with bare.bot():
        users = [bare.user() for _ in range(10)]
        for user in users:
            await user.starts("mail_missing")
        kill_store(tmp_path)
        data = [user.data(user.offers[0]) for user in users]
        queries = [user.person.press(user.card.message_id, one) for user, one in zip(users, data, strict=True)]
        for user, query in zip(users, queries, strict=True):
            await user.answered(query)
            assert "busy" in user.notice(query)
        bare.embedded.ensure()
        for user, one in zip(users, data, strict=True):
            await user.moves_on(one)
        await bare.all_sent()
        assert {user.card.text for user in users} == {users[0].card.text}


async def test_forget_is_whole_although_the_store_fails_half_way(bare: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    forget, failures = bare.store.forget, [1]

    async def fails_once(chat: int) -> None:
        if failures:
            failures.pop()
            raise StoreDown("gone for a moment")
        await forget(chat)

    monkeypatch.setattr(bare.store, "forget", fails_once)
    async with bare.bot():
        user = bare.user()
        await user.starts()
        await user.presses("nav=human")
        await user.presses("nav=human")
        assert len(await bare.store.cases()) == 1
        user.person.send("/forget")
        await bare.telegram.wait_for(lambda telegram: telegram.world.updates.waiting() == [])
        other = bare.user()
        await other.starts()
        assert await bare.store.cases() == []
