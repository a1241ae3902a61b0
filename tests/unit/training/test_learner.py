"""The learner: the same file each time, and a new answer is read after ten sentences in each language, with no Python."""

import pytest

from flows.understand import Reader
from flows.understand.rulebook import rulebook
from flows.understand.terms import Terms
from flows.understand.weights import Weights
from training import voices
from training.learner import Corpus, HeadName, learn, names
from training.train import packed
from training.voices import Row, parse

TERMS = Terms(rulebook().terms)
CALIBRATION = dict.fromkeys(("fact", "symptom", "wish", "answer", "tried"), (1.0, 1.0))
FEW = [row for row in voices.read(voices.VOICES) if row.voice in {"ja-a1", "ja-b2", "en-a1", "en-b2"}]
NEW = """# new | {lang} | whoever tells that the battery is empty
{lines}
"""
JA = ["電池が切れてます", "充電がなくなった", "バッテリーがゼロです", "電池切れで動かない", "充電が0パーセント", "電池がもうない", "バッテリー切れました",
      "充電がなくて電源が入らない", "電池が空っぽ", "充電切れ"]  # fmt: skip
EN = ["my battery is dead", "the phone's battery is empty", "out of battery", "battery ran out", "no battery left", "battery at zero",
      "it's out of charge, battery dead", "the battery died", "battery is flat", "my battery has run out"]  # fmt: skip


def taught(rows: list[Row]) -> bytes:
    corpus = Corpus(rows, TERMS)
    return packed(corpus, learn(corpus, names(rows)), CALIBRATION)


def new_rows() -> list[Row]:
    return [
        row
        for lang, texts in (("ja", JA), ("en", EN))
        for row in parse(
            "new.txt", NEW.format(lang=lang, lines="\n".join(f"{t} | - | battery=empty | - | - | -" for t in texts))
        )
    ]


def test_the_same_sentences_make_the_same_file() -> None:
    assert taught(FEW) == taught(FEW)


@pytest.mark.parametrize(
    "text", ["スマホの電池が切れました", "バッテリーがない", "my phone's battery is dead", "sorry, battery empty"]
)
def test_a_new_answer_is_read_after_ten_sentences_in_each_language(text: str) -> None:
    before, after = Reader(Weights(taught(FEW))), Reader(Weights(taught([*FEW, *new_rows()])))
    assert "battery" not in before.read(text).observations
    assert after.read(text).observations.get("battery") == "empty"


def test_what_few_say_is_not_learnt() -> None:
    assert HeadName("fact", "battery", "empty") not in names(new_rows()[:3])
    assert HeadName("fact", "battery", "empty") in names(new_rows())
