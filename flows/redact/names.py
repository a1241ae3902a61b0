"""Names people give themselves and their files."""

import re
import unicodedata

from flows.redact.likeness import without_office
from flows.redact.marks import MARK, Redacted, trusted
from flows.redact.pipeline import redact
from flows.redact.shadow import clean

NAME_LIMIT = 64
_BRACKETS = re.compile(r"[【】〖〗〘〙〚〛［］\[\]〔〕《》≪≫«»⟦⟧「」『』❲❳❨❩<>＜＞]")
_BADGE = re.compile("[✓✔✅☑✪★☆🛡🔰🎖🏅⭐🤖️]+")
_EMPTY = re.compile("[\u2800\u3164\u115f\u1160\uffa0\u00ad\u034f\u17b4\u17b5]")
_MARKS = re.compile(
    r"([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20dc]{2})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20dc]+"
)
_SPACE = re.compile(r"\s+")
_HOLLOW = re.compile(r"[(（]\s*[)）]")
_FORMULA = " =+-@|%\t"
"""What a spreadsheet, into which support may copy a list, takes for the start of a formula."""

_ENDING = re.compile(r"\.([A-Za-z0-9]{1,8})\Z")
_PLAIN_STEM = re.compile(
    r"(?:screen[ _-]?shot|screenshot|スクリーンショット|スクショ|image|img|photo|picture|pic|video|movie|document|file|unnamed|untitled|無題|画像|写真|動画|音声|voice|audio|sticker|animation|メール画面|画面|〔file〕)"
    r"(?:[ _-]?(?:\d{1,4}|\(\d{1,3}\)))?",
    re.IGNORECASE,
)


def redact_name(text: str) -> Redacted:
    """Make a display name safe to show beside staff: no marks of office, no tricks with direction, at most 64 signs.

    It may come out empty: the caller has a word for somebody without a name.
    """
    for _ in range(8):
        again = _name(text)
        if again == text:
            break
        text = again
    return trusted(text)


def _name(text: str) -> str:
    text = unicodedata.normalize("NFC", clean(text[: NAME_LIMIT * 8]))
    text = _EMPTY.sub(" ", text)
    kept = MARK.findall(text)
    parts = [_plain_name(part) for part in MARK.split(text)]
    joined = "".join(part + (kept[i] if i < len(kept) else "") for i, part in enumerate(parts))
    name = _SPACE.sub(" ", str(redact(joined, guessing=False))).lstrip(_FORMULA).strip()
    if len(name) <= NAME_LIMIT:
        return name
    cut = next((m.start() for m in MARK.finditer(name) if m.start() < NAME_LIMIT < m.end()), NAME_LIMIT)
    return name[:cut].strip()


def _plain_name(part: str) -> str:
    bare = _BADGE.sub("", _BRACKETS.sub("", part))
    return _MARKS.sub(r"\1", _HOLLOW.sub("", without_office(bare)))


def redact_file_name(text: str) -> Redacted:
    """Keep a file's ending, and its name only where that says nothing (`IMG_0042.png`): others name people."""
    name = re.split(r"[/\\]", _SPACE.sub(" ", clean(text[-512:])).strip())[-1]
    ending = _ENDING.search(name)
    stem = name[: ending.start()] if ending else name
    shown = stem if _PLAIN_STEM.fullmatch(stem) else "〔file〕"
    return trusted(shown + (f".{ending.group(1).lower()}" if ending else ""))
