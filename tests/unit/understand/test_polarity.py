"""Each statement beside its denied twin: a flipped fact sends the user to the wrong remedy."""

import pytest

from flows.understand import Reader

TWINS = [
    (
        "spam_folder",
        "found_there",
        "迷惑メールに入っていました",
        "checked_not_there",
        "迷惑メールには入っていませんでした",
    ),
    ("spam_folder", "found_there", "迷惑メールにあった", "checked_not_there", "迷惑メールにもなかった"),
    ("spam_folder", "found_there", "迷惑メールにあり", "checked_not_there", "迷惑メールになし"),
    ("spam_folder", "found_there", "スパムで見つかった", "checked_not_there", "スパムでは見つからなかった"),
    ("spam_folder", "found_there", "it was in spam", "checked_not_there", "it wasn't in spam"),
    ("spam_folder", "found_there", "found it in my junk folder", "checked_not_there", "nothing in my junk folder"),
    ("inbox_tabs", "found_there", "プロモーションにありました", "checked_not_there", "プロモーションにもありません"),
    (
        "inbox_tabs",
        "found_there",
        "it was in the Promotions tab",
        "checked_not_there",
        "it isn't in the Promotions tab",
    ),
    ("mailbox_full", "yes", "容量がいっぱいです", "no", "容量はいっぱいではないです"),
    ("mailbox_full", "yes", "容量が足りない", "no", "容量は足りてます"),
    ("mailbox_full", "yes", "my mailbox is full", "no", "my mailbox isn't full"),
    ("address_typo", "yes", "アドレスを打ち間違えていました", "no", "アドレスは打ち間違えていませんでした"),
    ("address_typo", "yes", "there was a typo", "no", "there was no typo"),
    ("address_form", "irregular", "ドットが連続しています", "regular", "ドットは連続していません"),
    ("address_form", "irregular", "two dots in a row", "regular", "no two dots in a row"),
    ("domain_allowed", "yes", "許可リストに入れました", "no", "許可リストに入れていませんでした"),
    ("domain_allowed", "yes", "ドメイン受信設定をしました", "no", "ドメイン受信設定をしていませんでした"),
    ("domain_allowed", "no", "拒否リストに入っていました", "yes", "拒否リストには入っていませんでした"),
    ("domain_allowed", "no", "your domain was blocked", "yes", "your domain wasn't blocked"),
    ("domain_allowed", "no", "フィルターが強になってた", "yes", "フィルターは使っていません"),
    ("link_source", "latest", "最新のメールです", "older", "最新のメールではないです"),
    ("link_source", "latest", "it's the newest mail", "older", "it's not the newest mail"),
    ("link_copied", "yes", "コピペした", "no", "コピペしてない"),
    ("link_copied", "yes", "I copied it", "no", "I didn't copy it"),
    ("link_host", "official", "リンク先は公式サイトでした", "other", "リンク先は公式サイトではなかった"),
    ("phone_registered", "yes", "電話番号を登録しました", "no", "電話番号を登録していません"),
    ("phone_registered", "yes", "I registered my phone number", "no", "I never registered my phone number"),
    ("phone_changed", "yes", "電話番号を変えました", "no", "電話番号は変えていません"),
    ("phone_changed", "yes", "my number has changed", "no", "my number hasn't changed"),
    ("sms_blocked", "yes", "SMSを拒否していました", "no", "SMSは拒否していませんでした"),
    ("sms_blocked", "yes", "SMSブロックを使っています", "no", "SMSブロックは使っていません"),
    ("app_current", "yes", "アプリは最新でした", "no", "アプリは最新ではなかった"),
    ("app_current", "yes", "I updated the app", "no", "I haven't updated the app"),
    ("address_access", "yes", "登録したアドレスは今も読めます", "no", "登録したアドレスはもう読めません"),
    (
        "spam_folder",
        "found_there",
        "it wasn't in the inbox, it was in spam",
        "checked_not_there",
        "the junk folder's got loads of stuff but not yours",
    ),
    (
        "inbox_tabs",
        "found_there",
        "not in spam but in Promotions",
        "checked_not_there",
        "neither Social nor Promotions",
    ),
    ("mailbox_full", "yes", "storage is 99% used", "no", "storage is 20% used"),
    ("mailbox_full", "yes", "I haven't got any space left", "no", "storage is nowhere near the limit, plenty left"),
    ("domain_allowed", "no", "your mails were rejected by my filter", "yes", "I don't have any mail filter on"),
    ("address_access", "no", "I can no longer open that mailbox", "yes", "there's no problem opening that mailbox"),
    ("changes_seen", "yes", "my profile name isn't mine anymore", "no", "nothing on my profile looks different"),
    ("changes_seen", "yes", "登録情報が変更されていました", "no", "登録情報は変更されていませんでした"),
]


@pytest.mark.parametrize(("id_", "value", "text", "other", "denied"), TWINS)
def test_twins_read_opposite_values(reader: Reader, id_: str, value: str, text: str, other: str, denied: str) -> None:
    assert reader.read(text).observations.get(id_) == value
    assert reader.read(denied).observations.get(id_) == other


@pytest.mark.parametrize(
    ("stated", "denied"),
    [
        ("解決しました", "解決しませんでした"),
        ("it worked", "it didn't work"),
        ("直った", "直らない"),
        ("fixed", "not fixed"),
    ],
)
def test_solved_and_its_twin(reader: Reader, stated: str, denied: str) -> None:
    assert reader.read(stated).intent == "solved"
    assert reader.read(denied).intent == "not_solved"


def test_what_is_denied_of_one_place_is_not_denied_of_the_other(reader: Reader) -> None:
    said = reader.read("not in Promotions, it was in spam").observations
    assert said["spam_folder"] == "found_there"
    assert said.get("inbox_tabs") != "found_there"
