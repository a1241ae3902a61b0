"""Which language a message is in, and the offer to go on in it. The bot never changes its language unasked."""

import re
from typing import Final

from msgspec.structs import replace

from flows.card import Button, Card, Line
from flows.ids import Lang
from flows.knowledge.session import Session

_JAPANESE: Final = re.compile(r"[ぁ-んァ-ヶ一-龥々]")
_KANA: Final = re.compile(r"[ぁ-ん]")
_WORD: Final = re.compile(r"[a-z']+")
_ENGLISH: Final = frozenset(
    """
    the my your is isn't are was wasn't not didn't did doesn't don't dont didnt doesnt can't cant have haven't has
    hasn't what how why when where which who and but for you it's its i'm im i've ive this that get got never
    nothing anything any there still says said with from of on in i it we they please help need want could would
    should will be been
    """.split()  # noqa: SIM905  # as a list they would fill a screen
)
"""Words that hold an English sentence together; names of products and single words are none."""
_LEAST: Final = 2
"""Words, or different characters, that could be anybody's."""


def spoken(text: str) -> Lang | None:
    """The language a message is clearly in; None where it could be either: a product's name, an "OK", a number."""
    if _JAPANESE.search(text):
        return "ja" if _KANA.search(text) and len(set(_JAPANESE.findall(text))) > _LEAST else None
    words = _WORD.findall(text.lower().replace("’", "'"))
    held = sum(word in _ENGLISH for word in words)
    return "en" if len(words) > _LEAST and held >= _LEAST else None


def other(lang: Lang) -> Lang:
    """The other language."""
    return "en" if lang == "ja" else "ja"


def offered(session: Session, card: Card) -> Card:
    """The card on which the other language is offered, with a button for it."""
    lang = other(session.lang)
    button = Button("lang", lang, Line("language", lang))
    # It takes the place of the dots for once: the row stays one row.
    row = (*card.navigation[:2], button)
    return replace(card, preface=(*card.preface, Line("tongue", lang)), navigation=row)
