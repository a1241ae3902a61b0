"""Several processes on one store: they come and go, and nobody notices."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import cycle
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from pydantic import SecretStr

from bot.run.knowledge import Knowledge
from bot.run.process import running
from bot.settings import Settings
from bot.store.connect import connect
from tests.e2e.rig import BOT, PATIENCE, SECRET, Rig, User, stage
from tests.free_port import free_port

COMMANDS = ("/help", "/privacy", "/status", "/language", "/help", "/privacy")


class Balancer:
    """What stands before the replicas, and gives each the next update; to those that are not there it gives none."""

    def __init__(self) -> None:
        self.ports: list[int] = []
        self._turn = cycle(range(1000))
        self.taken: dict[int, int] = {}

    async def pass_on(self, request: web.Request) -> web.Response:
        body = await request.read()
        headers = {name: request.headers[name] for name in ("X-Telegram-Bot-Api-Secret-Token", "Content-Type")}
        ports = list(self.ports)
        if not ports:
            return web.Response(status=502)
        port = ports[next(self._turn) % len(ports)]
        try:
            async with (
                aiohttp.ClientSession(connector=aiohttp.TCPConnector(force_close=True)) as http,
                http.post(f"http://127.0.0.1:{port}/telegram/webhook", data=body, headers=headers) as answer,
            ):
                self.taken[port] = self.taken.get(port, 0) + 1
                return web.Response(status=answer.status, body=await answer.read(), content_type=answer.content_type)
        except aiohttp.ClientError:
            return web.Response(status=502)


@asynccontextmanager
async def balanced(balancer: Balancer, port: int) -> AsyncIterator[None]:
    app = web.Application()
    app.router.add_post("/telegram/webhook", balancer.pass_on)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield
    finally:
        await runner.cleanup()


class Replicas:
    """Bots that share everything but their process, as the store sees it."""

    def __init__(self, rig: Rig, balancer: Balancer | None, address: str | None) -> None:
        self._rig = rig
        self._balancer = balancer
        self._address = address
        self._stacks: dict[int, AsyncExitStack] = {}

    async def start(self) -> int:
        """Another one; its port."""
        port, stack = free_port(), AsyncExitStack()
        secret = SecretStr(SECRET) if self._address else None
        settings: Settings = self._rig.settings.model_copy(
            update={"http_port": port, "webhook_url": self._address, "webhook_secret": secret}
        )
        store = connect(self._rig.embedded.url, BOT)
        stack.push_async_callback(store.close)
        await stack.enter_async_context(running(settings, self._rig.knowledge, store, store.places, self._rig.clock))
        self._stacks[port] = stack
        if self._balancer:
            self._balancer.ports.append(port)
        return port

    async def stop(self, port: int) -> None:
        """In good order: the balancer knows first. A connection that comes while a server closes is never answered; a process that
        ends takes it along, but these replicas share one."""
        if self._balancer:
            self._balancer.ports.remove(port)
        await self._stacks.pop(port).aclose()

    async def stop_all(self) -> None:
        for port in list(self._stacks):
            await self.stop(port)


async def test_three_replicas_lose_nothing_while_they_come_and_go(knowledge: Knowledge, tmp_path: Path) -> None:
    balancer, port = Balancer(), free_port()
    async with stage(knowledge, tmp_path) as rig, balanced(balancer, port):
        replicas = Replicas(rig, balancer, f"http://127.0.0.1:{port}")
        try:
            first, second, _third = [await replicas.start() for _ in range(3)]
            users = [rig.user() for _ in range(6)]
            for user in users:
                await user.starts("mail_missing")
            for number, command in enumerate(COMMANDS):
                for user in users:
                    user.person.send(command)
                if number == 1:
                    await replicas.stop(first)
                if number == 3:
                    await replicas.stop(second)
                    await replicas.start()
            await rig.telegram.wait_for(lambda telegram: not telegram.world.updates.waiting(), PATIENCE)
            for user in users:
                await all_shown(user)
            await asyncio.sleep(1)
            calm = rig.user()
            await calm.starts("mail_missing")
            for command in COMMANDS:
                await calm.says(command)
            for user in users:
                assert cards(user) == cards(calm)
            assert len(balancer.taken) == 4, "each of them has taken updates"
        finally:
            await replicas.stop_all()


async def all_shown(user: User) -> None:
    """Until a card for the start and for each command is there."""
    await user.person.wait_for(lambda _person: len(cards(user)) >= 1 + len(COMMANDS), PATIENCE)


def cards(user: User) -> list[str]:
    """The first line of everything the bot said."""
    return [message.text.splitlines()[0] for message in user.said_by_bot()]


async def test_of_two_pollers_one_asks_and_the_other_takes_over(bare: Rig, caplog: pytest.LogCaptureFixture) -> None:
    replicas = Replicas(bare, None, None)
    try:
        first = await replicas.start()
        user = bare.user()
        await user.starts("mail_missing")
        second = await replicas.start()
        await asyncio.sleep(3)
        assert "another process asks" not in caplog.text
        for port in (first, second):
            async with aiohttp.ClientSession() as http, http.get(f"http://127.0.0.1:{port}/readyz") as answer:
                assert answer.status == 200
        await replicas.stop(first)
        assert (await user.says("/help")).data()
    finally:
        await replicas.stop_all()
    assert len(user.said_by_bot()) == 2
