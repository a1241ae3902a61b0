"""Payment cards, My Number, and the numbers of accounts and papers, told by their label or by what stands beside them.

One label with a number may be anything. Two in a row are the line of a card, a passbook or a form, and go whole:
`記号 12 番号 345`, `sort code 00-11-22 account 1234567`. The last digits of a card and the three on its back are told by
their sentence.
"""

import re
from collections.abc import Iterator

from flows.redact.detectors.phone_numbers import KANJI, digits_of
from flows.redact.harmless import UNIT, Harmless
from flows.redact.masks import Find, mark
from flows.redact.ruleset import read_rules
from flows.redact.shadow import lowered

_RULES = read_rules("card_numbers")
_RUN = _RULES.pattern("run")
_ISSUER = _RULES.pattern("issuer")
_CARD_LABEL = _RULES.pattern("card_label")
_PART = _RULES.pattern("part")
_ALIKE = _RULES.pattern("alike")
_INSURED = _RULES.pattern("insured")
_PERSONAL = _RULES.pattern("personal")
_BANK = _RULES.pattern("bank")
_BORN = _RULES.pattern("born")
_BORN_THEN = _RULES.pattern("born_then")
_CHAIN = _RULES.pattern("chain")
_CHAIN_JA = _RULES.pattern("chain_ja")
_mentions_row = _RULES.mentions("row")
_mentions_row_ja = _RULES.mentions("row_ja")
_mentions_bank = _RULES.mentions("bank")
_mentions_account = _RULES.mentions("account")
_mentions_document = _RULES.mentions("document")
_mentions_expiry = _RULES.mentions("expiry")
_mentions_ending = _RULES.mentions("ending")
_mentions_becoming = _RULES.mentions("becoming")
_BANK_LINE = _RULES.pattern("bank_line")
_ACCOUNT = _RULES.pattern("account")
_WITH_CARD = _RULES.pattern("with_card")
_LAST = _RULES.pattern("last")
_CARD = _RULES.pattern("card")
_INDIVIDUAL = _RULES.pattern("individual")
_BECOMES = _RULES.pattern("becomes")
_mentions_paper = _RULES.mentions("paper")
_GROUP = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SOCIAL = re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])")
_BUDGET = 400
_USUAL = 16


def card_numbers(text: str, harmless: Harmless) -> Iterator[Find]:
    """Find card numbers by issuer and check digit, My Number, and numbers whose label says whose they are."""
    plain = text.translate(KANJI)
    low = lowered(plain)
    budget = _BUDGET
    for run in _RUN.finditer(plain):
        finds, budget = _in_run(run, harmless, budget)
        yield from finds
    for found in _CARD_LABEL.finditer(plain):
        yield masked_card(plain, *found.span("number"))
    for found in _PERSONAL.finditer(low):
        yield Find(*found.span("number"), "number")
    for found in _PART.finditer(low):
        if not harmless.order(*found.span("number")):
            yield masked_card(plain, *found.span("number"))
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


def masked_card(text: str, start: int, end: int) -> Find:
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
        return masked_card(text, start, end)
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


def document_numbers(text: str, harmless: Harmless) -> Iterator[Find]:
    """Find numbers in a row with their labels, accounts, a card's last digits, and numbers behind a paper's name."""
    low = lowered(text)
    if not _mentions_paper(low):
        return
    told = (
        (_CHAIN, _mentions_row(low)),
        (_CHAIN_JA, low.count("番号") > 1 or _mentions_row_ja(low)),
        (_BANK_LINE, _mentions_bank(low)),
    )
    for pattern in (pattern for pattern, hinted in told if hinted):
        yield from (Find(found.start(), found.end(), "number") for found in pattern.finditer(low))
    yield from (
        Find(found.start(), found.end(), "card")
        for found in (_WITH_CARD.finditer(low) if _mentions_expiry(low) else ())
    )
    for found in _ACCOUNT.finditer(low) if _mentions_account(low) else ():
        if sum(c.isdigit() for c in found["number"]) > 5 and not harmless.order(*found.span("number")):
            yield Find(*found.span("number"), "number")
    for found in _INDIVIDUAL.finditer(low) if _mentions_document(low) else ():
        if not harmless.any(*found.span("number")):
            yield Find(*found.span("number"), "number")
    for found in _BECOMES.finditer(low) if _mentions_becoming(low) else ():
        if not harmless.any(*found.span(found.lastgroup or 0)):
            yield Find(*found.span(found.lastgroup or 0), "number", guessed=True)
    if not _mentions_ending(low):
        return
    paid = _CARD.search(low) is not None
    for found in _LAST.finditer(low):
        if not paid and "back" not in found.group() and "裏" not in found.group():
            continue
        span = found.span(found.lastgroup or 0)
        if not UNIT.match(low, span[1]):
            yield Find(*span, "card")
