"""What a store promises. `client.RedisStore` keeps it on a server, MemoryStore of the tests in memory."""

from collections.abc import AsyncIterator, Callable, Sequence
from enum import Enum
from typing import Protocol

from msgspec import Struct

from bot.store.keys import case_shard, chat_shard
from bot.store.quarantined import Quarantine

DONE_SECONDS = 172_800  # Telegram may repeat an update for 24 hours; twice that is remembered
KEEP = -1  # as a reminder: the one there was stays


class StoreDown(Exception):  # noqa: N818 - it names a state of the world, and `except StoreDown` reads as one
    """The store cannot take or give data now; trying again later may work. The message is one clear line."""


class StoreMisconfigured(ValueError):  # noqa: N818 - as above
    """The settings of the store are wrong; trying again will not help. The message is one clear line."""


class Loaded(Struct, frozen=True):
    session: bytes | None
    version: int  # a token to hand back in Commit; equal or not is all it says; 0 = there is no session
    done: bool  # this update has been committed before
    card: int | None  # message id of the live card
    lost: bool = False  # there was a session that could not be read: it has been set aside


class OutboxRow(Struct, frozen=True):
    """One intended send. Rows of a chat stay in the order they were committed in; the id only names them."""

    id: str  # unique within the chat, without spaces
    body: bytes


class CaseWrite(Struct, frozen=True):
    """A case as it shall be from now on."""

    number: str  # from keys.case_number
    body: bytes
    expected: bytes | None = None  # as it was when it was read; None = there is no such case yet
    records: tuple[bytes, ...] = ()  # what has happened, to be added to what happened before
    ttl: int | None = None  # seconds until the case and its records are gone; None = they stay
    alarm: int | None = None  # when the case wants to be looked at again, Unix seconds


class Delivery(Struct, frozen=True):
    """A row of a case that Telegram took, or never will."""

    chat: int
    row: str
    case: str
    record: bytes
    copies: tuple[tuple[str, str], ...] = ()  # message, its copy


class LedgerWrite(Struct, frozen=True):
    """A row of the ledger of outcomes as it shall be from now on. Nothing in it says which chat it is of."""

    day: int  # on which the conversation began, days since 1970: rows of a day run out together
    id: str
    body: bytes  # never empty
    ttl: int  # seconds until they do


class ArrivalCount(Struct, frozen=True):
    """Somebody has come with a problem: one more in a count of a stretch of time. Nothing in it says who."""

    day: int  # days since 1970: counts of a day run out together
    field: str
    ttl: int  # seconds until they do


class Commit(Struct, frozen=True):
    chat: int
    update: str  # the update's id, "" = none; a reminder has its own deterministic id
    version: int  # the session's version at load
    session: bytes | None  # None = delete it
    ttl: int  # seconds the session lives from now on
    rows: tuple[OutboxRow, ...] = ()
    reminder: int | None = None  # due, Unix seconds; None = no reminder, an older one is dropped; KEEP = as it was
    case: CaseWrite | None = None
    ledger: tuple[LedgerWrite, ...] = ()
    arrivals: tuple[ArrivalCount, ...] = ()

    def __post_init__(self) -> None:
        """Refuses what would spoil a store without a word."""
        if self.session is not None and self.ttl < 1:
            raise ValueError("a session needs at least a second to live")
        if any(row.id.split() != [row.id] for row in self.rows):
            raise ValueError("the id of a row is empty or has a space in it")
        if self.case and case_shard(self.case.number) != chat_shard(self.chat):
            raise ValueError("the case number belongs to another shard than its chat")


class Taken(Struct, frozen=True):
    """What is left to send to a chat, by this process from now on; nothing where another one does."""

    rows: tuple[OutboxRow, ...] = ()
    doubtful: bool = False  # whoever sent before gave no word: the first row may have gone out
    lost: tuple[str, ...] = ()  # rows that could not be read: they have been set aside


class Saved(Enum):
    """Only SAVED has written anything."""

    SAVED = "saved"
    STALE = "stale"  # the session or the case has changed since it was loaded
    DUPLICATE = "duplicate"  # the update has been committed before
    NUMBER_TAKEN = "number taken"  # the case number is in use


