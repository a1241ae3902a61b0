"""The HTTP server's door, over bare connections: what is never finished is closed, and nobody new is kept out by it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from aiohttp import web

from bot.run.knowledge import Knowledge
from bot.run.web import application, opened
from tests.e2e.console.rig import no_metrics, office, ready
from tests.e2e.rig import PATIENCE, Rig

SOON, NEVER = 0.2, 3600.0
WHOLE = b"GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n"
HALF = b"GET /healthz HTTP/1.1\r\nHost: he"


@dataclass
class Line:
    """One connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    def says(self, text: bytes) -> None:
        self.writer.write(text)

    async def status(self) -> int:
        """Of the next answer; its body is read, too."""
        async with asyncio.timeout(PATIENCE):
            head = await self.reader.readuntil(b"\r\n\r\n")
            length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
            await self.reader.readexactly(int(length.partition(b":")[2]))
        return int(head.split()[1])

    async def rest(self) -> bytes:
        """All that comes until the other side hangs up."""
        async with asyncio.timeout(PATIENCE):
            try:
                return await self.reader.read()
            except ConnectionResetError:
                return b""


@dataclass
class Place:
    """A server with a page that waits, and one that reads what is sent."""

    port: int
    lines: list[Line] = field(default_factory=list)
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    answer: asyncio.Event = field(default_factory=asyncio.Event)

    async def line(self, said: bytes = b"") -> Line:
        line = Line(*await asyncio.open_connection("127.0.0.1", self.port))
        line.says(said)
        self.lines.append(line)
        return line


@asynccontextmanager
async def place(head: float = NEVER, body: float = NEVER, waiting: int = 1000) -> AsyncIterator[Place]:
    async def wait(_request: web.Request) -> web.Response:
        made.asked.set()
        await made.answer.wait()
        return web.Response()

    async def read(request: web.Request) -> web.Response:
        return web.Response(text=str(len(await request.read())))

    async def broken(_request: web.Request) -> web.Response:
        raise RuntimeError("what somebody wrote")

    made = Place(0)
    routes = [web.get("/wait", wait), web.post("/read", read), web.get("/broken", broken)]
    app = application(ready, no_metrics, routes, 1 << 20)
    async with opened(app, "127.0.0.1", 0, head, body, waiting) as port:
        made.port = port
        try:
            yield made
        finally:
            for line in made.lines:
                line.writer.close()


async def test_f69_three_hundred_half_open_requests_end() -> None:
    async with place(head=SOON) as here:
        half = [await here.line(HALF) for _ in range(300)]
        assert await asyncio.gather(*(line.rest() for line in half)) == [b""] * 300


async def test_f69_a_head_that_trickles_in_does_not_lengthen_the_time() -> None:
    async with place(head=SOON) as here:
        slow = await here.line(HALF)
        ends = asyncio.create_task(slow.rest())
        async with asyncio.timeout(PATIENCE):
            while not ends.done():
                slow.says(b"e")
                await asyncio.sleep(SOON / 10)
        assert await ends == b""


async def test_f69_a_second_request_has_its_time_too() -> None:
    async with place(head=SOON) as here:
        line = await here.line(WHOLE)
        assert await line.status() == 200
        line.says(HALF)
        assert await line.rest() == b""


async def test_a_page_that_takes_longer_than_a_head_may_is_answered() -> None:
    async with place(head=SOON, body=SOON) as here:
        line, other = await here.line(WHOLE.replace(b"healthz", b"wait")), await here.line(HALF)
        await here.asked.wait()
        assert await other.rest() == b""
        here.answer.set()
        assert await line.status() == 200


@pytest.mark.parametrize("sent", [b"", b"12345"])
async def test_f69_a_body_that_does_not_come_is_given_up(sent: bytes) -> None:
    async with place(body=SOON) as here:
        line = await here.line(b"POST /read HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\n" + sent)
        answer = await line.rest()
        assert answer.startswith(b"HTTP/1.1 408 ")
        assert b"Server: todoku\r\n" in answer
        whole = await here.line(b"POST /read HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\n0123456789")
        assert await whole.status() == 200


async def test_f69_a_form_that_does_not_come_is_given_up(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("tests.e2e.console.rig.BODY_WITHIN", SOON)
    head = (
        "POST /console/login HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\ntoken"
    )
    async with office(knowledge) as desk:
        line = await Place(int(desk.address.rpartition(":")[2])).line(head.encode())
        answer = await line.rest()
        line.writer.close()
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert b"</html>" in answer
    assert caplog.messages == []


async def test_f70_of_too_many_that_wait_the_oldest_goes_and_the_newest_is_served() -> None:
    async with place(waiting=5) as here:
        half = [await here.line(HALF) for _ in range(9)]
        assert await asyncio.gather(*(line.rest() for line in half[:4])) == [b""] * 4
        for line in half[4:]:
            line.says(b"re\r\n\r\n")
        assert [await line.status() for line in half[4:]] == [200] * 5


async def test_f70_who_has_asked_already_is_not_among_those_that_wait() -> None:
    async with place(waiting=5) as here:
        line = await here.line(WHOLE.replace(b"healthz", b"wait"))
        await here.asked.wait()
        half = [await here.line(HALF) for _ in range(20)]
        await asyncio.gather(*(other.rest() for other in half[:15]))
        here.answer.set()
        assert await line.status() == 200
        line.says(WHOLE)
        assert await line.status() == 200, "and is kept for the next request"


@pytest.mark.parametrize(
    "said",
    [b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", b"GET /a b c HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\nsecret word\r\n\r\n"]
)  # fmt: skip
async def test_s16_f69_what_is_no_http_learns_nothing_of_the_server(said: bytes) -> None:
    async with place() as here:
        answer = await (await here.line(said)).rest()
    assert answer.startswith(b"HTTP/1.0 400 ")
    assert b"Server: todoku\r\n" in answer
    for told in (b"aiohttp", b"Python", b"secret"):
        assert told not in answer


async def test_s37_what_breaks_outside_the_console_says_nothing_of_it(caplog: pytest.LogCaptureFixture) -> None:
    async with place() as here:
        answer = await (await here.line(WHOLE.replace(b"healthz", b"broken"))).rest()
    assert answer.startswith(b"HTTP/1.1 500 ")
    assert b"what somebody wrote" not in answer
    assert ["RuntimeError at" in message for message in caplog.messages] == [True]
    assert "what somebody wrote" not in caplog.text


async def test_the_bots_own_server_has_that_door(rig: Rig) -> None:
    line = await Place(rig.settings.http_port).line(b"no http\r\n\r\n")
    answer = await line.rest()
    line.writer.close()
    assert b"Server: todoku\r\n" in answer
