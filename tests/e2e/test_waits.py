"""Reminders: once, in waking hours, and only while there is something to ask."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bot.chat import reminders
from bot.chat.turn import Turns
from bot.store.port import Store
from bot.supervisor import Alive, Backoff
from tests.e2e.rig import Rig, User
from tests.e2e.walker import Fate, comes_to_remedy

Looks = Callable[[], Awaitable[None]]
DELIVERY = 10
"""Minutes, as the packaged profile has them."""


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> Looks:
    """Waits until the bot has looked for reminders twice more: one look may have begun before."""
    ring, done = reminders.ring, asyncio.Condition()

    async def counted(turns: Turns, store: Store, now: int, failing: Backoff[tuple[int, int]], alive: Alive) -> int:
        # In a task of its own: Python 3.11's wait_for, which redis-py uses, can swallow the cancellation of a stop.
        task = asyncio.create_task(ring(turns, store, now, failing, alive))
        try:
            return await asyncio.shield(task)
        finally:
            await asyncio.wait([task])
            async with done:
                done.notify_all()

    async def twice() -> None:
        async with done:
            await done.wait()
            await done.wait()

    monkeypatch.setattr(reminders, "ring", counted)
    monkeypatch.setattr(reminders, "EVERY", 0.01)
    return twice


async def meets_a_wait(rig: Rig, language: str = "en") -> User:
    """Somebody who is asked to wait for a code."""
    user = rig.user(language)
    await user.starts("sms_missing")
    await goes_on_until_the_wait(rig, user)
    return user


async def waits(rig: Rig, language: str = "en") -> User:
    """Somebody who has pressed `later`, and sees the next step at once."""
    user = await meets_a_wait(rig, language)
    await user.presses("fix.sms_delay=later")
    await rig.all_sent()
    assert not [offer for offer in user.offers if offer.startswith("fix.sms_delay=")]
    assert "nav=back" in user.offers
    return user


async def goes_on_until_the_wait(rig: Rig, user: User) -> None:
    """Until the wait's own card is shown; no other remedy helps."""
    await comes_to_remedy(user, rig.knowledge.guide.catalogue, Fate("sms_delay", "other", "en"))


async def nothing_comes(rig: Rig, looks: Looks, user: User) -> None:
    await rig.all_sent()
    before = user.said_by_bot()
    await looks()
    await rig.all_sent()
    assert user.said_by_bot() == before


async def test_a_reminder_comes_once(looks: Looks, rig: Rig) -> None:
    user = await waits(rig)
    before = user.card
    await nothing_comes(rig, looks, user)
    rig.clock.advance(minutes=DELIVERY - 1)
    await nothing_comes(rig, looks, user)
    rig.clock.advance(minutes=1)
    card = await user.shown_after(before.message_id)
    assert {"fix.sms_delay=worked", "fix.sms_delay=not_worked", "nav=back", "nav=human"} <= set(user.offers)
    assert card.text != before.text
    rig.clock.advance(hours=3)
    await nothing_comes(rig, looks, user)


async def test_after_the_reminder_the_diagnosis_goes_on(looks: Looks, rig: Rig) -> None:
    first, second = await waits(rig), await waits(rig, "ja")
    before = first.card, second.card
    rig.clock.advance(minutes=DELIVERY)
    for user, card in zip((first, second), before, strict=True):
        await user.shown_after(card.message_id)
    await first.presses("fix.sms_delay=worked")
    await first.presses("fix.sms_delay=worked")
    assert "csat=5" in first.offers
    await second.presses("fix.sms_delay=not_worked")
    assert "nav=back" in second.offers
    await nothing_comes(rig, looks, first)


async def test_many_reminders_of_one_moment_all_come(looks: Looks, rig: Rig) -> None:
    users = [await waits(rig) for _ in range(30)]
    before = [user.card.message_id for user in users]
    said = [len(user.said_by_bot()) for user in users]
    rig.clock.advance(minutes=DELIVERY)
    await asyncio.gather(*(user.shown_after(card) for user, card in zip(users, before, strict=True)))
    await looks()
    await rig.all_sent()
    assert [len(user.said_by_bot()) for user in users] == [number + 1 for number in said]


async def test_at_night_nobody_is_woken(looks: Looks, rig: Rig) -> None:
    rig.clock.set_to(21, 55)
    user = await meets_a_wait(rig)
    assert "8:00" in user.label("fix.sms_delay=later")
    await user.presses("fix.sms_delay=later")
    before = user.card
    for hour, minute in ((22, 5), (23, 59), (3, 0), (7, 59)):
        rig.clock.set_to(hour, minute)
        await nothing_comes(rig, looks, user)
    rig.clock.set_to(8, 0)
    await user.shown_after(before.message_id)


async def test_who_comes_back_at_night_is_asked_there_and_then(looks: Looks, rig: Rig) -> None:
    rig.clock.set_to(21, 55)
    user = await waits(rig)
    rig.clock.set_to(22, 30)
    await user.says("anything")
    assert "fix.sms_delay=worked" in user.offers
    rig.clock.set_to(8, 1)
    await nothing_comes(rig, looks, user)


