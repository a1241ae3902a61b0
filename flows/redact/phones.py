"""Telephone numbers: Japanese ones in any grouping and width, foreign ones with a plus, spelled and labelled ones."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from flows.redact.harmless import Harmless, lowered
from flows.redact.hints import hinting
from flows.redact.marks import Find, mark

SEP = r"[ \u3000\t.\-‐‑‒–—―−ー~〜()_]"
KANJI = str.maketrans("〇零一二三四五六七八九○◯壱弐参", "0012345678900123")
_LOOSE = str.maketrans("OoIl", "0011")

_MOBILE = re.compile(
    rf"(?<![\dA-Za-z])[(]?[0Oo]{SEP}{{0,2}}[5-9]{SEP}{{0,2}}[0Oo](?:(?:{SEP}|[/・,の]|\n(?=[-ー])|(?<=[-ー])\n){{0,3}}[\dOo]){{8}}(?![\dA-Za-z])"
)
_NATIONAL = re.compile(rf"(?<![\d.,A-Za-z=/+-])\(?0(?:{SEP}{{0,3}}\d){{9}}(?:{SEP}{{0,2}}\d)?(?!\d)")
_GROUPED = re.compile(
    r"(?<![\d-])\(?0(?:\d[-(). ]{1,2}\d{4}|\d\d[-(). ]{1,2}\d{3}|\d{3}[-(). ]{1,2}\d\d|\d{4}[-(). ]{1,2}\d)[-(). ]{1,2}\d{4}(?![\d-])"
    r"|(?<![\d-])0(?:120|570|800|990)[-(). ]\d{3,4}[-(). ]\d{3}(?![\d-])"
)
_WORLD = re.compile(rf"(?<![A-Za-z0-9_+])(?:\+\s?[1-9]|00[1-9]|010[-\s][1-9])(?:{SEP}{{0,3}}\d){{7,14}}(?!\d)")
_LINES = re.compile(
    r"(?<![\w.,:/+-])(?:\+\d{1,3}(?:[ -]\d{1,4})?|\(?0\d{1,4}\)?)(?:[ \t-]*\n[ \t-]*\d{2,8}){1,4}(?![\d:/]|[年月日時分円])(?=[^\w]|[です]|\Z)"
)
"""One group on each line."""
_ROWS = re.compile(r"(?:^|(?<=\n))[ \t]*\d{2,5}(?:[ \t]*\n[ \t]*\d{2,8}){2,3}(?![\d:/.]|[年月日時分円])")
_CARRIED = range(9, 14)
"""Digits of a telephone number, and of one with its country's code."""
_SHORTENED = re.compile(
    r"(?<![\d-])0[5-9]0[-ー ]\d{4}[-ー ]\d{1,3}(?![\d-])|(?<![\d-])(?:81[- ]?\(?0?\)?[- ]?)?[5-9]0[- ]\d{4}[- ]\d{4}(?![\d-])|(?<!\d)81[5-9]0\d{8}(?!\d)"
)
_AMERICAN = re.compile(r"(?<![\d-])(?:1[-. ])?\(?[2-9]\d\d\)?[-. ]{1,2}[2-9]\d\d[-. ]\d{4}(?![\d-])")
_SHORT = re.compile(r"(?<![\d.,:/$-])\d{3}[-. ]\d{4}(?![\d-]|[.,:/]\d)")
_CALLING = re.compile(
    r"(?<![a-z])(?:call|ring|phone|text|dial|reach|whatsapp)(?:(?: me| us| it| him| her)(?![a-z])|,|\.|\Z|!|(?= \d))|local number|(?:my|our|home|work|mobile|cell) (?:phone|number)|(?<![a-z])at home"
)
_calling = hinting(("call", "ring", "phone", "text", "dial", "reach", "whatsapp", "number", "at home"))
_CASE = re.compile(
    r"(?<![a-z])(?:case|ticket|order|ref|reference|booking|invoice|code|sent|typed|enter)|受付|問い?合|コード"
)
"""A number without its area, where somebody asks to be called and no case has such a number."""
_LABELLED = re.compile(
    r"(?:電話|でんわ|デンワ|tel|(?<![a-z])(?:tele)?phone|携帯|けいたい|ケータイ|ケイタイ|スマホ|固定|自宅|勤務先|実家|mobile|(?<![a-z])cell"
    r"|連絡先|fax|ファックス|call me|ring me|reach me|text (?:it|me|him|her|us|them)|send it|whatsapp|ショートメール|(?<![a-z])sms|(?:my|our) number)"
    r"(?:\s?(?:番号|pls|please|number|no\.?|num|#|is|are|was|at|on|to|me|my|it's|は|が|を|の|も|:|\.|=|→|->|>|「|\(|[で]すが|って|-|、|,|[/・])|\s){0,6}"
    rf"(?P<number>\+?\(?\d(?:{SEP}{{0,3}}\d){{5,14}})(?!\d)",
)
_GLUED = re.compile(r"(?<![\d-])0[5-9]0-\d{4}-\d{4}(?=0[5-9]0-)")
_SPELLED = re.compile(
    r"(?:(?:[0-9〇零一二三四五六七八九]|ゼロ|れい|レイ|まる|マル|いち|イチ|にい?|ニイ?|さん|サン|よん|ヨン|ごう?|ゴー?|ろく|ロク|なな|ナナ|しち|シチ|はち|ハチ|きゅう|キュー|キュウ|ぜろ|の)[\s、・ー-]?){6,26}+"
    r"|(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|hundred|nought)(?:[\s,-]{1,2}|\b)){6,18}",
)
_KANA_ROW = re.compile(
    r"(?:(?:ゼロ|ぜろ|れい|レイ|まる|マル|いち|イチ|にい(?!ち)|に|ニイ(?!チ)|ニ|さん|サン|よん|ヨン|ごう?|ゴウ?|ろく|ロク|なな|ナナ|しち|シチ|はち|ハチ|きゅう|キュウ)[\s、・ー-]?){6,26}"
)
"""The same in kana alone, where `に` is no particle."""
_FAR = re.compile(r"(?:00|010[- ]?)(?:1|44|49|33|61|8[1246]|886)[- ]")
"""Country codes that callers write out, with a gap behind: no other number looks so."""
_DIGIT_WORD = re.compile(
    r"ゼロ|ぜろ|れい|レイ|まる|マル|いち|イチ|にい|ニ[イー]?|さん|サン|よん|ヨン|ごう?|ゴ[ーウ]?|ろく|ロク|なな|ナナ|しち|シチ|はち|ハチ|きゅう|キュー|キュウ|zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple"
)
_KANA_WORD = re.compile(
    "ゼロ|ぜろ|れい|レイ|まる|マル|いち|イチ|にい(?!ち)|に|ニ|さん|サン|よん|ヨン|ご|ゴ|ろく|ロク|なな|ナナ|しち|シチ|はち|ハチ|きゅう|キュウ"
)
_FIGURE = re.compile("[0-9〇零一二三四五六七八九]")
_KANJI_ROW = re.compile("[〇零一二三四五六七八九]{3}")
_RUN = re.compile(
    r"[0-9〇零一二三四五六七八九ゼロぜろれいレイまるマルいちイチにニさんサンよヨごゴうウろくロクなナしシはハキきゅュー\s、・の-]{6}"
)
_NAMES = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "zero")
"""Without one of these no number is told in words."""
_TOLD = re.compile(r"コード|番号|認証|音声|数字|code|pin|digits", re.IGNORECASE)
"""Six digits' names in a row are a code where one of these is said."""
_LEAST = 9
_BUDGET = 40


