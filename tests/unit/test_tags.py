"""Tags: short, few, masked, and one however they are typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.case.case_acts import Refusal, Work
from flows.case.case_events import Tagged
from flows.case.casefile import dump, load
from flows.case.casework import work
from flows.case.tags import LONGEST, MOST, same, tag, with_tag, without
from flows.redact import redact
from tests.unit.casebook import fresh
from tests.unit.support import NOON, service

CASE = fresh()[0]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  ＶＩＰ ", "VIP"),
        ("#電話 待ち", "電話 待ち"),
        ("a,b、c", "a b c"),
        ("one two three four five six", "one two three four f"),
        ("a\u202eb\0", "ab"),
    ],
)
def test_a_tag_is_what_was_meant(typed: str, kept: str) -> None:
    assert tag(typed) == kept


@pytest.mark.parametrize("typed", ["", "  ", "、,", "\u200b\u202e", "#"])
def test_nothing_is_no_tag(typed: str) -> None:
    assert tag(typed) is None


def test_what_looks_like_personal_data_is_masked() -> None:
    assert "090" not in (tag("090-1234-5678") or "")
    assert "1234" not in (tag("please call 090-1234-5678") or "")


@given(st.text(max_size=60))
def test_a_tag_is_one_short_visible_line_and_stays_itself(typed: str) -> None:
    found = tag(typed)
    if found is None:
        return
    assert found.strip() == found
    assert not [sign for sign in found if unicodedata.category(sign)[0] == "C"]
    assert "," not in found
    assert len(found) <= LONGEST


@given(st.lists(st.sampled_from(["vip", "VIP", "電話", "Apple", "apple", "再発"]), max_size=12), st.data())
def test_tags_are_a_set_in_the_order_in_which_they_came(typed: list[str], data: st.DataObject) -> None:
    tags: tuple[str, ...] = ()
    for each in typed:
        tags = with_tag(tags, redact(each))  # type: ignore[arg-type]  # what goes in is Redacted
    assert len({each.casefold() for each in tags}) == len(tags) == len({each.casefold() for each in typed})
    if tags:
        gone = data.draw(st.sampled_from(tags))
        assert not any(same(gone, each) for each in without(tags, gone))  # type: ignore[arg-type]  # as above


def test_a_case_has_so_many_tags_and_no_more() -> None:
    case = CASE
    for n in range(MOST):
        found = work(service(), case, Tagged("kana", redact(f"tag {'abcdefgh'[n]}")), NOON)
        assert isinstance(found, Work)
        case = found.case
    assert work(service(), case, Tagged("kana", redact("one more")), NOON) == Refusal("full")
    again = work(service(), case, Tagged("kana", redact("TAG A")), NOON)
    assert again == Work(case), "it is there already"
    off = work(service(), case, Tagged("kana", redact("Tag A"), off=True), NOON)
    assert isinstance(off, Work)
    assert len(off.case.tags) == MOST - 1
    assert [record.name for record in off.records] == ["untagged"]
    assert load(dump(case)) == case
