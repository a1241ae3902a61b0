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
    foreign = len(english) < len(known)
    search = re.compile("|".join(map(re.escape, known))).search

    def hinted(text: str) -> bool:
        if foreign and not text.isascii():
            return search(text) is not None
        return any(word in text for word in english)

    return hinted
