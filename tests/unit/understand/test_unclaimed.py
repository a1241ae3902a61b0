"""What is only asked, supposed, intended or told by others states no fact."""

import pytest

from flows.understand import Reader
from flows.understand.normalise import fold
from flows.understand.unclaimed import supposed, unclaimed

NOTHING = [
    "迷惑メールを見ればいいですか？",
    "これから迷惑メールフォルダを確認します",
    "アドレスを打ち間違えてたらどうなりますか",
    "あとで許可リストに入れてみます",
    "番号が登録されているかどうか分からない",
    "ヘルプには迷惑メールを確認してくださいと書いてありました",
    "番号を変えようと思ってます",
    "should I check the spam folder?",
    "is it because my mailbox is full?",
    "I'll look in spam now",
    "if the mailbox is full will it bounce?",
    "the help page told me to check the junk folder",
    "not sure whether my number is registered",
    "haven't had time to look in spam",
    "hang on, checking my junk folder",
    "give me a minute to look in promotions",
    "his went to Promotions, no idea about mine",
    "I'm going to update the app",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_claimed(reader: Reader, text: str) -> None:
    assert reader.read(text).observations == {}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("迷惑メールにはなかったんですけど、どうしたらいいですか", {"spam_folder": "checked_not_there"}),
        ("迷惑メールを確認したらありました", {"spam_folder": "found_there"}),
        ("拒否設定？許可のところに登録しましたよ", {"domain_allowed": "yes"}),
        ("I checked spam and it wasn't there, what now?", {"spam_folder": "checked_not_there"}),
        ("spam? nope, nothing", {"spam_folder": "checked_not_there"}),
        ("I'd opened an older email", {"link_source": "older"}),
    ],
)
def test_what_stands_beside_a_question_is_claimed(reader: Reader, text: str, facts: dict[str, str]) -> None:
    assert reader.read(text).observations == facts


def test_stretches_are_places_in_the_folded_text() -> None:
    folded = fold("メールは来た。これから迷惑メールを見ます")
    assert [folded.text[start:end] for start, end in unclaimed(folded)] == ["これから迷惑めーるを見ます"]


def test_a_problem_that_would_follow_is_none(reader: Reader) -> None:
    assert supposed(fold("番号を変えたら届かなくなりますか")) != []
    assert reader.read("番号を変えたら届かなくなりますか").symptom is None
    assert reader.read("なぜ再設定メールが届かないのでしょうか").symptom == "mail_missing"
