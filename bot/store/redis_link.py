"""The way to the server: a script, or many commands in one round trip, with a deadline and plain errors. It does not stumble twice: what
a command or a script cannot read is set aside, and it is asked again."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import Any

from hiredis import pack_command
from redis.asyncio import Redis
from redis.asyncio.cluster import RedisCluster
from redis.exceptions import NoScriptError, ResponseError
from redis.typing import EncodableT

from bot.store.failures import Illegal, told_plainly
from bot.store.key_shapes import judge
from bot.store.port import StoreDown
from bot.store.quarantine import Raw, examined
from bot.store.reply_types import COMMANDS, ReplyType, anything
from bot.store.scripts import RedisCommand, Script, Word
from bot.supervisor import begin

DEADLINE = 5  # seconds for one operation, all attempts included
_AT_ONCE = 64  # calls under way; more of them wait here instead of failing for want of a connection
UNEXPLAINED = "answers with an error that nothing in it explains"
_OURS = re.compile(r"(?:ERR )?(?:user_script|[Ee]rror (?:running|compiling))")
"""A script of ours that stumbles over nothing that is unsound is wrong itself."""


class Packing:
    """Commands as bytes, by hiredis: redis-py's own packing takes ten times as long, and its asyncio side knows no other."""

    def pack_commands(self, commands: Iterable[Iterable[EncodableT]]) -> list[bytes]:
        """All of them in one piece."""
        pack: Callable[[tuple[EncodableT, ...]], bytes] = pack_command  # type: ignore[assignment]  # its stub knows one word alone
        return [b"".join(pack(tuple(command)) for command in commands)]


