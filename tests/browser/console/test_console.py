"""The console in a real browser: every page in both languages, wide and narrow, light and dark, without a mouse and without script."""

import re

import pytest
from playwright.async_api import Browser, expect

from bot.console.second_factor import code
from tests.browser.console.rig import LOCALES, SIZES, looked_over, page_of, sign_in, window
from tests.e2e.console.rig import PASSWORD, Agent, Office


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("size", SIZES)
async def test_every_page_is_accessible_and_fits(
    browser: Browser, desk: Office, kana: Agent, size: str, language: str
) -> None:
    async with window(browser, size, language) as context, page_of(context) as page:
        shown = f"{language}-{size}"
        await page.goto(f"{desk.address}/console/")
        await looked_over(page, f"{shown}-1-login")
        await page.locator("#f-name").fill("kana")
        await page.locator("#f-password").fill("wrong wrong")
        await page.locator("summary").click()
        await page.locator("button.main").click()
        await expect(page.get_by_role("alert")).to_be_visible()
        await looked_over(page, f"{shown}-2-refused")
        await sign_in(page, kana)
        await expect(page.locator(".who")).to_have_text("kana")
        await looked_over(page, f"{shown}-3-cases")
        for place, path in enumerate(
            ("account", "account/password", "account/authenticator", "account/recovery", "audit", "nowhere"), 4
        ):
            await page.goto(f"{desk.address}/console/{path}")
            await looked_over(page, f"{shown}-{place}-{path.replace('/', '-')}")


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("size", SIZES)
async def test_the_first_sign_in_from_papers_to_cases(browser: Browser, desk: Office, size: str, language: str) -> None:
    kana = await desk.newcomer()
    async with window(browser, size, language) as context, page_of(context) as page:
        await sign_in(page, kana)
        await page.locator("#f-new").fill("password1")
        await page.locator("#f-again").fill("password1")
        await page.locator("button.main").click()
        await expect(page.get_by_role("alert")).to_be_visible()
        await looked_over(page, f"{language}-{size}-20-welcome")
        for name in ("new", "again"):
            await page.locator(f"#f-{name}").fill(PASSWORD)
        await page.locator("button.main").click()
        await expect(page.locator(".codes li")).to_have_count(10)
        await looked_over(page, f"{language}-{size}-21-recovery-codes")
        await page.locator("a.main").click()
        await expect(page.locator("h1")).to_have_text("件の一覧" if language == "ja" else "Cases")


@pytest.mark.parametrize("size", SIZES)
async def test_in_the_dark_it_is_as_readable(browser: Browser, desk: Office, kana: Agent, size: str) -> None:
    async with window(browser, size, "ja", color_scheme="dark") as context, page_of(context) as page:
        await page.goto(f"{desk.address}/console/")
        await looked_over(page, f"dark-{size}-1-login")
        await sign_in(page, kana)
        for path in ("account", "audit"):
            await page.goto(f"{desk.address}/console/{path}")
            await looked_over(page, f"dark-{size}-2-{path}")


async def test_another_app_is_read_from_the_qr_code(browser: Browser, desk: Office, kana: Agent) -> None:
    async with window(browser, "phone", "ja") as context, page_of(context) as page:
        await sign_in(page, kana)
        await page.goto(f"{desk.address}/console/account/authenticator")
        await page.locator("#f-password").fill(kana.password)
        await page.locator("#f-code").fill(kana.fresh_code())
        await page.locator("button.main").click()
        await expect(page.locator(".qr")).to_have_js_property("complete", value=True)
        assert await page.locator(".qr").evaluate("picture => picture.naturalWidth > 0")
        await looked_over(page, "ja-phone-30-qr")
        await page.locator("summary").click()
        seed = (await page.locator("#key").inner_text()).replace(" ", "")
        await page.locator("#f-code").fill(code(seed, desk.clock()))
        await page.locator("button.main").click()
        await expect(page.get_by_role("status")).to_contain_text("認証アプリを切り替えました")


async def test_it_works_without_a_mouse(browser: Browser, desk: Office, kana: Agent) -> None:
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await page.goto(f"{desk.address}/console/")
        await page.keyboard.press("Tab")
        await expect(page.locator(".skip")).to_be_in_viewport()
        await page.keyboard.press("Enter")
        await expect(page.locator("#main")).to_be_focused()
        await page.keyboard.press("Tab")
        await page.keyboard.type(kana.name)
        await page.keyboard.press("Tab")
        await page.keyboard.type(kana.password)
        await page.keyboard.press("Tab")  # the button that shows the password
        await page.keyboard.press("Tab")
        await page.keyboard.type(kana.fresh_code())
        await page.keyboard.press("Enter")
        await expect(page.locator("h1")).to_have_text("Insight")
        for wanted in (
            "Skip to content",
            "todoku support",
            "Insight",
            "Cases",
            "Outages",
            "Caller",
            "Audit log",
            "Account",
            "Sign out",
        ):
            await page.keyboard.press("Tab")
            assert (await page.evaluate("document.activeElement.textContent")).strip() == wanted
            assert await page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("status")).to_have_text("You are signed out.")


