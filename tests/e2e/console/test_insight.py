"""The first page: who sees it, what can be chosen, and that it says what is made up."""

import json
import re

from msgspec.structs import replace

from flows.knowledge.ledger_row import HOUR, LedgerRow, code
from tests.e2e.console.ledger import a_busy_year, fill
from tests.e2e.console.rig import Agent, Office


def a_row(desk: Office, **more: object) -> LedgerRow:
    facts = code("provider=docomo") + code("fix.spam_folder=worked")
    row = LedgerRow(desk.clock() // HOUR - 5, "mail_missing", facts, "typed", "ja", "0123abcd", 6, 1, 9, solved=8)
    return replace(row, **more)


async def test_it_is_where_a_sign_in_leads_and_the_cases_are_a_press_away(kana: Agent) -> None:
    assert (await kana.signs_in()).location == "/console/insight"
    page = (await kana.browser.get("/insight")).text
    assert '<a href="/console/insight" aria-current="page">' in page
    assert '<a href="/console/">' in page
    assert (await kana.signs_in(next="/console/?whose=mine")).location == "/console/?whose=mine"


async def test_strangers_and_newcomers_do_not_see_it(desk: Office) -> None:
    await a_busy_year(desk, 10)
    assert (
        await desk.browser().get("/insight?days=90")
    ).location == "/console/login?next=%2Fconsole%2Finsight%3Fdays%3D90"
    newcomer = await desk.newcomer("sato")
    await newcomer.signs_in()
    assert (await newcomer.browser.get("/insight")).location == "/console/welcome"


async def test_in_one_sentence_and_in_numbers(desk: Office, kana: Agent) -> None:
    rows = [a_row(desk), a_row(desk), a_row(desk, solved=None), a_row(desk, solved=None, handed=3, promised=90)]
    await fill(desk.archive.store, rows)
    page = (await kana.browser.get("/insight")).text
    assert "4 conversations: 50% got back in by themselves" in page
    assert "25% went to your team, 25% left without a word" in page
    assert page.count('role="img"') == 2
    assert page.count("<table") == page.count('class="numbers"') > 8
    assert not re.search(r"style=|<style|\son[a-z]+=|<script(?! type=\"module\" src=)", page)
    assert "架空" not in page
    desk.clock.advance(hours=9 * 24)
    await kana.signs_in()
    later = (await kana.browser.get("/insight")).text
    assert "Nobody came." in later
    assert "The seven days before: 4, of whom 50%" in later


async def test_filters_stand_in_the_address_and_what_is_no_choice_is_not_asked_for(desk: Office, kana: Agent) -> None:
    await fill(desk.archive.store, [a_row(desk), a_row(desk, lang="en", symptom="sms_missing"), a_row(desk, facts="")])
    page = (await kana.browser.get("/insight?language=ja&provider=docomo&days=7")).text
    assert "1 conversation:" in page
    assert '<option value="docomo" selected>' in page
    assert '<option value="7" selected>' in page
    assert "2 conversations:" in (await kana.browser.get("/insight?language=ja")).text
    odd = await kana.browser.get("/insight?days=99999999&source=x&language=%3Cscript%3E")
    assert (odd.status, "Nothing matches" in odd.text, "<script>" in odd.text) == (200, True, False)


async def test_what_is_made_up_is_said_and_can_be_left_out(desk: Office, kana: Agent) -> None:
    await fill(desk.archive.store, [a_row(desk), a_row(desk, knowledge="~0123abc"), a_row(desk, knowledge="~0123abc")])
    page = (await kana.browser.get("/insight")).text
    assert "Made up: of the 3 conversations of this time, 2 come" in page
    real = (await kana.browser.get("/insight?source=real")).text
    assert "1 conversation:" in real
    assert "Made up:" not in real
    assert '<option value="real" selected>' in real
    assert "2 conversations:" in (await kana.browser.get("/insight?source=made_up")).text


async def test_without_anybody_it_says_so(kana: Agent) -> None:
    assert "Nobody has come yet" in (await kana.browser.get("/insight")).text
    assert "Nothing matches" in (await kana.browser.get("/insight?symptom=mail_missing")).text


async def test_a_damaged_row_is_said(desk: Office, kana: Agent) -> None:
    await fill(desk.archive.store, [a_row(desk)])
    ledger = desk.archive.store._ledger  # noqa: SLF001  # as bytes that have rotted
    shard, day, _ = next(iter(ledger))
    ledger[shard, day, "rotten"] = b"spoilt", 1e12
    assert "One conversation could not be read" in (await kana.browser.get("/insight")).text


async def test_a_store_that_is_down_is_an_error_page(desk: Office, kana: Agent) -> None:
    desk.archive.store.down = True
    assert (await kana.browser.get("/insight")).status == 503


async def test_it_says_the_same_in_both_languages(desk: Office, kana: Agent) -> None:
    await fill(desk.archive.store, [a_row(desk, knowledge="~0123abc")])
    kana.browser.language = "ja"
    page = (await kana.browser.get("/insight")).text
    assert "会話は1件でした。100%がご自身で解決し" in page
    assert "架空のデータ: この期間の1件のうち1件は" in page
    assert json.dumps(page)
