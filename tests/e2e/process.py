"""The bot as a process of its own, which can be killed and started anew; Telegram stays here."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from bot.store.embedded import Embedded
from demo.server import served
from demo.telegram import Telegram
from tests.e2e.rig import PATIENCE, SECRET, SUPPORT, TOKEN, User
from tests.free_port import free_port

PROFILE = """
sender = "no-reply@jmail.example.jp"
domain = "jmail.example.jp"
hosts = ["jmail.example.jp"]
reset = "https://jmail.example.jp/reset"
support = "https://jmail.example.jp/support"
link_hours = 24
code_minutes = 10
[name]
ja = "Jメール"
en = "J-Mail"
[waits]
delivery = 0.05
rate_limit = 0.05
outage = 0.05
[hours]
zone = "{zone}"
reply_hours = 3
[hours.open]
mon = ["00:00", "23:59"]
tue = ["00:00", "23:59"]
wed = ["00:00", "23:59"]
thu = ["00:00", "23:59"]
fri = ["00:00", "23:59"]
sat = ["00:00", "23:59"]
sun = ["00:00", "23:59"]
"""


def now() -> int:
    return int(datetime.now(UTC).timestamp())  # noqa: TID251 - the clock of a test against a real process


def zone_at_noon() -> str:
    """A time zone in which it is about noon, so that no quiet hours come between."""
    ahead = 12 - datetime.fromtimestamp(now(), UTC).hour
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"


@dataclass
class Process:
    """A `todoku` with settings of its own."""

    folder: Path
    settings: dict[str, str]
    running: asyncio.subprocess.Process | None = None
    port: int = field(default_factory=free_port)

    @property
    def log(self) -> Path:
        """Everything the processes wrote to stderr."""
        return self.folder / "stderr.log"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}
        given = {"DATA_DIR": str(self.data), "HTTP_PORT": str(self.port), "BOT_TOKEN": TOKEN, "EXPLORE_SHARE": "0"}
        return kept | given | self.settings

    async def start(self, *command: str) -> None:
        """Starts it, `run` unless another command is given."""
        with self.log.open("ab") as log:
            self.running = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", *(command or ("run",))),
                cwd=self.folder, env=self.environment, stdout=log, stderr=log,
            )  # fmt: skip

    async def ready(self, path: str = "/readyz") -> None:
        """Waits until it takes updates, or answers at another path: a port that opens cannot be awaited, so it is tried."""
        async with asyncio.timeout(PATIENCE):
            while await self.status(path) != 200:
                assert self.running
                assert self.running.returncode is None, self.log.read_text()
                await asyncio.sleep(0.05)

    async def status(self, path: str) -> int:
        """What its server answers; 0 where there is none."""
        with suppress(aiohttp.ClientError, TimeoutError):
            async with aiohttp.ClientSession() as http, http.get(self.url + path) as response:
                return response.status
        return 0

    async def kill(self) -> None:
        """SIGKILL: no goodbye."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """SIGTERM: the exit code."""
        return await self._end(signal.SIGTERM)

    async def _end(self, sign: signal.Signals) -> int:
        running, self.running = self.running, None
        if running is None:
            return 0
        if running.returncode is None:
            running.send_signal(sign)
        async with asyncio.timeout(20):
            return await running.wait()

    async def command(self, *arguments: str) -> tuple[int, str, str]:
        """Another `todoku` beside it, with the same settings."""
        made = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *arguments), cwd=self.folder, env=self.environment,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        out, errors = await made.communicate()
        assert made.returncode is not None
        return made.returncode, out.decode(), errors.decode()

    def kill_store(self) -> None:
        """SIGKILL to its Valkey."""
        os.kill(int((self.data / "store" / "valkey.pid").read_text()), signal.SIGKILL)

    def kept_on_disk(self) -> str:
        """Every byte of the store's files."""
        files = [path for path in (self.data / "store").rglob("*") if path.is_file()]
        return "".join(path.read_bytes().decode("utf-8", "replace") for path in files)


@dataclass
class World:
    """A Telegram here, a bot there."""

    telegram: Telegram
    process: Process
    _last: int = 7000

    def user(self, language: str = "en") -> User:
        self._last += 1
        return User(self.telegram.person(self._last, "Kim", language))


@asynccontextmanager
async def world(folder: Path, *, webhook: bool = False, start: bool = True, **settings: str) -> AsyncIterator[World]:
    """`python -m bot run` against a stand-in of ours; killed in the end, its store stopped."""
    profile = folder / "service.toml"
    profile.write_text(PROFILE.format(zone=zone_at_noon()), encoding="utf-8")
    async with Telegram(TOKEN, None, now) as telegram, served(telegram) as address:
        telegram.group(SUPPORT)
        given = {"TELEGRAM_API_URL": address, "SUPPORT_CHAT_ID": str(SUPPORT), "SERVICE_FILE": str(profile)}
        process = Process(folder, {"SENDS_PER_SECOND": "1000"} | given | settings)
        if webhook:
            process.settings |= {"WEBHOOK_URL": process.url, "WEBHOOK_SECRET": SECRET}
        try:
            if start:
                await process.start()
                await process.ready()
            yield World(telegram, process)
        finally:
            await process.kill()
            with Embedded(process.data):
                pass
