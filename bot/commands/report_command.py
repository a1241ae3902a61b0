"""`todoku report`: how conversations ended, in counts. The same figures as on the console's first page."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from msgspec import to_builtins

from bot.commands.opened import opened
from bot.commands.printing import complain, say
from bot.desk.case_json import iso
from bot.desk.exports import cell
from bot.desk.outcome_words import OutcomeWords, whole_percent
from bot.run.knowledge import Knowledge
from bot.run.ledger_reader import LedgerReader
from bot.settings import Settings
from flows.ids import Lang
from flows.ledger.day_summary import PROMISES
from flows.ledger.insight_figures import Insight, InsightFilter, NamedCount, Period
from flows.ledger.outcome_classes import CLASSES, GROUPS, OutcomeCount, Share, wilson

COLUMNS = (
    "by", "name", "count", *(f"{one}{part}" for one in CLASSES for part in ("", "_share", "_low", "_high")), "durable",
    "presses", "messages", "minutes",
)  # fmt: skip
LISTED = 8
"""Lines of a list in the text; the files have them all."""
WEEK = 7


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What `todoku report` is asked for."""

    days: int
    kind: str = "text"
    lang: Lang | None = None
    """None: the team's."""


async def report(settings: Settings, known: Knowledge, url: str, asked: ReportRequest, now: int) -> int:
    """Print counts as text, json or csv; 1 where a row is damaged."""
    async with opened(settings, url) as store:
        reader = LedgerReader(store, known.guide, settings.ledger_ttl)
        found = await reader.insight(asked.days, InsightFilter(), now)
        both = await reader.insight(2 * WEEK, InsightFilter(), now) if asked.days == WEEK else None
    for _ in range(found.damaged):
        complain("a row of the ledger is damaged; it is left out")
    if asked.kind == "json":
        say(json.dumps(as_values(found, now), ensure_ascii=False, indent=2))
    elif asked.kind == "csv":
        say(as_csv(found))
    else:
        words = OutcomeWords(known.texts, asked.lang or known.guide.service.desk_language)
        say("\n".join(_Letter(words, found).lines(both.before if both else None)))
    return 1 if found.damaged else 0


def as_values(found: Insight, now: int) -> dict[str, Any]:
    """The figures for a program; days as dates where the service is."""
    values: dict[str, Any] = to_builtins(found)
    for name in ("week", "before", "choices", "first", "last"):
        del values[name]
    for period in values["periods"]:
        period["first"] = _day(period["first"])
    return {"from": _day(found.first), "to": iso(now)} | values


