"""The bot against the stand-in, as tests/e2e has it; and silence for what goes wrong a thousand times on purpose."""

import logging
from collections.abc import Iterator

import pytest

from tests.e2e.conftest import bare, hooked, hooked_twice, knowledge, rig

__all__ = ["bare", "hooked", "hooked_twice", "knowledge", "quiet", "rig"]


@pytest.fixture
def quiet() -> Iterator[None]:
    """Thousands of mishaps are meant, and need no line each."""
    logger = logging.getLogger("bot")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    yield
    logger.setLevel(level)
