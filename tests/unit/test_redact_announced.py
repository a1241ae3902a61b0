"""Clauses that announce a secret and say it, and clauses that announce one and say something else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.secrets import survives
from flows.redact import overview, redact
from flows.redact.detectors.secret_clauses import security_answers
from flows.redact.vocabulary import CONTINUATIONS, is_continuation, is_everyday, is_japanese_continuation, is_product

THINGS = [
    "my first pet was {}",
    "mother's maiden name: {}",
    "favourite teacher? {}",
    "the answer to my security question is {}",
    "the street I grew up on was {}",
]
THINGS_JA = [
    "母の旧姓は{}です",
    "ペットの名前は{}です",
    "好きな食べ物は{}",
    "秘密の質問の答えは「{}」です",
    "出身小学校は{}です",
]
NAME = st.from_regex(r"\A[BDGKVZ][aeou][bdgkz]{2}[aeou][lnrsx]{1,2}\Z").filter(
    lambda name: not (is_everyday(name) or is_product(name) or is_continuation(name))
)
KANA = st.text("ガギグゲゴザジズゼゾビブベボ", min_size=3, max_size=7)

SECRETS = [
    # answers
    ("the secret question is which street I grew up on and I put Old Tannery Lane", "Old Tannery Lane"),
    ("最初に飼ったペットの名前やろ？ゴンザレスやで。違う言われたわ", "ゴンザレス"),
    ("質問：卒業した小学校は？\n答え：若草東小\n→「回答が一致しません」", "若草東小"),
    ("育った通りの名前を聞かれたので銀杏坂通りと入れましたがはじかれました", "銀杏坂通り"),
    # phrases
    ("phrase to unlock my mail = the rain in june smells of iron . says bad key", "the rain in june smells of iron"),
    ('"correct answer please" is literally my password', "correct answer please"),
    ("it's four words, lantern pickle harbour violin. tried dashes too", "lantern pickle harbour violin"),
    ("ひみつの文章、おばあちゃんの梅干しはすっぱすぎる、で登録しました", "おばあちゃんの梅干しはすっぱすぎる"),
    ("パスワードの欄ににわにはにわって入れたら怒られた", "にわにはにわ"),
    # read out
    ("the password is capital J then ellybean and the number four", "capital J then ellybean and the number four"),
    ("エス、エー、ケー、イー、ハイフン、ゼロ、ゼロ、ナナです。これで入れないんです", "エス、エー、ケー、イー"),
    ("あんしょうばんごう よんまるにいなな で あけてた", "よんまるにいなな"),
    ("the voice said five hundred and twelve, then eight hundred and six", "five hundred and twelve"),
    (
        "アドレスは yamane あっとまーく midori-post どっと example です",
        "yamane あっとまーく midori-post どっと example",
    ),
    # births
    ("i was born on the third of august nineteen forty four", "third of august nineteen forty four"),
    ("うまれたのはへいせいじゅうねんくがつみっかです", "へいせいじゅうねんくがつみっか"),
    ("生まれは大正十五年十二月一日だども", "大正十五年十二月一日"),
    # names
    ("account is under Desmond Oyelaran-Birch, not under my nickname", "Desmond Oyelaran-Birch"),
    ("hey im kaylee-rae and my code doesnt work", "kaylee-rae"),
    ("株式会社はとぽっぽ商会の鷹取です。お世話になっております。", "鷹取"),
    ("こんちゃ、星乃ルカっていいます！", "星乃ルカ"),
    # places
    ("住所は朝日県青葉市東ケ丘 三の八の一ですが", "朝日県青葉市東ケ丘 三の八の一"),
    ("moved to Lindenstraße 41, 99988 Oberfelsau, was it sent there?", "Lindenstraße 41, 99988 Oberfelsau"),
    # papers
    ("Refund me then. Sort code 00-99-12 account 31926854", "Sort code 00-99-12 account 31926854"),
    ("返金先：あおぞら通り銀行 まつかぜ支店 普通 0193847", "あおぞら通り銀行 まつかぜ支店 普通 0193847"),
    ("保険証は記号 7712 番号 000345 枝番 02です", "記号 7712 番号 000345 枝番 02"),
    ("last digits on the card are 5100, security code 772, ok?", "5100, security code 772"),
    # links, keys, codes
    ("https://mail.midori-post.example/reset?token=eyK0 dGZs MjM4 bXQ ←", "eyK0 dGZs MjM4 bXQ"),
    ("セットアップキーがJBQX 4ZLM 7KPA WT2E N5RD YH3Cって出てる", "JBQX 4ZLM 7KPA WT2E N5RD YH3C"),
    ("It sent me H-5521 do i type the H as well??", "H-5521"),
    ("text it to 555.0142 its local", "555.0142"),
]


@pytest.mark.parametrize(("text", "secret"), SECRETS)
def test_nothing_of_it_survives(text: str, secret: str) -> None:
    shown = redact(text)
    assert not survives(secret, text, shown)
    assert redact(str(shown)) == shown


@pytest.mark.parametrize("word", sorted(CONTINUATIONS))
def test_what_a_sentence_goes_on_with_is_no_answer(word: str) -> None:
    for text in (f"my security answer is {word}", f"mother's maiden name: {word}", f"my first pet was {word}"):
        assert list(security_answers(text)) == []


@pytest.mark.parametrize(
    "value",
    [
        "違います",
        "忘れました",
        "何ですか",
        "登録していません",
        "ひらがなですか",
        "変えていない",
        "出てきません",
        "覚えて",
    ],
)
def test_what_a_japanese_sentence_goes_on_with_is_no_answer(value: str) -> None:
    assert is_japanese_continuation(value)
    for thing in ("母の旧姓は", "答えは", "暗証番号は", "ペットの名前は"):
        assert redact(thing + value) == thing + value


@pytest.mark.parametrize("thing", THINGS)
@settings(max_examples=30, deadline=None)
@given(NAME)
def test_whatever_is_answered_goes(thing: str, name: str) -> None:
    text = thing.format(name)
    assert not survives(name, text, redact(text))


@pytest.mark.parametrize("thing", THINGS_JA)
@settings(max_examples=30, deadline=None)
@given(KANA)
def test_whatever_is_answered_in_kana_goes(thing: str, name: str) -> None:
    text = thing.format(name)
    assert not survives(name, text, redact(text))


def test_an_answer_is_a_guess_that_the_reader_still_reads_and_nobody_is_warned_for() -> None:
    seen = overview("好きな食べ物は太巻きです")
    assert "太巻き" not in seen.masked
    assert seen.legible == "好きな食べ物は太巻きです"
    assert seen.kinds == set()


def test_what_is_a_secret_by_its_name_is_none() -> None:
    assert overview("母の旧姓は鶴見沢です").kinds == {"password"}
    assert overview("my mother's maiden name is Thistlewood").kinds == {"password"}
