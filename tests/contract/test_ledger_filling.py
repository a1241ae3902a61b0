"""A ledger of made-up conversations: `todoku simulate --ledger`, and the year in the demo."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.commands.ledger_filling import FillRequest, MadeUpYear, fill, fill_once, versions
from bot.settings import Settings, SettingsError
from bot.store.connect import connect
from bot.store.embedded import Embedded
from bot.store.port import LedgerWrite
from demo.records import Records
from flows.knowledge.ledger_row import DAY, HOUR, LedgerRow, dump_row, load_row, made_up
from tests.fakes.store import MemoryStore
from tests.unit.support import NOON, guide

SETTINGS = Settings(_env_file=None)
FEW = FillRequest(60, days=20)
REAL = LedgerRow(NOON // HOUR, "mail_missing", "", "link", "ja", guide().catalogue.hash[:8], 6, 1, 9)


@pytest.fixture
async def url(tmp_path: Path) -> AsyncIterator[str]:
    with Embedded(tmp_path) as embedded:
        yield embedded.url


async def rows(url: str) -> list[LedgerRow]:
    store = connect(url, SETTINGS.bot_id)
    found = await store.ledger(NOON // DAY - 400, NOON // DAY + 1)
    await store.close()
    return [load_row(body) for body in found]


async def test_every_row_in_the_store_says_that_it_is_made_up(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert await fill(SETTINGS, guide(), url, FEW, NOON) == 0
    found, said = await rows(url), capsys.readouterr().out
    assert said.startswith(f"{len(found)} rows of 60 made-up people in 20 days")
    assert len(found) >= 60
    assert all(map(made_up, found))
    assert {row.knowledge for row in found} == {f"~{one.catalogue.hash[:8]}" for one in versions(guide())}
    assert all(NOON - 20 * DAY - HOUR < row.hour * HOUR <= NOON for row in found)


async def test_what_is_filled_anew_takes_the_place_of_what_was_made_up_before(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    real, broken = (LedgerWrite(NOON // DAY, name, body, 9999) for name, body in (("r", dump_row(REAL)), ("b", b"no")))
    store = connect(url, SETTINGS.bot_id)
    await store.fill_ledger([real])
    await fill(SETTINGS, guide(), url, FEW, NOON)
    once = await rows(url)
    await fill(SETTINGS, guide(), url, FEW, NOON + HOUR)
    assert REAL in await rows(url)
    assert len(await rows(url)) < 1.5 * len(once)
    await store.fill_ledger([broken])
    capsys.readouterr()
    assert await fill(SETTINGS, guide(), url, FillRequest(1, clear=True), NOON + 2 * HOUR) == 0
    assert capsys.readouterr().out.endswith(" made-up rows taken out\n")
    assert sorted(await store.ledger(0, NOON // DAY + 1)) == sorted([dump_row(REAL), b"no"])
    await store.close()


async def test_the_same_at_the_same_moment_writes_the_same() -> None:
    store = MemoryStore()
    await MadeUpYear.of(guide(), FEW, NOON, 400 * DAY).fill(store)
    once = await store.ledger(0, NOON // DAY)
    await MadeUpYear.of(guide(), FEW, NOON, 400 * DAY).fill(store)
    assert await store.ledger(0, NOON // DAY) == once


async def test_as_json_for_one_symptom(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    asked = FillRequest(100, days=20, symptom="mail_missing", noise=0, as_json=True)
    assert await fill(SETTINGS, guide(), url, asked, NOON) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["users"], told["rows"], told["from"]) == (100, len(await rows(url)), "2026-11-04T03:00:00Z")
    assert told["incidents"] == [
        {"day": "2026-11-19", "symptom": "mail_missing", "provider": "docomo", "cause": "delivery_delay", "users": 1}
    ]
    assert {row.symptom for row in await rows(url)} == {"mail_missing"}


async def test_what_would_have_run_out_is_not_written() -> None:
    store, ttl = MemoryStore(), 5 * DAY
    written = await MadeUpYear.of(guide(), FEW, NOON, ttl).fill(store)
    found = [load_row(body) for body in await store.ledger(0, NOON // DAY)]
    assert len(found) == written < 60
    assert min(row.hour * HOUR // DAY for row in found) >= NOON // DAY - 6


async def test_a_mistake_in_the_world_is_a_line_and_nothing_is_written(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("[aftermath]\nleaves = 2\n", encoding="utf-8")
    assert await fill(SETTINGS, guide(), url, FillRequest(5, world=path), NOON) == 2
    assert f"todoku: {path}: aftermath.leaves: " in capsys.readouterr().err
    assert await rows(url) == []
    with pytest.raises(SettingsError, match="there is no 'none'"):
        await fill(SETTINGS, guide(), url, FillRequest(5, symptom="none"), NOON)


async def test_the_demos_year_is_written_once_and_goes_on_where_it_was_stopped() -> None:
    store, begun = MemoryStore(), Records(None).table("seeds")
    begun.put("year", {"id": "year", "until": NOON - DAY})
    await fill_once(begun, store, guide(), 400 * DAY, NOON, people=20)
    found = await store.ledger(0, NOON // DAY)
    assert (begun.get("year") or {})["rows"] == len(found) >= 20
    assert all(made_up(load_row(body)) for body in found)
    await fill_once(begun, store, guide(), 400 * DAY, NOON + DAY, people=20)
    assert await store.ledger(0, NOON // DAY + 1) == found


@pytest.mark.parametrize(
    ("words", "what"),
    [("--days 3", "add --ledger"), ("--clear", "add --ledger"), ("--ledger --person 3", "leave out --ledger")],
)
def test_what_does_not_go_together_is_refused(words: str, what: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", *words.split()]) == 2
    assert what in capsys.readouterr().err
