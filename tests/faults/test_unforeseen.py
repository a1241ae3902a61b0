"""Histories in which any call of any port may fail in a way that nobody has foreseen; and broken cores, which must be found out."""

import multiprocessing
import os
from collections import Counter
from collections.abc import Callable, Iterable

import pytest

from tests.faults.history import Outcome
from tests.faults.moods import KINDS
from tests.faults.unforeseen import Kept, Unsupervised, unforeseen
from tests.faults.world import Flaws
from tests.unit.support import guide, texts

HISTORIES = int(os.environ.get("HISTORIES", "300"))
FIRST = int(os.environ.get("FIRST_SEED", "1"))
pytestmark = pytest.mark.usefixtures("quiet")
TROUBLED_ONCE: tuple[int, ...] = (1, 33, 36, 48, 53)
"""Seeds that found a fault of ours when they were first run."""
FAULTS = {f"{port} failed {when}" for port in ("store", "lease", "aside", "Telegram") for when in ("before", "after")}


def _some(seeds: Iterable[int]) -> list[Outcome]:
    return [unforeseen(seed) for seed in seeds]


@pytest.mark.parametrize("seed", TROUBLED_ONCE)
def test_what_went_wrong_once_does_not_again(seed: int) -> None:
    assert unforeseen(seed).findings.examples == []


def test_the_same_seed_is_the_same_history() -> None:
    one, two = unforeseen(11), unforeseen(11)
    assert (one.faults, one.messages, one.doubts) == (two.faults, two.messages, two.doubts)


def test_nothing_is_lost_doubled_or_out_of_order_whatever_fails(record_property: Callable[[str, object], None]) -> None:
    _ = guide().machine, texts()  # before the fork, so that it is made once
    seeds = range(FIRST, FIRST + HISTORIES)
    shares = [seeds[start : start + 50] for start in range(0, len(seeds), 50)]
    with multiprocessing.get_context("fork").Pool() as pool:
        outcomes = [outcome for share in pool.imap_unordered(_some, shares) for outcome in share]
    seen: Counter[str] = Counter()
    for outcome in outcomes:
        seen.update(outcome.faults)
    figures = {"histories": len(outcomes), "first seed": FIRST, "messages": sum(o.messages for o in outcomes), **seen}
    for name, figure in figures.items():
        record_property(name, str(figure))
    print(figures)  # noqa: T201  # so that a run tells its seeds
    assert {outcome.seed: outcome.findings.examples for outcome in outcomes if outcome.findings.examples} == {}
    kinds = {type(made()).__name__ for made in KINDS}
    assert seen.keys() >= FAULTS | kinds, "a fault that never happened proves nothing"


@pytest.mark.parametrize(
    ("flaw", "process", "kinds"),
    [
        ("acknowledges_first", Kept, {"lost"}),
        ("knows_no_update", Kept, {"state doubled"}),
        ("resumes_nothing", Kept, {"stuck", "lost"}),
        ("", Unsupervised, {"stuck", "lost"}),
    ],
)
def test_a_broken_core_is_found_out(flaw: str, process: type[Kept], kinds: set[str]) -> None:
    found: set[str] = set()
    for seed in range(1, 300):
        found |= unforeseen(seed, Flaws(**{flaw: True}) if flaw else None, process).findings.found.keys()
        if found & kinds:
            return
    pytest.fail(f"300 histories of a core that is broken raised no complaint of {kinds}, only of {found}")
