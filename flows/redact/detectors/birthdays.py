"""Birthdays: a date beside a word for being born, in digits, in words, in the years of an era; and old eras alone."""

from collections.abc import Iterator

from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.shadow import lowered

_RULES = read_rules("birthdays")
_DATE = _RULES.pattern("date")
_BORN = _RULES.pattern("born")
_mentions_birth = _RULES.mentions("birth")
_OLD_ERA = _RULES.pattern("old_era")
_mentions_era = _RULES.mentions("era")
_BIRTH_YEAR = _RULES.pattern("birth_year")
_REACH = 60
_BUDGET = 40


def birthdays(text: str) -> Iterator[Find]:
    """Find dates near a word for being born, either before or behind."""
    low = lowered(text)
    if _mentions_era(low):
        yield from (Find(found.start(), found.end(), "birthday") for found in _OLD_ERA.finditer(low))
    if not _mentions_birth(low):
        return
    last = 0
    for budget, born in enumerate(_BORN.finditer(low)):
        start = max(last, born.start() - _REACH)
        last = born.end() + _REACH
        for found in _DATE.finditer(low, start, min(len(low), last)) if budget < _BUDGET else ():
            if any(c.isdigit() or c.isalpha() for c in found.group()):
                yield Find(found.start(), found.end(), "birthday")
    for found in _BIRTH_YEAR.finditer(low):
        yield Find(*found.span("year"), "birthday")
