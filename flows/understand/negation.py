"""Whether a predicate is denied: in Japanese by what follows its stem, in English by what precedes the verb."""

import re
from typing import Final

from flows.understand.rulebook import engine_patterns

_PATTERNS: Final = engine_patterns("negation")
_RUN, _CUT, _DENIED, _UNDONE = (re.compile(_PATTERNS[name]) for name in ("run", "cut", "denied", "undone"))
_TURNS: Final = re.compile(_PATTERNS["turns"])
"""What denies a whole clause: "it is not that it is not there"."""
_NEGATOR, _BREAK, _AFTER = (re.compile(_PATTERNS[name]) for name in ("negator", "break", "after"))
_REACH: Final = 44


def denied_after(text: str, end: int) -> tuple[bool, int]:
    """For a Japanese stem that ends at `end`: whether its ending denies it, and where that ending stops."""
    run = _RUN.match(text, end)
    stop = run.end() if run else end
    cut = _CUT.search(text, end, stop)
    if cut:
        stop = cut.start()
    found = _DENIED.search(text, max(0, end - 1), stop)
    denied = bool(found and found.end() > end)
    if found and denied:
        end = found.end()
    turned = _TURNS.match(text, end)
    return (not denied, turned.end()) if turned else (denied, end)


def denied_before(text: str, start: int, end: int) -> bool:
    """For an English verb: whether a word before it (or right behind it) denies it."""
    before = text[max(0, start - _REACH) : start]
    breaks = [found.end() for found in _BREAK.finditer(before) if found.group() != "yet"]
    if breaks:
        before = before[breaks[-1] :]
    return bool(_NEGATOR.search(before)) or bool(_AFTER.match(text, end))


def undone(text: str, end: int) -> bool:
    """Whether an English verb that ends at `end` is denied in Japanese ("まだ receive してない")."""
    return bool(_UNDONE.match(text, end))
