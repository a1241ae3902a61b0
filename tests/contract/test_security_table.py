"""docs/security.md names tests that exist, and every promise of the console has one."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TABLE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
OURS = {*(f"S{number}" for number in range(15, 29)), "S36", "S37"}


def rows() -> dict[str, list[str]]:
    """Number -> the tests of its row."""
    split = [line.split("|") for line in TABLE.splitlines() if re.match(r"\| S?\d+ \|", line)]
    return {cells[1].strip(): re.findall(r"`(test_\w+)`", cells[3]) for cells in split}


def test_every_test_the_table_names_is_there() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")]
    there = set(re.findall(r"def (test_\w+)", "\n".join(sources)))
    assert {name for names in rows().values() for name in names} - there == set()


def test_every_promise_of_the_console_has_a_test() -> None:
    assert {number for number, names in rows().items() if names} >= OURS
