"""The sentences: in order, balanced, of many voices, and those set aside apart from those that teach."""

from collections import Counter

import pytest

from bot.run import knowledge
from bot.settings import service
from flows.ids import UNKNOWN
from training import voices
from training.voices import TRIED, VoiceError, parse, unknown

TAUGHT, ASIDE = voices.read(voices.VOICES), voices.read(voices.ASIDE)
CATALOGUE = knowledge.guide(service(None)).catalogue
VALUES = {id_: (*one.values, UNKNOWN) for id_, one in CATALOGUE.observations.items()} | {TRIED: tuple(CATALOGUE.causes)}


def test_a_sentence_has_its_labels() -> None:
    row, other = parse(
        "a.txt",
        "# ann | en | somebody\n"
        "not in spam, docomo | mail_missing | spam_folder=checked_not_there provider=docomo | - | - | s:- o:waited=days\n"
        "no | - | spam_folder=unknown | - | spam_folder | i:no\n",
    )
    assert (row.voice, row.lang, row.symptom, row.wish, row.asked) == ("ann", "en", "mail_missing", None, None)
    assert row.observations == {"spam_folder": "checked_not_there", "provider": "docomo"}
    assert row.also_symptoms == (None,)
    assert row.also_facts == {("waited", "days")}
    assert (other.asked, other.also_wishes) == ("spam_folder", ("no",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ann", "a.txt: line 1: must be"),
        ("# ann | fr | x", "a.txt: line 1: must be"),
        ("# ann | en | x\nhello | - | -", "a.txt: line 2: must have 6 fields"),
        ("# ann | en | x\nhello | - | spam | - | - | -", "a.txt: line 2: spam must be observation=value"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, said: str) -> None:
    with pytest.raises(VoiceError) as raised:
        parse("a.txt", text)
    assert str(raised.value).startswith(said)


def test_labels_are_known() -> None:
    wishes = {head.value for head in knowledge.reader().heads if head.kind == "wish"}
    everything = [*TAUGHT, *ASIDE, *voices.read(voices.APART)]
    assert unknown(everything, CATALOGUE.symptoms, wishes, VALUES) == []


def test_there_are_many_sentences_of_many_voices() -> None:
    assert len({row.text for row in (*TAUGHT, *ASIDE)}) >= 25_000
    assert len({row.voice for row in TAUGHT}) >= 200


def test_nothing_set_aside_is_taught() -> None:
    assert {row.voice for row in TAUGHT}.isdisjoint(row.voice for row in ASIDE)
    told = {(row.text, row.asked) for row in TAUGHT}
    long = [row for row in ASIDE if len(row.text) > 15]
    assert [row.text for row in long if (row.text, row.asked) in told] == []


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_value_is_told_by_two_voices_in_each_language(lang: str) -> None:
    told: Counter[tuple[str, str]] = Counter()
    for pairs in {(row.voice, *pair) for row in TAUGHT if row.lang == lang for pair in row.observations.items()}:
        told[pairs[1:]] += 1
    every = {(id_, value) for id_, one in CATALOGUE.observations.items() for value in one.values}
    assert sorted(pair for pair in every if told[pair] < 2) == []
