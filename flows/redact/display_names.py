"""Names people give themselves and their files.

A display name must not say that somebody belongs to the staff, not even where letters of other alphabets, accents,
digits or gaps disguise it.
"""

import re
import unicodedata

from flows.redact.masks import MARK, Redacted, trusted
from flows.redact.pipeline import redact
from flows.redact.ruleset import read_rules
from flows.redact.shadow import clean

_RULES = read_rules("display_names")
_MARKS = _RULES.pattern("marks")
_PLAIN_STEM = _RULES.pattern("plain_stem")
_STAFF = _RULES.pattern("staff")
NAME_LIMIT = 64
_BRACKETS = re.compile(r"[【】〖〗〘〙〚〛［］\[\]〔〕《》≪≫«»⟦⟧「」『』❲❳❨❩<>＜＞]")
_BADGE = re.compile("[✓✔✅☑✪★☆🛡🔰🎖🏅⭐🤖️]+")
_EMPTY = re.compile("[\u2800\u3164\u115f\u1160\uffa0\u00ad\u034f\u17b4\u17b5]")
_SPACE = re.compile(r"\s+")
_HOLLOW = re.compile(r"[(（]\s*[)）]")
_FORMULA = " =+-@|%\t"
"""What a spreadsheet, into which support may copy a list, takes for the start of a formula."""
_ENDING = re.compile(r"\.([A-Za-z0-9]{1,8})\Z")
_ALIKE = str.maketrans(
    "авсеһіјкмнорѕтухԁԛԝɡոսցаαβεηικνορτυχγσᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢıɩ0135@$4當一―ｰ",
    "abcehijkmhopstyxdqwgnugaabenikvoptuxyoabcdefghijklmnoprstuvwyziioies" + "asa" + "当ーーー",
)
_HALF = re.compile("[\uff61-\uff9f]+")
_GAPS = " \u3000._-·・|/*~"
_APART = re.compile(rf"(?<![^\W_])[^\W_](?:[{re.escape(_GAPS)}]{{1,2}}[^\W_]){{2,}}(?![^\W_])")


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


def without_office(text: str) -> str:
    """Take out what says that somebody belongs to the staff."""
    text = _HALF.sub(lambda half: unicodedata.normalize("NFKC", half.group()), text)
    like = [(sign, place) for place, whole in enumerate(text) for sign in _plain(whole)]
    spans = [*_offices(like), *_offices(_closed_up(like))]
    taken = {place for start, end in spans for place in range(start, end + 1)}
    return "".join(sign for place, sign in enumerate(text) if place not in taken)


def _plain(sign: str) -> str:
    """A sign as the eye takes it: without width, case and accents."""
    folded = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", sign)).casefold()
    kept = folded if "\u3040" < sign < "\u3100" else "".join(c for c in folded if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", kept).translate(_ALIKE)


def _closed_up(like: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Without the gaps in `S u p p o r t`."""
    text = "".join(sign for sign, _ in like)
    gaps = {
        place
        for run in _APART.finditer(text)
        for place in range(run.start(), run.end())
        if text[place] in _GAPS
    }  # fmt: skip
    return [pair for place, pair in enumerate(like) if place not in gaps] if gaps else []


def _offices(like: list[tuple[str, int]]) -> list[tuple[int, int]]:
    text = "".join(sign for sign, _ in like)
    return [(like[found.start()][1], like[found.end() - 1][1]) for found in _STAFF.finditer(text)]
