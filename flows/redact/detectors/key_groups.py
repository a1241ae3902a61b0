"""Secrets in groups: digits in pairs, recovery keys, the setup keys of authenticator apps, words of a recovery phrase.

What tells them is that the groups are alike: of one length, with one sign between, and none of them a word.
"""

import itertools
import re
from collections.abc import Iterator

from flows.redact.harmless import DATE, UNIT, Harmless
from flows.redact.innocent import is_innocent
from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.shadow import lowered
from flows.redact.vocabulary import (
    is_continuation,
    is_everyday,
    is_japanese_continuation,
    is_japanese_prose,
    is_product,
    is_prose,
)

_RULES = read_rules("key_groups")
_PAIRS = _RULES.pattern("pairs")
_SINGLES = _RULES.pattern("singles")
_CODE_TALK = _RULES.pattern("code_talk")
_CODE = _RULES.pattern("code")
_PIN = _RULES.pattern("pin")
_KEY = _RULES.pattern("key")
_LONG = _RULES.pattern("long")
_UNLIKE = _RULES.pattern("unlike")
_mentions_spare = _RULES.mentions("spare")
_SPARE_KEY = _RULES.pattern("spare_key")
_PHRASE = _RULES.pattern("phrase")
_WORDS = _RULES.pattern("words")
_RESTORING = _RULES.pattern("restoring")
_JA_LABEL = _RULES.pattern("ja_label")
_JA_WORDS = _RULES.pattern("ja_words")
_IN_JAPANESE = _RULES.pattern("in_japanese")
_TWO = re.compile(r"(?<![A-Za-z0-9_.,/¥$€£+-])(?<!\d:)\d\d[-・_ ]\d\d(?![A-Za-z0-9_%]|[.,:/-]\d)")
_COUNTED = (".", ",", "、", "/")
"""Between these signs numbers are counted out: `25, 46, 58`, `1 2 3`, a version."""
_GROUP = re.compile("[A-Za-z0-9]+")
_SPACES = re.compile(r"[^\s・、]+")
_ROW = 4
"""Words of the shortest recovery phrase."""
_SIGNS = 12
_MOST = 16
"""Groups of the longest key; a longer row is a list."""
_VOWELS = frozenset("aeiou")
_SPARE_DIGITS = re.compile(r"(?<![\w.,/¥$€£+-])\d{4,5} \d{4,5}(?![\w%]|[ .,:/-]\d)")
_YEARS = re.compile(r"(?:19|20)\d\d (?:19|20)\d\d")


def recovery_words(text: str) -> Iterator[Find]:
    """Find the words of a recovery phrase: four or more in a row, most of them in no other sentence of these chats."""
    low = lowered(text)
    if not _RESTORING.search(low):
        return
    for found in _WORDS.finditer(low):
        words = list(
            itertools.takewhile(
                lambda word: not is_continuation(word.group()), _GROUP.finditer(low, *found.span("words"))
            )
        )
        if len(words) >= _ROW and sum(not is_prose(word.group()) for word in words) * 2 > len(words):
            yield Find(words[0].start(), words[-1].end(), "password", guessed=True)
    for found in _JA_WORDS.finditer(text) if _JA_LABEL.search(text) else ():
        behind = itertools.dropwhile(
            lambda word: _is_sentence_word(word.group()), _SPACES.finditer(text, *found.span())
        )
        row = list(itertools.takewhile(lambda word: not _is_sentence_word(word.group()), behind))
        if len(row) >= _ROW:
            yield Find(row[0].start(), row[-1].end(), "password", guessed=True)


def _is_sentence_word(word: str) -> bool:
    """Whether a word belongs to the sentence around a recovery phrase."""
    if _RESTORING.search(word) or is_japanese_continuation(word) or word in ("です", "でした"):
        return True
    return len(word) > _ROW and is_japanese_prose(word)