async def test_it_works_without_script(browser: Browser, desk: Office, kana: Agent) -> None:
    async with window(browser, "phone", "ja", java_script_enabled=False) as context, page_of(context) as page:
        await sign_in(page, kana)
        await expect(page.locator("h1")).to_have_text("件の一覧")
        await page.get_by_role("button", name="English").click()
        await expect(page.locator("h1")).to_have_text("Cases")
        await page.goto(f"{desk.address}/console/account/recovery")
        await page.locator("summary").click()
        await page.locator("#f-password").fill(kana.password)
        await page.locator("#f-recovery").fill(kana.recovery[0])
        await page.locator("button.main").click()
        await expect(page.locator(".codes li")).to_have_count(10)
        await expect(page.locator("[data-copy]")).to_be_hidden()


async def test_with_script_passwords_can_be_looked_at_and_codes_copied(
    browser: Browser, desk: Office, kana: Agent
) -> None:
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await context.grant_permissions(["clipboard-read", "clipboard-write"])
        await page.goto(f"{desk.address}/console/login")
        await page.get_by_role("button", name="Show: Password").click()
        await expect(page.locator("#f-password")).to_have_attribute("type", "text")
        await page.get_by_role("button", name="Hide: Password").click()
        await sign_in(page, kana)
        await page.goto(f"{desk.address}/console/account/recovery")
        await page.locator("#f-password").fill(kana.password)
        await page.locator("#f-code").fill(kana.fresh_code())
        await page.locator("button.main").click()
        await page.get_by_role("button", name="Copy").click()
        await expect(page.get_by_role("button", name="Copied")).to_be_visible()
        copied = await page.evaluate("navigator.clipboard.readText()")
        assert copied.split() == await page.locator(".codes code").all_inner_texts()


async def test_bad_108_after_signing_out_the_back_button_shows_nothing(
    browser: Browser, desk: Office, kana: Agent
) -> None:
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await page.goto(f"{desk.address}/console/audit")
        await expect(page.locator("table")).to_contain_text("kana")
        await page.get_by_role("button", name="Sign out").click()
        await expect(page.get_by_role("status")).to_have_text("You are signed out.")
        await page.go_back()
        await expect(page.locator("h1")).to_have_text("Sign in")
        await expect(page.locator("body")).not_to_contain_text("Audit log")


async def test_a_link_on_another_site_leads_an_agent_in(browser: Browser, desk: Office, kana: Agent) -> None:
    """The browser holds the session's cookie back at first; the page asks once more by itself."""
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await expect(page.locator("h1")).to_have_text("Cases")
        await page.route(
            "https://chat.example/",
            lambda route: route.fulfill(
                body=f'<a href="{desk.address}/console/audit">a case</a>', content_type="text/html"
            ),
        )
        await page.goto("https://chat.example/")
        await page.get_by_text("a case").click()
        await expect(page.locator("h1")).to_have_text("Audit log")


async def test_s15_what_a_page_did_not_bring_along_does_not_run(browser: Browser, desk: Office) -> None:
    async with window(browser, "desk", "en") as context:
        page = await context.new_page()
        blocked: list[str] = []
        page.on("console", lambda said: blocked.append(said.text) if "Content Security Policy" in said.text else None)
        await page.goto(f"{desk.address}/console/login")
        await page.evaluate(
            "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
        )
        await page.evaluate("document.body.setAttribute('onclick', 'window.ran = 1')")
        await page.locator("body").click()
        assert await page.evaluate("window.ran") is None
        assert len(blocked) >= 2


async def test_s14_s20_another_site_can_neither_frame_it_nor_send_to_it(
    browser: Browser, desk: Office, kana: Agent
) -> None:
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await expect(page.locator("h1")).to_have_text("Cases")
        token = await page.locator(".leave input[name=token]").get_attribute("value")
        evil = f'<form method="post" action="{desk.address}/console/logout"><input name="token" value="{token}"><button>win</button></form><iframe src="{desk.address}/console/"></iframe>'
        other = await context.new_page()
        await other.route("https://evil.example/", lambda route: route.fulfill(body=evil, content_type="text/html"))
        await other.goto("https://evil.example/")
        await expect(other.frame_locator("iframe").locator("h1")).not_to_have_text(re.compile("Cases|Sign in|Opening"))
        await expect(other.frame_locator("iframe").locator(".brand")).to_have_count(0)
        await other.get_by_text("win").click()
        await expect(other.locator("h1")).to_have_text("This page is out of date")
        await page.reload()
        await expect(page.locator(".who")).to_have_text("kana")


async def test_on_the_narrowest_phones_nothing_is_cut_off(browser: Browser, desk: Office, kana: Agent) -> None:
    """320 pixels: also what 1280 become at a zoom of 400 %."""
    async with window(browser, "phone", "ja") as context, page_of(context) as page:
        await page.set_viewport_size({"width": 320, "height": 640})
        await sign_in(page, kana)
        for path in ("", "insight", "login", "account", "account/password", "audit", "nowhere"):
            await page.goto(f"{desk.address}/console/{path}")
            assert await page.evaluate("document.documentElement.scrollWidth") <= 320
            small = "[...document.querySelectorAll('a, button, input:not([type=hidden]):not([hidden]), summary')].filter(e => e.offsetHeight && e.offsetHeight < 24).map(e => e.outerHTML)"
            assert await page.evaluate(small) == []