class Batch:
    """Whoever asks waits for an answer of its own; what became of the other commands does not concern it.

    There is one round trip at a time, so commands reach the server in the order in which they were asked. A round trip ends,
    one way or another, when the command in it that has waited longest has waited until the deadline.
    """

    def __init__(
        self, client: Redis, deadline: float, plain: Callable[[Exception], Exception] = lambda error: error
    ) -> None:
        """`plain` says of trouble with the server what is the matter."""
        self._client = client
        self._plain = plain
        self._deadline = deadline
        self._waiting: list[tuple[RedisCommand, asyncio.Future[Any]]] = []
        self._since = 0.0
        """When the first of them began to wait, by the loop's clock."""
        self._sending: asyncio.Task[None] | None = None

    async def ask(self, *command: Word) -> Any:  # noqa: ANN401 - the server's answer
        """One command. Raises what the server refuses, and what befalls the round trip, as `plain` has it."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Any] = loop.create_future()
        if not self._waiting:
            self._since = loop.time()
        self._waiting.append((command, answer))
        if self._sending is None:
            self._sending = begin("the way to the store", self._send(), self._ended)
        return await answer

    async def _send(self) -> None:
        """Send what is waiting, and then what has come meanwhile."""
        try:
            while self._waiting:
                taken, self._waiting = self._waiting, []
                try:
                    await self._answer([one for one in taken if not one[1].done()], self._since + self._deadline)
                finally:
                    _give_up(taken)
        finally:
            # Here, not when the task is found to be done: whoever asks between the two would wait for ever.
            self._sending = None
            _give_up(self._waiting)
            self._waiting = []

    def _ended(self, task: "asyncio.Task[None]") -> None:
        """One that was stopped before it began has let nobody know."""
        if self._sending is task:
            self._sending = None
            _give_up(self._waiting)
            self._waiting = []

    async def _answer(self, wanted: list[tuple[RedisCommand, asyncio.Future[Any]]], until: float) -> None:
        try:
            answers = await self._round_trip([command for command, _ in wanted], until)
        except Exception as trouble:  # noqa: BLE001 - whatever it is, nobody may be left to wait for ever
            answers = [trouble] * len(wanted)
        for (_, waiting), found in zip(wanted, answers, strict=True):
            if waiting.done():
                continue
            if isinstance(found, Exception):
                waiting.set_exception(found if isinstance(found, NoScriptError) else self._plain(found))
            else:
                waiting.set_result(found)

    async def _round_trip(self, commands: list[RedisCommand], until: float) -> list[Any]:
        async with asyncio.timeout_at(until), self._client.pipeline(transaction=False) as pipe:
            for command in commands:
                pipe.execute_command(*command)
            answers: list[Any] = await pipe.execute(raise_on_error=False)  # else it rewords the errors
            return answers


def _give_up(asked: list[tuple[RedisCommand, asyncio.Future[Any]]]) -> None:
    """Whoever still waits is told, whatever has killed the round trip."""
    for _, waiting in asked:
        if not waiting.done():
            waiting.set_exception(StoreDown("the way to the store has broken down; its answer is lost"))


class Link:
    """Every script of ours, and every batch of commands, may be asked again: the first time has done nothing, or the same."""

    def __init__(self, client: Redis | RedisCluster, where: str, *, tls: bool = False) -> None:
        self._client = client
        # An answer comes as it came. redis-py would reshape some: one of another kind than it expects would then end in the middle
        # of a round trip, and what was left of it be taken for the answer to the next one.
        for command in (*COMMANDS, "INFO", "CONFIG GET"):
            client.response_callbacks.pop(command, None)
        self._told_plainly = told_plainly(where, tls=tls)
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._batch = None if isinstance(client, RedisCluster) else Batch(client, DEADLINE, self._told_plainly.plain)
        self.raw = Raw(self._ask, self._run)

    async def run(self, script: Script, keys: Sequence[str], words: Sequence[Word]) -> Any:  # noqa: ANN401 - Lua's answer
        """Once, or twice if the answer to the first time was lost. Raises StoreDown, StoreMisconfigured."""
        try:
            return await self._run(script, keys, words)
        except ResponseError as error:
            if not await self.examined(keys):
                if _OURS.match(str(error)):
                    raise
                raise StoreDown(f"the store {UNEXPLAINED}") from error
        return await self._run(script, keys, words)

    async def ask(self, *commands: RedisCommand) -> list[Any]:
        """One round trip; in a cluster one to every server concerned, all at the same time. Raises as `run` does."""
        try:
            return await self._ask(*commands)
        except ResponseError as error:
            if not await self.examined(str(command[1]) for command in commands if len(command) > 1):
                raise StoreDown(f"the store {UNEXPLAINED}") from error
        return await self._ask(*commands)

    async def sound(self, key: str, pairs: Sequence[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        """Those members of a key, with their values or scores, that are as they must be; the others are set aside. Raises StoreDown."""
        if not pairs:
            return []
        is_sound = judge(key)
        sound = [pair for pair in pairs if is_sound(*pair)]
        if len(sound) < len(pairs):
            await self.examined([key])
        return sound

    async def examined(self, keys: Iterable[str]) -> int:
        """Set aside what is unsound in these keys. How many things. Raises StoreDown."""
        return await examined(self.raw, keys)

    async def _run(self, script: Script, keys: Sequence[str], words: Sequence[Word]) -> Any:  # noqa: ANN401 - as above
        call = (len(keys), *keys, *words)
        if self._batch is None:
            async with self._turn():
                return await self._evaluated(self._client.execute_command, script, call)
        try:
            answer = await self._evaluated(self._batch.ask, script, call)
        except Illegal as error:
            raise self._told_plainly.plain(error) from error
        if self._told_plainly.unwell:
            self._told_plainly.well()
        return answer

    async def _evaluated(self, ask: Callable[..., Awaitable[Any]], script: Script, call: tuple[Word, ...]) -> Any:  # noqa: ANN401 - as above
        try:
            answer = await ask("EVALSHA", script.sha, *call)
        except NoScriptError:
            answer = await ask("EVAL", script.text, *call)
        return await self._legal(answer, script.gives)

    async def _ask(self, *commands: RedisCommand) -> list[Any]:
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

    async def everywhere(self, kind: ReplyType, *command: str) -> list[Any]:
        """The answer of every primary; None of one that refuses the command."""
        async with self._turn():
            if not isinstance(self._client, RedisCluster):
                return [await self._unless_refused(kind, command)]
            return [await self._unless_refused(kind, command, target_nodes=[n]) for n in self._client.get_primaries()]

    async def _unless_refused(self, kind: ReplyType, command: tuple[str, ...], **where: Any) -> Any:  # noqa: ANN401 - as above
        try:
            answer = await self._client.execute_command(*command, **where)
        except ResponseError:
            return None
        return await self._legal(answer, kind)

    async def _legal(self, answer: Any, kind: ReplyType | re.Pattern[bytes]) -> Any:  # noqa: ANN401 - as above
        """The answer, if it is of that kind. Raises Illegal; its connection is not used again: the answer that belongs to the
        question may yet come, and would be taken for the answer to the next one."""
        fits = isinstance(answer, bytes) and kind.fullmatch(answer) if isinstance(kind, re.Pattern) else kind(answer)
        if not fits:
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
