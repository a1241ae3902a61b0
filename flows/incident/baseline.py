"""How many are to be expected: a stream's own rate of the past weeks, times what the hour of the week makes of it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cached_property

from msgspec import Struct

from flows.incident.arrivals import ALL, BUCKET, Arrivals, named

LEARNT_DAYS = 28
RECENT = 3 * 3600
"""Seconds before now that teach nothing: what rises now must not be taken for what is usual."""
YOUNG = 7
"""Days of arrivals below which nothing is noticed."""
HOURS = 168
PSEUDO = 4.0
"""Hours that the hour of the day counts beside an hour of the week's own …"""
PSEUDO_FLAT = 2.0
"""… and that no difference between hours counts beside that."""
PSEUDO_PEOPLE = 2.0
"""People that a stream is given before it has any."""
HOURLY = 0.02
"""Squared share by which an hour differs from the others of its kind on the same day, though nothing is disturbed …"""
DAYS_ALIKE = 16.0
"""… and one over the squared share by which a day does. What came earlier today tells how many are usual today."""
EARLIER = (15 * 3600, 2 * 3600)
"""Seconds ago between which that is."""
HOUR = 3600

Local = Callable[[int], datetime]
"""Unix seconds -> the time where the service is."""


class Level(Struct, frozen=True):
    """People a day, and how well that is known: the shape of a gamma distribution."""

    daily: float
    shape: float


class Baseline(Struct, frozen=True, dict=True):
    """What is usual. `profile`: for each hour of the week how many times the mean of all."""

    profile: tuple[float, ...]
    levels: dict[str, Level]
    days: float
    """From how many days it was learnt."""
    zone: int
    """Seconds that the service's clock is ahead of UTC."""

    @cached_property
    def steps(self) -> tuple[float, ...]:
        """Days' worth of people that are usual up to each hour of the week."""
        total, found = 0.0, [0.0]
        for hour in self.profile:
            total += hour / 24
            found.append(total)
        return tuple(found)

    def worth(self, since: float, until: float) -> float:
        """Ordinary days that a stretch of time is worth."""
        return self._up_to(until) - self._up_to(since)

    def _up_to(self, at: float) -> float:
        weeks, hours = divmod((at + self.zone) / HOUR, HOURS)
        whole = int(hours)
        return weeks * self.steps[-1] + self.steps[whole] + (hours - whole) * self.profile[whole] / 24

    def level(self, name: str) -> Level:
        """Of a stream; one that nobody has come in yet has next to nothing."""
        return self.levels.get(name) or _level(0, self.days)

    def today(self, arrivals: Arrivals, names: Collection[str], now: int) -> Level:
        """How many times the usual have come earlier today in these streams, drawn to once: times, and how well that is known."""
        since, until = ((now - ago) // BUCKET for ago in EARLIER)
        worth = self.worth(since * BUCKET, until * BUCKET)
        usual = worth * sum(self.level(name).daily for name in names)
        people = sum(arrivals.get(name, {}).get(bucket, 0) for name in names for bucket in range(since, until))
        return Level((people + DAYS_ALIKE) / (usual + DAYS_ALIKE), DAYS_ALIKE + usual)


def learnt(arrivals: Arrivals, now: int, local: Local, skipped: Iterable[tuple[int, int]] = ()) -> Baseline:
    """From the weeks before now. `skipped`: since, until of disturbances, from whose hours nothing usual can be learnt."""
    last = (now - RECENT) // HOUR
    first = min((min(counts) for counts in arrivals.values() if counts), default=now // BUCKET) * BUCKET // HOUR
    left_out = {hour for since, until in skipped for hour in range(since // HOUR, until // HOUR + 1)}
    hours = [h for h in range(max(first, last - LEARNT_DAYS * 24), last) if h not in left_out]
    offset = local(last * HOUR).utcoffset()
    zone = int(offset.total_seconds()) if offset else 0
    counted = {name: _by_hour(counts, hours) for name, counts in arrivals.items()}
    profile = _profile([counts for name, counts in counted.items() if named(name)[1] == ALL], hours, zone)
    worth = sum(profile[_of_week(hour, zone)] for hour in hours) / 24
    levels = {name: _level(sum(counts.values()), worth) for name, counts in counted.items()}
    return Baseline(profile, levels, len(hours) / 24, zone)


def _by_hour(counts: Mapping[int, int], hours: Sequence[int]) -> dict[int, int]:
    """People by hour since 1970, of these hours alone."""
    wanted, found = set(hours), dict[int, int]()
    for bucket, number in counts.items():
        hour = bucket * BUCKET // HOUR
        if hour in wanted:
            found[hour] = found.get(hour, 0) + number
    return found


def _of_week(hour: int, zone: int) -> int:
    return (hour + zone // HOUR) % HOURS


def _profile(counted: Sequence[Mapping[int, int]], hours: Sequence[int], zone: int) -> tuple[float, ...]:
    """For each hour of the week how many times the mean: its own, drawn to that of the hour of the day on such a day of the week."""
    people, seen = [0.0] * HOURS, [0.0] * HOURS
    for hour in hours:
        seen[_of_week(hour, zone)] += 1
        people[_of_week(hour, zone)] += sum(counts.get(hour, 0) for counts in counted)
    mean = sum(people) / len(hours) if hours else 0.0
    if not mean:
        return (1.0,) * HOURS
    by_hour = [_share(people[at::24], seen[at::24], mean, PSEUDO_FLAT) for at in range(24)]
    by_day = [_share(people[day * 24 : day * 24 + 24], seen[day * 24 : day * 24 + 24], mean, 24.0) for day in range(7)]
    raw = [
        (people[at] / mean + PSEUDO * by_hour[at % 24] * by_day[at // 24]) / (seen[at] + PSEUDO) for at in range(HOURS)
    ]
    total = sum(raw) / HOURS
    return tuple(share / total for share in raw)


def _share(people: Sequence[float], seen: Sequence[float], mean: float, pseudo: float) -> float:
    """How many times the mean, drawn to once."""
    return (sum(people) / mean + pseudo) / (sum(seen) + pseudo)


def _level(people: int, worth: float) -> Level:
    known = people + PSEUDO_PEOPLE
    return Level(known / max(1.0, worth), known)
