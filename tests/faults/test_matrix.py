"""Every fault and every bad input has a test that exists, or a reason; `python -m tests.faults.test_matrix` prints how it stands."""

import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TABLE: dict[str, Any] = tomllib.loads((HERE / "matrix.toml").read_text(encoding="utf-8"))
FAULTS = {name: row for name, row in TABLE.items() if name != "bad"}
ROWS = [*FAULTS.items(), *((f"bad {row['numbers']}", row) for row in TABLE["bad"])]


def test_every_fault_is_there_once() -> None:
    assert list(FAULTS) == [f"F{number}" for number in (*range(1, 61), *range(66, 71))]


def test_every_bad_input_is_there_once() -> None:
    assert sorted(number for row in TABLE["bad"] for number in row["numbers"]) == list(range(1, 109))


def test_every_row_has_a_test_or_a_reason() -> None:
    assert [name for name, row in ROWS if not row.get("tests") and not row.get("reason")] == []


def test_every_test_that_is_named_exists() -> None:
    assert [f"{name}: {test}" for name, row in ROWS for test in row.get("tests", ()) if not exists(test)] == []


def exists(test: str) -> bool:
    """Whether there is such a test, or, without a name, such a file."""
    path, _, name = test.partition("::")
    file = HERE.parent / path
    return file.exists() and (not name or f"def {name}(" in file.read_text(encoding="utf-8"))


def standing(row: dict[str, Any]) -> str:
    """How a row stands."""
    if not row.get("tests"):
        return "reason"
    return "tested in part" if row.get("reason") else "tested"


if __name__ == "__main__":
    for name_, row_ in FAULTS.items():
        sys.stdout.write(f"{name_:4} {standing(row_):15} {row_['fault']}\n")
    inputs = Counter(dict.fromkeys(("tested", "tested in part", "reason"), 0))
    for row_ in TABLE["bad"]:
        inputs[standing(row_)] += len(row_["numbers"])
    faults = Counter(standing(row_) for row_ in FAULTS.values())
    sys.stdout.write(f"faults: {dict(faults)}\nbad inputs: {dict(inputs)}\n")
