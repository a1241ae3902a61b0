"""The demonstration: the same Telegram, the same kill, and a bot as the documentation writes it loses what it was told."""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

from demo.server import served
from demo.telegram import Telegram
from tests.e2e.process import now
from tests.e2e.rig import TOKEN

TEXTS = 20


async def test_a_bot_that_takes_first_and_works_later_loses_everything(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    kept = tmp_path / "kept"
    kept.touch()
    async with Telegram(TOKEN, None, now) as telegram, served(telegram) as address:
        person = telegram.person(6001, "Kim", "en")
        person.start()
        command = [sys.executable, "-m", "tests.faults.default_aiogram", TOKEN, address, str(kept)]
        first = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.DEVNULL)
        await telegram.wait_for(lambda telegram: len(telegram.called("getUpdates")) > 1, 30)
        await asyncio.sleep(1)
        already = kept.read_text().count("\n")
        for number in range(TEXTS):
            person.send(f"text {number}")
        await telegram.wait_for(lambda telegram: not telegram.world.updates.waiting(), 30)
        first.kill()
        await first.wait()
        second = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.DEVNULL)
        polls = len(telegram.called("getUpdates"))
        await telegram.wait_for(lambda telegram: len(telegram.called("getUpdates")) > polls + 2, 30)
        second.kill()
        await second.wait()
    lost = TEXTS - (kept.read_text().count("\n") - already)
    record_property("lost", f"{lost} of {TEXTS}")
    print(f"\ndefault aiogram, killed: {lost} of {TEXTS} lost")  # noqa: T201  # so that a run tells the figure
    assert lost > TEXTS // 2
