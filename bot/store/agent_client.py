"""What the console remembers, on a Redis or Valkey server."""

import secrets
from collections.abc import Sequence

from bot.store import agent_scripts as scripts
from bot.store.agent_keys import AgentKeys
from bot.store.agent_port import Tries, Window
from bot.store.quarantine import UNREADABLE, whole
from bot.store.redis_link import Link
from bot.store.scripts import RedisCommand, Word

_STEP_SECONDS = 86400  # a code is good for a minute; the rest is for clocks that are set back


def _operation() -> str:
    """Known again when the client sends a script twice."""
    return secrets.token_hex(8)


class RedisAgentStore:
    def __init__(self, link: Link, bot: int) -> None:
        self._link = link
        self._keys = AgentKeys(bot)

    async def agent(self, name: str) -> bytes | None:
        return await self._get(self._keys.agent(name))

    async def agents(self) -> list[tuple[str, bytes]]:
        [names] = await self._link.ask(("SMEMBERS", self._keys.agents()))
        sound = await self._link.sound(self._keys.agents(), [(name, b"") for name in names])
        known = sorted(name.decode() for name, _ in sound)
        bodies = await self._link.ask(*(("GET", self._keys.agent(name)) for name in known))
        return [(name, body) for name, body in zip(known, bodies, strict=True) if body is not None]

    async def write_agent(self, name: str, body: bytes, expected: bytes | None) -> bool:
        keys = [self._keys.agent(name), self._keys.agents()]
        return bool(await self._link.run(scripts.WRITE_AGENT, keys, [name, body, expected or b""]))

    async def remove_agent(self, name: str) -> bool:
        # In this order: without the account no session opens, nor does an open one count.
        keys = self._keys
        there, *_ = await self._link.ask(
            ("DEL", keys.agent(name)), ("SREM", keys.agents(), name), ("DEL", keys.recovery(name))
        )
        await self.end_sessions(name)
        return bool(there)

    async def set_aside(self, name: str) -> None:
        await whole(self._link.raw, self._keys.agent(name), UNREADABLE)

    async def take_step(self, name: str, seed: str, step: int) -> bool:
        words: list[Word] = [_operation(), step, _STEP_SECONDS]
        return bool(await self._link.run(scripts.TAKE_STEP, [self._keys.step(name, seed)], words))

    async def last_step(self, name: str, seed: str) -> int:
        key = self._keys.step(name, seed)
        found = await self._get(key)
        sound = await self._link.sound(key, [(b"", found)] if found else [])
        return int(sound[0][1].split()[0]) if sound else 0

    async def put_recovery(self, name: str, digests: Sequence[str]) -> None:
        await self._link.run(scripts.PUT_RECOVERY, [self._keys.recovery(name)], list(digests))

    async def take_recovery(self, name: str, digest: str) -> bool:
        return bool(await self._link.run(scripts.TAKE_RECOVERY, [self._keys.recovery(name)], [_operation(), digest]))

    async def recovery_left(self, name: str) -> int:
        [taken] = await self._link.ask(("HVALS", self._keys.recovery(name)))
        return sum(operation == b"" for operation in taken)

    async def open_session(self, name: str, digest: str, body: bytes, seconds: int, expected: bytes) -> bool:
        keys = [self._keys.agent(name), self._keys.sessions(name), self._keys.session(digest)]
        return bool(await self._link.run(scripts.OPEN_SESSION, keys, [expected, digest, body, seconds]))

    async def session(self, digest: str) -> bytes | None:
        return await self._get(self._keys.session(digest))

    async def touch_session(self, digest: str, body: bytes, seconds: int) -> bool:
        [written] = await self._link.ask(("SET", self._keys.session(digest), body, "XX", "EX", seconds))
        return written is not None

    async def sessions(self, name: str) -> list[tuple[str, bytes]]:
        digests = await self._digests(name)
        bodies = await self._link.ask(*(("GET", self._keys.session(digest)) for digest in digests))
        found = dict(zip(digests, bodies, strict=True))
        if over := [digest for digest, body in found.items() if body is None]:
            await self._link.ask(("SREM", self._keys.sessions(name), *over))
        return [(digest, body) for digest, body in found.items() if body is not None]

    async def end_session(self, name: str, digest: str) -> None:
        keys = [self._keys.sessions(name), self._keys.session(digest)]
        await self._link.run(scripts.END_SESSION, keys, [digest])

    async def end_sessions(self, name: str) -> None:
        for digest in await self._digests(name):
            await self.end_session(name, digest)

    async def put_note(self, name: str, body: bytes, seconds: int) -> None:
        await self._link.ask(("SET", self._keys.note(name), body, "EX", seconds))

    async def note(self, name: str) -> bytes | None:
        return await self._get(self._keys.note(name))

    async def take_note(self, name: str) -> bytes | None:
        [body] = await self._link.ask(("GETDEL", self._keys.note(name)))
        return None if body is None else bytes(body)

    async def attempt(self, row: Tries, windows: Sequence[Window], now: int) -> int:
        keys = [self._keys.row(row.name), *(self._keys.window(window.name) for window in windows)]
        words: list[Word] = [_operation(), now, row.most, row.remembered, len(row.waits), *row.waits]
        for window in windows:
            words += [window.most, window.seconds]
        return int(await self._link.run(scripts.ATTEMPT, keys, words))

    async def forgive(self, row: str) -> None:
        await self._link.ask(("DEL", self._keys.row(row)))

    async def record(self, at: int, entry: bytes, keep_from: int) -> None:
        await self._link.run(scripts.RECORD, [self._keys.audit()], [at, entry, keep_from])

    async def recorded(self, limit: int, skip: int = 0) -> list[tuple[int, bytes]]:
        command: RedisCommand = ("ZREVRANGE", self._keys.audit(), skip, skip + limit - 1, "WITHSCORES")
        [flat] = await self._link.ask(command)
        return [(int(float(at)), bytes(entry)) for entry, at in zip(flat[::2], flat[1::2], strict=True)]

    async def rerecord(self, old: bytes, new: bytes) -> None:
        await self._link.run(scripts.RERECORD, [self._keys.audit()], [old, new])

    async def _get(self, key: str) -> bytes | None:
        [body] = await self._link.ask(("GET", key))
        return None if body is None else bytes(body)

    async def _digests(self, name: str) -> list[str]:
        key = self._keys.sessions(name)
        [found] = await self._link.ask(("SMEMBERS", key))
        return [digest.decode() for digest, _ in await self._link.sound(key, [(one, b"") for one in found])]
