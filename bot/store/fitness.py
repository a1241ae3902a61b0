"""Whether the store's server can keep what we promise: asked at the start, refused in one sentence."""

import logging
from collections.abc import Mapping
from typing import Protocol

from redis.exceptions import ResponseError

from bot.store.link import Link
from bot.store.port import StoreMisconfigured

log = logging.getLogger(__name__)

OLDEST = (7, 2)
"""Redis 7.2 is also what Valkey began as."""
WANTED = ("maxmemory-policy", "appendonly", "appendfsync")
ACCEPTED = "set ACCEPT_STORE_LOSS=yes if you accept that a power cut loses the last messages"


class Server(Protocol):
    """What can be asked of every server that the store consists of."""

    async def about(self) -> list[dict[str, str]]:
        """Version and such of each. Raises StoreDown."""

    async def configured(self, names: tuple[str, ...]) -> list[dict[str, str]]:
        """Those settings of each. Raises StoreDown, and ResponseError where the server does not tell."""


class RedisServer:
    def __init__(self, link: Link) -> None:
        self._link = link

    async def about(self) -> list[dict[str, str]]:
        return [_words(answer) for answer in await self._link.everywhere("INFO", "server")]

    async def configured(self, names: tuple[str, ...]) -> list[dict[str, str]]:
        return [_words(answer) for answer in await self._link.everywhere("CONFIG GET", *names)]


async def examine(server: Server, *, accept_loss: bool) -> None:
    """Raises StoreMisconfigured where the server may forget; StoreDown."""
    for about in await server.about():
        _check_version(about)
    try:
        found = await server.configured(WANTED)
    except (ResponseError, StoreMisconfigured):
        log.warning(
            "the store does not tell its settings (CONFIG GET is refused): make sure that maxmemory-policy is noeviction, "
            "appendonly yes and appendfsync always"
        )
        return
    for settings in found:
        _check_settings(settings, accept_loss=accept_loss)


def _check_version(about: dict[str, str]) -> None:
    version = about.get("redis_version", "")
    parts = tuple(int(part) for part in version.split(".")[:2] if part.isdecimal())
    if len(parts) == len(OLDEST) and parts < OLDEST:
        raise StoreMisconfigured(f"the store's server is {version}; it must be Redis 7.2 or Valkey 7.2 or newer")


def _check_settings(settings: dict[str, str], *, accept_loss: bool) -> None:
    policy = settings.get("maxmemory-policy", "noeviction")
    if policy != "noeviction":
        raise StoreMisconfigured(
            f"the store evicts what it has no room for (maxmemory-policy {policy}); set it to noeviction"
        )
    troubles = []
    if settings.get("appendonly", "yes") != "yes":
        troubles.append("keeps no append-only file; set appendonly yes")
    elif settings.get("appendfsync", "always") != "always":
        troubles.append(f"does not write through (appendfsync {settings['appendfsync']}); set appendfsync always")
    for trouble in troubles:
        if not accept_loss:
            raise StoreMisconfigured(f"the store {trouble}, or {ACCEPTED}")
        log.warning("the store %s; accepted by ACCEPT_STORE_LOSS", trouble)


def _words(answer: Mapping[object, object]) -> dict[str, str]:
    return {_word(name): _word(value) for name, value in answer.items()}


def _word(value: object) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)
