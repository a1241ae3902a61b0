"""The audit log: who did what; never what was said; and what is left of a case that was erased."""

from tests.e2e.console.rig import Agent, Office


async def test_what_agents_and_operators_do_stands_in_the_log(desk: Office, kana: Agent) -> None:
    kana.browser.cookies.pop("__Host-todoku")
    await kana.signs_in(password="wrong wrong")
    await kana.signs_in()
    await kana.browser.get("/account")
    await kana.browser.post("/logout")
    await desk.desk.agents.reset("kana", 10)
    await desk.desk.agents.remove("kana")
    assert await desk.audited() == [
        ("todoku agent", "agent_added", "done"),
        ("kana", "sign_in", "done"),
        ("kana", "enrolled", "done"),
        ("kana", "sign_in", "refused"),
        ("kana", "sign_in", "done"),
        ("kana", "sign_out", "done"),
        ("todoku agent", "agent_reset", "done"),
        ("todoku agent", "agent_removed", "done"),
    ]


async def test_the_log_is_shown_newest_first_in_pages(desk: Office, kana: Agent) -> None:
    for number in range(120):
        await desk.desk.audit.record("kana", "case_read", case=f"482-{number:04}")
        desk.clock.seconds += 1
    first, second = (await kana.browser.get("/audit")).text, (await kana.browser.get("/audit?page=2")).text
    assert first.index("482-0119") < first.index("482-0100")
    assert "482-0000" not in first
    assert "482-0000" in second
    assert "agent_added" not in second
    assert "Agent added" in second


async def test_erasing_a_case_keeps_the_fact_alone(desk: Office, kana: Agent) -> None:
    await desk.desk.audit.record("kana", "case_read", case="482-9137")
    await desk.desk.audit.record("kana", "case_read", case="111-1111")
    await desk.desk.audit.forget_case("482-9137")
    entries = [entry for _, entry in await desk.desk.audit.recent(2)]
    assert [(entry.who, entry.what, entry.case) for entry in entries] == [
        ("kana", "case_read", "111-1111"),
        ("kana", "case_read", "erased"),
    ]
    assert "482-9137" not in repr(desk.store)
    assert "Erased" in (await kana.browser.get("/audit")).text


async def test_what_is_older_than_the_retention_is_dropped(desk: Office) -> None:
    await desk.newcomer()
    assert await desk.audited()
    desk.clock.seconds += 90 * 86400 + 1
    await desk.desk.audit.record("kana", "case_read")
    assert await desk.audited() == [("kana", "case_read", "done")]


async def test_entries_of_one_second_keep_their_order(desk: Office) -> None:
    for number in range(50):
        await desk.desk.audit.record("kana", f"n{number}")
    assert [what for _, what, _ in await desk.audited()] == [f"n{number}" for number in range(50)]
