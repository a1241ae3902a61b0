"""What it was, asked in the form that closes a case: with and without script, on a phone and at a desk."""

import pytest
from playwright.async_api import Browser, expect

from flows.case.case_end import OTHER, answers
from flows.case.case_events import Closed
from flows.ids import Lang
from flows.redact import redact
from tests.browser.console.rig import LOCALES, SIZES, looked_over, page_of, sign_in, window
from tests.browser.console.test_cases import opens
from tests.e2e.console.rig import Agent, Office

CLOSE = {"ja": "完了にする", "en": "Close the case"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("size", SIZES)
async def test_the_question_is_accessible_and_fits(
    browser: Browser, desk: Office, kana: Agent, size: str, language: Lang, scheme: str
) -> None:
    case = await desk.archive.opened(language, "山田" if language == "ja" else "Kim")
    name = f"{language}-{size}-{scheme}"
    async with window(browser, size, language, color_scheme=scheme) as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        await page.locator("#acts summary", has_text=CLOSE[language]).click()
        await expect(page.locator("#cause option")).to_have_count(1 + len(answers(case)))
        box = await page.locator("#cause").bounding_box()
        assert box
        assert box["height"] >= 44  # as everywhere in the console
        await page.evaluate("scrollTo(0, 0)")  # where the bar of a phone covers no half of a line
        await looked_over(page, f"{name}-64-closing")
        await page.locator("#cause").select_option(OTHER)
        await page.locator("#cause-words").fill("the proxy")
        await page.locator("#acts form[action$=close] button").click()
        await expect(page.locator("#packet")).to_contain_text("the proxy")
        await looked_over(page, f"{name}-65-closed")


@pytest.mark.parametrize("script", [True, False])
async def test_a_case_is_closed_without_an_answer_and_answered_later(
    browser: Browser, desk: Office, kana: Agent, *, script: bool
) -> None:
    case = await desk.archive.opened("en", "Kim")
    async with window(browser, "phone", "en", java_script_enabled=script) as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        await page.locator("#acts summary", has_text=CLOSE["en"]).click()
        await page.get_by_role("button", name="Close and ask the user").click()
        await expect(page.get_by_role("status").filter(has_text="The case is closed.")).to_be_visible()
        assert (await desk.archive.now(case)).cause == ""
        await page.get_by_label("What was it?").select_option(answers(case)[0])
        await page.get_by_role("button", name="Save").click()
        await expect(page.get_by_role("status").filter(has_text="It is saved what it was.")).to_be_visible()
        assert (await desk.archive.now(case)).cause == answers(case)[0]


async def test_what_was_chosen_survives_news(browser: Browser, desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened("en", "Kim")
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        await page.locator("#acts summary", has_text=CLOSE["en"]).click()
        await page.locator("#cause").select_option("unknown")
        await page.locator("#cause").blur()
        await desk.archive.says(case, "One more thing!")
        await expect(page.locator("#after")).to_contain_text("One more thing!")
        await expect(page.locator("#cause")).to_have_value("unknown")


async def test_a_page_without_a_choice_follows_what_a_colleague_does(
    browser: Browser, desk: Office, kana: Agent
) -> None:  # fmt: skip
    case = await desk.archive.opened("en", "Kim")
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        await desk.archive.happens(case, Closed("sato", redact("")))
        await expect(page.locator("#acts form[action$=cause]")).to_have_count(1)
