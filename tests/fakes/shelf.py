"""A shelf of learned numbers in memory: tests/contract/test_weights_shelf.py holds it to the same as the real one."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class MemoryShelf:
    _kept: dict[str, bytes] = field(default_factory=dict)

    async def get(self, name: str) -> bytes | None:
        return self._kept.get(name)

    async def all(self) -> dict[str, bytes]:
        return dict(self._kept)

    async def put(self, name: str, body: bytes) -> None:
        self._kept[name] = body

    async def drop(self, *names: str) -> None:
        self._kept = {name: body for name, body in self._kept.items() if name not in names}
