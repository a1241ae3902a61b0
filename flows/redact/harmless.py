"""What looks like a code and is none: dates, times, prices, amounts, versions, errors, case and order numbers."""

import re
from collections.abc import Iterable

_UNIT = (
    r"円|えん|分|秒|時|日|月|年|週|ヶ月|か月|カ月|ヵ月|件|回|度|文字|桁|人|名|個|通|台|枚|本|歳|才|番目|点|万|千|ページ|階|列|行|段"
    r"|ポイント|パーセント|ドル|バイト|キロ"
    r"|(?:\s?(?:yen|jpy|usd|eur|gb|mb|kb|tb|ghz|mhz|hz|mah|px|dpi|ms|mbps|kbps|pt|min(?:ute)?s?|sec(?:onds)?|h(?:ou)?rs?"
    r"|days?|weeks?|months?|years?|times|people|users|messages|mails|emails|digits?|char(?:acter)?s?|pages?|percent"
    r"|points?|am|pm|dollars?|bytes|items?)(?![a-z]))|%"
)
_DATE = (
    r"(?:(?:19|20)\d\d\s?[-/.]\s?[01]?\d\s?[-/.]\s?[0-3]?\d|[0-3]?\d[-/.][0-3]?\d[-/.](?:19|20)?\d\d)(?![\d-])"
    r"|(?:昭和|平成|令和|[shr])?\s?(?:\d{1,4}|元)\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?|\d{1,2}\s?月\s?\d{1,2}\s?日?"
    r"|(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])|(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?<![\d-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?![\d-])"
)
_TIME = r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2}時(?:\d{1,2}分)?|[+-]\d{4}\s?\(?(?:jst|utc|gmt)"
_PRICE = r"[¥$€£\\]\s?\d[\d,]*(?:\.\d+)?|(?<!\d)\d{1,3}(?:,\d{3})+"
_VERSION = (
    r"(?:(?<![a-z])v(?:er(?:sion)?)?|バージョン|ばーじょん|ビルド|(?<![a-z])(?:build|rev|release|firmware|app)|アプリ)(?:番号|は)?\s?[.:]?\s?[\d.-]+[a-z]?\d*"
    r"|(?<![\d.])\d{1,4}(?:\.\d{1,6}){2,5}|(?<![\d.])\d+\.\d+(?![\d.])"
    r"|(?:ios|ipados|android|windows|macos|chrome|safari|firefox|edge|outlook|office|thunderbird|iphone|galaxy|pixel"
    r"|xperia|model|モデル|型番|機種|win)\s?[a-z-]{0,3}\s?\d[\d.]*"
)
_ERROR = (
    r"(?:エラー|えらー|error|err|http|ステータス|status|smtp|応答|exception|0x|bounce|例外|障害)(?:\s?(?:コード|code|番号|no\.?|number|msg))?"
    r"\s?(?:は|が|is|:|=|#|\()?\s?\(?[a-z]{0,4}[-_]?\d[\da-f]{0,11}(?:[-_]\d{1,6})?|(?<![a-z0-9])e-?\d{3,6}(?!\d)"
    r"|(?<!\d)[245]\d\d[ -]\d\.\d{1,3}\.\d{1,3}"
)
_ORDER = (
    r"(?:(?:お?問い?合わ?せ|受付け?|注文|ケース|案件|伝票|管理|整理|追跡|予約|チケット|請求書?|見積|契約|商品|製品|製造|部屋|便|型|品|列車|号車|バス"
    r"|店舗|支店|ロッカー|順番|クーポン|ポイント|荷物|送り状|問合せ|管轄|手続き?)(?:の)?(?:番号|no\.?|id|コード|#)?|ケース|チケット|管理"
    r"|(?<![a-z])(?:case|order|ticket|ref(?:erence)?|invoice|tracking|room|flight|train|booking|parcel|issue|bug|article|build"
    r"|coupon|promo|product|item|part|serial|model|page|step|section|gate|seat|bus|line|apt|unit)"
    r"(?:\s?(?:number|no\.?|num|id|code))?)"
    r"\s?(?:は|が|を|の|:|=|#|is|was|\(|「|\s){0,3}#?(?P<number>[a-z]{0,4}-?\d[\d-]{1,24})"
)
_CASE = r"(?<![\d〒-])(?<!〒\s)\d{3}-\d{4}(?![\d-])"
_HASH = r"#\d{1,10}"
_MODEL = r"(?<![A-Za-z0-9])[A-Z]{1,5}-?\d{2,5}[A-Z]{0,3}(?![A-Za-z0-9])"
_AMOUNT = rf"(?<![\d.,])\d[\d,.]*+\s?(?:{_UNIT})"

DATE = re.compile(_DATE)
UNIT = re.compile(rf"\s?(?:{_UNIT})", re.IGNORECASE)
_MOMENT = re.compile(rf"(?=[\d\s昭平令元shr+-])(?:{_DATE}|{_TIME})")
"""What none of them begins with is passed over at once."""
_ORDERED = re.compile(_ORDER)
_OTHERS = [
    re.compile(one) for one in (_PRICE, rf"(?=[\da-zバばビアモ型機])(?:{_VERSION})", _ERROR, _CASE, _HASH, _AMOUNT)
]
_CODED = re.compile(_MODEL)


def lowered(text: str) -> str:
    """Lower case, sign for sign. Patterns without IGNORECASE run twice as fast."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Harmless:
    """Where a text holds numbers that may stay."""

    def __init__(self, text: str, links: Iterable[tuple[int, int]]) -> None:
        low = lowered(text)
        self._moments = bytearray(len(text))
        for found in _MOMENT.finditer(low):
            _fill(self._moments, *found.span())
        self._all = bytearray(self._moments)
        self._orders = bytearray(len(text))
        for found in _ORDERED.finditer(low):
            _fill(self._orders, *found.span("number"))
            _fill(self._all, *found.span())
        for pattern in _OTHERS:
            for found in pattern.finditer(low):
                _fill(self._all, *found.span())
        for found in _CODED.finditer(text):
            _fill(self._all, *found.span())
        for start, end in links:
            _fill(self._all, start, end)

    def moment(self, start: int, end: int) -> bool:
        """Whether a date or a time of day lies in there."""
        return 1 in self._moments[start:end]

    def order(self, start: int, end: int) -> bool:
        """Whether a number lies in there that an order, a case or a parcel has."""
        return 1 in self._orders[start:end]

    def any(self, start: int, end: int) -> bool:
        """Whether anything harmless lies in there."""
        return 1 in self._all[start:end]


def _fill(signs: bytearray, start: int, end: int) -> None:
    signs[start:end] = b"\1" * (end - start)
