"""How many came with which symptom, in small stretches of time: numbers alone, nobody's."""

from collections.abc import Iterable, Mapping

from flows.ids import UNKNOWN

BUCKET = 300
"""Seconds that are counted together."""
DAY = 86400
BUCKETS = DAY // BUCKET
"""Of a day."""
WATCHED = ("mail_missing", "sms_missing")
"""Symptoms that many have at once where a provider, or the service, is disturbed."""
ALL = "all"
"""In place of a provider: whoever has the symptom, wherever their mailbox or line is."""
NOWHERE = frozenset({UNKNOWN, "other", "internet"})
"""Answers that name nothing that could be disturbed."""

Arrivals = Mapping[str, Mapping[int, int]]
"""Stream -> bucket (number since 1970) -> how many came."""


def stream(symptom: str, provider: str = ALL) -> str:
    """The name of what is counted together. A stream of `all` counts those as well whose provider is not known."""
    return f"{symptom}.{provider}"


def named(name: str) -> tuple[str, str]:
    """Symptom and provider of a stream."""
    symptom, _, provider = name.partition(".")
    return symptom, provider


def tellable(provider: str | None) -> bool:
    """Whether an answer names a provider that can be disturbed."""
    return provider is not None and provider not in NOWHERE


def gathered(days: Iterable[tuple[int, Mapping[bytes, bytes]]]) -> dict[str, dict[int, int]]:
    """The arrivals from what the store keeps of some days (since 1970): `BUCKET_OF_DAY STREAM` -> number. What cannot be read is
    passed over."""
    found: dict[str, dict[int, int]] = {}
    for day, fields in days:
        for field, number in fields.items():
            at, _, name = field.decode("utf-8", "replace").partition(" ")
            if at.isdigit() and int(at) < BUCKETS and name and number.isdigit():
                counts = found.setdefault(name, {})
                bucket = day * BUCKETS + int(at)
                counts[bucket] = counts.get(bucket, 0) + int(number)
    return found
