"""The first page in a real browser: both languages, wide and narrow, light and dark, on paper and without script."""

import pytest
from playwright.async_api import Browser, expect

from tests.browser.console.rig import ARTIFACTS, LOCALES, SIZES, looked_over, page_of, sign_in, window
from tests.e2e.console.ledger import a_busy_year
from tests.e2e.console.rig import Agent, Office


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_it_is_accessible_and_fits(
    browser: Browser, desk: Office, kana: Agent, scheme: str, size: str, language: str
) -> None:
    async with window(browser, size, language, color_scheme=scheme) as context, page_of(context) as page:
        await sign_in(page, kana)
        await expect(page.locator(".who")).to_have_text("kana")
        await page.goto(f"{desk.address}/console/insight")
        await looked_over(page, f"{language}-{size}-{scheme}-70-insight-empty")
        await a_busy_year(desk)
        for days in (30, 365):
            await page.goto(f"{desk.address}/console/insight?days={days}")
            await expect(page.locator(".plot")).not_to_have_count(0)
            await looked_over(page, f"{language}-{size}-{scheme}-71-insight-{days}")
        for numbers in await page.locator("details.numbers summary").all():
            await numbers.click()
        await looked_over(page, f"{language}-{size}-{scheme}-72-insight-tables")
