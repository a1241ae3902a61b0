"""Passwords and tokens told by their shape alone: in a chat about accounts, letters mixed with digits are one.

What has such a shape and is innocent, `innocent` knows. The rest is masked; as it is a guess, nobody is warned for it.
Some are so odd that they can be nothing else: they are no guess.
"""

import re
from collections.abc import Iterator, Sequence

from flows.redact.innocent import is_innocent
from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.vocabulary import is_product, is_prose

_RULES = read_rules("password_shapes")
_RUN = _RULES.pattern("run")
_DOMAIN = _RULES.pattern("domain")
_INNER = _RULES.pattern("inner")
_CONSONANTS = _RULES.pattern("consonants")
_CALLED = _RULES.pattern("called")
_JWT = _RULES.pattern("jwt")
_KNOWN = _RULES.pattern("known")
_NAMED_TOKEN = _RULES.pattern("named_token")
_mentions_token = _RULES.mentions("token")
_STARS = "☆★♪♡♥"
_SIGNS = r"_\-!#$&%*+^~.@?"
_TOKEN = re.compile(
    rf"(?<![A-Za-z0-9])[A-Za-z0-9](?:[A-Za-z0-9{_SIGNS}{_STARS}]{{0,100}}[A-Za-z0-9])?[!#$%*^&+]{{0,4}}"
)
_ENTITY = re.compile(r"&(?:#\d+|[a-z]{2,8});", re.IGNORECASE)
_SHORTEST = 6
_LETTERS = 6
"""Letters a word with an inner sign must have: `T_T` is a face."""
_PART = 3
_KEY = 12
"""Letters of a key that was written in one."""
_AROUND = 32
_LONG_TOKEN = re.compile(r"(?<![!-~])[!-~]{8,}+")
_OPAQUE = re.compile(r"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{16,}+")
_DIGIT = re.compile("[0-9]")
"""What is odd by itself has one."""
_INNER_SIGN = re.compile(r"[-_.:(),]")


def shaped_passwords(text: str, finds: Sequence[Find]) -> Iterator[Find]:
    """Find words that are built as passwords are, beside those found already."""
    known = {find.start: find.end for find in finds}
    for run in _RUN.finditer(text):
        if not _is_worth_a_look(run.group()):
            continue
        for token in _TOKEN.finditer(text, *run.span()):
            if known.get(token.start(), 0) >= token.end():
                continue
            if _looks_secret(token.group()) and not _has_other_meaning(text, run, token):
                yield Find(token.start(), token.end(), "password", guessed=True)


def looks_secret(word: str) -> bool:
    """Letters and digits, or letters with a sign or capitals inside, and nothing that support knows by name."""
    whole = _TOKEN.fullmatch(word)
    return whole is not None and _looks_secret(word)


def _is_worth_a_look(run: str) -> bool:
    return len(run) >= _SHORTEST and not run.isdigit() and not _DOMAIN.match(run)


def _looks_secret(token: str) -> bool:
    bare = token.rstrip(_SIGNS)
    letters = [c for c in bare if c.isalpha()]
    if len(bare) < _SHORTEST or len(letters) < 2:
        return False
    mixed = any(c.isdigit() for c in bare)
    joined = _INNER.search(bare) is not None and len(letters) >= _LETTERS
    return (mixed or joined or _is_jumbled(bare) or _is_chain(bare)) and not is_innocent(bare)


def _is_chain(word: str) -> bool:
    """`Quilt-Basket-Fern`: words in a row that no compound has, each with a capital or three of them."""
    parts = re.split("[-_]", word)
    if len(parts) < 2 or not all(part.isalpha() and len(part) >= _PART for part in parts):
        return False
    seldom = sum(not is_prose(part) for part in parts)
    if all(part.istitle() for part in parts):
        return seldom == len(parts)
    return len(parts) >= _PART and seldom >= len(parts) - 1


def _is_jumbled(word: str) -> bool:
    """`kQzLpWnR`: capitals where no maker puts them; `mfrggzdfmztwq`: letters that no language has in a row."""
    if word.isalpha() and len(word) >= _KEY and len(_CONSONANTS.findall(word.lower())) > 1:
        return True
    runs = re.findall("[a-z]+|[A-Z]+", word)
    return word.isalpha() and len(word) >= 8 and len(runs) >= 5 and sum(len(run) == 1 for run in runs) >= len(runs) - 1


def _has_other_meaning(text: str, run: re.Match[str], token: re.Match[str]) -> bool:
    """Part of a link, a handle, an entity of HTML; or named as a model, an error, a coupon, an order."""
    start, end = token.span()
    before = text[max(run.start(), start - 1) : start]
    if before == "@" or _ENTITY.search(text, max(run.start(), start - 1), min(run.end(), end + 1)):
        return True
    if _DOMAIN.match(text, start, run.end()) or re.search(r"(?:\w\.\w{2,}|:/)/[^()]*\Z", text[run.start() : start]):
        return True
    word = token.group()
    return word == word.upper() and _CALLED.search(text, max(0, start - _AROUND), start) is not None


def odd_tokens(text: str) -> Iterator[Find]:
    """Find what was pasted without a word about it."""
    if not _DIGIT.search(text):
        return
    for found in _LONG_TOKEN.finditer(text):
        if _odd(found.group()):
            yield Find(found.start(), found.end(), "password")
    low = text.lower()
    for found in _OPAQUE.finditer(text):
        if _opaque(found.group()):
            yield Find(found.start(), found.end(), "token")
    for found in _NAMED_TOKEN.finditer(text) if _mentions_token(low) else ():
        if (
            not _KNOWN.match(found["value"])
            and any(c.isdigit() for c in found["value"])
            and any(c.isalpha() for c in found["value"])
        ):
            yield Find(*found.span("value"), "token")
    for found in _JWT.finditer(text) if "eyJ" in text else ():
        yield Find(found.start(), found.end(), "token")


def _odd(token: str) -> bool:
    """Small and capital letters, digits and a sign inside: nobody writes a word or a file name so."""
    bare = token.strip("'\"`.,;:!?()[]<>*_~")
    if (
        len(bare) < 8
        or is_product(bare)
        or "://" in bare
        or "/" in bare
        or "@" in bare[1:-1]
        or "%3" in bare
        or "%2" in bare
        or _KNOWN.match(bare)
    ):
        return False
    return _is_odd(bare) and not is_innocent(bare)


def _is_odd(bare: str) -> bool:
    kinds = (any(c.islower() for c in bare), any(c.isupper() for c in bare), any(c.isdigit() for c in bare))
    signs = any(c in "!#$%&*+=?^@|~" for c in bare)
    if "=" in bare and not any(c in "!#$%&*^@|~" for c in bare):
        return False
    if signs and sum(kinds) >= 2 and kinds[2]:
        return True
    return all(kinds) and _changes(bare) >= 4 and not _INNER_SIGN.search(bare)


def _changes(token: str) -> int:
    sorts = ["d" if c.isdigit() else "u" if c.isupper() else "l" if c.islower() else "s" for c in token]
    return sum(a != b for a, b in zip(sorts, sorts[1:], strict=False))


def _opaque(token: str) -> bool:
    """A token that was pasted without its link: long, and letters and digits take turns."""
    digits = [c.isdigit() for c in token if c.isalnum()]
    turns = sum(a != b for a, b in zip(digits, digits[1:], strict=False))
    letters = len(digits) - sum(digits)
    return turns >= 4 and letters >= 4 and not is_product(token)
