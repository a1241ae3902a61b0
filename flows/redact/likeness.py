"""Marks of office in a name, also where letters of other alphabets, accents, digits or gaps disguise them."""

import re
import unicodedata

_STAFF = re.compile(
    r"(?:サポート|お?客様|カスタマー?|公式|運営|管理)?(?:センター|窓口)?担当者?|サポート(?:係|スタッフ|チーム|デスク|窓口|センター|員)?|カスタマー(?:サポート|センター)|運営(?:者|事務局|チーム|スタッフ)?"
    r"|事務局|公式(?:アカウント)?|管理(?:者|人)|スタッフ|オペレーター?|ボット|自動(?:応答|返信)|たんとうしゃ|タントウシャ|さぽーと|すたっふ"
    r"|(?<![a-z])(?:(?:customer|official|tech(?:nical)?|todoku|telegram)\s?)*(?:support|staff|operator|official|moderator|admin(?:istrator)?|help\s?desk|agent|bot|verified|tantou?sha)(?:\s?(?:team|agent|staff|desk|bot))?(?![a-z])"
)
_ALIKE = str.maketrans(
    "авсеһіјкмнорѕтухԁԛԝɡոսցаαβεηικνορτυχγσᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢıɩ0135@$4當一―ｰ",
    "abcehijkmhopstyxdqwgnugaabenikvoptuxyoabcdefghijklmnoprstuvwyziioies" + "asa" + "当ーーー",
)
_HALF = re.compile("[\uff61-\uff9f]+")
_GAPS = " \u3000._-·・|/*~"
_APART = re.compile(rf"(?<![^\W_])[^\W_](?:[{re.escape(_GAPS)}]{{1,2}}[^\W_]){{2,}}(?![^\W_])")


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
