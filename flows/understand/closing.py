"""How a message ends: that it worked, with thanks, or that one does not know, after or before whatever else it
tells."""

import re
from typing import Final

from flows.understand.prefilter import Patterns
from flows.understand.rulebook import engine_patterns

_PATTERNS: Final = engine_patterns("closing")
_SOLVED: Final = re.compile(_PATTERNS["solved"], re.DOTALL)
_UNSURE, _THANKS, _ASKS, _UNKNOWN = (re.compile(_PATTERNS[name]) for name in ("unsure", "thanks", "asks", "unknown"))
_WORKED: Final = Patterns((name, _PATTERNS[name]) for name in ("logged_in", "worked", "password_set", "remedied"))
_NOT: Final = re.compile(_PATTERNS["not_solved"])
_WHO_KNOWS: Final = re.compile(_PATTERNS["who_knows"])
_LONGEST: Final = 60


def ending(text: str, *, bare: bool) -> str | None:
    """What a folded text ends with; `bare` where it states nothing else, so that its thanks are all it says."""
    if _SOLVED.search(text) and not _hedged(text):
        return "solved"
    if bare and len(text) <= _LONGEST and _THANKS.search(text) and not _ASKS.search(text):
        return "thanks"
    if bare and len(text) <= _LONGEST and _UNKNOWN.search(text):
        return "unknown_answer"
    return None


def _hedged(text: str) -> bool:
    found = _SOLVED.search(text)
    return bool(found and _UNSURE.search(text, found.start()))


def solved(text: str) -> bool:
    """Whether a folded text also says that it has worked out ("it was in the spam folder, and I'm in now")."""
    for _, pattern in _WORKED.likely(text):
        for found in pattern.finditer(text):
            if not _NOT.search(text, found.start()):
                return True
    return False


def unknown(text: str) -> bool:
    """Whether a folded text begins with not knowing ("dunno the provider, my son set it up")."""
    return bool(_WHO_KNOWS.match(text))
