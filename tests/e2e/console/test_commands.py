"""`todoku agent` beside a running bot, and the demo's agent; each command as a process of its own."""

import asyncio
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from bot.__main__ import main
from bot.commands.arguments import parser
from bot.store.embedded import Embedded
from demo.demo_agent import NAME
from tests.e2e.console.rig import PASSWORD, Agent, Browser
from tests.e2e.process import Process, now, world
from tests.fakes.clock import Clock

CODE = re.compile(r'name="code"[^>]* value="(\d{6})"')
KEPT = re.compile(r'name="(name|password)" type="\w+" value="([^"]*)"')


class Here:
    """What an agent of the rig wants to know of an office: the time, which is the real one."""

    def __init__(self) -> None:
        self.clock = Clock(now())


async def test_agents_are_added_listed_reset_and_removed_beside_the_bot(tmp_path: Path) -> None:
    async with world(tmp_path) as there, aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http:
        todoku = there.process.command
        status, out, errors = await todoku("agent", "add", "kana", "--shown", "佐藤 かな")
        assert (status, errors) == (0, "")
        [address] = re.findall(r"^otpauth://\S+$", out, re.MULTILINE)
        [password] = re.findall(r"^password  (\S+)  \(for the first sign-in, within 10 minutes\)$", out, re.MULTILINE)
        assert out.count("█") > 200, "the QR code"
        assert f"console   {there.process.url}/console/" in out
        seed = parse_qs(urlsplit(address).query)["secret"][0]
        kana = Agent(Here(), "kana", password, seed, Browser(http, there.process.url, ""))  # type: ignore[arg-type]
        assert (await kana.signs_in(code=kana.code)).location == "/console/welcome"
        assert (await kana.chooses(PASSWORD)).status == 200
        assert await kana.is_in()

        assert re.search(r"^kana  佐藤 かな  active  sessions 1  since ", (await todoku("agent", "list"))[1])
        status, out, errors = await todoku("agent", "add", "kana")
        assert (status, out) == (1, "")
        assert errors == "todoku: there is an agent 'kana' already; `todoku agent reset kana` gives new papers\n"

        assert (await todoku("agent", "reset", "kana", "--minutes", "60"))[0] == 0
        assert not await kana.is_in()
        assert "waits for first sign-in  sessions 0" in (await todoku("agent", "list"))[1]
        status, out, errors = await todoku("agent", "remove", "kana")
        assert (status, out, errors) == (0, "kana is removed; all sessions have ended\n", "")
        assert (await todoku("agent", "list"))[1] == ""
        for gone in ("reset", "remove"):
            assert await todoku("agent", gone, "kana") == (
                1,
                "",
                "todoku: there is no agent 'kana'; `todoku agent list` lists them\n",
            )

        log = there.process.log.read_text()
        assert not [secret for secret in (password, seed, PASSWORD, *kana.recovery) if secret in log]
        on_disk = there.process.kept_on_disk()
        assert not [
            secret for secret in (password, seed, PASSWORD, kana.session_id, *kana.recovery) if secret in on_disk
        ]


async def test_the_bot_itself_has_neither_the_demos_agent_nor_its_button(tmp_path: Path) -> None:
    async with world(tmp_path) as there, aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http:
        browser = Browser(http, there.process.url, "")
        page = await browser.get("/login")
        assert (page.status, "demo" in page.text) == (200, False)
        assert (await browser.post("/demo/fill")).status == 404
        assert (await there.process.command("agent", "list"))[1] == "", "no agent is there before one is added"


async def test_the_demo_prints_what_opens_its_console(tmp_path: Path) -> None:
    demo = Process(tmp_path, {})
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http:
        try:
            seen = [await signed_in_as_shown(demo, http), await signed_in_as_shown(demo, http)]
        finally:
            await demo.kill()
            with Embedded(demo.data):
                pass
    assert seen[0] == seen[1], "the same password after a restart"


async def signed_in_as_shown(demo: Process, http: aiohttp.ClientSession) -> str:
    """Starts the demo, signs in by its button, stops it; the password it printed."""
    await demo.start("demo", "--port", str(demo.port))
    await demo.ready()
    [*_, password] = re.findall(rf"console at {demo.url}/console/  \(name demo, password (\S+);", demo.log.read_text())
    browser = Browser(http, demo.url, "")
    await browser.get("/login")
    async with asyncio.timeout(60):
        while not CODE.search((page := await browser.post("/demo/fill")).text):  # noqa: ASYNC110 - as below
            await asyncio.sleep(1)  # the current code has been used, and nothing tells when the next comes
    assert dict(KEPT.findall(page.text)) == {"name": NAME, "password": password}
    code = CODE.findall(page.text)[0]
    done = await browser.post("/login", {"name": NAME, "password": password, "code": code})
    assert done.location == "/console/insight"
    assert await demo.stop() == 0
    return str(password)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["agent"], "ACTION"),
        (["agent", "promote", "kana"], "promote"),
        (["agent", "add"], "NAME"),
        (["agent", "add", "Kana"], "'Kana' is no name for an agent; take 2 to 32 of a-z 0-9 . _ -"),
        (["agent", "add", "k"], "'k' is no name"),
        (["agent", "add", "a b"], "'a b' is no name"),
        (["agent", "add", "かな"], "is no name"),
        (["agent", "add", "kana", "--minutes", "0"], "'0' is no number of minutes; choose 1 to 1440"),
        (["agent", "add", "kana", "--minutes", "soon"], "soon"),
        (["agent", "add", "kana", "--shown", "\x1b[31m"], "printable"),
        (["agent", "remove"], "NAME"),
    ],
)
def test_wrong_usage_is_one_line(capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(arguments)
    out, errors = capsys.readouterr()
    assert (ended.value.code, out, len(errors.splitlines())) == (2, "", 1)
    assert said in errors


def test_a_secret_that_is_too_short_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONSOLE_SECRET", "too short")
    assert main(["agent", "list"]) == 2
    wanted = "todoku: CONSOLE_SECRET: is too short; choose at least 32 random letters and digits\n"
    assert capsys.readouterr() == ("", wanted)
