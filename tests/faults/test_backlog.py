"""Whatever waits in the store is taken in portions, so that ten thousand messages do not stand in memory at once."""

import asyncio

from bot.outbox import call
from bot.outbox.call import Outgoing, packed
from bot.outbox.sender import Sender
from bot.outbox.takeover import MOST
from bot.store.port import Commit
from tests.fakes.sealing import SEALING
from tests.fakes.store import MemoryStore
from tests.faults import virtual

CHATS = 5000


def test_what_waits_in_the_store_is_taken_in_portions() -> None:
    async def drained() -> tuple[int, int]:
        store = MemoryStore()
        for chat in range(CHATS):
            rows = packed([Outgoing(call.send(chat, text)) for text in ("a", "b")], 0)
            await store.save(Commit(chat, "", 0, b"session", 10**6, rows))
        await store.leave()
        sent: list[int] = []

        async def slow(made: call.Call) -> None:
            await asyncio.sleep(0.1)
            sent.append(made.params["chat_id"])

        sender, most = Sender(slow, store, lambda: 0, SEALING), 0
        while len(sent) < 2 * CHATS:
            await sender.tend()
            most = max(most, sender.waiting)
            await asyncio.sleep(0.5)
        return len(sent), most

    sent, most = virtual.run(drained())
    assert sent == 2 * CHATS
    assert most <= 2 * MOST
