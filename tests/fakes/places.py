"""Places in memory that behave like the real ones: tests/contract/test_places.py holds both to the same."""

from collections import Counter
from dataclasses import dataclass, field

from bot.store.places import TRIES_SECONDS, CodeVerdict, Place


@dataclass(slots=True)
class MemoryPlaces:
    _time: int = 0
    _groups: dict[int, int] = field(default_factory=dict)
    _places: dict[str, Place] = field(default_factory=dict)
    _handles: dict[tuple[int, int], str] = field(default_factory=dict)
    _making: set[str] = field(default_factory=set)
    _steps: dict[str, int] = field(default_factory=dict)
    _wrong: Counter[str] = field(default_factory=Counter)
    _until: dict[str, int] = field(default_factory=dict)

    def pass_time(self, seconds: int) -> None:
        """Ages what has a time to live."""
        self._time += seconds
        for name in [name for name, until in self._until.items() if until <= self._time]:
            self._forget_tries(name)

    async def group(self, configured: int) -> int:
        return self._groups.get(configured, configured)

    async def moved(self, old: int, new: int) -> None:
        self._groups = {before: new if after == old else after for before, after in self._groups.items()} | {old: new}

    async def place(self, number: str) -> Place | None:
        return self._places.get(number)

    async def settle(self, number: str, place: Place, before: Place | None) -> bool:
        if self._places.get(number) not in (before, place):
            return False
        self._places[number] = place
        self._making.discard(number)
        self._handles |= {(place.chat, handle): number for handle in (place.thread, place.packet) if handle}
        return True

    async def remember(self, number: str, chat: int, message: int) -> None:
        if number in self._places:
            self._handles[chat, message] = number

    async def case_at(self, chat: int, handle: int) -> str | None:
        return self._handles.get((chat, handle))

    async def messages(self, number: str) -> list[int]:
        return sorted(handle for (_, handle), case in self._handles.items() if case == number)

    async def begin(self, number: str) -> bool:
        before = number in self._making
        self._making.add(number)
        return before

    async def numbers(self) -> list[str]:
        return sorted(self._places)

    async def drop(self, number: str) -> None:
        self._places.pop(number, None)
        self._making.discard(number)
        self._handles = {handle: case for handle, case in self._handles.items() if case != number}
        self._forget_tries(number)

    async def tried(self, number: str, agent: str, step: int | None, most: int) -> CodeVerdict:
        by = f"agent {agent}"
        if max(self._wrong[number], self._wrong[by]) >= most:
            return "limited"
        fine = step is not None and step > self._steps.get(number, -1)
        if fine and step is not None:
            self._steps[number] = step
        else:
            self._wrong.update((number, by))
            self._until[by] = self._time + TRIES_SECONDS
        self._until[number] = self._time + TRIES_SECONDS
        return "fine" if fine else "wrong"

    def _forget_tries(self, name: str) -> None:
        self._steps.pop(name, None)
        self._wrong.pop(name, None)
        self._until.pop(name, None)
