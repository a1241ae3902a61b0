"""A disturbance as it is kept, whoever found it."""

from collections.abc import Iterable
from typing import Literal

import msgspec
from msgspec import Struct

from flows.ids import Lang
from flows.incident.arrivals import ALL, stream

How = Literal["noticed", "by_hand"]
MOST_WORDS = 300
"""Signs of what a person says about it, in each language."""
REST = 3600
"""Seconds after an end by hand in which whoever comes is explained as well: the person knows better than the numbers."""


class Incident(Struct, frozen=True, omit_defaults=True):
    """Times are Unix seconds."""

    id: int
    """When it was opened: no two are opened in the same second."""
    symptom: str
    provider: str
    """Or `all`."""
    since: int
    how: How
    until: int | None = None
    """None: it goes on."""
    ended: How | None = None
    people: int = 0
    """How many had come with it when it was noticed."""
    ja: str = ""
    en: str = ""
    """What a person says about it; empty: nothing."""
    told: int = 0
    """What the support group has been told: 1 that it began, 2 that it is over."""

    @property
    def stream(self) -> str:
        """Whose arrivals it is about."""
        return stream(self.symptom, self.provider)

    def words(self, lang: Lang) -> str:
        """What a person says about it, in the other language where there is nothing in this one."""
        return (self.en or self.ja) if lang == "en" else (self.ja or self.en)


class IncidentError(ValueError):
    """A record that cannot be read."""


dump_incident = msgspec.json.Encoder().encode
_DECODE = msgspec.json.Decoder(Incident).decode


def load_incident(data: bytes) -> Incident:
    """Read what `dump_incident` wrote. Raises IncidentError."""
    try:
        return _DECODE(data)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise IncidentError("the record of a disturbance is damaged") from None


def going_on(incidents: Iterable[Incident]) -> tuple[Incident, ...]:
    """Those that are not over, the latest first."""
    return tuple(sorted((one for one in incidents if one.until is None), key=lambda one: -one.id))


def concerning(incidents: Iterable[Incident], symptom: str | None, provider: str | None) -> Incident | None:
    """The one that whoever has this problem there is hit by; one of that provider before one of all."""
    mine = [one for one in going_on(incidents) if one.symptom == symptom and one.provider in (provider, ALL)]
    return next(iter(sorted(mine, key=lambda one: one.provider == ALL)), None)


def ends(incidents: Iterable[Incident]) -> dict[str, int]:
    """Streams, and until when what came in them is explained by what is over."""
    found: dict[str, int] = {}
    for one in incidents:
        if one.until is not None:
            until = one.until + (REST if one.ended == "by_hand" else 0)
            found[one.stream] = max(until, found.get(one.stream, 0))
    return found


def free_id(incidents: Iterable[Incident], now: int) -> int:
    """For one that is opened now."""
    taken = {one.id for one in incidents}
    while now in taken:
        now += 1
    return now
