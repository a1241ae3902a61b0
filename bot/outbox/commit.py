"""The one way in which anything is kept: worked out from what was loaded, saved if nothing has changed since, then sent."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Generic, Protocol, TypeVar

from msgspec.structs import replace

from bot import crash
from bot.outbox.sender import Sender
from bot.store.port import ArrivalCount, Commit, LedgerWrite, OutboxRow, Saved
from flows.chat.effects import Show, Turn
from flows.events import Event
from flows.incident.arrivals import BUCKET, BUCKETS
from flows.incident.hit import Hit
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.guide import Guide
from flows.knowledge.ledger_row import DAY, HOUR, dump_row
from flows.knowledge.plan import asks_place
from flows.knowledge.session import Session
from flows.ledger.tallying import come, counted, rows, streams

ATTEMPTS = 20
"""How often the work is done anew because something else of the same chat was faster."""
ROW_BYTES = 12
"""Of the random id of a row of the ledger."""
ARRIVALS_TTL = 40 * DAY
"""Seconds that arrivals are kept after their day: long enough to tell what is usual."""
LEDGER_TTL = 400 * DAY
"""Seconds a row of the ledger is kept, if nothing else is set."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Prepared(Generic[T]):
    """Work that is done but not kept yet."""

    commit: Commit
    rows: tuple[OutboxRow, ...]
    """What is sent once it is kept."""
    result: T
    """What comes of it where it is kept now."""
    repeated: T
    """What comes of it where the same update has been kept before."""
    kept: bool = True
    """Whether the rows are among what is kept."""
    first: Callable[[], Awaitable[None]] | None = None
    """What comes between keeping and sending."""


class Saves(Protocol):
    """The part of the store that is needed here."""

    async def save(self, commit: Commit) -> Saved:
        """Write all of it or nothing. Raises StoreDown."""


def ledger_writes(
    catalogue: Catalogue, before: Session, after: Session | None, now: int, ttl: int
) -> tuple[LedgerWrite, ...]:
    """The rows of the ledger that go with a session. They run out with the day on which their conversation began, so that it is not
    told by the minute; nothing is written for a chat that is erased."""
    if after is None:
        return ()
    found = []
    for one in rows(catalogue, before, after):
        day = one.row.hour * HOUR // DAY
        found.append(LedgerWrite(day, one.id, dump_row(one.row), max(1, (day + 1) * DAY + ttl - now)))
    return tuple(found)


def tallied(guide: Guide, before: Session, turn: Turn, after: Session, event: Event, now: int) -> Session:
    """The session after a turn, with what it adds to the counts: the ledger's tally, and the arrivals by which a disturbance shows."""
    shown = next((effect.card.id for effect in turn.effects if isinstance(effect, Show)), "")
    session = counted(guide, before, after, event, now, token_urlsafe(ROW_BYTES), shown)
    named = next((entry for entry in reversed(session.log) if entry.kind == "symptom"), None)
    if named is None:
        return session
    place = asks_place(guide.catalogue, named.key)
    told = next((entry for entry in reversed(session.log) if entry.kind == "answer" and entry.key == place), None)
    if named in before.log and (told is None or told in before.log):
        return session
    hit = come(session.hit or Hit(), named.key, named.at, told.value if told else None, now)
    return session if hit == (session.hit or Hit()) else replace(session, hit=hit)


def arrivals(before: Session, after: Session | None, now: int) -> tuple[ArrivalCount, ...]:
    """What a turn that is kept adds to the arrivals. Nothing of it leads to anybody."""
    if after is None or after.hit == before.hit:
        return ()
    day, bucket = divmod(now // BUCKET, BUCKETS)
    new = streams(before.hit or Hit(), after.hit or Hit())
    return tuple(ArrivalCount(day, f"{bucket} {name}", (day + 1) * DAY + ARRIVALS_TTL - now) for name in new)


async def carry_through(
    name: str, store: Saves, sender: Sender, prepare: Callable[[int], Awaitable[Prepared[T] | T | None]]
) -> T:
    """Load and work (`prepare`, which is told the attempt's number), save, send.

    `prepare` gives a result at once where there is nothing to keep, and None where it wants to be asked anew. `name`: of the
    places at which tests let the process die. Raises StoreDown, and RuntimeError where something else was always faster.
    """
    for attempt in range(ATTEMPTS):
        prepared = await prepare(attempt)
        if prepared is None:
            continue
        if not isinstance(prepared, Prepared):
            return prepared
        crash.point(f"{name}.before")
        saved = await store.save(prepared.commit)
        crash.point(f"{name}.after")
        if saved is Saved.DUPLICATE:
            return prepared.repeated
        if saved is not Saved.SAVED:
            continue
        if prepared.first:
            await prepared.first()
        sender.push(prepared.commit.chat, prepared.rows, kept=prepared.kept)
        return prepared.result
    raise RuntimeError(f"{name}: something else of the same chat was faster {ATTEMPTS} times")
