"""Erasing a case anywhere takes its number out of the audit log; that something was done stays."""

from bot.console.audit import Forgetting
from tests.e2e.console.rig import Agent, Office


async def test_s43_a_case_that_was_erased_elsewhere_leaves_no_number_in_the_log(desk: Office, kana: Agent) -> None:
    gone, kept = await desk.archive.opened(), await desk.archive.opened()
    for case in (gone, kept, gone):
        await kana.browser.get(f"/cases/{case.number}")
    forgetting = Forgetting(desk.desk.audit, desk.archive.store)
    assert await forgetting.sweep() == 0
    await desk.archive.store.forget(gone.chat)
    assert await forgetting.sweep() == 1
    assert gone.number not in repr(desk.store)
    read = [it.case for _, it in await desk.desk.audit.recent(10) if it.what == "case_read"]
    assert sorted(read) == sorted(["erased", kept.number, "erased"])
    assert await forgetting.sweep() == 0


async def test_what_came_since_the_last_look_is_seen_and_what_a_restart_missed(desk: Office, kana: Agent) -> None:
    forgetting = Forgetting(desk.desk.audit, desk.archive.store)
    await forgetting.sweep()
    case = await desk.archive.opened()
    desk.clock.advance(minutes=20)
    await kana.browser.get(f"/cases/{case.number}")
    await forgetting.sweep()
    await desk.archive.store.forget(case.chat)
    assert await Forgetting(desk.desk.audit, desk.archive.store).sweep() == 1
    assert await forgetting.sweep() == 1
