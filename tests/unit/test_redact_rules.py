"""The words and patterns of redaction as data: every entry is used, and a mistake is told in one line.

No pattern is made for one voice: sentences of two show it, or its file says why it stays. A voice is a file, of labelled
sentences or of tests, whose strings are sentences, too. What a pattern finds is noted while the texts are redacted,
since many are asked about a piece of a text and in one place only.
"""

import ast
import importlib
import json
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import flows.redact
from flows.redact.display_names import NAME_LIMIT
from flows.redact.ruleset import RedactionRules, RulesError, read_rules
from tests.unit.test_house import LINE
from tests.unit.test_redact_corpus import DATA, leaks, read

FOLDER = Path(flows.redact.__file__).parent
NAMES = sorted(path.stem for path in (FOLDER / "rules").iterdir())
ASKED = {
    "mentions": "mentions",
    "patterns": "pattern",
    "any_case": "pattern",
    "groups": "group",
    "words": "words",
    "lists": "listed",
}
LABELLED = sorted(path for start in ("redact_", "secrets_") for path in DATA.rglob(f"{start}*.jsonl"))
ENOUGH = 2


def text_of(name: str) -> str:
    return (FOLDER / "rules" / f"{name}.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name for name in NAMES if name != "shared"])
def test_a_module_reads_every_entry_of_its_file(name: str) -> None:
    module = "".join(path.read_text(encoding="utf-8") for path in FOLDER.rglob(f"{name}.py"))
    text = text_of(name)
    for section, held in tomllib.loads(text).items():
        for key in held if section != "reasons" else ():
            assert (f"{{{key}}}" in text) if section == "parts" else (f'_RULES.{ASKED[section]}("{key}")' in module), (
                key
            )


@pytest.mark.parametrize("name", NAMES)
def test_a_line_of_rules_fits_a_window(name: str) -> None:
    lines = text_of(name).splitlines()
    assert [number for number, line in enumerate(lines, 1) if len(line) > LINE] == []


def test_what_is_shared_is_used() -> None:
    texts = "".join(map(text_of, NAMES))
    assert all(f"{{{key}}}" in texts for key in read_rules("shared").parts)


RULES = """
[parts]
word = '[a-z]{2,4}'
pair = ['{word}-', '{word}']

[mentions]
coins = ['yen', '円']

[patterns]
pair = '{pair}(?={end})'

[any_case]
shout = 'ok'

[groups]
steps = ['{word}', ['a', 'b']]

[words]
small = 'a an the'

[lists]
endings = ['ing', ' is']
"""


def test_parts_stand_for_their_pieces_and_flags_follow_the_section() -> None:
    rules = RedactionRules("rules.toml", RULES, {"end": r"\Z"})
    assert rules.pattern("pair").pattern == r"[a-z]{2,4}-[a-z]{2,4}(?=\Z)"
    assert rules.pattern("shout").fullmatch("OK")
    assert [one.pattern for one in rules.group("steps")] == ["[a-z]{2,4}", "ab"]
    assert rules.words("small") == {"a", "an", "the"}
    assert rules.listed("endings") == ("ing", " is")
    mentions_coins = rules.mentions("coins")
    assert [mentions_coins(text) for text in ("10 yen", "10円", "10", "十")] == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[patterns]\nsign = '('", ["patterns.sign", "unterminated"]),
        ("[patterns]\nsign = '{nobody}'", ["patterns.sign", "nobody"]),
        ("[parts]\none = '{two}'\ntwo = ''", ["parts.one", "two"]),
        ("[patterns]\nother = ''", ["patterns", "sign"]),
        ("[patterns]\nsign = 3", ["patterns", "str | array"]),
        ("[pattern]\nsign = ''", ["pattern"]),
        ("[patterns\n", ["line 1"]),
    ],
)
def test_a_mistake_is_told_in_one_line_with_file_and_key(text: str, said: list[str]) -> None:
    with pytest.raises(RulesError) as caught:
        RedactionRules("rules.toml", text, {}).pattern("sign")
    line = str(caught.value)
    assert line.startswith("rules.toml: ")
    assert "\n" not in line
    assert all(word in line for word in said), line


class Noting:
    """A pattern that tells when it finds something."""

    def __init__(self, pattern: re.Pattern[str], note: Callable[[], None]) -> None:
        self._pattern, self._note = pattern, note

    def __getattr__(self, name: str) -> object:
        method = getattr(self._pattern, name)

        def noted(*asked: Any) -> object:  # noqa: ANN401
            found = method(*asked)
            found = list(found) if name == "finditer" else found
            if found and found not in asked:
                self._note()
            return found

        return noted if callable(method) else method


def texts() -> Iterator[tuple[str, str]]:
    """Each text with its voice."""
    for path in LABELLED:
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line:
                yield path.stem, json.loads(line)["text"]
    for path in sorted(Path(__file__).parent.glob("test_redact*.py")):
        if path.name == Path(__file__).name:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield path.stem, node.value


def fresh(monkeypatch: pytest.MonkeyPatch, compiled: Callable[..., object]) -> ModuleType:
    """The package once more, with other patterns. What was imported before is back in its place after the test."""
    monkeypatch.setattr(RedactionRules, "_compiled", compiled)
    monkeypatch.setattr(flows, "redact", flows.redact)
    for name in [name for name in sys.modules if name.startswith("flows.redact")]:
        if name != RedactionRules.__module__:
            monkeypatch.delitem(sys.modules, name)
    return importlib.import_module("flows.redact")


def look(package: ModuleType, text: str) -> None:
    """Ask for all that the package tells of a text."""
    package.redact(text, after="password")
    package.redact(text, after="code", expecting_code=True)
    package.announced(text)
    if len(text) <= NAME_LIMIT:
        package.redact_name(text)
        package.redact_file_name(text)


def reasons() -> dict[str, str]:
    """Pattern -> why it stays though fewer show it."""
    held = {name: tomllib.loads(text_of(name)).get("reasons", {}) for name in NAMES}
    return {f"{name}.{key}": why for name in NAMES for key, why in held[name].items()}


def test_two_voices_show_a_pattern_or_a_reason_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    voice = ""
    heard: defaultdict[str, set[str]] = defaultdict(set)
    compile_rule = RedactionRules._compiled  # noqa: SLF001

    def compiled(rules: RedactionRules, section: str, key: str, *source: Any) -> Noting:  # noqa: ANN401
        voices = heard[f"{Path(rules._file).stem}.{key}"]  # noqa: SLF001
        return Noting(compile_rule(rules, section, key, *source), lambda: voices.add(voice))

    package = fresh(monkeypatch, compiled)
    for voice, text in texts():  # noqa: B007  # the patterns note it
        look(package, text)
    few = {name: sorted(voices) for name, voices in heard.items() if len(voices) < ENOUGH}
    assert {name: voices for name, voices in few.items() if name not in reasons()} == {}
    assert [name for name in reasons() if name not in few] == [], "a reason for what needs none"
    assert all(why.endswith(".") for why in reasons().values())


@pytest.mark.parametrize("voice", ["a", "b"])
def test_what_an_invented_voice_says_is_masked_or_stays(voice: str) -> None:
    for row in read(f"voice_{voice}"):
        text, secrets = row["text"], row.get("secrets", ())
        shown = flows.redact.redact(text)
        assert not any(leaks(secret, text, shown) for secret in secrets), (text, shown)
        assert (shown == text) is not bool(secrets), (text, shown)
