"""How texts are put: one question a card, no retired word."""

import pytest

from bot.commands.wording import wording
from bot.run import knowledge
from flows.ids import Lang
from tests.unit.support import guide

ASK = "ask-spam_folder =\n"
RETIRED = "[[ja]]\nword = '頼[むん]'\nsay = '送る'\n[[en]]\nword = '\\bmails\\b'\nsay = 'email'\n"


def found(source: str, lang: Lang = "en") -> list[str]:
    return [str(one) for one in wording(guide(), {lang: {"x.ftl": source}}, RETIRED)]


@pytest.mark.parametrize("text", [
    "    .title = Is it there?\n",
    "    .title = Look there\n    .steps = 1. Open it\n    .question = Is it there?\n",
    "    .title = ありますか？\n    .title-au = ありましたか？\n",
])  # fmt: skip
def test_one_question_is_fine(text: str) -> None:
    assert found(ASK + text) == []


@pytest.mark.parametrize(("text", "what"), [
    ("    .title = Is it there?\n    .question = Is it there?\n", "its title asks already"),
    ("    .title = Look there\n", "asks nothing"),
    ("    .title = Is it there?\n    .title-au = Look there\n", "some titles ask and some do not"),
])  # fmt: skip
def test_two_questions_or_none_are_found(text: str, what: str) -> None:
    [finding] = found(ASK + text)
    assert what in finding


def test_a_retired_word_is_found_and_what_to_say_instead_is_named() -> None:
    [finding] = found("menu =\n    .title = Your mails\n")
    assert "「mails」" in finding
    assert "say: email" in finding
    assert found("menu =\n    .title = もう一度頼む\n", "ja")
    assert not found("menu =\n    .title = { $mails } of yours\n"), "a variable's name is no word"


def test_the_shipped_words_keep_to_it() -> None:
    assert list(wording(guide(), knowledge.locale_files(), knowledge.retired_words())) == []
