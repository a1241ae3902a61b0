"""Clauses that are a secret whole: answers to security questions, and phrases that a sentence announces.

`first pet was Mr Wobbles`, `母の旧姓は鶴見沢です`: what security questions ask for is a short list; what is answered can
be any word. `the sentence I chose was …`, `it's four words, …`, `"…" is literally my password`: what a password is can
be any words, too. So all of the clause is the secret, up to its end, unless it goes on as sentences do that tell none
(`vocabulary.is_continuation`).
"""

import re
from collections.abc import Iterator

from flows.redact.innocent import is_innocent
from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.shadow import lowered
from flows.redact.vocabulary import is_continuation, is_everyday, is_japanese_continuation, is_product, is_prose

_RULES = read_rules("secret_clauses")
_THING = _RULES.pattern("thing")
_JOINT = _RULES.pattern("joint")
_QUESTION_WORD = _RULES.pattern("question_word")
_ANSWERED = _RULES.pattern("answered")
_mentions_question = _RULES.mentions("question")
_SHORT_FORMS = _RULES.words("short_forms")
_STOPS = _RULES.words("stops")
_SMALL = _RULES.words("small")
_JOINING = _RULES.words("joining")
_mentions_question_ja = _RULES.mentions("question_ja")
_JAPANESE = _RULES.pattern("japanese")
_QUESTION = _RULES.pattern("question")
_JA_ABOUT = _RULES.pattern("ja_about")
_TEACHER = _RULES.pattern("teacher")
_AMOUNT = _RULES.pattern("amount")
_PARTICLES = _RULES.pattern("particles")
_OUTRIGHT = _RULES.pattern("outright")
_PHRASE = _RULES.pattern("phrase")
_WORD = _RULES.pattern("word")
_THE_ONE = _RULES.pattern("the_one")
_COUNTED = _RULES.pattern("counted")
_THE_WORD = _RULES.pattern("the_word")
_ALONE = _RULES.pattern("alone")
_DESCRIBING = _RULES.listed("describing")
_PASSWORD_WORD = _RULES.pattern("password_word")
_QUOTED_BEFORE = _RULES.pattern("quoted_before")
_QUOTED_BEHIND = _RULES.pattern("quoted_behind")
_SCREEN_WORDS = _RULES.pattern("screen_words")
_MESSAGE_WORDS = _RULES.pattern("message_words")
_NUMBERED = _RULES.pattern("numbered")
_LOGS_IN_WITH = _RULES.pattern("logs_in_with")
_TOO_SHORT = _RULES.pattern("too_short")
_PICKED = _RULES.pattern("picked")
_END = _RULES.pattern("end")
_mentions_alone = _RULES.mentions("alone")
_mentions_typing = _RULES.mentions("typing")
_mentions_with = _RULES.mentions("with")
_mentions_asking = _RULES.mentions("asking")
_mentions_words = _RULES.mentions("words")
_mentions_secret = _RULES.mentions("secret")
_TOKEN = re.compile(r"[^\s\0\"“”,;]+")
_NEXT = re.compile(r" ([a-zA-Z]{3,24})(?![a-z@.'’-])")
_MOST, _BUDGET = 6, 24
_TRIM = ".,;:!?()'\"“”‘’"
_LONGEST = re.compile(r"[^.,;:!?\n\0\"“”]{3,90}")
_FEW = 4
_MARKS = ('"', "“", "‘", "「")


def security_answers(text: str) -> Iterator[Find]:
    """Find what was answered. Nobody is warned for it, but where the clause itself says that it is a secret."""
    if not text.isascii() and _mentions_question_ja(text):
        yield from _in_japanese(text)
    low = lowered(text)
    if _mentions_question(low):
        yield from _in_english(text, low)


def _in_japanese(text: str) -> Iterator[Find]:
    for found in _JAPANESE.finditer(text):
        value = found["value"]
        if not is_japanese_continuation(value) and not _PARTICLES.match(value) and not _AMOUNT.match(value):
            yield Find(*found.span("value"), "password", guessed=not _OUTRIGHT.search(found.group()))
    for found in _QUESTION.finditer(text) if "」" in text else ():
        if not is_japanese_continuation(found["value"]):
            yield Find(*found.span("value"), "password", guessed=True)
    for found in _TEACHER.finditer(text) if _JA_ABOUT.search(text) else ():
        yield Find(*found.span("value"), "password", guessed=True)


def _in_english(text: str, low: str) -> Iterator[Find]:
    for found in _THING.finditer(low):
        joint = _JOINT.match(low, found.end())
        if joint and (span := clause(text, joint.end())):
            yield Find(*span, "password", guessed=not _OUTRIGHT.search(found.group()))
    if not _QUESTION_WORD.search(low):
        return
    for budget, found in enumerate(_ANSWERED.finditer(low)):
        span = clause(text, found.end())
        if span and budget < _BUDGET and _is_answer(text[span[0] : span[1]]):
            yield Find(*span, "password", guessed=True)


def _is_answer(words: str) -> bool:
    return any(c.isupper() for c in words) or not all(map(is_prose, words.split()[:2]))


