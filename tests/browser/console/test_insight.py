"""The first page in a real browser: both languages, wide and narrow, light and dark, on paper and without script."""

import pytest
from playwright.async_api import Browser, expect

from tests.browser.console.rig import looked_over, page_of, sign_in, window
from tests.e2e.console.ledger import a_busy_year
from tests.e2e.console.rig import Agent, Office

SEEN = [("light", "desk", "en"), ("light", "phone", "ja"), ("dark", "desk", "ja"), ("dark", "phone", "en")]


@pytest.mark.parametrize(("scheme", "size", "language"), SEEN)
async def test_it_is_accessible_and_fits(
    browser: Browser, desk: Office, kana: Agent, scheme: str, size: str, language: str
) -> None:
    async with window(browser, size, language, color_scheme=scheme) as context, page_of(context) as page:
        await sign_in(page, kana)
        await expect(page.locator(".who")).to_have_text("kana")
        await page.goto(f"{desk.address}/console/insight")
        await looked_over(page, f"{language}-{size}-{scheme}-70-insight-empty")
        await a_busy_year(desk, a_day=5)
        for days in (30, 365):
            await page.goto(f"{desk.address}/console/insight?days={days}")
            await expect(page.locator(".plot")).not_to_have_count(0)
            await looked_over(page, f"{language}-{size}-{scheme}-71-insight-{days}")
        await page.goto(f"{desk.address}/console/insight?days=7")
        for numbers in await page.locator("details.numbers summary").all():
            await numbers.click()
        await looked_over(page, f"{language}-{size}-{scheme}-72-insight-tables")
