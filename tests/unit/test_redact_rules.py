"""The words and patterns of redaction as data: every entry is used, and a mistake is told in one line."""

import tomllib
from pathlib import Path

import pytest

import flows.redact
from flows.redact.ruleset import RedactionRules, RulesError, read_rules

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


def text_of(name: str) -> str:
    return (FOLDER / "rules" / f"{name}.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name for name in NAMES if name != "shared"])
def test_a_module_reads_every_entry_of_its_file(name: str) -> None:
    module = "".join(path.read_text(encoding="utf-8") for path in FOLDER.rglob(f"{name}.py"))
    text = text_of(name)
    for section, held in tomllib.loads(text).items():
        for key in held:
            assert (f"{{{key}}}" in text) if section == "parts" else (f'_RULES.{ASKED[section]}("{key}")' in module), (
                key
            )


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
