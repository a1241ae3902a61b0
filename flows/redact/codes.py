"""Confirmation codes: digits beside a word that says so, or alone right after they were asked for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from flows.redact.harmless import DATE, UNIT, Harmless, lowered
from flows.redact.marks import Find
from flows.redact.phones import KANJI
from flows.redact.shadow import BARRIER

_NOT = re.compile(
    r"(?:エラー|えらー|error|err|国|country|qr|バー|bar|郵便|postal|post|zip|area|市外局|クーポン|プロモ|promo|coupon|status|ステータス"
    r"|source|ソース|文字|商品|product|店舗|機種|銀行|支店|招待|紹介|discount|通貨|応答|color|終了|exit|response|http|dress)\s?[-_]?\Z"
)
_LABEL = re.compile(
    r"(?P<label>(?:認証|確認|検証|本人確認|セキュリティ|ログイン|sms)(?:用)?の?(?:コード|番号|数字|キー)|ワンタイム[^\W\d]{0,6}|ワンパス|パスコード"
    r"|暗証番号|(?:2|二|２)段階認証|[4-8四五六八]\s?(?:桁|ケタ|けた)の?(?:数字|番号|コード)?|コード|こーど|認証|にんしょう|(?:届いた|来た|きた|送られた|受け取った)(?:番号|数字)|authenticator"
    r"|(?:verification|confirmation|security|auth(?:entication)?|login|access|one[- ]?time|otp|sms|passcode|pin)\s?(?:code|number|pin|password)?"
    r"|pass\s?code|2fa|mfa|(?<![a-z])code|(?:[4-8]|four|five|six|seven|eight)[- ]?(?:digits?|numbers)(?: code| number)?|cvv|cvc|(?<![a-z])p[iu]k)s?",
)
_WEAK = re.compile(
    r"確認|番号|数字|アプリ|(?<![a-z])(?:number|digits|sms|text(?:ed)?)(?![a-z])|ショートメール|届いたのは|メッセージ|message|ナンバー"
)
_LINK = (
    r"(?:\s?(?:番号|number|no\.?|is|was|are|says|:|=|→|->|>|は|が|を|に|で|って|「|『|\(|\"|'|\[|〔|\#|-|、|,|これ|こちら|です(?:か)?|それ|"
    r"来た|届いた|きた|the|it's|this|i got|i received|received|got|以下|下記|here|入力|してください|もらった|の)|\s){0,6}"
)
_TIGHT = re.compile(
    _LINK
    + r"(?P<code>(?:[A-Z]{1,3}-)?\d(?:[\s-]?\d){2,9}(?![\dA-Za-z])|(?!0x)(?=[A-Z-]{0,9}\d)[A-Z0-9][A-Z0-9-]{3,23}(?![A-Za-z0-9-]))",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"(?<![A-Za-z0-9.,:/¥$#_\-])(?:[A-Z]-)?\d(?:(?:[ ー-]| - )?\d){3,7}(?![A-Za-z0-9_\-]|[:/.,]\d)")
_MORE = re.compile(
    r"(?:[\s,、/・&]{1,3}(?:and |or |& )?|\s?(?:と|や|か|または)\s?)"
    r"(?P<code>\d{3,5}[ -]\d{3,5}(?![\dA-Za-z])|(?=[a-z-]{0,9}\d)[a-z0-9][a-z0-9-]{3,23}(?![A-Za-z0-9-]))",
    re.IGNORECASE,
)
_APART = re.compile(r"(?<![\d.])\d(?:(?:\s?[・、,-]\s?|\s)\d){3,7}(?![\d.%])")
"""`4・1・7・7・0・9`"""
_SPARE = re.compile(
    r"(?:back-?up|recovery|emergency|scratch|spare|バックアップ|リカバリー?|復旧|復元|回復|予備|緊急)(?:用の?)?\s?(?:codes?|keys?|コード|キー|番号|文字列)"
)
_GROUPS = re.compile(r"(?<![\d-])\d{4,5}[ -]\d{4,5}(?![\d-])|(?<![\d.,:/-])\d{8}(?![\d.,:/-])")
"""What codes for a rainy day look like, wherever in a message they stand."""
_TO_VERIFY = re.compile(
    r"(?:use|enter|type|give|quote)\s(?:the\s|code\s|this\s)?(?P<code>\d{3}[ -]\d{3}|\d{4,8})\s(?:to|as|for|when|on|in)(?![a-z])"
)
_TYPED = re.compile(
    r"(?<![a-z])(?:typed|type|entered|enter|put|tried)(?: in)? (?P<code>\d{4,5})(?![\d:/.,-]\d|\d)|(?<![\d:/.,-])(?P<told>\d{4,5})\s?(?:と|を|って|で)\s?(?:入|打|押)"
)
_SHOWN = re.compile(
    r"(?<![a-z])(?:showing|shows?|displays?|displaying|reads|generated|gives me|gave me|spits? out) (?:me )?(?P<code>\d{3} ?\d{3})(?! ?\d|[:/.,-]\d|\w)|(?<![\d.,:/-])(?P<ja>\d{3} \d{3})\s?(?:と|って|が)\s?(?:出|表示)"
)
"""What an app for codes has on its screen."""
_THREE = re.compile(r"\d{3} ?\d{3}")
_SHOWING = re.compile(r"authenticator|(?<![a-z])(?:app|codes?|otp|2fa|token|generator)(?![a-z])|アプリ|認証|コード")
_SIX = re.compile(r"\d{6}|\d{3}[ -]\d{3}|[A-Z]-\d{6}")
_BARE = re.compile(r"\d{6,8}|\d{3} (?:- )?\d{3}")
"""In these chats hardly anything else has so many digits, where no word says so."""
_CAME = re.compile(
    r"(?:届いた|来た|きた|送られた|送られてきた|(?<![a-z])(?:sent|sent me|got|received|texted|texted me|gave me))(?:の|やつ|数字|もの|番号| the)?(?:は|が)?\s?(?P<code>\d{4,5})(?![\d:/.,-]\d|\d)"
)
_CVV = re.compile(r"セキュリティ|cv[vc]|security", re.IGNORECASE)
_MESSAGE = 160
"""How far from a label six digits are still a code: as far as a short message goes."""
_LETTERED = re.compile(r"(?<![A-Za-z0-9_.-])(?!E)[A-Z]{1,2}[- ]\d{2,4}(?:[ -]?\d{2,4}){0,2}(?![A-Za-z0-9_\-]|[:/.,]\d)")
"""`G-582014`, `H-90 4471`."""
_BROUGHT = re.compile(
    r"(?:(?<![a-z])(?:it|they|you|u|ur|sms|text|phone|mail|message) (?:just |only )?(?:sent|texted|gave|says?|said|shows?|came)|(?:authenticator|app|phone|screen|token) (?:is |was )?(?:showing|shows?|displays?|displaying|says?|gives?|reads?)|(?:what|that|which|one) (?:arrived|came)|came (?:through|by|in|as)|just came|(?:four|five|six|seven|eight|[4-8])[ -]?(?:digits?|numbers|boxes)|(?:sent|texted) (?:me|this)|from you|type the|i got|コード|桁|届|来た|きた|送られ|(?<![a-z])codes?(?![a-z]))"
)
"""What a message says of a code that came."""
_RECENT = re.compile(r"19[5-9]\d|20[0-3]\d")
_SOLID = re.compile(r"\d{2,8}(?:(?: ?[ -] ?)\d{2,4}){0,2}|[A-Z]-\d+")
_OTHER = re.compile(
    r"エラー|えらー|受付|問い?合|ケース|案件|注文|機種|型番|モデル|便|error|err(?![a-z])|case|ticket|order|ref(?![a-z])|model|version|flight|train|gate|printer|laptop|router|samsung|sony|port|year|since|build|http|status"
)
"""What other numbers are about."""
_SHEET = re.compile(r"(?:^|\n)[ \t>・*-]*(\d{4,5}[ -]\d{4,5})(?:[ \t]*\n[ \t>・*-]*\d{4,5}[ -]\d{4,5})+(?=\s|\Z)")
"""Spare codes, one on each line."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_CASE = re.compile(r"\d{3}-\d{4}")
_ALONE = re.compile(
    r"\s*[\"'「『(\[]?(?P<code>(?:[A-Z]{1,2}[- ])?\d(?:[\s-]?\d){3,7})[\"'」』)\].。!]?\s*(?:です|でした|だ|desu)?[。.!]?\s*",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?<![A-Za-z0-9@._-])(?=[A-Z-]{0,7}\d)[A-Z0-9][A-Z0-9-]{3,9}(?![A-Za-z0-9@._-])")
