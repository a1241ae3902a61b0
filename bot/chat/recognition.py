"""What a user types instead of pressing: a text that says what a button of the card says."""

import re
import unicodedata

from bot.outbox.render import labels
from bot.words.texts import Texts
from flows.chat.cards import card_of
from flows.chat.here import Here
from flows.chat.support import asks_account, with_support
from flows.events import Event, Pressed, Typed
from flows.knowledge.guide import Guide
from flows.knowledge.session import Session

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_ENDING = re.compile(r"(?<=\w)(?:です|でした|だよ)$")


def recognised(guide: Guide, texts: Texts, session: Session, event: Event) -> Event:
    """Typed text that equals a button of the live card is a press of it; with support only where it answers the step they asked
    for, since everything else that is written goes to them."""
    if not isinstance(event, Typed) or event.edited or not (wanted := plain(event.text)):
        return event
    here = Here.of(guide, session)
    supported = with_support(here) and not asks_account(session)
    for label, button in labels(texts, session.lang, card_of(here), session.active):
        answers = not supported or (button.key.startswith("fix.") and not session.view)
        if answers and plain(label) == wanted:
            return Pressed(session.token, button.key, button.value)
    return event


def plain(text: str) -> str:
    """Text as people mean it: widths folded, case, outer space, pictures and the polite ending gone."""
    return _ENDING.sub("", _EDGES.sub("", " ".join(unicodedata.normalize("NFKC", text).casefold().split())))
