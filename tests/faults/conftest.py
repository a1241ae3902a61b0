"""The bot against the stand-in, as tests/e2e has it."""

from tests.e2e.conftest import bare, hooked, hooked_twice, knowledge, rig

__all__ = ["bare", "hooked", "hooked_twice", "knowledge", "rig"]
