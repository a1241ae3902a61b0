"""The store on a Redis or Valkey server: each method is a script or a few commands, one round trip each."""

import hashlib
import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from typing import Any

from bot.store import key_shapes
from bot.store.buckets import RedisBuckets
from bot.store.claim_scripts import HOLD, LEAVE, ORPHANS, TAKE
from bot.store.failed_updates import RedisFailedUpdates
from bot.store.fitness import RedisServer
from bot.store.incidents import RedisIncidents
from bot.store.keys import SHARDS, chat_shard, sealed
from bot.store.lease import RedisLease
from bot.store.ledger_pieces import filled, thinned
from bot.store.lookups import Lookups
from bot.store.memory import CLAIM_MS, Acknowledgement, Acknowledgements, Claims, Latest, as_arguments
from bot.store.places import RedisPlaces
from bot.store.port import (
    Commit,
    Delivery,
    LedgerWrite,
    Loaded,
    OutboxRow,
    Saved,
    StoreDown,
    StoreMisconfigured,
    Taken,
)
from bot.store.quarantine import part
from bot.store.redis_link import Link
from bot.store.save_arguments import save_arguments
from bot.store.scripts import CONFIRM, DELIVERED, FORGET, LOAD, SAVE, Script, Word
from bot.store.weights_shelf import RedisShelf
from bot.supervisor import Backoff, each


