"""Free text: what is read, what is not, and which way round."""

import io
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.__main__ import main
from bot.run import knowledge
from flows.understand import line_of

READER = knowledge.reader()

POLAR = [
    (
        "迷惑メールに入っていました",
        "迷惑メールには入っていませんでした",
        "spam_folder",
        "found_there",
        "checked_not_there",
    ),
    ("it was in my spam folder", "it was not in my spam folder", "spam_folder", "found_there", "checked_not_there"),
    ("電話番号は登録してあります", "電話番号は登録していません", "phone_registered", "yes", "no"),
    ("受信許可リストに入れてあります", "受信許可リストに入れていません", "domain_allowed", "yes", "no"),
    ("メールボックスがいっぱいです", "メールボックスに空きはあります", "mailbox_full", "yes", "no"),
]


@pytest.mark.parametrize(("one", "other", "observation", "first", "second"), POLAR)
def test_a_negation_turns_an_answer_round(one: str, other: str, observation: str, first: str, second: str) -> None:
    assert READER.read(one).observations.get(observation) == first
    assert READER.read(other).observations.get(observation) == second


@pytest.mark.parametrize(
    ("text", "symptom"),
    [
        ("再設定のメールがぜんぜん来ないんですけど", "mail_missing"),
        ("the reset email never showed up", "mail_missing"),
        ("メールのリンクを押しても開けません", "link_invalid"),
        ("SMSの認証コードが届かない", "sms_missing"),
        ("登録したアドレスを忘れてしまいました", "address_forgotten"),
        ("勝手にパスワードを変えられたみたいです", "account_suspicious"),
        ("明日の天気を教えて", None),
        ("what time does the shop close", None),
    ],
)
def test_a_problem_is_recognised_and_nothing_else_is_taken_for_one(text: str, symptom: str | None) -> None:
    assert READER.read(text).symptom == symptom


def test_several_facts_are_read_from_one_message() -> None:
    read = READER.read("ドコモです。迷惑メールは見たけど無かった、昨日2回送った")
    assert read.observations["provider"] == "docomo"
    assert read.observations["spam_folder"] == "checked_not_there"
    assert read.observations["requests_sent"] == "several"


def test_a_denied_provider_is_no_provider() -> None:
    assert READER.read("ドコモではありません").observations.get("provider") is None


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert all(0 < said.confidence <= 1 for said in READER.read(text).said)


def test_the_width_of_letters_does_not_matter() -> None:
    wide = "ＧＭＡＩＬです。ﾒｰﾙ来ない"
    assert READER.read(wide).observations == READER.read(unicodedata.normalize("NFKC", wide)).observations


def test_a_line_says_null_where_nothing_was_said() -> None:
    told = line_of(READER, {"text": "あ", "lang": "ja"})
    assert (told["symptom"], told["observations"]) == (None, {})


def test_the_command_reads_lines_and_names_the_one_it_cannot_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO('{"text": "Gmailです", "lang": "ja"}\nrubbish\n'))
    assert main(["understand"]) == 2
    said = capsys.readouterr()
    assert json.loads(said.out.splitlines()[0])["observations"] == {"provider": "gmail"}
    assert said.err.startswith("todoku: line 2: ")


@pytest.mark.parametrize("asked", [None, "spam_folder", "provider", "domain_allowed"])
@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("見ましたが、ありません", "ありません"),
        ("go back, it's docomo not au", "it's docomo not au"),
        ("もう一度やったら届きました", "届きました"),
        ("たぶん、はい", "はい"),
        ("zzz qqq", "qqq"),
    ],
)
def test_nothing_read_before_changes_what_a_message_says(text: str, part: str, asked: str | None) -> None:
    READER.read("something else")
    expected = READER.read(text, asked=asked), READER.likely(text)
    READER.read("something else")
    expected_part = READER.read(part)
    READER.read(text)
    assert (READER.read(text, asked=asked), READER.likely(text)) == expected
    assert READER.read(part) == expected_part


@pytest.mark.parametrize(
    ("text", "symptom"),
    [
        ("hi, the reset mail never came and I'm locked out :(", "mail_missing"),
        ("reset mail never came so I can't log in", "mail_missing"),
        ("再設定のメールが来ないのでログインできない", "mail_missing"),
        ("締め出されました、メールも来ません", "mail_missing"),
        ("the code text never arrives, I can't get in", "sms_missing"),
        ("the first mail never came, the second one arrived, I reset it and still can't log in", "login_fails"),
        ("メールが来ないので電話で再設定しました。再設定したのにログインできません", "login_fails"),
        ("I changed my password and can't log in", "login_fails"),
    ],
)
def test_who_waits_for_a_mail_cannot_log_in_because_of_that(text: str, symptom: str) -> None:
    assert READER.read(text).symptom == symptom
