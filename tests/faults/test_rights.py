"""Rights on the store that are taken from a running bot, and given back."""

import asyncio
from pathlib import Path

import pytest

from tests.contract.test_store_bench import granted
from tests.contract.test_store_servers import running
from tests.e2e.process import world
from tests.e2e.rig import BOT, PATIENCE


@pytest.mark.parametrize(
    ("taken", "given", "told"),
    [
        (("-evalsha", "-setrange"), ("+evalsha", "+setrange"), "keeps this user from EVALSHA: grant +evalsha"),
        (("off",), ("on",), "does not accept the user name or the password in REDIS_URL"),
        (("resetkeys",), (f"~todoku:{BOT}:*",), "keeps this user from the bot's keys: grant ~todoku:<bot id>:*"),
    ],
)
async def test_rights_that_are_taken_and_given_back(
    tmp_path: Path, taken: tuple[str, ...], given: tuple[str, ...], told: str
) -> None:
    durable = ("--appendonly", "yes", "--appendfsync", "always")
    with running(tmp_path / "server", *durable) as server, server.asked() as admin:

        def user(*changes: str) -> None:
            admin.execute_command("ACL", "SETUSER", "todoku", *changes)  # type: ignore[no-untyped-call]

        user("on", ">word", *granted(BOT, in_cluster=False))
        url = f"redis://todoku:word@127.0.0.1:{server.port}"
        async with world(tmp_path, REDIS_URL=url) as there:
            somebody = there.user()
            await somebody.starts()
            user(*taken)
            if "off" in taken:
                admin.execute_command("CLIENT", "KILL", "USER", "todoku")  # type: ignore[no-untyped-call]
            async with asyncio.timeout(10):
                while await there.process.status("/readyz") != 503:  # noqa: ASYNC110  # a page cannot be awaited, so it is looked at
                    await asyncio.sleep(0.1)
            words = [somebody.person.send(text) for text in ("/help", "/status", "/help")]
            await asyncio.sleep(4)
            assert await there.process.status("/readyz") == 503
            user(*given)
            await there.process.ready()
            await somebody.person.wait_for(lambda _person: somebody.said_by_bot()[-1].message_id > words[-1], PATIENCE)
            await there.telegram.wait_for(lambda telegram: telegram.world.updates.waiting() == [], PATIENCE)
            await asyncio.sleep(6)
            assert await there.process.status("/readyz") == 200
        said = there.process.log.read_text()
        assert "Traceback" not in said
        assert said.count("what comes waits until it serves again") == len(
            {line for line in said.splitlines() if "what comes waits" in line}
        )
        assert f"{told}" in said
        assert said.count("serves again") - said.count("until it serves again") == 1
