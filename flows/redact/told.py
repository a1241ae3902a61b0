"""Plain words and digits that a sentence tells as a password: tried, typed, changed, registered, quoted, spelled out.

A word of a dictionary shows nothing by itself. Here the message has a label somewhere, and the word stands where such
messages put what was typed.
"""

import re
from collections.abc import Iterator, Sequence

from flows.redact.everyday import is_everyday, is_prose
from flows.redact.harmless import DATE, UNIT
from flows.redact.marks import Find
from flows.redact.shapes import looks_secret
from flows.redact.words import is_product

_LABEL = r"(?:pass?[- ]?(?:word|phrase|code)|passwd|pw|pwd|pass|pin|puk|p/w|secret word|watchword|security answer)(?![a-z])"
_NOT_LABEL = r"(?![ -](?:manager|reset|recovery|screen|page|field|box|form|link|prompt|app|settings?|policy|rules?|change|protected|mail|e-?mail|hint|less)\b)"
_OF = r"(?:as|for|is|was|being|were|are)(?: (?:still|now|also|always|just))?,? (?:(?:my|the|a|our|your|her|his|their|its)(?: \w+(?:'s)?){0,2} |)"
_HOW = (
    r"(?:all |in |just |only |simply |literally |the |one |as |with |written |typed |spelled ){0,3}"
    r"(?:lower[- ]?case|upper[- ]?case|small letters|capital letters|caps|capitals|one word|word|words|no spaces|name|letters|together),? (?:only,? |the |is |it's |, ){0,2}"
)
_WORD = r"(?P<value>[A-Za-z][\w'&.!#$*+-]{2,40}[\w!#$*+]|\d{4,12})"
_CLAUSE = r"(?=[,;)\n]|[.!?](?!\S)|\s?\Z|[\s,]+(?:and|but|or|then|so|can|could|please|is that|with(?:out)?|in|spelled|since|for|which|right|though|no|at)\b)"
_ENGLISH = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        # tiger as password; 1952 is her passcode
        rf"(?<![\w@.])[\"'“‘]?{_WORD}[\"'”’]?,? {_OF}{_LABEL}{_NOT_LABEL}",
        # password is all lower case raincoat
        rf"(?<![a-z]){_LABEL}[^.\n\0]{{0,30}}? (?:is|was|=|:)\s?{_HOW}{_WORD}{_CLAUSE}",
        # my password's moonpie
        rf"(?<![a-z]){_LABEL}['’]s\s(?:still |now |just |probably )?{_WORD}{_CLAUSE}",
        # pw for the kids account is dinosaurz; PUK off the sim card is 31870542
        rf"(?<![a-z]){_LABEL}(?: (?:for|to|of|on|off|from) [^.,;\n\0]{{1,40}}?| (?:i|we|they|he|she) \w{{2,12}}(?: \w{{1,12}}){{0,3}}?)? (?:is|was|are|were|:|=)\s?(?:still |now |just |probably )?{_WORD}{_CLAUSE}",
        # answer to my security question (first pet) is Bartholomew
        rf"(?:answer|reply)s? (?:to|for|of) (?:my |the |your |our )?(?:security|secret|recovery) questions?[^.\n\0]{{0,50}}? (?:is|was|:|=)\s?{_WORD}{_CLAUSE}",
        rf"(?:answer(?:ed)?|put|typed|entered) {_WORD} (?:to|for|as|in) (?:my |the |your |our )?(?:security|secret|recovery) (?:question|answer)",
    )
)
_FROM_TO = re.compile(
    r"(?<![a-z])from\s[\"'“]?(?P<one>[!-~]{4,40}?)[\"'”]?,?\s(?:in)?to\s[\"'“]?(?P<two>[!-~]{4,40}?)[\"'”]?(?=[\s,;]|[.!?](?:\s|\Z)|\Z)",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"(?<![a-z])(?:chang|switch|updat|reset|swap|renam|went|moved)", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“‘`「『'](?P<value>[^\s\"“”‘’`「」『』']{4,40})[\"”’`」』'](?!\w)")
