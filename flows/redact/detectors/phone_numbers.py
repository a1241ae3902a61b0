"""Telephone numbers: Japanese ones in any grouping and width, foreign ones with a plus, spelled and labelled ones."""

import re
import unicodedata
from collections.abc import Iterator

from flows.redact.harmless import Harmless
from flows.redact.masks import Find, mark
from flows.redact.ruleset import read_rules
from flows.redact.shadow import lowered

_RULES = read_rules("phone_numbers")
_MOBILE = _RULES.pattern("mobile")
_NATIONAL = _RULES.pattern("national")
_GROUPED = _RULES.pattern("grouped")
_WORLD = _RULES.pattern("world")
_LINES = _RULES.pattern("lines")
_ROWS = _RULES.pattern("rows")
_SHORTENED = _RULES.pattern("shortened")
_AMERICAN = _RULES.pattern("american")
_CALLING = _RULES.pattern("calling")
_mentions_call = _RULES.mentions("call")
_CASE = _RULES.pattern("case")
_LABELLED = _RULES.pattern("labelled")
_LAST_DIGIT = _RULES.pattern("last_digit")
KANJI = str.maketrans("〇零一二三四五六七八九○◯壱弐参", "0012345678900123")
_LOOSE = str.maketrans("OoIl", "0011")
_CARRIED = range(9, 14)
"""Digits of a telephone number, and of one with its country's code."""
_SHORT = re.compile(r"(?<![\d.,:/$-])\d{3}[-. ]\d{4}(?![\d-]|[.,:/]\d)")
_GLUED = re.compile(r"(?<![\d-])0[5-9]0-\d{4}-\d{4}(?=0[5-9]0-)")
_FAR = re.compile(r"(?:00|010[- ]?)(?:1|44|49|33|61|8[1246]|886)[- ]")
"""Country codes that callers write out, with a gap behind: no other number looks so."""
_BUDGET = 40


def phone_numbers(text: str, harmless: Harmless) -> Iterator[Find]:
    """Find telephone numbers; the last two digits stay, so that a user can say which one it was."""
    plain = text.translate(KANJI)
    for pattern in (_MOBILE, _GLUED, _GROUPED, _SHORTENED):
        for found in pattern.finditer(plain):
            if not harmless.moment(*found.span()):
                yield masked_phone(plain, *found.span())
    for found in (*_LINES.finditer(plain), *_ROWS.finditer(plain)) if "\n" in plain else ():
        if len(digits_of(found.group())) in _CARRIED:
            yield masked_phone(plain, *found.span())
    yield from _checked(plain, harmless)
    for found in _AMERICAN.finditer(plain):
        if not (harmless.moment(*found.span()) or harmless.order(*found.span())):
            yield masked_phone(plain, *found.span())
    low = lowered(plain)
    if _mentions_call(low) and _CALLING.search(low) and not _CASE.search(low):
        yield from (masked_phone(plain, *found.span()) for found in _SHORT.finditer(plain))
    for found in _LABELLED.finditer(low):
        if not harmless.moment(*found.span("number")):
            yield masked_phone(plain, *found.span("number"))


def masked_phone(text: str, start: int, end: int) -> Find:
    """Mask one number that is known to be one."""
    digits = digits_of(text[start:end].translate(_LOOSE))
    return Find(start, end, "phone", mark("phone", digits[-2:] if len(digits) > 5 else ""))


def digits_of(text: str) -> str:
    """The digits in there, whatever they were written in."""
    return re.sub(r"[^0-9]", "", unicodedata.normalize("NFKC", text).translate(KANJI))


def _checked(plain: str, harmless: Harmless) -> Iterator[Find]:
    """Ask the library about numbers whose form alone says too little; beyond the budget, take them all."""
    asked = 0
    for found in _WORLD.finditer(plain):
        asked += 1
        if (
            found.group().startswith("+")
            or asked > _BUDGET
            or _FAR.match(found.group())
            or _valid("+" + re.sub(r"^(?:010|00)", "", found.group()), "JP")
        ):
            yield masked_phone(plain, *found.span())
    for found in _NATIONAL.finditer(plain):
        start, end = found.span()
        if harmless.any(start, end):
            continue
        number = found.group()
        shorter = _LAST_DIGIT.sub("", number)
        asked += 1
        if asked > _BUDGET or any(_valid(number, region) for region in ("JP", "GB")):
            yield masked_phone(plain, start, end)
        elif len(shorter) < len(number) and _valid(shorter, "JP"):
            yield masked_phone(plain, start, start + len(shorter))


def _valid(number: str, region: str) -> bool:
    # Its tables take a tenth of a second to load: the command line shall not wait for them.
    from phonenumbers import NumberParseException, is_valid_number, parse  # noqa: PLC0415

    try:
        return is_valid_number(parse(re.sub(r"[^\d+]", "", number), region))
    except NumberParseException:
        return False
