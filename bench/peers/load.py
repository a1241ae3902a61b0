"""The load: updates are posted as Telegram posts them, one in flight for each user, and every reply is waited for."""

import asyncio
import random
import time
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from bench.peers.bare_telegram import BareTelegram, BotReply
from bench.peers.http import Framed
from bench.peers.users import TURNS, User

CONNECTIONS = 40
"""As many as Telegram opens by default."""
LOST_AFTER = 5.0
"""Seconds until a reply counts as lost."""
WARM = 60.0
"""Seconds that a quarter of the warm-up may take."""
SECRET = "bench-secret"  # noqa: S105  # a made-up one


@dataclass(slots=True)
class Seen:
    """What a phase of load has seen. Seconds throughout."""

    began: float = 0.0
    seconds: float = 0.0
    replies: dict[str, list[float]] = field(default_factory=lambda: {"message": [], "press": []})
    """How long each took, by what it answers."""
    lost: int = 0
    doubled: int = 0
    unanswered: int = 0
    """Presses nobody has answered."""
    refused: int = 0
    """Updates that were not answered with 200."""
    late: int = 0
    """Updates of the open loop for which no user was free."""

    @property
    def updates(self) -> int:
        return sum(map(len, self.replies.values()))

    @property
    def all_replies(self) -> list[float]:
        """All times, in order of size."""
        return sorted(time for times in self.replies.values() for time in times)

    @property
    def faults(self) -> int:
        return self.lost + self.doubled + self.unanswered + self.refused


@dataclass(slots=True)
class _Flight:
    """An update under way."""

    user: User
    sent: float
    query: str
    posted: bool = False
    """It has been answered with 200."""
    shown: BotReply | None = None


class Load:
    """Users of one bot."""

    def __init__(self, telegram: BareTelegram, port: int, users: int) -> None:
        self._telegram = telegram
        self._port = port
        self._free: deque[User] = deque(User(5_000_000 + n, said=n // len(TURNS)) for n in range(users))
        self.users: Sequence[User] = tuple(self._free)
        self._flights: dict[int, _Flight] = {}
        self._queries: set[str] = set()
        self._newest: dict[int, int] = {}
        """The newest message that each user has seen."""
        self._lines: list[_Line] = []
        self._ready: deque[_Line] = deque()
        self._to_post: deque[tuple[int, bytes]] = deque()
        self._in_flight = 0
        self._width = 0
        """How many shall be in flight; 0 while nothing is sent by itself."""
        self._left = 0
        self._enough = asyncio.Event()
        self.seen = Seen()

    async def connect(self) -> None:
        loop = asyncio.get_running_loop()
        for _ in range(CONNECTIONS):
            _, line = await loop.create_connection(lambda: _Line(self), "127.0.0.1", self._port)
            self._lines.append(line)
            self._ready.append(line)

    def close(self) -> None:
        for line in self._lines:
            line.transport.close()

    async def closed(self, width: int, seconds: float, updates: int = 0) -> Seen:
        """So many updates in flight, for so long; with `updates`, until so many have been sent."""
        self._begin()
        self._width, self._left, self._enough = width, updates or 1 << 60, asyncio.Event()
        self._refill()
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._enough.wait()
        return await self._end()

    async def warm_up(self, width: int) -> None:
        """Take the users in by quarters, then mix them: at every time some are at each turn of the dialogue, and go on so."""
        users, self._free = list(self._free), deque()
        for quarter in range(len(TURNS)):
            self._free.extend(users[quarter :: len(TURNS)])
            await self.closed(width, WARM, len(self._free))
        random.Random(len(users)).shuffle(users)  # noqa: S311 - nothing secret
        self._free = deque(users)

    async def open(self, rate: float, seconds: float) -> Seen:
        """So many updates a second, whatever has become of those before."""
        self._begin()
        began, number = time.perf_counter(), 0
        while (due := began + number / rate) < began + seconds:
            if (pause := due - time.perf_counter()) > 0:
                await asyncio.sleep(pause)
            if self._free:
                self._send(self._free.popleft(), due)
            else:
                self.seen.late += 1
            number += 1
        return await self._end()

    def _begin(self) -> None:
        self.seen = Seen(began=time.perf_counter())
        self._telegram.on_reply, self._telegram.on_ack = self._replied, self._acked

    async def _end(self) -> Seen:
        """Wait for what is under way, then count what never came."""
        self._width = 0
        self.seen.seconds = time.perf_counter() - self.seen.began
        end = time.perf_counter() + LOST_AFTER
        while (self._flights or self._queries) and time.perf_counter() < end:  # noqa: ASYNC110  # once a phase
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.05)  # a second reply to the last update
        for flight in list(self._flights.values()):
            self.seen.lost += flight.shown is None
            self.seen.refused += not flight.posted
            self._landed(flight)
        self.seen.unanswered += len(self._queries)
        self._queries.clear()
        return self.seen

    def _send(self, user: User, due: float) -> None:
        query, body = user.update()
        self._flights[user.id] = _Flight(user, due, query)
        self._in_flight += 1
        if query:
            self._queries.add(query)
        self._to_post.append((user.id, body))
        self._post()

    def _post(self) -> None:
        while self._to_post and self._ready:
            self._ready.popleft().post(*self._to_post.popleft())

    def _replied(self, reply: BotReply) -> None:
        newest = self._newest.get(reply.chat, 0)
        if reply.message < newest and not reply.buttons:
            return  # what stays of an older card: the reply stands below it
        self._newest[reply.chat] = max(newest, reply.message)
        flight = self._flights.get(reply.chat)
        if flight is None or flight.shown:
            self.seen.doubled += 1
            return
        flight.shown = reply
        self.seen.replies[flight.user.kind].append(time.perf_counter() - flight.sent)
        flight.user.saw(reply)
        if flight.posted:
            self._landed(flight)

    def _acked(self, query: str) -> None:
        self._queries.discard(query)

    def answered(self, line: "_Line", user: int, first_line: bytes, body: bytes) -> None:
        """An update has been answered."""
        self._ready.append(line)
        flight = self._flights.get(user)
        if b" 200 " not in first_line:
            self.seen.refused += 1
        elif body:
            self._telegram.answered_in_webhook(body)
        if flight and not flight.posted:
            flight.posted = True
            if flight.shown:
                self._landed(flight)
        self._post()

    def _landed(self, flight: _Flight) -> None:
        del self._flights[flight.user.id]
        self._in_flight -= 1
        # Alone in flight, one user goes through the whole dialogue before the next begins.
        goes_on = self._width == 1 and flight.user.turn
        (self._free.appendleft if goes_on else self._free.append)(flight.user)
        self._refill()

    def _refill(self) -> None:
        while self._in_flight < self._width and self._free and self._left:
            self._left -= 1
            self._send(self._free.popleft(), time.perf_counter())
        if self._width and not self._left:
            self._enough.set()


class _Line(Framed):
    """One connection of Telegram's to the bot: one update at a time."""

    def __init__(self, load: Load) -> None:
        super().__init__()
        self._load = load
        self._user = 0

    def post(self, user: int, body: bytes) -> None:
        self._user = user
        self.transport.write(
            b"POST /telegram/webhook HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            b"X-Telegram-Bot-Api-Secret-Token: %b\r\nContent-Length: %d\r\n\r\n%b" % (SECRET.encode(), len(body), body)
        )

    def message(self, first_line: bytes, body: bytes) -> None:
        self._load.answered(self, self._user, first_line, body)