_QUOTED_JA = re.compile(
    r"[「『\"“](?P<value>[!-~]{3,40}|[\u3041-\u30ff\u4e00-\u9fff]{2,14}\d{0,8})[」』\"”]\s?(?:(?:と|って|で|に|を)\s?(?:入れ|打|入力|登録|設定|し(?:た|て|ま)|使|変え|変更|戻|通|開|いけ|ログイン|試|書)|だった|だと思|のはず|でした)"
)
_JA_VERB = (
    r"(?:入れ|いれ|打|うっ|入力|登録|設定|して|した|しま|しと|使|つか|変え|変更|かえ|戻|通|とお|開|あき|合って|合う|あって|いけ|ログイン|試|ため|やっ|作っ|作り|弾か|はじか|蹴ら|覚え)"
)
_JAPANESE = (
    # misakiにしてある; ebifuraiで登録
    re.compile(rf"(?<![!-~])(?P<value>[a-z][a-z0-9&_.-]{{2,30}}[a-z0-9])[」』]?\s?(?:と|って|を|に|で|が|も|、)\s?{_JA_VERB}"),
    # 小文字でebifurai、 ひらがなで…
    re.compile(r"(?:小文字|大文字|ローマ字|英字|英語|半角|アルファベット|言葉|ことば|文字列|文字|単語|名前)(?:だけ|のみ)?(?:で|は|が|の)、?\s?(?P<value>[A-Za-z][\w&-]{2,30})(?=です|でした|だ|、|。|で|と|って|\s|\Z)"),
    # 10251025で登録
    re.compile(rf"(?<![\d./:,~-])(?P<value>\d{{4,12}})(?![\d./:,%-])\s?(?:と|って|を|に|で|も|でも|じゃ)\s?(?:{_JA_VERB}|ダメ|だめ|駄目|違|間違|ロック)"),
)  # fmt: skip
_LOCK = re.compile(
    r"(?:ロック|解除|画面|端末|スマホ|ケータイ|携帯)(?:画面)?(?:の|用の?)?(?:番号|数字|暗証|コード|ナンバー|pin)\s?(?:は|が|を|も|に|、|:|=)?\s?(?:たしか|確か|多分|たぶん)?\s?(?P<value>\d{4,12})(?!\d)",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"(?<![!-~])(?:the |name )?(?P<word>[A-Za-z]{3,24})(?:['’]s)?"
    r"(?:\s?(?:の(?:後ろ|うしろ|後|あと|次)(?:ろ)?(?:に|が|は|で)?|プラス|足す|たす|に続けて|と)\s?|で、?数字(?:部分)?(?:は|が)\s?|、?数字(?:は|が)\s?"
    r"|,? (?:and )?(?:then|followed by|plus|and|with)(?: then)?(?: the| my)?(?: numbers?| digits?| year)? |\s?[+＋]\s?)"
    r"(?P<digits>\d{1,8})(?![\d:/.-])",
    re.IGNORECASE,
)
_LETTERS_APART = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9](?:(?: {1,2}|[・.,、-] ?)[A-Za-z0-9](?![A-Za-z0-9])){3,30}")
_SEARCHED = re.compile(
    r"パス(?:ワ|フ|コ|[はがをもで、]|\s|。|\Z)|ぱす|暗証|合い?言葉|あいことば|キーワード|PIN|ログイン|秘密|pass|pw(?![a-z])|pwd|p/w|(?<![a-z])pin(?![a-z])|puk|passcode|secret|security question|log ?in with|sign(?:ed)? in with",
    re.IGNORECASE,
)
_TRIM = "'\"`.,;:!?()[]<>*“”「」"


def told(text: str) -> Iterator[Find]:
    """Find what sentences around a label say was typed."""
    yield from _of(text, _LOCK)
    if _SEARCHED.search(text) is None:
        yield from _spelled(text, labelled=False)
        return
    for pattern in _ENGLISH:
        yield from _of(text, pattern)
    for pattern in _JAPANESE:
        yield from _of(text, pattern)
    yield from _quoted(text)
    yield from _split(text)
    yield from _spelled(text, labelled=True)
    yield from _changed(text)


