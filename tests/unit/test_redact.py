"""What is masked and what stays, by example."""

import copy
import json

import pytest
from pydantic import BaseModel, ValidationError

from flows.redact import Redacted, TextEntity, redact, redact_file_name, redact_name, trusted


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def entity(kind: str, text: str, part: str, url: str | None = None) -> TextEntity:
    return TextEntity(kind, units(text[: text.index(part)]), units(part), url)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("登録はtaro.yamada@docomo.ne.jpです", "登録はt***@docomo.ne.jpです"),
        ("foo..bar.@docomo.ne.jp", "f***@docomo.ne.jp"),
        (".abc@ezweb.ne.jp", "****@ezweb.ne.jp"),
        ("ｔａｒｏ＠ｄｏｃｏｍｏ．ｎｅ．ｊｐ", "t***@docomo.ne.jp"),
        ("taro@docomo。ne。jp まで。届きません", "t***@docomo.ne.jp まで。届きません"),
        ("taro(at)gmail.com", "t***@gmail.com"),
        ("taro at gmail dot com", "t***@gmail.com"),
        ("taro アットマーク docomo ドット ne ドット jp", "t***@docomo.ne.jp"),
        ('"taro yamada"@example.com', "t***@example.com"),
        ("k@au.com", "****@au.com"),
        ("Is it Bob@Gmail.com.", "Is it B***@gmail.com."),
        ("taro@例え.jp です", "t***@例え.jp です"),
        ("t\u200ba\u200bro@gmail.com", "t***@gmail.com"),
    ],
)
def test_addresses_keep_their_domain(text: str, shown: str) -> None:
    assert redact(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("090-1234-5678", "〔phone …78〕"),
        ("０９０ー１２３４ー５６７８です", "〔phone …78〕です"),
        ("090−1234−5678", "〔phone …78〕"),
        ("〇九〇一二三四五六七八", "〔phone …78〕"),
        ("0️⃣9️⃣0️⃣-1234-5678", "〔phone …78〕"),
        ("03(1234)5678に", "〔phone …78〕に"),
        ("0120-444-113", "〔phone …13〕"),
        ("+81 (0)90 1234 5678", "〔phone …78〕"),
        ("call (415) 555-2671 please", "call 〔phone …71〕 please"),
        ("電話 482-9137", "電話 〔phone …37〕"),
        ("zero nine zero one two three four five six seven eight", "〔phone〕"),
    ],
)
def test_phones_keep_two_digits(text: str, shown: str) -> None:
    assert redact(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://id.example.jp/reset?token=abc", "https://id.example.jp/…"),
        ("https://id.example.jp/reset?token=abc\ndef456gh\nをおした", "https://id.example.jp/…\nをおした"),
        ("https://me:pw@id.example.jp/", "https://id.example.jp/…"),
        ("id.example.jp/r/AbC123xyz9", "id.example.jp/…"),
        ("https://xn--r8jz45g.jp/password", "https://xn--r8jz45g.jp/…"),
        ("tg://user?id=123456", "tg://user/…"),
        ("https%3A%2F%2Fa.jp%2Fr%3Ft%3Dx1", "https://a.jp/…"),
        ("javascript:alert(document.cookie)", "〔link〕"),
        ("token=9f8e7d6c", "token=〔token〕"),
        ("https://www.docomo.ne.jp/support/", "https://www.docomo.ne.jp/support/"),
    ],
)
def test_links_keep_their_host(text: str, shown: str) -> None:
    assert redact(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("認証コードは 482913 です", "認証コードは 〔code〕 です"),
        ("482913 という確認コード", "〔code〕 という確認コード"),
        ("My code is 482-913", "My code is 〔code〕"),
        ("コード 482-9137", "コード 〔code〕"),
        ("482-9137 の認証コードが来ない", "482-9137 の認証コードが来ない"),
        ("123456", "〔code〕"),
        ("パスワードは Sakura2024! です", "パスワードは 〔password〕 です"),
        ("パスワード「さくら８」", "パスワード「〔password〕」"),
        ("ﾊﾟｽﾜｰﾄﾞ：abc", "ﾊﾟｽﾜｰﾄﾞ：〔password〕"),
        ("合言葉は『山と川』", "合言葉は『〔password〕』"),
        ("my password is hunter2, still no", "my password is 〔password〕 still no"),
        ("pass: me@example.com1", "pass: 〔password〕"),
        ("4111-1111-1111-1111 12/28", "〔card …1111〕 12/28"),
        ("マイナンバー 1234 5678 9018", "マイナンバー 〔number〕"),
        ("生年月日は1985年4月12日", "生年月日は〔birthday〕"),
        ("〒160-0023 東京都新宿区西新宿2丁目8番1号", "〔address〕"),
        ("IPは203.0.113.9", "IPは〔ip〕"),
    ],
)
def test_secrets_leave_nothing_but_their_kind(text: str, shown: str) -> None:
    assert redact(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "エラー 403",
        "E1234",
        "ver 5.2.1",
        "iOS 18.1",
        "21:40",
        "2026/11/22",
        "11月22日",
        "¥1,200",
        "24時間",
        "482-9137",
        "受付番号は482-9137です",
        "パスワードを忘れました",
        "my password is not working",
        "the code never came",
        "@docomo.ne.jp を許可",
    ],
)
def test_what_support_needs_stays(text: str) -> None:
    assert redact(text) == text


