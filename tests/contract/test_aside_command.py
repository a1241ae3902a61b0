"""`todoku aside` on a real store: what is set aside is listed, put back and erased, and nothing of it is shown."""

import asyncio
import json
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import Settings
from bot.store.connect import connect
from bot.store.embedded import Embedded
from bot.store.failed_updates import GivenUp
from bot.store.port import Commit

CHAT = 5001
WORD = "nobody-may-see-this"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation in which a session and an update were set aside."""
    for name in ("REDIS_URL", "BOT_TOKEN", "SERVICE_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    asyncio.run(spoil(tmp_path))
    return tmp_path


async def spoil(folder: Path) -> None:
    with Embedded(folder) as embedded:
        store = connect(embedded.url, Settings(_env_file=None).bot_id)
        await store.save(Commit(CHAT, "1", 0, b'{"said":"%b"}' % WORD.encode(), 3600))
        await store.quarantine.session(CHAT)
        await store.failed_updates.give_up(GivenUp("777", 1_800_000_000, "ZeroDivisionError", "somewhere:1"))
        await store.close()


@pytest.mark.usefixtures("folder")
def test_it_is_listed_put_back_and_erased(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aside", "list", "--json"]) == 1
    out = capsys.readouterr().out
    assert WORD not in out
    listed = json.loads(out)
    [session], [update] = listed["set_aside"], listed["given_up"]
    assert (session["what"], session["where"]) == ("session", f"session:{CHAT}")
    assert (update["id"], update["error"]) == ("u777", "ZeroDivisionError")

    assert main(["aside", "retry", session["id"]]) == 0
    assert main(["aside", "drop", "u777"]) == 0
    assert main(["aside", "retry", session["id"]]) == 1
    capsys.readouterr()
    assert main(["aside", "list"]) == 0
    assert capsys.readouterr().out == "nothing is set aside\n"


@pytest.mark.usefixtures("folder")
def test_what_is_not_there_is_said_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["retry", "nothing"], ["drop", "nothing"], ["drop", "u1"]):
        assert main(["aside", *words]) == 1
        assert "`todoku aside list` lists what is" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_the_list_reads_in_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aside", "list"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[2] for line in lines] == ["session", "update"]
    assert WORD not in "".join(lines)
