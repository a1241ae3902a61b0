"""The command line's words. Imports nothing of the product, so that help and slips are answered at once."""

import argparse
from pathlib import Path
from typing import NoReturn

from bot.commands.argument_values import days_of, number_of, port_of, share_of, users_of
from bot.commands.store_arguments import add_store_commands

WRONG = 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line, and what to do; the whole usage is a --help away."""
        self.exit(WRONG, f"{self.prog}: {message}; see {self.prog} --help\n")


def _add_simulate(simulate: argparse.ArgumentParser) -> None:
    """What `todoku simulate` takes."""
    simulate.add_argument("--users", type=users_of, default=1000, help="how many people walk (1000)")
    simulate.add_argument("--seed", type=number_of, default=1, help="the same seed, the same people (1)")
    simulate.add_argument("--noise", type=share_of, help="share of answers that are wrong, 0 to 1 (the world's)")
    simulate.add_argument("--world", metavar="FILE", type=Path, help="a world of your own (docs/simulation.md)")
    simulate.add_argument("--symptom", help="everybody is stuck at this symptom")
    simulate.add_argument(
        "--ledger", action="store_true",
        help="fill the store's ledger with what they leave, marked as made up; it takes the place of what was made up before",
    )  # fmt: skip
    simulate.add_argument("--clear", action="store_true", help="with --ledger: only take out what was made up")
    simulate.add_argument("--days", metavar="N", type=days_of, help="with --ledger: they come in the last N days (365)")
    shape = simulate.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--person", metavar="N", type=number_of, help="print one person's walk, step by step")


def _add_graph(graph: argparse.ArgumentParser) -> None:
    """What `todoku graph` takes."""
    graph.add_argument("--symptom", metavar="ID", help="this symptom (the first; with --all: every one)")
    which = graph.add_mutually_exclusive_group()
    which.add_argument("--provider", metavar="ID", help="for users of this mailbox (found out on the way)")
    which.add_argument("--all", action="store_true", dest="whole", help="the whole state machine, with its ids")
    graph.add_argument("--format", choices=("mermaid", "svg"), default="mermaid")
    graph.add_argument("--lang", choices=("ja", "en"), help="the words' language (the service's desk_language)")


def _add_cost(cost: argparse.ArgumentParser) -> None:
    """What `todoku cost` takes."""
    cost.add_argument("--symptom", help="only this symptom")
    cost.add_argument("--json", action="store_true")


def _add_demo(demo: argparse.ArgumentParser) -> None:
    """What `todoku demo` takes."""
    demo.add_argument("--port", type=port_of, help="where the chat page is served (8080)")
    demo.add_argument("--host", default="127.0.0.1", help="where it listens (127.0.0.1: for this machine alone)")
    demo.add_argument("--empty", action="store_true", help="without the cases and the made-up year it begins with")


def parser() -> argparse.ArgumentParser:
    """What the command line takes."""
    made = _Parser(
        prog="todoku",
        description="Finds out why a password-reset mail did not arrive, in a chat.",
        epilog="Exit codes: 0 fine; 1 found a problem, and printed it; 2 wrong usage or settings, one line on stderr.",
    )
    commands = made.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, does: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=does, description=does, epilog=made.epilog)

    _add_demo(add("demo", "The whole product on this machine, with no token, no account and no network."))
    add("run", "The bot, by long polling, or by webhook where WEBHOOK_URL is set.")
    add("check", "Lints flows, texts and settings, proves the flow free of dead ends, and lists every finding.")
    _add_graph(
        add("graph", "Draws the likeliest way through a symptom, and where answers leave it; or the whole machine.")
    )
    _add_cost(
        add("cost", "Expected minutes and presses to the solution, per symptom and provider, beside the optimum.")
    )
    _add_simulate(
        add("simulate", "Made-up people walk through the conversation: how they fare, and what it costs them.")
    )
    add("understand", "Reads free text: JSON lines in, what was understood as JSON lines out.")
    add_store_commands(add, made.epilog)
    doctor = add("doctor", "Whether a live installation is well: a line for each thing looked at, and what to do.")
    doctor.add_argument("--json", action="store_true")
    add("forget", "Erases everything held about a chat.").add_argument("chat_id", metavar="CHAT_ID", type=int)
    return made
