"""Cuts a text that is too long for one message, between lines or words where it can, never inside a sign."""

import unicodedata

MESSAGE, CAPTION = 4096, 1024
"""Signs Telegram takes at most; it counts code points."""
_JOINER = "\u200d"
_NEAR = 200
"""Signs before the limit in which a better place to cut is looked for."""


def pieces(text: str, most: int = MESSAGE) -> list[str]:
    """The text in parts of at most `most` signs. Joined they are the text again, but for a part that shows nothing."""
    found: list[str] = []
    while len(text) > most:
        at = _cut(text, most)
        found.append(text[:at])
        text = text[at:]
    return [part for part in (*found, text) if part.strip()]


def _cut(text: str, most: int) -> int:
    for sign in ("\n", "。", " "):
        at = text.rfind(sign, most - _NEAR, most)
        if at > 0:
            return at + 1
    at = most
    while at > max(1, most - _NEAR) and _inside(text, at):
        at -= 1
    return at


def _inside(text: str, at: int) -> bool:
    """Whether what stands at `at` belongs to the sign before it."""
    after, before = text[at], text[at - 1]
    if _JOINER in (before, after) or unicodedata.category(after)[0] == "M" or "\U0001f3fb" <= after <= "\U0001f3ff":
        return True
    if before == "\r" and after == "\n":
        return True
    return _regional(after) and _flags_before(text, at) % 2 == 1


def _regional(sign: str) -> bool:
    """Whether two of these make a flag."""
    return "\U0001f1e6" <= sign <= "\U0001f1ff"


def _flags_before(text: str, at: int) -> int:
    start = at
    while start > 0 and _regional(text[start - 1]):
        start -= 1
    return at - start
