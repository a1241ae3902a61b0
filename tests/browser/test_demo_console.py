"""The demo from both sides: somebody in the chat, and an agent at the console beside it."""

import re

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.demo_rig import ARTIFACTS, CHAT, NEWEST, SLOW, Demo, begin, labels, page_of, press, say

SAID = {
    "ja": {
        "fill": "自動で入力", "enter": "ログイン", "claim": "担当する", "send": "返信する", "try": "試してもらう",
        "close": "完了にして、利用者に尋ねる", "reply": "ドコモの設定をいっしょに見ていきましょう。", "answer": "お願いします。まだ届いていません。",
        "closed": "完了しています。", "stars": "5点中 5点", "worked": "うまくいったそうです", "open": "サポート用コンソールを開く",
    },
    "en": {
        "fill": "Fill in", "enter": "Sign in", "claim": "Take the case", "send": "Send reply", "try": "Ask them to try it", "close": "Close and ask the user",
        "reply": "Let us go through the docomo settings together.", "answer": "Yes please, still nothing here.",
        "closed": "Closed.", "stars": "5 of 5", "worked": "it worked", "open": "Open the support console",
    },
}  # fmt: skip


async def seen(page: Page, name: str) -> None:
    ARTIFACTS.mkdir(exist_ok=True)
    await page.screenshot(path=ARTIFACTS / f"demo-{name}.png", animations="disabled", full_page=True)


async def handed_over(chat: Page, language: str) -> str:
    """The user asks for a person; the case's number."""
    await begin(chat, language)
    await press(chat, (await labels(chat))[1])
    await say(chat, "/human")
    while len(await labels(chat)) > 2:
        await press(chat, (await labels(chat))[0])
    number = re.search(r"\d{3}-\d{4}", await chat.locator(NEWEST).inner_text())
    assert number
    return number[0]


async def signed_in(chat: Page, words: dict[str, str]) -> Page:
    """The console, opened from the chat page, with the demo's own button."""
    async with chat.context.expect_page() as opened:
        await chat.get_by_role("link", name=words["open"]).first.click()
    console = await opened.value
    console.set_default_timeout(SLOW)
    await console.get_by_role("button", name=re.compile(words["fill"])).click()
    await console.get_by_role("button", name=words["enter"], exact=True).click()
    await expect(console.locator(".insight h1")).to_be_visible()
    await console.locator('nav a[href="/console/"]').click()
    return console


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", ["desk", "phone"])
async def test_a_case_from_hand_off_to_stars(browser: Browser, demo: Demo, size: str, language: str) -> None:
    words, shown = SAID[language], f"console-{language}-{size}"
    async with page_of(browser, demo, size, language) as chat:
        number = await handed_over(chat, language)
        await seen(chat, f"{shown}-1-handed-off")
        console = await signed_in(chat, words)
        await seen(console, f"{shown}-2-list")
        await console.get_by_role("link", name=number).click()
        claim = console.locator("#thumb" if size == "phone" else "#claim")
        await claim.get_by_role("button", name=words["claim"]).click()
        await console.locator("#text").fill(words["reply"])
        await console.get_by_role("button", name=words["send"]).click()
        await expect(chat.locator(NEWEST)).to_contain_text(words["reply"], timeout=SLOW)
        await expect(console.locator("#after")).to_contain_text("✅", timeout=SLOW)
        await chat.locator(CHAT + "textarea").fill(words["answer"])
        await chat.keyboard.press("Enter")
        await expect(console.locator("#after")).to_contain_text(words["answer"], timeout=SLOW)
        await seen(console, f"{shown}-3-answered")
        await console.evaluate("document.querySelectorAll('.fold').forEach((it) => { it.open = true; })")
        await console.locator(".pick input").first.check()
        await console.get_by_role("button", name=words["try"]).click()
        await expect(chat.locator(NEWEST).locator(".success")).to_have_count(1, timeout=SLOW)
        await seen(chat, f"{shown}-4-step")
        await chat.locator(NEWEST).locator(".success").click()
        await expect(console.locator("#after")).to_contain_text(words["worked"], timeout=SLOW)
        await console.evaluate("document.querySelectorAll('.fold').forEach((it) => { it.open = true; })")
        await console.get_by_role("button", name=words["close"], exact=True).click()
        await expect(console.locator("#head")).to_contain_text(words["closed"])
        await expect(chat.locator(NEWEST).locator(".success")).to_have_count(1, timeout=SLOW)
        await chat.locator(NEWEST).locator(".success").click()
        await expect(chat.locator(NEWEST).locator(".key").nth(4)).to_be_visible(timeout=SLOW)
        await press(chat, (await labels(chat))[4])
        await expect(console.locator("#packet")).to_contain_text(words["stars"], timeout=SLOW)
        await seen(console, f"{shown}-5-stars")
        await seen(chat, f"{shown}-6-rated")
