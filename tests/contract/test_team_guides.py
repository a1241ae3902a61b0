"""What support teams read says the same in both languages, and calls each button by the words that stand on it."""

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMES = ("desk", "console")
EN, JA = ROOT / "docs", ROOT / "docs" / "ja"
_VALUE = re.compile(r"(?:\.[\w-]+ =|\[\w+\]) (.+)$", re.MULTILINE)
_REST = re.compile(r"\s*[（(]?\{.*|（.*|[:…。.]+$")
"""What a label has beside its words: numbers filled in, explanations."""


@cache
def labels(lang: str) -> set[str]:
    """Every text of a language as a label would have it, and every name that a text quotes."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "locales" / lang).glob("*.ftl")))
    words = {re.sub(r"^[^\w/]+", "", _REST.sub("", value)) for value in _VALUE.findall(source)}
    return words | set(re.findall(r"「([^」{]+)」", source))


def page(folder: Path, name: str) -> str:
    text = (folder / f"{name}.md").read_text(encoding="utf-8")
    return re.sub(r"`[^`]*`", "", text)


def shape(text: str) -> list[str]:
    """Headings, rows of tables and steps of lists, in order, without their words."""
    kinds = (re.match(r"#+ |\|(?: -)?|\d+\. ", line) for line in text.splitlines())
    return [kind[0] for kind in kinds if kind]


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_headings_rows_and_steps(name: str) -> None:
    assert shape(page(EN, name)) == shape(page(JA, name))


@pytest.mark.parametrize("name", NAMES)
def test_a_label_quoted_in_japanese_is_one(name: str) -> None:
    quoted = set(re.findall(r"「([^」]+)」", page(JA, name)))
    assert len(quoted) > 10
    assert quoted - labels("ja") == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_label_in_italics_in_english_is_one(name: str) -> None:
    quoted = set(re.findall(r"(?<![*\w])\*([^*\n]+)\*(?!\*)", page(EN, name)))
    assert len(quoted) > 6
    assert {one for one in quoted if one.casefold() not in {label.casefold() for label in labels("en")}} == set()


@pytest.mark.parametrize("name", NAMES)
def test_each_page_leads_to_the_other_language(name: str) -> None:
    assert f"[日本語](ja/{name}.md)" in page(EN, name)
    assert f"[English](../{name}.md)" in page(JA, name)
