"""Whole processes in bad weather and calm: they never call themselves ready while they are deaf. And flawed ones, which
must be found out.

`HISTORIES=2000 FIRST_SEED=1 pytest tests/faults/test_pretending.py -s` has as many histories as one likes, and tells
their figures.
"""

import multiprocessing
import os
from collections import Counter
from collections.abc import Callable, Iterable

import pytest

from tests.faults.pretending import PRETENCE, Findings, Flaw, pretending
from tests.faults.weather import PORTS
from tests.unit.support import guide, texts

HISTORIES = int(os.environ.get("HISTORIES", "60"))
FIRST = int(os.environ.get("FIRST_SEED", "1"))
SHARE = 10
"""Histories that are given to a processor at a time."""
pytestmark = pytest.mark.usefixtures("quiet")
TROUBLED_ONCE: tuple[int, ...] = (1, 17, 50, 91, 134, 180, 322, 1315)
"""Seeds that found a fault of ours when they were first run."""


def _some(seeds: Iterable[int]) -> list[tuple[int, Findings]]:
    return [(seed, pretending(seed)) for seed in seeds]


@pytest.mark.parametrize("seed", TROUBLED_ONCE)
def test_what_went_wrong_once_does_not_again(seed: int) -> None:
    assert pretending(seed).examples == []


def test_the_same_seed_is_the_same_history() -> None:
    one, two = pretending(11), pretending(11)
    assert (one.seen, one.longest) == (two.seen, two.longest)


def test_no_process_calls_itself_ready_while_it_is_deaf(record_property: Callable[[str, object], None]) -> None:
    _ = guide().machine, guide().reader, texts()  # before the fork, so that they are made once
    seeds = range(FIRST, FIRST + HISTORIES)
    shares = [seeds[start : start + SHARE] for start in range(0, len(seeds), SHARE)]
    with multiprocessing.get_context("fork").Pool() as pool:
        outcomes = dict(outcome for share in pool.imap_unordered(_some, shares) for outcome in share)
    seen, found = Counter[str](), Counter[str]()
    for outcome in outcomes.values():
        seen.update(outcome.seen)
        found.update(outcome.found)
    longest = {kind: max(o.longest[kind] for o in outcomes.values()) for kind in ("deaf and green", "mute and green")}
    pretenders = sum(bool(outcome.found["deaf and green"]) for outcome in outcomes.values())
    figures = {"histories": len(outcomes), "first seed": FIRST, "deaf and green in": pretenders, "longest": longest}
    for name, figure in (figures | seen).items():
        record_property(name, str(figure))
    print(figures | {"found": dict(found)} | dict(sorted(seen.items())))  # noqa: T201  # so that a run tells its seeds
    assert {seed: outcome.examples for seed, outcome in outcomes.items() if outcome.examples} == {}
    assert longest["deaf and green"] <= PRETENCE
    assert seen.keys() >= {*PORTS, "looks", "calm looks", "green"}, "a port that never failed proves nothing"


@pytest.mark.parametrize(
    ("flaw", "kinds", "first"),
    [
        ("always ready", {"deaf and green"}, 1),
        ("hears always", {"deaf and green"}, 2),
        ("unsupervised intake", {"deaf and green", "late"}, 11),
        ("restarts nothing", {"late", "false alarm"}, 1),
        ("sees no death", {"deaf and green"}, 11),
        ("waits for ever", {"deaf and green"}, 81),
    ],
)
def test_a_flawed_process_is_found_out(flaw: Flaw, kinds: set[str], first: int) -> None:
    """`first`: a seed from which on it does not take long."""
    found: set[str] = set()
    for seed in range(first, first + 60):
        found |= pretending(seed, flaw).found.keys()
        if found >= kinds:
            return
    pytest.fail(f"60 histories of a process that is flawed raised no complaint of {kinds - found}, only of {found}")
