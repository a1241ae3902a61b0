"""A store in memory that behaves like the real one: tests/contract/test_store*.py hold both to the same."""

import itertools
import zlib
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from bot.store.keys import Keys, case_shard, chat_shard
from bot.store.memory import CLAIM_MS
from bot.store.port import (
    DONE_SECONDS,
    KEEP,
    CaseWrite,
    Commit,
    Delivery,
    LedgerWrite,
    Loaded,
    OutboxRow,
    Saved,
    StoreDown,
    Taken,
)  # fmt: skip
from bot.store.quarantined import Quarantined, Retried

K = TypeVar("K")
V = TypeVar("V")


@dataclass(slots=True)
class _Session:
    body: bytes
    version: int
    expires: float
    card: int | None


@dataclass(slots=True)
class _Case:
    chat: int
    body: bytes
    expires: float | None = None
    records: list[bytes] = field(default_factory=list)
    copies: dict[str, str] = field(default_factory=dict)
    alarm: int | None = None


@dataclass(slots=True)
class _Claim:
    process: int
    until: float
    known: int
    """How many rows the chat had ever had when its holder last looked."""
    doubt: bool = False
    """Whether whoever held it before let it run out, and the holder may not have heard of that."""


PROCESSES = itertools.count(1)
KEYS = Keys(0)


@dataclass(slots=True)
class _Time:
    seconds: float = 0


