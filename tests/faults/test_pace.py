"""Fast enough, never too fast, and a limit that was hit holds up nobody else. In time that passes by itself."""

import asyncio

import pytest

from bot.outbox.pace import GRANT, OwnBuckets, Pace, Rates
from bot.telegram.feed import USER, Flood
from tests.faults import virtual

FRIEND, OTHER = 1, 2


def paces(processes: int = 1) -> list[Pace]:
    """Processes that share their buckets."""
    shared = OwnBuckets(virtual.now)
    return [Pace(shared, lambda: False, Rates(), virtual.now) for _ in range(processes)]


async def times(pace: Pace, chats: list[int], *, group: bool = False, edit: bool = False) -> list[float]:
    """When each call was made."""
    made: list[float] = []

    async def one(chat: int) -> None:
        await pace.wait(chat, group=group, edit=edit)
        made.append(virtual.now())

    await asyncio.gather(*(one(chat) for chat in chats))
    return sorted(made)


def most_within(made: list[float], seconds: float) -> int:
    return max(sum(start <= one < start + seconds for one in made) for start in made)


def test_over_all_no_more_than_telegram_takes() -> None:
    async def many() -> list[float]:
        one, two = paces(2)
        return sorted([*await times(one, list(range(150))), *await times(two, list(range(150, 300)))])

    made = virtual.run(many())
    assert len(made) == 300
    assert most_within(made[30:], 1.0) <= 30
    assert made[-1] <= 300 / 25 + 1


def test_the_group_gets_no_more_than_eighteen_a_minute() -> None:
    async def many() -> list[float]:
        one, two = paces(2)
        both = await asyncio.gather(times(one, [0] * 60, group=True), times(two, [0] * 60, group=True))
        return sorted(both[0] + both[1])

    made = virtual.run(many())
    assert len(made) == 120
    assert most_within(made[18:], 60) <= 20


def test_a_chat_gets_a_burst_and_then_one_a_second_but_edits_do_not_wait() -> None:
    async def one() -> tuple[list[float], list[float]]:
        [pace] = paces()
        return await times(pace, [FRIEND] * 10), await times(pace, [FRIEND] * 10, edit=True)

    sent, edited = virtual.run(one())
    assert sent[4] == 0
    assert sent[-1] == pytest.approx(5, abs=0.1)
    assert edited[-1] - edited[0] < 0.5


@pytest.mark.parametrize("seconds", [1, 30, 400])
def test_a_limit_on_one_chat_holds_up_that_chat_alone_and_is_kept(seconds: int) -> None:
    async def both() -> tuple[list[float], list[float]]:
        [pace] = paces()
        await pace.refused(FRIEND, seconds)
        return await asyncio.gather(times(pace, [FRIEND, FRIEND]), times(pace, [OTHER]))

    friend, other = virtual.run(both())
    assert friend[0] >= seconds
    assert other == [0]


def test_a_limit_on_the_group_holds_up_the_group_alone() -> None:
    async def both() -> tuple[list[float], list[float]]:
        one, two = paces(2)
        await one.refused(0, 30, group=True)
        return await times(two, [OTHER]), await times(two, [0], group=True)

    assert virtual.run(both()) == ([0], [30])


def test_when_many_chats_are_refused_it_is_the_bot() -> None:
    async def all_of_them() -> list[float]:
        one, two = paces(2)
        for chat in (11, 12, 13):
            await one.refused(chat, 7)
        return await times(two, [OTHER])

    assert virtual.run(all_of_them()) == [7]


def test_a_grant_is_not_kept_for_long() -> None:
    async def later() -> list[float]:
        one, two = paces(2)
        await one.wait(FRIEND)
        await asyncio.sleep(5)
        await one.refused(11, 60)
        await one.refused(12, 60)
        await two.refused(13, 60)
        await one.refused(14, 60)
        return await times(one, [OTHER])

    assert GRANT > 1
    assert virtual.run(later()) == [65]


def test_who_floods_is_told_once_and_others_are_fine() -> None:
    seconds = [0.0]
    flood = Flood(clock=lambda: seconds[0])
    verdicts = []
    for update in range(1000):
        seconds[0] = update / 100
        verdicts.append(flood.judge(FRIEND))
        assert flood.judge(OTHER + update) == "fine"
    assert verdicts.count("tell") == 1
    assert verdicts.count("fine") <= USER.burst + 10 * USER.per_second + 1
    seconds[0] += 60
    assert flood.judge(FRIEND) == "fine"
    assert [flood.judge(FRIEND) for _ in range(100)].count("tell") == 1, "another flood, another word"


def test_nobody_hurries_so_much_by_hand() -> None:
    seconds = [0.0]
    flood = Flood(clock=lambda: seconds[0])
    for _ in range(600):
        seconds[0] += 0.5
        assert flood.judge(FRIEND) == "fine"
