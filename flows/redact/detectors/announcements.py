"""A secret in two messages: `my password is`, and then the word alone; half of a card, and then the other half.

Of the first message nothing is remembered but that it announced something, and what kind of thing.
"""

from collections.abc import Iterator
from typing import Literal

from flows.redact.detectors.password_phrases import is_uncommon
from flows.redact.detectors.password_shapes import looks_secret
from flows.redact.harmless import UNIT
from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.shadow import lowered
from flows.redact.vocabulary import is_japanese_word

_RULES = read_rules("announcements")
_PASSWORD = _RULES.pattern("password")
_ONE = _RULES.pattern("one")
_CODE = _RULES.pattern("code")
_NUMBER = _RULES.pattern("number")
_HALF = _RULES.pattern("half")
_DIGITS = _RULES.pattern("digits")
_LETTERS = _RULES.pattern("letters")
_CLOSING = _RULES.pattern("closing")
_ENDINGS = _RULES.listed("endings")
Announced = Literal["password", "code", "number"]
LASTS = 60
"""Seconds for which an announcement counts."""
_TAIL = 80
_SIGNS = " \t\n\u3000:=：＝…、,。.-–→>「『\"'("
_MOST = 40
_WORDS = 6


def announced(text: str) -> Announced | None:
    """What the end of a message says that the next one holds."""
    tail = lowered(text[-_TAIL:])
    last = tail.rstrip(_SIGNS)
    if not last.endswith(_ENDINGS) and not last[-1:].isdigit():
        return None
    found = _PASSWORD.search(tail)
    if _ONE.search(tail) or (found and (found["copula"] or found["alone"] is not None)):
        return "password"
    if _CODE.search(tail):
        return "code"
    return "number" if _NUMBER.search(tail) or _HALF.search(tail) else None


def announced_secret(text: str, kind: Announced) -> Iterator[Find]:
    """Find what was announced, where the message is hardly more than that."""
    if len(text) > _MOST or "\n" in text.strip():
        return
    low = lowered(text)
    digits = _DIGITS.fullmatch(low)
    if digits and not UNIT.match(low, digits.end("digits")) and len(digits["digits"]) > 1:
        yield Find(*digits.span("digits"), kind)
    elif kind == "code" and (code := _LETTERS.fullmatch(text)):
        yield Find(*code.span("code"), kind)
    elif kind == "password" and (span := _word(text)):
        yield Find(*span, kind)


def _word(text: str) -> tuple[int, int] | None:
    closing = _CLOSING.search(text)
    value = text[: closing.start()] if closing else text
    start = len(value) - len(value.lstrip(" \t\u3000「『\"'“"))
    value = value.strip(" \t\u3000「」『』\"'“”")
    words = value.split()
    if not words or len(words) > _WORDS:
        return None
    told = (
        is_japanese_word(value)
        if not value.isascii()
        else any(is_uncommon(word) or looks_secret(word) for word in words)
    )
    return (start, start + len(value)) if told else None
