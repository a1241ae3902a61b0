"""What the process counts, in Prometheus' words."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from flows.events import Event

FINE = (0.0001, 0.00025, 0.0005)
BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0)
Part = Literal["load", "advance", "render", "save"]


class Metrics:
    """One registry per process; nothing in it says anything about a person."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._turns = Histogram(
            "todoku_turn_seconds", "Time of a turn, commit included", ["event"], buckets=BUCKETS, registry=self.registry
        )
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

    @contextmanager
    def turn(self, event: Event) -> Iterator[None]:
        """Times a turn."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self._turns.labels(type(event).__name__.lower()).observe(time.perf_counter() - began)

    @contextmanager
    def part(self, name: Part) -> Iterator[None]:
        """Times a part of a turn."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self._parts[name].observe(time.perf_counter() - began)

    def watch_outbox(self, waiting: Callable[[], int]) -> None:
        """Where to look up the number of unsent messages."""
        self._waiting.set_function(waiting)

    def text(self) -> str:
        """The page `/metrics`."""
        return generate_latest(self.registry).decode()
