"""A ledger full of made-up conversations, for the first page."""

from collections.abc import Iterable

from bench.made_up_ledger import made_up_rows
from bot.store.port import Commit, LedgerWrite
from flows.knowledge.ledger_row import HOUR, LedgerRow, dump_row
from tests.e2e.console.rig import Office
from tests.fakes.store import MemoryStore
from tests.unit.support import DAY, guide

CHATS = 700_000


async def fill(store: MemoryStore, rows: Iterable[LedgerRow]) -> None:
    """Each as a chat of its own leaves it."""
    for number, row in enumerate(rows):
        write = LedgerWrite(row.hour * HOUR // DAY, f"row{number}", dump_row(row), 400 * DAY)
        await store.save(Commit(CHATS + number, "", 0, None, 1, ledger=(write,)))


async def a_busy_year(desk: Office, days: int = 365, a_day: int = 12) -> None:
    await fill(desk.archive.store, made_up_rows(guide().catalogue, desk.clock(), days, a_day, seed=3))
