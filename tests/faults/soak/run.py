"""A soak: two replicas, their store and Telegram under faults by a seed, then calm, then the verdict."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from random import Random

from bot.store.connect import connect
from demo.server import served
from tests.e2e.process import PROFILE, zone_at_noon
from tests.e2e.rig import BOT, PATIENCE, SECRET, SUPPORT, User
from tests.faults.soak.front import Front
from tests.faults.soak.people import Talk, answers, opened, writes
from tests.faults.soak.replica import Replica
from tests.faults.soak.store import Servers, servers
from tests.faults.soak.storm import Storm
from tests.faults.soak.telegram import Moody
from tests.faults.soak.verdict import Verdict, judge
from tests.free_port import free_port

USERS = 3
AGENT = 2001
CALM = 3 * PATIENCE
"""Seconds after the last fault in which everything must come right."""


@dataclass
class Stage:
    telegram: Moody
    front: Front
    servers: Servers
    replicas: list[Replica]
    seed: int

    def chance(self, what: str) -> Random:
        return Random(f"{self.seed} {what}")  # noqa: S311  # it shall come out the same every time


async def soak(
    folder: Path, seed: int, seconds: float, *, cluster: bool, durable: bool = True, calm: float = CALM
) -> Verdict:
    """Faults for so many seconds, then calm for at most so many; what came of them."""
    verdict = Verdict(seed)
    async with _stage(folder, seed, cluster=cluster, durable=durable) as stage:
        telegram = stage.telegram
        users = [User(telegram.person(7001 + n, "Kim", "en" if n % 2 else "ja")) for n in range(USERS)]
        talks = [await opened(telegram, user) for user in users]
        storm = Storm(seed, stage.replicas, stage.servers)
        await _raged(stage, storm, talks, seconds)
        await _calm(verdict, stage, talks, calm)
        topics = {talk.topic for talk in talks}
        elsewhere = [one.text for one in telegram.group(SUPPORT).messages() if one.topic not in topics]
        judge(verdict, [talk.heard() for talk in talks], elsewhere, telegram.copies, storm.doubts)
        verdict.faults = telegram.seen + stage.front.seen + storm.seen
        verdict.faults["start without a store"] = sum(replica.refused for replica in stage.replicas)
        await _ended(verdict, stage)
    return verdict


async def _raged(stage: Stage, storm: Storm, talks: list[Talk], seconds: float) -> None:
    """Everybody talks while everything goes wrong."""
    numbers, over = count(1), asyncio.Event()
    agent = stage.telegram.group(SUPPORT).add(AGENT)
    stage.telegram.stormy = stage.front.stormy = True
    async with asyncio.TaskGroup() as group:
        for talk in talks:
            group.create_task(writes(talk, numbers, stage.chance(f"user {talk.topic}"), over))
            group.create_task(answers(talk, agent, numbers, stage.chance(f"agent {talk.topic}"), over))
        await storm.rages(seconds)
        over.set()
    stage.telegram.stormy = stage.front.stormy = False


async def _calm(verdict: Verdict, stage: Stage, talks: list[Talk], seconds: float) -> None:
    """Waits until everything has come right; what has not by then is told."""
    store = connect(stage.servers.url, BOT)
    waiting: list[object] = ["everything"]
    try:
        async with asyncio.timeout(seconds):
            await stage.telegram.wait_for(lambda _: all(talk.arrived() for talk in talks), seconds)
            while waiting:
                waiting = [*stage.telegram.world.updates.waiting(), *[entry async for entry in store.outbox()]]
                waiting += [replica.url for replica in stage.replicas if await replica.status("/readyz") != 200]
                await asyncio.sleep(0.5)
    except TimeoutError:
        verdict("stuck", str(waiting))
    finally:
        await store.close()


async def _ended(verdict: Verdict, stage: Stage) -> None:
    """No replica has ended by itself, each ends when it is told to, and none has said anything untoward."""
    for replica in stage.replicas:
        running = replica.running
        if running is None or running.returncode is not None or await replica.stop() != 0:
            verdict("broken", f"{replica.folder.name} did not end in good order")
        log = replica.log.read_text()
        for line in log.splitlines():
            if "Traceback" in line or "set aside" in line:
                verdict("broken", line)
        if not stage.front.taken[replica.port]:
            verdict("broken", f"{replica.folder.name} has taken no update")


@asynccontextmanager
async def _stage(folder: Path, seed: int, *, cluster: bool, durable: bool) -> AsyncIterator[Stage]:
    profile = folder / "service.toml"
    profile.write_text(PROFILE.format(zone=zone_at_noon()), encoding="utf-8")
    async with AsyncExitStack() as stack:
        made = await stack.enter_async_context(servers(folder, cluster=cluster, durable=durable))
        telegram = await stack.enter_async_context(Moody(Random(f"{seed} telegram")))  # noqa: S311  # as above
        address, port = await stack.enter_async_context(served(telegram)), free_port()
        telegram.group(SUPPORT)
        telegram.person(AGENT, "Sato", "ja")
        settings = {
            "TELEGRAM_API_URL": address, "SUPPORT_CHAT_ID": str(SUPPORT), "SERVICE_FILE": str(profile),
            "REDIS_URL": made.url, "ACCEPT_STORE_LOSS": "no" if durable else "yes", "SENDS_PER_SECOND": "1000",
            "WEBHOOK_URL": f"http://127.0.0.1:{port}", "WEBHOOK_SECRET": SECRET,
        }  # fmt: skip
        replicas = [Replica(folder / name, settings) for name in ("left", "right")]
        front = Front(Random(f"{seed} front"), [replica.port for replica in replicas])  # noqa: S311  # as above
        await stack.enter_async_context(front.served(port))
        for replica in replicas:
            replica.folder.mkdir()
            stack.push_async_callback(replica.kill)
            await replica.up()
        yield Stage(telegram, front, made, replicas, seed)
