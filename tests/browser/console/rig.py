"""The console in a real browser: its pages opened, seen, and judged by axe."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Page

from tests.e2e.console.rig import Agent

ARTIFACTS = Path(__file__).parents[2] / "artifacts"
SIZES = {"desk": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
LOCALES = {"ja": "ja-JP", "en": "en-GB"}
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@asynccontextmanager
async def window(browser: Browser, size: str, language: str, **more: object) -> AsyncIterator[BrowserContext]:
    context = await browser.new_context(
        viewport={"width": SIZES[size]["width"], "height": SIZES[size]["height"]},
        locale=LOCALES[language], timezone_id="Asia/Tokyo", **more,  # type: ignore[arg-type]  # as playwright names them
    )  # fmt: skip
    try:
        yield context
    finally:
        await context.close()


@asynccontextmanager
async def page_of(context: BrowserContext) -> AsyncIterator[Page]:
    """Any complaint of the browser fails the test: of the policy for scripts and styles, too."""
    complaints: list[str] = []
    page = await context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    yield page
    assert [said for said in complaints if "the server responded with a status of" not in said] == []


async def looked_over(page: Page, name: str) -> None:
    """A picture for the eye, the rules of accessibility, and nothing that must be scrolled sideways."""
    ARTIFACTS.mkdir(exist_ok=True)
    await page.screenshot(path=ARTIFACTS / f"console-{name}.png", animations="disabled", full_page=True)
    found = await Axe().run(page, options=AXE)
    assert found.violations_count == 0, found.generate_report()
    assert await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), name


async def sign_in(page: Page, agent: Agent) -> None:
    """On the way to the cases."""
    await page.goto(f"{agent.office.address}/console/login?next=/console/")
    await page.locator("#f-name").fill(agent.name)
    await page.locator("#f-password").fill(agent.password)
    await page.locator("#f-code").fill(agent.fresh_code())
    await page.locator("button.main").click()
