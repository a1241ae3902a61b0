"""The audit log: who did what when, with which case and how it ended. Never what was said."""

import itertools
import secrets
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.store.agent_port import AgentStore

OPERATOR = "todoku agent"
"""Whoever has the command line. An agent's name has no space in it."""
UNKNOWN = "?"
"""Somebody who gave no agent's name."""
ERASED = "erased"
_PAGE = 500
_count = itertools.count()


class Entry(BaseModel):
    """`what` is an id; its words are `console-audit.<what>`, those of `outcome` are `console-outcome.<outcome>`."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    order: str
    """Tells entries of the same second apart, and puts them in order."""
    who: str
    what: str
    case: str = ""
    about: str = ""
    """The agent it was done to, where that is another."""
    outcome: str = "done"


@dataclass(frozen=True, slots=True)
class Audit:
    store: AgentStore
    now: Callable[[], int]
    keep_days: float

    async def record(self, who: str, what: str, case: str = "", outcome: str = "done", about: str = "") -> None:
        """Raises StoreDown: what cannot be written down does not happen."""
        order = f"{next(_count):09}{secrets.token_hex(4)}"
        entry = Entry(order=order, who=who, what=what, case=case, about=about, outcome=outcome)
        at = self.now()
        await self.store.record(at, entry.model_dump_json().encode(), at - round(self.keep_days * 86400))

    async def recent(self, limit: int, skip: int = 0) -> list[tuple[int, Entry]]:
        """(at, entry), the newest first."""
        return [(at, entry) for at, body in await self.store.recorded(limit, skip) if (entry := _read(body))]

    async def forget_case(self, case: str) -> None:
        """Takes the case's number out of the log; that something was done, and by whom, stays."""
        async for body in self._bodies():
            entry = _read(body)
            if entry and entry.case == case:
                await self.store.rerecord(body, entry.model_copy(update={"case": ERASED}).model_dump_json().encode())

    async def _bodies(self) -> AsyncIterator[bytes]:
        skip = 0
        while page := await self.store.recorded(_PAGE, skip):
            for _, body in page:
                yield body
            skip += _PAGE


def _read(entry: bytes) -> Entry | None:
    """None where it is damaged: the others are shown all the same."""
    try:
        return Entry.model_validate_json(entry)
    except ValidationError:
        return None
