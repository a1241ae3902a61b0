"""How an agent comes to a password, an app and recovery codes; and to new ones."""

import asyncio
import re
from xml.etree import ElementTree as ET

import pytest
from argon2 import PasswordHasher

from bot.console import second_factor
from bot.console.accounts import AgentAccount
from bot.console.agents import FIRST_MINUTES
from bot.console.pages.own_account import MINUTES
from bot.run.knowledge import Knowledge
from bot.store.connect import connect_both
from tests.contract.test_store_bench import BOTS
from tests.contract.test_store_servers import Server
from tests.e2e.console.rig import PASSWORD, Agent, Answer, Office, office, seed_of
from tests.fakes.clock import Clock

pytest_plugins = ["tests.contract.test_store_bench"]


async def test_s27_the_first_sign_in_proves_password_and_code_and_then_asks_for_an_own_password(desk: Office) -> None:
    kana = await desk.newcomer()
    first = kana.password
    assert (await kana.signs_in(code="000000")).status == 401
    assert (await kana.signs_in()).location == "/console/welcome"
    done = await kana.chooses(PASSWORD)
    assert done.status == 200
    assert len(set(kana.recovery)) == 10
    assert await kana.is_in()
    assert (await kana.signs_in(password=first)).status == 401
    assert (await kana.signs_in()).location == "/console/insight"
    assert ("kana", "enrolled", "done") in await desk.audited()


async def test_s27_a_first_password_opens_the_door_for_ten_minutes(desk: Office) -> None:
    kana = await desk.newcomer()
    desk.clock.seconds += FIRST_MINUTES * 60 - 31
    assert (await kana.signs_in()).status == 303
    desk.clock.seconds += 60
    assert (await kana.signs_in()).status == 401


async def test_s27_a_first_password_is_worth_nothing_after_a_reset_or_a_removal(desk: Office) -> None:
    kana = await desk.newcomer()
    again = await desk.desk.agents.reset("kana", 10)
    assert again
    assert (await kana.signs_in()).status == 401
    await desk.desk.agents.remove("kana")
    assert (await desk.holder(again).signs_in()).status == 401


async def test_a_name_is_given_once(desk: Office, kana: Agent) -> None:
    assert await desk.desk.agents.add("kana", "kana", 10) is None
    assert await desk.desk.agents.reset("nobody", 10) is None
    assert not await desk.desk.agents.remove("nobody")
    assert await kana.is_in()


@pytest.mark.parametrize(
    ("new", "again", "said"),
    [
        ("short", "short", "Too short. Use at least 8"),
        ("x" * 257, "x" * 257, "at most 256"),
        ("password2026!", "password2026!", "soon guessed"),
        ("kana-kana1", "kana-kana1", "Too close to your name"),
        ("jmail 2026", "jmail 2026", "soon guessed"),
        ("korokoro sorameguri", "korokoro soramegur1", "differ"),
        ("", "", "Too short"),
    ],
)
async def test_a_password_that_is_not_good_enough_is_refused_with_the_reason(
    desk: Office, new: str, again: str, said: str
) -> None:
    kana = await desk.newcomer()
    await kana.signs_in()
    await kana.browser.get("/welcome")
    answer = await kana.browser.post("/welcome", {"new": new, "again": again})
    assert answer.status == 422
    assert said in answer.text
    assert f'value="{new}"' not in answer.text.replace('value=""', "")
    assert (await kana.browser.get("/account")).location == "/console/welcome"


@pytest.mark.parametrize(
    "password",
    [
        "さくらのした で おちゃ",
        "x" * 9 + "y" * 55,
        "correct 🐎 battery",
        "e\u0301le\u0301phant rose",
        " leading and trailing ",
    ],
)
async def test_s25_any_characters_do_and_look_alikes_are_one(desk: Office, password: str) -> None:
    kana = await desk.newcomer()
    await kana.signs_in()
    assert (await kana.chooses(password)).status == 200
    assert (await kana.signs_in(password=password.replace("e\u0301", "\u00e9"))).location == "/console/insight"


