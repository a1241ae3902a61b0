"""Cases in the console in a real browser: every page seen, judged by axe, used by keyboard, without script, and live."""

import re

import pytest
from playwright.async_api import Browser, Page, expect

from bot.desk.caller import code_for
from flows.case.case_events import (
    Claimed,
    Closed,
    Noted,
    Rated,
    Said,
    StepChosen,
    StepTried,
    Wrote,
)
from flows.case.casefile import Case, Record
from flows.ids import Lang
from flows.redact import redact, trusted
from tests.browser.console.rig import LOCALES, SIZES, looked_over, page_of, sign_in, window
from tests.e2e.console.archive import SECRET
from tests.e2e.console.rig import Agent, Office
from tests.unit.casebook import HOSTILE

WORDS = {
    "ja": ("まだ届きません。迷惑メールも見ました。", "ご連絡ありがとうございます。いっしょに見ていきます。", "ドコモの設定画面を案内した"),
    "en": ("Still nothing. I looked in the spam folder too.", "Thanks for writing. Let us look at it together.", "Led them to docomo's settings"),
}  # fmt: skip
NAMES = {"ja": ("山田", "さくら", "Ren", "みなと"), "en": ("Kim", "Alex", "Robin", "Sam")}


async def a_busy_day(desk: Office, lang: Lang) -> Case:
    """Cases in every state; the one given has everything in it."""
    names = NAMES[lang]
    desk.clock.advance(minutes=-200)
    case = await desk.archive.opened(lang, names[0], priority="high")
    said, replied, noted = WORDS[lang]
    desk.clock.advance(minutes=30)
    await desk.archive.happens(case, Claimed("kana"))
    await desk.archive.happens(case, Wrote("kana", Said(replied, "c1")))
    await desk.archive.says(case, said)
    await desk.archive.happens(case, Noted("kana", redact(noted)))
    desk.clock.advance(minutes=20)
    await desk.archive.happens(case, StepChosen("kana", "mailbox_full"))
    await desk.archive.happens(case, StepTried("mailbox_full", "not_worked"))
    desk.archive.mail.blocked = True
    await desk.archive.happens(case, Wrote("kana", Said(replied, "c2")))
    desk.archive.mail.blocked = False
    photo = Record(desk.clock(), "message", "user", ref="u9", media="photo", file="F1")
    await desk.archive.opened(lang, names[1], records=(photo,))
    taken = await desk.archive.opened("en", names[2], symptom="link_invalid", provider="gmail")
    await desk.archive.happens(taken, Claimed("sato"))
    closed = await desk.archive.opened(lang, names[3])
    await desk.archive.happens(closed, Closed("kana", redact("ok")))
    await desk.archive.happens(closed, Rated(5))
    desk.clock.advance(minutes=149)
    await desk.archive.opened(lang, names[3], symptom="sms_missing")
    await desk.archive.says(case, said)
    return case


async def opens(page: Page, desk: Office, path: str) -> None:
    await page.goto(f"{desk.address}/console{path}")


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("size", SIZES)
async def test_every_page_about_cases_is_accessible_and_fits(
    browser: Browser, desk: Office, kana: Agent, size: str, language: Lang
) -> None:
    shown = f"{language}-{size}"
    async with window(browser, size, language) as context, page_of(context) as page:
        await sign_in(page, kana)
        await looked_over(page, f"{shown}-40-list-empty")
        case = await a_busy_day(desk, language)
        await opens(page, desk, "/")
        await looked_over(page, f"{shown}-41-list")
        await opens(page, desk, "/?q=nobody&status=closed&mine=1")
        await looked_over(page, f"{shown}-42-list-no-match")
        await opens(page, desk, f"/cases/{case.number}")
        await looked_over(page, f"{shown}-43-case")
        await page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })")
        await page.locator("#text").fill("x" * 4100)
        await page.locator("form.reply button.main").click()
        await expect(page.get_by_role("alert")).to_be_visible()
        await looked_over(page, f"{shown}-44-case-refused")
        await opens(page, desk, f"/cases/{case.number}/erase")
        await looked_over(page, f"{shown}-45-erase")
        await opens(page, desk, "/caller")
        await page.locator("#f-number").fill(case.number)
        await page.locator("#f-code").fill("000000")
        await page.locator("button.main").click()
        await expect(page.get_by_role("alert")).to_be_visible()
        await looked_over(page, f"{shown}-46-caller")
        await opens(page, desk, "/audit")
        await looked_over(page, f"{shown}-47-audit")


@pytest.mark.parametrize("state", ["open", "others", "closed"])
async def test_a_case_in_every_state_is_accessible(browser: Browser, desk: Office, kana: Agent, state: str) -> None:
    case = await desk.archive.opened("ja", "山田")
    if state == "others":
        await desk.archive.happens(case, Claimed("sato"))
    if state == "closed":
        await desk.archive.happens(case, Closed("kana", redact("解決")))
        await desk.archive.happens(case, Rated(4))
    async with window(browser, "desk", "ja", color_scheme="dark") as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        await looked_over(page, f"dark-50-case-{state}")
        await opens(page, desk, "/?status=all")
        await looked_over(page, f"dark-51-list-{state}")


async def test_f49_a_new_message_appears_by_itself_and_what_is_typed_stays(
    browser: Browser, desk: Office, kana: Agent
) -> None:
    case = await desk.archive.opened("en", "Kim")
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        await page.locator("#text").fill("a long answer")
        await desk.archive.says(case, "One more thing!")
        await expect(page.locator("#after")).to_contain_text("One more thing!")
        await expect(page.locator("#heard")).to_have_text("There is something new in this case.")
        await expect(page.locator("#text")).to_have_value("a long answer")
        await desk.archive.happens(case, Claimed("sato"))
        await expect(page.locator("#head")).to_contain_text("This is sato's case.")


