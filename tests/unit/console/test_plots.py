"""Plots as numbers: what a template draws is within its box, and as long as it should be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.console.plots import PlotDot, PlotPart, ceiling, columns, dots, most_of, stacked


@pytest.mark.parametrize(
    ("most", "top"),
    [(1, 1), (2, 2), (7, 8), (10, 10), (11, 20), (229, 300), (1000, 1000), (1001, 2000), (9100, 10_000)],
)
def test_a_scale_ends_at_a_round_number(most: int, top: int) -> None:
    assert ceiling(most) == top


def test_columns_stand_side_by_side_and_their_parts_on_each_other() -> None:
    first, second = columns([("a", {"x": 2, "y": 1, "z": 0}), ("b", {"x": 0})], 4)
    assert first.parts == (PlotPart("x", 50, 50), PlotPart("y", 25, 25))
    assert (first.x, first.width, second.x, second.parts) == (3.5, 43.0, 53.5, ())


def test_a_share_is_a_dot_with_its_interval_and_none_leaves_its_place_empty() -> None:
    assert dots([("a", None), ("b", (0.5, 0.25, 1.0))]) == [PlotDot(75, 50, 75, 0, "b")]


@given(st.lists(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 10**6), min_size=1), min_size=1, max_size=60))
def test_nothing_leaves_its_box(counts: list[dict[str, int]]) -> None:
    top = ceiling(most_of(sum(one.values()) for one in counts))
    for column in columns([("", one) for one in counts], top):
        assert 0 <= column.x <= column.x + column.width <= 100.01
        assert all(-0.01 <= part.at <= part.at + part.length <= 100.01 for part in column.parts)
    for one in counts:
        assert sum(part.length for part in stacked(one, top)) <= 100.01
