"""What the plans and the reader of free text have worked out, as bytes: it takes seconds, reading this a tenth of one.

One line of JSON, then for each row of each plan the sets of causes (8 bytes each) and what they cost (8 bytes each), all in
this machine's own byte order. The bytes hold for the catalogue, the service's priors and the code that made them, and for
nothing else: whoever keeps them must see to that.
"""

import sys
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from flows.explore import Move
from flows.plan import Choice, Column, Plan, Tables
from flows.understand.needs import Way

FORMAT = 4


class CompiledError(ValueError):
    """Bytes that are not what `dump` made."""


@dataclass(frozen=True)
class Compiled:
    """The tables of each symptom's plan, the edges of the machine, and what the patterns of the reader need."""

    tables: Mapping[str, Tables]
    moves: frozenset[Move]
    ways: Mapping[str, Mapping[str, list[Way]]]


def dump(plans: Mapping[str, Plan], moves: frozenset[Move], ways: Mapping[str, Mapping[str, list[Way]]]) -> bytes:
    """Everything that was worked out."""
    head: dict[str, Any] = {
        "format": [FORMAT, sys.byteorder],
        "moves": sorted([m.source, m.trigger, m.dest] for m in moves),
        "plans": {},
        "ways": {
            kind: {rule: [[sorted(need) for need in way] for way in each] for rule, each in rules.items()}
            for kind, rules in ways.items()
        },
    }
    parts: list[bytes] = []
    for id_, plan in plans.items():
        tables = plan.tables
        rows = {row: costs for row, costs in tables.costs.items() if costs}
        head["plans"][id_] = {
            "choices": [[*key, choice.kind, choice.id] for key, choice in tables.choices.items()],
            "rows": [[row, len(costs)] for row, costs in rows.items()],
        }
        for costs in rows.values():
            lefts = sorted(costs)
            parts += [array("Q", lefts).tobytes(), array("d", [costs[left] for left in lefts]).tobytes()]
    return b"\n".join([msgspec.json.encode(head), b"".join(parts)])


def load(data: bytes) -> Compiled:
    """Read what `dump` made. Raises CompiledError."""
    line, _, rest = data.partition(b"\n")
    try:
        head = msgspec.json.decode(line)
        if head["format"] != [FORMAT, sys.byteorder]:
            raise CompiledError("another format")
        numbers = memoryview(rest)
        tables: dict[str, Tables] = {}
        for id_, kept in head["plans"].items():
            columns: dict[str, Column] = {}
            for row, count in kept["rows"]:
                lefts, costs = array("Q"), array("d")
                lefts.frombytes(numbers[: 8 * count])
                costs.frombytes(numbers[8 * count : 16 * count])
                if len(costs) < count:
                    raise CompiledError("cut off")
                columns[row] = Column(lefts, costs)
                numbers = numbers[16 * count :]
            tables[id_] = Tables(columns, choices=_choices(kept["choices"]))
        ways = {
            kind: {rule: [tuple(map(frozenset, way)) for way in each] for rule, each in rules.items()}
            for kind, rules in head["ways"].items()
        }
        return Compiled(tables, frozenset(Move(*names) for names in head["moves"]), ways)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise CompiledError(f"not what was kept ({type(error).__name__})") from None


def _choices(kept: list[list[Any]]) -> dict[tuple[str, int, int], Choice]:
    made: dict[tuple[str, str], Choice] = {}
    return {
        (row, left, gone): made.setdefault((kind, id_), Choice(kind, id_))
        for row, left, gone, kind, id_ in kept
    }  # fmt: skip
