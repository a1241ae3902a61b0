"""Ready while updates come, work is alive and the store takes writes; red in one plain line, and green again by itself."""

import asyncio

import pytest

from bot.run.readiness import Readiness, ReadyState
from bot.store.port import StoreDown
from bot.supervisor import Alive, Supervisor
from bot.telegram.polling import Hearing


class _World:
    """A poller that leads, all well."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.store: BaseException | None = None
        self.hangs = False
        self.supervisor = Supervisor(lambda: self.seconds)
        self.hearing = Hearing(lambda: True, polls=True, clock=lambda: self.seconds)
        self.readiness = Readiness(self, self.supervisor, self.hearing, within=0.01)
        self.hearing.open()
        self.hearing.answered()

    async def ping(self) -> None:
        if self.hangs:
            await asyncio.Event().wait()
        if self.store:
            raise self.store

    async def said(self) -> str:
        verdict = await self.readiness.verdict()
        assert verdict.ready == verdict.said.startswith("ready: ")
        assert verdict.ready != verdict.said.startswith("not ready: ")
        return verdict.said.partition(": ")[2]


FINE = "Telegram gives updates when it is asked"


async def test_all_well() -> None:
    assert await _World().readiness.verdict() == ReadyState(ready=True, said=f"ready: {FINE}")


async def test_not_before_updates_may_come_in() -> None:
    world = _World()
    world.hearing.opened = False
    assert await world.said() == "it is starting"


@pytest.mark.parametrize("trouble", ["down", "hangs"])
async def test_a_store_that_takes_no_writes_is_said_before_what_follows_from_it(trouble: str) -> None:
    world = _World()
    world.hearing.failed("what comes cannot be kept")
    world.store, world.hangs = StoreDown("the store at 10.0.0.1 is away"), trouble == "hangs"
    assert await world.said() == "the store takes no writes"
    world.store, world.hangs = None, False
    world.hearing.answered()
    assert await world.said() == FINE


@pytest.mark.parametrize(
    "trouble", [ValueError("?"), AttributeError("?"), asyncio.CancelledError("somebody else's")], ids=repr
)
async def test_a_question_to_the_store_that_fails_oddly_is_a_no(trouble: BaseException) -> None:
    world = _World()
    world.store = trouble
    assert await world.said() == "the store takes no writes"


async def test_what_asks_can_be_stopped() -> None:
    world = _World()
    world.readiness = Readiness(world, world.supervisor, world.hearing, within=60)
    world.hangs = True
    asking = asyncio.create_task(world.readiness.verdict())
    await asyncio.sleep(0)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking


async def test_not_while_a_poller_that_died_has_yet_to_begin() -> None:
    world = _World()
    world.hearing.shut()
    assert await world.said() == "it is starting"
    world.hearing.open()
    world.hearing.answered()
    assert await world.said() == FINE


async def test_work_that_is_not_alive_is_named() -> None:
    world = _World()
    living: list[Alive] = []

    async def work(alive: Alive) -> None:
        living.append(alive)
        await asyncio.Event().wait()

    world.supervisor.keep("reminders", work, 5)
    await asyncio.sleep(0)
    assert await world.said() == FINE
    world.seconds = 5.1
    assert await world.said() == "background work is not alive: reminders"
    living[0]()
    assert await world.said() == FINE
    await world.supervisor.close()


async def test_updates_that_do_not_come_are_seen_at_once() -> None:
    world = _World()
    world.hearing.failed("Telegram does not answer")
    assert await world.said() == "no updates: Telegram does not answer"
    world.hearing.answered()
    assert await world.said() == FINE


async def test_not_after_stopping_has_begun() -> None:
    world = _World()
    world.readiness.stop()
    assert await world.said() == "it is stopping"
