from collections.abc import AsyncIterator

import pytest

from bot.run.knowledge import Knowledge
from tests.e2e.console.rig import Agent, Office, office
from tests.e2e.rig import PHONE, load_knowledge


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge(PHONE)


@pytest.fixture
async def desk(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Office]:
    monkeypatch.setattr("bot.console.passwords.MEMORY", 512)
    async with office(knowledge) as found:
        yield found


@pytest.fixture
async def kana(desk: Office) -> Agent:
    """An agent who can sign in, and did so before."""
    return await desk.agent()
