"""Name, password, code: who gets in, and what everybody else learns, which is nothing."""

import asyncio
import re
from collections.abc import Callable
from typing import cast

import pytest
from pydantic import SecretStr

from bot.console.accounts import AgentAccount
from bot.console.passwords import Passwords
from bot.console.second_factor import code
from bot.run.knowledge import Knowledge
from bot.store.agent_port import AgentStore
from bot.store.connect import connect_both
from tests.contract.test_store_bench import BOTS
from tests.contract.test_store_servers import Server
from tests.e2e.console.rig import PASSWORD, Agent, Office, office
from tests.fakes.agents import MemoryAgentStore
from tests.fakes.clock import Clock
from tests.fakes.watched import Watched

pytest_plugins = ["tests.contract.test_store_bench"]


async def test_a_stranger_is_led_to_the_form_and_on_from_there(desk: Office, kana: Agent) -> None:
    browser = desk.browser()
    refused = await browser.get("/audit?page=2")
    assert (refused.status, refused.location) == (303, "/console/login?next=%2Fconsole%2Faudit%3Fpage%3D2")
    page = await browser.get("/login?next=%2Fconsole%2Faudit%3Fpage%3D2")
    assert 'name="next" value="/console/audit?page=2"' in page.text
    given = {"name": "kana", "password": PASSWORD, "code": kana.fresh_code(), "next": "/console/audit?page=2"}
    assert (await browser.post("/login", given)).location == "/console/audit?page=2"


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example", "//evil.example", "/\\evil.example", "/console/../metrics", "/console/%0d%0aSet-Cookie: a", "", "javascript:1", "/consolex", "/console/" + "a" * 300],
)  # fmt: skip
async def test_signing_in_leads_nowhere_else(kana: Agent, elsewhere: str) -> None:
    done = await kana.signs_in(next=elsewhere)
    assert done.status == 303
    assert done.location.startswith("/console/")
    assert not set(done.location) & {"\r", "\n", "\\"}


@pytest.mark.parametrize("spelling", ["KANA", " kana ", "ｋａｎａ"])
async def test_a_name_may_be_typed_as_phones_type_it(kana: Agent, spelling: str) -> None:
    assert (await kana.signs_in(name=spelling)).location == "/console/insight"


@pytest.mark.parametrize(
    "typed", [str, lambda c: f" {c[:3]} {c[3:]} ", lambda c: c.translate(str.maketrans("0123456789", "０１２３４５６７８９")), lambda c: f"{c[:3]}-{c[3:]}"]
)  # fmt: skip
async def test_bad_094_codes_are_read_in_every_width_and_spacing(kana: Agent, typed: Callable[[str], str]) -> None:
    assert (await kana.signs_in(code=typed(kana.fresh_code()))).status == 303


@pytest.mark.parametrize(
    "given",
    [
        {"name": "", "password": "", "code": ""},
        {"name": "k" * 10_000},
        {"name": "kana\r\nSet-Cookie: x=1"},
        {"name": "' OR 1=1 --"},
        {"name": "../agent"},
        {"name": "-"},
        {"password": "p" * 10_000},
        {"code": "000000"}, {"code": "12345"}, {"code": "1234567"}, {"code": "abcdef"}, {"code": "①②③④⑤⑥"},
        {"code": "9" * 10_000},
        {"recovery": "AAAA-AAAA-AAAA-AAAA"}, {"recovery": "x" * 10_000},
    ],
)  # fmt: skip
async def test_bad_094_whatever_is_typed_gets_the_same_answer(desk: Office, kana: Agent, given: dict[str, str]) -> None:
    kana.browser = desk.browser()
    answer = await kana.signs_in(**given)
    assert answer.status == 401
    assert "That did not work." in answer.text
    assert not await kana.is_in()


@pytest.mark.parametrize(
    "body", ["code[]=1&code[]=2", "name=a&name=b", "name=%ff", "name=%00", "&".join(f"f{n}=1" for n in range(60))]
)
async def test_bad_094_what_no_form_of_ours_sends_is_not_read(desk: Office, body: str) -> None:
    browser = desk.browser()
    await browser.get("/login")
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": browser.origin}
    answer = await browser.ask("POST", "/login", f"token={browser.token}&{body}", headers)
    assert answer.status == 400


@pytest.mark.parametrize(
    ("age", "taken"),
    [(-31, False), (-1, False), (0, True), (29, True), (30, True), (59, True), (60, False), (90, False)],
)
async def test_s22_bad_095_a_code_may_be_a_step_late_and_never_early(
    desk: Office, kana: Agent, age: int, *, taken: bool
) -> None:
    desk.clock.seconds = desk.clock() // 30 * 30 + 600
    shown = code(kana.seed, desk.clock())
    desk.clock.seconds += age
    assert ((await kana.signs_in(code=shown)).status == 303) is taken


async def test_s22_a_step_never_goes_back(desk: Office, kana: Agent) -> None:
    desk.clock.seconds = desk.clock() // 30 * 30 + 600
    before, now = code(kana.seed, desk.clock() - 30), code(kana.seed, desk.clock())
    assert (await kana.signs_in(code=now)).status == 303
    assert (await kana.signs_in(code=before)).status == 401


