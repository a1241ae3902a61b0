"""Passwords of several words: where a sentence announces one, all words up to the next that chats are made of."""

import re
from collections.abc import Iterator, Sequence

from flows.redact.detectors.password_shapes import looks_secret
from flows.redact.innocent import is_innocent
from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.shadow import lowered
from flows.redact.vocabulary import is_common, is_mixed, is_product, is_prose

_RULES = read_rules("password_phrases")
_STRONG = _RULES.pattern("strong")
_WEAK = _RULES.pattern("weak")
_TYPED = _RULES.pattern("typed")
_NOTED = _RULES.pattern("noted")
_mentions_label = _RULES.mentions("label")
_mentions_note = _RULES.mentions("note")
_mentions_one = _RULES.mentions("one")
_THINGS = _RULES.words("things")
_PASSWORD_WORD = _RULES.pattern("password_word")
_ARTICLE = _RULES.pattern("article")
_AS_PASSWORD = _RULES.pattern("as_password")
_FUNCTION_WORDS = _RULES.words("function_words")
_QUOTED = _RULES.pattern("quoted")
_TOKEN = re.compile(r"[^\s,;\"“”\0]+")
_ON = re.compile(r" ?(?:[/&+] ?)?")
_MOST = 6
_BUDGET = 30
"""Announcements that are weighed in one message: hardly any has three."""
_TRIM = ".,;:!?()'\"`*_~"
_MARKS = ('"', "“", "‘", " '")
_TIME = re.compile(r"\d{1,2}:\d\d")


def announced_passwords(text: str) -> Iterator[Find]:
    """Find what is announced: plain words where a password is spoken of, odd ones where something only might be one."""
    low = lowered(text)
    yield from (Find(*span, "password", guessed=True) for span in _announced(text, low))
    for found in _QUOTED.finditer(low) if any(mark in low for mark in _MARKS) else ():
        if _is_odd(found["value"].split(), strong=True):
            yield Find(*found.span("value"), "password", guessed=True)


def _announced(text: str, low: str) -> Iterator[tuple[int, int]]:
    speaks = _mentions_label(low) and _PASSWORD_WORD.search(low) is not None
    strong = [_STRONG] if speaks or _mentions_one(low) else []
    strong += [_NOTED] if _mentions_note(low) else []
    strong += [_TYPED] if speaks else []
    budget = _BUDGET
    for pattern in (*strong, _WEAK):
        for found in pattern.finditer(low):
            budget -= 1
            if span := _value(text, found.end(), strong=pattern is not _WEAK, judged=budget > 0):
                yield span
    for found in _AS_PASSWORD.finditer(low) if speaks else ():
        budget -= 1
        if budget > 0 and (span := _before(text, found.start())):
            yield span


def lengthened_passwords(text: str, finds: Sequence[Find]) -> Iterator[Find]:
    """Find the words that go on where a password was found: `blue` is one, and so is `kettle` behind it."""
    for find in finds[:_BUDGET]:
        if find.kind != "password" or find.guessed or not text[find.start : find.end].isascii():
            continue
        end = find.end
        for _ in range(_MOST):
            gap = _ON.match(text, end)
            word = _TOKEN.match(text, gap.end() if gap else end)
            if not gap or gap.end() == end or not word or not is_uncommon(word.group()):
                break
            end = word.start() + len(word.group().rstrip(_TRIM))
            if word.end() > end:
                break
        if end > find.end:
            yield Find(find.end, end, "password", guessed=True)


def _value(text: str, start: int, *, strong: bool, judged: bool) -> tuple[int, int] | None:
    """The words from there to the end of the phrase; where they are too many to be `judged`, whatever stands there."""
    words: list[str] = []
    if strong and (article := _ARTICLE.match(text, start)):
        start = article.end()
    end = start
    for _ in range(_MOST):
        word = _TOKEN.match(text, end + (text[end : end + 1] == " " and end > start))
        if not word:
            break
        bare = word.group().strip(_TRIM)
        if _is_function(bare):
            break
        words.append(word.group())
        end = word.start() + len(word.group().rstrip(".,;:)'\""))
        if word.end() > end or (word.group()[-1] in "!?" and not text[word.end() : word.end() + 2].strip()):
            break
    return (start, end) if words and (not judged or _is_odd(words, strong=strong)) else None


def _before(text: str, end: int) -> tuple[int, int] | None:
    """The words before `as my password`, from the last that chats are made of."""
    start = end
    words: list[str] = []
    for found in reversed(list(re.finditer(r"[!-~]+", text[max(0, end - 60) : end]))):
        at = max(0, end - 60) + found.start()
        if len(words) >= _MOST or not is_uncommon(found.group()) or text[at + len(found.group()) : start].strip():
            break
        words.append(found.group())
        start = at
    return (start, end) if words else None


def _is_function(word: str) -> bool:
    return word.lower().replace("'", "").replace("’", "") in _FUNCTION_WORDS


def is_uncommon(word: str) -> bool:
    """No word of everyday chats and no name of a product."""
    bare = word.strip(_TRIM)
    if not bare or not bare.isascii() or "@" in bare or "://" in bare:
        return False
    if bare.isdigit() or _TIME.match(bare) or _PASSWORD_WORD.fullmatch(bare.lower().removesuffix("s")):
        return False
    return (
        len(bare) > 2
        and not is_prose(bare)
        and not is_prose(bare.removesuffix("s"))
        and not is_product(bare)
        and not is_innocent(bare)
    )


def _is_odd(words: list[str], *, strong: bool) -> bool:
    seldom = [word for word in words if is_uncommon(word)]
    if not _THINGS.isdisjoint(word.lower().strip(_TRIM) for word in words):
        return False
    if not seldom or any(
        is_product(word.strip(_TRIM)) or is_innocent(word.strip(_TRIM))
        for word in words
        if word not in seldom and not word.strip(_TRIM).isdigit() and not is_common(word) and not is_prose(word)
    ):
        return False
    if strong:
        return True
    joined = " ".join(words)
    digits = any(c.isdigit() for c in joined)
    return (
        any(looks_secret(word.strip(_TRIM)) or is_mixed(word.strip(_TRIM)) for word in seldom)
        or digits
        or (len(seldom) > 1 and joined.islower())
    )