async def test_a_password_is_changed_with_the_old_one_and_ends_all_other_sessions(desk: Office, kana: Agent) -> None:
    phone = Agent(desk, "kana", kana.password, kana.seed, desk.browser())
    await phone.signs_in()
    await kana.browser.get("/account/password")
    fresh = {"new": "midori no tegami", "again": "midori no tegami"}
    before = kana.session_id
    for wrong in ({"password": "wrong wrong"}, {"code": "000000"}, {"code": ""}):
        assert (await kana.browser.post("/account/password", fresh | kana.proof(**wrong))).status == 401
    done = await kana.browser.post("/account/password", fresh | kana.proof())
    assert (done.status, done.location) == (303, "/console/account?done=password")
    assert kana.session_id != before
    assert [await kana.is_in(), await phone.is_in()] == [True, False]
    assert (await phone.signs_in()).status == 401
    assert (await phone.signs_in(password="midori no tegami")).status == 303


async def begun(kana: Agent) -> tuple[Answer, str]:
    """The page with the QR code, and the seed it stands for."""
    await kana.browser.get("/account/authenticator")
    page = await kana.browser.post("/account/authenticator", kana.proof())
    [key] = re.findall(r'<code id="key"[^>]*>([A-Z2-7 ]+)</code>', page.text)
    return page, key.replace(" ", "")


async def test_s27_another_app_needs_the_old_one_and_is_proven_before_it_counts(desk: Office, kana: Agent) -> None:
    await kana.browser.get("/account/authenticator")
    for wrong in ({"password": "wrong wrong"}, {"code": "000000"}):
        assert (await kana.browser.post("/account/authenticator", kana.proof(**wrong))).status == 401
    _, seed = await begun(kana)
    assert (await kana.browser.post("/account/authenticator/prove", {"code": "000000"})).status == 422
    assert (await kana.signs_in()).status == 303, "the old app still counts"
    _, seed = await begun(kana)
    before, proof = kana.session_id, second_factor.code(seed, desk.clock())
    done = await kana.browser.post("/account/authenticator/prove", {"code": proof})
    assert done.location == "/console/account?done=authenticator"
    assert kana.session_id != before
    assert (await kana.signs_in()).status == 401, "the old app does not count any more"
    kana.seed = seed
    assert (await kana.signs_in(code=proof)).status == 401, "the code that proved it is used up"
    assert (await kana.signs_in()).status == 303
    assert ("kana", "authenticator_changed", "done") in await desk.audited()


async def test_s27_the_qr_code_is_shown_once_and_kept_by_nobody(desk: Office, kana: Agent) -> None:
    page, seed = await begun(kana)
    assert 'src="/console/account/authenticator/qr"' in page.text
    assert (await desk.browser().get("/account/authenticator/qr")).status == 303
    picture = await kana.browser.get("/account/authenticator/qr")
    assert (picture.status, picture.headers["Content-Type"], picture.headers["Cache-Control"]) == (
        200,
        "image/svg+xml",
        "no-store",
    )
    assert ET.fromstring(picture.text).tag.endswith("svg")  # noqa: S314 - our own drawing
    assert (await kana.browser.get("/account/authenticator/qr")).status == 404
    assert seed not in repr(desk.store)


async def test_s27_an_app_that_is_not_proven_in_time_is_forgotten(desk: Office, kana: Agent) -> None:
    _, seed = await begun(kana)
    desk.store.pass_time(MINUTES * 60)  # type: ignore[attr-defined]  # the fake's own clock
    late = await kana.browser.post("/account/authenticator/prove", {"code": second_factor.code(seed, desk.clock())})
    assert (late.status, "Time is up" in late.text) == (422, True)
    assert (await kana.signs_in()).status == 303


