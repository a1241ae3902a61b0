"""A case in the console: reading it, and what the address may say."""

import json
import re
from dataclasses import replace

import pytest

from bot.console.cases import SAME_VIEW
from bot.desk.case_words import plain
from flows.case.case_events import Claimed, Noted, Said, Wrote
from flows.case.casefile import Record, dump_record
from flows.redact import redact, trusted
from tests.e2e.console.rig import Agent, Office
from tests.unit.casebook import HOSTILE

ODD = (
    "../", "..%2f..%2fetc", "%00", "482-9137%00", "%2e%2e", "-1", "0", "100000000000000000000", "482-913", "482-91377",
    "082-9137", "４８２-9137", "482_9137", "' OR 1=1", "{s01}:case", "redis.call", "%F0%9F%92%A9", "482-9137/", "482-9137;x",
    "999-9999",
)  # fmt: skip


@pytest.mark.parametrize("number", ODD)
async def test_bad_098_s30_what_is_no_case_is_not_there(desk: Office, kana: Agent, number: str) -> None:
    await desk.archive.opened()
    for path in (f"/cases/{number}", f"/cases/{number}/live", f"/cases/{number}/export.json", f"/cases/{number}/erase"):
        answer = await kana.browser.get(path)
        assert answer.status in (404, 400), path
        assert "There is no such page" in answer.text or answer.status == 400
    await kana.browser.get("/account")
    assert (await kana.browser.post(f"/cases/{number}/reply", {"text": "x"})).status in (404, 405, 400)


@pytest.mark.parametrize("kind", ["", "exe", "html.exe", "HTML", "../json"])
async def test_bad_098_there_are_three_kinds_of_export(desk: Office, kana: Agent, kind: str) -> None:
    case = await desk.archive.opened()
    assert (await kana.browser.get(f"/cases/{case.number}/export.{kind}")).status == 404


