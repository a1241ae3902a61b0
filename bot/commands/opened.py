"""The store for as long as a command needs it, and the clock."""

import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from bot.settings import Settings
from bot.store.client import RedisStore
from bot.store.connect import connect
from bot.store.store_server import StoreServer


def now() -> int:
    """The one clock: Unix seconds."""
    return int(time.time())


@contextmanager
def home(settings: Settings) -> Iterator[StoreServer]:
    """Where the store is; the embedded server runs meanwhile where no other is set."""
    if settings.redis_url:
        yield StoreServer(settings.redis_url.get_secret_value())
        return
    # Only here, since the embedded server needs a POSIX system.
    from bot.store.embedded import Embedded  # noqa: PLC0415

    with Embedded(settings.data_dir) as embedded:
        yield StoreServer(embedded.url, embedded.ensure, embedded.compact)


@asynccontextmanager
async def opened(settings: Settings, url: str) -> AsyncIterator[RedisStore]:
    """A store that answers. Raises StoreDown, StoreMisconfigured."""
    store = connect(url, settings.bot_id)
    try:
        await store.ping()
        yield store
    finally:
        await store.close()
