"""What kind of secret a text holds, told without the secret."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.redact import Entity, found_kinds, redact
from flows.redact.marks import MARK


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("迷惑メールは見ました", set()),
        ("パスワードは Sakura2024! です", {"password"}),
        ("コード 482913 が来た", {"code"}),
        ("https://id.example.jp/reset?token=abc", {"link"}),
        ("https://www.docomo.ne.jp/support/", set()),
        ("token=9f8e7d6c", {"token"}),
        ("taro@docomo.ne.jp と 090-1234-5678", {"mail", "phone"}),
        ("4111-1111-1111-1111", {"card"}),
        ("マイナンバー 1234 5678 9018", {"number"}),
        ("あ" * 6000, {"cut"}),
        ("", set()),
    ],
)
def test_kinds(text: str, kinds: set[str]) -> None:
    assert found_kinds(text) == kinds


def test_a_code_just_asked_for() -> None:
    assert found_kinds("4821 です") == set()
    assert found_kinds("4821 です", expecting_code=True) == {"code"}


def test_hidden_targets_count_where_they_carry_something() -> None:
    assert found_kinds("ここ", [Entity("text_link", 0, 2, "https://a.example/reset?token=x9")]) == {"link"}
    assert found_kinds("ここ", [Entity("text_link", 0, 2, "https://a.example/")]) == set()
    assert found_kinds("山田 さん", [Entity("text_mention", 0, 2)]) == {"name"}


def test_a_mask_is_no_secret() -> None:
    assert found_kinds("パスワードは 〔password〕 です") == set()


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60) | st.sampled_from(["a@b.jp", "コード 123456", "パスワード：x1y2"]))
def test_kinds_are_told_where_masks_are_made(text: str) -> None:
    masks = len(MARK.findall(redact(text))) + redact(text).count("…") + redact(text).count("***@")
    assert bool(found_kinds(text)) <= bool(masks)
