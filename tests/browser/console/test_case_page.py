"""The page of a case as it is lived in: on a phone, by single keys, with pictures, and steps that are looked for."""

import re
import struct
import zlib

import pytest
from playwright.async_api import Browser, Page, expect

from bot.console.pages.case_page import RECENT
from bot.console.remedy_choices import IN_SIGHT
from flows.case.case_events import Claimed, Noted, Said, Wrote
from flows.case.casefile import Case, Record, dump_record
from flows.ids import Lang
from flows.redact import redact, trusted
from tests.browser.console.rig import LOCALES, SIZES, looked_over, page_of, sign_in, window
from tests.browser.console.test_cases import opens
from tests.e2e.console.rig import Agent, Office

SCREENS = 4.2
"""How many screens of a phone a case may be high."""


def png(width: int, height: int) -> bytes:
    """A picture of one colour."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = b"".join(b"\0" + b"\x18\x61\xa5" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


async def a_long_case(desk: Office, lang: Lang) -> Case:
    """A case that has gone on for a while, with pictures."""
    case = await desk.archive.opened(lang, "山田" if lang == "ja" else "Kim")
    said = (
        "まだ届きません。迷惑メールも見ました。" if lang == "ja" else "Still nothing. I looked in the spam folder too."
    )
    await desk.archive.happens(case, Claimed("kana"))
    for n in range(RECENT):
        desk.clock.advance(minutes=3)
        await desk.archive.says(case, said, f"u{n}")
        await desk.archive.happens(case, Wrote("kana", Said(said, f"c{n}")))
    await desk.archive.happens(case, Noted("kana", redact(said)))
    desk.archive.shelf.files |= {"F1": png(600, 1300), "F2": png(1280, 720)}
    for n, (media, file) in enumerate([("photo", "F1"), ("photo", "lost"), ("document", "F2")]):
        sent = Record(
            desk.clock(), "message", "user", ref=f"u9{n}", media=media, file=file, text=trusted(said if n else "")
        )
        await desk.archive.adds(case, dump_record(sent))
    return case


async def pictures_came(page: Page) -> None:
    """They are fetched when they come into view; one of them does not come."""
    await page.locator("#composer").scroll_into_view_if_needed()
    await expect(page.locator("#after")).to_contain_text(re.compile("could not be fetched|取り出せませんでした"))
    await expect(page.locator("#after img")).to_have_js_property("naturalWidth", 600)


async def unfold(page: Page) -> None:
    await page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })")


async def height(page: Page) -> int:
    return int(await page.evaluate("document.documentElement.scrollHeight"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("size", SIZES)
async def test_a_long_case_is_accessible_and_fits(
    browser: Browser, desk: Office, kana: Agent, size: str, language: Lang, scheme: str
) -> None:
    case = await a_long_case(desk, language)
    name = f"{language}-{size}-{scheme}"
    async with window(browser, size, language, color_scheme=scheme) as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        await pictures_came(page)
        await page.evaluate("scrollTo(0, 0)")
        await looked_over(page, f"{name}-60-long-case")
        await page.screenshot(path=f"tests/artifacts/console-{name}-61-first-screen.png")
        await unfold(page)
        await looked_over(page, f"{name}-62-long-case-unfolded")


@pytest.mark.parametrize("language", LOCALES)
async def test_on_a_phone_what_to_do_is_on_the_first_screen_and_the_page_is_short(
    browser: Browser, desk: Office, kana: Agent, language: Lang
) -> None:
    case = await a_long_case(desk, language)
    async with window(browser, "phone", language) as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        first = await page.locator(".first").bounding_box()
        assert first
        assert first["y"] + first["height"] < SIZES["phone"]["height"] - 64, "above the bar"
        assert await height(page) <= SCREENS * SIZES["phone"]["height"]


async def test_on_a_phone_three_actions_are_in_reach_and_cover_nothing(
    browser: Browser, desk: Office, kana: Agent
) -> None:
    case = await desk.archive.opened("ja", "山田")
    async with window(browser, "phone", "ja", has_touch=True) as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        bar = page.locator("#thumb")
        for place in (0, 600, 100_000):
            await page.evaluate(f"scrollTo(0, {place})")
            await expect(bar).to_be_in_viewport(ratio=1)
        last, box = await page.locator(".erase").bounding_box(), await bar.bounding_box()
        assert last
        assert box
        assert last["y"] + last["height"] <= box["y"], "at the end of the page the bar rests below the last card"
        await bar.get_by_role("link", name="返信").tap()
        await expect(page.locator("#text")).to_be_focused()
        await expect(bar).to_be_hidden()
        await page.locator("#text").blur()
        await bar.get_by_role("link", name="完了にする").tap()
        await expect(page.locator("#reason")).to_be_focused()
        await page.locator("#reason").blur()
        await bar.get_by_role("button", name="担当する").tap()
        await expect(page.locator("#head")).to_contain_text("あなたの担当です。")


@pytest.mark.parametrize("size", SIZES)
async def test_everything_on_the_page_is_large_enough_to_hit(
    browser: Browser, desk: Office, kana: Agent, size: str
) -> None:
    case = await a_long_case(desk, "en")
    async with window(browser, size, "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        await unfold(page)
        for target in ("a.bad", ".files a", ".pick", ".acts button", ".acts summary", ".up a", "#thumb > *"):
            for each in await page.locator(f"{target}:visible").all():
                box = await each.bounding_box()
                assert box
                assert box["height"] >= 44, target  # as everywhere in the console


async def test_keys_work_a_case_but_not_while_somebody_types(browser: Browser, desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened("en", "Kim")
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await page.goto(f"{desk.address}/console/?status=all")
        await page.get_by_role("link", name=case.number).click()
        await expect(page.locator("h1")).to_contain_text(case.number)
        for key, field in (("r", "#text"), ("n", "#note"), ("e", "#reason")):
            await page.keyboard.press(key)
            await expect(page.locator(field)).to_be_focused()
            await page.keyboard.press("t")
            await expect(page.locator(field)).to_have_value("t")
            await page.locator(field).fill("")
            await page.locator(field).blur()
        await page.keyboard.press("?")
        await expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
        await looked_over(page, "en-desk-63-keys")
        await page.keyboard.press("Escape")
        await page.keyboard.press("t")
        await expect(page.locator("#head")).to_contain_text("This is your case.")
        await page.wait_for_load_state()  # the keys of the page that came are heard once its script has run
        await page.keyboard.press("u")
        await expect(page).to_have_url(f"{desk.address}/console/?status=all")


async def test_keys_can_be_switched_off(browser: Browser, desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened("en", "Kim")
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        await page.get_by_role("button", name="Shortcuts").click()
        await page.get_by_role("checkbox", name="Use single-key shortcuts").uncheck()
        await page.keyboard.press("Escape")
        await page.reload()
        await page.keyboard.press("t")
        await page.keyboard.press("r")
        await expect(page.locator("#text")).not_to_be_focused()
        assert (await desk.archive.now(case)).status == "open"


async def test_a_step_is_in_sight_or_found_by_words(browser: Browser, desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened("en", "Kim")
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        shown = page.locator(".pick:visible")
        await expect(shown).to_have_count(min(IN_SIGHT, len(case.suspected)))
        await page.get_by_text("Find other fixes").click()
        await page.get_by_label("Find by the name of the cause").fill("login locked")
        found = page.locator(".search .pick:visible")
        await expect(found).to_have_count(1)
        await page.keyboard.press("Enter")
        await found.locator("input").check()
        await page.get_by_label("Find by the name of the cause").fill("nothing of that name")
        await expect(found).to_have_count(1)  # what is chosen stays in sight
        await page.get_by_role("button", name="Ask them to try it").click()
        await expect(page.get_by_role("status").filter(has_text="asked to try it")).to_be_visible()
        assert (await desk.archive.now(case)).step == "login_locked"


async def test_a_step_is_chosen_without_script(browser: Browser, desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened("en", "Kim")
    async with window(browser, "phone", "en", java_script_enabled=False) as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        await page.get_by_text("Find other fixes").click()
        await expect(page.get_by_label("Find by the name of the cause")).to_be_hidden()
        await page.locator(".search .pick").last.click()
        await page.get_by_role("button", name="Ask them to try it").click()
        await expect(page.get_by_role("status").filter(has_text="asked to try it")).to_be_visible()


async def test_what_was_chosen_survives_news(browser: Browser, desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened("en", "Kim")
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        chosen = page.locator(".pick input").nth(1)
        await chosen.check()
        await chosen.blur()
        await desk.archive.says(case, "One more thing!")
        await expect(page.locator("#after")).to_contain_text("One more thing!")
        await expect(chosen).to_be_checked()


async def test_a_picture_is_seen_and_one_that_does_not_come_says_so(
    browser: Browser, desk: Office, kana: Agent
) -> None:  # fmt: skip
    case = await a_long_case(desk, "en")
    async with window(browser, "phone", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        await pictures_came(page)
        box = await page.get_by_role("img", name="Picture from Kim").bounding_box()
        assert box
        assert box["height"] <= 202, "a thumbnail"  # with its border
        async with context.expect_page() as opened:
            await page.get_by_role("link", name="Open as a picture").click()
        await expect((await opened.value).locator("img")).to_have_js_property("naturalWidth", 1280)
