"""Durations are counted and shown as prometheus_client's own histograms would."""

import prometheus_client
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client import CollectorRegistry, generate_latest

from bot.metrics import FINE, Durations, Histogram, Metrics
from flows.events import Started


def shown(registry: CollectorRegistry) -> list[str]:
    lines = generate_latest(registry).decode().splitlines()
    return [line for line in lines if "_created" not in line]


@given(st.lists(st.one_of(st.sampled_from(FINE), st.floats(0, 20))), st.sampled_from(["part", ""]))
def test_the_same_is_shown_as_by_the_library(seconds: list[float], label: str) -> None:
    ours, theirs = CollectorRegistry(), CollectorRegistry()
    durations = Durations(FINE)
    ours.register(Histogram("some_seconds", "Some", label, {"load": durations}))
    histogram = prometheus_client.Histogram(
        "some_seconds", "Some", [label] if label else [], buckets=FINE, registry=theirs
    )
    kept = histogram.labels("load") if label else histogram
    for one in seconds:
        durations.observe(one)
        kept.observe(one)
    assert sorted(shown(ours)) == sorted(shown(theirs))


def test_each_kind_of_turn_is_counted_by_itself() -> None:
    metrics = Metrics()
    for _ in range(2):
        with metrics.turn(Started()):
            pass
    assert 'todoku_turn_seconds_count{event="started"} 2.0' in metrics.text()
