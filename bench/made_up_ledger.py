"""Rows of a ledger as varied as real ones are, by a seed: for the bench of the first page, and for tests that look at it."""

import random
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from flows.knowledge.catalogue import Catalogue
from flows.knowledge.ledger_row import HOUR, LedgerRow, code, sign

LANGS = ("ja", "en")
_BEGAN = ("pressed", "typed", "link")
_HOURS = (1, 1, 1, 1, 1, 2, 4, 8, 12, 14, 14, 14, 16, 14, 12, 12, 12, 13, 14, 16, 18, 14, 8, 3)
"""Of a day, by how many come then."""


def made_up_rows(catalogue: Catalogue, at: int, days: int, a_day: int, seed: int) -> Iterator[LedgerRow]:
    """So many a day for so many days before `at`, Unix seconds, the oldest first; nothing of what lies ahead is in them."""
    chance = random.Random(seed)  # noqa: S311  # made up
    causes = {one: catalogue.causes_of(one) for one in catalogue.symptoms if catalogue.causes_of(one)}
    weights = [10.0 / (place + 1) ** 1.3 for place in range(len(causes))]
    providers = list(catalogue.providers)
    shares = [catalogue.providers[one].weight for one in providers]
    for day in range(days, 0, -1):
        busy = round(a_day * chance.uniform(0.75, 1.25))
        for hour in sorted(chance.choices(range(24), _HOURS, k=busy)):
            symptom = chance.choices(list(causes), weights)[0]
            provider = chance.choices(providers, shares)[0]
            begun = at // HOUR - day * 24 + hour
            version = "1f2e3d4c" if day > days // 3 else "5a6b7c8d"
            yield _row(chance, causes[symptom], begun, symptom, provider, version, (at // HOUR - begun) * 60)


def _row(
    chance: random.Random, causes: Sequence[str], hour: int, symptom: str, provider: str, version: str, past: int
) -> LedgerRow:
    """`past`: the minutes that have gone by since."""
    facts, took = code(f"provider={provider}"), ""
    for cause in chance.sample(causes[:7], k=min(len(causes[:7]), chance.randrange(3))):
        facts += code(f"fix.{cause}=not_worked")
        took += sign(chance.uniform(1, 9))
    presses, messages = 2 + chance.randrange(9), chance.choice((0, 0, 0, 1, 2))
    minutes = min(past, 2 + round(chance.expovariate(1 / 7)))
    lang = chance.choices(LANGS, (5, 1))[0]
    row = LedgerRow(hour, symptom, facts, chance.choice(_BEGAN), lang, version, presses, messages, minutes, took=took)
    end, cause = chance.random(), causes[min(len(causes) - 1, int(chance.expovariate(0.6)))]
    if end < 0.62:  # noqa: PLR2004  # of a hundred, 62 say that it works
        return replace(
            row, facts=facts + code(f"fix.{cause}=worked"), solved=minutes, back=_back(chance, minutes, past)
        )
    if end < 0.82:  # noqa: PLR2004  # 20 go to support
        return _handed(chance, row, cause, minutes, past)
    if end < 0.95:  # noqa: PLR2004  # 13 leave at a remedy, the others after a question, or before
        return replace(row, facts=facts + code(f"fix.{cause}=offered"))
    return replace(row, facts="" if end > 0.98 else facts, symptom=None if end > 0.99 else symptom)  # noqa: PLR2004  # as above


def _back(chance: random.Random, minutes: int, past: int) -> int | None:
    back = minutes + 60 + chance.randrange(6000)
    return back if chance.random() < 0.06 and back < past else None  # noqa: PLR2004  # 6 of a hundred


def _handed(chance: random.Random, row: LedgerRow, cause: str, minutes: int, past: int) -> LedgerRow:
    answered = minutes + round(chance.expovariate(1 / 70))
    closed = answered + chance.randrange(600)
    return replace(
        row, handed=minutes, promised=minutes + 120, answered=answered if answered < past else None,
        closed=closed if closed < past else None,
        cause=chance.choice((cause, cause, cause, "other", "unknown", None)) if closed < past else None,
        stars=chance.choice((None, None, 5, 5, 4, 4, 3, 2, 1)) if closed < past else None,
    )  # fmt: skip
