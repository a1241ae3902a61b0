"""What a chat has to do with disturbances: what it was counted with, what it was told, what it waits for."""

from msgspec import Struct
from msgspec.structs import replace

from flows.incident.arrivals import WATCHED, named, stream, tellable

AGAIN = 6 * 3600
"""Seconds within which somebody with the same problem is the same one, however often they begin."""
FAR = 10**11
"""A reminder's time that stands for the end of a disturbance: this, and its id."""


class Hit(Struct, frozen=True, array_like=True):
    """Kept with the session, and forgotten with it."""

    counted: str = ""
    """Symptom and provider, with which it was counted last; no provider: that was not known."""
    at: int = 0
    """When, Unix seconds."""
    told: int = 0
    """The id of the disturbance whose card was shown last."""
    waits: int = 0
    """The id of the one whose end is to be told; 0: none."""
    about: str = ""
    """The symptom that it is about."""


def counted(hit: Hit, symptom: str, named_at: int, provider: str | None, now: int) -> Hit:
    """After somebody has named a symptom at `named_at`, and perhaps a provider: each of both counts once."""
    if symptom not in WATCHED or now - named_at >= AGAIN:
        return hit
    before, of = named(hit.counted)
    same = before == symptom and now - hit.at < AGAIN
    where = provider if provider and tellable(provider) else ""
    if same and (of or not where):
        return hit
    return replace(hit, counted=f"{symptom}.{where}", at=hit.at if same else now)


def streams(before: Hit, after: Hit) -> tuple[str, ...]:
    """In which somebody has come, between one and the other."""
    if (before.counted, before.at) == (after.counted, after.at):
        return ()
    symptom, where = named(after.counted)
    begun = named(before.counted)[0] != symptom or before.at != after.at
    return (*((stream(symptom),) if begun else ()), *((stream(symptom, where),) if where else ()))


def waits_for(reminder: int) -> int | None:
    """The id of the disturbance whose end a reminder's time stands for."""
    return reminder - FAR if reminder >= FAR else None
