from collections.abc import AsyncIterator

import pytest

from bot.process import Knowledge
from tests.e2e.console.rig import Agent, Office, office


@pytest.fixture
async def desk(knowledge: Knowledge) -> AsyncIterator[Office]:
    async with office(knowledge) as found:
        yield found


@pytest.fixture
async def kana(desk: Office) -> Agent:
    """An agent who is signed in."""
    return await desk.agent()
