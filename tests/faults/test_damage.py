"""Every kind of key is flipped, cut, retyped and swapped under a running bot, which is started anew in between: whoever the damage is
not about notices nothing, whoever it is about gets an answer, and no start is prevented.

DAMAGES=200 DAMAGE_SEED=7 makes a longer run.
"""

import asyncio
import json
import os
import random
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest

from bot.store.client import RedisStore
from bot.store.connect import connect
from bot.store.embedded import Embedded
from bot.store.keys import case_number
from bot.store.port import CaseWrite, Commit, LedgerWrite, OutboxRow, StoreDown
from flows.knowledge.session import Session, load
from tests.e2e.rig import BOT, PATIENCE, Rig, User

DAMAGES = int(os.environ.get("DAMAGES", "12"))
SEED = int(os.environ.get("DAMAGE_SEED", "1"))
RESTART_EVERY = 6
Client = Any
"""A plain client of redis-py, whose types leave open what it gives."""
CHATS = range(7001, 7006)
KINDS = ("flip", "cut", "retype", "swap")


def keys_of(client: Client) -> list[bytes]:
    """All of ours but what has been set aside."""
    return sorted(key for key in client.scan_iter("todoku:*") if b"}:aside" not in key)


def damage(client: Client, key: bytes, how: str, chance: random.Random) -> None:
    """Spoil a key as a disk, a hand or a bug would."""
    if how == "retype":
        retyped(client, key)
    elif how == "swap":
        swapped(client, key, chance)
    else:
        changed(client, key, flipped if how == "flip" else shortened, chance)


def retyped(client: Client, key: bytes) -> None:
    was = client.type(key)
    client.delete(key)
    if was == b"hash":
        client.set(key, "what")
    else:
        client.hset(key, "what", "ever")


def swapped(client: Client, key: bytes, chance: random.Random) -> None:
    """Two keys of the same kind change places."""
    family = key.rpartition(b"}:")[2].partition(b":")[0]
    others = [one for one in keys_of(client) if one != key and one.rpartition(b"}:")[2].partition(b":")[0] == family]
    if others:
        other = chance.choice(others)
        client.rename(key, "for a moment")
        client.rename(other, key)
        client.rename("for a moment", other)


