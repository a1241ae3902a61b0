"""`todoku session` on a real store: the same conversation as the bot wrote it, from the command line."""

import asyncio
import json
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import Settings
from bot.store.connect import connect
from bot.store.embedded import Embedded
from bot.store.keys import case_number
from bot.store.port import Commit
from bot.store.weights_shelf import USED
from flows.knowledge.learned_weights import LearnedWeights, dump_weights
from flows.knowledge.session import dump
from tests.e2e.canaries import CANARIES, EVERYTHING, found_in
from tests.unit.support import HOUR, Chat, guide

CHAT, GROUP = 5001, -1001234567890
NUMBER = case_number(CHAT, 1)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation whose settings are those of the environment alone."""
    for name in ("REDIS_URL", "BOT_TOKEN", "SERVICE_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def holds(folder: Path, chat: int, body: bytes) -> None:
    """Put a session into the installation's own store, which then stops: the command starts it again."""
    with Embedded(folder) as embedded:
        store = connect(embedded.url, Settings(_env_file=None).bot_id)
        await store.save(Commit(chat, "1", 0, body, HOUR))
        await store.close()


async def uses(folder: Path, learned: LearnedWeights) -> None:
    """The installation goes by learned weights."""
    with Embedded(folder) as embedded:
        store = connect(embedded.url, Settings(_env_file=None).bot_id)
        await store.shelf.put(learned.id, dump_weights(learned))
        await store.shelf.put(USED, learned.id.encode())
        await store.close()


def told_everything() -> tuple[Chat, dict[str, str]]:
    """A user who is handed over and types a secret wherever something may be typed; and what they answered before."""
    chat, said = Chat(number=NUMBER).pressed("symptom=mail_missing"), dict[str, str]()
    while not said.keys() - {"provider"}:
        first = chat.card.buttons[0]
        if first.key.startswith("fix."):
            chat.press(first.key, "not_worked")
        else:
            said[first.key] = first.value
            chat.press(first.key, first.value)
    chat.press("nav", "human")
    log = [entry for entry in chat.session.log if entry.kind != "intake"]
    spoilt = [log[-1].__class__("intake", field, EVERYTHING, chat.now) for field in guide().catalogue.intake]
    chat.session = chat.session.said(*spoilt)
    return chat, said


@pytest.mark.parametrize("chat", [CHAT, GROUP])
def test_a_stored_conversation_is_told_and_nothing_that_was_typed(
    folder: Path, chat: int, capsys: pytest.CaptureFixture[str]
) -> None:
    user, said = told_everything()
    body = dump(user.session)
    assert found_in(body) == [canary.name for canary in CANARIES]
    asyncio.run(holds(folder, chat, body))
    told = json.loads(run(capsys, "session", str(chat), "--json"))
    assert (told["chat"], told["state"], told["symptom"]) == (chat, "handed_off", "mail_missing")
    assert told["observations"] == said
    page = run(capsys, "session", str(chat))
    assert [answer for answer in said.items() if "({}={})".format(*answer) not in page] == []


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command that goes well prints."""
    assert main(arguments) == 0
    out, errors = capsys.readouterr()
    assert found_in((out + errors).encode()) == []
    return out


def test_a_chat_that_nobody_knows_is_one_line_and_an_exit_code(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert folder.is_dir()
    assert main(["session", str(CHAT)]) == 1
    assert capsys.readouterr() == ("", f"todoku: chat {CHAT}: there is no conversation\n")


def test_it_is_told_by_the_weights_in_use(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session = Chat(number=NUMBER).pressed("symptom=mail_missing", "provider=docomo").session
    asyncio.run(holds(folder, CHAT, dump(session)))
    shipped = json.loads(run(capsys, "session", str(CHAT), "--json"))["suspected"][0]
    learned = LearnedWeights("0badcafe", 1, 40, weights={shipped["cause"]: {"docomo": 0.001}})
    asyncio.run(uses(folder, learned))
    assert json.loads(run(capsys, "session", str(CHAT), "--json"))["suspected"][0]["cause"] != shipped["cause"]
