"""What the process counts, in Prometheus' words."""

import time
from collections.abc import Callable
from typing import Literal, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from flows.events import Event

FINE = (0.0001, 0.00025, 0.0005)
BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0)
Part = Literal["load", "advance", "render", "save"]


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
        self._turns = Histogram(
            "todoku_turn_seconds", "Time of a turn, commit included", ["event"], buckets=BUCKETS, registry=self.registry
        )
        self._kinds: dict[type[Event], Histogram] = {}
        parts = Histogram(
            "todoku_turn_part_seconds", "Time of a turn's parts; load and save are the store's", ["part"],
            buckets=(*FINE, *BUCKETS), registry=self.registry,
        )  # fmt: skip
        self._parts = {part: parts.labels(part) for part in get_args(Part)}
        self.lag = Histogram(
            "todoku_event_loop_lag_seconds", "How late the event loop is", buckets=(*FINE, *BUCKETS),
            registry=self.registry,
        )  # fmt: skip
        self.cases = Counter("todoku_cases_opened", "Hand-offs to support", registry=self.registry)
        self.set_aside = Counter(
            "todoku_updates_set_aside", "Updates that could not be handled", registry=self.registry
        )
        self.doubtful = Counter(
            "todoku_sends_doubtful",
            "Messages that may have been sent twice: an answer was lost",
            registry=self.registry,
        )
        self._waiting = Gauge("todoku_outbox_waiting", "Messages Telegram has not taken yet", registry=self.registry)

    def turn(self, event: Event) -> "Timed":
        """Times a turn."""
        kind = type(event)
        if kind not in self._kinds:
            self._kinds[kind] = self._turns.labels(kind.__name__.lower())
        return Timed(self._kinds[kind].observe)

    def part(self, name: Part) -> "Timed":
        """Times a part of a turn."""
        return Timed(self._parts[name].observe)

    def watch_outbox(self, waiting: Callable[[], int]) -> None:
        """Where to look up the number of unsent messages."""
        self._waiting.set_function(waiting)

    def text(self) -> str:
        """The page `/metrics`."""
        return generate_latest(self.registry).decode()
