"""The command line: what is asked, who does it, and which code the process ends with."""

import argparse
import asyncio
import logging
import os
import sys
from collections.abc import Sequence

from bot import knowledge
from bot.commands import cases, inspecting, serving
from bot.logs import set_up
from bot.process import Knowledge
from bot.settings import Settings, SettingsError, service, settings
from bot.store.port import StoreDown, StoreMisconfigured
from bot.telegram.texts import TextError
from flows.schema import CatalogueError

FINE, FOUND, WRONG = 0, 1, 2

log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code."""
    asked = _parser().parse_args(arguments)
    try:
        if asked.command == "check":
            return FOUND if inspecting.check() else FINE
        return _run(asked, settings())
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
    return WRONG


def _run(asked: argparse.Namespace, given: Settings) -> int:
    set_up(given.log_format)
    match asked.command:
        case "graph":
            return inspecting.graph(_knowledge(given), asked.symptom, asked.format)
        case "cost":
            return inspecting.cost(_knowledge(given), asked.symptom, as_json=asked.json)
    # Before the store: it takes seconds, and nothing is there yet that would have to be put in order.
    known = _knowledge(given) if asked.command in ("run", "demo", "transcript") else None
    with serving.home(given) as at:
        match asked.command:
            case "run" if known:
                asyncio.run(serving.run(given, known, at))
            case "demo" if known:
                asyncio.run(serving.demo(given, known, at, asked.port or given.http_port))
            case "cases":
                asyncio.run(cases.listed(given, at.url, asked.status, as_json=asked.json))
            case "transcript" if known:
                return asyncio.run(cases.transcript(given, known, at.url, asked.case, asked.format))
            case "forget":
                return asyncio.run(cases.forget(given, at, asked.chat_id))
    return FINE


def _knowledge(given: Settings) -> Knowledge:
    profile = service(given.service_file)
    days = {"session_days": round(given.session_ttl_days), "retention_days": round(given.retention_days)}
    return Knowledge(knowledge.guide(profile), knowledge.texts(profile, **days))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="todoku",
        description="Finds out why a password-reset mail did not arrive, in a chat.",
        epilog="Exit codes: 0 fine; 1 found a problem, and printed it; 2 wrong usage or settings, one line on stderr.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, does: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=does, description=does, epilog=parser.epilog)

    demo = add("demo", "The whole product on this machine, with no token, no account and no network.")
    demo.add_argument("--port", type=int, help="where the chat page is served (8080)")
    add("run", "The bot, by long polling, or by webhook where WEBHOOK_URL is set.")
    add("check", "Lints flows, texts and settings, proves the flow free of dead ends, and lists every finding.")
    graph = add("graph", "Draws the state machine.")
    graph.add_argument("--symptom", help="only this symptom")
    graph.add_argument("--format", choices=("mermaid", "svg"), default="mermaid")
    cost = add("cost", "Expected minutes and presses to the solution, per symptom and provider, beside the optimum.")
    cost.add_argument("--symptom", help="only this symptom")
    cost.add_argument("--json", action="store_true")
    listed = add("cases", "The hand-offs.")
    listed.add_argument("--status", choices=("open", "claimed", "closed"))
    listed.add_argument("--json", action="store_true")
    transcript = add("transcript", "One hand-off, whole.")
    transcript.add_argument("case", metavar="CASE", help="its number, like 482-9137")
    transcript.add_argument("--format", choices=("json", "md", "html"), default="json")
    forget = add("forget", "Erases everything held about a chat.")
    forget.add_argument("chat_id", metavar="CHAT_ID", type=int)
    return parser


if __name__ == "__main__":
    sys.exit(main())
