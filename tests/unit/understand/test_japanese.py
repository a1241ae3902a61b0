"""What only Japanese does: the verb at the end, the noun behind the verb, two things told in one sentence."""

import pytest

from flows.understand import Reader


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("容量は問題ないです", {"mailbox_full": "no"}),
        ("容量に問題がある", {"mailbox_full": "yes"}),
        ("スペルは問題ないです", {"address_typo": "no"}),
        ("迷惑メールフォルダーも確認済みでございます", {"spam_folder": "checked_not_there"}),
        ("受信許可はしてある、迷惑メールにもない", {"domain_allowed": "yes", "spam_folder": "checked_not_there"}),
        ("点が続いたり＠の前に点があったりはしないです", {"address_form": "regular"}),
        ("受信拒否リストにおたくのドメイン入ってた", {"domain_allowed": "no"}),
        ("拒否リストには入ってなかった", {"domain_allowed": "yes"}),
        ("SMSの拒否？してへんで", {"sms_blocked": "no"}),
        ("友達のはプロモーションに入ってたらしいです", {}),
        ("パスワードを手打ちして入ってます", {"signs_in_with": "password"}),
        ("URLを手で打ち込みました", {"link_copied": "yes"}),
    ],
)
def test_facts(reader: Reader, text: str, facts: dict[str, str]) -> None:
    assert reader.read(text).observations == facts


@pytest.mark.parametrize(
    ("text", "symptom"),
    [
        ("けさ頼んだメールがまだ来ませんけど", "mail_missing"),
        ("電話番号のほうで試してるけどSMS来ねー", "sms_missing"),
        ("SMSコード まだ receive してないです", "sms_missing"),
        ("コードは来ました。でも入れると弾かれます", "code_rejected"),
        ("登録したのがGmailだったかYahooだったか思い出せません", "address_forgotten"),
        ("二段階認証は有効にしておいたほうがよろしいのでしょうか", "advice"),
        ("昼ごはんを食べてから新しいパスワードを送信したら「有効期限切れ」と出ました", "password_rejected"),
        ("iPhoneでリンクが開けない", "link_invalid"),
        ("auのスマホで、SMSが一通も届きません", "sms_missing"),
    ],
)
def test_problems(reader: Reader, text: str, symptom: str) -> None:
    assert reader.read(text).symptom == symptom


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("迷惑メールに入ってて、そこから設定できました！解決です", "solved"),
        ("無事ログインできましたので、これにて失礼いたします。", "solved"),
        ("ログインできたらいいんだけど", None),
        ("携帯の番号なら前に入れたよ", None),
        ("親切なきかいやねぇ、感謝します", "thanks"),
        ("さあ…主人に聞かないとなんとも", "unknown_answer"),
        ("カスタマーを名乗る電話に6桁の番号を伝えちゃった", None),
    ],
)
def test_wishes(reader: Reader, text: str, intent: str | None) -> None:
    assert reader.read(text).intent == intent


@pytest.mark.parametrize(
    "text",
    [
        "会社のTeamsにログインできなくて朝から仕事にならん",
        "ヤフオクの落札通知メールが来ません",
        "楽天カードの名前で怪しいメール来た",
        "友達からのメールが届かないんですけど",
        "インスタ乗っ取られたかも",
        "iPhoneの容量がいっぱいで写真撮れない",
    ],
)
def test_what_is_not_ours(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert reading.symptom is None
    assert reading.observations == {}