@dataclass(slots=True)
class MemoryStore:
    down: bool = False  # set it to see what happens without a store
    process: int = field(default_factory=lambda: next(PROCESSES))
    _time: _Time = field(default_factory=_Time)
    _versions: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _claims: dict[int, _Claim] = field(default_factory=dict)
    _held: set[int] = field(default_factory=set)  # of this process alone, as are _unheard and _lazy
    _unheard: set[int] = field(default_factory=set)
    _latest: dict[int, tuple[Loaded, float]] = field(default_factory=dict)  # of this process, with the time it holds
    _rows_ever: dict[int, int] = field(default_factory=dict)
    _active: dict[int, float] = field(default_factory=dict)
    _sessions: dict[int, _Session] = field(default_factory=dict)
    _done: dict[tuple[int, str], float] = field(default_factory=dict)
    _outbox: dict[int, list[OutboxRow]] = field(default_factory=dict)
    _reminders: dict[int, int] = field(default_factory=dict)
    _cases: dict[str, _Case] = field(default_factory=dict)
    _ledger: dict[tuple[int, int, str], tuple[bytes, float]] = field(default_factory=dict)
    _summaries: dict[str, tuple[bytes, float]] = field(default_factory=dict)
    _arrivals: dict[tuple[int, str], tuple[int, float]] = field(default_factory=dict)
    _lazy: list[tuple[int, tuple[str, ...], int | None]] = field(default_factory=list)
    _aside: dict[str, tuple[Quarantined, Callable[[], bool]]] = field(default_factory=dict)
    """What was set aside, and how it is put back; False: something else stands there."""

    @property
    def quarantine(self) -> "MemoryQuarantine":
        return MemoryQuarantine(
            self._answer, self._sessions, self._cases, self._outbox, self._aside, lambda: round(self._time.seconds)
        )

    def beside(self) -> "MemoryStore":
        """The same store as another process sees it."""
        return replace(self, process=next(PROCESSES), _lazy=[], _held=set(), _unheard=set(), _latest={})

    def pass_time(self, seconds: float) -> None:
        """Ages what has a time to live."""
        self._time.seconds += seconds
        now = self._time.seconds
        _keep(self._sessions, {chat: it for chat, it in self._sessions.items() if it.expires > now})
        _keep(self._done, {mark: expires for mark, expires in self._done.items() if expires > now})
        _keep(self._ledger, {row: it for row, it in self._ledger.items() if it[1] > now})
        _keep(self._summaries, {name: it for name, it in self._summaries.items() if it[1] > now})
        _keep(self._arrivals, {one: it for one, it in self._arrivals.items() if it[1] > now})
        _keep(self._cases, {number: it for number, it in self._cases.items() if not it.expires or it.expires > now})

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
        known = self.remembered(commit.chat)
        until = self._latest.pop(commit.chat, (None, 0.0))[1]
        if refusal := self._refusal(commit):
            return refusal
        if commit.update:
            self._done[commit.chat, commit.update] = self._time.seconds + DONE_SECONDS
        self._write_session(commit)
        self._active[commit.chat] = self._time.seconds
        if commit.rows:
            self._add_rows(commit)
        if commit.reminder is None:
            self._reminders.pop(commit.chat, None)
        elif commit.reminder != KEEP:
            self._reminders[commit.chat] = commit.reminder
        if commit.case:
            self._write_case(commit.chat, commit.case)
        for row in commit.ledger:
            self._ledger[chat_shard(commit.chat), row.day, row.id] = row.body, self._time.seconds + row.ttl
        for one in commit.arrivals:
            number, _ = self._arrivals.get((one.day, one.field), (0, 0.0))
            self._arrivals[one.day, one.field] = number + 1, self._time.seconds + one.ttl
        if commit.rows:
            until = self._time.seconds + CLAIM_MS / 1000 if commit.chat in self._held else 0
        if commit.session and until and (commit.rows or known):
            session = self._sessions[commit.chat]
            self._latest[commit.chat] = Loaded(session.body, session.version, done=False, card=session.card), until
        return Saved.SAVED

    def remembered(self, chat: int) -> Loaded | None:
        loaded, until = self._latest.get(chat, (None, 0.0))
        return loaded if until > self._time.seconds else None

    async def confirm(self, chat: int, rows: Sequence[str], card: int | None, *, lazily: bool) -> None:
        self._lazy.append((chat, tuple(rows), card))
        if card is not None and chat in self._latest:
            loaded, until = self._latest[chat]
            self._latest[chat] = Loaded(loaded.session, loaded.version, loaded.done, card), until
        if not lazily:
            self._answer()
            self._flush(chat_shard(chat))

    async def flush(self) -> None:
        self._answer()
        self._flush()

    async def outbox(self) -> AsyncIterator[tuple[int, OutboxRow]]:
        await self.flush()
        for chat, rows in sorted(self._outbox.items()):
            for row in tuple(rows):
                yield chat, row

    def holds(self, chat: int) -> bool:
        claim = self._claims.get(chat)
        return (
            chat in self._held
            and claim is not None
            and claim.process == self.process
            and claim.until > self._time.seconds
        )

    def lose_reply(self, chat: int) -> None:
        """The process never heard what became of a save."""
        self._held.discard(chat)
        self._unheard.add(chat)
        self._latest.pop(chat, None)

    async def take(self, chat: int) -> Taken:
        self._answer()
        heard = self.holds(chat)
        self._latest.pop(chat, None)
        self._unheard.discard(chat)
        self._flush(chat_shard(chat))
        before = self._claims.get(chat)
        if before and before.process != self.process and before.until > self._time.seconds:
            return Taken()
        if not self._outbox.get(chat):
            self._claims.pop(chat, None)
            return Taken()
        mine = before is not None and before.process == self.process
        doubt = bool(before and (before.doubt and not heard if mine else True))
        self._hold(chat)
        self._claims[chat].doubt = doubt
        return Taken(tuple(self._outbox[chat]), doubt)

    async def hold(self, chats: Sequence[int]) -> list[int]:
        self._answer()
        claims = {chat: self._claims.get(chat) for chat in chats}
        for claim in claims.values():
            if claim and claim.process == self.process:
                claim.until = self._time.seconds + CLAIM_MS / 1000
        return [chat for chat, claim in claims.items() if not claim or claim.process != self.process]

    async def orphans(self, limit: int) -> list[int]:
        self._answer()
        now = self._time.seconds
        alive = {chat for chat, claim in self._claims.items() if claim.until > now}
        nobodys = [chat for chat, rows in self._outbox.items() if rows and chat not in alive][:limit]
        return list(dict.fromkeys([*self._unheard, *nobodys]))

    async def leave(self, doubtful: Sequence[int] = ()) -> None:
        self._answer()
        for chat in [chat for chat, claim in self._claims.items() if claim.process == self.process]:
            if chat not in doubtful:
                del self._claims[chat]
        self._latest = {chat: kept for chat, kept in self._latest.items() if chat in doubtful}

    async def recent(self, since: int, until: int) -> list[int]:
        self._answer()
        return [chat for chat, at in self._active.items() if since <= at <= until]

    def _add_rows(self, commit: Commit) -> None:
        chat, claim, now = commit.chat, self._claims.get(commit.chat), self._time.seconds
        waiting, known = self._outbox.get(chat), self._rows_ever.get(chat, 0)
        self._outbox.setdefault(chat, []).extend(commit.rows)
        self._rows_ever[chat] = known + len(commit.rows)
        mine = claim is not None and claim.process == self.process
        if (mine and claim and claim.known == known) or (not waiting and (not claim or mine or claim.until <= now)):
            self._hold(chat)
        else:
            self._held.discard(chat)

    def _hold(self, chat: int) -> None:
        until = self._time.seconds + CLAIM_MS / 1000
        if chat not in self._unheard:
            self._held.add(chat)
        before = self._claims.get(chat)
        doubt = before is not None and before.process == self.process and before.doubt
        self._claims[chat] = _Claim(self.process, until, self._rows_ever.get(chat, 0), doubt)

    def _release(self, chat: int) -> None:
        if not self._outbox.get(chat):
            self._claims.pop(chat, None)

    async def due(self, now: int, limit: int) -> list[tuple[int, int]]:
        self._answer()
        found = sorted((due, chat) for chat, due in self._reminders.items() if due <= now)
        return [(chat, due) for due, chat in found[:limit]]

    async def later(self, since: int, limit: int) -> list[tuple[int, int]]:
        self._answer()
        found = sorted((due, chat) for chat, due in self._reminders.items() if due >= since)
        return [(chat, due) for due, chat in found[:limit]]

    async def case(self, number: str) -> bytes | None:
        self._answer()
        case_shard(number)
        return self._cases[number].body if number in self._cases else None

    async def cases(self) -> list[bytes]:
        self._answer()
        return [case.body for case in self._cases.values()]

    async def cases_of(self, chat: int) -> list[str]:
        self._answer()
        return [number for number, case in self._cases.items() if case.chat == chat]

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
        self._release(delivery.chat)
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
        self._latest.pop(chat, None)
        for kept in (self._sessions, self._outbox, self._reminders, self._claims, self._active):
            kept.pop(chat, None)
        _keep(self._cases, {number: case for number, case in self._cases.items() if case.chat != chat})

    async def fill_ledger(self, rows: Sequence[LedgerWrite]) -> None:
        self._answer()
        for row in rows:
            self._ledger[zlib.crc32(row.id.encode()) % 16, row.day, row.id] = row.body, self._time.seconds + row.ttl

    async def thin_ledger(self, since: int, until: int, goes: Callable[[bytes], bool]) -> int:
        self._answer()
        before = len(self._ledger)
        _keep(
            self._ledger, {at: it for at, it in self._ledger.items() if not (since <= at[1] <= until and goes(it[0]))}
        )
        return before - len(self._ledger)

    async def ledger(self, since: int, until: int) -> list[bytes]:
        self._answer()
        return [body for (_, day, _), (body, _) in self._ledger.items() if since <= day <= until]

    async def ledger_sizes(self, since: int, until: int) -> list[int]:
        self._answer()
        days = Counter(day for _, day, _ in self._ledger)
        return [days[day] for day in range(since, until + 1)]

    async def keep_summary(self, name: str, body: bytes, ttl: int) -> None:
        self._answer()
        self._summaries[name] = body, self._time.seconds + ttl

    async def summaries(self, names: Sequence[str]) -> list[bytes | None]:
        self._answer()
        return [self._summaries[name][0] if name in self._summaries else None for name in names]

    async def arrivals(self, since: int, until: int) -> list[tuple[int, dict[bytes, bytes]]]:
        self._answer()
        return [
            (day, {one.encode(): b"%d" % number})
            for (day, one), (number, _) in self._arrivals.items()
            if since <= day <= until
        ]

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
        case.expires = None if write.ttl is None else self._time.seconds + write.ttl

    def _write_session(self, commit: Commit) -> None:
        before = self._sessions.pop(commit.chat, None)
        if commit.session is not None:
            card = before.card if before else None
            expires = self._time.seconds + commit.ttl
            self._sessions[commit.chat] = _Session(commit.session, next(self._versions), expires, card)

    def _flush(self, shard: int | None = None) -> None:
        waiting, self._lazy = self._lazy, []
        for chat, names, card in waiting:
            if shard not in (None, chat_shard(chat)):
                self._lazy.append((chat, names, card))
                continue
            rows = [row for row in self._outbox.pop(chat, []) if row.id not in names]
            if rows:
                self._outbox[chat] = rows
            if names:
                self._release(chat)
            if card is not None and chat in self._sessions:
                self._sessions[chat].card = card


