"""The traffic that `bench.incident` looks at: made up, from a seed."""

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from itertools import accumulate
from math import exp
from random import Random

JST = timezone(timedelta(hours=9))
START = int(datetime(2026, 1, 5, tzinfo=JST).astimezone(UTC).timestamp())
"""A Monday, midnight in Japan."""
DAY, HOUR = 86400, 3600
TAUGHT, LOOKED_AT = 28, 30
"""Days before, and days in which disturbances are looked for."""
PER_DAY = 300.0
HOURS = (2, 1, 1, 1, 1, 2, 4, 7, 9, 10, 10, 10, 12, 10, 9, 9, 9, 10, 11, 12, 13, 12, 9, 5)
WEEKDAYS = (1.1, 1.0, 1.0, 1.0, 1.05, 0.95, 0.9)
SYMPTOMS = {"mail_missing": 40, "sms_missing": 15}
"""Percent of all; the others are not watched."""
MAIL = {
    "docomo": 16, "au": 12, "softbank": 10, "ymobile": 6, "uqmobile": 4, "rakuten": 4, "gmail": 24, "yahoo_jp": 8,
    "icloud": 8, "outlook": 4, "other": 4,
}  # fmt: skip
LINES = {
    "docomo": 26, "au": 20, "softbank": 15, "ymobile": 8, "uqmobile": 6, "rakuten": 8, "mvno": 12, "internet": 3, "other": 2,
}  # fmt: skip
TELL = {"mail_missing": 0.92, "sms_missing": 0.5}
"""Who comes as far as telling the provider."""


@dataclass(frozen=True, order=True)
class Came:
    """Somebody: when, with what, where; provider empty: not told. `hit`: by the disturbance that was put in."""

    at: float
    symptom: str
    provider: str
    hit: bool = False


@dataclass(frozen=True)
class Put:
    """A disturbance that is put in."""

    provider: str
    per_hour: float
    since: int
    until: int


def local(at: int) -> datetime:
    """Where the service is."""
    return datetime.fromtimestamp(at, JST)


def traffic(random: Random, days: int, put: Put | None = None) -> list[Came]:
    """Everybody in order, over so many days from `START`."""
    holiday = random.randrange(days - LOOKED_AT, days) if days >= LOOKED_AT else -1
    found: list[Came] = []
    for day in range(days):
        level = exp(random.gauss(-0.02, 0.2)) * PER_DAY / sum(HOURS)
        weekday = 6 if day == holiday else day % 7
        level *= WEEKDAYS[weekday] * (1.5 if day == holiday else 1.0)
        for hour, share in enumerate(HOURS):
            rate = level * share * exp(random.gauss(-0.005, 0.1))
            found += _hour(random, START + day * DAY + hour * HOUR, rate)
    if put:
        for at in _times(random, put.since, put.until, put.per_hour):
            insort(found, _hit(random, at, put.provider))
    return found


def _hour(random: Random, begin: int, rate: float) -> Iterator[Came]:
    for at in _times(random, begin, begin + HOUR, rate * sum(SYMPTOMS.values()) / 100):
        symptom = _drawn(random, SYMPTOMS)
        told = random.random() < TELL[symptom]
        yield Came(at, symptom, _drawn(random, MAIL if symptom == "mail_missing" else LINES) if told else "")


def _hit(random: Random, at: float, provider: str) -> Came:
    told = random.random() < TELL["mail_missing"]
    return Came(at, "mail_missing", (_drawn(random, MAIL) if provider == "all" else provider) if told else "", hit=True)


def _times(random: Random, since: float, until: float, per_hour: float) -> Iterator[float]:
    at = since
    while per_hour > 0 and (at := at + random.expovariate(per_hour / HOUR)) < until:
        yield at


def _drawn(random: Random, shares: dict[str, int]) -> str:
    return random.choices(list(shares), cum_weights=list(accumulate(shares.values())))[0]
