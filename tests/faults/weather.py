"""What goes wrong between a process and what it stands on, for some seconds at a time: calls fail in any way, hang, or
kill what waits for them. By a seed."""

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine, Generator, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from inspect import iscoroutinefunction
from random import Random
from typing import Any

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import GetMe

from bot.store.port import StoreDown
from bot.store.redis_link import DEADLINE
from tests.faults import virtual
from tests.faults.moods import KINDS, NOTED

STORE = ("store", "ping", "lease", "aside", "home")
"""Ports with the store behind them."""
TELEGRAM = ("updates", "sends", "questions")
"""Ports with Telegram behind them: requests for updates, messages, whatever else is asked."""
TASKS = "tasks"
PORTS = (*STORE, *TELEGRAM, TASKS)
REQUEST = 60.0
"""Seconds after which the way to Telegram gives a request up, as bot/telegram/transport.py has it. Now and then it does not."""
LIMITS = (1, 2, 5)
"""Seconds for which Telegram may want no more."""
OF_TELEGRAM: tuple[Callable[[], Exception], ...] = (
    lambda: TelegramNetworkError(GetMe(), "ServerDisconnectedError"),
    lambda: TelegramServerError(GetMe(), "Bad Gateway"),
    lambda: ClientDecodeError("no JSON", ValueError("x"), None),
)
LATE: dict[bool, Callable[[], Exception]] = {
    True: lambda: StoreDown("it does not answer in time"),
    False: lambda: TelegramNetworkError(GetMe(), "Request timeout error"),
}


@dataclass
class Weather:
    """Fine, until it worsens."""

    random: Random
    seen: Counter[str] = field(default_factory=Counter)
    shares: dict[str, float] = field(default_factory=dict)
    """The share of calls of each port that meet something."""
    hanging: float = 0.0
    """The share of these that hang."""
    strange: bool = False
    """Whether errors are of kinds that no port has promised."""
    chats: Sequence[int] = ()
    """All there are."""
    cursed: frozenset[int] = frozenset()
    """Chats about which every call of the store fails, in some odd way."""
    silent: dict[object, float] = field(default_factory=dict)
    """Since when a process's request for updates hangs."""
    hung: Counter[tuple[str, object]] = field(default_factory=Counter)
    """Ports of processes, with their calls that hang now."""
    struck: dict[int, float] = field(default_factory=dict)
    """When a call of the store on behalf of a chat last failed in a way that no store has promised."""
    _last: float = 0.0

    def worsens(self) -> None:
        """For a while one port, some or all are ill, a little or altogether."""
        random = self.random
        match random.choice(("one", "one", "some", "all", "chats")):
            case "chats":
                self.shares, self.cursed = {}, frozenset(random.sample(self.chats, random.choice((1, 5))))
            case "one":
                self.shares = {random.choice(PORTS): random.choice((0.05, 0.3, 1.0))}
            case "some":
                self.shares = {port: random.choice((0.0, 0.02, 0.1, 0.3)) for port in PORTS}
            case _:
                self.shares = dict.fromkeys(PORTS, random.choice((0.05, 0.3, 1.0)))
        self.hanging = random.choice((0.0, 0.2, 1.0))
        self.strange = random.random() < 0.5

    def clears(self) -> None:
        """Nothing new goes wrong. What hangs hangs on."""
        self.shares, self.cursed = {}, frozenset()

    @property
    def over(self) -> float:
        """Since when nothing is wrong any more; infinite while something hangs."""
        return float("inf") if self.hung.total() else self._last

    def curses(self, chats: Iterable[int]) -> None:
        """A call of the store is about these. Raises anything."""
        if not self.cursed.isdisjoint(chats):
            self.seen["chat cursed"] += 1
            self._felt("store")
            error = self.random.choice(KINDS)()
            raise error

    def strikes(self, port: str) -> BaseException | None:
        """What befalls a call of a port now."""
        if self.random.random() >= self.shares.get(port, 0.0):
            return None
        error = self._error(port)
        self.seen[type(error).__name__] += 1
        self._felt(port)
        return error

    async def meets(self, port: str, when: str, who: object) -> None:
        """Something befalls a call of a port, before or after it is done. Raises anything."""
        if self.random.random() >= self.shares.get(port, 0.0):
            return
        if self.random.random() < self.hanging:
            await self._hang(port, who)
            if self.random.random() < 0.3:
                return
            late = LATE[port in STORE]()
            raise late
        error = self._error(port)
        self.seen[type(error).__name__] += 1
        self.seen[f"{port} failed {when}"] += 1
        self._felt(port, error)
        raise error

    async def _hang(self, port: str, who: object) -> None:
        self.seen[f"{port} hung"] += 1
        longest = DEADLINE if port in STORE else REQUEST
        if port == "updates":
            self.silent[who] = virtual.now()
            longest *= self.random.choice((1, 1, 1, 3))
        self.hung[port, who] += 1
        try:
            await asyncio.sleep(self.random.uniform(0.5, longest))
        finally:
            self.hung[port, who] -= 1
            self._felt(port)

    def _error(self, port: str) -> BaseException:
        if port == TASKS:
            return self.random.choice(KINDS)()
        if self.strange and self.random.random() < 0.7:
            return self.random.choice(KINDS)()
        if port in STORE:
            return StoreDown("bad weather")
        if self.random.random() < 0.2:
            return TelegramRetryAfter(GetMe(), "Too Many Requests", self.random.choice(LIMITS))
        if port == "updates" and self.random.random() < 0.2:
            return TelegramConflictError(GetMe(), "terminated by other getUpdates request")
        return self.random.choice(OF_TELEGRAM)()

    def _felt(self, port: str, error: BaseException | None = None) -> None:
        limit = error.retry_after if isinstance(error, TelegramRetryAfter) else 0
        self.seen[port] += 1
        self._last = max(self._last, virtual.now() + limit)


