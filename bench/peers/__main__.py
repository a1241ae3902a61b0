"""Run: python -m bench.peers [--quick] [--bots aiogram,floor,ours] [--rounds N] [--write]."""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

from bench.peers import bots
from bench.peers.bare_telegram import BareTelegram
from bench.peers.bots import Bot, BotKind
from bench.peers.load import Load
from bench.peers.phases import IN_FLIGHT, QUICK, WHOLE, PhaseFigures, PhasePlan, phases
from bench.peers.report import say, summary, write

BOT_CORE, OTHER_CORE = 0, 1


async def run(
    kinds: Sequence[BotKind], plan: PhasePlan, names: Sequence[str] = (), *, pin: bool
) -> dict[str, PhaseFigures]:
    """Every bot through every phase, by turns; the figures by bot."""
    if pin:
        os.sched_setaffinity(0, {OTHER_CORE})
    telegram = BareTelegram()
    figures = {kind.name: PhaseFigures() for kind in kinds}
    server = await asyncio.get_running_loop().create_server(telegram.connection, "127.0.0.1", 0)
    api = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="todoku-bench-")))
        running: list[Bot] = []
        for start in range(plan.starts):
            for kind in kinds:
                last = start == plan.starts - 1
                bot = await _start(
                    stack if last else AsyncExitStack(), kind, folder, telegram, api, plan, pin=pin, keep=last
                )
                figures[kind.name].add("start s", bot.started_in)
                running += [bot] if last else []
        for bot in running:
            await bot.load.connect()
            stack.callback(bot.load.close)
            await bot.load.warm_up(IN_FLIGHT)
        say("all are warm")
        for number in range(plan.rounds):
            for phase in phases(telegram, names):
                for bot in running:
                    await phase(bot, plan, figures[bot.kind.name])
            say(f"round {number + 1} of {plan.rounds} is over")
    server.close()
    return figures


async def _start(
    stack: AsyncExitStack,
    kind: BotKind,
    folder: Path,
    telegram: BareTelegram,
    api: str,
    plan: PhasePlan,
    *,
    pin: bool,
    keep: bool,
) -> Bot:
    port = bots.free_port()
    home = folder / kind.name
    url, client = stack.enter_context(bots.store(home / "store", kind.store))
    with bots.on_core(BOT_CORE if pin else None):
        process = stack.enter_context(bots.process(kind, home, url, api, port))
    server = bots.pid_of(client)
    took = await bots.started(process, telegram, port, home / f"{kind.name}.log")
    if not keep:
        await stack.aclose()
    return Bot(kind, process, client, server, Load(telegram, port, plan.users), took)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m bench.peers", description="todoku beside its peers, under the same load."
    )
    parser.add_argument("--quick", action="store_true", help="a short run that shows that everything works, no more")
    parser.add_argument("--bots", default=",".join(bots.ALL), help="which, separated by commas: %(default)s")
    parser.add_argument("--rounds", type=int, help="how often each is measured")
    parser.add_argument("--beside", type=Path, help="another checkout of todoku, to be measured as well")
    parser.add_argument("--phases", help="which, separated by commas: all but said otherwise")
    parser.add_argument("--starts", type=int, help="how often each is started before")
    parser.add_argument("--seconds", type=float, help="how long a phase lasts")
    parser.add_argument("--write", action="store_true", help="write the table into docs/performance.md")
    asked = parser.parse_args()
    kinds = [bots.ALL[name] for name in asked.bots.split(",")]
    kinds += [bots.earlier(asked.beside)] if asked.beside else []
    lacking = bots.why_no_grammy() if bots.NODE in kinds else ""
    if lacking:
        say(lacking)
        kinds.remove(bots.NODE)
    plan = QUICK if asked.quick else WHOLE
    wanted = {"rounds": asked.rounds, "starts": asked.starts, "seconds": asked.seconds}
    plan = replace(plan, **{name: value for name, value in wanted.items() if value})
    names = asked.phases.split(",") if asked.phases else []
    pin = hasattr(os, "sched_setaffinity") and len(os.sched_getaffinity(0)) > 1
    figures = asyncio.run(run(kinds, plan, names, pin=pin))
    told = summary(figures, {kind.name: kind.title for kind in kinds}, plan, lacking)
    say(told)
    if asked.write:
        write("peers", told)
    return int(any(found.faults for found in figures.values()))


if __name__ == "__main__":
    sys.exit(main())
