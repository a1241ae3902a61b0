"""Phrases of an outline in words, as a command prints them."""

from bot.words.texts import Texts
from flows.drawing.outline import Phrase
from flows.ids import UNKNOWN, Lang


def on_paper(texts: Texts, lang: Lang, phrase: Phrase) -> str:
    """Words as they stand on a card or a button, without the sign before them: many a machine has no font for it."""
    line = phrase.line
    text = texts.of(lang, line.id, line.attr, phrase.provider, phrase.symptom)
    if text is None:
        return texts.text(lang, "answer", UNKNOWN) if line.attr == UNKNOWN else texts.text(lang, line.id, line.attr)
    sign, _, rest = text.partition(" ")
    return text if any(letter.isalnum() for letter in sign) or not rest else rest
