"""Codes told in words: `four one nine seven`."""

import re
from collections.abc import Iterator

from flows.redact.harmless import lowered
from flows.redact.marks import Find

_EN = "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)"
_JA = "(?:ゼロ|ぜろ|れい|いち|にー?|さん|よん|ごー?|ろく|なな|はち|きゅう|イチ|ニー?|サン|ヨン|ゴー?|ロク|ナナ|ハチ|キュウ)"
_ROW = re.compile(
    rf"(?<![a-z]){_EN}(?:[\s,.-]{{1,2}}(?:(?:double|triple)\s)?(?:{_EN}|\d)){{3,9}}(?![a-z])|{_JA}(?:[\s、・,-]{{1,2}}{_JA}){{3,9}}"
)
_CODE = re.compile(
    r"コード|番号|数字|暗証|認証|ピン|パス|(?<![a-z])(?:codes?|pin|puk|passcode|digits?|numbers?|otp|2fa|password)(?![a-z])"
)


def spoken_codes(text: str) -> Iterator[Find]:
    """Find four or more digits' names in a row, in a message that speaks of a code."""
    low = lowered(text)
    if not _CODE.search(low):
        return
    for found in _ROW.finditer(low):
        yield Find(found.start(), found.end(), "code")
