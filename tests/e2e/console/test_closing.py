"""What it was, asked where a case is closed, over the console's own forms."""

import csv
import io
import re

import pytest

from flows.case.case_end import OTHER, answers
from flows.case.case_events import Claimed, Closed
from flows.redact import redact
from tests.e2e.console.rig import Agent, Office
from tests.e2e.console.test_case_work import does, told
from tests.unit.casebook import HOSTILE

SECRET = "zaunkoenig.7731@docomo.ne.jp"


def asked(page: str) -> list[str]:
    """What the form offers as an answer."""
    field = page.partition('<select id="cause"')[2].partition("</select>")[0]
    return re.findall(r'<option value="([^"]*)"', field)


async def test_a_case_is_closed_and_what_it_was_is_told_in_one_form(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    page = (await kana.browser.get(f"/cases/{case.number}")).text
    assert asked(page) == ["", *answers(case)]
    done = await does(kana, case, "close", text="by phone", cause="mailbox_full")
    assert done.location.endswith("?done=close")
    now = await desk.archive.now(case)
    assert (now.status, now.cause, now.reason) == ("closed", "mailbox_full", "by phone")
    names = [record.name for record in await desk.archive.records(case) if record.what == "event"]
    assert names[-2:] == ["closed", "cause_told"]
    page = told((await kana.browser.get(f"/cases/{case.number}")).text)
    assert f"What it was {desk.archive.cases.desk.files.texts.text('en', 'fix-mailbox_full', 'name')}" in page
    assert "What it was, says kana: " in page


@pytest.mark.parametrize("fields", [{}, {"cause": "", "cause_words": "  "}, {"text": "by phone"}])
async def test_closed_without_an_answer_is_closed_and_may_be_answered_later(
    desk: Office, kana: Agent, fields: dict[str, str]
) -> None:
    case = await desk.archive.opened()
    assert (await does(kana, case, "close", **fields)).status == 303
    assert ((await desk.archive.now(case)).status, (await desk.archive.now(case)).cause) == ("closed", "")
    page = (await kana.browser.get(f"/cases/{case.number}")).text
    assert asked(page) == ["", *answers(case)]
    assert "<dt>What it was</dt>" not in page
    done = await does(kana, case, "cause", cause="unknown")
    assert done.location == f"/console/cases/{case.number}?done=cause"
    page = (await kana.browser.get(f"/cases/{case.number}?done=cause")).text
    assert "It is saved what it was." in page
    assert "<dt>What it was</dt><dd><bdi>Not known</bdi></dd>" in page
    await does(kana, case, "cause", cause="mailbox_full")
    assert (await desk.archive.now(case)).cause == "mailbox_full", "a later answer replaces an earlier one"
    assert ("kana", "case_cause", "done") in await desk.audited()


async def test_words_alone_mean_something_else_and_are_masked(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    await does(kana, case, "close", cause_words=f"the proxy of {SECRET}")
    now = await desk.archive.now(case)
    assert (now.cause, now.cause_words[:12]) == (OTHER, "the proxy of")
    for path in (f"/cases/{case.number}", *(f"/cases/{case.number}/export.{kind}" for kind in ("html", "md", "json"))):
        page = (await kana.browser.get(path)).text
        assert "the proxy of" in page, path
        assert "zaunkoenig" not in page
    (row,) = csv.DictReader(io.StringIO((await kana.browser.get("/cases.csv?status=all")).text.removeprefix("\ufeff")))
    assert (row["cause"], row["cause_words"][:12]) == (OTHER, "the proxy of")
    assert "the proxy of" not in repr(await desk.archive.heard(case))


@pytest.mark.parametrize(("action", "cause"), [("close", "nonsense"), ("cause", ""), ("cause", "../x")])
async def test_what_is_no_answer_changes_nothing_and_what_was_typed_is_kept(
    desk: Office, kana: Agent, action: str, cause: str
) -> None:
    case = await desk.archive.opened()
    if action == "cause":
        await desk.archive.happens(case, Closed("sato", redact("")))
    before = await desk.archive.now(case)
    answer = await does(kana, case, action, cause=cause, cause_words="the proxy" if cause else "", text="by phone")
    assert (answer.status, "Choose what it was first." in answer.text) == (422, True)
    assert ('value="the proxy"' in answer.text) == bool(cause)
    assert await desk.archive.now(case) == before


async def test_who_closes_what_a_colleague_has_just_closed_keeps_the_answer(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    await desk.archive.happens(case, Claimed("sato"))
    page = await kana.browser.get(f"/cases/{case.number}")
    await desk.archive.happens(case, Closed("sato", redact("")))
    once = re.findall(r'name="once" value="([^"]*)"', page.text)[0]
    sent = {"once": once, "cause": OTHER, "cause_words": "the proxy"}
    answer = await kana.browser.post(f"/cases/{case.number}/close", sent)
    assert answer.status == 409
    assert '<option value="other" selected>' in answer.text
    assert 'value="the proxy"' in answer.text
    assert (await desk.archive.now(case)).cause == ""


@pytest.mark.parametrize("text", HOSTILE)
async def test_words_are_words_on_the_page(desk: Office, kana: Agent, text: str) -> None:
    case = await desk.archive.opened()
    await does(kana, case, "close", cause=OTHER, cause_words=text)
    page = (await kana.browser.get(f"/cases/{case.number}")).text
    assert "<script>alert" not in page
    assert "<img src=x" not in page


async def test_too_many_words_are_refused_and_kept(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    answer = await does(kana, case, "close", cause=OTHER, cause_words="あ" * 4001)
    assert (answer.status, "あ" * 4001 in answer.text) == (422, True)
    assert (await desk.archive.now(case)).status == "open"
