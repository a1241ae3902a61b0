"""The figures as tables, and their place in docs/performance.md."""

import os
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from bench.peers.phases import PhaseFigures, PhasePlan

PAGE = Path(__file__).parent.parent.parent / "docs" / "performance.md"
COLUMNS = (
    ("CPU ms an update", "cpu ms", 3), ("updates/s", "updates/s", 0), ("saturated p50", "saturated p50", 1),
    ("p95", "saturated p95", 1), ("p99", "saturated p99", 1), ("open p50", "open p50", 1), ("p95", "open p95", 1),
    ("p99", "open p99", 1), ("press p50, API 50 ms", "slow press p50", 1), ("store trips", "trips", 2),
    ("commands", "commands", 1), ("bytes a session", "bytes", 0), ("RSS MB", "rss mb", 0), ("start s", "start s", 2),
)  # fmt: skip
RATIOS = (
    ("CPU an update", "cpu ms"), ("updates/s", "updates/s"), ("saturated p99", "saturated p99"),
    ("open p50", "open p50"),
    ("press p50, API 50 ms", "slow press p50"),
)  # fmt: skip


def say(text: str) -> None:
    """One or more lines for whoever runs the bench."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def summary(figures: Mapping[str, PhaseFigures], titles: Mapping[str, str], plan: PhasePlan, lacking: str) -> str:
    """Everything, as Markdown."""
    parts = [machine(), _how(figures, plan), *([lacking + "."] if lacking else []), _absolute(figures, titles)]
    parts += [_ratios(figures, titles, base) for base in ("aiogram", "floor", "before") if base in figures]
    return "\n\n".join(parts)


def machine() -> str:
    """Where and when."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    names = [line.partition(":")[2].strip() for line in _cpuinfo() if line.startswith("model name")]
    today = datetime.now(UTC)  # noqa: TID251  # a bench is dated
    return (
        f"{today:%Y-%m-%d}, {platform.system()} {platform.machine()}, {os.cpu_count() or cores} cores"
        f"{' of ' + names[0] if names else ''}, Python {platform.python_version()}."
    )


def rows(heads: Sequence[str], body: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [heads, ["---"] * len(heads), *body]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def write(section: str, text: str) -> None:
    """Put it into its section of the page; everything else there was written by hand, and stays."""
    begin, end = f"<!-- {section}: begin -->", f"<!-- {section}: end -->"
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(begin)
    after = rest.partition(end)[2]
    if not after:
        raise SystemExit(f"{PAGE.name} has no section {section}: it begins with {begin} and ends with {end}")
    PAGE.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")


def _cpuinfo() -> Iterator[str]:
    path = Path("/proc/cpuinfo")
    yield from path.read_text(encoding="utf-8").splitlines() if path.exists() else ()


def _how(figures: Mapping[str, PhaseFigures], plan: PhasePlan) -> str:
    around = [value for found in figures.values() for value in found.values.get("neighbours", ())]
    busy = f" Other programs took {median(around):.1f} cores meanwhile ({_range(around, 1)})." if around else ""
    return (
        f"{plan.rounds} rounds, {plan.seconds:g} s a phase, {plan.users} users, medians.{busy}"
        " Milliseconds unless said otherwise."
    )


def _absolute(figures: Mapping[str, PhaseFigures], titles: Mapping[str, str]) -> str:
    shown = [c for c in COLUMNS if any(c[1] in found.values for found in figures.values())]
    body = [
        [titles[name], *(_middle(found, key, digits) for _, key, digits in shown), f"{found.faults} of {found.updates}"]
        for name, found in figures.items()
    ]
    return rows(["", *(head for head, _, _ in shown), "lost, doubled, refused"], body)


def _ratios(figures: Mapping[str, PhaseFigures], titles: Mapping[str, str], base: str) -> str:
    """Each bot beside one of them: the ratio of each round, its median, and from where to where it went."""
    shown = [r for r in RATIOS if r[1] in figures[base].values]
    body = []
    for name, found in figures.items():
        if name == base:
            continue
        cells = []
        for _, key in shown:
            pairs = zip(found.values.get(key, ()), figures[base].values[key], strict=False)
            ratios = [mine / other for mine, other in pairs if other]
            cells.append(f"{median(ratios):.2f} ({_range(ratios, 2)})" if ratios else "–")
        body.append([titles[name], *cells])
    return rows([f"÷ {titles[base]}", *(head for head, _ in shown)], body)


def _middle(found: PhaseFigures, key: str, digits: int) -> str:
    values = found.values.get(key)
    return f"{median(values):.{digits}f}" if values else "–"


def _range(values: Sequence[float], digits: int) -> str:
    return f"{min(values):.{digits}f}–{max(values):.{digits}f}"
