"""What conversations of some days come to, in whole numbers that add up: the days of a week make the week.

Counts stand by symptom, provider, language and version, so that any of them can be asked for. Their names:

- a class of `CLASSES`; `durable` beside it;
- `presses:N`, `messages:N`, `minutes:S` of all, S being a sign of `ledger_row`; `acts:N` and `time:S` of those who came to an end;
- `began:HOW`; `left:PLACE` of the silent ones; `cause:ID` as support told it; `fix:CAUSE=RESULT`;
- `promise:STATE` and `wait:S` of those handed over; `stars:N`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, get_args

import msgspec
from msgspec import Struct

from flows.knowledge.ledger_row import DAY, HOUR, LedgerRow, sign
from flows.ledger.outcome_classes import GROUPS, Codebook, OutcomeClass, RowFacts, class_of, durable

PromiseState = Literal["kept", "late", "overdue", "open", "unpromised"]
"""kept, late: somebody spoke, or closed the case, in time or not; overdue, open: nobody has yet, and the time is over or not."""
PROMISES: tuple[PromiseState, ...] = get_args(PromiseState)
NONE = "none"
"""Stands for what nobody said."""
SETTLED = 45
"""Days after which nothing is expected to change any more: who came within 30 days of silence, and the case that follows."""
RECENT, FRESH, STALE = 10, HOUR, DAY + 2 * HOUR
"""For so many days much changes, and what is older than an hour is not used; later, what is older than a day."""
_MOST = 99
_BETWEEN = "|"
Counts = dict[str, int]
Cells = dict[str, Counts]
"""By `cell_name`."""


class OutcomeSummary(Struct, frozen=True):
    """Of the conversations that began on some days."""

    at: int
    """When they were read, Unix seconds."""
    cells: Cells
    damaged: int = 0
    """Rows that could not be read."""
    seen: int = 0
    """Rows that stood there, those of days beside them included: where that is another number now, it is summed anew."""


class SummaryHead(Struct, frozen=True):
    """What says whether a summary still holds."""

    at: int
    seen: int


class SummaryError(ValueError):
    """A summary that cannot be read."""


dump_summary = msgspec.json.Encoder().encode
_DECODE = msgspec.json.Decoder(OutcomeSummary).decode
_DECODE_HEAD = msgspec.json.Decoder(SummaryHead).decode


def load_summary(data: bytes) -> OutcomeSummary:
    """Read what `dump_summary` wrote. Raises SummaryError."""
    try:
        return _DECODE(data)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise SummaryError("a summary of the ledger is damaged") from None


def load_head(data: bytes) -> SummaryHead | None:
    """A summary's head, without the rest of it; None where it cannot be read."""
    try:
        return _DECODE_HEAD(data)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None


def may_be_used(at: int, ended: int, now: int) -> bool:
    """Whether a summary made at `at` of days that ended at `ended` still says how things are; all Unix seconds."""
    if at >= ended + SETTLED * DAY:
        return True
    return now - at <= (FRESH if now - ended <= RECENT * DAY else STALE)


def summed(book: Codebook, rows: Iterable[LedgerRow], now: int) -> Cells:
    """Rows in counts, as they are judged at `now`."""
    cells: Cells = {}
    for row in rows:
        facts = book.facts(row)
        cell = cells.setdefault(cell_name(row, facts), {})
        for name in _names(row, facts, now):
            cell[name] = cell.get(name, 0) + 1
    return cells


def added(several: Iterable[Mapping[str, Counts]]) -> Cells:
    """All of them together."""
    found: Cells = {}
    for cells in several:
        for name, counts in cells.items():
            add(found.setdefault(name, {}), counts)
    return found


def add(into: Counts, counts: Mapping[str, int]) -> None:
    """Counts to counts."""
    for name, number in counts.items():
        into[name] = into.get(name, 0) + number


def cell_name(row: LedgerRow, facts: RowFacts) -> str:
    """What a conversation has in common with others, in the order of GROUPS."""
    return _BETWEEN.join((name_of(row, facts) or NONE).replace(_BETWEEN, "") for name_of in GROUPS.values())


def parted_name(cell: str) -> Sequence[str]:
    """The names that a cell's is made of, in the order of GROUPS."""
    return cell.split(_BETWEEN)


def _names(row: LedgerRow, facts: RowFacts, now: int) -> Iterator[str]:
    """What a conversation counts for."""
    kind = class_of(row, now)
    minutes = next(at for at in (row.solved, row.handed, row.last) if at is not None)
    yield kind
    if durable(row, now):
        yield "durable"
    yield f"presses:{min(row.presses, _MOST)}"
    yield f"messages:{min(row.messages, _MOST)}"
    yield f"minutes:{sign(minutes)}"
    if row.began:
        yield f"began:{row.began}"
    if row.solved is not None or row.handed is not None:
        yield f"acts:{min(row.presses + row.messages, _MOST)}"
        yield f"time:{sign(minutes)}"
    elif kind == "silent":
        yield f"left:{_left(row, facts)}"
    for cause, result in facts.steps.items():
        yield f"fix:{cause}={_result(result, kind)}"
    if row.cause:
        yield f"cause:{row.cause}"
    if row.handed is not None:
        yield from _waited(row, row.handed, now)
    if row.stars is not None:
        yield f"stars:{row.stars}"


def _result(result: str, kind: OutcomeClass) -> str:
    """What helped those who came back did not help for long."""
    return "came_back" if result == "worked" and kind == "returned" else result


def _left(row: LedgerRow, facts: RowFacts) -> str:
    """The last thing that is known of somebody silent: a remedy and what came of it, a question, or how far they came."""
    if facts.steps:
        return "fix.{}={}".format(*list(facts.steps.items())[-1])
    if facts.answers:
        return f"ask.{next(reversed(facts.answers))}"
    return "start" if row.symptom is None else "symptom"


def _waited(row: LedgerRow, handed: int, now: int) -> Iterator[str]:
    came = row.closed if row.answered is None else row.answered
    if came is not None:
        yield f"wait:{sign(max(0, came - handed))}"
    if row.promised is None:
        yield "promise:unpromised"
    elif came is not None:
        yield "promise:kept" if came <= row.promised else "promise:late"
    else:
        over = now > (row.hour + 1) * HOUR + row.promised * 60
        yield "promise:overdue" if over else "promise:open"
