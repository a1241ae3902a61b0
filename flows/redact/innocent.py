"""Letters mixed with digits or signs that are no secret: devices, systems, formats, errors, files, moments, amounts."""

import re

from flows.redact.ruleset import read_rules
from flows.redact.vocabulary import is_everyday

_RULES = read_rules("innocent")
_DEVICES = _RULES.words("devices")
_SYSTEMS = _RULES.words("systems")
_PROGRAMS = _RULES.words("programs")
_SERVICES = _RULES.words("services")
_ADDED = _RULES.words("added")
_SHAPE = _RULES.pattern("shape")
_WORD_AND_COUNT = _RULES.pattern("word_and_count")
_MACHINE = _RULES.pattern("machine")
_COUNTED = _RULES.words("counted")
_NAMES = _DEVICES | _SYSTEMS | _PROGRAMS | _SERVICES
_PIECE = re.compile(
    "(?P<name>" + "|".join(sorted(_NAMES | _ADDED, key=lambda word: (-len(word), word))) + ")"
    r"|(?P<digits>\d+)|(?P<letters>(?<=\d)[a-z]{1,2}(?![a-z])|[a-z]{1,2}(?=\d))|(?P<gap>[-_.+/])"
)
_SECOND = re.compile(f"(?:{'|'.join(sorted(_SERVICES))})\\d{{1,2}}")
_VERSIONED = _SYSTEMS | _PROGRAMS
_YEAR = re.compile(r"(?:19[89]|20[0-4])\d")
_LONGEST = 64
_LOOSE = 3
"""Letters of a product's name that are no words: `moto g53y` has two."""
_NUMBER = 3
"""Digits a product's name may have in a row: more is what people put behind a word to make a password of it."""
_PARTS = re.compile(r"[-_.+&,~!#%*]+")


def is_innocent(token: str, *, labelled: bool = False) -> bool:
    """Something with letters and digits or signs that support wants to read, and that opens no account.

    `labelled`: a word like `password` is near. Then `apple1` is no second account at Apple.
    """
    if len(token) > _LONGEST or (labelled and _SECOND.fullmatch(token.lower())):
        return False
    if _SHAPE.fullmatch(token) or _is_product(token):
        return True
    if _MACHINE.search(token) and token.isascii() and not any(c.isdigit() for c in token):
        return True
    parts = [part for part in _PARTS.split(token) if part]
    return bool(parts) and all(_is_plain(part) for part in parts)


def _is_plain(part: str) -> bool:
    """A piece between hyphens: a word of every day, a short number, or both in one."""
    if part.isdigit():
        return len(part) <= _NUMBER or _YEAR.fullmatch(part) is not None
    if part.isalpha() and (is_everyday(part) or len(part) == 1):
        return True
    counted = _WORD_AND_COUNT.fullmatch(part)
    if counted:
        return (counted["word"] or counted["behind"]).lower() in _COUNTED
    return len(part) > 1 and (_is_product(part) or _SHAPE.fullmatch(part) is not None)


def _is_product(token: str) -> bool:
    """`iphone15promax`, `windows2000`, `docomo5g`: a name first, then few digits and what makers add."""
    place, last, loose, long, low = 0, "", 0, False, token.lower()
    while place < len(low):
        piece = _PIECE.match(low, place)
        if not piece or not _is_cased(token[place : piece.end()]):
            return False
        if place == 0 and piece["name"] not in _NAMES:
            return False
        if piece["letters"] and last and len(last) <= _LOOSE and not token[place - 1].isdigit():
            return False
        if piece["digits"] and not _is_count(piece["digits"], last):
            return False
        loose += len(piece["letters"] or "")
        if loose > _LOOSE:
            return False
        last = piece["name"] or ""
        long = long or len(last) >= _LOOSE
        place = piece.end()
    return long or _is_cased("".join(c for c in token if c.isalpha()), 0)


def _is_cased(piece: str, free: int = _LOOSE + 1) -> bool:
    """Small, capital, or with a capital first, as makers write short names; longer ones have ways of their own."""
    return 0 < free <= len(piece) or piece in (piece.lower(), piece.upper(), piece.capitalize(), "iOS")


def _is_count(digits: str, name: str) -> bool:
    """Makers count from 1: `0` and `00` are nobody's model."""
    if digits.startswith("0"):
        return False
    if name in _VERSIONED and _YEAR.fullmatch(digits):
        return True
    return len(digits) < _NUMBER or (len(digits) == _NUMBER and not name)
