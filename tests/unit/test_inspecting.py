"""What `todoku check` finds in the example sentences, and what it says of facts about others."""

from datetime import date

import pytest

from bot.commands.checking import about_others, check, examples_findings
from bot.run import knowledge
from bot.settings import service
from flows.knowledge.catalogue_files import parse
from tests.unit.support import SOUND

BAD = """
[[said]]
source = "someone"
lang = "en"
labels = {{ symptom = "{symptom}" }}
texts = ["{text}"]
"""


def with_example(monkeypatch: pytest.MonkeyPatch, symptom: str, text: str) -> None:
    files = {**knowledge.example_files(), "added.toml": BAD.format(symptom=symptom, text=text)}
    monkeypatch.setattr(knowledge, "example_files", lambda: files)


@pytest.mark.parametrize(
    ("symptom", "text", "found"),
    [
        ("mail_lost", "nothing came", "is no symptom"),
        ("link_invalid", "no reset mail has come, it is not in spam either", "read as something else"),
        ("link_invalid", "", "at least 1 character"),
    ],
    ids=["an id nobody knows", "a sentence that says something else", "an empty sentence"],
)
def test_a_bad_example_is_found(monkeypatch: pytest.MonkeyPatch, symptom: str, text: str, found: str) -> None:
    with_example(monkeypatch, symptom, text)
    findings = map(str, examples_findings(knowledge.guide(service(None))))
    assert any("added.toml" in finding and found in finding for finding in findings)


def test_the_check_looks_at_the_examples(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with_example(monkeypatch, "mail_lost", "nothing came")
    assert check(date(2026, 11, 29))
    printed = capsys.readouterr().out
    assert "added.toml" in printed
    assert "facts about others: " in printed


OTHERS = """
[provider.blue]
weight = 3
not_found = ["where it is full"]
menus.ask-seen = { state = "quoted", checked = 2026-01-01, source = "a page" }
menus.fix-eaten = { state = "described", checked = 2025-02-03, source = "a page" }
[provider.green]
weight = 1
"""


def test_facts_about_others_are_counted_and_the_old_ones_named() -> None:
    catalogue = parse({**SOUND, "providers.toml": OTHERS})
    counted = "facts about others: 1 described, 1 dropped, 1 quoted"
    assert list(about_others(catalogue, date(2026, 2, 3))) == [counted]
    assert list(about_others(catalogue, date(2026, 2, 4))) == [
        counted,
        "old facts, to be held against their sources anew: 1",
        "  blue: menus.fix-eaten, checked on 2025-02-03",
    ]
