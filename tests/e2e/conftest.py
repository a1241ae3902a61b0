from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.run.knowledge import Knowledge
from tests.e2e.rig import Rig, load_knowledge, stage


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture
async def bare(knowledge: Knowledge, tmp_path: Path) -> AsyncIterator[Rig]:
    """Everything but the bot."""
    async with stage(knowledge, tmp_path) as rig:
        yield rig


@pytest.fixture
async def rig(bare: Rig) -> AsyncIterator[Rig]:
    """The bot, asking for updates."""
    async with bare.bot():
        yield bare


@pytest.fixture
async def hooked_twice(knowledge: Knowledge, tmp_path: Path) -> AsyncIterator[Rig]:
    """Everything for a bot that is told of updates, but the bot."""
    async with stage(knowledge, tmp_path, webhook=True) as rig:
        yield rig


@pytest.fixture
async def hooked(hooked_twice: Rig) -> AsyncIterator[Rig]:
    """The bot, being told of updates."""
    async with hooked_twice.bot():
        await hooked_twice.telegram.wait_for(lambda telegram: telegram.called("setWebhook"))
        yield hooked_twice
