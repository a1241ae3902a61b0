"""How many secrets of a list are missed, and how many innocent lines are masked. Run: python -m bench.redact --list FILE.

A list is JSON lines: `{"lang": "ja"|"en", "text": …, "secret": the exact words that must not survive, or null}`. Null
stands for an innocent line, of which nothing may be masked. Other fields are not read.

A secret counts as missed where, beside our own masks (which may show a telephone's last two digits, a card's last four,
a mail's domain and a link's host), either of these is left in the text: four letters or digits in a row that belong to
one of its groups, or a piece of the secret with more than half of its letters and digits.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from flows.redact import redact
from flows.redact.masks import MARK

_SHOWN = re.compile(rf"{MARK.pattern}|[^\s@]\*\*\*@[^\s@〔]+|[a-z][a-z0-9+-]*://[^\s/]*/…|[^\s/:]+/…")
_GROUP = re.compile(r"[^\W_]+")
_PIECE = 4


class _Row(Struct, frozen=True):
    """One line of a list."""

    lang: str
    text: str
    secret: str | None


class _Figures(Struct):
    """What came of a list."""

    secrets: Counter[str]
    """Language -> lines with a secret."""
    innocent: Counter[str]
    missed: list[tuple[_Row, str]]
    """Each with what is left of it."""
    masked: list[tuple[_Row, str]]


def rows(path: Path) -> list[_Row]:
    """Read a list. Raises ValueError where a line is none, or does not hold its secret."""
    read: list[_Row] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        kept = json.loads(line)
        row = _Row(kept["lang"], kept["text"], kept.get("secret"))
        if row.secret is not None and (not row.secret or row.secret not in row.text):
            raise ValueError(f"line {number} does not hold its secret")
        read.append(row)
    return read


def survives(secret: str, text: str, shown: str) -> bool:
    """Whether more of a secret is left than may be, in what is shown of its text."""
    left, rest = _SHOWN.sub("\0", shown), text.replace(secret, "\0")
    return any(left.count(piece) > rest.count(piece) for piece in {*_in_groups(secret), *_halves(secret)})


def _in_groups(secret: str) -> Iterator[str]:
    for found in _GROUP.finditer(secret):
        group = found.group()
        yield from (group[at : at + _PIECE] for at in range(len(group) - _PIECE + 1))


def _halves(secret: str) -> Iterator[str]:
    """The shortest pieces with more than half of its letters and digits."""
    places = [place for place, sign in enumerate(secret) if sign.isalnum()]
    size = len(places) // 2 + 1
    if not places:
        yield secret
    for first in range(len(places) - size + 1):
        yield secret[places[first] : places[first + size - 1] + 1]


def measure(listed: list[_Row]) -> _Figures:
    """Redact every line, and compare."""
    figures = _Figures(Counter(), Counter(), [], [])
    for row in listed:
        shown = str(redact(row.text))
        if row.secret is None:
            figures.innocent[row.lang] += 1
            if shown != row.text:
                figures.masked.append((row, shown))
        else:
            figures.secrets[row.lang] += 1
            if survives(row.secret, row.text, shown):
                figures.missed.append((row, shown))
    return figures


def report(path: Path) -> int:
    """Print what is missed and what is masked in vain; give how many of both."""
    figures = measure(rows(path))
    for what, found, total in (
        ("missed", figures.missed, figures.secrets),
        ("innocent, masked", figures.masked, figures.innocent),
    ):
        for row, shown in found:
            print(f"{what}: {row.lang} {row.text!r} -> {shown!r}")  # noqa: T201
        of = sum(total.values())
        parts = ", ".join(f"{lang} {sum(row.lang == lang for row, _ in found)}/{total[lang]}" for lang in sorted(total))
        print(f"{what}: {len(found)}/{of} ({len(found) / max(1, of):.1%}; {parts})")  # noqa: T201
    return len(figures.missed) + len(figures.masked)
