"""The files of rules: what is wrong in one is told in one line, and the shipped ones hold nothing wrong."""

import pytest

from flows.understand.lexicon import Lexicon
from flows.understand.rulebook import Rulebook, RuleError, parse, rulebook, shipped

ADVICE, WAITED = "problems/advice.toml", "observations/waited.toml"
FRAGMENT = "fragments.toml"


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return shipped()


def test_every_shipped_pattern_is_a_regular_expression(files: dict[str, str]) -> None:
    assert parse(files, compiling=True) == rulebook()


def test_every_shipped_rule_speaks_of_concepts_of_its_line() -> None:
    book = rulebook()
    wide, line = Lexicon(book.circumstances), Lexicon(book.concepts)
    for kind in ("rules", "english", "loose", "weak", "circumstances"):
        lexicon = wide if kind == "circumstances" else line
        assert all(lexicon.pattern(rule) for rules in book.facts(kind).values() for rule in rules)


def test_the_order_names_every_file(files: dict[str, str]) -> None:
    book = rulebook()
    named = {f"problems/{id_}.toml" for id_ in book.problems} | {
        f"observations/{id_}.toml" for id_ in book.observations
    }
    assert named == {path for path in files if path.startswith(("problems/", "observations/"))}


@pytest.mark.parametrize(
    ("path", "toml", "error"),
    [
        (ADVICE, "rules = [", f"{ADVICE}: is no TOML: "),
        (ADVICE, "rule = ['a']", f"{ADVICE}: Object contains unknown field `rule`"),
        (
            ADVICE,
            "rules = ['(a']",
            f"{ADVICE}: no regular expression (missing ), unterminated subpattern at position 0)",
        ),
        (ADVICE, "rules = ['b', '${near}']", f"{ADVICE}: unknown fragment 'near' in '${{near}}' - at `$.rules[1]`"),
        (ADVICE, "english = ['{post}']", f"{ADVICE}: unknown concept 'post' in '{{post}}' - at `$.english[0]`"),
        (ADVICE, "[fragments]\nx = '${y}'", f"{ADVICE}: fragments.x: unknown fragment 'y'"),
        (ADVICE, "[fragments]\nnone = 'x'", f"{ADVICE}: fragments.none: there is such a fragment already"),
        (WAITED, "yes = 1", f"{WAITED}: Expected `str | null`, got `int` - at `$.yes`"),
        ("order.toml", "problems = ['advice']", "order.toml: Object missing required field `observations`"),
    ],
)
def test_a_mistake_is_one_line_with_its_file(files: dict[str, str], path: str, toml: str, error: str) -> None:
    with pytest.raises(RuleError) as raised:
        parse({**files, path: toml}, compiling=True)
    assert str(raised.value).startswith(error)
    assert "\n" not in str(raised.value)


def test_a_file_that_is_missing_is_named(files: dict[str, str]) -> None:
    with pytest.raises(RuleError, match=r"^observations/waited\.toml: the file is missing$"):
        parse({path: toml for path, toml in files.items() if path != WAITED})


def advice(files: dict[str, str], toml: str) -> Rulebook:
    return parse({**files, ADVICE: toml})


def test_a_long_pattern_may_be_a_list_of_its_alternatives(files: dict[str, str]) -> None:
    read = advice(files, "rules = ['a', ['b${x}', 'c']]\n[fragments]\nx = ['d', 'e']").problems["advice"].rules
    assert read == ("a", "bd|e|c")