def _of(text: str, pattern: re.Pattern[str]) -> Iterator[Find]:
    for found in pattern.finditer(text):
        if not is_prose(found["value"]) and _is_secret(text, *found.span("value")):
            yield Find(*found.span("value"), "password")


def _is_secret(text: str, start: int, end: int) -> bool:
    word = text[start:end].strip(_TRIM)
    if word.isdigit():
        return len(word) >= 4 and not UNIT.match(text, end) and not DATE.match(text, start)
    return len(word) >= 4 and not is_everyday(word) and not _is_name(word)


def _is_name(word: str) -> bool:
    """A maker's or a carrier's, or a host's."""
    return is_product(word) or "://" in word or "@" in word[1:]


def _quoted(text: str) -> Iterator[Find]:
    """One word in quotes is a password where no button and no message is called so."""
    for found in _QUOTED.finditer(text):
        value = found["value"]
        if value.isascii() and (value[0].islower() or looks_secret(value)) and _is_secret(text, *found.span("value")):
            yield Find(*found.span("value"), "password")
    for found in _QUOTED_JA.finditer(text):
        if not _SAYING.search(found["value"]) and _is_secret(text, *found.span("value")):
            yield Find(*found.span("value"), "password")


_SAYING = re.compile(
    r"パスワ|パス|コード|メール|アドレス|番号|ログイン|アカウント|ユーザ|設定|登録|変更|保存|次へ|はい|いいえ|送信|確認|確定|完了|エラー|忘|違|正し|ません|ます|です|ください|下さい|できる|できない|再|入力|表示|名前|氏名|電話|生年|住所|自動|保持|オン|オフ|許可|拒否|戻る|閉じ|削除|編集|追加|無効|有効|期限|同意|問題|発生|サーバ|した$|ほか|それ|これ|あと|まだ|もう|不明|なし|質問|画面"
)


def _split(text: str) -> Iterator[Find]:
    """`natsumiの後に0721`: told in two parts."""
    for found in _SPLIT.finditer(text):
        if is_everyday(found["word"]) or is_product(found["word"]) or UNIT.match(text, found.end()):
            continue
        yield Find(*found.span("word"), "password")
        yield Find(*found.span("digits"), "password")


def _spelled(text: str, *, labelled: bool) -> Iterator[Find]:
    """`s a k u 5 5`: letter by letter."""
    for found in _LETTERS_APART.finditer(text):
        joined = "".join(c for c in found.group() if c.isalnum())
        letters = any(c.isalpha() for c in joined)
        mixed = letters and any(c.isdigit() for c in joined)
        if (labelled and (letters or len(joined) >= 4) and not is_everyday(joined)) or (mixed and len(joined) > 5):
            yield Find(found.start(), found.end(), "password", guessed=not labelled)


def _changed(text: str) -> Iterator[Find]:
    if not _CHANGED.search(text):
        return
    for found in _FROM_TO.finditer(text):
        both = [found.span("one"), found.span("two")]
        if any(_is_secret(text, *span) for span in both) and not any(_is_name(text[a:b]) for a, b in both):
            yield from (Find(*span, "password") for span in both if not is_everyday(text[slice(*span)]))


def twins(text: str, finds: Sequence[Find]) -> Iterator[Find]:
    """Find the same word in another spelling: beside `tulip_garden` the `tulipgarden` that was tried as well."""
    known = {_core(text[find.start : find.end]) for find in finds if find.kind == "password"}
    known = {core for core in known if len(core) >= _CORE and not is_everyday(core)}
    if not known:
        return
    for found in _ANY.finditer(text):
        if _core(found.group()) in known and "@" not in found.group():
            yield Find(found.start(), found.end(), "password", guessed=True)


_ANY = re.compile(r"(?<![A-Za-z0-9@])[A-Za-z0-9](?:[\w!#$&%*+.-]{2,40}[\w!#$%&*])?")
_CORE = 5


def _core(word: str) -> str:
    return "".join(c for c in word.lower() if c.isascii() and c.isalpha())
