"""What kind of secret a text holds, told without the secret."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.redact import TextEntity, found_kinds, overview, redact
from flows.redact.masks import MARK

SAID = (
    "パスワード は 「 」 コード 123456 090-1234-5678 taro@docomo.ne.jp https://a.example/reset?t=1 kQz_9LpWnR sakura2024 "
    "my password is abc123 4111-1111-1111-1111 と入れました 〔code〕 ① \u200b \ud800 \n , または token=9f8e7d6c"
)
TEXT = st.text(max_size=60) | st.lists(st.sampled_from(SAID.split(" ")) | st.just(" "), max_size=12).map("".join)
ENTITY = st.builds(
    TextEntity,
    st.sampled_from(["email", "phone_number", "text_link", "mention"]),
    st.integers(0, 40),
    st.integers(1, 20),
)


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
    assert found_kinds("ここ", [TextEntity("text_link", 0, 2, "https://a.example/reset?token=x9")]) == {"link"}
    assert found_kinds("ここ", [TextEntity("text_link", 0, 2, "https://a.example/")]) == set()
    assert found_kinds("山田 さん", [TextEntity("text_mention", 0, 2)]) == {"name"}


def test_a_mask_is_no_secret() -> None:
    assert found_kinds("パスワードは 〔password〕 です") == set()


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60) | st.sampled_from(["a@b.jp", "コード 123456", "パスワード：x1y2"]))
def test_kinds_are_told_where_masks_are_made(text: str) -> None:
    masks = len(MARK.findall(redact(text))) + redact(text).count("…") + redact(text).count("***@")
    assert bool(found_kinds(text)) <= bool(masks)


@settings(max_examples=400, deadline=None)
@given(TEXT, st.lists(ENTITY, max_size=3))
def test_an_overview_tells_what_three_looks_tell(text: str, entities: list[TextEntity]) -> None:
    seen = overview(text, entities)
    assert seen.masked == redact(text, entities)
    assert seen.legible == redact(text, entities, guessing=False)
    assert seen.kinds == found_kinds(text, entities)


def test_what_is_only_guessed_stays_legible() -> None:
    seen = overview("kQz_9LpWnR と入れました")
    assert seen.masked != seen.legible == "kQz_9LpWnR と入れました"
    assert seen.kinds == set()
