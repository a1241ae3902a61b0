"""`todoku ledger` and `todoku report`: how conversations ended, row by row and in counts. Nothing in either leads to a person."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import to_builtins

from bot.commands.opened import opened
from bot.commands.printing import complain, say
from bot.desk.case_json import iso
from bot.desk.exports import cell
from bot.run.knowledge import Knowledge
from bot.settings import Settings
from bot.words.texts import Texts
from flows.ids import Lang
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.ledger_row import DAY, HOUR, LedgerError, LedgerRow, load_row, minutes_of
from flows.ledger.outcome_classes import CLASSES, GROUPS, Codebook, OutcomeCount, class_of, counts, durable

COLUMNS = (
    "by", "name", "count", *(f"{one}{part}" for one in CLASSES for part in ("", "_share", "_low", "_high")), "durable",
    "presses", "messages", "minutes",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What `todoku report` is asked for."""

    days: int
    kind: str = "text"
    lang: Lang | None = None
    """None: the team's."""


async def ledger(settings: Settings, known: Knowledge, url: str, days: int | None, now: int) -> int:
    """Print the rows as JSON lines, oldest first; 1 where one of them is damaged."""
    rows, damaged = await _rows(settings, url, days, now)
    book = Codebook(known.guide.catalogue)
    for number, row in enumerate(rows, start=1):
        say(json.dumps({"row": number} | as_values(book, row, now), ensure_ascii=False))
    return 1 if damaged else 0


async def report(settings: Settings, known: Knowledge, url: str, asked: ReportRequest, now: int) -> int:
    """Print counts as text, json or csv; 1 where a row is damaged."""
    rows, damaged = await _rows(settings, url, asked.days, now)
    found = counts(Codebook(known.guide.catalogue), rows, now)
    if asked.kind == "json":
        span = {"from": iso(_since(asked.days, now)), "to": iso(now)}
        say(json.dumps(span | {"counts": to_builtins(found)}, ensure_ascii=False, indent=2))
    elif asked.kind == "csv":
        say(as_csv(found))
    else:
        lang = asked.lang or known.guide.service.desk_language
        written = _Written(known.texts, known.guide.catalogue, lang)
        say("\n".join(written.lines(found, _since(asked.days, now), now)))
    return 1 if damaged else 0


async def _rows(settings: Settings, url: str, days: int | None, now: int) -> tuple[list[LedgerRow], int]:
    """The rows of conversations that began within so many days (None: all), oldest first, and how many are damaged."""
    kept = settings.ledger_ttl // DAY + 2  # a row runs out with its day
    since = _since(kept if days is None else min(days, kept), now)
    async with opened(settings, url) as store:
        bodies = await store.ledger(since // DAY, now // DAY + 1)
    found, damaged = [], 0
    for body in bodies:
        try:
            found.append(load_row(body))
        except LedgerError as error:
            damaged += 1
            complain(f"{error}; it is left out")
    # Sorted by what is in them: the order in the store says a little of whose they are.
    found = [row for row in found if (row.hour + 1) * HOUR > since]
    return sorted(found, key=lambda row: (row.hour, row.symptom or "", row.facts, row.presses, row.messages)), damaged


def _since(days: int, now: int) -> int:
    return now - days * DAY


def as_values(book: Codebook, row: LedgerRow, now: int) -> dict[str, Any]:
    """A row in names and numbers."""
    facts = book.facts(row)
    return {
        "begun_at": iso(row.hour * HOUR),
        "began": row.began or None,
        "symptom": row.symptom,
        "provider": facts.answers.get("provider"),
        "device": facts.answers.get("device"),
        "answers": facts.answers,
        "steps": [{"cause": cause, "result": result} for cause, result in facts.steps.items()],
        "unread": facts.unread,
        "cause": row.cause,
        "stars": row.stars,
        "presses": row.presses,
        "messages": row.messages,
        "minutes": {
            "solved": row.solved, "handed_over": row.handed, "answered": row.answered, "promised": row.promised,
            "closed": row.closed, "back": row.back, "last": row.last, "steps": [minutes_of(one) for one in row.took],
        },
        "language": row.lang,
        "version": row.knowledge,
        "class": class_of(row, now),
        "durable": durable(row, now),
    }  # fmt: skip


def as_csv(found: Sequence[OutcomeCount]) -> str:
    """Counts for a spreadsheet, RFC 4180."""
    made = io.StringIO()
    writer = csv.writer(made, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in found:
        shares = [one.shares[kind] for kind in CLASSES]
        parts = (number for s in shares for number in (s.count, round(s.share, 4), round(s.low, 4), round(s.high, 4)))
        writer.writerow(
            [one.by, cell(one.name), one.count, *parts, one.durable, one.presses, one.messages, one.minutes]
        )
    return made.getvalue().rstrip("\r\n")


@dataclass(frozen=True, slots=True)
class _Written:
    """The report in the words of a language."""

    texts: Texts
    catalogue: Catalogue
    lang: Lang

    def __call__(self, attr: str, **args: str | int) -> str:
        return self.texts.text(self.lang, "report", attr, args)

    def lines(self, found: Sequence[OutcomeCount], since: int, now: int) -> Iterator[str]:
        yield self("title", first=self._day(since), last=self._day(now))
        yield ""
        if not found:
            yield self("nothing")
            return
        yield self("all", n=found[0].count)
        yield from self._told(found[0])
        for by in GROUPS:
            yield ""
            yield self(f"by_{by}")
            for one in found:
                if one.by == by:
                    yield "  " + self._headed(one)
                    yield from (f"  {line}" for line in self._told(one, briefly=True))
        yield ""
        yield self("classes")
        yield self("limits")

    def _told(self, one: OutcomeCount, *, briefly: bool = False) -> Iterator[str]:
        """A line for each class, and the medians. `briefly`: without what there is none of."""
        for kind in CLASSES:
            part = one.shares[kind]
            if briefly and not part.count:
                continue
            percent, least, most = (round(number * 100) for number in (part.share, part.low, part.high))
            yield "  " + self("share", name=self(kind), n=part.count, percent=percent, least=least, most=most)
        if one.durable or not briefly:
            yield "  " + self("durable", n=one.durable)
        yield "  " + self(
            "medians", presses=_plain(one.presses), messages=_plain(one.messages), minutes=_plain(one.minutes)
        )

    def _day(self, at: int) -> str:
        return f"{self.texts.service.local(at):%Y-%m-%d}"

    def _headed(self, one: OutcomeCount) -> str:
        name = self._name(one)
        bare = one.name in (name, "none")
        return (
            self("group_bare", name=name, n=one.count) if bare else self("group", name=name, id=one.name, n=one.count)
        )

    def _name(self, one: OutcomeCount) -> str:
        if one.name == "none":
            return self("unnamed")
        if one.by == "provider":
            return self.texts.provider(self.lang, one.name)
        id_, attr = ("language", one.name) if one.by == "language" else (f"symptom-{one.name}", "name")
        return self.texts.text(self.lang, id_, attr) if self.texts.has(self.lang, id_, attr) else one.name


def _plain(number: float) -> str:
    return f"{number:g}"
