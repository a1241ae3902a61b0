"""What many walks come to."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import fmean

from bot.simulation.simulated_walk import SimulatedWalk

FIRST = 3
"""So many suspects of a hand-off are looked at before anything else."""
CALLED_CERTAIN = 0.9
"""A suspect at least this likely is called certain."""
BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements whose probability lies from `low` to below `high` (the last bin takes 1, too)."""

    low: float
    high: float
    n: int
    stated: float
    """Mean of the probabilities stated."""
    right: float
    """Share of them that were so."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """How far stated probabilities are from what was so."""

    n: int
    error: float | None
    """Expected calibration error in points: the gap between stated and right, weighted by how many there are in a bin."""
    bins: tuple[Bin, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What became of a group of people. Shares lie between 0 and 1; None where there was nobody to count."""

    users: int
    solved: float | None
    """By the remedy of their own cause."""
    handed_over: float | None
    right_end: float | None
    """Solved, or handed over where only support can help."""
    stuck: int
    suspected_first: float | None
    """Of those handed over: the true cause is the likeliest suspect …"""
    suspected_first_three: float | None
    suspected_any: float | None
    cut_short: float | None
    """Of those handed over: the wait that would have helped was still running."""
    presses_mean: float | None
    presses_90: float | None
    minutes_mean: float | None
    useless_wait_minutes: float | None
    """Minutes a person waited for nothing, with nothing else to do."""
    told_wait_minutes: float | None
    """The same if everybody waited out every useless wait they were told."""
    told_useless_wait: float | None
    told_useless_wait_first: float | None
    """As their first remedy."""
    useless_remedies: float | None
    """A person, waits included."""
    verdicts: int
    """Cards that said: this is the cause."""
    verdicts_wrong: int
    verdicts_wrong_share: float | None
    certain_handoffs: int
    """Hand-offs that call one cause certain."""
    certain_handoffs_right: float | None
    well_advised: float | None
    """Solved, or handed over with the true cause among the first three suspects; and never told a useless wait."""
    calibration_handoffs: Calibration
    """Of the likeliest suspect at hand-offs."""
    calibration_verdicts: Calibration
    """Of the cause that a card called the one."""


def figures(ways: Sequence[SimulatedWalk]) -> Figures:
    """The figures of a group."""
    over = [way for way in ways if way.end == "handed_over"]
    tops = [(way.suspected[0][1], way.suspected[0][0] == way.person.cause) for way in over if way.suspected]
    verdicts = [(verdict.stated, verdict.cause == way.person.cause) for way in ways for verdict in way.verdicts]
    wrong = sum(not right for _, right in verdicts)
    certain = [right for stated, right in tops if stated >= CALLED_CERTAIN]
    return Figures(
        users=len(ways),
        solved=_share(ways, lambda w: w.end == "solved"),
        handed_over=_share(ways, lambda w: w.end == "handed_over"),
        right_end=_share(ways, right_end),
        stuck=sum(way.end == "stuck" for way in ways),
        suspected_first=_share(over, lambda w: suspected(w, 1)),
        suspected_first_three=_share(over, lambda w: suspected(w, FIRST)),
        suspected_any=_share(over, lambda w: suspected(w, None)),
        cut_short=_share(over, lambda w: w.cut_short),
        presses_mean=_mean(way.presses for way in ways),
        presses_90=percentile([way.presses for way in ways], 90),
        minutes_mean=_mean(way.minutes for way in ways),
        useless_wait_minutes=_mean(way.idle for way in ways),
        told_wait_minutes=_mean(sum(way.useless_waits.values()) for way in ways),
        told_useless_wait=_share(ways, lambda w: bool(w.useless_waits)),
        told_useless_wait_first=_share(ways, lambda w: w.useless_wait_first),
        useless_remedies=_mean(way.useless for way in ways),
        verdicts=len(verdicts),
        verdicts_wrong=wrong,
        verdicts_wrong_share=_round(wrong / len(verdicts)) if verdicts else None,
        certain_handoffs=len(certain),
        certain_handoffs_right=_round(sum(certain) / len(certain)) if certain else None,
        well_advised=_share(ways, well_advised),
        calibration_handoffs=calibration(tops),
        calibration_verdicts=calibration(verdicts),
    )


def suspected(way: SimulatedWalk, first: int | None) -> bool:
    """Whether the true cause is among so many of the likeliest suspects."""
    return way.person.cause in [cause for cause, _ in way.suspected[:first]]


def right_end(way: SimulatedWalk) -> bool:
    """Whether it ended as it should."""
    return way.end == "solved" or (way.end == "handed_over" and way.handoff)


def well_advised(way: SimulatedWalk) -> bool:
    """Whether neither time nor trust was wasted."""
    return not way.useless_waits and (way.end == "solved" or (way.end == "handed_over" and suspected(way, FIRST)))


def calibration(statements: Sequence[tuple[float, bool]]) -> Calibration:
    """How probabilities stated compare with what was so."""
    held: dict[int, list[tuple[float, bool]]] = {}
    for stated, right in statements:
        held.setdefault(min(BINS - 1, int(stated * BINS)), []).append((stated, right))
    bins = tuple(
        Bin(
            at / BINS, (at + 1) / BINS, len(here),
            _round(fmean(stated for stated, _ in here)), _round(sum(right for _, right in here) / len(here)),
        )
        for at, here in sorted(held.items())
    )  # fmt: skip
    gap = sum(abs(sum(stated - right for stated, right in here)) for here in held.values())
    return Calibration(len(statements), round(100 * gap / len(statements), 2) if statements else None, bins)


def percentile(values: Sequence[float], percent: int) -> float | None:
    """The least value that so many percent do not exceed."""
    return sorted(values)[ceil(len(values) * percent / 100) - 1] if values else None


def _share(ways: Sequence[SimulatedWalk], of: Callable[[SimulatedWalk], bool]) -> float | None:
    return _round(sum(map(of, ways)) / len(ways)) if ways else None


def _mean(values: Iterable[float]) -> float | None:
    held = list(values)
    return _round(fmean(held)) if held else None


def _round(value: float) -> float:
    return round(value, 4)
