"""Confirmation codes: digits beside a word that says so, or alone right after they were asked for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from flows.redact.detectors.phone_numbers import KANJI
from flows.redact.harmless import DATE, UNIT, Harmless
from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.shadow import BARRIER, lowered

_RULES = read_rules("one_time_codes")
_NO_CODE = _RULES.pattern("no_code")
_LABEL = _RULES.pattern("label")
_WEAK = _RULES.pattern("weak")
_TIGHT = _RULES.pattern("tight")
_TOKEN = _RULES.pattern("token")
_MORE = _RULES.pattern("more")
_SPARE = _RULES.pattern("spare")
_TO_VERIFY = _RULES.pattern("to_verify")
_TYPED = _RULES.pattern("typed")
_SHOWN = _RULES.pattern("shown")
_SHOWING = _RULES.pattern("showing")
_ARRIVED = _RULES.pattern("arrived")
_CVV = _RULES.pattern("cvv")
_LETTERED = _RULES.pattern("lettered")
_ARRIVAL_WORDS = _RULES.pattern("arrival_words")
_OTHER_NUMBERS = _RULES.pattern("other_numbers")
_SHEET = _RULES.pattern("sheet")
_ALONE = _RULES.pattern("alone")
_ASKED = _RULES.pattern("asked")
_APART = re.compile(r"(?<![\d.])\d(?:(?:\s?[・、,-]\s?|\s)\d){3,7}(?![\d.%])")
"""`4・1・7・7・0・9`"""
_GROUPS = re.compile(r"(?<![\d-])\d{4,5}[ -]\d{4,5}(?![\d-])|(?<![\d.,:/-])\d{8}(?![\d.,:/-])")
"""What codes for a rainy day look like, wherever in a message they stand."""
_THREE = re.compile(r"\d{3} ?\d{3}")
_SIX = re.compile(r"\d{6}|\d{3}[ -]\d{3}|[A-Z]-\d{6}")
_BARE = re.compile(r"\d{6,8}|\d{3} (?:- )?\d{3}")
"""In these chats hardly anything else has so many digits, where no word says so."""
_MESSAGE = 160
"""How far from a label six digits are still a code: as far as a short message goes."""
_RECENT = re.compile(r"19[5-9]\d|20[0-3]\d")
_SOLID = re.compile(r"\d{2,8}(?:(?: ?[ -] ?)\d{2,4}){0,2}|[A-Z]-\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CASE = re.compile(r"\d{3}-\d{4}")
_REACH = 15
_SHORT = 60
_ENDS = f"\n{BARRIER}"


def one_time_codes(text: str, harmless: Harmless, *, expecting: bool) -> Iterator[Find]:
    """Find codes. `expecting`: the chat has just asked for one, so bare digits are enough."""
    plain = text.translate(KANJI)
    low = lowered(plain)
    labels, weak = [], [found.span() for found in _WEAK.finditer(low)]
    for found in _LABEL.finditer(low):
        if _NO_CODE.search(low, max(0, found.start() - _REACH), found.start()) or (
            found["label"].isascii() and found["label"].isalpha() and not _stands_alone(plain, found)
        ):
            continue
        labels.append(found.span("label"))
        yield from _bound(plain, found.end(), found["label"])
    yield from _alone(plain, harmless, expecting=expecting)
    yield from _from_messages(plain, low, labels)
    for found in _TOKEN.finditer(plain):
        start, end = found.span()
        if harmless.any(start, end) or _CASE.fullmatch(found.group()) or UNIT.match(plain, end):
            continue
        digits = sum(c.isdigit() for c in found.group())
        near = (
            _near(plain, labels, start, end)
            or (digits == 6 and found.group().isdigit() and _near(plain, weak, start, end))
            or (_SIX.fullmatch(found.group()) is not None and (_within(labels, start, end) or len(plain) < _SHORT // 2))
        )
        if (near and not _YEAR.fullmatch(found.group())) or expecting:
            yield Find(start, end, "code")
        elif _BARE.fullmatch(found.group()) or (
            len(plain) < _MESSAGE
            and not _RECENT.fullmatch(found.group())
            and _SOLID.fullmatch(found.group())
            and _ARRIVAL_WORDS.search(low)
            and not _OTHER_NUMBERS.search(low)
        ):
            yield Find(start, end, "code", guessed=True)


def _from_messages(text: str, low: str, labels: list[tuple[int, int]]) -> Iterator[Find]:
    """What a provider says to type; and digits apart, in a message that speaks of a code."""
    shown = list(_SHOWN.finditer(low)) if _THREE.search(low) and _SHOWING.search(low) else []
    for found in (*_TO_VERIFY.finditer(low), *_ARRIVED.finditer(low), *shown):
        span = found.span(found.lastgroup or "code")
        if not UNIT.match(text, span[1]) and not _YEAR.fullmatch(text[slice(*span)]):
            yield Find(*span, "code", guessed=found.lastgroup == "ja")
    if "\n" in text:
        yield from (Find(found.start(1), found.end(), "code") for found in _SHEET.finditer(text))
    lettered = list(_LETTERED.finditer(text))
    if lettered and _ARRIVAL_WORDS.search(low) and not _OTHER_NUMBERS.search(low):
        yield from (Find(found.start(), found.end(), "code", guessed=True) for found in lettered)
    if _SPARE.search(low):
        yield from (Find(found.start(), found.end(), "code") for found in _GROUPS.finditer(text))
    if not labels:
        return
    for found in _TYPED.finditer(low):
        span = found.span(found.lastgroup or "code")
        if not UNIT.match(text, span[1]) and not _YEAR.fullmatch(text[slice(*span)]):
            yield Find(*span, "code")
    for found in _APART.finditer(text):
        if _within(labels, *found.span()) and not DATE.match(text, found.start()):
            yield Find(found.start(), found.end(), "code")


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    start, end = found.span()
    return not (text[start - 1 : start].isalpha() and text[start - 1 : start].isascii()) and not (
        text[end : end + 1].isalpha() and text[end : end + 1].isascii()
    )


def _bound(text: str, end: int, label: str) -> Iterator[Find]:
    """`コードは 482913`: the label says outright that this is one. More may follow it, as in a list."""
    found = None if re.match(r"-\d", text[end : end + 2]) and text[end - 1].isupper() else _TIGHT.match(text, end)
    if not found or not found["code"]:
        return
    start, stop = found.span("code")
    if stop - start < 3 or UNIT.match(text, stop) or re.match(r"[:/.]\d", text[stop : stop + 2]):
        return
    if re.fullmatch(r"\d{3}", found["code"]) and found["code"][0] in "45" and not _CVV.search(label):
        return  # an HTTP status
    if not _is_code(found["code"]):
        return
    yield Find(start, stop, "code")
    for _ in range(12):
        more = _MORE.match(text, stop)
        if not more or not _is_code(more["code"]) or UNIT.match(text, more.end()):
            break
        stop = more.end()
        yield Find(*more.span("code"), "code")


def _is_code(word: str) -> bool:
    """Digits, capitals and digits, or several digits among letters: no word, and no version."""
    return word[0].isdigit() or any(c.isupper() for c in word) or sum(c.isdigit() for c in word) > 1


def _alone(text: str, harmless: Harmless, *, expecting: bool) -> Iterator[Find]:
    """Nothing but digits was sent."""
    whole = _ALONE.fullmatch(text) if len(text) < _SHORT else None
    if whole and not _CASE.fullmatch(whole["code"]):
        digits = sum(c.isdigit() for c in whole["code"])
        if expecting or (digits in (5, 6, 7, 8) and not harmless.any(*whole.span("code"))):
            yield Find(*whole.span("code"), "code")
    if expecting:
        for found in _ASKED.finditer(text):
            if not harmless.any(*found.span()) and not _CASE.fullmatch(found.group()):
                yield Find(found.start(), found.end(), "code")


def _near(text: str, labels: list[tuple[int, int]], start: int, end: int) -> bool:
    """A label within reach, with no line's end and no mask in between."""
    before = bisect_right(labels, start, key=lambda label: label[1]) - 1
    if before >= 0 and _joined(text, labels[before][1], start):
        return True
    after = bisect_left(labels, end, key=lambda label: label[0])
    return after < len(labels) and _joined(text, end, labels[after][0])


def _within(labels: list[tuple[int, int]], start: int, end: int) -> bool:
    """A label anywhere in the same short message."""
    after = bisect_left(labels, end, key=lambda label: label[0])
    nearest = labels[max(0, after - 1) : after + 1]
    return any(max(first - end, start - last) < _MESSAGE for first, last in nearest)


def _joined(text: str, start: int, end: int) -> bool:
    return end - start <= _REACH and not any(sign in _ENDS for sign in text[start:end])
