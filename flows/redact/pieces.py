"""Passwords in quotes, in two parts, letter by letter, one for another; and which words can be one at all."""

import re
from collections.abc import Iterator

from flows.redact.everyday import is_everyday, is_prose
from flows.redact.harmless import DATE, UNIT
from flows.redact.innocent import is_innocent
from flows.redact.marks import Find
from flows.redact.sentences import SPEAKS_OF_ONE
from flows.redact.shapes import looks_secret
from flows.redact.words import is_product

_EITHER = re.compile(
    r"(?<![a-z])(?:neither|either|both) (?P<one>[!-~]{4,40}) (?:nor|or|and) (?P<two>[!-~]{4,40}?)(?=[\s,;.!?]|\Z)",
    re.IGNORECASE,
)
_TWO_NUMBERS = re.compile(
    r"(?<![\d./:,-])(?!(?:19|20)\d\d(?!\d))(?P<one>\d{4,8})\s?(?:か|と|とか|や|/|,|、| or maybe | or | and | then | maybe )\s?(?P<two>\d{4,8})(?![\d./:,-]?\d)"
)
"""`0815か0816`, and the message speaks of a password."""
_FROM_TO = re.compile(
    r"(?<![a-z])from\s[\"'“]?(?P<one>[!-~]{4,40}?)[\"'”]?,?\s(?:in)?to\s[\"'“]?(?P<two>[!-~]{4,40}?)[\"'”]?(?=[\s,;]|[.!?](?:\s|\Z)|\Z)",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"(?<![a-z])(?:chang|switch|updat|reset|swap|renam|went|moved)", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“‘`「『'](?P<value>[^\s\"“”‘’`「」『』']{4,40})[\"”’`」』'](?!\w)")
_PHRASE = re.compile(r"[\"“‘`「『](?P<value>[a-z]{2,16}(?: [a-z0-9]{2,16}){1,4})[\"”’`」』]")
"""Small words in quotes: buttons and messages begin with a capital."""
_QUOTED_JA = re.compile(
    r"[「『\"“](?P<value>[!-~]{3,40}|[\u3041-\u30ff\u4e00-\u9fff]{2,14}\d{0,8})[」』\"”]\s?(?:(?:と|って|で|に|を)\s?(?:入れ|打|入力|登録|設定|し(?:た|て|ま)|使|変え|変更|戻|通|開|いけ|ログイン|試|書)|だった|だと思|のはず|でした)"
)
_SAYING = re.compile(
    r"パスワ|パス|コード|メール|アドレス|番号|ログイン|アカウント|ユーザ|設定|登録|変更|保存|次へ|はい|いいえ|送信|確認|確定|完了|エラー|忘|違|正し|ません|ます|です|ください|下さい|できる|できない|再|入力|表示|名前|氏名|電話|生年|住所|自動|保持|オン|オフ|許可|拒否|戻る|閉じ|削除|編集|追加|無効|有効|期限|同意|問題|発生|サーバ|した$|ほか|それ|これ|あと|まだ|もう|不明|なし|質問|画面|ゲスト|管理者|一般|個人|法人|会員|利用者|本人|家族|子供|端末|公式|銀行|郵便|楽天|ドコモ|ソフトバンク|ヤフー|グーグル|アップル"
)
_SPLIT = re.compile(
    r"(?<![!-~])(?:the |name )?(?P<word>[A-Za-z]{3,24})(?:['’]s)?\)?"
    r"(?:\s?(?:の(?:後ろ|うしろ|後|あと|次)(?:ろ)?(?:に|が|は|で)?|プラス|足す|たす|に続けて|と)\s?|に(?:[^\x00-\x7f]{1,6}の?)?\s?(?=\d{2,8}\s?を?(?:つけ|付け|足し|たし|続け))|で、?数字(?:部分)?(?:は|が)\s?|、?数字(?:は|が)\s?"
    r"|,? (?:and )?(?:then|followed by|plus|and|with)(?: then)?(?: the| my)?(?: numbers?| digits?| year)? |\s?[+＋]\s?)"
    r"(?P<digits>\d{1,8})(?![\d:/.-])",
    re.IGNORECASE,
)
_LETTERS_APART = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z0-9](?P<gap> {1,2}|[・.,、-] ?)[A-Za-z0-9](?:(?P=gap)[A-Za-z0-9](?![A-Za-z0-9*])){2,30}"
)
_LABEL = re.compile(
    r"(?:pass?[- ]?(?:words?|codes?|phrases?)|passwd|pass|pw|pwd|pins?|puk|codes?|logins?|users?|names?|ids?)",
    re.IGNORECASE,
)
_KANA = re.compile("[\u3041-\u30ff]")
_LATIN = re.compile(
    r"(?<![A-Za-z0-9@./:_=&%#*+-])[a-z]{2,24}(?:[-_][a-z]{2,24}){0,3}(?![A-Za-z0-9@/:_=&%#*+-]|\.[A-Za-z0-9])"
)
_KANA_AND_DIGITS = re.compile(
    r"(?:^|(?<=[\s「『、。(]))(?P<value>[\u3041-\u30ff]{2,10}\d{2,8})(?=[\s」』)、。]|って|という|です|が|は|を|に|と|で|\Z)"
)
_SHORTEST = 4
TRIM = "'\"`.,;:!?()[]<>*“”「」"


