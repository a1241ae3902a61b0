"""Where in the support group each case lives. A slot of its own: a topic is found by its thread, which knows no chat."""

import json
from dataclasses import asdict, dataclass
from typing import Literal, Protocol

import msgspec

from bot.store.quarantine import as_pairs, part
from bot.store.redis_link import Link
from bot.store.reply_types import flag, nothing, one_of
from bot.store.scripts import Script

CodeVerdict = Literal["fine", "wrong", "limited"]
TRIES_SECONDS = 900
"""For so long a wrong code counts against a case and against whoever tried it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A case's topic, or, in a group without topics, the message that others answer."""

    chat: int
    thread: int | None
    packet: int
    """The message that shows the packet; 0: it is not there yet."""
    name: str = ""
    """The topic's name."""
    closed: bool = False
    """Whether the topic takes no messages."""


class Places(Protocol):
    """Every method may raise StoreDown."""

    async def group(self, configured: int) -> int:
        """The support group's id: the one that was set, or the one it has got since."""

    async def moved(self, old: int, new: int) -> None:
        """The group has another id now."""

    async def place(self, number: str) -> Place | None: ...

    async def settle(self, number: str, place: Place, before: Place | None) -> bool:
        """This is the place, if it was `before` until now; whether it is."""

    async def remember(self, number: str, chat: int, message: int) -> None:
        """A message of a case, by which an answer to it is known to belong there."""

    async def case_at(self, chat: int, handle: int) -> str | None:
        """The case whose topic, packet or message this is."""

    async def messages(self, number: str) -> list[int]:
        """The handles of a case."""

    async def begin(self, number: str) -> bool:
        """A topic is about to be made; whether that had been begun before, and nobody knows how it ended."""

    async def numbers(self) -> list[str]:
        """All cases that have a place."""

    async def drop(self, number: str) -> None:
        """Forgets a case's place, its handles and its codes."""

    async def tried(self, number: str, agent: str, step: int | None, most: int) -> CodeVerdict:
        """A caller's code was tried: of `step`, or of none. One step is taken once, and wrong ones only `most` times."""


# KEYS: places, handles, handles of the case, making. ARGV: case, place, place before or '', handles.
_SETTLE = Script(
    """
local number = ARGV[1]
local now = redis.call('HGET', KEYS[1], number) or ''
if now ~= ARGV[3] and now ~= ARGV[2] then return 0 end  -- ARGV[2]: it was this script, sent once more
redis.call('HSET', KEYS[1], number, ARGV[2])
for i = 4, #ARGV do
  redis.call('HSET', KEYS[2], ARGV[i], number)
  redis.call('SADD', KEYS[3], ARGV[i])
end
redis.call('HDEL', KEYS[4], number)
return 1
""",
    flag,
)

# KEYS: places, handles, handles of the case. ARGV: case, handle. Nothing is kept of a case that has no place any more.
_REMEMBER = Script(
    """
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then return end
redis.call('HSET', KEYS[2], ARGV[2], ARGV[1])
redis.call('SADD', KEYS[3], ARGV[2])
""",
    nothing,
)

# KEYS: places, handles, handles of the case, making, tries of the case. ARGV: case.
_DROP = Script(
    """
for _, handle in ipairs(redis.call('SMEMBERS', KEYS[3])) do redis.call('HDEL', KEYS[2], handle) end
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('HDEL', KEYS[4], ARGV[1])
redis.call('DEL', KEYS[3], KEYS[5])
""",
    nothing,
)

# KEYS: tries of the case, tries of the agent. ARGV: step or '', most, seconds.
_TRIED = Script(
    """
local most = tonumber(ARGV[2])
local wrong = tonumber(redis.call('HGET', KEYS[1], 'wrong') or 0)
if wrong >= most or tonumber(redis.call('GET', KEYS[2]) or 0) >= most then return 'limited' end
if ARGV[1] ~= '' and tonumber(ARGV[1]) > tonumber(redis.call('HGET', KEYS[1], 'step') or -1) then
  redis.call('HSET', KEYS[1], 'step', ARGV[1])
  redis.call('EXPIRE', KEYS[1], ARGV[3])
  return 'fine'
end
redis.call('HINCRBY', KEYS[1], 'wrong', 1)
redis.call('INCR', KEYS[2])
for _, key in ipairs(KEYS) do redis.call('EXPIRE', key, ARGV[3]) end
return 'wrong'
""",
    one_of("fine", "wrong", "limited"),
)


