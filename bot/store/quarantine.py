"""What cannot be read is set aside whole, beside where it was: nobody stumbles over it, and nothing of it is lost.

In every slot that keys of ours lie in there is a hash `aside` of notes, and for each note a key `aside:<id>` that holds the thing:
a key that was renamed, or a string with one member of a key. Both are gone after thirty days.
"""

import logging
import secrets
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec import structs

from bot.store.key_shapes import TAGS, KeyType, judge, parted, shape
from bot.store.keys import Keys, chat_shard
from bot.store.quarantined import Quarantined, Retried
from bot.store.reply_types import flag, nothing, one_of
from bot.store.scripts import Script, Word

log = logging.getLogger(__name__)

DAYS = 30
UNREADABLE = "it cannot be read"
_ID = 2
"""Where the id stands among the words of a row."""
# KEYS: notes, thing, key. ARGV: id, note, kind of the key ('' = the whole key), member, seconds.
# What is not there any more is not set aside. A note is "<Unix seconds> <JSON>".
_SET_ASIDE = Script(
    """
local notes, thing, key = unpack(KEYS)
local id, note, kind, member, life = unpack(ARGV)
if redis.call('TYPE', notes).ok ~= 'hash' then redis.call('DEL', notes) end
local value = member
if kind == '' then
  if redis.call('EXISTS', key) == 0 then return 0 end
  redis.call('RENAME', key, thing)
  if redis.call('TTL', thing) < 0 then redis.call('EXPIRE', thing, life) end
elseif kind == 'hash' then
  value = redis.call('HGET', key, member)
  if not value then return 0 end
  redis.call('HDEL', key, member)
elseif kind == 'zset' then
  if redis.call('ZREM', key, member) == 0 then return 0 end
elseif kind == 'set' then
  if redis.call('SREM', key, member) == 0 then return 0 end
else
  if redis.call('LREM', key, 1, member) == 0 then return 0 end
end
if kind ~= '' then redis.call('SET', thing, value, 'EX', life) end
redis.call('HSET', notes, id, redis.call('TIME')[1] .. ' ' .. note)
return 1
""",
    flag,
)

# KEYS: notes, thing, key. ARGV: id, kind of the key ('' = the whole key), field, score, 1 if the key had no time to live.
_RETRY = Script(
    """
local notes, thing, key = unpack(KEYS)
local id, kind, field, score, stays = unpack(ARGV)
if redis.call('EXISTS', thing) == 0 then
  redis.call('HDEL', notes, id)
  return 'gone'
end
local there = redis.call('TYPE', key).ok
if there ~= 'none' and there ~= kind then return 'occupied' end
if kind == '' then
  if stays == '1' then redis.call('PERSIST', thing) end
  redis.call('RENAME', thing, key)
else
  local value = redis.call('GET', thing)
  if kind == 'hash' then
    if redis.call('HSETNX', key, field, value) == 0 then return 'occupied' end
  elseif kind == 'zset' then redis.call('ZADD', key, score, value)
  elseif kind == 'set' then redis.call('SADD', key, value)
  else redis.call('RPUSH', key, value) end
  redis.call('DEL', thing)
end
redis.call('HDEL', notes, id)
return 'back'
""",
    one_of("back", "occupied", "gone"),
)

# KEYS: notes, then things. ARGV: their ids. A thing that ran out leaves its note.
_PRUNE = Script(
    """
for i = 2, #KEYS do
  if redis.call('EXISTS', KEYS[i]) == 0 then redis.call('HDEL', KEYS[1], ARGV[i - 1]) end
end
""",
    nothing,
)


@dataclass(frozen=True, slots=True)
class Raw:
    """The way to the server as it is: a wrong type, and what a script stumbles over, come as redis-py's ResponseError."""

    ask: Callable[..., Awaitable[list[Any]]]
    run: Callable[[Script, Sequence[str], Sequence[Word]], Awaitable[Any]]


async def examined(raw: Raw, keys: Iterable[str]) -> int:
    """Look at keys over which something has stumbled, and set aside what is not as it must be. How many things. Raises StoreDown."""
    named = [key for key in dict.fromkeys(keys) if shape(key)]
    kinds = await raw.ask(*(("TYPE", key) for key in named))
    done = 0
    for key, found in zip(named, kinds, strict=True):
        kind, wanted = found.decode(), shape(key)
        if wanted is None or kind == "none":
            continue
        if kind != wanted.kind:
            done += await whole(raw, key, f"its type is {kind} and not {wanted.kind}")
        else:
            done += await _looked_through(raw, key, wanted.kind)
    return done


async def _looked_through(raw: Raw, key: str, kind: KeyType) -> int:
    """Set aside what is unsound in a key of the right type. How many things."""
    is_sound, done = judge(key), 0
    for member, value in await _members(raw, key, kind):
        if is_sound(member, value):
            continue
        if kind == "string":
            done += await whole(raw, key, UNREADABLE)
        else:
            done += await part(raw, key, kind, member, float(value) if kind == "zset" else 0.0)
    return done


async def whole(raw: Raw, key: str, why: str) -> bool:
    """Set a key aside. Raises StoreDown."""
    [left] = await raw.ask(("TTL", key))
    return await _set_aside(raw, Quarantined(secrets.token_hex(4), key, why, stays=int(left) < 0), b"")