class Exposed:
    """An object behind a port: its calls meet the weather, before and after they are done. `who`: the caller's process."""

    def __init__(self, inner: Any, weather: Weather, port: str, who: object) -> None:  # noqa: ANN401  # anything
        vars(self).update(_inner=inner, _weather=weather, _port=port, _who=who)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # as above
        mine = vars(self)
        found = getattr(mine["_inner"], name)
        if name == "quarantine":
            return Exposed(found, mine["_weather"], mine["_port"], mine["_who"])
        return self._call(name, found) if iscoroutinefunction(found) else found

    def _call(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        mine = vars(self)
        weather, who = mine["_weather"], mine["_who"]
        port = "ping" if name == "ping" else mine["_port"]

        async def exposed(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # as above
            heard, answer = False, None
            try:
                if name != "confirm":  # what is confirmed is kept in the process first, which cannot fail
                    weather.curses(_chats(args) if port == "store" else ())
                    await weather.meets(port, "before", who)
                answer = await call(*args, **kwargs)
                await weather.meets(port, "after", who)
                heard = True
            except StoreDown:
                raise
            except BaseException:
                weather.struck |= dict.fromkeys(_chats(args), virtual.now())
                raise
            finally:
                if not heard and port == "store" and name in NOTED:
                    what = args[0]
                    mine["_inner"].kept.lose_reply(what if isinstance(what, int) else what.chat)
            return answer

        return exposed


def _chats(args: tuple[Any, ...]) -> list[int]:
    """Whom a call of the store is about."""
    match args:
        case (int() as chat, *_):
            return [chat]
        case (list() as chats, *_):
            return chats
    about = getattr(next(iter(args), None), "chat", None)
    return [about] if isinstance(about, int) else []


class Frail:
    """Work that the weather may kill at any of its awaits."""

    def __init__(self, work: Coroutine[Any, Any, None], weather: Weather) -> None:
        self._work = work
        self._weather = weather

    def __await__(self) -> Generator[Any, Any, None]:
        steps = self._work.__await__()
        error: BaseException | None = None
        while True:
            try:
                waited = steps.throw(error) if error else steps.send(None)
            except StopIteration:
                return
            error = None
            try:
                yield waited
            except BaseException as thrown:  # noqa: BLE001  # a stop, which the work itself shall see
                error = thrown
            else:
                error = self._weather.strikes(TASKS)


async def past(task: "asyncio.Task[None]") -> None:
    """Stop a task of the test's own; what it failed with is raised."""
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
