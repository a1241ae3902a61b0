"""Reads the ledger day by day where the service is, from what was kept of each, and keeps what had to be summed anew."""

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache, partial
from zoneinfo import ZoneInfo

from bot.store.port import Store, StoreDown
from bot.supervisor import Alive, rest
from flows.knowledge.guide import Guide
from flows.knowledge.ledger_row import DAY, HOUR, LedgerError, LedgerRow, load_row
from flows.ledger.day_summary import (
    SETTLED,
    OutcomeSummary,
    SummaryError,
    dump_summary,
    load_head,
    load_summary,
    may_be_used,
    summed,
)
from flows.ledger.insight_figures import WEEKLY, DayBlock, Expectation, Insight, InsightFilter, insight
from flows.ledger.outcome_classes import Codebook
from flows.proof import walk

log = logging.getLogger(__name__)

KEPT_DAYS = 60
"""Summaries of single days are kept for so many days; what is older is told in weeks."""
EVERY = 1200.0
AHEAD = 2400
"""Seconds: what will be too old by then is summed anew now, so that whoever looks need not wait for it."""
_FEW = 300
"""Rows that are summed at once; more are summed in a thread, so that nobody's turn has to wait."""
FULL = 366


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that are told as one: a day, or a week from Monday. Days as `date.toordinal` counts them."""

    first: int
    days: int = 1

    @property
    def name(self) -> str:
        """Under which it is kept."""
        return f"{'d' if self.days == 1 else 'w'}{self.first}"


@dataclass(frozen=True)
class LedgerReader:
    """Every method may raise StoreDown."""

    store: Store
    guide: Guide
    ttl: int
    """Seconds rows are kept."""
    _expected: dict[str, dict[str | None, Expectation]] = field(default_factory=dict)

    async def insight(self, days: int, wanted: InsightFilter, now: int) -> Insight:
        """The figures of the last so many days, today included; more than `WEEKLY` days begin on a Monday."""
        blocks = await self.blocks(days, now)
        return await asyncio.to_thread(insight, blocks, wanted, self.expected)

    async def blocks(self, days: int, now: int) -> list[DayBlock]:
        """What the days come to, one after the other."""
        looked_up = await self._looked_up(days, now, now)
        kept = await asyncio.to_thread(_read, [body for _, _, body in looked_up])
        found = []
        for (stretch, seen, _), summary in zip(looked_up, kept, strict=True):
            it = summary or await self._made(stretch, seen, now)
            found.append(DayBlock(stretch.first, stretch.days, it.cells, it.damaged))
        return found

    async def tend(self, now: Callable[[], int], leads: Callable[[], bool], alive: Alive) -> None:
        """Keep, for ever, what pages will ask for."""
        while True:
            await rest(EVERY / 40, alive)
            try:
                if leads():
                    await self.keep(now(), alive)
            except StoreDown as down:
                log.warning("%s", down)
            await rest(EVERY, alive)

    async def keep(self, now: int, alive: Alive) -> None:
        """Sum what is not kept, or will soon be too old."""
        for stretch, seen, body in await self._looked_up(FULL, now, now + AHEAD):
            if body is None:
                await self._made(stretch, seen, now)
                alive()

    async def _looked_up(self, days: int, now: int, until: int) -> list[tuple[Stretch, int, bytes | None]]:
        """Each stretch, how many rows stand there, and what is kept of it, None where that does not hold until then."""
        stretches = self._stretches(min(days, self.ttl // DAY + 2), now)
        first = self._spanned(stretches[0])[0]
        sizes = await self.store.ledger_sizes(first, now // DAY + 1)
        found = []
        for stretch, body in zip(stretches, await self.store.summaries([one.name for one in stretches]), strict=True):
            low, high = self._spanned(stretch)
            seen, ended = sum(sizes[low - first : high + 1 - first]), self._begins(stretch.first + stretch.days)
            head = load_head(body) if body else None
            holds = head is not None and head.seen == seen and may_be_used(head.at, ended, until)
            found.append((stretch, seen, body if holds else None))
        return found

    def expected(self, symptom: str, provider: str | None) -> Expectation | None:
        """What the plan expects for a symptom, the provider to be asked; None where it has none."""
        plan = self.guide.plans.get(symptom)
        if plan is None or not plan.model.causes:
            return None
        if symptom not in self._expected:
            catalogue = self.guide.catalogue
            each = {one: walk.cost(catalogue, plan, one, known=False) for one in catalogue.providers}
            total = sum(catalogue.providers[one].weight for one in each)
            shares = {one: catalogue.providers[one].weight / total for one in each}
            made: dict[str | None, Expectation] = {one: Expectation(it.presses, it.minutes) for one, it in each.items()}
            made[None] = Expectation(
                sum(share * each[one].presses for one, share in shares.items()),
                sum(share * each[one].minutes for one, share in shares.items()),
            )
            self._expected[symptom] = made
        of = self._expected[symptom]
        return of.get(provider, of[None])

    async def _made(self, stretch: Stretch, seen: int, now: int) -> OutcomeSummary:
        """From its rows."""
        if not seen:
            return OutcomeSummary(now, {})
        low, high = self._spanned(stretch)
        begins, ends = self._begins(stretch.first), self._begins(stretch.first + stretch.days)
        # A row that cannot be read belongs to the day in which its day of the store begins.
        whole = -(-begins // DAY)
        before, after = await self.store.ledger(low, whole - 1), await self.store.ledger(whole, high)
        work = partial(self._summed, (before, after), stretch, now)
        few = len(before) + len(after) <= _FEW
        cells, damaged = work() if few else await asyncio.to_thread(work)
        made = OutcomeSummary(now, cells, damaged, seen)
        if ends <= now:
            gone = (low + 1) * DAY + self.ttl - now
            ttl = min(gone, KEPT_DAYS * DAY) if stretch.days == 1 else gone
            await self.store.keep_summary(stretch.name, dump_summary(made), max(1, ttl))
        return made

    def _summed(
        self, parts: tuple[Sequence[bytes], Sequence[bytes]], stretch: Stretch, now: int
    ) -> tuple[dict[str, dict[str, int]], int]:
        before, after = (list(_rows(bodies)) for bodies in parts)
        days = range(stretch.first, stretch.first + stretch.days)
        mine = (row for row in (*before, *after) if row is not None and self._day(row.hour) in days)
        return summed(Codebook(self.guide.catalogue), mine, now), after.count(None)

    def _stretches(self, days: int, now: int) -> list[Stretch]:
        """The last so many days: single ones, and before them whole weeks where there are many and nothing changes any more."""
        last = self.guide.service.local(now).toordinal()
        first, found = last - days + 1, []
        if days > WEEKLY:
            first -= (first - 1) % 7
            while self._begins(first + 7) + SETTLED * DAY <= now:
                found.append(Stretch(first, 7))
                first += 7
        return [*found, *(Stretch(day) for day in range(first, last + 1))]

    def _spanned(self, stretch: Stretch) -> tuple[int, int]:
        """The first and the last day of the store, by UTC, in which rows of these days stand."""
        return (self._begins(stretch.first) - HOUR) // DAY, (self._begins(stretch.first + stretch.days) - 1) // DAY

    def _begins(self, day: int) -> int:
        return _begins(day, self.guide.service.hours.zone)

    def _day(self, hour: int) -> int:
        return _day(hour, self.guide.service.hours.zone)


@lru_cache(maxsize=4096)
def _begins(day: int, zone: str) -> int:
    """Unix seconds."""
    return int(datetime.fromordinal(day).replace(tzinfo=ZoneInfo(zone)).timestamp())


@lru_cache(maxsize=20_000)
def _day(hour: int, zone: str) -> int:
    return datetime.fromtimestamp(hour * HOUR, ZoneInfo(zone)).toordinal()


def _rows(bodies: Sequence[bytes]) -> Iterator[LedgerRow | None]:
    """None for each that is damaged."""
    for body in bodies:
        try:
            yield load_row(body)
        except LedgerError:
            yield None


def _read(bodies: Sequence[bytes | None]) -> list[OutcomeSummary | None]:
    """None for what is not there, or cannot be read: it is summed anew."""
    found: list[OutcomeSummary | None] = []
    for body in bodies:
        try:
            found.append(load_summary(body) if body else None)
        except SummaryError:
            found.append(None)
    return found
