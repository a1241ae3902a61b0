"""What an agent does with a case: by the same rules as in the support group, and never losing what was typed."""

import asyncio
import re
from html import unescape

import pytest

from flows.case.case_events import Claimed, Closed, Rated, Said, Wrote
from flows.case.casefile import Case
from flows.redact import redact
from tests.e2e.console.rig import Agent, Answer, Office
from tests.unit.casebook import HOSTILE


async def does(agent: Agent, case: Case, action: str, **fields: str) -> Answer:
    """Opens the case, and sends its form."""
    page = await agent.browser.get(f"/cases/{case.number}")
    return await agent.browser.post(f"/cases/{case.number}/{action}", {**hidden(page.text), **fields})


def hidden(page: str) -> dict[str, str]:
    return {
        name: re.findall(rf'name="{name}" value="([^"]*)"', page)[0]
        for name in ("once", "heard")
        if f'name="{name}"' in page
    }


def typed(page: str) -> str:
    """What stands in the field for the reply."""
    (found,) = re.findall(r'<textarea id="text"[^>]*>\n(.*?)</textarea>', page, re.DOTALL)
    return unescape(found)


def told(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", unescape(page)).split())


async def test_a_reply_reaches_the_user_and_makes_the_case_the_agents(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    done = await does(kana, case, "reply", text="Hello Kim,\r\nlook into the spam folder.")
    assert done.location == f"/console/cases/{case.number}?done=reply#composer"
    assert await desk.archive.heard(case) == ["👤 Support\n\nHello Kim,\nlook into the spam folder."]
    now = await desk.archive.now(case)
    assert (now.status, now.agent, now.waiting) == ("claimed", "kana", None)
    page = told((await kana.browser.get(f"/cases/{case.number}?done=reply")).text)
    assert "Your reply is on its way to the user." in page
    assert "look into the spam folder." in page
    assert ("kana", "case_reply", "done") in await desk.audited()


async def test_taking_noting_stepping_closing_and_opening_again(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    for action, fields, status in [
        ("claim", {}, "claimed"),
        ("note", {"text": "the provider blocks it"}, "claimed"),
        ("step", {"cause": "mailbox_full"}, "claimed"),
        ("back", {}, "claimed"),
        ("close", {"text": "solved by phone"}, "closed"),
        ("reopen", {}, "claimed"),
    ]:
        done = await does(kana, case, action, **fields)
        assert done.location.partition("#")[0] == f"/console/cases/{case.number}?done={action}", action
        assert (await desk.archive.now(case)).status == status
        page = told((await kana.browser.get(f"/cases/{case.number}?done={action}")).text)
        assert "the provider blocks it" in page or action == "claim"
    assert [record.name for record in await desk.archive.records(case) if record.what == "event" and record.by == "kana"] == [
        "claimed", "step", "given_back", "closed", "reopened",
    ]  # fmt: skip
    heard = await desk.archive.heard(case)
    assert not [text for text in heard if "the provider blocks it" in text]
    assert not [text for text in heard if "solved by phone" in text]
    noted = [it[1] for it in await desk.audited() if it[1].startswith("case_") and it[1] != "case_read"]
    assert noted == ["case_claim", "case_note", "case_step", "case_back", "case_close", "case_reopen"]


async def test_stars_are_shown_in_the_case(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    await does(kana, case, "close")
    await desk.archive.happens(case, Rated(4))
    assert "4 of 5" in told((await kana.browser.get(f"/cases/{case.number}")).text)


async def test_of_two_who_take_a_case_at_once_one_has_it(desk: Office, kana: Agent) -> None:
    sato = await desk.agent("sato")
    for _ in range(10):
        case = await desk.archive.opened()
        answers = await asyncio.gather(*(does(agent, case, "claim") for agent in (kana, sato)))
        assert sorted(it.status for it in answers) == [303, 409]
        (late,) = [it for it in answers if it.status == 409]
        owner = (await desk.archive.now(case)).agent
        assert f"{owner} took it first." in told(late.text)


async def test_acting_on_a_colleagues_case_is_possible_and_says_so(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    await desk.archive.happens(case, Claimed("sato"))
    assert "This is sato's case. You can still act" in told((await kana.browser.get(f"/cases/{case.number}")).text)
    assert (await does(kana, case, "reply", text="I help out")).status == 303
    assert (await desk.archive.now(case)).agent == "sato"
    assert (await desk.archive.records(case))[-2].by == "kana"


@pytest.mark.parametrize("sent", ["", "   ", "\r\n\r\n", "\u200b\u2060", "\u202e"])
async def test_nothing_is_sent_where_nothing_is_said(desk: Office, kana: Agent, sent: str) -> None:
    case = await desk.archive.opened()
    for action in ("reply", "note"):
        answer = await does(kana, case, action, text=sent)
        assert (answer.status, "Write something first." in answer.text) == (422, True)
    assert await desk.archive.heard(case) == []


async def test_bad_107_a_reply_of_five_thousand_signs_is_refused_and_kept(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    for text, signs in (("あ" * 5000, 5000), ("👩" * 4001, 4001)):
        answer = await does(kana, case, "reply", text=text)
        assert answer.status == 422
        assert f"That is {signs:,} characters; the limit is 4,000." in told(answer.text)
        assert typed(answer.text) == text
    assert await desk.archive.heard(case) == []
    assert (await does(kana, case, "reply", text="あ" * 4000)).status == 303
    (heard,) = await desk.archive.heard(case)
    assert heard.endswith("あ" * 4000)


@pytest.mark.parametrize("text", [text for text in HOSTILE if "\x00" not in text])
async def test_bad_107_s12_a_reply_with_markup_reaches_the_user_as_it_was_typed(
    desk: Office, kana: Agent, text: str
) -> None:
    case = await desk.archive.opened()
    sent = await does(kana, case, "reply", text=f"a{text}z")
    assert sent.status == 303
    assert (await desk.archive.heard(case))[0].endswith(f"a{text}z".replace("\r\n", "\n"))


async def test_bad_107_a_reply_to_a_user_who_has_blocked_the_bot_says_so(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    desk.archive.mail.blocked = True
    assert (await does(kana, case, "reply", text="Hello")).status == 303
    await desk.archive.sender.idle()
    page = told((await kana.browser.get(f"/cases/{case.number}")).text)
    assert "not delivered: the user has blocked the bot" in page


async def test_bad_104_a_reply_to_a_case_that_was_closed_in_another_tab_is_kept(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    page = await kana.browser.get(f"/cases/{case.number}")
    await desk.archive.happens(case, Closed("sato", redact("")))
    answer = await kana.browser.post(f"/cases/{case.number}/reply", {**hidden(page.text), "text": "long thoughts"})
    assert answer.status in (409, 422)
    assert "sato has closed the case in the meantime." in told(answer.text)
    assert typed(answer.text) == "long thoughts"
    again = await kana.browser.post(f"/cases/{case.number}/reopen", {**hidden(answer.text), "text": "long thoughts"})
    assert again.status == 200
    assert typed(again.text) == "long thoughts"
    assert (await desk.archive.now(case)).status == "claimed"
    sent = await kana.browser.post(f"/cases/{case.number}/reply", {**hidden(again.text), "text": "long thoughts"})
    assert sent.status == 303
    assert (await desk.archive.heard(case))[-1].endswith("long thoughts")


async def test_bad_104_a_reply_that_crosses_a_colleagues_is_held_back_once(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    page = await kana.browser.get(f"/cases/{case.number}")
    await desk.archive.happens(case, Wrote("sato", Said("Already answered.", "c1")))
    answer = await kana.browser.post(f"/cases/{case.number}/reply", {**hidden(page.text), "text": "My answer"})
    assert answer.status == 409
    assert "A colleague has replied in the meantime." in told(answer.text)
    assert typed(answer.text) == "My answer"
    assert len(await desk.archive.heard(case)) == 1
    sent = await kana.browser.post(f"/cases/{case.number}/reply", {**hidden(answer.text), "text": "My answer"})
    assert sent.status == 303
    assert len(await desk.archive.heard(case)) == 2


async def test_bad_104_a_case_that_is_forgotten_meanwhile_is_gone(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    page = await kana.browser.get(f"/cases/{case.number}")
    await desk.archive.store.forget(case.chat)
    for action in ("reply", "claim", "close", "erase"):
        assert (
            await kana.browser.post(f"/cases/{case.number}/{action}", {**hidden(page.text), "text": "x"})
        ).status == 404


async def test_a_form_that_is_sent_twice_acts_once(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    page = await kana.browser.get(f"/cases/{case.number}")
    form = {**hidden(page.text), "text": "once"}
    answers = [await kana.browser.post(f"/cases/{case.number}/reply", form) for _ in range(3)]
    assert [it.status for it in answers] == [303, 303, 303]
    assert len(await desk.archive.heard(case)) == 1


async def test_a_closed_case_can_be_opened_for_72_hours(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened(status="closed", closed_at=desk.clock() - 72 * 3600 - 1)
    page = told((await kana.browser.get(f"/cases/{case.number}")).text)
    assert "It was closed more than 72 hours ago." in page
    answer = await does(kana, case, "reopen")
    assert answer.status == 409
    assert "can't be reopened" in told(answer.text)


@pytest.mark.parametrize("cause", ["", "no_such_cause", "../../etc", "<script>"])
async def test_only_a_cause_that_is_known_can_be_tried(desk: Office, kana: Agent, cause: str) -> None:
    case = await desk.archive.opened()
    answer = await does(kana, case, "step", cause=cause)
    assert answer.status == 422
    assert "Choose a fix first." in answer.text
    assert (await desk.archive.now(case)).step == ""


async def test_likely_causes_stand_first_among_the_steps(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    page = (await kana.browser.get(f"/cases/{case.number}")).text
    offered = re.findall(r'<input type="radio" name="cause" value="([a-z_]+)"', page)
    assert offered[: len(case.suspected)] == [cause for cause, _ in case.suspected]
    assert sorted(offered) == sorted(desk.archive.cases.desk.files.guide.catalogue.causes)


async def test_prepared_answers_are_in_the_users_language(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened("ja")
    texts = desk.archive.cases.desk.files.texts
    key = texts.replies[0]
    page = (await kana.browser.get(f"/cases/{case.number}?insert={key}")).text
    assert texts.text("en", f"reply-{key}", "name") in unescape(page)
    assert typed(page) == texts.text("ja", f"reply-{key}", "text")
    assert typed((await kana.browser.get(f"/cases/{case.number}?insert=../../x")).text) == ""


async def test_erasing_is_asked_once_more_and_leaves_nothing(desk: Office, kana: Agent) -> None:
    case, other = await desk.archive.opened(name="Kim Lee"), await desk.archive.opened(name="Sato")
    await does(kana, case, "note", text="between us")
    page = (await kana.browser.get(f"/cases/{case.number}/erase")).text
    assert "It can't be undone." in unescape(page)
    assert await desk.archive.store.case(case.number)
    done = await kana.browser.post(f"/cases/{case.number}/erase")
    assert done.location == "/console/?done=erased"
    assert "It is erased. The user has been told." in (await kana.browser.get("/?done=erased")).text
    assert "Kim Lee" not in repr(desk.archive.store)
    assert "between us" not in repr(desk.archive.store)
    assert case.number not in repr(desk.store)
    assert (await desk.archive.heard(case))[-1] == desk.archive.cases.desk.files.texts.text("en", "forget", "done")
    assert await desk.archive.store.case(other.number)
    noted = [(it.who, it.what, it.case) for _, it in await desk.desk.audit.recent(100) if it.case]
    assert ("kana", "case_erase", "erased") in noted
    assert ("kana", "case_note", "erased") in noted
