"""Open pages learn that something has changed, from one look a second for all of them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest

from flows.case.case_events import Claimed, Noted
from flows.redact import redact
from tests.e2e.console.rig import PUBLIC, Agent, Office

PATIENCE = 20


@asynccontextmanager
async def stream(agent: Agent, query: str = "") -> AsyncIterator[aiohttp.StreamReader]:
    cookie = "; ".join(f"{name}={value}" for name, value in agent.browser.cookies.items())
    headers = {"Cookie": cookie, "Host": PUBLIC.partition("//")[2]}
    async with agent.browser.http.get(f"{agent.office.address}/console/events{query}", headers=headers) as answer:
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"
        assert answer.headers["Cache-Control"] == "no-store"
        yield answer.content


async def heard(lines: aiohttp.StreamReader, but: str = "arrived") -> str:
    """The next event's name, but for one."""
    async with asyncio.timeout(PATIENCE):
        while line := (await lines.readline()).decode():
            if line.startswith("event: ") and (name := line.removeprefix("event: ").strip()) != but:
                return name
    return "end"


async def test_f49_a_list_learns_of_a_new_case(desk: Office, kana: Agent) -> None:
    mark = await desk.archive.cases.watch.mark("")
    async with stream(kana, f"?since={mark}") as lines:
        await desk.archive.opened()
        assert await heard(lines) == "changed"


async def test_f49_a_case_learns_of_words_notes_and_claims_and_of_nothing_elsewhere(desk: Office, kana: Agent) -> None:
    case, other = await desk.archive.opened(), await desk.archive.opened()
    mark = await desk.archive.cases.watch.mark(case.number)
    async with stream(kana, f"?case={case.number}&since={mark}") as lines:
        await desk.archive.says(other, "not here")
        await desk.archive.says(case, "here")
        assert await heard(lines) == "changed"
        await desk.archive.happens(case, Noted("sato", redact("a note changes no field of the case")))
        assert await heard(lines) == "changed"
        await desk.archive.happens(case, Claimed("sato"))
        assert await heard(lines) == "changed"


async def test_whoever_reads_a_case_hears_of_what_happens_in_others(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    mark = await desk.archive.cases.watch.mark(case.number)
    async with stream(kana, f"?case={case.number}&since={mark}") as lines:
        assert await heard(lines, but="") == "arrived", "what the page was made with it has still to ask for"
        await desk.archive.opened()
        assert await heard(lines, but="") == "arrived"


async def test_f49_what_happened_between_page_and_stream_is_told_at_once(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    mark = await desk.archive.cases.watch.mark(case.number)
    await desk.archive.says(case, "in between")
    async with stream(kana, f"?case={case.number}&since={mark}") as lines:
        assert await heard(lines) == "changed"


async def test_many_open_pages_are_one_look_at_the_store(
    desk: Office, kana: Agent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.console.watch.EVERY", 0.05)
    case = await desk.archive.opened()
    watch, looks, settled = desk.archive.cases.watch, 0, asyncio.Event()
    before = desk.archive.store.pulse

    async def counted(number: str) -> tuple[bytes | None, int]:
        nonlocal looks
        looks += 1
        if looks == 4:
            settled.set()
        return await before(number)

    mark = await watch.mark(case.number)
    async with (
        stream(kana, f"?case={case.number}&since={mark}") as one,
        stream(kana, f"?case={case.number}&since={mark}") as two,
    ):
        monkeypatch.setattr(type(desk.archive.store), "pulse", lambda _self, number: counted(number))
        await settled.wait()
        seen = looks
        await desk.archive.says(case, "hello")
        assert (await heard(one), await heard(two)) == ("changed", "changed")
        assert looks - seen < 6
    async with asyncio.timeout(PATIENCE):
        while watch.is_looking:  # noqa: ASYNC110  # nobody announces that nobody looks
            await asyncio.sleep(0.01)


async def test_s18_a_stream_ends_with_the_session(desk: Office, kana: Agent, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.console.pages.stream.BEAT", 0.05)
    async with stream(kana) as lines:
        assert await heard(lines) == "changed"
        await desk.store.end_sessions(kana.name)
        assert await heard(lines) == "over"
        assert await heard(lines) == "end"


async def test_a_stream_outlives_a_store_that_is_away_for_a_while(
    desk: Office, kana: Agent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.console.watch.EVERY", 0.05)
    case = await desk.archive.opened()
    mark = await desk.archive.cases.watch.mark(case.number)
    async with stream(kana, f"?case={case.number}&since={mark}") as lines:
        desk.archive.store.down = True
        await asyncio.sleep(0.2)
        desk.archive.store.down = False
        await desk.archive.says(case, "back again")
        assert await heard(lines) == "changed"


@pytest.mark.parametrize("case", ["0", "../", "999-99999", "%00", "{s00}:x"])
async def test_bad_098_there_is_no_stream_of_what_is_no_case(kana: Agent, case: str) -> None:
    assert (await kana.browser.get(f"/events?case={case}")).status == 404


async def test_a_stopping_console_lets_open_pages_go(desk: Office, kana: Agent) -> None:
    async with stream(kana) as lines:
        assert await heard(lines) == "changed"
        desk.archive.cases.watch.close()
        assert await heard(lines) == "end"
