"""Plain words and digits that a sentence tells as a password: tried, typed, changed, registered, quoted, spelled out.

A word of a dictionary shows nothing by itself. Here the message has a label somewhere, and the word stands where such
messages put what was typed. In the rules each pattern's `value` is the word; those of English are for small letters.
"""

import re
from collections.abc import Iterator

from flows.redact.detectors.password_shapes import looks_secret
from flows.redact.harmless import DATE, UNIT
from flows.redact.innocent import is_innocent
from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.shadow import lowered
from flows.redact.vocabulary import is_everyday, is_product, is_prose

_RULES = read_rules("password_sentences")
_ENGLISH = _RULES.group("english")
_WEAK = _RULES.group("weak")
_LABELLED = _RULES.group("labelled")
_JAPANESE = _RULES.group("japanese")
_LOCK = _RULES.pattern("lock")
_PASSWORD_WORD = _RULES.pattern("password_word")
_mentions_secret = _RULES.mentions("secret")
_IN_ENGLISH = _RULES.pattern("in_english")
_EITHER = _RULES.pattern("either")
_TWO_NUMBERS = _RULES.pattern("two_numbers")
_FROM_TO = _RULES.pattern("from_to")
_CHANGED = _RULES.pattern("changed")
_QUOTED_JA = _RULES.pattern("quoted_ja")
_SCREEN_WORDS = _RULES.pattern("screen_words")
_SPLIT = _RULES.pattern("split")
_LETTERS_APART = _RULES.pattern("letters_apart")
_LABEL = _RULES.pattern("label_alone")
_LATIN = _RULES.pattern("latin")
_KANA_AND_DIGITS = _RULES.pattern("kana_and_digits")
_PIN = re.compile(r"\d{4}")
_QUOTED = re.compile(r"[\"“‘`「『'](?P<value>[^\s\"“”‘’`「」『』']{4,40})[\"”’`」』'](?!\w)")
_PHRASE = re.compile(r"[\"“‘`「『](?P<value>[a-z]{2,16}(?: [a-z0-9]{2,16}){1,4})[\"”’`」』]")
"""Small words in quotes: buttons and messages begin with a capital."""
_KANA = re.compile("[\u3041-\u30ff]")
_SHORTEST = 4
TRIM = "'\"`.,;:!?()[]<>*“”「」"


def typed_passwords(text: str) -> Iterator[Find]:
    """Find what sentences around a label say was typed."""
    low = lowered(text)
    if _PIN.search(low):
        yield from _found(text, (_LOCK,), low)
    labelled = _mentions_secret(low) and _PASSWORD_WORD.search(low) is not None
    yield from _spelled(text, labelled=labelled)
    if not labelled:
        return
    if _IN_ENGLISH.search(low):
        yield from _found(text, _ENGLISH, low)
        yield from _found(text, _WEAK, low, guessed=True)
    yield from _found(text, _LABELLED, low)
    if not text.isascii():
        yield from _found(text, _JAPANESE, text)
    for pieces in (_quoted, _split, _pairs, _foreign):
        yield from pieces(text)


def _found(text: str, patterns: tuple[re.Pattern[str], ...], low: str, *, guessed: bool = False) -> Iterator[Find]:
    for pattern in patterns:
        for found in pattern.finditer(low):
            span = found.span(found.lastgroup or "value")
            if is_plain(text, *span):
                yield Find(*span, "password", guessed=guessed)


def is_plain(text: str, start: int, end: int) -> bool:
    """A word there that no sentence of a support chat has in such a place, or four digits that count nothing."""
    return not is_prose(text[start:end]) and is_secret(text, start, end)


def is_secret(text: str, start: int, end: int) -> bool:
    """The same, where a word that ends like a verb may be one, too: `pudding`."""
    word = text[start:end].strip(TRIM)
    if word.isdigit():
        return len(word) >= _SHORTEST and not UNIT.match(text, end) and not DATE.match(text, start)
    return len(word) >= (_SHORTEST if word.isascii() else 2) and not is_everyday(word) and not _is_name(word)


