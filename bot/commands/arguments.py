"""The command line's words. Imports nothing of the product, so that help and slips are answered at once."""

import argparse
import re
from pathlib import Path
from typing import NoReturn

WRONG = 2
LONGEST_SHOWN = 40
MOST_MINUTES = 1440
MOST_USERS = 1_000_000
MOST_DAYS = 3660
_AGENT = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}", re.ASCII)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line, and what to do; the whole usage is a --help away."""
        self.exit(WRONG, f"{self.prog}: {message}; see {self.prog} --help\n")


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 1 << 16:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; choose 1 to 65535")
    return int(text)


def _agent(text: str) -> str:
    if not _AGENT.fullmatch(text):
        raise argparse.ArgumentTypeError(
            f"{text[:40]!r} is no name for an agent; take 2 to 32 of a-z 0-9 . _ - and begin with a letter or a digit"
        )
    return text


def _shown(text: str) -> str:
    if not 0 < len(text.strip()) <= LONGEST_SHOWN or not text.isprintable():
        raise argparse.ArgumentTypeError(f"a shown name has 1 to {LONGEST_SHOWN} printable signs")
    return text.strip()


def _minutes(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= MOST_MINUTES:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no number of minutes; choose 1 to {MOST_MINUTES}")
    return int(text)


def _users(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= MOST_USERS:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no number of people; choose 1 to {MOST_USERS}")
    return int(text)


def _days(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= MOST_DAYS:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no number of days; choose 1 to {MOST_DAYS}")
    return int(text)


def _number(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no number; choose 0 or more")
    return int(text)


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no share; choose 0 to 1")
    return share


def _add_simulate(simulate: argparse.ArgumentParser) -> None:
    """What `todoku simulate` takes."""
    simulate.add_argument("--users", type=_users, default=1000, help="how many people walk (1000)")
    simulate.add_argument("--seed", type=_number, default=1, help="the same seed, the same people (1)")
    simulate.add_argument("--noise", type=_share, help="share of answers that are wrong, 0 to 1 (the world's)")
    simulate.add_argument("--world", metavar="FILE", type=Path, help="a world of your own (docs/simulation.md)")
    simulate.add_argument("--symptom", help="everybody is stuck at this symptom")
    shape = simulate.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--person", metavar="N", type=_number, help="print one person's walk, step by step")


def _add_agents(agent: argparse.ArgumentParser, epilog: str | None) -> None:
    """The commands under `todoku agent`."""
    commands = agent.add_subparsers(dest="action", required=True, metavar="ACTION")

    def add(name: str, does: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=does, description=does, epilog=epilog)

    for name, does in (
        ("add", "Adds an agent; prints the address and QR code for an authenticator app and a first password, once."),
        ("reset", "Gives an agent a new first password and a new authenticator address; ends all sessions."),
    ):
        papers = add(name, does)
        papers.add_argument("name", metavar="NAME", type=_agent, help="what the agent signs in with, like sato")
        papers.add_argument(
            "--minutes", type=_minutes, default=10, help="how long the first password opens the door (10; 1440 at most)"
        )
        if name == "add":
            papers.add_argument("--shown", type=_shown, help="how the agent is called on pages (NAME)")
    add("list", "All agents.")
    add("remove", "Removes an agent; all sessions end at once.").add_argument("name", metavar="NAME", type=_agent)


def _add_aside(aside: argparse.ArgumentParser, epilog: str | None) -> None:
    """The commands under `todoku aside`."""
    commands = aside.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name, does in (
        ("list", "What is set aside, the newest first; exit code 1 where there is anything."),
        ("retry", "Puts one thing back where it was: after a newer version has come that reads it, for example."),
        ("drop", "Erases one thing."),
    ):
        one = commands.add_parser(name, help=does, description=does, epilog=epilog)
        if name == "list":
            one.add_argument("--json", action="store_true")
        else:
            one.add_argument("id", metavar="ID", help="as `todoku aside list` shows it")


def _add_graph(graph: argparse.ArgumentParser) -> None:
    """What `todoku graph` takes."""
    graph.add_argument("--symptom", metavar="ID", help="this symptom (the first; with --all: every one)")
    which = graph.add_mutually_exclusive_group()
    which.add_argument("--provider", metavar="ID", help="for users of this mailbox (found out on the way)")
    which.add_argument("--all", action="store_true", dest="whole", help="the whole state machine, with its ids")
    graph.add_argument("--format", choices=("mermaid", "svg"), default="mermaid")
    graph.add_argument("--lang", choices=("ja", "en"), help="the words' language (the service's desk_language)")


def _add_cases(listed: argparse.ArgumentParser, transcript: argparse.ArgumentParser) -> None:
    """What `todoku cases` and `transcript` take."""
    listed.add_argument("--status", choices=("open", "claimed", "closed"))
    shape = listed.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--csv", action="store_true", help="for a spreadsheet; no cell is a formula")
    transcript.add_argument("case", metavar="CASE", help="its number, like 482-9137")
    transcript.add_argument("--format", choices=("json", "md", "html"), default="json")
    transcript.add_argument(
        "--without-notes", action="store_true", help="leave out what colleagues wrote for each other"
    )


def _add_demo(demo: argparse.ArgumentParser) -> None:
    """What `todoku demo` takes."""
    demo.add_argument("--port", type=_port, help="where the chat page is served (8080)")
    demo.add_argument("--host", default="127.0.0.1", help="where it listens (127.0.0.1: for this machine alone)")
    demo.add_argument("--empty", action="store_true", help="without the cases that are there when it starts")


def _add_session(session: argparse.ArgumentParser) -> None:
    """What `todoku session` takes."""
    session.add_argument("chat_id", metavar="CHAT_ID", type=int)
    session.add_argument("--json", action="store_true")


def _add_ledger(ledger: argparse.ArgumentParser, report: argparse.ArgumentParser) -> None:
    """What `todoku ledger` and `report` take."""
    ledger.add_argument("--days", metavar="N", type=_days, help="conversations that began in the last N days (all)")
    report.add_argument(
        "--days", metavar="N", type=_days, default=7, help="conversations that began in the last N days (7)"
    )
    report.add_argument("--lang", choices=("ja", "en"), help="the words' language (the service's desk_language)")
    shape = report.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--csv", action="store_true", help="for a spreadsheet; no cell is a formula")


def _add_cost(cost: argparse.ArgumentParser) -> None:
    """What `todoku cost` takes."""
    cost.add_argument("--symptom", help="only this symptom")
    cost.add_argument("--json", action="store_true")


def _add_learn(learn: argparse.ArgumentParser) -> None:
    """What `todoku learn` takes, and the commands under it."""
    learn.add_argument("--json", action="store_true")
    learn.add_argument("--replay", metavar="N", type=_users, default=2000, help="conversations replayed at most (2000)")
    commands = learn.add_subparsers(dest="action", metavar="ACTION")

    def add(name: str, does: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=does, description=does, epilog=learn.epilog)

    add("list", "What was learned so far, the newest first, and which is in use.").add_argument(
        "--json", action="store_true"
    )
    add("use", "Switches to a version, or back to the shipped weights.").add_argument(
        "version", metavar="VERSION", help="as `todoku learn list` shows it, or: shipped"
    )
    add("freeze", "Keeps the weights in use, whatever is learned.").add_argument(
        "--off", action="store_true", help="lets them be switched again"
    )


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
    _add_agents(add("agent", "Support agents: add, list, reset, remove."), made.epilog)
    _add_cases(add("cases", "The hand-offs."), add("transcript", "One hand-off, whole."))
    _add_session(add("session", "A live conversation: state, facts, what is likely, what is next; nothing personal."))
    _add_ledger(
        add("ledger", "How conversations ended, as JSON lines: facts and times, nothing that leads to a person."),
        add("report", "The same in counts, fit to be mailed as a week's report."),
    )
    _add_learn(add("learn", "New weights from the ledger: what they would have changed; switches nothing by itself."))
    _add_aside(add("aside", "What could not be read and was set aside: list it, put it back, erase it."), made.epilog)
    doctor = add("doctor", "Whether a live installation is well: a line for each thing looked at, and what to do.")
    doctor.add_argument("--json", action="store_true")
    forget = add("forget", "Erases everything held about a chat.")
    forget.add_argument("chat_id", metavar="CHAT_ID", type=int)
    return made
