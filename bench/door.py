"""How the console answers those it knows while strangers flood it. Run: python -m bench.door [SECONDS [PER SECOND]]

The console with a Valkey of its own in one process, the strangers in another; they come as if through a trusted proxy,
each request over a connection of its own. A known browser reads the sign-in page and a signed-in agent a page of theirs,
in turn, 20 times a second; and in the middle the known browser signs in.
"""

import asyncio
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from errno import errorcode
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.store.connect import connect_both
from bot.store.embedded import Embedded
from bot.visitors import networks
from tests.e2e.console.rig import PUBLIC, Agent, Browser, Office, office
from tests.e2e.rig import load_knowledge

SECONDS, RATE = 15, 500
EVERY = 0.05
SCENES = (
    "nobody",
    "one address",
    "many addresses",
    "many addresses, forged cookies",
    "many addresses, guessing passwords",
)
_TICK = 0.01
_HOST = PUBLIC.removeprefix("https://")
_FORGED = f"Cookie: __Host-todoku-device={'0' * 32}.{'0' * 64}\r\n"
_ONE = "203.0.113.9"


def _address() -> str:
    return ".".join(str(random.randrange(1, 255)) for _ in range(4))  # noqa: S311 - any address will do


def _request(scene: str, visit: str, token: str) -> bytes:
    """Of one stranger."""
    sender = _ONE if scene == "one address" else _address()
    head = f"Host: {_HOST}\r\nX-Forwarded-For: {sender}\r\nConnection: close\r\n"
    if scene.endswith("guessing passwords"):
        form = f"token={token}&name=kana&password=guess&code=000000"
        head += f"Origin: {PUBLIC}\r\nCookie: __Host-todoku-visit={visit}\r\nContent-Length: {len(form)}\r\n"
        head += "Content-Type: application/x-www-form-urlencoded\r\n"
        return f"POST /console/login HTTP/1.1\r\n{head}\r\n{form}".encode()
    cookie = _FORGED if scene.endswith("forged cookies") else ""
    return f"GET /console/login HTTP/1.1\r\n{head}{cookie}\r\n".encode()


async def _asks(port: int, request: bytes, seen: Counter[str]) -> None:
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(request)
        answer = await reader.read()
        writer.close()
        seen[answer[9:12].decode() or "closed"] += 1
    except OSError as error:
        seen[errorcode.get(error.errno or 0, "no connection")] += 1


async def flood(port: int, scene: str, seconds: float, rate: float, visit: str, token: str) -> Counter[str]:
    """So many requests a second, answered or not."""
    seen: Counter[str] = Counter()
    began, sent, under_way = time.monotonic(), 0, set[asyncio.Task[None]]()
    while (passed := time.monotonic() - began) < seconds:
        for _ in range(int(passed * rate) - sent):
            task = asyncio.create_task(_asks(port, _request(scene, visit, token), seen))
            under_way.add(task)
            task.add_done_callback(under_way.discard)
            sent += 1
        await asyncio.sleep(_TICK)
    if under_way:
        await asyncio.wait(under_way, timeout=10)
    seen["sent"] = sent
    return seen


async def _visits(desk: Office, kana: Agent, seconds: float) -> tuple[list[float], Counter[int], int]:
    """Seconds each answer took, what it was, and the status of signing in anew in the middle."""
    device = {"__Host-todoku-device": kana.browser.cookies["__Host-todoku-device"]}
    took: list[float] = []
    statuses: Counter[int] = Counter()
    began, signed_in = time.monotonic(), 0
    while (passed := time.monotonic() - began) < seconds:
        for browser, path in (
            (Browser(desk.http, desk.address, cookies=dict(device)), "/login"),
            (kana.browser, "/account"),
        ):
            since = time.perf_counter()
            statuses[(await browser.get(path)).status] += 1
            took.append(time.perf_counter() - since)
        if passed > seconds / 2 and not signed_in:
            again = Agent(
                desk, kana.name, kana.password, kana.seed, Browser(desk.http, desk.address, cookies=dict(device))
            )
            signed_in = (await again.signs_in()).status
        await asyncio.sleep(EVERY)
    return took, statuses, signed_in


async def _scene(desk: Office, kana: Agent, scene: str, seconds: float, rate: float) -> str:
    desk.clock.seconds = (desk.clock() // 600 + 1) * 600
    stranger = desk.browser()
    await stranger.get("/login")
    given = [str(desk.address.rpartition(":")[2]), scene, str(seconds), str(rate)]
    given += [stranger.cookies["__Host-todoku-visit"], stranger.token]
    command = [sys.executable, "-m", "bench.door", "flood", *given]
    crowd = None
    if scene != "nobody":
        crowd = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        await asyncio.sleep(1)
    took, statuses, signed_in = await _visits(desk, kana, seconds - 1)
    strangers = (await crowd.communicate())[0].decode().strip() if crowd else "-"
    ranked = sorted(took)
    right = 100 * statuses[200] / len(ranked)
    p50, p99 = (1000 * ranked[int(share * (len(ranked) - 1))] for share in (0.5, 0.99))
    figures = f"{p50:.1f} | {p99:.1f} | {1000 * ranked[-1]:.1f}"
    return f"| {scene} | {right:.1f} % of {len(ranked)} | {figures} | {signed_in} | {strangers} |\n"


async def measure(seconds: float = SECONDS, rate: float = RATE) -> None:
    sys.stdout.write(
        "| strangers | right answers | p50 ms | p99 ms | longest | signing in anew | what strangers got |\n"
    )
    sys.stdout.write("| --- | --- | --- | --- | --- | --- | --- |\n")
    with TemporaryDirectory() as folder, Embedded(Path(folder)) as embedded:
        whole, store = connect_both(embedded.url, 4242)
        async with office(load_knowledge(), store, trusted_proxies=networks("127.0.0.1")) as desk:
            kana = await desk.agent()
            for scene in SCENES:
                sys.stdout.write(await _scene(desk, kana, scene, seconds, rate))
                sys.stdout.flush()
        await whole.close()


def main(given: Sequence[str]) -> None:
    if given and given[0] == "flood":
        port, scene, lasts, rate, visit, token = given[1:]
        seen = asyncio.run(flood(int(port), scene, float(lasts), float(rate), visit, token))
        sys.stdout.write(", ".join(f"{name}: {times}" for name, times in seen.items()))
    else:
        asyncio.run(measure(*(float(one) for one in given)))


if __name__ == "__main__":
    main(sys.argv[1:])
