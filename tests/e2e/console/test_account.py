"""Which account a case is about, in the console: one press, one page, for the agent whose case it is."""

from flows.case.casefile import Case
from flows.knowledge.account import Account
from tests.e2e.console.rig import Agent, Answer, Office
from tests.e2e.console.test_case_work import does, hidden, told
from tests.fakes.sealing import SEALING

ADDRESS = "zaunkoenig.7731@docomo.ne.jp"


async def named(desk: Office, **more: object) -> Case:
    """A case of kana's whose user has told which account it is about."""
    chat_to_be = await desk.archive.opened()
    sealed = SEALING.account(Account(ADDRESS), chat_to_be.chat + 1)
    assert sealed
    return await desk.archive.opened(**{"status": "claimed", "agent": "kana", "account": sealed.text, **more})  # type: ignore[arg-type]  # fields of a case


async def looks(agent: Agent, case: Case) -> Answer:
    return await does(agent, case, "account")


async def test_it_is_shown_once_a_press_and_stands_in_no_page_before(desk: Office, kana: Agent) -> None:
    case = await named(desk)
    page = await kana.browser.get(f"/cases/{case.number}")
    assert "Show the account" in page.text
    assert case.account not in page.text
    assert "zaunkoenig" not in page.text
    form = hidden(page.text)
    shown = await kana.browser.post(f"/cases/{case.number}/account", form)
    assert (shown.status, shown.headers["Cache-Control"]) == (200, "no-store")
    assert ADDRESS in told(shown.text)
    again = await kana.browser.post(f"/cases/{case.number}/account", form)
    assert (again.status, ADDRESS in again.text) == (303, False)
    assert ("kana", "case_account", "done") in await desk.audited()
    assert [r.by for r in await desk.archive.records(case) if r.name == "account_shown"] == ["kana"]
    after = await kana.browser.get(f"/cases/{case.number}")
    assert "kana looked at the account" in told(after.text)
    assert "zaunkoenig" not in after.text


async def test_nobody_else_sees_it(desk: Office, kana: Agent) -> None:
    case = await named(desk, agent="ren")
    assert "Show the account" not in (await kana.browser.get(f"/cases/{case.number}")).text
    refused = await looks(kana, case)
    assert (refused.status, "zaunkoenig" in refused.text) == (409, False)
    assert "Only whoever has taken the case" in told(refused.text)
    assert ("kana", "case_account", "refused") in await desk.audited()


async def test_it_is_gone_with_the_case(desk: Office, kana: Agent) -> None:
    case = await named(desk)
    await does(kana, case, "close", text="")
    assert (await desk.archive.now(case)).account == ""
    await does(kana, case, "reopen")
    assert "Show the account" not in (await kana.browser.get(f"/cases/{case.number}")).text
    assert "There is no account any more" in told((await looks(kana, case)).text)


async def test_under_another_token_it_is_said_that_it_cannot_be_opened(desk: Office, kana: Agent) -> None:
    case = await named(desk, account="AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
    refused = await looks(kana, case)
    assert "cannot be opened" in told(refused.text)


async def test_no_export_holds_it(desk: Office, kana: Agent) -> None:
    case = await named(desk)
    await looks(kana, case)
    for path in (
        *(f"/cases/{case.number}/export.{kind}" for kind in ("html", "md", "json")),
        "/cases.csv",
        "/live",
        "/",
    ):
        page = await kana.browser.get(path)
        assert page.status == 200
        assert "zaunkoenig" not in page.text
        assert case.account not in page.text


async def test_where_there_is_none_its_agent_can_ask_for_it(desk: Office, kana: Agent) -> None:
    case = await named(desk, account="")
    page = await kana.browser.get(f"/cases/{case.number}")
    assert ("Ask for the account" in page.text, "Show the account" in page.text) == (True, False)
    done = await does(kana, case, "ask_account")
    assert done.location == f"/console/cases/{case.number}?done=ask_account"
    assert "The user has been asked." in told((await kana.browser.get(f"/cases/{case.number}?done=ask_account")).text)
    assert ("kana", "case_ask_account", "done") in await desk.audited()
    assert [r.by for r in await desk.archive.records(case) if r.name == "account_asked"] == ["kana"]
    after = told((await kana.browser.get(f"/cases/{case.number}")).text)
    assert "kana asked the user for the account" in after
    assert "User asked for the account" in told((await kana.browser.get("/audit")).text)


async def test_nobody_else_asks_and_nobody_twice_for_what_is_there(desk: Office, kana: Agent) -> None:
    for case, why in (
        (await named(desk, account="", agent="ren"), "Only whoever has taken the case"),
        (await named(desk, account="", status="open", agent=""), "Only whoever has taken the case"),
        (await named(desk), "The account is here already"),
    ):
        assert "Ask for the account" not in (await kana.browser.get(f"/cases/{case.number}")).text
        refused = await does(kana, case, "ask_account")
        assert refused.status == 409
        assert why in told(refused.text)
        assert [r for r in await desk.archive.records(case) if r.name == "account_asked"] == []
    assert ("kana", "case_ask_account", "refused") in await desk.audited()