def grouped_digits(text: str, harmless: Harmless) -> Iterator[Find]:
    """Find digits in pairs or one by one, where they are no date, no amount and nothing that is counted out."""
    low = lowered(text)
    about = _CODE_TALK.search(low) is not None
    for pattern in (_PAIRS, _SINGLES):
        for found in pattern.finditer(text):
            if _is_row(found, about=about) and not harmless.order(*found.span()) and not UNIT.match(text, found.end()):
                yield Find(found.start(), found.end(), "code")
    for found in _TWO.finditer(text) if _PIN.search(low) else ():
        if not DATE.match(text, found.start()) and not UNIT.match(text, found.end()):
            yield Find(found.start(), found.end(), "code")


def _is_row(found: re.Match[str], *, about: bool) -> bool:
    """Digits told apart. Where nobody speaks of a code, counting signs and dates tell something else."""
    digits = [int(c) for c in found.group() if c.isdigit()]
    steps = {after - before for before, after in zip(digits, digits[1:], strict=False)}
    if steps == {1}:
        return False
    if DATE.match(found.group()):
        return _CODE.search(lowered(found.string)) is not None
    return about or found["gap"].strip() not in _COUNTED


def grouped_keys(text: str) -> Iterator[Find]:
    """Find keys in groups, and what a message about spare codes holds two groups of."""
    low = lowered(text)
    for found in _IN_JAPANESE.finditer(text) if "-" in text and not text.isascii() else ():
        yield Find(*found.span("key"), "token", guessed=True)
    for found in _KEY.finditer(text) if _UNLIKE.search(low) else ():
        if (span := _key(found)) is not None:
            yield Find(*span, "token")
    for found in _LONG.finditer(text) if "-" in text else ():
        parts = found.group().split("-")
        mixed = any(_is_mixed(part) for part in parts)
        if mixed and len(found.group()) >= _SIGNS and not all(map(_is_known, parts)):
            yield Find(found.start(), found.end(), "token")
    if not _mentions_spare(low):
        return
    for found in _SPARE_KEY.finditer(text):
        parts = _GROUP.findall(found.group())
        alike = found["gap"] == "-" or any(_is_mixed(part) for part in parts)
        if alike and not any(part.isalpha() and is_everyday(part) for part in parts) and not all(map(_is_known, parts)):
            yield Find(found.start(), found.end(), "code")
    for found in _SPARE_DIGITS.finditer(text):
        if not _YEARS.match(found.group()):
            yield Find(found.start(), found.end(), "code")
    for found in _PHRASE.finditer(low):
        if sum(not is_prose(word) for word in _GROUP.findall(found["words"])) > 1:
            yield Find(*found.span("words"), "password")


def _key(found: re.Match[str]) -> tuple[int, int] | None:
    """The first three groups or more of one length, of which none is a word and not all are models or versions."""
    parts = list(_GROUP.finditer(found.string, *found.span()))
    if len(parts) > _MOST:
        return None
    sizes = [part.end() - part.start() for part in parts]
    for first in range(len(parts) - 2):
        last = first
        while last < len(parts) and sizes[last] == sizes[first]:
            last += 1
        if _is_key([part.group() for part in parts[first:last]]):
            return parts[first].start(), parts[last - 1].end()
    return None


def _is_key(parts: list[str]) -> bool:
    if len(parts) < 3 or any(part.isalpha() and (is_everyday(part) or is_product(part)) for part in parts):
        return False
    joined = "".join(parts)
    if not joined.isupper() and not joined.islower():
        return False
    if not _is_mixed(joined) and sum(_is_odd(part) for part in parts) < 2:
        return False
    return not all(_is_known(part) and not part.isdigit() for part in parts)


def _is_mixed(part: str) -> bool:
    return any(c.isdigit() for c in part) and any(c.isalpha() for c in part)


def _is_odd(part: str) -> bool:
    """Letters that no word has beside each other: `mztw`."""
    return part.isalpha() and sum(c in _VOWELS for c in part.lower()) < 2


def _is_known(part: str) -> bool:
    return is_innocent(part) or is_product(part) or part.isdigit()
