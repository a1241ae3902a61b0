"""Whose mailbox, line, device and code it is, how late a mail came, and what is not to be read so."""

import pytest

from flows.understand import Reader, line_of


def test_the_public_vocabulary_knows_no_wait_shorter_than_minutes(reader: Reader) -> None:
    reading = reader.read("asked for it five minutes ago")
    assert reading.observations == {"waited": "just_now"}
    assert reading.public == {"waited": "minutes"}
    assert line_of(reader, {"text": "asked for it five minutes ago"})["observations"] == {"waited": "minutes"}


def test_an_answer_tells_the_last_quarter_of_an_hour_apart(reader: Reader) -> None:
    assert reader.read("10分くらい", asked="waited").observations == {"waited": "just_now"}
    assert reader.read("40 minutes", asked="waited").observations == {"waited": "minutes"}


def test_what_a_login_page_says_is_asked_back(reader: Reader) -> None:
    reading = reader.read("パスワードが違いますと出る")
    assert reading.observations == {"error_shown": "invalid"}
    assert all(said.confidence < 0.55 for said in reading.said if said.kind == "symptom")


def test_several_circumstances_in_one_message(reader: Reader) -> None:
    reading = reader.read("電話はドコモ、メールはGmailです。SIMは2枚入れています。認証コードのSMSが届きません")
    assert reading.symptom == "sms_missing"
    assert reading.observations == {"provider": "gmail", "phone_line": "docomo", "second_sim": "yes"}


@pytest.mark.parametrize(
    ("text", "provider"),
    [("会社のOutlookに届かない", "other"), ("Outlookに届かない", "outlook"), ("Hide My Emailで登録しました", "icloud")],
)
def test_a_mailbox_of_a_company_is_the_companys(reader: Reader, text: str, provider: str) -> None:
    assert reader.read(text).observations["provider"] == provider


@pytest.mark.parametrize("text", ["キャリアメール", "スマホが勝手に先頭を大文字にしてメールを入れました"])
def test_no_wish_is_read_from_the_name_of_a_mailbox(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is None


ANSWERS = [
    ("work_mailbox", "はい", "yes"),
    ("work_mailbox", "個人のです", "no"),
    ("hide_my_email", "いいえ", "no"),
    ("forwarded", "yes", "yes"),
    ("address_exact", "同じです", "yes"),
    ("sent_notice", "no", "no"),
    ("phone_line", "ドコモです", "docomo"),
    ("phone_line", "あう", "au"),
    ("phone_line", "ahamo", "mvno"),
    ("phone_line", "050の番号です", "internet"),
    ("phone_line", "a landline", "other"),
    ("line_changed", "変えていません", "no"),
    ("second_sim", "2枚", "yes"),
    ("same_device", "別のです", "no"),
    ("fresh_link", "それもだめでした", "dead"),
    ("fresh_link", "まだです", "not_tried"),
    ("code_from", "アプリです", "app"),
    ("code_from", "by text", "sms"),
    ("code_from", "メール", "mail"),
    ("device", "iPhoneです", "iphone"),
    ("device", "android", "android"),
    ("provider", "あう", "au"),
    ("arrived_late", "分かりません", "unknown"),
]


@pytest.mark.parametrize(("asked", "text", "value"), ANSWERS)
def test_a_bare_answer_to_a_question_about_a_circumstance(reader: Reader, asked: str, text: str, value: str) -> None:
    assert reader.read(text, asked=asked).observations == {asked: value}
