"""What `todoku check` finds in the example sentences."""

import pytest

from bot import knowledge
from bot.commands.inspecting import check, examples_findings
from bot.settings import service

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
    assert check()
    assert "added.toml" in capsys.readouterr().out