@dataclass(frozen=True, slots=True)
class MemoryQuarantine:
    """What a store has set aside."""

    answer: Callable[[], None]
    """Raises StoreDown."""
    sessions: dict[int, _Session]
    cases: dict[str, _Case]
    outbox: dict[int, list[OutboxRow]]
    aside: dict[str, tuple[Quarantined, Callable[[], bool]]]
    now: Callable[[], int]

    async def session(self, chat: int) -> None:
        self._kept(KEYS.session(chat), self.sessions, chat)

    async def case(self, number: str) -> None:
        self._kept(KEYS.case(number), self.cases, number)

    async def row(self, chat: int, row: str) -> None:
        self.answer()
        waiting = self.outbox.get(chat, [])
        for one in [one for one in waiting if one.id == row]:
            waiting.remove(one)
            self._note(KEYS.outbox(chat_shard(chat)), lambda: self._back(chat, one))  # noqa: B023  # ids are unique

    async def listed(self) -> list[Quarantined]:
        self.answer()
        return [one for one, _ in reversed(self.aside.values())]

    async def retry(self, id_: str) -> Retried:
        self.answer()
        if id_ not in self.aside:
            return "gone"
        if not self.aside[id_][1]():
            return "occupied"
        del self.aside[id_]
        return "back"

    async def drop(self, id_: str) -> bool:
        self.answer()
        return self.aside.pop(id_, None) is not None

    def _kept(self, key: str, kept: dict[K, V], name: K) -> None:
        self.answer()
        if name not in kept:
            return
        value = kept.pop(name)

        def back() -> bool:
            if name in kept:
                return False
            kept[name] = value
            return True

        self._note(key, back)

    def _back(self, chat: int, row: OutboxRow) -> bool:
        self.outbox.setdefault(chat, []).append(row)
        return True

    def _note(self, key: str, back: Callable[[], bool]) -> None:
        id_ = f"{len(self.aside):08x}"
        self.aside[id_] = Quarantined(id_, key, "it cannot be read", self.now()), back


def _keep(kept: dict[K, V], still: dict[K, V]) -> None:
    """Drops the rest from a dictionary that several processes share."""
    for key in kept.keys() - still.keys():
        del kept[key]
