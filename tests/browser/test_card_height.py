"""A card is taken in at a glance: with its buttons it fits a phone's screen, and no label is cut.

Every card of every mailbox, device and language is put into the chat page as the only message there, and measured. The page has
the sizes of Telegram's app, so what fits here fits there.
"""

import time
from collections.abc import AsyncIterator
from functools import cache
from typing import Any

import pytest
from playwright.async_api import Browser, Page, ViewportSize

from bench.shown_cards import ShownCard, every
from demo.seeds import HANA, enter_cast
from demo.server import served
from demo.telegram import Telegram
from tests.unit.support import guide, texts

PHONE = {"width": 390, "height": 844}
MEASURE = """
async messages => {
  const { bubble } = await import("/page/bubble.js");
  const { measureQuotes } = await import("/page/text.js");
  const list = document.querySelector('[data-view="bot"] .bubbles');
  const room = list.parentElement.clientHeight;
  const paddings = getComputedStyle(list);
  const around = parseFloat(paddings.paddingBlockStart) + parseFloat(paddings.paddingBlockEnd);
  const items = messages.map(message => bubble(message, { mine: false, group: false, waiting: new Set() }));
  const before = [...list.children];
  list.replaceChildren(...items);
  items.forEach(measureQuotes);
  const cut = label => label.scrollWidth > label.clientWidth;
  const found = items.map(item => ({
    over: Math.ceil(item.getBoundingClientRect().height + around - room),
    cut: [...item.querySelectorAll(".key .label")].filter(cut).map(label => label.textContent),
  }));
  list.replaceChildren(...before);
  return found;
}
"""
"""Pixels over the log's visible height, which is the window without the page's bar and the typing box, and labels that are cut."""


@pytest.fixture
async def phone(browser: Browser) -> AsyncIterator[Page]:
    """The chat page on a phone, with a chat that has begun."""
    async with Telegram("42:height", None, lambda: int(time.time()), name="todoku") as telegram:
        enter_cast(telegram, None)
        telegram.person(HANA).start()
        async with served(telegram) as address:
            size = ViewportSize(width=PHONE["width"], height=PHONE["height"])
            context = await browser.new_context(viewport=size, locale="ja-JP")
            page = await context.new_page()
            await page.goto(address)
            await page.locator('[data-view="bot"] .message').wait_for()
            yield page
            await context.close()


@cache
def cards() -> list[ShownCard]:
    return every(guide(), texts())


async def measured(page: Page, shown: list[ShownCard]) -> list[tuple[ShownCard, dict[str, Any]]]:
    found = await page.evaluate(MEASURE, [card.message(number) for number, card in enumerate(shown)])
    return list(zip(shown, found, strict=True))


def listed(found: dict[str, list[tuple[int, str]]]) -> str:
    """A line for each card and language, the worst first: pixels over, and for whom."""
    worst = sorted(
        ((max(places)[0], name, len(places), max(places)[1]) for name, places in found.items()), reverse=True
    )
    return "\n".join(f"{over:4} px  {name}: {count} variants, worst for {title}" for over, name, count, title in worst)


async def test_every_card_with_its_buttons_fits_a_phone(phone: Page) -> None:
    tall: dict[str, list[tuple[int, str]]] = {}
    for card, found in await measured(phone, cards()):
        if found["over"] > 0:
            tall.setdefault(f"{card.step} {card.lang}", []).append((found["over"], card.title))
    assert not tall, f"{sum(map(len, tall.values()))} of {len(cards())} cards are too tall:\n{listed(tall)}"


async def test_no_label_is_cut(phone: Page) -> None:
    found = await measured(phone, cards())
    cut = {f"{card.lang} {label}": card.title for card, measure in found for label in measure["cut"]}
    assert not cut, f"{len(cut)} labels are cut:\n" + "\n".join(f"{label}: {title}" for label, title in cut.items())


async def test_what_is_too_tall_is_seen(phone: Page) -> None:
    """The measure itself: forty lines are too tall, four are not, and a label of forty signs is cut."""
    lines = ShownCard("lines", "en", None, None, "a\n" * 39 + "a", (), [[{"text": "w" * 40, "callback_data": "x"}]])
    few = ShownCard("few", "en", None, None, "a\na\na\na", (), [[{"text": "Yes", "callback_data": "x"}]])
    tall, small = [found for _, found in await measured(phone, [lines, few])]
    assert tall["over"] > 0 > small["over"]
    assert (tall["cut"], small["cut"]) == (["w" * 40], [])
