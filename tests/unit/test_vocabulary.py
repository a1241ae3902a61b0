"""The shipped catalogue says what the product's vocabulary says. `data/vocabulary.toml` is that vocabulary, to the letter."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot.knowledge import catalogue_files
from flows.schema import parse
from tests.unit.support import guide

WORDS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "data" / "vocabulary.toml").read_text(encoding="utf-8"))
CAUSES: dict[str, Any] = {cause["id"]: cause for cause in WORDS["cause"]}
OBSERVATIONS: dict[str, Any] = {observation["id"]: observation for observation in WORDS["observation"]}
SYMPTOMS: dict[str, Any] = {symptom["id"]: symptom for symptom in WORDS["symptom"]}
BEYOND_THE_ARTICLE = {c for c, cause in CAUSES.items() if not cause["sections"]}


def test_the_ids_are_those_of_the_vocabulary() -> None:
    catalogue = guide().catalogue
    assert list(catalogue.symptoms) == list(SYMPTOMS)
    assert set(catalogue.observations) == set(OBSERVATIONS)
    assert set(catalogue.causes) == set(CAUSES)
    assert set(catalogue.providers) == set(WORDS["provider_weight"])


@pytest.mark.parametrize("id_", OBSERVATIONS)
def test_an_observation_is_as_in_the_vocabulary(id_: str) -> None:
    mine, wanted = guide().catalogue.observations[id_], OBSERVATIONS[id_]
    assert list(mine.values) == wanted["values"]
    assert mine.minutes == wanted["minutes"]
    assert mine.default == WORDS["default_reading"].get(id_)


@pytest.mark.parametrize("id_", CAUSES)
def test_a_cause_is_as_in_the_vocabulary(id_: str) -> None:
    mine, wanted = guide().catalogue.causes[id_], CAUSES[id_]
    assert mine.symptom == wanted["symptom"]
    assert mine.prior == wanted["prior"]
    assert mine.prior_for == wanted.get("prior_for", {})
    assert list(mine.only) == wanted.get("only", [])
    assert mine.fix_minutes == wanted["fix_minutes"]
    assert mine.shows == wanted.get("shows", {})
    assert mine.handoff == wanted.get("handoff", False)
    assert list(mine.sections) == wanted["sections"]


@pytest.mark.parametrize("id_", SYMPTOMS)
def test_a_symptom_cites_the_sections_of_the_vocabulary(id_: str) -> None:
    assert list(guide().catalogue.symptoms[id_].sections) == SYMPTOMS[id_]["sections"]


def test_the_weights_of_providers_are_those_of_the_vocabulary() -> None:
    assert {p: item.weight for p, item in guide().catalogue.providers.items()} == WORDS["provider_weight"]


def test_what_goes_beyond_the_article_names_its_source() -> None:
    assert BEYOND_THE_ARTICLE
    assert all(guide().catalogue.causes[cause].source for cause in BEYOND_THE_ARTICLE)


def test_a_misspelt_id_anywhere_in_the_shipped_files_is_refused() -> None:
    """Where `then`, `only` or `shows` name an id, one letter more is a mistake: nothing is looked up in vain."""
    files = catalogue_files()
    for file, text in files.items():
        for line in re.findall(r"^(?:then|only|shows) = .*$", text, re.MULTILINE):
            damaged = line.replace('"]', 'x"]').replace('" }', 'x" }')
            assert damaged != line
            with pytest.raises(ValueError, match="x`"):
                parse({**files, file: text.replace(line, damaged, 1)})
