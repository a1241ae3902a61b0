"""Plain words and digits that a sentence tells as a password: tried, typed, changed, registered, quoted, spelled out.

A word of a dictionary shows nothing by itself. Here the message has a label somewhere, and the word stands where such
messages put what was typed.
"""

import re
from collections.abc import Iterator, Sequence

from flows.redact.everyday import is_everyday, is_prose
from flows.redact.harmless import DATE, UNIT, lowered
from flows.redact.innocent import is_innocent
from flows.redact.marks import Find
from flows.redact.shapes import looks_secret
from flows.redact.words import is_product

_LABEL = r"(?:pass?[- ]?(?:word|phrase|code)s?|passwd|pw|pwd|pass|pin|puk|p/w|secret word|watchword|security answer)(?![a-z])"
_NOT_LABEL = r"(?![ -](?:manager|reset|recovery|screen|page|field|box|form|link|prompt|app|settings?|policy|rules?|change|protected|mail|e-?mail|hint|less)\b)"
_OF = r"(?:as|for|is|was|being|were|are)(?: (?:still|now|also|always|just))?,? (?:(?:my|the|a|our|your|her|his|their|its)(?: \w+(?:'s)?){0,2} |)"
_HOW = (
    r"(?:all |in |just |only |simply |literally |the |one |as |with |written |typed |spelled ){0,3}"
    r"(?:lower[- ]?case|upper[- ]?case|small letters|capital letters|caps|capitals|one word|word|words|no spaces|name|letters|together),? (?:only,? |the |is |it's |, ){0,2}"
)
_WORD = r"(?P<value>[a-z](?:[a-z0-9_'&]|[.!#$*+-]++(?=[a-z0-9_])){2,50}+[!#$*+]{0,4}+|\d{4,12}+)"
_CLAUSE = r"(?=[,;)\n]|[.!?](?!\S)|\s?\Z|[\s,]+(?:and|but|or|then|so|can|could|please|is that|with(?:out)?|in|spelled|since|for|which|right|though|no|at|by|on|from|last|this|when|because|if|as|is|was|now)\b)"
_ENGLISH = tuple(
    re.compile(one)
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
        # the password was set to snowball; I want it to be marmalade
        rf"(?:set|reset|changed?|back|equals?|want|need)(?: (?:it|that|this|my|the|new|password|pw|pin|passcode)){{0,4}} to (?:be |just )?{_WORD}{_CLAUSE}",
        # I log in with kestrel
        rf"(?:log(?:ged|ging|s)?[ -]?(?:in|on)|sign(?:ed|ing|s)?[ -]?in|get(?:ting)? in) (?:with|using) (?:just |only )?{_WORD}{_CLAUSE}",
        # so I tried kestrel; it won't take marmalade
        rf"(?<![a-z])(?:tried|try|typed?|typing|wrote|write|chose|choose|picked|went with|enter(?:ed|ing)?|put(?:ting)?(?: in)?|used?|using|takes?|accepts?|rejects?|rejected) (?:just |only |simply |always |with |in |plain |the word )?{_WORD}{_CLAUSE}",
        # the same password, cinnamon
        rf"(?<![a-z]){_LABEL}, (?:it's |i\.e\. |namely |so )?{_WORD}(?=[.!?]?\s?(?:\Z|\n))",
        # the password thunderstruck is not accepted; I wrote marzipan; my password marzipan
        rf"(?<![a-z]){_LABEL} (?:i (?:tried|used|wrote|have|had|typed|entered|set)[: ]{{1,2}})?{_WORD} (?:not|isn't|is not|wasn't|doesn't|does not|won't|no longer|keeps|gets|got|was (?:rejected|refused|not))\b",
        rf"(?:my|her|his|our|your|and the|new|old) {_LABEL} {_WORD}[.!]?\s?(?:\Z|\n)",
        # it was clementine. Always clementine.
        rf"(?<![a-z])(?:it|that|mine|one)(?: was|'s| is| used to be|'d be) (?:just |always |probably |definitely |simply )?{_WORD}(?=[.!?]?\s?(?:\Z|\n)|[.,!?]\s)",
        rf"(?<![a-z])(?:screen|phone|lock|home|unlock)(?: screen)? (?:lock|code|pin|number|pattern)(?: is| was|:|=) (?P<value>\d{{4,12}}+)",
        # security question: … answer: Fluffy
        rf"(?<![a-z])answer(?: is| was| i gave is|:|=) {_WORD}{_CLAUSE}",
        # kestrel doesn't work as a password
        rf"(?<![\w@.]){_WORD} (?:doesn't|does not|didn't|did not|isn't|won't|don't|never|no longer|still|always|used to) work(?:s|ed|ing)?\b[^.\n\0]{{0,20}} (?:as|for) (?:a |my |the ){_LABEL}",
        # rosewood, that's my pass
        rf"(?<![\w@.]){_WORD}\)?(?: (?:and|plus|/) \d{{1,8}})?[\s.,—–-]{{1,4}}(?:that[’']?s|that is|this is|which is|is) (?:the |my )(?:only |usual |old |real |actual |right |current ){{0,2}}{_LABEL}{_NOT_LABEL}",
        rf"(?:maiden name|first pet|pet'?s name|first school|birthplace|favou?rite \w+)(?: is| was|:) {_WORD}{_CLAUSE}",
    )
)
_EITHER = re.compile(
    r"(?<![a-z])(?:neither|either|both) (?P<one>[!-~]{4,40}) (?:nor|or|and) (?P<two>[!-~]{4,40}?)(?=[\s,;.!?]|\Z)", re.IGNORECASE
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
_JA_VERB = (
    r"(?:入れ|いれ|打|うっ|入力|登録|設定|して|した|しま|しと|使|つか|変え|変更|かえ|戻|通|とお|開|あき|合って|合う|あって|いけ|ログイン|試|ため|やっ|作っ|作り|弾か|はじか|蹴ら|覚え)"
)
_SHORT = (
    # whole message: pw sunflower
    re.compile(rf"\A(?:my |the )?(?:{_LABEL}|パスワード|パス|暗証番号|合言葉)[\s:]+{_WORD}[.!]?\Z"),
    # password (himitsu); the dog's name (pochi)
    re.compile(rf"(?:{_LABEL}|パスワード|パス|合言葉|名前|(?<![a-z])name|(?<![a-z])word)\s?[(「]{_WORD}[)」]"),
)
_JAPANESE = (
    # misakiにしてある; ebifuraiで登録. With a capital and small letters it would be a maker's name.
    re.compile(rf"(?<![!-~])(?P<value>[a-z][a-z0-9&_.-]{{2,30}}[a-z0-9]|[A-Z]{{5,16}})[」』]?\s?(?:と|って|を|に|で|が|も|、)\s?{_JA_VERB}"),
    # 小文字でebifurai、 ひらがなで…
    re.compile(r"(?:小文字|大文字|ローマ字|英字|英語|半角|アルファベット|言葉|ことば|文字列|文字|単語|名前)(?:だけ|のみ)?(?:で|は|が|の)、?\s?(?P<value>[A-Za-z][\w&-]{2,30})(?=です|でした|だ|、|。|で|と|って|\s|\Z)"),
    # パスワードはカタカナで「サクラサク」
    re.compile(r"(?:パスワード|パス|合い?言葉|暗証)[^。\n\0「『]{0,14}[「『](?P<value>[\u3041-\u30ff]{3,14}\d{0,8})[」』]"),
    # 使うのはtaiyaki-anko
    re.compile(
        r"(?:使う|使って(?:い)?(?:る|た)|使った|入れ(?:てる|ている|てた|た)|打っ(?:てる|ている|てた|た)|試した|登録した|設定した|覚えて(?:い)?る|作った)(?:の|やつ|もの|文字|言葉)?(?:は|が)、?\s?[「]?(?P<value>[A-Za-z][\w&.-]{3,30})"
    ),
    # ひらがなで さくらんぼ と入れて
    re.compile(
        r"(?:ひらがな|カタカナ|漢字|全角|かな|カナ)で\s?[「『]?(?P<value>[\u3041-\u30ff\u4e00-\u9fff]{2,14}?)[」』]?\s?(?:と|って)\s?(?:入れ|打|入力|登録|設定)"
    ),
    # 母の旧姓は佐々木で登録しました
    re.compile(
        r"(?:旧姓|ペットの名前|(?:犬|猫|母|父|祖母|祖父|先生|友達|親友|担任)の名前|出身地|小学校|中学校|好きな\w{1,4})は、?\s?(?P<value>[\u3041-\u30ff\u4e00-\u9fff々]{2,10}?)(?=で(?:登録|す|し)|です|と(?:登録|入|答|書))"
    ),
    # パスワードは犬の名前と生まれた年(1998)
    re.compile(r"(?:生まれた年|生年|誕生日|西暦|記念日)の?\s?[(「]?(?P<value>\d{4,8})[)」]?"),
    # 10251025で登録
    re.compile(rf"(?<![\d./:,~-])(?P<value>\d{{4,12}})(?![\d./:,%-])\s?(?:と|って|を|に|で|も|でも|じゃ)\s?(?:{_JA_VERB}|ダメ|だめ|駄目|違|間違|ロック)"),
)  # fmt: skip
_LOCK = re.compile(
    r"(?:ロック|解除|画面|端末|スマホ|ケータイ|携帯)(?:画面)?(?:のロック)?(?:の|用の?)?(?:を解除する)?(?:(?:番号|数字|暗証|コード|ナンバー|pin)\s?(?:は|が|を|も|に|、|:|=)?|(?<=ロック)(?:は|が|を|、))\s?(?:たしか|確か|多分|たぶん)?\s?(?P<value>\d{4,12})(?!\d)",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"(?<![!-~])(?:the |name )?(?P<word>[A-Za-z]{3,24})(?:['’]s)?\)?"
    r"(?:\s?(?:の(?:後ろ|うしろ|後|あと|次)(?:ろ)?(?:に|が|は|で)?|プラス|足す|たす|に続けて|と)\s?|で、?数字(?:部分)?(?:は|が)\s?|、?数字(?:は|が)\s?"
    r"|,? (?:and )?(?:then|followed by|plus|and|with)(?: then)?(?: the| my)?(?: numbers?| digits?| year)? |\s?[+＋]\s?)"
    r"(?P<digits>\d{1,8})(?![\d:/.-])",
    re.IGNORECASE,
)
_LETTERS_APART = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9](?:(?: {1,2}|[・.,、-] ?)[A-Za-z0-9](?![A-Za-z0-9])){3,30}")
_SEARCHED = re.compile(
    r"パス(?:ワ|フ|コ|[はがをもで、]|\s|。|\Z)|ぱす|暗証|合い?言葉|あいことば|キーワード|PIN|ログイン|秘密|pass|pw(?![a-z])|pwd|p/w|(?<![a-z])pin(?![a-z])|puk|passcode|secret|security|log ?in with|sign(?:ed)? in with",
    re.IGNORECASE,
)
_ENGLISH_LABEL = re.compile(f"{_LABEL}|secret|security|recovery")
_TRIM = "'\"`.,;:!?()[]<>*“”「」"


