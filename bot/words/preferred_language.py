"""Which of our languages somebody is spoken to in."""

from bot.words.texts import LANGS
from flows.ids import Lang

_LONGEST = 200
"""Signs of a header that are read."""


def preferred(chosen: str, accepted: str, otherwise: Lang) -> Lang:
    """What was chosen; else the first language of an Accept-Language header that we speak."""
    asked = (part.strip().partition(";")[0].partition("-")[0] for part in accepted[:_LONGEST].lower().split(","))
    return next((lang for tag in (chosen, *asked) for lang in LANGS if lang == tag), otherwise)


def language_of(code: str | None) -> Lang:
    """The language for a user whose Telegram speaks `code` (as "ja-JP"); Japanese where it says nothing."""
    return "ja" if (code or "ja").lower().startswith("ja") else "en"