def as_csv(found: Insight) -> str:
    """The figures for a spreadsheet, RFC 4180. What is only counted leaves the other columns empty."""
    made = io.StringIO()
    writer = csv.writer(made, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in found.counts:
        told = _cells(one.shares[kind] for kind in CLASSES)
        row = [one.by, cell(one.name), one.count, *told, one.durable, one.presses, one.messages, one.minutes]
        writer.writerow(row)
    for period in found.periods:
        parts = [(period.classes[kind], "", "", "") for kind in CLASSES]
        numbers = [number for part in parts for number in part]
        writer.writerow(
            ["day" if period.days == 1 else "days", _day(period.first), period.count, *numbers, "", "", "", ""]
        )
    for by, named in _lists(found):
        writer.writerows([by, cell(one.name), one.count, *[""] * (len(COLUMNS) - 3)] for one in named)
    empty = [""] * (len(COLUMNS) - 6)
    for effort in found.efforts:
        writer.writerow(["effort", cell(effort.symptom), effort.count, *empty, effort.acts, "", effort.minutes])
        if plan := effort.expected:
            hoped = (round(plan.presses, 2), "", round(plan.minutes, 2))
            writer.writerow(["expected", cell(effort.symptom), "", *empty, *hoped])
    return made.getvalue().rstrip("\r\n")


def _cells(shares: Iterable[Share]) -> list[float]:
    return [number for s in shares for number in (s.count, round(s.share, 4), round(s.low, 4), round(s.high, 4))]


def _lists(found: Insight) -> Iterator[tuple[str, Sequence[NamedCount]]]:
    """What is counted by a name alone."""
    yield "left", found.left
    results = ("worked", "came_back", "not_worked", "later", "offered")
    yield "remedy", [NamedCount(f"{one.cause}={it}", getattr(one, it)) for one in found.remedies for it in results]
    yield "cause", found.causes
    yield "began", found.began
    yield "promise", [NamedCount(state, found.handoffs.states[state]) for state in PROMISES]
    yield "stars", [NamedCount(str(n), given) for n, given in enumerate(found.stars.counts, start=1)]


def _day(day: int) -> str:
    return date.fromordinal(day).isoformat()


@dataclass(frozen=True, slots=True)
class _Letter:
    """The report as somebody reads it on a Monday."""

    words: OutcomeWords
    found: Insight

    def lines(self, before: Period | None) -> Iterator[str]:
        """`before`: the week before, where it is known."""
        words, found = self.words, self.found
        yield words("title", first=_day(found.first), last=_day(found.last))
        yield ""
        if not found.counts:
            yield words("nothing")
            return
        if found.made_up:
            yield words.made_up(found)
            yield ""
        yield words.glance(self._whole())
        if before and before.back_in:
            yield words("before", n=before.count, back=whole_percent(before.back_in.share))
        yield ""
        yield words("ended")
        yield from self._told(found.counts[0])
        for by in GROUPS:
            yield from self._listed(by, [self._group(one) for one in found.counts if one.by == by])
        yield from self._listed("efforts", list(self._efforts()))
        yield from self._listed("left", [self._counted(words.place(one.name), one.count) for one in found.left])
        yield from self._listed("remedies", list(self._remedies()))
        yield from self._listed("causes", [self._counted(words.cause(one.name), one.count) for one in found.causes])
        yield from self._support()
        yield ""
        yield words("classes")
        yield words("limits")

    def _whole(self) -> Period:
        classes = {kind: share.count for kind, share in self.found.counts[0].shares.items()}
        number = self.found.counts[0].count
        back = classes["verified"] + classes["claimed"]
        return Period(self.found.first, 0, number, classes, wilson(back, number))

    def _listed(self, heading: str, lines: list[str]) -> Iterator[str]:
        if not lines:
            return
        yield ""
        yield self.words(f"by_{heading}")
        yield from (f"  {line}" for line in lines[:LISTED])
        if len(lines) > LISTED:
            yield "  " + self.words("more", n=len(lines) - LISTED)

    def _told(self, one: OutcomeCount) -> Iterator[str]:
        """A line for each class, and the medians."""
        for kind in CLASSES:
            part = one.shares[kind]
            part_of, least, most = whole_percent(part.share), whole_percent(part.low), whole_percent(part.high)
            name = self.words(kind)
            yield "  " + self.words("share", name=name, n=part.count, percent=part_of, least=least, most=most)
        yield "  " + self.words("durable", n=one.durable)
        numbers = {name: f"{getattr(one, name):.3g}" for name in ("presses", "messages", "minutes")}
        yield "  " + self.words("medians", **numbers)

    def _group(self, one: OutcomeCount) -> str:
        back = wilson(one.shares["verified"].count + one.shares["claimed"].count, one.count)
        name = self.words.name(one.by, one.name)
        told = name if one.name in (name, "none") else self.words("named", name=name, id=one.name)
        least, most = whole_percent(back.low), whole_percent(back.high)
        return self.words("group", name=told, n=one.count, percent=whole_percent(back.share), least=least, most=most)

    def _counted(self, name: str, number: int) -> str:
        return self.words("count", name=name, n=number)

    def _efforts(self) -> Iterator[str]:
        """What it took, beside what the plan expects."""
        for one in self.found.efforts:
            if plan := one.expected:
                yield self.words(
                    "effort", name=self.words.name("symptom", one.symptom), presses=f"{one.acts:.3g}",
                    minutes=f"{one.minutes:.3g}", plan_presses=f"{plan.presses:.1f}", plan_minutes=f"{plan.minutes:.1f}",
                )  # fmt: skip

    def _remedies(self) -> Iterator[str]:
        for one in self.found.remedies:
            if one.share:
                told = one.worked + one.came_back + one.not_worked
                name = self.words.cause(one.cause)
                yield self.words("remedy", name=name, n=one.worked, of=told, percent=whole_percent(one.share.share))

    def _support(self) -> Iterator[str]:
        """Hand-offs against the time promised, and stars."""
        states, stars = self.found.handoffs.states, self.found.stars
        if sum(states.values()):
            wait = self.found.handoffs.wait
            yield ""
            yield self.words("promises", **{state: states[state] for state in PROMISES})
            if wait is not None:
                yield "  " + self.words("wait", n=round(wait))
        if stars.mean is not None:
            yield self.words("stars", mean=f"{stars.mean:.1f}", n=sum(stars.counts))
