"""Passwords behind a label: a sign, a verb, a particle or a blank joins the two, and each has its own measure."""

import re
from collections.abc import Iterator

from flows.redact.detectors.password_context import passwords_near_labels
from flows.redact.harmless import UNIT
from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.shadow import lowered
from flows.redact.vocabulary import (
    is_common,
    is_continuation,
    is_everyday,
    is_japanese_continuation,
    is_mixed,
    is_named,
    is_product,
    is_prose,
)

_RULES = read_rules("password_labels")
LABEL = _RULES.pattern("label")
_mentions_label = _RULES.mentions("label")
_LONG = _RULES.pattern("long")
_SIGN = _RULES.pattern("sign")
_PARTICLE = _RULES.pattern("particle")
_VERB = _RULES.pattern("verb")
_DIGITS = _RULES.pattern("digits")
_QUOTED = _RULES.pattern("quoted")
_KANA_ONLY = _RULES.pattern("kana_only")
_PASSWORD_TALK = _RULES.pattern("password_talk")
_PHRASE = _RULES.pattern("phrase")
_MORE = _RULES.pattern("more")
_SENTENCE = _RULES.pattern("sentence")
_CONTINUING = _RULES.words("continuing")
_NO_SECRET = _RULES.pattern("no_secret")
_PIN = re.compile(r"\d{4,8}(?![\d/:.-])")
_KANA = re.compile(r"[\u3041-\u30ff]{2,10}\d{2,8}(?!\d)")
"""`さくら88`: nobody writes a word so."""
_BLANK = re.compile(r"[\s/]{0,3}")
_BETWEEN = " \t\n/"
_DOTS = '*xX•●・_-. "?'
"""What a form or a careful user shows in the place of a password."""
_ASCII = re.compile(r"[!-~£¥€\u00c0-\u024f]+")
_ANYTHING = re.compile(r"[^\s、。「」『』,\0]++")
_LINE = re.compile(r"[^\n、。\0]{1,200}")
_WORDS = re.compile(r"[!-~]{2,20}+(?: [!-~]{2,20}+){1,7}")
_BLOB = re.compile(r"[!-~]{200,}+")


def labelled_passwords(text: str) -> Iterator[Find]:
    """Find passwords; nothing of them stays, not even the length."""
    labels: list[tuple[int, int]] = []
    done = 0
    low = lowered(text)
    for label in LABEL.finditer(low) if _mentions_label(low) else ():
        if label.start() < done:
            continue
        labels.append(label.span())
        for find in _after(text, label):
            done = find.end
            yield find
        if digits := _DIGITS.match(text, label.end()):
            yield Find(*digits.span("value"), "password")
    yield from passwords_near_labels(text, labels)


def _after(text: str, label: re.Match[str]) -> Iterator[Find]:
    if blob := _BLOB.match(text, label.end()):
        # Nobody's password, and too long to weigh: it goes whole, once.
        yield Find(blob.start(), blob.end(), "password")
        return
    for joint, judge in (
        (_SIGN, _after_sign),
        (_VERB, _after_verb),
        (_PARTICLE, _after_particle),
        (_BLANK, _after_blank),
    ):
        gap = joint.match(text, label.end())
        if not gap:
            continue
        span = _quoted(text, gap.end()) or judge(text, gap.end(), label.group())
        if span:
            yield Find(*_extended(text, span), "password")
            return


def _quoted(text: str, start: int) -> tuple[int, int] | None:
    found = _QUOTED.match(text, start)
    if not found:
        return None
    inner = next(g for g in found.groups() if g)
    if len(inner) < 2 or not inner.strip(_DOTS):
        return None
    if _SENTENCE.search(inner) or is_common(inner) or (" " in inner and all(is_common(w) for w in inner.split()[:2])):
        return None
    return start + 1, found.end() - 1


def _after_sign(text: str, start: int, label: str) -> tuple[int, int] | None:
    found = (_LINE if _LONG.search(label) else _ANYTHING).match(text, start)
    if not found:
        return None
    value = found.group()
    if not value.strip(_DOTS) or (value.startswith("(") and is_prose(value)):
        return None  # dots of a form, or `(blank)`
    if _LONG.search(label) and _is_phrase(value):
        return found.span()
    if is_common(value.split()[0]) or (not value.isascii() and _SENTENCE.search(value)) or _is_amount(text, found):
        ascii_part = _ASCII.match(value)
        if not ascii_part or value.isascii() or not _is_value(ascii_part.group()) or _amount_at(text, start):
            return None
        return start, start + ascii_part.end()
    return found.span()


