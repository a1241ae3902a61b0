"""Passwords and tokens nobody introduced: so odd that they can be nothing else."""

import re
from collections.abc import Iterator

from flows.redact.hints import hinting
from flows.redact.innocent import is_innocent
from flows.redact.marks import Find
from flows.redact.words import is_product

_TOKEN = re.compile(r"(?<![!-~])[!-~]{8,}+")
_OPAQUE = re.compile(r"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{16,}+")
_JWT = re.compile(r"(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{6,}+(?:\.[A-Za-z0-9_-]{2,}+){0,2}")
_KNOWN = re.compile(r"\d{4}-\d\d-\d\dT\d|0x[0-9A-Fa-f]+\Z|MSG-|E(?:RR|RROR|XCEPTION|C)_")
"""A moment, an error's number."""
_CALLED = re.compile(
    r"(?:(?<![a-z])(?:token|bearer|jwt|api[ _-]?key|access[ _-]?key|session(?:[ _-]?id)?)|トークン|セッションID|セッション|APIキー)[^\n\0]{0,12}?(?<![A-Za-z0-9])(?P<value>[A-Za-z0-9_.~-]{8,}+)",
    re.IGNORECASE,
)
_names = hinting(("token", "bearer", "jwt", "api", "access", "session", "トークン", "セッション"))
_DIGIT = re.compile("[0-9]")
"""What is odd by itself has one."""
_INNER = re.compile(r"[-_.:(),]")


def odd_tokens(text: str) -> Iterator[Find]:
    """Find what was pasted without a word about it."""
    if not _DIGIT.search(text):
        return
    for found in _TOKEN.finditer(text):
        if _odd(found.group()):
            yield Find(found.start(), found.end(), "password")
    low = text.lower()
    for found in _OPAQUE.finditer(text):
        if _opaque(found.group()):
            yield Find(found.start(), found.end(), "token")
    for found in _CALLED.finditer(text) if _names(low) else ():
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
    return all(kinds) and _changes(bare) >= 4 and not _INNER.search(bare)


def _changes(token: str) -> int:
    sorts = ["d" if c.isdigit() else "u" if c.isupper() else "l" if c.islower() else "s" for c in token]
    return sum(a != b for a, b in zip(sorts, sorts[1:], strict=False))


def _opaque(token: str) -> bool:
    """A token that was pasted without its link: long, and letters and digits take turns."""
    digits = [c.isdigit() for c in token if c.isalnum()]
    turns = sum(a != b for a, b in zip(digits, digits[1:], strict=False))
    letters = len(digits) - sum(digits)
    return turns >= 4 and letters >= 4 and not is_product(token)
