from collections.abc import AsyncIterator

import pytest

from bot.process import Knowledge
from tests.e2e.console.rig import Agent, Office, office


@pytest.fixture
async def desk(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Office]:
    monkeypatch.setattr("bot.console.passwords.MEMORY", 512)  # what hashing costs is tested in tests/unit/console
    async with office(knowledge) as found:
        yield found


@pytest.fixture
async def kana(desk: Office) -> Agent:
    """An agent who is signed in."""
    return await desk.agent()
