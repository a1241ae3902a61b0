"""Every card that can be shown, as Telegram takes it: for every mailbox, device and language, each text once."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from bench.turns import LONGEST, NOON, pressed, users
from bot.outbox.render import render
from bot.words.texts import LANGS, Texts
from flows.card import Card
from flows.chat.effects import Show
from flows.chat.engine import advance
from flows.events import Event, Started
from flows.ids import UNKNOWN, Lang
from flows.knowledge.guide import Guide
from flows.knowledge.plan import DEVICE
from flows.knowledge.session import Session
from flows.proof.all_cards import all_cards

TOKEN = "abcdef.ghijkl"  # noqa: S105  # what stands before every button's data; as long as a real one
ON_THE_WAY = " on the way to "


class ShownCard(Struct, frozen=True):
    """A card in one language."""

    name: str
    lang: Lang
    provider: str | None
    device: str | None
    text: str
    entities: tuple[dict[str, Any], ...]
    keyboard: Sequence[Sequence[Mapping[str, Any]]]

    @property
    def title(self) -> str:
        """Its name, and whom it is for."""
        return " ".join([self.name, self.lang, *(said for said in (self.provider, self.device) if said)])

    @property
    def step(self) -> str:
        """Its name alone."""
        return self.name.partition(ON_THE_WAY)[0]

    def message(self, number: int) -> dict[str, Any]:
        """As the chat page gets a message of the bot."""
        return {
            "id": number, "from": 0, "by_bot": True, "sender": "", "kind": "text", "text": self.text,
            "entities": list(self.entities), "keyboard": self.keyboard, "edited": False, "date": NOON,
            "topic": None, "file": None, "about": "", "reactions": [], "reply": None,
        }  # fmt: skip


def every(guide: Guide, texts: Texts) -> list[ShownCard]:
    """All of them, the same text with the same buttons only once."""
    found: dict[str, ShownCard] = {}
    for name, card in cards(guide):
        for lang in LANGS:
            made = shown(texts, lang, name, card)
            found.setdefault(f"{lang} {made.text} {made.keyboard}", made)
    return list(found.values())


def shown(texts: Texts, lang: Lang, name: str, card: Card) -> ShownCard:
    """A card in a language."""
    rendered = render(texts, lang, card, TOKEN, NOON)
    entities = tuple(getattr(rendered, "entities", ()))
    return ShownCard(name, lang, card.provider, card.device, rendered.text, entities, rendered.keyboard or [])


def cards(guide: Guide) -> Iterator[tuple[str, Card]]:
    """The cards of the proofs on every device, then those on the way of every truthful user, with all they have said by then."""
    devices = guide.catalogue.observations[DEVICE].values
    for name, card in dict.fromkeys(all_cards(guide)):
        yield name, card
        yield from ((name, replace(card, device=device)) for device in devices)
    for cause, provider in users(guide):
        yield from _on_the_way(guide, cause, provider)


def _on_the_way(guide: Guide, cause: str, provider: str) -> Iterator[tuple[str, Card]]:
    """From the first question to the remedy."""
    session = Session(seed=1, lang="ja", active=NOON)
    event: Event | None = Started(guide.catalogue.causes[cause].symptom)
    for number in range(LONGEST):
        if event is None:
            return
        turn = advance(guide, session, event, NOON + number, "123-4567")
        card = next((effect.card for effect in turn.effects if isinstance(effect, Show)), None)
        session = turn.session or session
        if card is None:
            return
        said = provider if provider != UNKNOWN else ""
        yield f"{guide.step(guide.known(session.log)).name}{ON_THE_WAY}{cause} {said}".strip(), card
        event = pressed(guide, session, card, cause, provider)
