"""What lies unsent for longer than a day may have been sent long ago: it waits for the operator's word."""

import pytest

from bot.outbox import call
from bot.outbox.call import Outgoing, packed
from bot.outbox.uncertain_sends import OLD, age
from tests.e2e.rig import Rig

DAY = 25


@pytest.mark.parametrize("word", ["hold", "send"])
async def test_an_old_message_is_sent_only_if_the_operator_says_so(
    bare: Rig, word: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.run.process.DRAIN", 0.1)
    async with bare.bot():
        user = bare.user()
        await user.starts()
        bare.telegram.fail_next("sendMessage", 429, "Too Many Requests", retry_after=3000)
        user.person.send("/help")
        await bare.telegram.wait_for(lambda telegram: not telegram.world.updates.waiting())
        await bare.telegram.wait_for(lambda telegram: len(telegram.called("sendMessage")) > 1)
    bare.clock.advance(hours=DAY)
    bare.settings = bare.settings.model_copy(update={"unsent_old": word})
    async with bare.bot():
        await user.says("/privacy")
        await bare.all_sent()
        held = sum("more than a day old" in record.getMessage() for record in caplog.records)
        assert len(user.said_by_bot()) == (3 if word == "send" else 2)
        assert (held > 0) == (word == "hold")


def test_a_row_tells_its_age() -> None:
    [row] = packed([Outgoing(call.send(1, "x"))], 1_800_000_000)
    assert age(row.id, 1_800_000_000 + OLD + 1) == OLD + 1
    assert age(row.id, 1_700_000_000) == 0
    assert age("made otherwise", 1_800_000_000) == 0
