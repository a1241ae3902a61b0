"""What rows of the ledger are worth, judged when they are read: how a conversation ended."""

from collections.abc import Callable
from math import sqrt
from typing import Literal, get_args

from msgspec import Struct

from flows.ids import UNKNOWN
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.ledger_row import DAY, HOUR, SIGNS, LedgerRow, code
from flows.ledger.tallying import RESULTS

OutcomeClass = Literal["verified", "claimed", "handed_over", "silent", "returned"]
"""verified: the user said that it works, and did not come again with the same symptom; claimed: said so, and there was no time
yet to come again; returned: did come again. Who says nothing is silent, never solved."""
CLASSES: tuple[OutcomeClass, ...] = get_args(OutcomeClass)
SOON, DURABLE = 72 * HOUR, 7 * DAY
"""Seconds without the same symptom after which what was said counts as verified, and as durable."""
_Z = 1.959964
"""Of a 95 % interval."""
GROUPS: dict[str, Callable[[LedgerRow, "RowFacts"], str | None]] = {
    "symptom": lambda row, _: row.symptom,
    "provider": lambda _, facts: facts.answers.get("provider"),
    "language": lambda row, _: row.lang,
    "version": lambda row, _: row.knowledge,
}
"""By what conversations are counted, beside all of them together."""


class RowFacts(Struct, frozen=True):
    """What the codes of a row stand for."""

    answers: dict[str, str]
    steps: dict[str, str]
    """Cause -> what came of its remedy."""
    unread: int = 0
    """RowFacts that this version of the catalogue does not know."""


class Share(Struct, frozen=True):
    """How many, and their share with its 95 % interval by Wilson, which holds for small numbers as well."""

    count: int
    share: float
    low: float
    high: float


class OutcomeCount(Struct, frozen=True):
    """Conversations that have something in common. `by`: what; empty for all of them; `name`: an id, or "none"."""

    by: str
    name: str
    count: int
    shares: dict[OutcomeClass, Share]
    durable: int
    """Of those verified, how many for a week."""
    presses: float
    messages: float
    minutes: float
    """Medians. Minutes until it worked or was handed over, else until the last sign."""


def class_of(row: LedgerRow, now: int) -> OutcomeClass:
    """How a conversation ended, as far as that is known at `now`, Unix seconds."""
    if row.handed is not None:
        return "handed_over"
    ended = row.last if row.solved is None else row.solved
    if row.back is not None and (row.back - ended) * 60 <= SOON:
        return "returned"
    if row.solved is None:
        return "silent"
    return "verified" if now >= _latest(row) + SOON else "claimed"


def durable(row: LedgerRow, now: int) -> bool:
    """Whether a verified one has lasted for a week."""
    return class_of(row, now) == "verified" and row.back is None and now >= _latest(row) + DURABLE


def _latest(row: LedgerRow) -> int:
    """When it was solved at the latest, Unix seconds: of its beginning the hour alone is known."""
    return (row.hour + 1) * HOUR + (row.solved or 0) * 60


class Codebook:
    """What a catalogue's codes stand for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._answers = {
            code(f"{o}={v}"): (o, v) for o, item in catalogue.observations.items() for v in (*item.values, UNKNOWN)
        }
        self._steps = {code(f"fix.{cause}={r}"): (cause, r) for cause in catalogue.causes for r in RESULTS}

    def facts(self, row: LedgerRow) -> RowFacts:
        """The facts of a row, in their order."""
        codes = [row.facts[at : at + SIGNS] for at in range(0, len(row.facts), SIGNS)]
        answers = dict(self._answers[one] for one in codes if one in self._answers)
        steps = dict(self._steps[one] for one in codes if one in self._steps)
        return RowFacts(answers, steps, sum(one not in self._answers and one not in self._steps for one in codes))


def wilson(count: int, of: int) -> Share:
    """A share of `of`, which is at least 1."""
    share, square = count / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z * sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return Share(count, share, max(0.0, middle - half), min(1.0, middle + half))
