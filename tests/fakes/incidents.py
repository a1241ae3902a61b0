"""Records of disturbances in memory: tests/contract/test_store_incidents.py holds both kinds to the same."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class MemoryIncidents:
    kept: dict[int, bytes] = field(default_factory=dict)

    async def listed(self) -> list[bytes]:
        return list(self.kept.values())

    async def put(self, number: int, record: bytes, before: bytes | None) -> bool:
        if self.kept.get(number) not in (before, record):
            return False
        self.kept[number] = record
        return True

    async def drop(self, number: int) -> None:
        self.kept.pop(number, None)
