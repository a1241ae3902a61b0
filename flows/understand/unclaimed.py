"""What a message mentions and does not claim: questions, conditions, intentions, instructions somebody gave.

"Should I check the spam folder?" is no look into it, "if my mailbox is full" is no full mailbox.
Facts are read in the line with these stretches left blank.
"""

import re
from collections.abc import Iterator
from typing import Final

from flows.understand.normalise import Folded
from flows.understand.rulebook import engine_patterns

Span = tuple[int, int]

_SENTENCE: Final = re.compile(r"[^。!?\n]+?(?:[。!?\n]+|\.(?= |$)|$)")
_JAPANESE: Final = re.compile(r"[ぁ-んー一-龥]")

_PATTERNS: Final = {name: re.compile(pattern) for name, pattern in engine_patterns("unclaimed").items()}
_CLAUSE_JA: Final = _PATTERNS["clause_ja"]
_UNSURE_JA: Final = (_PATTERNS["told_ja"], _PATTERNS["unsure_ja"])
_UNSURE_EN: Final = tuple(
    _PATTERNS[name] for name in ("asks_en", "if_en", "intends_en", "told_en", "undone_en", "others_en")
)
_SUPPOSED: Final = tuple(_PATTERNS[name] for name in ("no_error_en", "life_en", "what_if"))
_SHORT_QUESTION: Final = 6
_NOT_A_TOPIC: Final = 3
"""Blanks: "spam? nothing there" names its topic in fewer words."""


def unclaimed(folded: Folded) -> list[Span]:
    """The stretches of a folded text in which nothing is claimed, as (start, end)."""
    size = len(folded.text.rstrip())
    return [
        span
        for start, sentence in _sentences(folded.text)
        for span in _in_sentence(start, sentence, last=start + len(sentence) >= size)
    ]


def supposed(folded: Folded) -> list[Span]:
    """The stretches that name a problem only as something that would follow, or is still to be done."""
    spans = []
    for start, sentence in _sentences(folded.text):
        for clause in _CLAUSE_JA.finditer(sentence):
            text = clause.group()
            asks = _PATTERNS["asks_ja"].search(text) and not _PATTERNS["open_ja"].search(text)
            if _intends(text) or (asks and _PATTERNS["if_ja"].search(text)):
                spans.append((start + clause.start(), start + clause.end()))
        for pattern in _SUPPOSED:
            spans += [(start + found.start(), start + found.end()) for found in pattern.finditer(sentence)]
    return spans


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    return ((found.start(), found.group()) for found in _SENTENCE.finditer(text))


def _in_sentence(start: int, sentence: str, *, last: bool) -> Iterator[Span]:
    """`last`: "spam? nothing there" names its topic, "spam?" at the end asks."""
    if _JAPANESE.search(sentence):
        for clause in _CLAUSE_JA.finditer(sentence):
            if _only_thought(clause.group()):
                yield start + clause.start(), start + clause.end()
            elif last and _PATTERNS["doubts_ja"].search(clause.group()):
                yield start + clause.start() + _asked_from(clause.group()), start + clause.end()
        patterns: tuple[re.Pattern[str], ...] = _UNSURE_JA
    else:
        patterns = _UNSURE_EN
        if not _PATTERNS["reason_en"].search(sentence) and (last or sentence.count(" ") >= _NOT_A_TOPIC):
            patterns = (*patterns, _PATTERNS["doubts_en"])
    for pattern in patterns:
        for found in pattern.finditer(sentence):
            yield start + found.start(), start + found.end()


def _asked_from(clause: str) -> int:
    """Where the question begins: "it says jmaii.top, a fake?" asks only the last of it."""
    comma = clause.rfind("、")
    return comma + 1 if 0 < len(clause) - comma <= _SHORT_QUESTION else 0


def _only_thought(clause: str) -> bool:
    asks = (
        bool(_PATTERNS["asks_ja"].search(clause))
        and not _PATTERNS["reason_ja"].search(clause)
        and not _PATTERNS["cause_ja"].search(clause)
    )
    return asks or _intends(clause)


def _intends(clause: str) -> bool:
    return bool(_PATTERNS["intends_ja"].search(clause)) and not _PATTERNS["usually"].search(clause)
