"""Whether the store's server can keep what we promise: asked at the start, refused in one sentence."""

import logging
from typing import Protocol

from bot.store.port import StoreMisconfigured
from bot.store.redis_link import Link
from bot.store.reply_types import pairs, text

log = logging.getLogger(__name__)

OLDEST = (7, 0)
"""The oldest that the tests run on. Before it, scripts were copied to replicas word for word, and ours ask for the time."""
WANTED = ("maxmemory-policy", "appendonly", "appendfsync")
ACCEPTED = "set ACCEPT_STORE_LOSS=yes if you accept that a power cut loses the last messages"


class Server(Protocol):
    """What can be asked of every server that the store consists of."""

    async def about(self) -> list[dict[str, str] | None]:
        """Version and such of each; None of one that does not tell. Raises StoreDown."""

    async def configured(self, names: tuple[str, ...]) -> list[dict[str, str] | None]:
        """Those settings of each; None as above. Raises StoreDown."""


class RedisServer:
    def __init__(self, link: Link) -> None:
        self._link = link

    async def about(self) -> list[dict[str, str] | None]:
        return [_lines(answer) for answer in await self._link.everywhere(text, "INFO", "server")]

    async def configured(self, names: tuple[str, ...]) -> list[dict[str, str] | None]:
        return [_in_turn(answer) for answer in await self._link.everywhere(pairs, "CONFIG GET", *names)]


async def examine(server: Server, *, accept_loss: bool) -> None:
    """Raises StoreMisconfigured where the server may forget; StoreDown."""
    versions, settings = await server.about(), await server.configured(WANTED)
    if None in versions:
        log.warning(
            "the store does not tell its version (INFO is refused): make sure that it is Redis 7.0, Valkey 7.2 or newer; "
            "+info lets the bot look"
        )
    if None in settings:
        log.warning(
            "the store does not tell its settings (CONFIG GET is refused): make sure that maxmemory-policy is noeviction, "
            "appendonly yes and appendfsync always; +config|get lets the bot look"
        )
    for about in versions:
        _check_version(about or {})
    for found in settings:
        _check_settings(found or {}, accept_loss=accept_loss)


def _check_version(about: dict[str, str]) -> None:
    version = about.get("redis_version", "")
    parts = tuple(int(part) for part in version.split(".")[:2] if part.isdecimal())
    if len(parts) == len(OLDEST) and parts < OLDEST:
        raise StoreMisconfigured(f"the store's server is {version}; it must be Redis 7.0, Valkey 7.2 or newer")


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


def _lines(answer: bytes | None) -> dict[str, str] | None:
    """NAME:VALUE, one a line."""
    if answer is None:
        return None
    lines = answer.decode("utf-8", "replace").splitlines()
    return {name: value for name, colon, value in (line.partition(":") for line in lines) if colon}


def _in_turn(answer: list[bytes] | None) -> dict[str, str] | None:
    if answer is None:
        return None
    words = [word.decode("utf-8", "replace") for word in answer]
    return dict(zip(words[::2], words[1::2], strict=True))