def flipped(value: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(value)
    for _ in range(chance.randint(1, 3) if value else 0):
        at = chance.randrange(len(spoilt))
        spoilt[at] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def shortened(value: bytes, chance: random.Random) -> bytes:
    return value[: chance.randrange(max(1, len(value)))]


Spoil = Callable[[bytes, random.Random], bytes]


def changed(client: Client, key: bytes, spoil: Spoil, chance: random.Random) -> None:
    """One member, or the value, says something else."""
    match client.type(key):
        case b"string":
            value = client.get(key)
            if value:
                client.set(key, spoil(value, chance), keepttl=True)
        case b"hash":
            field, value = chance.choice(sorted(client.hgetall(key).items()))
            if chance.random() < 0.5 and value:
                client.hset(key, field, spoil(value, chance))
            else:
                client.hdel(key, field)
                client.hset(key, spoil(field, chance), value)
        case b"zset":
            member, score = chance.choice(client.zrange(key, 0, -1, withscores=True))
            client.zrem(key, member)
            client.zadd(key, {spoil(member, chance): chance.choice([score, score, float("-inf"), float("inf")])})
        case b"list":
            at = chance.randrange(client.llen(key))
            client.lset(key, at, spoil(client.lindex(key, at) or b"-", chance))
        case b"set":
            member = chance.choice(sorted(client.smembers(key)))
            client.srem(key, member)
            client.sadd(key, spoil(member, chance))


def facts(rig: Rig, user: User) -> Session | None:
    """What the store keeps about a user, as it is kept."""
    found = rig.session_bytes(user)
    return load(found.split(b":", 2)[2]) if found else None


async def meets(user: User) -> User:
    """Has begun, and said where the mailbox is."""
    await user.starts("mail_missing")
    await user.presses("provider=gmail")
    return user


@pytest.mark.parametrize("how", KINDS)
async def test_damage_stays_where_it_is(bare: Rig, how: str) -> None:
    chance = random.Random(f"{SEED} {how}")  # noqa: S311  # a test's own chance, which can be had again
    async with AsyncExitStack() as running:
        await running.enter_async_context(bare.bot())
        users = [await meets(bare.user()) for _ in range(4)]
        helped = bare.user()
        await meets(helped)
        await helped.says("/human")
        for round_ in range(DAMAGES):
            with bare.valkey() as client:
                key = chance.choice(keys_of(client))
                before = {user.id: facts(bare, user) for user in users}
                damage(client, key, how, chance)
            print(round_, how, key.decode())  # noqa: T201  # shown where it fails
            for user in users:
                await answers(bare, user, before[user.id], touched=how == "swap" or str(user.id).encode() in key)
            if round_ % RESTART_EVERY == RESTART_EVERY - 1:
                await running.aclose()
                await running.enter_async_context(bare.bot())
        await answers(bare, helped, None, touched=True)


async def answers(rig: Rig, user: User, before: Session | None, *, touched: bool) -> None:
    """They are answered; and whoever the damage was not about is where they were."""
    said = user.person.send("/help")
    await user.person.wait_for(lambda _: user.card.message_id > said, PATIENCE)
    after = facts(rig, user)
    assert after
    if not touched and before:
        assert after.log == before.log


ROW = LedgerWrite(20_000, "q7zk39dkq0pw", b"[1]", 9999)


def filled(folder: Path) -> None:
    """A store with a little of everything, stopped in order."""

    async def fill() -> None:
        store = connect(embedded.url, BOT)
        for chat in CHATS:
            number = case_number(chat, chat)
            case = CaseWrite(number, b'{"case":%d}' % chat, records=(b'{"record":1}', b'{"record":2}'), alarm=5)
            rows = (OutboxRow(f"{chat:x}-1.0", b'{"c":0}'), OutboxRow(f"{chat:x}-1.1", b'{"c":1}'))
            await store.save(
                Commit(chat, "1", 0, b'{"chat":%d}' % chat, 9999, rows, reminder=7, case=case, ledger=(ROW,))
            )
        await store.keep_summary("d1", b'{"c":1}', 9999)
        await store.close()

    with Embedded(folder) as embedded:
        asyncio.run(fill())


def said(body: bytes | None) -> dict[str, int] | None:
    """What a body says, as its readers see it: they pass over names they do not know. None where it is no JSON any more, which they
    find out."""
    try:
        found: dict[str, int] = json.loads(body or b"null") or {}
    except ValueError:
        return None
    return {name: value for name, value in found.items() if name in ("chat", "case", "record", "c")} or None


async def read_whole(store: RedisStore) -> int:
    """Everything that can be read is read; how many of the chats are as they were."""
    sound = 0
    for chat in CHATS:
        told = said((await store.load(chat, "2")).session)
        assert told in (None, {"chat": chat}), "what rotted is not believed"
        sound += told is not None
        for number in await store.cases_of(chat):
            assert said(await store.case(number)) in (None, {"case": chat})
            assert all(said(record) in (None, {"record": 1}, {"record": 2}) for record in await store.records(number))
    assert all([said(row.body) in (None, {"c": 0}, {"c": 1}) async for _, row in store.outbox()])
    for chat in await store.orphans(100):
        await store.take(chat)
    await store.due(10, 100)
    await store.alarms(10, 100)
    await store.recent(0, 2**33)
    await store.cases()
    await store.ledger(ROW.day, ROW.day)
    assert [said(one) for one in await store.summaries(["d1"])] in ([None], [{"c": 1}])
    assert (await store.lease.beat(hears=True)).epoch
    return sound


@pytest.mark.parametrize("seed", range(SEED, SEED + max(4, DAMAGES // 6)))
async def test_bytes_that_rot_on_the_disk_cost_what_they_are_about(tmp_path: Path, seed: int) -> None:
    """A byte of the append-only file says something else. The server takes that, or refuses the file, which is one line."""
    chance = random.Random(seed)  # noqa: S311  # as above
    await asyncio.to_thread(filled, tmp_path)
    [kept] = (tmp_path / "store" / "appendonlydir").glob("*.incr.aof")
    body = bytearray(kept.read_bytes())
    body[chance.randrange(len(body))] ^= 1 << chance.randrange(8)
    kept.write_bytes(body)
    refused = ""
    try:
        with Embedded(tmp_path) as embedded:
            store = connect(embedded.url, BOT)
            assert await read_whole(store) >= len(CHATS) - 1
            await store.close()
    except StoreDown as down:
        refused = str(down)
    assert not refused or ("the embedded store does not start" in refused and "\n" not in refused)
