"""`todoku doctor` beside a running bot, and without one."""

import json
from pathlib import Path

from tests.e2e.process import world


async def test_beside_a_bot_that_is_well_and_after_it_has_ended(tmp_path: Path) -> None:
    async with world(tmp_path) as there:
        code, told, errors = await there.process.command("doctor")
        assert (code, errors) == (0, ""), told
        assert all(line.startswith("fine ") for line in told.splitlines())
        assert "ready: Telegram gives updates when it is asked" in told
        code, told, _ = await there.process.command("doctor", "--json")
        shown = json.loads(told)
        assert (code, shown["fine"]) == (0, True)
        assert [check["name"] for check in shown["checks"]] == [
            "process", "tasks", "store", "lead", "outbox", "set aside", "updates", "reminders",
        ]  # fmt: skip
        await there.process.stop()
        code, told, errors = await there.process.command("doctor")
        assert (code, errors) == (1, "")
        assert [line.split()[2] for line in told.splitlines() if line.startswith("NOT FINE")] == ["process", "lead"]