def _is_phrase(value: str) -> bool:
    """Some words in a row that no sentence of a support chat has: `correct zebra lantern moon`."""
    words = _WORDS.fullmatch(value.strip())
    return words is not None and sum(not is_prose(word) for word in value.split()) > 1


def _after_verb(text: str, start: int, label: str) -> tuple[int, int] | None:
    found = (_WORDS if _LONG.search(label) else _ASCII).match(text, start) or _ASCII.match(text, start)
    if not found or _is_amount(text, found) or label.lower() == "secret":
        return None
    value = found.group()
    if " " in value and is_continuation(value.split()[0]):
        return None
    bare = label.lower() in ("pass", "pw")
    if len(value.strip(".,!?")) < 3 or is_everyday(value) or (bare and not is_mixed(value)):
        return None
    if value.strip(".,!?").isalpha() and value.strip(".,!?").islower() and _is_speech(text, found.end(), value):
        return None
    return found.span()


def _is_speech(text: str, end: int, word: str) -> bool:
    """`my password is getting rejected`: the sentence goes on as sentences do."""
    bare = word.strip(".,!?")
    if bare.endswith(("ing", "ed", "able", "ible", "less", "n't")):
        return True
    following = re.match(r"\s+([a-z']+)", text[end : end + 40])
    if not following:
        return False
    return bare.endswith(("ly", "ful")) or following.group(1) in _CONTINUING


def _after_particle(text: str, start: int, label: str) -> tuple[int, int] | None:
    if _LONG.search(label):
        words = _WORDS.match(text, start)
        if words and not all(is_common(word) for word in words.group().split()[:2]):
            return words.span()
        phrase = _PHRASE.match(text, start)
        said = (
            phrase is None
            or phrase.group() in ("なん", "何")
            or _SENTENCE.search(phrase.group())
            or is_japanese_continuation(phrase.group())
        )
        return None if phrase is None or said else phrase.span()
    kana = _KANA_ONLY.match(text, start)
    if kana and not _PASSWORD_TALK.search(kana["value"]) and not _SENTENCE.search(kana["value"]):
        return kana.span("value")
    found = _ASCII.match(text, start)
    if not found or _is_amount(text, found) or (text[start - 1] in "のを" and is_everyday(found.group())):
        return None
    return found.span() if _is_value(found.group()) and not is_named(found.group()) else None


def _after_blank(text: str, start: int, label: str) -> tuple[int, int] | None:
    kana = _KANA.match(text, start)
    if kana and not _SENTENCE.search(kana.group()) and not UNIT.match(text, kana.end()):
        return kana.span()
    found = _ASCII.match(text, start)
    digits = _PIN.match(text, start)
    if digits and not label.isascii() and not UNIT.match(text, digits.end()):
        return digits.span()
    if text[start - 1] not in _BETWEEN or not found or _is_amount(text, found) or is_common(found.group()):
        return None
    value = found.group().strip(".,!?:;()")
    if value.isdigit():
        return found.span() if len(value) >= 4 else None
    if len(value) < 4 or _NO_SECRET.search(value):
        return None
    return found.span() if is_mixed(value) or _is_pair(value) else None


def _is_pair(value: str) -> bool:
    """`okinawa-umi`: two words that are seldom together."""
    parts = re.split("[-_.]", value)
    return len(parts) > 1 and all(part.isalpha() and not is_prose(part) for part in parts)


def _is_value(value: str) -> bool:
    bare = value.strip("()[]{}<>.,!?:;/")
    if not bare.strip(_DOTS):
        return False
    return len(bare) >= 3 and not is_common(bare)


def _amount_at(text: str, start: int) -> bool:
    digits = re.compile(r"\d{1,3}").match(text, start)
    return digits is not None and UNIT.match(text, digits.end()) is not None


def _is_amount(text: str, found: re.Match[str]) -> bool:
    """`8文字以上`, `24時間`, `3 times`: told by what follows the digits."""
    value = re.match(r"(\d{1,4})(?:[-~]\d{1,4})?(?!\d)", found.group())
    return value is not None and UNIT.match(text, found.start() + value.end()) is not None


def _extended(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Take a second and a third one along: `abc123 か abc124`."""
    start, end = span
    for _ in range(3):
        joint = _MORE.match(text, end + (text[end : end + 1] in "」』\"'"))
        value = joint and _ASCII.match(text, joint.end() + (text[joint.end() : joint.end() + 1] in "「『"))
        if not value or not is_mixed(value.group()) or is_product(value.group()) or len(value.group()) < 4:
            break
        end = value.end()
    return start, end
