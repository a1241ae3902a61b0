"""The store on a Redis or Valkey server: each method is a script or a few commands, one round trip each."""

import hashlib
import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from typing import Any

from bot.store import checksum, shapes
from bot.store.aside import RedisAside
from bot.store.buckets import RedisBuckets
from bot.store.claims import CLAIM_MS, HOLD, LEAVE, ORPHANS, TAKE, Held
from bot.store.confirms import Confirm, Confirms, as_arguments
from bot.store.fitness import RedisServer
from bot.store.keys import SHARDS, Keys, case_shard, chat_shard
from bot.store.latest import Latest
from bot.store.lease import RedisLease
from bot.store.link import Word
from bot.store.mended import MendedLink
from bot.store.places import RedisPlaces
from bot.store.port import (
    DONE_SECONDS,
    KEEP,
    Commit,
    Delivery,
    Loaded,
    Row,
    Saved,
    StoreDown,
    StoreMisconfigured,
    Taken,
)
from bot.store.quarantine import RedisQuarantine, as_pairs, part
from bot.store.scripts import CONFIRM, DELIVERED, FORGET, LOAD, PRUNE_CASES, SAVE, Script
from bot.supervisor import Backoff, each

_RESEND_SECONDS = 600  # a save without an update id is known again for so long; resends come within seconds
_PAGE = 500  # outbox rows fetched at a time from a shard


