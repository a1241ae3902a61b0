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
    from bot.store.store_server import StoreServer

FINE, FOUND = 0, 1
STORED = ("transcript", "session", "agent", "ledger", "report", "incident", "learn")
"""Commands that need the store and the knowledge."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code."""
    asked = parser().parse_args(arguments)
    # Imports make a million objects that stay: looking through them for rings takes a tenth of the start.
    gc.disable()
    from bot.settings import SettingsError, settings
    from bot.store.port import StoreDown, StoreMisconfigured
    from bot.words.texts import TextError
    from flows.knowledge.catalogue_files import CatalogueError

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
    from bot.commands.checking import check
    from bot.commands.opened import now

    return FOUND if check(datetime.fromtimestamp(now(), UTC).date()) else FINE


def _run(asked: argparse.Namespace, given: "Settings") -> int:
    from bot.logs import set_up

    set_up(given.log_format)
    match asked.command:
        case "understand":
            from bot.commands.understanding import understand

            return understand()
        case "simulate":
            return _simulate(asked, given)
        case "graph":
            from bot.commands.inspecting import GraphRequest, graph

            request = GraphRequest(asked.symptom, asked.provider, asked.format, asked.lang, asked.whole)
            return graph(_knowledge(given), request)
        case "cost":
            from bot.commands.inspecting import cost

            return cost(_knowledge(given), asked.symptom, as_json=asked.json)
        case "run" | "demo":
            return _serve(asked, given)
        case _:
            return asyncio.run(_ask_store(asked, given))


def _simulate(asked: argparse.Namespace, given: "Settings") -> int:
    from bot.commands.simulate import simulate
    from bot.run import knowledge
    from bot.settings import SettingsError, service

    if asked.ledger:
        return _fill(asked, given)
    if asked.days or asked.clear:
        raise SettingsError(f"{'--clear' if asked.clear else '--days'}: is about the ledger; add --ledger")
    return simulate(
        knowledge.guide(service(given.service_file)), asked.users, asked.seed, noise=asked.noise, file=asked.world,
        symptom=asked.symptom, person=asked.person, as_json=asked.json,
    )  # fmt: skip


def _fill(asked: argparse.Namespace, given: "Settings") -> int:
    from bot.commands import opened
    from bot.commands.ledger_filling import FillRequest, fill
    from bot.settings import SettingsError

    if asked.person is not None:
        raise SettingsError("--person: shows one walk, and fills no ledger; leave out --ledger")
    request = FillRequest(
        asked.users, asked.days or 365, asked.seed, asked.symptom, asked.noise, asked.world, as_json=asked.json,
        clear=asked.clear,
    )  # fmt: skip
    guide = _knowledge(given).guide
    with opened.home(given) as at:
        return asyncio.run(fill(given, guide, at.url, request, opened.now()))


def _serve(asked: argparse.Namespace, given: "Settings") -> int:
    from bot.commands import opened, serving

    # Before the store: it takes seconds, and nothing is there yet that would have to be put in order.
    # In the demo, and in what only looks, a conversation goes by the order alone.
    known = _knowledge(given, given.explore_share if asked.command == "run" else 0.0)
    with opened.home(given) as at:
        if asked.command == "run":
            serving.loop(serving.run(given, known, at))
        else:
            gc.enable()
            where = given.model_copy(update={"http_host": asked.host, "http_port": asked.port or given.http_port})
            asyncio.run(serving.demo(where, known, at, empty=asked.empty))
    return FINE


async def _ask_store(asked: argparse.Namespace, given: "Settings") -> int:
    """Commands that look into the store, or change something in it."""
    from bot.commands import opened

    known = _knowledge(given) if asked.command in STORED else None
    with opened.home(given) as at:
        match asked.command:
            case "agent" if known:
                return await _agent(asked, given, known, at.url)
            case "session" if known:
                from bot.commands.session_command import session

                return await session(given, known, at.url, asked.chat_id, as_json=asked.json)
            case "ledger" | "report" if known:
                return await _ledger(asked, given, known, at.url)
            case "learn" if known:
                return await _learn(asked, given, known, at.url)
            case "incident" if known:
                return await _incident(asked, given, known, at.url)
            case "aside":
                return await _aside(asked, given, at.url)
            case "doctor":
                from bot.commands.doctor import doctor

                return await doctor(given, at.url, opened.now, as_json=asked.json)
            case _:
                return await _cases(asked, given, known, at)


