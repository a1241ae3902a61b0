"""The demo's web surface keeps strangers out, and says nothing a browser could misread."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from demo.seeds import HANA, enter_cast
from demo.server import served
from demo.telegram import Telegram
from tests.contract.test_standin import TOKEN, Clock

SEND = {"person": HANA, "text": "hello"}


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram(TOKEN, None, Clock()) as telegram:
        enter_cast(telegram, -100)
        yield telegram


@pytest.fixture
async def http(telegram: Telegram) -> AsyncIterator[aiohttp.ClientSession]:
    async with served(telegram) as address, aiohttp.ClientSession(address) as http:
        yield http


@pytest.mark.parametrize("path", ["/", "/demo/state", "/demo/live", "/page/main.js", f"/bot{TOKEN}/getMe"])
async def test_other_host_names_are_refused(http: aiohttp.ClientSession, path: str) -> None:
    for host in ("evil.example", "127.0.0.1.evil.example", "[::1"):
        async with http.get(path, headers={"Host": host}) as response:
            assert response.status in (400, 403)


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_other_sites_cannot_act(http: aiohttp.ClientSession, telegram: Telegram, headers: dict[str, str]) -> None:
    for path in ("/demo/send", f"/bot{TOKEN}/getMe"):
        async with http.post(path, json=SEND, headers=headers) as response:
            assert response.status == 403
    assert telegram.person(HANA).messages() == []


async def test_own_requests_pass_but_only_as_json(http: aiohttp.ClientSession, telegram: Telegram) -> None:
    async with http.post("/demo/send", data=b"{}", headers={"Content-Type": "text/plain"}) as response:
        assert response.status == 415
    async with http.post("/demo/send", json=SEND, headers={"Sec-Fetch-Site": "same-origin"}) as response:
        assert response.status == 200
    assert [message.text for message in telegram.person(HANA).messages()] == ["hello"]


@pytest.mark.parametrize(
    ("action", "body"),
    [
        ("send", {"person": 5, "text": "who?"}),
        ("send", {"person": HANA, "text": "  "}),
        ("send", {"person": HANA, "chat": -100, "text": "no member"}),
        ("send", {"person": HANA, "chat": -999, "text": "no group"}),
        ("edit", {"person": HANA, "message": 99, "text": "x"}),
        ("press", {"person": HANA, "message": 1}),
    ],
)
async def test_nonsense_is_refused(http: aiohttp.ClientSession, action: str, body: dict[str, object]) -> None:
    async with http.post(f"/demo/{action}", json=body) as response:
        assert response.status == 400


async def test_the_page_allows_its_own_files_alone(http: aiohttp.ClientSession) -> None:
    async with http.get("/") as response:
        policy = response.headers["Content-Security-Policy"]
        html = await response.text()
    assert policy == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        "base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
    )
    assert " style=" not in html
    assert "<style" not in html
    assert "http://" not in html
    assert "https://" not in html


async def test_files_never_run_in_the_page(http: aiohttp.ClientSession, telegram: Telegram) -> None:
    hana = telegram.person(HANA)
    hana.document(b"<script>alert(1)</script>", "a.html", mime="text/html")
    async with http.get(f"/demo/file/{hana.messages()[-1].file_id}") as response:
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"] == "attachment"
    async with http.get("/demo/file/nothing") as response:
        assert response.status == 404
    async with http.get("/file/bot42:other/files/file_1") as response:
        assert response.status == 401
