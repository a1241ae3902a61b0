"""Passwords that a Japanese sentence tells: behind a label, or before a verb of typing or registering.

Unlike a Latin word, a Japanese one is made of the signs of its sentence. So it is told by what stands around it:
in `パスワードは さくらもち です` a label and a particle before, a copula behind, and inside nothing of which such
sentences are made; in `…とカタカナで入れたら` and `…で登録した` a particle and a verb behind, and before it the last
particle of the sentence.
"""

import re
from collections.abc import Iterator

from flows.redact.detectors.password_shapes import looks_secret
from flows.redact.harmless import UNIT
from flows.redact.innocent import is_innocent
from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.vocabulary import is_everyday, is_japanese_continuation, is_japanese_prose, is_product, is_prose

_RULES = read_rules("password_japanese")
_LABELLED = _RULES.pattern("labelled")
_APART = _RULES.pattern("apart")
_QUOTED = _RULES.pattern("quoted")
_MIXED = _RULES.pattern("mixed")
_NO_QUOTE = _RULES.pattern("no_quote")
_ANNOUNCED = _RULES.pattern("announced")
_LATIN_ROW = _RULES.pattern("latin_row")
_mentions_label = _RULES.mentions("label")
_SPEAKS = _RULES.pattern("speaks")
_BEFORE_TYPING = _RULES.pattern("before_typing")
_BEFORE_SETTING = _RULES.pattern("before_setting")
_SECRET = _RULES.pattern("secret")
_ASKED = _RULES.pattern("asked")
_FIELD_LABEL = _RULES.pattern("field_label")
_EDGE = _RULES.pattern("edge")
_AMOUNT = _RULES.pattern("amount")
_SCRIPT_NAME = _RULES.pattern("script_name")
_QUOTED_ALONE = _RULES.pattern("quoted_alone")
_PASSWORD = _RULES.pattern("password")
_LATIN_WORD = _RULES.pattern("latin_word")
_QUOTED_TYPED = _RULES.pattern("quoted_typed")
_SCREEN_WORDS = _RULES.pattern("screen_words")
_LATIN = re.compile("[A-Za-z0-9][!-~]{2}")
_TWO_WORDS = re.compile("[A-Za-z0-9'&!.-] [A-Za-z0-9'&!.-]")
_QUOTE = re.compile('[「『"]')
_SHORTEST = 3
_TRIM = ".,;:!?()'\"`*_~"
_TYPED_PARTICLE = re.compile(r"(?<=[^ぁ-ん])(?:は|が|を|に|へ|も|で)(?=[^ぁ-ん]|[ぁ-ん]{3})|(?<=[ぁ-ん])を")
_REACH = 28
_MOST = 24
_LONG_ENOUGH = 6
_SIGNS = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff々A-Za-z0-9・ \u3000!-~]+")
_TYPED_WORD = re.compile("[a-z]{3}")
_TYPED_QUOTE = re.compile('[「『【"]')
_BUDGET = 30


def japanese_passwords(text: str) -> Iterator[Find]:
    """Find what a Japanese message tells as a password."""
    if text.isascii():
        return
    for found in _ANNOUNCED.finditer(text) if _LATIN.search(text) else ():
        if _is_foreign(found["value"].split()):
            yield Find(*found.span("value"), "password", guessed=True)
    if not _mentions_label(text) or not _SPEAKS.search(text):
        return
    for pattern in (_LABELLED, _APART, _MIXED):
        for found in pattern.finditer(text):
            if not is_japanese_prose(found["value"]) and not UNIT.match(text, found.end("value")):
                yield Find(*found.span("value"), "password", guessed=pattern is _APART)
    for found in _QUOTED.finditer(text) if _QUOTE.search(text) else ():
        if not _NO_QUOTE.search(found["value"]) and not found["value"].isascii():
            yield Find(*found.span("value"), "password")
    for found in _LATIN_ROW.finditer(text) if _TWO_WORDS.search(text) else ():
        if _is_foreign(found["value"].split()):
            yield Find(*found.span("value"), "password", guessed=True)


def _is_foreign(words: list[str]) -> bool:
    """Words of which one at least is neither everyday English nor a product, and none is a product."""
    seldom = False
    for word in words:
        bare = word.strip(_TRIM)
        if looks_secret(bare):
            return True
        if is_product(bare):
            return False
        if bare.isdigit() or len(bare) < _SHORTEST or is_prose(bare):
            continue
        if is_innocent(bare):
            return False
        seldom = seldom or not all(is_prose(part) for part in re.split(r"[-_./]", bare))
    return seldom


