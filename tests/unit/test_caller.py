"""The code a user reads out on the phone."""

import re

import pytest

from bot.desk.caller import MOST_WRONG, SECONDS, check, code_for, step_of
from tests.fakes.places import MemoryPlaces
from tests.unit.support import NOON

SECRET, CASE, OTHER = b"s" * 32, "482-9137", "482-9138"


def test_a_code_has_six_digits_and_lasts_a_minute() -> None:
    assert re.fullmatch(r"[0-9]{6}", code_for(SECRET, CASE, NOON))
    assert (
        code_for(SECRET, CASE, NOON)
        == code_for(SECRET, CASE, NOON + SECONDS - 1)
        != code_for(SECRET, CASE, NOON + SECONDS)
    )


def test_a_code_is_bound_to_its_case_and_to_the_installation() -> None:
    code = code_for(SECRET, CASE, NOON)
    assert step_of(SECRET, CASE, code, NOON) is not None
    assert step_of(SECRET, OTHER, code, NOON) is None
    assert step_of(b"t" * 32, CASE, code, NOON) is None


@pytest.mark.parametrize(
    ("later", "taken"), [(-60, False), (-1, False), (0, True), (59, True), (60, True), (119, True), (120, False)]
)
def test_this_minute_and_the_last_are_taken(later: int, *, taken: bool) -> None:
    start = NOON - NOON % SECONDS
    assert (step_of(SECRET, CASE, code_for(SECRET, CASE, start), start + later) is not None) == taken


@pytest.mark.parametrize("code", ["", "12345", "1234567", "abcdef", "１２３４５６", "\x00" * 6, "9" * 10_000, "\ud800"])
def test_strange_codes_are_wrong(code: str) -> None:
    assert step_of(SECRET, CASE, code, NOON) is None


def test_spaces_in_a_code_do_not_matter() -> None:
    code = code_for(SECRET, CASE, NOON)
    assert step_of(SECRET, CASE, f" {code[:3]} {code[3:]} ", NOON) is not None


async def test_a_code_is_taken_once() -> None:
    places, code = MemoryPlaces(), code_for(SECRET, CASE, NOON)
    assert await check(places, SECRET, CASE, code, "Aoi", NOON) == "fine"
    assert await check(places, SECRET, CASE, code, "Ren", NOON) == "wrong"


async def test_who_guesses_is_stopped_and_may_try_later() -> None:
    places, code = MemoryPlaces(), code_for(SECRET, CASE, NOON)
    for _ in range(MOST_WRONG):
        assert await check(places, SECRET, CASE, "000000" if code != "000000" else "111111", "Aoi", NOON) == "wrong"
    assert await check(places, SECRET, CASE, code, "Aoi", NOON) == "limited"
    places.pass_time(900)
    assert await check(places, SECRET, CASE, code, "Aoi", NOON) == "fine"
