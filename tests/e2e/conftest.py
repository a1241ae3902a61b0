from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.process import Knowledge
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
async def hooked(knowledge: Knowledge, tmp_path: Path) -> AsyncIterator[Rig]:
    """The bot, being told of updates."""
    async with stage(knowledge, tmp_path, webhook=True) as rig, rig.bot():
        await rig.telegram.wait_for(lambda telegram: telegram.called("setWebhook"))
        yield rig
