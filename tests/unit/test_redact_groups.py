"""Secrets by kinds: in groups, in words, in other scripts, read out; and a secret that comes in two messages."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bench.secrets import measure, rows, survives
from flows.chat.effects import Erase, Relay
from flows.events import Typed
from flows.knowledge.session import Session, dump, load
from flows.redact import LASTS, Announced, announced, found_kinds, overview, redact
from flows.redact.vocabulary import is_everyday
from tests.unit.support import Chat

DATA = Path(__file__).parent / "data"
MISSED = 0.02
DIGITS = {"Arabic": 0x660, "Persian": 0x6F0, "Devanagari": 0x966, "Thai": 0xE50, "Tamil": 0xBE6, "wide": 0xFF10}
BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


@pytest.mark.parametrize("zero", DIGITS.values(), ids=DIGITS)
@settings(max_examples=30, deadline=None)
@given(st.from_regex(r"\A[1-9][0-9]{5}\Z"), st.sampled_from(["code is {}", "認証コードは{}です", "they sent me {}"]))
def test_a_code_is_one_in_every_script(zero: int, code: str, told: str) -> None:
    written = "".join(chr(zero + int(digit)) for digit in code)
    assert redact(told.format(written)) == told.format("〔code〕")


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.text(BASE32, min_size=4, max_size=4).filter(lambda group: not is_everyday(group)), min_size=4, max_size=8
    ),
    st.sampled_from(" -"),
    st.booleans(),
    st.sampled_from(["setup key {}", "it shows {} below the picture", "セットアップキーは {} です"]),
)
@example(groups=["2222", "2222", "2222", "AAAA"], gap=" ", small=False, told="setup key {}")
@example(groups=["2222", "2222", "2222", "A222"], gap=" ", small=False, told="setup key {}")
def test_a_setup_key_in_fours_is_masked(groups: list[str], gap: str, small: bool, told: str) -> None:  # noqa: FBT001
    if not any(digit in group for group in groups for digit in "234567"):
        groups = [*groups, "3PXP"]
    key = gap.join(groups).lower() if small else gap.join(groups)
    assert not survives(key, told.format(key), redact(told.format(key)))


@settings(max_examples=60, deadline=None)
@given(st.from_regex(r"\A[4-9][2-9](?P<gap>[-・ ])[4-9][2-9](?P=gap)[0-9]{2}\Z"))
@example("93-81-47")
def test_digits_in_pairs_that_are_no_date_are_a_code(code: str) -> None:
    assert redact(f"届いた番号は {code} でした") == "届いた番号は 〔code〕 でした"
    assert redact(f"the text said {code} I think") == "the text said 〔code〕 I think"


SECRETS = [
    # words
    ("the new one I set is Wint3r-Sun! but it says wrong", "Wint3r-Sun"),
    ("my password is blue kettle forty and it wont take it", "blue kettle forty"),
    ("I have always used grandpa joe as a password", "grandpa joe"),
    ('honestly i think it was just "rosebud"', "rosebud"),
    ("パスワードは さくらもち です", "さくらもち"),
    ("パスワード「春の小川」にしたんですけど", "春の小川"),
    ("パスワードは小春日和でした", "小春日和"),
    ("さっき決めたやつ、Natsu-no-Umi! なんだけど弾かれる", "Natsu-no-Umi"),
    # tokens
    ("前使ってたのはuq0Z00-a0AA、その前は忘れました", "uq0Z00-a0AA"),
    ("前使ってたのはmD0aA00a、その前は忘れました", "mD0aA00a"),
    ("wrote it down: Quilt-Basket-Fern", "Quilt-Basket-Fern"),
    # codes and keys
    ("615508 wrong? 615509 wrong too", "615508"),
    ("音声で ろく いち ごー ごー ぜろ はち と言ってました、コード", "ろく いち ごー ごー ぜろ はち"),
    ("I only have this paper: 3F9A 77C2 10BD E8E4", "3F9A 77C2 10BD E8E4"),
    ("バックアップコード hwqz-tnrb が使えません", "hwqz-tnrb"),
    ("my recovery words are: orbit lemon canvas drift pencil moral", "orbit lemon canvas drift pencil moral"),
    # links
    ("they sent пример.рф/сброс/a8f3k2m9q1", "a8f3k2m9q1"),
    ("https://例え.テスト/パスワード再設定?鍵=q1m9k2f3a8 が開けない", "q1m9k2f3a8"),
    # numbers
    ("first digits of my card 4539 1488 0343, the rest i cant read", "4539 1488 0343"),
    ("my insurance number is QQ 12 34 56 C", "QQ 12 34 56 C"),
    ("保険証 記号 12-34 番号 567890", "567890"),
    ("電話番号は\n080\n4417\n2093\nです", "080\n4417\n2093"),
    # addresses
    ("hanako dot y at example dot com", "hanako dot y"),
    ("はなこ アットマーク どこも どっと ne どっと jp です", "はなこ"),
    ("花子@例え.jp に送ってます", "花子"),
    ("почта@пример.рф is mine", "почта"),
    # names
    ("name Hanako Yamadera", "Hanako Yamadera"),
    ("my name is hanako yamadera btw", "hanako yamadera"),
    ("名前 山寺はなこ", "山寺はなこ"),
]


@pytest.mark.parametrize("name", ["development", "held_out", "held_out2", "held_out3", "announced", "told"])
def test_lists_by_kind_stay_found(name: str) -> None:
    """Measured as `python -m bench.redact --list` does; what was missed at first look is in the decision page."""
    figures = measure(rows(DATA / f"secrets_{name}.jsonl"))
    assert len(figures.missed) <= MISSED * sum(figures.secrets.values()), figures.missed
    assert figures.masked == []


@pytest.mark.parametrize(("text", "secret"), SECRETS)
def test_nothing_of_it_survives(text: str, secret: str) -> None:
    shown = redact(text)
    assert not survives(secret, text, shown)
    assert redact(str(shown)) == shown


@pytest.mark.parametrize(
    "text",
    [
        "it shows 5.1.1, 10.20.30 and 1 2 3 4",
        "12-11-24 に届いた",
        "SH-53D SO-51C SC-51F のどれでも",
        "order number 4410-8821-0093",
        "注文番号は 4410-8821-0093 です",
        "between 2019 2020 2021",
        "from the help page with step four",
        "AUTO-REPLY-MESSAGE-SENT-LATER",
        "https://support.example.com/en/help/reset-mail",
        "http://example.com/faq#mail",
        "パスワードは同じです",
        "パスワードは さっき 変えました",
        "パスワードが勝手に変えられてる",
        "パスワード方式です",
        "新しいのはPixel 8aです",
        "the password I picked was rejected as too weak",
        "is it bad to use the same password everywhere",
        "I set it to vibrate",
        "my name is on the list",
        "name field is empty",
        "名前は漢字です",
        "アドレスは@docomo.ne.jpです",
        "アットマークのあとにドットがある",
        "look at yahoo.co.jp, same problem",
        "I'm using Chrome on Windows 11",
    ],
)
def test_what_is_built_alike_and_innocent_stays(text: str) -> None:
    assert redact(text) == text


TWO = [
    ("my password is", "Sakura2024", "password", "〔password〕"),
    ("my password is", "tulip garden", "password", "〔password〕"),
    ("パスワードは", "さくらもち", "password", "〔password〕"),
    ("パスワードは…", "春の小川です", "password", "〔password〕です"),
    ("the new one is", "corduroy", "password", "〔password〕"),
    ("the code is", "482 913", "code", "〔code〕"),
    ("the code is 482", "913", "code", "〔code〕"),
    ("コードは", "K7Q9FM", "code", "〔code〕"),
    ("my card is 4111 1111", "1111 1111", "number", "〔number〕"),
    ("電話は 090", "1234 5678", "number", "〔number〕"),
    ("電話は 090-1234", "5678 です", "number", "〔number〕 です"),
]


@pytest.mark.parametrize(("first", "then", "kind", "shown"), TWO)
def test_a_secret_in_two_messages(first: str, then: str, kind: Announced, shown: str) -> None:
    assert announced(first) == kind
    assert redact(then, after=kind) == shown
    assert kind in overview(then, after=kind).kinds
    assert redact(shown, after=kind) == shown


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("my password is", "wrong"),
        ("パスワードは", "違います"),
        ("パスワードは", "8文字です"),
        ("the code is", "not coming"),
        ("コードは", "3回"),
        ("my phone is", "iPhone 15"),
        ("it says the password is", "incorrect"),
        ("I forgot my password", "tulip"),
        ("パスワードを忘れました", "ひまわり"),
        ("hello", "tulip"),
    ],
)
def test_what_follows_an_announcement_and_is_none_stays(first: str, then: str) -> None:
    assert redact(then, after=announced(first)) == then


def test_a_message_that_says_its_secret_announces_none() -> None:
    assert announced("my password is Sakura2024") is None
    assert announced("パスワードは Sakura2024 です") is None
    assert found_kinds("my password is") == set()


def test_the_session_remembers_that_one_was_announced_and_no_word() -> None:
    chat = Chat().pressed("symptom=mail_missing")
    chat.do(Typed("my password is", message=1))
    assert chat.session.announced == ("password", chat.now)
    assert load(dump(chat.session)) == chat.session
    chat.do(Typed("tulip garden", message=2))
    assert chat.session.announced is None
    assert any(isinstance(effect, Erase) for effect in chat.turn.effects)


@pytest.mark.parametrize(("later", "shown"), [(LASTS, "〔password〕"), (LASTS + 1, "tulip garden")])
def test_an_announcement_lasts_a_minute(later: int, shown: str) -> None:
    chat = Chat().pressed("symptom=mail_missing", "nav=human", "nav=human")
    chat.do(Typed("my password is", message=1))
    chat.now += later
    relays = [effect for effect in chat.do(Typed("tulip garden", message=2)).effects if isinstance(effect, Relay)]
    assert [relay.text for relay in relays] == [shown]


def test_a_kind_that_only_a_later_version_knows_is_none() -> None:
    kept = dump(Session(seed=1, lang="ja", active=5, announced=("code", 5)))
    assert load(kept).announced == ("code", 5)
    assert load(kept.replace(b'"code"', b'"iris"')).announced is None
