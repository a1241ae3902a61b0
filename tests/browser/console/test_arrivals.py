"""What is new is seen and heard while a page is open, and the list is gone through by keys."""

import re

import pytest
from playwright.async_api import Browser, Page, expect

from flows.case.case_events import Assigned, Claimed, Snoozed, Tagged
from flows.ids import Lang
from flows.redact import redact
from tests.browser.console.rig import LOCALES, SIZES, looked_over, page_of, sign_in, window
from tests.browser.console.test_cases import NAMES, a_busy_day, opens
from tests.e2e.console.rig import Agent, Office

LISTENS = """
    window.notes = 0; window.shown = [];
    const began = AudioContext.prototype.createOscillator;
    AudioContext.prototype.createOscillator = function () { window.notes++; return began.call(this); };
    const Own = window.Notification;
    window.Notification = class extends EventTarget {
      static get permission() { return "granted"; }
      static requestPermission() { return Promise.resolve("granted"); }
      constructor(title) { super(); window.shown.push(title); }
    };
"""
"""Counts notes and notifications: neither can be heard or seen in a browser without a screen."""


async def rings(page: Page) -> tuple[int, list[str]]:
    found = await page.evaluate("[window.notes, window.shown]")
    return found[0], found[1]


async def listens(page: Page) -> None:
    """The scripts of the list are at work."""
    await expect(page.locator("#alerts")).to_be_visible()
    await expect(page.locator("[data-keys]")).not_to_have_attribute("hidden", "")


async def test_a_new_case_counts_in_the_tab_and_marks_its_row_until_it_is_opened(
    browser: Browser, desk: Office, kana: Agent
) -> None:
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await listens(page)
        await expect(page).to_have_title("Cases · todoku support")
        case = await desk.archive.opened("en", "Kim")
        await expect(page).to_have_title("(1) Cases · todoku support")
        row = page.locator(f'[data-case="{case.number}"]')
        await expect(row.locator(".news")).to_have_text("New")
        await expect(page.locator("#arrived")).to_contain_text(f"New case: {case.number}")
        await desk.archive.opened("en", "Lee")
        await expect(page).to_have_title("(2) Cases · todoku support")
        await row.get_by_role("link").click()
        await expect(page.locator("h1")).to_contain_text(case.number)
        await expect(page).to_have_title(re.compile(r"^\(1\) "))
        await opens(page, desk, "/")
        await listens(page)
        await expect(page).to_have_title("(1) Cases · todoku support")
        await expect(row.locator(".news")).to_be_hidden()
        desk.clock.advance(minutes=1)
        await desk.archive.says(case, "One more thing!")
        await expect(row.locator(".news")).to_have_text("Updated")
        await page.get_by_role("button", name="Mark all as seen").click()
        await expect(row.locator(".news")).to_be_hidden()
        await expect(page).to_have_title("Cases · todoku support")


async def test_who_wants_it_hears_what_is_new_once_and_an_unauthorized_login_otherwise(
    browser: Browser, desk: Office, kana: Agent
) -> None:
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await context.add_init_script(LISTENS)
        await sign_in(page, kana)
        await listens(page)
        await expect(page.locator("#found")).to_contain_text("No case yet")
        await desk.archive.opened("en", "Kim")
        await expect(page).to_have_title("(1) Cases · todoku support")
        assert await rings(page) == (0, []), "nobody has asked for it"
        await page.get_by_role("button", name="Alert me").click()
        await expect(page.get_by_role("button", name="Alerts on (turn off)")).to_be_visible()
        assert await rings(page) == (2, []), "how it sounds"
        urgent = await desk.archive.opened("en", "Kim", priority="high")
        await expect(page).to_have_title("(2) Cases · todoku support")
        notes, shown = await rings(page)
        assert notes == 6
        assert [it.partition(urgent.number)[0] for it in shown] == ["🚨 Suspected unauthorized login: "]
        others = await desk.archive.opened("en", "Kim", status="claimed", agent="sato")
        await expect(page.locator("#found")).to_contain_text(others.number)
        assert (await rings(page))[0] == 6, "a colleague's case is not for this agent"
        await page.reload()
        await expect(page.get_by_role("button", name="Alerts on (turn off)")).to_be_visible()
        assert await rings(page) == (0, []), "what has been told is not told again"


