"""Text as a detector wants it, with a way back to the text as it was written."""

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from flows.redact.masks import MARK

BARRIER = "\0"
"""Stands in the shadow for a mask. `clean` has removed it from everything a user can type."""

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_LONE = re.compile("[\ud800-\udfff]")
_HIDDEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
_UNSEEN = re.compile(f"[{_HIDDEN}]")
_DIRTY = re.compile("[\r\x0b\x0c\u2028\u2029\ud800-\udfff]|" + _UNSEEN.pattern)

# Joiners, variation selectors, keycaps and stray accents stay in the text but hide nothing from a detector.
_ADDED = "\u0300-\u036f\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\U000e0100-\U000e01ef"
_ADDITION = re.compile(f"[{_ADDED}{_HIDDEN}]")
_VOICED = "\u3099\u309a\uff9e\uff9f"
_CLUSTER = re.compile(f"{MARK.pattern}|(?s:.)[{_VOICED}]?[{_ADDED}{_HIDDEN}]*")


_LONGEST = 3
_FIGURE = re.compile(r"[^\D0-9]")
"""A digit of another script: Arabic, Devanagari, Thai …"""


class Shadow(Struct, frozen=True):
    """`text[i]` was written from `starts[i]` to before `ends[i]`."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Where a non-empty stretch of the shadow stands in the text."""
        return self.starts[start], self.ends[end - 1]


def clean(text: str) -> str:
    """Remove what nobody sees and nobody can store: controls, direction overrides, halves of surrogate pairs."""
    if not _DIRTY.search(text):
        return text
    return _UNSEEN.sub("", _LONE.sub("\ufffd", _BREAKS.sub("\n", text)))


def shadow(text: str) -> Shadow:
    """Fold widths, compatible forms (NFKC) and digits of every script sign by sign, and remember where each came from."""
    plain = not (_DIRTY.search(text) or _ADDITION.search(text) or "〔" in text or _FIGURE.search(text))
    if plain and unicodedata.is_normalized("NFKC", text):
        return Shadow(text, range(len(text)), range(1, len(text) + 1))
    folded: dict[str, str] = {}
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _CLUSTER.finditer(text):
        cluster = found.group()
        if cluster not in folded:
            folded[cluster] = _fold(cluster)
        new = folded[cluster]
        out.append(new)
        starts += [found.start()] * len(new)
        ends += [found.end()] * len(new)
    return Shadow("".join(out), starts, ends)


def _fold(cluster: str) -> str:
    if len(cluster) > 1 and MARK.fullmatch(cluster):
        return BARRIER
    plain = _BREAKS.sub("\n", _ADDITION.sub("", cluster))
    # The ellipsis is part of our own link masks: three dots would be taken for a path.
    folded = _FIGURE.sub(lambda found: str(unicodedata.decimal(found.group())), unicodedata.normalize("NFKC", plain))
    # Single signs that stand for whole words or a prayer hold no secret, and would make a text eighteen times as long.
    return plain if plain == "…" or len(folded) > _LONGEST * len(plain) else folded


def lowered(text: str) -> str:
    """Lower case, sign for sign. Patterns without IGNORECASE run twice as fast."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