def registered_passwords(text: str) -> Iterator[Find]:
    """Find words before a verb of typing in a message that speaks of a secret, or of not getting in."""
    if text.isascii():
        return
    if _TYPED_WORD.search(text):
        yield from (Find(*span, "password", guessed=True) for span in _latin(text))
    for found in _QUOTED_TYPED.finditer(text) if _TYPED_QUOTE.search(text) else ():
        if not _SCREEN_WORDS.search(found["value"]) and not (found["value"].isascii() and is_everyday(found["value"])):
            yield Find(*found.span("value"), "password", guessed=True)
    if not _SECRET.search(text):
        return
    for found in _QUOTED_ALONE.finditer(text) if _PASSWORD.search(text) else ():
        value = found["value"]
        if not _SCREEN_WORDS.search(value) and not is_product(value) and not (value.isascii() and is_everyday(value)):
            yield Find(*found.span("value"), "password", guessed=True)
    asked = _ASKED.search(text) is not None
    for pattern in (_BEFORE_TYPING, _BEFORE_SETTING):
        for budget, found in enumerate(pattern.finditer(text)):
            if budget < _BUDGET and (span := _before(text, found.start(), said=pattern is _BEFORE_TYPING, asked=asked)):
                yield Find(*span, "password", guessed=True)


def _latin(text: str) -> Iterator[tuple[int, int]]:
    for found in _LATIN_WORD.finditer(text):
        words = re.split(r"[-_. ]", found["value"])
        seldom = [word for word in words if len(word) > 3 and not is_prose(word) and not is_product(word)]
        if len(words) == 1 and len(found["value"]) < _LONG_ENOUGH:
            continue
        if len(seldom) * 2 >= len(words) and not is_innocent(found["value"]) and not _is_host(found["value"]):
            yield found.span("value")


def _is_host(value: str) -> bool:
    return re.search(r"\.(?:jp|com|net|org|example|co|ne|io|info|me|app)\Z", value) is not None


def _before(text: str, end: int, *, said: bool, asked: bool) -> tuple[int, int] | None:
    low = max(0, end - _REACH)
    end -= text[end - 1 : end] in "、 "
    if text[end - 1 : end] in ("」", "』", "】", '"'):
        return None
    for edges in (_FIELD_LABEL, _EDGE):
        start = max((edge.end() for edge in edges.finditer(text, low, end) if edge.end() < end), default=low)
        labelled = edges is _FIELD_LABEL and start > low
        written = _SCRIPT_NAME.match(text, start, end)
        start = written.end() if written and written.end() < end else start
        if labelled and is_japanese_continuation(text[start:end]) and not _EDGE.search(text, start, end):
            return None
        if _is_registered(
            text[start:end], whole=start > low or (low == 0 and not labelled), said=said, asked=asked or labelled
        ):
            return _trimmed(text, start, end)
    start = max((particle.end() for particle in _TYPED_PARTICLE.finditer(text, start, end)), default=end)
    return _trimmed(text, start, end) if _is_registered(text[start:end], whole=True, said=said, asked=asked) else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \u3000":
        start += 1
    while end > start and text[end - 1] in " \u3000":
        end -= 1
    return start, end


def _is_registered(value: str, *, whole: bool, said: bool, asked: bool) -> bool:
    bare = value.strip(" \u3000")
    if not whole or not 2 <= len(bare) <= _MOST or not _SIGNS.fullmatch(bare) or bare.isascii():
        return False
    if (
        (not asked and is_japanese_prose(bare))
        or is_japanese_continuation(bare)
        or _AMOUNT.match(bare)
        or _SCREEN_WORDS.search(bare)
        or is_product(bare)
    ):
        return False
    if asked:
        return True
    if said:
        return (
            re.search(r"(?:[るうくすむぬぶつたいん]|だ|です|ます)\Z", bare) is None
            or re.search(r"[ \u3000]", bare) is not None
        )
    return re.fullmatch(r"[\u3041-\u3096ー]{4,}|[\u30a1-\u30ffー]{4,}|.*[ \u3000].*|.*の.*", bare) is not None
