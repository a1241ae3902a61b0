"""What every answer carries, whatever was asked; and errors that say what to do and nothing else."""

import logging
import re
from collections.abc import Sequence

import pytest
from aiohttp import web

from bot.console.app import application
from bot.console.visit import Visit, for_anyone
from bot.run.knowledge import Knowledge
from bot.store.port import StoreDown
from tests.e2e.console.rig import Agent, Office, office

POLICY = {
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
    "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'",
}  # fmt: skip
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Server": "todoku",
}


def paths(desk: Office) -> list[str]:
    """Every address of the console, and some that are none."""
    found = {
        route.resource.canonical.replace("/events", "/events?case=none")
        for route in application(desk.desk, desk.archive.cases).router.routes()
        if route.resource
    }
    return [*sorted(found), "/nowhere", "/static/", "/static/../app.py", "/account/", "/%00", "/é"]


async def test_s15_s16_every_answer_carries_the_headers(desk: Office, kana: Agent) -> None:
    seen = set()
    for browser in (kana.browser, desk.browser()):
        for path in paths(desk):
            for method in ("GET", "HEAD", "POST", "PUT"):
                answer = await browser.ask(method, path)
                seen.add(answer.status)
                assert set(answer.headers["Content-Security-Policy"].split("; ")) == POLICY, (method, path)
                assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, (method, path)
                assert answer.headers["Strict-Transport-Security"] == "max-age=63072000"
    assert seen >= {200, 303, 403, 404, 405}


async def test_s16_without_https_nothing_is_said_of_it(desk: Office) -> None:
    answer = await desk.browser(public="").get("/login")
    assert "Strict-Transport-Security" not in answer.headers


async def test_s15_no_page_has_a_script_or_style_of_its_own(desk: Office, kana: Agent) -> None:
    for path in paths(desk):
        page = (await kana.browser.get(path)).text if not path.startswith("/static") else ""
        assert "<style" not in page
        assert " style=" not in page
        assert " on" not in page.replace(" on ", " ").partition("<body")[0]
        ours = re.findall(r'<script type="module" src="/console/static/[a-z]+\.js"></script>', page)
        assert page.count("<script") == len(ours)


@pytest.mark.parametrize(
    "given",
    [
        "evil.example",
        "desk.example.jp.evil.example",
        "127.0.0.1.evil.example",
        "",
        "[",
        "desk.example.jp:8443",
        "192.0.2.7",
    ],
)
async def test_bad_101_under_a_foreign_name_it_does_not_open(kana: Agent, given: str) -> None:
    answer = await kana.browser.get("/account", Host=given)
    assert answer.status in (400, 421)
    assert "kana" not in answer.text
    assert not answer.cookies.keys() & {"todoku", "__Host-todoku"}


@pytest.mark.parametrize(
    "name", ["X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Original-URL"]
)
async def test_bad_101_what_proxies_may_claim_changes_nothing(desk: Office, name: str) -> None:
    sent = {name: "https" if name.endswith("Proto") else "evil.example"}
    answer = await desk.browser(public="").get("/login", **sent)
    assert answer.status == 200
    assert "Strict-Transport-Security" not in answer.headers
    assert "evil.example" not in answer.text
    assert list(answer.cookies) == ["todoku-visit"]


async def test_a_proxy_that_is_not_named_is_told_of_once_a_minute(
    desk: Office, caplog: pytest.LogCaptureFixture
) -> None:
    browser = desk.browser()
    for _ in range(3):
        await browser.get("/login", **{"X-Forwarded-For": "203.0.113.9"})
    said = "console: 127.0.0.1 passes requests on and is not in TRUSTED_PROXIES: strangers count as one"
    assert caplog.messages == [said]


async def test_bad_103_conditions_and_ranges_are_answered_whole(kana: Agent) -> None:
    for sent in ({"If-None-Match": '"junk", W/""*'}, {"If-Modified-Since": "yesterday"}, {"Range": "bytes=0-1,5-"}):
        answer = await kana.browser.get("/account", **sent)
        assert (answer.status, "</html>" in answer.text) == (200, True)


@pytest.mark.parametrize(
    "path",
    [
        "/..%2f..%2fmetrics",
        "/%2e%2e/metrics",
        "/%00",
        "/account/%00",
        "/-1",
        "/100000000000000000000",
        "/';--",
        "/static/%2e%2e/app.py",
        "/static/..%5capp.py",
        "/audit%2f",
    ],
)
async def test_bad_098_odd_addresses_lead_nowhere(kana: Agent, path: str) -> None:
    answer = await kana.browser.get(path)
    assert answer.status == 404
    assert "There is no such page" in answer.text


@pytest.mark.parametrize("page", ["1000000000", "0", "-1", "１", "x", "", "1e3", "9999"])
async def test_bad_100_odd_pages_of_the_log_are_harmless(kana: Agent, page: str) -> None:
    assert (await kana.browser.get(f"/audit?page={page}")).status == 200


async def test_bad_099_s14_what_agents_are_called_is_shown_as_it_is(desk: Office) -> None:
    odd = "<script>alert(1)</script>\"'&{{7*7}}"
    papers = await desk.desk.agents.add("kana", odd, 10)
    assert papers
    kana = desk.holder(papers)
    await kana.signs_in()
    await kana.chooses("korokoro sorameguri")
    page = (await kana.browser.get("/account")).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;&amp;{{7*7}}" in page


class SecretError(RuntimeError):
    """Something nobody may read."""


async def broken(_visit: Visit) -> web.StreamResponse:
    raise SecretError("canary in an error")


async def down(_visit: Visit) -> web.StreamResponse:
    raise StoreDown("the store at 10.0.0.7:6379 cannot be reached")


BROKEN: Sequence[web.RouteDef] = (
    web.get("/broken", for_anyone(broken)),
    web.post("/broken", for_anyone(broken)),
    web.get("/down", for_anyone(down)),
)


@pytest.mark.parametrize(("language", "said"), [("en", "Something went wrong"), ("ja", "うまくいきませんでした")])
async def test_s37_whatever_breaks_gets_a_page_without_a_trace(
    knowledge: Knowledge, caplog: pytest.LogCaptureFixture, language: str, said: str
) -> None:
    async with office(knowledge, more=BROKEN) as desk:
        browser = desk.browser(language=language)
        await browser.get("/login")
        for answer in (await browser.get("/broken"), await browser.post("/broken")):
            assert answer.status == 500
            assert said in answer.text
            assert not [word for word in ("canary", "Traceback", "SecretError", ".py") if word in answer.text]
    assert "SecretError at test_answers.py:" in caplog.text
    assert "canary" not in caplog.text
    assert all(record.levelno == logging.ERROR for record in caplog.records if "SecretError" in record.getMessage())


async def test_s37_a_store_that_is_down_is_said_without_its_address(knowledge: Knowledge) -> None:
    async with office(knowledge, more=BROKEN) as desk:
        answer = await desk.browser().get("/down")
        assert (answer.status, answer.headers["Retry-After"]) == (503, "10")
        assert "10.0.0.7" not in answer.text


async def test_s37_where_it_cannot_be_told_who_comes_nobody_is_let_in(knowledge: Knowledge) -> None:
    async with office(knowledge) as desk:
        kana = await desk.agent()
        desk.store.down = True  # type: ignore[attr-defined]  # the fake's own switch
        for path in ("/", "/account", "/audit"):
            answer = await kana.browser.get(path)
            assert answer.status == 503
            assert "kana" not in answer.text


async def test_the_console_is_found_without_its_last_slash(desk: Office) -> None:
    assert (await desk.browser().get("")).location == "/console/"
