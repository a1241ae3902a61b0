"""Somebody who writes, as a chain of values."""

from msgspec.structs import replace

from bot.chat.recognition import recognised
from flows.card import Card
from flows.chat.effects import Turn
from flows.events import Typed
from flows.ids import Lang
from flows.knowledge.session import Session, dump, load
from tests.unit.support import NOON, Chat, guide, show, texts


class Writer(Chat):
    """A user who writes. Their messages are numbered."""

    sent: int = 100

    def says(self, text: str, *, edits: int | None = None) -> Turn:
        """Writes, or changes what was written before."""
        self.sent += edits is None
        message = Typed(text, message=edits or self.sent, edited=edits is not None)
        return self.do(recognised(guide(), texts(), self.session, message))

    def restarts(self) -> None:
        """Nothing is left but what the store keeps."""
        self.session = load(dump(self.session))

    @property
    def facts(self) -> dict[str, str]:
        """What counts as answered, the problem among it."""
        known = self.guide.known(self.session.log)
        said = {o: v for o, v in known.answers if known.counted(o)}
        return {**({"symptom": known.symptom} if known.symptom else {}), **said}

    @property
    def heard(self) -> list[str]:
        """What the card says was read, by name."""
        return [f"{line.id}.{line.attr}" for line in show(self.turn).card.heard]

    @property
    def shown(self) -> Card:
        """The card of the last turn."""
        return show(self.turn).card


def writer(*data: str, lang: Lang = "ja") -> Writer:
    """A writer who has pressed some buttons before."""
    made = Writer(session=Session(seed=123456, lang=lang, active=NOON, rev=1))
    made.pressed(*data)
    return made


def timeless(session: Session) -> Session:
    """A session but for its counters."""
    return replace(session, rev=0, active=0, missed=0)
