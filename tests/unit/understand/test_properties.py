"""What holds for any text."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.run import knowledge
from flows.understand.normalise import fold

READER = knowledge.reader()
WORDS = st.sampled_from(
    ["メール", "が", "届かない", "迷惑メール", "に", "入って", "ません", "でした", "ﾄﾞｺﾓ", "パスワード", "リンク", "no", "not", "spam", "the", "link",
     "mail", "didn't", "arrive", " ", "。", "\n", "3回", "昨日", "コード", "ー", "\u3099", "ｗ", "👍", "?", "SMS", "番号", "変えた", "old"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map("".join))
SPENT = 1.0
"""Seconds of processor time for 4096 signs: many times what is needed, and far below what a quadratic pattern would take."""


@settings(deadline=None, max_examples=150)
@given(TEXTS, st.sampled_from([None, *sorted({head.id for head in READER.heads if head.kind == "fact"})]))
def test_never_raises_and_is_never_surer_than_sure(text: str, asked: str | None) -> None:
    reading = READER.read(text, asked=asked)
    assert all(0 < one.confidence <= 1 for one in reading.said)


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_width_makes_no_difference(text: str) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "}" else c for c in text)
    one, other = READER.read(text), READER.read(wide)
    assert [(s.kind, s.id, s.value) for s in one.said] == [(s.kind, s.id, s.value) for s in other.said]


def test_half_width_kana_reads_like_kana() -> None:
    assert fold("ﾒｰﾙﾊﾟｽﾜｰﾄﾞ") == fold("メールパスワード")
    assert fold(unicodedata.normalize("NFD", "パスワード")) == fold("パスワード")


@pytest.mark.parametrize(
    "piece",
    [
        "メール",
        "届かない",
        "no ",
        "迷惑メールはない",
        "not not ",
        "the old mail ",
        "a",
        "あ",
        "1 ",
        "パスワード",
        "was in spam ",
        "です",
        "\u3099",
        "ー",
        "(",
        "{mail}",
    ],
)
def test_long_texts_take_no_longer_than_their_length(piece: str) -> None:
    text = (piece * 4096)[:4096]
    start = time.process_time()
    READER.read(text)
    assert time.process_time() - start < SPENT
