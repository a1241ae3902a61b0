"""The store for as long as a command needs it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.settings import Settings
from bot.store.client import RedisStore
from bot.store.connect import connect


@asynccontextmanager
async def opened(settings: Settings, url: str) -> AsyncIterator[RedisStore]:
    """A store that answers. Raises StoreDown, StoreMisconfigured."""
    store = connect(url, settings.bot_id)
    try:
        await store.ping()
        yield store
    finally:
        await store.close()
