"""Contact sheets of the cards as they stand on a phone, for whoever reviews the words.

    python -m bench.contact_sheets sheet.png                       # the main cards, a row in Japanese and one in English
    python -m bench.contact_sheets sheet.png 'mail_missing.fix.*' --provider docomo --device iphone --dark
    python -m bench.contact_sheets sheet.png --tall                # whatever does not fit a phone

A name may hold `*`; the names stand over the phones. What does not fit is cut at its top, as it is in Telegram, and says by how much.
It takes Chromium and the packages of `.[dev]`.
"""

import asyncio
import base64
import shutil
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from fnmatch import fnmatchcase
from itertools import groupby
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, Page, ViewportSize, async_playwright

from bench.peers.report import say
from bench.shown_cards import ON_THE_WAY, ShownCard, every
from bot.run import knowledge
from bot.settings import service
from demo.seeds import ALEX, HANA, enter_cast
from demo.server import served
from demo.telegram import Telegram

LOCALES = {"ja": "ja-JP", "en": "en-GB"}
"""The page around the cards speaks the first language that is asked for."""
PHONE = {"width": 390, "height": 844}
IN_A_ROW = 6
MOST = 120
"""Phones on a sheet; Chromium takes no picture that is much taller."""
MAIN = (
    "menu", "mail_missing.ask.provider", "mail_missing.ask.waited", "mail_missing.ask.spam_folder",
    "mail_missing.ask.address_typo",
    "mail_missing.ask.domain_allowed", "mail_missing.fix.carrier_pc_mail_block", "mail_missing.fix.spam_folder",
    "mail_missing.fix.delivery_delay", "link_invalid.fix.link_expired", "account_suspicious.fix.account_compromised",
    "solved",
    "intake.addresses", "handed_off", "case", "read", "answers", "help",
)  # fmt: skip
SHOW = """
async message => {
  const { bubble } = await import("/page/bubble.js");
  const { measureQuotes } = await import("/page/text.js");
  const list = document.querySelector('[data-view="bot"] .bubbles');
  const item = bubble(message, { mine: false, group: false, waiting: new Set() });
  list.replaceChildren(item);
  measureQuotes(item);
  list.parentElement.scrollTop = 1e6;
  await document.fonts.ready;
  return list.scrollHeight - list.parentElement.clientHeight;
}
"""
SHEET = """
<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 24px; background: #888; font: 15px/1.3 Arial, "Noto Sans CJK JP", sans-serif; color: #fff }
main { display: grid; grid-template-columns: repeat(%d, 390px); gap: 24px }
figure { margin: 0 } figcaption { height: 40px; overflow: hidden; overflow-wrap: anywhere } img { border-radius: 24px }
b { color: #ffd9d0; background: #8a1500; padding: 0 6px; border-radius: 6px }
</style><main>%s</main>
"""


def chosen(shown: list[ShownCard], wanted: Namespace) -> Iterator[ShownCard]:
    """The cards to be looked at: the first of every name and language that is for this mailbox and device."""
    names = wanted.names or (["*"] if wanted.tall else MAIN)
    order = {card.step: at for at, card in enumerate(shown)}
    if not wanted.names and not wanted.tall:
        order |= {name: at - len(MAIN) for at, name in enumerate(MAIN)}
    fitting = [card for card in shown if card.lang in wanted.lang and any(fnmatchcase(card.step, n) for n in names)]
    in_order = sorted(fitting, key=lambda card: (order[card.step], card.lang != "ja", _distance(card, wanted)))
    for _, same in groupby(in_order, key=lambda card: (card.step, card.lang)):
        yield from list(same)[: wanted.variants]


def _distance(card: ShownCard, wanted: Namespace) -> tuple[bool, bool, bool, bool]:
    """How little a card is what was asked for; one on the way says what is known, as most of them do, and one that changes an earlier
    answer leads elsewhere."""
    return (
        any(str(button.get("callback_data", "")).endswith("nav=resume") for row in card.keyboard for button in row),
        card.provider != wanted.provider,
        card.device not in (wanted.device, None),
        ON_THE_WAY not in card.name,
    )