def clause(text: str, start: int) -> tuple[int, int] | None:
    """The words from there up to the end of their clause; None where they go on with a sentence that tells nothing."""
    quoted = text[start : start + 1] in ('"', "“", "'", "‘")
    start += quoted
    end, count = start, 0
    while count < _MOST:
        gap = text[end : end + 1] == " " or (not count and text[end : end + 1] == "\n")
        word = _TOKEN.match(text, end + gap) if gap or not count else None
        if not word or _is_stop(text, word, count):
            break
        end = word.end()
        count += 1
        if word.group()[-1] in ".!?:)" and word.group().lower() not in _SHORT_FORMS:
            break
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return (start, end) if end - start > 1 and not is_product(text[start:end]) else None


def _is_stop(text: str, word: re.Match[str], count: int) -> bool:
    bare = word.group().strip(_TRIM).lower().replace("’", "'")
    if count == 0:
        following = text[word.end() + 1 : word.end() + 2]
        # "The Old Rectory", "An Teallach": an article belongs to a name with capitals.
        return is_continuation(word.group()) and not (word.group()[0].isupper() and following.isupper() and bare != "i")
    if bare in _SMALL and text[word.end() + 1 : word.end() + 2].isupper():
        return False
    if bare in _JOINING:
        joined = _NEXT.match(text, word.end())
        return joined is None or is_prose(joined.group(1)) or is_product(joined.group(1))
    return bare in _STOPS


def announced_clauses(text: str) -> Iterator[Find]:
    """Find phrases that a clause announces, and odd words where one might be typed; guesses, all of them."""
    low = lowered(text)
    spans = list(_words(low))
    spans += _praised(text, low)
    if _mentions_secret(low) and _PASSWORD_WORD.search(low):
        spans += (*_phrases(text, low), *_in_quotes(low))
    yield from (Find(*span, "password", guessed=True) for span in spans)


def _praised(text: str, low: str) -> Iterator[tuple[int, int]]:
    """What lets somebody in, and what somebody asks about as too short."""
    for found in _LOGS_IN_WITH.finditer(low) if _mentions_with(low) else ():
        span = clause(text, found.end())
        if span and any(map(_is_uncommon, re.split(r"[\s._-]+", low[slice(*span)]))):
            yield span
    for found in _TOO_SHORT.finditer(low) if _mentions_asking(low) and _PICKED.search(low) else ():
        words = found["value"].split()
        if not is_continuation(words[0]) and any(map(_is_uncommon, words)):
            yield found.span("value")


def _words(low: str) -> Iterator[tuple[int, int]]:
    for found in _NUMBERED.finditer(low) if _mentions_typing(low) else ():
        if _is_uncommon(found["value"]):
            yield found.span("value")
    for found in _ALONE.finditer(low) if _mentions_alone(low) else ():
        word = found[found.lastgroup or 0]
        if _is_uncommon(word) and not (word.endswith(_DESCRIBING) and not found["told"]):
            yield found.span(found.lastgroup or 0)


def _phrases(text: str, low: str) -> Iterator[tuple[int, int]]:
    for pattern in (_PHRASE, _COUNTED):
        for found in pattern.finditer(low) if _mentions_words(low) else ():
            if span := _whole_phrase(low, found.end()):
                yield span
    for pattern in (_WORD, _THE_ONE, _THE_WORD):
        for found in pattern.finditer(low):
            span = clause(text, found.end())
            if span and any(_is_uncommon(word) for word in low[slice(*span)].split()):
                yield span


def _is_counted(value: str) -> bool:
    return any(c.isdigit() for c in value) and is_innocent(value)


def _is_uncommon(word: str) -> bool:
    bare = word.strip(".,;:!?()'\"")
    return (
        len(bare) > 2
        and not is_continuation(bare)
        and not is_prose(bare)
        and not is_product(bare)
        and not is_innocent(bare)
    )


def _whole_phrase(low: str, start: int) -> tuple[int, int] | None:
    """All of a phrase up to a sign or the sentence's going on; no phrase is made of the chats' words alone."""
    start += low[start : start + 1] in ('"', "“", "‘", "「")
    found = _LONGEST.match(low, start)
    if not found:
        return None
    ended = _END.search(found.group())
    end = found.start() + (ended.start() if ended else len(found.group()))
    words = low[start:end].split()
    if not words or (is_continuation(words[0]) and len(words) < _FEW) or all(is_everyday(word) for word in words):
        return None
    while end > start and low[end - 1] == " ":
        end -= 1
    return start, end


def _in_quotes(low: str) -> Iterator[tuple[int, int]]:
    if not any(mark in low for mark in _MARKS):
        return
    for found in _QUOTED_BEFORE.finditer(low):
        if not _SCREEN_WORDS.search(low, max(0, found.start() - 30), found.start()):
            yield found.span("value")
    for found in _QUOTED_BEHIND.finditer(low):
        value = found["value"]
        if (
            not _MESSAGE_WORDS.search(value)
            and not (is_product(value) or _is_counted(value))
            and value.strip(".,;: ")
            and not is_continuation(value)
        ):
            yield found.span("value")
