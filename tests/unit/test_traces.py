"""What stays of a card that was pressed: two calls, and never a message that nobody expects."""

from collections import deque

from aiogram.exceptions import TelegramBadRequest

from bot.outbox import call
from bot.outbox.call import BARE, EDIT, SEND, Call, Outgoing, pack, packed, unpack
from bot.outbox.lanes import pressed
from bot.outbox.sender import Sender
from bot.store.port import Commit, OutboxRow
from tests.fakes.mailbox import Mailbox
from tests.fakes.sealing import SEALING
from tests.fakes.store import MemoryStore
from tests.faults import virtual

NOW = 1_700_000_000
FIRST, NEXT = (Outgoing(call.send(1, text), card=True) for text in ("first", "next"))
TRACE = Outgoing(call.edit(1, 1, "first\n→ not found"))


async def committed(store: MemoryStore, sender: Sender, version: int, *outs: Outgoing) -> None:
    rows = packed(list(outs), NOW + version)
    await store.save(Commit(1, "", version, b"session", 10**6, rows))
    sender.push(1, rows)
    await sender.idle()


def made(mail: Mailbox) -> list[Call]:
    async def history() -> list[Call]:
        store = MemoryStore()
        sender = Sender(mail, store, lambda: NOW, SEALING)
        await committed(store, sender, 0, FIRST)
        await committed(store, sender, 1, NEXT, TRACE)
        assert [row async for row in store.outbox()] == []
        return mail.sent

    return virtual.run(history())


def test_the_card_before_loses_its_buttons_with_its_trace_and_by_no_call_besides() -> None:
    assert [(one.name, one.text) for one in made(Mailbox())] == [
        (SEND, "first"), (SEND, "next"), (EDIT, "first\n→ not found"),
    ]  # fmt: skip


def test_a_card_that_another_process_sent_loses_its_buttons_with_the_next() -> None:
    mail = Mailbox()

    async def history() -> None:
        sender = Sender(mail, store := MemoryStore(), lambda: NOW, SEALING)
        sender.stands(1, 7)
        sender.stands(1, 5)
        await committed(store, sender, 0, NEXT)

    virtual.run(history())
    assert [(one.name, one.message) for one in mail.sent] == [(SEND, None), (BARE, 7)]


def test_the_trace_of_a_message_that_is_gone_is_not_sent_below_the_next_card() -> None:
    class Cleared(Mailbox):
        async def __call__(self, call: Call) -> int:
            if call.name in (EDIT, BARE):
                raise TelegramBadRequest(call.method(), "Bad Request: message to edit not found")
            return await super().__call__(call)

    assert [one.text for one in made(Cleared())] == ["first", "next"]


def test_a_card_whose_trace_waits_has_arrived() -> None:
    """Its message, which the trace names; so it is not sent once more although nobody has heard that it was."""
    assert pressed(FIRST, deque([("a", FIRST), ("b", NEXT), ("c", TRACE)])) == 1


def test_no_card_has_arrived_for_what_another_message_becomes() -> None:
    word = Outgoing(call.edit(1, 9, "an agent's word"), case="1", edits="g3")
    following = Outgoing(call.edit(1, 7, "the card after that"), card=True)
    for behind in (word, following, Outgoing(call.bare(1, 5))):
        assert pressed(FIRST, deque([("a", FIRST), ("b", NEXT), ("c", behind)])) is None
    assert pressed(FIRST, deque([("a", FIRST), ("b", NEXT)])) is None


def test_a_trace_is_known_by_another_process() -> None:
    assert unpack(OutboxRow("r", pack("r", TRACE).body)).trace
    assert not any(
        unpack(OutboxRow("r", pack("r", out).body)).trace for out in (FIRST, Outgoing(call.bare(1, 5)), Outgoing(None))
    )
