"""The chat page in a real browser, with a tiny bot behind it."""

import asyncio
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import (
    BotCommand,
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    MessageEntity,
    ReplyParameters,
)
from playwright.async_api import Browser, FilePayload, Locator, Page, ViewportSize, async_playwright, expect

from demo.seeds import HANA, enter_cast
from demo.server import served
from demo.telegram import Telegram

TOKEN = "42:page"
TEAM = -1001234567890
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
CHAT = '[data-view="bot"] '
SUPPORT = '[data-view="support"] '


def tiny_bot() -> Dispatcher:
    dispatcher = Dispatcher()
    slow = asyncio.Event()

    @dispatcher.message(F.chat.type == "private", F.photo)
    async def photo(message: Message) -> None:
        await message.answer("nice picture")

    @dispatcher.message(F.chat.type == "private")
    async def echo(message: Message) -> None:
        keys = [
            [InlineKeyboardButton(text="Edit", callback_data="edit", style="primary")],
            [InlineKeyboardButton(text="Alert", callback_data="alert")],
            [InlineKeyboardButton(text="Slow", callback_data="slow")],
            [InlineKeyboardButton(text="Copy", copy_text=CopyTextButton(text="example.jp"))],
            [InlineKeyboardButton(text="Open", url="https://example.jp/help")],
        ]
        markup = InlineKeyboardMarkup(inline_keyboard=keys)
        await message.answer(f"echo <b>{message.text}</b>", parse_mode="HTML", reply_markup=markup)

    @dispatcher.callback_query(F.data == "alert")
    async def alert(query: CallbackQuery) -> None:
        await query.answer("Mind the gap", show_alert=True)

    @dispatcher.callback_query(F.data == "slow")
    async def wait(query: CallbackQuery) -> None:
        await slow.wait()
        await query.answer()

    @dispatcher.callback_query(F.data == "edit")
    async def edit(query: CallbackQuery) -> None:
        slow.set()
        await query.answer("Edited for you")
        assert isinstance(query.message, Message)
        await query.message.edit_text("now edited")

    return dispatcher


@asynccontextmanager
async def polling(address: str) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    dispatcher = tiny_bot()
    async with Bot(TOKEN, session=session) as bot:
        task = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, polling_timeout=1))
        try:
            yield bot
        finally:
            await dispatcher.stop_polling()
            await task


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram(TOKEN, None, lambda: int(time.time()), name="Echo") as telegram:
        enter_cast(telegram, TEAM)
        yield telegram


@pytest.fixture
async def address(telegram: Telegram) -> AsyncIterator[str]:
    async with served(telegram) as address:
        yield address


@pytest.fixture
async def bot(address: str) -> AsyncIterator[Bot]:
    async with polling(address) as bot:
        yield bot


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        await browser.close()


@asynccontextmanager
async def page_at(browser: Browser, address: str, size: dict[str, int]) -> AsyncIterator[Page]:
    """The page in a window of that size. Any complaint of the browser fails the test."""
    complaints: list[str] = []
    window = ViewportSize(width=size["width"], height=size["height"])
    context = await browser.new_context(viewport=window, locale="ja-JP")
    await context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = await context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    await page.goto(address)
    await expect(page.locator(CHAT + ".title")).to_have_text("Echo")
    yield page
    await context.close()
    assert complaints == []


async def say(page: Page, text: str) -> None:
    await page.locator(CHAT + "textarea").fill(text)
    await page.keyboard.press("Enter")


@pytest.mark.usefixtures("bot")
async def test_start_write_press_and_see_the_edit(browser: Browser, address: str) -> None:
    async with page_at(browser, address, DESK) as page:
        await page.get_by_role("button", name="開始").click()
        await expect(page.locator(CHAT + ".out .text")).to_have_text("/start")
        await say(page, "こんにちは <b>")
        await expect(page.locator(CHAT + ".out .text").last).to_have_text("こんにちは <b>")
        bubble = page.locator(CHAT + ".message.in").last
        await bubble.get_by_role("button", name="Edit").wait_for()
        number = await bubble.get_attribute("data-id")
        await bubble.get_by_role("button", name="Edit").click()
        edited = page.locator(f'{CHAT}[data-id="{number}"]')
        await expect(edited.locator(".text")).to_have_text("now edited")
        await expect(edited.locator(".edited")).to_have_text("編集済み")
        await expect(edited.locator(".key")).to_have_count(0)
        await expect(page.locator(CHAT + ".toast")).to_have_text("Edited for you")


