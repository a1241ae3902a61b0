"""What the process counts, in Prometheus' words."""

import time
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate
from typing import Literal, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest
from prometheus_client.core import GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.registry import Collector

from flows.events import Event

BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0)
FINE = (0.0001, 0.00025, 0.0005, *BUCKETS)
Part = Literal["load", "advance", "render", "save"]


class Durations:
    """How often something took how long, in seconds. prometheus_client's own histograms lock each of their counters, which is
    seen in a turn of half a millisecond; here only the event loop counts."""

    __slots__ = ("_bounds", "_counts", "_sum")

    def __init__(self, bounds: tuple[float, ...]) -> None:
        self._bounds = bounds
        self._counts = [0] * (len(bounds) + 1)
        self._sum = 0.0

    def observe(self, seconds: float) -> None:
        """Once more, and so long."""
        self._counts[bisect_left(self._bounds, seconds)] += 1
        self._sum += seconds

    def buckets(self) -> tuple[list[tuple[str, float]], float]:
        """The upper bounds, each with how often it took no longer, and the sum."""
        bounds = [*map(str, self._bounds), "+Inf"]
        return list(zip(bounds, accumulate(self._counts), strict=True)), self._sum


class Histogram(Collector):
    """Durations by a label, on the page `/metrics`."""

    def __init__(self, name: str, about: str, label: str, of: Mapping[str, Durations]) -> None:
        self._name, self._about, self._label, self._of = name, about, label, of

    def collect(self) -> Iterator[HistogramMetricFamily]:
        """As prometheus_client asks for it."""
        family = HistogramMetricFamily(self._name, self._about, labels=[self._label] if self._label else None)
        for label, durations in self._of.items():
            buckets, total = durations.buckets()
            family.add_metric([label] if self._label else [], buckets, total)
        yield family


class Ages(Collector):
    """Seconds by task, on the page `/metrics`."""

    def __init__(self) -> None:
        self.of: Callable[[], Mapping[str, float]] = dict

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """As prometheus_client asks for it."""
        family = GaugeMetricFamily(
            "todoku_task_age_seconds", "Seconds since background work was seen alive", labels=["task"]
        )
        for name, seconds in self.of().items():
            family.add_metric([name], seconds)
        yield family


class Timed:
    """What happens within it takes so many seconds. A class: five of them are entered in each turn."""

    __slots__ = ("_began", "_observe")

    def __init__(self, observe: Callable[[float], None]) -> None:
        self._observe = observe

    def __enter__(self) -> None:
        self._began = time.perf_counter()

    def __exit__(self, *_error: object) -> None:
        self._observe(time.perf_counter() - self._began)


class Metrics:
    """One registry per process; nothing in it says anything about a person."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._turns: dict[str, Durations] = {}
        self._kinds: dict[type[Event], Durations] = {}
        self._parts = {part: Durations(FINE) for part in get_args(Part)}
        self.lag = Durations(FINE)
        for name, about, label, of in (
            ("todoku_turn_seconds", "Time of a turn, commit included", "event", self._turns),
            ("todoku_turn_part_seconds", "Time of a turn's parts; load and save are the store's", "part", self._parts),
            ("todoku_event_loop_lag_seconds", "How late the event loop is", "", {"": self.lag}),
        ):
            self.registry.register(Histogram(name, about, label, of))
        self.cases = Counter("todoku_cases_opened", "Hand-offs to support", registry=self.registry)
        self.set_aside = Counter(
            "todoku_updates_set_aside", "Updates that could not be handled", registry=self.registry
        )
        self.doubtful = Counter(
            "todoku_sends_doubtful",
            "Messages that may have been sent twice: an answer was lost",
            registry=self.registry,
        )
        self._waiting = self._gauge("todoku_outbox_waiting", "Messages Telegram has not taken yet")
        self._oldest = self._gauge("todoku_outbox_oldest_seconds", "Seconds since the oldest of these was made")
        self._leader = self._gauge("todoku_leader", "1 in the process that does what only one should")
        self._aside_now = self._gauge("todoku_set_aside", "Things that could not be read and wait for somebody to look")
        self.ready = self._gauge("todoku_ready", "1 while /readyz is green")
        self.reminders = self._gauge("todoku_reminders_waiting", "Reminders overdue by more than a minute")
        self._ages = Ages()
        self.registry.register(self._ages)

    def _gauge(self, name: str, about: str) -> Gauge:
        return Gauge(name, about, registry=self.registry)

    def turn(self, event: Event) -> "Timed":
        """Times a turn."""
        kind = type(event)
        if kind not in self._kinds:
            self._kinds[kind] = self._turns[kind.__name__.lower()] = Durations(BUCKETS)
        return Timed(self._kinds[kind].observe)

    def part(self, name: Part) -> "Timed":
        """Times a part of a turn."""
        return Timed(self._parts[name].observe)

    def watch_outbox(self, waiting: Callable[[], int]) -> None:
        """Where to look up the number of unsent messages."""
        self._waiting.set_function(waiting)

    def watch_oldest(self, seconds: Callable[[], int]) -> None:
        """Where to look up the age of the oldest unsent message."""
        self._oldest.set_function(seconds)

    def watch_leader(self, leads: Callable[[], bool]) -> None:
        """Where to look up whether this process leads."""
        self._leader.set_function(lambda: float(leads()))

    def watch_set_aside(self, number: Callable[[], int]) -> None:
        """Where to look up how much is set aside."""
        self._aside_now.set_function(number)

    def watch_tasks(self, ages: Callable[[], Mapping[str, float]]) -> None:
        """Where to look up when background work was seen alive."""
        self._ages.of = ages

    def text(self) -> str:
        """The page `/metrics`."""
        return generate_latest(self.registry).decode()
