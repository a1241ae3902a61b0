"""README.md, README.ja.md and the guides name commands, settings, fields and files that there are."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.commands.arguments import parser
from bot.run import knowledge
from bot.settings import Settings, service
from demo.seeds import conversations
from flows.knowledge.service import Hours, Service, Waits

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "README.ja.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("**/*.md"))]
README, JAPANESE, DEPLOYMENT, KNOWLEDGE = (
    (ROOT / name).read_text(encoding="utf-8")
    for name in ("README.md", "README.ja.md", "docs/deployment.md", "docs/knowledge.md")
)


def subcommands(of: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    actions = [action for action in of._actions if isinstance(action, argparse._SubParsersAction)]  # noqa: SLF001  # argparse tells it nowhere else
    return dict(actions[0].choices) if actions else {}


def options(of: argparse.ArgumentParser) -> set[str]:
    return {name for action in of._actions for name in action.option_strings} | {  # noqa: SLF001  # as above
        name for one in subcommands(of).values() for name in options(one)
    }


def rows(page: str) -> Iterator[tuple[str, str]]:
    """The commands of a page's table, and the whole row's options."""
    for line in page.splitlines():
        if named := re.match(r"\| `todoku ([a-z]+)", line):
            yield named[1], line.split(" | ")[0]


def table(page: str, heading: str) -> list[str]:
    """The names in the first column of the table under a heading."""
    under = page.split(f"\n{heading}\n", 1)[1].split("\n#", 1)[0]
    first = [line.split("|")[1] for line in under.splitlines() if line.startswith("| `")]
    return [name for cell in first for name in re.findall(r"`([^`]+)`", cell)]


def test_readme_lists_every_command_and_no_other() -> None:
    assert {name for name, _ in rows(README)} == set(subcommands(parser()))


@pytest.mark.parametrize("page", [README, JAPANESE], ids=["en", "ja"])
def test_every_option_in_the_tables_exists(page: str) -> None:
    known = subcommands(parser())
    wrong = {row: set(re.findall(r"--[a-z-]+", row)) - options(known[name]) for name, row in rows(page)}
    assert {row: names for row, names in wrong.items() if names} == {}


def test_every_setting_is_in_both_tables() -> None:
    names = {name.upper() for name in Settings.model_fields}
    assert set(table(README, "## Settings")) == names
    assert set(table(DEPLOYMENT, "## Settings")) == names


def test_every_field_of_the_profile_is_told() -> None:
    nested: dict[str, type[BaseModel]] = {"waits": Waits, "hours": Hours}
    flat = {name for name in Service.model_fields if name not in nested}
    inner = {f"{outer}.{name}" for outer, model in nested.items() for name in model.model_fields}
    assert set(table(DEPLOYMENT, "## The service profile")) == flat | inner


def test_what_the_readmes_count_is_so() -> None:
    causes = len(knowledge.guide(service(None)).catalogue.causes)
    tens = str((causes - 1) // 10 * 10)
    assert re.findall(r"more than (\d+) causes", README) == [tens]
    assert re.findall(r"(\d+)を超える原因", JAPANESE) == [tens]
    assert len(conversations()) == 4
    assert "four cases" in README
    assert "4件" in JAPANESE


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?://)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
