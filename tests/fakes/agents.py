"""What the console remembers, in memory: tests/contract/test_agents_store.py holds it to the same as the real one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.store.agent_port import CLOSED, Tries, Window
from bot.store.port import StoreDown


@dataclass(slots=True)
class _Kept:
    body: bytes
    expires: int
    agent: str = ""


@dataclass(slots=True)
class _Tries:
    count: int
    free: int
    expires: int


@dataclass(slots=True)
class MemoryAgentStore:
    down: bool = False  # set it to see what happens without a store
    _time: int = 0
    _agents: dict[str, bytes] = field(default_factory=dict)
    _steps: dict[tuple[str, str], int] = field(default_factory=dict)
    _recovery: dict[str, dict[str, bool]] = field(default_factory=dict)
    _sessions: dict[str, _Kept] = field(default_factory=dict)
    _notes: dict[str, _Kept] = field(default_factory=dict)
    _rows: dict[str, _Tries] = field(default_factory=dict)
    _windows: dict[str, _Tries] = field(default_factory=dict)
    _audit: dict[bytes, int] = field(default_factory=dict)

    def pass_time(self, seconds: int) -> None:
        """Ages what has a time to live."""
        self._time += seconds
        for kept in (self._sessions, self._notes, self._rows, self._windows):
            for name in [name for name, it in kept.items() if it.expires <= self._time]:
                del kept[name]

    async def agent(self, name: str) -> bytes | None:
        self._answer()
        return self._agents.get(name)

    async def agents(self) -> list[tuple[str, bytes]]:
        self._answer()
        return sorted(self._agents.items())

    async def write_agent(self, name: str, body: bytes, expected: bytes | None) -> bool:
        self._answer()
        if self._agents.get(name) not in (body, expected):
            return False
        self._agents[name] = body
        return True

    async def remove_agent(self, name: str) -> bool:
        self._answer()
        self._recovery.pop(name, None)
        await self.end_sessions(name)
        return self._agents.pop(name, None) is not None

    async def set_aside(self, name: str) -> None:
        self._answer()
        self._agents.pop(name, None)

    async def take_step(self, name: str, seed: str, step: int) -> bool:
        self._answer()
        if step <= self._steps.get((name, seed), 0):
            return False
        self._steps[name, seed] = step
        return True

    async def last_step(self, name: str, seed: str) -> int:
        self._answer()
        return self._steps.get((name, seed), 0)

    async def put_recovery(self, name: str, digests: Sequence[str]) -> None:
        self._answer()
        self._recovery[name] = dict.fromkeys(digests, True)

    async def take_recovery(self, name: str, digest: str) -> bool:
        self._answer()
        unused = self._recovery.get(name, {}).get(digest, False)
        if unused:
            self._recovery[name][digest] = False
        return unused

    async def recovery_left(self, name: str) -> int:
        self._answer()
        return sum(self._recovery.get(name, {}).values())

    async def open_session(self, name: str, digest: str, body: bytes, seconds: int, expected: bytes) -> bool:
        self._answer()
        if self._agents.get(name) != expected:
            return False
        self._sessions[digest] = _Kept(body, self._time + seconds, name)
        return True

    async def session(self, digest: str) -> bytes | None:
        self._answer()
        return self._sessions[digest].body if digest in self._sessions else None

    async def touch_session(self, digest: str, body: bytes, seconds: int) -> bool:
        self._answer()
        if digest not in self._sessions:
            return False
        self._sessions[digest] = _Kept(body, self._time + seconds, self._sessions[digest].agent)
        return True

    async def sessions(self, name: str) -> list[tuple[str, bytes]]:
        self._answer()
        return [(digest, it.body) for digest, it in self._sessions.items() if it.agent == name]

    async def end_session(self, name: str, digest: str) -> None:
        self._answer()
        if digest in self._sessions and self._sessions[digest].agent == name:
            del self._sessions[digest]

    async def end_sessions(self, name: str) -> None:
        for digest, _ in await self.sessions(name):
            await self.end_session(name, digest)

    async def put_note(self, name: str, body: bytes, seconds: int) -> None:
        self._answer()
        self._notes[name] = _Kept(body, self._time + seconds)

    async def note(self, name: str) -> bytes | None:
        self._answer()
        return self._notes[name].body if name in self._notes else None

    async def take_note(self, name: str) -> bytes | None:
        body = await self.note(name)
        self._notes.pop(name, None)
        return body

    async def attempt(self, row: Tries, windows: Sequence[Window], now: int) -> int:
        self._answer()
        tries = self._rows.get(row.name, _Tries(0, 0, 0))
        if tries.count >= row.most:
            return CLOSED
        if now < tries.free:
            return tries.free - now
        for window in windows:
            if self._windows.get(window.name, _Tries(0, 0, 0)).count >= window.most:
                return window.seconds
        wait = row.waits[min(tries.count, len(row.waits) - 1)]
        self._rows[row.name] = _Tries(tries.count + 1, now + wait, self._time + row.remembered)
        for window in windows:
            self._windows.setdefault(window.name, _Tries(0, 0, self._time + window.seconds)).count += 1
        return 0

    async def forgive(self, row: str) -> None:
        self._answer()
        self._rows.pop(row, None)

    async def record(self, at: int, entry: bytes, keep_from: int) -> None:
        self._answer()
        self._audit[entry] = at
        self._audit = {entry: at for entry, at in self._audit.items() if at >= keep_from}

    async def recorded(self, limit: int, skip: int = 0) -> list[tuple[int, bytes]]:
        self._answer()
        newest_first = sorted(((at, entry) for entry, at in self._audit.items()), reverse=True)
        return newest_first[skip : skip + limit]

    async def rerecord(self, old: bytes, new: bytes) -> None:
        self._answer()
        if old in self._audit:
            self._audit[new] = self._audit.pop(old)

    def _answer(self) -> None:
        if self.down:
            raise StoreDown("the store in memory was told to be down")
