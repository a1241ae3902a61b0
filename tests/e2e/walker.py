"""Users who answer truthfully, each with a cause of their own, and what became of them."""

import asyncio
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from bot.demo.shown import Shown
from flows.schema import UNKNOWN, Catalogue
from tests.e2e.rig import KEY_VALUE, Rig, User, meaning

NAVIGATION = {"nav=back", "nav=restart", "nav=human"}
LONGEST = 60
AT_ONCE = 40
JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True)
class Fate:
    """What somebody has, and what they cannot say."""

    cause: str
    provider: str
    language: str
    cannot_say: str | None = None

    def __str__(self) -> str:
        doubt = f" without {self.cannot_say}" if self.cannot_say else ""
        return f"{self.cause} at {self.provider} in {self.language}{doubt}"


@dataclass
class Way:
    """How it went."""

    fate: Fate
    presses: int = 0
    led: bool = False
    """Their own remedy was shown."""
    end: str = "dead end"
    asked: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def fates(catalogue: Catalogue, languages: Iterable[str] = ("ja", "en")) -> list[Fate]:
    """Every cause with every provider it can have, in every language."""
    return [
        Fate(cause, provider, language)
        for language in languages
        for cause in catalogue.causes
        for provider in catalogue.providers
        if catalogue.prior(cause, provider) > 0
    ]


async def everybody(
    rig: Rig, them: Iterable[Fate], at_once: int = AT_ONCE, *, first: Callable[[Fate], str] = lambda _fate: ""
) -> list[Way]:
    """All of them, many at the same time. `first`: what somebody writes before pressing anything."""
    places = asyncio.Semaphore(at_once)

    async def one(fate: Fate) -> Way:
        async with places:
            return await walk(rig.user(fate.language), rig.knowledge.guide.catalogue, fate, first(fate))

    return list(await asyncio.gather(*(one(fate) for fate in them)))


async def walk(user: User, catalogue: Catalogue, fate: Fate, first: str = "") -> Way:
    """From /start to the end, by buttons alone but for a first message."""
    way = Way(fate)
    card = await user.starts()
    card = await user.says(first) if first else card
    while way.presses < LONGEST:
        offers = [meaning(data) for data in card.data()]
        way.faults += faults(card, offers, fate)
        wanted = choice(catalogue, fate, way, offers)
        if wanted is None:
            return way
        card = await user.presses(wanted)
        way.presses += 1
    way.faults.append("went on and on")
    return way


def choice(catalogue: Catalogue, fate: Fate, way: Way, offers: list[str]) -> str | None:
    """The button somebody presses who tells the truth; None at the end of the way."""
    keys = [offer.partition("=")[0] for offer in offers]
    if "csat" in keys:
        way.end = "solved"
        return None
    if "symptom" in keys:
        return f"symptom={catalogue.causes[fate.cause].symptom}"
    for key in keys:
        if key.startswith("fix."):
            mine = key == f"fix.{fate.cause}"
            way.led = way.led or mine
            return f"{key}={'worked' if mine else 'not_worked'}"
        if key.startswith("intake."):
            return f"{key}={UNKNOWN}"
        if key in catalogue.observations:
            way.asked.append(key)
            return answer(catalogue, fate, way, key, offers)
    if "look" in keys:
        return f"look={fate.cause}" if f"look={fate.cause}" in offers else "nav=human"
    if set(keys) == {"nav"} and "nav=restart" in offers:
        way.end = "handed off"
    return None


def answer(catalogue: Catalogue, fate: Fate, way: Way, observation: str, offers: list[str]) -> str:
    truth = fate.provider if observation == "provider" else catalogue.reading(fate.cause, observation) or UNKNOWN
    said = f"{observation}={UNKNOWN if observation == fate.cannot_say else truth}"
    if said in offers:
        return said
    way.faults.append(f"{said} is not offered")
    return f"{observation}={UNKNOWN}"


def faults(card: Shown, offers: list[str], fate: Fate) -> list[str]:
    """What is wrong with a card whatever it says."""
    found = []
    keys = {offer.partition("=")[0] for offer in offers}
    frame = keys == {"nav"} or ("symptom" in keys and "csat" not in keys)
    if not frame and not set(offers) >= NAVIGATION:
        found.append(f"no {sorted(NAVIGATION - set(offers))} on {offers}")
    if any(not KEY_VALUE.match(offer) for offer in offers):
        found.append(f"callback data of another form among {offers}")
    if any(len(data.encode()) > 64 for data in card.data()):
        found.append("callback data too long")
    own = [offer for offer in offers if offer not in NAVIGATION]  # a remedy that support gives names the person twice
    if len(own) != len(set(own)):
        found.append("a button twice")
    words = len(JAPANESE.findall(card.text)), len(LATIN.findall(card.text))
    if (words[0] == 0) if fate.language == "ja" else (words[0] > words[1]):
        found.append(f"another language: {card.text[:60]!r}")
    return found


def complaints(ways: Iterable[Way]) -> list[str]:
    """One line for each way that did not go as it should."""
    lines = []
    for way in ways:
        urgent = way.fate.cause == "account_compromised"
        if not way.led:
            lines.append(f"{way.fate}: not led to the remedy, {way.end} after {way.presses} presses")
        if way.end != ("handed off" if urgent else "solved"):
            lines.append(f"{way.fate}: ended as {way.end}")
        lines += [f"{way.fate}: {fault}" for fault in way.faults]
    return lines
