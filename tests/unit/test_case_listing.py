"""Which cases a list shows: whatever an address says, the answer is a page of cases in a sane order."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.console.listing import LONGEST, ORDERS, PER_PAGE, SHOWN, WHOSE, Wanted, chosen, found, is_of, matching, wanted
from flows.case.casefile import Case
from flows.case.snooze import asleep
from flows.redact import trusted
from tests.unit.casebook import fresh

BASE = fresh()[0]
NOW = 5 * 10**8
ANYTHING = st.text(max_size=300)
CASES = st.lists(
    st.builds(
        lambda n, status, agent, waiting, priority, snoozed, tags: replace(
            BASE, number=f"{100 + n // 10_000}-{n % 10_000:04}", status=status, agent=agent, waiting=waiting,
            priority=priority, opened_at=n, snoozed=snoozed, tags=tags,
        ),
        st.integers(0, 9_999_999 // 4), st.sampled_from(["open", "claimed", "closed"]), st.sampled_from(["", "kana", "sato"]),
        st.none() | st.integers(1, 10**9), st.sampled_from(["high", "normal"]), st.none() | st.integers(1, 10**9),
        st.sampled_from([(), (trusted("vip"),), (trusted("VIP"), trusted("電話"))]),
    ),
    max_size=80, unique_by=lambda case: case.number,
)  # fmt: skip
ASKED = st.builds(
    Wanted, st.sampled_from(SHOWN), st.sampled_from(WHOSE), st.booleans(), st.booleans(),
    st.sampled_from(["", "Vip", "電話", "none"]), st.text(max_size=20), st.sampled_from(ORDERS),
)  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from(["status", "sort", "page", "q", "urgent", "mine", "whose", "tag", "waiting", "x"]), ANYTHING
    )
)
def test_bad_100_every_address_asks_for_something_sane(query: dict[str, str]) -> None:
    it = wanted(query)
    assert it.shown in SHOWN
    assert it.order in ORDERS
    assert 1 <= it.page <= 999_999
    assert len(it.words) <= LONGEST


@given(ASKED, st.integers(2, 99))
def test_an_address_says_what_is_asked_for(it: Wanted, page: int) -> None:
    asked = replace(it, words=" ".join(wanted({"q": it.words}).words.split()), page=page)
    assert wanted(asked.query(page=str(page))) == asked


@given(CASES, ASKED)
def test_nothing_is_listed_twice_or_lost(cases: list[Case], it: Wanted) -> None:
    rows = chosen(cases, replace(it, words=""), "kana", NOW, lambda case: case.number)
    assert len({case.number for case in rows}) == len(rows)
    everything = chosen(cases, Wanted(shown="all", order=it.order), "kana", NOW, lambda case: case.number)
    assert sorted(case.number for case in everything) == sorted(case.number for case in cases)
    assert [case for case in everything if case in rows] == rows


@given(CASES)
def test_the_urgent_come_first_and_among_them_who_has_waited_longest(cases: list[Case]) -> None:
    everything = chosen(cases, Wanted(), "kana", NOW, lambda case: case.number)
    rows = [case for case in everything if case.waiting is not None and not asleep(case, NOW)]
    assert [case.priority for case in rows] == sorted((case.priority for case in rows), key="high normal".index)
    for priority in ("high", "normal"):
        since = [case.waiting or 0 for case in rows if case.priority == priority]
        assert since == sorted(since)


@given(CASES, ASKED)
def test_every_awake_case_is_mine_nobodys_or_a_colleagues(cases: list[Case], it: Wanted) -> None:
    fitting = matching(cases, replace(it, words=""), NOW, lambda case: case.number)
    views = {whose: [case for case in fitting if is_of(case, whose, "kana", NOW)] for whose in WHOSE}
    others = [case for case in fitting if case.agent == "sato" and not asleep(case, NOW)]
    assert len(views["mine"]) + len(views["nobody"]) + len(views["snoozed"]) + len(others) == len(views["all"])
    assert {case.agent for case in views["mine"]} <= {"kana"}
    assert {case.agent for case in views["nobody"]} <= {""}
    assert all(asleep(case, NOW) for case in views["snoozed"])


@given(CASES)
def test_what_is_put_off_stands_behind_what_is_not(cases: list[Case]) -> None:
    rows = chosen(cases, Wanted(), "kana", NOW, lambda case: case.number)
    assert [asleep(case, NOW) for case in rows] == sorted(asleep(case, NOW) for case in rows)


def test_a_bookmark_of_ones_own_cases_from_before_still_works() -> None:
    assert wanted({"mine": "1"}).whose == "mine"
    assert wanted({"mine": "1", "whose": "nobody"}).whose == "nobody"


@given(st.integers(0, 400), st.integers(1, 10**6))
def test_pages_cover_the_list(total: int, page: int) -> None:
    rows = [replace(BASE, number=f"100-{n:04}") for n in range(total)]
    pages = found(rows, 1).pages
    assert [case for n in range(1, pages + 1) for case in found(rows, n).rows] == rows
    assert found(rows, page).page == min(page, pages)
    assert len(found(rows, page).rows) <= PER_PAGE


@given(st.text(max_size=200), st.text(max_size=200))
def test_bad_099_a_search_finds_what_says_every_word(words: str, text: str) -> None:
    rows = chosen([BASE], Wanted(words=words), "kana", NOW, lambda _case: text)
    tests = words.split()
    if not tests or all(test in text for test in tests[:8]):
        assert rows == [BASE]
