"""Which cases a list shows, and in which order. Pure: whatever is asked for, the answer is a page of cases."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from bot.desk.words import plain
from flows.casefile import Case

Shown = Literal["active", "open", "claimed", "closed", "all"]
Order = Literal["urgent", "waiting", "newest"]
SHOWN: tuple[Shown, ...] = get_args(Shown)
ORDERS: tuple[Order, ...] = get_args(Order)
PER_PAGE = 50
LONGEST, WORDS = 200, 8
"""Signs and words of a search that are looked for; more finds nothing more."""
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. `page` counts from 1."""

    shown: Shown = "active"
    urgent: bool = False
    mine: bool = False
    waiting: bool = False
    words: str = ""
    order: Order = "urgent"
    page: int = 1

    @property
    def narrows(self) -> bool:
        """Whether it leaves out anything but closed cases."""
        return self.urgent or self.mine or self.waiting or bool(self.words) or self.shown not in ("active", "all")

    def query(self, **instead: str) -> dict[str, str]:
        """The same as an address asks for it, what is usual left out."""
        ticks = {name: "1" for name in ("urgent", "mine", "waiting") if getattr(self, name)}
        asked = {"status": self.shown, **ticks, "q": self.words, "sort": self.order} | instead
        usual = {"status": "active", "sort": "urgent", "q": "", "page": "1"}
        return {name: value for name, value in asked.items() if usual.get(name) != value}


@dataclass(frozen=True, slots=True)
class Found:
    rows: tuple[Case, ...]
    total: int
    page: int
    pages: int


def wanted(query: Mapping[str, str]) -> Wanted:
    """What an address asks for; what makes no sense is as if it were not there."""
    usual = Wanted()
    shown = next((it for it in SHOWN if it == query.get("status")), usual.shown)
    order = next((it for it in ORDERS if it == query.get("sort")), usual.order)
    page = query.get("page", "")
    return Wanted(
        shown,
        bool(query.get("urgent")),
        bool(query.get("mine")),
        bool(query.get("waiting")),
        plain(query.get("q", "")[: LONGEST * 2])[:LONGEST].strip(),
        order,
        int(page) if page.isascii() and page.isdecimal() and 0 < len(page) <= _DIGITS and int(page) else 1,
    )


def chosen(cases: Iterable[Case], it: Wanted, me: str, described: Callable[[Case], str]) -> list[Case]:
    """All that match, in order. `described`: the words in which a case can be found."""
    tests = folded(it.words).split()[:WORDS]
    found = [case for case in cases if _fits(case, it, me)]
    if tests:
        found = [case for case in found if _says(folded(described(case)), case.number, tests)]
    return sorted(found, key=_key(it.order))


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


def _fits(case: Case, it: Wanted, me: str) -> bool:
    return (
        (it.shown in ("all", case.status) or (it.shown == "active" and case.status != "closed"))
        and (not it.urgent or case.priority == "high")
        and (not it.mine or case.agent == me)
        and (not it.waiting or case.waiting is not None)
    )


def _key(order: Order) -> Callable[[Case], tuple[object, ...]]:
    """Who waits comes before who does not, and who has waited longer comes first."""
    match order:
        case "newest":
            return lambda case: (-case.opened_at, case.number)
        case "waiting":
            return _patience
        case "urgent":
            return lambda case: (case.status == "closed", case.priority != "high", *_patience(case))


def _patience(case: Case) -> tuple[object, ...]:
    return (case.waiting is None, case.waiting or 0, -case.opened_at, case.number)