class RedisStore:
    def __init__(self, link: MendedLink, bot: int) -> None:
        self._link = link
        self.quarantine = RedisQuarantine(link.raw, bot)
        self.places = RedisPlaces(link, bot)
        self.lease = RedisLease(link, bot)
        self.buckets = RedisBuckets(link, bot)
        self.server = RedisServer(link)
        self.aside = RedisAside(link, bot)
        self.keys = Keys(bot)
        self._confirms = Confirms()
        self._process = secrets.token_hex(6)
        self._held = Held()
        self._latest = Latest(self._held.__contains__)
        self._failing: Backoff[int] = Backoff()
        """Shards that could not be written to, though the store answers."""
        self._cards: dict[int, int] = {}
        """Cards whose confirmation is under way. A load that left just before it would not know them yet."""

    async def load(self, chat: int, update: str) -> Loaded:
        shard = chat_shard(chat)
        outbox, claims = self._queue(shard)
        keys = [self.keys.session(chat), self.keys.done(chat, update), outbox, claims]
        raw, done = await self._run_with_confirms(shard, LOAD, keys, [])
        if raw is None:
            return Loaded(session=None, version=0, done=bool(done), card=None)
        found = shapes.session(raw, chat)
        if found is None:
            await self.quarantine.session(chat)
            return Loaded(session=None, version=0, done=bool(done), card=shapes.card(raw), lost=True)
        version, card, session = found
        return Loaded(session, version, bool(done), self._cards.get(chat, card))

    async def save(self, commit: Commit) -> Saved:
        shard = chat_shard(commit.chat)
        operation = secrets.randbits(48) + 1  # never 0, which means "no session"
        words, asked = _arguments(commit, operation, self._process), self._held.clock()
        heard = False
        try:
            answer = await self._run_with_confirms(shard, SAVE, self._keys_of(commit, operation), words)
            heard = True
        finally:
            if not heard and commit.rows:
                self._held.lost(commit.chat)
            known = self._latest.get(commit.chat)
            self._latest.drop(commit.chat)
        if answer == b"unclaimed":
            self._held.drop([commit.chat])
            return Saved.SAVED
        if not answer.startswith(b"saved"):
            return Saved(answer.decode())
        if commit.rows:
            self._held.add([commit.chat], asked)
        if commit.session and (commit.rows or known) and answer != b"saved":
            card = self._card(commit.chat, answer)
            self._latest.keep(commit.chat, Loaded(commit.session, operation, done=False, card=card))
        return Saved.SAVED

    def _card(self, chat: int, saved: bytes) -> int | None:
        """The live card: the one whose confirmation is on its way, or the one that stood in the store."""
        under_way = self._confirms.card(chat) or self._cards.get(chat)
        stored = saved.removeprefix(b"saved ")
        return under_way or (int(stored) if stored else None)

    def remembered(self, chat: int) -> Loaded | None:
        return self._latest.get(chat)

    async def confirm(self, chat: int, rows: Sequence[str], card: int | None, *, lazily: bool) -> None:
        self._confirms.add(Confirm(chat, tuple(rows), card))
        if card is not None:
            self._latest.shown(chat, card)
        if lazily:
            return
        if card is not None:
            self._cards[chat] = card
        try:
            await self._flush_shard(chat_shard(chat))
        finally:
            if card is not None and self._cards.get(chat) == card:
                del self._cards[chat]

    async def flush(self) -> None:
        shards = self._confirms.shards()
        await each(
            "writing down what was sent", shards, self._flush_shard, self._failing, StoreDown, StoreMisconfigured
        )

    async def outbox(self) -> AsyncIterator[tuple[int, Row]]:
        await self.flush()  # or it would give out what was delivered long ago
        first_pages = await self._link.ask(*(self._outbox_page(shard, "-") for shard in SHARDS))
        for shard, first_page in zip(SHARDS, first_pages, strict=True):
            page = first_page
            while page:
                for member in page:
                    if found := shapes.row(member):
                        yield found[0], Row(*found[1:])
                [page] = await self._link.ask(self._outbox_page(shard, b"(" + page[-1]))

    def holds(self, chat: int) -> bool:
        return chat in self._held

    async def take(self, chat: int) -> Taken:
        shard, asked = chat_shard(chat), self._held.clock()
        words: list[Word] = [chat, self._process, CLAIM_MS, int(chat in self._held)]
        self._latest.drop(chat)
        self._held.lost(chat)  # until the rows are here, nothing may be sent before them
        answer = await self._run_with_confirms(shard, TAKE, self._queue(shard), words)
        if not answer:
            self._held.unheard.discard(chat)
            return Taken()
        self._held.taken(chat, asked)
        rows, lost = [], []
        for member in answer[1]:
            if found := shapes.row(member):
                rows.append(Row(*found[1:]))
            else:
                await part(self._link.raw, self.keys.outbox(shard), "zset", member)
                lost.append(hashlib.sha256(member).hexdigest()[:16])
        return Taken(tuple(rows), bool(answer[0]), tuple(lost))

    async def hold(self, chats: Sequence[int]) -> list[int]:
        asked, lost = self._held.clock(), []
        for shard, ours in _by_shard(chats).items():
            lost += await self._link.run(HOLD, [self.keys.claims(shard)], [self._process, CLAIM_MS, *ours])
        gone = [int(chat) for chat in lost]
        self._held.add(chats, asked)
        self._held.drop(gone)
        return gone

    async def orphans(self, limit: int) -> list[int]:
        self._held.chats()  # lets go of those that are over
        self._latest.expire()
        sizes = await self._link.ask(*(("ZCARD", self.keys.outbox(shard)) for shard in SHARDS))
        found = list(self._held.unheard)
        for shard, size in zip(SHARDS, sizes, strict=True):
            if size and len(found) < limit:
                answer = await self._link.run(ORPHANS, self._queue(shard), [limit - len(found)])
                found += [int(chat) for chat in answer]
        return list(dict.fromkeys(found))

    async def leave(self, doubtful: Sequence[int] = ()) -> None:
        ours = [chat for chat in self._held.chats() if chat not in doubtful]
        for shard, chats in _by_shard(ours).items():
            await self._link.run(LEAVE, [self.keys.claims(shard)], [self._process, *chats])
        self._held.drop(ours)

    async def recent(self, since: int, until: int) -> list[int]:
        keys = [self.keys.active(shard) for shard in SHARDS]
        await self._link.ask(*(("ZREMRANGEBYSCORE", key, "-inf", f"({since}") for key in keys))
        found = await self._link.ask(*(("ZRANGEBYSCORE", key, since, until) for key in keys))
        sound = [
            await self._link.sound(key, [(chat, b"0") for chat in chats])
            for key, chats in zip(keys, found, strict=True)
        ]
        return [int(chat) for chats in sound for chat, _ in chats]

    async def due(self, now: int, limit: int) -> list[tuple[int, int]]:
        found = sorted((due, int(chat)) for chat, due in await self._due(self.keys.reminders, now, limit))
        return [(chat, due) for due, chat in found[:limit]]

    async def alarms(self, now: int, limit: int) -> list[tuple[str, int]]:
        found = sorted((due, number.decode()) for number, due in await self._due(self.keys.alarms, now, limit))
        return [(number, due) for due, number in found[:limit]]

    async def _due(self, key: Callable[[int], str], now: int, limit: int) -> list[tuple[bytes, int]]:
        """What is due in a sorted set of every shard, the oldest `limit` of each."""
        commands: list[tuple[Word, ...]] = [
            ("ZRANGEBYSCORE", key(shard), "-inf", now, "LIMIT", 0, limit, "WITHSCORES") for shard in SHARDS
        ]
        found: list[tuple[bytes, int]] = []
        for shard, flat in zip(SHARDS, await self._link.ask(*commands), strict=True):
            pairs = list(zip(flat[::2], flat[1::2], strict=True))
            found += [(member, int(float(due))) for member, due in await self._link.sound(key(shard), pairs)]
        return found

    async def case(self, number: str) -> bytes | None:
        [body] = await self._link.ask(("GET", self.keys.case(number)))
        return await self._opened(number, body)

    async def _opened(self, number: str, body: bytes | None) -> bytes | None:
        """A case as it was written; one that is damaged is set aside."""
        opened = None if body is None else checksum.opened(bytes(body), number)
        if body is not None and opened is None:
            await self.quarantine.case(number)
        return opened

    async def cases(self) -> list[bytes]:
        keys = [self.keys.cases(shard) for shard in SHARDS]
        flats = await self._link.ask(*(("HGETALL", key) for key in keys))
        known: list[str] = []
        for key, flat in zip(keys, flats, strict=True):
            known += [number for number, _ in await self._owners(key, flat)]
        bodies = await self._link.ask(*(("GET", self.keys.case(number)) for number in known))
        await self._prune([number for number, body in zip(known, bodies, strict=True) if body is None])
        found = [await self._opened(number, body) for number, body in zip(known, bodies, strict=True)]
        return [body for body in found if body is not None]

    async def cases_of(self, chat: int) -> list[str]:
        key = self.keys.cases(chat_shard(chat))
        [flat] = await self._link.ask(("HGETALL", key))
        return [number for number, owner in await self._owners(key, flat) if owner == chat]

    async def _owners(self, key: str, flat: Any) -> list[tuple[str, int]]:  # noqa: ANN401  # as `as_pairs` takes it
        """Numbers of cases, and their chats."""
        return [(number.decode(), int(chat)) for number, chat in await self._link.sound(key, as_pairs(flat))]

    async def missing(self, numbers: Sequence[str]) -> list[str]:
        found = await self._link.ask(*(("EXISTS", self.keys.case(number)) for number in numbers))
        return [number for number, there in zip(numbers, found, strict=True) if not there]

    async def records(self, number: str) -> list[bytes]:
        key = self.keys.records(number)
        [found] = await self._link.ask(("LRANGE", key, 0, -1))
        opened = [checksum.opened(bytes(record), number) for record in found]
        if None in opened:
            await self._link.examined([key])
        return [record for record in opened if record is not None]

    async def pulse(self, number: str) -> tuple[bytes | None, int]:
        body, records = await self._link.ask(("GET", self.keys.case(number)), ("LLEN", self.keys.records(number)))
        return await self._opened(number, body), int(records)

    async def copy_of(self, number: str, message: str) -> str | None:
        copies = self.keys.copies(number)
        [found] = await self._link.ask(("HGET", copies, message))
        sound = await self._link.sound(copies, [(message.encode(), found)] if found is not None else [])
        return str(sound[0][1], "utf-8") if sound else None

    async def delivered(self, delivery: Delivery) -> bool:
        number = delivery.case
        keys = [
            self.keys.outbox(chat_shard(delivery.chat)),
            *self._of_case(number),
            self.keys.claims(chat_shard(delivery.chat)),
        ]
        words: list[Word] = [delivery.chat, delivery.row, checksum.sealed(delivery.record, number)]
        for pair in delivery.copies:
            words += pair
        return bool(await self._link.run(DELIVERED, keys, words))

    async def forget(self, chat: int) -> None:
        self._confirms.drop(chat)
        self._latest.drop(chat)
        shard = chat_shard(chat)
        cases = self.keys.cases(shard)
        keys = [
            *(self.keys.session(chat), self.keys.outbox(shard), self.keys.reminders(shard), cases),
            *(self.keys.alarms(shard), self.keys.claims(shard), self.keys.active(shard)),
        ]
        gone = False
        while not gone:
            numbers = await self.cases_of(chat)
            named = [*keys, *(key for number in numbers for key in self._of_case(number))]
            gone = bool(await self._link.run(FORGET, named, [chat, *numbers]))
            await self.quarantine.forget(chat, numbers)

    async def ping(self) -> None:
        # Writing nothing at the start of a key that does not exist changes nothing; yet a server that is
        # read-only, out of memory, without its disk or its replicas refuses it like any other write.
        await self._link.ask(*(("SETRANGE", self.keys.probe(shard), 0, b"") for shard in SHARDS))

    async def agree(self) -> None:
        """Raises StoreMisconfigured where a newer version has written what this one cannot read; StoreDown."""
        found = await self._format()
        if found > checksum.FORMAT:
            raise StoreMisconfigured(
                f"the store was written by a newer todoku (format {found}, this one reads up to {checksum.FORMAT}): start that "
                "version again, or restore a backup from before it"
            )
        if found < checksum.FORMAT:
            await self._link.ask(("SET", self.keys.format(), checksum.FORMAT))

    async def _format(self) -> int:
        key = self.keys.format()
        [found] = await self._link.ask(("GET", key))
        sound = await self._link.sound(key, [(b"", found)] if found is not None else [])
        return int(sound[0][1]) if sound else 0

    async def close(self) -> None:
        with suppress(StoreDown):  # what is not confirmed will be sent once more
            await self.flush()
        await self._link.close()

    async def _run_with_confirms(self, shard: int, script: Script, keys: list[str], words: list[Word]) -> Any:  # noqa: ANN401 - Lua's answer
        confirms = self._confirms.take(shard)
        more_keys, more_words = as_arguments(self.keys, confirms)
        arrived = False
        try:
            answer = await self._link.run(script, keys + more_keys, words + more_words)
            arrived = True
        finally:
            if not arrived:
                self._confirms.put_back(shard, confirms)
        return answer

    async def _flush_shard(self, shard: int) -> None:
        await self._run_with_confirms(shard, CONFIRM, self._queue(shard), [])

    def _queue(self, shard: int) -> list[str]:
        return [self.keys.outbox(shard), self.keys.claims(shard)]

    def _keys_of(self, commit: Commit, operation: int) -> list[str]:
        chat, shard = commit.chat, chat_shard(commit.chat)
        session = self.keys.session(chat)
        return [
            session,
            self.keys.done(chat, commit.update) if commit.update else self.keys.operation(chat, operation),
            self.keys.outbox(shard),
            self.keys.reminders(shard),
            self.keys.cases(shard),
            self.keys.alarms(shard),
            *(self._of_case(commit.case.number) if commit.case else (session,) * 3),
            *(self.keys.claims(shard), self.keys.active(shard)),
        ]

    def _of_case(self, number: str) -> tuple[str, str, str]:
        return self.keys.case(number), self.keys.records(number), self.keys.copies(number)

    def _outbox_page(self, shard: int, after: str | bytes) -> tuple[Word, ...]:
        return ("ZRANGEBYLEX", self.keys.outbox(shard), after, "+", "LIMIT", 0, _PAGE)

    async def _prune(self, numbers: list[str]) -> None:
        for number in numbers:
            keys = [self.keys.cases(case_shard(number)), self.keys.case(number)]
            await self._link.run(PRUNE_CASES, keys, [number])


