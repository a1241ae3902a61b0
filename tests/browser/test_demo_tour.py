"""Somebody opens the demo for the first time: in the browser's language, with a tour, and with cases that are there already."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from tests.browser.demo_rig import CHAT, SIZES, SLOW, SUPPORT, Demo, begin, shot
from tests.free_port import free_port

LOCALES = {"ja": "ja-JP", "en": "en-US"}
NEXT = {"ja": "次へ", "en": "Next"}
CLOSE = {"ja": "使いかたを閉じる", "en": "Close the tour"}
AGAIN = {"ja": "使いかたを見る", "en": "Show the tour"}
CONSOLE = {"ja": "サポート用コンソールを開く", "en": "Open the support console"}
FILL = {"ja": "自動で入力", "en": "Fill in"}
ENTER = {"ja": "ログイン", "en": "Sign in"}
SEEDED = 4
TOUR = CHAT + ".tour"


@pytest.fixture
async def seeded(tmp_path: Path) -> AsyncIterator[Demo]:
    """The demo as it starts by itself, once all its cases are there."""
    demo = Demo(tmp_path, free_port(), empty=False)
    await demo.start()
    yield demo
    assert await demo.stop() == 0
    said = (tmp_path / "demo.log").read_text()
    assert "Traceback" not in said
    assert "not finished" not in said


@asynccontextmanager
async def first_visit(
    browser: Browser, demo: Demo, size: str, language: str, scheme: Literal["light", "dark"] = "light"
) -> AsyncIterator[Page]:
    context = await browser.new_context(
        viewport={"width": SIZES[size]["width"], "height": SIZES[size]["height"]},
        locale=LOCALES[language], timezone_id="Asia/Tokyo", color_scheme=scheme,
    )  # fmt: skip
    page = await context.new_page()
    page.set_default_timeout(SLOW)
    await page.goto(demo.url)
    yield page
    await context.close()


async def sown(page: Page) -> None:
    """The newest of the cases that are there from the start is the urgent one."""
    await expect(page.locator(SUPPORT + ".tab", has_text="🚨")).to_have_count(1, timeout=SLOW)
    await expect(page.locator(SUPPORT + ".tab")).to_have_count(SEEDED + 1)


ENDED = """Promise.allSettled(document.getAnimations()
    .filter((it) => it.effect.getComputedTiming().endTime !== Infinity).map((it) => it.finished)).then(() => null)"""
"""What fades in has its colours only at the end."""


async def faults(page: Page) -> list[str]:
    await page.evaluate(ENDED)
    found = await Axe().run(page)
    return [f"{one['id']}: {[node['target'] for node in one['nodes']]}" for one in found.response["violations"]]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_the_tour_by_keyboard(browser: Browser, demo: Demo, size: str, language: str) -> None:
    async with first_visit(browser, demo, size, language) as page:
        tour = page.locator(TOUR)
        await expect(tour).to_contain_text("1/3")
        await expect(page.locator("html")).to_have_attribute("lang", language)
        for scheme in ("light", "dark"):
            await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            assert await faults(page) == []
            await shot(page, f"tour-{language}-{size}-{scheme}")
        await tour.get_by_role("button", name=NEXT[language]).focus()
        for number in (2, 3):
            await page.keyboard.press("Enter")
            await expect(tour).to_contain_text(f"{number}/3")
            await shot(page, f"tour-{language}-{size}-{number}")
        await expect(tour.get_by_role("link", name=CONSOLE[language])).to_be_visible()
        assert await faults(page) == []
        await page.keyboard.press("Escape")
        await expect(tour).to_be_hidden()
        await expect(page.locator(CHAT + ".log")).to_be_focused()
        await page.reload()
        await expect(page.locator(CHAT + ".title")).not_to_be_empty()
        await expect(tour).to_be_hidden()
        if size == "phone":
            await page.locator(".open-panel").click()
        await page.get_by_role("button", name=AGAIN[language]).click()
        await expect(tour).to_contain_text("1/3")
        await tour.get_by_role("button", name=CLOSE[language]).click()
        await expect(tour).to_be_hidden()
        await begin(page, language)


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_cases_are_there_from_the_start(browser: Browser, seeded: Demo, language: str) -> None:
    async with first_visit(browser, seeded, "desk", language) as page:
        await sown(page)
        for scheme in ("light", "dark"):
            await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            assert await faults(page) == []
            await shot(page, f"seeded-{language}-{scheme}")
        async with page.context.expect_page() as opened:
            await page.get_by_role("link", name=CONSOLE[language]).first.click()
        console = await opened.value
        console.set_default_timeout(SLOW)
        await expect(console.locator("html")).to_have_attribute("lang", language)
        await console.get_by_role("button", name=re.compile(FILL[language])).click()
        await console.get_by_role("button", name=ENTER[language], exact=True).click()
        await console.goto(f"{seeded.url}/console/?status=all")
        for name in ("美咲", "大輔", "Emma", "Chris"):
            await expect(console.get_by_text(name).first).to_be_visible()
        await shot(console, f"seeded-{language}-console")


async def test_a_restart_does_not_make_them_again(browser: Browser, seeded: Demo) -> None:
    async with first_visit(browser, seeded, "desk", "en") as page:
        await sown(page)
        await seeded.stop()
        await seeded.start()
        await page.goto(seeded.url)
        await sown(page)
