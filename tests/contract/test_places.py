"""Where cases live in the support group; of every kind of store."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

import pytest

from bot.store.connect import connect
from bot.store.places import Place, Places
from tests.contract.test_store_bench import BOTS, KINDS, entrance
from tests.contract.test_store_servers import Server
from tests.fakes.places import MemoryPlaces

pytest_plugins = ["tests.contract.test_store_bench"]

GROUP, CASE, OTHER = -1001234567890, "482-9137", "482-9138"
TOPIC = Place(GROUP, 7, 8, "名前 · 482-9137")


@pytest.fixture(params=KINDS)
async def places(request: pytest.FixtureRequest) -> AsyncIterator[Places]:
    if request.param == "memory":
        yield MemoryPlaces()
        return
    servers: Sequence[Server] = request.getfixturevalue(request.param)
    bot = next(BOTS)
    store = connect(entrance(servers, bot), bot)
    yield store.places
    await store.close()


async def test_nothing_is_there_at_first(places: Places) -> None:
    assert await places.place(CASE) is None
    assert await places.case_at(GROUP, 7) is None
    assert (await places.numbers(), await places.messages(CASE)) == ([], [])


async def test_a_case_is_found_by_its_topic_and_by_its_packet(places: Places) -> None:
    assert await places.settle(CASE, TOPIC, None)
    assert await places.place(CASE) == TOPIC
    assert [await places.case_at(GROUP, handle) for handle in (7, 8, 9)] == [CASE, CASE, None]
    assert await places.case_at(GROUP - 1, 7) is None
    assert await places.numbers() == [CASE]


async def test_of_two_who_make_a_place_one_wins(places: Places) -> None:
    second = replace(TOPIC, thread=17)
    assert sorted(await asyncio.gather(places.settle(CASE, TOPIC, None), places.settle(CASE, second, None))) == [
        False,
        True,
    ]
    winner = await places.place(CASE)
    assert winner is not None
    assert await places.settle(CASE, winner, None), "a call that is sent once more changes nothing"


async def test_a_place_changes_only_from_what_it_was(places: Places) -> None:
    await places.settle(CASE, TOPIC, None)
    closed = replace(TOPIC, closed=True)
    assert not await places.settle(CASE, closed, replace(TOPIC, packet=99))
    assert await places.settle(CASE, closed, TOPIC)
    assert await places.place(CASE) == closed


async def test_a_message_belongs_to_a_case(places: Places) -> None:
    await places.settle(CASE, replace(TOPIC, thread=None), None)
    await places.remember(CASE, GROUP, 33)
    assert await places.case_at(GROUP, 33) == CASE
    assert await places.messages(CASE) == [8, 33]


async def test_what_is_dropped_leaves_nothing_and_nothing_comes_late(places: Places) -> None:
    await places.settle(CASE, TOPIC, None)
    await places.settle(OTHER, Place(GROUP, 20, 21), None)
    await places.remember(CASE, GROUP, 33)
    await places.drop(CASE)
    await places.remember(CASE, GROUP, 34)
    assert [await places.case_at(GROUP, handle) for handle in (7, 8, 33, 34)] == [None] * 4
    assert await places.place(CASE) is None
    assert (await places.numbers(), await places.messages(OTHER)) == ([OTHER], [20, 21])


async def test_a_group_that_moved_is_found_under_its_first_id(places: Places) -> None:
    assert await places.group(-1) == -1
    await places.moved(-1, -100)
    await places.moved(-1, -100)
    assert [await places.group(chat) for chat in (-1, -100, -2)] == [-100, -100, -2]
    await places.moved(-100, -200)
    assert [await places.group(chat) for chat in (-1, -100)] == [-200, -200]


async def test_a_topic_that_was_begun_is_known_until_it_has_its_place(places: Places) -> None:
    assert not await places.begin(CASE)
    assert await places.begin(CASE)
    await places.settle(CASE, TOPIC, None)
    assert not await places.begin(CASE)
    await places.drop(CASE)
    assert not await places.begin(CASE)


async def test_a_callers_code_is_taken_once_and_steps_never_go_back(places: Places) -> None:
    assert await places.tried(CASE, "aoi", 41, 5) == "fine"
    assert await places.tried(CASE, "aoi", 41, 5) == "wrong"
    assert await places.tried(CASE, "aoi", 40, 5) == "wrong"
    assert await places.tried(CASE, "aoi", 42, 5) == "fine"


async def test_one_code_at_two_desks_at_once_is_taken_once(places: Places) -> None:
    verdicts = await asyncio.gather(*(places.tried(CASE, f"agent{n}", 41, 50) for n in range(20)))
    assert sorted(verdicts) == ["fine"] + ["wrong"] * 19


async def test_wrong_codes_are_limited_per_case_and_per_agent(places: Places) -> None:
    for _ in range(3):
        assert await places.tried(CASE, "aoi", None, 3) == "wrong"
    assert await places.tried(CASE, "ren", 41, 3) == "limited", "the case"
    assert await places.tried(OTHER, "aoi", 41, 3) == "limited", "the agent"
    assert await places.tried(OTHER, "ren", 41, 3) == "fine"
