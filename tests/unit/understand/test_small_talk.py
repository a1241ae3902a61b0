"""What people ask of the bot itself is read, and nothing that tells of a problem is taken for it."""

import pytest

from flows.understand import Reader
from flows.understand.normalise import fold
from flows.understand.small_talk import asks_who, gives_up, speaks_of_calls


@pytest.mark.parametrize(
    ("text", "symptom", "observations"),
    [
        ("メールが届かない。障害ですか？", "mail_missing", {}),
        ("did you actually send the email? I see nothing", "mail_missing", {}),
        ("システム障害みたい", None, {"error_shown": "server"}),
        ("the server seems to be down", None, {"error_shown": "server"}),
        ("hang on, checking my junk folder", None, {}),
    ],
)
def test_a_question_to_the_bot_hides_no_problem_and_no_fact(
    reader: Reader, text: str, symptom: str | None, observations: dict[str, str]
) -> None:
    reading = reader.read(text)
    assert reading.symptom == symptom
    assert reading.intent in (None, "outage", "was_it_sent", "cancel")
    assert reading.observations == observations


def test_a_question_beside_a_fact_leaves_the_fact(reader: Reader) -> None:
    reading = reader.read("ドコモです。いつ返事もらえますか")
    assert (reading.intent, reading.observations) == ("support_hours", {"provider": "docomo"})


def test_a_person_asked_for_in_the_same_breath_is_what_is_wanted(reader: Reader) -> None:
    for text in ("もう面倒くさい。担当者につないで", "what a pain. let me talk to a human"):
        assert reader.read(text).intent == "human"


@pytest.mark.parametrize("text", ["めんどくさいからもうやめる", "I'll do it later", "i give up"])
def test_whoever_stops_is_taken_at_their_word(reader: Reader, text: str) -> None:
    assert reader.read(text).intent == "cancel"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("これって人間が返事してるの？", asks_who), ("are you a bot?", asks_who),
        ("電話で相談したいのですが", speaks_of_calls), ("can somebody call me", speaks_of_calls),
        ("諦めました", gives_up), ("I give up", gives_up),
    ],
)  # fmt: skip
def test_what_a_wish_is_about(text: str, kind: object) -> None:
    told = [one for one in (asks_who, speaks_of_calls, gives_up) if one(fold(text))]
    assert told == [kind]


@pytest.mark.parametrize("text", ["担当者につないで", "I want to talk to a human", "またあとで"])
def test_a_plain_wish_is_about_none_of_these(text: str) -> None:
    assert not any(one(fold(text)) for one in (asks_who, speaks_of_calls, gives_up))
