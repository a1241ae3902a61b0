"""Commands of many turns in few round trips: those that come while one is under way leave together with the next."""

import asyncio
from typing import Any

from redis.asyncio import Redis

from bot.store.port import StoreDown
from bot.supervisor import begin

Command = tuple[str | bytes | int, ...]


class Batch:
    """Whoever asks waits for an answer of its own; what became of the other commands does not concern it.

    There is one round trip at a time, so commands reach the server in the order in which they were asked. A round trip ends,
    one way or another, when the command in it that has waited longest has waited until the deadline.
    """

    def __init__(self, client: Redis, deadline: float) -> None:
        self._client = client
        self._deadline = deadline
        self._waiting: list[tuple[Command, asyncio.Future[Any]]] = []
        self._since = 0.0
        """When the first of them began to wait, by the loop's clock."""
        self._sending: asyncio.Task[None] | None = None

    async def ask(self, *command: str | bytes | int) -> Any:  # noqa: ANN401 - the server's answer
        """One command. Raises what the server refuses, and what befalls the round trip."""
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

    async def _answer(self, wanted: list[tuple[Command, asyncio.Future[Any]]], until: float) -> None:
        try:
            answers = await self._round_trip([command for command, _ in wanted], until)
        except Exception as trouble:  # noqa: BLE001 - whatever it is, nobody may be left to wait for ever
            answers = [trouble] * len(wanted)
        for (_, waiting), found in zip(wanted, answers, strict=True):
            if waiting.done():
                continue
            if isinstance(found, Exception):
                waiting.set_exception(found)
            else:
                waiting.set_result(found)

    async def _round_trip(self, commands: list[Command], until: float) -> list[Any]:
        async with asyncio.timeout_at(until), self._client.pipeline(transaction=False) as pipe:
            for command in commands:
                pipe.execute_command(*command)
            answers: list[Any] = await pipe.execute(raise_on_error=False)  # else it rewords the errors
            return answers


def _give_up(asked: list[tuple[Command, asyncio.Future[Any]]]) -> None:
    """Whoever still waits is told, whatever has killed the round trip."""
    for _, waiting in asked:
        if not waiting.done():
            waiting.set_exception(StoreDown("the way to the store has broken down; its answer is lost"))
