"""Birthdays: a date beside a word for being born, in digits, in words, in the years of an era; and eras by themselves."""

import re
from collections.abc import Iterator

from flows.redact.harmless import lowered
from flows.redact.hints import hinting
from flows.redact.marks import Find

_KANJI = "[〇零一二三四五六七八九十元\\d]"
_ERA = r"(?:明治|大正|昭和|平成|令和|めいじ|たいしょう|しょうわ|へいせい|れいわ)"
_GAP = r"[\s、,・]{0,2}"
_JA_DATE = (
    r"(?:めいじ|たいしょう|しょうわ|へいせい|れいわ)[ぁ-ん\s]{1,10}ねん[ぁ-ん\s]{1,8}がつ[ぁ-ん\s]{1,8}?(?:にち|か)|(?<![a-z])(?:meiji|taisho|showa|shouwa|heisei|reiwa) \d{1,2}(?:[\s,]{1,2}[a-z]{3,9}\.? \d{1,2}(?!\d))?|"
    rf"(?:(?:{_ERA}|西暦)\s?)?{_KANJI}{{1,5}}\s?(?:年|ねん|ネン)(?:生(?!ま)|の)?{_GAP}{_KANJI}{{1,3}}\s?(?:月|がつ|ガツ)(?:の)?{_GAP}(?:{_KANJI}{{1,4}}\s?(?:日|にち|ニチ|か(?=生|う|で|$))?)?"
    rf"|{_ERA}\s?{_KANJI}{{1,4}}\s?[./・の-]\s?{_KANJI}{{1,3}}\s?[./・の-]\s?{_KANJI}{{1,3}}|{_ERA}\s?{_KANJI}{{1,4}}\s?(?:年|ねん)"
    r"|(?<![a-z0-9])[mtshr]\.?\s?\d{1,2}\s?[./年-]\s?\d{1,2}\s?[./月-]\s?\d{1,2}(?![\d.])日?"
    rf"|{_KANJI}{{1,3}}\s?(?:月|がつ){_GAP}{_KANJI}{{1,3}}\s?(?:日|にち)"
)
_DIGITS = r"(?<![\d.:/-])(?:(?:19|20)\d\d\s?[-/.,・ ]\s?\d{1,2}\s?[-/.,・ ]\s?\d{1,2}|\d{1,2}\s?[-/.\s]\s?\d{1,2}\s?[-/.\s]\s?(?:19|20)?\d\d|(?:19|20)\d{6}|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|[12]\d|3[01])(?:19|20)?\d\d|\d{1,2}/\d{1,2}|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?![\d:/-]|\.\d)"
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
_ORDINAL = r"(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety|oh|hundred|thousand|and|zero)"
_YEAR = rf"(?:(?:19|20)?\d\d(?!\d)|['’]\d\d|(?:nineteen|two thousand|twenty|two thousand and)(?:[ -]{_NUMBER}){{0,4}})"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{_ORDINAL}|(?:twenty|thirty)[ -]{_NUMBER}|{_NUMBER})"
_EN_DATE = (
    rf"(?<![a-z0-9])(?:the )?{_DAY}(?:(?: day)? of)?[\s,.-]{{1,2}}{_MONTH}(?:[\s,.-]{{1,2}}(?:of |in )?{_YEAR})?(?![a-z0-9])"
    rf"|(?<![a-z0-9]){_MONTH}[\s,.-]{{1,2}}(?:the )?{_DAY}(?![a-z0-9])(?:[\s,.-]{{1,2}}(?:of |in )?{_YEAR})?(?![a-z0-9])"
    rf"|(?<![a-z0-9]){_MONTH}[\s,.-]{{1,2}}{_YEAR}(?![a-z0-9])"
)
_DATE = re.compile(f"{_JA_DATE}|{_EN_DATE}|{_DIGITS}")
_BORN = re.compile(
    r"生年月日|誕生日|たんじょうび|生まれ|うまれ|バースデー|誕生|産まれ|せいねんがっぴ|(?<![a-z])(?:born|birth ?days?|b-?day|birth ?dates?|dates? of birth|d\.?o\.?b|year of birth|leap (?:year|day) baby|showa|heisei|taisho)(?![a-z])"
)
_hinted = hinting(
    (
        "生年",
        "誕生",
        "まれ",
        "たんじょう",
        "せいねん",
        "バース",
        "born",
        "birth",
        "bday",
        "b-day",
        "dob",
        "d.o.b",
        "baby",
        "showa",
        "heisei",
        "taisho",
    )
)
_FULL = re.compile(
    rf"(?:明治|大正|昭和|めいじ|たいしょう|しょうわ)\s?{_KANJI}{{1,4}}\s?(?:年|ねん){_GAP}{_KANJI}{{1,3}}\s?(?:月|がつ){_GAP}{_KANJI}{{1,4}}\s?(?:日|にち)"
)
"""Nothing else in these chats is as old."""
_of_an_era = hinting(("明治", "大正", "昭和", "めいじ", "たいしょう", "しょうわ"))
_AGE = re.compile(
    r"(?<![a-z])born (?:in |on )?(?P<en>the year )?(?P<year>(?:19|20)\d\d|nineteen [a-z]+[ -]?[a-z]+)(?![a-z0-9])"
)
_REACH = 60
_BUDGET = 40


def births(text: str) -> Iterator[Find]:
    """Find dates near a word for being born, either before or behind."""
    low = lowered(text)
    if _of_an_era(low):
        yield from (Find(found.start(), found.end(), "birthday") for found in _FULL.finditer(low))
    if not _hinted(low):
        return
    last = 0
    for budget, born in enumerate(_BORN.finditer(low)):
        start = max(last, born.start() - _REACH)
        last = born.end() + _REACH
        for found in _DATE.finditer(low, start, min(len(low), last)) if budget < _BUDGET else ():
            if any(c.isdigit() or c.isalpha() for c in found.group()):
                yield Find(found.start(), found.end(), "birthday")
    for found in _AGE.finditer(low):
        yield Find(*found.span("year"), "birthday")
