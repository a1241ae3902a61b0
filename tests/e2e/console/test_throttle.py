"""Guessing is slow; and whoever guesses keeps nobody out who has been in before."""

import asyncio

import pytest

from bot.console import request_limits, throttle
from bot.console.passwords import WAITING, Busy, Passwords
from bot.run.knowledge import Knowledge
from bot.visitors import networks
from tests.e2e.console.rig import Agent, Office, office


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every password that was compared with anything; comparing costs nothing here."""
    seen: list[str] = []
    whole = Passwords.verified

    def verified(self: Passwords, password: str, hashed: str) -> bool:
        seen.append(password)
        return not password.startswith("guess") and whole(self, password, hashed)

    monkeypatch.setattr(Passwords, "verified", verified)
    return seen


@pytest.fixture
def unflooded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten thousand requests in an hour from one address, as if they came from many."""
    monkeypatch.setattr("bot.console.guard.STRANGERS_MOST", 10**9)


@pytest.mark.usefixtures("unflooded")
async def test_s23_of_ten_thousand_guesses_in_an_hour_at_most_twenty_are_looked_at(
    desk: Office, kana: Agent, looked_at: list[str]
) -> None:
    stranger, began = desk.browser(), desk.clock()
    await stranger.get("/login")
    looked_at.clear()
    statuses = set()
    for guess in range(10_000):
        desk.clock.seconds = began + guess * 3600 // 10_000
        answer = await stranger.post("/login", {"name": "kana", "password": f"guess {guess}", "code": "000000"})
        statuses.add(answer.status)
    assert 5 <= len(looked_at) <= 20
    assert statuses == {401, 429}
    assert (await kana.signs_in()).status == 303, "a browser the agent has been in before has a count of its own"
    elsewhere = Agent(desk, "kana", kana.password, kana.seed, desk.browser())
    assert (await elsewhere.signs_in()).status == 303, "and the agent's own success ends the row"


@pytest.mark.usefixtures("kana")
async def test_s23_names_nobody_has_are_slowed_down_alike(desk: Office) -> None:
    said = []
    for name in ("kana", "nobody"):
        stranger = desk.browser()
        await stranger.get("/login")
        said.append([(await stranger.post("/login", {"name": name, "password": "guess"})).status for _ in range(7)])
    assert said[0] == said[1] == [401] * 5 + [429] * 2


@pytest.mark.usefixtures("looked_at")
async def test_s23_the_wait_is_told_and_grows(desk: Office) -> None:
    stranger, waits = desk.browser(), []
    await stranger.get("/login")
    for _ in range(12):
        answer = await stranger.post("/login", {"name": "kana", "password": "guess"})
        if answer.status == 429:
            waits.append(int(answer.headers["Retry-After"]))
            desk.clock.seconds += waits[-1]
            assert "Try again in about" in answer.text
    assert waits == [60, 120, 240, 480][: len(waits)]
    assert len(waits) >= 3


@pytest.mark.usefixtures("unflooded")
async def test_s23_after_a_hundred_in_a_row_strangers_are_not_looked_at_any_more(
    desk: Office, kana: Agent, looked_at: list[str]
) -> None:
    stranger = desk.browser()
    await stranger.get("/login")
    looked_at.clear()
    for _ in range(110):
        desk.clock.seconds += 1801
        answer = await stranger.post("/login", {"name": "kana", "password": "guess", "code": "000000"})
    assert len(looked_at) == throttle.STRANGERS_MOST
    assert (answer.status, "todoku agent reset" in answer.text) == (429, True)
    assert (await kana.signs_in()).status == 303


async def test_s23_a_known_browser_that_guesses_becomes_a_stranger(desk: Office, kana: Agent) -> None:
    for _ in range(throttle.KNOWN_MOST):
        desk.clock.seconds += 121
        assert (await kana.signs_in(password="guess guess")).status == 401
    desk.clock.seconds += 121
    statuses = [(await kana.signs_in(password="guess guess")).status for _ in range(6)]
    assert statuses == [401] * 5 + [429]


@pytest.mark.usefixtures("kana")
async def test_s23_the_cookie_of_a_known_browser_is_worth_nothing_elsewhere(desk: Office) -> None:
    sato = await desk.agent("sato")
    stranger = desk.browser(cookies={"__Host-todoku-device": sato.browser.cookies["__Host-todoku-device"]})
    await stranger.get("/login")
    statuses = [(await stranger.post("/login", {"name": "kana", "password": "guess"})).status for _ in range(6)]
    assert statuses[-1] == 429
    assert (await sato.signs_in()).status == 303


async def test_s23_many_names_from_one_address_are_counted_together(desk: Office, looked_at: list[str]) -> None:
    stranger = desk.browser()
    await stranger.get("/login")
    for number in range(throttle.ADDRESS_MOST + 5):
        answer = await stranger.post("/login", {"name": f"agent{number}", "password": "guess"})
    assert len(looked_at) == throttle.ADDRESS_MOST
    assert (answer.status, answer.headers["Retry-After"]) == (429, str(throttle.SPAN))


async def test_s36_a_flood_from_one_address_is_held_off(desk: Office, kana: Agent) -> None:
    desk.clock.seconds = desk.clock() // 60 * 60 + 60
    stranger = desk.browser()
    statuses = [(await stranger.get("/login")).status for _ in range(request_limits.STRANGER + 10)]
    assert statuses == [200] * request_limits.STRANGER + [429] * 10
    assert await kana.is_in(), "whoever is signed in has a count of their own"
    desk.clock.seconds += 60
    assert (await stranger.get("/login")).status == 200