def test_a_code_just_asked_for_needs_no_label() -> None:
    assert redact("4821 です") == "4821 です"
    assert redact("4821 です", expecting_code=True) == "〔code〕 です"
    assert redact("それは A7K9Q2", expecting_code=True) == "それは 〔code〕"
    assert redact("21:40 に 482-9137", expecting_code=True) == "21:40 に 482-9137"


def test_entities_count_in_utf_16_units() -> None:
    text = "😀👨‍👩‍👧 連絡は 山田 まで、ここ も見た"
    marks = [
        entity("text_mention", text, "山田"),
        entity("text_link", text, "ここ", "https://a.example/reset?token=x9"),
    ]
    assert redact(text, marks) == "😀👨‍👩‍👧 連絡は 〔name〕 まで、ここ (https://a.example/…) も見た"


@pytest.mark.parametrize(
    ("kind", "part", "shown"),
    [
        ("email", "x@y", "****@y"),
        ("phone_number", "１２３４５６７８９０", "〔phone …90〕"),
        ("phone_number", "482-9137", "482-9137"),
        ("bank_card", "1234567890123", "〔card …0123〕"),
        ("mention", "@taro_y", "〔account〕"),
        ("hashtag", "#mail", "#mail"),
        ("brand_new", "abc", "abc"),
    ],
)
def test_entities_by_kind(kind: str, part: str, shown: str) -> None:
    text = f"😀 {part} 😀"
    assert redact(text, [entity(kind, text, part)]) == f"😀 {shown} 😀"


def test_a_mention_that_is_half_a_domain_stays() -> None:
    text = "@docomo.ne.jp を許可"
    assert redact(text, [TextEntity("mention", 0, 7)]) == text


@pytest.mark.parametrize(
    ("offset", "length"), [(-5, 3), (90, 5), (0, 10**9), (1, 1), (3, -2), (0, 0), (-(10**9), 10**10)]
)
def test_entities_that_do_not_fit_do_no_harm(offset: int, length: int) -> None:
    shown = redact(
        "😀😀 taro@docomo.ne.jp", [TextEntity("text_mention", offset, length), TextEntity("email", offset, length)]
    )
    assert "taro" not in shown


def test_entity_in_the_middle_of_a_pair_takes_the_whole_sign() -> None:
    assert redact("😀😀", [TextEntity("text_mention", 1, 2)]) == "〔name〕"


def test_masks_may_be_read_again() -> None:
    text = "taro@docomo.ne.jp 090-1234-5678 https://a.jp/?t=1 パスワード：abc コード 123456 4111111111111111"
    once = redact(text)
    assert redact(str(once)) == once
    assert redact(str(once), expecting_code=True) == once


