"""Lines of text without a font at hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.drawing.line_breaks import ems, pack, wrap

TEXTS = st.text(st.sampled_from("ab c、。「」あいウエ漢字ー1/"), min_size=1, max_size=60)


def test_a_full_width_sign_is_an_em_and_others_a_little_more_than_half() -> None:
    assert ems("届く") == 2
    assert ems("ab") == pytest.approx(1.1)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("short", 10, ("short",)),
        ("Let's look in the spam folder now", 12, ("Let's look in the", "spam folder now")),
        ("登録したメールが今も読めるか教えてください", 17, ("登録したメールが今も", "読めるか教えてください")),
        ("「jmail.example.jp」を受け取る設定か", 12, ("「jmail.example.jp」を", "受け取る設定か")),
        ("あ" * 30, 10, ("あ" * 10, "あ" * 9 + "…")),
        ("", 10, ()),
    ],
    ids=["fits", "words stay whole", "before a new word", "a name stays whole", "too long", "nothing"],
)
def test_where_a_line_ends(text: str, room: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, room, 2) == lines


@given(TEXTS, st.integers(3, 20))
def test_no_line_is_wider_than_its_room_and_nothing_is_lost_but_at_the_end(text: str, room: int) -> None:
    lines = wrap(text, room, 3)
    assert len(lines) <= 3
    assert all(ems(line) <= room for line in lines)
    kept = "".join(lines).removesuffix("…").replace(" ", "")
    assert text.replace(" ", "").startswith(kept)


def test_answers_are_broken_between_two_of_them() -> None:
    assert pack(["one", "two", "a long answer"], 8) == ("one / two /", "a long answer")
    assert pack(["alone"], 8) == ("alone",)
    assert pack([], 8) == ()