def told(text: str) -> Iterator[Find]:
    """Find what sentences around a label say was typed."""
    yield from _of(text, _LOCK, text)
    if _SEARCHED.search(text) is None:
        yield from _spelled(text, labelled=False)
        return
    low = lowered(text)
    for pattern in _ENGLISH if _ENGLISH_LABEL.search(low) else ():
        yield from _of(text, pattern, low)
    for pattern in _SHORT:
        yield from _of(text, pattern, low)
    for pattern in _JAPANESE:
        yield from _of(text, pattern, text)
    yield from _quoted(text)
    yield from _split(text)
    yield from _spelled(text, labelled=True)
    yield from _changed(text)


def _of(text: str, pattern: re.Pattern[str], low: str) -> Iterator[Find]:
    for found in pattern.finditer(low):
        if _is_plain(text, *found.span("value")):
            yield Find(*found.span("value"), "password")


def _is_secret(text: str, start: int, end: int) -> bool:
    word = text[start:end].strip(_TRIM)
    if word.isdigit():
        return len(word) >= 4 and not UNIT.match(text, end) and not DATE.match(text, start)
    return len(word) >= (4 if word.isascii() else 2) and not is_everyday(word) and not _is_name(word)


def neighbours(text: str, finds: Sequence[Find]) -> Iterator[Find]:
    """Find what stands in a row with a password: `hailstorm, lightning or Thunder`."""
    for find in finds:
        if find.kind != "password":
            continue
        end = find.end
        for _ in range(_ROW):
            found = _NEXT.match(text, end)
            if not found or not _is_like(text, find, *found.span("value")):
                break
            end = found.end("value")
            yield Find(*found.span("value"), "password", guessed=find.guessed)
        before = _PREVIOUS.search(text, max(0, find.start - 48), find.start)
        if before and _is_like(text, find, *before.span("value")):
            yield Find(*before.span("value"), "password", guessed=find.guessed)


