"""What the process counts, in Prometheus' words."""

from collections.abc import Callable, Iterator, Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0)
FINE = (0.0001, 0.00025, 0.0005, *BUCKETS)
PARTS = ("load", "advance", "render", "save")
"""Of a turn; load and save are the store's."""


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


class Metrics:
    """One registry per process; nothing in it says anything about a person."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.turns = Histogram(
            "todoku_turn_seconds", "Time of a turn, commit included", ["event"], buckets=BUCKETS, registry=self.registry
        )
        parts = Histogram(
            "todoku_turn_part_seconds", "Time of a turn's parts; load and save are the store's", ["part"],
            buckets=FINE, registry=self.registry,
        )  # fmt: skip
        self.parts = {part: parts.labels(part) for part in PARTS}
        self.lag = Histogram(
            "todoku_event_loop_lag_seconds", "How late the event loop is", buckets=FINE, registry=self.registry
        )
        self.cases = Counter("todoku_cases_opened", "Hand-offs to support", registry=self.registry)
        self.conversations = Counter(
            "todoku_conversations", "Conversations, by what a user's turn told of them", ["fact", "symptom"],
            registry=self.registry,
        )  # fmt: skip
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
        self._incidents = self._gauge("todoku_incidents_open", "Disturbances that go on")
        self.ready = self._gauge("todoku_ready", "1 while /readyz is green")
        self.reminders = self._gauge("todoku_reminders_waiting", "Reminders overdue by more than a minute")
        self._ages = Ages()
        self.registry.register(self._ages)

    def _gauge(self, name: str, about: str) -> Gauge:
        return Gauge(name, about, registry=self.registry)

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

    def watch_incidents(self, number: Callable[[], int]) -> None:
        """Where to look up how many disturbances go on."""
        self._incidents.set_function(number)

    def watch_tasks(self, ages: Callable[[], Mapping[str, float]]) -> None:
        """Where to look up when background work was seen alive."""
        self._ages.of = ages

    def text(self) -> str:
        """The page `/metrics`."""
        return generate_latest(self.registry).decode()