def _reminder(due: int | None) -> Word:
    return "" if due is None else "keep" if due == KEEP else due


def _by_shard(chats: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for chat in chats:
        found.setdefault(chat_shard(chat), []).append(chat)
    return found


def _arguments(commit: Commit, operation: int, process: str) -> list[Word]:
    """The ARGV of SAVE, without those of confirm."""
    case = commit.case
    records = case.records if case else ()
    words: list[Word] = [
        operation,
        DONE_SECONDS if commit.update else _RESEND_SECONDS,
        commit.version,
        commit.chat,
        0 if commit.session is None else commit.ttl,
        checksum.sealed(commit.session, str(commit.chat)) if commit.session else b"",
        _reminder(commit.reminder),
        case.number if case else "",
        checksum.sealed(case.body, case.number) if case else b"",
        checksum.sealed(case.expected, case.number) if case and case.expected else b"",
        "" if case is None or case.ttl is None else case.ttl,
        "" if case is None or case.alarm is None else case.alarm,
        len(records),
        len(commit.rows),
        process,
        CLAIM_MS,
        (case.expected or b"") if case else b"",
        *(checksum.sealed(record, case.number) for record in records if case),
    ]
    for row in commit.rows:
        words += [row.id, checksum.sealed(row.body, shapes.row_name(commit.chat, row.id))]
    return words
