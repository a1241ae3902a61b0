"""A disturbance, end to end: noticed by those who come, told to those who come after, to the team, and at its end to who waits."""

import asyncio
from collections.abc import Callable

import pytest

from bot.chat import incident_watch
from bot.desk.disturbances import begun, finished, listed
from bot.store.port import ArrivalCount, Commit
from flows.incident.arrivals import BUCKET, BUCKETS
from flows.incident.record import Incident
from tests.e2e.rig import Rig, User

DAY = 86400
OVER = "障害はおさまったようです"


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incident_watch, "EVERY", 0.05)


async def an_ordinary_month(rig: Rig) -> None:
    """Somebody with docomo and somebody with Gmail every half an hour."""
    today = rig.clock() // DAY
    for day in range(today - 28, today):
        fields = [
            f"{at} mail_missing.{who}"
            for at in range(0, BUCKETS, 1800 // BUCKET)
            for who in ("docomo", "gmail", "all", "all")
        ]
        arrivals = tuple(ArrivalCount(day, one, 100 * DAY) for one in fields)
        await rig.store.save(Commit(99, "", 0, None, 0, arrivals=arrivals))


async def until(reached: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not reached():  # noqa: ASYNC110  # nothing rings
            await asyncio.sleep(0.02)


async def comes(rig: Rig, provider: str = "docomo") -> User:
    user = rig.user("ja")
    await user.starts(f"mail_missing-{provider}")
    return user


def said_to_team(rig: Rig, word: str) -> int:
    return sum(word in (message.text or "") for message in rig.support.messages())


async def test_it_is_noticed_told_and_over(bare: Rig) -> None:
    await an_ordinary_month(bare)
    async with bare.bot():
        first = [await comes(bare) for _ in range(9)]
        assert all("incident=wait" not in user.offers for user in first[:4])
        async with asyncio.timeout(30):
            while not await listed(bare.store.incidents):  # noqa: ASYNC110  # nothing rings
                await asyncio.sleep(0.02)
        [found] = await listed(bare.store.incidents)
        assert (found.provider, found.how) == ("docomo", "noticed")
        await until(lambda: said_to_team(bare, "障害が起きているようです") == 1)
        metrics = (await bare.get("/metrics"))[1]
        assert "todoku_incidents_open 1.0" in metrics
        late, other = await comes(bare), await comes(bare, "gmail")
        assert "incident=wait" in late.offers
        assert "incident=wait" not in other.offers
        await late.presses("incident=wait")
        bare.clock.advance(hours=2)
        await until(
            lambda: "incident=came" in late.offers and "incident=wait" not in late.offers and OVER in late.card.text
        )
        assert said_to_team(bare, "✅") == 1
        [ended] = await listed(bare.store.incidents)
        assert ended.ended == "noticed"


async def test_what_is_opened_by_hand_is_told_once_at_its_end_after_a_restart(bare: Rig) -> None:
    by_hand = Incident(0, "mail_missing", "docomo", bare.clock() - 600, "by_hand", ja="復旧は18時ごろの見込みです。")
    async with bare.bot():
        opened = await begun(bare.store.incidents, by_hand, bare.clock())
        assert opened
        await until(lambda: said_to_team(bare, "登録しました") == 1)
        waits, gone = await comes(bare), await comes(bare)
        assert by_hand.ja in waits.card.text
        await waits.presses("incident=wait")
        await gone.presses("incident=wait")
        await gone.presses("incident=came")
        await bare.all_sent()
    [opened] = await listed(bare.store.incidents)
    assert await finished(bare.store.incidents, opened, "by_hand", bare.clock())
    async with bare.bot():
        await until(lambda: OVER in waits.card.text)
        await until(lambda: said_to_team(bare, "✅") == 1)
        await asyncio.sleep(0.3)
        assert sum(OVER in message.text for message in waits.said_by_bot()) == 1
        assert not any(OVER in message.text for message in gone.said_by_bot())
        late = await comes(bare)
        assert "incident=wait" not in late.offers
