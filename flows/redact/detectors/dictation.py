"""What is read out: passwords sign by sign, codes and telephone numbers in words.

`capital J then ellybean and the number four`, `大文字のA、ハイフン、に`: what a sign is called tells that a password is
read out; from there on, to both sides, go the signs and words it has. `four one nine seven`, `よんまるにいなな`: rows of
digits' names that no sentence has.
"""

import re
from collections.abc import Iterator

from flows.redact.detectors.phone_numbers import masked_phone
from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.shadow import lowered
from flows.redact.vocabulary import is_everyday

_RULES = read_rules("dictation")
_PHONE_ROW = _RULES.pattern("phone_row")
_PHONE_KANA_ROW = _RULES.pattern("phone_kana_row")
_PHONE_WORD = _RULES.pattern("phone_word")
_PHONE_KANA_WORD = _RULES.pattern("phone_kana_word")
_FIGURE = _RULES.pattern("figure")
_KANJI_ROW = _RULES.pattern("kanji_row")
_PHONE_SIGNS = _RULES.pattern("phone_signs")
_PHONE_CODE = _RULES.pattern("phone_code")
_mentions_phone = _RULES.mentions("phone")
_SIGN_OR_WORD = _RULES.pattern("sign_or_word")
_ONE_SIGN = _RULES.pattern("one_sign")
_RUN = _RULES.pattern("run")
_TELLING = _RULES.pattern("telling")
_CAPITAL = _RULES.pattern("capital")
_mentions_sign = _RULES.mentions("sign")
_LABEL = _RULES.pattern("label")
_ENDS = _RULES.words("ends")
_JA_RUN = _RULES.pattern("ja_run")
_JA_ROW = _RULES.pattern("ja_row")
_JA_JOINED = _RULES.pattern("ja_joined")
_mentions_case = _RULES.mentions("case")
_JA_CASES = _RULES.pattern("ja_cases")
_JA_LABEL = _RULES.pattern("ja_label")
_EN_ROW = _RULES.pattern("en_row")
_EN_WORD = _RULES.pattern("en_word")
_mentions_digit = _RULES.mentions("digit")
_SPOKEN_JA_ROW = _RULES.pattern("spoken_ja_row")
_JA_WORD = _RULES.pattern("ja_word")
_JA_LONG = _RULES.pattern("ja_long")
_mentions_digit_ja = _RULES.mentions("digit_ja")
_CODE = _RULES.pattern("code")
_JOINTS = 3
_LEAST = 9
"""Digits of a telephone number."""


def dictated_passwords(text: str) -> Iterator[Find]:
    """Find what is read out in a message that speaks of a password, a code or a key."""
    low = lowered(text)
    if _mentions_sign(low):
        labelled = _LABEL.search(low) is not None
        for found in _RUN.finditer(low):
            if len(_TELLING.findall(found.group())) > (not labelled) and (span := _read(found)):
                yield Find(*span, "password", guessed=True)
    if (
        not text.isascii()
        and text.count("、") + text.count("・") + text.count(" ") >= _JOINTS
        and _JA_LABEL.search(text)
    ):
        for found in _JA_ROW.finditer(text) if _JA_JOINED.search(text) else ():
            yield Find(found.start(), found.end(), "password", guessed=True)
    if _mentions_case(text):
        for found in _JA_RUN.finditer(text):
            if not _JA_LABEL.search(text) and len(_JA_CASES.findall(found.group())) < 2:
                continue
            yield Find(found.start(), found.end(), "password", guessed=True)


def _read(run: re.Match[str]) -> tuple[int, int] | None:
    """What is left of a run that has taken words of its sentence along; None where that is only one sign."""
    pieces = list(_SIGN_OR_WORD.finditer(run.group()))
    start, end, count = 0, 0, 0
    for piece in pieces:
        word = piece.group()
        if _ONE_SIGN.fullmatch(word):
            start = start if count else piece.start()
            end, count = piece.end(), count + 1
        elif word in ("and", "then", "followed", "by", "after", "that", "next", "with", "an", "the"):
            continue
        elif (word in _ENDS or is_everyday(word)) and count > 1:
            break
        elif word in _ENDS or (is_everyday(word) and not (count and _CAPITAL.match(run.group(), start))):
            count = 0
        elif count:
            end, count = piece.end(), count + 1
    return (run.start() + start, run.start() + end) if count > 1 else None


def dictated_codes(text: str) -> Iterator[Find]:
    """Find four or more digits' names in a row, in a message that speaks of a code or of hearing one."""
    low = lowered(text)
    english = _mentions_digit(low)
    kana = not text.isascii() and _mentions_digit_ja(text)
    if not (english or kana) or not _CODE.search(low):
        return
    for found in _EN_ROW.finditer(low) if english else ():
        words = _EN_WORD.findall(found.group())
        hundreds = words.count("hundred")
        if (len(words) >= 4 and len(set(words)) > 1 and not _is_counting(words)) or hundreds > 1:
            yield Find(found.start(), found.end(), "code")
    if kana:
        yield from (Find(*span, "code") for span in _in_kana(low))


def _in_kana(low: str) -> Iterator[tuple[int, int]]:
    for found in _SPOKEN_JA_ROW.finditer(low):
        words = _JA_WORD.findall(found.group())
        if len(words) >= 4 and len(_JA_LONG.findall(found.group())) >= 2:
            yield found.span()


def _is_counting(words: list[str]) -> bool:
    return words[:4] in (["one", "two", "three", "four"], ["zero", "one", "two", "three"])


def dictated_phones(text: str) -> Iterator[Find]:
    """Find telephone numbers told in words: a row of digits' names that no sentence has."""
    low = lowered(text)
    if not _PHONE_SIGNS.search(low) and not _mentions_phone(low):
        return
    rows = ((_PHONE_ROW, _PHONE_WORD), (_PHONE_KANA_ROW, _PHONE_KANA_WORD))
    for found, word in ((found, word) for row, word in rows for found in row.finditer(low)):
        words = len(word.findall(found.group()))
        figures = len(_FIGURE.findall(found.group()))
        if (words or _KANJI_ROW.search(found.group())) and (
            words + figures >= _LEAST or (words + figures > 5 and _PHONE_CODE.search(text))
        ):
            if not words and figures >= _LEAST:
                yield masked_phone(text, *found.span())
            else:
                yield Find(found.start(), found.end(), "phone" if words + figures >= _LEAST else "code")
