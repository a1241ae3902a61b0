# ruff: noqa: T201  # a bench is there to print
"""How soon a disturbance is noticed, how often one that is none, and when it is taken for over, in described traffic.

    python -m bench.incident [--seeds FIRST LAST] [--threshold X]

The traffic (`bench.incident_traffic`): about 300 conversations a day with an hour-of-day and weekday profile in Japan's time,
symptoms and providers in the shares of the packaged world, days that differ by 20 % (log-normal), each hour by 10 % more, and one
public holiday in the 30 days that brings half as many again. Each person is looked at when they come, which is when anything can be
noticed. Thresholds were chosen on seeds 1 to 50; what is reported is from 1001 to 1200.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from math import isnan
from random import Random
from statistics import median, stdev

from bench.incident_traffic import DAY, HOUR, LOOKED_AT, START, TAUGHT, Came, Put, local, traffic
from flows.incident import detection
from flows.incident.arrivals import ALL, BUCKET, stream, tellable
from flows.incident.baseline import Baseline, learnt
from flows.incident.detection import noticed, over

Open = dict[str, tuple[int, int]]
"""Stream -> since when, and when it was noticed."""
STRENGTHS = {"docomo": (12, 30, 60), "gmail": (12, 30, 60), "all": (30, 60, 120)}
"""People an hour more than usual, whom the disturbance brings."""
AT = (9, 14, 20)
"""Hours of the day at which it begins."""
LASTS = 2 * HOUR
TOLD_EVERY = 20


class Watching:
    """Counts, notices, and says when it is over, as the bot does."""

    def __init__(self) -> None:
        self.arrivals: dict[str, dict[int, int]] = {}
        self.open: Open = {}
        self.ended: list[tuple[str, int, int, float]] = []
        """Stream, since, when it was noticed, when it was taken for over."""
        self._baseline: Baseline | None = None
        self._learnt = -1
        self._looked = 0.0

    def came(self, one: Came, *, watching: bool) -> None:
        """Count somebody and look."""
        if watching:
            self.look(one.at)
        for provider in (ALL, *([one.provider] if tellable(one.provider or None) else [])):
            counts = self.arrivals.setdefault(stream(one.symptom, provider), {})
            counts[int(one.at) // BUCKET] = counts.get(int(one.at) // BUCKET, 0) + 1
        if watching:
            now, ended = int(one.at) + 1, {name: int(end) for name, _, _, end in self.ended}
            for found in noticed(self.arrivals, self.baseline(now), now, self.open, ended):
                if found.provider == ALL:  # a wider one takes the place of those it explains
                    self.open = {n: o for n, o in self.open.items() if not n.startswith(found.symptom + ".")}
                self.open[stream(found.symptom, found.provider)] = (found.since, now)

    def look(self, until: float) -> None:
        """Whether anything has come to its end since the last look."""
        at = max(self._looked, until - 2 * DAY)
        while self.open and (at := at + 60) < until:
            for name, (since, when) in list(self.open.items()):
                symptom, _, provider = name.partition(".")
                if over(self.arrivals, self.baseline(int(at)), int(at), symptom, provider, since):
                    self.ended.append((name, since, when, at))
                    del self.open[name]
        self._looked = until

    def baseline(self, now: int) -> Baseline:
        """Learnt anew each day."""
        if self._baseline is None or now // DAY != self._learnt:
            gaps = [(since, int(end)) for _, since, _, end in self.ended]
            self._baseline, self._learnt = learnt(self.arrivals, now, local, gaps), now // DAY
        return self._baseline


def false_alarms(seed: int) -> list[tuple[str, float]]:
    """In 30 days in which nothing is disturbed: stream, and when, days from their begin."""
    watch, begin = Watching(), START + TAUGHT * DAY
    for one in traffic(Random(seed), TAUGHT + LOOKED_AT):  # noqa: S311  # made-up people, no secret
        watch.came(one, watching=one.at >= begin)
    found = [(name, when) for name, _, when, _ in watch.ended] + [(n, w) for n, (_, w) in watch.open.items()]
    return [(name, (when - begin) / DAY) for name, when in found]


def found(seed: int, provider: str, per_hour: float, hour: int) -> tuple[int, float, str, float, float] | None:
    """People hit until it was noticed, minutes until then, which stream, minutes by which its begin was missed, minutes from its end
    until it was taken for over. None: never noticed."""
    random = Random(seed)  # noqa: S311  # made-up people, no secret
    day = START + (TAUGHT + random.randrange(7)) * DAY
    since = day + hour * HOUR + random.randrange(HOUR)
    watch, hit, when, name, told = Watching(), 0, 0.0, "", 0
    for one in traffic(random, TAUGHT + 9, Put(provider, per_hour, since, since + LASTS)):
        watch.came(one, watching=since - 300 <= one.at < since + 12 * HOUR)
        hit += one.hit and not name
        mine = [(n, o) for n, o in watch.open.items() if n.startswith("mail_missing")]
        if mine and not name and one.at >= since:
            (name, (told, _)), when = mine[0], one.at
    if not name:
        return None
    ends = [end for n, _, _, end in watch.ended if n.startswith("mail_missing")] or [float("nan")]
    return hit, (when - since) / 60, name, (told - since) / 60, (max(ends) - since - LASTS) / 60


def share(values: Sequence[float], part: float) -> float:
    """The quantile."""
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs=2, default=(1001, 1200), metavar=("FIRST", "LAST"))
    parser.add_argument("--injected", type=int, default=30, help="seeds for each disturbance that is put in")
    parser.add_argument("--threshold", type=float, default=detection.THRESHOLD)
    parser.add_argument("--part", choices=("alarms", "found", "both"), default="both")
    asked = parser.parse_args()
    detection.THRESHOLD = asked.threshold
    first, last = asked.seeds
    print(f"threshold {detection.THRESHOLD}, seeds {first} to {last}", flush=True)
    if asked.part != "found":
        _alarms(range(first, last + 1))
    if asked.part != "alarms":
        _table(range(first, min(last, first + asked.injected - 1) + 1))


def _alarms(seeds: range) -> None:
    """How many false alarms in 30 days, told every 20 seeds, and where they were."""
    where: Counter[str] = Counter()
    numbers: list[int] = []
    for seed in seeds:
        alarms = false_alarms(seed)
        numbers.append(len(alarms))
        where.update(name for name, _ in alarms)
        if len(numbers) % TOLD_EVERY and seed != seeds[-1]:
            continue
        mean = sum(numbers) / len(numbers)
        spread = 1.96 * stdev(numbers) / len(numbers) ** 0.5 if len(numbers) > 1 else mean
        print(
            f"false alarms in 30 days, {len(numbers)} seeds: {mean:.3f} (95 %: {max(0, mean - spread):.3f} to "
            f"{mean + spread:.3f}), none in {numbers.count(0) / len(numbers):.0%}, most {max(numbers)}",
            flush=True,
        )
    print(", ".join(f"{name} {number}" for name, number in where.most_common()))


def _table(seeds: range) -> None:
    print(
        f"seeds {seeds[0]} to {seeds[-1]}; people hit until it is noticed, minutes until then and from its end until it is over"
    )
    print(
        f"{'where':8} {'more/h':>6} {'hour':>4} {'people: median  90 %  most':>26} {'min: median  90 %':>18} {'right':>6} {'since':>6} "
        f"{'over: median  90 %':>19} missed"
    )
    for provider, strengths in STRENGTHS.items():
        for per_hour in strengths:
            for hour in AT:
                _row(provider, per_hour, hour, seeds)


def _row(provider: str, per_hour: float, hour: int, seeds: range) -> None:
    every = [found(seed, provider, per_hour, hour) for seed in seeds]
    seen = [one for one in every if one]
    if not seen:
        print(f"{provider:8} {per_hour:6} {hour:4} never")
        return
    people, minutes, names, begins, ends = zip(*seen, strict=True)
    right = sum(name == stream("mail_missing", provider) for name in names) / len(seen)
    ended = [end for end in ends if not isnan(end)] or [float("nan")]
    print(
        f"{provider:8} {per_hour:6} {hour:4} {median(people):14.0f} {share(people, 0.9):5.0f} {max(people):5.0f} "
        f"{median(minutes):12.0f} {share(minutes, 0.9):5.0f} {right:6.0%} {median(begins):6.0f} "
        f"{median(ended):13.0f} {share(ended, 0.9):5.0f} {len(every) - len(seen):6}",
        flush=True,
    )


if __name__ == "__main__":
    main()
