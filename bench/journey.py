"""One update's way through the modules, traced. Run: python -m bench.journey [--write | --check]

The whole product runs in one process: the stand-in for Telegram, a real store, the bot behind its webhook. One press (then one
text) is sent, and every function of ours that it calls is looked at. `--write` draws what was found, and the layers of the
source, into docs/architecture.md; `--check` fails where the page differs.
"""

import asyncio
import inspect
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Literal

from bench.layers import PAGE, drawn_into, layers
from bench.peers.report import say
from tests.e2e.rig import User, load_knowledge, stage

MOST = 17
"""Modules that a press may enter until its answer is handed over. A number that only gets smaller."""
ROOT = Path(__file__).parents[1]
OURS = ("bot", "flows")
STORE = "bot.store."
SENDER = ".sender"
"""How the name of the module ends that takes over what is to be sent."""
SERVER = "aiohttp/web_protocol.py"
"""Below it stands everything that a request calls."""
KEPT, OUTBOX = "the store", "the outbox"
"""What stands for them on the way."""
SENTENCE = "Gmail. I looked in spam, nothing there"
_Stretch = Literal["turn", "store", "sending"]
PARTS: dict[_Stretch, str] = {
    "turn": "from the door to the outbox", "store": "of the store", "sending": "of the outbox, which sends",
}  # fmt: skip


@dataclass(slots=True)
class Journey:
    """The modules an update enters, in the order in which it enters them first."""

    turn: list[str] = field(default_factory=list)
    """From the bytes that Telegram sends until the sender has what is to be sent; without what the store and the sender do."""
    store: list[str] = field(default_factory=list)
    """What the store enters, as long as the update waits for it."""
    sending: list[str] = field(default_factory=list)
    """What the sender enters, at once and when it goes on by itself."""
    way: list[str] = field(default_factory=list)
    """Modules of `turn` as above, and, each time it is gone to, what stands for the store and for the sender."""

    def note(self, callers: Sequence[str], module: str, *, waited_for: bool) -> None:
        """`callers`: modules that wait for this one, from the inside out, and itself."""
        if not waited_for or any(one.endswith(SENDER) for one in callers):
            part, step = self.sending, OUTBOX
        elif any(one.startswith(STORE) for one in callers):
            part, step = self.store, KEPT
        else:
            part, step = self.turn, module
        new = module not in part
        if new:
            part.append(module)
        if waited_for and step not in self.way[-1:] and (new or part is not self.turn):
            self.way.append(step)


def module_of(code_file: str) -> str | None:
    """The module of ours that a file is; None for everything else."""
    path = Path(code_file)
    if not path.is_relative_to(ROOT):
        return None
    inside = path.relative_to(ROOT)
    if inside.parts[0] not in OURS:
        return None
    return ".".join(inside.with_suffix("").parts).removesuffix(".__init__")


def callers(frame: FrameType | None) -> Iterator[FrameType]:
    """A frame and those that wait for it, from the inside out."""
    while frame:
        yield frame
        frame = frame.f_back


@contextmanager
def traced(journey: Journey) -> Iterator[None]:
    """Note every module that a request to the bot enters meanwhile, itself or by the tasks it begins."""
    followed: ContextVar[bool] = ContextVar("followed", default=False)
    first: list[asyncio.Task[object] | None] = []
    """The task that has the request: the first one to come."""
    known = cache(module_of)

    def called(frame: FrameType, event: str, _argument: object) -> None:
        # Bodies of modules and classes run when they are imported: no function, no step on the way.
        if event != "call" or not frame.f_code.co_flags & inspect.CO_OPTIMIZED:
            return
        if not (module := known(frame.f_code.co_filename)):
            return
        files = [one.f_code.co_filename for one in callers(frame)]
        task = asyncio.current_task()
        if not first and task and any(file.endswith(SERVER) for file in files):
            first.append(task)
            followed.set(True)  # in this task, and so in every task that it begins
        if followed.get():
            names = [name for file in files if (name := known(file))]
            journey.note(names, module, waited_for=task in first)

    sys.setprofile(called)
    try:
        yield
    finally:
        sys.setprofile(None)


async def _followed(update: Callable[[User], Awaitable[object]]) -> Journey:
    """The way of one update of somebody who is asked their first question, in a process in which another person has come the same
    way before: what is worked out once for everybody is there."""
    journey = Journey()
    with TemporaryDirectory() as folder:
        async with stage(load_knowledge(), Path(folder), webhook=True) as rig, rig.bot():
            await rig.telegram.wait_for(lambda telegram: telegram.called("setWebhook"))
            for user, last in ((rig.user(), False), (rig.user(), True)):
                await user.starts()
                await user.presses("symptom=mail_missing")
                await rig.settled()
                with traced(journey) if last else nullcontext():
                    await update(user)
                    await rig.settled()
    return journey


def press() -> Journey:
    """A press of a button: the answer to a question."""
    return asyncio.run(_followed(lambda user: user.presses(user.offers[0])))


def text() -> Journey:
    """A sentence instead of a press."""
    return asyncio.run(_followed(lambda user: user.says(SENTENCE)))


def figures(name: str, journey: Journey) -> str:
    """How many modules, in words."""
    counts = ", ".join(f"{len(getattr(journey, part))} {words}" for part, words in PARTS.items())
    return f"{name} enters {counts}"


def mermaid(journey: Journey) -> Iterator[str]:
    """A press, drawn: a box for each stay in one folder, with the modules it enters there for the first time."""
    yield "```mermaid"
    yield "flowchart TD"
    before = "press"
    yield '    press(["Telegram posts a press"])'
    for number, (folder, names) in enumerate(stays(journey.way)):
        box = f"s{number}"
        words = "<br/>".join(names)
        yield f'    {box}["<b>{folder}</b><br/>{words}"]' if folder else f'    {box}(["{words}"])'
        yield f"    {before} --> {box}"
        before = box
    yield "```"


def stays(modules: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Modules in a row that share a folder, with that folder; the store and the outbox, which have none, each by itself."""
    found: list[tuple[str, list[str]]] = []
    for module in modules:
        folder, _, name = module.rpartition(".")
        if not folder or not found or found[-1][0] != folder:
            found.append((folder, []))
        found[-1][1].append(name)
    return found


def main(given: Sequence[str]) -> int:
    pressed, typed = press(), text()
    say(f"{figures('a press', pressed)}; {MOST} at most until then")
    say(figures("a text", typed))
    # What the store and the outbox enter depends on what else they have to do just then, so it is no part of the page.
    counted = f"A press enters {len(pressed.turn)} modules, a text {len(typed.turn)}; the store's and the outbox's own are not counted."
    told = [*mermaid(pressed), "", counted]
    page = drawn_into(PAGE.read_text(encoding="utf-8"), {"layers": layers(), "press": told})
    if "--write" in given:
        PAGE.write_text(page, encoding="utf-8")
    elif "--check" in given and page != PAGE.read_text(encoding="utf-8"):
        say(f"docs/{PAGE.name} shows another house than the code is: run make pictures")
        return 1
    else:
        for part, words in PARTS.items():
            say(f"{words}: {' '.join(getattr(pressed, part))}")
    return int(len(pressed.turn) > MOST)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
