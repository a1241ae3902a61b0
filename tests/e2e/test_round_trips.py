"""How often a turn goes to the store."""

from collections.abc import Awaitable, Callable

import pytest

from tests.e2e.rig import Rig, User, scripts_run


async def cost(rig: Rig, do: Callable[[], Awaitable[object]], times: int) -> float:
    await rig.all_sent()
    before = scripts_run(rig)
    for _ in range(times):
        await do()
    await rig.all_sent()
    return (scripts_run(rig) - before) / times


@pytest.fixture(params=["goes on", "comes back"])
async def loads(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many loads a turn costs: none where the process saved the session a moment ago."""
    monkeypatch.setattr("bot.run.process.TEND_EVERY", 3600)
    monkeypatch.setattr("bot.run.process.BEAT_EVERY", 3600)
    if request.param == "goes on":
        return 0
    monkeypatch.setattr("bot.store.memory.MOST", 0)
    return 1


@pytest.fixture
async def user(bare: Rig) -> User:
    return bare.user()


async def test_a_press_costs_a_save(bare: Rig, user: User, loads: int) -> None:
    async with bare.bot():
        await user.starts("account_suspicious")

        async def there_and_back() -> None:
            await user.presses(user.offers[0])
            await user.presses("nav=back")

        await there_and_back()
        assert await cost(bare, there_and_back, 10) == 2 * (1 + loads)


async def test_a_tried_remedy_costs_a_save_and_a_confirmation(bare: Rig, user: User, loads: int) -> None:
    """The next card is a new message; that what stays of the old one has been written need not be confirmed."""
    async with bare.bot():
        await user.starts("mail_missing-docomo")

        async def there_and_back() -> None:
            await user.presses("fix.spam_folder=worked")
            await user.presses("nav=back")

        await there_and_back()
        assert await cost(bare, there_and_back, 10) == (2 + loads) + (1 + loads)


async def test_a_press_that_comes_to_nothing_costs_a_save(bare: Rig, user: User, loads: int) -> None:
    async with bare.bot():
        await user.starts("mail_missing-docomo")
        stale = user.data(user.offers[0])
        await user.presses(user.offers[0])
        assert await cost(bare, lambda: user.presses_in_vain(stale), 10) == 1 + loads


async def test_a_typed_text_costs_a_save_and_a_confirmation(bare: Rig, user: User, loads: int) -> None:
    """The confirmation says that a new message has been sent, so that a crash does not send it again."""
    async with bare.bot():
        await user.starts("mail_missing-docomo")
        await user.says("hello")
        assert await cost(bare, lambda: user.says("hello"), 10) == 2 + loads
