"""Payment cards, My Number and other numbers that name a person."""

import re
from collections.abc import Iterator

from flows.redact.harmless import DATE, Harmless, lowered
from flows.redact.marks import Find, mark
from flows.redact.phones import KANJI, digits_of

_SEP = r"[ \u3000\t.\-‐‑‒–—―−ー_/・\n]"
_RUN = re.compile(rf"(?<![\dA-Za-z])\d(?:{_SEP}{{0,3}}\d){{11,}}+")
_GROUP = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ISSUER = re.compile(
    r"4(?:\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}"
    r"|35(?:2[89]|[3-8]\d)\d{12}|3(?:0[0-5]|[689]\d)\d{11}|6(?:011|5\d\d|4[4-9]\d)\d{12}|62\d{14,17}|(?:50|5[6-9]|6\d)\d{10,17}"
)
_GAP = r"(?:\s?(?:番号|number|no\.?|num|#|is|was|は|が|を|の|:|=|→|「|\(|ID|第)|\s){0,5}"
_CARD_LABEL = re.compile(
    r"(?:クレジットカード|クレカ|デビットカード|カード番号|credit card|debit card|card (?:number|no\.?)|VISA|マスターカード|mastercard|JCB|AMEX)"
    rf"(?:の|は)?{_GAP}(?P<number>\d(?:{_SEP}{{0,3}}\d){{7,18}})(?!\d)",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?:クレジットカード|クレカ|デビットカード|カード|(?<![a-z])(?:credit |debit )?card|visa|マスターカード|mastercard|jcb|amex)(?![a-z])[^\d\n。\0]{{0,16}}(?P<number>\d{{4}}{_SEP}{{0,2}}\d{{4}})(?!\d)"
)
"""The half of a card."""
_ALIKE = re.compile(
    r"(?<![A-Za-z0-9_.,/+-])(?<![A-Za-z0-9]:)\d{4,6}(?P<gap>[ -])\d{4,6}(?:(?P=gap)\d{4,6}){1,14}(?![A-Za-z0-9_:/-])"
)
"""Twelve digits and more in groups of one length."""
_INSURED = re.compile(r"(?<![A-Za-z0-9])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D](?![A-Za-z0-9])")
"""A British national insurance number."""
_PERSONAL = re.compile(
    r"(?:マイナンバー|まいなんばー|個人番号|口座(?:番号)?|普通預金|当座|免許証?(?:番号|の番号)|免許証|保険[証者]?の?(?:記号)?(?:番号|記号)|年金手帳(?:の番号)?|(?<=\d )番号|被保険者番号|年金番号"
    r"|免許(?:証)?番号 ?第|パスポート|旅券番号?|会員番号|会員id|お客[様さ]ま?番号|顧客番号|社員番号|学籍番号|在留カード|住民票コード|契約者番号"
    r"|(?:bank )?account (?:number|no\.?)|passport|driver'?s? licen[cs]e|licen[cs]e (?:number|no\.?)|ssn|social security|my ?number"
    r"|member(?:ship)? (?:number|no\.?|id)|customer (?:number|no\.?|id)|(?:insurance|medicare|medicaid|nhs|tax|sort) ?(?:number|no\.?|id|code)?|(?<![a-z])ni number|national insurance|residence card|routing(?: number)?|iban)"
    rf"\s?(?:カード|card)?{_GAP}(?P<number>(?=[a-z0-9 -]*\d)[a-z]{{0,5}}[ -]?\d(?:{_SEP}{{0,3}}[a-z0-9]){{3,30}})(?![a-z0-9])",
)
_BANK = re.compile(
    r"(?:口座|普通|当座|\(普\)|\(当\)|記号|振込先?|ゆうちょ|通帳)(?:預金)?[^\d\n\0]{0,20}?(?P<number>\d{5}(?!\d)|\d(?:[ -]?\d){6,7}(?!\d))(?:(?:\s|の|-){0,3}(?:番号)?\s?(?::|は)?\s?(?P<second>\d{6,8})(?!\d))?"
)
_SOCIAL = re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])")
_BORN = re.compile(
    r"(?:生年月日|誕生日|生まれた日|お誕生日|date of birth|birth ?day|birth ?date|\bdob|\bborn(?: on)?)(?:\s?\([^()\n\d]{0,6}\))?"
    r"(?:\s?(?:is|was|は|が|を|:|=|→|「|\()|\s){0,4}"
    rf"(?P<date>{DATE.pattern}|(?:明治|大正|昭和|平成|令和)\s?[元一二三四五六七八九十〇\d]{{1,4}}年|[smhr昭平令大]\.?\s?\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{1,2}}|\d{{6,8}}|[a-z][a-z]{{2,8}}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? [a-z][a-z]{{2,8}},? \d{{4}})"
)
_BORN_THEN = re.compile(
    rf"(?:{DATE.pattern}|(?:明治|大正|昭和|平成|令和)?[元一二三四五六七八九十〇百千\d]{{1,6}}年[一二三四五六七八九十\d]{{1,3}}月[一二三四五六七八九十\d]{{1,3}}日)(?=\s?(?:生まれ|うまれ))"
)
_BUDGET = 400
_USUAL = 16


