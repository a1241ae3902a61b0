"""`todoku simulate --ledger`, and the year in the demo: a ledger of conversations that never were, each marked as such."""

import asyncio
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from bot.commands.arguments import WRONG
from bot.commands.opened import opened
from bot.commands.printing import complain, say
from bot.commands.simulate import check_symptom
from bot.desk.case_json import iso
from bot.run import knowledge
from bot.settings import Settings
from bot.simulation.conversing import SimulatedLedger
from bot.simulation.phrasebook import sentences
from bot.simulation.traffic import SimulatedArrival, arrivals
from bot.simulation.world import WorldError, load
from bot.store.port import LedgerWrite, Store
from flows.knowledge.guide import Guide
from flows.knowledge.ledger_row import DAY, HOUR, EarlierRow, LedgerError, dump_row, load_row, made_up

BATCH = 500
"""Rows that are written at a time, or fewer."""
SHOWN = 100
"""People after which a terminal is told how far it is."""
PEOPLE = 3000
"""Who have been there in the year before the demo began; none of them is real."""
REST = 1.0
"""Times as long as one of their conversations has taken, others have their turn in the demo."""
_YEAR = "year"
EVEN = 10.0
"""The weight of every cause in the first version of the knowledge, when nobody had counted yet."""


class Remembers(Protocol):
    """Records by name, also after a restart."""

    def get(self, key: object) -> dict[str, Any] | None:
        """None where there is none of that name."""

    def put(self, key: object, record: dict[str, Any]) -> object:
        """In place of the one there was."""


@dataclass(frozen=True, slots=True)
class FillRequest:
    """How full a ledger shall be."""

    users: int
    days: int = 365
    seed: int = 1
    symptom: str | None = None
    """Everybody is stuck there."""
    noise: float | None = None
    world: Path | None = None
    as_json: bool = False
    clear: bool = False
    """Nothing is filled: what was made up before goes, that is all."""


@dataclass(frozen=True, slots=True)
class MadeUpYear:
    """Who comes, and what their conversations leave."""

    ledger: SimulatedLedger
    coming: list[SimulatedArrival]
    symptom: str | None
    ledger_ttl: int

    @classmethod
    def of(cls, guide: Guide, asked: FillRequest, now: int, ledger_ttl: int) -> "MadeUpYear":
        """The days up to now. Raises WorldError."""
        world = load(asked.world, guide.catalogue)
        world = world if asked.noise is None else world.model_copy(update={"noise": asked.noise})
        traffic, since = world.traffic, now - asked.days * DAY
        if asked.symptom:
            mine = tuple(one for one in traffic.incidents if one.symptom == asked.symptom)
            traffic = traffic.model_copy(update={"incidents": mine})
        coming = arrivals(traffic, guide.service, asked.seed, asked.users, since, now)
        made = SimulatedLedger(versions(guide), world, sentences(), asked.seed, since, now)
        return cls(made, coming, asked.symptom, ledger_ttl)

    async def fill(self, store: Store, *, rest: float = 0) -> int:
        """Walk them all and write their rows. `rest`: so many times as long as the walking has taken, others have their turn.
        How many rows. Raises StoreDown."""
        loop, waiting, written = asyncio.get_running_loop(), list[LedgerWrite](), 0
        for number, arrival in enumerate(self.coming):
            begun = loop.time()
            waiting += self._writes(self.ledger.conversation(number, arrival, self.symptom))
            if len(waiting) >= BATCH or number == len(self.coming) - 1:
                await store.fill_ledger(waiting)
                written, waiting = written + len(waiting), []
            _progress(number, len(self.coming), quiet=bool(rest))
            if rest:
                await asyncio.sleep(rest * (loop.time() - begun))
        return written

    def _writes(self, rows: Iterable[EarlierRow]) -> Iterator[LedgerWrite]:
        """Those that have not run out yet."""
        for one in rows:
            day = one.row.hour * HOUR // DAY
            left = (day + 1) * DAY + self.ledger_ttl - self.ledger.until
            if left > 0:
                yield LedgerWrite(day, one.id, dump_row(one.row), left)


