import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

from bot.store.embedded import Embedded
from tests.browser.demo_rig import Demo
from tests.free_port import free_port


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncIterator[Demo]:
    demo = Demo(tmp_path, free_port())
    try:
        await demo.start()
        yield demo
        assert await demo.stop() == 0
        assert "Traceback" not in (tmp_path / "demo.log").read_text()
    finally:
        await demo.stop(signal.SIGKILL)
        with Embedded(tmp_path / "data"):
            pass


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        await browser.close()
