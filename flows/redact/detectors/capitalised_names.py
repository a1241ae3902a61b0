"""Names told by their capitals: words in a row that are neither everyday English nor a maker's, or one with a title.

What an English sentence writes with a capital inside is a name. Whose it is does not matter: people, streets, firms,
pets.
"""

import re
from collections.abc import Iterator

from flows.redact.innocent import is_innocent
from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.vocabulary import BRANDS, is_continuation, is_everyday, is_product

_RULES = read_rules("capitalised_names")
_RUN = _RULES.pattern("run")
_WORD = _RULES.pattern("word")
_TITLED = _RULES.pattern("titled")
_ENDED = _RULES.pattern("ended")
_SMALL_TITLED = _RULES.pattern("small_titled")
_INTRODUCED = _RULES.pattern("introduced")
_QUESTION_WORDS = _RULES.pattern("question_words")
_GREETED = _RULES.pattern("greeted")
_mentions_greeting = _RULES.mentions("greeting")
_ADJECTIVES = _RULES.listed("adjectives")
_MAIL_TO = _RULES.pattern("mail_to")
_AROUND = 24
_BUDGET = 60
_KNOWN_START = re.compile(r"(?:\A|[.!?:>…]\s{1,2}|\n[\s>\-*\d.)]*|[\"“‘(]\s?)\Z")
_CAPITAL = re.compile("[A-Z][a-z’'.]")


def capitalised_names(text: str) -> Iterator[Find]:
    """Find names that their capitals tell. They are guesses: nobody is warned for one."""
    low = text.lower()
    if "m" in low:
        for found in _SMALL_TITLED.finditer(text):
            if not is_everyday(found["name"]):
                yield Find(found.start(), found.end(), "name", guessed=True)
    if _mentions_greeting(low):
        for found in _GREETED.finditer(text):
            if span := _greeted(found):
                yield Find(*span, "name", guessed=True)
    if not _CAPITAL.search(text):
        return
    for found in _MAIL_TO.finditer(text) if "\n" in text else ():
        if not _is_known(found["name"]):
            yield Find(*found.span("name"), "name", guessed=True)
    asked = _QUESTION_WORDS.search(low) is not None
    for budget, run in enumerate(_RUN.finditer(text)):
        if budget > _BUDGET:
            return
        if span := _named(text, run, asked=asked):
            yield Find(*span, "name", guessed=True)


def _greeted(found: re.Match[str]) -> tuple[int, int] | None:
    """One word or two behind `im` that no sentence goes on with."""
    first, *more = found["name"].split()
    if _is_known(first) or is_continuation(first) or (first.islower() and not more and first.endswith(_ADJECTIVES)):
        return None
    ends = not more or _is_known(more[0]) or is_continuation(more[0])
    if more and ends and first.islower() and first.endswith(_ADJECTIVES):
        return None
    return found.start("name"), found.start("name") + len(first) if ends else found.end("name")


def _is_known(word: str) -> bool:
    bare = word.strip(".'’").lower().replace("’", "'").removesuffix("'s")
    return (
        bare in BRANDS or is_everyday(bare) or is_product(bare) or is_innocent(bare)
        or (bare.endswith("s") and (is_everyday(bare[:-1]) or bare[:-1] in BRANDS))
        or (bare.endswith(("ing", "ed", "ly", "tion", "able")) and not word[:1].isupper())
        or ("-" in bare and all(_is_known(part) for part in bare.split("-") if part))
    )  # fmt: skip


def _named(text: str, run: re.Match[str], *, asked: bool) -> tuple[int, int] | None:
    titled = _TITLED.match(run.group())
    words = list(_WORD.finditer(text, run.start() + (titled.end() if titled else 0), run.end()))
    unknown = [word for word in words if not _is_known(word.group()) and len(word.group()) > 1]
    if not unknown:
        return None
    if titled or _ENDED.search(run.group()):
        return run.span()
    before = text[max(0, run.start() - _AROUND) : run.start()]
    begins = _KNOWN_START.search(before) is not None
    row = _longest(words, unknown)
    if len(row) > 1 and not (begins and len(words) == len(row) and _is_headline(text, run)):
        return run.span() if words[0] in row else (row[0].start(), run.end())
    if _INTRODUCED.search(before) and words[0] in unknown:
        return run.span()
    begins = begins and text[run.start() - 1 : run.start()] not in ("(", '"', "“", "‘")
    if asked and not (begins and run.start() == unknown[0].start()):
        return (words[0].start() if not begins else unknown[0].start()), run.end()
    return None


def _longest(words: list[re.Match[str]], unknown: list[re.Match[str]]) -> list[re.Match[str]]:
    best: list[re.Match[str]] = []
    row: list[re.Match[str]] = []
    for word in words:
        row = [*row, word] if word in unknown else []
        best = max(best, row, key=len)
    return best


def _is_headline(text: str, run: re.Match[str]) -> bool:
    """Nothing but words with capitals up to the sign behind: a button or a page's title in quotes."""
    return text[run.end() : run.end() + 1] in ('"', "”", "’") or text[max(0, run.start() - 1) : run.start()] in (
        '"',
        "“",
        "‘",
    )
