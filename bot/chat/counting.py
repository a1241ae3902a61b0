"""What a turn adds to the counts: the ledger's tally, and the arrivals by which a disturbance shows."""

from secrets import token_urlsafe

from msgspec.structs import replace

from bot.store.port import ArrivalCount
from flows.chat.effects import Show, Turn
from flows.events import Event
from flows.incident.arrivals import BUCKET, BUCKETS, DAY
from flows.incident.hit import Hit, counted, streams
from flows.knowledge.guide import Guide
from flows.knowledge.plan import asks_place
from flows.knowledge.session import Session
from flows.ledger import tallying

ROW_BYTES = 12
"""Of a row's random name in the ledger."""
KEPT = 40 * DAY
"""Seconds that arrivals are kept after their day: long enough to tell what is usual."""


def tallied(guide: Guide, before: Session, turn: Turn, after: Session, event: Event, now: int) -> Session:
    """The session after a turn, counted."""
    shown = next((effect.card.id for effect in turn.effects if isinstance(effect, Show)), "")
    session = tallying.counted(guide, before, after, event, now, token_urlsafe(ROW_BYTES), shown)
    if session.log == before.log:
        return session
    named = next((entry for entry in reversed(session.log) if entry.kind == "symptom"), None)
    if named is None:
        return session
    place = asks_place(guide.catalogue, named.key)
    told = next((e.value for e in reversed(session.log) if e.kind == "answer" and e.key == place), None)
    hit = session.hit or Hit()
    new = counted(hit, named.key, named.at, told, now)
    return session if new == hit else replace(session, hit=new)


def arrivals(before: Session, after: Session | None, now: int) -> tuple[ArrivalCount, ...]:
    """What a turn that is kept adds to the arrivals. Nothing of it leads to anybody."""
    day, bucket = divmod(now // BUCKET, BUCKETS)
    new = streams(before.hit or Hit(), after.hit or Hit()) if after else ()
    return tuple(ArrivalCount(day, f"{bucket} {name}", (day + 1) * DAY + KEPT - now) for name in new)
