"""Passwords nobody calls so: told by their shape, by the sentence, by their neighbours; and what only looks like one."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from flows.redact import found_kinds, redact, redact_name
from flows.redact.innocent import is_innocent
from flows.redact.vocabulary import is_everyday

CARRIERS = (
    "前使ってたのは{}、その前は忘れました",
    "いつも同じやつ（{}）なので間違えるはずないです",
    "{}で合ってるはずなのに入れません",
    "夫が「{}」でいけるって言うんですけど",
    "コピペすると{}になりますが手で打つと違うみたい",
    "孫に{}で作ってもらいました",
    "1回目 {}\n2回目も同じでした",
    "旧：{}\nログイン不可",
    "{}→変えたつもりです",
    "I always use {} for everything, it has to be that",
    "{} is what I type. caps lock is off",
    "Chrome filled in {} by itself",
    "it was definitely {} because I wrote it down",
    "First I tried {}. Then it locked me out",
    "my kid set it to {}",
    "could it be {}?",
    "\N{LEFT DOUBLE QUOTATION MARK}{}\N{RIGHT DOUBLE QUOTATION MARK} worked yesterday",
)
STEMS = [
    "kuma",
    "momo",
    "hotaru",
    "sakana",
    "yukio",
    "fluffy",
    "biscuit",
    "granny",
    "thunder",
    "maple",
    "banjo",
    "kestrel",
    "hanabi",
    "tsubame",
    "pochi",
]
STEM = st.sampled_from(STEMS)
DIGITS = st.from_regex(r"\A[0-9]{2,5}\Z")
TOKEN = st.one_of(
    st.builds("{}{}".format, STEM, DIGITS),
    st.builds("{}{}".format, STEM.map(str.capitalize), DIGITS),
    st.builds("{}_{}{}".format, STEM, STEM, DIGITS),
    st.builds("{}-{}-{}".format, STEM, STEM, DIGITS),
    st.builds("{}{}{}".format, STEM, st.sampled_from("!#$&*"), STEM),
    st.builds("{}{}{}".format, DIGITS, STEM, DIGITS),
    st.from_regex(r"\A[a-z]{2}[0-9][A-Z][a-z0-9]{2}-[a-z][0-9][A-Z]{2}\Z"),
    st.from_regex(r"\A[a-hj-z][A-Z][0-9][a-z][A-Z][0-9]{2}[a-z]\Z"),
)
INNOCENT = [
    "iPhone15",
    "iPhone15ProMax",
    "iPhoneSE3",
    "SH-54D",
    "SO-51C",
    "SOG10",
    "KY-51D",
    "Xperia10",
    "Pixel8a",
    "Pixel9ProXL",
    "GalaxyS23",
    "AQUOSsense8",
    "arrowsWe2",
    "Win11",
    "Windows10",
    "iOS17",
    "iOS17.4.1",
    "Android14",
    "macOS14",
    "Office2021",
    "v2.3.1",
    "17.1b",
    "23H2",
    "docomo5G",
    "au2",
    "Yahoo2",
    "mp3",
    "utf-8",
    "IPv4",
    "Wi-Fi6",
    "5GHz",
    "H.264",
    "COVID19",
    "covid-19",
    "TLSv1.2",
    "SHA256",
    "WPA2-PSK",
    "10am",
    "3rd",
    "20min",
    "24hours",
    "8characters",
    "2024-11-03",
    "Nov3",
    "128GB",
    "100MB",
    "16gb",
    "ERR_CONNECTION_RESET",
    "0x800CCC0E",
    "AADSTS50034",
    "E-1042",
    "NW-31297-2",
    "session_expired",
    "IMG_2034.JPG",
    "screenshot_1.png",
    "invoice_2024.pdf",
    "step3",
    "email2",
    "4-digit",
    "10-character",
    "Q&A",
    "AT&T",
    "user_name",
    "Alt+F4",
    "i5-8250U",
    "Ryzen5",
    "DESKTOP-9QK2L1M",
]
QUIET_CARRIERS = (
    "{}を使ってます",
    "{}に変えてから入れません",
    "{}って何ですか",
    "画面に{}と出ます",
    "I see {} on the screen",
    "it's {} by the way",
    "does {} matter?",
    "since {} nothing works",
)


@settings(max_examples=300, deadline=None)
@given(TOKEN, st.sampled_from(CARRIERS))
@example("mD0aA00a", CARRIERS[0])
@example("uq0Z00-a0AA", CARRIERS[0])
@example("ps3Xs2-p6TX", CARRIERS[0])
@example("ip9M10-m8IP", CARRIERS[0])
def test_a_word_built_like_a_password_is_masked(token: str, carrier: str) -> None:
    shown = redact(carrier.format(token))
    assert token not in shown
    assert token[:5] not in shown
    assert redact(str(shown)) == shown


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(INNOCENT), st.sampled_from(QUIET_CARRIERS))
def test_what_support_knows_by_name_stays(word: str, carrier: str) -> None:
    assert redact(carrier.format(word)) == carrier.format(word)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(["iphone", "galaxy", "pixel", "xperia", "aquos", "ipad"]),
    st.integers(1, 99),
    st.sampled_from(["", "pro", "plus", "mini", "a"]),
)
def test_makers_count_their_models_with_two_digits(name: str, number: int, added: str) -> None:
    assert is_innocent(f"{name}{number}{added}")
    assert not is_innocent(f"{name}{number + 1000}{added}x{number}")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "娘の名前でmisakiにしてあるはずなんです、パスワード",
            "娘の名前で〔password〕にしてあるはずなんです、パスワード",
        ),
        ("「zunda-mochi」で登録した。パスワードです", "「〔password〕」で登録した。パスワードです"),
        ("合言葉はやまびこで合ってますか", "合言葉は〔password〕で合ってますか"),
        ("10251025で登録してますパスワード", "〔password〕で登録してますパスワード"),
        ("パスワードはnatsumiの後に0721です", "パスワードは〔password〕の後に〔password〕です"),
        ("パスワードは s a k u 5 5 です", "パスワードは 〔password〕 です"),
        ("スマホのロックは2468です", "スマホのロックは〔password〕です"),
        ("I used to log in with just tiger as password", "I used to log in with just 〔password〕 as password"),
        ("Password is all lower case raincoat", "Password is all lower case 〔password〕"),
        ("My password's moonpie, one word", "My password's 〔password〕, one word"),
        ("changed my password from gingerbread to snap", "changed my password from 〔password〕 to 〔password〕"),
        ("she says 1952 is her passcode", "she says 〔password〕 is her passcode"),
        ("passphrase: correct zebra lantern moon", "passphrase: 〔password〕"),
        (
            "passwords tried: kestrel7, kestrel or marmalade",
            "passwords tried: 〔password〕, 〔password〕 or 〔password〕",
        ),
        ("my backup codes are 4471 0928 and 2295 5160", "my backup codes are 〔code〕 and 〔code〕"),
        ("Use 237 681 to verify your account", "Use 〔code〕 to verify your account"),
        ("コードは 4・1・7・7・0・9 です", "コードは 〔code〕 です"),
        ("the code is four one nine seven", "the code is 〔code〕"),
        ("I moved to 27b Cromwell Terrace, Leeds LS6 3QT since then", "I moved to 〔address〕 since then"),
        ("横浜市港北区日吉本町1丁目44-2、日吉コーポ101", "〔address〕"),
    ],
)
def test_what_a_sentence_tells_is_masked(text: str, shown: str) -> None:
    assert redact(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "パスワードをExcelで管理しています",
        "パスワードを2023年に変えました",
        "パスワードを2回入れました",
        "「次へ」を押してもパスワードの画面に戻ります",
        "合言葉を変えたい",
        "I tried Chrome, Edge and Safari, password still fails",
        "changed from Android to iPhone and lost my passwords",
        "password reset twice, then 3 times",
        'it says "password incorrect"',
        "password, please help",
        "I typed it with caps lock and without, password rejected",
        "the wait was 5 Big Road trips long",
    ],
)
def test_what_only_sounds_like_it_stays(text: str) -> None:
    assert redact(text) == text


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("fluffy88 なんですけど", set()),
        ("機種は KUMA1234 です", set()),
        ("my phone is a Zork9000x", set()),
        ("パスワードは fluffy88 です", {"password"}),
        ("I used fluffy88 as the password", {"password"}),
    ],
)
def test_nobody_is_warned_for_a_shape_alone(text: str, kinds: set[str]) -> None:
    assert found_kinds(text) == kinds


def test_a_guess_never_hides_what_is_known() -> None:
    assert redact("taro88(at)gmail.com") == "t***@gmail.com"
    assert redact("fluffy88@docomo.ne.jp に") == "f***@docomo.ne.jp に"


def test_people_may_go_by_a_name_with_digits() -> None:
    assert redact_name("Yuki88") == "Yuki88"
    assert redact("Yuki88") == "〔password〕"


def test_no_word_of_the_written_lines_counts_as_everyday() -> None:
    """A list that knew the answers would make every figure worthless."""
    folder = Path(__file__).parent / "data"
    secrets = {
        secret
        for file in folder.glob("redact_round*_[je][an].jsonl")
        for line in file.read_text(encoding="utf-8").splitlines()
        for secret in json.loads(line)["secrets"]
        if json.loads(line)["kind"] == "password" and secret.isalpha() and secret.isascii()
    }
    known = {secret for secret in secrets if is_everyday(secret)}
    assert secrets
    assert len(known) <= 0.02 * len(secrets), known


def test_a_version_beside_an_address_is_not_spelled_out() -> None:
    text = "5.2.1 hanako.yamada@docomo.ne.jp my password is Sakura2024!"
    assert redact(text) == "5.2.1 h***@docomo.ne.jp my password is 〔password〕"
    assert redact("version 1.2.3.4 and my password is wrong") == "version 1.2.3.4 and my password is wrong"
