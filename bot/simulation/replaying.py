"""Logged conversations once more, under other numbers: people with the causes that the log makes likely walk through the core and answer
as they did; what they were never asked, they answer as people with that cause do.

Each is replayed under numbers that were learned without it, so that nothing is foretold from itself.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from statistics import fmean

from bot.simulation.people import Person, pick
from bot.simulation.phrasebook import sentences
from bot.simulation.walking import Walker
from bot.simulation.world import World, load
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.guide import Guide
from flows.knowledge.learned_weights import LearnedWeights, overlaid
from flows.knowledge.ledger_row import LedgerRow
from flows.learning.fitting import fitted, probable, reader_of
from flows.learning.told import Told

PARTS, FEWER, MANY = 8, 2, 20_000
"""Into so many the log is parted, and what is learned from the others is tried on each; into fewer where there are many conversations,
of which each part is then a small share."""
MOST_REPLAYED = 2000
"""Conversations replayed at most, drawn evenly: more of them would take minutes, and tell little more."""


@dataclass(frozen=True, slots=True)
class ReplayedCost:
    """What some conversations cost before and after, on average."""

    symptom: str
    """Empty: all of them."""
    conversations: int
    minutes: tuple[float, float]
    presses: tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Replayed:
    symptom: str
    minutes: tuple[float, float]
    presses: tuple[int, int]


def replay(
    used: Guide, shipped: Catalogue, rows: Sequence[LedgerRow], now: int, *, most: int = MOST_REPLAYED,
    progress: Callable[[], None] = lambda: None,
) -> list[ReplayedCost]:  # fmt: skip
    """All together, then each symptom. `used`: the numbers now; `shipped`: the catalogue that is learned from."""
    reader = reader_of(shipped)
    read = [(row, told) for row in rows if (told := reader.told(row, now))]
    chosen = read[:: max(1, -(-len(read) // most))] if read else []
    old = Guide(used.catalogue, used.service)  # exploring nothing
    done: list[_Replayed] = []
    parts = PARTS if len(read) < MANY else FEWER
    for part in range(min(parts, len(chosen))):
        mine = chosen[part::parts]
        hidden = {id(row) for row, _ in mine}
        others = [row for row, _ in read if id(row) not in hidden]
        progress()
        done += _part(old, shipped, fitted(shipped, others, now), mine, part)
    groups = {"": done, **{s: [one for one in done if one.symptom == s] for s in shipped.symptoms}}
    return [_cost(name, group) for name, group in groups.items() if group]


def _part(
    old: Guide, shipped: Catalogue, learned: LearnedWeights, mine: Sequence[tuple[LedgerRow, Told]], part: int
) -> Iterator[_Replayed]:
    """The conversations of one part, under what the others taught."""
    truth = overlaid(shipped, learned)
    new, world, said = Guide(truth, old.service), load(None, truth).model_copy(update={"says": {}}), sentences()
    likely = probable(truth, [told for _, told in mine])
    for number, (row, told) in enumerate(mine):
        person = _person(truth, world, row, told, likely[told], part + PARTS * number)
        if person:
            ways = [Walker(guide, world, said, person, truth=truth).whole() for guide in (old, new)]
            before, after = ways
            yield _Replayed(told.symptom, (before.minutes, after.minutes), (before.presses, after.presses))


def _person(
    truth: Catalogue, world: World, row: LedgerRow, told: Told, likely: dict[str, float], number: int
) -> Person | None:
    """Somebody as they may have been; None where the cause is none of that provider's users."""
    dice = Random(f"replay/{number}")  # noqa: S311  # made-up people, not a secret
    cause = pick(dice, likely)
    users = {p: item.weight for p, item in truth.providers.items() if truth.prior(cause, p)}
    provider = told.provider or (pick(dice, users) if users else "")
    if not truth.prior(cause, provider):
        return None
    return Person(
        0, number, told.symptom, cause, provider, "en" if row.lang == "en" else "ja", writes=row.began == "typed",
        obeys=True, hurried=dice.random() < world.hurried, said=told.answers,
    )  # fmt: skip


def _cost(symptom: str, done: Sequence[_Replayed]) -> ReplayedCost:
    return ReplayedCost(
        symptom, len(done),
        (fmean(one.minutes[0] for one in done), fmean(one.minutes[1] for one in done)),
        (fmean(one.presses[0] for one in done), fmean(one.presses[1] for one in done)),
    )  # fmt: skip