def _is_name(word: str) -> bool:
    """A maker's or a carrier's, a host's; or the label itself."""
    if _LABEL.fullmatch(word):
        return True
    return is_product(word) or is_innocent(word, labelled=True) or "://" in word or "@" in word[1:]


def _quoted(text: str) -> Iterator[Find]:
    """One word in quotes is a password where no button and no message is called so; a few are, in small letters."""
    for found in _QUOTED.finditer(text):
        value = found["value"]
        if value.isascii() and (value[0].islower() or looks_secret(value)) and is_secret(text, *found.span("value")):
            yield Find(*found.span("value"), "password")
    for found in _PHRASE.finditer(text):
        if not _PASSWORD_WORD.search(found["value"].lower()) and _is_phrase(found["value"].split()):
            yield Find(*found.span("value"), "password")
    for found in _QUOTED_JA.finditer(text):
        if not _SCREEN_WORDS.search(found["value"]) and is_secret(text, *found.span("value")):
            yield Find(*found.span("value"), "password")


def _foreign(text: str) -> Iterator[Find]:
    """Find Latin words in a Japanese message that speaks of a password, and pairs of seldom words in any."""
    japanese = _KANA.search(text) is not None
    for found in _LATIN.finditer(text):
        word = found.group()
        parts = re.split("[-_]", word)
        if len(word) < _SHORTEST or _LABEL.fullmatch(word) or not (japanese or len(parts) > 1):
            continue
        if any(is_prose(part) or len(part) < 2 for part in parts):
            continue
        if is_secret(text, *found.span()):
            yield Find(*found.span(), "password", guessed=True)
    for found in _KANA_AND_DIGITS.finditer(text):
        if not _SCREEN_WORDS.search(found["value"]) and not UNIT.match(text, found.end("value")):
            yield Find(*found.span("value"), "password", guessed=True)


def _is_phrase(words: list[str]) -> bool:
    seldom = [word for word in words if len(word) >= _SHORTEST and not is_prose(word)]
    return bool(seldom) and not any(is_product(word) for word in words)


def _split(text: str) -> Iterator[Find]:
    """`natsumiの後に0721`: told in two parts."""
    for found in _SPLIT.finditer(text):
        if is_everyday(found["word"]) or is_product(found["word"]) or UNIT.match(text, found.end()):
            continue
        yield Find(*found.span("word"), "password")
        yield Find(*found.span("digits"), "password")


def _spelled(text: str, *, labelled: bool) -> Iterator[Find]:
    """`s a k u 5 5`: letter by letter."""
    for found in _LETTERS_APART.finditer(text):
        joined = "".join(c for c in found.group() if c.isalnum())
        letters = any(c.isalpha() for c in joined)
        if not letters and found["gap"] == ".":
            continue  # a version
        mixed = letters and any(c.isdigit() for c in joined)
        if (labelled and (letters or len(joined) >= 4) and not is_everyday(joined)) or (mixed and len(joined) > 5):
            yield Find(found.start(), found.end(), "password", guessed=not labelled)


def _pairs(text: str) -> Iterator[Find]:
    """`0815か0816`, `neither kestrel nor Kestrel`, `from gingerbread to gingersnap`."""
    for pattern in (_TWO_NUMBERS, _EITHER):
        for found in pattern.finditer(text):
            spans = (found.span("one"), found.span("two"))
            yield from (Find(*span, "password") for span in spans if is_plain(text, *span))
    changes = list(_FROM_TO.finditer(text))
    for found in changes if changes and _CHANGED.search(text) else ():
        spans = (found.span("one"), found.span("two"))
        if any(is_secret(text, *span) for span in spans) and not any(_is_name(text[a:b]) for a, b in spans):
            yield from (Find(*span, "password") for span in spans if not is_everyday(text[slice(*span)]))
