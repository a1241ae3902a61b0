"""Digits told in words: `four one nine seven`, `よんまるにいなな`, `five hundred and twelve, then eight hundred and six`."""

import re
from collections.abc import Iterator

from flows.redact.harmless import lowered
from flows.redact.hints import hinting
from flows.redact.marks import Find

_EN_DIGIT = r"(?:zero|oh|nought|naught|nil|one|two|three|four|five|six|seven|eight|nine|niner|ate|tree|fife|won)"
_EN = rf"(?:{_EN_DIGIT}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|double|triple|treble)"
_EN_ROW = re.compile(
    rf"(?<![a-z]){_EN}(?:(?:[\s,.;-]{{1,2}}|,? and |,? then |, then,? |\s?\.\.\.\s?){_EN}){{2,23}}(?![a-z])"
)
_EN_WORD = re.compile(rf"(?<![a-z]){_EN}(?![a-z])")
_in_english = hinting(("two", "three", "four", "five", "six", "seven", "eight", "nine", "zero", "hundred"))
_JA_DIGIT = r"(?:ゼロ|ぜろ|れい|レイ|まる|マル|いち|イチ|にい(?!ち)|に(?!ち)|ニ[ーイ]?|さん|サン|よん|ヨン|ごお?|ごー?|ゴー?|ろく|ロク|ろっ|なな|ナナ|しち|シチ|はち|ハチ|はっ|きゅう|きゅー|キュウ|キュー)"
_JA_TENS = r"(?:じゅう|ジュウ|ひゃく|びゃく|ぴゃく|ヒャク|ビャク|ピャク|せん|ぜん|セン)"
_JA_ROW = re.compile(rf"(?:{_JA_DIGIT}|{_JA_TENS})(?:[\s、,・ー-]{{0,2}}(?:{_JA_DIGIT}|{_JA_TENS}))+")
_JA_WORD = re.compile(f"{_JA_DIGIT}|{_JA_TENS}")
_JA_LONG = re.compile("いち|さん|よん|ろく|なな|しち|はち|きゅう|ぜろ|れい|まる|[ァ-ン]{2}|ひゃく|びゃく|ぴゃく|じゅう")
_in_japanese = hinting(
    (
        "いち",
        "さん",
        "よん",
        "ろく",
        "なな",
        "しち",
        "はち",
        "きゅう",
        "ぜろ",
        "れい",
        "まる",
        "イチ",
        "サン",
        "ヨン",
        "ロク",
        "ナナ",
        "ハチ",
        "キュ",
        "ゼロ",
        "ひゃく",
        "びゃく",
        "ぴゃく",
    )
)
_CODE = re.compile(
    r"コード|番号|数字|暗証|認証|ピン|パス|ばんごう|あんしょう|こーど|ぱす|けた|桁|音声|[のな]声|読み上げ|電話|でんわ|押し|(?<![a-z])(?:codes?|pin|puk|passcode|digits?|numbers?|otp|2fa|password|call|read|voice|phone|robot|said|told|heard|typed|entered|put|press(?:ed)?)(?![a-z])"
)


def spoken_codes(text: str) -> Iterator[Find]:
    """Find four or more digits' names in a row, in a message that speaks of a code or of hearing one."""
    low = lowered(text)
    english = _in_english(low)
    kana = not text.isascii() and _in_japanese(text)
    if not (english or kana) or not _CODE.search(low):
        return
    for found in _EN_ROW.finditer(low) if english else ():
        words = _EN_WORD.findall(found.group())
        hundreds = words.count("hundred")
        if (len(words) >= 4 and len(set(words)) > 1 and not _is_counting(words)) or hundreds > 1:
            yield Find(found.start(), found.end(), "code")
    if kana:
        yield from (Find(*span, "code") for span in _in_kana(low))


def _in_kana(low: str) -> Iterator[tuple[int, int]]:
    for found in _JA_ROW.finditer(low):
        words = _JA_WORD.findall(found.group())
        if len(words) >= 4 and len(_JA_LONG.findall(found.group())) >= 2:
            yield found.span()


def _is_counting(words: list[str]) -> bool:
    return words[:4] in (["one", "two", "three", "four"], ["zero", "one", "two", "three"])
