"""`todoku demo` as anybody starts it, and somebody in front of a browser who gets through to the end."""

import re
import signal

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.demo_rig import CHAT, NEWEST, SIZES, SLOW, SUPPORT, Demo, begin, labels, page_of, press, say, shot

STRANGE = {"ja": "こんにちは", "en": "hello there"}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_from_start_to_a_solution_by_clicking(browser: Browser, demo: Demo, size: str, language: str) -> None:
    async with page_of(browser, demo, size, language) as page:
        await shot(page, f"{language}-{size}-1-empty")
        await begin(page, language)
        await shot(page, f"{language}-{size}-2-menu")
        await press(page, (await labels(page))[0])
        await shot(page, f"{language}-{size}-3-question")
        await say(page, STRANGE[language])
        await shot(page, f"{language}-{size}-4-typed")
        await say(page, (await labels(page))[0])  # what stands on a button
        for _ in range(20):
            if await page.locator(NEWEST).locator(".success").count():
                break
            await press(page, (await labels(page))[0])
        await shot(page, f"{language}-{size}-5-remedy")
        for _ in range(2):  # the email is there, and then the new password
            await press(page, await page.locator(NEWEST).locator(".success").first.inner_text())
        await expect(page.locator(NEWEST)).to_contain_text("✅")
        assert await page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]
        await shot(page, f"{language}-{size}-6-solved")
        await press(page, next(it for it in await labels(page) if it.startswith("5")))
        await shot(page, f"{language}-{size}-7-rated")


@pytest.mark.parametrize("size", SIZES)
async def test_a_hand_off_shows_up_in_the_support_view(browser: Browser, demo: Demo, size: str) -> None:
    async with page_of(browser, demo, size, "ja") as page:
        await begin(page, "ja")
        await press(page, (await labels(page))[1])
        await say(page, "/human")
        while len(await labels(page)) > 2:
            await press(page, (await labels(page))[0])
        text = await page.locator(NEWEST).inner_text()
        number = re.search(r"\d{3}-\d{4}", text)
        assert number
        await shot(page, f"ja-{size}-8-handed-off")
        if size == "phone":
            await page.locator(CHAT + ".open-support").click()
        await expect(page.locator(SUPPORT + ".text").last).to_contain_text(number[0])
        await shot(page, f"ja-{size}-9-support")


async def test_a_reload_and_a_restart_keep_the_chat(browser: Browser, demo: Demo) -> None:
    async with page_of(browser, demo, "desk", "en") as page:
        await begin(page, "en")
        await press(page, (await labels(page))[0])
        await press(page, (await labels(page))[0])
        before = await page.locator(f"{CHAT}.bubbles").inner_text()
        await page.reload()
        await expect(page.locator(f"{CHAT}.bubbles")).to_have_text(before, use_inner_text=True)
        for sign in (signal.SIGTERM, signal.SIGKILL):
            await demo.stop(sign)
            await demo.start()
            await page.goto(demo.url)
            await expect(page.locator(f"{CHAT}.bubbles")).to_have_text(before, use_inner_text=True)
        await press(page, (await labels(page))[0])
        await expect(page.locator(f"{CHAT}.message.in")).to_have_count(2)  # the trace of the remedy, and the card


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763605060000000030001"
    "1c3a1d6f0000000049454e44ae426082"
)
WORDS = {
    "ja": {"claim": "担当する", "taken": "担当者が確認を始めました", "hello": "迷惑メールを見てください", "ask": "どこにありますか", "step": "どの対処"},
    "en": {"claim": "担当する", "taken": "A person from support is looking", "hello": "Look into the spam folder", "ask": "Where is it?", "step": "どの対処"},
}  # fmt: skip


async def look_at(page: Page, size: str, *, support: bool) -> None:
    """On a phone the two views take turns."""
    if size == "phone" and support:
        await page.locator(CHAT + ".open-support").click()
    elif size == "phone":
        await page.locator(SUPPORT + ".back").click()


async def hand_over(page: Page, language: str) -> None:
    await begin(page, language)
    await press(page, (await labels(page))[0])
    await say(page, "/human")
    while len(await labels(page)) > 2:
        await press(page, (await labels(page))[0])


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_a_case_is_worked_on_in_the_support_view(browser: Browser, demo: Demo, size: str, language: str) -> None:
    words = WORDS[language]
    async with page_of(browser, demo, size, language) as page:
        await hand_over(page, language)
        await look_at(page, size, support=True)
        await expect(page.locator(SUPPORT + ".pinned-text")).to_contain_text("📋", timeout=SLOW)
        await page.locator(SUPPORT + ".key", has_text=words["claim"]).click()
        await expect(page.locator(SUPPORT + ".text").last).to_contain_text("佐藤 Sato さんが担当します", timeout=SLOW)
        await page.locator(SUPPORT + "textarea").fill(words["hello"])
        await page.keyboard.press("Enter")
        await expect(page.locator(SUPPORT + ".reactions", has_text="👍")).to_have_count(1, timeout=SLOW)
        await shot(page, f"{language}-{size}-10-support-answered")
        await look_at(page, size, support=False)
        answer = page.locator(CHAT + ".message.in", has_text=words["hello"])
        await expect(answer).to_have_count(1)
        await answer.hover()
        await answer.locator("[data-reply]").click()
        await page.locator(CHAT + "textarea").fill(words["ask"])
        await page.keyboard.press("Enter")
        await expect(page.locator(CHAT + ".reactions", has_text="👍")).to_have_count(1, timeout=SLOW)
        await shot(page, f"{language}-{size}-11-chat-answered")
        await look_at(page, size, support=True)
        await expect(page.locator(SUPPORT + ".quote").last).to_contain_text(words["hello"])
        await page.locator(SUPPORT + ".file").set_input_files(
            {"name": "menu.png", "mimeType": "image/png", "buffer": PIXEL}
        )
        await expect(page.locator(SUPPORT + ".picture")).to_have_count(1, timeout=SLOW)
        await page.locator(SUPPORT + ".pinned").click()
        await page.locator(SUPPORT + ".key", has_text="試してもらう").first.click()
        await expect(page.locator(SUPPORT + ".text", has_text=words["step"])).to_have_count(1, timeout=SLOW)
        await shot(page, f"{language}-{size}-12-support-step")
        assert await page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]
