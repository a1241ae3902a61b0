"""Whether a text may hold what a pattern looks for: the plain words without one of which it finds nothing.

Most messages hold none, so that asking first is most of what they cost. For Japanese text one alternation is fastest, for
English text one look for each word.
"""

import re
from collections.abc import Callable, Iterable


def hinting(words: Iterable[str]) -> Callable[[str], bool]:
    """Give what tells whether a text holds one of these words, exactly as they are written."""
    known = tuple(words)
    english = tuple(word for word in known if word.isascii())
    search = re.compile("|".join(map(re.escape, known))).search

    def hinted(text: str) -> bool:
        return any(word in text for word in english) if text.isascii() else search(text) is not None

    return hinted
