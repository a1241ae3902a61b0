"""What holds for every text: no crash, a second pass changes nothing, planted secrets do not survive."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.redact import TextEntity, redact, redact_file_name, redact_name

ANY = st.text(st.characters(exclude_categories=()), max_size=200)
PIECES = (
    "パスワード は ： : = 「 」 コード 認証 電話 〒 https:// a.jp/ ?t= @ ＠ docomo.ne.jp (at) taro 090 -1234 -5678 １２ 〇 九 "
    "123456 4111 1111 東京都 1-2-3 〔code〕 〔 〕 … t*** *** \n \u200b \ud800 😀 é 3\ufe0f\u20e3 password is pass abc123 "
    "Aa1!Bb2? % 円 月 日 / ."
)
TELLING = st.lists(st.sampled_from(PIECES.split(" ")) | st.just(" "), max_size=30).map("".join)
TEXT = ANY | TELLING
QUIET = st.text("あいうかきくけこさしすせそ、。！？ \n漢字😀", max_size=60)
ENTITY = st.builds(
    TextEntity,
    st.sampled_from(["email", "phone_number", "url", "text_link", "bank_card", "mention", "text_mention", "new"]),
    st.integers(-9, 300),
    st.integers(-9, 300),
    st.none() | st.sampled_from(["https://a.example/reset?t=1", "tg://user?id=1", "\ud800", ""]),
)


@settings(max_examples=400, deadline=None)
@given(TEXT, st.lists(ENTITY, max_size=4), st.booleans())
def test_every_text_comes_out_clean_and_stays_as_it_is(text: str, entities: list[TextEntity], asked: bool) -> None:  # noqa: FBT001
    once = redact(text, entities, expecting_code=asked)
    once.encode()
    assert redact(str(once)) == once
    assert redact(str(once), expecting_code=asked) == once


@settings(max_examples=200, deadline=None)
@given(TEXT)
def test_names_and_file_names_stay_as_they_are(text: str) -> None:
    name, file = redact_name(text), redact_file_name(text)
    assert len(name) <= 64
    assert "\n" not in name + file
    name.encode()
    file.encode()
    assert redact_name(str(name)) == name
    assert redact_file_name(str(file)) == file


@pytest.mark.parametrize(
    ("secret", "core"),
    [
        ("zaq.xsw@docomo.ne.jp", "zaq"),
        ("ｚａｑｘｓｗ＠ｅｚｗｅｂ．ｎｅ．ｊｐ", "ｚａｑ"),
        ("zaqxsw(at)gmail.com", "zaq"),
        ("090-9753-1357", "9753"),
        ("０８０ー９７５３ー１３５７", "９７５３"),
        ("+81 90 9753 1357", "9753"),
        ("https://id.example.jp/reset?token=zaqxswcde", "zaq"),
        ("パスワード：zaqxswcde", "zaq"),
        ("パスワードは zaqxsw99 です", "zaq"),
        ("my password is zaqxsw99", "zaq"),
        ("認証コードは 975313", "975313"),
        ("4242 4242 4242 4242", "4242 4242"),
    ],
)
@settings(max_examples=60, deadline=None)
@given(before=QUIET, after=QUIET)
def test_planted_secrets_do_not_survive(secret: str, core: str, before: str, after: str) -> None:
    assert core not in redact(f"{before}{secret} {after}")


@settings(max_examples=60, deadline=None)
@given(
    st.from_regex(r"\A[a-z0-9._-]{0,20}[a-z]{3}[a-z0-9._-]{0,20}\Z"),
    st.sampled_from(["docomo.ne.jp", "gmail.com", "x.example"]),
)
def test_any_local_part_is_masked(local: str, domain: str) -> None:
    assert redact(f"はい{local}@{domain}です") == f"はい{local[0] if local[0].isalnum() else '*'}***@{domain}です"


@settings(max_examples=60, deadline=None)
@given(st.from_regex(r"\A0[789]0[0-9]{8}\Z"), st.sampled_from(["", "-", " ", "ー", "－", "."]))
def test_any_mobile_number_is_masked(number: str, sign: str) -> None:
    assert redact(f"は{sign.join((number[:3], number[3:7], number[7:]))}に") == f"は〔phone …{number[-2:]}〕に"
