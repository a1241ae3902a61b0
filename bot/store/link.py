"""The way to the server: a script, or many commands in one round trip, with a deadline and plain errors."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from redis.asyncio import Redis
from redis.asyncio.cluster import RedisCluster
from redis.exceptions import NoScriptError

from bot.store.batch import Batch
from bot.store.failures import told_plainly
from bot.store.scripts import Script

Word = str | bytes | int
Command = tuple[Word, ...]

DEADLINE = 5  # seconds for one operation, all attempts included
_AT_ONCE = 64  # calls under way; more of them wait here instead of failing for want of a connection


class Link:
    def __init__(self, client: Redis | RedisCluster, where: str) -> None:
        self._client = client
        self._where = where
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._batch = None if isinstance(client, RedisCluster) else Batch(client, DEADLINE)

    async def run(self, script: Script, keys: Sequence[str], words: Sequence[Word]) -> Any:  # noqa: ANN401 - Lua's answer
        """Once, or twice if the answer to the first time was lost."""
        call = (len(keys), *keys, *words)
        if self._batch:
            return await self._batched(self._batch, script, call)
        async with self._turn():
            try:
                return await self._client.execute_command("EVALSHA", script.sha, *call)
            except NoScriptError:
                return await self._client.execute_command("EVAL", script.text, *call)

    async def _batched(self, batch: Batch, script: Script, call: tuple[Word, ...]) -> Any:  # noqa: ANN401 - Lua's answer
        with told_plainly(self._where):
            try:
                return await batch.ask("EVALSHA", script.sha, *call)
            except NoScriptError:
                return await batch.ask("EVAL", script.text, *call)

    async def ask(self, *commands: Command) -> list[Any]:
        """One round trip; in a cluster one to every server concerned, all at the same time."""
        if not commands:
            return []
        async with self._turn(), self._client.pipeline(transaction=False) as pipe:
            for command in commands:
                pipe.execute_command(*command)
            answers: list[Any] = await pipe.execute(raise_on_error=False)  # else it rewords the errors
            for answer in answers:
                if isinstance(answer, Exception):
                    raise answer
            return answers

    async def everywhere(self, *command: str) -> list[Any]:
        """The answer of every primary."""
        async with self._turn():
            if isinstance(self._client, RedisCluster):
                nodes = self._client.get_primaries()
                return [await self._client.execute_command(*command, target_nodes=[node]) for node in nodes]
            return [await self._client.execute_command(*command)]  # type: ignore[no-untyped-call]

    async def close(self) -> None:
        await self._client.aclose()

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        with told_plainly(self._where):
            async with asyncio.timeout(DEADLINE), self._places:
                if isinstance(self._client, RedisCluster):
                    await self._client.initialize()  # or its first commands go to any server, not to the right one
                yield