async def test_s27_nobody_proves_an_app_begun_in_another_session(desk: Office, kana: Agent) -> None:
    _, seed = await begun(kana)
    phone = Agent(desk, "kana", kana.password, kana.seed, desk.browser())
    await phone.signs_in()
    await phone.browser.get("/account/authenticator")
    answer = await phone.browser.post("/account/authenticator/prove", {"code": second_factor.code(seed, desk.clock())})
    assert answer.status == 422


async def test_s28_a_recovery_code_opens_the_door_once_and_is_noted(desk: Office, kana: Agent) -> None:
    typed = kana.recovery[0].lower().replace("-", " ")
    assert (await kana.signs_in(recovery=typed, password="wrong wrong")).status == 401
    assert (await kana.signs_in(recovery=typed)).location == "/console/insight"
    assert ("kana", "sign_in", "recovery") in await desk.audited()
    assert (await kana.signs_in(recovery=typed)).status == 401
    assert (await kana.signs_in(recovery=kana.recovery[1])).status == 303
    assert "8 left" in (await kana.browser.get("/account")).text


async def test_s28_recovery_codes_are_made_anew_and_shown_once(kana: Agent) -> None:
    old = kana.recovery
    await kana.browser.get("/account/recovery")
    page = await kana.browser.post("/account/recovery", kana.proof())
    fresh = re.findall(r"<code>([0-9A-Z-]{19})</code>", page.text)
    assert len(set(fresh)) == 10
    assert not set(fresh) & set(old)
    again = await kana.browser.get("/account/recovery")
    assert not [code for code in fresh if code in again.text]
    assert (await kana.signs_in(recovery=old[3])).status == 401
    assert (await kana.signs_in(recovery=fresh[3])).status == 303


async def test_the_page_with_the_codes_belongs_to_the_new_session(kana: Agent) -> None:
    await kana.browser.get("/account/recovery")
    await kana.browser.post("/account/recovery", kana.proof())
    assert (await kana.browser.post("/logout")).location == "/console/login?left=1"


async def test_s28_of_two_processes_one_gets_a_recovery_code(knowledge: Knowledge, single: list[Server]) -> None:
    url, bot, clock = single[0].url, next(BOTS), Clock()
    (one, first), (two, second) = connect_both(url, bot), connect_both(url, bot)
    try:
        async with office(knowledge, first, clock) as here, office(knowledge, second, clock) as there:
            kana = await here.agent()
            twin = Agent(there, "kana", kana.password, kana.seed, there.browser())
            both = (kana.signs_in(recovery=kana.recovery[0]), twin.signs_in(recovery=kana.recovery[0]))
            assert sorted(answer.status for answer in await asyncio.gather(*both)) == [303, 401]
    finally:
        await one.close()
        await two.close()


async def test_papers_are_what_an_app_reads(desk: Office) -> None:
    papers = await desk.desk.agents.add("kana", "佐藤 かな", 10)
    assert papers
    assert papers.enrolment.startswith("otpauth://totp/todoku%20J-Mail:kana?secret=")
    assert len(seed_of(papers)) == 32
    stored = await desk.store.agent("kana")
    assert stored
    assert AgentAccount.model_validate_json(stored).shown == "佐藤 かな"
    assert papers.password not in stored.decode()
    assert seed_of(papers) not in stored.decode()


async def test_a_password_hashed_with_other_parameters_is_hashed_anew(desk: Office, kana: Agent) -> None:
    body = await desk.store.agent("kana")
    assert body
    old = AgentAccount.model_validate_json(body).model_copy(
        update={"password": PasswordHasher(time_cost=1, memory_cost=256).hash(kana.password)}
    )
    await desk.store.write_agent("kana", old.stored(), body)
    assert (await kana.signs_in()).status == 303
    assert AgentAccount.model_validate_json(await desk.store.agent("kana") or b"").password != old.password
    assert (await kana.signs_in()).status == 303