async def test_f49_a_new_case_appears_in_the_list_by_itself(browser: Browser, desk: Office, kana: Agent) -> None:
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await expect(page.locator("#found")).to_contain_text("No case yet")
        case = await desk.archive.opened("en", "Kim")
        await expect(page.locator("#found")).to_contain_text(case.number)
        await desk.store.end_sessions(kana.name)
        await desk.archive.opened("en", "Kim")
        await expect(page.locator(".stale")).to_be_visible()


async def test_a_case_is_worked_without_a_mouse(browser: Browser, desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened("en", "Kim")
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await expect(page.locator("#found")).to_contain_text(case.number)
        link = page.get_by_role("link", name=case.number)
        for _ in range(30):
            await page.keyboard.press("Tab")
            if await link.evaluate("link => link === document.activeElement"):
                break
        await page.keyboard.press("Enter")
        await expect(page.locator("h1")).to_contain_text(case.number)
        jump = page.get_by_role("link", name="Go to the reply")
        await jump.focus()
        await page.keyboard.press("Enter")
        await expect(page.locator("#composer")).to_be_focused()
        for _ in range(6):
            await page.keyboard.press("Tab")
            if await page.locator("#text").evaluate("it => it === document.activeElement"):
                break
        await page.keyboard.type("Hello Kim")
        await page.keyboard.press("Control+Enter")
        await expect(page.get_by_role("status").filter(has_text="on its way")).to_be_visible()
        await expect(page.locator("#after")).to_contain_text("Hello Kim")
        assert (await desk.archive.heard(case))[-1].endswith("Hello Kim")


async def test_a_case_is_worked_without_script(browser: Browser, desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened("ja", "山田")
    async with window(browser, "phone", "ja", java_script_enabled=False) as context, page_of(context) as page:
        await sign_in(page, kana)
        await page.get_by_role("link", name=case.number).click()
        await page.get_by_role("button", name="担当する").click()
        await expect(page.locator("#head")).to_contain_text("あなたの担当です。")
        await page.locator("#insert").select_option(index=1)
        await page.get_by_role("button", name="入れる").click()
        await expect(page.locator("#text")).not_to_have_value("")
        await page.get_by_role("button", name="返信する").click()
        await expect(page.get_by_role("status").filter(has_text="送っています")).to_be_visible()
        await page.get_by_role("link", name="完了にする").click()
        await page.get_by_role("button", name="完了にして、利用者に尋ねる").click()
        await expect(page.locator("#head")).to_contain_text("完了しています。")
        await page.get_by_role("button", name="もう一度開く").click()
        await expect(page.locator("#head")).to_contain_text("あなたの担当です。")


async def test_a_prepared_answer_goes_to_the_cursor_and_a_draft_survives(
    browser: Browser, desk: Office, kana: Agent
) -> None:
    case = await desk.archive.opened("en", "Kim")
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        await sign_in(page, kana)
        await opens(page, desk, f"/cases/{case.number}")
        await page.locator("#text").fill("Hello. Bye.")
        await page.locator("#text").evaluate("it => it.setSelectionRange(7, 7)")
        await page.get_by_role("button", name="Insert").click()
        await expect(page.locator("#text")).to_have_value(re.compile(r"^Hello\. .+ ?Bye\.$", re.DOTALL))
        written = await page.locator("#text").input_value()
        await opens(page, desk, "/")
        await opens(page, desk, f"/cases/{case.number}")
        await expect(page.locator("#text")).to_have_value(written)
        await expect(page.locator("#draft")).to_have_text("Your earlier draft is back.")
        await page.get_by_role("button", name="Send reply").click()
        await expect(page.locator("#after")).to_contain_text("Bye.")
        await expect(page.locator("#text")).to_have_value("")
        await opens(page, desk, f"/cases/{case.number}")
        await expect(page.locator("#text")).to_have_value("")


async def test_s14_hostile_text_does_nothing_in_a_browser(browser: Browser, desk: Office, kana: Agent) -> None:
    text = "\n".join(HOSTILE)
    records = tuple(
        Record(desk.clock(), what, who, text, trusted(text), ref="c1", media="photo")  # type: ignore[arg-type]  # as they are named
        for what, who in (("message", "user"), ("message", "agent"), ("note", "agent"))
    )
    case = await desk.archive.opened(
        records=records, name=trusted(text), agent=text, reason=trusted(text), intake=(("error_words", trusted(text)),)
    )  # fmt: skip
    async with window(browser, "desk", "en") as context, page_of(context) as page:
        asked: list[str] = []
        page.on("dialog", lambda dialog: asked.append(dialog.message))
        page.on("request", lambda request: asked.append(request.url) if desk.address not in request.url else None)
        await sign_in(page, kana)
        await expect(page.locator("#found")).to_contain_text(case.number)
        for path in (f"/cases/{case.number}?all", f"/cases/{case.number}/erase", "/?q=<script>alert(1)</script>"):
            await opens(page, desk, path)
            assert await page.locator("main script, main img, main iframe, main h1 ~ h1").count() == 0
        assert asked == []


async def test_a_caller_is_known_by_the_code(browser: Browser, desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened("ja", "山田")
    async with window(browser, "phone", "ja") as context, page_of(context) as page:
        await sign_in(page, kana)
        await page.get_by_role("link", name="電話の確認").click()
        await page.locator("#f-number").fill(case.number)
        await page.locator("#f-code").fill(code_for(SECRET, case.number, desk.clock()))
        await page.get_by_role("button", name="確かめる").click()
        await expect(page.get_by_role("status").filter(has_text="電話の相手は、この件の利用者です。")).to_be_visible()