class RedisStore(Lookups):
    def __init__(self, link: Link, bot: int) -> None:
        super().__init__(link, bot)
        self.places = RedisPlaces(link, bot)
        self.incidents = RedisIncidents(link, bot)
        self.lease = RedisLease(link, bot)
        self.shelf = RedisShelf(link, bot)
        self.buckets = RedisBuckets(link, bot)
        self.server = RedisServer(link)
        self.failed_updates = RedisFailedUpdates(link, bot)
        self._delivered = Acknowledgements()
        self._process = secrets.token_hex(6)
        self._claims = Claims()
        self._latest = Latest(self._claims.__contains__)
        self._failing: Backoff[int] = Backoff()
        """Shards that could not be written to, though the store answers."""
        self._cards: dict[int, int] = {}
        """Cards whose confirmation is under way. A load that left just before it would not know them yet."""

    async def load(self, chat: int, update: str) -> Loaded:
        shard = chat_shard(chat)
        outbox, claims = self._queue(shard)
        keys = [self.keys.session(chat), self.keys.done(chat, update), outbox, claims]
        raw, done = await self._run(shard, LOAD, keys, [])
        if raw is None:
            return Loaded(session=None, version=0, done=bool(done), card=None)
        found = key_shapes.session(raw, chat)
        if found is None:
            await self.quarantine.session(chat)
            return Loaded(session=None, version=0, done=bool(done), card=key_shapes.card(raw), lost=True)
        version, card, session = found
        return Loaded(session, version, bool(done), self._cards.get(chat, card))

    async def save(self, commit: Commit) -> Saved:
        shard = chat_shard(commit.chat)
        operation = secrets.randbits(48) + 1  # never 0, which means "no session"
        words, asked = save_arguments(commit, operation, self._process), self._claims.clock()
        heard = False
        try:
            answer = await self._run(shard, SAVE, self._keys_of(commit, operation), words)
            heard = True
        finally:
            if not heard and commit.rows:
                self._claims.lost(commit.chat)
            known = self._latest.get(commit.chat)
            self._latest.drop(commit.chat)
        if answer == b"unclaimed":
            self._claims.drop([commit.chat])
            return Saved.SAVED
        if not answer.startswith(b"saved"):
            return Saved(answer.decode())
        if commit.rows:
            self._claims.add([commit.chat], asked)
        if commit.session and (commit.rows or known) and answer != b"saved":
            card = self._card(commit.chat, answer)
            self._latest.keep(commit.chat, Loaded(commit.session, operation, done=False, card=card))
        return Saved.SAVED

    def _card(self, chat: int, saved: bytes) -> int | None:
        """The live card: the one whose confirmation is on its way, or the one that stood in the store."""
        under_way = self._delivered.card(chat) or self._cards.get(chat)
        stored = saved.removeprefix(b"saved ")
        return under_way or (int(stored) if stored else None)

    def remembered(self, chat: int) -> Loaded | None:
        return self._latest.get(chat)

    async def confirm(self, chat: int, rows: Sequence[str], card: int | None, *, lazily: bool) -> None:
        self._delivered.add(Acknowledgement(chat, tuple(rows), card))
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
        shards = self._delivered.shards()
        await each(
            "writing down what was sent", shards, self._flush_shard, self._failing, StoreDown, StoreMisconfigured
        )

    async def outbox(self) -> AsyncIterator[tuple[int, OutboxRow]]:
        await self.flush()  # or it would give out what was delivered long ago
        async for one in self._rows():
            yield one

    def holds(self, chat: int) -> bool:
        return chat in self._claims

    async def take(self, chat: int) -> Taken:
        shard, asked = chat_shard(chat), self._claims.clock()
        words: list[Word] = [chat, self._process, CLAIM_MS, int(chat in self._claims)]
        self._latest.drop(chat)
        self._claims.lost(chat)  # until the rows are here, nothing may be sent before them
        answer = await self._run(shard, TAKE, self._queue(shard), words)
        if not answer:
            self._claims.unheard.discard(chat)
            return Taken()
        self._claims.taken(chat, asked)
        rows, lost = [], []
        for member in answer[1]:
            if found := key_shapes.row(member):
                rows.append(OutboxRow(*found[1:]))
            else:
                await part(self._link.raw, self.keys.outbox(shard), "zset", member)
                lost.append(hashlib.sha256(member).hexdigest()[:16])
        return Taken(tuple(rows), bool(answer[0]), tuple(lost))

    async def hold(self, chats: Sequence[int]) -> list[int]:
        asked, lost = self._claims.clock(), []
        for shard, ours in _by_shard(chats).items():
            lost += await self._link.run(HOLD, [self.keys.claims(shard)], [self._process, CLAIM_MS, *ours])
        gone = [int(chat) for chat in lost]
        self._claims.add(chats, asked)
        self._claims.drop(gone)
        return gone

    async def orphans(self, limit: int) -> list[int]:
        self._claims.chats()  # lets go of those that are over
        self._latest.expire()
        sizes = await self._link.ask(*(("ZCARD", self.keys.outbox(shard)) for shard in SHARDS))
        found = list(self._claims.unheard)
        for shard, size in zip(SHARDS, sizes, strict=True):
            if size and len(found) < limit:
                answer = await self._link.run(ORPHANS, self._queue(shard), [limit - len(found)])
                found += [int(chat) for chat in answer]
        return list(dict.fromkeys(found))

    async def leave(self, doubtful: Sequence[int] = ()) -> None:
        ours = [chat for chat in self._claims.chats() if chat not in doubtful]
        for shard, chats in _by_shard(ours).items():
            await self._link.run(LEAVE, [self.keys.claims(shard)], [self._process, *chats])
        self._claims.drop(ours)

    async def delivered(self, delivery: Delivery) -> bool:
        number = delivery.case
        keys = [
            self.keys.outbox(chat_shard(delivery.chat)),
            *self._of_case(number),
            self.keys.claims(chat_shard(delivery.chat)),
        ]
        words: list[Word] = [delivery.chat, delivery.row, sealed(delivery.record, number)]
        for pair in delivery.copies:
            words += pair
        return bool(await self._link.run(DELIVERED, keys, words))

    async def forget(self, chat: int) -> None:
        self._delivered.drop(chat)
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

    async def fill_ledger(self, rows: Sequence[LedgerWrite]) -> None:
        await filled(self._link, self.keys, rows)

    async def thin_ledger(self, since: int, until: int, goes: Callable[[bytes], bool]) -> int:
        return await thinned(self._link, self.keys, since, until, goes)

    async def close(self) -> None:
        with suppress(StoreDown):  # what is not confirmed will be sent once more
            await self.flush()
        await self._link.close()

    async def _run(self, shard: int, script: Script, keys: list[str], words: list[Word]) -> Any:  # noqa: ANN401 - Lua's answer
        confirms = self._delivered.take(shard)
        more_keys, more_words = as_arguments(self.keys, confirms)
        arrived = False
        try:
            answer = await self._link.run(script, keys + more_keys, words + more_words)
            arrived = True
        finally:
            if not arrived:
                self._delivered.put_back(shard, confirms)
        return answer

    async def _flush_shard(self, shard: int) -> None:
        await self._run(shard, CONFIRM, self._queue(shard), [])

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
            *(self.keys.ledger(shard, row.day) for row in commit.ledger),
            *(self.keys.arrivals(shard, one.day) for one in commit.arrivals),
        ]


def _by_shard(chats: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for chat in chats:
        found.setdefault(chat_shard(chat), []).append(chat)
    return found
