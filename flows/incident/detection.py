"""Whether more come than usual, so many that chance does not explain it; since when; and whether that is over.

A Bayes factor weighs "the rate is several times what is usual" against "it is usual", over windows of many lengths that end now: a
burst shows in a short one, a slow rise in a long one. What is usual is itself known only so well, so people are counted as negative
binomial. Who is disturbed, one provider or all, is what explains the arrivals best: the factors stand against the same "usual".
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import accumulate
from math import exp, lgamma, log

from msgspec import Struct

from flows.incident.arrivals import ALL, BUCKET, WATCHED, Arrivals, named, stream, tellable
from flows.incident.baseline import DAYS_ALIKE, EARLIER, HOURLY, YOUNG, Baseline, Level

THRESHOLD = 8.5
"""Log of the Bayes factor at which a disturbance is noticed."""
TIMES = (3.0, 5.0, 8.0, 13.0, 20.0, 35.0, 60.0)
"""How many times what is usual a disturbance brings, each as likely as the others."""
FEWEST = 4
"""People below which nothing is noticed, however unusual they are."""
BY_CHANCE, BY_CHANCE_OF_ALL = 0.1, 0.3
"""People added to what is usual of every window: a few may come together for a reason of their own, and sooner anywhere than at one
provider."""
WINDOWS = (*range(1, 13), 15, 18, 24, 30, 36)
"""Lengths of what is looked at, in buckets, the one under way included."""
BACK = 3.0
"""Log of the Bayes factor for "it is usual again" at which a disturbance is over …"""
QUIET = (6, 9, 12, 18, 24, 36)
"""… over the last so many buckets."""
LONGEST = 24 * 3600
"""Seconds after which what was noticed is taken for over: it is the usual by then, or somebody says so by hand."""


class Noticed(Struct, frozen=True):
    """A disturbance as the numbers show it."""

    symptom: str
    provider: str
    """Or `all`."""
    since: int
    """Unix seconds, at the begin of a bucket."""
    people: int
    """How many have come since."""
    weight: float
    """Log of its Bayes factor."""


def noticed(
    arrivals: Arrivals, baseline: Baseline, now: int, known: Collection[str], ended: Mapping[str, int]
) -> list[Noticed]:
    """What is disturbed now, at most one for each symptom. `known`: streams that are known to be disturbed. `ended`: streams that
    were, and until when: whoever came before has been explained.

    Where one provider is known to be disturbed and enough others rise as well, `all` are.
    """
    if baseline.days < YOUNG:
        return []
    found, today = [], _today(arrivals, baseline, now, known, ended)
    for symptom in WATCHED:
        if stream(symptom) in known:
            continue
        names = [n for n in arrivals if named(n)[0] == symptom and tellable(named(n)[1]) and n not in known]
        every = sorted({stream(symptom), *names})
        taken = [name for name in known if named(name)[0] == symptom]
        seen = [
            one
            for n in every
            if (one := _rise(arrivals, baseline, today, n, now, taken, _explained(n, ended) // BUCKET))
        ]
        if seen and (best := max(seen, key=lambda one: one.weight)).weight >= THRESHOLD:
            found.append(best)
    return found


def over(arrivals: Arrivals, baseline: Baseline, now: int, symptom: str, provider: str, since: int) -> bool:
    """Whether as many come as usual again, where there is a disturbance since then."""
    if now - since >= LONGEST:
        return True
    name = stream(symptom, provider)
    level, counts = baseline.level(name), arrivals.get(name, {})
    level = Level(level.daily, 1 / (1 / level.shape + 1 / DAYS_ALIKE + HOURLY))
    usual = level.daily * baseline.worth(since, now)
    people = _between(counts, since // BUCKET, now // BUCKET)
    times = min(TIMES[-1], max(TIMES[0], people / usual if usual else TIMES[0]))
    for length in QUIET:
        first = now // BUCKET - length + 1
        if first * BUCKET < since:
            break
        mean = level.daily * baseline.worth(first * BUCKET, now)
        number = _between(counts, first, now // BUCKET)
        if _chance(number, mean, level) - _chance(number, times * mean, level) >= BACK:
            return True
    return False


def _explained(name: str, ended: Mapping[str, int]) -> int:
    """Until when what came in a stream belongs to a disturbance that is over."""
    symptom, provider = named(name)
    mine = [at for n, at in ended.items() if named(n)[0] == symptom and (ALL in (provider, named(n)[1]) or n == name)]
    return max(mine, default=0)


def _today(arrivals: Arrivals, baseline: Baseline, now: int, known: Collection[str], ended: Mapping[str, int]) -> Level:
    """How many times the usual come today, by the symptoms that nothing has disturbed of late."""
    late = {named(n)[0] for n in known} | {named(n)[0] for n, at in ended.items() if at > now - EARLIER[0]}
    return baseline.today(arrivals, [stream(one) for one in WATCHED if one not in late], now)


def _rise(
    arrivals: Arrivals, baseline: Baseline, today: Level, name: str, now: int, taken: list[str], explained: int
) -> Noticed | None:
    """The window in which a stream rises most, of those that begin after the bucket `explained`. `taken`: streams that explain a
    part of `all` already."""
    symptom, provider = named(name)
    less = taken if provider == ALL else []
    level = baseline.level(name)
    daily = max(0.1 * level.daily, level.daily - sum(baseline.level(one).daily for one in less))
    level = Level(today.daily * daily, 1 / (1 / level.shape + 1 / today.shape + HOURLY))
    best: Noticed | None = None
    for length, number in _windows(arrivals, name, less, now // BUCKET):
        since = (now // BUCKET - length + 1) * BUCKET
        if since // BUCKET <= explained:
            break
        mean = level.daily * baseline.worth(since, now) + (BY_CHANCE_OF_ALL if provider == ALL else BY_CHANCE)
        if number < FEWEST or number < TIMES[0] / 2 * mean:
            continue
        weight = factor(number, mean, level)
        if best is None or weight > best.weight:
            best = Noticed(symptom, provider, since, number, weight)
    return best


def _windows(arrivals: Arrivals, name: str, less: list[str], last: int) -> Iterator[tuple[int, int]]:
    """Lengths, and how many came; none where the longest has too few."""
    counts = arrivals.get(name, {})
    others = [arrivals.get(one, {}) for one in less]
    recent = [counts.get(bucket, 0) for bucket in range(last, last - WINDOWS[-1], -1)]
    if sum(recent) < FEWEST:
        return
    for other in others:
        recent = [n - other.get(last - ago, 0) for ago, n in enumerate(recent)]
    sums = list(accumulate(recent))
    for length in WINDOWS:
        yield length, sums[length - 1]


def factor(number: int, mean: float, level: Level) -> float:
    """Log of the Bayes factor for a disturbance, where so many came and `mean` are usual."""
    usual = _chance(number, mean, level)
    raised = [_chance(number, times * mean, level) - usual for times in TIMES]
    most = max(raised)
    return most + log(sum(exp(one - most) for one in raised) / len(raised))


def _chance(number: int, mean: float, level: Level) -> float:
    """Log of the chance that so many come, but for what is the same for every mean."""
    shape = level.shape
    if mean <= 0:
        return 0.0 if not number else -1e9
    return (
        lgamma(number + shape)
        - lgamma(shape)
        + shape * log(shape / (shape + mean))
        + number * log(mean / (shape + mean))
    )


def _between(counts: Mapping[int, int], first: int, last: int) -> int:
    return sum(counts.get(bucket, 0) for bucket in range(first, last + 1))
