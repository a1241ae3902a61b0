"""The way to the server: a script, or many commands in one round trip, with a deadline and plain errors."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from redis.asyncio import Redis
from redis.asyncio.cluster import RedisCluster
from redis.exceptions import NoScriptError, ResponseError

from bot.store.batch import Batch
from bot.store.failures import Illegal, told_plainly
from bot.store.replies import COMMANDS, Kind, anything
from bot.store.scripts import Script

Word = str | bytes | int
Command = tuple[Word, ...]

DEADLINE = 5  # seconds for one operation, all attempts included
_AT_ONCE = 64  # calls under way; more of them wait here instead of failing for want of a connection


class Link:
    def __init__(self, client: Redis | RedisCluster, where: str, *, tls: bool = False) -> None:
        self._client = client
        # An answer comes as it came. redis-py would reshape some: one of another kind than it expects would then end in the middle
        # of a round trip, and what was left of it be taken for the answer to the next one.
        for command in (*COMMANDS, "INFO", "CONFIG GET"):
            client.response_callbacks.pop(command, None)
        self._told_plainly = told_plainly(where, tls=tls)
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._batch = None if isinstance(client, RedisCluster) else Batch(client, DEADLINE)

    async def run(self, script: Script, keys: Sequence[str], words: Sequence[Word]) -> Any:  # noqa: ANN401 - Lua's answer
        """Once, or twice if the answer to the first time was lost."""
        call = (len(keys), *keys, *words)
        if self._batch:
            return await self._batched(self._batch, script, call)
        async with self._turn():
            try:
                answer = await self._client.execute_command("EVALSHA", script.sha, *call)
            except NoScriptError:
                answer = await self._client.execute_command("EVAL", script.text, *call)
            return await self._legal(answer, script.gives)

    async def _batched(self, batch: Batch, script: Script, call: tuple[Word, ...]) -> Any:  # noqa: ANN401 - Lua's answer
        with self._told_plainly:
            try:
                answer = await batch.ask("EVALSHA", script.sha, *call)
            except NoScriptError:
                answer = await batch.ask("EVAL", script.text, *call)
            return await self._legal(answer, script.gives)

    async def ask(self, *commands: Command) -> list[Any]:
        """One round trip; in a cluster one to every server concerned, all at the same time."""
        if not commands:
            return []
        kinds = [COMMANDS.get(str(command[0]), anything) for command in commands]
        async with self._turn(), self._client.pipeline(transaction=False) as pipe:
            for command in commands:
                pipe.execute_command(*command)
            answers: list[Any] = await pipe.execute(raise_on_error=False)  # else it rewords the errors
            for kind, answer in zip(kinds, answers, strict=True):
                if isinstance(answer, Exception):
                    raise answer
                await self._legal(answer, kind)
            return answers

    async def everywhere(self, kind: Kind, *command: str) -> list[Any]:
        """The answer of every primary; None of one that refuses the command."""
        async with self._turn():
            if not isinstance(self._client, RedisCluster):
                return [await self._unless_refused(kind, command)]
            return [await self._unless_refused(kind, command, target_nodes=[n]) for n in self._client.get_primaries()]

    async def _unless_refused(self, kind: Kind, command: tuple[str, ...], **where: Any) -> Any:  # noqa: ANN401 - as above
        try:
            answer = await self._client.execute_command(*command, **where)
        except ResponseError:
            return None
        return await self._legal(answer, kind)

    async def _legal(self, answer: Any, kind: Kind) -> Any:  # noqa: ANN401 - as above
        """The answer, if it is of that kind. Raises Illegal; its connection is not used again: the answer that belongs to the
        question may yet come, and would be taken for the answer to the next one."""
        if not kind(answer):
            if isinstance(self._client, Redis):
                await self._client.connection_pool.disconnect(inuse_connections=False)
            raise Illegal
        return answer

    async def close(self) -> None:
        await self._client.aclose()

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        with self._told_plainly:
            async with asyncio.timeout(DEADLINE), self._places:
                if isinstance(self._client, RedisCluster):
                    await self._client.initialize()  # or its first commands go to any server, not to the right one
                yield
