"""Bare answers mean something only to the question asked."""

import pytest

from flows.ids import UNKNOWN
from flows.understand import Reader

ANSWERS = [
    ("spam_folder", "あった", "found_there"),
    ("spam_folder", "なかった", "checked_not_there"),
    ("spam_folder", "さっき見た", "checked_not_there"),
    ("spam_folder", "さっき見たけど無かった", "checked_not_there"),
    ("spam_folder", "no idea", UNKNOWN),
    ("spam_folder", "わからない", UNKNOWN),
    ("spam_folder", "yes", "found_there"),
    ("link_copied", "はい", "yes"),
    ("link_copied", "いいえ", "no"),
    ("link_source", "古い方", "older"),
    ("waited", "30分", "minutes"),
    ("requests_sent", "3回", "several"),
    ("requests_sent", "1", "one"),
    ("app_current", "最新でした", "yes"),
    ("app_current", "古かった", "no"),
    ("address_typo", "合ってた", "no"),
    ("domain_allowed", "あった", "yes"),
    ("error_shown", "no", "none"),
    ("provider", "会社", "other"),
    ("phone_changed", "同じ", "no"),
    ("changes_seen", "変わってない", "no"),
    ("signs_in_with", "google", "other_service"),
]


@pytest.mark.parametrize(("asked", "text", "value"), ANSWERS)
def test_answer(reader: Reader, asked: str, text: str, value: str) -> None:
    reading = reader.read(text, asked=asked)
    assert (reading.observations, reading.intent) == ({asked: value}, None)


def test_a_question_the_other_way_round(reader: Reader) -> None:
    assert reader.read("入ってた", asked="domain_blocked").observations == {"domain_allowed": "no"}


def test_maybe_is_an_answer_of_little_weight(reader: Reader) -> None:
    sure, maybe = reader.read("あった", asked="spam_folder"), reader.read("たぶんあった", asked="spam_folder")
    assert sure.observations == maybe.observations == {"spam_folder": "found_there"}
    assert maybe.confidence < 0.6 < sure.confidence


@pytest.mark.parametrize(
    ("text", "intent"), [("担当者出して", "human"), ("なんで？", "why"), ("戻る", "back"), ("ありがとう", "thanks")]
)
def test_a_wish_is_no_answer(reader: Reader, text: str, intent: str) -> None:
    reading = reader.read(text, asked="spam_folder")
    assert (reading.observations, reading.intent) == ({}, intent)


@pytest.mark.parametrize(("text", "intent"), [("はい", "yes"), ("いいえ", "no"), ("no", "no")])
def test_without_a_question_yes_and_no_stay_wishes(reader: Reader, text: str, intent: str) -> None:
    reading = reader.read(text)
    assert (reading.observations, reading.intent) == ({}, intent)


def test_looking_has_not_happened_yet(reader: Reader) -> None:
    assert reader.read("まだ見てない", asked="spam_folder").observations == {}
