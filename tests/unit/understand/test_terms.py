"""Names and numbers are one sign each, whatever they are called, and are taken at their word."""

import pytest

from flows.understand import Reader
from flows.understand.normalise import fold
from flows.understand.rulebook import rulebook
from flows.understand.terms import FIRST, Terms

TERMS = Terms(rulebook().terms)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ドコモのメール", ["docomo"]),
        ("どこもおかしくない", []),
        ("ａｈａｍｏです", ["mvno"]),
        ("47分待った", ["minutes"]),
        ("9分前", ["just_now"]),
        ("17 hours ago", ["hours"]),
        ("3日前に2回", ["days", "several"]),
        ("told at the station", []),
    ],
)
def test_names_are_found(text: str, names: list[str]) -> None:
    assert list(TERMS.marked(fold(text)).said) == names


def test_a_term_is_one_sign_and_the_rest_stays() -> None:
    marked = TERMS.marked(fold("auとドコモ、47分"))
    assert len(marked.terms) == len(marked.kinds) == 5
    assert marked.terms[1] == marked.kinds[1] == "と"
    assert len({sign for sign in marked.kinds if ord(sign) >= FIRST}) == 2, (
        "two companies are of a family, a time is not"
    )
    assert len({sign for sign in marked.terms if ord(sign) >= FIRST}) == 3


@pytest.mark.parametrize(
    ("text", "waited"),
    [("53分待ってます", "minutes"), ("I requested it 7 hours ago", "hours"), ("11日前に頼んだ", "days")],
)
def test_a_number_no_sentence_had_says_what_it_says(reader: Reader, text: str, waited: str) -> None:
    assert reader.read(text).observations["waited"] == waited
