"""Passwords nobody introduced, told by their shape: in a chat about accounts, letters mixed with digits are one.

What has such a shape and is innocent, `innocent` knows. The rest is masked; as it is a guess, nobody is warned for it.
"""

import re
from collections.abc import Iterator, Sequence

from flows.redact.everyday import is_prose
from flows.redact.innocent import is_innocent
from flows.redact.marks import Find

_STARS = "☆★♪♡♥"
_RUN = re.compile(rf"[!-~{_STARS}]+")
_SIGNS = r"_\-!#$&%*+^~.@?"
_TOKEN = re.compile(
    rf"(?<![A-Za-z0-9])[A-Za-z0-9](?:[A-Za-z0-9{_SIGNS}{_STARS}]{{0,100}}[A-Za-z0-9])?[!#$%*^&+]{{0,4}}"
)
_DOMAIN = re.compile(
    r"(?i:https?:|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/:?#]|\Z)|[/~]|tel:|mailto:|[\w.+-]*@[\w-]+\.)"
)
_ENTITY = re.compile(r"&(?:#\d+|[a-z]{2,8});", re.IGNORECASE)
_INNER = re.compile(
    rf"[A-Za-z]{{3}}[_!#$&%*^~{_STARS}]{{1,3}}[A-Za-z]{{3}}|[A-Za-z][_!#$&%*{_STARS}]{{1,3}}[A-Za-z].*(?<=.{{8}})"
)
_SHORTEST = 6
_LETTERS = 6
"""Letters a word with an inner sign must have: `T_T` is a face."""
_PART = 3
_KEY = 12
"""Letters of a key that was written in one."""
_CONSONANTS = re.compile("[bcdfghjklmnpqrstvwxz]{4}")
_CALLED = re.compile(
    r"(?:機種|型番|型式|モデル|シリアル|製造|製品|商品|エラー|ビルド|バージョン|クーポン|プロモ|招待|紹介|キャンペーン|注文|予約|受付|受注|問い?合わ?せ|案件|ケース|チケット|管理|追跡|伝票|便名|会員|契約|請求"
    r"|(?<![a-z])(?:model|error|build|version|coupon|promo|voucher|discount|referral|invite|invitation|order|booking|reservation|ticket|case|ref(?:erence)?|tracking|flight|train|invoice|customer|member|serial|product|part|extension))"
    r"(?:\s?(?:の|コード|こーど|番号|名|code|number|no\.?|id|#)){0,2}[\s:=#(「\"'`]{0,3}(?:\s?(?:は|が|を|、|って|:|=|is|was|says|saying|called|named)){0,2}[\s:=#(「\"'`]{0,3}\Z",
    re.IGNORECASE,
)
"""Words that give a name to capitals and digits."""
_AROUND = 32


def shaped(text: str, finds: Sequence[Find]) -> Iterator[Find]:
    """Find words that are built as passwords are, beside those found already."""
    known = {find.start: find.end for find in finds}
    for run in _RUN.finditer(text):
        if not _is_worth_a_look(run.group()):
            continue
        for token in _TOKEN.finditer(text, *run.span()):
            if known.get(token.start(), 0) >= token.end():
                continue
            if _looks_secret(token.group()) and not _is_elsewhere(text, run, token):
                yield Find(token.start(), token.end(), "password", guessed=True)


def looks_secret(word: str) -> bool:
    """Letters and digits, or letters with a sign or capitals inside, and nothing that support knows by name."""
    whole = _TOKEN.fullmatch(word)
    return whole is not None and _looks_secret(word)


def _is_worth_a_look(run: str) -> bool:
    return len(run) >= _SHORTEST and not run.isdigit() and not _DOMAIN.match(run)


def _looks_secret(token: str) -> bool:
    bare = token.rstrip(_SIGNS)
    letters = [c for c in bare if c.isalpha()]
    if len(bare) < _SHORTEST or len(letters) < 2:
        return False
    mixed = any(c.isdigit() for c in bare)
    joined = _INNER.search(bare) is not None and len(letters) >= _LETTERS
    return (mixed or joined or _is_jumbled(bare) or _is_chain(bare)) and not is_innocent(bare)


def _is_chain(word: str) -> bool:
    """`Quilt-Basket-Fern`: words in a row that no compound has, each with a capital or three of them."""
    parts = re.split("[-_]", word)
    if len(parts) < 2 or not all(part.isalpha() and len(part) >= _PART for part in parts):
        return False
    seldom = sum(not is_prose(part) for part in parts)
    if all(part.istitle() for part in parts):
        return seldom == len(parts)
    return len(parts) >= _PART and seldom >= len(parts) - 1


def _is_jumbled(word: str) -> bool:
    """`kQzLpWnR`: capitals where no maker puts them; `mfrggzdfmztwq`: letters that no language has in a row."""
    if word.isalpha() and len(word) >= _KEY and len(_CONSONANTS.findall(word.lower())) > 1:
        return True
    runs = re.findall("[a-z]+|[A-Z]+", word)
    return word.isalpha() and len(word) >= 8 and len(runs) >= 5 and sum(len(run) == 1 for run in runs) >= len(runs) - 1


def _is_elsewhere(text: str, run: re.Match[str], token: re.Match[str]) -> bool:
    """Part of a link, a handle, an entity of HTML; or named as a model, an error, a coupon, an order."""
    start, end = token.span()
    before = text[max(run.start(), start - 1) : start]
    if before == "@" or _ENTITY.search(text, max(run.start(), start - 1), min(run.end(), end + 1)):
        return True
    if _DOMAIN.match(text, start, run.end()) or re.search(r"(?:\w\.\w{2,}|:/)/[^()]*\Z", text[run.start() : start]):
        return True
    word = token.group()
    return word == word.upper() and _CALLED.search(text, max(0, start - _AROUND), start) is not None