_ROW = 8
_JOINT = r"(?:\s?(?:,|、|/|か|と|や|も|でも|→|->|または|もしくは|,? ?(?<![a-z])(?:and|or|nor|then|maybe|or maybe|and then|to|or was it)(?![a-z]))\s?)"
_VALUE = r"(?P<value>[A-Za-z0-9](?:[A-Za-z0-9_'&]|[.!#$*+-]++(?=[A-Za-z0-9_])){3,50}+[!#$*]{0,4}+)"
_NEXT = re.compile(rf"[\"'”」』)]?{_JOINT}[\"'“「『]?{_VALUE}")
_PREVIOUS = re.compile(rf"(?<![!-~]){_VALUE}[\"'”」』]?{_JOINT}[\"'“「『]?\Z")


def _is_like(text: str, find: Find, start: int, end: int) -> bool:
    """Of the same sort as its neighbour: digits beside digits, words beside words; and no word of the sentence."""
    word, other = text[start:end], text[find.start : find.end]
    if word.isdigit():
        return other.strip(_TRIM).isdigit() and _is_secret(text, start, end)
    return not other.isdigit() and other.isascii() and not (word.istitle() and other.islower()) and _is_plain(text, start, end)


def _is_plain(text: str, start: int, end: int) -> bool:
    return not is_prose(text[start:end]) and _is_secret(text, start, end)


