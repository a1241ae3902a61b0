"""How a file's content is brought: over HTTP and from a server's own disk, within bounds, and never from elsewhere."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError
from aiohttp import web

from bot.outbox.fetching import NotFetched, TooBig, fetch, server
from bot.telegram.transport import Transport
from demo.server import served
from demo.telegram import FILE, Telegram
from tests.free_port import free_port

TOKEN = "4242:contract-token"
CONTENT = b"%PDF-1.7"


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram(TOKEN, None, lambda: 1_800_000_000) as telegram:
        yield telegram


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    async with served(telegram) as address, Bot(TOKEN, session=Transport(server(address))) as bot:
        yield bot


@pytest.fixture
def file(telegram: Telegram) -> str:
    return str(telegram.world.keep_file(CONTENT, "a.pdf", "application/pdf")["file_id"])


def on_disk(telegram: Telegram, folder: Path) -> Path:
    """Where a server with a disk of its own will keep the first file."""
    telegram.world.disk = folder / TOKEN
    return folder / TOKEN / "files" / "file_1"


async def refused(bot: Bot, file: str, **bounds: float) -> NotFetched:
    with pytest.raises(NotFetched) as caught:
        await fetch(bot, file, **bounds)  # type: ignore[arg-type]  # seconds
    assert TOKEN not in str(caught.value)
    assert caught.value.__cause__ is None
    return caught.value


@pytest.mark.parametrize(
    ("url", "may_name_paths"),
    [
        ("https://api.telegram.org", False),
        ("https://API.telegram.org:443/", False),
        ("http://127.0.0.1:8081", True),
        ("http://telegram-bot-api:8081", True),
    ],
)
def test_only_a_server_of_ones_own_names_paths_on_a_disk(url: str, *, may_name_paths: bool) -> None:
    assert server(url).is_local is may_name_paths


async def test_a_file_comes_over_http(telegram: Telegram, bot: Bot, file: str) -> None:
    assert await fetch(bot, file) == CONTENT
    assert telegram.files_asked == ["files/file_1"]


@pytest.mark.parametrize(
    ("status", "final"), [(404, True), (403, True), (408, False), (429, False), (500, False), (502, False)]
)
async def test_what_the_server_answers_tells_whether_another_try_is_worth_while(
    telegram: Telegram, bot: Bot, file: str, status: int, *, final: bool
) -> None:
    telegram.fail_next(FILE, status, "made to fail")
    trouble = await refused(bot, file)
    assert (str(trouble), trouble.final) == (f"HTTP {status}", final)


@pytest.mark.parametrize(
    ("status", "why", "final"),
    [
        (400, "Bad Request: wrong file_id or the file is temporarily unavailable", True),
        (404, "Not Found", True),
        (500, "the server is in trouble", False),
    ],
)
async def test_so_does_what_it_says_of_the_path(
    telegram: Telegram, bot: Bot, file: str, status: int, why: str, *, final: bool
) -> None:
    telegram.fail_next("getFile", status, why)
    trouble = await refused(bot, file)
    assert (why in str(trouble), trouble.final) == (True, final)


async def test_a_limit_is_waited_for(telegram: Telegram, bot: Bot, file: str) -> None:
    telegram.fail_next("getFile", 429, "Too Many Requests", retry_after=7)
    trouble = await refused(bot, file)
    assert (trouble.wait, trouble.final) == (7, False)


@pytest.mark.parametrize("what", ["getFile", FILE])
async def test_what_hangs_is_given_up_after_a_while(telegram: Telegram, bot: Bot, file: str, what: str) -> None:
    telegram.delay(what, 3600)
    assert not (await refused(bot, file, seconds=0.2)).final


async def test_a_server_that_is_not_there_is_no_trouble_of_the_file() -> None:
    address = f"http://127.0.0.1:{free_port()}"
    async with Bot(TOKEN, session=Transport(server(address))) as bot:
        with pytest.raises(TelegramNetworkError):
            await fetch(bot, "f")


async def test_a_connection_cut_in_the_middle_brings_nothing() -> None:
    async def names(_request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": {"file_id": "f", "file_unique_id": "u", "file_path": "a"}})

    async def half(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse(headers={"Content-Length": "1000"})
        await answer.prepare(request)
        await answer.write(b"half")
        assert request.transport
        request.transport.abort()
        return answer

    app = web.Application()
    app.add_routes([web.post("/bot{token}/getFile", names), web.get("/file/{path:.+}", half)])
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", free_port())
    await site.start()
    async with Bot(TOKEN, session=Transport(server(site.name))) as bot:
        assert not (await refused(bot, "f")).final
    await runner.cleanup()


async def test_nothing_is_read_beyond_the_bound(telegram: Telegram, bot: Bot, file: str, tmp_path: Path) -> None:
    with pytest.raises(TooBig):
        await fetch(bot, file, largest=len(CONTENT) - 1)
    assert telegram.files_asked == []
    on_disk(telegram, tmp_path)
    assert await fetch(bot, file, largest=len(CONTENT)) == CONTENT


@pytest.mark.parametrize("local", [True, False], ids=["on the disk", "over HTTP"])
async def test_neither_where_the_server_does_not_know_its_size(
    telegram: Telegram, bot: Bot, file: str, tmp_path: Path, *, local: bool
) -> None:
    telegram.world.shelf.table("files").put(file, (telegram.world.file(file) or {}) | {"file_size": 1})
    if local:
        on_disk(telegram, tmp_path)
    with pytest.raises(TooBig):
        await fetch(bot, file, largest=len(CONTENT) - 1)


async def test_a_path_is_read_where_this_machine_sees_it(
    telegram: Telegram, bot: Bot, file: str, tmp_path: Path
) -> None:
    on_disk(telegram, tmp_path)
    assert await fetch(bot, file) == CONTENT
    assert telegram.files_asked == []


async def test_else_a_web_server_before_it_is_asked(telegram: Telegram, bot: Bot, file: str, tmp_path: Path) -> None:
    on_disk(telegram, tmp_path)
    telegram.world.disk_is_seen = False
    assert await fetch(bot, file) == CONTENT
    assert telegram.files_asked == ["files/file_1"]


async def test_telegrams_own_server_names_no_path_of_this_machine(
    telegram: Telegram, file: str, tmp_path: Path
) -> None:
    on_disk(telegram, tmp_path)
    async with served(telegram) as address:
        api = TelegramAPIServer.from_base(address, is_local=False)
        async with Bot(TOKEN, session=Transport(api)) as bot:
            assert str(await refused(bot, file)) == "HTTP 404"


@pytest.mark.parametrize("spoil", ["a link", "a pipe", "a folder", "upwards", "elsewhere", "a null"])
async def test_no_path_leads_out_of_the_bots_folder(
    telegram: Telegram, bot: Bot, file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: str
) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"not for you")
    path = tmp_path / TOKEN / "files" / "file_2"
    path.parent.mkdir(parents=True)
    named = str(path)
    match spoil:
        case "a link":
            path.symlink_to(secret)
        case "a pipe":
            os.mkfifo(path)
        case "a folder":
            path.mkdir()
        case "upwards":
            named = f"{tmp_path}/{TOKEN}/../secret"
        case "elsewhere":
            named = str(secret)
        case _:
            named = f"{path}\0"
    monkeypatch.setattr(telegram.world, "file_path", lambda _record: named)
    assert (await refused(bot, file)).final
    assert telegram.files_asked == []
