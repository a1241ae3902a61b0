"""The process is killed at every place that matters; the next one finishes what it began, once."""

import asyncio
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from demo.telegram import FILE
from tests.e2e.process import World, world
from tests.e2e.rig import PATIENCE, SUPPORT, User

AGENT = 7777


async def in_support(there: World) -> User:
    """Somebody who speaks with support."""
    user = there.user()
    await user.starts()
    for _ in range(6):
        if there.telegram.group(SUPPORT).topics():
            return user
        if "nav=human" in user.offers:
            await user.presses("nav=human")
        else:
            await there.telegram.wait_for(lambda telegram: telegram.group(SUPPORT).topics(), PATIENCE)
    raise AssertionError("no case was opened")


async def dies_at(there: World, point: str, do: Callable[[], object]) -> None:
    """The process goes on with that place armed, `do` leads it there, and another one follows."""
    process = there.process
    await process.stop()
    process.settings["CRASH_AT"] = point
    await process.start()
    await process.ready()
    do()
    assert process.running
    async with asyncio.timeout(PATIENCE):
        assert await process.running.wait() == -signal.SIGKILL
    assert process.log.read_text().count(f"CRASH_AT {point}\n") == 1
    del process.settings["CRASH_AT"]
    await process.start()
    await process.ready()


def times(there: World, text: str) -> int:
    return sum(text in message.text for message in there.telegram.group(SUPPORT).messages())


async def arrives(there: World, text: str, at_most: int) -> None:
    await there.telegram.wait_for(lambda _telegram: times(there, text), PATIENCE)
    await settled(there)
    assert 1 <= times(there, text) <= at_most, text


async def settled(there: World) -> None:
    await there.telegram.wait_for(lambda telegram: not telegram.world.updates.waiting(), PATIENCE)


@pytest.mark.parametrize(
    ("webhook", "points"),
    [
        (False, {"commit.before": 1, "commit.after": 1, "poll.before_confirm": 1, "send.before": 1, "send.after": 2}),
        (True, {"commit.after": 1, "webhook.before_2xx": 1}),
    ],
    ids=["polling", "webhook"],
)
async def test_what_a_user_says_reaches_support(tmp_path: Path, *, webhook: bool, points: dict[str, int]) -> None:
    async with world(tmp_path, webhook=webhook) as there:
        user = await in_support(there)
        for number, (point, at_most) in enumerate(points.items()):
            text = "kotoba" + "abcdefg"[number] * 3
            await dies_at(there, f"{point}:1", lambda text=text: user.person.send(text))  # type: ignore[misc]
            await arrives(there, text, at_most)
        assert "Traceback" not in there.process.log.read_text()


async def test_f64_a_file_on_its_way_when_the_process_is_killed_comes_once(tmp_path: Path) -> None:
    async with world(tmp_path) as there:
        user = await in_support(there)
        there.telegram.delay(FILE, 3600)
        user.person.document(b"content", "山田花子_免許証.pdf", "kotobafile")
        user.person.send("kotobaword")
        await there.telegram.wait_for(lambda telegram: telegram.files_asked and times(there, "kotobaword"), PATIENCE)
        await there.process.kill()
        there.telegram.delay(FILE, 0)
        await there.process.start()
        await there.process.ready()
        await arrives(there, "kotobafile", 1)
        assert times(there, "kotobaword") in (1, 2), (
            "killed before its arrival was written down, a word comes once more"
        )
        assert "Traceback" not in there.process.log.read_text()


async def test_what_an_agent_says_reaches_the_user(tmp_path: Path) -> None:
    async with world(tmp_path) as there:
        user = await in_support(there)
        group = there.telegram.group(SUPPORT)
        there.telegram.person(AGENT, "Sato", "ja")
        topic, agent = next(iter(group.topics())), group.add(AGENT)
        for point in ("act.before", "act.after"):
            text = f"kotoba{point[-3:]}"
            await dies_at(there, f"{point}:1", lambda text=text: agent.send(text, topic))  # type: ignore[misc]
            told: Callable[[object], int] = lambda _person, text=text: sum(text in m.text for m in user.said_by_bot())  # type: ignore[misc]  # noqa: E731
            await user.person.wait_for(told, PATIENCE)
            await settled(there)
            assert told(None) == 1


async def test_forgetting_is_whole(tmp_path: Path) -> None:
    async with world(tmp_path) as there:
        for point in ("forget.before", "forget.after"):
            user = there.user()
            await user.starts("mail_missing")
            await dies_at(there, f"{point}:1", lambda user=user: user.person.send("/forget"))  # type: ignore[misc]
            await settled(there)
            code, out, _ = await there.process.command("forget", str(user.id))
            assert (code, "nothing was held" in out) == (0, True)
