"""The words of the commands that look into the store. Imports nothing of the product, as bot.commands.arguments."""

import argparse
from collections.abc import Callable

from bot.commands.argument_values import agent_of, days_of, minutes_of, number_of, shown_of, users_of


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
        papers.add_argument("name", metavar="NAME", type=agent_of, help="what the agent signs in with, like sato")
        papers.add_argument(
            "--minutes",
            type=minutes_of,
            default=10,
            help="how long the first password opens the door (10; 1440 at most)",
        )
        if name == "add":
            papers.add_argument("--shown", type=shown_of, help="how the agent is called on pages (NAME)")
    add("list", "All agents.")
    add("remove", "Removes an agent; all sessions end at once.").add_argument("name", metavar="NAME", type=agent_of)


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


def _add_incident(incident: argparse.ArgumentParser, epilog: str | None) -> None:
    """The commands under `todoku incident`."""
    commands = incident.add_subparsers(dest="action", required=True, metavar="ACTION")

    def add(name: str, does: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=does, description=does, epilog=epilog)

    opens = add("open", "Opens one, or gives words to the one there is: newcomers are told first.")
    opens.add_argument("--provider", metavar="ID", default="all", help="whose mail or line is disturbed (all)")
    opens.add_argument("--symptom", metavar="ID", default="mail_missing", help="what users come with (mail_missing)")
    opens.add_argument("--since", metavar="TIME", help="14:10 or 2026-11-30T14:10, by the service's clock (now)")
    opens.add_argument("--ja", metavar="WORDS", default="", help="what users are told besides, in Japanese")
    opens.add_argument("--en", metavar="WORDS", default="", help="the same in English")
    closes = add("close", "Closes one; everybody who waits is told.")
    closes.add_argument(
        "id", metavar="ID", type=number_of, nargs="?", help="as `todoku incident list` shows it (the only one)"
    )
    add("list", "All that are kept, the latest first.").add_argument("--json", action="store_true")


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


def _add_session(session: argparse.ArgumentParser) -> None:
    """What `todoku session` takes."""
    session.add_argument("chat_id", metavar="CHAT_ID", type=int)
    session.add_argument("--json", action="store_true")


def _add_ledger(ledger: argparse.ArgumentParser, report: argparse.ArgumentParser) -> None:
    """What `todoku ledger` and `report` take."""
    ledger.add_argument("--days", metavar="N", type=days_of, help="conversations that began in the last N days (all)")
    report.add_argument(
        "--days", metavar="N", type=days_of, default=7, help="conversations that began in the last N days (7)"
    )
    report.add_argument("--lang", choices=("ja", "en"), help="the words' language (the service's desk_language)")
    shape = report.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--csv", action="store_true", help="for a spreadsheet; no cell is a formula")


def _add_learn(learn: argparse.ArgumentParser, epilog: str | None) -> None:
    """What `todoku learn` takes, and the commands under it."""
    learn.add_argument("--json", action="store_true")
    learn.add_argument(
        "--replay", metavar="N", type=users_of, default=2000, help="conversations replayed at most (2000)"
    )
    commands = learn.add_subparsers(dest="action", metavar="ACTION")

    def add(name: str, does: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=does, description=does, epilog=epilog)

    add("list", "What was learned so far, the newest first, and which is in use.").add_argument(
        "--json", action="store_true"
    )
    add("use", "Switches to a version, or back to the shipped weights.").add_argument(
        "version", metavar="VERSION", help="as `todoku learn list` shows it, or: shipped"
    )
    add("freeze", "Keeps the weights in use, whatever is learned.").add_argument(
        "--off", action="store_true", help="lets them be switched again"
    )


def add_store_commands(add: Callable[[str, str], argparse.ArgumentParser], epilog: str | None) -> None:
    """Every command that needs the store and what is known. `add` makes a command of a name and what it does."""
    _add_agents(add("agent", "Support agents: add, list, reset, remove."), epilog)
    _add_cases(add("cases", "The hand-offs."), add("transcript", "One hand-off, whole."))
    _add_session(
        add("session", "A live conversation: state, facts, what is likely, what comes next; nothing personal.")
    )
    _add_ledger(
        add("ledger", "How conversations ended, as JSON lines: facts and times, nothing that leads to a person."),
        add("report", "The same in counts, fit to be mailed as a week's report."),
    )
    _add_learn(
        add("learn", "New weights from the ledger: what they would have changed; nothing is switched by itself."),
        epilog,
    )
    _add_aside(add("aside", "What could not be read and was set aside: list it, put it back, erase it."), epilog)
    _add_incident(add("incident", "A disturbance at a provider, or at all: open it, close it, list them."), epilog)
