"""Sentences and what is read in them."""

import pytest

from flows.understand import Reader

SYMPTOMS = [
    ("メールが届きません", "mail_missing"),
    ("ﾒｰﾙ来ねえ", "mail_missing"),
    ("メール来えへん", "mail_missing"),
    ("めーるがとどかない", "mail_missing"),
    ("まだメールが送られてきません", "mail_missing"),
    ("reset email never arrived", "mail_missing"),
    ("didnt recieve the emial", "mail_missing"),
    ("届いたことは届いたけど、リンク使えない", "link_invalid"),
    ("got your email, link broken though", "link_invalid"),
    ("SMSは来ないけどメールは来た", "sms_missing"),
    ("no text message with the code", "sms_missing"),
    ("SMSは届いたのにコードが弾かれる", "code_rejected"),
    ("it won't accept the six digits", "code_rejected"),
    ("新しいパスワードが短いと言われる", "password_rejected"),
    ("the passwords do not match", "password_rejected"),
    ("リセットは済んだのにサインインできません", "login_fails"),
    ("I reset my password but I still cannot log in", "login_fails"),
    ("登録したアドレスを忘れた", "address_forgotten"),
    ("can't recall the email tied to my account", "address_forgotten"),
    ("頼んでないのに再設定メールが来た", "account_suspicious"),
    ("somebody else got into my account", "account_suspicious"),
    ("パスワード忘れた", "advice"),
    ("How do I reset my password?", "advice"),
]
PROVIDERS = [
    ("ドコモ", "docomo"),
    ("どこも見たけど無い", None),
    ("ﾄﾞｺﾓのメール", "docomo"),
    ("エーユー", "au"),
    ("ソフバン", "softbank"),
    ("ワイモバ", "ymobile"),
    ("ジーメール", "gmail"),
    ("ホットメール", "outlook"),
    ("楽メ", "rakuten"),
    ("taro@ezweb.ne.jp", "au"),
    ("ドコモじゃなくてau", "au"),
    ("ドコモではないです", None),
    ("it's not a docomo address", None),
    ("not gmail, it's outlook", "outlook"),
    ("auかソフトバンクかどっちか", None),
    ("ソフトバンクのスマホだけどメールはOCN", "other"),
    ("前はドコモだったけど今はGmail", "gmail"),
    ("あうのメール", "au"),
    ("話が合うのメールだけ", None),
    ("ボーダフォンのアドレス", "softbank"),
    ("disney.ne.jpです", "softbank"),
    ("disney plusのパスワード", None),
    ("楽メールです", "rakuten"),
    ("OCNのメール", "other"),
    ("大学のアドレスです", "other"),
    ("キャリアメールです", None),
    ("携帯のメールです", None),
    ("ahamoのメール", None),
    ("ahamoだけどドコモメールを使ってます", "docomo"),
]
INTENTS = [
    ("人間出して", "human"),
    ("let me speak with support staff", "human"),
    ("始めからにして", "restart"),
    ("one step back please", "back"),
    ("さっきの回答を訂正したい", "back"),
    ("サンキュー", "thanks"),
    ("うまくいきました", "solved"),
    ("うまくいきませんでした", "not_solved"),
    ("it's still not fixed", "not_solved"),
    ("はい", "yes"),
    ("いいえ", "no"),
    ("見当もつかない", "unknown_answer"),
    ("こんにちは", "greeting"),
    ("English please", "language_switch"),
    ("wipe my information", "forget_me"),
    ("ふざけんな", "abuse"),
    ("キャンセルで", "cancel"),
    ("なんでそんなこと聞くの", "why"),
    ("荷物が届かない", "out_of_scope"),
    ("ネトフリのパスワード忘れた", "out_of_scope"),
    ("how do I set up an out-of-office reply", "out_of_scope"),
]


@pytest.mark.parametrize(("text", "symptom"), SYMPTOMS)
def test_symptom(reader: Reader, text: str, symptom: str) -> None:
    assert reader.read(text).symptom == symptom


@pytest.mark.parametrize(("text", "provider"), PROVIDERS)
def test_provider(reader: Reader, text: str, provider: str | None) -> None:
    assert reader.read(text).observations.get("provider") == provider


@pytest.mark.parametrize(("text", "intent"), INTENTS)
def test_intent(reader: Reader, text: str, intent: str) -> None:
    reading = reader.read(text)
    assert (reading.intent, reading.symptom) == (intent, None)


def test_several_facts_in_one_message(reader: Reader) -> None:
    reading = reader.read("auのアドレスに3回送ったけど2時間待っても届かない、迷惑メールにも無かった")
    assert reading.symptom == "mail_missing"
    assert reading.observations == {
        "provider": "au",
        "requests_sent": "several",
        "waited": "hours",
        "spam_folder": "checked_not_there",
    }


def test_a_wish_for_a_person_stands_beside_a_problem(reader: Reader) -> None:
    reading = reader.read("メールが届かないので担当者と話したい")
    assert (reading.symptom, reading.intent) == ("mail_missing", "human")


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("キャッシュを消したけどリンクが開かない", "browser_state"),
        ("I cleared the cookies but the link still doesn't work", "browser_state"),
        ("アプリを更新したのにまだログインできない", "app_outdated"),
        ("waited 30 minutes, still no email", "delivery_delay"),
    ],
)
def test_what_was_tried_in_vain(reader: Reader, text: str, cause: str) -> None:
    assert cause in reader.read(text).tried


@pytest.mark.parametrize("text", ["まだ迷惑メールは見てません", "I haven't checked spam yet", "", "   ", "、"])
def test_nothing_is_read_where_nothing_is_said(reader: Reader, text: str) -> None:
    assert reader.read(text).observations == {}
    assert reader.read(text).symptom is None
