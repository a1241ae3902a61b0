"""`todoku simulate`: made-up people walk through the core; what became of them."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from bot.commands.arguments import WRONG
from bot.commands.printing import say
from bot.settings import SettingsError
from bot.simulation.figures import Calibration, Figures, figures
from bot.simulation.people import draw
from bot.simulation.phrasebook import sentences
from bot.simulation.simulated_walk import SimulatedWalk
from bot.simulation.walking import walk
from bot.simulation.world import World, WorldError, load
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.guide import Guide

ENDS = (
    "users", "solved", "handed", "first", "first 3", "any", "cut short", "right end", "stuck", "presses", "90 %",
    "minutes", "advised",
)  # fmt: skip
WAITS = (
    "useless", "told", "told one", "at first", "remedies", "verdicts", "wrong", "certain", "right", "ECE cases",
    "ECE verdicts",
)  # fmt: skip
LEGEND = """\
solved: by the remedy of their own cause; handed: to support; first, first 3, any: of those, the true cause is the
likeliest suspect, among the first three, among all; cut short: of those, the wait that would have helped still ran;
right end: solved, or handed over where only support can help; advised: solved, or handed over with the true cause
among the first three, and never told a useless wait.
useless: minutes a person waited for nothing; told: the same if every useless wait were waited out; told one, at
first: share of people told a useless wait, and as their first remedy; remedies: useless ones a person; verdicts,
wrong: cards that call their cause the one; certain, right: hand-offs that call one cause certain; ECE: calibration
error in points, of suspects at hand-offs and of verdicts."""


def simulate(
    guide: Guide,
    users: int,
    seed: int,
    *,
    noise: float | None,
    file: Path | None,
    symptom: str | None,
    person: int | None,
    as_json: bool,
) -> int:
    """Let them walk and print the figures; 1 where somebody got stuck."""
    catalogue = guide.catalogue
    check_symptom(catalogue, symptom)
    try:
        world = load(file, catalogue)
    except WorldError as error:
        for finding in error.findings:
            sys.stderr.write(f"todoku: {finding}\n")
        return WRONG
    world = world if noise is None else world.model_copy(update={"noise": noise})
    said = sentences()

    def way(number: int) -> SimulatedWalk:
        return walk(guide, world, said, draw(catalogue, world, seed, number, symptom))

    if person is not None:
        return _replay(way(person))
    ways = list(_with_progress(way, users))
    groups = dict(_groups(ways))
    told = {name: figures(group) for name, group in groups.items()}
    stuck = [w for w in ways if w.end == "stuck"]
    if as_json:
        say(json.dumps(_document(seed, world, told, stuck), indent=2))
    else:
        for row in _table(told, stuck, seed):
            say(row)
    return 1 if stuck else 0


def check_symptom(catalogue: Catalogue, symptom: str | None) -> None:
    """Raises SettingsError where nobody can be stuck there."""
    stuck_at = [id_ for id_ in catalogue.symptoms if catalogue.causes_of(id_)]
    if symptom is not None and symptom not in stuck_at:
        raise SettingsError(f"--symptom: there is no {symptom!r}; there are {', '.join(stuck_at)}")


def _with_progress(way: Callable[[int], SimulatedWalk], users: int) -> Iterator[SimulatedWalk]:
    """The walks, one by one; a terminal is told how far they are."""
    shown = sys.stderr.isatty()
    for number in range(users):
        if shown and number % 20 == 0:
            sys.stderr.write(f"\r{number} of {users} people")
            sys.stderr.flush()
        yield way(number)
    if shown:
        sys.stderr.write("\r" + " " * 40 + "\r")


def _groups(ways: Sequence[SimulatedWalk]) -> Iterator[tuple[str, Sequence[SimulatedWalk]]]:
    """Everybody, those stuck at each symptom, those who write and those who press."""
    yield "all", ways
    for symptom in sorted({way.person.symptom for way in ways}):
        yield symptom, [way for way in ways if way.person.symptom == symptom]
    yield "writing", [way for way in ways if way.person.writes]
    yield "pressing", [way for way in ways if not way.person.writes]


def _document(
    seed: int, world: World, told: Mapping[str, Figures], stuck: Sequence[SimulatedWalk]
) -> dict[str, object]:
    rows = {name: asdict(one) for name, one in told.items()}
    return {
        "seed": seed,
        "world": world.model_dump(),
        "all": rows.pop("all"),
        "writing": rows.pop("writing"),
        "pressing": rows.pop("pressing"),
        "symptoms": rows,
        "stuck": [
            {
                "person": w.person.number,
                "symptom": w.person.symptom,
                "cause": w.person.cause,
                "provider": w.person.provider,
            }
            for w in stuck
        ],
    }


def _table(told: Mapping[str, Figures], stuck: Sequence[SimulatedWalk], seed: int) -> Iterator[str]:
    yield _row("", ENDS)
    for name, f in told.items():
        yield _row(name, (
            str(f.users), _percent(f.solved), _percent(f.handed_over), _percent(f.suspected_first),
            _percent(f.suspected_first_three), _percent(f.suspected_any), _percent(f.cut_short), _percent(f.right_end),
            str(f.stuck),
            _number(f.presses_mean), _number(f.presses_90, 0), _number(f.minutes_mean), _percent(f.well_advised),
        ))  # fmt: skip
    yield ""
    yield _row("", WAITS)
    for name, f in told.items():
        yield _row(name, (
            _number(f.useless_wait_minutes), _number(f.told_wait_minutes), _percent(f.told_useless_wait),
            _percent(f.told_useless_wait_first), _number(f.useless_remedies, 2), str(f.verdicts),
            _percent(f.verdicts_wrong_share),
            str(f.certain_handoffs), _percent(f.certain_handoffs_right), _number(f.calibration_handoffs.error),
            _number(f.calibration_verdicts.error),
        ))  # fmt: skip
    yield ""
    yield from _bins("suspects at hand-offs", told["all"].calibration_handoffs)
    yield from _bins("verdicts of cards", told["all"].calibration_verdicts)
    yield LEGEND
    for way in stuck:
        person = way.person
        yield (
            f"stuck: person {person.number} ({person.cause} at {person.provider}); the same options with "
            f"--seed {seed} --person {person.number} show the way"
        )


def _bins(name: str, found: Calibration) -> Iterator[str]:
    """Stated and true shares of one kind of statement."""
    yield f"{name}: {found.n}"
    for one in found.bins:
        stated, right = _percent(one.stated), _percent(one.right)
        yield f"  {one.low:.1f} to {one.high:.1f}: {one.n:>5} stated {stated:>6}, right {right:>6}"


def _replay(way: SimulatedWalk) -> int:
    """Print one person's walk, step by step."""
    person = way.person
    waits = "waits when told to" if person.obeys else "claims to have waited"
    habits = f"{'writes' if person.writes else 'presses'}, {waits}"
    say(f"person {person.number}, seed {person.seed}: {person.cause} at {person.provider}, in {person.lang}, {habits}")
    for step in way.steps:
        say(f"  {step}")
    say(f"{way.end} after {way.presses} presses and {way.minutes:.1f} minutes, {way.idle:.1f} of them a useless wait")
    if way.suspected:
        say("suspected: " + ", ".join(f"{cause} {100 * share:.0f} %" for cause, share in way.suspected[:5]))
    return 1 if way.end == "stuck" else 0


def _row(name: str, cells: Sequence[str]) -> str:
    return f"{name:<18}" + "".join(f"{cell:>{max(9, len(cell) + 2)}}" for cell in cells)


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f}%"


def _number(value: float | None, digits: int = 1) -> str:
    return "-" if value is None else f"{value:.{digits}f}"
