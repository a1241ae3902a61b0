"""One spelling for what people write in many: width, case, kana, long vowels. Every sign remembers where it stood."""

import re
import unicodedata

from msgspec import Struct

_MARKS = "\u3099\u309a\uff9e\uff9f"
"""Signs that voice the kana before them; on half-width kana they stand alone."""
_MARKED = 4
"""A sign with more marks than these is noise; it is cut so that the time stays bounded."""
_UNSEEN = re.compile("[\u200b-\u200f\u2028-\u202e\u2060\ufe00-\ufe0f\ufeff\u00ad]")
_DASHES = str.maketrans(
    {"〜": "ー", "~": "ー", "―": "ー", "–": "-", "—": "-", "‐": "-", "−": "-", "’": "'", "‘": "'", "`": "'"}
)
_KANA = {code: chr(code - 0x60) for code in range(ord("ァ"), ord("ヶ") + 1)}
_JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龥]")
_NO_LETTER = r"\W"
_DRAWN = re.compile(r"(?<=[ぁ-ん])ー(?=い|$|[\s、。!?.,])")
_STRETCHED = re.compile(r"([a-zぁ-んー!?])\1{2,}")


class Folded(Struct, frozen=True):
    """Folded text; `starts[i]` and `ends[i]` say where its sign i stood in the original."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's span of a span of the folded text."""
        if not self.text:
            return 0, 0
        first = min(start, len(self.text) - 1)
        return self.starts[first], self.ends[max(first, min(end, len(self.text)) - 1)]

    def part(self, start: int, end: int) -> "Folded":
        """A piece of it."""
        return Folded(self.text[start:end], self.starts[start:end], self.ends[start:end])


def plain(text: str) -> str:
    """Sign by sign: full width to half, upper case to lower, katakana to hiragana. Also for patterns."""
    return unicodedata.normalize("NFKC", text).lower().translate(_DASHES).translate(_KANA)


def plain_rule(rule: str) -> str:
    r"""A pattern sign by sign. In an English one \W stays what is no letter; the Japanese ones mean by it any run of
    signs."""
    if _JAPANESE.search(rule):
        return plain(rule)
    return "".join(piece if piece == _NO_LETTER else plain(piece) for piece in re.split(r"(\\W)", rule))


def fold(text: str) -> Folded:
    """The folded text: also without invisible signs, stretched letters, runs of blanks."""
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    size = len(text)
    while at < size:
        end = at + 1
        known = _SIGNS.get(text[at])
        if known is not None and (end == size or text[end] in _SIGNS):
            if known not in " \n" or not signs or signs[-1] != " ":
                signs.append(known)
                starts.append(at)
                ends.append(end)
            at = end
            continue
        while end < size and (text[end] in _MARKS or unicodedata.combining(text[end])) and end - at < _MARKED:
            end += 1
        for sign in _group(text[at:end]):
            blank = sign.isspace()
            if blank and signs and signs[-1] == " ":
                continue
            signs.append(" " if blank and sign != "\n" else sign)
            starts.append(at)
            ends.append(end)
        at = end
    _name_docomo(text, signs, starts, ends)
    return _without(_DRAWN, _without(_STRETCHED, Folded("".join(signs), tuple(starts), tuple(ends))))


def _name_docomo(text: str, signs: list[str], starts: list[int], ends: list[int]) -> None:
    """In katakana it is the company, in hiragana "nowhere": folding must not make them one."""
    folded = "".join(signs)
    at = folded.find("どこも")
    while at >= 0:
        if "ど" not in text[starts[at] : ends[at]] and "と" not in text[starts[at] : ends[at]]:
            signs[at : at + 3] = "dcm"
        at = folded.find("どこも", at + 3)


def _group(group: str) -> str:
    return "" if _UNSEEN.match(group) else plain(group)


def _without(pattern: re.Pattern[str], folded: Folded) -> Folded:
    """Leave out what repeats the sign before it, or draws it out."""
    text = folded.text
    keep = bytearray(b"\1" * len(text))
    for found in pattern.finditer(text):
        first = found.start() + (1 if pattern is _STRETCHED else 0)
        keep[first : found.end()] = bytes(found.end() - first)
    if 0 not in keep:
        return folded
    kept = [i for i, stays in enumerate(keep) if stays]
    return Folded(
        "".join(text[i] for i in kept), tuple(folded.starts[i] for i in kept), tuple(folded.ends[i] for i in kept)
    )


def _usual() -> dict[str, str]:
    """What becomes of the signs most messages are made of, where each stands for one and nothing is joined to it."""
    usual = {}
    for code in (*range(0x20, 0x7F), 0x0A, *range(0x3000, 0x3100)):
        sign = chr(code)
        folded = "" if sign in _MARKS or unicodedata.combining(sign) else _group(sign)
        if len(folded) == 1:
            usual[sign] = " " if folded.isspace() and folded != "\n" else folded
    return usual


_SIGNS = _usual()


def bounded(pattern: str) -> str:
    """English words get word borders; Japanese has none."""
    return "|".join(
        rf"(?<![a-z])(?:{one})(?![a-z])" if one[:1].isascii() and one[:1].isalpha() else one
        for one in alternatives(pattern)
    )


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern that do not stand in brackets."""
    pieces, depth, last = [], 0, 0
    for place, sign in enumerate(pattern):
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            pieces.append(pattern[last:place])
            last = place + 1
    return [*pieces, pattern[last:]]
