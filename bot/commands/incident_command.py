"""`todoku incident`: a disturbance opened, closed and listed by hand."""

import json
from dataclasses import dataclass

from bot.commands.opened import opened
from bot.commands.printing import complain, say
from bot.desk.case_json import iso
from bot.desk.disturbances import begun, fault, finished, listed, places_of, since_when
from bot.run.knowledge import Knowledge
from bot.settings import Settings, SettingsError
from flows.incident.arrivals import WATCHED
from flows.incident.record import MOST_WORDS, Incident
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.service import Service


@dataclass(frozen=True, slots=True)
class IncidentRequest:
    """What `todoku incident open` is asked for."""

    symptom: str
    provider: str
    since: str | None
    ja: str
    en: str


async def begin(settings: Settings, known: Knowledge, url: str, asked: IncidentRequest, now: int) -> int:
    """Open one, or give words to the one there is. Raises SettingsError where something is not known."""
    one = _asked_for(known.guide.catalogue, known.guide.service, asked, now)
    async with opened(settings, url) as store:
        found = await begun(store.incidents, one, now)
    if found is None:
        return complain("somebody else has just changed it; `todoku incident list` shows how it is")
    say(f"{found.id} is open: {found.stream}, since {iso(found.since)}")
    return 0


async def end(settings: Settings, url: str, number: int | None, now: int) -> int:
    """Close one; without a number the only one there is. 1 where there is none, or which is not clear."""
    async with opened(settings, url) as store:
        current = [one for one in await listed(store.incidents) if one.until is None]
        chosen = [one for one in current if number is None or one.id == number]
        if len(chosen) != 1:
            if not chosen:
                return complain("no such disturbance is open; `todoku incident list` lists them")
            return complain("several are open; name one: " + ", ".join(str(one.id) for one in chosen))
        closed = await finished(store.incidents, chosen[0], "by_hand", now)
    if closed is None:
        return complain("somebody else has just changed it; `todoku incident list` shows how it is")
    say(f"{closed.id} is closed; whoever waits is told")
    return 0


async def show(settings: Settings, url: str, *, as_json: bool) -> int:
    """Print all that are kept, the latest first."""
    async with opened(settings, url) as store:
        found = await listed(store.incidents)
    if as_json:
        say(json.dumps([_values(one) for one in found], ensure_ascii=False, indent=2))
        return 0
    for one in found:
        until = iso(one.until) if one.until is not None else "open"
        say(f"{one.id}  {one.stream}  {iso(one.since)}  {until}  {one.how}  {one.en or one.ja}".rstrip())
    if not found:
        say("no disturbance is known")
    return 0


def _values(one: Incident) -> dict[str, str | int | None]:
    return {
        "id": one.id, "symptom": one.symptom, "provider": one.provider, "since": iso(one.since),
        "until": iso(one.until) if one.until is not None else None, "how": one.how, "ended": one.ended,
        "people": one.people, "ja": one.ja, "en": one.en,
    }  # fmt: skip


def _asked_for(catalogue: Catalogue, service: Service, asked: IncidentRequest, now: int) -> Incident:
    if asked.symptom not in WATCHED:
        raise SettingsError(f"--symptom: {asked.symptom[:40]!r} is none of {', '.join(WATCHED)}")
    places = places_of(catalogue, asked.symptom)
    if asked.provider not in places:
        raise SettingsError(f"--provider: {asked.provider[:40]!r} is none of {', '.join(places)}")
    for name, words in (("--ja", asked.ja), ("--en", asked.en)):
        if fault(words):
            raise SettingsError(f"{name}: at most {MOST_WORDS} printable signs in one line")
    since = now if asked.since is None else since_when(service, asked.since, now)
    if since is None:
        raise SettingsError(f"--since: {asked.since!r:.40} is no time before now; write 14:10 or 2026-11-30T14:10")
    return Incident(now, asked.symptom, asked.provider, since, "by_hand", ja=asked.ja, en=asked.en)