def cards(text: str, harmless: Harmless) -> Iterator[Find]:
    """Find card numbers by issuer and check digit, My Number, and numbers whose label says whose they are."""
    plain = text.translate(KANJI)
    low = lowered(plain)
    budget = _BUDGET
    for run in _RUN.finditer(plain):
        finds, budget = _in_run(run, harmless, budget)
        yield from finds
    for found in _CARD_LABEL.finditer(plain):
        yield card(plain, *found.span("number"))
    for found in _PERSONAL.finditer(low):
        yield Find(*found.span("number"), "number")
    for found in _PART.finditer(low):
        if not harmless.order(*found.span("number")):
            yield card(plain, *found.span("number"))
    yield from _rows(plain, harmless)
    for found in _BANK.finditer(low):
        for group in ("number", "second"):
            if found[group] and not harmless.any(*found.span(group)):
                yield Find(*found.span(group), "number")
    for found in _SOCIAL.finditer(plain):
        yield Find(found.start(), found.end(), "number")
    for found in _BORN.finditer(low):
        yield Find(*found.span("date"), "birthday")
    if "まれ" in low:
        for found in _BORN_THEN.finditer(lowered(text)):
            yield Find(found.start(), found.end(), "birthday")


def _rows(plain: str, harmless: Harmless) -> Iterator[Find]:
    for found in _ALIKE.finditer(plain):
        parts = _GROUP.findall(found.group())
        years = all(_YEAR.fullmatch(part) for part in parts)
        if len({len(part) for part in parts}) == 1 and not years and not harmless.order(*found.span()):
            yield Find(found.start(), found.end(), "number")
    for found in _INSURED.finditer(plain):
        yield Find(found.start(), found.end(), "number")


def card(text: str, start: int, end: int) -> Find:
    """Mask a card; its last four digits stay, as on a receipt."""
    digits = digits_of(text[start:end])
    return Find(start, end, "card", mark("card", digits[-4:] if len(digits) >= 12 else ""))


def _in_run(run: re.Match[str], harmless: Harmless, budget: int) -> tuple[list[Find], int]:
    """Look for a card from every group of a run of digits: a date or a CVV may follow it directly."""
    groups = [found.span() for found in _GROUP.finditer(run.string, run.start(), run.end())]
    finds: list[Find] = []
    done = run.start()
    for index, (start, end) in enumerate(groups):
        if start < done:
            continue
        if end - start > 19:
            finds.append(Find(start, end, "number"))
            continue
        digits = ""
        best: Find | None = None
        for group_start, group_end in groups[index : index + 19]:
            digits += run.string[group_start:group_end]
            if len(digits) > 19:
                break
            budget -= len(digits) > 11
            if budget < 0:
                return [*finds, Find(start, run.end(), "number")], budget
            if len(digits) > 11:
                best = _judge(run.string, start, group_end, digits, harmless) or best
        if best:
            finds.append(best)
            done = best.end
    return finds, budget


def _judge(text: str, start: int, end: int, digits: str, harmless: Harmless) -> Find | None:
    sixteen = len(digits) == _USUAL and not harmless.order(start, end)
    if _ISSUER.fullmatch(digits) and len(digits) > 12 and (_luhn(digits) or (sixteen and digits[0] in "2345")):
        # Sixteen digits as an issuer gives them, and a wrong check digit: a card with a slip of the finger.
        return card(text, start, end)
    if len(digits) == 12 and _my_number(digits) and not harmless.any(start, end):
        return Find(start, end, "number")
    return None


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 * (value > 9)
    return total % 10 == 0


def _my_number(digits: str) -> bool:
    """Ministerial Order 85/2014, article 5: weights 2 to 7, then 2 to 6, from the right."""
    rest = sum(int(d) * (n + 1 if n <= 6 else n - 5) for n, d in enumerate(reversed(digits[:11]), 1)) % 11
    return int(digits[11]) == (0 if rest <= 1 else 11 - rest)
