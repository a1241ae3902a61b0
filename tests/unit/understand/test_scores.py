"""What was taught is known, and strangers are read no worse than the last measure said."""

import json

import pytest

from flows.understand import Reader, Reading, Statement, line_of
from training import voices
from training.measure import Score, judge
from training.voices import Row

PROMISED = [row for row in voices.read(voices.VOICES) if row.voice.startswith("held-")]
"""Sentences that must be read in any version."""


@pytest.mark.parametrize("row", PROMISED, ids=lambda row: f"{row.asked or ''}: {row.text}")
def test_what_must_be_read_is_read(reader: Reader, row: Row) -> None:
    score = judge(reader, [row])
    assert score.wrong == []


def test_what_was_taught_is_known(reader: Reader) -> None:
    """Weights of other sentences would not know a good part of it."""
    score = judge(reader, voices.read(voices.VOICES)[::7])
    assert score.counts["symptom right"] >= 0.97 * score.counts["rows"]
    assert score.counts["wish right"] >= 0.97 * score.counts["rows"]
    assert score.counts["facts found"] >= 0.93 * score.counts["facts told"]


def test_a_line_of_the_command(reader: Reader) -> None:
    line = line_of(reader, {"text": "迷惑メールには入ってませんでした", "lang": "ja"})
    assert json.loads(json.dumps(line)) == line
    assert (line["symptom"], line["observations"], line["intent"]) == (None, {"spam_folder": "checked_not_there"}, None)
    assert 0.6 < line["confidence"] <= 1
    silent: dict[str, object] = {"symptom": None, "observations": {}, "intent": None, "confidence": 0.0}
    assert line_of(reader, {"text": ""}) == silent
    with pytest.raises(TypeError, match="text"):
        line_of(reader, {"lang": "ja"})


ROW = Row(
    "v", "en", "x", "mail_missing", {"spam_folder": "found_there"}, "human", also_facts=frozenset({("waited", "days")})
)


def reading(**facts: str) -> Reading:
    return Reading(tuple(Statement("observation", id_, value, 0.9) for id_, value in facts.items()))


def test_the_measure_counts_what_is_told_what_is_made_up_and_what_is_turned() -> None:
    score = Score()
    for read in (
        reading(),
        reading(spam_folder="checked_not_there"),
        reading(spam_folder="found_there", waited="days"),
        reading(device="iphone"),
    ):
        score.add(ROW, read)
    counts = {name: score.counts[name] for name in ("facts told", "facts found", "facts made up", "facts turned")}
    assert counts == {"facts told": 4, "facts found": 1, "facts made up": 2, "facts turned": 1}
    assert score.precision == pytest.approx(1 / 3)
    assert (score.counts["symptoms told"], score.counts["symptoms found"], score.counts["wishes found"]) == (4, 0, 0)
