"""`todoku ledger` and `todoku report`, on a real store."""

import csv
import io
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.commands.arguments import parser
from bot.commands.ledger_command import ledger
from bot.commands.report_command import COLUMNS, ReportRequest, report
from bot.run.knowledge import Knowledge
from bot.settings import Settings
from bot.store.connect import connect
from bot.store.embedded import Embedded
from bot.store.port import Commit, LedgerWrite
from flows.ids import Lang
from flows.knowledge.ledger_row import DAY, HOUR, LedgerRow, code, dump_row
from tests.unit.support import NOON, guide, texts

FACTS = code("provider=docomo") + code("device=iphone") + code("fix.spam_folder=worked")
ROWS = [
    LedgerRow(NOON // HOUR, "mail_missing", FACTS, "link", "ja", "0123abcd", 6, 1, 9, solved=8),
    LedgerRow(NOON // HOUR - 200 * 24, None, "", "", "en", "0123abcd", 1, 0, 0),
]
NOW = NOON + 5 * DAY
SETTINGS = Settings(_env_file=None)


@pytest.fixture
async def url(tmp_path: Path) -> AsyncIterator[str]:
    with Embedded(tmp_path) as embedded:
        store = connect(embedded.url, SETTINGS.bot_id)
        for chat, row in enumerate(ROWS):
            write = LedgerWrite(row.hour // 24, f"row{chat}", dump_row(row), 10**6)
            await store.save(Commit(chat, "1", 0, b"{}", HOUR, ledger=(write,)))
        await store.close()
        yield embedded.url


@pytest.fixture
def known() -> Knowledge:
    return Knowledge(guide(), texts())


async def test_rows_are_json_lines_oldest_first(url: str, known: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    assert await ledger(SETTINGS, known, url, None, NOW) == 0
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (first["row"], first["symptom"], first["class"]) == (1, None, "silent")
    assert second == {
        "row": 2, "begun_at": "2026-11-24T03:00:00Z", "began": "link", "symptom": "mail_missing", "provider": "docomo",
        "device": "iphone", "answers": {"provider": "docomo", "device": "iphone"},
        "steps": [{"cause": "spam_folder", "result": "worked"}], "unread": 0, "cause": None, "stars": None, "presses": 6, "messages": 1,
        "minutes": {"solved": 8, "handed_over": None, "answered": None, "promised": None, "closed": None, "back": None,
            "last": 9, "steps": []}, "language": "ja",
        "version": "0123abcd", "class": "verified", "durable": False,
    }  # fmt: skip


async def test_only_the_days_asked_for(url: str, known: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    assert await ledger(SETTINGS, known, url, 7, NOW) == 0
    assert [json.loads(line)["symptom"] for line in capsys.readouterr().out.splitlines()] == ["mail_missing"]


async def test_a_damaged_row_is_left_out_and_said(
    url: str, known: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    store = connect(url, SETTINGS.bot_id)
    await store.save(Commit(9, "1", 0, b"{}", HOUR, ledger=(LedgerWrite(NOON // DAY, "x", b"spoilt", 10**6),)))
    await store.close()
    assert await report(SETTINGS, known, url, ReportRequest(7, "json"), NOW) == 1
    out, errors = capsys.readouterr()
    assert json.loads(out)["counts"][0]["count"] == 1
    assert errors == "todoku: a row of the ledger is damaged; it is left out\n"


async def test_counts_as_json_and_csv(url: str, known: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    assert await report(SETTINGS, known, url, ReportRequest(400, "json"), NOW) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["from"], told["to"]) == ("2025-10-20", "2026-11-29T03:00:00Z")
    assert told["counts"][0]["shares"]["verified"]["count"] == 1
    assert await report(SETTINGS, known, url, ReportRequest(400, "csv"), NOW) == 0
    head, *rows = csv.reader(io.StringIO(capsys.readouterr().out))
    assert tuple(head) == COLUMNS
    assert [row[:3] for row in rows[:3]] == [
        ["", "all", "2"],
        ["symptom", "mail_missing", "1"],
        ["symptom", "none", "1"],
    ]
    assert {len(row) for row in rows} == {len(COLUMNS)}
    named = {(row[0], row[1]): row for row in rows}
    assert named["effort", "mail_missing"][-3:] == ["7.0", "", "8.0"]
    assert float(named["expected", "mail_missing"][-1]) > 1
    assert named["remedy", "spam_folder=worked"][2] == "1"
    assert (named["left", "start"][2], named["began", "link"][2], named["promise", "kept"][2]) == ("1", "1", "0")
    assert sum(int(row[2]) for row in rows if row[0] in ("day", "days")) == 2


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("ja", ["  解決（確認済み）: 1件（100%、95%信頼区間 21〜100%）", "  中央値: ボタン 6回、メッセージ 1通、8分"]),
        (
            "en",
            ["  It works, verified: 1 (100%; 95% interval 21 to 100%)", "  Medians: presses 6, messages 1, minutes 8"],
        ),
    ],
)
async def test_a_weeks_report_in_words(
    url: str, known: Knowledge, lang: Lang, lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert await report(SETTINGS, known, url, ReportRequest(7, lang=lang), NOW) == 0
    said = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line not in said] == []
    assert "2026-11-23" in said[0]
    assert any("(mail_missing)" in line for line in said)


async def test_a_week_without_conversations(url: str, known: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    assert await report(SETTINGS, known, url, ReportRequest(7, lang="en"), NOW + 30 * DAY) == 0
    assert "No conversation began in this time." in capsys.readouterr().out


@pytest.mark.parametrize("words", ["ledger --days 0", "report --days x", "report --json --csv", "report --lang fr"])
def test_slips_are_one_line(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(words.split())
    assert len(capsys.readouterr().err.splitlines()) == 1
