"""Ten thousand histories, each with its own mishaps; and broken cores, at each of which the checker must cry out."""

import multiprocessing
import os
from collections import Counter
from collections.abc import Callable, Iterable

import pytest

from tests.faults.history import Outcome, history
from tests.faults.world import Flaws
from tests.unit.support import guide, texts

HISTORIES = int(os.environ.get("HISTORIES", "10000"))
FIRST = int(os.environ.get("FIRST_SEED", "1"))
REMEDIES = 3
"""Steps that the users of every other history go with the bot before they ask for a person."""
pytestmark = pytest.mark.usefixtures("quiet")
TROUBLED_ONCE: tuple[int, ...] = (4, 7, 17, 83, 227, 263, 300, 441, 477, 752, 9927, 701892, 3010147)
"""Seeds that found a fault of ours when they were first run."""
FAULTS = {
    "killed before a call of the store", "killed after a call of the store", "killed at a call of Telegram",
    "stopped in good order", "store unreached", "store reply lost", "telegram refused", "telegram limited", "telegram lost",
    "telegram unreached", "update brought twice", "double tap", "remedy tried",
}  # fmt: skip


def _some(seeds: Iterable[int]) -> list[Outcome]:
    return [history(seed, remedies=REMEDIES * (seed % 2)) for seed in seeds]


def many(seeds: range) -> list[Outcome]:
    """All of them, on all processors."""
    _ = guide().machine, texts()  # before the fork, so that it is made once
    shares = [seeds[start : start + 250] for start in range(0, len(seeds), 250)]
    with multiprocessing.get_context("fork").Pool() as pool:
        return [outcome for share in pool.imap_unordered(_some, shares) for outcome in share]


@pytest.mark.parametrize("seed", TROUBLED_ONCE)
def test_what_went_wrong_once_does_not_again(seed: int) -> None:
    assert history(seed).findings.examples == []


def test_the_same_seed_is_the_same_history() -> None:
    for seed in (11, 263):
        one, two = history(seed), history(seed)
        assert (one.faults, one.messages, one.doubts) == (two.faults, two.messages, two.doubts)


def test_nothing_is_lost_doubled_out_of_order_or_foreign(record_property: Callable[[str, object], None]) -> None:
    outcomes = many(range(FIRST, FIRST + HISTORIES))
    seen: Counter[str] = Counter()
    for outcome in outcomes:
        seen.update(outcome.faults)
    troubled = {outcome.seed: outcome.findings.examples for outcome in outcomes if outcome.findings.examples}
    figures = {
        "histories": len(outcomes), "first seed": FIRST, "messages": sum(o.messages for o in outcomes),
        "answers lost": sum(o.doubts for o in outcomes), "faults": dict(seen),
    }  # fmt: skip
    for name, figure in figures.items():
        record_property(name, str(figure))
    print(figures)  # noqa: T201  # so that a run tells its seeds
    assert troubled == {}
    assert seen.keys() >= FAULTS, "a fault that never happened proves nothing"


@pytest.mark.parametrize(
    ("flaw", "kinds"),
    [
        ("acknowledges_first", {"lost"}),
        ("sends_first", {"seen twice", "foreign"}),
        ("knows_no_update", {"state doubled"}),
        ("claims_nothing", {"seen twice", "out of order"}),
        ("resumes_nothing", {"stuck", "lost"}),
        ("confirms_nothing", {"seen twice", "stuck"}),
    ],
)
def test_a_broken_core_is_found_out(flaw: str, kinds: set[str]) -> None:
    found: set[str] = set()
    for seed in range(1, 400):
        found |= history(seed, Flaws(**{flaw: True})).findings.found.keys()
        if found & kinds:
            return
    pytest.fail(f"400 histories of a core that {flaw} raised no complaint of {kinds}, only of {found}")
