"""Long texts in parts."""

from hypothesis import given
from hypothesis import strategies as st

from bot.words.splitting import MESSAGE, pieces

FAMILY, FLAG, DAKUTEN = "👨‍👩‍👧", "🇯🇵", "か\u3099"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300), st.integers(20, 50))
def test_the_parts_fit_and_nothing_that_shows_is_lost(text: str, most: int) -> None:
    parts = pieces(text, most)
    assert all(0 < len(part) <= most for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_what_fits_stays_whole() -> None:
    assert pieces("あ" * MESSAGE) == ["あ" * MESSAGE]
    assert [len(part) for part in pieces("あ" * (MESSAGE + 1))] == [MESSAGE, 1]


def test_it_is_cut_between_lines_then_between_words() -> None:
    assert pieces("one two\nthree four", 12) == ["one two\n", "three four"]
    assert pieces("one two three", 12) == ["one two ", "three"]


def test_no_sign_is_torn() -> None:
    for sign in (FAMILY, FLAG, DAKUTEN, "👍🏽"):
        for part in pieces(sign * 40, 50):
            assert part.replace(sign, "") == ""


def test_a_part_that_shows_nothing_is_not_sent() -> None:
    assert [part.strip() for part in pieces("a" + " " * 100 + "b", 40)] == ["a", "b"]