def phones(text: str, harmless: Harmless) -> Iterator[Find]:
    """Find telephone numbers; the last two digits stay, so that a user can say which one it was."""
    plain = text.translate(KANJI)
    for pattern in (_MOBILE, _GLUED, _GROUPED, _SHORTENED):
        for found in pattern.finditer(plain):
            if not harmless.moment(*found.span()):
                yield phone(plain, *found.span())
    for found in (*_LINES.finditer(plain), *_ROWS.finditer(plain)) if "\n" in plain else ():
        if len(digits_of(found.group())) in _CARRIED:
            yield phone(plain, *found.span())
    yield from _checked(plain, harmless)
    for found in _AMERICAN.finditer(plain):
        if not (harmless.moment(*found.span()) or harmless.order(*found.span())):
            yield phone(plain, *found.span())
    low = lowered(plain)
    if _calling(low) and _CALLING.search(low) and not _CASE.search(low):
        yield from (phone(plain, *found.span()) for found in _SHORT.finditer(plain))
    for found in _LABELLED.finditer(low):
        if not harmless.moment(*found.span("number")):
            yield phone(plain, *found.span("number"))


def spelled_phones(text: str) -> Iterator[Find]:
    """Find telephone numbers told in words: a row of digits' names that no sentence has."""
    low = lowered(text)
    if not _RUN.search(low) and not any(name in low for name in _NAMES):
        return
    for found in (*_SPELLED.finditer(low), *_KANA_ROW.finditer(low)):
        row = found.re is _KANA_ROW
        words = len((_KANA_WORD if row else _DIGIT_WORD).findall(found.group()))
        figures = len(_FIGURE.findall(found.group()))
        if (words or _KANJI_ROW.search(found.group())) and (
            words + figures >= _LEAST or (words + figures > 5 and _TOLD.search(text))
        ):
            if not words and figures >= _LEAST:
                yield phone(text, *found.span())
            else:
                yield Find(found.start(), found.end(), "phone" if words + figures >= _LEAST else "code")


def phone(text: str, start: int, end: int) -> Find:
    """Mask one number that is known to be one."""
    digits = digits_of(text[start:end].translate(_LOOSE))
    return Find(start, end, "phone", mark("phone", digits[-2:] if len(digits) > 5 else ""))


def digits_of(text: str) -> str:
    """The digits in there, whatever they were written in."""
    return re.sub(r"[^0-9]", "", unicodedata.normalize("NFKC", text).translate(KANJI))


def _checked(plain: str, harmless: Harmless) -> Iterator[Find]:
    """Ask the library about numbers whose form alone says too little; beyond the budget, take them all."""
    asked = 0
    for found in _WORLD.finditer(plain):
        asked += 1
        if (
            found.group().startswith("+")
            or asked > _BUDGET
            or _FAR.match(found.group())
            or _valid("+" + re.sub(r"^(?:010|00)", "", found.group()), "JP")
        ):
            yield phone(plain, *found.span())
    for found in _NATIONAL.finditer(plain):
        start, end = found.span()
        if harmless.any(start, end):
            continue
        number = found.group()
        shorter = re.sub(rf"{SEP}*\d\Z", "", number)
        asked += 1
        if asked > _BUDGET or any(_valid(number, region) for region in ("JP", "GB")):
            yield phone(plain, start, end)
        elif len(shorter) < len(number) and _valid(shorter, "JP"):
            yield phone(plain, start, start + len(shorter))


def _valid(number: str, region: str) -> bool:
    numbers = _library()
    try:
        return bool(numbers.is_valid_number(numbers.parse(re.sub(r"[^\d+]", "", number), region)))
    except numbers.NumberParseException:
        return False


@cache
def _library():  # type: ignore[no-untyped-def]  # noqa: ANN202
    # Its tables take a tenth of a second to load: the command line shall not wait for them.
    import phonenumbers  # noqa: PLC0415

    return phonenumbers
