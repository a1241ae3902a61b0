"""What the user wants of the conversation itself: words that mean nothing else, messages that are one wish and no
more, and wishes in a clause of their own ("go back, it's docomo not au"). Read in the folded text."""

import re
from functools import cache
from typing import Final

from flows.understand.normalise import Folded, alternatives, bounded, plain, plain_rule
from flows.understand.prefilter import Patterns
from flows.understand.rulebook import engine_patterns, rulebook
from flows.understand.small_talk import KINDS, small

FIRST: Final = ("forget_me", "human", "language_switch", "restart", "back", "why", "abuse", "cancel")
"""Where several are said in so many words, the first of these is meant."""
ORDER: Final = (
    "why", "human", "restart", "language_switch", "not_solved", "thanks", "unknown_answer", "solved", "cancel", "back",
    "greeting", "no", "yes",
)  # fmt: skip
"""Wishes that a message can be, the likeliest first."""
APART: Final = ("restart", "back", "why")
"""Wishes that count in a clause of their own where the other clauses tell something."""
LONGEST: Final = 80
"""Signs of a message that may be a wish and nothing else."""
_PATTERNS: Final = engine_patterns("wishes")
_SILENT: Final = re.compile(r"[\W_ー]+")
_CLAUSE: Final = re.compile(r"[^。.!?\n、,;]+(?:[。.!?\n、,;](?![a-z0-9])|$)|[^。.!?\n、,;]+[。.!?\n、,;]")
_BACK: Final = (re.compile(_PATTERNS["bare"]), re.compile(_PATTERNS["slip"]))
_CAPTCHA: Final = re.compile(_PATTERNS["captcha"])
"""What a page wants to hear."""
_PUZZLED: Final = "意味不明"
"""What a page did, not what we asked."""
_LETTER: Final = re.compile(r"\w")


def marked(text: str) -> str | None:
    """The wish that a folded text says in so many words."""
    there = _phrases().found(_CAPTCHA.sub(" ", text))
    return next((name for name in FIRST if name in there), None)


def whole(text: str) -> tuple[str, ...]:
    """Every intent a folded message can be when nothing else is in it, the likeliest first."""
    bare = text.strip(" \n")
    if not bare or len(bare) > LONGEST:
        return ()
    there = _cores().found(bare)
    found = [name for name in ORDER if name in there and _is(name, bare)]
    if "thanks" in found and ("solved" in found or "not_solved" in found):
        found.remove("thanks")
    return tuple(found)


def _is(name: str, text: str) -> bool:
    rest = _SILENT.sub("", _filler().sub(" ", _core(name).sub(" ", text)))
    return len(rest) <= (1 if rest.isascii() else 0)


def beside(folded: Folded) -> tuple[str, Folded] | None:
    """The wish of a clause, and the text with that clause left blank; None where nothing else is told, unless that
    clause asks something of the bot itself."""
    clauses = list(_CLAUSE.finditer(folded.text))
    if asked := _asked_of_the_bot(folded, clauses):
        return asked
    if len(clauses) == 1 and not _LETTER.search(folded.text[: clauses[0].start()] + folded.text[clauses[0].end() :]):
        return None
    rest = list(folded.text)
    wish = None
    for found in clauses:
        name = _wish(found.group().strip(" 。.!?\n、,;"))
        if name:
            wish = wish or name
            rest[found.start() : found.end()] = "\n" * len(found.group())
    left = "".join(rest)
    if wish is None or not _LETTER.search(left):
        return None
    return wish, Folded(left, folded.starts, folded.ends)


def _asked_of_the_bot(folded: Folded, clauses: list[re.Match[str]]) -> tuple[str, Folded] | None:
    """What is asked of the bot itself, unless another clause wants something more of it."""
    named = [(found, name) for found in clauses if (name := small(found.group()))]
    if whole := small(folded.text):
        return whole, folded.part(0, 0)
    if not named:
        return None
    rest = list(folded.text)
    for found, _ in named:
        rest[found.start() : found.end()] = "\n" * len(found.group())
    left = "".join(rest)
    wish = next((name for _, name in named if name in KINDS), named[0][1])
    if (stronger := marked(left)) and stronger != wish:
        return None
    return wish, Folded(left, folded.starts, folded.ends)


def _wish(clause: str) -> str | None:
    if any(pattern.match(clause) for pattern in _BACK):
        return "back"
    name = marked(clause) if _PUZZLED not in clause else None
    return name if name in APART else None


# Made with the first message: a start need not wait for them.


@cache
def _phrases() -> Patterns[str]:
    rules = ((name, plain_rule(rule)) for name in FIRST for rule in rulebook().wishes[name].phrases)
    return Patterns((name, one) for name, rule in rules for one in alternatives(rule))


@cache
def _cores() -> Patterns[str]:
    rules = ((name, bounded(plain(rule))) for name in ORDER for rule in rulebook().wishes[name].alone)
    return Patterns((name, one) for name, rule in rules for one in alternatives(rule))


@cache
def _core(name: str) -> re.Pattern[str]:
    return re.compile(bounded(plain("|".join(rulebook().wishes[name].alone))))


@cache
def _filler() -> re.Pattern[str]:
    return re.compile(f"{_PATTERNS['filler_ja']}|{_PATTERNS['filler_en']}")
