"""Rows in counts that add up, and the figures made of them."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from flows.knowledge.ledger_row import LedgerRow, code
from flows.ledger.day_summary import (
    OutcomeSummary,
    SummaryError,
    added,
    dump_summary,
    load_summary,
    may_be_used,
    summed,
)
from flows.ledger.insight_figures import DayBlock, Expectation, Insight, InsightFilter, insight
from flows.ledger.outcome_classes import Codebook
from tests.unit.support import DAY, HOUR, NOON, guide

BOOK = Codebook(guide().catalogue)
BEGUN = NOON // HOUR
SILENT = LedgerRow(BEGUN, "mail_missing", code("provider=docomo"), "pressed", "ja", "0123abcd", 6, 1, 9)
SOLVED = replace(SILENT, solved=8, facts=code("provider=docomo") + code("fix.spam_folder=worked"))
HANDED = replace(SILENT, handed=4, promised=124)
LATER = NOON + 30 * DAY
FIRST = 739_000


def expected(symptom: str, provider: str | None) -> Expectation | None:
    return Expectation(5.0, 3.0 if provider else 4.0) if symptom == "mail_missing" else None


def figures(rows: Sequence[LedgerRow], wanted: InsightFilter | None = None, now: int = LATER) -> Insight:
    return insight([DayBlock(FIRST, 1, summed(BOOK, rows, now))], wanted or InsightFilter(), expected)


def test_counts_are_of_all_and_of_what_conversations_have_in_common() -> None:
    rows = [SILENT, SOLVED, replace(SOLVED, lang="en", facts="", presses=2), replace(SILENT, symptom=None, handed=4)]
    found = figures(rows).counts
    assert [(one.by, one.name, one.count) for one in found] == [
        ("", "all", 4), ("symptom", "mail_missing", 3), ("symptom", "none", 1), ("provider", "docomo", 3),
        ("provider", "none", 1), ("language", "ja", 3), ("language", "en", 1), ("version", "0123abcd", 4),
    ]  # fmt: skip
    total = found[0]
    assert {kind: share.count for kind, share in total.shares.items()} == {
        "verified": 2, "claimed": 0, "handed_over": 1, "silent": 1, "returned": 0,
    }  # fmt: skip
    assert (total.durable, total.presses, total.messages, total.minutes) == (2, 6, 1, 8)
    assert figures([]).counts == []


def test_only_what_fits_is_counted_and_every_name_can_still_be_chosen() -> None:
    rows = [SILENT, SOLVED, replace(SOLVED, symptom="sms_missing", lang="en", knowledge="~0123abc")]
    english = figures(rows, InsightFilter(language="en"))
    assert (english.counts[0].count, english.made_up) == (1, 1)
    assert english.choices["language"] == ["ja", "en"]
    assert figures(rows, InsightFilter(source="real")).counts[0].count == 2
    assert figures(rows, InsightFilter(source="made_up")).counts[0].count == 1
    assert figures(rows, InsightFilter(symptom="login_fails")).counts == []


def test_where_silent_people_leave() -> None:
    offered = replace(SILENT, facts=SILENT.facts + code("fix.spam_folder=offered"))
    rows = [SILENT, offered, offered, replace(SILENT, facts=""), replace(SILENT, facts="", symptom=None), SOLVED]
    assert [(one.name, one.count) for one in figures(rows).left] == [
        ("fix.spam_folder=offered", 2), ("ask.provider", 1), ("start", 1), ("symptom", 1),
    ]  # fmt: skip


def test_a_remedy_that_did_not_last_has_not_worked() -> None:
    failed = replace(SILENT, facts=code("fix.spam_folder=not_worked"))
    [one] = figures([SOLVED, SOLVED, replace(SOLVED, back=60), failed]).remedies
    assert (one.cause, one.worked, one.came_back, one.not_worked) == ("spam_folder", 2, 1, 1)
    assert one.share
    assert (one.share.count, one.share.share) == (2, 0.5)


@pytest.mark.parametrize(
    ("row", "now", "state"),
    [
        (replace(HANDED, answered=124), LATER, "kept"),
        (replace(HANDED, answered=125), LATER, "late"),
        (replace(HANDED, closed=30), LATER, "kept"),
        (HANDED, LATER, "overdue"),
        (HANDED, NOON + 2 * HOUR, "open"),
        (replace(HANDED, promised=None, answered=9), LATER, "unpromised"),
    ],
)
def test_hand_offs_against_what_was_promised(row: LedgerRow, now: int, state: str) -> None:
    found = figures([row], now=now).handoffs
    assert {name for name, number in found.states.items() if number} == {state}
    assert (found.wait is None) == (row.answered is None and row.closed is None)


def test_what_it_took_stands_beside_what_was_expected() -> None:
    rows = [SOLVED, replace(SOLVED, presses=9, solved=2), SILENT]
    [one] = figures(rows).efforts
    assert (one.symptom, one.count, one.acts, one.minutes) == ("mail_missing", 2, 8.5, 5.0)
    assert one.expected == Expectation(5.0, 4.0)
    [one] = figures(rows, InsightFilter(provider="docomo")).efforts
    assert one.expected == Expectation(5.0, 3.0)


def test_causes_stars_and_how_it_began() -> None:
    rows = [
        replace(HANDED, cause="spam_folder", stars=5),
        replace(HANDED, cause="other", stars=2, began="link"),
        SILENT,
    ]
    found = figures(rows)
    assert [one.name for one in found.causes] == ["other", "spam_folder"]
    assert (found.stars.counts, found.stars.mean) == ((0, 1, 0, 0, 1), 3.5)
    assert [(one.name, one.count) for one in found.began] == [("pressed", 2), ("link", 1)]


def test_weeks_and_days_follow_each_other() -> None:
    one = summed(BOOK, [SOLVED], LATER)
    two = summed(BOOK, [SILENT, SOLVED], LATER)
    blocks = [DayBlock(FIRST, 7, two), *(DayBlock(FIRST + 7 + n, 1, one) for n in range(10))]
    found = insight(blocks, InsightFilter(), expected)
    assert (found.first, found.last, found.counts[0].count) == (FIRST, FIRST + 16, 12)
    assert [period.count for period in found.periods] == [2, *[1] * 10]
    assert (found.week.count, found.before.count) == (7, 3)
    assert found.week.back_in
    assert found.week.back_in.share == 1


ROWS = st.lists(
    st.builds(
        LedgerRow, st.integers(BEGUN - 9000, BEGUN), st.sampled_from([None, "mail_missing", "sms_missing"]),
        st.sampled_from(["", code("provider=au"), code("provider=au") + code("fix.spam_folder=worked"), "zzzz"]),
        st.sampled_from(["", "typed", "link"]), st.sampled_from(["ja", "en"]), st.sampled_from(["v1", "~v1", "a|b"]),
        st.integers(0, 200), st.integers(0, 5), st.integers(0, 9000), st.none() | st.integers(0, 9000),
        st.none() | st.integers(0, 9000), st.none() | st.integers(0, 9000), st.none() | st.integers(0, 9000),
        st.none() | st.integers(0, 9000), st.none() | st.integers(0, 9000), st.sampled_from([None, "other"]),
        st.none() | st.integers(1, 5),
    )
)  # fmt: skip


@given(ROWS, ROWS)
def test_summaries_add_up(some: list[LedgerRow], others: list[LedgerRow]) -> None:
    together = added([summed(BOOK, some, LATER), summed(BOOK, others, LATER)])
    assert together == summed(BOOK, some + others, LATER)
    found = insight([DayBlock(FIRST, 1, together)], InsightFilter(), expected)
    assert sum(one.count for one in found.counts if one.by == "symptom") == len(some + others)
    assert found.periods[0].count == len(some + others)


@given(ROWS)
def test_a_summary_is_read_as_it_was_written(rows: list[LedgerRow]) -> None:
    summary = OutcomeSummary(LATER, summed(BOOK, rows, LATER), 3)
    assert load_summary(dump_summary(summary)) == summary


@pytest.mark.parametrize("data", [b"", b"[]", b'{"at":1}', b'{"at":1,"cells":{"a":{"b":"c"}}}', b"[" * 99_999])
def test_a_damaged_summary_says_so(data: bytes) -> None:
    with pytest.raises(SummaryError):
        load_summary(data)


@pytest.mark.parametrize(
    ("made", "ended", "usable"),
    [
        (45 * DAY, 0, True), (45 * DAY - 1, 0, False), (LATER, LATER - DAY, True), (LATER - HOUR - 1, LATER - DAY, False),
        (LATER - DAY, LATER - 11 * DAY, True), (LATER - DAY - 3 * HOUR, LATER - 11 * DAY, False),
    ],
)  # fmt: skip
def test_what_may_have_changed_is_summed_anew(made: int, ended: int, *, usable: bool) -> None:
    assert may_be_used(made, ended, LATER) == usable
