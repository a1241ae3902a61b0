"""`todoku learn`: new numbers from the ledger, what they would have changed, and which are in use."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import to_builtins

from bot.commands.opened import opened
from bot.commands.printing import complain, say
from bot.desk.case_json import iso
from bot.desk.disturbances import listed as disturbances
from bot.run.knowledge import Knowledge
from bot.run.weights_in_use import SHIPPED, learned_in_use
from bot.settings import Settings, SettingsError
from bot.simulation.replaying import MOST_REPLAYED, ReplayedCost, replay
from bot.store.client import RedisStore
from bot.store.weights_shelf import FROZEN, USED, WeightsShelf
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.guide import Guide
from flows.knowledge.learned_weights import LearnedWeights, WeightsDamaged, dump_weights, load_weights, overlaid
from flows.knowledge.ledger_row import DAY, HOUR, LedgerError, LedgerRow, load_row
from flows.learning.fitting import fitted
from flows.learning.moved import MovedNumber, moved
from flows.learning.told import left_in

VERSIONS = 20
"""Proposals that are kept; the oldest goes first, the one in use never."""
SHOWN = 12
"""Moved numbers of a kind that are told one by one."""
_KINDS = {
    "weight": "weights moved by more than half", "fails": "remedies fail more or less often",
    "minutes": "remedies take longer or shorter by more than half", "hint": "hints are stronger or weaker",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proposal:
    """New numbers, and what is said of them."""

    learned: LearnedWeights
    rows: int
    """In the ledger."""
    used: str
    frozen: bool
    replayed: Sequence[ReplayedCost]
    moved: Sequence[MovedNumber]


async def learn(
    settings: Settings, known: Knowledge, url: str, now: int, *, as_json: bool, most: int = MOST_REPLAYED
) -> int:
    """Learn, keep what was learned as a proposal, and print what it changes; 1 where a row is damaged."""
    async with opened(settings, url) as store:
        rows, damaged = await _rows(settings, store, now)
        made = await _proposed(known.guide, store, rows, now, most)
    if as_json:
        say(json.dumps(_document(made), ensure_ascii=False, indent=2))
    else:
        say("\n".join(_lines(made, most)))
    return 1 if damaged else 0


async def _rows(settings: Settings, store: RedisStore, now: int) -> tuple[list[LedgerRow], int]:
    """Every row that can be read, sorted by what is in it, and how many are damaged."""
    found, damaged = [], 0
    for body in await store.ledger((now - settings.ledger_ttl) // DAY - 1, now // DAY + 1):
        try:
            found.append(load_row(body))
        except LedgerError as error:
            damaged += 1
            complain(f"{error}; it is left out")
    return sorted(found, key=lambda row: (row.hour, row.symptom or "", row.facts, row.presses, row.messages)), damaged


async def _proposed(shipped: Guide, store: RedisStore, rows: list[LedgerRow], now: int, most: int) -> Proposal:
    used, frozen = await learned_in_use(store.shelf), await store.shelf.get(FROZEN) is not None
    now_used = shipped.relearned(used) if used else shipped
    spans = [(one.since // HOUR, (one.until or now) // HOUR) for one in await disturbances(store.incidents)]
    kept = list(left_in(rows, spans))
    learned = fitted(shipped.catalogue, kept, now)
    if not learned.rows:
        return Proposal(learned, len(rows), used.id if used else SHIPPED, frozen, (), ())
    replayed = replay(now_used, shipped.catalogue, kept, now, most=most)
    await _keep(store.shelf, learned)
    changed = moved(now_used.catalogue, overlaid(shipped.catalogue, learned))
    return Proposal(learned, len(rows), used.id if used else SHIPPED, frozen, replayed, changed)


async def _keep(shelf: WeightsShelf, learned: LearnedWeights) -> None:
    """The newest proposals, and the version in use."""
    await shelf.put(learned.id, dump_weights(learned))
    everything = await shelf.all()
    used = everything.get(USED, b"").decode()
    versions = sorted(_versions(everything), key=lambda one: (-one.made, one.id))
    await shelf.drop(*(one.id for one in versions[VERSIONS:] if one.id != used))


def _versions(everything: dict[str, bytes]) -> Iterator[LearnedWeights]:
    for name, body in everything.items():
        if name not in (USED, FROZEN):
            try:
                yield load_weights(body)
            except WeightsDamaged as error:
                complain(f"{error} (version {name}); it is left out")


async def use(settings: Settings, catalogue: Catalogue, url: str, version: str) -> int:
    """Switch to a version, or back to the shipped numbers; 1 where they are frozen. Raises SettingsError."""
    async with opened(settings, url) as store:
        if await store.shelf.get(FROZEN) is not None:
            complain("the weights are frozen: `todoku learn freeze --off` first")
            return 1
        if version == SHIPPED:
            await store.shelf.put(USED, SHIPPED.encode())
            say("the shipped weights are in use; running bots take them up within seconds")
            return 0
        versions = {one.id: one for one in _versions(await store.shelf.all())}
        if version not in versions:
            known = ", ".join(sorted(versions)) or "none yet: run `todoku learn`"
            raise SettingsError(f"there is no version {version[:40]!r}; there are {SHIPPED}, {known}")
        await store.shelf.put(USED, version.encode())
        say(f"version {version} is in use; running bots take it up within seconds")
        if overlaid(catalogue, versions[version]).hash[:8] != version:
            say("it was learned over another catalogue: what that had and this has not is passed over")
    return 0


async def freeze(settings: Settings, url: str, *, off: bool) -> int:
    """Keep what is in use, whatever is learned; `off`: let it be switched again."""
    async with opened(settings, url) as store:
        used = (await store.shelf.get(USED) or SHIPPED.encode()).decode()
        if off:
            await store.shelf.drop(FROZEN)
            say(f"no longer frozen; {used} is in use")
        else:
            await store.shelf.put(FROZEN, b"1")
            say(f"frozen: {used} stays in use until `todoku learn freeze --off`; proposals are still made")
    return 0


async def listed(settings: Settings, url: str, *, as_json: bool) -> int:
    """Print the versions, the newest first, and which is in use."""
    async with opened(settings, url) as store:
        everything = await store.shelf.all()
    used, frozen = everything.get(USED, SHIPPED.encode()).decode(), FROZEN in everything
    found = sorted(_versions(everything), key=lambda one: (-one.made, one.id))
    if as_json:
        versions = [{"version": one.id, "made_at": iso(one.made), "conversations": one.rows} for one in found]
        say(json.dumps({"used": used, "frozen": frozen, "versions": versions}, indent=2))
        return 0
    for one in found:
        mark = "in use" if one.id == used else ""
        say(f"{one.id}  {iso(one.made)}  {one.rows:>7} conversations  {mark}".rstrip())
    say(f"{SHIPPED}  {'in use' if used == SHIPPED else ''}".rstrip())
    if frozen:
        say("frozen")
    return 0


def _document(made: Proposal) -> dict[str, Any]:
    return {
        "version": made.learned.id if made.learned.rows else None,
        "made_at": iso(made.learned.made),
        "conversations": made.learned.rows,
        "rows": made.rows,
        "used": made.used,
        "frozen": made.frozen,
        "replayed": [
            {
                "symptom": one.symptom or None, "conversations": one.conversations,
                "minutes_before": round(one.minutes[0], 4), "minutes_after": round(one.minutes[1], 4),
                "presses_before": round(one.presses[0], 4), "presses_after": round(one.presses[1], 4),
            }
            for one in made.replayed
        ],
        "moved": to_builtins(made.moved),
    }  # fmt: skip


def _lines(made: Proposal, most: int) -> Iterator[str]:
    learned = made.learned
    yield f"learned from {learned.rows} conversations of {made.rows} in the ledger"
    if not learned.rows:
        yield "that is too few: nothing is proposed"
        return
    yield f"version {learned.id}; in use now: {made.used}{', frozen' if made.frozen else ''}"
    yield ""
    yield f"{'replayed':<20}{'people':>8}{'minutes':>18}{'presses':>18}"
    for one in made.replayed:
        minutes, presses = (f"{a:.1f} → {b:.1f}" for a, b in (one.minutes, one.presses))
        yield f"{one.symptom or 'all':<20}{one.conversations:>8}{minutes:>18}{presses:>18}"
    if len(made.replayed) and made.replayed[0].conversations < learned.rows:
        yield f"at most {most} conversations are replayed, drawn evenly"
    for kind, says in _KINDS.items():
        yield from _told(says, [one for one in made.moved if one.kind == kind])
    yield ""
    yield f"switch it on: todoku learn use {learned.id}; back: todoku learn use {SHIPPED}"


def _told(says: str, changed: Sequence[MovedNumber]) -> Iterator[str]:
    if not changed:
        return
    yield ""
    yield f"{len(changed)} {says}:"
    for one in changed[:SHOWN]:
        whose = " ".join(part for part in (one.symptom, one.cause, one.answer) if part)
        before, after = (
            f"{n:.1f} min" if one.kind == "minutes" else f"{100 * n:.1f} %" for n in (one.before, one.after)
        )
        yield f"  {whose:<60}{before:>9} → {after}"
    if len(changed) > SHOWN:
        yield f"  and {len(changed) - SHOWN} more; --json tells all"
