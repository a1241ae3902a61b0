"""Passwords read out sign by sign: `capital J then ellybean and the number four`, `大文字のA、ハイフン、に`.

What a sign is called tells that a password is read out; from there on, to both sides, go the signs and words it has.
"""

import re
from collections.abc import Iterator

from flows.redact.everyday import is_everyday
from flows.redact.harmless import lowered
from flows.redact.hints import hinting
from flows.redact.marks import Find

_CASE = r"(?:big|capital|cap|small|little|lower ?case|upper ?case|lower|upper|double|triple)"
_DIGIT = r"(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,4})"
_SIGN = r"(?:dash|hyphen|under ?score|dot|period|full stop|exclamation(?: mark| point)?|question mark|hash(?: ?tag)?|pound(?: sign)?|dollar(?: sign)?|at sign|star|asterisk|ampersand|plus(?: sign)?|percent(?: sign)?|slash|space|comma)"
_LETTER = r"(?:[a-z](?![a-z'])|alpha|alfa|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whisk(?:e)?y|x-?ray|yankee|zulu)"
_PIECE = rf"(?:{_CASE} (?:letter )?{_LETTER}|(?:the )?(?:number|digit|letter|word|symbol) (?:{_DIGIT}|{_LETTER}|{_SIGN}|[a-z]{{2,16}})|{_LETTER} (?:for|as in) [a-z]{{2,14}}|{_SIGN}|{_DIGIT}|{_LETTER})(?![a-z0-9])"
_GLUE = r"(?:[\s,.–—-]{1,3}(?:(?:and|then|and then|followed by|after that|next|with)(?: a| an| the)?[\s,]{1,2}|a |an |the (?=num|dig|let|word|sym)){0,2})"
_RUN = re.compile(rf"(?<![a-z0-9]){_PIECE}(?:{_GLUE}(?:{_PIECE}|(?P<word>[a-z]{{3,20}})(?![a-z0-9])))+")
_TELLING = re.compile(
    rf"(?<![a-z]){_CASE} (?:letter )?{_LETTER}(?![a-z])|(?<![a-z])(?:number|digit) {_DIGIT}|(?<![a-z]){_LETTER} (?:for|as in) [a-z]|(?<![a-z])[a-z], [a-z], [a-z](?![a-z])"
)
_CAPITAL = re.compile(rf"{_CASE} (?:letter )?{_LETTER}(?![a-z])")
_hinted = hinting(("letter", "spell", "capital", "upper", "lower", "cap ", "small ", "big ", "the number ", " digit ", " for ", " as in ", "hyphen", "dash", "underscore", "exclamation", "hash", "alpha", "bravo", "tango"))  # fmt: skip
_LABEL = re.compile(
    r"(?<![a-z])(?:pass?[ -]?(?:word|code|phrase)|passwd|pwd?|pass|pin|codes?|secret|log ?in|answer|key)(?![a-z])"
)
_ENDS_WORDS = """
    and then but or so is are was it i that which because when if tried says does can why how please still yet now
    nothing keeps just no not goes went the
"""
_ENDS = frozenset(_ENDS_WORDS.split())