def versions(guide: Guide) -> tuple[Guide, ...]:
    """The knowledge as it may have grown: with every cause as likely as another, then with their shares for all mailboxes alike, then
    as it is."""
    causes, service = guide.catalogue.causes, guide.service
    even, alike = dict.fromkeys(causes, EVEN), {id_: cause.prior for id_, cause in causes.items()}
    earlier = (knowledge.guide(service.model_copy(update={"priors": priors})) for priors in (even, alike))
    return (*earlier, guide)


async def fill(settings: Settings, guide: Guide, url: str, asked: FillRequest, now: int) -> int:
    """Fill the ledger of the store in place of what was made up before, and say so; 2 where the world cannot be walked in. Raises SettingsError, StoreDown."""
    begun = asyncio.get_running_loop().time()
    check_symptom(guide.catalogue, asked.symptom)
    try:
        year = MadeUpYear.of(guide, asked, now, settings.ledger_ttl)
    except WorldError as error:
        for finding in error.findings:
            complain(str(finding))
        return WRONG
    async with opened(settings, url) as store:
        gone = await _cleared(store, settings.ledger_ttl, now)
        if asked.clear:
            say(json.dumps({"gone": gone}) if asked.as_json else f"{gone} made-up rows taken out")
            return 0
        rows = await year.fill(store)
    seconds = round(asyncio.get_running_loop().time() - begun, 1)
    if asked.as_json:
        told = {"seed": asked.seed, "users": asked.users, "rows": rows, "seconds": seconds}
        span = {"from": iso(year.ledger.since), "to": iso(year.ledger.until)}
        say(json.dumps(told | span | {"incidents": list(_incidents(year))}, ensure_ascii=False, indent=2))
        return 0
    say(f"{rows} rows of {asked.users} made-up people in {asked.days} days, in {seconds} s; each is marked as made up")
    for one in _incidents(year):
        say(f"  because of an incident on {one['day']}: {one['users']} with {one['symptom']} at {one['provider']}")
    say(f"`todoku report --days {asked.days}` counts them")
    return 0


async def _cleared(store: Store, ledger_ttl: int, now: int) -> int:
    """Takes out every made-up row there is; how many."""
    return await store.thin_ledger((now - ledger_ttl) // DAY - 2, now // DAY + 1, _is_made_up)


def _is_made_up(body: bytes) -> bool:
    try:
        return made_up(load_row(body))
    except LedgerError:
        return False


async def fill_once(
    begun: Remembers, store: Store, guide: Guide, ledger_ttl: int, now: int, people: int = PEOPLE
) -> None:
    """The demo's year, beside everything else. `begun` remembers it: where it was stopped half-way, the same rows are written again;
    where it was not, none. Raises StoreDown."""
    record = begun.get(_YEAR) or {"id": _YEAR, "until": now}
    if "rows" not in record:
        begun.put(_YEAR, record)
        year = await asyncio.to_thread(MadeUpYear.of, guide, FillRequest(people), record["until"], ledger_ttl)
        begun.put(_YEAR, record | {"rows": await year.fill(store, rest=REST)})


def _incidents(year: MadeUpYear) -> Iterator[dict[str, Any]]:
    """Those that somebody came because of."""
    service = year.ledger.versions[-1].service
    for incident in year.ledger.world.traffic.incidents:
        times = [one.at for one in year.coming if one.incident == incident]
        if times:
            yield {
                "day": f"{service.local(int(min(times))):%Y-%m-%d}", "symptom": incident.symptom,
                "provider": incident.provider, "cause": incident.cause, "users": len(times),
            }  # fmt: skip


def _progress(number: int, of: int, *, quiet: bool) -> None:
    """A terminal is told how far it is."""
    if quiet or not sys.stderr.isatty():
        return
    if number % SHOWN == 0:
        sys.stderr.write(f"\r{number} of {of} people")
    if number == of - 1:
        sys.stderr.write("\r" + " " * 40 + "\r")
    sys.stderr.flush()
