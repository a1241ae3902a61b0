"""What stands between Telegram and the replicas: it passes each update to one that is there, and sometimes to both."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random

import aiohttp
from aiohttp import web

from tests.faults.soak.deck import Deck

KEPT = ("X-Telegram-Bot-Api-Secret-Token", "Content-Type")
ONE_IN = 10
"""So many updates are brought to two replicas at once, while it is `stormy`."""


class Front:
    def __init__(self, random: Random, ports: list[int]) -> None:
        self.stormy = False
        self.seen: Counter[str] = Counter()
        self.taken: Counter[int] = Counter()
        """How many updates each port has taken."""
        self._random = random
        self._ports = ports
        self._twice = Deck(random, [True, *[False] * (ONE_IN - 1)])
        self._http: aiohttp.ClientSession | None = None

    async def pass_on(self, request: web.Request) -> web.Response:
        body, headers = await request.read(), {name: request.headers[name] for name in KEPT}
        ports = self._random.sample(self._ports, len(self._ports))
        if self.stormy and self._twice.draw():
            answers = await asyncio.gather(*(self._to(port, body, headers) for port in ports))
            there = [answer for answer in answers if answer]
            self.seen["update brought twice at once"] += len(there) > 1
            return max(there, key=lambda answer: answer.status, default=web.Response(status=502))
        for port in ports:
            if answer := await self._to(port, body, headers):
                return answer
        return web.Response(status=502)

    async def _to(self, port: int, body: bytes, headers: dict[str, str]) -> web.Response | None:
        """Its answer; None where nobody listens."""
        assert self._http
        url = f"http://127.0.0.1:{port}/telegram/webhook"
        try:
            async with self._http.post(url, data=body, headers=headers) as answer:
                self.taken[port] += answer.ok
                wait = {"Retry-After": answer.headers["Retry-After"]} if "Retry-After" in answer.headers else {}
                return web.Response(
                    status=answer.status, headers=wait, body=await answer.read(), content_type=answer.content_type
                )
        except aiohttp.ClientConnectorError:
            return None
        except (aiohttp.ClientError, TimeoutError):
            return web.Response(status=502)

    @asynccontextmanager
    async def served(self, port: int) -> AsyncIterator[None]:
        app = web.Application()
        app.router.add_post("/telegram/webhook", self.pass_on)
        runner = web.AppRunner(app, shutdown_timeout=1)
        await runner.setup()
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=55)) as self._http:
            await web.TCPSite(runner, "127.0.0.1", port).start()
            try:
                yield
            finally:
                await runner.cleanup()