_JA_SIGN = r"(?:ハイフン|はいふん|アンダー(?:バー|スコア|ライン)?|あんだー(?:ばー|すこあ)|ドット|どっと|アットマーク|あっとまーく|シャープ|しゃーぷ|びっくり(?:マーク)?|ビックリ(?:マーク)?|感嘆符|はてな(?:マーク)?|ハテナ|スラッシュ|星|米印|こめじるし|プラス|マイナス|イコール|スペース|点|てん)"
_JA_LETTER = r"(?:[A-Za-z]|えー|びー|しー|でぃー|いー|えふ|じー|えっち|えいち|あい|じぇい|じぇー|けー|える|えむ|えぬ|おー|ぴー|きゅー|あーる|えす|てぃー|ゆー|ぶい|だぶりゅー|えっくす|わい|ぜっと|エー|ビー|シー|ディー|イー|エフ|ジー|エッチ|エイチ|アイ|ジェイ|ジェー|ケー|エル|エム|エヌ|オー|ピー|キュー|アール|エス|ティー|ユー|ブイ|ダブリュー|エックス|ワイ|ゼット)"
_JA_DIGIT = r"(?:[0-9〇零一二三四五六七八九]|ゼロ|ぜろ|れい|レイ|まる|マル|いち|イチ|にい?|ニイ?|さん|サン|よん|ヨン|し|ごお?|ゴ|ろく|ロク|なな|ナナ|しち|シチ|はち|ハチ|きゅう|キュウ|く)"
_JA_CASE = (
    r"(?:大文字|小文字|おおもじ|おおもぢ|こもじ|オオモジ|コモジ|数字|すうじ|英語|英字|えいご|記号|きごう|ローマ字|半角)"
)
_JA_RUN = re.compile(
    rf"{_JA_CASE}の?\s?(?:{_JA_LETTER}|{_JA_DIGIT}|{_JA_SIGN})(?:[\s、,・の]{{0,2}}(?:{_JA_CASE}の?|次に?|そのあと(?:に)?|それから|で|と)?[\s、,・]{{0,2}}(?:{_JA_LETTER}|{_JA_DIGIT}|{_JA_SIGN}|[A-Za-z0-9]{{1,16}}))+"
)
_JA_ROW = re.compile(
    rf"(?:(?:最初|はじめ|一文字目|頭)(?:が|は|に)\s?)?(?:{_JA_LETTER}|{_JA_DIGIT}|{_JA_SIGN})(?:[\s、,・]{{1,2}}(?:その次(?:に|が|は)?|次(?:に|が|は)?|それから|で、?|最後(?:に|が|は)?|あと)?[\s、]?(?:{_JA_CASE}の?)?(?:{_JA_LETTER}|{_JA_DIGIT}|{_JA_SIGN})){{3,}}"
)
"""Names of letters and digits in a row: `エス、エー、ケー、ゼロ`."""
_JA_JOINED = re.compile(
    rf"[\s、,・](?:その次(?:に|が|は)?|次(?:に|が|は)?|それから|で、?|最後(?:に|が|は)?|あと)?[\s、]?(?:{_JA_CASE}の?)?(?:{_JA_LETTER}|{_JA_DIGIT}|{_JA_SIGN})[\s、,・]"
)
"""What is between two joints of such a row: looked for first, as hardly any text has it."""
_cased = hinting(("文字", "もじ", "モジ", "数字", "すうじ", "英", "記号"))
_JOINTS = 3
_JA_CASES = re.compile(_JA_CASE)
_JA_LABEL = re.compile("パス|ぱす|暗証|あんしょう|コード|こーど|合言葉|あいことば|キー|打|入れ|読")


def spelled_out(text: str) -> Iterator[Find]:
    """Find what is read out in a message that speaks of a password, a code or a key."""
    low = lowered(text)
    if _hinted(low):
        labelled = _LABEL.search(low) is not None
        for found in _RUN.finditer(low):
            if len(_TELLING.findall(found.group())) > (not labelled) and (span := _read(found)):
                yield Find(*span, "password", guessed=True)
    if (
        not text.isascii()
        and text.count("、") + text.count("・") + text.count(" ") >= _JOINTS
        and _JA_LABEL.search(text)
    ):
        for found in _JA_ROW.finditer(text) if _JA_JOINED.search(text) else ():
            yield Find(found.start(), found.end(), "password", guessed=True)
    if _cased(text):
        for found in _JA_RUN.finditer(text):
            if not _JA_LABEL.search(text) and len(_JA_CASES.findall(found.group())) < 2:
                continue
            yield Find(found.start(), found.end(), "password", guessed=True)


def _read(run: re.Match[str]) -> tuple[int, int] | None:
    """What is left of a run that has taken words of its sentence along; None where that is only one sign."""
    pieces = list(re.finditer(rf"{_PIECE}|[a-z]{{2,}}", run.group()))
    start, end, count = 0, 0, 0
    for piece in pieces:
        word = piece.group()
        if re.fullmatch(_PIECE, word):
            start = start if count else piece.start()
            end, count = piece.end(), count + 1
        elif word in ("and", "then", "followed", "by", "after", "that", "next", "with", "an", "the"):
            continue
        elif (word in _ENDS or is_everyday(word)) and count > 1:
            break
        elif word in _ENDS or (is_everyday(word) and not (count and _CAPITAL.match(run.group(), start))):
            count = 0
        elif count:
            end, count = piece.end(), count + 1
    return (run.start() + start, run.start() + end) if count > 1 else None
