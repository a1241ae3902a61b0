"""The files of rules: what is wrong in one is told in one line, and each term is hit by sentences of two voices."""

from collections import defaultdict

import pytest

from flows.understand.normalise import fold
from flows.understand.rulebook import RuleError, parse, rulebook, shipped
from flows.understand.terms import Terms
from training import voices

TIMES = "terms/times.toml"


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return shipped()


def test_what_is_shipped_is_sound(files: dict[str, str]) -> None:
    assert parse(files) == rulebook()


@pytest.mark.parametrize(
    ("path", "toml", "error"),
    [
        (TIMES, "terms = [", f"{TIMES}: "),
        (TIMES, "term = ['a']", f"{TIMES}: Object contains unknown field `term`"),
        (TIMES, "[terms.x]\nfamily = 'y'\nja = ['(a']", "x: no regular expression (missing ), unterminated subpattern"),
        (TIMES, "[terms.x]\nfamily = 'y'\nja = ['${z}']", f"{TIMES}: fragment 'z' is missing"),
        ("answers.toml", "[observations.x]\nyes = 1", "answers.toml: Expected `str | null`, got `int`"),
    ],
)
def test_a_mistake_is_one_line_with_its_file(files: dict[str, str], path: str, toml: str, error: str) -> None:
    with pytest.raises(RuleError) as raised:
        parse({**files, path: toml})
    assert str(raised.value).startswith(error)
    assert "\n" not in str(raised.value)


def test_a_file_that_is_missing_is_named(files: dict[str, str]) -> None:
    with pytest.raises(RuleError, match=r"^answers\.toml: the file is missing$"):
        parse({path: toml for path, toml in files.items() if path != "answers.toml"})


def test_a_pattern_fits_a_line(files: dict[str, str]) -> None:
    assert [(path, line) for path, toml in files.items() for line in toml.splitlines() if len(line) > 160] == []


def test_each_term_is_in_sentences_of_two_voices() -> None:
    terms, heard = Terms(rulebook().terms), defaultdict(set)
    for row in voices.read(voices.VOICES):
        for name in terms.marked(fold(row.text)).said:
            heard[name].add(row.voice)
    assert [name for name in rulebook().terms if len(heard[name]) < 2] == []
