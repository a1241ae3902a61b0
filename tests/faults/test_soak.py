"""Real processes, a real store and a real wire under faults by a seed; then calm, and everything must have come right.

The seed decides what goes wrong and in which order; how the processes meet it differs from run to run.
"""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.soak.run import soak
from tests.faults.soak.telegram import Copy
from tests.faults.soak.verdict import Heard, Verdict, judge

SECONDS = float(os.environ.get("SOAK_SECONDS", "25"))
SEED = int(os.environ.get("SOAK_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
TROUBLED_ONCE: tuple[tuple[int, bool], ...] = ((20261125, True),)
"""Seeds that found a fault of ours when they were first run, and whether in a cluster."""
FAULTS = {
    "process killed", "process stopped", "process frozen", "store's connections cut", "store's reply lost", "store killed",
    "telegram limited", "telegram failed", "telegram hanging", "telegram lost", "update brought twice at once",
}  # fmt: skip


RUNS = [(SEED, False), (SEED, True), *TROUBLED_ONCE]
NAMES = [
    "one server",
    "cluster",
    *(f"{seed} {'cluster' if cluster else 'one server'}" for seed, cluster in TROUBLED_ONCE),
]
"""Without a seed that is drawn: every worker of a test run has to know the tests by the same names."""


@pytest.mark.parametrize(("seed", "cluster"), RUNS, ids=NAMES)
async def test_after_a_storm_everything_comes_right(
    tmp_path: Path, record_property: Callable[[str, object], None], seed: int, *, cluster: bool
) -> None:
    verdict = await soak(tmp_path, seed, SECONDS, cluster=cluster)
    record_property("soak", str(verdict))
    print(f"\n{'a cluster' if cluster else 'one server'}, {SECONDS:.0f} s: {verdict}")  # noqa: T201  # so that a run tells its seed
    assert verdict.examples == []
    wanted = FAULTS | {"slot moved"} if cluster else FAULTS
    assert wanted <= (+verdict.faults).keys(), "a fault that never happened proves nothing"


async def test_a_store_that_keeps_nothing_over_a_kill_is_found_out(tmp_path: Path) -> None:
    """The control: the same storm must show a loss here, or the test above proves nothing."""
    verdict = await soak(tmp_path, SEED, 0, cluster=False, durable=False, calm=10)
    assert verdict.found["lost"] > 0, str(verdict)


ONE, TWO = "kotobaaaaaa", "kotobaaaaab"
GOOD = Heard([ONE, TWO], [f"Kim: {ONE}", f"Kim: {TWO}"], [], [])


@pytest.mark.parametrize(
    ("case", "elsewhere", "copies", "found"),
    [
        (GOOD, [], [], {}),
        (GOOD, [], [Copy(ONE, 1, in_doubt=True), Copy(ONE, 9, in_doubt=False)], {}),
        (GOOD, [], [Copy(ONE, 1, in_doubt=False), Copy(ONE, 21, in_doubt=False)], {}),
        (Heard([ONE, TWO], [TWO], [], []), [], [], {"lost": 1}),
        (Heard([ONE, TWO], [TWO, ONE], [], []), [], [], {"out of order": 1}),
        (GOOD, [f"Kim: {TWO}"], [], {"foreign": 1}),
        (GOOD, [], [Copy(ONE, 1, in_doubt=False), Copy(ONE, 9, in_doubt=True)], {"doubled": 1}),
    ],
    ids=["fine", "answer lost", "process killed", "lost", "out of order", "foreign", "doubled"],
)
def test_the_verdict_finds_what_is_wrong(
    case: Heard, elsewhere: list[str], copies: list[Copy], found: dict[str, int]
) -> None:
    """The control: a soak whose judge finds nothing proves nothing."""
    verdict = Verdict(1)
    judge(verdict, [case, Heard([], [], [], [])], elsewhere, copies, [(20.0, 22.0)])
    assert verdict.found == found
