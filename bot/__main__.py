"""The command line: what is asked, who does it, and which code the process ends with."""

import argparse
import asyncio
import gc
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.commands.arguments import WRONG, parser

if TYPE_CHECKING:
    from bot.run.knowledge import Knowledge
    from bot.settings import Settings

FINE, FOUND = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code."""
    asked = parser().parse_args(arguments)
    # Imports make a million objects that stay: looking through them for rings takes a tenth of the start.
    gc.disable()
    from bot.settings import SettingsError, settings
    from bot.store.port import StoreDown, StoreMisconfigured
    from bot.words.texts import TextError
    from flows.knowledge.schema import CatalogueError

    try:
        return _run(asked, settings()) if asked.command != "check" else _check()
    except (SettingsError, TextError, StoreDown, StoreMisconfigured) as error:
        sys.stderr.write(f"todoku: {error}\n")
    except CatalogueError as error:
        for finding in error.findings:
            sys.stderr.write(f"todoku: {finding}\n")
    except KeyboardInterrupt:
        return FINE
    except BrokenPipeError:
        # Whoever read our output has seen enough; nothing may be written to it any more, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    finally:
        gc.enable()
    return WRONG


def _check() -> int:
    from bot.commands import inspecting, serving

    return FOUND if inspecting.check(datetime.fromtimestamp(serving.now(), UTC).date()) else FINE


def _run(asked: argparse.Namespace, given: "Settings") -> int:
    from bot.logs import set_up

    set_up(given.log_format)
    if asked.command == "understand":
        from bot.commands.understanding import understand

        return understand()
    if asked.command == "simulate":
        return _simulate(asked, given)
    if asked.command in ("graph", "cost"):
        from bot.commands import inspecting

        if asked.command == "graph":
            picture = inspecting.Picture(asked.symptom, asked.provider, asked.format, asked.lang, asked.whole)
            return inspecting.graph(_knowledge(given), picture)
        return inspecting.cost(_knowledge(given), asked.symptom, as_json=asked.json)
    return _with_store(asked, given)


def _simulate(asked: argparse.Namespace, given: "Settings") -> int:
    from bot.commands.simulate import simulate
    from bot.run import knowledge
    from bot.settings import service

    return simulate(
        knowledge.guide(service(given.service_file)), asked.users, asked.seed, noise=asked.noise, file=asked.world,
        symptom=asked.symptom, person=asked.person, as_json=asked.json,
    )  # fmt: skip


def _with_store(asked: argparse.Namespace, given: "Settings") -> int:
    from bot.commands import cases, doctor, serving, sessions

    # Before the store: it takes seconds, and nothing is there yet that would have to be put in order.
    stays = asked.command in ("run", "demo")
    known = _knowledge(given, stays=stays) if stays or asked.command in ("transcript", "session", "agent") else None
    with serving.home(given) as at:
        match asked.command:
            case "run" if known:
                serving.loop(serving.run(given, known, at))
            case "demo" if known:
                gc.enable()
                asyncio.run(serving.demo(given, known, at, asked.port or given.http_port, empty=asked.empty))
            case "agent" if known:
                return asyncio.run(_agent(asked, given, known, at.url))
            case "cases":
                kind = "json" if asked.json else "csv" if asked.csv else "text"
                return asyncio.run(cases.listed(given, at.url, asked.status, kind))
            case "transcript" if known:
                shown, now = asked.format, serving.now()
                return asyncio.run(
                    cases.transcript(given, known, at.url, asked.case, shown, now, notes=not asked.without_notes)
                )
            case "session" if known:
                return asyncio.run(sessions.session(given, known, at.url, asked.chat_id, as_json=asked.json))
            case "aside":
                return asyncio.run(_aside(asked, given, at.url))
            case "doctor":
                return asyncio.run(doctor.doctor(given, at.url, serving.now, as_json=asked.json))
            case "forget":
                return asyncio.run(cases.forget(given, at, asked.chat_id))
    return FINE


async def _aside(asked: argparse.Namespace, given: "Settings", url: str) -> int:
    from bot.commands import aside

    match asked.action:
        case "retry":
            return await aside.retry(given, url, asked.id)
        case "drop":
            return await aside.drop(given, url, asked.id)
        case _:
            return await aside.listed(given, url, as_json=asked.json)


async def _agent(asked: argparse.Namespace, given: "Settings", known: "Knowledge", url: str) -> int:
    from bot.commands import agents
    from bot.commands.serving import now

    match asked.action:
        case "add":
            return await agents.add(given, known, url, now, asked.name, asked.shown or asked.name, asked.minutes)
        case "reset":
            return await agents.reset(given, known, url, now, asked.name, asked.minutes)
        case "remove":
            return await agents.remove(given, known, url, now, asked.name)
        case _:
            return await agents.listed(given, known, url, now)


def _knowledge(given: "Settings", *, stays: bool = False) -> "Knowledge":
    """A bot that `stays` keeps what takes long to work out; other commands leave nothing behind."""
    from bot.run import compiled, knowledge
    from bot.settings import service
    from bot.words.texts import parse_all

    folder = given.data_dir / "plans"
    profile = service(given.service_file)
    guide = knowledge.guide(profile)
    texts = knowledge.texts(
        profile,
        session_days=round(given.session_ttl_days),
        retention_days=round(given.retention_days),
        parsed=compiled.parsed(folder) if stays else parse_all,
    )
    return knowledge.Knowledge(compiled.compiled(guide, folder) if stays else guide, texts)


if __name__ == "__main__":
    sys.exit(main())
