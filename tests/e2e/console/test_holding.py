"""Whose a case is, until when it is put off, and its tags, over the console's own forms."""

import csv
import io
import json
import re
from html import unescape

import pytest

from bot.console.visit import TOKEN
from flows.case.case_events import Claimed, Closed, Rang, Snoozed, Tagged
from flows.case.casefile import Case
from flows.case.tags import MOST
from flows.redact import redact
from tests.e2e.console.rig import Agent, Answer, Office
from tests.e2e.console.test_case_list import listed
from tests.e2e.console.test_case_work import does, told

HOUR = 3600


async def opens(agent: Agent, case: Case) -> str:
    return (await agent.browser.get(f"/cases/{case.number}")).text


def offered(page: str, name: str) -> list[str]:
    """What a list of a form offers."""
    field = page.partition(f'name="{name}"')[2].partition("</select>")[0]
    return re.findall(r'<option value="([^"]*)"', field)


async def arrived(agent: Agent, path: str = "/arrivals") -> list[dict[str, object]]:
    page = (await agent.browser.get(path)).text
    (found,) = re.findall(r"data-cases='([^']*)'", page)
    kept: list[dict[str, object]] = json.loads(unescape(found))
    return kept


async def counts(agent: Agent, query: str = "") -> list[int]:
    page = (await agent.browser.get(f"/{query}")).text
    return [
        int(n) for n in re.findall(r"<b>(\d+)</b></a></li>", page.partition('class="views')[2].partition("</nav>")[0])
    ]


async def test_a_case_is_given_to_a_colleague_who_finds_it_among_their_own(desk: Office, kana: Agent) -> None:
    sato = await desk.agent("sato")
    case = await desk.archive.opened()
    assert offered(await opens(kana, case), "to") == ["kana", "sato"]
    done = await does(kana, case, "assign", to="sato")
    assert done.location == f"/console/cases/{case.number}?done=assign"
    now = await desk.archive.now(case)
    assert (now.status, now.agent) == ("claimed", "sato")
    assert await listed(sato, "?whose=mine") == [case.number]
    assert await listed(kana, "?whose=mine") == await listed(kana, "?whose=nobody") == []
    assert "kana gave this case to sato" in told(await opens(sato, case))
    assert ("kana", "case_assign", "done") in await desk.audited()
    assert await desk.archive.heard(case) == []


