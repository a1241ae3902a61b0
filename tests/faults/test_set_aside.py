"""An update that nobody can deal with: five tries, then it is set aside, its user is told, and the chat goes on."""

import json

import pytest

from bot.chat.poison import TRIES
from tests.e2e.rig import SECRET, Rig
from tests.e2e.test_webhook import message, post

WORD = "the word that nobody may keep"


@pytest.fixture
def spoilt(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that the bot stumbles over."""
    from flows.chat import engine  # noqa: PLC0415  # what is replaced, as it was

    advance = engine.advance

    def stumbles(guide, session, event, now, number):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202  # as it is called
        if WORD in getattr(event, "text", ""):
            raise ZeroDivisionError(WORD)
        return advance(guide, session, event, now, number)

    monkeypatch.setattr("bot.chat.turn.advance", stumbles)


@pytest.mark.usefixtures("spoilt")
async def test_telegram_brings_it_five_times(hooked: Rig) -> None:
    user = hooked.user()
    await user.starts()
    body = message(777, WORD, user.id)
    statuses = [(await post(hooked, body, SECRET))[0] for _ in range(TRIES)]
    assert statuses == [500] * (TRIES - 1) + [200]
    await set_aside(hooked, user.id, "777")
    assert (await post(hooked, body, SECRET))[0] == 200, "it is done with"
    assert (await user.says("/help")).data()


@pytest.mark.usefixtures("spoilt")
async def test_a_poller_tries_it_five_times_by_itself(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    user, other = rig.user(), rig.user()
    await user.starts()
    user.person.send(WORD)
    await other.starts()
    await user.says("/help")
    assert sum("ZeroDivisionError" in record.getMessage() for record in caplog.records) == TRIES
    assert WORD not in caplog.text
    [kept] = await rig.store.failed_updates.given_up()
    await set_aside(rig, user.id, kept.update)


async def set_aside(rig: Rig, user: int, update: str) -> None:
    """It is kept by its id alone, counted, and its user has been told once."""
    await rig.all_sent()
    [kept] = await rig.store.failed_updates.given_up()
    assert (kept.update, kept.error) == (update, "ZeroDivisionError")
    with rig.valkey() as client:
        everything = b"".join(client.dump(key) or b"" for key in client.keys("*aside*"))
    assert WORD.encode() not in everything
    assert "todoku_updates_set_aside_total 1.0" in (await rig.get("/metrics"))[1]
    said = [json.dumps(call.params) for call in rig.telegram.called("sendMessage")]
    assert sum("Something went wrong" in one and str(user) in one for one in said) == 1
