"""Versions of learned numbers; of every kind of store."""

from collections.abc import AsyncIterator, Sequence

import pytest

from bot.store.connect import connect
from bot.store.key_shapes import judge
from bot.store.weights_shelf import FROZEN, USED, WeightsShelf
from tests.contract.test_store_bench import BOTS, KINDS, entrance
from tests.contract.test_store_servers import Server
from tests.fakes.shelf import MemoryShelf

pytest_plugins = ["tests.contract.test_store_bench"]


@pytest.fixture(params=KINDS)
async def shelf(request: pytest.FixtureRequest) -> AsyncIterator[WeightsShelf]:
    if request.param == "memory":
        yield MemoryShelf()
        return
    servers: Sequence[Server] = request.getfixturevalue(request.param)
    bot = next(BOTS)
    store = connect(entrance(servers, bot), bot)
    yield store.shelf
    await store.close()


async def test_what_is_put_is_there_until_it_is_dropped(shelf: WeightsShelf) -> None:
    assert (await shelf.get(USED), await shelf.all()) == (None, {})
    await shelf.put("0123abcd", b"{}")
    await shelf.put(USED, b"0123abcd")
    await shelf.put(FROZEN, b"1")
    await shelf.put("0123abcd", b'{"rows":1}')
    assert await shelf.all() == {"0123abcd": b'{"rows":1}', USED: b"0123abcd", FROZEN: b"1"}
    await shelf.drop(FROZEN, "gone")
    await shelf.drop()
    assert await shelf.get(FROZEN) is None
    assert await shelf.get(USED) == b"0123abcd"


def test_what_does_not_belong_there_is_known() -> None:
    sound = judge("todoku:1:{desk}:weights")
    assert sound(b"0123abcd", b"{}")
    assert sound(b"used", b"shipped")
    assert sound(b"frozen", b"1")
    assert not sound(b"other", b"{}")
