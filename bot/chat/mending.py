"""A card that only looks alive, put right."""

from bot.outbox import call
from bot.outbox.call import Outgoing, outgoing
from bot.words.texts import Texts
from flows.chat.cards import live
from flows.chat.effects import Show
from flows.knowledge.guide import Guide
from flows.knowledge.session import Session


def mended(
    guide: Guide, texts: Texts, chat: int, pressed: int, shown: int, session: Session, now: int
) -> list[Outgoing]:
    """A card that only looks alive misleads nobody: a double of a lost answer, perhaps. Where it is the newest one, it
    becomes what it should be; else it loses its buttons."""
    if pressed != shown:
        return [Outgoing(call.bare(chat, pressed))]
    return outgoing(texts, session, chat, Show(live(guide, session), fresh=False), now, pressed=pressed, shown=shown)
