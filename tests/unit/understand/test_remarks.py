"""A wish that stands beside something else is heard, and what was said beside it is kept."""

import pytest

from flows.understand import Reader


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "found it under gmail's Social tab, and logged in. finally",
            {"inbox_tabs": "found_there", "provider": "gmail"},
        ),
        ("Fished it out of spam and it worked!", {"spam_folder": "found_there"}),
        ("ha, the filtered SMS folder had it. I'm back in", {"sms_spam_folder": "found_there"}),
    ],
)
def test_solved_beside_what_was_found(reader: Reader, text: str, facts: dict[str, str]) -> None:
    reading = reader.read(text)
    assert (reading.intent, reading.observations) == ("solved", facts)


@pytest.mark.parametrize(
    "text",
    [
        "it was in spam, but the link still hasn't worked",
        "found it in junk, it worked until I tried to log in",
        "it was in spam. is it done?",
    ],
)
def test_what_is_not_over_is_not_solved(reader: Reader, text: str) -> None:
    assert reader.read(text).intent != "solved"


@pytest.mark.parametrize(
    "text",
    ["dunno the provider, my son set it up", "not a clue, my nephew handles it", "can't tell. it's my wife's phone"],
)
def test_not_knowing_with_a_reason(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert (reading.symptom, reading.intent, reading.observations) == (None, "unknown_answer", {})


@pytest.mark.parametrize(
    "text",
    [
        "my instagram link has expired",
        "got a phishing text from my bank",
        "docomo bill is too high",
        "when does the code expire?",
    ],
)
def test_other_services_and_questions_are_no_problem_of_ours(reader: Reader, text: str) -> None:
    assert reader.read(text).symptom is None


def test_a_foreign_word_in_passing_is_no_other_business(reader: Reader) -> None:
    assert reader.read("I get the church newsletter, only your reset mail won't arrive").symptom == "mail_missing"