def is_plain(text: str, start: int, end: int) -> bool:
    """A word there that no sentence of a support chat has in such a place, or four digits that count nothing."""
    return not is_prose(text[start:end]) and is_secret(text, start, end)


def is_secret(text: str, start: int, end: int) -> bool:
    """The same, where a word that ends like a verb may be one, too: `pudding`."""
    word = text[start:end].strip(TRIM)
    if word.isdigit():
        return len(word) >= _SHORTEST and not UNIT.match(text, end) and not DATE.match(text, start)
    return len(word) >= (_SHORTEST if word.isascii() else 2) and not is_everyday(word) and not _is_name(word)


def _is_name(word: str) -> bool:
    """A maker's or a carrier's, a host's; or the label itself."""
    if _LABEL.fullmatch(word):
        return True
    return is_product(word) or is_innocent(word, labelled=True) or "://" in word or "@" in word[1:]


def quoted(text: str) -> Iterator[Find]:
    """One word in quotes is a password where no button and no message is called so; a few are, in small letters."""
    for found in _QUOTED.finditer(text):
        value = found["value"]
        if value.isascii() and (value[0].islower() or looks_secret(value)) and is_secret(text, *found.span("value")):
            yield Find(*found.span("value"), "password")
    for found in _PHRASE.finditer(text):
        if not SPEAKS_OF_ONE.search(found["value"].lower()) and _is_phrase(found["value"].split()):
            yield Find(*found.span("value"), "password")
    for found in _QUOTED_JA.finditer(text):
        if not _SAYING.search(found["value"]) and is_secret(text, *found.span("value")):
            yield Find(*found.span("value"), "password")


def foreign(text: str) -> Iterator[Find]:
    """Find Latin words in a Japanese message that speaks of a password, and pairs of seldom words in any."""
    japanese = _KANA.search(text) is not None
    for found in _LATIN.finditer(text):
        word = found.group()
        parts = re.split("[-_]", word)
        if len(word) < _SHORTEST or _LABEL.fullmatch(word) or not (japanese or len(parts) > 1):
            continue
        if any(is_prose(part) or len(part) < 2 for part in parts):
            continue
        if is_secret(text, *found.span()):
            yield Find(*found.span(), "password", guessed=True)
    for found in _KANA_AND_DIGITS.finditer(text):
        if not _SAYING.search(found["value"]) and not UNIT.match(text, found.end("value")):
            yield Find(*found.span("value"), "password", guessed=True)


def _is_phrase(words: list[str]) -> bool:
    seldom = [word for word in words if len(word) >= _SHORTEST and not is_prose(word)]
    return bool(seldom) and not any(is_product(word) for word in words)


def split(text: str) -> Iterator[Find]:
    """`natsumiの後に0721`: told in two parts."""
    for found in _SPLIT.finditer(text):
        if is_everyday(found["word"]) or is_product(found["word"]) or UNIT.match(text, found.end()):
            continue
        yield Find(*found.span("word"), "password")
        yield Find(*found.span("digits"), "password")


def spelled(text: str, *, labelled: bool) -> Iterator[Find]:
    """`s a k u 5 5`: letter by letter."""
    for found in _LETTERS_APART.finditer(text):
        joined = "".join(c for c in found.group() if c.isalnum())
        letters = any(c.isalpha() for c in joined)
        if not letters and found["gap"] == ".":
            continue  # a version
        mixed = letters and any(c.isdigit() for c in joined)
        if (labelled and (letters or len(joined) >= 4) and not is_everyday(joined)) or (mixed and len(joined) > 5):
            yield Find(found.start(), found.end(), "password", guessed=not labelled)


def pairs(text: str) -> Iterator[Find]:
    """`0815か0816`, `neither kestrel nor Kestrel`, `from gingerbread to gingersnap`."""
    for pattern in (_TWO_NUMBERS, _EITHER):
        for found in pattern.finditer(text):
            spans = (found.span("one"), found.span("two"))
            yield from (Find(*span, "password") for span in spans if is_plain(text, *span))
    changes = list(_FROM_TO.finditer(text))
    for found in changes if changes and _CHANGED.search(text) else ():
        spans = (found.span("one"), found.span("two"))
        if any(is_secret(text, *span) for span in spans) and not any(_is_name(text[a:b]) for a, b in spans):
            yield from (Find(*span, "password") for span in spans if not is_everyday(text[slice(*span)]))