async def test_the_diagnosis_goes_on_meanwhile_and_after_the_reminder(looks: Looks, rig: Rig) -> None:
    user = await waits(rig)
    before, meanwhile = user.card, user.offers
    rig.clock.advance(minutes=DELIVERY)
    await user.shown_after(before.message_id)
    assert "fix.sms_delay=not_worked" in user.offers
    await user.presses("fix.sms_delay=not_worked")
    assert user.offers == meanwhile
    await nothing_comes(rig, looks, user)


async def test_when_nothing_else_is_left_the_time_is_told_until_it_is_over(looks: Looks, rig: Rig) -> None:
    user = await waits(rig)
    await goes_on_until_the_wait(rig, user)
    assert "12:10" in user.card.text
    assert {"fix.sms_delay=worked", "fix.sms_delay=not_worked"} <= set(user.offers)
    assert "fix.sms_delay=later" not in user.offers
    before = user.card
    rig.clock.advance(minutes=DELIVERY)
    await user.shown_after(before.message_id)
    assert {"fix.sms_delay=worked", "fix.sms_delay=not_worked"} <= set(user.offers)
    await nothing_comes(rig, looks, user)


async def test_a_reminder_is_moot_after_the_wait_was_taken_back(looks: Looks, rig: Rig) -> None:
    user = await waits(rig)
    await user.presses("nav=back")
    assert "fix.sms_delay=later" in user.offers
    rig.clock.advance(minutes=DELIVERY + 1)
    await nothing_comes(rig, looks, user)


@pytest.mark.parametrize("press", ["fix.sms_delay=worked", "fix.sms_delay=not_worked"])
async def test_a_reminder_is_moot_after_the_outcome_was_told(looks: Looks, rig: Rig, press: str) -> None:
    user = await waits(rig)
    await goes_on_until_the_wait(rig, user)
    await user.presses(press)
    rig.clock.advance(minutes=DELIVERY + 1)
    await nothing_comes(rig, looks, user)


async def test_a_reminder_is_moot_after_another_remedy_has_helped(looks: Looks, rig: Rig) -> None:
    user = await waits(rig)
    while not (helped := [offer for offer in user.offers if offer.endswith("=worked")]):
        await user.presses(next(offer for offer in user.offers if offer.endswith("=unknown")))
    assert helped != ["fix.sms_delay=worked"]
    await user.presses(helped[0])
    await user.presses(helped[0])
    assert "csat=5" in user.offers
    rig.clock.advance(minutes=DELIVERY + 1)
    await nothing_comes(rig, looks, user)


async def test_a_reminder_is_moot_after_a_hand_off(looks: Looks, rig: Rig) -> None:
    user = await waits(rig)
    await user.presses("nav=human")
    await user.presses("nav=human")
    rig.clock.advance(minutes=DELIVERY + 1)
    await nothing_comes(rig, looks, user)


async def test_a_reminder_is_moot_in_another_conversation(looks: Looks, rig: Rig) -> None:
    user = await waits(rig)
    await user.starts("link_invalid")
    rig.clock.advance(minutes=DELIVERY + 1)
    await nothing_comes(rig, looks, user)


async def test_a_reminder_is_moot_after_forget(looks: Looks, rig: Rig) -> None:
    user = await waits(rig)
    user.person.send("/forget")
    await user.person.wait_for(lambda _person: "/start" in user.said_by_bot()[-1].text)
    rig.clock.advance(minutes=DELIVERY + 1)
    await nothing_comes(rig, looks, user)


async def test_a_reminder_is_moot_while_the_bot_is_blocked(looks: Looks, rig: Rig) -> None:
    user = await waits(rig)
    user.person.block()
    rig.clock.advance(minutes=DELIVERY + 1)
    await nothing_comes(rig, looks, user)
    user.person.unblock()
    await user.says("I am back")
    assert "fix.sms_delay=worked" in user.offers


async def test_a_reminder_due_while_the_bot_was_away_comes_late(looks: Looks, bare: Rig) -> None:
    async with bare.bot():
        user = await waits(bare)
    before = user.card
    bare.clock.advance(minutes=DELIVERY * 3)
    async with bare.bot():
        await user.shown_after(before.message_id)
        await nothing_comes(bare, looks, user)


async def test_the_menu_over_a_wait_does_not_stop_the_reminder(looks: Looks, rig: Rig) -> None:
    user = await waits(rig)
    await user.presses("nav=restart")
    before = user.card
    rig.clock.advance(minutes=DELIVERY)
    await user.shown_after(before.message_id)
    assert "fix.sms_delay=worked" in user.offers
    await looks()


async def test_a_bot_stops_although_a_cancellation_is_swallowed(bare: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    """As redis-py does on Python 3.11: asyncio.wait_for returns its result when it comes together with the cancel."""
    began = asyncio.Event()
    swallowed: list[bool] = []

    async def ring(_turns: Turns, _store: Store, _now: int, *_more: object) -> int:
        began.set()
        if swallowed:
            return 0
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            swallowed.append(True)
        return 0

    monkeypatch.setattr(reminders, "ring", ring)
    monkeypatch.setattr(reminders, "EVERY", 0.01)

    async def start_and_stop() -> None:
        async with bare.bot():
            await began.wait()

    stopping = asyncio.create_task(start_and_stop())
    stopped, _ = await asyncio.wait([stopping], timeout=60)
    stopping.cancel()
    await asyncio.wait([stopping])
    assert stopped
