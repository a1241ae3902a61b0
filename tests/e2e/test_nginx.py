"""The documented nginx before the console: whoever floods it, known browsers and signed-in agents come through."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import aiohttp
import pytest

from bot.console.request_limits import STRANGER
from bot.run.knowledge import Knowledge
from bot.visitors import networks
from tests.e2e.console.rig import PUBLIC, Agent, Browser, Office, office
from tests.e2e.nginx import Front, command, fronted, prepared, trusting
from tests.e2e.rig import PATIENCE

BURST = 60
"""What docs/nginx.conf lets through at once."""


@pytest.fixture
async def desk(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Office]:
    monkeypatch.setattr("bot.console.passwords.MEMORY", 512)  # what hashing costs is tested in tests/unit/console
    async with office(knowledge, trusted_proxies=networks("127.0.0.1")) as found:
        yield found


@pytest.fixture
async def front(desk: Office, tmp_path: Path) -> AsyncIterator[Front]:
    async with fronted(tmp_path, int(desk.address.rpartition(":")[2])) as found:
        yield found


@pytest.fixture
async def agents_http(front: Front) -> AsyncIterator[aiohttp.ClientSession]:
    """The agent's own connections, from the address at which the worst stranger is, too."""
    async with front.visitors() as http:
        yield http


@pytest.fixture
async def kana(desk: Office, front: Front, agents_http: aiohttp.ClientSession) -> Agent:
    """Signed in through nginx."""
    papers = await desk.desk.agents.add("kana", "kana", 10)
    assert papers
    kana = desk.holder(papers)
    kana.browser = Browser(agents_http, front.url)
    assert (await kana.signs_in()).location == "/console/welcome"
    assert (await kana.chooses("korokoro sorameguri")).status == 200
    desk.clock.seconds = desk.clock() // 60 * 60 + 60
    return kana


async def test_f66_a_flood_from_the_agents_own_address_keeps_no_agent_out(
    desk: Office, front: Front, kana: Agent
) -> None:
    device = {"__Host-todoku-device": kana.browser.cookies["__Host-todoku-device"]}
    async with front.visitors() as http:
        plain, forger = Browser(http, front.url), {"__Host-todoku-device": f"{'0' * 32}.{'0' * 64}"}
        refused = [(await plain.get("/login")).status for _ in range(3 * BURST)][-BURST:]
        forged = [
            (await Browser(http, front.url, cookies=dict(forger)).get("/login")).status for _ in range(2 * STRANGER)
        ]
        assert 429 in refused, "nginx holds them off"
        assert forged[-STRANGER:] == [429] * STRANGER, "and todoku those whose cookie it did not make"
        assert await kana.is_in()
        known = Agent(desk, kana.name, kana.password, kana.seed, Browser(http, front.url, cookies=device))
        assert (await known.signs_in()).location == "/console/insight"


async def test_f68_a_flood_from_many_addresses_keeps_nobody_out(desk: Office, front: Front, kana: Agent) -> None:
    async def comes(number: int) -> int:
        async with front.visitors(f"127.1.{number // 200}.{number % 200 + 1}") as http:
            return (await Browser(http, front.url).get("/login")).status

    for batch in range(10):
        statuses = await asyncio.gather(*(comes(batch * 50 + number) for number in range(50)))
        assert set(statuses) == {200}, "each of them may read the sign-in page"
        assert await kana.is_in()
    async with front.visitors("127.2.0.1") as http:
        elsewhere = Agent(desk, kana.name, kana.password, kana.seed, Browser(http, front.url))
        assert (await elsewhere.signs_in()).location == "/console/insight", "in a new browser, too"


@pytest.mark.usefixtures("kana")
async def test_f67_a_forged_header_changes_nothing_behind_nginx(front: Front) -> None:
    cookies = {"__Host-todoku-device": f"{'0' * 32}.{'0' * 64}"}
    async with front.visitors("127.3.0.1") as http:
        statuses = []
        for number in range(STRANGER + 5):
            claimed = {"X-Forwarded-For": f"192.0.2.{number}, 127.0.0.1", "Forwarded": f"for=192.0.2.{number}"}
            statuses.append((await Browser(http, front.url, cookies=dict(cookies)).get("/login", **claimed)).status)
    assert statuses == [200] * STRANGER + [429] * 5
    async with front.visitors("127.3.0.2") as http:
        assert (await Browser(http, front.url).get("/login")).status == 200


async def test_what_happens_comes_through_as_it_happens(front: Front, kana: Agent) -> None:
    cookies = "; ".join(f"{name}={value}" for name, value in kana.browser.cookies.items())
    headers = {"Host": PUBLIC.removeprefix("https://"), "Cookie": cookies}
    async with front.visitors() as http, http.get(f"{front.url}/console/events", headers=headers) as response:
        assert response.status == 200
        async with asyncio.timeout(PATIENCE):
            assert await response.content.readline(), "while the stream is open"


async def test_nothing_but_the_webhook_and_the_console_is_passed_on(front: Front) -> None:
    async with front.visitors() as http:
        statuses = {}
        for path in ("/healthz", "/readyz", "/metrics", "/", "/console", "/console/login", "/console/..%2fmetrics"):
            async with http.get(front.url + path, allow_redirects=False, headers={"Host": "desk.example.jp"}) as answer:
                statuses[path] = answer.status
    assert statuses == {
        "/healthz": 404, "/readyz": 404, "/metrics": 404, "/": 404, "/console": 308, "/console/login": 200,
        "/console/..%2fmetrics": 404,
    }  # fmt: skip


async def test_f69_nginx_closes_what_is_never_finished(desk: Office, tmp_path: Path) -> None:
    soon = {"client_header_timeout 10s;": "client_header_timeout 1s;"}
    async with fronted(tmp_path, int(desk.address.rpartition(":")[2]), soon) as front:
        reader, writer = await asyncio.open_connection("127.0.0.1", front.port, ssl=trusting())
        writer.write(b"GET /console/login HTTP/1.1\r\nHo")
        said = b""
        with suppress(ConnectionResetError):
            async with asyncio.timeout(PATIENCE):
                said = await reader.read()
        writer.close()
    assert said == b"", "closed without a word"


async def test_the_documented_file_is_valid_and_draws_no_warning(tmp_path: Path) -> None:
    front = prepared(tmp_path, 1)
    tried = await asyncio.create_subprocess_exec(*command(front, "-t", "-q"), stderr=asyncio.subprocess.PIPE)
    _, said = await tried.communicate()
    assert (tried.returncode, said) == (0, b"")
