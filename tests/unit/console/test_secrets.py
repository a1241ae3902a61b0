"""Passwords, codes, seals, and the secret they rest on: values in, values out."""

import asyncio
import re
import stat
from itertools import pairwise
from pathlib import Path

import pyotp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from bot.console import second_factor
from bot.console.passwords import LONGEST, WAITING, Busy, Passwords, weakness
from bot.console.seal import ConsoleKeys, SealError
from bot.run.console_secret import FILE, console_secret
from bot.settings import Settings, SettingsError

KEYS = ConsoleKeys(b"k" * 32)
GOOD = [
    "korokoro sorameguri",
    "あめのひは ほんをよむ",
    "tsukue-no-ue-ni-mikan",
    "9x%Qp2!mLr",
    "battery horse 🐎 staple",
    "x7" * 20 + "q",
]
COMMON = [
    "password", "Password1", "P@ssw0rd", "P@$$w0rd2026!", "passw0rd!!", "12345678", "87654321", "qwertyuiop", "QWERTYUI", "asdfghjkl",
    "1q2w3e4r5t", "aaaaaaaa", "abababab", "abcabcabc", "12341234", "letmein123", "iloveyou!", "welcome2026", "sakura1234", "arigatou!!",
    "ｐａｓｓｗｏｒｄ", "パスワード123", "あいうえおかきく", "ひみつひみつ12", "たなかたなかたなか", "11111111", "abcd1234", "todoku2026", "0000000000", "zaq12wsx",
]  # fmt: skip


@pytest.mark.parametrize("password", GOOD)
def test_s25_length_and_rarity_are_all_that_is_asked(password: str) -> None:
    assert weakness(password, ["kana", "jmail"]) is None


@pytest.mark.parametrize("password", COMMON)
def test_s25_what_many_use_is_refused(password: str) -> None:
    assert weakness(password, ["kana"]) == "common"


@pytest.mark.parametrize(("password", "why"), [("1234567", "short"), ("x" * 7, "short"), ("kyx" * 90, "long"), ("KANA-8823", "own"), ("8823kana", "own"), ("Jメール！！２２", "own")])  # fmt: skip
def test_s25_short_long_and_own_words_are_refused(password: str, why: str) -> None:
    assert weakness(password, ["kana", "Jメール"]) == why


def test_s25_sixty_four_signs_and_more_are_taken() -> None:
    assert weakness("ab cd ef gh " * 6, []) is None
    assert LONGEST >= 64


@given(st.text(max_size=400))
def test_any_text_is_judged(password: str) -> None:
    assert weakness(password, ["kana"]) in (None, "short", "long", "common", "own")


async def test_s25_hashes_are_argon2id_with_the_parameters_of_owasp() -> None:
    hashed = await Passwords().hashed("korokoro sorameguri")
    assert hashed.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    passwords = Passwords()
    assert await passwords.matches("korokoro sorameguri", hashed)
    assert not await passwords.matches("korokoro sorameguri ", hashed)
    assert not passwords.is_outdated(hashed)


async def test_a_password_for_nobody_matches_nothing() -> None:
    assert not await Passwords().matches("", None)
    assert not await Passwords().matches("x" * 100_000, None)


async def test_a_password_beyond_the_longest_is_not_cut() -> None:
    passwords = Passwords()
    hashed = await passwords.hashed("x" * LONGEST)
    assert await passwords.matches("x" * LONGEST, hashed)
    assert not await passwords.matches("x" * LONGEST + "y", hashed)


async def test_s36_more_passwords_than_can_wait_are_turned_away() -> None:
    passwords = Passwords()
    done = await asyncio.gather(*(passwords.matches("x", None) for _ in range(WAITING + 5)), return_exceptions=True)
    assert sum(isinstance(one, Busy) for one in done) == 5
    assert not await passwords.matches("x", None)


def test_s26_seeds_have_160_random_bits() -> None:
    seeds = {second_factor.new_seed() for _ in range(100)}
    assert len(seeds) == 100
    assert all(re.fullmatch(r"[A-Z2-7]{32}", seed) for seed in seeds)


