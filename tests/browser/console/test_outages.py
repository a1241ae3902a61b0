"""The page of outages in a real browser: both languages, wide and narrow, light and dark."""

import pytest
from playwright.async_api import Browser, expect

from tests.browser.console.rig import looked_over, page_of, sign_in, window
from tests.e2e.console.rig import Agent, Office

SEEN = [("light", "desk", "en"), ("light", "phone", "ja"), ("dark", "desk", "ja"), ("dark", "phone", "en")]


@pytest.mark.parametrize(("scheme", "size", "language"), SEEN)
async def test_one_is_entered_and_ended(
    browser: Browser, desk: Office, kana: Agent, scheme: str, size: str, language: str
) -> None:
    async with window(browser, size, language, color_scheme=scheme) as context, page_of(context) as page:
        await sign_in(page, kana)
        await expect(page.locator(".who")).to_have_text("kana")
        await page.goto(f"{desk.address}/console/incidents")
        await looked_over(page, f"{language}-{size}-{scheme}-80-outages-none")
        await page.locator("#which").select_option("mail_missing.docomo")
        await page.locator("#f-words_ja").fill("復旧は18時の見込みです。")
        await page.locator("button.main").click()
        await expect(page.locator("button[name=close]")).to_have_count(1)
        await looked_over(page, f"{language}-{size}-{scheme}-81-outages-open")
        await page.locator("button[name=close]").click()
        await expect(page.locator("button[name=close]")).to_have_count(0)
        await looked_over(page, f"{language}-{size}-{scheme}-82-outages-over")