@pytest.mark.usefixtures("bot")
async def test_what_the_other_buttons_do(browser: Browser, address: str, telegram: Telegram) -> None:
    telegram.person(HANA).send("hi")
    async with page_at(browser, address, DESK) as page:
        slow = page.get_by_role("button", name="Slow")
        await slow.click()
        await expect(slow).to_have_attribute("aria-busy", "true")
        await page.get_by_role("button", name="Alert").click()
        await expect(page.get_by_role("dialog")).to_contain_text("Mind the gap")
        await page.keyboard.press("Enter")
        await page.get_by_role("button", name="Copy").click()
        await expect(page.locator(CHAT + ".toast")).to_contain_text("example.jp")
        assert await page.evaluate("navigator.clipboard.readText()") == "example.jp"
        await page.get_by_role("button", name="Open").click()
        await expect(page.get_by_role("dialog")).to_contain_text("https://example.jp/help")
        await expect(page.get_by_role("link", name="開く", exact=True)).to_have_attribute(
            "href", "https://example.jp/help"
        )
        await page.keyboard.press("Escape")
        await expect(slow).to_have_attribute("aria-busy", "true")
        await page.get_by_role("button", name="Edit", exact=True).click()
        await expect(slow).to_have_count(0)


async def test_commands_language_and_people(browser: Browser, address: str, bot: Bot, telegram: Telegram) -> None:
    await bot.set_my_commands([BotCommand(command="help", description="たすけ")], language_code="ja")
    await bot.set_my_commands([BotCommand(command="help", description="Help")])
    await bot.set_my_description("Says what you say")
    telegram.person(HANA).send("hi")
    async with page_at(browser, address, DESK) as page:
        await page.locator(CHAT + "textarea").press_sequentially("/h")
        await expect(page.locator(CHAT + ".commands")).to_contain_text("たすけ")
        await page.keyboard.press("ArrowUp")
        await page.keyboard.press("Enter")
        await expect(page.locator(CHAT + ".out .text").last).to_have_text("/help")
        await page.get_by_role("button", name="English").click()
        await expect(page.locator("html")).to_have_attribute("lang", "en")
        assert telegram.person(HANA).language_code == "en"
        await page.get_by_role("button", name="Alex").click()
        await expect(page.locator(CHAT + ".description")).to_have_text("Says what you say")
        await page.get_by_label("Add somebody").fill("Mika")
        await page.keyboard.press("Enter")
        await expect(page.locator('.person[aria-pressed="true"]')).to_contain_text("Mika")
        await page.get_by_role("button", name="Block the bot").click()
        await page.locator(CHAT + ".unblock").click()
        await expect(page.get_by_role("button", name="START")).to_be_visible()


@pytest.mark.usefixtures("bot")
async def test_own_messages_can_be_edited_and_pictures_sent(browser: Browser, address: str, telegram: Telegram) -> None:
    hana = telegram.person(HANA)
    mine = hana.send("docmo")
    async with page_at(browser, address, DESK) as page:
        await page.locator(f'{CHAT}[data-id="{mine}"] [data-edit]').click()
        await say(page, "docomo")
        await expect(page.locator(f'{CHAT}[data-id="{mine}"] .text')).to_have_text("docomo")
        picture: FilePayload = {"name": "a.png", "mimeType": "image/png", "buffer": await page.screenshot()}
        await page.locator(CHAT + "input[type=file]").set_input_files(picture)
        await expect(page.locator(CHAT + ".picture")).to_have_js_property("naturalWidth", 1280)
        await expect(page.locator(CHAT + ".in .text").last).to_have_text("nice picture")


async def test_the_support_view_follows_the_topics(
    browser: Browser, address: str, bot: Bot, telegram: Telegram
) -> None:
    async with page_at(browser, address, DESK) as page:
        topic = await bot.create_forum_topic(TEAM, "A-1 docomo")
        claim = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Claim", callback_data="alert")]])
        thread = topic.message_thread_id
        await bot.send_message(TEAM, "packet", message_thread_id=thread, reply_markup=claim)
        await expect(page.locator(SUPPORT + ".text")).to_have_text("packet")
        await page.locator(SUPPORT + "textarea").fill("I am on it")
        await page.keyboard.press("Enter")
        await expect(page.locator(SUPPORT + ".out .text")).to_have_text("I am on it")
        assert telegram.group(TEAM).messages(thread)[-1].text == "I am on it"
        await page.get_by_role("button", name="Claim").click()
        await expect(page.get_by_role("dialog")).to_contain_text("Mind the gap")


LONG = "どこまで分かったか\n" * 9 + "おわり"
SHORT = "ひとこと"


