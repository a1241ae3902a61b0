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
        if not text.isascii():
            return search(text) is not None
        for word in english:  # noqa: SIM110  # a generator costs half as much again, and this is asked most of all
            if word in text:
                return True
        return False

    return hinted
