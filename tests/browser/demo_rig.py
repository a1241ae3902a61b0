"""`todoku demo` as anybody starts it, and somebody in front of its chat page."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import aiohttp
from playwright.async_api import Browser, Page, expect

ARTIFACTS = Path(__file__).parents[1] / "artifacts"
SIZES = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 900}}
PEOPLE = {"ja": "はな", "en": "Alex"}
CHAT = '[data-view="bot"] '
SUPPORT = '[data-view="support"] '
NEWEST = CHAT + ".message.in >> nth=-1"
PATIENCE = 60
SLOW = 30_000


@dataclass
class Demo:
    """The command, and where it keeps its things."""

    folder: Path
    port: int
    running: asyncio.subprocess.Process | None = None
    empty: bool = True
    """Without the cases it starts with: a test makes its own."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}
        with (self.folder / "demo.log").open("ab") as log:
            self.running = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "demo", "--port", str(self.port), *(["--empty"] if self.empty else [])),
                cwd=self.folder, env=kept | {"DATA_DIR": str(self.folder / "data")}, stdout=log, stderr=log,
            )  # fmt: skip
        async with asyncio.timeout(PATIENCE):
            while not await self._ready():
                assert self.running.returncode is None, (self.folder / "demo.log").read_text()
                await asyncio.sleep(0.1)  # a port that opens cannot be awaited

    async def _ready(self) -> bool:
        with suppress(aiohttp.ClientError):
            async with aiohttp.ClientSession() as http, http.get(f"{self.url}/readyz") as response:
                return response.status == 200
        return False

    async def stop(self, sign: signal.Signals = signal.SIGTERM) -> int:
        running, self.running = self.running, None
        if running is None:
            return 0
        running.send_signal(sign)
        async with asyncio.timeout(20):
            return await running.wait()


@asynccontextmanager
async def page_of(browser: Browser, demo: Demo, size: str, language: str) -> AsyncIterator[Page]:
    context = await browser.new_context(
        viewport={"width": SIZES[size]["width"], "height": SIZES[size]["height"]},
        locale="ja-JP" if language == "ja" else "en-GB", timezone_id="Asia/Tokyo",
    )  # fmt: skip
    await context.add_init_script("localStorage.setItem('todoku-demo-tour', 'seen')")
    page = await context.new_page()
    page.set_default_timeout(SLOW)
    await page.goto(demo.url)
    if size == "phone":
        await page.locator(".open-panel").click()
    await page.locator(".person", has_text=PEOPLE[language]).click()
    if size == "phone":
        await expect(page.locator(".panel.open")).to_have_count(0)
    yield page
    await context.close()


async def shot(page: Page, name: str) -> None:
    ARTIFACTS.mkdir(exist_ok=True)
    await page.screenshot(path=ARTIFACTS / f"demo-{name}.png", animations="disabled")


async def labels(page: Page) -> list[str]:
    """What can be answered: without the buttons that open a page or copy something."""
    return await page.locator(NEWEST).locator(".key:not(:has(> svg))").all_inner_texts()


async def press(page: Page, label: str) -> None:
    """Presses a button of the newest card, and waits for the card that follows."""
    before = await page.locator(NEWEST).inner_text()
    await page.locator(NEWEST).locator(".key", has_text=re.compile(f"^{re.escape(label)}$")).first.click()
    await expect(page.locator(NEWEST)).not_to_have_text(before, use_inner_text=True, timeout=SLOW)


async def say(page: Page, text: str) -> None:
    count = await page.locator(f"{CHAT}.message.in").count()
    await page.locator(CHAT + "textarea").fill(text)
    await page.keyboard.press("Enter")
    await expect(page.locator(f"{CHAT}.message.in")).to_have_count(count + 1, timeout=SLOW)


async def begin(page: Page, language: str) -> None:
    await page.get_by_role("button", name="開始" if language == "ja" else "START").click()
    await page.locator(f"{CHAT}.key").first.wait_for()