class Store(Protocol):
    """Every method may raise StoreDown. What cannot be read is set aside, and as if it were not there."""

    @property
    def quarantine(self) -> Quarantine:
        """What has been set aside."""

    async def load(self, chat: int, update: str) -> Loaded:
        """One round trip."""

    def remembered(self, chat: int) -> Loaded | None:
        """The session as this process saved it last, where it may go on from there without asking. Whether an update has been
        committed before, or another process has gone on meanwhile, only save() finds out."""

    async def save(self, commit: Commit) -> Saved:
        """One round trip, all or nothing."""

    async def confirm(self, chat: int, rows: Sequence[str], card: int | None, *, lazily: bool) -> None:
        """The rows are delivered: forget them; keep `card`, unless None, beside the session if there is one.

        Lazily: no round trip now; it travels with the next load or save of the same shard, or with flush().
        """

    async def flush(self) -> None:
        """Writes what was confirmed lazily."""

    def outbox(self) -> AsyncIterator[tuple[int, OutboxRow]]:
        """Everything still to be sent, in order per chat."""

    def holds(self, chat: int) -> bool:
        """Whether this process sends for the chat now. Asks nobody; never true for two processes."""

    async def take(self, chat: int) -> Taken:
        """Begins or goes on to send for a chat; where nothing is left to send, or another process sends, ends it."""

    async def hold(self, chats: Sequence[int]) -> list[int]:
        """Goes on to send for these; the chats that another process has taken over, or that are gone."""

    async def orphans(self, limit: int) -> list[int]:
        """Chats with rows that nobody sends, or that this process does not know of: the reply to a save was lost."""

    async def leave(self, doubtful: Sequence[int] = ()) -> None:
        """Lets others send for all chats, but for these: there a call's outcome is not known."""

    async def recent(self, since: int, until: int) -> list[int]:
        """Chats whose last commit lies between these times, Unix seconds. Forgets all older ones."""

    async def due(self, now: int, limit: int) -> list[tuple[int, int]]:
        """(chat, due) of the reminders that are due, the oldest first."""

    async def later(self, since: int, limit: int) -> list[tuple[int, int]]:
        """(chat, due) of the reminders that are due at this time or later, the soonest first."""

    async def case(self, number: str) -> bytes | None: ...

    async def cases(self) -> list[bytes]:
        """All of them, in no order."""

    async def cases_of(self, chat: int) -> list[str]:
        """The numbers of a chat's cases."""

    async def missing(self, numbers: Sequence[str]) -> list[str]:
        """Those of these cases that are not there."""

    async def records(self, number: str) -> list[bytes]:
        """What has happened in a case, oldest first."""

    async def pulse(self, number: str) -> tuple[bytes | None, int]:
        """A case, and how many records it has: if neither has changed, nothing has. One round trip."""

    async def copy_of(self, number: str, message: str) -> str | None:
        """The copy of a message on the other side."""

    async def delivered(self, delivery: Delivery) -> bool:
        """Takes a row of a case out of the outbox and notes what became of it; whether the row was still there."""

    async def alarms(self, now: int, limit: int) -> list[tuple[str, int]]:
        """(case number, due) of the alarms that are due, the oldest first."""

    async def fill_ledger(self, rows: Sequence[LedgerWrite]) -> None:
        """Writes rows that come with no turn: those of conversations that never were. A row of the same day and id is overwritten."""

    async def thin_ledger(self, since: int, until: int, goes: Callable[[bytes], bool]) -> int:
        """Erases those rows of these days for which it `goes`; how many."""

    async def ledger(self, since: int, until: int) -> list[bytes]:
        """The rows of conversations that began on these days, days since 1970, both included; in no order."""

    async def ledger_sizes(self, since: int, until: int) -> list[int]:
        """How many rows there are of each of these days."""

    async def keep_summary(self, name: str, body: bytes, ttl: int) -> None:
        """Keeps what the rows of some days come to, for so many seconds, in place of what was kept before. `name`: d or w and a number."""

    async def summaries(self, names: Sequence[str]) -> list[bytes | None]:
        """What is kept under these names; None: nothing, or it is damaged."""

    async def arrivals(self, since: int, until: int) -> list[tuple[int, dict[bytes, bytes]]]:
        """What was counted on these days, days since 1970, both included: day, field -> number; a day may come several times."""

    async def forget(self, chat: int) -> None:
        """Erases everything about a chat but the hashed marks of its updates, and rows of the ledger and counts of arrivals, which
        nothing leads to."""

    async def ping(self) -> None:
        """Raises StoreDown unless every shard takes writes."""

    async def close(self) -> None:
        """Flushes, as far as the store answers, and lets go of the connections."""