class RedisPlaces:
    """Hashes in one slot: case -> place, handle -> case, old group -> new group; and per case the set of its handles."""

    def __init__(self, link: Link, bot: int) -> None:
        self._link = link
        self._prefix = f"todoku:{bot}:{{desk}}:"
        self._places, self._threads = self._key("places"), self._key("handles")
        self._making, self._groups = self._key("making"), self._key("groups")

    async def group(self, configured: int) -> int:
        [found] = await self._link.ask(("HGET", self._groups, configured))
        sound = await self._link.sound(self._groups, [(b"%d" % configured, found)] if found is not None else [])
        return int(sound[0][1]) if sound else configured

    async def moved(self, old: int, new: int) -> None:
        [flat] = await self._link.ask(("HGETALL", self._groups))
        pairs = await self._link.sound(self._groups, as_pairs(flat))
        earlier = [int(before) for before, after in pairs if int(after) == old]
        words = [word for before in (old, *earlier) for word in (before, new)]
        await self._link.ask(("HSET", self._groups, *words))

    async def place(self, number: str) -> Place | None:
        [found] = await self._link.ask(("HGET", self._places, number))
        if found is None:
            return None
        place = _read(found)
        handles = [f"{place.chat} {handle}" for handle in (place.thread, place.packet) if handle] if place else []
        owners = await self._link.ask(*(("HGET", self._threads, handle) for handle in handles))
        if place and all(owner == number.encode() for owner in owners):
            return place
        # Damaged, or somebody else's: the case gets a new one.
        await part(self._link.raw, self._places, "hash", number.encode())
        return None

    async def settle(self, number: str, place: Place, before: Place | None) -> bool:
        handles = {f"{place.chat} {handle}" for handle in (place.thread, place.packet) if handle}
        words = (number, _written(place), _written(before) if before else "", *sorted(handles))
        keys = [self._places, self._threads, self._handles(number), self._making]
        return bool(await self._link.run(_SETTLE, keys, words))

    async def remember(self, number: str, chat: int, message: int) -> None:
        keys = [self._places, self._threads, self._handles(number)]
        await self._link.run(_REMEMBER, keys, (number, f"{chat} {message}"))

    async def case_at(self, chat: int, handle: int) -> str | None:
        where = f"{chat} {handle}"
        [found] = await self._link.ask(("HGET", self._threads, where))
        sound = await self._link.sound(self._threads, [(where.encode(), found)] if found is not None else [])
        if not sound:
            return None
        number = str(sound[0][1], "ascii")
        [known] = await self._link.ask(("SISMEMBER", self._handles(number), where))
        if known:
            return number
        # What a case does not know of is not its own: nobody's words shall reach another user.
        await part(self._link.raw, self._threads, "hash", where.encode())
        return None

    async def messages(self, number: str) -> list[int]:
        handles = self._handles(number)
        [found] = await self._link.ask(("SMEMBERS", handles))
        sound = await self._link.sound(handles, [(handle, b"") for handle in found])
        return sorted(int(handle.split(b" ")[1]) for handle, _ in sound)

    async def begin(self, number: str) -> bool:
        [new] = await self._link.ask(("HSETNX", self._making, number, 1))
        return not new

    async def numbers(self) -> list[str]:
        [flat] = await self._link.ask(("HGETALL", self._places))
        return sorted(str(number, "ascii") for number, _ in await self._link.sound(self._places, as_pairs(flat)))

    async def drop(self, number: str) -> None:
        keys = [self._places, self._threads, self._handles(number), self._making, self._key(f"tries:{number}")]
        await self._link.run(_DROP, keys, (number,))

    async def tried(self, number: str, agent: str, step: int | None, most: int) -> CodeVerdict:
        keys = [self._key(f"tries:{number}"), self._key(f"tries:agent:{agent}")]
        words = ("" if step is None else step, most, TRIES_SECONDS)
        verdict: CodeVerdict = (await self._link.run(_TRIED, keys, words)).decode()
        return verdict

    def _key(self, name: str) -> str:
        return self._prefix + name

    def _handles(self, number: str) -> str:
        return self._key(f"handles:{number}")


_READ = msgspec.json.Decoder(Place).decode


def _written(place: Place) -> bytes:
    return json.dumps(asdict(place), ensure_ascii=False, separators=(",", ":")).encode()


def _read(found: bytes) -> Place | None:
    try:
        return _READ(found)
    except msgspec.MsgspecError:
        return None