async def test_s36_a_session_that_floods_is_held_off(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.console.guard.AGENT", 10)
    async with office(knowledge) as desk:
        kana = await desk.agent()
        desk.clock.seconds += 60
        assert [await kana.is_in() for _ in range(12)] == [True] * 10 + [False] * 2


async def test_s23_f66_strangers_keep_no_known_browser_out(knowledge: Knowledge) -> None:
    """Behind a proxy that is not named in TRUSTED_PROXIES, everybody comes from one address."""
    async with office(knowledge) as desk:
        kana, sato = await desk.agent("kana"), await desk.agent("sato")
        await sato.browser.get("/account")
        await sato.browser.post("/logout")
        desk.clock.seconds = desk.clock() // 60 * 60 + 60
        stranger = desk.browser()
        assert [(await stranger.get("/login")).status for _ in range(200)][-1] == 429
        assert await kana.is_in()
        assert (await sato.browser.get("/static/console.css")).status == 200
        assert (await sato.signs_in()).location == "/console/insight"


async def test_s23_f67_a_made_up_cookie_is_a_strangers(desk: Office, kana: Agent) -> None:
    desk.clock.seconds = desk.clock() // 60 * 60 + 60
    device, id_ = kana.browser.cookies["__Host-todoku-device"], kana.session_id
    forged = [{"__Host-todoku-device": f"{number:032x}{device[32:]}"} for number in range(request_limits.STRANGER)]
    forged += [{"__Host-todoku": f"{id_[:-4]}{number:04x}"} for number in range(5)]
    statuses = [(await desk.browser(cookies=cookies).get("/login")).status for cookies in forged]
    assert statuses == [200] * request_limits.STRANGER + [429] * 5
    assert await kana.is_in()


def test_s36_f68_any_number_of_strangers_are_counted_in_the_same_memory() -> None:
    counted = request_limits.RequestLimits()
    assert not any(counted.is_too_much_from(str(number), 2, 0) for number in range(20_000))
    assert [counted.is_too_much_from("one of them", 2, 0) for _ in range(3)] == [False, False, True]
    assert not counted.is_too_much("a browser of ours", 1, 0)
    assert not counted.is_too_much_from("one of them", 2, 60)


async def test_s36_f68_strangers_from_many_addresses_still_get_the_sign_in_page(knowledge: Knowledge) -> None:
    async with office(knowledge, trusted_proxies=networks("127.0.0.1")) as desk:
        desk.clock.seconds = desk.clock() // 60 * 60 + 60
        stranger = desk.browser()
        crowd = [f"10.{number // 250}.0.{number % 250}" for number in range(1500)]
        seen = {(await stranger.get("/login", **{"X-Forwarded-For": address})).status for address in crowd}
        assert seen == {200}
        loud = [(await stranger.get("/login", **{"X-Forwarded-For": f"2001:db8::{n:x}"})).status for n in range(125)]
        assert loud == [200] * 120 + [429] * 5, "a /64 is one visitor"
        assert (await stranger.get("/login", **{"X-Forwarded-For": "2001:db8:0:1::1"})).status == 200


async def test_s36_f67_what_a_stranger_writes_into_the_header_changes_nothing(knowledge: Knowledge) -> None:
    async with office(knowledge, trusted_proxies=networks("127.0.0.1")) as desk:
        desk.clock.seconds = desk.clock() // 60 * 60 + 60
        stranger = desk.browser()
        lines = [f"192.0.2.{number}, 203.0.113.9" for number in range(request_limits.STRANGER + 1)]
        statuses = [(await stranger.get("/login", **{"X-Forwarded-For": line})).status for line in lines]
        assert statuses == [200] * request_limits.STRANGER + [429]


async def test_s36_f66_strangers_tries_do_not_hold_up_a_known_browsers(
    desk: Office, kana: Agent, caplog: pytest.LogCaptureFixture
) -> None:
    over = asyncio.Event()

    async def tries() -> None:
        async with desk.desk.sign_in.strangers.place():
            await over.wait()

    crowd = [asyncio.create_task(tries()) for _ in range(WAITING)]
    await asyncio.sleep(0)
    stranger = desk.browser()
    await stranger.get("/login")
    answers = [await stranger.post("/login", {"name": "kana", "password": "guess"}) for _ in range(3)]
    assert [(one.status, "Retry-After" in one.headers) for one in answers] == [(503, True)] * 3
    assert caplog.messages == ["console: too many sign-ins at once"], "once a minute"
    assert (await kana.signs_in()).status == 303
    await kana.browser.get("/account/recovery")
    assert (await kana.browser.post("/account/recovery", kana.proof())).status == 200
    over.set()
    await asyncio.gather(*crowd)


async def test_s36_f66_strangers_passwords_do_not_hold_up_a_known_browsers(desk: Office, kana: Agent) -> None:
    passwords = desk.desk.sign_in.passwords
    crowd = [asyncio.create_task(passwords.matches("guess", None)) for _ in range(WAITING)]
    await asyncio.sleep(0)
    with pytest.raises(Busy):
        await passwords.matches("one more stranger's", None)
    assert (await kana.signs_in()).status == 303
    assert await asyncio.gather(*crowd) == [False] * WAITING
