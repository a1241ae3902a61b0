"""What learning is worth: wrong numbers, some conversations under them, and what fresh people then spend.

python -m bench.learning [--seeds 10] [--people 1500] [--wrong reversed|scattered|none] [--first-seed 1] [--sizes 50,100,200,500,1000]
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random
from statistics import fmean, stdev

from msgspec.structs import replace

from bot.run import knowledge
from bot.settings import service
from bot.simulation.people import draw
from bot.simulation.phrasebook import sentences
from bot.simulation.replaying import replay
from bot.simulation.visiting import NOON
from bot.simulation.walking import LONGEST, Walker
from bot.simulation.world import World, load
from flows.events import Event
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.guide import Guide
from flows.knowledge.learned_weights import LearnedWeights, overlaid
from flows.knowledge.ledger_row import DAY, LedgerRow
from flows.knowledge.session import Session
from flows.learning.fitting import fitted, reader_of
from flows.ledger.tallying import counted, rows

EXPLORES, LEAVES, TOLD, MISJUDGED = 0.02, 0.15, 0.6, 0.05
"""Shares: conversations explored, people who leave without a word, hand-offs whose cause support tells, and those told wrongly."""
PATIENCE = 12
"""Who leaves does so after at most so many presses."""
LATER = NOON + 30 * DAY
LOGGED, FRESH = 5_000, 90_000
"""Seeds of those who are logged, and of those who walk afterwards: nobody is both."""
SAID = sentences()


@dataclass(frozen=True)
class Experiment:
    """One seed: a truth, and numbers that are wrong."""

    seed: int
    shipped: Catalogue
    truth: Catalogue
    wrong: Catalogue
    world: World

    def guide(self, catalogue: Catalogue, explores: float = 0.0) -> Guide:
        """Compiled, and exploring so much."""
        return Guide(catalogue, service(None), explores)

    def log(self, people: int) -> list[LedgerRow]:
        """The rows that so many conversations leave which go by the wrong numbers."""
        guide = self.guide(self.wrong, EXPLORES)
        return [row for number in range(people) if (row := self._row(guide, number))]

    def _row(self, guide: Guide, number: int) -> LedgerRow | None:
        person = draw(self.truth, self.world, LOGGED + self.seed, number)
        kept: list[LedgerRow] = []

        def counts(before: Session, after: Session, event: Event, now: int, shown: str) -> Session:
            session = counted(guide, before, after, event, now, str(number), shown)
            kept.extend(one.row for one in rows(guide.catalogue, before, session))
            return session

        silent = person.happens(LEAVES, "leaves")
        most = person.chance("patience").randint(1, PATIENCE) if silent else LONGEST
        Walker(guide, self.world, SAID, person, truth=self.truth, counts=counts, leaves=most).whole()
        row = kept[-1] if kept else None
        if row and row.handed is not None and person.happens(TOLD, "told"):
            others = [c for c in self.truth.causes_of(person.symptom) if c != person.cause]
            missed = others and person.happens(MISJUDGED, "misjudged")
            row = replace(row, cause=person.chance("named").choice(others) if missed else person.cause)
        return row

    def minutes(self, catalogue: Catalogue, people: int, *, fresh: bool = True) -> float:
        """What people spend under these numbers, on average."""
        guide, seed = self.guide(catalogue), (FRESH if fresh else LOGGED) + self.seed
        return fmean(
            Walker(guide, self.world, SAID, draw(self.truth, self.world, seed, n), truth=self.truth).whole().minutes
            for n in range(people)
        )


def experiment(seed: int, how: str) -> Experiment:
    """The packaged world is the truth; the numbers are wrong by chance of the seed."""
    shipped = knowledge.guide(service(None)).catalogue
    world = load(None, shipped)
    habits = {o: _all(shares, shipped.observations[o].values) for o, shares in world.says.items()}
    truth = overlaid(shipped, LearnedWeights(usual={s: habits for s in shipped.symptoms if shipped.causes_of(s)}))
    dice = Random(f"wrong/{seed}")  # noqa: S311  # an experiment
    wrong = overlaid(shipped, LearnedWeights(weights=_wrong(shipped, how, dice)))
    return Experiment(seed, shipped, truth, wrong, world)


def _all(shares: dict[str, float], values: Sequence[str]) -> dict[str, float]:
    others = [value for value in values if value not in shares]
    return {**shares, **{value: (1 - sum(shares.values())) / len(others) for value in others}}


def _wrong(catalogue: Catalogue, how: str, dice: Random) -> dict[str, dict[str, float]]:
    """reversed: the rarest cause of each provider has the weight of the commonest; scattered: each times 0.2 to 5; none: as they are."""
    found: dict[str, dict[str, float]] = {}
    for symptom in catalogue.symptoms:
        causes = catalogue.causes_of(symptom)
        by = {c: 5 ** dice.uniform(-1, 1) for c in causes}
        for p in catalogue.providers:
            own = sorted((c for c in causes if catalogue.prior(c, p)), key=lambda c: (catalogue.prior(c, p), c))
            for c, other in zip(own, reversed(own), strict=True):
                weight = catalogue.prior(other if how == "reversed" else c, p) * (by[c] if how == "scattered" else 1)
                found.setdefault(c, {})[p] = weight
    return found


def plain(catalogue: Catalogue, log: Sequence[LedgerRow], *, by_provider: bool) -> LearnedWeights:
    """Counting what helped: who was handed over or fell silent counts for nothing, and nothing is shrunk."""
    reader, helped = reader_of(catalogue), Counter[tuple[str, str]]()
    for row in log:
        told = reader.told(row, LATER)
        for tried in told.results if told else ():
            if tried.helped:
                helped[tried.cause, told.provider if told and by_provider else ""] += 1
    return LearnedWeights(weights={
        c: {p: float(helped[c, p if by_provider else ""]) for p in catalogue.providers if catalogue.prior(c, p)}
        for s in catalogue.symptoms for c in catalogue.causes_of(s)
    })  # fmt: skip


def run(seed: int, how: str, people: int, sizes: Sequence[int]) -> dict[str, float]:
    """Minutes beyond what the truth costs, as shares of it; and the change that the replay foretells and that then comes."""
    one = experiment(seed, how)
    log = one.log(max(sizes))
    best = one.minutes(one.truth, people)
    wrong = one.minutes(one.wrong, people)
    found = {"truth, minutes": best, "wrong": wrong / best - 1}
    for size in sizes:
        learned = overlaid(one.wrong, fitted(one.wrong, log[:size], LATER))
        found[f"learned {size}"] = one.minutes(learned, people) / best - 1
    for by in (True, False):
        made = overlaid(one.wrong, plain(one.wrong, log[:500], by_provider=by))
        name = "plain 500, by provider" if by else "plain 500, all providers"
        found[name] = one.minutes(made, people) / best - 1
    if 500 in sizes:  # noqa: PLR2004  # the size that everything is measured at
        told = replay(one.guide(one.wrong), one.wrong, log[:500], LATER)[0].minutes
        same = [
            one.minutes(c, 500, fresh=False)
            for c in (one.wrong, overlaid(one.wrong, fitted(one.wrong, log[:500], LATER)))
        ]
        found["foretold change"] = told[1] / told[0] - 1
        found["change, same people"] = same[1] / same[0] - 1
        found["change, fresh people"] = found["learned 500"] * best / wrong + best / wrong - 1
    return found


def summary(results: Sequence[dict[str, float]]) -> Iterator[str]:
    """Means over seeds with their 95 % interval, by the spread over seeds."""
    for name in results[0]:
        values = [one[name] for one in results]
        half = 1.96 * stdev(values) / sqrt(len(values)) if len(values) > 1 else 0.0
        unit, by = ("", 1) if "minutes" in name else (" %", 100)
        worst = max(values) * by
        yield f"{name:<28}{by * fmean(values):>8.2f}{unit} ± {by * half:.2f}   worst seed {worst:.2f}{unit}"


def main() -> None:
    """Print every seed, and what they come to."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seeds", type=int, default=10)
    asked.add_argument("--first-seed", type=int, default=1)
    asked.add_argument("--people", type=int, default=1500)
    asked.add_argument("--wrong", choices=("reversed", "scattered", "none"), default="reversed")
    asked.add_argument("--sizes", default="50,100,200,500,1000")
    given = asked.parse_args()
    sizes = [int(size) for size in given.sizes.split(",")]
    results = []
    for seed in range(given.first_seed, given.first_seed + given.seeds):
        results.append(run(seed, given.wrong, given.people, sizes))
        told = ", ".join(f"{name} {value:.4f}" for name, value in results[-1].items())
        print(f"seed {seed}, {given.wrong}: {told}", flush=True)  # noqa: T201  # a command that prints
    for line in summary(results):
        print(line)  # noqa: T201  # as above


if __name__ == "__main__":
    main()
