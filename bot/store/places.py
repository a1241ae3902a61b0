"""Where in the support group a case lives. Kept apart from the cases themselves, since a topic is found by its thread alone."""

from dataclasses import dataclass
from typing import Protocol

from bot.store.link import Link


@dataclass(frozen=True, slots=True)
class Place:
    """A case's topic, or, in a group without topics, the message that others answer."""

    chat: int
    thread: int | None
    packet: int
    """The message that shows the packet."""


class Places(Protocol):
    """Every method may raise StoreDown."""

    async def place(self, number: str) -> Place | None: ...

    async def put(self, number: str, place: Place) -> None: ...

    async def case_at(self, chat: int, thread: int) -> str | None:
        """The case whose topic this is."""


class RedisPlaces:
    """Two hashes in one slot: case -> place, thread -> case."""

    def __init__(self, link: Link, bot: int) -> None:
        self._link = link
        self._places, self._threads = (f"todoku:{bot}:{{desk}}:{name}" for name in ("places", "threads"))

    async def place(self, number: str) -> Place | None:
        [found] = await self._link.ask(("HGET", self._places, number))
        if found is None:
            return None
        chat, thread, packet = str(found, "ascii").split(" ")
        return Place(int(chat), int(thread) or None, int(packet))

    async def put(self, number: str, place: Place) -> None:
        words = f"{place.chat} {place.thread or 0} {place.packet}"
        handle = f"{place.chat} {place.thread or place.packet}"
        await self._link.ask(("HSET", self._threads, handle, number), ("HSET", self._places, number, words))

    async def case_at(self, chat: int, thread: int) -> str | None:
        [found] = await self._link.ask(("HGET", self._threads, f"{chat} {thread}"))
        return None if found is None else str(found, "ascii")
