"""One reader for all tests: compiling it is most of their time."""

import pytest

from bot.run import knowledge
from flows.understand import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    return knowledge.reader()
