"""One spelling for what people write in many: width, case, kana, long vowels."""

import re
import unicodedata
from typing import Final

_UNSEEN: Final = re.compile("[\u200b-\u200f\u2028-\u202e\u2060\ufe00-\ufe0f\ufeff\u00ad]")
_MARKS: Final = re.compile("[\u0300-\u036f\u3099\u309a]+")
"""Marks that no sign before them takes up."""
_DASHES: Final = str.maketrans(
    {"〜": "ー", "~": "ー", "―": "ー", "–": "-", "—": "-", "‐": "-", "−": "-", "’": "'", "‘": "'", "`": "'"}
)
_KANA: Final = {code: chr(code - 0x60) for code in range(ord("ァ"), ord("ヶ") + 1)}
_BLANKS: Final = re.compile(r"[^\S\n]+")
_DRAWN: Final = re.compile(r"(?<=[ぁ-ん])ー(?=い|$|[\s、。!?.,])")
_STRETCHED: Final = re.compile(r"([a-zぁ-んー!?])\1{2,}")
_DOCOMO: Final = ("ドコモ", "dcm")
"""In katakana it is the company, in hiragana "nowhere": folding must not make them one."""
_NO_LETTER: Final = re.compile(r"(\\[A-Z])")
"""Classes of signs whose capital is their meaning."""


def fold(text: str) -> str:
    """The folded text: one width, case and kana, no invisible signs, stretched letters or runs of blanks."""
    seen = _UNSEEN.sub("", unicodedata.normalize("NFKC", text)).replace(*_DOCOMO)
    spelt = _BLANKS.sub(" ", _MARKS.sub("", plain(seen)))
    return _DRAWN.sub("", _STRETCHED.sub(r"\1", spelt))


def plain(text: str) -> str:
    """Sign by sign: full width to half, upper case to lower, katakana to hiragana."""
    return unicodedata.normalize("NFKC", text).lower().translate(_DASHES).translate(_KANA)


def plain_pattern(pattern: str) -> str:
    """A regular expression for folded text."""
    return "".join(piece if at % 2 else plain(piece) for at, piece in enumerate(_NO_LETTER.split(pattern)))
