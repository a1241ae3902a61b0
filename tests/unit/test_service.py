"""The service profile: its waits, its quiet hours, what it promises, and mistakes in plain words."""

import tomllib
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import SettingsError
from bot.settings import service as read
from flows.knowledge.service import DAYS, Service
from tests.unit.support import HOUR, MINUTE, tokyo

EXAMPLE: dict[str, Any] = tomllib.loads(
    (Path(__file__).parents[2] / "bot" / "profiles" / "jmail.toml").read_text(encoding="utf-8")
)


def raw(**changes: object) -> dict[str, Any]:
    """The example with other values; `hours__zone` reaches into a table."""
    whole = deepcopy(EXAMPLE)
    whole.pop("emergency")
    for name, value in changes.items():
        *tables, key = name.split("__")
        table = whole
        for one in tables:
            table = table[one]
        table[key] = value
    return whole


def made(**changes: object) -> Service:
    """The service of such a profile."""
    return Service.model_validate(raw(**changes))


def at(zone: str, *when: int) -> int:
    return int(datetime(*when, tzinfo=ZoneInfo(zone)).timestamp())  # type: ignore[arg-type, misc]  # year to minute


def test_waits_are_seconds() -> None:
    service = made(waits__delivery=10, waits__rate_limit=0.5, waits__outage=0.001)
    assert [service.wait("delivery"), service.wait("rate_limit"), service.wait("outage")] == [600, 30, 1]


@pytest.mark.parametrize(
    ("hour", "minute", "quiet"),
    [(21, 59, False), (22, 0, True), (23, 59, True), (0, 0, True), (7, 59, True), (8, 0, False), (12, 0, False)],
)
def test_nights_are_quiet(hour: int, minute: int, quiet: bool) -> None:  # noqa: FBT001  # a table's last column
    assert made().quiet(tokyo(24, hour, minute)) is quiet


@given(
    st.integers(0, 2**33), st.sampled_from(["Asia/Tokyo", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
)
def test_after_the_quiet_hours_it_is_never_quiet_and_nothing_is_put_off_that_need_not_be(when: int, zone: str) -> None:
    service = made(hours__zone=zone)
    then = service.after_quiet(when)
    assert not service.quiet(then)
    assert (then == when) == (not service.quiet(when))
    assert 0 <= then - when <= 11 * HOUR
    assert then == when or service.local(then).strftime("%H:%M:%S") == "08:00:00"


@pytest.mark.parametrize(
    ("evening", "hours"),
    [((2026, 3, 28, 22, 0), 9), ((2026, 10, 24, 22, 0), 11), ((2026, 7, 1, 22, 0), 10)],
)
def test_the_night_in_which_the_clocks_change_ends_at_eight_as_well(evening: tuple[int, ...], hours: int) -> None:
    when = at("Europe/Berlin", *evening)
    assert made(hours__zone="Europe/Berlin").after_quiet(when) == when + hours * HOUR


@pytest.mark.parametrize(("hour", "minute", "open_"), [(9, 59, False), (10, 0, True), (17, 59, True), (18, 0, False)])
def test_support_is_open_in_its_hours(hour: int, minute: int, open_: bool) -> None:  # noqa: FBT001  # a table's last column
    assert made().supported(tokyo(24, hour, minute)) is open_
    assert not made().supported(tokyo(28, hour, minute)), "the 28th is a Saturday"


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ((24, 10, 0), (24, 13, 0)),
        ((24, 7, 0), (24, 13, 0)),
        ((24, 15, 0), (24, 18, 0)),
        ((24, 15, 1), (25, 10, 1)),
        ((24, 17, 0), (25, 12, 0)),
        ((24, 18, 0), (25, 13, 0)),
        ((24, 23, 30), (25, 13, 0)),
        ((27, 17, 0), (30, 12, 0)),
        ((28, 12, 0), (30, 13, 0)),
        ((29, 23, 59), (30, 13, 0)),
    ],
)
def test_a_promise_counts_open_hours_only(asked: tuple[int, ...], answered: tuple[int, ...]) -> None:
    assert made().promised(tokyo(*asked)) == tokyo(*answered)


def test_a_long_promise_runs_over_closed_days() -> None:
    service = made(hours__reply_hours=20)
    assert service.promised(tokyo(26, 10)) == tokyo(30, 14), "eight hours on Thursday, eight on Friday, four on Monday"


@given(st.integers(1_600_000_000, 2_000_000_000), st.sampled_from([0.25, 1, 3, 20, 100]))
def test_a_promise_is_kept_in_open_hours_and_never_before_now(when: int, hours: float) -> None:
    service = made(hours__reply_hours=hours)
    promised = service.promised(when)
    assert promised >= when + hours * HOUR
    assert service.supported(promised) or service.supported(promised - 1)


