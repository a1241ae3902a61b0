"""Users who answer truthfully, each with a cause of their own, and what became of them."""

import asyncio
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from demo.screen import ShownMessage
from flows.ids import UNKNOWN
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.plan import DEVICE
from tests.e2e.rig import KEY_VALUE, Rig, User, meaning

NAVIGATION = {"nav=back", "nav=human", "nav=more"}
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
    patient: bool = False
    """Whether they put off what takes its time, where it is for another cause."""
    device: str = ""
    """Empty: whatever fits the cause."""

    def __str__(self) -> str:
        doubt = f" without {self.cannot_say}" if self.cannot_say else ""
        return f"{self.cause} at {self.provider} in {self.language}{doubt}"


@dataclass
class Way:
    """How it went."""

    fate: Fate
    user: int = 0
    """Their chat."""
    for_support: bool = False
    """Only support can mend what they have."""
    presses: int = 0
    led: bool = False
    """Their own remedy was shown."""
    sent_on: str = ""
    """The cause whose card led to the hand-off, since only support can mend it."""
    end: str = "dead end"
    asked: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def fates(catalogue: Catalogue, languages: Iterable[str] = ("ja", "en")) -> list[Fate]:
    """Every cause with every provider it can have, in every language; every other one is patient."""
    them = [
        Fate(cause, provider, language)
        for language in languages
        for cause in catalogue.causes
        for provider in catalogue.providers
        if catalogue.prior(cause, provider) > 0
    ]
    return [replace(fate, patient=bool(place % 2)) for place, fate in enumerate(them)]


async def everybody(rig: Rig, them: Iterable[Fate], at_once: int = AT_ONCE) -> list[Way]:
    """All of them, many at the same time."""
    places = asyncio.Semaphore(at_once)

    async def one(fate: Fate) -> Way:
        async with places:
            return await walk(rig.user(fate.language), rig.knowledge.guide.catalogue, fate)

    return list(await asyncio.gather(*(one(fate) for fate in them)))


async def walk(user: User, catalogue: Catalogue, fate: Fate) -> Way:
    """From /start to the end, by buttons alone."""
    way = Way(fate, user.id, catalogue.causes[fate.cause].handoff)
    card = await user.starts()
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


async def comes_to_remedy(user: User, catalogue: Catalogue, fate: Fate) -> list[str]:
    """From whatever card is shown to the remedy of their own cause, whatever comes before it; the keys of what was pressed."""
    way, seen = Way(fate, user.id), []
    while not any(offer.startswith(f"fix.{fate.cause}=") for offer in user.offers):
        wanted = choice(catalogue, fate, way, user.offers)
        assert wanted, f"{fate}: {way.end} before the remedy"
        await user.presses(wanted)
        seen.append(wanted.partition("=")[0])
    return seen


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
            return f"{key}={result(catalogue, fate, way, key.removeprefix('fix.'), offers)}"
        if key.startswith("intake."):
            return f"{key}={UNKNOWN}"
        if key in catalogue.observations:
            way.asked.append(key)
            return answer(catalogue, fate, way, key, offers)
    if "look" in keys:
        return look(catalogue, fate, offers)
    if set(keys) == {"nav"} and "nav=restart" in offers:
        way.end = "handed off"
    return None


def result(catalogue: Catalogue, fate: Fate, way: Way, cause: str, offers: list[str]) -> str:
    """What comes of a remedy; of one that only support can do, that it does not help, which leads to support."""
    mine = cause == fate.cause
    way.led = way.led or mine
    if catalogue.causes[cause].handoff:
        way.sent_on = cause
        return "not_worked"
    if mine:
        return "worked"
    return "later" if fate.patient and f"fix.{cause}=later" in offers else "not_worked"


def look(catalogue: Catalogue, fate: Fate, offers: list[str]) -> str:
    """What somebody looks at once more. Support's own causes are not among what is offered: who has one of them looks in vain."""
    if f"look={fate.cause}" in offers:
        return f"look={fate.cause}"
    vain = next(offer for offer in offers if offer.startswith("look="))
    return vain if catalogue.causes[fate.cause].handoff else "nav=human"


def answer(catalogue: Catalogue, fate: Fate, way: Way, observation: str, offers: list[str]) -> str:
    own = {"provider": fate.provider, DEVICE: fate.device}
    truth = own.get(observation) or catalogue.reading(fate.cause, observation) or UNKNOWN
    said = f"{observation}={UNKNOWN if observation == fate.cannot_say else truth}"
    if said in offers:
        return said
    way.faults.append(f"{said} is not offered")
    return f"{observation}={UNKNOWN}"


def faults(card: ShownMessage, offers: list[str], fate: Fate) -> list[str]:
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
    """One line for each way that did not go as it should: to the own remedy and solved, or, where only support can mend it, to
    support by a card that says so."""
    lines = []
    for way in ways:
        if not way.led and not (way.for_support and way.sent_on):
            lines.append(f"{way.fate}: not led to the remedy, {way.end} after {way.presses} presses")
        if way.end != ("handed off" if way.for_support else "solved"):
            lines.append(f"{way.fate}: ended as {way.end}")
        lines += [f"{way.fate}: {fault}" for fault in way.faults]
    return lines