async def test_s21_a_code_is_taken_once(kana: Agent) -> None:
    shown = kana.fresh_code()
    assert [(await kana.signs_in(code=shown)).status for _ in range(2)] == [303, 401]


async def test_s21_a_code_is_taken_once_by_two_processes_on_a_real_store(
    knowledge: Knowledge, single: list[Server]
) -> None:
    url, bot, clock = single[0].url, next(BOTS), Clock()
    (one, first), (two, second) = connect_both(url, bot), connect_both(url, bot)
    try:
        async with office(knowledge, first, clock) as here, office(knowledge, second, clock) as there:
            kana = await here.agent()
            for _ in range(3):
                twin = Agent(there, "kana", kana.password, kana.seed, there.browser())
                shown = kana.fresh_code()
                done = await asyncio.gather(kana.signs_in(code=shown), twin.signs_in(code=shown))
                assert sorted(answer.status for answer in done) == [303, 401]
    finally:
        await one.close()
        await two.close()


async def test_s24_nobody_learns_which_part_was_wrong(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words, and the same work: as many hashes, the same calls of the store in the same order."""
    watched = Watched(MemoryAgentStore())
    whole = Passwords.verified

    def verified(self: Passwords, password: str, hashed: str) -> bool:
        watched.calls.append(f"verified against {hashed[:30]}")
        return whole(self, password, hashed)

    monkeypatch.setattr(Passwords, "verified", verified)
    async with office(knowledge, cast("AgentStore", watched)) as desk:
        kana = await desk.agent()
        seen = []
        for wrong in ({"name": "nobody"}, {"password": "wrong wrong"}, {"code": "000000"}, {"name": "no body!"}):
            kana.browser = desk.browser()
            await kana.browser.get("/login")
            watched.calls.clear()
            given = {"name": "kana", "password": kana.password, "code": kana.fresh_code()} | wrong
            answer = await kana.browser.post("/login", given)
            seen.append((answer.status, _without_what_was_typed(answer.text), tuple(watched.calls)))
    assert len(set(seen)) == 1
    assert "verified against $argon2id$v=19$m=19456,t=2,p=1" in seen[0][2]


def _without_what_was_typed(page: str) -> str:
    return re.sub(r'name="(token|name)"[^>]* value="[^"]*"', "", page)


async def test_a_new_session_id_comes_with_every_sign_in_and_the_old_one_is_over(desk: Office, kana: Agent) -> None:
    old = dict(kana.browser.cookies)
    await kana.signs_in()
    assert kana.browser.cookies["__Host-todoku"] != old["__Host-todoku"]
    left_behind = desk.browser(public=kana.browser.public, cookies=old)
    assert (await left_behind.get("/account")).status == 303
    assert await kana.is_in()


async def test_an_agent_who_is_removed_while_signing_in_gets_no_session(desk: Office, kana: Agent) -> None:
    account = AgentAccount.model_validate_json(await desk.store.agent("kana") or b"")
    await desk.desk.agents.remove("kana")
    assert await desk.desk.sessions.open(account, "") is None
    assert (await kana.signs_in()).status == 401


async def test_nothing_typed_wrongly_is_kept_or_logged(
    desk: Office, kana: Agent, caplog: pytest.LogCaptureFixture
) -> None:
    """Least of all a password typed into the field for the name."""
    canary = "canary-pass-phrase"
    answer = await kana.signs_in(name=canary, password=canary, recovery=canary)
    assert answer.status == 401
    assert (await desk.audited())[-1] == ("?", "sign_in", "refused")
    assert canary not in caplog.text
    assert canary not in repr(desk.store)


async def test_a_seed_sealed_with_another_secret_opens_nothing(
    knowledge: Knowledge, caplog: pytest.LogCaptureFixture
) -> None:
    store = MemoryAgentStore()
    async with office(knowledge, store) as before:
        kana = await before.agent()
    async with office(
        knowledge, store, before.clock, console_secret=SecretStr("another secret that is long enough")
    ) as after:
        kana.browser, kana.office = after.browser(), after
        assert (await kana.signs_in()).status == 401
    assert "CONSOLE_SECRET is not the one it was sealed with; `todoku agent reset kana` gives a new one" in caplog.text


async def test_s26_swapped_seeds_open_nothing(desk: Office, kana: Agent) -> None:
    sato = await desk.agent("sato")
    one, other = (
        AgentAccount.model_validate_json(await desk.store.agent("kana") or b""),
        AgentAccount.model_validate_json(await desk.store.agent("sato") or b""),
    )
    swapped = one.model_copy(update={"seed": other.seed, "seed_id": other.seed_id})
    await desk.store.write_agent("kana", swapped.stored(), one.stored())
    kana.browser = desk.browser()
    assert (await kana.signs_in(code=sato.fresh_code())).status == 401
    assert (await kana.signs_in()).status == 401


async def test_s26_no_seed_stands_in_the_store(desk: Office, kana: Agent) -> None:
    assert kana.seed not in repr(desk.store)
    assert PASSWORD not in repr(desk.store)
    assert kana.session_id not in repr(desk.store)
    assert not any(code in repr(desk.store) for code in kana.recovery)
