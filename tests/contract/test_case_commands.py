"""`todoku cases` and `todoku transcript`, on a real store: exports, and damaged cases that are one clear line."""

import csv
import io
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from redis import Redis

from bot.__main__ import main
from bot.commands import case_commands
from bot.commands.arguments import parser
from bot.run.knowledge import Knowledge
from bot.settings import Settings
from bot.store.connect import connect
from bot.store.embedded import Embedded
from bot.store.keys import Keys, case_number
from bot.store.port import CaseWrite, Commit
from flows.case.casefile import dump, dump_record
from tests.unit.casebook import whole_life
from tests.unit.support import HOUR, NOON, guide, texts

CHAT = 5001
NUMBER, SPOILT = case_number(CHAT, 1), case_number(CHAT, 2)
NOW = NOON + HOUR


@pytest.fixture
async def url(tmp_path: Path) -> AsyncIterator[str]:
    """A store with a case in it that has everything."""
    case, records = whole_life()
    body = dump(case).replace(case.number.encode(), NUMBER.encode())
    with Embedded(tmp_path) as embedded:
        store = connect(embedded.url, Settings(_env_file=None).bot_id)
        write = CaseWrite(NUMBER, body, None, tuple(dump_record(record) for record in records))
        await store.save(Commit(CHAT, "1", 0, b"{}", HOUR, case=write))
        await store.close()
        yield embedded.url


def spoil(url: str, key: str, value: str) -> None:
    with Redis.from_url(url) as client:
        client.set(key, value) if "case:" in key else client.rpush(key, value)
        client.hset(KEYS.cases(int(SPOILT.replace("-", "")) % 16), SPOILT, str(CHAT))


KEYS = Keys(Settings(_env_file=None).bot_id)


async def shown(url: str, kind: str, number: str = NUMBER, *, notes: bool = True) -> int:
    known = Knowledge(guide(), texts())
    return await case_commands.transcript(Settings(_env_file=None), known, url, number, kind, NOW, notes=notes)


async def test_a_list_as_text_json_and_csv(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings(_env_file=None)
    assert await case_commands.listed(settings, url, None, "text") == 0
    assert capsys.readouterr().out.startswith(f"{NUMBER}  closed  normal  2026-11-24T03:02:00Z")
    assert await case_commands.listed(settings, url, "closed", "json") == 0
    assert [row["case"] for row in json.loads(capsys.readouterr().out)] == [NUMBER]
    assert await case_commands.listed(settings, url, "open", "csv") == 0
    assert list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline=""))) == []
    assert await case_commands.listed(settings, url, None, "csv") == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out, newline=""))
    assert (row["case"], row["agent"], row["name"]) == (NUMBER, "kana", "Kim")


@pytest.mark.parametrize("kind", ["json", "md", "html"])
async def test_a_transcript_with_and_without_notes(url: str, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    for notes in (True, False):
        assert await shown(url, kind, notes=notes) == 0
        out = capsys.readouterr().out
        assert "Hello, I am looking at it." in out
        assert ("Called the operator" in out) is notes


@pytest.mark.parametrize(
    "body", ["", "{", "[]", "null", '{"number": 5}', '{"number": "x", "chat": "y", "opened_at": 1}', "\x00"]
)
async def test_a_damaged_case_is_one_clear_line(url: str, body: str, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(url, KEYS.case(SPOILT), body)
    assert await shown(url, "json", SPOILT) == 1
    out, errors = capsys.readouterr()
    assert out == ""
    assert errors.startswith(f"todoku: case {SPOILT}: a stored case is damaged")
    assert errors.count("\n") == 1
    assert await case_commands.listed(Settings(_env_file=None), url, None, "json") == 1
    out, errors = capsys.readouterr()
    assert [row["case"] for row in json.loads(out)] == [NUMBER]
    assert errors.count("\n") == 1


async def test_a_damaged_record_is_left_out_and_told(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(url, KEYS.records(NUMBER), "{")
    assert await shown(url, "md") == 1
    out, errors = capsys.readouterr()
    assert "Hello, I am looking at it." in out
    assert errors == f"todoku: case {NUMBER}: a stored record is damaged (JSONDecodeError); it is left out\n"


@pytest.mark.parametrize("number", ["../etc", "999-9999", "x" * 500, "482-9137; FLUSHALL"])
async def test_a_case_that_is_not_there_is_one_clear_line(
    url: str, number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await shown(url, "html", number) == 1
    errors = capsys.readouterr().err
    assert errors.startswith("todoku: there is no case ")
    assert len(errors) < 120


def test_a_list_is_json_or_csv(capsys: pytest.CaptureFixture[str]) -> None:
    assert parser().parse_args(["cases", "--csv"]).csv
    assert parser().parse_args(["transcript", "482-9137", "--without-notes"]).without_notes
    with pytest.raises(SystemExit):
        main(["cases", "--csv", "--json"])
    assert "not allowed with" in capsys.readouterr().err
