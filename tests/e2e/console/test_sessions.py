"""Sessions: how they begin, how long they last, and that what has ended stays ended."""

import re
from http.cookies import Morsel

import pytest

from bot.console.sessions import IDLE, LONGEST
from bot.run.knowledge import Knowledge
from tests.e2e.console.rig import Agent, Office, office


def attributes(morsel: "Morsel[str]") -> dict[str, object]:
    return {name: value for name, value in morsel.items() if value}


async def test_s17_cookies_under_https(desk: Office) -> None:
    kana = await desk.newcomer()
    done = await kana.signs_in()
    wanted = {"path": "/", "samesite": "Strict", "secure": True, "httponly": True}
    assert attributes(done.cookies["__Host-todoku"]) == wanted
    assert attributes(done.cookies["__Host-todoku-device"]).items() >= wanted.items()
    assert kana.session_id not in done.text + done.location


async def test_s17_cookies_on_this_machine(desk: Office) -> None:
    """Without https no browser takes a __Host- cookie."""
    kana = await desk.newcomer()
    kana.browser = desk.browser(public="")
    done = await kana.signs_in()
    assert attributes(done.cookies["todoku"]) == {"path": "/", "samesite": "Strict", "httponly": True}
    assert (await kana.browser.get("/welcome")).status == 200


async def test_s18_ids_are_long_random_and_kept_as_hashes(desk: Office, kana: Agent) -> None:
    ids = {kana.session_id}
    for _ in range(3):
        await kana.signs_in()
        ids.add(kana.session_id)
    assert len(ids) == 4
    assert all(len(id_.partition(".")[0]) == 43 for id_ in ids), "256 random bits, and a mark that we made them"
    assert not any(id_ in repr(desk.store) for id_ in ids)


async def test_s18_an_id_somebody_else_chose_is_never_taken_over(desk: Office) -> None:
    kana = await desk.newcomer()
    planted = "A" * 43
    kana.browser.cookies["__Host-todoku"] = planted
    await kana.signs_in()
    assert kana.session_id != planted
    assert (await desk.browser(cookies={"__Host-todoku": planted}).get("/welcome")).status == 303


async def test_s18_bad_108_after_signing_out_the_id_opens_nothing(desk: Office, kana: Agent) -> None:
    kept = dict(kana.browser.cookies)
    await kana.browser.get("/account")
    done = await kana.browser.post("/logout")
    assert (done.status, done.location) == (303, "/console/login?left=1")
    assert "__Host-todoku" not in kana.browser.cookies
    assert "You are signed out." in (await kana.browser.get("/login?left=1")).text
    for path in ("/", "/insight", "/account", "/audit", "/account/recovery"):
        assert (await desk.browser(cookies=kept).get(path)).status == 303


async def test_s18_removing_an_agent_ends_the_sessions_at_once(desk: Office, kana: Agent) -> None:
    assert await kana.is_in()
    await desk.desk.agents.remove("kana")
    assert not await kana.is_in()
    assert (await kana.signs_in()).status == 401


async def test_s18_resetting_an_agent_ends_everything_of_before(desk: Office, kana: Agent) -> None:
    papers = await desk.desk.agents.reset("kana", 10)
    assert papers
    assert not await kana.is_in()
    assert (await kana.signs_in()).status == 401
    assert (await kana.signs_in(recovery=kana.recovery[0])).status == 401
    renewed = desk.holder(papers)
    assert (await renewed.signs_in()).location == "/console/welcome"


async def test_s19_half_an_hour_without_a_request_ends_it(desk: Office, kana: Agent) -> None:
    for _ in range(3):
        desk.clock.seconds += IDLE - 1
        assert await kana.is_in()
    desk.clock.seconds += IDLE
    assert not await kana.is_in()


async def test_s19_twelve_hours_end_it_whatever_is_done(desk: Office, kana: Agent) -> None:
    began = desk.clock()
    while desk.clock() + 1200 < began + LONGEST - 60:
        desk.clock.seconds += 1200
        assert await kana.is_in()
    desk.clock.seconds = began + LONGEST
    assert not await kana.is_in()


async def test_s19_a_new_id_does_not_lengthen_the_hours(desk: Office, kana: Agent) -> None:
    began = desk.clock()
    while desk.clock() + 1200 < began + LONGEST - 60:
        desk.clock.seconds += 1200
        assert await kana.is_in()
    await kana.browser.get("/account/recovery")
    assert (await kana.browser.post("/account/recovery", kana.proof())).status == 200
    desk.clock.seconds = began + LONGEST
    assert not await kana.is_in()


