"""A secret in two messages: `my password is`, and then the word alone; half of a card, and then the other half.

Of the first message nothing is remembered but that it announced something, and what kind of thing.
"""

import re
from collections.abc import Iterator
from typing import Literal

from flows.redact.harmless import UNIT, lowered
from flows.redact.japanese import is_word
from flows.redact.marks import Find
from flows.redact.phrases import is_seldom
from flows.redact.shapes import looks_secret

Announced = Literal["password", "code", "number"]
LASTS = 60
"""Seconds for which an announcement counts."""

_TAIL = 80
_END = r"[\s:=：…、,。.\-–→>「『\"'(]*\Z"
_COPULA = r"(?:\s?(?:は|わ|が|を|って|:|=|→|…|、|です、)| (?:is|was|are|to|as|would be|should be))"
_ABOUT = r"(?: (?:for|to|of|on|in) (?:my |the |this )?[\w.]{2,20}| (?:i|they|he|she|we) [a-z']{2,12}(?: me| up)?|の(?:方|ほう)|番号|の番号)?"
_PASSWORD = re.compile(
    r"(?P<alone>\A\W*(?:my |the |new |old )*)?(?:(?<![a-z])(?:pass?[\s-]?w(?:or|ro)d|passcode|passphrase|pwd|pw|pass)(?![a-z])"
    r"|パ[スズ]ワ[ーｰ\-]?[ドト]|ぱすわーど|暗証番号?|合い?言葉|パス(?=は|わ|が|:))"
    rf"{_ABOUT}(?P<copula>{_COPULA})?{_END}"
)
_ONE = re.compile(
    rf"(?<![a-z])(?:the|my) (?:new|old|other|temporary) one{_ABOUT} (?:is|was){_END}|(?:新しい|変えた|設定した|今の)(?:の|やつ)?は{_END}"
)
_CODE = re.compile(
    rf"(?:(?<![a-z])(?:codes?|pin|otp|digits|the numbers?)(?![a-z])|コード|認証番号|確認番号|数字|ワンタイム\w{{0,6}}){_ABOUT}{_COPULA}(?:\s?[\dA-Z][\dA-Z \-]{{0,7}})?{_END}",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?:(?<![a-z])(?:card|visa|mastercard|amex|phone|mobile|cell|account|insurance|passport|iban)(?![a-z])|(?:my|phone) number|カード|クレカ|電話|携帯|けいたい|でんわ|口座|保険証|マイナンバー|免許証?){_ABOUT}(?:\s?(?:number|no\.?|番号))?{_COPULA}(?:\s?\+?\d[\d \-]{{1,16}})?{_END}"
)
_HALF = re.compile(
    r"(?<![\w.:/-])(?:\d{4}(?:[ -]?\d{4}){1,2}|0[5-9]0(?:[ -]?\d{1,4}){0,2}|\+\d{1,3}[ -]?\d{1,6})[\s,、…\-]*\Z"
)
_DIGITS = re.compile(
    r"\W{0,3}(?:(?:and|then|it|is|its|the|rest|next|last|or) |そして|続きは|残りは|あとは|で、?){0,3}(?P<digits>\d(?:[\d\s\-]{0,22}\d)?)\W{0,3}(?:です|でした|だ(?:よ|った)?|desu)?\W{0,3}"
)
_LETTERS = re.compile(
    r"\W{0,3}(?P<code>(?=[A-Z-]*\d)[A-Z0-9][A-Z0-9-]{3,11})\W{0,3}(?:です|でした)?\W{0,3}", re.IGNORECASE
)
_CLOSING = re.compile(
    r"\s?(?:です|でした|だよ|だった|だと思(?:う|います)|という|って(?:やつ)?|なんだけど|なんですが)?[\s。.!?!?、,]*\Z"
)
_SIGNS = " \t\n\u3000:=：＝…、,。.-–→>「『\"'("
_ENDINGS = (
    *"はわがを", "って", "です", " is", " was", " are", " to", " as", " be", "word", "wrod", "code", "codes", "phrase", "pass", "pw", "pwd", "pin", "otp",
    "numbers", "number", "digits", "ド", "ト", "ﾄﾞ", "ど", "証", "番号", "言葉", "ことば", "数字", "ワンタイム", "カ", "card", "phone", "mobile", "cell",
    "account", "passport", "iban", "visa", "電話", "携帯", "けいたい", "でんわ", "口座",
)  # fmt: skip
"""Without one of these at its end, or a digit, no message announces anything: most are not looked at farther."""
_MOST = 40
_WORDS = 6


def announced(text: str) -> Announced | None:
    """What the end of a message says that the next one holds."""
    tail = lowered(text[-_TAIL:])
    last = tail.rstrip(_SIGNS)
    if not last.endswith(_ENDINGS) and not last[-1:].isdigit():
        return None
    found = _PASSWORD.search(tail)
    if _ONE.search(tail) or (found and (found["copula"] or found["alone"] is not None)):
        return "password"
    if _CODE.search(tail):
        return "code"
    return "number" if _NUMBER.search(tail) or _HALF.search(tail) else None


def continued(text: str, kind: Announced) -> Iterator[Find]:
    """Find what was announced, where the message is hardly more than that."""
    if len(text) > _MOST or "\n" in text.strip():
        return
    low = lowered(text)
    digits = _DIGITS.fullmatch(low)
    if digits and not UNIT.match(low, digits.end("digits")) and len(digits["digits"]) > 1:
        yield Find(*digits.span("digits"), kind)
    elif kind == "code" and (code := _LETTERS.fullmatch(text)):
        yield Find(*code.span("code"), kind)
    elif kind == "password" and (span := _word(text)):
        yield Find(*span, kind)


def _word(text: str) -> tuple[int, int] | None:
    closing = _CLOSING.search(text)
    value = text[: closing.start()] if closing else text
    start = len(value) - len(value.lstrip(" \t\u3000「『\"'“"))
    value = value.strip(" \t\u3000「」『』\"'“”")
    words = value.split()
    if not words or len(words) > _WORDS:
        return None
    told = is_word(value) if not value.isascii() else any(is_seldom(word) or looks_secret(word) for word in words)
    return (start, start + len(value)) if told else None
