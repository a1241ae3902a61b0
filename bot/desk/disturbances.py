"""Disturbances as the support group hears of them, and as they are opened and closed: by the numbers or by hand."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot.outbox import call
from bot.outbox.best_effort import BestEffort
from bot.store.incidents import Incidents
from bot.words.texts import Texts
from flows.ids import Lang
from flows.incident.arrivals import ALL, DAY
from flows.incident.record import MOST_WORDS, How, Incident, IncidentError, dump_incident, free_id, load_incident
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.plan import asks_place
from flows.knowledge.service import Service

KEPT = 400 * DAY
"""Seconds for which a disturbance that is over is kept."""
BEGAN, ENDED = 1, 2


async def listed(incidents: Incidents) -> list[Incident]:
    """All that can be read, the latest first. Raises StoreDown."""
    found = []
    for record in await incidents.listed():
        try:
            found.append(load_incident(record))
        except IncidentError:
            continue  # what cannot be read opens and closes nothing
    return sorted(found, key=lambda one: -one.id)


async def begun(incidents: Incidents, one: Incident, now: int) -> Incident | None:
    """Opens one; the one there is where the same goes on already, which then has the new words. None where others were faster.
    Raises StoreDown."""
    there = await listed(incidents)
    known = next((it for it in there if it.until is None and it.stream == one.stream), None)
    if known is None:
        made = replace(one, id=free_id(there, now))
        return made if await incidents.put(made.id, dump_incident(made), None) else None
    if one.how == "noticed":
        return known
    since = min(known.since, one.since)
    return await changed(
        incidents, known, replace(known, how=one.how, since=since, ja=one.ja or known.ja, en=one.en or known.en)
    )


async def finished(incidents: Incidents, one: Incident, how: How, now: int) -> Incident | None:
    """Closes one; None where others were faster. Raises StoreDown."""
    return await changed(incidents, one, replace(one, until=max(now, one.since), ended=how))


async def changed(incidents: Incidents, before: Incident, after: Incident) -> Incident | None:
    """Another record in the place of one; None where that has changed meanwhile. Raises StoreDown."""
    return after if await incidents.put(before.id, dump_incident(after), dump_incident(before)) else None


def where(texts: Texts, catalogue: Catalogue, lang: Lang, one: Incident) -> str:
    """What is disturbed, in words."""
    symptom = texts.text(lang, f"symptom-{one.symptom}", "label")
    if one.provider == ALL:
        return texts.text(lang, "incident", "everywhere", {"what": symptom})
    id_ = f"ask-{asks_place(catalogue, one.symptom)}"
    provider = texts.text(lang, id_, one.provider) if texts.has(lang, id_, one.provider) else one.provider
    return texts.text(lang, "incident", "at", {"where": provider, "what": symptom})


def places_of(catalogue: Catalogue, symptom: str) -> tuple[str, ...]:
    """What can be disturbed for a symptom."""
    return (ALL, *catalogue.observations[asks_place(catalogue, symptom)].values)


def fault(words: str) -> bool:
    """Whether words cannot be shown."""
    return len(words) > MOST_WORDS or not words.isprintable()


def since_when(service: Service, text: str, now: int) -> int | None:
    """A time of the service's clock, today's or yesterday's where only hours are told; None where it is none, or still to come."""
    here = service.local(now)
    try:
        if len(text) <= len("14:10"):
            clock = datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007  # the service's zone is put in below
            found = datetime.combine(here.date(), clock, here.tzinfo)
            found = found - timedelta(days=1) if found > here else found
        else:
            found = datetime.fromisoformat(text)
            found = found if found.tzinfo else found.replace(tzinfo=here.tzinfo)
    except ValueError:
        return None
    return int(found.timestamp()) if found <= here else None


@dataclass(frozen=True, slots=True)
class Announcements:
    """Tells the support group of each begin and each end, once."""

    incidents: Incidents
    texts: Texts
    catalogue: Catalogue
    best_effort: BestEffort
    group: Callable[[], int | None]
    """The group's id now; None: there is none."""
    now: Callable[[], int]

    async def tell(self, found: list[Incident]) -> None:
        """What it has not been told yet. It is noted first: rather once too few than again and again. Raises StoreDown."""
        for one in found:
            due = (0 if one.told & BEGAN else BEGAN) | (ENDED if one.until is not None and not one.told & ENDED else 0)
            chat = self.group()
            if not due or not await changed(self.incidents, one, replace(one, told=one.told | due)) or chat is None:
                continue
            lang, now = self.texts.service.desk_language, self.now()
            attr = "desk_over" if due & ENDED else f"desk_{one.how}"
            text = self.texts.text(lang, "incident", attr, {
                "which": where(self.texts, self.catalogue, lang, one), "people": one.people,
                "since": self.texts.clock(lang, one.since, now), "until": self.texts.clock(lang, one.until or now, now),
            })  # fmt: skip
            self.best_effort.push(call.send(chat, text))
