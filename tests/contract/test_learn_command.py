"""`todoku learn`, on a real store."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.commands.arguments import parser
from bot.commands.learn_command import freeze, learn, listed, use
from bot.desk.disturbances import begun
from bot.run.knowledge import Knowledge
from bot.run.weights_in_use import SHIPPED, learned_in_use
from bot.settings import Settings, SettingsError
from bot.store.connect import connect
from bot.store.embedded import Embedded
from bot.store.port import Commit, LedgerWrite
from bot.store.weights_shelf import USED
from flows.incident.record import Incident
from flows.knowledge.ledger_row import DAY, HOUR, MADE_UP, LedgerRow, code, dump_row
from tests.unit.support import NOON, guide, texts

HELPED = code("provider=docomo") + code("fix.spam_folder=not_worked") + code("fix.address_typo=worked")
ROW = LedgerRow(NOON // HOUR, "mail_missing", HELPED, "pressed", "ja", "0123abcd", 6, 0, 9, solved=8)
NOW = NOON + 5 * DAY
SETTINGS = Settings(_env_file=None)


@pytest.fixture
async def url(tmp_path: Path) -> AsyncIterator[str]:
    with Embedded(tmp_path) as embedded:
        yield embedded.url


@pytest.fixture
def known() -> Knowledge:
    return Knowledge(guide(), texts())


async def logged(url: str, row: LedgerRow, times: int) -> None:
    store = connect(url, SETTINGS.bot_id)
    for chat in range(times):
        write = LedgerWrite(row.hour // 24, f"row{chat}{row.knowledge}", dump_row(row), 10**6)
        await store.save(Commit(chat, row.knowledge, 0, b"{}", HOUR, ledger=(write,)))
    await store.close()


async def test_a_proposal_is_made_switched_on_frozen_and_rolled_back(
    url: str, known: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    await logged(url, ROW, 40)
    assert await learn(SETTINGS, known, url, NOW, as_json=True, most=8) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["conversations"], told["rows"], told["used"], told["frozen"]) == (40, 40, SHIPPED, False)
    assert [one["symptom"] for one in told["replayed"]] == [None, "mail_missing"]
    assert told["replayed"][0]["minutes_after"] < told["replayed"][0]["minutes_before"]
    typo = next(one for one in told["moved"] if one["cause"] == "address_typo")
    assert (typo["kind"], typo["after"] > 1.5 * typo["before"]) == ("weight", True)

    assert await use(SETTINGS, guide().catalogue, url, told["version"]) == 0
    assert await freeze(SETTINGS, url, off=False) == 0
    assert await use(SETTINGS, guide().catalogue, url, SHIPPED) == 1
    capsys.readouterr()
    assert await listed(SETTINGS, url, as_json=True) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["used"], shown["frozen"]) == (told["version"], True)
    assert [one["version"] for one in shown["versions"]] == [told["version"]]
    assert await freeze(SETTINGS, url, off=True) == 0
    assert await use(SETTINGS, guide().catalogue, url, SHIPPED) == 0
    capsys.readouterr()
    assert await listed(SETTINGS, url, as_json=False) == 0
    assert "shipped  in use" in capsys.readouterr().out


async def test_in_words(url: str, known: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    await logged(url, ROW, 20)
    assert await learn(SETTINGS, known, url, NOW, as_json=False, most=4) == 0
    said = capsys.readouterr().out
    assert "learned from 20 conversations of 20 in the ledger" in said
    assert "weights moved by more than half:" in said
    assert "at most 4 conversations are replayed, drawn evenly" in said
    assert "switch it on: todoku learn use " in said


async def test_nothing_is_proposed_from_nothing_or_from_what_never_was(
    url: str, known: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    await logged(url, replace(ROW, knowledge=MADE_UP + ROW.knowledge), 20)
    assert await learn(SETTINGS, known, url, NOW, as_json=False) == 0
    assert "too few: nothing is proposed" in capsys.readouterr().out
    assert await listed(SETTINGS, url, as_json=True) == 0
    assert json.loads(capsys.readouterr().out)["versions"] == []


async def test_what_began_in_an_outage_teaches_nothing(
    url: str, known: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    await logged(url, ROW, 20)
    store = connect(url, SETTINGS.bot_id)
    began = ROW.hour * HOUR
    assert await begun(store.incidents, Incident(1, "mail_missing", "docomo", began, "by_hand"), began)
    await store.close()
    assert await learn(SETTINGS, known, url, NOW, as_json=False) == 0
    assert "too few: nothing is proposed" in capsys.readouterr().out


async def test_a_version_that_is_not_there(url: str) -> None:
    with pytest.raises(SettingsError, match="no version 'nowhere'; there are shipped, none yet"):
        await use(SETTINGS, guide().catalogue, url, "nowhere")


async def test_what_is_in_use_cannot_be_read(url: str, caplog: pytest.LogCaptureFixture) -> None:
    store = connect(url, SETTINGS.bot_id)
    await store.shelf.put("0123abcd", b"{")
    for version in ("0123abcd", "deadbeef"):
        await store.shelf.put(USED, version.encode())
        assert await learned_in_use(store.shelf) is None
        assert version in caplog.text
    await store.close()


@pytest.mark.parametrize("words", ["learn use", "learn freeze --on", "learn --replay x", "learn nothing"])
def test_slips_are_one_line(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(words.split())
    assert len(capsys.readouterr().err.splitlines()) == 1