async def marked(bot: Bot, answered: int) -> None:
    """A message with every kind of mark that the page shows, in answer to another."""
    text = f"📭 太字 example.jp ここ\n{LONG}\n{SHORT}\n終"
    at = {
        part: len(text[: text.index(part)].encode("utf-16-le")) // 2
        for part in ("太字", "example.jp", "ここ", LONG, SHORT)
    }
    kinds = {
        "太字": "bold",
        "example.jp": "code",
        "ここ": "text_link",
        LONG: "expandable_blockquote",
        SHORT: "blockquote",
    }
    entities = [
        MessageEntity(
            type=kinds[part], offset=offset, length=len(part),
            url="https://example.jp/reset" if part == "ここ" else None,
        )
        for part, offset in at.items()
    ]  # fmt: skip
    await bot.send_message(HANA, text, entities=entities, reply_parameters=ReplyParameters(message_id=answered))


async def test_marks_are_shown_and_work(browser: Browser, address: str, bot: Bot, telegram: Telegram) -> None:
    first = telegram.person(HANA).send("hi")
    await telegram.wait_for(lambda telegram: len(telegram.person(HANA).messages()) > 1)
    await marked(bot, first)
    async with page_at(browser, address, PHONE) as page:
        newest = page.locator(CHAT + ".message.in").last
        await expect(newest.locator("strong", has_text="太字")).to_have_css("font-weight", "700")
        folded, more = newest.locator(".expandable"), newest.get_by_role("button", name="続きを表示")
        assert await height(folded) < 90
        await more.click()
        assert await height(folded) > 150
        await folded.locator(".folded").click()
        assert await height(folded) < 90
        await newest.locator("code").click()
        await expect(page.locator(CHAT + ".toast")).to_contain_text("example.jp")
        assert await page.evaluate("navigator.clipboard.readText()") == "example.jp"
        await newest.get_by_role("link", name="ここ").click()
        await page.get_by_role("button", name="キャンセル").click()
        await newest.locator(".quote").click()
        await expect(page.locator(f'{CHAT}[data-id="{first}"]')).to_have_class(re.compile("pointed"))


@pytest.mark.usefixtures("bot")
async def test_a_link_opens_in_a_tab_of_its_own_after_a_question(
    browser: Browser, address: str, telegram: Telegram
) -> None:
    telegram.person(HANA).send("hi")
    async with page_at(browser, address, PHONE) as page:
        await page.context.route("https://example.jp/**", lambda route: route.fulfill(body="there"))
        await page.get_by_role("button", name="Open").click()
        async with page.context.expect_page() as opened:
            await page.get_by_role("link", name="開く", exact=True).click()
        other = await opened.value
        assert other.url == "https://example.jp/help"
        assert await other.evaluate("window.opener") is None
        await expect(page.get_by_role("dialog")).to_have_count(0)


async def height(part: Locator) -> float:
    box = await part.bounding_box()
    assert box
    return box["height"]


@pytest.mark.usefixtures("bot")
async def test_on_a_phone_the_chat_is_the_whole_screen(browser: Browser, address: str, telegram: Telegram) -> None:
    telegram.person(HANA).send("W" * 400)
    async with page_at(browser, address, PHONE) as page:
        await page.get_by_role("button", name="Edit").wait_for()
        box = await page.locator('[data-view="bot"]').bounding_box()
        assert box == {"x": 0, "y": 0, "width": 390, "height": 844}
        for selector in (".open-panel", ".panel-close", CHAT + ".open-support", SUPPORT + ".back"):
            await page.locator(selector).click()
            assert await page.evaluate("document.documentElement.scrollWidth") == 390
        small = await page.locator("button:visible").evaluate_all(
            "buttons => buttons.map(b => b.getBoundingClientRect()).filter(r => r.width && r.height < 24)"
        )
        assert small == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_colours_have_contrast(browser: Browser, address: str, scheme: str, telegram: Telegram) -> None:
    """Text on the surfaces it is set on: at least 4.5 to 1, which is AA."""
    assert telegram.people()
    async with page_at(browser, address, DESK) as page:
        await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        for ink, paper in (
            ("--ink", "--paper"),
            ("--ink", "--in"),
            ("--ink", "--out"),
            ("--ink", "--desk"),
            ("--quiet", "--paper"),
            ("--quiet", "--in"),
            ("--quiet", "--desk"),
            ("--quiet", "--field"),
            ("--out-quiet", "--out"),
            ("--sender", "--in"),
            ("--key-ink", "--in"),
            ("--on-accent", "--accent"),
            ("--accent", "--paper"),
        ):
            assert contrast(await colour(page, ink), await colour(page, paper)) >= 4.5, (ink, paper)
        for paper in ("--success", "--danger"):
            assert contrast((255, 255, 255), await colour(page, paper)) >= 4.5, paper


async def colour(page: Page, name: str) -> tuple[int, int, int]:
    script = "name => getComputedStyle(document.documentElement).getPropertyValue(name)"
    digits = str(await page.evaluate(script, name)).strip().removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(rgb: tuple[int, int, int]) -> float:
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in rgb]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
