"""What rows are worth when they are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from flows.knowledge.ledger_row import LedgerRow, code
from flows.ledger.outcome_classes import Codebook, RowFacts, class_of, durable, wilson
from tests.unit.support import HOUR, NOON, guide

BEGUN = NOON // HOUR
MINUTES = 60
"""In an hour."""
SILENT = LedgerRow(BEGUN, "mail_missing", code("provider=docomo"), "pressed", "ja", "0123abcd", 6, 1, 9)
SOLVED = replace(SILENT, solved=8)
BOOK = Codebook(guide().catalogue)


@pytest.mark.parametrize(
    ("row", "hours", "wanted", "lasts"),
    [
        (SILENT, 10_000, "silent", False),
        (SOLVED, 0, "claimed", False),
        (SOLVED, 72, "claimed", False),
        (SOLVED, 74, "verified", False),
        (SOLVED, 7 * 24, "verified", False),
        (SOLVED, 7 * 24 + 2, "verified", True),
        (replace(SOLVED, back=71 * MINUTES), 10_000, "returned", False),
        (replace(SOLVED, back=8 + 72 * MINUTES), 10_000, "returned", False),
        (replace(SOLVED, back=9 + 72 * MINUTES), 10_000, "verified", False),
        (replace(SILENT, back=71 * MINUTES), 10_000, "returned", False),
        (replace(SILENT, back=74 * MINUTES), 10_000, "silent", False),
        (replace(SOLVED, handed=5, back=71 * MINUTES), 10_000, "handed_over", False),
    ],
)
def test_how_it_ended(row: LedgerRow, hours: int, wanted: str, *, lasts: bool) -> None:
    assert (class_of(row, NOON + hours * HOUR), durable(row, NOON + hours * HOUR)) == (wanted, lasts)


def test_codes_are_read_with_the_catalogue_and_what_it_has_lost_is_counted() -> None:
    facts = code("provider=docomo") + code("fix.spam_folder=not_worked") + code("fix.gone=worked")
    assert BOOK.facts(replace(SILENT, facts=facts)) == RowFacts(
        {"provider": "docomo"}, {"spam_folder": "not_worked"}, 1
    )


def test_an_interval_is_wilsons() -> None:
    found = wilson(8, 10)
    assert (round(found.low, 4), round(found.high, 4)) == (0.4902, 0.9433)
    assert wilson(0, 5).low == 0


@given(st.integers(1, 10_000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_an_interval_holds_its_share(pair: tuple[int, int]) -> None:
    found = wilson(*pair)
    assert 0 <= found.low <= found.share + 1e-9
    assert found.share - 1e-9 <= found.high <= 1
