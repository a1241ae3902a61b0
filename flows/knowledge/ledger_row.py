"""A row of the ledger of outcomes: one conversation in facts and times, with nothing in it that leads to a person."""

from base64 import urlsafe_b64encode
from functools import lru_cache
from hashlib import blake2b
from math import log

import msgspec
from msgspec import Struct

HOUR, DAY, WEEK = 3600, 86400, 604_800
SIGNS = 4
"""Of a fact's code."""
MADE_UP = "~"
"""What the version begins with in a row of a conversation that never was: no hash has this sign."""
MOST = 46
"""Facts that a row has room for: no symptom has as many questions and remedies together."""
STEPS = 20
"""Remedies that a row has times for."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_EXACT, _FACTOR = 10, 1.3
"""Minutes below which a time is told exactly; above, each sign stands for so many times as long."""


class LedgerRow(Struct, frozen=True, array_like=True):
    """One conversation. Milestones are in whole minutes since it began, None: not reached."""

    hour: int
    """When it began: hours since 1970, UTC."""
    symptom: str | None
    facts: str
    """Answers and remedies in the order they were told: a code of four signs each, see `code`."""
    began: str
    """How the symptom was named: typed, pressed, link; empty: it was not."""
    lang: str
    knowledge: str
    """The version of the catalogue, the first eight signs of its hash; with MADE_UP before them where nobody was there."""
    presses: int
    messages: int
    last: int
    """When the user last did something."""
    solved: int | None = None
    """When the user said that it works."""
    handed: int | None = None
    """When it was handed over to support."""
    closed: int | None = None
    """When support closed the case."""
    back: int | None = None
    """When the same chat came with the same symptom again."""
    answered: int | None = None
    """When somebody from support first spoke."""
    promised: int | None = None
    """By when that had been promised."""
    cause: str | None = None
    """What support says it was: a cause, "other", "unknown"."""
    stars: int | None = None
    took: str = ""
    """How long each remedy with a result took: a sign each in the order of the facts, see `sign`."""


class EarlierRow(Struct, frozen=True, array_like=True):
    """A row of the same chat that something may still be added to."""

    id: str
    begun: int
    """Unix seconds."""
    row: LedgerRow


class Tally(Struct, frozen=True, array_like=True):
    """What the row under way needs and the log does not say. Times are Unix seconds."""

    id: str
    """Random. Only the session knows it, and it is forgotten with the session."""
    begun: int
    began: str = ""
    presses: int = 0
    messages: int = 0
    offered: str = ""
    """The cause whose remedy was shown last."""
    handed: int | None = None
    closed: int | None = None
    answered: int | None = None
    promised: int | None = None
    cause: str | None = None
    earlier: tuple[EarlierRow, ...] = ()


class LedgerError(ValueError):
    """A row that cannot be read."""


dump_row = msgspec.json.Encoder().encode
_DECODE = msgspec.json.Decoder(LedgerRow).decode


def load_row(data: bytes) -> LedgerRow:
    """Read what `dump_row` wrote. Raises LedgerError."""
    try:
        row = _DECODE(data)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise LedgerError("a row of the ledger is damaged") from None
    if row.hour < 0 or len(row.facts) % SIGNS or not set(row.took) <= set(_DIGITS):
        raise LedgerError("a row of the ledger is damaged")
    return row


def made_up(row: LedgerRow) -> bool:
    """Whether it tells of a simulated conversation: nothing is learned from it, and where it is shown, it is said."""
    return row.knowledge.startswith(MADE_UP)


@lru_cache(maxsize=4096)
def code(fact: str) -> str:
    """The code of `OBSERVATION=VALUE` or `fix.CAUSE=RESULT`: the same in every version of the catalogue, four signs whatever its
    length. Whoever has a catalogue can read it."""
    return urlsafe_b64encode(blake2b(fact.encode(), digest_size=3).digest()).decode()


def sign(minutes: float) -> str:
    """A time in one sign: exact below ten minutes, within 15 % up to five days, which is the most."""
    if minutes < _EXACT:
        return _DIGITS[max(0, int(minutes))]
    return _DIGITS[min(len(_DIGITS) - 1, _EXACT + round(log(minutes / _EXACT, _FACTOR)))]


def minutes_of(one: str) -> float:
    """The time that a sign stands for."""
    at = _DIGITS.index(one)
    return float(at) if at < _EXACT else _EXACT * _FACTOR ** (at - _EXACT)
