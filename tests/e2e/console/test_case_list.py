"""The list of cases: who is helped first, what is looked for, and whatever else stands in an address."""

import csv
import io
import re
from html import unescape

import pytest

from bot.console.listing import PER_PAGE
from flows.case.case_events import Claimed, Closed, Said, Wrote
from flows.redact import redact, trusted
from tests.e2e.console.rig import Agent, Office
from tests.unit.casebook import HOSTILE

_NUMBER = re.compile(r'<b class="number">(\d{3}-\d{4})</b>')


def numbers(page: str) -> list[str]:
    return _NUMBER.findall(page)


async def listed(agent: Agent, query: str = "") -> list[str]:
    answer = await agent.browser.get(f"/{query}")
    assert answer.status == 200, answer.text
    return numbers(answer.text)


async def test_without_a_case_the_page_says_what_will_happen(kana: Agent) -> None:
    page = (await kana.browser.get("/")).text
    assert "No case yet" in page
    assert "appears here by themselves" in page
    assert "cases.csv" not in page


async def test_the_most_urgent_come_first_and_then_who_has_waited_longest(desk: Office, kana: Agent) -> None:
    first = await desk.archive.opened()
    desk.clock.advance(minutes=5)
    answered = await desk.archive.opened(waiting=None)
    urgent = await desk.archive.opened(priority="high")
    desk.clock.advance(minutes=5)
    last = await desk.archive.opened()
    assert await listed(kana) == [it.number for it in (urgent, first, last, answered)]
    assert await listed(kana, "?sort=waiting") == [it.number for it in (first, urgent, last, answered)]
    assert (await listed(kana, "?sort=newest"))[0] == last.number
    page = (await kana.browser.get("/")).text
    assert "3 users are waiting for an answer." in page
    assert "waiting 10 minutes" in page
    assert "Suspected unauthorized login" in page


async def test_lists_are_narrowed_by_status_priority_owner_and_waiting(desk: Office, kana: Agent) -> None:
    mine, other, closed, nobodys = [await desk.archive.opened() for _ in range(4)]
    urgent = await desk.archive.opened(priority="high")
    await desk.archive.happens(mine, Claimed("kana"))
    await desk.archive.happens(other, Wrote("sato", Said("hello", "c1")))
    await desk.archive.happens(closed, Closed("sato", redact("")))
    for query, wanted in [
        ("", {mine, other, nobodys, urgent}),
        ("?status=open", {nobodys, urgent}),
        ("?status=claimed", {mine, other}),
        ("?status=closed", {closed}),
        ("?status=all", {mine, other, closed, nobodys, urgent}),
        ("?mine=1", {mine}),
        ("?urgent=1", {urgent}),
        ("?waiting=1", {mine, nobodys, urgent}),
        ("?status=claimed&waiting=1", {mine}),
        ("?status=closed&mine=1", set()),
    ]:
        assert set(await listed(kana, query)) == {it.number for it in wanted}, query
    page = (await kana.browser.get("/?status=closed&mine=1")).text
    assert "Nothing matches" in page
    assert ">Clear filters</a>" in page


@pytest.mark.parametrize(
    "words",
    [
        "{number}",
        "{plain}",
        "{number}%20kim",
        "Kim",
        "ＫＩＭ",
        "docomo",
        "ドコモ",
        "reset%20mail",
        "再設定メール",
        "mail_missing",
        "accept%20list",
        "unknown%20USER",
    ],
)
async def test_a_case_is_found_by_number_name_symptom_provider_and_words(desk: Office, kana: Agent, words: str) -> None:
    case = await desk.archive.opened(name="Kim Lee", intake=(("error_words", redact("Unknown user")),))
    other = await desk.archive.opened(
        name="Sato", symptom="sms_missing", provider="gmail", observations=(), suspected=(), fixes=(), intake=()
    )  # fmt: skip
    query = words.format(number=case.number, plain=case.number.replace("-", ""))
    assert await listed(kana, f"?q={query}") == [case.number]
    assert await listed(kana, f"?q={query}%20Sato") == []
    assert await listed(kana, "?q=Sato") == [other.number]


