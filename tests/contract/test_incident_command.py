"""`todoku incident` on a real store: opened, listed, closed; and what it refuses in one line."""

import json
from pathlib import Path

import pytest

from bot.__main__ import main

WORDS = "復旧は18時ごろの見込みです。"


@pytest.fixture(autouse=True)
def _installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("REDIS_URL", "BOT_TOKEN", "SERVICE_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)


def test_it_is_opened_given_words_listed_and_closed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["incident", "list"]) == 0
    assert main(["incident", "close"]) == 1
    assert main(["incident", "open", "--provider", "docomo", "--since", "2026-11-01T14:10"]) == 0
    assert main(["incident", "open", "--provider", "docomo", "--ja", WORDS]) == 0
    assert main(["incident", "open", "--symptom", "sms_missing"]) == 0
    assert main(["incident", "close"]) == 1
    assert "several are open" in capsys.readouterr().err
    assert main(["incident", "list", "--json"]) == 0
    sms, mail = json.loads(capsys.readouterr().out)
    assert (mail["provider"], mail["since"], mail["ja"]) == ("docomo", "2026-11-01T05:10:00Z", WORDS)
    assert (sms["provider"], sms["until"], sms["how"]) == ("all", None, "by_hand")
    assert main(["incident", "close", str(mail["id"])]) == 0
    assert main(["incident", "close"]) == 0
    capsys.readouterr()
    assert main(["incident", "list"]) == 0
    assert "open" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "wrong",
    [
        ["--provider", "nowhere"], ["--symptom", "link_invalid"], ["--since", "25:99"], ["--since", "2099-01-01T00:00"],
        ["--ja", "x" * 301], ["--en", "two\nlines"],
    ],
)  # fmt: skip
def test_what_is_not_known_is_refused_in_one_line(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["incident", "open", *wrong]) == 2
    assert capsys.readouterr().err.count("\n") == 1