async def test_s19_sessions_are_listed_and_can_be_ended(desk: Office, kana: Agent) -> None:
    phone = Agent(desk, "kana", kana.password, kana.seed, desk.browser())
    tablet = Agent(desk, "kana", kana.password, kana.seed, desk.browser())
    await phone.signs_in()
    await tablet.signs_in()
    page = await kana.browser.get("/account")
    ids = re.findall(r'name="session" value="([0-9a-f]+)"', page.text)
    assert len(ids) == 2
    assert page.text.count("This browser") == 1
    assert (
        await kana.browser.post("/account/sessions", {"session": ids[0]})
    ).location == "/console/account?done=sessions"
    assert sorted([await phone.is_in(), await tablet.is_in()]) == [False, True]
    await phone.signs_in()
    await kana.browser.get("/account")
    await kana.browser.post("/account/sessions", {"session": "others"})
    assert [await it.is_in() for it in (kana, phone, tablet)] == [True, False, False]


async def test_nobody_ends_another_agents_session(desk: Office, kana: Agent) -> None:
    sato = await desk.agent("sato")
    twin = Agent(desk, "sato", sato.password, sato.seed, desk.browser())
    await twin.signs_in()
    foreign = re.findall(r'name="session" value="([0-9a-f]+)"', (await sato.browser.get("/account")).text)
    await kana.browser.get("/account")
    for wanted in (*foreign, "others", "", "*"):
        await kana.browser.post("/account/sessions", {"session": wanted})
    assert await sato.is_in()
    assert await twin.is_in()


async def test_s18_f66_made_up_ids_are_known_for_it_without_asking_the_store(desk: Office, kana: Agent) -> None:
    sessions, id_ = desk.desk.sessions, kana.session_id
    assert sessions.is_ours(id_)
    for made_up in (id_.swapcase(), id_[:-1], id_ + "0", "A" * 43, "A" * 43 + "." + "0" * 32, "", "é"):
        assert not sessions.is_ours(made_up)


@pytest.mark.parametrize(
    "spoilt", ["{id}x", "{half}", "", "{id}=", '"{id}"', "{id}" * 60, "\u00e9", "a b", "{id}; __Host-todoku={id}"]
)
async def test_bad_096_a_spoilt_cookie_opens_nothing(desk: Office, kana: Agent, spoilt: str) -> None:
    id_ = kana.session_id
    cookie = "__Host-todoku=" + spoilt.replace("{id}", id_).replace("{half}", id_[:20])
    answer = await desk.browser().get("/account", Cookie=cookie)
    assert (answer.status, answer.location) == (303, "/console/login?next=%2Fconsole%2Faccount")


async def test_bad_096_cookies_of_https_are_not_taken_without_it(desk: Office, kana: Agent) -> None:
    here = desk.browser(public="", cookies={"todoku": "x" * 43, **kana.browser.cookies})
    assert (await here.get("/account")).status == 303


async def test_with_a_first_password_nothing_is_open_but_choosing_another(desk: Office) -> None:
    kana = await desk.newcomer()
    assert (await kana.signs_in()).location == "/console/welcome"
    for path in ("/", "/account", "/account/recovery", "/audit"):
        assert (await kana.browser.get(path)).location == "/console/welcome"
    await kana.browser.get("/welcome")
    assert (await kana.browser.post("/account/recovery", kana.proof())).location == "/console/welcome"


async def test_the_page_behind_a_link_from_another_site_asks_once_more(desk: Office, kana: Agent) -> None:
    """Browsers hold strict cookies back when another site leads here."""
    linked = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    first = await desk.browser().get("/audit?page=1", **linked)
    assert first.status == 200
    assert '<meta http-equiv="refresh" content="0">' in first.text
    assert (await kana.browser.get("/audit?page=1", **(linked | {"Sec-Fetch-Site": "same-origin"}))).status == 200
    assert (await desk.browser().get("/audit", **{"Sec-Fetch-Site": "same-origin"})).status == 303


async def test_sessions_work_without_a_store_for_as_long_as_nobody_needs_it(knowledge: Knowledge) -> None:
    async with office(knowledge) as desk:
        kana = await desk.agent()
        desk.store.down = True  # type: ignore[attr-defined]  # the fake's own switch
        answer = await kana.browser.get("/account")
        assert (answer.status, answer.headers["Retry-After"]) == (503, "10")
        assert "Not available right now" in answer.text
        desk.store.down = False  # type: ignore[attr-defined]
        assert await kana.is_in()
