"""Turns are counted by the kind of their event."""

from bot.metrics import Metrics


def test_each_kind_of_turn_is_counted_by_itself() -> None:
    metrics = Metrics()
    for _ in range(2):
        with metrics.turns.labels("started").time():
            pass
    assert 'todoku_turn_seconds_count{event="started"} 2.0' in metrics.text()