def _is_name(word: str) -> bool:
    """A maker's or a carrier's, or a host's."""
    return is_product(word) or is_innocent(word) or "://" in word or "@" in word[1:]


def _quoted(text: str) -> Iterator[Find]:
    """One word in quotes is a password where no button and no message is called so."""
    for found in _QUOTED.finditer(text):
        value = found["value"]
        if value.isascii() and (value[0].islower() or looks_secret(value)) and _is_secret(text, *found.span("value")):
            yield Find(*found.span("value"), "password")
    for found in _PHRASE.finditer(text):
        words = found["value"].split()
        if not _SEARCHED.search(found["value"]) and any(len(word) >= 4 and not is_prose(word) for word in words) and not any(is_product(w) for w in words):
            yield Find(*found.span("value"), "password")
    for found in _QUOTED_JA.finditer(text):
        if not _SAYING.search(found["value"]) and _is_secret(text, *found.span("value")):
            yield Find(*found.span("value"), "password")


_SAYING = re.compile(
    r"パスワ|パス|コード|メール|アドレス|番号|ログイン|アカウント|ユーザ|設定|登録|変更|保存|次へ|はい|いいえ|送信|確認|確定|完了|エラー|忘|違|正し|ません|ます|です|ください|下さい|できる|できない|再|入力|表示|名前|氏名|電話|生年|住所|自動|保持|オン|オフ|許可|拒否|戻る|閉じ|削除|編集|追加|無効|有効|期限|同意|問題|発生|サーバ|した$|ほか|それ|これ|あと|まだ|もう|不明|なし|質問|画面|ゲスト|管理者|一般|個人|法人|会員|利用者|本人|家族|子供|端末|公式|銀行|郵便|楽天|ドコモ|ソフトバンク|ヤフー|グーグル|アップル"
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
    for found in _TWO_NUMBERS.finditer(text):
        yield from (Find(*found.span(one), "password") for one in ("one", "two") if _is_plain(text, *found.span(one)))
    for found in _EITHER.finditer(text):
        yield from (Find(*found.span(one), "password") for one in ("one", "two") if _is_plain(text, *found.span(one)))
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


_ANY = re.compile(r"(?<![A-Za-z0-9@])[A-Za-z](?:[A-Za-z0-9_!#$&%*+.-]{2,40}[A-Za-z0-9_!#$&%*])")
_CORE = 5


def _core(word: str) -> str:
    return "".join(c for c in word.lower() if c.isascii() and c.isalpha())