async def phones(page: Page, cards: list[ShownCard], *, tall: bool) -> Iterator[tuple[ShownCard, int, bytes]]:
    """Each card, how many pixels of it do not fit, and a picture of it."""
    made: list[tuple[ShownCard, int, bytes]] = []
    for number, card in enumerate(cards):
        over = await page.evaluate(SHOW, card.message(number))
        if len(made) < MOST and (over > 0 or not tall):
            made.append((card, over, await page.screenshot(animations="disabled")))
    return iter(made)


def figure(card: ShownCard, over: int, picture: bytes) -> str:
    """One phone of the sheet."""
    cut = f" <b>{over} px do not fit</b>" if over > 0 else ""
    data = base64.b64encode(picture).decode()
    image = f'<img width="390" src="data:image/png;base64,{data}">'
    return f"<figure><figcaption>{card.title}{cut}</figcaption>{image}</figure>"


async def sheet(browser: Browser, address: str, cards: list[ShownCard], wanted: Namespace) -> int:
    """Writes it; how many phones are on it."""
    size = ViewportSize(width=PHONE["width"], height=PHONE["height"])
    scheme: Literal["dark", "light"] = "dark" if wanted.dark else "light"
    context = await browser.new_context(viewport=size, locale=LOCALES[wanted.lang[0]], color_scheme=scheme)
    # The tour has been seen: it would stand before the cards.
    await context.add_init_script("localStorage.setItem('todoku-demo-tour', 'seen')")
    page = await context.new_page()
    await page.goto(address)
    await page.locator('[data-view="bot"] .message').wait_for()
    figures = [figure(*phone) for phone in await phones(page, cards, tall=wanted.tall)]
    columns = max(1, min(IN_A_ROW, len(figures)))
    whole = await browser.new_page(viewport={"width": columns * (PHONE["width"] + 24) + 24, "height": 900})
    await whole.set_content(SHEET % (columns, "".join(figures)))
    await whole.screenshot(path=wanted.out, full_page=True)
    return len(figures)


async def draw(wanted: Namespace) -> int:
    """Starts the chat page and a browser, and draws."""
    profile = service(None)
    guide = knowledge.guide(profile)
    texts = knowledge.texts(profile, session_days=30, retention_days=90)
    cards = list(chosen(every(guide, texts), wanted))
    async with Telegram("42:cards", None, lambda: int(time.time()), name="todoku") as telegram:
        enter_cast(telegram, None)
        for user_id in (HANA, ALEX):
            telegram.person(user_id).start()
        async with served(telegram) as address, async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=wanted.browser, args=["--no-sandbox"])
            try:
                return await sheet(browser, address, cards, wanted)
            finally:
                await browser.close()


def main() -> int:
    asked = ArgumentParser(prog="python -m bench.contact_sheets", description="Contact sheets of the cards on a phone.")
    asked.add_argument("out", type=Path, help="the picture to write, a .png")
    asked.add_argument("names", nargs="*", help="names of cards, `*` allowed; without any, the main ones")
    asked.add_argument("--lang", nargs="+", choices=("ja", "en"), default=["ja", "en"])
    asked.add_argument("--provider", default="docomo", help="whose mailbox, where a card differs (docomo)")
    asked.add_argument("--device", default="iphone", help="on which device, where a card differs (iphone)")
    asked.add_argument("--variants", type=int, default=1, help="how many variants of each card (1)")
    asked.add_argument("--tall", action="store_true", help="only what does not fit")
    asked.add_argument("--dark", action="store_true")
    asked.add_argument("--browser", default=shutil.which("chromium"), help="path of Chromium")
    wanted = asked.parse_args()
    say(f"{asyncio.run(draw(wanted))} phones in {wanted.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
