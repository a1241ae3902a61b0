"""The shipped catalogue keeps the product's vocabulary: `data/vocabulary.toml` is that vocabulary, to the letter.

Its ids and values are a public contract. The catalogue may add to them and may change numbers and readings; it never renames or drops one.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot.run.knowledge import catalogue_files
from flows.knowledge.catalogue_files import parse
from tests.unit.support import guide

WORDS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "data" / "vocabulary.toml").read_text(encoding="utf-8"))
CAUSES: dict[str, Any] = {cause["id"]: cause for cause in WORDS["cause"]}
OBSERVATIONS: dict[str, Any] = {observation["id"]: observation for observation in WORDS["observation"]}
SYMPTOMS: dict[str, Any] = {symptom["id"]: symptom for symptom in WORDS["symptom"]}
CATALOGUE = guide().catalogue


def test_every_id_of_the_vocabulary_is_still_there() -> None:
    assert set(CATALOGUE.symptoms) >= set(SYMPTOMS)
    assert set(CATALOGUE.observations) >= set(OBSERVATIONS)
    assert set(CATALOGUE.causes) >= set(CAUSES)
    assert set(CATALOGUE.providers) >= set(WORDS["provider_weight"])


def test_the_symptoms_of_the_vocabulary_stand_in_its_order() -> None:
    assert [s for s in CATALOGUE.symptoms if s in SYMPTOMS] == list(SYMPTOMS)


@pytest.mark.parametrize("id_", OBSERVATIONS)
def test_every_value_of_the_vocabulary_can_still_be_answered(id_: str) -> None:
    mine, wanted = CATALOGUE.observations[id_].values, OBSERVATIONS[id_]["values"]
    assert [value for value in mine if value in wanted] == wanted


@pytest.mark.parametrize("id_", CAUSES)
def test_a_cause_is_still_one_of_its_symptom_s_and_mended_by_whom_it_was(id_: str) -> None:
    mine, wanted = CATALOGUE.causes[id_], CAUSES[id_]
    assert mine.symptom == wanted["symptom"]
    assert mine.handoff == wanted.get("handoff", False)
    assert set(mine.sections) >= set(wanted["sections"])


@pytest.mark.parametrize("id_", CAUSES)
def test_a_cause_can_still_be_anybody_s_who_could_have_it(id_: str) -> None:
    """Those for whom it was possible; by how much is the catalogue's to say."""
    for provider in CAUSES[id_].get("only") or WORDS["provider_weight"]:
        assert CATALOGUE.prior(id_, provider) > 0, provider


@pytest.mark.parametrize("id_", CAUSES)
def test_what_a_cause_reads_in_the_vocabulary_never_rules_it_out(id_: str) -> None:
    for observation, value in CAUSES[id_].get("shows", {}).items():
        item = CATALOGUE.observations[observation]
        assert item.alike.get(value, value) in CATALOGUE.likelihood(id_, observation), observation


@pytest.mark.parametrize("id_", SYMPTOMS)
def test_a_symptom_cites_the_sections_of_the_vocabulary(id_: str) -> None:
    assert set(CATALOGUE.symptoms[id_].sections) >= set(SYMPTOMS[id_]["sections"])


def test_what_goes_beyond_the_article_names_its_source() -> None:
    beyond = [cause for cause in CATALOGUE.causes.values() if not cause.sections]
    assert beyond
    assert all(cause.source for cause in beyond)


NAMES_IDS = re.compile(r"^(?:then|only|shows|leans|usual|offers|prior_for|alike) = .*$", re.MULTILINE)
ID = re.compile(r'"[a-z]\w*(?=")|\b[a-z]\w*(?= = )')


@pytest.mark.parametrize("file", catalogue_files())
def test_a_misspelt_id_anywhere_in_the_shipped_files_is_refused(file: str) -> None:
    """One letter more, at any place where another id is named, is a mistake: nothing is looked up in vain."""
    files = catalogue_files()
    for line in NAMES_IDS.finditer(files[file]):
        _, _, names = line[0].partition(" = ")
        start = line.end() - len(names)
        for name in ID.finditer(names):
            at = start + name.end()
            with pytest.raises(ValueError, match=f"{name[0].lstrip(chr(34))}x`"):
                parse({**files, file: f"{files[file][:at]}x{files[file][at:]}"})
