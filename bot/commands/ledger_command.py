"""`todoku ledger`: how conversations ended, row by row. Nothing in it leads to a person."""

import json
from typing import Any

from bot.commands.opened import opened
from bot.commands.printing import complain, say
from bot.desk.case_json import iso
from bot.run.knowledge import Knowledge
from bot.settings import Settings
from flows.knowledge.ledger_row import DAY, HOUR, LedgerError, LedgerRow, load_row, minutes_of
from flows.ledger.outcome_classes import Codebook, class_of, durable


async def ledger(settings: Settings, known: Knowledge, url: str, days: int | None, now: int) -> int:
    """Print the rows as JSON lines, oldest first; 1 where one of them is damaged."""
    rows, damaged = await _rows(settings, url, days, now)
    book = Codebook(known.guide.catalogue)
    for number, row in enumerate(rows, start=1):
        say(json.dumps({"row": number} | as_values(book, row, now), ensure_ascii=False))
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