async def _cases(asked: argparse.Namespace, given: "Settings", known: "Knowledge | None", at: "StoreServer") -> int:
    from bot.commands import case_commands
    from bot.commands.opened import now

    match asked.command:
        case "transcript" if known:
            notes = not asked.without_notes
            return await case_commands.transcript(given, known, at.url, asked.case, asked.format, now(), notes=notes)
        case "forget":
            return await case_commands.forget(given, at, asked.chat_id)
        case _:
            kind = "json" if asked.json else "csv" if asked.csv else "text"
            return await case_commands.listed(given, at.url, asked.status, kind)


async def _ledger(asked: argparse.Namespace, given: "Settings", known: "Knowledge", url: str) -> int:
    from bot.commands import ledger_command, report_command
    from bot.commands.opened import now

    if asked.command == "ledger":
        return await ledger_command.ledger(given, known, url, asked.days, now())
    kind = "json" if asked.json else "csv" if asked.csv else "text"
    request = report_command.ReportRequest(asked.days, kind, asked.lang)
    return await report_command.report(given, known, url, request, now())


async def _learn(asked: argparse.Namespace, given: "Settings", known: "Knowledge", url: str) -> int:
    from bot.commands import learn_command
    from bot.commands.opened import now

    match asked.action:
        case "use":
            return await learn_command.use(given, known.guide.catalogue, url, asked.version)
        case "freeze":
            return await learn_command.freeze(given, url, off=asked.off)
        case "list":
            return await learn_command.listed(given, url, as_json=asked.json)
        case _:
            return await learn_command.learn(given, known, url, now(), as_json=asked.json, most=asked.replay)


async def _aside(asked: argparse.Namespace, given: "Settings", url: str) -> int:
    from bot.commands import aside_command

    match asked.action:
        case "retry":
            return await aside_command.retry(given, url, asked.id)
        case "drop":
            return await aside_command.drop(given, url, asked.id)
        case _:
            return await aside_command.listed(given, url, as_json=asked.json)


async def _incident(asked: argparse.Namespace, given: "Settings", known: "Knowledge", url: str) -> int:
    from bot.commands import incident_command
    from bot.commands.opened import now

    match asked.action:
        case "open":
            request = incident_command.IncidentRequest(
                asked.symptom, asked.provider, asked.since, asked.ja.strip(), asked.en.strip()
            )
            return await incident_command.begin(given, known, url, request, now())
        case "close":
            return await incident_command.end(given, url, asked.id, now())
        case _:
            return await incident_command.show(given, url, as_json=asked.json)


async def _agent(asked: argparse.Namespace, given: "Settings", known: "Knowledge", url: str) -> int:
    from bot.commands import agent_command
    from bot.commands.opened import now

    match asked.action:
        case "add":
            return await agent_command.add(given, known, url, now, asked.name, asked.shown or asked.name, asked.minutes)
        case "reset":
            return await agent_command.reset(given, known, url, now, asked.name, asked.minutes)
        case "remove":
            return await agent_command.remove(given, known, url, now, asked.name)
        case _:
            return await agent_command.listed(given, known, url, now)


def _knowledge(given: "Settings", explores: float = 0.0) -> "Knowledge":
    from bot.run import knowledge
    from bot.settings import service

    profile = service(given.service_file)
    guide = knowledge.guide(profile, explores)
    texts = knowledge.texts(
        profile,
        session_days=round(given.session_ttl_days),
        retention_days=round(given.retention_days),
    )
    return knowledge.Knowledge(guide, texts)


if __name__ == "__main__":
    sys.exit(main())
