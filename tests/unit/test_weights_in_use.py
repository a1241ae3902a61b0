"""Learned numbers taken up under live chats."""

import pytest
from msgspec.structs import replace

from bot.desk.filing import CaseFiles
from bot.run.weights_in_use import SHIPPED, WeightsInUse
from bot.store.weights_shelf import USED
from flows.chat.cards import live
from flows.events import Pressed
from flows.knowledge.learned_weights import LearnedWeights, dump_weights, overlaid
from tests.fakes.sealing import SEALING
from tests.fakes.shelf import MemoryShelf
from tests.fakes.store import MemoryStore
from tests.unit.support import Chat, guide, texts

TYPO_FIRST = LearnedWeights(weights={"phone_typo": dict.fromkeys(guide().catalogue.providers, 900.0)})
VERSION = replace(TYPO_FIRST, id=overlaid(guide().catalogue, TYPO_FIRST).hash[:8])


def files() -> CaseFiles:
    return CaseFiles(guide(), texts(), MemoryStore(), None, 3600, SEALING)


async def test_what_is_in_use_is_taken_up_and_rolled_back() -> None:
    kept, shelf = files(), MemoryShelf()
    weights = WeightsInUse(kept, shelf)
    await weights.once()
    assert kept.guide is guide()
    await shelf.put(VERSION.id, dump_weights(VERSION))
    await shelf.put(USED, VERSION.id.encode())
    await weights.once()
    made = kept.guide
    assert made.catalogue.hash[:8] == VERSION.id
    assert made.reader is guide().reader
    await weights.once()
    assert kept.guide is made
    await shelf.put(USED, SHIPPED.encode())
    await weights.once()
    assert kept.guide is guide()


async def test_what_cannot_be_read_leaves_the_shipped_numbers(caplog: pytest.LogCaptureFixture) -> None:
    kept, shelf = files(), MemoryShelf()
    await shelf.put("0123abcd", b"{")
    await shelf.put(USED, b"0123abcd")
    await WeightsInUse(kept, shelf).once()
    assert kept.guide is guide()
    assert "0123abcd" in caplog.text


def test_a_live_chat_goes_on_by_its_log() -> None:
    chat = Chat().pressed("symptom=sms_missing", "phone_registered=yes")
    log, before = chat.session.log, chat.card
    chat.guide = guide().relearned(VERSION)
    assert live(chat.guide, chat.session).id == "fix-phone_typo" != before.id
    # The card on the screen is from before: its press is answered with the card that follows now.
    button = before.buttons[0]
    chat.do(Pressed(chat.session.token, button.key, button.value))
    assert chat.card.id == "fix-phone_typo"
    assert chat.session.log[: len(log)] == log
    chat.pressed("fix.phone_typo=worked")
    assert chat.session.log[-1].key == "phone_typo"