@pytest.mark.parametrize(
    "query",
    [
        "q=(((((a*)*)*)*)*)!", "q=%5B%5C%5D%5E%24.*%2B%3F%7B9999%7D", "q=" + "(a%2B)%2B" * 1000, "q=" + "x" * 7000,
        "q=%E2%80%AEgpj.exe", "q=%E2%81%A6x%E2%81%A9", "q=%00", "q=%FF%FE", "q=' OR 1=1 --", "q=redis.call('FLUSHALL')",
        "q=<script>alert(1)</script>", "q=a&q=b&q[]=c",
    ],
)  # fmt: skip
async def test_bad_099_odd_searches_find_nothing_and_break_nothing(desk: Office, kana: Agent, query: str) -> None:
    await desk.archive.opened()
    answer = await kana.browser.get(f"/?{query}")
    assert answer.status in (200, 400)
    assert "<script>alert" not in answer.text
    assert "\u202e" not in answer.text


async def test_bad_099_a_search_is_looked_for_as_far_as_it_is_one(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened(name="Kim")
    assert await listed(kana, f"?q=%E2%80%AE%20kim%20%20%09{case.number}") == [case.number]
    assert await listed(kana, "?q=.*") == []
    assert await listed(kana, "?q=" + "kim%20" * 500) == [case.number]


@pytest.mark.parametrize(
    "query",
    [
        "page=1000000000", "page=0", "page=-1", "page=1e3", "page=%EF%BC%91", "page=", "page[]=2", "sort=unknown",
        "sort=-opened_at;DROP", "status=unknown", "status=", "urgent=maybe&urgent=", "limit=100000", "page=../../etc",
    ],
)  # fmt: skip
async def test_bad_100_what_makes_no_sense_is_as_if_it_were_not_there(desk: Office, kana: Agent, query: str) -> None:
    case = await desk.archive.opened(priority="high")
    assert await listed(kana, f"?{query}") == [case.number]


async def test_long_lists_have_pages(desk: Office, kana: Agent) -> None:
    for _ in range(PER_PAGE + 3):
        await desk.archive.opened()
        desk.clock.advance(minutes=0.2)
    one, two, beyond = [await listed(kana, f"?page={n}") for n in (1, 2, 99)]
    assert (len(one), len(two)) == (PER_PAGE, 3)
    assert not set(one) & set(two)
    assert beyond == two
    page = (await kana.browser.get("/?page=2&q=kim")).text
    assert "Page 2 of 2" in page
    (before,) = re.findall(r'rel="prev" href="/console(/[^"]*)"', page)
    assert numbers((await kana.browser.get(unescape(before))).text) == one
    assert "q=kim" in before


@pytest.mark.parametrize("text", HOSTILE)
async def test_s14_hostile_names_are_words_in_the_list(desk: Office, kana: Agent, text: str) -> None:
    plain = (await kana.browser.get("/")).text.count("<")
    case = await desk.archive.opened()
    usual = (await kana.browser.get("/")).text.count("<")
    await desk.archive.store.forget(case.chat)
    assert (await kana.browser.get("/")).text.count("<") == plain
    await desk.archive.opened(name=trusted(text))
    assert (await kana.browser.get("/")).text.count("<") == usual


async def test_s32_the_table_is_the_list_on_all_its_pages(desk: Office, kana: Agent) -> None:
    for _ in range(PER_PAGE + 1):
        await desk.archive.opened()
    bad = await desk.archive.opened(name=trusted('=HYPERLINK("http://evil.example")'))
    answer = await kana.browser.get("/cases.csv?status=open")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="cases.csv"'
    rows = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"), newline="")))
    assert len(rows) == PER_PAGE + 2
    (shown,) = [row["name"] for row in rows if row["case"] == bad.number]
    assert shown == '\'=HYPERLINK("http://evil.example")'
    assert ("kana", "cases_exported", "done") in await desk.audited()


async def test_a_damaged_case_does_not_take_the_list_along(desk: Office, kana: Agent) -> None:
    case, spoilt = await desk.archive.opened(), await desk.archive.opened()
    await desk.archive.spoils(spoilt)
    assert await listed(kana) == [case.number]
    assert (await kana.browser.get(f"/cases/{spoilt.number}")).status == 404


async def test_lists_are_for_agents_alone(desk: Office) -> None:
    await desk.archive.opened()
    for path in ("/", "/live", "/cases.csv", "/caller"):
        answer = await desk.browser().get(path)
        assert (answer.status, answer.location.partition("?")[0]) == (303, "/console/login")
    assert (await desk.browser().get("/events")).status == 303
