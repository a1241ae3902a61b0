"""Whatever kills a background task of a running bot, its death is told of, ready is red meanwhile, and it begins again."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from typing import Any, Self

import pytest
from aiohttp import web
from prometheus_client.parser import text_string_to_metric_families

from bot.console.app import application
from bot.console.cases import cases
from bot.console.console import console_from
from bot.console.watch import LIST
from bot.run.assembly import Parts
from bot.run.console_secret import console_secret
from bot.run.process import running
from tests.e2e.rig import PATIENCE, Rig
from tests.fakes.agents import MemoryAgentStore

WORKS = {
    "alarms": "bot.run.process.alarm",
    "erasing": "bot.desk.erasing.Eraser.run",
    "forgetting": "bot.console.audit.Forgetting.run",
    "incidents": "bot.chat.incident_watch.IncidentWatch.run",
    "intake": "bot.run.process.poll",
    "lag": "bot.run.lag.watch",
    "lease": "bot.run.upkeep.Upkeep.beat",
    "open pages": "bot.console.watch.Watch._look_for_ever",
    "outcomes": "bot.run.ledger_reader.LedgerReader.tend",
    "recovery": "bot.run.process.recover",
    "reminders": "bot.run.process.remind",
    "upkeep": "bot.run.upkeep.Upkeep.run",
    "weights": "bot.run.weights_in_use.WeightsInUse.run",
}
"""Everything that is kept alive, and what it does."""


class Surprise(Exception):  # noqa: N818  # it names what it is
    """Nobody has met it before."""


class Dying:
    """Work that dies when it is begun; begun again, it waits for a word and then does what it should."""

    def __init__(self, work: Callable[..., Coroutine[Any, Any, None]]) -> None:
        self.again = asyncio.Event()
        self._work = work
        self._dead = False

    def method(self) -> Callable[..., Coroutine[Any, Any, None]]:
        """As a function, which becomes a method where it stands in a class."""

        async def dying(*given: Any, **named: Any) -> None:  # noqa: ANN401  # whatever the work takes
            if not self._dead:
                self._dead = True
                raise Surprise("a user's own words")
            await self.again.wait()
            await self._work(*given, **named)

        return dying


def found(dotted: str) -> Any:  # noqa: ANN401  # whatever has that name
    parts = dotted.split(".")
    for place in range(len(parts), 0, -1):
        try:
            it = __import__(".".join(parts[:place]), fromlist=["it"])
        except ImportError:
            continue
        for name in parts[place:]:
            it = getattr(it, name)
        return it
    raise LookupError(dotted)


class Begun:
    """A bot with its console, one page of it open."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        rig, parted = self.rig, []
        secret = console_secret(rig.settings)

        def console(parts: Parts) -> web.Application:
            archive = cases(parts, rig.store.places, secret)
            parted.append(archive)
            return application(console_from(rig.settings, rig.knowledge, MemoryAgentStore(), rig.clock), archive)

        await self._stack.enter_async_context(
            running(rig.settings, rig.knowledge, rig.store, rig.store.places, rig.clock, console=console)
        )
        await self._stack.enter_async_context(parted[0].watch.listening(LIST))
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._stack.aclose()

    async def until(self, status: int, said: str) -> None:
        """Wait until /readyz says so."""
        async with asyncio.timeout(PATIENCE):
            while True:
                code, text = await self.rig.get("/readyz")
                if code == status and said in text:
                    return
                await asyncio.sleep(0.05)

    async def ages(self) -> dict[str, float]:
        _, text = await self.rig.get("/metrics")
        return {
            sample.labels["task"]: sample.value
            for family in text_string_to_metric_families(text)
            for sample in family.samples
            if sample.name == "todoku_task_age_seconds"
        }


async def test_everything_that_is_kept_is_listed_here(bare: Rig) -> None:
    async with Begun(bare) as begun:
        await begun.until(200, "ready: Telegram gives updates when it is asked")
        ages = await begun.ages()
        assert set(ages) == set(WORKS)
        _, text = await bare.get("/metrics")
        for sample in ("todoku_ready 1.0", "todoku_leader 1.0", "todoku_outbox_oldest_seconds 0.0", "todoku_set_aside 0.0",
                       "todoku_reminders_waiting 0.0"):  # fmt: skip
            assert sample in text


@pytest.mark.parametrize("name", WORKS)
async def test_its_death_is_seen_and_it_begins_again(
    bare: Rig, name: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    dying = Dying(found(WORKS[name]))
    monkeypatch.setattr(WORKS[name], dying.method())
    async with Begun(bare) as begun:
        await begun.until(503, f"not ready: background work is not alive: {name}\n")
        [line] = [line for line in caplog.messages if "has died" in line]
        assert line.startswith(f"{name} has died (Surprise at test_supervision.py:")
        assert "own words" not in caplog.text
        dying.again.set()
        await begun.until(200, "ready: ")
        assert (await bare.user().starts()).data()