async def test_a_case_is_given_back_to_nobody(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    assert "-" not in offered(await opens(kana, case), "to")
    await desk.archive.happens(case, Claimed("kana"))
    assert offered(await opens(kana, case), "to") == ["-"]
    assert (await does(kana, case, "assign", to="-")).status == 303
    assert (await desk.archive.now(case)).status == "open"
    assert await listed(kana, "?whose=nobody") == [case.number]


@pytest.mark.parametrize("to", ["", "nobody", "../x", "newcomer", "kana "])
async def test_a_case_is_given_to_agents_alone(desk: Office, kana: Agent, to: str) -> None:
    await desk.newcomer("newcomer")
    case = await desk.archive.opened()
    answer = await does(kana, case, "assign", to=to)
    assert (answer.status, "There is no such agent." in told(answer.text)) == (422, True)
    assert (await desk.archive.now(case)).agent == ""


async def test_giving_away_what_somebody_has_already_is_said(desk: Office, kana: Agent) -> None:
    await desk.agent("sato")
    case = await desk.archive.opened()
    await opens(kana, case)
    await desk.archive.happens(case, Claimed("sato"))
    answer = await kana.browser.post(f"/cases/{case.number}/assign", {"to": "sato"})
    assert (answer.status, "sato took it first." in told(answer.text)) == (409, True)


async def test_a_snoozed_case_is_off_the_lists_until_its_time_or_the_users_words(desk: Office, kana: Agent) -> None:
    mine, nobodys = await desk.archive.opened(waiting=None), await desk.archive.opened(waiting=None)
    await desk.archive.happens(mine, Claimed("kana"))
    assert await counts(kana) == [1, 1, 0, 2]
    for case in (mine, nobodys):
        done = await does(kana, case, "snooze", until="hour")
        assert done.location == f"/console/cases/{case.number}?done=snooze"
    assert await counts(kana) == [0, 0, 2, 2]
    assert await listed(kana, "?whose=mine") == await listed(kana, "?whose=nobody") == []
    assert set(await listed(kana)) == set(await listed(kana, "?whose=snoozed")) == {mine.number, nobodys.number}
    page = told((await kana.browser.get("/")).text)
    until = desk.desk.knowledge.guide.service.local(desk.clock() + HOUR)
    assert f"Snoozed until {until:%H:%M}" in page
    assert await arrived(kana) == []
    await desk.archive.says(mine, "I have found it")
    assert await listed(kana, "?whose=mine") == [mine.number]
    desk.clock.advance(minutes=61)
    await desk.archive.happens(nobodys, Rang())
    assert (await kana.signs_in()).status == 303
    assert await listed(kana, "?whose=nobody") == [nobodys.number]
    assert {it["number"] for it in await arrived(kana)} == {mine.number, nobodys.number}
    assert ("kana", "case_snooze", "done") in await desk.audited()


async def test_the_snooze_of_a_user_who_waits_ends_before_the_promised_answer(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    service = desk.desk.knowledge.guide.service
    promised = service.promised(desk.clock())
    assert "so it comes back by" in told(await opens(kana, case))
    await does(kana, case, "snooze", until="monday")
    assert (await desk.archive.now(case)).snoozed == promised - round(service.hours.claim_minutes * 60)


async def test_where_the_promise_is_due_the_page_offers_no_snooze(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    desk.clock.advance(minutes=7 * 24 * 60)
    assert (await kana.signs_in()).status == 303
    assert offered(page := await opens(kana, case), "until") == []
    assert "due too soon to snooze" in told(page)
    answer = await does(kana, case, "snooze", until="tomorrow")
    assert (answer.status, "due too soon to snooze" in told(answer.text)) == (409, True)
    assert ("kana", "case_snooze", "refused") in await desk.audited()


@pytest.mark.parametrize("until", ["", "never", "1", "2026-01-01"])
async def test_only_what_is_offered_can_be_chosen(desk: Office, kana: Agent, until: str) -> None:
    case = await desk.archive.opened()
    answer = await does(kana, case, "snooze", until=until)
    assert (answer.status, "Choose from the list how long" in told(answer.text)) == (422, True)


async def test_a_snooze_is_ended_by_hand(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    await desk.archive.happens(case, Snoozed("sato", desk.clock() + HOUR))
    assert (await does(kana, case, "wake")).location == f"/console/cases/{case.number}?done=wake"
    assert (await desk.archive.now(case)).snoozed is None
    assert "kana ended the snooze" in told(await opens(kana, case))


async def test_tags_are_put_on_looked_for_exported_and_taken_off(desk: Office, kana: Agent) -> None:
    case, other = await desk.archive.opened(), await desk.archive.opened()
    await does(kana, case, "tag", tag=" ＶＩＰ ")
    await does(kana, case, "tag", tag="call 090-1234-5678")
    tags = (await desk.archive.now(case)).tags
    assert tags[0] == "VIP"
    assert "1234" not in repr(tags)
    assert await listed(kana, "?tag=vip") == await listed(kana, "?q=vip") == [case.number]
    assert "VIP" in offered((await kana.browser.get("/")).text, "tag")
    (row,) = csv.DictReader(
        io.StringIO((await kana.browser.get("/cases.csv?tag=VIP")).text.removeprefix("\ufeff"), newline="")
    )
    assert row["tags"].startswith("VIP, ")
    assert json.loads((await kana.browser.get(f"/cases/{case.number}/export.json")).text)["tags"] == list(tags)
    assert (await does(kana, case, "untag", tag="vip")).location == f"/console/cases/{case.number}?done=untag"
    assert await listed(kana, "?tag=vip") == []
    assert other.number in await listed(kana)
    assert {("kana", "case_tag", "done"), ("kana", "case_untag", "done")} <= set(await desk.audited())


async def test_a_tag_that_is_none_and_one_too_many_are_refused_in_words(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    assert "The tag is empty" in told((await does(kana, case, "tag", tag=" 、 ")).text)
    for n in range(MOST):
        await desk.archive.happens(case, Tagged("kana", redact(f"tag {'abcdefgh'[n]}")))
    assert "A case can have 8 tags." in told(await opens(kana, case))
    answer = await does(kana, case, "tag", tag="one more")
    assert (answer.status, "A case can have 8 tags." in told(answer.text)) == (409, True)


@pytest.mark.parametrize("tag", ["<script>alert(1)</script>", '"><img src=x>', "=1+1", "{{ 7 * 7 }}", "'><b>"])
async def test_s14_a_tag_is_words_wherever_it_stands(desk: Office, kana: Agent, tag: str) -> None:
    case = await desk.archive.opened()
    await does(kana, case, "tag", tag="x")
    usual = (await kana.browser.get("/")).text.count("<")
    await does(kana, case, "untag", tag="x")
    await does(kana, case, "tag", tag=tag)
    assert len((await desk.archive.now(case)).tags) == 1
    pages = [(await kana.browser.get(path)).text for path in ("/", f"/cases/{case.number}")]
    assert pages[0].count("<") == usual
    assert "<script>alert" not in pages[0] + pages[1]
    assert "<img src=x>" not in pages[0] + pages[1]


@pytest.mark.parametrize("action", ["assign", "snooze", "wake", "tag", "untag"])
async def test_s20_no_form_of_these_acts_without_its_token(desk: Office, kana: Agent, action: str) -> None:
    case = await desk.archive.opened()
    await opens(kana, case)
    before = await desk.archive.now(case)
    form = {"to": "kana", "until": "hour", "tag": "x"}
    for sent in (await kana.browser.post(f"/cases/{case.number}/{action}", {**form, TOKEN: "0" * 64}),
                 await kana.browser.post(f"/cases/{case.number}/{action}", form, Origin="https://evil.example")):  # fmt: skip
        assert sent.status == 403
    assert (await kana.browser.get(f"/cases/{case.number}/{action}")).status in (404, 405)
    assert await desk.archive.now(case) == before


async def test_nothing_is_done_with_a_closed_case_but_tagging(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    await desk.archive.happens(case, Closed("kana", redact("")))
    answers: list[Answer] = [
        await does(kana, case, action, to="-", until="hour") for action in ("assign", "snooze", "wake")
    ]
    assert [it.status for it in answers] == [409, 409, 409]
    assert (await does(kana, case, "tag", tag="refund")).status == 303


# --- the list


async def test_the_list_says_how_long_is_left_and_what_is_overdue(desk: Office, kana: Agent) -> None:
    desk.clock.advance(minutes=120)
    assert (await kana.signs_in()).status == 303
    service, now = desk.desk.knowledge.guide.service, desk.clock()
    lengths = {100: ("1 h 20 min left", "あと 1時間20分"), 120: ("1 hour left", "あと 1時間"),
               130: ("50 min left", "あと 50分"), 195: ("15 min overdue", "期限を15分過ぎています")}  # fmt: skip
    assert service.promised(now - 100 * 60) == now + 80 * 60
    for minutes, words in lengths.items():
        since = now - minutes * 60
        await desk.archive.opened(waiting=since, opened_at=since)
        for language, said in zip(("en", "ja"), words, strict=True):
            browser = desk.browser(cookies=kana.browser.cookies, language=language)
            assert said in told((await browser.get("/")).text)


async def test_a_suspected_unauthorized_login_says_so_in_words_and_comes_first(desk: Office, kana: Agent) -> None:
    for _ in range(3):
        await desk.archive.opened()
    urgent = await desk.archive.opened(priority="high")
    page = (await kana.browser.get("/")).text
    first = page.partition('<ul class="cases">')[2].partition("</li>")[0]
    assert urgent.number in first
    assert "🚨 Suspected unauthorized login" in told(first)


async def test_pages_say_once_in_which_zone_their_times_are(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    for page in ((await kana.browser.get("/audit")).text, await opens(kana, case)):
        assert told(page).count("Times are in Asia/Tokyo.") == 1
        times = re.findall(r"<time ([^>]*)>", page)
        assert times
        assert all(re.search(r'title="\d{4}-\d\d-\d\d \d\d:\d\d Asia/Tokyo"', it) for it in times)


async def test_what_there_is_to_notice_is_what_is_mine_or_nobodys(desk: Office, kana: Agent) -> None:
    mine, nobodys, others, closed = [await desk.archive.opened() for _ in range(4)]
    urgent = await desk.archive.opened(priority="high", waiting=None)
    await desk.archive.happens(mine, Claimed("kana"))
    await desk.archive.happens(others, Claimed("sato"))
    await desk.archive.happens(closed, Closed("kana", redact("")))
    found = {it["number"]: (it["mine"], it["urgent"], it["rings"]) for it in await arrived(kana)}
    assert found == {
        mine.number: (True, False, True),
        nobodys.number: (False, False, True),
        urgent.number: (False, True, False),
    }
    before = {it["number"]: it["at"] for it in await arrived(kana, "/live")}
    desk.clock.advance(minutes=1)
    await desk.archive.says(mine, "hello?")
    after = {it["number"]: it["at"] for it in await arrived(kana, "/")}
    assert [number for number in before if before[number] != after[number]] == [mine.number]


async def test_s19_asking_what_is_new_keeps_nobody_signed_in(desk: Office, kana: Agent) -> None:
    for _ in range(4):
        desk.clock.advance(minutes=9)
        await kana.browser.get("/arrivals")
    assert not await kana.is_in()
    assert (await desk.browser().get("/arrivals")).status == 303
