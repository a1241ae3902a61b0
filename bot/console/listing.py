"""Which cases a list shows, and in which order; which of them are news to an agent. Pure: whatever is asked for, the answer
is a page of cases.
"""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from bot.desk.case_words import plain
from flows.case.casefile import Case
from flows.case.snooze import asleep
from flows.case.tags import same

Whose = Literal["mine", "nobody", "snoozed", "all"]
WHOSE: tuple[Whose, ...] = get_args(Whose)
StatusFilter = Literal["active", "open", "claimed", "closed", "all"]
Sorting = Literal["urgent", "waiting", "newest"]
SHOWN: tuple[StatusFilter, ...] = get_args(StatusFilter)
ORDERS: tuple[Sorting, ...] = get_args(Sorting)
PER_PAGE = 50
LONGEST, WORDS = 200, 8
"""Signs and words of a search that are looked for; more finds nothing more."""
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. `page` counts from 1."""

    shown: StatusFilter = "active"
    whose: Whose = "all"
    urgent: bool = False
    waiting: bool = False
    tag: str = ""
    words: str = ""
    order: Sorting = "urgent"
    page: int = 1

    @property
    def narrows(self) -> bool:
        """Whether it leaves out anything but closed cases."""
        ticked = self.urgent or self.waiting or self.whose != "all"
        return ticked or bool(self.words or self.tag) or self.shown not in ("active", "all")

    @property
    def is_filtered(self) -> bool:
        """Whether it is asked for by more than words and whose they are."""
        return replace(self, whose="all", words="", page=1) != Wanted()

    def query(self, **instead: str) -> dict[str, str]:
        """The same as an address asks for it, what is usual left out."""
        ticks = {name: "1" for name in ("urgent", "waiting") if getattr(self, name)}
        filters = {"whose": self.whose, "status": self.shown, "tag": self.tag, "q": self.words, "sort": self.order}
        asked = filters | ticks | instead
        usual = {"whose": "all", "status": "active", "sort": "urgent", "tag": "", "q": "", "page": "1"}
        return {name: value for name, value in asked.items() if usual.get(name) != value}


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a list. `total`: cases on all pages; `page` counts from 1."""

    rows: tuple[Case, ...]
    total: int
    page: int
    pages: int


def wanted(query: Mapping[str, str]) -> Wanted:
    """What an address asks for; what makes no sense is as if it were not there."""
    usual = Wanted()
    shown = next((it for it in SHOWN if it == query.get("status")), usual.shown)
    order = next((it for it in ORDERS if it == query.get("sort")), usual.order)
    whose = next((it for it in WHOSE if it == query.get("whose")), "mine" if query.get("mine") else usual.whose)
    page = query.get("page", "")
    return Wanted(
        shown,
        whose,
        bool(query.get("urgent")),
        bool(query.get("waiting")),
        _line(query.get("tag", "")),
        _line(query.get("q", "")),
        order,
        int(page) if page.isascii() and page.isdecimal() and 0 < len(page) <= _DIGITS and int(page) else 1,
    )


def _line(text: str) -> str:
    return plain(text[: LONGEST * 2])[:LONGEST].strip()


def chosen(cases: Iterable[Case], it: Wanted, me: str, now: int, described: Callable[[Case], str]) -> list[Case]:
    """All that match, in order. `described`: the words in which a case can be found."""
    return [case for case in matching(cases, it, now, described) if is_of(case, it.whose, me, now)]


def matching(cases: Iterable[Case], it: Wanted, now: int, described: Callable[[Case], str]) -> list[Case]:
    """The same, whosever they are."""
    tests = folded(it.words).split()[:WORDS]
    found = [case for case in cases if _fits(case, it)]
    if tests:
        found = [case for case in found if _says(folded(described(case)), case.number, tests)]
    return sorted(found, key=_key(it.order, now))


def is_of(case: Case, whose: Whose, me: str, now: int) -> bool:
    """Whether a case stands in a view. What is put off is neither mine nor nobody's until its time comes."""
    match whose:
        case "all":
            return True
        case "snoozed":
            return asleep(case, now)
        case "mine":
            return case.agent == me and not asleep(case, now)
        case "nobody":
            return not case.agent and not asleep(case, now)


def found(rows: list[Case], page: int) -> Found:
    """One page of them: the last one, where there are not so many."""
    pages = max(1, -(-len(rows) // PER_PAGE))
    page = min(page, pages)
    return Found(tuple(rows[(page - 1) * PER_PAGE : page * PER_PAGE]), len(rows), page, pages)


def folded(text: str) -> str:
    """Text as people mean it: widths and case do not matter."""
    return unicodedata.normalize("NFKC", text).casefold()


def _says(words: str, number: str, tests: list[str]) -> bool:
    return all(test in words or test == number.replace("-", "") for test in tests)


def _fits(case: Case, it: Wanted) -> bool:
    return (
        (it.shown in ("all", case.status) or (it.shown == "active" and case.status != "closed"))
        and (not it.urgent or case.priority == "high")
        and (not it.waiting or case.waiting is not None)
        and (not it.tag or any(same(it.tag, each) for each in case.tags))
    )


def _key(order: Sorting, now: int) -> Callable[[Case], tuple[object, ...]]:
    """Who waits comes before who does not, and who has waited longer comes first; what is put off stands at the end."""
    match order:
        case "newest":
            return lambda case: (-case.opened_at, case.number)
        case "waiting":
            return _patience
        case "urgent":
            return lambda case: (
                case.status == "closed", asleep(case, now), case.priority != "high", *_patience(case)
            )  # fmt: skip


def _patience(case: Case) -> tuple[object, ...]:
    return (case.waiting is None, case.waiting or 0, -case.opened_at, case.number)


MOST = 300
"""Cases that a page looks after; of more, those in which something happened last."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A case as an open page knows it."""

    number: str
    at: int
    """When something last happened in it, Unix seconds."""
    mine: bool
    urgent: bool
    rings: bool
    """Whether somebody waits: only then there is something to be heard."""
    symptom: str | None


def arrivals(cases: Iterable[Case], me: str, now: int) -> list[Arrival]:
    """The newest first; nothing of colleagues' cases, of those put off, and of closed ones."""
    found = [_arrival(case, me) for case in cases if case.status != "closed" and case.agent in ("", me)
             and not asleep(case, now)]  # fmt: skip
    return sorted(found, key=lambda it: (-it.at, it.number))[:MOST]


def _arrival(case: Case, me: str) -> Arrival:
    at = case.opened_at if case.moved is None else case.moved
    mine, urgent = bool(case.agent) and case.agent == me, case.priority == "high"
    return Arrival(case.number, at, mine, urgent, case.waiting is not None, case.symptom)
