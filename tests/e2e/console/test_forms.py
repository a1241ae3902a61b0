"""Nothing changes but by a form of our own page, sent by the one who was shown it."""

import re

import pytest
from aiohttp import hdrs

from bot.console.app import application
from bot.console.visit import TOKEN
from tests.e2e.console.rig import PUBLIC, Agent, Office

POSTS = (
    "/login", "/logout", "/language", "/welcome", "/account/password", "/account/sessions",
    "/account/authenticator", "/account/authenticator/prove", "/account/recovery", "/caller", "/incidents",
    "/cases/482-9137/account", "/cases/482-9137/erase", "/cases/482-9137/reply",
)  # fmt: skip
SHOWN_TOO = {
    "/login", "/welcome", "/account/password", "/account/authenticator", "/account/recovery", "/caller", "/incidents",
    "/cases/482-9137/erase",
}  # fmt: skip
"""Addresses that are pages as well."""


def posts(desk: Office) -> list[str]:
    """Every route of the console that takes a form."""
    routes = application(desk.desk, desk.archive.cases).router.routes()
    found = [route.resource.canonical for route in routes if route.method == hdrs.METH_POST and route.resource]
    return sorted(path.replace("{number}", "482-9137").replace("{action}", "reply") for path in found)


async def test_s20_every_form_is_in_the_tests(desk: Office) -> None:
    assert posts(desk) == sorted(POSTS)


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize(
    "sent",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": PUBLIC.replace("https", "http")},
        {"Origin": f"{PUBLIC}.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
    ],
)
async def test_s20_a_form_from_elsewhere_changes_nothing(
    desk: Office, kana: Agent, path: str, sent: dict[str, str]
) -> None:
    await kana.browser.get("/account")
    before = repr(desk.store)
    answer = await kana.browser.post(path, {"language": "ja", "session": "others"}, **sent)
    assert answer.status == 403
    assert repr(desk.store) == before
    assert not answer.cookies


@pytest.mark.parametrize("path", POSTS)
async def test_s20_bad_097_a_form_without_its_token_changes_nothing(desk: Office, kana: Agent, path: str) -> None:
    await kana.browser.get("/account")
    own, stranger = kana.browser.token, desk.browser()
    await stranger.get("/login")
    before = repr(desk.store)
    for token in ("", own[:-1], own + "0", stranger.token, "é", "0" * 64):
        answer = await kana.browser.post(path, {TOKEN: token})
        assert answer.status == 403
    assert repr(desk.store) == before


async def test_s20_a_program_that_says_nothing_of_where_it_comes_from_is_refused(kana: Agent) -> None:
    await kana.browser.get("/account")
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = await kana.browser.ask("POST", "/logout", f"token={kana.browser.token}", headers)
    assert answer.status == 403
    assert await kana.is_in()


async def test_bad_097_a_token_of_another_session_or_of_before_is_refused(desk: Office, kana: Agent) -> None:
    await kana.browser.get("/account")
    old = kana.browser.token
    sato = await desk.agent("sato")
    await sato.browser.get("/account")
    assert (await kana.browser.post("/logout", {TOKEN: sato.browser.token})).status == 403
    await kana.signs_in()
    assert (await kana.browser.post("/logout", {TOKEN: old})).status == 403
    assert await kana.is_in()


async def test_s20_reading_changes_nothing(desk: Office, kana: Agent) -> None:
    """The one picture that is shown once aside, see test_enrolment."""
    before = repr(desk.store)
    for path in (
        "/",
        "/live",
        "/caller",
        "/incidents",
        "/login",
        "/account",
        "/account/password",
        "/account/authenticator",
        "/account/recovery",
        "/audit",
        "/welcome",
    ):
        await kana.browser.get(path)
    assert repr(desk.store) == before
    for path in set(POSTS) - SHOWN_TOO:
        assert (await kana.browser.get(path)).status == 405
    assert await kana.is_in()


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
async def test_s20_other_methods_and_other_sites_get_nothing(kana: Agent, method: str) -> None:
    headers = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    answer = await kana.browser.ask(method, "/account", headers=headers)
    assert answer.status in (403, 405)
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "multipart/form-data; boundary=x", ""])
async def test_other_kinds_of_content_are_refused(kana: Agent, kind: str) -> None:
    await kana.browser.get("/account")
    answer = await kana.browser.post("/logout", None, **{"Content-Type": kind})
    assert answer.status == 415
    assert await kana.is_in()


async def test_a_form_that_is_too_long_is_not_read_to_its_end(kana: Agent) -> None:
    await kana.browser.get("/account")
    answer = await kana.browser.post("/logout", {"more": "x" * 200_000})
    assert answer.status == 413
    assert await kana.is_in()


async def test_the_language_is_switched_and_kept(kana: Agent) -> None:
    assert 'lang="en"' in (await kana.browser.get("/account")).text
    done = await kana.browser.post("/language", {"language": "ja", "next": "/console/account?done=password"})
    assert done.location == "/console/account?done=password"
    page = await kana.browser.get("/account?done=password")
    assert '<html lang="ja">' in page.text
    assert "パスワードを変えました" in page.text
    assert (await kana.browser.post("/language", {"language": "xx"})).status == 400


@pytest.mark.parametrize(
    ("accepted", "lang"),
    [("ja-JP,ja;q=0.9,en;q=0.8", "ja"), ("en-GB", "en"), ("fr, en;q=0.5", "en"), ("", "ja"), ("xx" * 3000, "ja"), (";;;,,,q=", "ja"), ("*", "ja"), ("é", "ja")],
)  # fmt: skip
async def test_bad_102_the_browsers_language_is_taken_where_it_can_be_read(
    desk: Office, accepted: str, lang: str
) -> None:
    page = await desk.browser(language=accepted).get("/login")
    assert re.search(r'<html lang="(\w+)">', page.text)[1] == lang  # type: ignore[index]  # or the test fails
