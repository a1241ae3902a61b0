"""Somebody is on the phone: number and code, and nothing else."""

import pytest

from bot.desk.caller import MOST_WRONG, SECONDS, code_for
from tests.e2e.console.archive import SECRET
from tests.e2e.console.rig import Agent, Answer, Office

SAME = "Number and code do not belong together"


async def checks(agent: Agent, number: str, code: str) -> Answer:
    await agent.browser.get("/caller")
    return await agent.browser.post("/caller", {"number": number, "code": code})


@pytest.mark.parametrize("spelled", ["{0}-{1}", "{0}{1}", " {0} {1} ", "{0}‐{1}"])
@pytest.mark.parametrize("width", ["half", "full"])
async def test_number_and_code_lead_to_the_case(desk: Office, kana: Agent, spelled: str, width: str) -> None:
    case = await desk.archive.opened()
    number, code = spelled.format(*case.number.split("-")), code_for(SECRET, case.number, desk.clock())
    if width == "full":
        wide = str.maketrans("0123456789", "０１２３４５６７８９")
        number, code = number.translate(wide), f" {code[:3]} {code[3:]} ".translate(wide)
    done = await checks(kana, number, code)
    assert done.location == f"/console/cases/{case.number}?done=caller"
    page = await kana.browser.get(f"/cases/{case.number}?done=caller")
    assert "The code was right" in page.text
    assert ("kana", "caller", "done") in await desk.audited()


async def test_a_code_is_taken_once_and_for_its_own_case_alone(desk: Office, kana: Agent) -> None:
    case, other = await desk.archive.opened(), await desk.archive.opened()
    code = code_for(SECRET, case.number, desk.clock())
    assert (await checks(kana, other.number, code)).status == 422
    assert (await checks(kana, case.number, code)).status == 303
    assert (await checks(kana, case.number, code)).status == 422


async def test_a_code_of_minutes_ago_is_wrong(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    old = code_for(SECRET, case.number, desk.clock() - 2 * SECONDS)
    assert SAME in (await checks(kana, case.number, old)).text


async def test_an_unknown_case_and_a_wrong_code_get_the_same_answer(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    unknown = f"{case.number[:-1]}{(int(case.number[-1]) + 1) % 10}"
    answers = [
        await checks(kana, case.number, "000000"),
        await checks(kana, unknown, code_for(SECRET, unknown, desk.clock())),
        await checks(kana, "no number", "000000"),
        await checks(kana, case.number, "12345"),
    ]
    assert {it.status for it in answers} == {422}
    assert all(SAME in it.text for it in answers)
    assert [it for it in await desk.audited() if it[1] == "caller"] == [("kana", "caller", "refused")] * 4
    assert not [it for _, it in await desk.desk.audit.recent(100) if it.what == "caller" and it.case]


async def test_s23_wrong_codes_are_limited_and_then_even_the_right_one_waits(desk: Office, kana: Agent) -> None:
    case = await desk.archive.opened()
    for _ in range(MOST_WRONG):
        assert (await checks(kana, case.number, "000000")).status == 422
    answer = await checks(kana, case.number, code_for(SECRET, case.number, desk.clock()))
    assert answer.status == 429
    assert "Too many wrong codes." in answer.text


@pytest.mark.parametrize(
    "given",
    ["", "x" * 5000, "１２３", "<script>alert(1)</script>", "482-9137' OR 1=1", "-1", "0000000", "\u202e1234567"],
)
async def test_bad_098_odd_numbers_are_wrong_numbers(kana: Agent, given: str) -> None:
    answer = await checks(kana, given, given)
    assert answer.status == 422
    assert SAME in answer.text
    assert "<script>alert" not in answer.text
