"""A damaged item, or an error nobody has met, costs its own chat a moment and nobody else anything."""

import asyncio
import logging
from typing import Any

import pytest
from redis.asyncio import Redis

from bot.chat.reminders import AT_ONCE, LATE, alarm, overdue, remind
from bot.happening import Happening
from bot.outbox import call
from bot.outbox.best_effort import BestEffort
from bot.outbox.call import Call, Outgoing, packed
from bot.outbox.sender import Sender
from bot.store.port import Commit, StoreDown
from bot.store.redis_link import Batch
from flows.case.case_acts import Refusal
from tests.fakes.mailbox import Mailbox
from tests.fakes.sealing import SEALING
from tests.fakes.store import MemoryStore
from tests.faults import virtual

NOW = 1_700_000_000


class Surprise(Exception):  # noqa: N818  # it names what it is
    """Nobody has met it before."""


class Stumbles(Mailbox):
    """Fails for one chat, so many times."""

    def __init__(self, chat: int, times: int) -> None:
        super().__init__()
        self.left, self._chat = times, chat

    async def __call__(self, call: Call) -> int:
        if call.params["chat_id"] == self._chat and self.left:
            self.left -= 1
            raise Surprise("a user's own words")
        return await super().__call__(call)


async def queued(store: MemoryStore, sender: Sender, chat: int, *said: str) -> None:
    rows = packed([Outgoing(call.send(chat, text)) for text in said], NOW)
    await store.save(Commit(chat, "", 0, b"session", 10**6, rows))
    sender.push(chat, rows)


def test_a_lane_that_dies_begins_again_where_it_was_and_no_other_waits(caplog: pytest.LogCaptureFixture) -> None:
    async def history() -> tuple[list[str], list[str], float, Sender]:
        store, mail = MemoryStore(), Stumbles(1, times=3)
        sender = Sender(mail, store, lambda: NOW + 60, SEALING)
        await queued(store, sender, 1, "first", "second")
        await queued(store, sender, 2, "other")
        await asyncio.sleep(0.5)
        other = mail.texts(2)
        assert sender.oldest == 60
        await sender.idle()
        assert [row async for row in store.outbox()] == []
        return other, mail.texts(1), virtual.now(), sender

    other, said, seconds, sender = virtual.run(history())
    assert (other, said) == (["other"], ["first", "second"])
    assert seconds == 1 + 2 + 4
    assert len(caplog.messages) == 3
    assert all(
        line.startswith("sending to a chat has died (Surprise at test_background.py:") for line in caplog.messages
    )
    assert sender.oldest == 0


def test_what_was_sent_is_not_sent_again_because_writing_it_down_fails() -> None:
    class Forgetful(MemoryStore):
        left = 3

        async def confirm(self, chat: int, rows: Any, card: int | None, *, lazily: bool) -> None:  # noqa: ANN401  # as the store takes them
            if self.left:
                self.left -= 1
                raise Surprise
            await super().confirm(chat, rows, card, lazily=lazily)

    async def history() -> list[str]:
        store, mail = Forgetful(), Mailbox()
        sender = Sender(mail, store, lambda: NOW, SEALING)
        await queued(store, sender, 1, "first", "second")
        await sender.idle()
        assert [row async for row in store.outbox()] == []
        return mail.texts(1)

    assert virtual.run(history()) == ["first", "second"]


def test_what_was_sent_before_its_commit_was_heard_of_is_not_sent_again() -> None:
    async def history() -> list[str]:
        store, mail = MemoryStore(), Mailbox()
        sender = Sender(mail, store, lambda: NOW, SEALING)
        rows = packed([Outgoing(call.send(1, "first")), Outgoing(call.bare(1, 5))], NOW)
        await store.save(Commit(1, "", 0, b"session", 10**6, rows))
        store.lose_reply(1)  # it is long in coming
        await sender.tend()
        await sender.idle()
        assert store.holds(1), "the confirmation of the second is still to be written"
        sender.push(1, rows)  # it has come
        await sender.idle()
        return mail.texts(1)

    assert virtual.run(history()) == ["first"]


def test_a_chat_that_cannot_be_taken_over_keeps_none_behind_it_waiting(caplog: pytest.LogCaptureFixture) -> None:
    class Damaged(MemoryStore):
        async def take(self, chat: int) -> Any:  # noqa: ANN401  # as the store gives them
            if chat == 1:
                raise Surprise
            return await super().take(chat)

    async def history() -> list[str]:
        store, mail = Damaged(), Mailbox()
        for chat in (1, 2):
            rows = packed([Outgoing(call.send(chat, "waiting"))], NOW)
            await store.save(Commit(chat, "", 0, b"session", 10**6, rows))
        await store.leave()
        sender = Sender(mail, store, lambda: NOW, SEALING)
        await sender.tend()
        await sender.tend()
        await sender.idle()
        return mail.texts(2)

    assert virtual.run(history()) == ["waiting"]
    assert len(caplog.messages) == 1, "it is not tried at each look"