async def test_whoever_reads_a_case_learns_of_another_and_of_what_is_given_to_them(
    browser: Browser, desk: Office, kana: Agent
) -> None:
    mine = await desk.archive.opened("en", "Kim", status="claimed", agent="kana")
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await listens(page)
        await expect(page.locator("#found")).to_contain_text(mine.number)
        await opens(page, desk, f"/cases/{mine.number}")
        title = await page.title()
        theirs = await desk.archive.opened("en", "Kim", status="claimed", agent="sato")
        desk.clock.advance(minutes=1)
        await desk.archive.happens(theirs, Assigned("sato", "kana"))
        await expect(page).to_have_title(f"(1) {title}")
        await expect(page.locator("#arrived")).to_contain_text(theirs.number)


async def test_the_list_is_worked_by_keys(browser: Browser, desk: Office, kana: Agent) -> None:
    first, second = await desk.archive.opened("en", "Kim"), await desk.archive.opened("en", "Kim")
    await desk.archive.happens(first, Claimed("sato"))
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await listens(page)
        link = page.locator("[data-row]")
        await expect(link).to_have_count(2)
        numbers = [it.split()[0] for it in await link.all_inner_texts()]
        await page.keyboard.press("j")
        await expect(link.nth(0)).to_be_focused()
        await page.keyboard.press("j")
        await page.keyboard.press("j")
        await expect(link.nth(1)).to_be_focused()
        await page.keyboard.press("k")
        await expect(link.nth(0)).to_be_focused()
        await page.keyboard.press("/")
        await expect(page.locator("#q")).to_be_focused()
        await page.keyboard.type("jt?")
        await expect(page.locator("#q")).to_have_value("jt?")
        await page.keyboard.press("Escape")
        await page.keyboard.press("?")
        await expect(page.get_by_role("dialog")).to_contain_text("Open the next unassigned case")
        await page.get_by_label("Use single-key shortcuts").uncheck()
        await page.keyboard.press("Escape")
        await page.keyboard.press("n")
        await expect(page.locator("h1")).to_have_text("Cases")
        await page.keyboard.press("?")
        await page.get_by_label("Use single-key shortcuts").check()
        await page.keyboard.press("Escape")
        for _ in range(2 if numbers[0] == first.number else 1):
            await page.keyboard.press("j")
        await page.keyboard.press("n")
        await expect(page.locator("h1")).to_contain_text(second.number)
        await opens(page, desk, "/")
        await listens(page)
        for _ in range(numbers.index(second.number) + 1):
            await page.keyboard.press("j")
        await page.keyboard.press("t")
        await expect(page.locator("#head")).to_contain_text("This is your case.")
        assert (await desk.archive.now(second)).agent == "kana"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("size", SIZES)
async def test_a_list_with_everything_in_it_is_accessible_and_fits(
    browser: Browser, desk: Office, kana: Agent, size: str, language: Lang, theme: str
) -> None:
    async with window(browser, size, language, color_scheme=theme) as context, page_of(context) as page:
        await sign_in(page, kana)
        await listens(page)
        await expect(page.locator("#found")).to_be_visible()
        case = await a_busy_day(desk, language)
        late = desk.clock() - 200 * 60
        await desk.archive.opened(language, NAMES[language][1], waiting=late, opened_at=late, tags=(redact("VIP"),))
        asleep = await desk.archive.opened(language, NAMES[language][2], waiting=None)
        await desk.archive.happens(asleep, Snoozed("kana", desk.clock() + 3600))
        await desk.archive.happens(case, Tagged("kana", redact("電話" if language == "ja" else "phone")))
        await expect(page.locator(".news").filter(visible=True)).to_have_count(4)
        name = f"{language}-{size}-{theme}"
        await looked_over(page, f"{name}-60-list")
        await page.locator(".filters summary").click()
        await page.locator(".menu summary").click()
        await looked_over(page, f"{name}-61-list-open")
        await page.keyboard.press("?")
        await expect(page.get_by_role("dialog")).to_be_visible()
        await looked_over(page, f"{name}-62-keys")
        await page.keyboard.press("Escape")
        await opens(page, desk, f"/cases/{case.number}")
        await looked_over(page, f"{name}-63-case")
