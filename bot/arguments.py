"""The command line's words. Imports nothing of the product, so that help and slips are answered at once."""

import argparse
from typing import NoReturn

WRONG = 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line, and what to do; the whole usage is a --help away."""
        self.exit(WRONG, f"{self.prog}: {message}; see {self.prog} --help\n")


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 1 << 16:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; choose 1 to 65535")
    return int(text)


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

    demo = add("demo", "The whole product on this machine, with no token, no account and no network.")
    demo.add_argument("--port", type=_port, help="where the chat page is served (8080)")
    add("run", "The bot, by long polling, or by webhook where WEBHOOK_URL is set.")
    add("check", "Lints flows, texts and settings, proves the flow free of dead ends, and lists every finding.")
    graph = add("graph", "Draws the state machine.")
    graph.add_argument("--symptom", help="only this symptom")
    graph.add_argument("--format", choices=("mermaid", "svg"), default="mermaid")
    cost = add("cost", "Expected minutes and presses to the solution, per symptom and provider, beside the optimum.")
    cost.add_argument("--symptom", help="only this symptom")
    cost.add_argument("--json", action="store_true")
    add("understand", "Reads free text: JSON lines in, what was understood as JSON lines out.")
    listed = add("cases", "The hand-offs.")
    listed.add_argument("--status", choices=("open", "claimed", "closed"))
    listed.add_argument("--json", action="store_true")
    transcript = add("transcript", "One hand-off, whole.")
    transcript.add_argument("case", metavar="CASE", help="its number, like 482-9137")
    transcript.add_argument("--format", choices=("json", "md", "html"), default="json")
    forget = add("forget", "Erases everything held about a chat.")
    forget.add_argument("chat_id", metavar="CHAT_ID", type=int)
    return made