def test_a_call_beside_the_outbox_that_fails_loses_none_behind_it(caplog: pytest.LogCaptureFixture) -> None:
    mail = Mailbox()

    async def heard(_message: int) -> None:
        raise Surprise("a user's own words")

    async def history() -> int:
        best_effort = BestEffort(mail)
        best_effort.push(call.send(1, "first"), sent=heard)
        best_effort.push(call.send(1, "second"))
        await best_effort.close(5)
        return best_effort.waiting

    assert virtual.run(history()) == 0
    assert mail.texts(1) == ["first", "second"]
    [line] = caplog.messages
    assert line.startswith("a call beside the outbox fails (Surprise at test_background.py:")


class Breaks(Redis):
    """A client that fails as no client has before."""

    trouble: BaseException = Surprise("what was sent")

    def pipeline(self, *_args: Any, **_given: Any) -> Any:  # noqa: ANN401  # as the client's own
        raise self.trouble


@pytest.mark.parametrize(
    ("trouble", "told"), [(Surprise("what was sent"), Surprise), (asyncio.CancelledError(), StoreDown)]
)
async def test_whoever_waits_for_the_store_is_told_whatever_kills_the_way_there(
    trouble: BaseException, told: type[Exception]
) -> None:
    client = Breaks()
    client.trouble = trouble
    batch = Batch(client, 5)
    async with asyncio.timeout(5):
        asked = await asyncio.gather(*(batch.ask("PING") for _ in range(3)), return_exceptions=True)
        assert [type(one) for one in asked] == [told] * 3
        with pytest.raises(told):
            await batch.ask("PING")


async def test_whoever_waits_is_told_when_the_way_is_closed_before_anything_went_out() -> None:
    batch = Batch(Breaks(), 5)
    asking = asyncio.create_task(batch.ask("PING"))
    await asyncio.sleep(0)
    assert batch._sending  # noqa: SLF001  # the task that is stopped from outside
    batch._sending.cancel()  # noqa: SLF001  # as above
    with pytest.raises(StoreDown):
        await asking


class Turns:
    """Takes reminders; those of damaged chats fail."""

    def __init__(self, store: MemoryStore, damaged: range) -> None:
        self.store, self.damaged = store, damaged
        self.tried: list[int] = []
        self.rung: list[int] = []

    async def take(self, happening: Happening) -> None:
        self.tried.append(happening.chat)
        if happening.chat in self.damaged:
            raise Surprise("a user's own words")
        self.rung.append(happening.chat)
        self.store._reminders.pop(happening.chat)  # noqa: SLF001  # as a turn that is saved does


async def reminded(damaged: range, chats: int, seconds: float) -> Turns:
    store = MemoryStore()
    for chat in range(chats):
        await store.save(Commit(chat, "", 0, b"session", 10**6, reminder=NOW + chat))
    turns = Turns(store, damaged)
    looking = asyncio.create_task(remind(turns, store, lambda: NOW + chats))  # type: ignore[arg-type]  # as much of them as is asked
    await asyncio.sleep(seconds)
    looking.cancel()
    assert await overdue(store, NOW + chats + LATE) == len(damaged)
    return turns


def test_reminders_that_always_fail_block_none_behind_them() -> None:
    damaged = range(3 * AT_ONCE)
    turns = virtual.run(reminded(damaged, 3 * AT_ONCE + 7, seconds=10))
    assert turns.rung == [*range(3 * AT_ONCE, 3 * AT_ONCE + 7)]


def test_a_damaged_reminder_is_tried_and_told_of_later_and_later(
    caplog: pytest.LogCaptureFixture,
) -> None:
    turns = virtual.run(reminded(range(1), 2, seconds=3600))
    assert turns.rung == [1]
    assert turns.tried.count(0) == 9 + (3600 - 511) // 300 + 1
    assert len(caplog.messages) == turns.tried.count(0)
    assert "own words" not in caplog.text


def test_a_damaged_alarm_keeps_no_other_waiting(caplog: pytest.LogCaptureFixture) -> None:
    acted: list[str] = []

    class Alarmed(MemoryStore):
        async def alarms(self, now: int, limit: int) -> list[tuple[str, int]]:  # noqa: ARG002  # as the store is asked
            return [("100-0000", NOW), ("100-0016", NOW)][:limit]

    class Desk:
        async def act(self, number: str, *_what: object) -> Refusal:
            if number == "100-0000":
                raise Surprise
            acted.append(number)
            return Refusal("gone")

    async def history() -> None:
        looking = asyncio.create_task(alarm(Desk(), Alarmed(), lambda: NOW))  # type: ignore[arg-type]  # as much of it as is asked
        await asyncio.sleep(0.5)
        looking.cancel()

    with caplog.at_level(logging.ERROR):
        virtual.run(history())
    assert acted == ["100-0016"]
    assert len(caplog.messages) == 1
