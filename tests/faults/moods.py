"""Anything that is awaited may fail in any way: a stand-in for whatever stands behind one of our ports."""

import asyncio
from collections.abc import AsyncIterator, Callable
from inspect import isasyncgenfunction, iscoroutinefunction
from typing import Any

from redis.exceptions import DataError, ResponseError

from bot.store.port import StoreDown
from tests.faults.chance import Chance

NOTED = ("save", "take", "delivered")
"""Calls of a store whose reply, if it is lost, leaves it unknown what has been done for a chat."""


class Unheard(Exception):  # noqa: N818  # it is what nobody has met
    """An error that no part of the program knows."""


KINDS: tuple[Callable[[], BaseException], ...] = (
    lambda: Unheard("?"),
    lambda: StoreDown("a mood"),
    lambda: ValueError("not a value"),
    lambda: KeyError("no key"),
    lambda: IndexError("no place"),
    lambda: TypeError("no such type"),
    lambda: AttributeError("'NoneType' object has no attribute 'writelines'"),
    lambda: RuntimeError("it cannot be"),
    lambda: RecursionError("too deep"),
    lambda: MemoryError("full"),
    lambda: ZeroDivisionError("1/0"),
    lambda: AssertionError("never"),
    lambda: NotImplementedError("later"),
    lambda: OSError(28, "No space left on device"),
    lambda: ConnectionResetError(104, "reset"),
    lambda: EOFError("the end"),
    lambda: TimeoutError("too long"),
    lambda: UnicodeDecodeError("utf-8", b"\xff", 0, 1, "no start"),
    lambda: ResponseError("WRONGTYPE Operation against a key holding the wrong kind of value"),
    lambda: DataError("no such data"),
    StopAsyncIteration,
    lambda: ExceptionGroup("several", [ValueError("one"), Unheard("two")]),
    lambda: asyncio.CancelledError("somebody else's"),
)


class Moody:
    """Stands before an object: by the history's chance a call of it fails before or after it is done."""

    def __init__(self, inner: Any, chance: Chance, name: str, share: float, lost: Callable[[Any], None]) -> None:  # noqa: ANN401  # anything
        vars(self).update(_inner=inner, _chance=chance, _name=name, _share=share, _lost=lost)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(self._inner, name, value)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # as above
        found = getattr(vars(self)["_inner"], name)
        if isasyncgenfunction(found):
            return self._each(name, found)
        return self._call(name, found) if iscoroutinefunction(found) else found

    def _call(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        async def moody(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # as above
            if name != "confirm":  # what is confirmed is kept in the process first, which cannot fail
                self._fails(name, "before", args)
            answer = await call(*args, **kwargs)
            self._fails(name, "after", args)
            return answer

        return moody

    def _each(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        async def moody(*args: Any) -> AsyncIterator[Any]:  # noqa: ANN401  # as above
            async for one in call(*args):
                self._fails(name, "within", args)
                yield one

        return moody

    def _fails(self, name: str, when: str, args: tuple[Any, ...]) -> None:
        if not self._chance.happens(f"{self._name} failed {when}", self._share):
            return
        error = self._chance.random.choice(KINDS)()
        self._chance.note(type(error).__name__)
        if name in NOTED:
            self._lost(args[0])
        raise error
