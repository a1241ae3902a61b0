from collections.abc import AsyncIterator

import pytest

from bot.run.knowledge import Knowledge
from tests.e2e.console.rig import Agent, Office, office
from tests.e2e.rig import PHONE, load_knowledge


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Of a service whose support can be called."""
    return load_knowledge(PHONE)


@pytest.fixture
async def desk(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Office]:
    monkeypatch.setattr("bot.console.passwords.MEMORY", 512)  # what hashing costs is tested in tests/unit/console
    async with office(knowledge) as found:
        yield found


@pytest.fixture
async def kana(desk: Office) -> Agent:
    """An agent who is signed in."""
    return await desk.agent()
