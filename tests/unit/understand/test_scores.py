"""The measure itself: lines somebody else wrote, and lines written after the rules."""

import json
from pathlib import Path

import pytest

from bench.understand import judge, read_rows
from bot.run.knowledge import catalogue_files, example_files
from flows.knowledge.catalogue_files import parse
from flows.understand import Reader, findings, line_of

DATA = Path(__file__).parent / "data"


@pytest.mark.parametrize("path", sorted(DATA.glob("*.jsonl")), ids=lambda path: path.stem)
def test_labelled_rows_stay_understood(reader: Reader, path: Path) -> None:
    score = judge(reader, read_rows(path))
    assert score.symptom_right >= 0.97 * score.rows
    assert score.symptom_wrong <= 0.03 * score.rows
    assert score.intent_right >= 0.97 * score.rows
    assert score.found >= 0.93 * (score.found + score.missed)
    assert score.found >= 0.95 * (score.found + score.extra)
    assert score.flipped == 0


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_round_that_nothing_was_learnt_from_reaches_the_goals(reader: Reader, lang: str) -> None:
    """Nearly: the goals are 0.95 of what is read as a fact, and nothing flipped. Whoever mends what it misses moves it."""
    score = judge(reader, read_rows(DATA / "unmended" / f"round17_{lang}.jsonl"))
    assert score.symptom_right >= 0.9 * score.rows
    assert score.symptom_wrong <= 0.04 * score.rows
    assert score.intent_right >= 0.95 * score.rows
    assert score.found >= 0.94 * (score.found + score.extra)
    assert 2 * score.found >= 0.9 * (2 * score.found + score.extra + score.missed)
    assert score.flipped <= 1
    assert score.foreign_taken == 0


def test_the_examples_are_in_order(reader: Reader) -> None:
    values = {id_: observation.values for id_, observation in parse(catalogue_files()).observations.items()}
    assert [str(one) for one in findings(reader, values, example_files())] == []


def test_mistakes_in_examples_are_named(reader: Reader) -> None:
    said = '[[said]]\nsource = "a"\nlang = "ja"\nlabels = {{ {} }}\ntexts = ["x"]\n'
    broken = {
        "one.toml": said.format('symptom = "none_such"'),
        "two.toml": said.format('spam_folder = "yes"'),
        "three.toml": "[[said]]\n",
    }
    assert any("three.toml" in str(one) for one in findings(reader, {}, broken))
    del broken["three.toml"]
    found = [str(one) for one in findings(reader, {"spam_folder": ("found_there",)}, broken)]
    assert "one.toml: none_such: is no symptom" in found
    assert "two.toml: spam_folder: has no value yes" in found


def test_a_line_of_the_command(reader: Reader) -> None:
    line = line_of(reader, {"text": "迷惑メールには入ってませんでした", "lang": "ja"})
    assert json.loads(json.dumps(line)) == {
        "symptom": None,
        "observations": {"spam_folder": "checked_not_there"},
        "intent": None,
        "confidence": 0.9,
    }
    assert line_of(reader, {"text": ""}) == {"symptom": None, "observations": {}, "intent": None, "confidence": 0.0}
    with pytest.raises(TypeError, match="text"):
        line_of(reader, {"lang": "ja"})