async def test_packet_first_then_what_happened(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened(name="Kim Lee")
    await desk.archive.happens(case, Wrote("sato", Said("We look into it.", "c1")))
    await desk.archive.says(case, "Thank you!")
    await desk.archive.happens(case, Noted("sato", redact("the mailbox is full")))
    page = (await kana.browser.get(f"/cases/{case.number}")).text
    order = [
        case.number, "Do this first", "In short", "Kim Lee", "docomo", "the user asked for a person", "What the user said",
        "What the user was asked to do", "done, but:",
        "What it may still be", "Answers for support", "What it is not", "What happened", "Chat with the bot",
        "We look into it.", "delivered", "Thank you!", "the mailbox is full", "Reply to the user",
    ]  # fmt: skip
    text = re.sub(r"<[^>]+>", "", page)
    places = [text.index(words) for words in order]
    assert places == sorted(places)


async def test_who_has_the_case_is_always_said(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    assert "Nobody has taken this case yet." in (await kana.browser.get(f"/cases/{case.number}")).text
    await desk.archive.happens(case, Claimed("sato"))
    page = (await kana.browser.get(f"/cases/{case.number}")).text
    assert page.count("This is sato&#39;s case.") == 2
    sato = await desk.agent("sato")
    assert "This is your case." in (await sato.browser.get(f"/cases/{case.number}")).text


async def test_s30_every_view_and_export_is_noted_without_content(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened(name="Kim Lee")
    for path in ("", "", "/export.html", "/export.json", "/export.md", "/live"):
        assert (await kana.browser.get(f"/cases/{case.number}{path}")).status == 200
    noted = [(it.who, it.what, it.case) for _, it in reversed(await desk.desk.audit.recent(100)) if it.case]
    assert noted == [
        *[("kana", "case_read", case.number)] * 2,
        *[("kana", "case_exported", case.number)] * 3,
    ]
    page = (await kana.browser.get("/audit")).text
    assert "Case read" in page
    assert case.number in page
    assert "Kim" not in page


async def test_s30_reading_on_for_long_is_noted_again(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    await kana.browser.get(f"/cases/{case.number}/live")
    await kana.browser.get(f"/cases/{case.number}/live")
    assert (await desk.audited()).count(("kana", "case_read", "done")) == 1
    desk.clock.advance(minutes=SAME_VIEW / 60)
    await kana.browser.get(f"/cases/{case.number}/live")
    assert (await desk.audited()).count(("kana", "case_read", "done")) == 2


async def test_s19_a_page_that_asks_by_itself_keeps_nobody_signed_in(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    for _ in range(4):
        desk.clock.advance(minutes=9)
        await kana.browser.get(f"/cases/{case.number}/live")
    assert not await kana.is_in()


async def test_s30_strangers_see_no_case(desk: Office) -> None:
    case = await desk.archive.opened()
    for path in ("", "/live", "/erase", "/export.json"):
        answer = await desk.browser().get(f"/cases/{case.number}{path}")
        assert (answer.status, answer.location.partition("?")[0]) == (303, "/console/login")
    assert (await desk.browser().get(f"/events?case={case.number}")).status == 303


@pytest.mark.parametrize("text", HOSTILE)
async def test_s12_s14_bad_106_hostile_text_is_words_everywhere(desk: Office, kana: Agent, text: str) -> None:
    counts = []
    for words in ("harmless", text):
        said = trusted(words)
        records = (
            Record(desk.clock(), "event", "user", name="opened"),
            Record(desk.clock(), "message", "user", text=said, ref="u1"),
            Record(desk.clock(), "note", "agent", words, said),
            Record(desk.clock(), "event", "agent", words, said, name="closed"),
            Record(desk.clock(), "message", "agent", words, said, ref="c1", media=words),
            Record(desk.clock(), "delivery", ref="c1", name="failed", text=said),
        )
        case = await desk.archive.opened(
            records=records, name=said, agent=words, reason=said, intake=(("error_words", said),), observations=((words, words),),
            suspected=((words, 0.5),), ruled_out=((words, words),), fixes=((words, words, 1),), symptom=words, provider=words,
        )  # fmt: skip
        answer = await kana.browser.get(f"/cases/{case.number}")
        assert answer.status == 200
        page = answer.text
        counts.append(re.findall(r"<[a-zA-Z!/][^>\s]*", re.sub(r"\d{3}-\d{4}", "", page)))
        assert not set(page) & set("\x00\u202e\u2066")
    assert counts[0] == counts[1]


async def test_s33_links_that_users_sent_are_words(desk: Office, kana: Agent) -> None:
    links = ("javascript:alert(1)", "data:text/html,x", "https://evil.example/ and http://evil.example/")
    case = await desk.archive.opened(
        records=tuple(Record(desk.clock(), "message", "user", text=trusted(it)) for it in links)
    )
    page = (await kana.browser.get(f"/cases/{case.number}")).text
    assert "javascript:alert(1)" in page
    assert [
        href for href in re.findall(r'(?:href|src)="([^"]*)"', page) if not href.startswith(("/console/", "#"))
    ] == []


async def test_bad_105_a_case_with_ten_thousand_messages_opens_with_its_newest(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    more = [
        dump_record(Record(desk.clock(), "message", "user", text=trusted(f"no {n}."), ref=f"u{n}"))
        for n in range(10_000)
    ]
    opened = dump_record(Record(desk.clock(), "event", "user", name="opened"))
    await desk.archive.adds(case, opened, *more)
    page = (await kana.browser.get(f"/cases/{case.number}")).text
    assert ">no 9999.<" in page
    assert ">no 1.<" not in page
    assert "even earlier items are not shown." in page
    assert ">no 1.<" in (await kana.browser.get(f"/cases/{case.number}?all")).text
    exported = (await kana.browser.get(f"/cases/{case.number}/export.json")).text
    assert len(json.loads(exported)["messages"]) > 10_000


async def test_exports_are_files_with_or_without_notes(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    await desk.archive.happens(case, Noted("sato", redact("between us")))
    for kind, mime in (("json", "application/json"), ("md", "text/markdown"), ("html", "text/html")):
        for query, noted in (("", True), ("?notes=no", False)):
            answer = await kana.browser.get(f"/cases/{case.number}/export.{kind}{query}")
            assert answer.headers["Content-Type"] == f"{mime}; charset=utf-8"
            assert answer.headers["Content-Disposition"] == f'attachment; filename="{case.number}.{kind}"'
            assert ("between us" in answer.text) is noted


async def test_a_damaged_record_is_told_and_left_out(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    await desk.archive.adds(case, b"{")
    assert "1 record of this case can&#39;t be read" in (await kana.browser.get(f"/cases/{case.number}")).text


async def test_deliveries_and_edits_are_told_with_each_message(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    desk.archive.mail.blocked = True
    await desk.archive.happens(case, Wrote("kana", Said("Are you there?", "c1")))
    edited = Record(desk.clock(), "edit", "agent", "kana", trusted("Are you still there?"), ref="c1")
    await desk.archive.adds(case, dump_record(edited))
    page = re.sub(r"<[^>]+>", "", (await kana.browser.get(f"/cases/{case.number}")).text)
    assert "not delivered: the user has blocked the bot" in page
    assert "Are you still there?" in page
    assert f"edited {desk.archive.cases.desk.files.guide.service.local(desk.clock()):%H:%M}" in page


async def test_attachments_are_named_and_where_they_are_is_said(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    photo = Record(desk.clock(), "message", "user", text=trusted(plain("look")), ref="u1", media="document", file="F1")
    await desk.archive.adds(case, dump_record(photo), dump_record(replace(photo, media="voice")))
    page = (await kana.browser.get(f"/cases/{case.number}")).text
    assert "File" in page
    assert "Voice message" in page
    assert "the case&#39;s topic in Telegram" in page
    assert "F1" not in re.sub(r"[0-9a-f]{64}", "", page)
