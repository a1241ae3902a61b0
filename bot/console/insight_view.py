"""The figures of the ledger as cards: a plot, and the same numbers as a table."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.console.page_words import Words
from bot.console.plots import (
    SIDE,
    PlotBar,
    PlotColumn,
    PlotDot,
    PlotPart,
    ceiling,
    columns,
    dots,
    most_of,
    stacked,
)
from bot.desk.outcome_words import OutcomeWords, whole_percent
from flows.ledger.day_summary import PROMISES
from flows.ledger.insight_figures import BACK_IN, Effort, Insight, NamedCount, Period
from flows.ledger.outcome_classes import CLASSES, GROUPS, OutcomeClass, OutcomeCount, Share, wilson

SHOWN = 8
"""Bars of a plot; the table has them all."""
MARKED = 3
"""Days named at the foot of a plot."""
ORDER: tuple[OutcomeClass, ...] = ("verified", "claimed", "handed_over", "returned", "silent")
"""From what is best to what is least known: in which classes are stacked."""


@dataclass(frozen=True, slots=True)
class PlotCard:
    """Bars under a heading, and a table."""

    id: str
    title: str
    hint: str
    bars: tuple[PlotBar, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    classes: bool = False
    """Whether the parts of its bars are classes, which a legend explains."""


@dataclass(frozen=True, slots=True)
class TimePlots:
    """What is told over time."""

    columns: list[PlotColumn]
    dots: list[PlotDot]
    top: int
    """How many a whole column stands for."""
    ends: tuple[str, ...]
    """The first day, one in the middle and the last."""
    weekly: bool
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class InsightView:
    """In the words of a page."""

    t: Words
    words: OutcomeWords
    found: Insight

    def over_time(self) -> TimePlots:
        """Conversations by class, and the share that got back in."""
        periods = self.found.periods
        top = ceiling(most_of(one.count for one in periods))
        names = [day_of(one.first) for one in periods]
        counted = [
            (f"{name}: {_n(one.count)}", {kind: one.classes[kind] for kind in ORDER})
            for name, one in zip(names, periods, strict=True)
        ]
        shares = [
            (f"{name}: {self._of(one.back_in)}", _three(one.back_in)) for name, one in zip(names, periods, strict=True)
        ]
        weekly = any(one.days > 1 for one in periods)
        marked = periods if len(periods) <= MARKED else [periods[0], periods[len(periods) // 2], periods[-1]]
        ends = tuple(date.fromordinal(one.first).isoformat() if weekly else day_of(one.first) for one in marked)
        rows = tuple(self._period(name, one) for name, one in zip(names, periods, strict=True))
        return TimePlots(columns(counted, top), dots(shares), top, ends, weekly, rows)

    def ended(self) -> PlotCard:
        """The classes, with intervals."""
        total, t = self.found.counts[0], self.t
        bars, rows = [], []
        for kind in ORDER:
            one = total.shares[kind]
            part = PlotPart(kind, 0, SIDE * one.share)
            bars.append(
                PlotBar(
                    self.words(kind),
                    f"{_n(one.count)} · {self._percent(one.share)}",
                    (part,),
                    one.low * SIDE,
                    one.high * SIDE,
                )
            )
            rows.append((self.words(kind), _n(one.count), self._percent(one.share), self._interval(one)))
        rows.append((t("insight.durable"), _n(total.durable), "", ""))
        heads = (t("insight.end"), t("insight.count"), t("insight.share"), t("insight.interval"))
        return PlotCard("ended", t("insight.ended"), t("insight.ended_hint"), tuple(bars), heads, tuple(rows))

    def cards(self) -> list[PlotCard]:
        """All others that have anything to show, what people came with first."""
        made = [self._group("symptom"), *self._efforts(), self._left(), self._remedies(), self._causes(), self._handoffs(),
                self._group("provider"), self._stars(), self._began(), self._group("language"), self._group("version")]  # fmt: skip
        return [one for one in made if one.rows]

    def _group(self, by: str) -> PlotCard:
        named = [one for one in self.found.counts if one.by == by]
        whole, bars, rows = most_of(one.count for one in named), [], []
        for one in named:
            back, name = _back(one), self.words.name(by, one.name)
            parts = stacked({kind: one.shares[kind].count for kind in ORDER}, whole)
            bars.append(PlotBar(name, f"{_n(one.count)} · {self._percent(back.share)}", parts))
            numbers = [_n(one.shares[kind].count) for kind in ORDER]
            rows.append((name, _n(one.count), f"{self._percent(back.share)} ({self._interval(back)})", *numbers))
        heads = (
            self.t(f"insight.{by}"),
            self.t("insight.count"),
            self.t("insight.back_short"),
            *map(self.words, ORDER),
        )
        title, hint = self.t(f"insight.by_{by}"), self.t("insight.group_hint")
        return PlotCard(by, title, hint, tuple(bars[:SHOWN]), heads, tuple(rows), classes=True)

    def _efforts(self) -> Iterable[PlotCard]:
        """What it took, beside what the plan expects."""
        yield self._effort("presses", lambda one: one.acts, lambda one: one.expected.presses if one.expected else None)
        yield self._effort(
            "minutes", lambda one: one.minutes, lambda one: one.expected.minutes if one.expected else None
        )

    def _effort(self, what: str, had: Callable[[Effort], float], plan: Callable[[Effort], float | None]) -> PlotCard:
        t, efforts = self.t, self.found.efforts
        whole = most_of(max(had(one), plan(one) or 0) for one in efforts)
        bars, rows = [], []
        for one in efforts:
            name, expected = self.words.name("symptom", one.symptom), plan(one)
            told = "–" if expected is None else f"{expected:.1f}"
            value = t("insight.beside", n=f"{had(one):.3g}", plan=told)
            mark = None if expected is None else SIDE * expected / whole
            bars.append(PlotBar(name, value, stacked({"plain": had(one)}, whole), mark=mark))
            rows.append((name, _n(one.count), f"{had(one):.3g}", told))
        heads = (t("insight.symptom"), t("insight.count"), t("insight.median"), t("insight.expected"))
        return PlotCard(what, t(f"insight.{what}"), t("insight.effort_hint"), tuple(bars[:SHOWN]), heads, tuple(rows))

    def _left(self) -> PlotCard:
        hint = self.t("insight.left_hint")
        return self._counted("left", hint, self.found.left, self.words.place)

    def _causes(self) -> PlotCard:
        return self._counted("causes", self.t("insight.causes_hint"), self.found.causes, self.words.cause)

    def _began(self) -> PlotCard:
        return self._counted("began", "", self.found.began, lambda how: self.t(f"insight.began_{how}"))

    def _handoffs(self) -> PlotCard:
        of = self.found.handoffs
        hint = "" if of.wait is None else self.t("insight.waited", n=round(of.wait))
        named = [NamedCount(state, of.states[state]) for state in PROMISES]
        card = self._counted("handoffs", hint, named, lambda state: self.t(f"insight.promise_{state}"))
        return card if sum(of.states.values()) else PlotCard("handoffs", "", "", (), (), ())

    def _stars(self) -> PlotCard:
        of = self.found.stars
        if of.mean is None:
            return PlotCard("stars", "", "", (), (), ())
        named = [NamedCount(str(n), given) for n, given in reversed(list(enumerate(of.counts, start=1)))]
        return self._counted("stars", self.t("insight.mean", n=f"{of.mean:.1f}"), named, lambda n: "★" * int(n))

    def _counted(self, id_: str, hint: str, named: Sequence[NamedCount], called: Callable[[str], str]) -> PlotCard:
        whole, total = most_of(one.count for one in named), sum(one.count for one in named)
        bars = [PlotBar(called(one.name), _n(one.count), stacked({"plain": one.count}, whole)) for one in named[:SHOWN]]
        rows = [(called(o.name), _n(o.count), self._percent(o.count / total)) for o in named] if total else []
        heads = (self.t("insight.what"), self.t("insight.count"), self.t("insight.share"))
        return PlotCard(id_, self.t(f"insight.{id_}"), hint, tuple(bars), heads, tuple(rows))

    def _remedies(self) -> PlotCard:
        t, bars, rows = self.t, [], []
        for one in self.found.remedies:
            name, told = self.words.cause(one.cause), one.worked + one.came_back + one.not_worked
            if one.share:
                part = PlotPart("plain", 0, SIDE * one.share.share)
                value = t("insight.of", n=one.worked, of=told)
                bars.append(PlotBar(name, value, (part,), one.share.low * SIDE, one.share.high * SIDE))
            share = f"{self._percent(one.share.share)} ({self._interval(one.share)})" if one.share else "–"
            numbers = (one.worked, one.came_back, one.not_worked, one.later, one.offered)
            rows.append((name, share, *map(_n, numbers)))
        results = ("worked", "came_back", "not_worked", "later", "offered")
        heads = (t("insight.what"), t("insight.share"), *(t(f"insight.result_{one}") for one in results))
        hint = t("insight.remedies_hint")
        return PlotCard("remedies", t("insight.remedies"), hint, tuple(bars[:SHOWN]), heads, tuple(rows))

    def time_heads(self) -> tuple[str, ...]:
        """Of the table under what is told over time."""
        t = self.t
        return (t("insight.when"), t("insight.count"), t("insight.back_short"), *map(self.words, ORDER))

    def _period(self, name: str, one: Period) -> tuple[str, ...]:
        return (name, _n(one.count), self._of(one.back_in), *(_n(one.classes[kind]) for kind in ORDER))

    def _of(self, share: Share | None) -> str:
        return f"{self._percent(share.share)} ({self._interval(share)})" if share else "–"

    def _percent(self, share: float) -> str:
        return self.t("insight.percent", n=whole_percent(share))

    def _interval(self, share: Share) -> str:
        return self.t("insight.range", least=whole_percent(share.low), most=whole_percent(share.high))


def day_of(day: int) -> str:
    """Month and day, as everywhere in the console."""
    return f"{date.fromordinal(day):%m-%d}"


def _n(number: int) -> str:
    return f"{number:,}"


def _back(one: OutcomeCount) -> Share:
    return wilson(sum(one.shares[kind].count for kind in BACK_IN), one.count)


def _three(share: Share | None) -> tuple[float, float, float] | None:
    return (share.share, share.low, share.high) if share else None


assert set(ORDER) == set(CLASSES)  # noqa: S101  # each class is stacked once
assert set(GROUPS) == {"symptom", "provider", "language", "version"}  # noqa: S101  # each has words and a card
