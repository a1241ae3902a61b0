"""The page of disturbances: opened with words, listed, closed, and what a form may not say."""

import pytest

from bot.desk.disturbances import listed
from tests.e2e.console.rig import Agent, Office

FORM = {"which": "mail_missing.docomo", "when": "", "words_ja": "復旧は18時の見込みです。", "words_en": "<b>Soon</b>"}


async def test_one_is_opened_shown_and_closed(desk: Office, kana: Agent) -> None:
    assert "No outage is known" in (await kana.browser.get("/incidents")).text
    assert (await kana.browser.post("/incidents", FORM)).location == "/console/incidents?done=opened"
    page = (await kana.browser.get("/incidents?done=opened")).text
    assert "&lt;b&gt;Soon&lt;/b&gt;" in page
    [one] = await listed(desk.archive.cases.incidents)
    assert (one.provider, one.how, one.ja) == ("docomo", "by_hand", FORM["words_ja"])
    assert (await kana.browser.post("/incidents", {"close": str(one.id)})).location == "/console/incidents?done=closed"
    [ended] = await listed(desk.archive.cases.incidents)
    assert ended.ended == "by_hand"
    assert (await kana.browser.post("/incidents", {"close": str(one.id)})).status == 422
    done = [what for _, what, _ in await desk.audited() if what.startswith("incident")]
    assert sorted(done) == ["incident_closed", "incident_opened"]
    assert "Over" in (await kana.browser.get("/incidents")).text


@pytest.mark.parametrize(
    "wrong",
    [
        {"which": "mail_missing.nowhere"},
        {"which": "x"},
        {"when": "25:99"},
        {"words_ja": "x" * 301},
        {"words_en": "\x07"},
    ],
)
async def test_what_cannot_be_is_refused(desk: Office, kana: Agent, wrong: dict[str, str]) -> None:
    await kana.browser.get("/incidents")
    assert (await kana.browser.post("/incidents", FORM | wrong)).status == 422
    assert await listed(desk.archive.cases.incidents) == []
