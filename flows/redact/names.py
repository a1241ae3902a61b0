"""Names people give themselves and their files."""

import re
import unicodedata

from flows.redact.marks import MARK, Redacted, trusted
from flows.redact.pipeline import redact
from flows.redact.shadow import clean

NAME_LIMIT = 64
_BRACKETS = re.compile(r"[【】〖〗〘〙〚〛［］\[\]〔〕《》≪≫«»⟦⟧「」『』❲❳❨❩<>＜＞]")
_STAFF = re.compile(
    r"(?:サポート|お?客様|カスタマー|公式|運営|管理)?(?:センター|窓口)?担当者?|サポート(?:係|スタッフ|チーム|デスク|窓口|センター|員)?|カスタマー(?:サポート|センター)|運営(?:者|事務局|チーム|スタッフ)?"
    r"|事務局|公式(?:アカウント)?|管理(?:者|人)|スタッフ|オペレータ[ーｰ]?|ボット|自動(?:応答|返信)"
    r"|(?<![a-z])(?:(?:customer|official|tech(?:nical)?|todoku|telegram)\s?)*(?:support|staff|operator|official|moderator|admin(?:istrator)?|help\s?desk|agent|bot|verified)(?:\s?(?:team|agent|staff|desk|bot))?(?![a-z])",
    re.IGNORECASE,
)
_BADGE = re.compile("[✓✔✅☑✪★☆🛡🔰🎖🏅⭐🤖️]+")
_EMPTY = re.compile("[\u2800\u3164\u115f\u1160\uffa0\u00ad\u034f\u17b4\u17b5]")
_MARKS = re.compile(
    r"([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20dc]{2})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20dc]+"
)
_SPACE = re.compile(r"\s+")

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
    name = _SPACE.sub(" ", str(redact(joined))).strip()
    if len(name) <= NAME_LIMIT:
        return name
    cut = next((m.start() for m in MARK.finditer(name) if m.start() < NAME_LIMIT < m.end()), NAME_LIMIT)
    return name[:cut].strip()


def _plain_name(part: str) -> str:
    folded = unicodedata.normalize("NFKC", part)
    if _STAFF.search(folded):
        part = _STAFF.sub("", folded)
    return _MARKS.sub(r"\1", _BADGE.sub("", _BRACKETS.sub("", part)))


def redact_file_name(text: str) -> Redacted:
    """Keep a file's ending, and its name only where that says nothing (`IMG_0042.png`): others name people."""
    name = re.split(r"[/\\]", _SPACE.sub(" ", clean(text[-512:])).strip())[-1]
    ending = _ENDING.search(name)
    stem = name[: ending.start()] if ending else name
    shown = stem if _PLAIN_STEM.fullmatch(stem) else "〔file〕"
    return trusted(shown + (f".{ending.group(1).lower()}" if ending else ""))