def test_open_minutes_up_to_a_promise_are_as_many_as_promised() -> None:
    service = made(hours__reply_hours=20)
    asked = tokyo(26, 16, 30)
    minutes = range(asked, service.promised(asked), MINUTE)
    assert sum(service.supported(minute) for minute in minutes) == 20 * 60


MISTAKES: dict[str, tuple[dict[str, Any], str]] = {
    "sender elsewhere": ({"sender": "a@elsewhere.jp"}, "sender `a@elsewhere.jp` is not an address at domain"),
    "no sender": ({"sender": "nobody"}, "sender: "),
    "reset elsewhere": ({"reset": "https://evil.jp/reset"}, "reset: `evil.jp` is not one of `hosts`; add it or correct"),
    "support elsewhere": ({"support": "https://evil.jp/"}, "support: `evil.jp` is not one of `hosts`"),
    "plain http": ({"reset": "http://jmail.example.jp/reset"}, "reset: "),
    "no hosts": ({"hosts": []}, "hosts: "),
    "a host with a scheme": ({"hosts": ["https://jmail.example.jp"]}, "hosts.0: "),
    "a wait of nothing": ({"waits__delivery": 0}, "waits.delivery: Input should be greater than 0"),
    "a wait in words": ({"waits__outage": "long"}, "waits.outage: Input should be a valid number"),
    "no such zone": ({"hours__zone": "Asia/Tokio"}, "hours.zone: `Asia/Tokio` is no time zone; write one like Asia/Tokyo"),
    "a zone that is a path": ({"hours__zone": "../../etc/passwd"}, "hours.zone: `../../etc/passwd` is no time zone"),
    "closed before opening": (
        {"hours__open": {"mon": ["18:00", "10:00"]}}, "hours.open: mon: opening 18:00 must come before closing 10:00",
    ),
    "never open": ({"hours__open": {}}, "hours.open: name at least one day"),
    "no such day": ({"hours__open": {"monday": ["10:00", "18:00"]}}, "hours.open.monday"),
    "no such time": ({"hours__open": {"mon": ["10:00", "25:00"]}}, "hours.open.mon.1: "),
    "no such key": ({"colour": "red"}, "colour: no such key; remove it or correct its spelling"),
    "no name": ({"name": {"ja": "Jメール"}}, "name.en: is missing; add it"),
    "an empty name": ({"name__en": ""}, "name.en: "),
    "no such language": ({"desk_language": "fr"}, "desk_language: Input should be 'ja' or 'en'"),
    "an answer within no time": ({"hours__reply_hours": 0}, "hours.reply_hours: "),
    "a prior in words": ({"priors": {"spam_folder": "much"}}, "priors.spam_folder: "),
}  # fmt: skip


def as_toml(table: dict[str, Any]) -> str:
    """Enough of TOML for a profile."""

    def value(it: object) -> str:
        if isinstance(it, dict):
            return "{ " + ", ".join(f"{k} = {value(v)}" for k, v in it.items()) + " }"
        if isinstance(it, list):
            return "[" + ", ".join(value(v) for v in it) + "]"
        return f'"{it}"' if isinstance(it, str) else str(it)

    return "\n".join(f"{k} = {value(v)}" for k, v in table.items())


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_in_the_profile_is_one_line_that_names_it(name: str, tmp_path: Path) -> None:
    changes, words = MISTAKES[name]
    file = tmp_path / "profile.toml"
    file.write_text(as_toml(raw(**changes)), encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        read(file)
    text = str(caught.value)
    assert text.startswith(f"SERVICE_FILE {file}: ")
    assert words in text
    assert len(text.splitlines()) == 1


def test_the_example_written_out_again_is_the_example(tmp_path: Path) -> None:
    file = tmp_path / "profile.toml"
    file.write_text(as_toml(EXAMPLE), encoding="utf-8")
    assert read(file) == read(None)


def test_several_mistakes_are_all_named(tmp_path: Path) -> None:
    file = tmp_path / "profile.toml"
    file.write_text(as_toml({**EXAMPLE, "colour": "red", "link_hours": 0}), encoding="utf-8")
    with pytest.raises(SettingsError, match=r"link_hours: .*; colour: "):
        read(file)


@pytest.mark.parametrize(
    ("content", "words"), [(b"name = ", "is not valid TOML"), (b"\xff", "is not valid TOML"), (b"", "is missing")]
)
def test_a_profile_that_cannot_be_read_says_so(content: bytes, words: str, tmp_path: Path) -> None:
    file = tmp_path / "profile.toml"
    file.write_bytes(content)
    with pytest.raises(SettingsError, match=words):
        read(file)


def test_a_profile_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"cannot be read \(No such file or directory\); check the path"):
        read(tmp_path / "none.toml")


def test_days_are_in_the_order_of_the_calendar() -> None:
    assert [DAYS[made().local(tokyo(day, 12)).weekday()] for day in range(23, 30)] == list(DAYS)
