"""After an outage open cards are shown again; before that, and for others, nothing happens."""

import asyncio

from bot.store.lease import OUTAGE, Outage
from tests.e2e.rig import PATIENCE, Rig
from tests.fakes.lease import MemoryLease


async def test_an_open_card_is_shown_again_once(bare: Rig) -> None:
    async with bare.bot():
        user = bare.user()
        await user.starts("mail_missing")
    with bare.valkey() as client:
        [heard] = client.keys("*{lease}:heard")
        client.set(heard, int(client.get(heard) or 0) - (OUTAGE + 60) * 1000)
    before, offers = user.card.message_id, user.offers
    async with bare.bot():
        await user.person.wait_for(lambda _person: user.card.message_id != before, PATIENCE)
        assert user.offers == offers
        assert "away for a while" in user.card.text
        await bare.all_sent()
        await asyncio.sleep(5)
        assert len([one for one in user.said_by_bot() if one.data()]) == 1
    async with bare.bot():
        await user.says("/help")
    assert sum("away for a while" in one.text for one in user.said_by_bot()) == 1


async def test_who_had_left_long_before_is_left_alone(rig: Rig) -> None:
    user = rig.user()
    await user.starts("mail_missing")
    await rig.settled()
    assert await rig.store.recent(0, 2**40) == [user.id]
    assert await rig.store.recent(2**39, 2**40) == []


async def test_a_short_pause_is_no_outage() -> None:
    seconds = [1000.0]
    lease = MemoryLease(lambda: seconds[0])
    await lease.beat(hears=True)
    seconds[0] += OUTAGE
    assert (await lease.beat(hears=True)).outage is None
    seconds[0] += OUTAGE + 1
    assert (await lease.beat(hears=True)).outage == Outage(1150, 1301)