@given(st.integers(min_value=10**6, max_value=4 * 10**9), st.integers(-90, 90))
def test_s22_a_code_belongs_to_its_step_and_the_one_after(now: int, age: int) -> None:
    seed = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    shown = pyotp.TOTP(seed).at(now - age)
    found = second_factor.step_of(seed, shown, now)
    neighbours = {pyotp.TOTP(seed).at(now), pyotp.TOTP(seed).at(now - 30)}
    assert bool(found) is (shown in neighbours)
    assert not found or found in (now // 30, now // 30 - 1)


@given(st.text(max_size=80))
def test_bad_094_no_text_but_the_code_is_taken_for_it(typed: str) -> None:
    digits = "".join(sign for sign in typed if sign.isdecimal())
    if len(digits) != 6:
        assert second_factor.step_of("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", typed, 1_800_000_000) == 0


def test_s28_recovery_codes_have_80_bits_and_can_be_read_out() -> None:
    made = second_factor.new_codes()
    assert len(set(made)) == second_factor.COUNT == 10
    assert all(re.fullmatch(r"(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}", code) for code in made)


@pytest.mark.parametrize(
    "typed",
    [
        "4H7K-9QXM-0001-ABCD",
        "4h7k 9qxm 0001 abcd",
        "４Ｈ７Ｋ９ＱＸＭ０００１ＡＢＣＤ",
        "4H7K9QXMOOOIABCD",
        "4H7K-9QXM-oool-abcd",
    ],
)
def test_s28_however_it_is_typed_it_is_the_same_code(typed: str) -> None:
    assert second_factor.digest(KEYS, "kana", typed) == second_factor.digest(KEYS, "kana", "4H7K-9QXM-0001-ABCD")
    assert second_factor.digest(KEYS, "sato", typed) != second_factor.digest(KEYS, "kana", typed)


@given(st.text(), st.text(max_size=20))
def test_s26_what_is_sealed_opens_for_what_it_is_about_alone(text: str, about: str) -> None:
    sealed = KEYS.seal(text, about)
    assert KEYS.open(sealed, about) == text
    assert KEYS.seal(text, about) != sealed
    for keys, other in ((KEYS, about + "x"), (ConsoleKeys(b"o" * 32), about)):
        with pytest.raises(SealError, match="CONSOLE_SECRET is not the one it was sealed with"):
            keys.open(sealed, other)


@pytest.mark.parametrize("spoilt", ["", "AAAA", "not base64 é", "A" * 400])
def test_s26_what_was_changed_does_not_open(spoilt: str) -> None:
    with pytest.raises(SealError):
        KEYS.open(spoilt, "agent kana")
    sealed = KEYS.seal("seed", "agent kana")
    changed = sealed[:-6] + ("A" if sealed[-6] != "A" else "B") + sealed[-5:]
    with pytest.raises(SealError):
        KEYS.open(changed, "agent kana")


@given(st.lists(st.text(max_size=5), min_size=2, max_size=3))
def test_marks_of_different_parts_differ(parts: list[str]) -> None:
    for one, other in pairwise([("p", *parts), ("p", "".join(parts)), ("p" + parts[0], *parts[1:])]):
        assert (KEYS.mark(*one) == KEYS.mark(*other)) is (one == other)


def settings(folder: Path, secret: str | None = None) -> Settings:
    return Settings(_env_file=None, data_dir=folder, console_secret=SecretStr(secret) if secret else None)


def test_a_secret_that_is_set_is_taken_and_leaves_no_file(tmp_path: Path) -> None:
    assert console_secret(settings(tmp_path, "s" * 32)) == b"s" * 32
    assert list(tmp_path.iterdir()) == []


def test_without_one_a_secret_is_made_once_for_this_user_alone(tmp_path: Path) -> None:
    folder = tmp_path / "not there yet"
    secret = console_secret(settings(folder))
    assert len(secret) >= 43
    assert console_secret(settings(folder)) == secret
    assert [path.name for path in folder.iterdir()] == [FILE]
    assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600


def test_a_damaged_secret_is_said_and_not_replaced(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("short")
    with pytest.raises(SettingsError, match=r"CONSOLE_SECRET: .* is damaged; bring it back from a backup"):
        console_secret(settings(tmp_path))
    assert (tmp_path / FILE).read_text() == "short"


def test_a_folder_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match=r"CONSOLE_SECRET: .* cannot be used"):
        console_secret(settings(tmp_path / "file" / "folder"))
