"""How wide text is, and how it is broken into lines: by rule, for whoever draws without a font at hand."""

from collections.abc import Iterable, Iterator
from unicodedata import east_asian_width

NARROW = 0.55
"""What a sign that is not full-width takes, in em: a little more than most fonts need on average."""
SEPARATOR = " / "
_NEVER_FIRST = "、。，．・：；？！）」』】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ…)]},.:;?!'\""
_NEVER_LAST = "（「『【〈《([{"
_PARTICLES = " 、。をはがにでもとへのて"
"""What most Japanese phrases end in, and every English word: the best places to end a line after."""


def ems(text: str) -> float:
    """The width of a line, in em."""
    return sum(1.0 if east_asian_width(sign) in "WF" else NARROW for sign in text)


def wrap(text: str, room: float, most: int) -> tuple[str, ...]:
    """A text in at most so many lines of so many em; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    rest = text.strip()
    while rest:
        if len(lines) == most - 1:
            return (*lines, _cut(rest, room))
        end = _end(rest, room)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return tuple(lines)


def pack(items: Iterable[str], room: float) -> tuple[str, ...]:
    """Answers one after another in as many lines as they need; broken between two of them wherever that can be."""
    lines: list[str] = []
    for item in items:
        if lines and ems(lines[-1] + SEPARATOR + item) <= room:
            lines[-1] += SEPARATOR + item
            continue
        if lines:
            lines[-1] += SEPARATOR.rstrip()
        lines += wrap(item, room, len(item))
    return tuple(lines)


def _cut(text: str, room: float) -> str:
    if ems(text) <= room:
        return text
    while text and ems(text + "…") > room:
        text = text[:-1]
    return text.rstrip() + "…"


def _end(text: str, room: float) -> int:
    """Where the first line ends: where what is left is about as long, if two lines are enough; else at the last good place."""
    full = next((at for at in range(1, len(text) + 1) if ems(text[:at]) > room), len(text) + 1) - 1
    if full == len(text):
        return full
    good = [at for at in _places(text) if at <= full]
    even = [at for at in good if ems(text[at:].lstrip()) <= room]
    if even := [at for at in even if text[at - 1] in _PARTICLES or text[at] == " "] or even:
        return min(even, key=lambda at: max(ems(text[:at].rstrip()), ems(text[at:].lstrip())))
    late = [at for at in good if at > full // 2]
    return (late or [max(1, full)])[-1]


def _places(text: str) -> Iterator[int]:
    """Where a line may end: at a space; in Japanese after a comma, and after kana or a bracket where no kana follow."""
    for at in range(1, len(text)):
        before, after = text[at - 1], text[at]
        if " " in (before, after):
            yield at
        elif after in _NEVER_FIRST or before in _NEVER_LAST:
            continue
        elif before in "、。" or (not _kana(after) and (_kana(before) or before in "」』）・")):
            yield at


def _kana(sign: str) -> bool:
    """Whether it is hiragana."""
    return "ぁ" <= sign <= "ゖ"
