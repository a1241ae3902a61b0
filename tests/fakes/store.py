"""A store in memory that behaves like the real one: tests/contract/test_store*.py hold both to the same."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field

from bot.store.keys import case_shard, chat_shard
from bot.store.port import DONE_SECONDS, CaseWrite, Commit, Delivery, Loaded, Row, Saved, StoreDown


@dataclass(slots=True)
class _Session:
    body: bytes
    version: int
    expires: int
    card: int | None


@dataclass(slots=True)
class _Case:
    chat: int
    body: bytes
    expires: int | None = None
    records: list[bytes] = field(default_factory=list)
    copies: dict[str, str] = field(default_factory=dict)
    alarm: int | None = None


@dataclass(slots=True)
class MemoryStore:
    down: bool = False  # set it to see what happens without a store
    _time: int = 0
    _versions: int = 0
    _sessions: dict[int, _Session] = field(default_factory=dict)
    _done: dict[tuple[int, str], int] = field(default_factory=dict)
    _outbox: dict[int, list[Row]] = field(default_factory=dict)
    _reminders: dict[int, int] = field(default_factory=dict)
    _cases: dict[str, _Case] = field(default_factory=dict)
    _lazy: list[tuple[int, tuple[str, ...], int | None]] = field(default_factory=list)

    def pass_time(self, seconds: int) -> None:
        """Ages what has a time to live."""
        self._time += seconds
        self._sessions = {chat: it for chat, it in self._sessions.items() if it.expires > self._time}
        self._done = {mark: expires for mark, expires in self._done.items() if expires > self._time}
        self._cases = {
            number: it for number, it in self._cases.items() if it.expires is None or it.expires > self._time
        }

    async def load(self, chat: int, update: str) -> Loaded:
        self._answer()
        self._flush(chat_shard(chat))
        done = (chat, update) in self._done
        session = self._sessions.get(chat)
        if session is None:
            return Loaded(session=None, version=0, done=done, card=None)
        return Loaded(session.body, session.version, done, session.card)

    async def save(self, commit: Commit) -> Saved:
        self._answer()
        self._flush(chat_shard(commit.chat))
        if refusal := self._refusal(commit):
            return refusal
        if commit.update:
            self._done[commit.chat, commit.update] = self._time + DONE_SECONDS
        self._write_session(commit)
        if commit.rows:
            self._outbox.setdefault(commit.chat, []).extend(commit.rows)
        self._reminders.pop(commit.chat, None)
        if commit.reminder is not None:
            self._reminders[commit.chat] = commit.reminder
        if commit.case:
            self._write_case(commit.chat, commit.case)
        return Saved.SAVED

    async def confirm(self, chat: int, rows: Sequence[str], card: int | None, *, lazily: bool) -> None:
        self._lazy.append((chat, tuple(rows), card))
        if not lazily:
            self._answer()
            self._flush(chat_shard(chat))

    async def flush(self) -> None:
        self._answer()
        self._flush()

    async def outbox(self) -> AsyncIterator[tuple[int, Row]]:
        await self.flush()
        for chat, rows in sorted(self._outbox.items()):
            for row in tuple(rows):
                yield chat, row

    async def due(self, now: int, limit: int) -> list[tuple[int, int]]:
        self._answer()
        found = sorted((due, chat) for chat, due in self._reminders.items() if due <= now)
        return [(chat, due) for due, chat in found[:limit]]

    async def case(self, number: str) -> bytes | None:
        self._answer()
        case_shard(number)
        return self._cases[number].body if number in self._cases else None

    async def cases(self) -> list[bytes]:
        self._answer()
        return [case.body for case in self._cases.values()]

    async def missing(self, numbers: Sequence[str]) -> list[str]:
        self._answer()
        return [number for number in numbers if number not in self._cases]

    async def records(self, number: str) -> list[bytes]:
        self._answer()
        case_shard(number)
        return list(self._cases[number].records) if number in self._cases else []

    async def pulse(self, number: str) -> tuple[bytes | None, int]:
        self._answer()
        case_shard(number)
        found = self._cases.get(number)
        return (found.body, len(found.records)) if found else (None, 0)

    async def copy_of(self, number: str, message: str) -> str | None:
        self._answer()
        case_shard(number)
        return self._cases[number].copies.get(message) if number in self._cases else None

    async def delivered(self, delivery: Delivery) -> bool:
        self._answer()
        case_shard(delivery.case)
        waiting = self._outbox.pop(delivery.chat, [])
        kept = [row for row in waiting if row.id != delivery.row]
        if kept:
            self._outbox[delivery.chat] = kept
        if len(kept) == len(waiting) or delivery.case not in self._cases:
            return False
        case = self._cases[delivery.case]
        case.records.append(delivery.record)
        case.copies |= dict(delivery.copies)
        return True

    async def alarms(self, now: int, limit: int) -> list[tuple[str, int]]:
        self._answer()
        alarms = [(case.alarm, number) for number, case in self._cases.items() if case.alarm is not None]
        return [(number, due) for due, number in sorted(alarms) if due <= now][:limit]

    async def forget(self, chat: int) -> None:
        self._answer()
        self._lazy = [it for it in self._lazy if it[0] != chat]
        for kept in (self._sessions, self._outbox, self._reminders):
            kept.pop(chat, None)
        self._cases = {number: case for number, case in self._cases.items() if case.chat != chat}

    async def ping(self) -> None:
        self._answer()

    async def close(self) -> None:
        if not self.down:
            self._flush()

    def _answer(self) -> None:
        if self.down:
            raise StoreDown("the store in memory was told to be down")

    def _refusal(self, commit: Commit) -> Saved | None:
        session = self._sessions.get(commit.chat)
        if commit.update and (commit.chat, commit.update) in self._done:
            return Saved.DUPLICATE
        if commit.version != (session.version if session else 0):
            return Saved.STALE
        if commit.case:
            known = self._cases.get(commit.case.number)
            if (known.body if known else None) != commit.case.expected:
                return Saved.NUMBER_TAKEN if commit.case.expected is None else Saved.STALE
        return None

    def _write_case(self, chat: int, write: CaseWrite) -> None:
        case = self._cases.setdefault(write.number, _Case(chat, write.body))
        case.body = write.body
        case.records += write.records
        case.alarm = write.alarm
        case.expires = None if write.ttl is None else self._time + write.ttl

    def _write_session(self, commit: Commit) -> None:
        before = self._sessions.pop(commit.chat, None)
        if commit.session is not None:
            self._versions += 1
            card = before.card if before else None
            expires = self._time + commit.ttl
            self._sessions[commit.chat] = _Session(commit.session, self._versions, expires, card)

    def _flush(self, shard: int | None = None) -> None:
        waiting, self._lazy = self._lazy, []
        for chat, names, card in waiting:
            if shard not in (None, chat_shard(chat)):
                self._lazy.append((chat, names, card))
                continue
            rows = [row for row in self._outbox.pop(chat, []) if row.id not in names]
            if rows:
                self._outbox[chat] = rows
            if card is not None and chat in self._sessions:
                self._sessions[chat].card = card