async def part(raw: Raw, key: str, kind: KeyType, member: bytes, score: float = 0.0, why: str = UNREADABLE) -> bool:
    """Set a member of a key aside. Raises StoreDown."""
    field = member.hex() if kind == "hash" else ""
    return await _set_aside(raw, Quarantined(secrets.token_hex(4), key, why, 0, kind, field, score), member)


async def _set_aside(raw: Raw, what: Quarantined, member: bytes) -> bool:
    words: list[Word] = [what.id, msgspec.json.encode(what), what.kind or "", member, DAYS * 86400]
    done = bool(await raw.run(_SET_ASIDE, [*_places(what.key, what.id), what.key], words))
    if done:
        log.error("a %s is set aside: %s; `todoku aside list` shows it", what.what, what.why)
    return done


async def _members(raw: Raw, key: str, kind: KeyType) -> list[tuple[bytes, bytes]]:
    """What stands in a key: members with their values or scores."""
    match kind:
        case "string":
            [value] = await raw.ask(("GET", key))
            return [(b"", value)] if value is not None else []
        case "hash":
            [flat] = await raw.ask(("HGETALL", key))
            return as_pairs(flat)
        case "zset":
            [flat] = await raw.ask(("ZRANGE", key, 0, -1, "WITHSCORES"))
            return list(zip(flat[::2], flat[1::2], strict=True))
        case "list":
            [found] = await raw.ask(("LRANGE", key, 0, -1))
        case "set":
            [found] = await raw.ask(("SMEMBERS", key))
    return [(member, b"") for member in found]


def as_pairs(flat: Any) -> list[tuple[bytes, bytes]]:  # noqa: ANN401  # redis-py gives a dict or a flat list
    """The fields of a hash and their values."""
    return list(flat.items()) if isinstance(flat, dict) else list(zip(flat[::2], flat[1::2], strict=True))


def _places(key: str, id_: str) -> list[str]:
    """The notes of the slot a key lies in, and the thing an id stands for."""
    before, tag, _ = parted(key)
    notes = f"{before}{{{tag}}}:aside"
    return [notes, f"{notes}:{id_}"]


class RedisQuarantine:
    def __init__(self, raw: Raw, bot: int) -> None:
        self._raw = raw
        self._prefix = f"todoku:{bot}:"
        self._keys = Keys(bot)

    async def session(self, chat: int) -> None:
        await whole(self._raw, self._keys.session(chat), UNREADABLE)

    async def case(self, number: str) -> None:
        await whole(self._raw, self._keys.case(number), UNREADABLE)

    async def row(self, chat: int, row: str) -> None:
        key = self._keys.outbox(chat_shard(chat))
        [found] = await self._raw.ask(("ZRANGEBYLEX", key, f"[{chat} ", f"({chat}!"))
        for member in found:
            parts = member.split(b" ", 3)
            if len(parts) > _ID and parts[_ID] == row.encode():
                await part(self._raw, key, "zset", member)

    async def listed(self) -> list[Quarantined]:
        keys = [f"{self._prefix}{{{tag}}}:aside" for tag in TAGS]
        found: list[Quarantined] = []
        for key, flat in zip(keys, await self._raw.ask(*(("HVALS", key) for key in keys)), strict=True):
            here = [one for raw in flat if (one := _note(raw))]
            if not here:
                continue
            await self._raw.run(_PRUNE, [key, *(f"{key}:{one.id}" for one in here)], [one.id for one in here])
            found += here
        return sorted(found, key=lambda one: (-one.at, one.id))

    async def retry(self, id_: str) -> Retried:
        one = await self._named(id_)
        if one is None:
            return "gone"
        words: list[Word] = [id_, one.kind or "", bytes.fromhex(one.field), str(one.score), int(one.stays)]
        answer: Retried = (await self._raw.run(_RETRY, [*_places(one.key, id_), one.key], words)).decode()
        return answer

    async def drop(self, id_: str) -> bool:
        one = await self._named(id_)
        if one is None:
            return False
        notes, thing = _places(one.key, id_)
        await self._raw.ask(("DEL", thing), ("HDEL", notes, id_))
        return True

    async def forget(self, chat: int, numbers: Sequence[str]) -> None:
        """Erase what was set aside of a chat and of its cases."""
        ours = {
            self._keys.session(chat),
            *(key(n) for n in numbers for key in (self._keys.case, self._keys.records, self._keys.copies)),
        }
        for one in await self.listed():
            if one.key in ours or await self._is_row_of(one, chat):
                await self.drop(one.id)

    async def _is_row_of(self, one: Quarantined, chat: int) -> bool:
        if one.kind != "zset" or one.what != "row":
            return False
        [member] = await self._raw.ask(("GET", _places(one.key, one.id)[1]))
        return member is not None and member.startswith(b"%d " % chat)

    async def _named(self, id_: str) -> Quarantined | None:
        return next((one for one in await self.listed() if one.id == id_), None)


def _note(raw: bytes) -> Quarantined | None:
    at, _, note = raw.partition(b" ")
    try:
        return structs.replace(msgspec.json.decode(note, type=Quarantined), at=int(at))
    except (msgspec.MsgspecError, ValueError):
        return None  # it runs out with what it stands for