_REACH = 15
_SHORT = 60
_ENDS = f"\n{BARRIER}"


def codes(text: str, harmless: Harmless, *, expecting: bool) -> Iterator[Find]:
    """Find codes. `expecting`: the chat has just asked for one, so bare digits are enough."""
    plain = text.translate(KANJI)
    low = lowered(plain)
    labels, weak = [], [found.span() for found in _WEAK.finditer(low)]
    for found in _LABEL.finditer(low):
        if _NOT.search(low, max(0, found.start() - _REACH), found.start()) or (
            found["label"].isascii() and found["label"].isalpha() and not _stands_alone(plain, found)
        ):
            continue
        labels.append(found.span("label"))
        yield from _bound(plain, found.end(), found["label"])
    yield from _alone(plain, harmless, expecting=expecting)
    yield from _told(plain, low, labels)
    for found in _TOKEN.finditer(plain):
        start, end = found.span()
        if harmless.any(start, end) or _CASE.fullmatch(found.group()) or UNIT.match(plain, end):
            continue
        digits = sum(c.isdigit() for c in found.group())
        near = (
            _near(plain, labels, start, end)
            or (digits == 6 and found.group().isdigit() and _near(plain, weak, start, end))
            or (_SIX.fullmatch(found.group()) is not None and (_within(labels, start, end) or len(plain) < _SHORT // 2))
        )
        if (near and not _YEAR.fullmatch(found.group())) or expecting:
            yield Find(start, end, "code")
        elif _BARE.fullmatch(found.group()) or (
            len(plain) < _MESSAGE
            and not _RECENT.fullmatch(found.group())
            and _SOLID.fullmatch(found.group())
            and _BROUGHT.search(low)
            and not _OTHER.search(low)
        ):
            yield Find(start, end, "code", guessed=True)


def _told(text: str, low: str, labels: list[tuple[int, int]]) -> Iterator[Find]:
    """What a provider says to type; and digits apart, in a message that speaks of a code."""
    shown = list(_SHOWN.finditer(low)) if _THREE.search(low) and _SHOWING.search(low) else []
    for found in (*_TO_VERIFY.finditer(low), *_CAME.finditer(low), *shown):
        span = found.span(found.lastgroup or "code")
        if not UNIT.match(text, span[1]) and not _YEAR.fullmatch(text[slice(*span)]):
            yield Find(*span, "code", guessed=found.lastgroup == "ja")
    if "\n" in text:
        yield from (Find(found.start(1), found.end(), "code") for found in _SHEET.finditer(text))
    lettered = list(_LETTERED.finditer(text))
    if lettered and _BROUGHT.search(low) and not _OTHER.search(low):
        yield from (Find(found.start(), found.end(), "code", guessed=True) for found in lettered)
    if _SPARE.search(low):
        yield from (Find(found.start(), found.end(), "code") for found in _GROUPS.finditer(text))
    if not labels:
        return
    for found in _TYPED.finditer(low):
        span = found.span(found.lastgroup or "code")
        if not UNIT.match(text, span[1]) and not _YEAR.fullmatch(text[slice(*span)]):
            yield Find(*span, "code")
    for found in _APART.finditer(text):
        if _within(labels, *found.span()) and not DATE.match(text, found.start()):
            yield Find(found.start(), found.end(), "code")


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    start, end = found.span()
    return not (text[start - 1 : start].isalpha() and text[start - 1 : start].isascii()) and not (
        text[end : end + 1].isalpha() and text[end : end + 1].isascii()
    )


def _bound(text: str, end: int, label: str) -> Iterator[Find]:
    """`コードは 482913`: the label says outright that this is one. More may follow it, as in a list."""
    found = None if re.match(r"-\d", text[end : end + 2]) and text[end - 1].isupper() else _TIGHT.match(text, end)
    if not found or not found["code"]:
        return
    start, stop = found.span("code")
    if stop - start < 3 or UNIT.match(text, stop) or re.match(r"[:/.]\d", text[stop : stop + 2]):
        return
    if re.fullmatch(r"\d{3}", found["code"]) and found["code"][0] in "45" and not _CVV.search(label):
        return  # an HTTP status
    if not _is_code(found["code"]):
        return
    yield Find(start, stop, "code")
    for _ in range(12):
        more = _MORE.match(text, stop)
        if not more or not _is_code(more["code"]) or UNIT.match(text, more.end()):
            break
        stop = more.end()
        yield Find(*more.span("code"), "code")


def _is_code(word: str) -> bool:
    """Digits, capitals and digits, or several digits among letters: no word, and no version."""
    return word[0].isdigit() or any(c.isupper() for c in word) or sum(c.isdigit() for c in word) > 1


def _alone(text: str, harmless: Harmless, *, expecting: bool) -> Iterator[Find]:
    """Nothing but digits was sent."""
    whole = _ALONE.fullmatch(text) if len(text) < _SHORT else None
    if whole and not _CASE.fullmatch(whole["code"]):
        digits = sum(c.isdigit() for c in whole["code"])
        if expecting or (digits in (5, 6, 7, 8) and not harmless.any(*whole.span("code"))):
            yield Find(*whole.span("code"), "code")
    if expecting:
        for found in _ASKED.finditer(text):
            if not harmless.any(*found.span()) and not _CASE.fullmatch(found.group()):
                yield Find(found.start(), found.end(), "code")


def _near(text: str, labels: list[tuple[int, int]], start: int, end: int) -> bool:
    """A label within reach, with no line's end and no mask in between."""
    before = bisect_right(labels, start, key=lambda label: label[1]) - 1
    if before >= 0 and _joined(text, labels[before][1], start):
        return True
    after = bisect_left(labels, end, key=lambda label: label[0])
    return after < len(labels) and _joined(text, end, labels[after][0])


def _within(labels: list[tuple[int, int]], start: int, end: int) -> bool:
    """A label anywhere in the same short message."""
    after = bisect_left(labels, end, key=lambda label: label[0])
    nearest = labels[max(0, after - 1) : after + 1]
    return any(max(first - end, start - last) < _MESSAGE for first, last in nearest)


def _joined(text: str, start: int, end: int) -> bool:
    return end - start <= _REACH and not any(sign in _ENDS for sign in text[start:end])
