"""Time that passes only when nobody has anything left to do."""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class _Skips(selectors.SelectSelector):
    """Instead of waiting for the time to pass, it puts the clock on."""

    loop: "VirtualLoop"

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise RuntimeError("everybody waits for ever: a history has come to a standstill")
        self.loop.seconds += max(timeout, 0.0)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        selector = _Skips()
        super().__init__(selector)
        selector.loop = self
        self.seconds = 0.0

    def time(self) -> float:
        return self.seconds

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> "asyncio.Future[Any]":  # type: ignore[override]  # noqa: ANN401, ARG002  # any work
        """Done at once: while a thread worked, time would run on."""
        done = self.create_future()
        try:
            done.set_result(func(*args))
        except Exception as error:  # noqa: BLE001  # whoever waits for it gets it
            done.set_exception(error)
        return done


def run(history: Coroutine[Any, Any, T]) -> T:
    """Run it to its end, however long that takes in its own time."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(history)


def now() -> float:
    """Seconds since the history began."""
    return asyncio.get_running_loop().time()