def test_an_imitated_mask_hides_nothing() -> None:
    assert "hunter2" not in redact("パスワード: 〔code〕hunter2x1Y!")
    assert "abc9" not in redact("https://a.jp/…/abc9?t=1")
    assert "taro" not in redact("〔phone …taro@docomo.ne.jp〕")


@pytest.mark.parametrize(
    "text", ["\ud800", "a\udfffb", "\x00\x01", "\u202egpj\u202c", "\ufeff\u200b", "", "  ", "パ\u3099" * 9]
)
def test_strange_signs_come_out_clean(text: str) -> None:
    shown = redact(text)
    shown.encode()
    assert not set(shown) & set("\x00\x01\u202e\u202c\ufeff\u200b")


def test_hidden_signs_do_not_hide_a_secret() -> None:
    assert redact("パスワード: ab\x00cd\u200bef12") == "パスワード: 〔password〕"
    assert redact("0\u00ad90-12\u206034-5678") == "〔phone …78〕"


def test_what_lies_beyond_the_limit_is_one_mask() -> None:
    shown = redact("あ" * 100_000 + " taro@docomo.ne.jp")
    assert len(shown) < 6000
    assert shown.endswith("あ〔cut〕")
    assert "taro" not in redact("あ" * 5110 + " taro@docomo.ne.jp")


def test_nobody_else_makes_redacted_text() -> None:
    with pytest.raises(TypeError):
        Redacted("taro@docomo.ne.jp")
    text = redact("x")
    assert type(text + "y") is str
    assert type(text[:1]) is str


def test_redacted_text_goes_where_values_go() -> None:
    class Row(BaseModel):
        text: Redacted

    row = Row(text=redact("a@b.jp"))
    assert row.model_dump_json() == '{"text":"****@b.jp"}'
    assert isinstance(copy.deepcopy(row).text, Redacted)
    assert isinstance(row.model_copy(deep=True).text, Redacted)
    assert json.dumps({"text": row.text}) == '{"text": "****@b.jp"}'
    with pytest.raises(ValidationError):
        Row.model_validate({"text": "a@b.jp"})
    assert isinstance(trusted("kept"), Redacted)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("田中 花子", "田中 花子"),
        ("【担当者】山田", "山田"),
        ("担 当 者", ""),
        ("〖ｽﾀｯﾌ〗鈴木", "鈴木"),
        ("Todoku Support ✅", ""),
        ("Support Team: Bob", ": Bob"),
        ("田中\n太郎\u202e", "田中 太郎"),
        ("\u3164", ""),
        ("taro@docomo.ne.jp", "t***@docomo.ne.jp"),
        ("<b>x</b>", "bx/b"),
        ("Ab" * 50, "Ab" * 32),
    ],
)
def test_names(name: str, shown: str) -> None:
    assert redact_name(name) == shown
    assert redact_name(str(redact_name(name))) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("山田_免許証.pdf", "〔file〕.pdf"),
        ("../../etc/IMG_0042.PNG", "IMG_0042.png"),
        ("C:\\Users\\taro\\screenshot.png", "screenshot.png"),
        ("photo\u202egpj.exe", "〔file〕.exe"),
        ("スクリーンショット (3).png", "スクリーンショット (3).png"),
        ("taro@docomo.ne.jp", "〔file〕.jp"),
        ("", "〔file〕"),
        ("a" * 9000, "〔file〕"),
    ],
)
def test_file_names(name: str, shown: str) -> None:
    assert redact_file_name(name) == shown
    assert redact_file_name(str(redact_file_name(name))) == shown


def test_a_long_list_behind_one_label_does_not_unravel() -> None:
    shown = redact("パスワードの候補 " + " ".join(f"ab{n}cd" for n in range(100, 300)))
    assert shown.startswith("パスワードの候補 〔password〕")
    assert shown.endswith("〔password〕")
    assert "cd" not in shown
